/* Where marking begins: registered globals (precise), stacks and saved registers (conservative).
 *
 * Under AddressSanitizer with use-after-return detection, locals whose address is taken live in the
 * goroutine's fake stack: each word that points there adds that fake frame to the scan. An
 * activation keeps the address of its own on the real stack, so words need not be followed from one
 * fake frame to the next for long, which takes ages where frames are linked: FAKE_DEPTH is for code
 * that the compiler has merged. The address stands in several words: a frame is looked at once. */
#include "gc.h"

#if RT_ASAN
enum { FAKE_DEPTH = 2, FAKE_SEEN = 1024 };

/* Fake frames that this scan has looked at lately, by address. */
static _Thread_local struct {
    uintptr_t start;
    uint64_t scan;
    int depth;              /* the least */
} fake_seen[FAKE_SEEN];
static _Thread_local uint64_t fake_scan;

RT_NO_SANITIZE static bool fake_is_new(uintptr_t start, int depth)
{
    uint32_t i = (uint32_t)(start / 64 % FAKE_SEEN);
    if (fake_seen[i].start == start && fake_seen[i].scan == fake_scan &&
        fake_seen[i].depth <= depth) {
        return false;
    }
    fake_seen[i].start = start;
    fake_seen[i].scan = fake_scan;
    fake_seen[i].depth = depth;
    return true;
}

RT_NO_SANITIZE static void scan_fake(Marker *m, G *g, uintptr_t from, uintptr_t to, int depth)
{
    for (uintptr_t p = from; p + 8 <= to; p += 8) {
        void *word = *(void **)p;
        mark_word(m, (uintptr_t)word);
        void *low, *high;
        if (depth < FAKE_DEPTH && g->fake_stack != NULL && word != NULL &&
            __asan_addr_is_in_fake_stack(g->fake_stack, word, &low, &high) != NULL) {
            uintptr_t start = (uintptr_t)low & ~(uintptr_t)7;
            if (start != from && fake_is_new(start, depth)) {
                scan_fake(m, g, start, (uintptr_t)high, depth + 1);
            }
        }
    }
}
#endif

static void scan_words(Marker *m, G *g, uintptr_t from, uintptr_t to)
{
#if RT_ASAN
    fake_scan++;
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

static void scan_registers(Marker *m, G *g)
{
    scan_words(m, g, (uintptr_t)g->registers, (uintptr_t)(g->registers + SAVED_REGISTERS));
}

/* What is not in its frames. Panics are, and the registers of a goroutine that is parked. */
static void scan_descriptor(Marker *m, G *g)
{
    task_roots(g, visit_range, m);
#if RT_ASAN
    for (Panic *p = g->panics; p != NULL; p = p->link) { /* not those in fake frames */
        mark_word(m, (uintptr_t)p->value.data);
    }
#endif
}

/* Moved out, its words alone; else whole pages of the system, at least two. */
static void count_stack(const G *g)
{
    uint64_t words = g->stack_high - g->sp;
    add_relaxed(&gc.stacks, g->away != 0 ? words : (words + (8 << 10)) & ~UINT64_C(4095));
}

void roots_running(Marker *m, G *g)
{
    scan_registers(m, g);
    if (!gc.stw && copies_add(g)) {
        scan_descriptor(m, g);
        count_stack(g);
    } else {
        roots_parked(m, g);
    }
}

void roots_parked(Marker *m, G *g)
{
    scan_descriptor(m, g);
    if (g->sp != 0) {
        count_stack(g);
        uintptr_t from = g->away != 0 ? g->away : g->sp;
        scan_words(m, g, from, from + (g->stack_high - g->sp));
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
    finalizer_roots(m);
    for (uint32_t i = 0; i < gc.root_lists; i++) {
        for (int64_t k = 0; k < gc.root_counts[i]; k++) {
            const TetherRoot *r = &gc.roots[i][k];
            mark_layout(m, r->address, r->layout, r->count);
        }
    }
}
