/* Blocks of memory. A block that is given back is kept for the next one: small ones in a list for
 * each power of two, large pages in a short table. So neither malloc nor the system is asked often.
 * Each thread has its own small blocks, and waits for no other; large pages are seldom asked for,
 * and all threads share them, so that what one stage gives back serves the next, on any thread. */
#include "support/memory.h"

#include <limits.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { CLASS_MIN = 5, CLASS_MAX = 20, PAGES_KEPT = 128, STORES_KEPT = 8 };
enum { UNIT = 1 << 18 }; /* bytes: big blocks are a number of these */

typedef struct FreeBlock FreeBlock;
struct FreeBlock {
    FreeBlock *next;
};

typedef struct FreePages {
    char *start;
    size_t size; /* bytes: a number of units */
} FreePages;

/* What a thread has in store. It changes no result, as malloc's own store does not. */
typedef struct Store {
    FreeBlock *small[CLASS_MAX + 1]; /* by logarithm of the size */
    char *next, *limit;              /* where small blocks are cut off */
} Store;

static _Thread_local Store store;

/* What all have in store. */
static struct {
    pthread_mutex_t lock; /* guards all below */
    FreePages pages[PAGES_KEPT];
    unsigned count;
    Store stores[STORES_KEPT]; /* of threads that ended */
    unsigned store_count;
} common = {.lock = PTHREAD_MUTEX_INITIALIZER};

void memory_thread_begin(void)
{
    pthread_mutex_lock(&common.lock);
    if (common.store_count)
        store = common.stores[--common.store_count];
    pthread_mutex_unlock(&common.lock);
}

void memory_thread_end(void)
{
    pthread_mutex_lock(&common.lock);
    if (common.store_count < STORES_KEPT)
        common.stores[common.store_count++] = store;
    pthread_mutex_unlock(&common.lock);
}

/* One heap for all threads, as only one of them allocates much: the heap of another thread grows by
 * pages, with a system call for each. */
void memory_setup(void)
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

_Noreturn void memory_exhausted(void)
{
    fputs("tether: out of memory\n", stderr);
    exit(70);
}

/* ---- large pages, as long as they are cheap ----
 *
 * A machine that is a guest of another may have given its free large pages back to it: then the
 * first touch of one costs a fault of the host for each 4 KiB, twenty times what clearing it does.
 * Small pages come from what was in use lately, and are made ready many at a time. */

enum {
    SLOW_NS = 700000,    /* to touch a large page first: clearing it takes 100,000 to 300,000 */
    READY_MAX = 4 << 20, /* bytes that are made ready at once */
};

static _Atomic bool large_are_dear; /* one was */

static int64_t now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* Touches a large page, and takes the time. */
static void try_large(volatile char *page)
{
    int64_t start = now_ns();
    *page = 0;
    if (now_ns() - start > SLOW_NS)
        large_are_dear = true;
}

static void make_ready(char *start, size_t size)
{
#ifdef MADV_HUGEPAGE
    if (!large_are_dear) {
        madvise(start, MEMORY_PAGE, MADV_HUGEPAGE);
        try_large(start);
        start += MEMORY_PAGE;
        size -= MEMORY_PAGE;
    }
    if (!large_are_dear) {
        madvise(start, size, MADV_HUGEPAGE);
        return;
    }
#endif
#ifdef MADV_POPULATE_WRITE
    madvise(start, size < READY_MAX ? size : READY_MAX, MADV_POPULATE_WRITE);
#endif
    (void)try_large;
}

/* Fresh pages at a multiple of MEMORY_PAGE: more is mapped than needed, what sticks out goes. */
static char *map_pages(size_t size)
{
    size_t room = size + MEMORY_PAGE;
    char *p = mmap(NULL, room, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED)
        memory_exhausted();
    size_t before = (size_t)(-(uintptr_t)p % MEMORY_PAGE);
    if (before)
        munmap(p, before);
    munmap(p + before + size, MEMORY_PAGE - before);
    make_ready(p + before, size);
    return p + before;
}

static size_t round_up(size_t size, size_t to)
{
    if (size > SIZE_MAX / 2)
        memory_exhausted();
    return (size + to - 1) / to * to;
}

static void give_pages(char *start, size_t size);

