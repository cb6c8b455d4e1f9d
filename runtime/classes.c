/* Classes: interned patterns, spans cut into cells, runs of free cells, sweeping. */
#include "heap.h"

/* A page holds a whole number of the larger cells. */
const uint16_t heap_sizes[SIZE_CLASSES] = {
    8,   16,  24,  32,  40,  48,  56,  64,  80,  96,  112, 128, 144,  160,  176,  192,
    208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480, 512, 576,  640,  704,  768,
    896, 1024, 1168, 1360, 1488, 1632, 1816, 2048, 2336, 2728, 3272, 4096, 5456, 8192};

uint32_t heap_size_index(size_t bytes)
{
    static uint8_t table[SMALL_MAX / 8 + 1]; /* filled once, the same by every thread */
    size_t at = (bytes + 7) / 8;
    uint32_t known = load_relaxed(&table[at]);
    if (known != 0) {
        return known - 1;
    }
    uint32_t i = 0;
    while (heap_sizes[i] < bytes) {
        i++;
    }
    store_relaxed(&table[at], (uint8_t)(i + 1));
    return i;
}

/* ---- patterns ------------------------------------------------------------------------------ */

static uint64_t layout_word(const TetherLayout *layout, uint32_t word)
{
    return word < layout->words ? heap_word(layout->map, word) : TETHER_WORD_NONE;
}

/* The smallest period of the element's words: []*T and [][2]*T have one pattern. */
static uint32_t layout_period(const TetherLayout *layout)
{
    uint32_t words = layout->size / 8;
    for (uint32_t p = 1; p < words && p <= 8; p++) {
        bool repeats = words % p == 0;
        for (uint32_t i = p; repeats && i < words; i++) {
            repeats = layout_word(layout, i) == layout_word(layout, i - p);
        }
        if (repeats) {
            return p;
        }
    }
    return words;
}

static bool pattern_is(const Pattern *p, const TetherLayout *layout, uint32_t period)
{
    if (p->period != period) {
        return false;
    }
    for (uint32_t i = 0; i < period; i++) {
        if (heap_word(p->map, i) != layout_word(layout, i)) {
            return false;
        }
    }
    return true;
}

static Pattern *pattern_new(const TetherLayout *layout, uint32_t period)
{
    Pattern *p = heap_metadata(sizeof *p);
    uint64_t *map = heap_metadata((period + 31) / 32 * sizeof(uint64_t));
    p->any = heap_metadata((period + 63) / 64 * sizeof(uint64_t));
    for (uint32_t i = 0; i < period; i++) {
        uint64_t kind = layout_word(layout, i);
        map[i / 32] |= kind << (i % 32 * 2);
        if (kind != TETHER_WORD_NONE) {
            p->any[i / 64] |= UINT64_C(1) << (i % 64);
            p->words = i + 1;
        }
    }
    p->period = period;
    p->map = map;
    heap.patterns[heap.pattern_count++] = p;
    return p;
}

static Pattern *pattern_of(const TetherLayout *layout)
{
    static const TetherLayout none = {8, 0, NULL, NULL};
    if (layout->words == 0) {
        layout = &none;
    }
    uint32_t period = layout_period(layout);
    for (uint32_t i = 0; i < heap.pattern_count; i++) {
        if (pattern_is(heap.patterns[i], layout, period)) {
            return heap.patterns[i];
        }
    }
    return pattern_new(layout, period);
}

/* ---- classes ------------------------------------------------------------------------------- */

static Class *class_new(Pattern *pattern, uint32_t size)
{
    if (heap.class_count == CLASS_MAX) {
        runtime_fatal("too many object layouts");
    }
    Class *c = &heap.classes[heap.class_count];
    c->id = heap.class_count;
    c->pattern = pattern;
    c->size = size;
    c->cells = size == 0 ? 1 : PAGE_SIZE / size;
    c->magic = size == 0 ? 0 : (uint32_t)(((UINT64_C(1) << 32) + size - 1) / size);
    c->noscan = pattern->words == 0;
    if (size != 0 && size <= 512) {
        c->words = size / 8;
        for (uint32_t i = 0; i < c->words; i++) {
            uint32_t at = i % pattern->period;
            c->mask |= (pattern->any[at / 64] >> (at % 64) & 1) << i;
        }
        c->reach = c->mask == 0 ? 0 : 8 * (63 - (uint32_t)__builtin_clzll(c->mask));
    }
    store_release(&heap.class_count, heap.class_count + 1);
    return c;
}

/* The pattern behind a layout: through the class that its cache slot names, else interned. */
static Pattern *layout_pattern(const TetherLayout *layout)
{
    uint32_t id = load_acquire(layout->id);
    return id != 0 ? (Pattern *)(uintptr_t)heap.classes[id].pattern : pattern_of(layout);
}

