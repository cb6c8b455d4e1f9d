/* The scheduler: queues, switches, goroutines; see scheduler.h. */
#include "scheduler.h"

#include "gc.h"
#include "sanitizers.h"

Sched sched;

enum {
    STREAK_MAX = 32,       /* so often `next` goes before the ring */
    GLOBAL_EACH = 61       /* every so many goroutines the global queue goes first */
};

/* ---- queues -------------------------------------------------------------------------------- */

void sched_put_global(Task *t)
{
    t->next = NULL;
    lock_acquire(&sched.lock);
    if (sched.queue == NULL) {
        sched.queue = t;
    } else {
        sched.queue_end->next = t;
    }
    sched.queue_end = t;
    store_relaxed(&sched.queue_count, sched.queue_count + 1);
    lock_release(&sched.lock);
}

bool sched_put_ring(Proc *p, Task *t)
{
    uint32_t tail = p->tail;
    if (tail - load_acquire(&p->head) >= RING) {
        return false;
    }
    store_relaxed(&p->ring[tail % RING], t);
    store_release(&p->tail, tail + 1);
    return true;
}

static Task *ring_take(Proc *p)
{
    for (;;) {
        uint32_t head = load_acquire(&p->head);
        if (head == p->tail) {
            return NULL;
        }
        Task *t = load_relaxed(&p->ring[head % RING]);
        if (cas_ordered(&p->head, head, head + 1)) {
            return t;
        }
    }
}

bool sched_ring_empty(const Proc *p)
{
    return load_acquire(&p->head) == load_acquire(&p->tail);
}

void sched_put_last(Proc *p, Task *t)
{
    if (!sched_put_ring(p, t)) {
        sched_put_global(t);
    }
}

Task *sched_take_global(Proc *p)
{
    if (load_relaxed(&sched.queue_count) == 0) {
        return NULL;
    }
    lock_acquire(&sched.lock);
    uint32_t n = sched.queue_count / (sched.limit == 0 ? 1 : sched.limit) + 1;
    Task *first = sched.queue;
    for (uint32_t i = 0; i < n && i <= RING / 2 && sched.queue != NULL; i++) {
        Task *t = sched.queue;
        Task *next = t->next; /* once in the ring, t may be stolen */
        if (i > 0 && !sched_put_ring(p, t)) {
            break;
        }
        sched.queue = next;
        store_relaxed(&sched.queue_count, sched.queue_count - 1);
    }
    lock_release(&sched.lock);
    return first;
}

Task *sched_take_next(Proc *p)
{
    return load_relaxed(&p->next) == NULL ? NULL : swap_ordered(&p->next, (Task *)NULL);
}

Task *sched_take_local(Proc *p)
{
    if (p->tick % GLOBAL_EACH == 0) {
        Task *t = sched_take_global(p);
        if (t != NULL) {
            return t;
        }
    }
    if (p->streak < STREAK_MAX) {
        Task *t = sched_take_next(p);
        if (t != NULL) {
            p->streak++;
            return t;
        }
    }
    p->streak = 0;
    Task *t = ring_take(p);
    return t != NULL ? t : sched_take_next(p);
}

/* ---- making goroutines runnable -------------------------------------------------------------- */

void sched_ready(Task *t)
{
    Proc *p = sched_proc();
    Task *before = swap_ordered(&p->next, t);
    if (before != NULL) {
        sched_put_last(p, before);
        sched_wake_worker();
    } else if (load_relaxed(&monitor_deep)) {
        monitor_kick();
    }
}

void sched_ready_remote(Task *t)
{
    sched_put_global(t);
    sched_wake_worker();
}

/* ---- switches ------------------------------------------------------------------------------ */

void sched_finish_switch(void)
{
    Proc *p = sched_proc();
    void (*after)(void *) = p->after;
    if (after != NULL) {
        p->after = NULL;
        after(p->after_arg);
    }
}

bool sched_must_scan(const Task *t)
{
    return tether_gc_marking && load_acquire(&t->g.scan) != gc.started << 1;
}

/* From the goroutine at hand to `next`, or to the loop. last: it will not come back. */
static void switch_from(Task *me, Task *next, bool last)
{
    Proc *p = sched_proc();
    void **fake = last ? NULL : &me->g.fake_stack;
    if (next != NULL && sched_must_scan(next)) { /* scanning takes time: not before `after` */
        p->chosen = next;
        next = NULL;
    }
    if (next == NULL) {
        worker_set_goroutine(p->w, NULL);
        fiber_leave(fake, p->fiber, p->low, p->size);
        context_switch(&me->g.sp, p->loop_sp);
    } else {
        store_relaxed(&p->tick, p->tick + 1);
        worker_set_goroutine(p->w, &next->g);
        fiber_leave(fake, next->fiber, (uintptr_t)next->slot, next->slot_bytes);
        context_switch(&me->g.sp, next->g.sp);
    }
    fiber_arrive(sched_task()->g.fake_stack);
    sched_finish_switch();
}