/* Only what fills a large page can be one: what sticks out of the last goes to the store. */
static char *fresh_pages(size_t size)
{
    size_t mapped = round_up(size, MEMORY_PAGE);
    char *start = map_pages(mapped);
    if (mapped > size)
        give_pages(start + size, mapped - size);
    return start;
}

/* `size` bytes, a number of units, from the smallest of the store that has them; *fresh tells that
 * they are zero. */
static char *take_pages(size_t size, bool *fresh)
{
    pthread_mutex_lock(&common.lock);
    FreePages *best = NULL;
    for (FreePages *p = common.pages; p < common.pages + common.count; p++)
        if (p->size >= size && (best == NULL || p->size < best->size))
            best = p;
    char *start = best ? best->start : NULL;
    if (best) {
        best->start += size;
        best->size -= size;
        if (best->size == 0)
            *best = common.pages[--common.count];
    }
    pthread_mutex_unlock(&common.lock);
    *fresh = start == NULL;
    return start ? start : fresh_pages(size);
}

/* Neighbours become one, so that later ones may be larger. */
static void give_pages(char *start, size_t size)
{
    pthread_mutex_lock(&common.lock);
    for (unsigned i = 0; i < common.count; i++) {
        FreePages *p = &common.pages[i];
        if (p->start + p->size != start && start + size != p->start)
            continue;
        start = p->start < start ? p->start : start;
        size += p->size;
        *p = common.pages[--common.count];
        i = UINT_MAX; /* there may be one on the other side */
    }
    bool kept = common.count < PAGES_KEPT;
    if (kept)
        common.pages[common.count++] = (FreePages){start, size};
    pthread_mutex_unlock(&common.lock);
    if (!kept)
        munmap(start, size);
}

/* The class of a small size: the logarithm of the next power of two. */
static unsigned class_of(size_t size)
{
    if (size <= (size_t)1 << CLASS_MIN)
        return CLASS_MIN;
    return 64 - (unsigned)__builtin_clzll((unsigned long long)size - 1);
}

static void give_small(void *block, unsigned class)
{
    ((FreeBlock *)block)->next = store.small[class];
    store.small[class] = block;
}

/* What is left of the page before is shared out to the lists. */
static void next_page(void)
{
    for (unsigned class = CLASS_MAX; class >= CLASS_MIN; class--) {
        size_t size = (size_t)1 << class;
        for (; (size_t)(store.limit - store.next) >= size; store.next += size)
            give_small(store.next, class);
    }
    bool fresh;
    store.next = take_pages(MEMORY_PAGE, &fresh);
    store.limit = store.next + MEMORY_PAGE;
}

static void *cut_block(size_t size)
{
    if ((size_t)(store.limit - store.next) < size)
        next_page();
    void *block = store.next;
    store.next += size;
    return block;
}

/* A block whose bytes may be anything, or zero when *fresh says so. */
static void *take(size_t size, bool *fresh)
{
    *fresh = false;
    if (MEMORY_MALLOC) {
        void *block = malloc(size ? size : 1);
        if (block == NULL)
            memory_exhausted();
        return block;
    }
    if (size >= MEMORY_BIG)
        return take_pages(round_up(size, UNIT), fresh);
    unsigned class = class_of(size);
    FreeBlock *block = store.small[class];
    if (block == NULL)
        return cut_block((size_t)1 << class);
    store.small[class] = block->next;
    return block;
}

void *memory_new(size_t size)
{
    bool fresh;
    void *block = take(size, &fresh);
    return fresh ? block : memset(block, 0, size);
}

void memory_free(void *block, size_t size)
{
#ifndef NDEBUG
    if (block)
        memset(block, 0xA5, size); /* who still reads it shall notice */
#endif
    if (MEMORY_MALLOC) {
        free(block);
    } else if (size >= MEMORY_BIG) {
        give_pages(block, round_up(size, UNIT));
    } else if (block) {
        give_small(block, class_of(size));
    }
}

void *memory_resize(void *block, size_t old, size_t size)
{
    bool small = !MEMORY_MALLOC && block && old < MEMORY_BIG && size < MEMORY_BIG;
    if (small && class_of(old) == class_of(size))
        return block;
    bool fresh;
    void *moved = take(size, &fresh);
    if (old)
        memcpy(moved, block, old < size ? old : size);
    memory_free(block, old);
    return moved;
}
