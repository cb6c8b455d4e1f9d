/* Parts are handed out by a counter: whoever is free takes the next. */
#include "support/parallel.h"

#include "support/memory.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

typedef struct Work {
    ParallelPart *run;
    void *context;
    uint32_t parts;
    _Atomic uint32_t next;    /* part that nobody has taken; may run over `parts` */
    _Atomic uint32_t threads; /* that have a number */
} Work;

static void take_parts(Work *w, uint32_t thread)
{
    for (;;) {
        uint32_t part = atomic_fetch_add_explicit(&w->next, 1, memory_order_relaxed);
        if (part >= w->parts)
            return;
        w->run(w->context, part, thread);
    }
}

static void *work(void *argument)
{
    Work *w = argument;
    memory_thread_begin();
    take_parts(w, atomic_fetch_add_explicit(&w->threads, 1, memory_order_relaxed));
    memory_thread_end();
    return NULL;
}

uint32_t parallel_threads(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0)
        return 1;
    int cores = CPU_COUNT(&set);
    return cores < 1 ? 1 : cores > PARALLEL_MAX ? PARALLEL_MAX : (uint32_t)cores;
}

static bool start(pthread_t *thread, Work *w)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    bool started = pthread_attr_setstacksize(&attributes, PARALLEL_STACK) == 0 &&
                   pthread_create(thread, &attributes, work, w) == 0;
    pthread_attr_destroy(&attributes);
    return started;
}

void parallel_run(uint32_t parts, uint32_t most, ParallelPart *run, void *context)
{
    Work w = {.run = run, .context = context, .parts = parts, .threads = 1};
    pthread_t threads[PARALLEL_MAX];
    uint32_t cores = most > 1 ? parallel_threads() : 1, started = 0;
    uint32_t wanted = cores < most ? cores : most;
    while (started + 1 < wanted && started + 1 < parts && start(&threads[started], &w))
        started++;
    take_parts(&w, 0);
    for (uint32_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}
