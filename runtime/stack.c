/* Goroutines' stacks; see stack.h.
 *
 * Slots have no guards, which would cost a mapping each: functions that may recurse check the stack
 * pointer, and the margin below the limit is for all others. Unused ones go to new goroutines last
 * freed first, while the top of the stack is still in the cache. The tops are not aligned alike, or
 * all would compete for the same lines of the cache. */
#include "scheduler.h"

#include <stdlib.h>
#include <sys/mman.h>

#include "gc.h"

enum {
    SLOTS = 64,              /* reserved at a time */
    SLOT_MIN = 256 << 10,    /* bytes, where address space is short */
    STACK_GUARD = 4096,      /* bytes; emitted code touches every page of its frames */
    GUARDED_MOST = 4096,     /* stacks with a guard: it is a mapping, and they are limited */
    MARGIN = 128 << 10,      /* below the limit */
    DEEP = 128 << 10,        /* a goroutine that goes deeper leaves memory to give back */
    NOTICE = 16 << 10,       /* so much above that it is noticed */
    LARGE_AT_ONCE = 16,      /* deep goroutines */
    LARGE_SLOT = 16 << 20,   /* from here on there is room to align them */
    COLOURS = 16,            /* tops differ by multiples of 128 bytes */
    KEEP_FREE = 64,          /* unused stacks that a worker keeps to itself */
    MOVED_MOST = 4096        /* bytes moved out to make room for a new goroutine */
};

static struct {
    Lock lock;          /* of what follows */
    char *at, *end;     /* address space being handed out */
    Stack *stacks;      /* descriptors for it */
    Stack *free;        /* unused, beyond those of procs */
    Stack *cold;        /* the same, their memory given back to the system */
    size_t bytes;       /* of a slot; 0: not chosen yet */
    uint32_t made;      /* slots ever */
    uint32_t deep;      /* goroutines that have gone deep */
} pool;

/* Under AddressSanitizer the shadow memory would have to move too. */
uint32_t stack_private_most = RT_ASAN ? UINT32_MAX : 1024;

/* ---- slots --------------------------------------------------------------------------------- */

/* 256 MB each, as long as the address space lasts; more for the frames of sanitizers. */
static size_t slot_size(void)
{
    size_t limit = os_address_limit();
    size_t bytes = (size_t)(RT_ASAN ? 512 : 256) << 20;
    while (limit != SIZE_MAX && bytes > limit / 8192 && bytes > SLOT_MIN) {
        bytes /= 2;
    }
    return bytes;
}

/* In small pages: one touched word is not 2 MB. */
static char *reserve_stacks(size_t bytes)
{
    char *p = os_reserve(bytes + STACK_BLOCK);
    if (p != NULL) {
        p += -(uintptr_t)p & (STACK_BLOCK - 1);
        madvise(p, bytes, MADV_NOHUGEPAGE);
    }
    return p;
}

/* What most goroutines need lies above a boundary of large pages, what deep ones need below. */
static uintptr_t slot_top(const Stack *s)
{
    uintptr_t end = (uintptr_t)s->low + s->bytes;
    return s->bytes < LARGE_SLOT ? end : end - STACK_BLOCK + DEEP;
}

static void reserve_slots(void)
{
    for (; pool.bytes >= SLOT_MIN; pool.bytes /= 4) {
        pool.at = reserve_stacks(pool.bytes * SLOTS);
        if (pool.at != NULL) {
            break;
        }
    }
    pool.stacks = granted(os_reserve(SLOTS * sizeof *pool.stacks));
    pool.end = (char *)granted(pool.at) + pool.bytes * SLOTS;
}

static Stack *slot_new(void)
{
    if (pool.bytes == 0) {
        pool.bytes = slot_size();
    }
    if (pool.at == pool.end) {
        reserve_slots();
    }
    Stack *s = pool.stacks++;
    s->low = pool.at;
    if (pool.made < GUARDED_MOST) {
        os_guard(s->low, STACK_GUARD);
    }
    s->bytes = pool.bytes;
    s->top = slot_top(s) - (size_t)(pool.made % COLOURS) * 128;
    pool.at += pool.bytes;
    pool.made++;
    return s;
}

