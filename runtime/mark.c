/* Marking. A word that looks like an address waits in a short queue while its memory is fetched;
 * then its mark bit is set and, if the cell may hold pointers, the cell goes on the stack of what
 * is to be scanned. The stack is a chunk; full chunks go to a list that all markers share. */
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
        lock_acquire(&heap.lock);
        c = heap_metadata(sizeof *c);
        lock_release(&heap.lock);
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

/* Sets the mark of the cell that p points into. True when it was allocated and not marked. */
static inline bool mark_cell(uintptr_t p, Span **span, uint64_t *cell)
{
    Span *s = heap_find(p, cell);
    if (s == NULL) {
        return false;
    }
    uint64_t bit = UINT64_C(1) << (*cell & 63);
    uint64_t *mark = span_mark(s, *cell);
    if ((load_relaxed(span_live(s, *cell)) & bit) == 0 || (load_relaxed(mark) & bit) != 0) {
        return false;
    }
    *span = s;
    return (or_relaxed(mark, bit) & bit) == 0;
}

static inline void mark_now(Marker *m, uintptr_t p)
{
    Span *s;
    uint64_t cell;
    if (!mark_cell(p, &s, &cell)) {
        return;
    }
    m->bytes += span_cell_bytes(s);
    if (!s->noscan) {
        push(m, s->base + cell * s->size);
    }
}

static inline void enqueue(Marker *m, uintptr_t p)
{
    if (p - heap.base >= load_relaxed(&heap.used)) {
        return;
    }
    __builtin_prefetch((const void *)p);
    uintptr_t old = m->fifo[m->head];
    m->fifo[m->head] = p;
    m->head = (m->head + 1) % FIFO;
    if (old != 0) {
        mark_now(m, old);
    }
}

static void flush_fifo(Marker *m)
{
    for (int i = 0; i < FIFO; i++) {
        uintptr_t p = m->fifo[m->head];
        m->fifo[m->head] = 0;
        m->head = (m->head + 1) % FIFO;
        if (p != 0) {
            mark_now(m, p);
        }
    }
}

void mark_word(Marker *m, uintptr_t word)
{
    enqueue(m, word);
}

RT_NO_SANITIZE void mark_range(Marker *m, uintptr_t from, uintptr_t to)
{
    for (uintptr_t p = (from + 7) & ~(uintptr_t)7; p + 8 <= to; p += 8) {
        enqueue(m, *(const uintptr_t *)p);
    }
}

/* The barrier's slow path. */
void tether_gc_shade(void *old)
{
    Span *s;
    uint64_t cell;
    if (!mark_cell((uintptr_t)old, &s, &cell)) {
        return;
    }
    add_relaxed(&gc.marked, span_cell_bytes(s));
    if (s->noscan) {
        return;
    }
    W *w = tether_worker();
    if (w->shade == NULL) {
        w->shade = work_chunk_new();
    }
    w->shade->items[w->shade->count++] = s->base + cell * s->size;
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
static int64_t scan(Marker *m, uintptr_t at)
{
    const Span *s = load_acquire(&heap.map[(at - heap.base) >> PAGE_SHIFT]);
    return s->size != 0 ? scan_small(m, (const uintptr_t *)at, s->class) : scan_large(m, at, s);
}

void mark_inside(Marker *m, uintptr_t cell)
{
    const Span *s = load_acquire(&heap.map[(cell - heap.base) >> PAGE_SHIFT]);
    if (!s->noscan) {
        scan(m, cell);
    }
}

void mark_layout(Marker *m, const void *p, const TetherLayout *layout, int64_t count)
{
    const uintptr_t *words = p;
    for (int64_t n = 0; n < count; n++, words += layout->size / 8) {
        for (uint32_t i = 0; i < layout->words; i++) {
            if ((layout->map[i / 32] >> (i % 32 * 2) & 3) != TETHER_WORD_NONE) {
                enqueue(m, load_relaxed(&words[i]));
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
    flush_fifo(m);
    publish_bytes(m);
    work_publish(m->chunk);
    m->chunk = NULL;
}

/* Refills the stack; false when there is no work anywhere. */
static bool more_work(Marker *m)
{
    flush_fifo(m);
    if (m->chunk->count != 0) {
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
        if (m->chunk->count == 0 && !more_work(m)) {
            publish_bytes(m);
            return true;
        }
        budget -= 32 + scan(m, m->chunk->items[--m->chunk->count]);
    }
    publish_bytes(m);
    return false;
}
