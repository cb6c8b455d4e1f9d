/* Timers: a heap by time, each node with four children. The monitor fires them. A timer wakes a
 * goroutine (Sleep) or starts one that calls a function; those of package time live in slots, so
 * that a number stands for them in the program. */
#include "scheduler.h"

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

void timer_add(Timer *t)
{
    monitor_start();
    lock_acquire(&timers.lock);
    insert(t);
    bool first = t->at == 1;
    lock_release(&timers.lock);
    if (first) {
        monitor_kick();
    }
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

int64_t time_startTimer(int64_t delay, int64_t period, TetherFunc *func);
bool time_stopTimer(int64_t id);

int64_t time_startTimer(int64_t delay, int64_t period, TetherFunc *func)
{
    int64_t now = os_nanotime();
    monitor_start();
    lock_acquire(&timers.lock);
    Timer *t = slot_new();
    t->when = delay <= 0 ? now : delay > INT64_MAX - now ? INT64_MAX : now + delay;
    t->period = period;
    t->func = func;
    int64_t id = (int64_t)t->uses << 32 | t->slot;
    insert(t);
    bool first = t->at == 1;
    lock_release(&timers.lock);
    if (first) {
        monitor_kick();
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

/* ---- firing -------------------------------------------------------------------------------- */

/* Takes the next timer that is due: the goroutine to wake. */
static Task *take_due(int64_t now)
{
    Task *woken = NULL;
    lock_acquire(&timers.lock);
    if (timers.count != 0 && timers.heap[0]->when <= now) {
        Timer *t = timers.heap[0];
        woken = t->task;
        detach(t);
        if (woken == NULL) {
            woken = sched_new(t->func);
            if (t->period > 0) {
                t->when += t->period * (1 + (now - t->when) / t->period);
                insert(t);
            } else {
                slot_free(t);
            }
        }
    }
    lock_release(&timers.lock);
    return woken;
}

void timer_fire(int64_t now)
{
    for (Task *t; (t = take_due(now)) != NULL;) {
        sched_ready_remote(t);
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
    timer_add(&((Task *)task)->timer);
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