/* For one goroutine alone; NULL when it is time to share. */
static Stack *take_private(Proc *p)
{
    Stack *s = p->stacks;
    if (s != NULL) {
        p->stacks = s->next;
        p->stack_count--;
        return s;
    }
    lock_acquire(&pool.lock);
    Stack **list = pool.free != NULL ? &pool.free : &pool.cold;
    s = *list;
    if (s != NULL) {
        *list = s->next;
    } else if (pool.made < stack_private_most) {
        s = slot_new();
    }
    lock_release(&pool.lock);
    return s;
}

static void give_private(Proc *p, Stack *s)
{
    if (p->stack_count < KEEP_FREE) {
        s->next = p->stacks;
        p->stacks = s;
        p->stack_count++;
        return;
    }
    lock_acquire(&pool.lock);
    s->next = pool.free;
    pool.free = s;
    lock_release(&pool.lock);
}

/* The memory of one unused stack. */
static bool discard_one(void)
{
    lock_acquire(&pool.lock);
    Stack *s = pool.free;
    if (s != NULL) {
        pool.free = s->next;
        os_discard(s->low, s->bytes);
        s->next = pool.cold;
        pool.cold = s;
    }
    lock_release(&pool.lock);
    return s != NULL;
}

/* Not all at once: whoever needs a stack waits for the lock. */
void stack_discard_free(void)
{
    enum { AT_ONCE = 256 };
    for (int n = 0; n < AT_ONCE && discard_one(); n++) {
    }
}

/* ---- claims -------------------------------------------------------------------------------- */

static bool try_claim(Stack *s)
{
    return cas_acquire(&s->busy, 0u, 1u);
}

/* Else t waits until the claim is released. */
static bool claim_for(Stack *s, Task *t)
{
    if (try_claim(s)) {
        return true;
    }
    lock_acquire(&s->lock);
    bool mine = swap_acquire(&s->busy, 2u) == 0;
    if (!mine) {
        t->next = s->waiting;
        s->waiting = t;
    }
    lock_release(&s->lock);
    return mine;
}

static void release_claim(Stack *s)
{
    if (swap_release(&s->busy, 0u) != 2) {
        return;
    }
    lock_acquire(&s->lock);
    Task *t = s->waiting;
    s->waiting = NULL;
    lock_release(&s->lock);
    while (t != NULL) {
        Task *next = t->next;
        sched_ready_remote(t);
        t = next;
    }
}

bool stack_wanted(const Task *t)
{
    const Stack *s = load_acquire(&t->stack);
    return s != NULL && load_relaxed(&s->shared) && load_relaxed(&s->busy) == 2;
}

/* ---- moving -------------------------------------------------------------------------------- */

static size_t bytes_used(const Task *t)
{
    return t->g.stack_high - t->g.sp;
}

RT_NO_SANITIZE static void copy_words(void *to, const void *from, size_t bytes)
{
    uintptr_t *words = to;
    for (size_t i = 0; i < bytes / 8; i++) {
        words[i] = ((const uintptr_t *)from)[i];
        __asm__ volatile("" : : : "memory"); /* or it becomes memcpy, which sanitizers watch */
    }
}

/* A claimed stack's resident, which is parked. */
static void move_out(Stack *s)
{
    Task *t = s->resident;
    if (t == NULL) {
        return;
    }
    if (sched_must_scan(t)) {
        gc_scan_goroutine(&t->g);
    }
    size_t bytes = bytes_used(t);
    if (t->room < bytes) {
        free(t->words);
        t->room = bytes;
        t->words = granted(malloc(bytes));
    }
    copy_words(t->words, (const void *)t->g.sp, bytes);
    t->g.away = (uintptr_t)t->words;
    s->resident = NULL;
}

static void move_in(Stack *s, Task *t)
{
    move_out(s);
    copy_words((void *)t->g.sp, t->words, bytes_used(t));
    t->g.away = 0;
    s->resident = t;
}

__attribute__((noinline)) void stack_clear(size_t bytes)
{
    void *words = __builtin_alloca(bytes);
    ASAN_UNPOISON_MEMORY_REGION(words, bytes); /* of frames that ended without returning */
    memset(words, 0, bytes);
    __asm__ volatile("" : : "r"(words) : "memory");
}

/* ---- goroutines ---------------------------------------------------------------------------- */

