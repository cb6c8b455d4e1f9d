/* The heap: one reserved range cut into pages of 16 KB, runs of pages that are spans, and spans cut
 * into cells of one class.
 *
 * A class is a cell size and a pattern (which words may hold pointers, repeated over the cell), so
 * neither objects nor pages carry headers: an address leads through the page map to its span, the
 * span to the class. Pointer-free cells share one class per size.
 *
 * Each cell has two bits. `live`: allocated, as far as is known. `mark`: reached in this cycle, or
 * allocated while marking. A sweep is live = mark, mark = 0. Allocation takes a run of cells that
 * are not live, sets their live bits at once and hands them out by bumping a pointer; no object is
 * touched by a sweep and no bit by an allocation. The rest of a run is zero, so a conservative
 * pointer into it does no harm. */
#ifndef TETHER_HEAP_H
#define TETHER_HEAP_H

#include "internal.h"

enum {
    PAGE_SHIFT = 14,
    PAGE_SIZE = 1 << PAGE_SHIFT,
    SMALL_MAX = 8192,     /* bytes of the largest cell; larger objects have a span of their own */
    SIZE_CLASSES = 46,
    CLASS_MAX = 1 << 16,
    RUN_MAX = 4096,       /* bytes handed to a worker at a time: zeroed while still in the cache */
    CHUNK_ITEMS = 254,
    RUN_LISTS = 65        /* free page runs by length; the last holds the longer ones */
};

/* Which words of a repeated element may hold pointers. Interned: equal shapes are one pattern. */
typedef struct Pattern {
    uint32_t period;               /* words after which it repeats, at least 1 */
    uint32_t words;                /* words of the element up to its last pointer; 0: noscan */
    const uint64_t *map;           /* two bits a word, as in TetherLayout; period words */
    uint64_t *any;                 /* one bit a word: pointer or ambiguous */
    uint32_t classes[SIZE_CLASSES]; /* class of each cell size, 0: none yet */
    uint32_t large;                /* class of its large objects, 0: none yet */
} Pattern;

typedef struct Span Span;

/* The cells of one size and pattern. What markers read is in one line of the cache, which does not
 * change any more; the rest is in another. */
typedef struct Class {
    _Alignas(64) const Pattern *pattern; /* of its cells */
    uint32_t id;             /* index in heap.classes */
    uint32_t size;           /* bytes of a cell; 0: large objects */
    uint64_t mask;           /* the pattern over a cell of up to 64 words */
    uint32_t words;          /* of a cell, when mask describes it all; else 0 */
    uint32_t cells;          /* in a span */
    uint32_t magic;          /* 2^32 / size rounded up: index = offset * magic >> 32; 0 for large */
    uint32_t reach;          /* offset of the last byte of a cell that is scanned soon */
    bool noscan;             /* its cells hold no pointers */
    _Alignas(64) Lock lock;  /* of the fields below */
    Span **spans;            /* all its spans */
    uint32_t count, room;    /* entries in use and allocated in spans */
    uint32_t cursor;         /* spans before this one have been used in this cycle */
} Class;

struct Span {
    uintptr_t base;      /* first byte */
    uint32_t size;       /* bytes of a cell; large: 0 */
    uint32_t cells;      /* 0: a free run of pages */
    uint32_t cycle;      /* heap.cycle when it was last swept */
    uint64_t pages;      /* length of the run */
    Class *class;        /* NULL: free */
    uint64_t bytes;      /* large: size of the object */
    uint64_t clean;      /* free run: pages of it that cost no memory */
    Span *next, *prev;   /* free run: its list; next: spare structures */
    uint32_t cursor;     /* first cell that the owner has not considered yet */
    uint8_t words;       /* of each bitmap */
    bool noscan;         /* its cells hold no pointers */
    bool dirty;          /* the memory is not known to be zero */
    uint8_t idle;        /* free run: scavenges it has survived */
    _Alignas(16) uint64_t bits[]; /* live and mark words in turn: one line serves both */
};

/* What is known of a page. */
typedef struct Page {
    Span *span;          /* it is in; of free runs only their first and last pages have it */
    const Class *class;  /* of that span; NULL: no span in use */
} Page;

/* What waits to be scanned: addresses in cells, in chunks that threads pass to each other. */
typedef struct WorkChunk {
    struct WorkChunk *next;        /* list */
    uint64_t count;                /* items in use */
    uintptr_t items[CHUNK_ITEMS];  /* starts of cells; in large objects where to go on */
} WorkChunk;

