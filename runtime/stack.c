/* Goroutines' memory: descriptors, and stacks that never move.
 *
 * A stack is a slot of address space, large enough for deep recursion; only what is touched costs
 * memory. Slots have no guards, which would cost a mapping each: functions that may recurse check the
 * stack pointer, and the margin below the limit is for all others. A descriptor keeps its slot for
 * good, and both are used again last freed first, while the top of the stack is still in the cache.
 * The tops are not aligned alike, or all would compete for the same lines of the cache. */
#include "scheduler.h"

#include <sys/mman.h>

enum {
    BLOCK_SLOTS = 64,        /* slots reserved at a time */
    SLOT_MIN = 256 << 10,    /* bytes */
    MARGIN = 128 << 10,      /* below the limit, of large slots */
    COLOURS = 16,            /* tops differ by multiples of 128 bytes */
    KEEP_FREE = 64           /* free stacks whose touched memory is kept */
};

static struct {
    Lock lock;          /* of what follows and of sched.free */
    char *at, *end;     /* the block being handed out */
    size_t bytes;       /* of a slot; 0: not chosen yet */
    Task *tasks;        /* the block's descriptors, one for each slot */
    uint32_t made;      /* slots ever */
} stacks;

/* 256 MB each, as long as the address space lasts. */
static void choose_size(void)
{
    size_t limit = os_address_limit();
    stacks.bytes = (size_t)256 << 20;
    while (limit != SIZE_MAX && stacks.bytes > limit / 8192 && stacks.bytes > SLOT_MIN) {
        stacks.bytes /= 2;
    }
}

static char *reserve_block(void)
{
    for (; stacks.bytes >= SLOT_MIN; stacks.bytes /= 4) {
        char *p = os_reserve(stacks.bytes * BLOCK_SLOTS);
        if (p != NULL) {
            /* One touched word must not cost a huge page. */
            madvise(p, stacks.bytes * BLOCK_SLOTS, MADV_NOHUGEPAGE);
            return p;
        }
    }
    out_of_memory();
}

static void set_stack(Task *t, char *slot, size_t bytes)
{
    size_t colour = (size_t)(stacks.made++ % COLOURS) * 128;
    t->slot = slot;
    t->slot_bytes = bytes;
    t->g.stack_low = (uintptr_t)slot;
    t->g.stack_high = (uintptr_t)slot + bytes - colour;
    t->g.stack_limit = t->g.stack_low + (bytes > 4 * MARGIN ? MARGIN : bytes / 4);
}

static Task *fresh_task(void)
{
    if (stacks.bytes == 0) {
        choose_size();
    }
    if (stacks.at == stacks.end) {
        stacks.at = reserve_block();
        stacks.end = stacks.at + stacks.bytes * BLOCK_SLOTS;
        stacks.tasks = os_reserve(BLOCK_SLOTS * sizeof(Task));
        if (stacks.tasks == NULL) {
            out_of_memory();
        }
    }
    Task *t = stacks.tasks++;
    set_stack(t, stacks.at, stacks.bytes);
    stacks.at += stacks.bytes;
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
    set_stack(t, slot, bytes);
    return t;
}

Task *task_new(void)
{
    Proc *p = sched_proc();
    Task *t = p->free;
    if (t != NULL) {
        p->free = t->next;
        p->free_count--;
        return t;
    }
    lock_acquire(&stacks.lock);
    t = sched.free;
    if (t != NULL) {
        sched.free = t->next;
    } else {
        t = fresh_task();
    }
    lock_release(&stacks.lock);
    return t;
}

void task_free(Task *t)
{
    Proc *p = sched_proc();
    t->discarded = false;
    if (p->free_count < KEEP_FREE) {
        t->next = p->free;
        p->free = t;
        p->free_count++;
        return;
    }
    lock_acquire(&stacks.lock);
    t->next = sched.free;
    sched.free = t;
    lock_release(&stacks.lock);
}

void task_discard_free(void)
{
    for (uint32_t n = 0; n < 1024; n++) { /* not all at once: whoever needs a stack waits for the lock */
        lock_acquire(&stacks.lock);
        Task **link = &sched.free;
        while (*link != NULL && (*link)->discarded) {
            link = &(*link)->next;
        }
        Task *t = *link;
        if (t != NULL) {
            t->discarded = true;
            os_discard(t->slot, t->slot_bytes);
        }
        lock_release(&stacks.lock);
        if (t == NULL) {
            return;
        }
    }
}
