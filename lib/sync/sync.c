/* Mutexes and semaphores of package sync: a word each, and goroutines that wait in a table by the
 * address of the word.
 *
 * Mutex: 0 free, 1 locked, 2 locked and someone may wait. A woken goroutine competes with those
 * that come along, which is fast; one that has waited for more than a millisecond is given the
 * mutex. Semaphore: a count; a release goes straight to the goroutine that has waited longest. */
#include "runtime/scheduler.h"

enum {
    BUCKETS = 4096,         /* many, as each goroutine of a tree may wait for its own children */
    /* Pauses in the first round of waiting for a mutex, and the last; doubled each time. The first
     * look comes late on purpose: meanwhile the owner takes and releases the mutex many times with
     * its word in its own cache, which is worth more than having it a little earlier. */
    SPIN_FIRST = 512,
    SPIN_LAST = 1024,
    STARVING = 1000000      /* nanoseconds */
};

typedef struct Bucket {
    Lock lock;
    Task *first, *last;     /* through next: waits for several addresses, oldest first */
} Bucket;

static Bucket table[BUCKETS];

static Bucket *bucket_of(const void *address)
{
    return &table[((uintptr_t)address >> 2) * UINT64_C(0x9E3779B97F4A7C15) >> 52];
}

static void bucket_put(Bucket *b, Task *t, const void *address, bool front)
{
    t->address = address;
    t->handed = false;
    t->next = front ? b->first : NULL;
    if (b->first == NULL) {
        b->first = b->last = t;
    } else if (front) {
        b->first = t;
    } else {
        b->last->next = t;
        b->last = t;
    }
}

/* The oldest that waits for the address, out of the queue; NULL when there is none. */
static Task *bucket_take(Bucket *b, const void *address)
{
    Task *before = NULL;
    for (Task *t = b->first; t != NULL; before = t, t = t->next) {
        if (t->address == address) {
            *(before == NULL ? &b->first : &before->next) = t->next;
            if (b->last == t) {
                b->last = before;
            }
            return t;
        }
    }
    return NULL;
}

/* Keeps the object whose word a goroutine waits for alive while it is parked: the address must not
 * be another's meanwhile. */
static inline void keep(const void *address)
{
    __asm__ volatile("" : : "r"(address) : "memory");
}

/* ---- mutex --------------------------------------------------------------------------------- */

void sync_lockSlow(uint32_t *state);
void sync_unlockSlow(uint32_t *state);

/* Waits for a while when the owner may be running on another processor. */
static bool lock_spinning(uint32_t *state)
{
    for (int pauses = SPIN_FIRST; pauses <= SPIN_LAST; pauses *= 2) {
        const Proc *p = sched_proc();
        if (load_relaxed(&sched.active) < 2 || load_relaxed(&p->next) != NULL ||
            p->tail != load_relaxed(&p->head)) {
            return false;
        }
        for (int i = 0; i < pauses; i++) {
            cpu_relax();
        }
        if (load_relaxed(state) == 0 && cas_acquire(state, 0u, 1u)) {
            return true;
        }
        TETHER_POLL();
    }
    return false;
}

void sync_lockSlow(uint32_t *state)
{
    if (lock_spinning(state)) {
        return;
    }
    Task *me = sched_task();
    Bucket *b = bucket_of(state);
    int64_t began = 0;
    me->starving = false;
    while (swap_acquire(state, 2u) != 0) {
        lock_acquire(&b->lock);
        if (load_relaxed(state) != 2) {
            lock_release(&b->lock);
            continue;
        }
        if (began == 0) {
            began = os_nanotime();
            bucket_put(b, me, state, false);
        } else {
            me->starving = os_nanotime() - began > STARVING;
            bucket_put(b, me, state, true);
        }
        sched_park_unlock("sync.Mutex.Lock", &b->lock);
        keep(state);
        if (me->handed) {
            return;
        }
    }
}

void sync_unlockSlow(uint32_t *state)
{
    if (load_relaxed(state) == 0) {
        tether_fatal("sync: unlock of unlocked mutex");
    }
    Bucket *b = bucket_of(state);
    lock_acquire(&b->lock);
    Task *t = bucket_take(b, state);
    if (t != NULL && t->starving) {
        t->handed = true; /* it stays locked, for t */
    } else {
        swap_release(state, 0u);
    }
    lock_release(&b->lock);
    if (t != NULL) {
        sched_ready(t);
    }
    sched_stress_point();
}

/* ---- semaphore ------------------------------------------------------------------------------- */

enum { FOR_GROUP, FOR_READER, FOR_WRITER, FOR_COND };

void sync_acquire(uint32_t *count, int64_t what);
void sync_release(uint32_t *count);

static bool take_one(uint32_t *count)
{
    uint32_t n = load_relaxed(count);
    while (n != 0) {
        if (cas_acquire(count, n, n - 1)) {
            return true;
        }
        n = load_relaxed(count);
    }
    return false;
}

void sync_acquire(uint32_t *count, int64_t what)
{
    static const char *const reasons[] = {"semacquire", "sync.RWMutex.RLock",
                                          "sync.RWMutex.Lock", "sync.Cond.Wait"};
    TETHER_POLL();
    if (take_one(count)) {
        return;
    }
    Bucket *b = bucket_of(count);
    lock_acquire(&b->lock);
    if (take_one(count)) {
        lock_release(&b->lock);
        return;
    }
    bucket_put(b, sched_task(), count, false);
    sched_park_unlock(reasons[what], &b->lock);
    keep(count);
}

void sync_release(uint32_t *count)
{
    Bucket *b = bucket_of(count);
    lock_acquire(&b->lock);
    Task *t = bucket_take(b, count);
    if (t == NULL) {
        __atomic_fetch_add(count, 1, __ATOMIC_RELEASE);
    }
    lock_release(&b->lock);
    if (t != NULL) {
        sched_ready(t);
    }
}

void sync_fatal(TetherString text);

void sync_fatal(TetherString text)
{
    runtime_fatal("%.*s", (int)text.len, (const char *)text.ptr);
}

int64_t sync_processor(void);

int64_t sync_processor(void)
{
    return sched_proc()->number;
}
