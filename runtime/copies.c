/* Copies of long stacks: a stack that runs when marking begins is scanned as it was then, and that
 * of a deep recursion takes longer to scan, or to copy, than the program may be stopped.
 *
 *     stack pointer                                            top
 *     | to a boundary |  2 MB  |  2 MB  |  2 MB  |  up to 128 KB |
 *       copied in       frozen in the stop: read-only until     copied in
 *       the stop        copied, as soon as the program goes on   the stop
 *
 * A write to a frozen block faults, and the handler copies the block and thaws it before the
 * program goes on. The kernel must not meet one: it would refuse to write. So a system call that
 * writes to the stack is preceded by stack_thaw. Blocks are as large as a large page, because to
 * change the access of 2 MB in small pages takes 110 microseconds, and of a large page 3.
 *
 * The buffer's memory is touched before it is needed, which takes longer than the copying. Objects
 * do not move, so a copy is as good as the stack. */
#include "gc.h"
#include "stack.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum {
    COPY_FROM = 32 << 10, /* bytes of a stack that is not scanned in the stop */
    NEAR = 16 << 10,      /* beside the stack pointer, where the program will write at once: a fault
                           * costs it what a copy of the block in the stop would cost */
    FROZEN_MOST = 64,     /* stacks */
    COPY_IDLE = 16        /* cycles that need little of the buffer, before it is given back */
};

enum { BLOCK_FROZEN, BLOCK_CLAIMED, BLOCK_COPIED };

/* The blocks of a stack that are copied beside the program. */
typedef struct Frozen {
    uintptr_t from, to; /* multiples of STACK_BLOCK */
    char *copy;         /* where they go */
    uint32_t *states;   /* of each */
} Frozen;

static struct {
    char *buffer;       /* kept for the next time */
    size_t room;        /* bytes of it */
    size_t length;      /* in use: stack words one stack after the other */
    size_t wanted;      /* room that the last stop lacked */
    uint32_t idle;      /* cycles that needed little */
    uint32_t *states;   /* of all frozen blocks, behind the buffer */
    uint32_t blocks;    /* that have one */
    uint32_t count;     /* entries of frozen, which stay for faults that come late */
    Frozen frozen[FROZEN_MOST];
} copies;

uint32_t stack_frozen;

/* ---- the buffer ---------------------------------------------------------------------------- */

static size_t copy_bytes(const G *g)
{
    uintptr_t from = (g->sp + 7) & ~(uintptr_t)7;
    size_t bytes = g->sp == 0 ? 0 : (g->stack_high - from) & ~(size_t)7;
    return RT_ASAN || bytes < COPY_FROM ? 0 : bytes;
}

static size_t states_bytes(void)
{
    return (copies.room / STACK_BLOCK + 1) * sizeof *copies.states;
}

size_t copies_bytes(void)
{
    return copies.room;
}

bool copies_room(void)
{
    copies.wanted = 0;
    for (W *w = load_acquire(&world.workers); w != NULL; w = w->next) {
        copies.wanted += w->g == NULL ? 0 : copy_bytes(w->g) + 16;
    }
    return copies.wanted <= copies.room;
}

static void give_buffer_back(void)
{
    if (copies.room != 0) {
        os_release(copies.buffer, copies.room + states_bytes());
        copies.room = 0;
    }
}

void copies_more_room(void)
{
    give_buffer_back();
    copies.room = (copies.wanted + copies.wanted / 2 + PAGE_SIZE) & ~(size_t)(PAGE_SIZE - 1);
    copies.buffer = granted(os_reserve(copies.room + states_bytes()));
    os_large_pages(copies.buffer, copies.room, true);
    memset(copies.buffer, 1, copies.room);
    copies.states = (uint32_t *)(void *)(copies.buffer + copies.room);
}

/* ---- frozen blocks ------------------------------------------------------------------------- */

/* What is between the two boundaries, if the system agrees. ThreadSanitizer would miss the fault's
 * order. */
