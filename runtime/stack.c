/* Goroutines' memory: descriptors, and stacks that never move.
 *
 * A stack is a slot of address space, large enough for deep recursion; only what is touched costs
 * memory. Slots have no guards, which would cost a mapping each: functions that may recurse check
 * the stack pointer, and the margin below the limit is for all others. A descriptor keeps its slot
 * for good, and both are used again last freed first, while the top of the stack is still in the
 * cache. Goroutines that cannot need much have small slots, which are close together: a large one
 * costs page tables of its own.
 * The tops are not aligned alike, or all would compete for the same lines of the cache. */
#include "scheduler.h"

#include <sys/mman.h>

enum {
    LARGE_BLOCK = 64,        /* slots reserved at a time */
    SMALL_BLOCK = 256,
    SMALL_BYTES = 64 << 10,  /* a small slot */
    LARGE_MIN = 256 << 10,
    MARGIN = 128 << 10,      /* below the limit, of large slots */
    COLOURS = 16,            /* tops differ by multiples of 128 bytes */
    KEEP_FREE = 64           /* free tasks that a worker keeps to itself */
};

/* Slots of one size. */
typedef struct Pool {
    Lock lock;          /* of what follows */
    char *at, *end;     /* the block being handed out */
    Task *tasks;        /* the block's descriptors, one for each slot */
    Task *free;         /* tasks to use again, beyond those of procs */
    Task *cold;         /* the same, their stacks given back to the system */
    size_t bytes;       /* of a slot; 0: not chosen yet */
    uint32_t block;     /* slots in a block */
    uint32_t made;      /* slots ever */
} Pool;

static Pool pools[2] = {{.block = LARGE_BLOCK}, {.block = SMALL_BLOCK}}; /* large, small */

/* 256 MB each, as long as the address space lasts; more for the frames of sanitizers. */
static void choose_size(Pool *p, bool small)
{
    size_t limit = os_address_limit();
    p->bytes = (size_t)SMALL_BYTES;
    if (!small) {
        p->bytes = (size_t)(RT_ASAN ? 512 : 256) << 20;
        while (limit != SIZE_MAX && p->bytes > limit / 8192 && p->bytes > LARGE_MIN) {
            p->bytes /= 2;
        }
    }
}

static char *reserve_block(Pool *pool)
{
    for (; pool->bytes >= SMALL_BYTES; pool->bytes /= 4) {
        char *p = os_reserve(pool->bytes * pool->block);
        if (p != NULL) {
            /* One touched word must not cost a huge page. */
            madvise(p, pool->bytes * pool->block, MADV_NOHUGEPAGE);
            return p;
        }
    }
    out_of_memory();
}

static void set_stack(Task *t, char *slot, size_t bytes, uint32_t number)
{
    size_t colour = (size_t)(number % COLOURS) * 128;
    t->slot = slot;
    t->slot_bytes = bytes;
    t->g.stack_low = (uintptr_t)slot;
    t->g.stack_high = (uintptr_t)slot + bytes - colour;
    t->g.stack_limit = t->g.stack_low + (bytes > 4 * MARGIN ? MARGIN : bytes / 2);
}

static Task *fresh_task(Pool *p, bool small)
{
    if (p->bytes == 0) {
        choose_size(p, small);
    }
    if (p->at == p->end) {
        p->at = reserve_block(p);
        p->end = p->at + p->bytes * p->block;
        p->tasks = os_reserve(p->block * sizeof(Task));
        if (p->tasks == NULL) {
            out_of_memory();
        }
    }
    Task *t = p->tasks++;
    set_stack(t, p->at, p->bytes, p->made++);
    t->small = small;
    p->at += p->bytes;
    return t;
}

/* 512 MB of address space and a guard, less where the process may not have so much. */
Task *task_main(void)
{
    size_t limit = os_address_limit();
    size_t bytes = (size_t)512 << 20;
    while (limit != SIZE_MAX && bytes > limit / 5) {
        bytes /= 2;
    }
    Task *t = os_reserve(sizeof *t);
    char *slot = os_reserve(bytes);
    if (t == NULL || slot == NULL) {
        out_of_memory();
    }
    madvise(slot, bytes, MADV_NOHUGEPAGE);
    os_guard(slot, 4096);
    set_stack(t, slot, bytes, 0);
    return t;
}

Task *task_new(bool small)
{
#if defined(TETHER_SANITIZE)
    small = false;
#endif
    Proc *p = sched_proc();
    Task *t = p->free[small];
    if (t != NULL) {
        p->free[small] = t->next;
        p->free_count[small]--;
        return t;
    }
    Pool *pool = &pools[small];
    lock_acquire(&pool->lock);
    Task **list = pool->free != NULL ? &pool->free : &pool->cold;
    t = *list;
    if (t != NULL) {
        *list = t->next;
    } else {
        t = fresh_task(pool, small);
    }
    lock_release(&pool->lock);
    return t;
}

void task_free(Task *t)
{
    Proc *p = sched_proc();
    bool small = t->small;
    if (p->free_count[small] < KEEP_FREE) {
        t->next = p->free[small];
        p->free[small] = t;
        p->free_count[small]++;
        return;
    }
    Pool *pool = &pools[small];
    lock_acquire(&pool->lock);
    t->next = pool->free;
    pool->free = t;
    lock_release(&pool->lock);
}

/* The memory of one free stack. */
static bool discard_one(Pool *pool)
{
    lock_acquire(&pool->lock);
    Task *t = pool->free;
    if (t != NULL) {
        pool->free = t->next;
        os_discard(t->slot, t->slot_bytes);
        t->next = pool->cold;
        pool->cold = t;
    }
    lock_release(&pool->lock);
    return t != NULL;
}

/* Not all at once: whoever needs a stack waits for the lock. */
void task_discard_free(void)
{
    enum { AT_ONCE = 256 };
    for (int kind = 0; kind < 2; kind++) {
        for (int n = 0; n < AT_ONCE && discard_one(&pools[kind]); n++) {
        }
    }
}
