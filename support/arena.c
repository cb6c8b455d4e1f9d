/* Arena: chunks of zeroed memory, handed out by bumping a pointer. */
#include "support/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
    ALIGN = 16,
    CHUNK_MIN = 64 * 1024,
    CHUNK_MAX = 32 * 1024 * 1024,
    HUGE_MIN = 4 * 1024 * 1024
};

struct ArenaChunk {
    ArenaChunk *older; /* the one filled before, or NULL */
    size_t size;       /* bytes that follow the header */
};

static const size_t header_size = (sizeof(ArenaChunk) + ALIGN - 1) / ALIGN * ALIGN;

static _Noreturn void out_of_memory(void)
{
    fputs("tether: out of memory\n", stderr);
    exit(70);
}

void arena_init(Arena *a)
{
    *a = (Arena){0};
}

void arena_free(Arena *a)
{
    for (ArenaChunk *c = a->chunks, *older; c; c = older) {
        older = c->older;
        free(c);
    }
    arena_init(a);
}

/* Asks for large pages: most of the time that a big input takes would go into page faults. */
static void prefer_huge_pages(void *start, size_t size)
{
#ifdef MADV_HUGEPAGE
    const uintptr_t page = 4096;
    uintptr_t from = ((uintptr_t)start + page - 1) / page * page;
    uintptr_t to = ((uintptr_t)start + size) / page * page;
    if (size >= HUGE_MIN)
        madvise((char *)start + (from - (uintptr_t)start), to - from, MADV_HUGEPAGE);
#else
    (void)start, (void)size;
#endif
}

/* A fresh chunk with room for `size`. Chunks grow with the arena so that big inputs need few;
 * calloc takes big ones from the system already zeroed. */
static void add_chunk(Arena *a, size_t size)
{
    size_t room = a->used / 2 < CHUNK_MIN ? CHUNK_MIN : a->used / 2;
    room = room < CHUNK_MAX ? room : CHUNK_MAX;
    if (room < size)
        room = size;
    if (room > SIZE_MAX - header_size)
        out_of_memory();
    ArenaChunk *c = calloc(1, header_size + room);
    if (!c)
        out_of_memory();
    prefer_huge_pages(c, header_size + room);
    c->older = a->chunks;
    c->size = room;
    a->chunks = c;
    a->next = (char *)c + header_size;
    a->limit = a->next + room;
}

void *arena_alloc(Arena *a, size_t size)
{
    if (size > SIZE_MAX / 2)
        out_of_memory();
    size = (size + ALIGN - 1) / ALIGN * ALIGN;
    if (size > (size_t)(a->limit - a->next))
        add_chunk(a, size);
    void *result = a->next;
    a->next += size;
    a->used += size;
    return result;
}

char *arena_strndup(Arena *a, const char *s, size_t len)
{
    char *copy = arena_alloc(a, len + 1);
    if (len)
        memcpy(copy, s, len);
    return copy;
}

char *arena_printf(Arena *a, const char *fmt, ...)
{
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    int len = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    char *text = arena_alloc(a, len < 0 ? 1 : (size_t)len + 1);
    if (len > 0)
        vsnprintf(text, (size_t)len + 1, fmt, again);
    va_end(again);
    return text;
}
