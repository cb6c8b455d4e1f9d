/* Where marking begins: registered globals (precise), stacks and saved registers (conservative).
 *
 * Under AddressSanitizer with use-after-return detection, locals whose address is taken live in the
 * goroutine's fake stack: each word that points there adds that fake frame to the scan, and the
 * words of the frame likewise. */
#include "gc.h"

#if RT_ASAN
#include <sanitizer/asan_interface.h>

enum { FAKE_DEPTH = 64 };

RT_NO_SANITIZE static void scan_fake(Marker *m, G *g, uintptr_t from, uintptr_t to, int depth)
{
    for (uintptr_t p = from; p + 8 <= to; p += 8) {
        void *word = *(void **)p;
        mark_word(m, (uintptr_t)word);
        void *low, *high;
        if (depth < FAKE_DEPTH && g->fake_stack != NULL && word != NULL &&
            __asan_addr_is_in_fake_stack(g->fake_stack, word, &low, &high) != NULL) {
            uintptr_t start = (uintptr_t)low & ~(uintptr_t)7;
            if (start != from) {
                scan_fake(m, g, start, (uintptr_t)high, depth + 1);
            }
        }
    }
}
#endif

static void scan_words(Marker *m, G *g, uintptr_t from, uintptr_t to)
{
#if RT_ASAN
    scan_fake(m, g, (from + 7) & ~(uintptr_t)7, to, 0);
#else
    (void)g;
    mark_range(m, from, to);
#endif
}

void roots_goroutine(Marker *m, G *g)
{
    scan_words(m, g, (uintptr_t)g->registers, (uintptr_t)(g->registers + SAVED_REGISTERS));
    for (Panic *p = g->panics; p != NULL; p = p->link) {
        mark_word(m, (uintptr_t)p->value.data);
    }
    if (g->sp != 0) {
        scan_words(m, g, g->sp, g->stack_high);
    }
}

void tether_roots(const TetherRoot *roots, int64_t count)
{
    if (gc.root_lists == RT_LENGTH(gc.roots)) {
        runtime_fatal("too many lists of globals");
    }
    gc.roots[gc.root_lists] = roots;
    gc.root_counts[gc.root_lists++] = count;
}

void roots_globals(Marker *m)
{
    for (uint32_t i = 0; i < gc.root_lists; i++) {
        for (int64_t k = 0; k < gc.root_counts[i]; k++) {
            const TetherRoot *r = &gc.roots[i][k];
            mark_layout(m, r->address, r->layout, r->count);
        }
    }
}
