/* Pages: runs of 16 KB pages for spans, out of one reserved range.
 *
 * Free runs hang in lists by length and are found through the page map at both ends, so that a run
 * which is given back merges with its neighbours. Memory of runs that stay free for a whole
 * collection goes back to the system. */
#include "heap.h"

Heap heap;

enum {
    METADATA_BLOCK = 1 << 20,
    SCAVENGE_EACH = 200000000, /* nanoseconds */
    IDLE_MOST = 2              /* a run that has stayed unused for so long is given back */
};

void *heap_metadata(size_t bytes)
{
    bytes = (bytes + 15) & ~(size_t)15;
    if ((size_t)(heap.metadata_end - heap.metadata) < bytes) {
        size_t block = bytes > METADATA_BLOCK ? bytes : METADATA_BLOCK;
        heap.metadata = granted(os_reserve(block));
        heap.metadata_end = heap.metadata + block;
    }
    void *p = heap.metadata;
    heap.metadata += bytes;
    heap.metadata_bytes += bytes;
    return p;
}

void *heap_describe(size_t bytes)
{
    lock_acquire(&heap.lock);
    void *p = heap_metadata(bytes);
    lock_release(&heap.lock);
    return p;
}

/* The largest range the process may have, 256 GB at most and a third of a limit. */
static void reserve_range(void)
{
    size_t limit = os_address_limit();
    size_t bytes = (size_t)1 << 38;
    while (limit != SIZE_MAX && bytes > limit / 5 * 2) {
        bytes /= 2;
    }
    bytes = heap.room != 0 && heap.room < bytes ? heap.room : bytes;
    char *p = NULL;
    for (; bytes >= 64 * PAGE_SIZE && p == NULL; bytes /= 2) {
        p = os_reserve(bytes);
        heap.reserved = bytes - PAGE_SIZE;
    }
    heap.base = ((uintptr_t)granted(p) + PAGE_SIZE - 1) & ~(uintptr_t)(PAGE_SIZE - 1);
    heap.map = granted(os_reserve((heap.reserved >> PAGE_SHIFT) * sizeof *heap.map));
    heap.classes = granted(os_reserve(CLASS_MAX * sizeof *heap.classes));
    heap.patterns = granted(os_reserve(CLASS_MAX * sizeof *heap.patterns));
}

void heap_init(void)
{
    if (heap.base == 0) {
        reserve_range();
        heap.cycle = 1;
        heap.class_count = 1;
    }
}

/* ---- span structures ----------------------------------------------------------------------- */

static Span *span_new(uint32_t words)
{
    Span *s = heap.spare[words];
    if (s != NULL) {
        heap.spare[words] = s->next;
    } else {
        s = heap_metadata(sizeof(Span) + words * 2 * sizeof(uint64_t));
    }
    memset(s, 0, sizeof(Span) + words * 2 * sizeof(uint64_t));
    s->words = (uint8_t)words;
    return s;
}

/* No marker looks at it: not at free runs, and while there are markers no span is freed. */
static void span_give_up(Span *s)
{
    s->next = heap.spare[s->words];
    heap.spare[s->words] = s;
}

/* ---- free runs ----------------------------------------------------------------------------- */

static Span **run_list(uint64_t pages)
{
    return &heap.free_runs[pages < RUN_LISTS ? pages - 1 : RUN_LISTS - 1];
}

static size_t page_of(uintptr_t address)
{
    return (address - heap.base) >> PAGE_SHIFT;
}

static void run_insert(uintptr_t base, uint64_t pages, uint64_t clean, uint8_t idle)
{
    Span *s = span_new(0);
    s->base = base;
    s->pages = pages;
    s->clean = clean;
    s->dirty = clean < pages;
    s->idle = idle;
    size_t first = page_of(base);
    heap.map[first].span = heap.map[first + pages - 1].span = s;
    Span **list = run_list(pages);
    s->next = *list;
    if (s->next != NULL) {
        s->next->prev = s;
    }
    *list = s;
}

static void run_remove(Span *s)
{
    if (s->prev != NULL) {
        s->prev->next = s->next;
    } else {
        *run_list(s->pages) = s->next;
    }
    if (s->next != NULL) {
        s->next->prev = s->prev;
    }
    size_t first = page_of(s->base);
    heap.map[first].span = heap.map[first + s->pages - 1].span = NULL;
}

/* The free run next to a page, NULL when that page is in use or outside. */
static Span *run_at(size_t page)
{
    if (page >= heap.used >> PAGE_SHIFT) {
        return NULL;
    }
    Span *s = heap.map[page].span;
    return s != NULL && s->cells == 0 ? s : NULL;
}

static Span *run_find(uint64_t pages)
{
    for (uint64_t n = pages; n < RUN_LISTS; n++) {
        if (heap.free_runs[n - 1] != NULL) {
            return heap.free_runs[n - 1];
        }
    }
    Span *best = NULL;
    for (Span *s = heap.free_runs[RUN_LISTS - 1]; s != NULL; s = s->next) {
        if (s->pages >= pages && (best == NULL || s->pages < best->pages)) {
            best = s;
        }
    }
    return best;
}

/* Address of a run of the length; sets *dirty when it may hold old contents. Which pages of a run
 * are clean is not known: these, as far as it has any. Under heap.lock. */
