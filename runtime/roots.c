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

static void visit_range(void *marker, const void *words, size_t bytes)
{
    mark_range(marker, (uintptr_t)words, (uintptr_t)words + bytes);
}

/* What is not in its frames. Panics are. */
static void scan_descriptor(Marker *m, G *g)
{
    scan_words(m, g, (uintptr_t)g->registers, (uintptr_t)(g->registers + SAVED_REGISTERS));
    task_roots(g, visit_range, m);
#if RT_ASAN
    for (Panic *p = g->panics; p != NULL; p = p->link) { /* not those in fake frames */
        mark_word(m, (uintptr_t)p->value.data);
    }
#endif
}

void roots_goroutine(Marker *m, G *g)
{
    scan_descriptor(m, g);
    if (g->sp != 0) {
        uintptr_t from = g->away != 0 ? g->away : g->sp;
        scan_words(m, g, from, from + (g->stack_high - g->sp));
    }
}

/* ---- copies of long stacks ----------------------------------------------------------------- */

enum { COPY_FROM = 256 << 10 }; /* bytes */

static struct {
    char *buffer;  /* kept for the next time, its pages given back */
    size_t room;   /* bytes of it */
    size_t length; /* in use: stack words one stack after the other */
} copies;

static bool copies_room(size_t bytes)
{
    if (bytes <= copies.room - copies.length) {
        return true;
    }
    if (copies.length != 0) {
        return false; /* a second long stack, and the buffer is too small for both */
    }
    if (copies.buffer != NULL) {
        os_release(copies.buffer, copies.room);
    }
    copies.room = bytes * 2;
    copies.buffer = os_reserve(copies.room);
    if (copies.buffer == NULL) {
        copies.room = 0;
    }
    return copies.buffer != NULL;
}

RT_NO_SANITIZE static void copy_words(uintptr_t *to, uintptr_t from, size_t bytes)
{
    const uintptr_t *words = (const uintptr_t *)from;
    for (size_t i = 0; i < bytes / 8; i++) {
        to[i] = words[i];
    }
}

bool roots_copy_stack(Marker *m, G *g)
{
    uintptr_t from = (g->sp + 7) & ~(uintptr_t)7;
    size_t bytes = g->sp == 0 ? 0 : (g->stack_high - from) & ~(size_t)7;
    if (RT_ASAN || bytes < COPY_FROM || !copies_room(bytes)) {
        return false;
    }
    scan_descriptor(m, g);
    copy_words((uintptr_t *)(void *)(copies.buffer + copies.length), from, bytes);
    copies.length += bytes;
    return true;
}

void roots_copies(Marker *m)
{
    if (copies.length != 0) {
        mark_range(m, (uintptr_t)copies.buffer, (uintptr_t)copies.buffer + copies.length);
        os_discard(copies.buffer, copies.length);
        copies.length = 0;
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

static void visit_timer(void *marker, void *func)
{
    mark_word(marker, (uintptr_t)func);
}

void roots_globals(Marker *m)
{
    timer_roots(visit_timer, m);
    for (uint32_t i = 0; i < gc.root_lists; i++) {
        for (int64_t k = 0; k < gc.root_counts[i]; k++) {
            const TetherRoot *r = &gc.roots[i][k];
            mark_layout(m, r->address, r->layout, r->count);
        }
    }
}