void sched_park(const char *reason, void (*after)(void *), void *argument)
{
    Proc *p = sched_proc();
    Task *me = sched_task();
    me->reason = reason;
    p->after = after;
    p->after_arg = argument;
    switch_from(
        me, load_relaxed(&sched.active) > load_relaxed(&sched.limit) ? NULL : sched_take_local(p),
        false);
}

/* As sched_park, but the worker's loop decides what comes next. */
void sched_park_loop(const char *reason, void (*after)(void *), void *argument)
{
    Proc *p = sched_proc();
    sched_task()->reason = reason;
    p->after = after;
    p->after_arg = argument;
    switch_from(sched_task(), NULL, false);
}

static void unlock(void *lock)
{
    lock_release((Lock *)lock);
}

void sched_park_unlock(const char *reason, Lock *lock)
{
    sched_park(reason, unlock, lock);
}

static void put_back(void *task)
{
    sched_put_global(task);
}

void sched_give_way(void)
{
    Proc *p = sched_proc();
    if (sched_ring_empty(p) && load_relaxed(&p->next) == NULL &&
        load_relaxed(&sched.queue_count) == 0) {
        return;
    }
    p->streak = STREAK_MAX;
    sched_park("runnable", put_back, sched_task());
}

void sched_stress_point(void)
{
    if (sched.yield_each != 0 && worker_random() % sched.yield_each == 0) {
        sched_give_way();
    }
}

/* In a poll of goroutine code: the monitor wants it to let others run, or stress does. */
void sched_poll(void)
{
    W *w = tether_worker();
    if (w->g == NULL || w->sched == NULL) {
        return;
    }
    if (load_relaxed(&w->yield)) {
        store_relaxed(&w->yield, false);
        if (sched.yield_each == 0) {
            and_relaxed(&tether_stop_requested, ~(uint32_t)STOP_YIELD);
        }
        sched_give_way();
    }
    sched_stress_point();
}

/* ---- goroutines ---------------------------------------------------------------------------- */

static void prepare(Task *t, TetherFunc *func)
{
    uintptr_t *sp = (uintptr_t *)(t->g.stack_high & ~(uintptr_t)15);
#if defined(__x86_64__)
    /* r15 r14 r13 r12 rbx rbp, return address, and two words for alignment */
    sp -= 9;
    memset(sp, 0, 9 * sizeof *sp);
    sp[4] = (uintptr_t)func;
    sp[6] = (uintptr_t)context_entry;
#else
    sp -= 20; /* x19 x20 ... x29 x30, d8 ... d15 */
    memset(sp, 0, 20 * sizeof *sp);
    sp[0] = (uintptr_t)func;
    sp[11] = (uintptr_t)context_entry;
#endif
    t->g.sp = (uintptr_t)sp;
}

Task *sched_start(Task *t, TetherFunc *func)
{
    prepare(t, func);
    t->g.frames = NULL;
    t->g.panics = NULL;
    t->g.expect = NULL;
    t->g.fake_stack = NULL;
    memset(t->g.registers, 0, sizeof t->g.registers);
    t->selected = 0;
    t->fiber = fiber_new();
    goroutine_register(&t->g);
    return t;
}

Task *sched_new(TetherFunc *func, bool small)
{
    return sched_start(task_new(small), func);
}

void context_main(TetherFunc *func)
{
    fiber_arrive(NULL);
    sched_finish_switch();
    ((void (*)(TetherFunc *))func->code)(func);
    goroutine_exit();
}

static void go(TetherFunc *func, bool small)
{
    if (func == NULL) {
        tether_fatal("go of nil func value");
    }
    Task *t = sched_new(func, small);
    Proc *p = sched_proc();
    Task *before = swap_ordered(&p->next, t);
    if (before != NULL && !sched_put_ring(p, before)) {
        /* Goroutines start faster than they run: the oldest go first, lest they pile up. */
        sched_put_global(before);
        sched_wake_worker();
        sched_give_way();
        return;
    }
    monitor_start();
    sched_wake_worker();
    sched_stress_point();
}

void tether_go(TetherFunc *func)
{
    go(func, false);
}

void tether_go_small(TetherFunc *func)
{
    go(func, true);
}

static void exited(void *task)
{
    Task *t = task;
    fiber_free(t->fiber);
    task_free(t);
}

void goroutine_exit(void)
{
    Task *me = sched_task();
    goroutine_unregister(&me->g);
    Proc *p = sched_proc();
    p->after = exited;
    p->after_arg = me;
    switch_from(me, sched_take_local(p), true);
    TETHER_UNREACHABLE();
}
