/* Fresh pages made ready on another core.
 *
 * The system clears a page when a program touches it first; for a big input that is a fourth of the
 * compiler's time. A thread of its own makes pages ready while other threads read and wait for each
 * other, and puts them where the next who asks for memory finds them (support/pages.h). What memory
 * holds does not change, so neither does any result; with one core only, nothing is lost. */
#ifndef SUPPORT_PREFAULT_H
#define SUPPORT_PREFAULT_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct Prefault {
    pthread_t thread;
    pthread_mutex_t lock;  /* guards what follows */
    pthread_cond_t more;   /* `wanted` or `stop` has changed */
    size_t wanted;         /* bytes that are still to be made ready */
    _Atomic bool stop;     /* also read by the thread as it works */
    bool running;          /* the thread exists; written before it starts only */
} Prefault;

/* Starts the thread. Without threads, nothing is made ready and all else works. */
void prefault_start(Prefault *p);
/* Ends it; what it has not made ready by then is left out. */
void prefault_stop(Prefault *p);
/* About `size` bytes more will be used soon. */
void prefault_add(Prefault *p, size_t size);

#endif
