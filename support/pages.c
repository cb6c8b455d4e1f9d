/* Pages from the system, and the store of those that were given back. */
#include "support/pages.h"

#include "support/memory.h"

#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/mman.h>
#include <time.h>

enum { PAGES_KEPT = 128 };

typedef struct FreePages {
    char *start;
    size_t size; /* bytes: a number of units */
    bool zero;
} FreePages;

static struct {
    pthread_mutex_t lock; /* guards all below */
    FreePages pages[PAGES_KEPT];
    unsigned count;
    bool closed; /* nothing is kept any longer */
} store = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* ---- large pages, as long as they are cheap ----
 *
 * A machine that is a guest of another may have given its free large pages back to it: then the
 * first touch of one costs a fault of the host for each 4 KiB, twenty times what clearing it does.
 * Small pages come from what was in use lately. Whether large ones are cheap is found out by who
 * makes pages ready ahead of need, while nobody waits. */

typedef enum Large { LARGE_UNKNOWN, LARGE_CHEAP, LARGE_DEAR } Large;

enum {
    SLOW_NS = 700000,    /* to touch a large page first: clearing it takes 100,000 to 300,000 */
    READY_MAX = 4 << 20, /* bytes that are made ready at once */
};

static _Atomic Large large;

static int64_t now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void make_ready(char *start, size_t size)
{
#ifdef MADV_HUGEPAGE
    if (large == LARGE_CHEAP) {
        madvise(start, size, MADV_HUGEPAGE);
        return;
    }
#endif
#ifdef MADV_POPULATE_WRITE
    madvise(start, size < READY_MAX ? size : READY_MAX, MADV_POPULATE_WRITE);
#endif
}

/* The same for one large page, which is touched; finds out what such a page costs. */
static void make_ready_ahead(volatile char *page)
{
#ifdef MADV_HUGEPAGE
    if (large != LARGE_DEAR) {
        madvise((char *)page, PAGES_LARGE, MADV_HUGEPAGE);
        int64_t start = now_ns();
        *page = 0;
        large = now_ns() - start > SLOW_NS ? LARGE_DEAR : LARGE_CHEAP;
        return;
    }
#endif
    make_ready((char *)page, PAGES_LARGE);
}

/* ---- from the system ---- */

/* Fresh pages at a multiple of PAGES_LARGE: more is mapped than needed, what sticks out goes. NULL:
 * there are none. */
static char *map_pages(size_t size)
{
    size_t room = size + PAGES_LARGE;
    char *p = mmap(NULL, room, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED)
        return NULL;
    size_t before = (size_t)(-(uintptr_t)p % PAGES_LARGE);
    if (before)
        munmap(p, before);
    munmap(p + before + size, PAGES_LARGE - before);
    return p + before;
}

static size_t round_up(size_t size)
{
    if (size > SIZE_MAX / 2)
        memory_exhausted();
    return (size + PAGES_LARGE - 1) / PAGES_LARGE * PAGES_LARGE;
}

/* Only what fills a large page can be one: what sticks out of the last goes to the store. */
static char *fresh_pages(size_t size)
{
    size_t mapped = round_up(size);
    char *start = map_pages(mapped);
    if (start == NULL)
        memory_exhausted();
    make_ready(start, mapped);
    if (mapped > size)
        pages_give(start + size, mapped - size, true);
    return start;
}

/* ---- the store ---- */

/* From the smallest that has enough. */
char *pages_take(size_t size, bool *zero)
{
    pthread_mutex_lock(&store.lock);
    FreePages *best = NULL;
    for (FreePages *p = store.pages; p < store.pages + store.count; p++)
        if (p->size >= size && (best == NULL || p->size < best->size))
            best = p;
    char *start = NULL;
    *zero = true;
    if (best) {
        start = best->start;
        *zero = best->zero;
        best->start += size;
        best->size -= size;
        if (best->size == 0)
            *best = store.pages[--store.count];
    }
    pthread_mutex_unlock(&store.lock);
    return start ? start : fresh_pages(size);
}

/* Neighbours become one, so that later ones may be larger. */
void pages_give(char *start, size_t size, bool zero)
{
    pthread_mutex_lock(&store.lock);
    for (unsigned i = 0; i < store.count; i++) {
        FreePages *p = &store.pages[i];
        if (p->zero != zero || (p->start + p->size != start && start + size != p->start))
            continue;
        start = p->start < start ? p->start : start;
        size += p->size;
        *p = store.pages[--store.count];
        i = UINT_MAX; /* there may be one on the other side */
    }
    bool kept = !store.closed && store.count < PAGES_KEPT;
    if (kept)
        store.pages[store.count++] = (FreePages){start, size, zero};
    pthread_mutex_unlock(&store.lock);
    if (!kept)
        munmap(start, size);
}

void pages_stock(size_t size, const _Atomic bool *stop)
{
    size_t mapped = round_up(size), done = 0;
    char *start = MEMORY_MALLOC || mapped == 0 ? NULL : map_pages(mapped);
    if (start == NULL)
        return;
    for (; done < mapped && !*stop; done += PAGES_LARGE) {
        make_ready_ahead(start + done);
        pages_give(start + done, PAGES_LARGE, true);
    }
    if (done < mapped)
        munmap(start + done, mapped - done);
}

void pages_release(void)
{
    pthread_mutex_lock(&store.lock);
    store.closed = true;
    for (; store.count; store.count--)
        munmap(store.pages[store.count - 1].start, store.pages[store.count - 1].size);
    pthread_mutex_unlock(&store.lock);
}
