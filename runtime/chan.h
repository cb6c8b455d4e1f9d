/* Channels: a ring of values under a lock, and two queues of goroutines that wait.
 *
 * A value goes straight from a sender to a goroutine that waits to receive, and the other way
 * round: through the hand of the task that is parked, as its frames may have been moved. The lock
 * of a channel on which a goroutine parks is released once its context is saved.
 *
 * For the collector: the value of a parked sender is shaded when another goroutine takes it,
 * because its hand may not have been scanned yet and the receiver's frames have. Values leave the
 * ring through the barrier, as from any heap object. Waiters are not in the heap, but in tasks. */
#ifndef TETHER_CHAN_H
#define TETHER_CHAN_H

#include "scheduler.h"

typedef struct WaitQueue {
    Waiter *first, *last;
} WaitQueue;

typedef struct ChanTimer ChanTimer;

struct TetherChan {
    char *buffer;           /* the ring; NULL when size is 0 */
    ChanTimer *timer;       /* package time's: sends the time. These two point into the heap */
    const TetherType *elem; /* of the values */
    uint64_t size, count;   /* of the ring: entries, and those in use */
    uint64_t first;         /* the oldest entry */
    WaitQueue senders, receivers;
    Lock lock;              /* of all this */
    bool closed;
};

/* Under the lock: the next goroutine that waits; one in a select is claimed for this. */
Waiter *chan_dequeue(WaitQueue *q);
void chan_enqueue(WaitQueue *q, Waiter *waiter);
void chan_remove(WaitQueue *q, Waiter *waiter);

/* Under the lock: does it at once if it can be done; `woken` is then who must be made ready.
 * Sending on a closed channel is not looked at here. */
bool chan_try_send(TetherChan *c, const void *value, Task **woken);
bool chan_try_recv(TetherChan *c, void *value, bool *ok, Task **woken);

/* Under the lock: takes all values from the ring; true when there was any. */
bool chan_drain(TetherChan *c);

/* lib/time/timers.c. Under the lock, for channels with a timer: */
void chan_timer_look(TetherChan *c);    /* sends the time if it is time */
void chan_timer_waited(TetherChan *c);  /* a goroutine has begun to wait, or may have ceased to */

/* A received value goes where it was wanted, which may be in the heap; from == NULL: zeroes. */
void chan_deliver(const TetherType *t, void *to, const void *from);

/* Without the lock: false when it cannot be done now for sure. */
static inline bool chan_may_send(TetherChan *c)
{
    return load_relaxed(&c->closed) || load_relaxed(&c->receivers.first) != NULL ||
           load_relaxed(&c->count) < c->size;
}

static inline bool chan_may_recv(TetherChan *c)
{
    return load_relaxed(&c->count) != 0 || load_relaxed(&c->senders.first) != NULL ||
           load_acquire(&c->closed) || c->timer != NULL;
}

#endif
