/* Marking. What takes time is memory that is not in the cache, so everything waits a little while
 * it is fetched. The address of a span's bits follows from a pointer and the page map alone: they
 * are fetched when the pointer is found. When a bit is set for the first time the cell is fetched,
 * if it may hold pointers, and scanned some turns later; or it goes on the stack, and is fetched
 * when it comes from there. A pointer to what is marked already touches no object.
 * The stack is a chunk; full chunks go to a list that all markers share. */
#include "gc.h"

enum { OBLET = 1 << 17 }; /* bytes of a large object scanned at a time */

bool tether_gc_marking;

/* ---- chunks -------------------------------------------------------------------------------- */

WorkChunk *work_chunk_new(void)
{
    lock_acquire(&gc.lock);
    WorkChunk *c = gc.spare;
    if (c != NULL) {
        gc.spare = c->next;
    }
    lock_release(&gc.lock);
    if (c == NULL) {
        c = heap_describe(sizeof *c);
    }
    c->count = 0;
    c->next = NULL;
    return c;
}

/* Gives up a chunk: to be scanned, or spare when empty. */
void work_publish(WorkChunk *chunk)
{
    lock_acquire(&gc.lock);
    WorkChunk **list = chunk->count != 0 ? &gc.work : &gc.spare;
    chunk->next = *list;
    store_relaxed(list, chunk);
    lock_release(&gc.lock);
}

static WorkChunk *work_take(void)
{
    if (load_relaxed(&gc.work) == NULL) {
        return NULL;
    }
    lock_acquire(&gc.lock);
    WorkChunk *c = gc.work;
    if (c != NULL) {
        store_relaxed(&gc.work, c->next);
    }
    lock_release(&gc.lock);
    return c;
}

static void push(Marker *m, uintptr_t cell)
{
    if (m->chunk->count == CHUNK_ITEMS) {
        work_publish(m->chunk);
        m->chunk = work_chunk_new();
    }
    m->chunk->items[m->chunk->count++] = cell;
}

/* ---- marking ------------------------------------------------------------------------------- */

/* In part of functions that AddressSanitizer leaves alone, where it would mark locals as gone that
 * nothing marks as there again. */
#define HOT static inline __attribute__((always_inline, no_sanitize("address")))

/* Looks up what an address of the heap points into; false when it is in no span. */
HOT bool find_bits(uintptr_t p, Found *f)
{
    if (p - heap.base >= load_relaxed(&heap.used)) {
        return false;
    }
    const Page *page = heap_page(p);
    const Class *c = page_class(page);
    uint64_t cell = c == NULL ? 0 : heap_cell(c, p);
    if (c == NULL || cell >= c->cells) {
        return false;
    }
    *f = (Found){p, c, span_live(load_relaxed(&page->span), cell)};
    return true;
}

/* Sets the mark of the cell. True when it was allocated and not marked; then *bytes is its size,
 * and f->p where it begins. */
HOT bool mark_cell(Found *f, uint64_t *bytes)
{
    uint64_t cell = heap_cell(f->class, f->p);
    uint64_t bit = UINT64_C(1) << (cell & 63);
    if ((load_relaxed(&f->bits[0]) & bit) == 0 || (load_relaxed(&f->bits[1]) & bit) != 0) {
        return false;
    }
    if (f->class->size != 0) {
        f->p = (f->p & ~(uintptr_t)(PAGE_SIZE - 1)) + cell * f->class->size;
        *bytes = f->class->size;
    } else {
        const Span *s = heap_page(f->p)->span;
        f->p = s->base;
        *bytes = s->bytes;
    }
    return (or_relaxed(&f->bits[1], bit) & bit) == 0;
}

/* To be scanned soon, or some time. */
HOT void add_grey(Marker *m, uintptr_t at, const Class *c)
{
    if (m->soon_count == AHEAD) {
        push(m, at);
        return;
    }
    __builtin_prefetch((const void *)at);
    __builtin_prefetch((const void *)(at + c->reach));
    m->soon[(m->soon_first + m->soon_count++) % AHEAD] = (Grey){at, c};
}

HOT void mark_now(Marker *m, Found f)
{
    uint64_t bytes;
    if (mark_cell(&f, &bytes)) {
        m->bytes += bytes;
        if (!f.class->noscan) {
            add_grey(m, f.p, f.class);
        }
    }
}

HOT void enqueue(Marker *m, uintptr_t p)
{
    Found f;
    if (!find_bits(p, &f)) {
        return;
    }
    __builtin_prefetch(f.bits, 1);
    Found *slot = &m->found[m->found_put++ % FOUND];
    Found old = *slot;
    *slot = f;
    if (m->found_put - m->found_taken > FOUND) {
        m->found_taken++;
        mark_now(m, old);
    }
}

static void flush_found(Marker *m)
{
    while (m->found_taken != m->found_put) {
        mark_now(m, m->found[m->found_taken++ % FOUND]);
    }
}

/* Of roots, which seldom lead to new cells. */
void mark_word(Marker *m, uintptr_t word)
{
    Found f;
    if (find_bits(word, &f)) {
        mark_now(m, f);
    }
}

RT_NO_SANITIZE void mark_range(Marker *m, uintptr_t from, uintptr_t to)
{
    for (uintptr_t p = (from + 7) & ~(uintptr_t)7; p + 8 <= to; p += 8) {
        uintptr_t word = *(const uintptr_t *)p;
        if (word - heap.base < load_relaxed(&heap.used)) {
            mark_word(m, word);
        }
    }
}