Class *heap_class(const TetherLayout *layout, size_t bytes)
{
    uint32_t index = heap_size_index(bytes);
    uint32_t id = load_acquire(layout->id);
    if (id != 0) {
        uint32_t known = load_acquire(&heap.classes[id].pattern->classes[index]);
        if (known != 0) {
            return &heap.classes[known];
        }
    }
    lock_acquire(&heap.lock);
    Pattern *p = layout_pattern(layout);
    if (p->classes[index] == 0) {
        store_release(&p->classes[index], class_new(p, heap_sizes[index])->id);
    }
    if (id == 0 && layout->size != 0 && layout->size <= SMALL_MAX) {
        uint32_t own = heap_size_index(layout->size);
        if (p->classes[own] == 0) {
            store_release(&p->classes[own], class_new(p, heap_sizes[own])->id);
        }
        store_release(layout->id, p->classes[own]);
    }
    Class *c = &heap.classes[p->classes[index]];
    lock_release(&heap.lock);
    return c;
}

Class *heap_large_class(const TetherLayout *layout)
{
    lock_acquire(&heap.lock);
    Pattern *p = layout_pattern(layout);
    if (p->large == 0) {
        store_release(&p->large, class_new(p, 0)->id);
    }
    Class *c = &heap.classes[p->large];
    lock_release(&heap.lock);
    return c;
}

/* Under the class's lock. */
static void class_add(Class *c, Span *s)
{
    if (c->count == c->room) {
        uint32_t room = c->room == 0 ? 16 : c->room * 2;
        Span **spans = heap_describe(room * sizeof *spans);
        if (c->count != 0) {
            memcpy(spans, c->spans, c->count * sizeof *spans);
        }
        c->spans = spans;
        c->room = room;
    }
    c->spans[c->count++] = s;
}

/* ---- sweeping ------------------------------------------------------------------------------ */

static void poison_free_cells(Span *s)
{
#if RT_ASAN
    for (uint32_t i = 0; i < s->cells; i++) {
        if ((*span_live(s, i) >> (i & 63) & 1) == 0) {
            ASAN_POISON_MEMORY_REGION((void *)(s->base + (uintptr_t)i * s->size),
                                      span_cell_bytes(s));
        }
    }
#else
    (void)s;
#endif
}

void heap_sweep_span(Span *s)
{
    for (uint32_t i = 0; i < s->words; i++) {
        store_relaxed(&s->bits[2 * i], s->bits[2 * i + 1]);
        store_relaxed(&s->bits[2 * i + 1], UINT64_C(0));
    }
    s->cursor = 0;
    s->dirty = true;
    s->cycle = heap.cycle;
    poison_free_cells(s);
}

/* First cell at or after `from` whose live bit is `value`. */
static uint32_t find_cell(const Span *s, uint32_t from, bool value)
{
    for (uint32_t w = from / 64; w < s->words; w++) {
        uint64_t bits = value ? s->bits[2 * w] : ~s->bits[2 * w];
        if (w == from / 64) {
            bits &= UINT64_MAX << (from & 63);
        }
        if (bits != 0) {
            uint32_t cell = w * 64 + (uint32_t)__builtin_ctzll(bits);
            return cell < s->cells ? cell : s->cells;
        }
    }
    return s->cells;
}

/* Sweeps the spans that allocation has not come to yet, from the end, dropping empty ones. */
static void sweep_class(Class *c)
{
    lock_acquire(&c->lock);
    for (uint32_t i = c->count; i > c->cursor; i--) {
        Span *s = c->spans[i - 1];
        if (s->cycle != heap.cycle) {
            heap_sweep_span(s);
        }
        if (find_cell(s, 0, true) == s->cells) {
            c->spans[i - 1] = c->spans[--c->count];
            heap_free_span(s);
        }
        if (i % 64 == 0) { /* an allocating worker may be waiting */
            lock_release(&c->lock);
            lock_acquire(&c->lock);
            i = i < c->count + 1 ? i : c->count + 1;
        }
    }
    lock_release(&c->lock);
}

void heap_sweep_all(void)
{
    uint32_t count = load_acquire(&heap.class_count);
    for (uint32_t i = 1; i < count; i++) {
        sweep_class(&heap.classes[i]);
    }
}

/* ---- taking cells -------------------------------------------------------------------------- */

Span *heap_class_span(Class *c, Growth growth)
{
    lock_acquire(&c->lock);
    while (c->cursor < c->count) {
        Span *s = c->spans[c->cursor++];
        if (s->cycle != heap.cycle) {
            heap_sweep_span(s);
        }
        if (find_cell(s, s->cursor, false) != s->cells) {
            lock_release(&c->lock);
            return s;
        }
    }
    Span *s = heap_span(c, 1, 0, growth);
    if (s != NULL) {
        class_add(c, s);
        c->cursor = c->count;
        poison_free_cells(s);
    }
    lock_release(&c->lock);
    return s;
}

