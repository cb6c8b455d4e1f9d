/* The check tells how far it is. */
#include "analysis/check/checker.h"

enum { BODIES = 32, SIGNATURES = 512 }; /* that are told of at once */

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

static uint32_t wait_for(CheckProgress *p, const uint32_t *count, uint32_t done)
{
    pthread_mutex_lock(&p->lock);
    while (*count == done && !p->ended)
        pthread_cond_wait(&p->more, &p->lock);
    uint32_t now = p->wrong ? done : *count;
    pthread_mutex_unlock(&p->lock);
    return now;
}

uint32_t check_progress_signatures(CheckProgress *p, uint32_t done)
{
    return wait_for(p, &p->signatures, done);
}

uint32_t check_progress_bodies(CheckProgress *p, uint32_t done)
{
    return wait_for(p, &p->bodies, done);
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
static bool worth_telling(const Checker *c, uint32_t count, uint32_t step)
{
    bool whole = count % step == 0 || count == c->pkg->funcs.len;
    return c->prog->progress && c->pkg == c->prog->main && whole && !diag_any(c->prog->diags);
}

static void tell(Checker *c, uint32_t *count, uint32_t now)
{
    CheckProgress *p = c->prog->progress;
    pthread_mutex_lock(&p->lock);
    p->main = c->pkg;
    *count = now;
    pthread_cond_signal(&p->more);
    pthread_mutex_unlock(&p->lock);
}

void check_tell_signatures(Checker *c, uint32_t signatures)
{
    if (worth_telling(c, signatures, SIGNATURES))
        tell(c, &c->prog->progress->signatures, signatures);
}

void check_tell_bodies(Checker *c, uint32_t bodies)
{
    if (worth_telling(c, bodies, BODIES))
        tell(c, &c->prog->progress->bodies, bodies);
}
