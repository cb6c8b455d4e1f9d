/* The scheduler: queues, switches, goroutines; see scheduler.h. */
#include "scheduler.h"

#include <stdlib.h>

#include "gc.h"
#include "sanitizers.h"

Sched sched;

static struct {
    Lock lock;          /* of what follows */
    Task *free;         /* to use again, beyond those of procs */
    Task *fresh;        /* never used yet */
    uint32_t left;      /* of these */
} tasks;

enum { GLOBAL_EACH = 61 }; /* every so many times the common queue goes before the ring */

/* ---- queues -------------------------------------------------------------------------------- */

static void put_common(Queue *q, Task *t)
{
    t->next = NULL;
    lock_acquire(&sched.lock);
    *(q->first == NULL ? &q->first : &q->last->next) = t;
    q->last = t;
    store_relaxed(&q->count, q->count + 1);
    lock_release(&sched.lock);
}

/* Under sched.lock, not from an empty queue. */
static Task *pop_common(Queue *q)
{
    Task *t = q->first;
    q->first = t->next;
    store_relaxed(&q->count, q->count - 1);
    return t;
}

void sched_put_global(Task *t)
{
    put_common(&sched.queue, t);
}

bool sched_common_empty(void)
{
    return load_relaxed(&sched.queue.count) == 0 && load_relaxed(&sched.tired.count) == 0;
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
    if (load_relaxed(&sched.queue.count) == 0) {
        return NULL;
    }
    lock_acquire(&sched.lock);
    uint32_t n = sched.queue.count / (sched.limit == 0 ? 1 : sched.limit) + 1;
    Task *first = sched.queue.first == NULL ? NULL : pop_common(&sched.queue);
    for (uint32_t i = 1; i < n && i <= RING / 2 && sched.queue.first != NULL; i++) {
        if (p->tail - load_acquire(&p->head) >= RING) {
            break;
        }
        sched_put_ring(p, pop_common(&sched.queue));
    }
    lock_release(&sched.lock);
    return first;
}

Task *sched_take_tired(Proc *p)
{
    if (load_relaxed(&sched.tired.count) == 0) {
        return NULL;
    }
    lock_acquire(&sched.lock);
    Task *t = sched.tired.first == NULL ? NULL : pop_common(&sched.tired);
    lock_release(&sched.lock);
    if (t != NULL) {
        p->with_tired = true;
        store_relaxed(&p->slices, p->slices + 1);
    }
    return t;
}

Task *sched_take_next(Proc *p)
{
    return load_relaxed(&p->next) == NULL ? NULL : swap_ordered(&p->next, (Task *)NULL);
}

Task *sched_take_local(Proc *p)
{
    if (p->slice_over) {
        p->slice_over = false;
        store_relaxed(&p->slices, p->slices + 1);
        Task *t = p->with_tired ? NULL : sched_take_tired(p);
        if (t != NULL) {
            return t;
        }
        p->with_tired = false;
    }
    Task *t = sched_take_next(p);
    if (t != NULL) {
        return t;
    }
    if (++p->taken % GLOBAL_EACH == 0) {
        t = sched_take_global(p);
    }
    return t != NULL ? t : ring_take(p);
}

