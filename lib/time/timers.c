/* Timers: a heap by time, each node with four children. The monitor fires them. A timer wakes a
 * goroutine (Sleep), sends the time to a channel, or starts a goroutine that calls a function
 * (AfterFunc); these live in slots, so that a number stands for them in the program.
 *
 * A timer with a channel is in the heap only while a goroutine waits there; a goroutine that comes
 * to receive looks at the clock. So it is collected when nothing refers to the channel, whether it
 * has been stopped or not. */
#include "runtime/chan.h"

static struct {
    Lock lock;          /* of everything here */
    Timer **heap;       /* heap[0] fires first */
    uint32_t count, room; /* entries in use and allocated */
    Timer **slots;      /* timers of package time by number */
    uint32_t slot_count, slot_room;
    Timer *free;        /* unused ones, a list through next */
} timers;

enum { CHILDREN = 4 };

/* ---- the heap ------------------------------------------------------------------------------ */

static void put(uint32_t i, Timer *t)
{
    timers.heap[i] = t;
    t->at = i + 1;
}

static void sift_up(uint32_t i, Timer *t)
{
    while (i > 0 && t->when < timers.heap[(i - 1) / CHILDREN]->when) {
        put(i, timers.heap[(i - 1) / CHILDREN]);
        i = (i - 1) / CHILDREN;
    }
    put(i, t);
}

static void sift_down(uint32_t i, Timer *t)
{
    for (;;) {
        uint32_t child = i * CHILDREN + 1;
        uint32_t end = child + CHILDREN < timers.count ? child + CHILDREN : timers.count;
        uint32_t least = child;
        for (uint32_t k = child + 1; k < end; k++) {
            if (timers.heap[k]->when < timers.heap[least]->when) {
                least = k;
            }
        }
        if (least >= timers.count || timers.heap[least]->when >= t->when) {
            put(i, t);
            return;
        }
        put(i, timers.heap[least]);
        i = least;
    }
}

/* A larger array in place of a full one. */
static void *grown(void *old, uint32_t *room)
{
    uint32_t more = *room == 0 ? 64 : *room * 2;
    Timer **p = os_reserve(more * sizeof *p);
    if (p == NULL) {
        out_of_memory();
    }
    if (old != NULL) {
        memcpy(p, old, *room * sizeof *p);
        os_release(old, *room * sizeof *p);
    }
    *room = more;
    return p;
}

static void insert(Timer *t)
{
    if (timers.count == timers.room) {
        timers.heap = grown(timers.heap, &timers.room);
    }
    sift_up(timers.count++, t);
}

static void detach(Timer *t)
{
    uint32_t i = t->at - 1;
    Timer *last = timers.heap[--timers.count];
    t->at = 0;
    if (last != t) {
        if (i > 0 && last->when < timers.heap[(i - 1) / CHILDREN]->when) {
            sift_up(i, last);
        } else {
            sift_down(i, last);
        }
    }
}

/* Under the lock. True: it is the first, which the monitor may not know. */
static bool insert_first(Timer *t)
{
    insert(t);
    return t->at == 1;
}

int64_t timer_next(void)
{
    lock_acquire(&timers.lock);
    int64_t when = timers.count == 0 ? INT64_MAX : timers.heap[0]->when;
    lock_release(&timers.lock);
    return when;
}

/* ---- slots --------------------------------------------------------------------------------- */

static Timer *slot_new(void)
{
    Timer *t = timers.free;
    if (t != NULL) {
        timers.free = t->next;
        return t;
    }
    if (timers.slot_count == timers.slot_room) {
        timers.slots = grown(timers.slots, &timers.slot_room);
    }
    enum { BATCH = 64 };
    Timer *batch = os_reserve(BATCH * sizeof *batch);
    if (batch == NULL) {
        out_of_memory();
    }
    for (uint32_t i = 0; i < BATCH; i++) {
        batch[i].slot = timers.slot_count;
        timers.slots[timers.slot_count++] = &batch[i];
        if (i > 0) {
            batch[i].next = timers.free;
            timers.free = &batch[i];
        }
    }
    return &batch[0];
}

/* Its function leaves a root: a collection that has begun must still see it. */
static void slot_free(Timer *t)
{
    TetherFunc *func = t->func;
    t->uses++;
    t->func = NULL;
    t->next = timers.free;
    timers.free = t;
    if (tether_gc_marking) {
        tether_gc_shade(func);
    }
}

int64_t time_startTimer(int64_t delay, TetherFunc *func);
bool time_stopTimer(int64_t id);

static int64_t time_after(int64_t delay)
{
    int64_t now = os_nanotime();
    return delay <= 0 ? now : delay > INT64_MAX - now ? INT64_MAX : now + delay;
}

int64_t time_startTimer(int64_t delay, TetherFunc *func)
{
    int64_t when = time_after(delay);
    monitor_start();
    lock_acquire(&timers.lock);
    Timer *t = slot_new();
    t->when = when;
    t->func = func;
    int64_t id = (int64_t)t->uses << 32 | t->slot;
    bool first = insert_first(t);
    lock_release(&timers.lock);
    if (first) {
        monitor_kick_before(when);
    }
    return id;
}

bool time_stopTimer(int64_t id)
{
    lock_acquire(&timers.lock);
    Timer *t = timers.slots[id & 0xFFFFFFFF];
    bool there = t->uses == (uint32_t)(id >> 32) && t->at != 0;
    if (there) {
        detach(t);
        slot_free(t);
    }
    lock_release(&timers.lock);
    return there;
}

