/* The program's life: heap, collector, the main goroutine on its own stack, exit. */
#include "gc.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#if RT_ASAN
#include <sanitizer/asan_interface.h>
#endif

enum { STACK_MARGIN = 128 << 10 }; /* below the limit: for functions that do not check, and for C */

static struct {
    int argc;              /* of the process */
    char **argv;
    void (*init)(void);    /* package initialisation */
    void (*main)(void);    /* main.main */
    G g;                   /* the main goroutine */
    char *stack;           /* its stack */
    size_t stack_bytes;
} program;

/* ---- faults -------------------------------------------------------------------------------- */

/* Nil checks are explicit, so a fault is a stack that ran into its guard, or a bug. */
static void on_fault(int number, siginfo_t *info, void *context)
{
    (void)context;
    G *g = tether_worker() != NULL ? tether_g() : NULL;
    uintptr_t at = (uintptr_t)info->si_addr;
    if (g != NULL && at < g->stack_limit && at + STACK_MARGIN >= g->stack_low) {
        stack_overflow();
    }
    runtime_fatal("unexpected signal %d at address %p", number, info->si_addr);
}

static void catch_faults(void)
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
    alloc_stats_report();
    fflush(NULL);
    os_exit(code);
}

static void *main_thread(void *unused)
{
    (void)unused;
    catch_faults();
    W *w = worker_attach();
    G *g = &program.g;
    g->stack_low = (uintptr_t)program.stack;
    g->stack_high = (uintptr_t)__builtin_frame_address(0);
    g->stack_limit = g->stack_low + STACK_MARGIN;
    goroutine_register(g);
    worker_set_goroutine(w, g);
    program.init();
    program.main();
    runtime_exit(0);
}

/* 512 MB of address space, less where the process may not have so much. */
static void reserve_stack(void)
{
    size_t limit = os_address_limit();
    program.stack_bytes = (size_t)512 << 20;
    while (limit != SIZE_MAX && program.stack_bytes > limit / 5) {
        program.stack_bytes /= 2;
    }
    program.stack = os_reserve(program.stack_bytes);
    if (program.stack == NULL) {
        out_of_memory();
    }
    os_guard(program.stack, 4096);
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
    reserve_stack();
    pthread_attr_t attr;
    pthread_attr_init(&attr);
    pthread_attr_setstack(&attr, program.stack, program.stack_bytes);
    pthread_t thread;
    if (pthread_create(&thread, &attr, main_thread, NULL) != 0) {
        out_of_memory();
    }
    pthread_join(thread, NULL);
    return 0;
}

int runtime_argc(void)
{
    return program.argc;
}

char **runtime_argv(void)
{
    return program.argv;
}

/* Only the main goroutine there is: when it is over without main returning, nothing can go on. */
void goroutine_exit(void)
{
    tether_fatal("no goroutines (main called runtime.Goexit) - deadlock!");
}
