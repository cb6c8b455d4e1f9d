/* Channels; see chan.h. */
#include "chan.h"

static const uint64_t chan_map[] = {TETHER_WORD_POINTER | TETHER_WORD_POINTER << 2};
static uint32_t chan_id;
static const TetherLayout chan_layout = {(sizeof(TetherChan) + 7) / 8 * 8, 2, chan_map, &chan_id};

TetherChan *tether_chan_new(const TetherType *elem, int64_t size)
{
    if (size < 0 || (elem->size > 0 && size > INT64_C(0x7FFFFFFFFFFF) / elem->size)) {
        tether_panic_make(2);
    }
    TetherChan *c = tether_new(&chan_layout);
    c->elem = elem;
    c->size = (uint64_t)size;
    if (size > 0 && elem->size > 0) {
        char *buffer = tether_new_array(elem->layout, size);
        tether_store(&c->buffer, buffer);
    }
    return c;
}

int64_t tether_chan_len(TetherChan *c)
{
    return c == NULL || c->timer != NULL ? 0 : (int64_t)load_relaxed(&c->count);
}

int64_t tether_chan_cap(TetherChan *c)
{
    return c == NULL || c->timer != NULL ? 0 : (int64_t)c->size;
}

/* ---- queues -------------------------------------------------------------------------------- */

void chan_enqueue(WaitQueue *q, Waiter *w)
{
    w->next = NULL;
    w->prev = q->last;
    w->queued = true;
    if (q->last == NULL) {
        store_relaxed(&q->first, w);
    } else {
        q->last->next = w;
    }
    q->last = w;
}

void chan_remove(WaitQueue *q, Waiter *w)
{
    if (!w->queued) {
        return;
    }
    w->queued = false;
    if (w->prev == NULL) {
        store_relaxed(&q->first, w->next);
    } else {
        w->prev->next = w->next;
    }
    if (w->next == NULL) {
        q->last = w->prev;
    } else {
        w->next->prev = w->prev;
    }
}

Waiter *chan_dequeue(WaitQueue *q)
{
    for (Waiter *w; (w = q->first) != NULL;) {
        chan_remove(q, w);
        if (!w->select) {
            return w;
        }
        if (cas_ordered(&w->task->selected, 0u, 1u)) {
            w->task->winner = w;
            return w;
        }
    }
    return NULL;
}

/* ---- values -------------------------------------------------------------------------------- */

/* Words as words, so that the collector never sees half a pointer. */
static inline void copy_value(const TetherType *t, void *to, const void *from)
{
    if (t->size == 8) {
        memcpy(to, from, 8);
    } else {
        memcpy(to, from, (size_t)t->size);
    }
}

/* Into what may be a heap object. */
static inline void store_value(const TetherType *t, void *to, const void *from)
{
    if (TETHER_UNLIKELY(tether_gc_marking) && t->layout->words != 0) {
        tether_bulk_barrier(t->layout, to, 1);
    }
    copy_value(t, to, from);
}

/* Zeroes a place that may be in a heap object. */
static inline void clear_value(const TetherType *t, void *to)
{
    if (TETHER_UNLIKELY(tether_gc_marking) && t->layout->words != 0) {
        tether_bulk_barrier(t->layout, to, 1);
    }
    memset(to, 0, (size_t)t->size);
}

void chan_deliver(const TetherType *t, void *to, const void *from)
{
    if (to == NULL || t->size == 0) {
        return;
    }
    if (from != NULL) {
        store_value(t, to, from);
    } else {
        clear_value(t, to);
    }
}

/* The value of a parked sender is about to be read. */
static inline void shade_value(const TetherType *t, void *from)
{
    if (TETHER_UNLIKELY(tether_gc_marking) && t->layout->words != 0) {
        tether_bulk_barrier(t->layout, from, 1);
    }
}

static char *entry(TetherChan *c, uint64_t i)
{
    uint64_t at = c->first + i;
    return c->buffer + (at < c->size ? at : at - c->size) * (uint64_t)c->elem->size;
}

static void ring_put(TetherChan *c, const void *value)
{
    if (c->buffer != NULL) { /* the entry is zero: nothing is overwritten */
        copy_value(c->elem, entry(c, c->count), value);
    }
    store_relaxed(&c->count, c->count + 1);
}

static void ring_take(TetherChan *c, void *value)
{
    if (c->buffer != NULL) {
        char *e = entry(c, 0);
        if (value != NULL) {
            store_value(c->elem, value, e);
        }
        if (c->elem->layout->words != 0) {
            clear_value(c->elem, e);
        }
    }
    c->first = c->first + 1 == c->size ? 0 : c->first + 1;
    store_relaxed(&c->count, c->count - 1);
}

bool chan_drain(TetherChan *c)
{
    bool any = c->count != 0;
    while (c->count != 0) {
        ring_take(c, NULL);
    }
    return any;
}

