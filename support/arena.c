/* Arena: chunks of zeroed memory, handed out by bumping a pointer. */
#include "support/arena.h"

#include "support/format.h"
#include "support/memory.h"

#include <stdarg.h>
#include <stdbool.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

enum { CHUNK_MAX = 4 * 1024 * 1024 };

struct ArenaChunk {
    ArenaChunk *older; /* the one filled before, or NULL */
    size_t size;       /* bytes of the chunk, this header included */
};

void arena_init(Arena *a)
{
    *a = (Arena){0};
}

void arena_free(Arena *a)
{
    for (ArenaChunk *c = a->chunks, *older; c; c = older) {
        older = c->older;
        memory_free(c, c->size);
    }
    *a = (Arena){0};
}

void arena_reset(Arena *a)
{
    ArenaChunk *c = a->chunks;
    if (c == NULL)
        return;
    for (ArenaChunk *old = c->older, *older; old; old = older) {
        older = old->older;
        memory_free(old, old->size);
    }
    c->older = NULL;
#if defined(__SANITIZE_ADDRESS__)
    __asan_unpoison_memory_region(c + 1, c->size - sizeof *c);
#endif
    memset(c + 1, 0, (size_t)(a->next - (char *)(c + 1)));
    a->next = (char *)(c + 1);
    a->used = c->size;
}

void arena_adopt(Arena *a, Arena *from)
{
    ArenaChunk *last = from->chunks;
    if (last == NULL)
        return;
    while (last->older)
        last = last->older;
    if (a->chunks) { /* behind the newest, which still has room */
        last->older = a->chunks->older;
        a->chunks->older = from->chunks;
        a->used += from->used;
    } else {
        *a = (Arena){from->chunks, from->next, from->limit, from->used};
    }
    *from = (Arena){0};
}

/* A fresh chunk with room for `size`. Chunks are whole large pages, and grow with the arena so that
 * big inputs need few. */
static void add_chunk(Arena *a, size_t size)
{
    size_t room = a->used / 4 < CHUNK_MAX ? a->used / 4 : CHUNK_MAX;
    if (room < sizeof(ArenaChunk) + size)
        room = sizeof(ArenaChunk) + size;
    room = (room + MEMORY_PAGE - 1) / MEMORY_PAGE * MEMORY_PAGE;
    ArenaChunk *c = memory_new(room);
    c->older = a->chunks;
    c->size = room;
    a->chunks = c;
    a->used += room;
    a->next = (char *)(c + 1);
    a->limit = (char *)c + room;
}

void *arena_alloc_more(Arena *a, size_t size)
{
    if (size > SIZE_MAX / 2)
        memory_exhausted();
    add_chunk(a, size + 7);
    return arena_alloc(a, size);
}

#if defined(__SANITIZE_ADDRESS__)
void *arena_alloc_guarded(Arena *a, size_t size)
{
    enum { GUARD = 16 };
    if (size > SIZE_MAX / 2)
        memory_exhausted();
    size_t rounded = (size + 7) & ~(size_t)7;
    if (rounded + GUARD > (size_t)(a->limit - a->next))
        add_chunk(a, rounded + GUARD);
    char *result = a->next;
    a->next += rounded + GUARD;
    __asan_poison_memory_region(result + size, rounded - size + GUARD);
    return result;
}
#endif

char *arena_strndup(Arena *a, const char *s, size_t len)
{
    char *copy = arena_alloc(a, len + 1);
    if (len)
        memcpy(copy, s, len);
    return copy;
}

/* Into the free room of the newest chunk, so that the usual text is formatted once. */
char *arena_printf(Arena *a, const char *fmt, ...)
{
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    const char *tried = a->next;
    size_t room = (size_t)(a->limit - a->next);
    size_t len = format_text(a->next, room, fmt, ap);
    va_end(ap);
    char *text = arena_alloc(a, len + 1);
    if (text != tried || len >= room) /* a guard may have wanted another chunk */
        format_text(text, len + 1, fmt, again);
    va_end(again);
    return text;
}