typedef struct Heap {
    uintptr_t base;        /* of the reserved range, a multiple of PAGE_SIZE */
    uintptr_t used;        /* bytes of it that have ever been in a span */
    uintptr_t reserved;    /* its length */
    Page *map;             /* by page */
    Class *classes;        /* by id; 0 is none */
    uint32_t class_count;
    Pattern **patterns;    /* by id */
    uint32_t pattern_count;
    uint32_t cycle;        /* grows with each collection, starts at 1 */
    Lock lock;             /* pages, patterns, classes, spare structures */
    Span *free_runs[RUN_LISTS];
    Span *spare[66];       /* span structures to use again, by bitmap words */
    char *metadata, *metadata_end; /* what is left of the current block */
    uint64_t allocated;    /* bytes handed out since the last collection ended */
    uint64_t total;        /* bytes handed out before that */
    uint64_t unused, unused_objects; /* of all these, taken back from workers, unused */
    uint64_t pages_used;   /* in spans that hold objects */
    int64_t scavenged;     /* when memory was last given back, nanoseconds */
    uint64_t room;         /* TETHER_GC=room: most of the address space, 0 no matter */
    uint64_t ceiling;      /* heap_held must not exceed it unless forced; 0: no matter */
    uint64_t released;     /* bytes of free runs that cost no memory: given back to the system */
    uint64_t metadata_bytes; /* handed out by heap_metadata */
} Heap;
extern Heap heap;
extern const uint16_t heap_sizes[SIZE_CLASSES];

void heap_init(void);
/* The class of cells of at least `bytes` (<= SMALL_MAX, > 0) that follow the layout's pattern. */
Class *heap_class(const TetherLayout *layout, size_t bytes);
Class *heap_large_class(const TetherLayout *layout);
uint32_t heap_size_index(size_t bytes);
/* May more memory be taken from the system than the ceiling allows? */
typedef enum Growth { GROW_BELOW_CEILING, GROW_FORCED } Growth;
/* A span of the class with a free cell at or after its cursor; the caller owns it till the end of
 * the cycle. NULL when that needs more memory than there may be. */
Span *heap_class_span(Class *class, Growth growth);
/* The next run of free cells of an owned span, at most RUN_MAX bytes (`single`: one cell), taken
 * and zeroed. How many: 0 when there is none left. */
uint32_t heap_take_run(Span *span, bool single, uintptr_t *start, uintptr_t *end);
/* A large object, zeroed but for the first `dirty` bytes; NULL when there is no room. May poll
 * before anything knows of it. */
void *heap_large(Class *class, size_t bytes, size_t dirty, Growth growth);
/* Gives back a large object that nothing can reach, while no cycle is marking. */
void heap_free_large(Span *span);
void heap_sweep_span(Span *span);
/* Sweeps what this cycle has not swept yet and frees empty spans. */
void heap_sweep_all(void);
/* A span of `pages` pages for the class, no cell live yet; NULL when there is no room. */
Span *heap_span(Class *class, uint64_t pages, uint64_t bytes, Growth growth);
void heap_free_span(Span *span);
/* Gives back to the system the memory of unused runs, beyond what a heap of `wanted` bytes will use
 * again. IDLE: now and then, and those that have stayed unused since the last time; EXCESS: at
 * once. The lock is not held meanwhile. True: there were any. */
typedef enum Scavenge { SCAVENGE_IDLE, SCAVENGE_EXCESS } Scavenge;
bool heap_scavenge(uint64_t wanted, Scavenge how);
/* Zeroed memory for what is never given back. */
void *heap_metadata(size_t bytes); /* under the lock */
void *heap_describe(size_t bytes); /* takes it */

/* Kind of a word (TETHER_WORD_...) in the map of a layout or pattern. */
static inline uint64_t heap_word(const uint64_t *map, uint64_t word)
{
    return map[word / 32] >> (word % 32 * 2) & 3;
}

/* Bytes that describe the heap. */
static inline uint64_t heap_overhead(void)
{
    return heap.metadata_bytes + (heap.used >> PAGE_SHIFT) * sizeof(Page);
}

/* Bytes of memory that the heap has from the system, not given back. */
static inline uint64_t heap_held(void)
{
    return heap.used - heap.released + heap_overhead();
}

/* Bytes of the object at a cell. */
static inline uint64_t span_cell_bytes(const Span *s)
{
    return s->size != 0 ? s->size : s->bytes;
}

static inline uint64_t *span_live(Span *s, uint64_t cell)
{
    return &s->bits[2 * (cell >> 6)];
}

static inline uint64_t *span_mark(Span *s, uint64_t cell)
{
    return &s->bits[2 * (cell >> 6) + 1];
}

/* The page of an address of the heap. */
static inline Page *heap_page(uintptr_t p)
{
    return &heap.map[(p - heap.base) >> PAGE_SHIFT];
}

/* NULL when it is in no span; else the page's span may be read then. */
static inline const Class *page_class(const Page *page)
{
    return load_acquire(&page->class);
}

/* Spans of small cells are one page. */
static inline uint64_t heap_cell(const Class *c, uintptr_t p)
{
    return (p & (PAGE_SIZE - 1)) * c->magic >> 32;
}

/* The span and cell that p points into; NULL when it is no address of a cell. */
static inline Span *heap_find(uintptr_t p, uint64_t *cell)
{
    if (p - heap.base >= load_relaxed(&heap.used)) {
        return NULL;
    }
    const Page *page = heap_page(p);
    const Class *c = page_class(page);
    if (c == NULL) {
        return NULL;
    }
    Span *s = load_relaxed(&page->span);
    *cell = heap_cell(c, p);
    return c->size != 0 ? *cell < c->cells ? s : NULL : p - s->base < s->bytes ? s : NULL;
}

#endif
