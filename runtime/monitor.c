/* The monitor: a thread beside the workers that fires timers and sees to it that what can run does.
 *
 * It looks around every 50 us while there is something to see, then ever more rarely, up to 1 ms,
 * and up to a slice while no worker switches goroutines; not at all when all workers sleep.
 * It counts as a worker for the collector, always safe but when timers start goroutines. */
#include "gc.h"
#include "scheduler.h"

#include "sanitizers.h"

#include <sys/prctl.h>

enum {
    NAP_MIN = 50000,            /* nanoseconds between two looks */
    NAP_BUSY = 1000000,         /* at most, while goroutines come and go */
    CALM = 20,                  /* looks that found nothing to do before the naps get longer */
    SLICE = 10000000,           /* a goroutine may run for so long while others wait, */
    SLICE_LEAST = 2000000,      /* less when many do, but so much, */
    ROUND = 40000000,           /* so that it is each one's turn in this time */
    DISCARD_EACH = 1000000000   /* between looks at stacks that stay unused */
};

uint32_t monitor_deep;

static struct {
    uint32_t kicks;      /* grows with each kick; the monitor sleeps on it */
    int64_t wakes;       /* when it wakes by itself; INT64_MAX while it is awake */
    int64_t nap;         /* length of the next nap */
    uint32_t calm;       /* looks that found nothing */
    int64_t discarded;   /* when unused stacks were last looked at */
} monitor = {.wakes = INT64_MAX};

void monitor_kick(void)
{
    add_ordered(&monitor.kicks, 1);
    os_wake(&monitor.kicks, 1);
}

/* A timer inserted before the monitor looks for the first is seen by it; one inserted later finds
 * INT64_MAX, or the moment that was chosen without it. */
void monitor_kick_before(int64_t when)
{
    if (when < load_ordered(&monitor.wakes)) {
        monitor_kick();
    }
}

/* ---- looks --------------------------------------------------------------------------------- */

static bool has_work(const Proc *p)
{
    return load_relaxed(&p->head) != load_relaxed(&p->tail) || load_relaxed(&p->next) != NULL;
}

/* A goroutine waits for the stack that the worker's uses. */
static bool stack_contended(const Proc *p)
{
    const W *w = load_acquire(&p->w);
    const G *g = w == NULL ? NULL : load_acquire(&w->g);
    return g != NULL && stack_wanted((const Task *)(const void *)g);
}

/* The worker waits in a system call: another gets its permit if there is anything to run. */
static void retake(Proc *p)
{
    lock_acquire(&sched.lock);
    if (cas_ordered(&p->permit, (uint32_t)PERMIT_SYSCALL, (uint32_t)PERMIT_NONE)) {
        store_relaxed(&sched.active, sched.active - 1);
        sched.blocked++;
    }
    lock_release(&sched.lock);
    sched_wake_worker();
}

static void interrupt(Proc *p, uint32_t yield)
{
    store_relaxed(&p->w->yield, yield);
    or_relaxed(&tether_stop_requested, (uint32_t)STOP_YIELD);
    store_relaxed(p->w->limit_slot, UINTPTR_MAX);
}

/* How long a worker's slices are. */
static int64_t slice(const Proc *p)
{
    uint32_t ring = load_relaxed(&p->tail) - load_relaxed(&p->head);
    uint32_t common = load_relaxed(&sched.queue.count) + 2 * load_relaxed(&sched.tired.count);
    int64_t each = ROUND / (1 + (int64_t)ring + common / load_relaxed(&sched.limit));
    return each > SLICE ? SLICE : each < SLICE_LEAST ? SLICE_LEAST : each;
}

/* Whether the worker's slice has lasted for so long. Asked again at every look, until it ends. */
static bool slice_over(Proc *p, int64_t now, int64_t length)
{
    uint32_t slices = load_relaxed(&p->slices);
    if (slices != p->seen_slice) {
        p->seen_slice = slices;
        p->slice_since = now;
    }
    return now - p->slice_since >= length;
}

/* What is seen of one worker. */
typedef struct Look {
    bool waited;        /* something had waited in its queues since the last look */
    bool moved;         /* goroutines have been switched */
    int64_t slice;      /* how long its slices should be; 0: nothing waits */
} Look;

