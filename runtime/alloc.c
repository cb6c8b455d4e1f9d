/* Allocation: objects and arrays out of the worker's runs, slices, and bulk moves with the
 * barrier. */
#include "gc.h"

static uint64_t zero_sized[2]; /* the address of every object without bytes */

enum { PIECE = TETHER_PIECE };
#define LENGTH_MAX ((int64_t)1 << 47)

/* ---- objects ------------------------------------------------------------------------------- */

/* A run for the class in the worker's cache; false when there may be no more memory. */
static bool take_run(W *w, Class *class, Growth growth)
{
    TetherCache *c = &w->cache[class->id];
    bool single = gc.stress != 0 || RT_ASAN;
    uint32_t cells;
    while (c->span == NULL || (cells = heap_take_run(c->span, single, &c->next, &c->end)) == 0) {
        c->span = heap_class_span(class, growth);
        if (c->span == NULL) {
            return false;
        }
    }
    c->size = class->size;
    w->objects += cells;
    if (w->cache_used <= class->id) {
        w->cache_used = class->id + 1;
    }
    add_relaxed(&heap.allocated, c->end - c->next);
    return true;
}

/* A run for the class in the cache of the worker at hand. Polls first, never after. */
static TetherCache *refill(Class *class)
{
    gc_before_allocation(class->size);
    Growth growth = GROW_BELOW_CEILING;
    for (int tries = 0;; tries++) {
        W *w = tether_worker();
        TetherCache *c = &w->cache[class->id];
        /* Perhaps another goroutine has filled it while this one waited. */
        if (c->next != c->end || take_run(w, class, growth)) {
            return c;
        }
        if (growth == GROW_FORCED) {
            out_of_memory();
        }
        growth = gc_make_room(class->size, tries);
    }
}

static void *alloc_small(Class *class)
{
    TetherCache *c = &tether_worker()->cache[class->id];
    if (c->next == c->end) {
        c = refill(class);
    }
    uintptr_t p = c->next;
    c->next = p + c->size;
    return (void *)p;
}

/* `dirty`: leading bytes that the caller overwrites before anything can look. */
static void *alloc_large(const TetherLayout *layout, size_t bytes, size_t dirty)
{
    gc_before_allocation(bytes);
    Class *class = heap_large_class(layout);
    void *p;
    dirty = class->pattern->words == 0 ? dirty : 0;
    Growth growth = GROW_BELOW_CEILING;
    for (int tries = 0; (p = heap_large(class, bytes, dirty, growth)) == NULL; tries++) {
        if (growth == GROW_FORCED) {
            out_of_memory();
        }
        growth = gc_make_room(bytes, tries);
    }
    add_relaxed(&heap.allocated, bytes);
    tether_worker()->objects++;
    return p;
}

static void *allocate(const TetherLayout *layout, size_t bytes, size_t dirty)
{
    if (bytes == 0) {
        return zero_sized;
    }
    if (TETHER_UNLIKELY(sites_counted != 0)) {
        sites_note(bytes);
    }
    if (bytes > SMALL_MAX) {
        return alloc_large(layout, bytes, dirty);
    }
    return alloc_small(heap_class(layout, bytes));
}

void *tether_new_slow(const TetherLayout *layout)
{
    return allocate(layout, layout->size, 0);
}

void *tether_new_array(const TetherLayout *elem, int64_t count)
{
    if (elem->size != 0 && count > LENGTH_MAX / elem->size) {
        out_of_memory();
    }
    return allocate(elem, (size_t)count * elem->size, 0);
}

/* ---- freeing ------------------------------------------------------------------------------- */

/* In AddressSanitizer builds a later use is found: cells stay taken until the collector comes, with
 * contents that are no pointers. */
static void spoil(Span *s, uintptr_t p)
{
#if RT_ASAN
    if (s->noscan) {
        ASAN_POISON_MEMORY_REGION((void *)p, span_cell_bytes(s));
    } else {
        memset((void *)p, 0xA5, span_cell_bytes(s));
    }
#else
    (void)s;
    (void)p;
#endif
}

/* While marking nothing is freed: what the object held when marking began counts as reachable, and
 * only the object leads to it. Objects die in the reverse order of their making, so a small one is
 * as a rule the last that its run handed out, and is handed out again. */