/* Behind those of the ring. */
static void put_last(Proc *p, Task *t)
{
    if (t != NULL) {
        sched_put_last(p, t);
    }
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
    if (p->left != NULL) {
        Task *left = p->left;
        p->left = NULL;
        stack_leave(left);
    }
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

/* It has one of its own and has begun. */
static bool stack_at_hand(const Task *t)
{
    return t->stack != NULL && !t->stack->shared;
}

/* From the goroutine at hand to `next`, or to the loop. last: it will not come back. */
static void switch_from(Task *me, Task *next, bool last)
{
    Proc *p = sched_proc();
    void **fake = last ? NULL : &me->g.fake_stack;
    if (!last && me->stack->shared) {
        p->left = me;
    }
    if (next != NULL && (sched_must_scan(next) || !stack_at_hand(next))) { /* not before `after` */
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
        fiber_leave(fake, next->fiber, (uintptr_t)next->stack->low, next->stack->bytes);
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

static void put_tired(void *task)
{
    put_common(&sched.tired, task);
}

static void give_way(Proc *p, void (*put)(void *))
{
    if (sched_ring_empty(p) && load_relaxed(&p->next) == NULL && sched_common_empty() &&
        !stack_wanted(sched_task())) {
        return;
    }
    put_last(p, sched_take_next(p));
    sched_park("runnable", put, sched_task());
}

void sched_give_way(void)
{
    give_way(sched_proc(), put_back);
}

/* The monitor has seen that others should run. */
static void end_slice(Proc *p, uint32_t yield)
{
    put_last(p, sched_take_next(p));
    put_last(p, sched_take_global(p));
    p->slice_over = true;
    give_way(p, yield == YIELD_TIRED ? put_tired : put_back);
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
    uint32_t yield = load_relaxed(&w->yield);
    if (yield != YIELD_NO) {
        store_relaxed(&w->yield, (uint32_t)YIELD_NO);
        if (sched.yield_each == 0) {
            and_relaxed(&tether_stop_requested, ~(uint32_t)STOP_YIELD);
        }
        end_slice(w->sched, yield);
    }
    sched_stress_point();
}

/* ---- goroutines ---------------------------------------------------------------------------- */

static Task *task_new(void)
{
    enum { BLOCK = 64 };
    Proc *p = sched_proc();
    Task *t = p->free;
    if (t != NULL) {
        p->free = t->next;
        p->free_count--;
        return t;
    }
    lock_acquire(&tasks.lock);
    t = tasks.free;
    if (t != NULL) {
        tasks.free = t->next;
    } else {
        if (tasks.left == 0) {
            tasks.fresh = granted(os_reserve(BLOCK * sizeof *t));
            tasks.left = BLOCK;
        }
        tasks.left--;
        t = tasks.fresh++;
    }
    lock_release(&tasks.lock);
    return t;
}

static void task_free(Task *t)
{
    const uint32_t keep_free = RT_TSAN ? 0 : 256; /* fibers are dear, and the monitor needs some */
    Proc *p = sched_proc();
    if (p->free_count < keep_free) {
        t->next = p->free;
        p->free = t;
        p->free_count++;
        return;
    }
    lock_acquire(&tasks.lock);
    t->next = tasks.free;
    tasks.free = t;
    lock_release(&tasks.lock);
}

void context_prepare(Task *t)
{
    uintptr_t *sp = (uintptr_t *)(t->g.stack_high & ~(uintptr_t)15);
#if defined(__x86_64__)
    /* r15 r14 r13 r12 rbx rbp, return address, and two words for alignment */
    sp -= 9;
    memset(sp, 0, 9 * sizeof *sp);
    sp[4] = (uintptr_t)t->func;
    sp[6] = (uintptr_t)context_entry;
#else
    sp -= 20; /* x19 x20 ... x29 x30, d8 ... d15 */
    memset(sp, 0, 20 * sizeof *sp);
    sp[0] = (uintptr_t)t->func;
    sp[11] = (uintptr_t)context_entry;
#endif
    t->g.sp = (uintptr_t)sp;
    t->func = NULL;
    if (t->fiber == NULL) { /* it stays with the task: to make one takes long */
        t->fiber = fiber_new();
    }
}

Task *sched_new(TetherFunc *func)
{
    Task *t = task_new();
    t->func = func;
    t->g.frames = NULL;
    t->g.panics = NULL;
    t->g.expect = NULL;
    t->g.fake_stack = NULL;
    t->g.sp = t->g.stack_high = 0;
    memset(t->g.registers, 0, sizeof t->g.registers);
    t->selected = 0;
    goroutine_register(&t->g);
    return t;
}

void context_main(TetherFunc *func)
{
    fiber_arrive(NULL);
    sched_finish_switch();
    ((void (*)(TetherFunc *))func->code)(func);
    goroutine_exit();
}

void tether_go(TetherFunc *func)
{
    if (func == NULL) {
        tether_fatal("go of nil func value");
    }
    Task *t = sched_new(func);
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

void *sched_hand(Task *t, size_t bytes)
{
    t->hand_used = (uint32_t)bytes;
    if (bytes <= sizeof t->hand_few) {
        return t->hand_few;
    }
    if (bytes > t->hand_room) {
        free(t->hand);
        t->hand = granted(bytes <= UINT32_MAX ? malloc(bytes) : NULL);
        t->hand_room = (uint32_t)bytes;
    }
    return t->hand;
}

void task_roots(G *g, void (*visit)(void *context, const void *words, size_t bytes), void *context)
{
    Task *t = (Task *)(void *)g;
    visit(context, &t->func, sizeof t->func);
    visit(context, t->arguments, sizeof t->arguments);
    if (t->hand_used != 0) {
        visit(context, t->hand_used <= sizeof t->hand_few ? t->hand_few : t->hand, t->hand_used);
    }
}

static void exited(void *task)
{
    Task *t = task;
    if (t->hand != NULL) { /* the task serves again */
        free(t->hand);
        t->hand = NULL;
        t->hand_room = 0;
    }
    stack_end(t);
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
