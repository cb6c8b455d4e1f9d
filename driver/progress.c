/* What a long command is doing, shown on a terminal: one line on standard error that is written
 * over and taken away again. */
#include "driver/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { SHOW_AFTER = 2 /* seconds */ };

void progress_init(Progress *p)
{
    *p = (Progress){.on_terminal = isatty(STDERR_FILENO)};
    pthread_mutex_init(&p->mutex, NULL);
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&p->changed, &attributes);
    pthread_condattr_destroy(&attributes);
}

void progress_free(Progress *p)
{
    pthread_cond_destroy(&p->changed);
    pthread_mutex_destroy(&p->mutex);
}

static void take_away(Progress *p)
{
    if (p->shown) {
        fputs("\r\033[K", stderr);
        fflush(stderr);
        p->shown = false;
    }
}

void progress_stage(Progress *p, const char *stage)
{
    if (p == NULL) {
        return;
    }
    pthread_mutex_lock(&p->mutex);
    take_away(p);
    p->stage = stage;
    pthread_cond_signal(&p->changed);
    pthread_mutex_unlock(&p->mutex);
}

void progress_done(Progress *p)
{
    pthread_mutex_lock(&p->mutex);
    take_away(p);
    p->done = true;
    pthread_cond_signal(&p->changed);
    pthread_mutex_unlock(&p->mutex);
}

void progress_show(Progress *p)
{
    struct timespec start, now;
    clock_gettime(CLOCK_MONOTONIC, &start);
    struct timespec next = start;
    next.tv_sec += SHOW_AFTER;
    pthread_mutex_lock(&p->mutex);
    while (!p->done) {
        if (!p->on_terminal) { /* nothing is ever shown */
            pthread_cond_wait(&p->changed, &p->mutex);
            continue;
        }
        pthread_cond_timedwait(&p->changed, &p->mutex, &next);
        clock_gettime(CLOCK_MONOTONIC, &now);
        long seconds = (long)(now.tv_sec - start.tv_sec) - (now.tv_nsec < start.tv_nsec);
        if (p->done || seconds < SHOW_AFTER) {
            continue;
        }
        if (p->stage) {
            fprintf(stderr, "\r\033[Ktether: %s, %ld s", p->stage, seconds);
            fflush(stderr);
            p->shown = true;
        }
        next = (struct timespec){start.tv_sec + seconds + 1, start.tv_nsec};
    }
    pthread_mutex_unlock(&p->mutex);
}
