/* What a long command is doing, shown on a terminal. */
#ifndef DRIVER_PROGRESS_H
#define DRIVER_PROGRESS_H

#include <pthread.h>
#include <stdbool.h>

/* Between the thread that works and the one that waits for it and shows the line. */
typedef struct Progress {
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    const char *stage; /* what is being done; NULL: nothing worth showing */
    bool on_terminal;  /* else nothing is shown */
    bool shown;        /* a line stands on the terminal */
    bool done;         /* the work has ended */
} Progress;

void progress_init(Progress *p);
void progress_free(Progress *p);
/* The work is at this stage (a text that stays; NULL: none). A line of the stage before is gone
 * from the terminal when it returns. A NULL Progress is allowed. */
void progress_stage(Progress *p, const char *stage);
/* The work has ended: progress_show returns. */
void progress_done(Progress *p);
/* Waits for the end of the work. Work of two seconds and more is shown, with the seconds so far. */
void progress_show(Progress *p);

#endif
