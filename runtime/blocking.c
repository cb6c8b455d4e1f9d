/* System calls that wait: outside the scheduler, without a permit. */
#include "scheduler.h"

#include <errno.h>

/* One of the permits, if one is free. */
static bool take_permit(Proc *p)
{
    lock_acquire(&sched.lock);
    bool free = sched.active < sched.limit;
    if (free) {
        store_relaxed(&sched.active, sched.active + 1);
        store_relaxed(&p->permit, (uint32_t)PERMIT_HELD);
        sched.blocked--;
    }
    lock_release(&sched.lock);
    return free;
}

/* The monitor has taken the permit: there is another, or the goroutine waits for one in the queue
 * and this worker sleeps. It counts as blocked until the goroutine is there to be seen: else all
 * others may fall asleep meanwhile and take that for a deadlock. */
static void regain(Proc *p, Task *t)
{
    if (take_permit(p)) {
        p->chosen = t;
    } else {
        sched_put_global(t);
        lock_acquire(&sched.lock);
        sched.blocked--;
        lock_release(&sched.lock);
        sched_wake_worker();
    }
    if (load_relaxed(&monitor_deep)) {
        monitor_kick();
    }
}

/* In the worker's loop; the goroutine is parked. */
static void run_blocking(void *task)
{
    Task *t = task;
    Proc *p = sched_proc();
    worker_become_safe();
    store_release(&p->permit, (uint32_t)PERMIT_SYSCALL);
    t->result = t->call(t->arguments);
    t->error = errno;
    bool held = cas_ordered(&p->permit, (uint32_t)PERMIT_SYSCALL, (uint32_t)PERMIT_HELD);
    worker_leave_safe();
    if (held) {
        p->chosen = t;
    } else {
        regain(p, t);
    }
}

int64_t sched_blocking(Blocking *call, const uintptr_t arguments[ARGUMENTS], int64_t *error)
{
    Task *t = sched_task();
    stack_thaw();
    t->call = call;
    memcpy(t->arguments, arguments, sizeof t->arguments);
    sched_park_loop("syscall", run_blocking, t);
    memset(t->arguments, 0, sizeof t->arguments);
    *error = t->result < 0 ? t->error : 0;
    return t->result;
}
