/* The check tells how far it is. */
#include "analysis/check/checker.h"

enum { STEP = 32 }; /* bodies that are told of at once */

void check_progress_init(CheckProgress *p)
{
    *p = (CheckProgress){.main = NULL};
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->more, NULL);
}

void check_progress_free(CheckProgress *p)
{
    pthread_cond_destroy(&p->more);
    pthread_mutex_destroy(&p->lock);
}

Package *check_progress_main(CheckProgress *p)
{
    pthread_mutex_lock(&p->lock);
    while (!p->main && !p->ended)
        pthread_cond_wait(&p->more, &p->lock);
    Package *pkg = p->wrong ? NULL : p->main;
    pthread_mutex_unlock(&p->lock);
    return pkg;
}

uint32_t check_progress_bodies(CheckProgress *p, uint32_t done)
{
    pthread_mutex_lock(&p->lock);
    while (p->bodies == done && !p->ended)
        pthread_cond_wait(&p->more, &p->lock);
    uint32_t bodies = p->wrong ? done : p->bodies;
    pthread_mutex_unlock(&p->lock);
    return bodies;
}

bool check_progress_right(CheckProgress *p)
{
    pthread_mutex_lock(&p->lock);
    while (!p->ended)
        pthread_cond_wait(&p->more, &p->lock);
    bool right = !p->wrong;
    pthread_mutex_unlock(&p->lock);
    return right;
}

void check_progress_end(CheckProgress *p, bool right)
{
    pthread_mutex_lock(&p->lock);
    p->ended = true;
    p->wrong = !right;
    pthread_cond_signal(&p->more);
    pthread_mutex_unlock(&p->lock);
}

/* Nothing is told once there is an error: the program will not be lowered. */
void check_tell_bodies(Checker *c, uint32_t bodies)
{
    CheckProgress *p = c->prog->progress;
    bool whole = bodies % STEP == 0 || bodies == c->pkg->funcs.len;
    if (!p || c->pkg != c->prog->main || !whole || diag_any(c->prog->diags))
        return;
    pthread_mutex_lock(&p->lock);
    p->main = c->pkg;
    p->bodies = bodies;
    pthread_cond_signal(&p->more);
    pthread_mutex_unlock(&p->lock);
}
