/* The scheduler: queues, switches, the workers' loop; see scheduler.h. */
#include "scheduler.h"

#include <stdio.h>
#include <stdlib.h>

#include "gc.h"
#include "sanitizers.h"

Sched sched;

enum {
    STREAK_MAX = 32,       /* so often `next` goes before the ring */
    GLOBAL_EACH = 61,      /* every so many goroutines the global queue goes first */
    SPINS = 30,            /* rounds over all workers in search of work */
    NEXT_AFTER = 15        /* rounds after which another's `next` is taken too */
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

static bool ring_put(Proc *p, Task *t)
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

static bool ring_empty(const Proc *p)
{
    return load_acquire(&p->head) == load_acquire(&p->tail);
}

static void put_last(Proc *p, Task *t)
{
    if (!ring_put(p, t)) {
        sched_put_global(t);
    }
}

/* A share of the global queue: one to run, the others into the ring. */
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
        if (i > 0 && !ring_put(p, t)) {
            break;
        }
        sched.queue = next;
        store_relaxed(&sched.queue_count, sched.queue_count - 1);
    }
    lock_release(&sched.lock);
    return first;
}

static Task *take_next(Proc *p)
{
    return load_relaxed(&p->next) == NULL ? NULL : swap_ordered(&p->next, (Task *)NULL);
}

static Task *take_local(Proc *p)
{
    if (p->tick % GLOBAL_EACH == 0) {
        Task *t = sched_take_global(p);
        if (t != NULL) {
            return t;
        }
    }
    if (p->streak < STREAK_MAX) {
        Task *t = take_next(p);
        if (t != NULL) {
            p->streak++;
            return t;
        }
    }
    p->streak = 0;
    Task *t = ring_take(p);
    return t != NULL ? t : take_next(p);
}

/* ---- making goroutines runnable -------------------------------------------------------------- */

bool sched_work_waits(void)
{
    if (load_relaxed(&sched.queue_count) != 0) {
        return true;
    }
    for (uint32_t i = 0; i < load_acquire(&sched.count); i++) {
        Proc *p = sched.procs[i];
        if (!ring_empty(p) ||
            (load_relaxed(&p->next) != NULL && load_relaxed(&p->permit) != PERMIT_HELD)) {
            return true;
        }
    }
    return false;
}

static void worker_thread(void *proc);

/* Another worker, which holds a permit already; NULL when there can be no more. */
static Proc *new_worker(void)
{
    if (sched.count == WORKERS_MAX) {
        return NULL;
    }
    Proc *p = os_reserve(sizeof *p);
    if (p == NULL) {
        return NULL;
    }
    p->permit = PERMIT_HELD;
    p->searching = true;
    sched.procs[sched.count] = p;
    store_release(&sched.count, sched.count + 1);
    return p;
}

void sched_wake_worker(void)
{
    if (load_relaxed(&sched.searching) != 0 ||
        load_relaxed(&sched.active) >= load_relaxed(&sched.limit)) {
        return;
    }
    lock_acquire(&sched.lock);
    Proc *p = NULL;
    bool fresh = false;
    if (sched.active < sched.limit && load_relaxed(&sched.searching) == 0) {
        p = sched.idle;
        if (p != NULL) {
            sched.idle = p->idle_next;
            sched.idle_count--;
            store_relaxed(&p->permit, (uint32_t)PERMIT_HELD);
            p->searching = true;
        } else {
            p = new_worker();
            fresh = true;
        }
        if (p != NULL) {
            store_relaxed(&sched.active, sched.active + 1);
            add_relaxed(&sched.searching, 1);
        }
    }
    lock_release(&sched.lock);
    if (p == NULL) {
        return;
    }
    if (!fresh) {
        store_release(&p->wake, 1u);
        os_wake(&p->wake, 1);
    } else if (!os_thread(worker_thread, p)) {
        runtime_fatal("cannot start a thread");
    }
}

