/* The thread that makes pages ready: it works off what was wanted, and ends soon when told to. */
#include "support/prefault.h"

#include "support/pages.h"

/* What is to be done next; 0 when told to stop. */
static size_t take_wanted(Prefault *p)
{
    pthread_mutex_lock(&p->lock);
    while (p->wanted == 0 && !p->stop)
        pthread_cond_wait(&p->more, &p->lock);
    size_t size = p->stop ? 0 : p->wanted;
    p->wanted = 0;
    pthread_mutex_unlock(&p->lock);
    return size;
}

static void *work(void *argument)
{
    Prefault *p = argument;
    for (size_t size; (size = take_wanted(p)) != 0;)
        pages_stock(size, &p->stop);
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

void prefault_add(Prefault *p, size_t size)
{
    pthread_mutex_lock(&p->lock);
    p->wanted += size;
    pthread_cond_signal(&p->more);
    pthread_mutex_unlock(&p->lock);
}
