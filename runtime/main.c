/* The program's life: heap, collector, the main goroutine, exit. */
#include "gc.h"
#include "scheduler.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

enum { STACK_MARGIN = 128 << 10 }; /* below the limit: for functions that do not check, and for C */

static struct {
    int argc;              /* of the process */
    char **argv;
    void (*init)(void);    /* package initialisation */
    void (*main)(void);    /* main.main */
    TetherFunc start;      /* what the main goroutine runs */
} program;

/* ---- faults -------------------------------------------------------------------------------- */

/* Nil checks are explicit, so a fault is a write to what a collection has frozen, a stack that ran
 * into its guard, or a bug. */
static void on_fault(int number, siginfo_t *info, void *context)
{
    (void)context;
    int error = errno;
    if (stack_thaw_fault((uintptr_t)info->si_addr)) {
        errno = error;
        return;
    }
    G *g = tether_worker() != NULL ? tether_g() : NULL;
    uintptr_t at = (uintptr_t)info->si_addr;
    if (g != NULL && at < g->stack_least && at + STACK_MARGIN >= g->stack_low) {
        stack_overflow();
    }
    runtime_fatal("unexpected signal %d at address %p", number, info->si_addr);
}

void runtime_catch_faults(void)
{
#if !RT_ASAN
    enum { SIGNAL_STACK = 64 << 10 };
    stack_t alternate = {.ss_sp = os_reserve(SIGNAL_STACK), .ss_size = SIGNAL_STACK};
    sigaltstack(&alternate, NULL);
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
#else
    (void)on_fault;
#endif
}

/* ---- main ---------------------------------------------------------------------------------- */

void runtime_exit(int code)
{
    sites_report();
    fflush(NULL);
    os_exit(code);
}

static void start(TetherFunc *unused)
{
    (void)unused;
    program.init();
    program.main();
    runtime_exit(0);
}

int tether_main(int argc, char **argv, void (*init)(void), void (*main)(void))
{
    program.argc = argc;
    program.argv = argv;
    program.init = init;
    program.main = main;
    gc_init();
    heap_init();
    gc_start_thread();
    program.start.code = (TetherCode)start;
    sched_run(&program.start);
}

int runtime_argc(void)
{
    return program.argc;
}

char **runtime_argv(void)
{
    return program.argv;
}