static bool freeze(Frozen *f, uintptr_t at, uintptr_t high, char *copy)
{
    f->from = (at + NEAR + STACK_BLOCK - 1) & ~(uintptr_t)(STACK_BLOCK - 1);
    f->to = high & ~(uintptr_t)(STACK_BLOCK - 1);
    if (RT_TSAN || copies.count == FROZEN_MOST || f->from >= f->to) {
        return false;
    }
    if (!os_protect((void *)f->from, f->to - f->from, false)) {
        os_protect((void *)f->from, f->to - f->from, true);
        return false;
    }
    uint32_t blocks = (uint32_t)((f->to - f->from) / STACK_BLOCK);
    f->copy = copy + (f->from - at);
    f->states = copies.states + copies.blocks;
    memset(f->states, 0, blocks * sizeof *f->states);
    copies.blocks += blocks;
    copies.count++;
    store_relaxed(&stack_frozen, stack_frozen + blocks);
    return true;
}

/* When it returns, whoever does it has copied the block. */
static void thaw_block(const Frozen *f, size_t i)
{
    if (!cas_acquire(&f->states[i], (uint32_t)BLOCK_FROZEN, (uint32_t)BLOCK_CLAIMED)) {
        while (load_acquire(&f->states[i]) != BLOCK_COPIED) {
            cpu_relax();
        }
        return;
    }
    size_t offset = i * STACK_BLOCK;
    memcpy(f->copy + offset, (const void *)(f->from + offset), STACK_BLOCK);
    os_protect((void *)(f->from + offset), STACK_BLOCK, true);
    store_release(&f->states[i], (uint32_t)BLOCK_COPIED);
    sub_ordered(&stack_frozen, 1);
}

/* Those first that the program is about to return to. */
void stack_thaw_all(void)
{
    for (uint32_t n = 0; n < copies.count; n++) {
        const Frozen *f = &copies.frozen[n];
        for (size_t i = 0; i < (f->to - f->from) / STACK_BLOCK; i++) {
            thaw_block(f, i);
        }
    }
}

bool stack_thaw_fault(uintptr_t at)
{
    for (uint32_t n = 0; n < copies.count; n++) {
        const Frozen *f = &copies.frozen[n];
        if (at >= f->from && at < f->to) {
            thaw_block(f, (at - f->from) / STACK_BLOCK);
            return true;
        }
    }
    return false;
}

/* Past the cache, where there is an instruction for it: the stack is read once, and the copy later.
 * It takes half the time of memcpy. */
static void copy_past_cache(char *to, uintptr_t from, size_t bytes)
{
    const char *p = (const char *)from;
#if defined(__SSE2__)
    for (; bytes >= 64 && ((uintptr_t)to & 15) == 0; p += 64, to += 64, bytes -= 64) {
        const __m128i *words = (const __m128i *)(const void *)p;
        __m128i a = _mm_loadu_si128(words), b = _mm_loadu_si128(words + 1);
        __m128i c = _mm_loadu_si128(words + 2), d = _mm_loadu_si128(words + 3);
        __m128i *copy = (__m128i *)(void *)to;
        _mm_stream_si128(copy, a);
        _mm_stream_si128(copy + 1, b);
        _mm_stream_si128(copy + 2, c);
        _mm_stream_si128(copy + 3, d);
    }
    _mm_sfence();
#endif
    memcpy(to, p, bytes);
}

/* ---- a cycle's copies ---------------------------------------------------------------------- */

void copies_begin(void)
{
    copies.length = 0;
    copies.blocks = 0;
    copies.count = 0;
}

bool copies_add(G *g)
{
    size_t bytes = copy_bytes(g);
    if (bytes == 0) {
        return false;
    }
    uintptr_t at = (g->sp + 7) & ~(uintptr_t)7;
    char *copy = copies.buffer + copies.length;
    Frozen *f = &copies.frozen[copies.count];
    if (freeze(f, at, at + bytes, copy)) {
        copy_past_cache(copy, at, f->from - at);
        copy_past_cache(copy + (f->to - at), f->to, at + bytes - f->to);
    } else {
        copy_past_cache(copy, at, bytes);
    }
    copies.length += (bytes + 15) & ~(size_t)15;
    return true;
}

void copies_scan(Marker *m)
{
    stack_thaw_all();
    mark_range(m, (uintptr_t)copies.buffer, (uintptr_t)copies.buffer + copies.length);
    copies.idle = copies.length < copies.room / 4 ? copies.idle + 1 : 0;
    if (copies.idle > COPY_IDLE) {
        give_buffer_back();
        copies.idle = 0;
    }
}