void tether_free(void *object)
{
    uint64_t cell;
    Span *s = tether_gc_marking ? NULL : heap_find((uintptr_t)object, &cell);
    if (s == NULL) {
        return;
    }
    if (RT_ASAN) {
        spoil(s, (uintptr_t)object);
        return;
    }
    if (tether_filling) {
        tether_fill_object(object, span_cell_bytes(s));
        return;
    }
    if (s->size == 0) {
        heap_free_large(s);
        return;
    }
    TetherCache *c = &tether_worker()->cache[s->class->id];
    if ((uintptr_t)object + s->size == c->next && c->span == s && gc.stress == 0) {
        c->next = (uintptr_t)object;
        memset(object, 0, s->size);
    }
}

/* ---- slices -------------------------------------------------------------------------------- */

void *tether_make_array(const TetherLayout *elem, int64_t len, int64_t cap)
{
    int64_t most = elem->size == 0 ? INT64_MAX : LENGTH_MAX / elem->size;
    if (len < 0 || len > most) {
        tether_panic_make(0);
    }
    if (cap < len || cap > most) {
        tether_panic_make(1);
    }
    return tether_new_array(elem, cap);
}

/* The bytes that Go's allocator gives for so many: programs print capacities, and whether two
 * appends to one slice share an array depends on them. Our cells may be larger. */
static uint64_t go_size(uint64_t bytes, bool pointers)
{
    static const uint16_t sizes[] = {
        8,    16,   24,   32,   48,   64,   80,   96,   112,  128,   144,   160,   176,   192,
        208,  224,  240,  256,  288,  320,  352,  384,  416,  448,   480,   512,   576,   640,
        704,  768,  896,  1024, 1152, 1280, 1408, 1536, 1792, 2048,  2304,  2688,  3072,  3200,
        3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472,  9728,  10240, 10880, 12288,
        13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768};
    enum { LAST = sizeof sizes / sizeof *sizes - 1, GO_PAGE = 8192, HEADER = 8 };
    uint64_t header = pointers && bytes > 512 ? HEADER : 0;
    if (bytes > 32768 - HEADER) {
        return (bytes + GO_PAGE - 1) & ~(uint64_t)(GO_PAGE - 1);
    }
    uint32_t low = 0, high = LAST;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (sizes[middle] < bytes + header) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return sizes[low] - header;
}

/* As Go grows: twice as much up to 256 elements, from there on ever closer to a quarter more; at
 * least `need`. */
static int64_t grown_capacity(const TetherLayout *elem, int64_t cap, int64_t need)
{
    enum { SMALL = 256 };
    int64_t grown = cap;
    if (elem->size == 0 || need > 2 * cap) {
        grown = need;
    } else if (cap < SMALL) {
        grown = 2 * cap;
    }
    while (grown < need) {
        grown += (grown + 3 * SMALL) / 4;
    }
    return elem->size == 0
               ? need
               : (int64_t)(go_size((uint64_t)grown * elem->size, elem->words != 0) / elem->size);
}

/* Into a new object, which has no old pointers and no readers but the marker. */
static void copy_polling(char *to, const char *from, size_t bytes)
{
    for (; bytes > PIECE; to += PIECE, from += PIECE, bytes -= PIECE) {
        memcpy(to, from, PIECE);
        TETHER_POLL();
    }
    if (bytes != 0) {
        memcpy(to, from, bytes);
    }
}

TetherArray tether_grow_array(const TetherLayout *elem, void *ptr, int64_t len, int64_t cap,
                              int64_t more)
{
    int64_t need = len + more;
    if (more <= cap - len) {
        return (TetherArray){ptr, cap};
    }
    int64_t most = elem->size == 0 ? INT64_MAX : LENGTH_MAX / elem->size;
    if (need < 0 || need > most) {
        panic_error(TETHER_STR("growslice: len out of range"));
    }
    cap = grown_capacity(elem, cap, need);
    size_t used = (size_t)len * elem->size;
    char *p = allocate(elem, (size_t)cap * elem->size, used);
    copy_polling(p, ptr, used);
    return (TetherArray){p, cap};
}