/* Bits of cells [from, to) that fall into bitmap word w. */
static uint64_t range_bits(uint32_t w, uint32_t from, uint32_t to)
{
    uint32_t low = w * 64 < from ? from - w * 64 : 0;
    uint32_t high = to - w * 64 < 64 ? to - w * 64 : 64;
    uint64_t below_high = high == 64 ? UINT64_MAX : (UINT64_C(1) << high) - 1;
    return below_high & (UINT64_MAX << low);
}

/* Markers look at the words of neighbours meanwhile. */
static void claim_cells(Span *s, uint32_t from, uint32_t to)
{
    for (uint32_t w = from / 64; w * 64 < to; w++) {
        uint64_t bits = range_bits(w, from, to);
        if (tether_gc_marking) {
            or_relaxed(&s->bits[2 * w + 1], bits);
        }
        store_relaxed(&s->bits[2 * w], s->bits[2 * w] | bits);
    }
}

uint32_t heap_take_run(Span *s, bool single, uintptr_t *start, uintptr_t *end)
{
    uint32_t from = find_cell(s, s->cursor, false);
    if (from == s->cells) {
        s->cursor = from;
        return 0;
    }
    uint32_t most = single || s->size > RUN_MAX ? 1 : RUN_MAX / s->size;
    uint32_t to = most == 1 ? from + 1 : find_cell(s, from, true);
    if (to - from > most) {
        to = from + most;
    }
    claim_cells(s, from, to);
    s->cursor = to;
    *start = s->base + (uintptr_t)from * s->size;
    *end = s->base + (uintptr_t)to * s->size;
    ASAN_UNPOISON_MEMORY_REGION((void *)*start, *end - *start);
    if (s->dirty) {
        memset((void *)*start, 0, *end - *start);
    }
    return to - from;
}

/* ---- large objects ------------------------------------------------------------------------- */

/* In pieces, so that a stop need not wait long. Nothing knows the memory yet. */
static void clear_polling(char *p, size_t bytes)
{
    enum { PIECE = 1 << 16 };
    for (; bytes > PIECE; p += PIECE, bytes -= PIECE) {
        memset(p, 0, PIECE);
        TETHER_POLL();
    }
    memset(p, 0, bytes);
}

enum { LARGE_PAGE = 2 << 20 /* bytes */, DEAR = 700000 /* nanoseconds */ };

/* In large pages as long as they are cheap: the first half, which is in use soon, is tried. A host
 * may have taken the free ones of its guest back; to touch one is then twenty times its clearing,
 * and small pages come from what was in use lately. */
static void try_large_pages(char *p, size_t bytes)
{
    bool cheap = true;
    os_large_pages(p, bytes, true);
    for (volatile char *at = p; cheap && at < p + bytes / 2; at += LARGE_PAGE) {
        int64_t start = os_nanotime();
        *at = 0;
        cheap = os_nanotime() - start < DEAR;
        TETHER_POLL();
    }
    if (!cheap) {
        os_large_pages(p, bytes, false);
    }
}

void *heap_large(Class *c, size_t bytes, size_t dirty, Growth growth)
{
    uint64_t pages = (bytes + PAGE_SIZE - 1) >> PAGE_SHIFT;
    Span *s = heap_span(c, pages, bytes, growth);
    if (s == NULL) {
        return NULL;
    }
    ASAN_UNPOISON_MEMORY_REGION((void *)s->base, bytes);
    if (bytes >= 2 * LARGE_PAGE) {
        try_large_pages((char *)s->base, pages << PAGE_SHIFT);
    }
    if (s->dirty) {
        clear_polling((char *)s->base + dirty, bytes - dirty);
    }
    lock_acquire(&c->lock);
    s->cycle = heap.cycle;
    claim_cells(s, 0, 1);
    class_add(c, s);
    lock_release(&c->lock);
    return (void *)s->base;
}

/* Does nothing when the span is not among the latest of its class, or not swept yet: the collector
 * will find it. */
void heap_free_large(Span *s)
{
    enum { LATEST = 32 };
    Class *c = s->class;
    uint64_t bytes = s->bytes;
    bool found = false;
    lock_acquire(&c->lock);
    for (uint32_t n = 0; n < LATEST && n < c->count && s->cycle == heap.cycle && !found; n++) {
        Span **at = &c->spans[c->count - 1 - n];
        if (*at == s) {
            *at = c->spans[--c->count];
            found = true;
        }
    }
    lock_release(&c->lock);
    if (!found) {
        return;
    }
    heap_free_span(s);
    uint64_t allocated = load_relaxed(&heap.allocated);
    while (allocated >= bytes && !__atomic_compare_exchange_n(
               &heap.allocated, &allocated, allocated - bytes, true, __ATOMIC_RELAXED,
               __ATOMIC_RELAXED)) {
    }
}