static Look look_at(Proc *p, int64_t now)
{
    Look look = {0};
    uint32_t tick = load_relaxed(&p->tick);
    if (tick != p->seen_tick) {
        p->seen_tick = tick;
        p->since = now;
        look.moved = true;
    }
    uint32_t permit = load_relaxed(&p->permit);
    bool over = slice_over(p, now, slice(p));
    bool waits = has_work(p) || !sched_common_empty();
    if (permit == PERMIT_SYSCALL) {
        look.waited = !look.moved && (waits || now - p->since > SLICE);
        if (look.waited) {
            retake(p);
        }
        return look;
    }
    if (!waits && !stack_contended(p)) {
        return look;
    }
    look.waited = !look.moved;
    if (look.waited) {
        sched_wake_worker();
    }
    if (permit == PERMIT_HELD) {
        look.slice = slice(p);
        if (over && load_acquire(&p->w) != NULL) {
            interrupt(p, now - p->since >= look.slice / 2 ? YIELD_TIRED : YIELD_TURN);
        }
    }
    return look;
}

static void look_around(int64_t now)
{
    bool waited = false, moved = false;
    int64_t most = SLICE;
    uint32_t count = load_acquire(&sched.count);
    for (uint32_t i = 0; i < count; i++) {
        Look look = look_at(sched.procs[i], now);
        waited |= look.waited;
        moved |= look.moved;
        most = look.slice != 0 && look.slice < most ? look.slice : most;
    }
    if (!sched_common_empty()) {
        sched_wake_worker();
        waited = true;
    }
    /* While all workers are busy there is nobody to give work to. */
    waited = waited && load_relaxed(&sched.active) < load_relaxed(&sched.limit);
    monitor.calm = waited ? 0 : monitor.calm + 1;
    if (monitor.calm < CALM) {
        monitor.nap = NAP_MIN;
    } else {
        most = moved && NAP_BUSY < most ? NAP_BUSY : most;
        monitor.nap = monitor.nap * 2 < most ? monitor.nap * 2 : most;
    }
    if (now - monitor.discarded > DISCARD_EACH) {
        monitor.discarded = now;
        stack_discard_free();
    }
}

/* ---- timers -------------------------------------------------------------------------------- */

static void fire(int64_t now)
{
    lock_acquire(&sched.lock);
    sched.firing = true;
    lock_release(&sched.lock);
    worker_leave_safe();
    timer_fire(now);
    finalizer_start();
    worker_enter_safe();
    lock_acquire(&sched.lock);
    sched.firing = false;
    sched_check_deadlock();
    lock_release(&sched.lock);
}

/* ---- the thread ---------------------------------------------------------------------------- */

static void nap(int64_t now, uint32_t kicks)
{
    int64_t due = timer_next();
    int64_t length = due == INT64_MAX ? INT64_MAX : due - now;
    if (load_relaxed(&sched.active) != 0 || !sched_common_empty()) {
        length = monitor.nap < length ? monitor.nap : length;
    }
    if (length <= 0) {
        return;
    }
    store_relaxed(&monitor_deep, length > NAP_BUSY);
    store_ordered(&monitor.wakes, length == INT64_MAX ? INT64_MAX : now + length);
    os_wait(&monitor.kicks, kicks, length == INT64_MAX ? -1 : length);
    store_ordered(&monitor.wakes, INT64_MAX);
    store_relaxed(&monitor_deep, 0u);
}

static void monitor_thread(void *unused)
{
    (void)unused;
    prctl(PR_SET_TIMERSLACK, 1000);
    static Proc own;
    own.w = worker_attach();
    own.w->sched = &own;
    worker_enter_safe();
    uint32_t seen = 0;
    for (;;) {
        uint32_t kicks = load_ordered(&monitor.kicks);
        int64_t now = os_nanotime();
        if (kicks != seen) {
            seen = kicks;
            monitor.calm = 0;
            monitor.nap = NAP_MIN;
        }
        signal_deliver();
        if (timer_next() <= now || finalizer_waiting()) {
            fire(now);
        }
        look_around(now);
        nap(now, kicks);
    }
}

void monitor_start(void)
{
    if (load_relaxed(&sched.monitor)) {
        return;
    }
    lock_acquire(&sched.lock);
    bool first = !sched.monitor;
    store_relaxed(&sched.monitor, true);
    lock_release(&sched.lock);
    if (first && !os_thread(monitor_thread, NULL)) {
        runtime_fatal("cannot start a thread");
    }
}
