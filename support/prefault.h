/* Fresh pages made ready on another core.
 *
 * The system clears a page when a program touches it first; for a big input that is a fourth of the
 * compiler's time. A thread of its own touches the pages of a chunk before the compiler comes to
 * them: it is told of the chunk when the compiler begins with it. What memory holds does not
 * change, so neither does any result; with one core only, nothing is lost but a few pages. */
#ifndef SUPPORT_PREFAULT_H
#define SUPPORT_PREFAULT_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

enum { PREFAULT_QUEUE = 16 };

typedef struct PrefaultBlock {
    char *start;
    size_t size; /* bytes */
} PrefaultBlock;

typedef struct Prefault {
    pthread_t thread;
    pthread_mutex_t lock;  /* guards all below */
    pthread_cond_t more;   /* a block was added, or `stop` set */
    PrefaultBlock queue[PREFAULT_QUEUE]; /* a ring: first at `head` */
    unsigned head, count;
    bool stop;
    bool running;          /* the thread exists; written before it starts only */
} Prefault;

/* Starts the thread. Without threads, nothing is made ready and all else works. */
void prefault_start(Prefault *p);
/* Ends it; blocks that are still waiting are left as they are. */
void prefault_stop(Prefault *p);
/* The block will be used soon, from its start on. It may be freed at any time. */
void prefault_add(Prefault *p, void *start, size_t size);

#endif
