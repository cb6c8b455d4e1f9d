/* What waits outside the scheduler, and the functions without a body of package runtime that
 * concern it. */
#include "scheduler.h"

/* ---- system calls that wait ------------------------------------------------------------------ */

void blocking_begin_saved(void)
{
    worker_become_safe();
    store_release(&sched_proc()->permit, (uint32_t)PERMIT_SYSCALL);
}

static void to_global(void *task)
{
    sched_put_global(task);
    sched_wake_worker();
}

/* The monitor has taken the permit: there is another, or the goroutine waits for one in the queue
 * and this worker sleeps. */
static void regain(Proc *p)
{
    lock_acquire(&sched.lock);
    sched.blocked--;
    bool free = sched.active < sched.limit;
    if (free) {
        store_relaxed(&sched.active, sched.active + 1);
        store_relaxed(&p->permit, (uint32_t)PERMIT_HELD);
    }
    lock_release(&sched.lock);
    if (load_relaxed(&monitor_deep)) {
        monitor_kick();
    }
    if (!free) {
        sched_park_loop("runnable", to_global, sched_task());
    }
}

void blocking_end(void)
{
    Proc *p = sched_proc();
    bool held = cas_ordered(&p->permit, (uint32_t)PERMIT_SYSCALL, (uint32_t)PERMIT_HELD);
    worker_leave_safe();
    if (!held) {
        regain(p);
    }
}

/* ---- package runtime ------------------------------------------------------------------------- */

void runtime_yield(void);
void runtime_goexit(void);
int64_t runtime_goroutines(void);
int64_t runtime_processors(void);
int64_t runtime_setProcessors(int64_t n);

void runtime_yield(void)
{
    sched_give_way();
}

void runtime_goexit(void)
{
    panic_goexit();
}

int64_t runtime_goroutines(void)
{
    return load_relaxed(&world.live);
}

int64_t runtime_processors(void)
{
    return os_processors();
}

int64_t runtime_setProcessors(int64_t n)
{
    lock_acquire(&sched.lock);
    int64_t old = sched.limit;
    if (n > 0) {
        store_relaxed(&sched.limit, (uint32_t)(n < WORKERS_MAX / 2 ? n : WORKERS_MAX / 2));
    }
    lock_release(&sched.lock);
    if (sched_work_waits()) {
        sched_wake_worker();
    }
    return old;
}