void sched_ready(Task *t)
{
    Proc *p = sched_proc();
    Task *before = swap_ordered(&p->next, t);
    if (before != NULL) {
        put_last(p, before);
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

/* The first thing after each switch, on the stack that was switched to. */
static void finish_switch(void)
{
    Proc *p = sched_proc();
    void (*after)(void *) = p->after;
    if (after != NULL) {
        p->after = NULL;
        after(p->after_arg);
    }
}

static bool must_scan(const Task *t)
{
    return tether_gc_marking && load_acquire(&t->g.scan) != gc.started << 1;
}

/* From the goroutine at hand to `next`, or to the loop. last: it will not come back. */
static void switch_from(Task *me, Task *next, bool last)
{
    Proc *p = sched_proc();
    void **fake = last ? NULL : &me->g.fake_stack;
    if (next != NULL && must_scan(next)) { /* scanning takes time: not before `after` */
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
    finish_switch();
}

void sched_park(const char *reason, void (*after)(void *), void *argument)
{
    Proc *p = sched_proc();
    Task *me = sched_task();
    me->reason = reason;
    p->after = after;
    p->after_arg = argument;
    switch_from(me, load_relaxed(&sched.active) > load_relaxed(&sched.limit) ? NULL : take_local(p), false);
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
    if (ring_empty(p) && load_relaxed(&p->next) == NULL && load_relaxed(&sched.queue_count) == 0) {
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

static Task *sched_start(Task *t, TetherFunc *func)
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
    finish_switch();
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
    if (before != NULL && !ring_put(p, before)) {
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
    switch_from(me, take_local(p), true);
    TETHER_UNREACHABLE();
}

/* ---- deadlock ------------------------------------------------------------------------------ */

static int by_id(const void *a, const void *b)
{
    const G *x = *(G *const *)a, *y = *(G *const *)b;
    return (x->id > y->id) - (x->id < y->id);
}

static _Noreturn void deadlock(void)
{
    bool main_lives = false;
    G **list = malloc((world.all_count + 1) * sizeof *list);
    uint32_t n = 0;
    for (uint32_t i = 0; i < world.all_count && list != NULL; i++) {
        if (world.all[i]->live) {
            list[n++] = world.all[i];
            main_lives = main_lives || world.all[i]->id == 1;
        }
    }
    fflush(stdout);
    fprintf(stderr, "fatal error: %s - deadlock!\n",
            main_lives ? "all goroutines are asleep" : "no goroutines (main called runtime.Goexit)");
    if (list != NULL) {
        qsort(list, n, sizeof *list, by_id);
    }
    for (uint32_t i = 0; i < n && i < 100; i++) {
        const Task *t = (const Task *)(const void *)list[i];
        fprintf(stderr, "\ngoroutine %lld [%s]:\n", (long long)t->g.id, t->reason);
    }
    runtime_exit(2);
}

void sched_check_deadlock(void)
{
    if (sched.active == 0 && sched.blocked == 0 && !sched.firing && !sched.forever &&
        timer_next() == INT64_MAX && !sched_work_waits()) {
        deadlock();
    }
}

/* ---- the loop ------------------------------------------------------------------------------ */

/* Half of another's ring: one to run, the others into p's, which is empty. */
static Task *steal_ring(Proc *p, Proc *victim)
{
    for (;;) {
        uint32_t head = load_acquire(&victim->head);
        uint32_t n = load_acquire(&victim->tail) - head;
        n -= n / 2;
        if (n == 0) {
            return NULL;
        }
        if (n > RING / 2) { /* head and tail of different moments */
            continue;
        }
        Task *batch[RING / 2];
        for (uint32_t i = 0; i < n; i++) {
            batch[i] = load_relaxed(&victim->ring[(head + i) % RING]);
        }
        if (cas_ordered(&victim->head, head, head + n)) {
            for (uint32_t i = 1; i < n; i++) {
                put_last(p, batch[i]);
            }
            return batch[0];
        }
    }
}

/* `all`: takes `next` too of a worker that has had time to run it. */
static Task *steal(Proc *p, bool all)
{
    uint32_t count = load_acquire(&sched.count);
    uint32_t start = (uint32_t)worker_random();
    for (uint32_t i = 0; i < count; i++) {
        Proc *victim = sched.procs[(start + i) % count];
        if (victim == p) {
            continue;
        }
        Task *t = steal_ring(p, victim);
        if (t == NULL && (all || load_relaxed(&victim->permit) != PERMIT_HELD)) {
            t = take_next(victim);
        }
        if (t != NULL) {
            return t;
        }
    }
    return NULL;
}

static void stop_searching(Proc *p)
{
    if (p->searching) {
        p->searching = false;
        sub_relaxed(&sched.searching, 1);
    }
}

/* Looks around for some microseconds. */
static Task *search(Proc *p)
{
    if (load_relaxed(&sched.count) == 1) {
        return NULL;
    }
    if (!p->searching) {
        if (2 * load_relaxed(&sched.searching) >= load_relaxed(&sched.active)) {
            return NULL; /* enough do already */
        }
        p->searching = true;
        add_relaxed(&sched.searching, 1);
    }
    Task *t = NULL;
    for (int round = 0; round < SPINS && t == NULL; round++) {
        TETHER_POLL();
        t = sched_take_global(p);
        if (t == NULL) {
            t = steal(p, round >= NEXT_AFTER);
        }
        for (int i = 0; i < 20 && t == NULL; i++) {
            cpu_relax();
        }
    }
    stop_searching(p);
    if (t != NULL && sched_work_waits()) {
        sched_wake_worker();
    }
    return t;
}

/* Gives up the permit, unless it has none, and sleeps until it gets one. */
static void idle(Proc *p)
{
    stop_searching(p);
    lock_acquire(&sched.lock);
    bool held = load_relaxed(&p->permit) == PERMIT_HELD;
    if (held) {
        if (sched.active <= sched.limit && sched_work_waits()) {
            lock_release(&sched.lock);
            return;
        }
        store_relaxed(&sched.active, sched.active - 1);
        store_relaxed(&p->permit, (uint32_t)PERMIT_NONE);
    }
    store_relaxed(&p->wake, 0u);
    p->idle_next = sched.idle;
    sched.idle = p;
    sched.idle_count++;
    sched_check_deadlock();
    lock_release(&sched.lock);
    worker_enter_safe();
    while (load_acquire(&p->wake) == 0) {
        os_wait(&p->wake, 0, -1);
    }
    worker_leave_safe();
}

static Task *find_work(Proc *p)
{
    for (;;) {
        TETHER_POLL();
        if (p->chosen != NULL) {
            Task *t = p->chosen;
            p->chosen = NULL;
            return t;
        }
        if (load_relaxed(&p->permit) == PERMIT_NONE || load_relaxed(&sched.active) > load_relaxed(&sched.limit)) {
            idle(p);
            continue;
        }
        Task *t = take_local(p);
        if (t == NULL) {
            t = sched_take_global(p);
        }
        if (t == NULL) {
            t = search(p);
        }
        if (t != NULL) {
            stop_searching(p);
            return t;
        }
        idle(p);
    }
}

static _Noreturn void loop(Proc *p)
{
    for (;;) {
        Task *t = find_work(p);
        if (must_scan(t)) {
            gc_scan_goroutine(&t->g);
        }
        store_relaxed(&p->tick, p->tick + 1);
        worker_set_goroutine(p->w, &t->g);
        fiber_leave(&p->fake_stack, t->fiber, (uintptr_t)t->slot, t->slot_bytes);
        context_switch(&p->loop_sp, t->g.sp);
        fiber_arrive(p->fake_stack);
        finish_switch();
    }
}

static void attach(Proc *p)
{
    runtime_catch_faults();
    W *w = worker_attach();
    w->sched = p;
    store_release(&p->w, w);
    p->fiber = fiber_current();
    fiber_bounds(&p->low, &p->size);
}

static void worker_thread(void *proc)
{
    attach(proc);
    loop(proc);
}

static uint32_t limit_from_environment(void)
{
    const char *s = getenv("GOMAXPROCS");
    long n = s == NULL ? 0 : strtol(s, NULL, 10);
    return n > 0 ? (uint32_t)(n < WORKERS_MAX / 2 ? n : WORKERS_MAX / 2) : (uint32_t)os_processors();
}

void sched_run(TetherFunc *main)
{
    const char *s = getenv("TETHER_SCHED");
    if (s != NULL && strncmp(s, "yield=", 6) == 0) {
        sched.yield_each = (uint32_t)strtoul(s + 6, NULL, 10);
        tether_stop_requested |= STOP_YIELD; /* so that each poll asks */
    }
    sched.limit = limit_from_environment();
    sched.active = 1;
    Proc *p = new_worker();
    if (p == NULL) {
        out_of_memory();
    }
    p->searching = false;
    attach(p);
    ring_put(p, sched_start(task_main(), main));
    loop(p);
}