TetherSlice tether_append_room(const TetherLayout *elem, TetherSlice s, const void *from,
                               int64_t more, const TetherRoom *room)
{
    int64_t need = s.len + more, cap = s.cap;
    TetherSlice grown = {s.ptr, need, cap};
    uintptr_t at = (uintptr_t)room->buffer;
    size_t used = (size_t)s.len * elem->size;
    bool inside = (uintptr_t)from - at < (size_t)room->count * elem->size; /* overwritten */
    if (more > cap - s.len) {
        bool fits = more <= room->count && need <= room->count && !inside;
        if (fits && (cap = grown_capacity(elem, cap, need)) <= room->count) {
            grown = (TetherSlice){room->buffer, need, cap};
            if (used != 0) {
                memmove(room->buffer, s.ptr, used);
            }
            memset((char *)room->buffer + used, 0, (size_t)cap * elem->size - used);
        } else {
            grown = tether_grow(elem, s, more);
        }
    }
    if (from != NULL && more > 0) {
        tether_move(elem, (char *)grown.ptr + used, from, more);
    }
    if (grown.ptr != s.ptr) {
        tether_free_held(room->held);
        *room->held = grown.ptr == room->buffer ? NULL : grown.ptr;
    }
    return grown;
}

/* ---- barrier in bulk ----------------------------------------------------------------------- */

void tether_bulk_barrier(const TetherLayout *elem, void *dst, int64_t count)
{
    if (TETHER_LIKELY(!tether_gc_marking) || elem->words == 0) {
        return;
    }
    uintptr_t *words = dst;
    for (int64_t n = 0; n < count; n++, words += elem->size / 8) {
        for (uint32_t i = 0; i < elem->words; i++) {
            if (heap_word(elem->map, i) != TETHER_WORD_NONE) {
                tether_gc_shade((void *)load_relaxed(&words[i]));
            }
        }
    }
}

/* Whole words, each at once: the marker may look meanwhile, or a goroutine that races. Of memmove
 * AddressSanitizer has its own, which goes byte by byte. */
static void move_words(uintptr_t *dst, const uintptr_t *src, size_t words)
{
    if (dst <= src) {
        for (size_t i = 0; i < words; i++) {
            store_relaxed(&dst[i], src[i]);
        }
    } else {
        for (size_t i = words; i-- > 0;) {
            store_relaxed(&dst[i], src[i]);
        }
    }
}

static void move_piece(const TetherLayout *elem, char *dst, const char *src, int64_t count)
{
    size_t bytes = (size_t)count * elem->size;
    if (elem->words != 0 && (RT_ASAN || tether_gc_marking)) {
        tether_bulk_barrier(elem, dst, count);
        move_words((uintptr_t *)(void *)dst, (const uintptr_t *)(const void *)src, bytes / 8);
    } else {
        memmove(dst, src, bytes);
    }
}

void tether_move_pieces(const TetherLayout *elem, void *dst, const void *src, int64_t count)
{
    int64_t piece = elem->size >= PIECE ? 1 : PIECE / (elem->size + 1) + 1;
    if (count <= piece) {
        if (count > 0 && elem->size != 0) {
            move_piece(elem, dst, src, count);
        }
        return;
    }
    bool forward = (uintptr_t)dst <= (uintptr_t)src;
    for (int64_t done = 0; done < count; done += piece) {
        int64_t n = count - done < piece ? count - done : piece;
        size_t at = (size_t)(forward ? done : count - done - n) * elem->size;
        move_piece(elem, (char *)dst + at, (const char *)src + at, n);
        TETHER_POLL();
    }
    __asm__ volatile("" : : "r"(dst), "r"(src)); /* both stay reachable throughout */
}

void tether_clear(const TetherLayout *elem, void *dst, int64_t count)
{
    int64_t piece = elem->size >= PIECE ? 1 : PIECE / (elem->size + 1) + 1;
    for (int64_t done = 0; done < count && elem->size != 0; done += piece) {
        int64_t n = count - done < piece ? count - done : piece;
        char *p = (char *)dst + (size_t)done * elem->size;
        tether_bulk_barrier(elem, p, n);
        memset(p, 0, (size_t)n * elem->size);
        if (count > piece) {
            TETHER_POLL();
        }
    }
    __asm__ volatile("" : : "r"(dst));
}
