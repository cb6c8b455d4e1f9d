/* Workers: how they find goroutines to run, fall asleep and are woken, and that nothing will ever
 * run again. See scheduler.h. */
#include "scheduler.h"

#include <stdio.h>
#include <stdlib.h>

#include "gc.h"
#include "sanitizers.h"

enum {
    SPINS = 30,            /* rounds over all workers in search of work */
    NEXT_AFTER = 15        /* rounds after which another's `next` is taken too */
};

/* ---- waking -------------------------------------------------------------------------------- */

bool sched_work_waits(void)
{
    if (!sched_common_empty()) {
        return true;
    }
    for (uint32_t i = 0; i < load_acquire(&sched.count); i++) {
        Proc *p = sched.procs[i];
        if (!sched_ring_empty(p) ||
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
    p->number = sched.count;
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
            main_lives ? "all goroutines are asleep"
                       : "no goroutines (main called runtime.Goexit)");
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
        timer_next() == INT64_MAX && !finalizer_waiting() && !sched_work_waits()) {
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
                sched_put_last(p, batch[i]);
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
            t = sched_take_next(victim);
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

/* What was found the last time was soon over: more of the same is done sooner where it is, with its
 * channels and locks in that cache, than shared. So this one comes later, each time twice as
 * late. */
static void be_patient(Proc *p)
{
    enum { BRIEF = 10000, ROUNDS = 64, PART = 16 }; /* nanoseconds; most; pauses of each */
    bool brief = os_nanotime() - p->found < BRIEF;
    uint32_t more = p->patience == 0 ? 1 : p->patience * 2;
    p->patience = !brief ? 0 : more < ROUNDS ? more : ROUNDS;
    for (uint32_t i = 0; i < p->patience; i++) {
        TETHER_POLL();
        for (int k = 0; k < PART; k++) {
            cpu_relax();
        }
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
    be_patient(p);
    Task *t = NULL;
    for (int round = 0; round < SPINS && t == NULL; round++) {
        TETHER_POLL();
        t = sched_take_global(p);
        if (t == NULL) {
            t = steal(p, round >= NEXT_AFTER);
        }
        if (t == NULL && round > 0) {
            t = sched_take_tired(p);
        }
        for (int i = 0; i < 20 && t == NULL; i++) {
            cpu_relax();
        }
    }
    stop_searching(p);
    if (t != NULL) {
        p->found = os_nanotime();
        if (sched_work_waits()) {
            sched_wake_worker();
        }
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
        if (load_relaxed(&p->permit) == PERMIT_NONE ||
            load_relaxed(&sched.active) > load_relaxed(&sched.limit)) {
            idle(p);
            continue;
        }
        Task *t = sched_take_local(p);
        if (t == NULL) {
            t = sched_take_global(p);
        }
        if (t == NULL) {
            t = search(p);
        }
        if (t == NULL) {
            t = sched_take_tired(p);
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
        if (sched_must_scan(t)) {
            gc_scan_goroutine(&t->g);
        }
        if (!stack_enter(t)) {
            continue;
        }
        store_relaxed(&p->tick, p->tick + 1);
        worker_set_goroutine(p->w, &t->g);
        fiber_leave(&p->fake_stack, t->fiber, (uintptr_t)t->stack->low, t->stack->bytes);
        context_switch(&p->loop_sp, t->g.sp);
        fiber_arrive(p->fake_stack);
        sched_finish_switch();
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
    return n > 0 ? (uint32_t)(n < WORKERS_MAX / 2 ? n : WORKERS_MAX / 2)
                 : (uint32_t)os_processors();
}

/* TETHER_SCHED, a list separated by commas:
 *   yield=N   lets others run at every N-th poll or wake-up or so
 *   stacks=N  shares stacks beyond N (1024) */
static void read_switches(void)
{
    const char *s = getenv("TETHER_SCHED");
    while (s != NULL) {
        if (strncmp(s, "yield=", 6) == 0) {
            sched.yield_each = (uint32_t)strtoul(s + 6, NULL, 10);
            tether_stop_requested |= STOP_YIELD; /* so that each poll asks */
        } else if (strncmp(s, "stacks=", 7) == 0 && !RT_ASAN) {
            stack_private_most = (uint32_t)strtoul(s + 7, NULL, 10);
        }
        s = strchr(s, ',');
        s = s == NULL ? NULL : s + 1;
    }
}

void sched_run(TetherFunc *main)
{
    read_switches();
    sched.limit = limit_from_environment();
    sched.active = 1;
    Proc *p = granted(new_worker());
    p->searching = false;
    attach(p);
    Task *first = sched_new(main);
    stack_main(first);
    sched_put_ring(p, first);
    loop(p);
}