/* The barrier's slow path. */
void tether_gc_shade(void *old)
{
    Found f;
    uint64_t bytes;
    if (!find_bits((uintptr_t)old, &f) || !mark_cell(&f, &bytes)) {
        return;
    }
    add_relaxed(&gc.marked, bytes);
    if (f.class->noscan) {
        return;
    }
    W *w = tether_worker();
    if (w->shade == NULL) {
        w->shade = work_chunk_new();
    }
    w->shade->items[w->shade->count++] = f.p;
    if (w->shade->count == CHUNK_ITEMS) {
        WorkChunk *full = w->shade;
        w->shade = NULL;
        work_publish(full);
    }
}

/* ---- scanning ------------------------------------------------------------------------------ */

/* Words [first, end) of an object whose words repeat as the pattern says. */
RT_NO_SANITIZE static void scan_pattern(Marker *m, const uintptr_t *object, uint64_t first,
                                        uint64_t end, const Pattern *p)
{
    if (p->period == 1) {
        for (uint64_t i = first; i < end; i++) {
            enqueue(m, load_relaxed(&object[i]));
        }
        return;
    }
    for (uint64_t base = first - first % p->period; base < end; base += p->period) {
        for (uint32_t w = 0; w * 64 < p->words; w++) {
            for (uint64_t bits = p->any[w]; bits != 0; bits &= bits - 1) {
                uint64_t i = base + w * 64 + (uint64_t)__builtin_ctzll(bits);
                if (i >= first && i < end) {
                    enqueue(m, load_relaxed(&object[i]));
                }
            }
        }
    }
}

RT_NO_SANITIZE static int64_t scan_small(Marker *m, const uintptr_t *object, const Class *c)
{
    if (c->words == 0) {
        scan_pattern(m, object, 0, c->size / 8, c->pattern);
        return c->size;
    }
    for (uint64_t bits = c->mask; bits != 0; bits &= bits - 1) {
        enqueue(m, load_relaxed(&object[__builtin_ctzll(bits)]));
    }
    return c->size;
}

static int64_t scan_large(Marker *m, uintptr_t at, const Span *s)
{
    uint64_t from = at - s->base;
    uint64_t to = from + OBLET;
    if (to < s->bytes) {
        push(m, s->base + to);
    } else {
        to = s->bytes;
    }
    scan_pattern(m, (const uintptr_t *)s->base, from / 8, to / 8, s->class->pattern);
    return (int64_t)(to - from);
}

/* An item of the stack: start of a cell, or a place inside a large object. */
static int64_t scan(Marker *m, uintptr_t at, const Class *c)
{
    return c->size != 0 ? scan_small(m, (const uintptr_t *)at, c)
                        : scan_large(m, at, heap_page(at)->span);
}

void mark_inside(Marker *m, uintptr_t cell)
{
    const Class *c = page_class(heap_page(cell));
    if (!c->noscan) {
        scan(m, cell, c);
    }
}

void mark_layout(Marker *m, const void *p, const TetherLayout *layout, int64_t count)
{
    const uintptr_t *words = p;
    for (int64_t n = 0; n < count; n++, words += layout->size / 8) {
        for (uint32_t i = 0; i < layout->words; i++) {
            if (heap_word(layout->map, i) != TETHER_WORD_NONE) {
                mark_word(m, load_relaxed(&words[i]));
            }
        }
    }
}

/* ---- a marker's life ----------------------------------------------------------------------- */

void mark_begin(Marker *m)
{
    memset(m, 0, sizeof *m);
    m->chunk = work_chunk_new();
}

static void publish_bytes(Marker *m)
{
    add_relaxed(&gc.marked, m->bytes);
    m->bytes = 0;
}

void mark_end(Marker *m)
{
    flush_found(m);
    for (; m->soon_count != 0; m->soon_count--) {
        push(m, m->soon[m->soon_first++ % AHEAD].at);
    }
    publish_bytes(m);
    work_publish(m->chunk);
    m->chunk = NULL;
}

/* Refills the stack; false when there is no work anywhere. */
static bool more_work(Marker *m)
{
    flush_found(m);
    if (m->soon_count != 0) {
        return true;
    }
    WorkChunk *c = work_take();
    if (c == NULL) {
        return false;
    }
    work_publish(m->chunk);
    m->chunk = c;
    publish_bytes(m);
    return true;
}

/* What is to be scanned next, its memory being fetched: from the stack when there is room. */
static inline void look_ahead(Marker *m)
{
    while (m->soon_count < AHEAD && m->chunk->count != 0) {
        uintptr_t at = m->chunk->items[--m->chunk->count];
        add_grey(m, at, page_class(heap_page(at)));
    }
}

/* There is nothing on the common list: the older half of the stack, near the roots, goes there, so
 * that workers who want to help find something even while this thread has no processor. A tree is
 * marked with a short stack; full chunks alone would never get there. */
static void share(Marker *m)
{
    uint64_t half = m->chunk->count / 2;
    if (half == 0) {
        return;
    }
    WorkChunk *c = work_chunk_new();
    memcpy(c->items, m->chunk->items, half * sizeof *c->items);
    c->count = half;
    m->chunk->count -= half;
    memmove(m->chunk->items, m->chunk->items + half, m->chunk->count * sizeof *c->items);
    work_publish(c);
}

bool mark_drain(Marker *m, int64_t budget)
{
    enum { SHARE_EACH = 64 };
    for (uint32_t scanned = 1; budget > 0; scanned++) {
        if (scanned % SHARE_EACH == 0 && load_relaxed(&gc.work) == NULL) {
            share(m);
        }
        look_ahead(m);
        if (m->soon_count != 0) {
            Grey g = m->soon[m->soon_first++ % AHEAD];
            m->soon_count--;
            budget -= 32 + scan(m, g.at, g.class);
        } else if (!more_work(m)) {
            publish_bytes(m);
            return true;
        }
    }
    publish_bytes(m);
    return false;
}
