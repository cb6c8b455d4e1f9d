/* The functions without a body of package os/signal. A handler notes the signal and wakes the
 * monitor, which wakes the goroutine that receives. */
#include "runtime/scheduler.h"

#include <errno.h>
#include <signal.h>

enum { SIGNALS = 64 };

static struct {
    uint64_t pending;    /* bit n: signal n + 1 has come */
    Lock lock;           /* of receiver */
    Task *receiver;      /* the goroutine that waits for signals, or NULL */
} signals;

void os_signal_enable(int64_t number);
void os_signal_disable(int64_t number);
void os_signal_ignoreSignal(int64_t number);
int64_t os_signal_receive(void);
int64_t syscall_kill(int64_t pid, int64_t number);

static void on_signal(int number)
{
    or_relaxed(&signals.pending, UINT64_C(1) << (number - 1));
    monitor_kick();
}

static void set_handler(int64_t number, void (*handler)(int))
{
    if (number < 1 || number > SIGNALS || number == SIGKILL || number == SIGSTOP) {
        return;
    }
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction((int)number, &action, NULL);
}

void os_signal_enable(int64_t number)
{
    monitor_start();
    lock_acquire(&sched.lock);
    sched.forever = true; /* someone outside may send one: no deadlock */
    lock_release(&sched.lock);
    set_handler(number, on_signal);
}

void os_signal_disable(int64_t number)
{
    set_handler(number, SIG_DFL);
}

void os_signal_ignoreSignal(int64_t number)
{
    set_handler(number, SIG_IGN);
}

int64_t os_signal_receive(void)
{
    for (;;) {
        uint64_t mask = load_relaxed(&signals.pending);
        if (mask != 0) {
            uint64_t lowest = mask & (0 - mask);
            and_relaxed(&signals.pending, ~lowest);
            return __builtin_ctzll(lowest) + 1;
        }
        lock_acquire(&signals.lock);
        if (load_relaxed(&signals.pending) != 0) {
            lock_release(&signals.lock);
            continue;
        }
        signals.receiver = sched_task();
        sched_park_unlock("signal", &signals.lock);
    }
}

void signal_deliver(void)
{
    if (load_relaxed(&signals.pending) == 0) {
        return;
    }
    lock_acquire(&signals.lock);
    Task *t = signals.receiver;
    signals.receiver = NULL;
    lock_release(&signals.lock);
    if (t != NULL) {
        sched_ready_remote(t);
    }
}

int64_t syscall_kill(int64_t pid, int64_t number)
{
    return kill((pid_t)pid, (int)number) == 0 ? 0 : errno;
}