static uintptr_t usual_limit(const Task *t, const Stack *s)
{
    uintptr_t usual = s->top - DEEP + NOTICE;
    return usual > t->g.stack_least ? usual : t->g.stack_least;
}

/* In large pages from here on, which is not much more for a goroutine that has used one; for a few
 * at once, so that many which are not much deeper do not take one each. */
void stack_deepens(Task *t)
{
    G *g = &t->g;
    g->stack_limit = g->stack_least;
    bool many = add_relaxed(&pool.deep, 1) >= LARGE_AT_ONCE;
    uintptr_t boundary = g->stack_high & ~(uintptr_t)(STACK_BLOCK - 1);
    uintptr_t low = (g->stack_low + STACK_BLOCK - 1) & ~(uintptr_t)(STACK_BLOCK - 1);
    uintptr_t high = many ? boundary - STACK_BLOCK : boundary;
    if (high > low) {
        os_large_pages((void *)low, high - low, true);
    }
}

static void settle(Task *t, Stack *s)
{
    store_release(&t->stack, s); /* the monitor looks */
    t->g.stack_low = (uintptr_t)s->low;
    t->g.stack_high = s->top;
    t->g.stack_least = t->g.stack_low + (s->bytes > 4 * MARGIN ? MARGIN : s->bytes / 2);
    t->g.stack_limit = usual_limit(t, s);
    s->resident = t;
    s->homes++;
}

static Stack *shared_new(Stack **place)
{
    lock_acquire(&pool.lock);
    Stack *s = slot_new();
    lock_release(&pool.lock);
    store_relaxed(&s->shared, true);
    s->listed = true;
    store_relaxed(&s->busy, 1u);
    *place = s;
    return s;
}

/* A shared stack for a new goroutine, claimed. It stays with a resident who is deep in it. */
static Stack *take_shared(Proc *p)
{
    for (int tries = 0; tries < SHARED_EACH; tries++) {
        Stack **place = &p->shared[p->shared_at++ % SHARED_EACH];
        Stack *s = *place;
        if (s == NULL) {
            return shared_new(place);
        }
        if (!try_claim(s)) {
            continue;
        }
        if (s->resident == NULL || bytes_used(s->resident) <= MOVED_MOST) {
            move_out(s);
            return s;
        }
        s->listed = false;
        release_claim(s);
        return shared_new(place);
    }
    return shared_new(&p->shared[p->shared_at % SHARED_EACH]);
}

bool stack_enter(Task *t)
{
    Stack *s = t->stack;
    if (s == NULL) {
        Proc *p = sched_proc();
        s = take_private(p);
        settle(t, s != NULL ? s : take_shared(p));
        context_prepare(t);
        return true;
    }
    if (!s->shared) {
        return true;
    }
    if (!claim_for(s, t)) {
        return false;
    }
    if (s->resident != t) {
        move_in(s, t);
    }
    return true;
}

void stack_leave(Task *t)
{
    release_claim(t->stack);
}

void stack_end(Task *t)
{
    Stack *s = t->stack;
    free(t->words);
    t->words = NULL;
    t->room = 0;
    store_relaxed(&t->stack, (Stack *)NULL);
    s->resident = NULL;
    s->homes--;
    if (t->g.stack_limit != usual_limit(t, s)) {
        sub_relaxed(&pool.deep, 1);
        stack_thaw();
        os_discard(s->low, s->top - DEEP - (uintptr_t)s->low);
    }
    if (s->shared && (s->listed || s->homes != 0)) {
        release_claim(s);
        return;
    }
    store_relaxed(&s->shared, false);
    store_relaxed(&s->busy, 0u);
    give_private(sched_proc(), s);
}

/* 512 MB of address space and a guard, less where the process may not have so much. */
void stack_main(Task *t)
{
    size_t limit = os_address_limit();
    size_t bytes = (size_t)512 << 20;
    while (limit != SIZE_MAX && bytes > limit / 5) {
        bytes /= 2;
    }
    Stack *s = granted(os_reserve(sizeof *s));
    char *low = granted(reserve_stacks(bytes));
    os_guard(low, STACK_GUARD);
    *s = (Stack){.low = low, .bytes = bytes};
    s->top = slot_top(s);
    settle(t, s);
    context_prepare(t);
}
