/* The heap verifier: after a sweep, with the world stopped.
 *   - the page map agrees with the spans, and every class's spans are its own
 *   - no precise slot of an allocated object names a free cell
 *   - no mark is left, and the bytes that the marker counted are those that the bits say */
#include "gc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

__attribute__((format(printf, 1, 2))) TETHER_NORETURN static void broken(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    fprintf(stderr, "heap verifier: cycle %u: ", heap.cycle);
    vfprintf(stderr, format, list);
    fputc('\n', stderr);
    va_end(list);
    abort();
}

static void check_map(const Class *c, Span *s)
{
    if (s->class != c) {
        broken("span %p is in the list of class %u", (void *)s->base, c->id);
    }
    size_t first = (s->base - heap.base) >> PAGE_SHIFT;
    for (uint64_t i = 0; i < s->pages; i++) {
        if (heap.map[first + i].span != s || heap.map[first + i].class != c) {
            broken("page %zu of span %p leads elsewhere", (size_t)i, (void *)s->base);
        }
    }
    if (s->cycle != heap.cycle) {
        broken("span %p was not swept", (void *)s->base);
    }
}

static bool free_page(uintptr_t p)
{
    return page_class(heap_page(p)) == NULL;
}

RT_NO_SANITIZE static void check_slot(const uintptr_t *object, uint64_t word)
{
    uint64_t target;
    Span *t = heap_find(object[word], &target);
    if (t != NULL && (*span_live(t, target) >> (target & 63) & 1) == 0) {
        broken("word %zu of object %p names the free cell %p (%u bytes)", (size_t)word,
               (const void *)object, (void *)object[word], t->size);
    }
    if (t == NULL && object[word] - heap.base < heap.used && free_page(object[word])) {
        broken("word %zu of object %p names the free page of %p", (size_t)word,
               (const void *)object, (void *)object[word]);
    }
}

/* The precise slots among the pattern's pointers; ambiguous words may name anything. */
static void check_slots(Span *s, uint64_t cell)
{
    const uintptr_t *object = (const uintptr_t *)(s->base + cell * s->size);
    const Pattern *p = s->class->pattern;
    uint64_t words = span_cell_bytes(s) / 8;
    for (uint64_t base = 0; base < words; base += p->period) {
        for (uint32_t w = 0; w * 64 < p->words; w++) {
            for (uint64_t bits = p->any[w]; bits != 0; bits &= bits - 1) {
                uint64_t i = w * 64 + (uint64_t)__builtin_ctzll(bits);
                if (base + i < words && heap_word(p->map, i) == TETHER_WORD_POINTER) {
                    check_slot(object, base + i);
                }
            }
        }
    }
}

static uint64_t check_span(const Class *c, Span *s)
{
    check_map(c, s);
    uint64_t bytes = 0;
    for (uint32_t i = 0; i < s->cells; i++) {
        if ((*span_mark(s, i) >> (i & 63) & 1) != 0) {
            broken("cell %u of span %p is marked after the sweep", i, (void *)s->base);
        }
        if ((*span_live(s, i) >> (i & 63) & 1) != 0) {
            bytes += span_cell_bytes(s);
            if (!s->noscan) {
                check_slots(s, i);
            }
        }
    }
    return bytes;
}

void gc_verify(void)
{
    uint64_t bytes = 0;
    uint64_t pages = 0;
    for (uint32_t i = 1; i < heap.class_count; i++) {
        const Class *c = &heap.classes[i];
        for (uint32_t k = 0; k < c->count; k++) {
            bytes += check_span(c, c->spans[k]);
            pages += c->spans[k]->pages;
        }
    }
    /* Beside the program, large objects that are being cleared are in no list yet. */
    if (gc.stw ? pages != heap.pages_used : pages > heap.pages_used) {
        broken("%zu pages are in spans, %zu are counted", (size_t)pages, (size_t)heap.pages_used);
    }
    if (gc.stw && bytes != gc.live) {
        broken("%zu bytes are live, the marker counted %zu", (size_t)bytes, (size_t)gc.live);
    }
}