/* ---- send and receive ------------------------------------------------------------------------ */

bool chan_try_send(TetherChan *c, const void *value, Task **woken)
{
    Waiter *w = c->receivers.first == NULL ? NULL : chan_dequeue(&c->receivers);
    if (w != NULL) {
        if (w->value != NULL && c->elem->size != 0) {
            copy_value(c->elem, w->value, value);
        }
        w->ok = true;
        *woken = w->task;
        return true;
    }
    if (c->count < c->size) {
        ring_put(c, value);
        return true;
    }
    return false;
}

static void take_from_sender(TetherChan *c, Waiter *w, void *value)
{
    if (c->elem->size != 0) {
        shade_value(c->elem, w->value);
    }
    if (c->size != 0) { /* the ring is full: its oldest is the next value, the sender's the last */
        ring_take(c, value);
        ring_put(c, w->value);
    } else if (value != NULL && c->elem->size != 0) {
        store_value(c->elem, value, w->value);
    }
}

bool chan_try_recv(TetherChan *c, void *value, bool *ok, Task **woken)
{
    if (c->timer != NULL) {
        chan_timer_look(c);
    }
    Waiter *w = c->senders.first == NULL ? NULL : chan_dequeue(&c->senders);
    *ok = true;
    if (w != NULL) {
        take_from_sender(c, w, value);
        w->ok = true;
        *woken = w->task;
        return true;
    }
    if (c->count > 0) {
        ring_take(c, value);
        return true;
    }
    if (!c->closed) {
        return false;
    }
    *ok = false;
    if (value != NULL && c->elem->size != 0) {
        clear_value(c->elem, value);
    }
    return true;
}

static TETHER_NORETURN void panic_closed(void)
{
    panic_plain(TETHER_STR("send on closed channel"));
}

/* Parks in a queue of c, whose lock is held; true when a value came to the hand or went. */
static bool wait_in(TetherChan *c, WaitQueue *q, void *hand, const char *reason)
{
    Waiter *w = &sched_task()->wait;
    w->task = sched_task();
    w->value = hand;
    w->select = false;
    w->ok = false;
    chan_enqueue(q, w);
    if (c->timer != NULL) {
        chan_timer_waited(c);
    }
    sched_park_unlock(reason, &c->lock);
    return w->ok;
}

static TETHER_NORETURN void wait_forever(const char *reason)
{
    for (;;) {
        sched_park(reason, NULL, NULL);
    }
}

void tether_chan_send(TetherChan *c, const void *value)
{
    if (c == NULL) {
        wait_forever("chan send (nil chan)");
    }
    TETHER_POLL();
    lock_acquire(&c->lock);
    if (c->closed) {
        lock_release(&c->lock);
        panic_closed();
    }
    Task *woken = NULL;
    if (chan_try_send(c, value, &woken)) {
        lock_release(&c->lock);
        if (woken != NULL) {
            sched_ready(woken);
        }
        return;
    }
    Task *me = sched_task();
    void *hand = sched_hand(me, (size_t)c->elem->size);
    copy_value(c->elem, hand, value);
    bool sent = wait_in(c, &c->senders, hand, "chan send");
    me->hand_used = 0;
    if (!sent) {
        panic_closed();
    }
}

bool tether_chan_recv(TetherChan *c, void *value)
{
    if (c == NULL) {
        wait_forever("chan receive (nil chan)");
    }
    TETHER_POLL();
    lock_acquire(&c->lock);
    Task *woken = NULL;
    bool ok;
    if (chan_try_recv(c, value, &ok, &woken)) {
        lock_release(&c->lock);
        if (woken != NULL) {
            sched_ready(woken);
        }
        return ok;
    }
    Task *me = sched_task();
    void *hand = value == NULL ? NULL : sched_hand(me, (size_t)c->elem->size);
    ok = wait_in(c, &c->receivers, hand, "chan receive");
    chan_deliver(c->elem, value, ok ? hand : NULL);
    me->hand_used = 0;
    return ok;
}

/* ---- close --------------------------------------------------------------------------------- */

void tether_chan_close(TetherChan *c)
{
    if (c == NULL) {
        panic_plain(TETHER_STR("close of nil channel"));
    }
    lock_acquire(&c->lock);
    if (c->closed) {
        lock_release(&c->lock);
        panic_plain(TETHER_STR("close of closed channel"));
    }
    store_release(&c->closed, true);
    Task *all = NULL, **end = &all;
    for (Waiter *w; (w = chan_dequeue(&c->receivers)) != NULL;) {
        w->ok = false;
        *end = w->task;
        end = &w->task->next;
    }
    for (Waiter *w; (w = chan_dequeue(&c->senders)) != NULL;) {
        w->ok = false;
        *end = w->task;
        end = &w->task->next;
    }
    *end = NULL;
    lock_release(&c->lock);
    while (all != NULL) {
        Task *t = all;
        all = t->next;
        sched_ready(t);
    }
}
