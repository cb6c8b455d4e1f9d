/* Blocks of memory. A block that is given back is kept for the next one: small ones in a list for
 * each power of two, big ones by support/pages.h. So neither malloc nor the system is asked often.
 * Each thread has its own small blocks, and waits for no other. */
#include "support/memory.h"

#include "support/pages.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { CLASS_MIN = 5, CLASS_MAX = 20, STORES_KEPT = 8 };

typedef struct FreeBlock FreeBlock;
struct FreeBlock {
    FreeBlock *next;
};

/* What a thread has in store. It changes no result, as malloc's own store does not. */
typedef struct Store {
    FreeBlock *small[CLASS_MAX + 1]; /* by logarithm of the size */
    char *next, *limit;              /* where small blocks are cut off */
} Store;

static _Thread_local Store store;

/* What threads that ended have left. */
static struct {
    pthread_mutex_t lock; /* guards all below */
    Store stores[STORES_KEPT];
    unsigned count;
} common = {.lock = PTHREAD_MUTEX_INITIALIZER};

void memory_thread_begin(void)
{
    pthread_mutex_lock(&common.lock);
    if (common.count)
        store = common.stores[--common.count];
    pthread_mutex_unlock(&common.lock);
}

void memory_thread_end(void)
{
    pthread_mutex_lock(&common.lock);
    if (common.count < STORES_KEPT)
        common.stores[common.count++] = store;
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

static size_t whole_units(size_t size)
{
    if (size > SIZE_MAX / 2)
        memory_exhausted();
    return (size + PAGES_UNIT - 1) / PAGES_UNIT * PAGES_UNIT;
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
    bool zero;
    store.next = pages_take(MEMORY_PAGE, &zero);
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

/* A block whose bytes may be anything, or zero when *zero says so. */
static void *take(size_t size, bool *zero)
{
    *zero = false;
    if (MEMORY_MALLOC) {
        void *block = malloc(size ? size : 1);
        if (block == NULL)
            memory_exhausted();
        return block;
    }
    if (size >= MEMORY_BIG)
        return pages_take(whole_units(size), zero);
    unsigned class = class_of(size);
    FreeBlock *block = store.small[class];
    if (block == NULL)
        return cut_block((size_t)1 << class);
    store.small[class] = block->next;
    return block;
}

void *memory_new(size_t size)
{
    bool zero;
    void *block = take(size, &zero);
    return zero ? block : memset(block, 0, size);
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
        pages_give(block, whole_units(size), false);
    } else if (block) {
        give_small(block, class_of(size));
    }
}

void *memory_resize(void *block, size_t old, size_t size)
{
    bool small = !MEMORY_MALLOC && block && old < MEMORY_BIG && size < MEMORY_BIG;
    if (small && class_of(old) == class_of(size))
        return block;
    bool zero;
    void *moved = take(size, &zero);
    if (old)
        memcpy(moved, block, old < size ? old : size);
    memory_free(block, old);
    return moved;
}