static uintptr_t pages_take(uint64_t pages, bool *dirty, Growth growth)
{
    Span *s = run_find(pages);
    uint64_t clean = s == NULL || s->clean > pages ? pages : s->clean;
    uint64_t ceiling = load_relaxed(&heap.ceiling);
    if (ceiling != 0 && growth != GROW_FORCED && heap_held() + (clean << PAGE_SHIFT) > ceiling) {
        return 0;
    }
    if (s == NULL) {
        uintptr_t at = heap.used;
        if (pages > (heap.reserved - at) >> PAGE_SHIFT) {
            return 0;
        }
        store_relaxed(&heap.used, at + (pages << PAGE_SHIFT));
        *dirty = false;
        return heap.base + at;
    }
    uintptr_t base = s->base;
    *dirty = s->dirty;
    run_remove(s);
    heap.released -= clean << PAGE_SHIFT;
    if (s->pages > pages) {
        run_insert(base + (pages << PAGE_SHIFT), s->pages - pages, s->clean - clean, s->idle);
    }
    span_give_up(s);
    return base;
}

/* Every page of a span in use leads to it. A marker that looks meanwhile reads the class first. */
static void map_span(Span *s)
{
    size_t first = page_of(s->base);
    for (uint64_t i = 0; i < s->pages; i++) {
        store_relaxed(&heap.map[first + i].span, s);
        store_release(&heap.map[first + i].class, s->class);
    }
}

Span *heap_span(Class *class, uint64_t pages, uint64_t bytes, Growth growth)
{
    lock_acquire(&heap.lock);
    bool dirty = false;
    uintptr_t base = pages_take(pages, &dirty, growth);
    if (base == 0) {
        lock_release(&heap.lock);
        return NULL;
    }
    Span *s = span_new((class->cells + 63) / 64);
    s->base = base;
    s->pages = pages;
    s->dirty = dirty;
    s->class = class;
    s->size = class->size;
    s->bytes = bytes;
    s->noscan = class->noscan;
    s->cycle = heap.cycle;
    s->cells = class->cells;
    heap.pages_used += pages;
    map_span(s);
    lock_release(&heap.lock);
    return s;
}

/* A free run becomes part of its neighbour. */
static uint64_t run_absorb(Span *run, uint64_t *clean)
{
    uint64_t pages = run->pages;
    *clean += run->clean;
    run_remove(run);
    span_give_up(run);
    return pages;
}

void heap_free_span(Span *s)
{
    lock_acquire(&heap.lock);
    uintptr_t base = s->base;
    uint64_t pages = s->pages, clean = 0;
    size_t first = page_of(base);
    heap.pages_used -= pages;
    for (uint64_t i = 0; i < pages; i++) {
        heap.map[first + i] = (Page){NULL, NULL};
    }
    Span *before = first > 0 ? run_at(first - 1) : NULL;
    Span *after = run_at(first + pages);
    if (before != NULL) {
        base = before->base;
        pages += run_absorb(before, &clean);
    }
    if (after != NULL) {
        pages += run_absorb(after, &clean);
    }
    span_give_up(s);
    run_insert(base, pages, clean, 0);
    lock_release(&heap.lock);
}

/* Runs that have stayed unused get older. The first ones are kept for what is wanted. */
static void age_runs(uint64_t wanted, Scavenge how)
{
    uint64_t used = heap.pages_used << PAGE_SHIFT;
    uint64_t keep = wanted > used ? wanted - used : 0;
    for (int i = 0; i < RUN_LISTS; i++) {
        for (Span *s = heap.free_runs[i]; s != NULL; s = s->next) {
            uint64_t bytes = (s->pages - s->clean) << PAGE_SHIFT;
            if (!s->dirty) {
                continue;
            }
            if (bytes <= keep) {
                keep -= bytes;
                s->idle = 0;
            } else {
                s->idle = how == SCAVENGE_EXCESS ? IDLE_MOST : (uint8_t)(s->idle + 1);
            }
        }
    }
}

/* Gives back one run of a list, which is in no list meanwhile; false when there is none. */
static bool scavenge_one(int list)
{
    lock_acquire(&heap.lock);
    Span *s = heap.free_runs[list];
    while (s != NULL && (!s->dirty || s->idle < IDLE_MOST)) {
        s = s->next;
    }
    if (s == NULL) {
        lock_release(&heap.lock);
        return false;
    }
    uintptr_t base = s->base;
    uint64_t pages = s->pages, dirty = pages - s->clean;
    run_remove(s);
    span_give_up(s);
    lock_release(&heap.lock);
    os_discard((void *)base, pages << PAGE_SHIFT);
    lock_acquire(&heap.lock);
    heap.released += dirty << PAGE_SHIFT;
    run_insert(base, pages, pages, 0);
    lock_release(&heap.lock);
    return true;
}

bool heap_scavenge(uint64_t wanted, Scavenge how)
{
    int64_t now = os_nanotime();
    lock_acquire(&heap.lock);
    bool due = how == SCAVENGE_EXCESS || now - heap.scavenged >= SCAVENGE_EACH;
    if (due) {
        heap.scavenged = now;
        age_runs(wanted, how);
    }
    lock_release(&heap.lock);
    bool any = false;
    for (int i = 0; i < RUN_LISTS && due; i++) {
        while (scavenge_one(i)) {
            any = true;
        }
    }
    return any;
}
