/* select: all its channels are locked in the order of their addresses, then the cases are tried in
 * random order; if none can proceed the goroutine waits in the queues of all. Whoever wakes it
 * claims it first, so that only one case proceeds; the others leave their queues when it runs
 * again. */
#include "chan.h"

enum { FEW = 16 };

static TETHER_NORETURN void panic_closed(void)
{
    panic_plain(TETHER_STR("send on closed channel"));
}

/* Room in the task for so many waiters. */
static void make_room(Task *t, uint32_t count)
{
    if (count <= t->waits_room) {
        return;
    }
    if (t->waits != NULL) {
        os_release(t->waits, t->waits_room * sizeof *t->waits);
        os_release(t->order, t->waits_room * sizeof *t->order);
    }
    uint32_t room = count < FEW ? FEW : 2 * count;
    t->waits = granted(os_reserve(room * sizeof *t->waits));
    t->order = granted(os_reserve(room * sizeof *t->order));
    t->waits_room = room;
}

/* ---- locking ------------------------------------------------------------------------------- */

/* By insertion, as selects are short. Each channel once. */
static void sort_channels(Task *t, const TetherCase *cases, uint32_t count)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < count; i++) {
        TetherChan *c = cases[i].chan;
        uint32_t k = n;
        while (k > 0 && (uintptr_t)t->order[k - 1] > (uintptr_t)c) {
            k--;
        }
        if (c == NULL || (k > 0 && t->order[k - 1] == c)) {
            continue;
        }
        memmove(&t->order[k + 1], &t->order[k], (n - k) * sizeof *t->order);
        t->order[k] = c;
        n++;
    }
    t->order_count = n;
}

static void lock_all(Task *t)
{
    for (uint32_t i = 0; i < t->order_count; i++) {
        lock_acquire(&t->order[i]->lock);
    }
}

/* The goroutine may be woken once the first is unlocked, but waits for the last before it goes
 * on. */
static void unlock_all(void *task)
{
    Task *t = task;
    for (uint32_t i = t->order_count; i-- > 0;) {
        lock_release(&t->order[i]->lock);
    }
}

/* ---- cases --------------------------------------------------------------------------------- */

/* Under the lock. `closed`: a send that must panic. */
static bool try_case(TetherCase *c, Task **woken, bool *closed)
{
    if (!c->send) {
        return chan_try_recv(c->chan, c->value, &c->ok, woken);
    }
    *closed = c->chan->closed;
    return *closed || chan_try_send(c->chan, c->value, woken);
}

static int64_t finish(int64_t index, Task *woken, bool closed)
{
    if (woken != NULL) {
        sched_ready(woken);
    }
    if (closed) {
        panic_closed();
    }
    return index;
}

/* One case and a default. */
static int64_t select_one(TetherCase *c)
{
    if (c->chan == NULL || !(c->send ? chan_may_send(c->chan) : chan_may_recv(c->chan))) {
        return -1;
    }
    Task *woken = NULL;
    bool closed = false;
    lock_acquire(&c->chan->lock);
    bool done = try_case(c, &woken, &closed);
    lock_release(&c->chan->lock);
    return finish(done ? 0 : -1, woken, closed);
}

/* Tries the cases in random order, their channels locked. */
static int64_t try_all(TetherCase *cases, uint32_t count, uint16_t *order, Task **woken,
                       bool *closed)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t k = (uint32_t)(worker_random() % (i + 1));
        order[i] = order[k];
        order[k] = (uint16_t)i;
    }
    for (uint32_t i = 0; i < count; i++) {
        TetherCase *c = &cases[order[i]];
        if (c->chan != NULL && try_case(c, woken, closed)) {
            return order[i];
        }
    }
    return -1;
}

/* ---- values ----------------------------------------------------------------------------------
 *
 * In the hand: what is sent, one after the other, and room for what is received. */

static size_t value_room(const TetherCase *c)
{
    return c->chan == NULL || c->value == NULL ? 0 : ((size_t)c->chan->elem->size + 7) & ~(size_t)7;
}

static char *take_in_hand(Task *t, const TetherCase *cases, uint32_t count)
{
    size_t sent = 0, received = 0;
    for (uint32_t i = 0; i < count; i++) {
        size_t room = value_room(&cases[i]);
        sent += cases[i].send ? room : 0;
        received = !cases[i].send && room > received ? room : received;
    }
    char *hand = sched_hand(t, received + sent);
    memset(hand, 0, received);
    for (uint32_t i = 0; i < count; i++) {
        size_t room = value_room(&cases[i]);
        if (cases[i].send && room != 0) {
            memcpy(hand + received, cases[i].value, (size_t)cases[i].chan->elem->size);
            received += room;
        }
    }
    return hand;
}

/* ---- waiting ------------------------------------------------------------------------------- */

static void enqueue_all(Task *t, const TetherCase *cases, uint32_t count)
{
    char *hand = take_in_hand(t, cases, count);
    char *send = hand + t->hand_used;
    for (uint32_t i = count; i-- > 0;) {
        TetherChan *c = cases[i].chan;
        if (c == NULL) {
            continue;
        }
        send -= cases[i].send ? value_room(&cases[i]) : 0;
        char *value = cases[i].send ? send : hand;
        t->waits[i] = (Waiter){.task = t, .value = value, .index = i, .select = true};
        chan_enqueue(cases[i].send ? &c->senders : &c->receivers, &t->waits[i]);
    }
}

static void look_at_timers(Task *t)
{
    for (uint32_t i = 0; i < t->order_count; i++) {
        if (t->order[i]->timer != NULL) {
            chan_timer_waited(t->order[i]);
        }
    }
}

static int64_t wait_all(Task *t, TetherCase *cases, uint32_t count)
{
    store_relaxed(&t->selected, 0u);
    t->winner = NULL;
    enqueue_all(t, cases, count);
    look_at_timers(t);
    sched_park("select", unlock_all, t);
    lock_all(t);
    for (uint32_t i = 0; i < count; i++) {
        TetherChan *c = cases[i].chan;
        if (c != NULL) {
            chan_remove(cases[i].send ? &c->senders : &c->receivers, &t->waits[i]);
        }
    }
    look_at_timers(t);
    unlock_all(t);
    Waiter *w = t->winner;
    TetherCase *c = &cases[w->index];
    c->ok = w->ok;
    if (!c->send) {
        chan_deliver(c->chan->elem, c->value, w->ok ? w->value : NULL);
    }
    t->hand_used = 0;
    return finish(w->index, NULL, c->send && !w->ok);
}

int64_t tether_select(TetherCase *cases, int64_t count, bool has_default)
{
    TETHER_POLL();
    if (count == 1 && has_default) {
        return select_one(cases);
    }
    if (count == 0) {
        if (has_default) {
            return -1;
        }
        for (;;) {
            sched_park("select (no cases)", NULL, NULL);
        }
    }
    Task *t = sched_task();
    uint32_t n = (uint32_t)count;
    make_room(t, n);
    uint16_t *order = (uint16_t *)(void *)t->waits; /* not in use yet, and larger */
    sort_channels(t, cases, n);
    lock_all(t);
    Task *woken = NULL;
    bool closed = false;
    int64_t index = try_all(cases, n, order, &woken, &closed);
    if (index >= 0 || has_default) {
        unlock_all(t);
        return finish(index, woken, closed);
    }
    return wait_all(t, cases, n);
}
