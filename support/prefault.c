/* The thread that makes pages ready: a queue of blocks, worked off in steps of one large page, so
 * that it ends soon when it is told to. */
#include "support/prefault.h"

#include "support/memory.h"

#include <sys/mman.h>

/* Touches the pages without changing what they hold; a block that was freed meanwhile is refused by
 * the system, or is fresh memory of somebody else, which is as welcome. */
static void touch(char *start, size_t size)
{
#ifdef MADV_POPULATE_WRITE
    madvise(start, size, MADV_POPULATE_WRITE);
#else
    (void)start, (void)size;
#endif
}

/* The next piece of work, at most one large page; false when told to stop. */
static bool take_piece(Prefault *p, PrefaultBlock *piece)
{
    pthread_mutex_lock(&p->lock);
    while (p->count == 0 && !p->stop)
        pthread_cond_wait(&p->more, &p->lock);
    bool found = !p->stop;
    if (found) {
        PrefaultBlock *first = &p->queue[p->head];
        size_t size = first->size < MEMORY_PAGE ? first->size : MEMORY_PAGE;
        *piece = (PrefaultBlock){first->start, size};
        first->start += size;
        first->size -= size;
        if (first->size == 0) {
            p->head = (p->head + 1) % PREFAULT_QUEUE;
            p->count--;
        }
    }
    pthread_mutex_unlock(&p->lock);
    return found;
}

static void *work(void *argument)
{
    Prefault *p = argument;
    PrefaultBlock piece;
    while (take_piece(p, &piece))
        touch(piece.start, piece.size);
    return NULL;
}

void prefault_start(Prefault *p)
{
    *p = (Prefault){0};
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->more, NULL);
    p->running = pthread_create(&p->thread, NULL, work, p) == 0;
}

void prefault_stop(Prefault *p)
{
    pthread_mutex_lock(&p->lock);
    p->stop = true;
    pthread_cond_signal(&p->more);
    pthread_mutex_unlock(&p->lock);
    if (p->running)
        pthread_join(p->thread, NULL);
    pthread_cond_destroy(&p->more);
    pthread_mutex_destroy(&p->lock);
}

void prefault_add(Prefault *p, void *start, size_t size)
{
    pthread_mutex_lock(&p->lock);
    if (p->count < PREFAULT_QUEUE && size > 0) {
        p->queue[(p->head + p->count++) % PREFAULT_QUEUE] = (PrefaultBlock){start, size};
        pthread_cond_signal(&p->more);
    }
    pthread_mutex_unlock(&p->lock);
}