/* ---- channels ------------------------------------------------------------------------------ */

/* A heap object. All but timer.at is under the channel's lock, timer.when written only while it is
 * not in the heap. */
struct ChanTimer {
    void *zone;        /* of the times it sends */
    Timer timer;
    int64_t period;    /* it fires again after so long; 0: once */
    bool active;       /* it is to fire */
};

static const uint64_t timer_map[] = {TETHER_WORD_POINTER};
static uint32_t timer_id;
static const TetherLayout timer_layout = {(sizeof(ChanTimer) + 7) / 8 * 8, 1, timer_map, &timer_id};

bool time_startSending(TetherChan *c, int64_t delay, int64_t period, void *zone);
bool time_stopSending(TetherChan *c);

static void disarm(ChanTimer *t)
{
    lock_acquire(&timers.lock);
    if (t->timer.at != 0) {
        detach(&t->timer);
    }
    lock_release(&timers.lock);
}

void chan_timer_waited(TetherChan *c)
{
    ChanTimer *t = c->timer;
    bool wanted = t->active && c->receivers.first != NULL;
    lock_acquire(&timers.lock);
    bool there = t->timer.at != 0, first = false;
    if (there && !wanted) {
        detach(&t->timer);
    } else if (wanted && !there) {
        first = insert_first(&t->timer);
    }
    lock_release(&timers.lock);
    if (first) {
        monitor_kick_before(t->timer.when);
    }
}

static void send_time(TetherChan *c, int64_t late)
{
    Time value;
    time_value(&value, c->timer->zone, late);
    Task *woken = NULL;
    chan_try_send(c, &value, &woken);
    if (woken != NULL) {
        sched_ready_remote(woken);
    }
}

void chan_timer_look(TetherChan *c)
{
    ChanTimer *t = c->timer;
    int64_t now = t->active ? os_nanotime() : 0;
    if (!t->active || now < t->timer.when) {
        return;
    }
    int64_t late = now - t->timer.when;
    disarm(t);
    t->active = t->period > 0;
    if (t->active) {
        t->timer.when += t->period * (1 + late / t->period);
    }
    send_time(c, late);
    chan_timer_waited(c);
}

/* Under the channel's lock. */
static bool stop_sending(TetherChan *c)
{
    bool pending = c->timer->active;
    c->timer->active = false;
    disarm(c->timer);
    return chan_drain(c) || pending;
}

bool time_startSending(TetherChan *c, int64_t delay, int64_t period, void *zone)
{
    if (c->timer == NULL) {
        ChanTimer *t = tether_new(&timer_layout);
        t->timer.chan = c;
        tether_store(&c->timer, t);
        monitor_start();
    }
    int64_t when = time_after(delay);
    lock_acquire(&c->lock);
    bool pending = stop_sending(c);
    ChanTimer *t = c->timer;
    tether_store(&t->zone, zone);
    t->timer.when = when;
    t->period = period;
    t->active = true;
    chan_timer_waited(c);
    lock_release(&c->lock);
    return pending;
}

bool time_stopSending(TetherChan *c)
{
    lock_acquire(&c->lock);
    bool pending = stop_sending(c);
    lock_release(&c->lock);
    return pending;
}

/* ---- firing -------------------------------------------------------------------------------- */

/* Takes the next timer that is due out of the heap. A copy: its slot is free then. */
static bool take_due(int64_t now, Timer *due)
{
    lock_acquire(&timers.lock);
    bool is_due = timers.count != 0 && timers.heap[0]->when <= now;
    if (is_due) {
        Timer *t = timers.heap[0];
        *due = *t;
        detach(t);
        if (t->func != NULL) {
            slot_free(t);
        }
    }
    lock_release(&timers.lock);
    return is_due;
}

/* The monitor's, who stops for no collection meanwhile: what it has taken stays alive. */
void timer_fire(int64_t now)
{
    for (Timer t; take_due(now, &t);) {
        if (t.chan != NULL) {
            lock_acquire(&t.chan->lock);
            chan_timer_look(t.chan);
            lock_release(&t.chan->lock);
        } else {
            sched_ready_remote(t.task != NULL ? t.task : sched_new(t.func));
        }
    }
}

void timer_roots(void (*visit)(void *context, void *p), void *context)
{
    lock_acquire(&timers.lock);
    for (uint32_t i = 0; i < timers.count; i++) {
        visit(context, timers.heap[i]->func);
    }
    lock_release(&timers.lock);
}

/* ---- Sleep --------------------------------------------------------------------------------- */

void time_Sleep(int64_t d);

static void start_sleep(void *task)
{
    monitor_start();
    Timer *t = &((Task *)task)->timer;
    int64_t when = t->when;
    lock_acquire(&timers.lock);
    bool first = insert_first(t); /* when it fires the goroutine may run on, and the timer change */
    lock_release(&timers.lock);
    if (first) {
        monitor_kick_before(when);
    }
}

static __attribute__((noinline)) void sleep_for(int64_t d)
{
    Task *t = sched_task();
    int64_t now = os_nanotime();
    t->timer = (Timer){.when = d > INT64_MAX - now ? INT64_MAX : now + d, .task = t};
    sched_park("sleep", start_sleep, t);
}

void time_Sleep(int64_t d)
{
    if (d > 0) {
        stack_clear(2 << 10);
        sleep_for(d);
    }
}
