/* Where marking begins: registered globals (precise), stacks and saved registers (conservative).
 *
 * Under AddressSanitizer with use-after-return detection, locals whose address is taken live in the
 * goroutine's fake stack: each word that points there adds that fake frame to the scan, and the
 * words of the frame likewise. */
#include "gc.h"

#if RT_ASAN
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

/* ---- copies of long stacks ----------------------------------------------------------------------
 *
 * The buffer's memory is touched before it is needed: in the stop, that would take longer than the
 * copying. */

enum {
    COPY_FROM = 32 << 10, /* bytes */
    COPY_IDLE = 16        /* cycles that need little of the buffer, before it is given back */
};

static struct {
    char *buffer;   /* kept for the next time */
    size_t room;    /* bytes of it */
    size_t length;  /* in use: stack words one stack after the other */
    size_t wanted;  /* room that the last stop lacked */
    uint32_t idle;  /* cycles that needed little */
} copies;

static size_t copy_bytes(const G *g)
{
    uintptr_t from = (g->sp + 7) & ~(uintptr_t)7;
    size_t bytes = g->sp == 0 ? 0 : (g->stack_high - from) & ~(size_t)7;
    return RT_ASAN || bytes < COPY_FROM ? 0 : bytes;
}

bool roots_room(void)
{
    copies.wanted = 0;
    for (W *w = load_acquire(&world.workers); w != NULL; w = w->next) {
        copies.wanted += w->g == NULL ? 0 : copy_bytes(w->g);
    }
    return copies.wanted <= copies.room;
}

size_t roots_bytes(void)
{
    return copies.room;
}

static void give_buffer_back(void)
{
    if (copies.room != 0) {
        os_release(copies.buffer, copies.room);
        copies.room = 0;
    }
}

void roots_more_room(void)
{
    give_buffer_back();
    size_t room = (copies.wanted + copies.wanted / 2 + PAGE_SIZE) & ~(size_t)(PAGE_SIZE - 1);
    copies.buffer = os_reserve(room);
    if (copies.buffer == NULL) {
        out_of_memory();
    }
    memset(copies.buffer, 1, room);
    copies.room = room;
}

/* Moved out, its words alone; else whole pages of the system, at least two. */
static void count_stack(const G *g)
{
    uint64_t words = g->stack_high - g->sp;
    add_relaxed(&gc.stacks, g->away != 0 ? words : (words + (8 << 10)) & ~UINT64_C(4095));
}

/* A stack that would take long to scan is copied, to be scanned while the program goes on: objects
 * do not move, so a copy is as good. */
static bool copy_stack(Marker *m, G *g)
{
    size_t bytes = copy_bytes(g);
    if (bytes == 0) {
        return false;
    }
    scan_descriptor(m, g);
    count_stack(g);
    memcpy(copies.buffer + copies.length, (const void *)((g->sp + 7) & ~(uintptr_t)7), bytes);
    copies.length += bytes;
    return true;
}

void roots_running(Marker *m, G *g)
{
    scan_registers(m, g);
    if (gc.stw || !copy_stack(m, g)) {
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

void roots_copies(Marker *m)
{
    mark_range(m, (uintptr_t)copies.buffer, (uintptr_t)copies.buffer + copies.length);
    copies.idle = copies.length < copies.room / 4 ? copies.idle + 1 : 0;
    copies.length = 0;
    if (copies.idle > COPY_IDLE) {
        give_buffer_back();
        copies.idle = 0;
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
