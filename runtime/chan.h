/* The inside of a channel: a ring of values, and who waits. */
#ifndef TETHER_CHAN_H
#define TETHER_CHAN_H

#include "gc.h"

struct TetherChan {
    char *buffer;            /* capacity elements, a heap array; NULL when unbuffered */
    const TetherType *elem;  /* of the elements */
    int64_t count;           /* elements in the buffer */
    int64_t capacity;        /* of the buffer */
    int64_t head;            /* index of the oldest element */
    bool closed;             /* no more sends */
    Lock lock;               /* of all fields that change */
    void *receivers[2];      /* the scheduler's: waiting goroutines, first and last; outside the heap */
    void *senders[2];        /* likewise */
};

#endif
