/* Arena: bump allocation; everything in it dies together. An arena is named by its lifetime. */
#ifndef SUPPORT_ARENA_H
#define SUPPORT_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct ArenaChunk ArenaChunk;

typedef struct Arena {
    ArenaChunk *chunks; /* newest first; each a number of large pages */
    char *next;         /* first free byte of the newest chunk */
    char *limit;        /* one past its last byte */
    size_t used;        /* bytes of all chunks */
} Arena;

/* An empty arena; owns nothing until the first allocation. */
void arena_init(Arena *a);
/* Frees everything that was handed out. The arena is empty afterwards and may be used again. */
void arena_free(Arena *a);
/* The same, but keeps the newest chunk for what comes next. */
void arena_reset(Arena *a);
/* Takes over all that `from` handed out; `from` is empty afterwards. */
void arena_adopt(Arena *a, Arena *from);
/* `size` zeroed bytes, 8-byte aligned. Never NULL: out of memory ends the process with exit 70. */
static inline void *arena_alloc(Arena *a, size_t size);
/* A NUL-terminated copy of `len` bytes. */
char *arena_strndup(Arena *a, const char *s, size_t len);
/* Formats into the arena (printf rules). */
char *arena_printf(Arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The part of arena_alloc that is seldom needed: the newest chunk has no room left. */
void *arena_alloc_more(Arena *a, size_t size);

#if defined(__SANITIZE_ADDRESS__)
/* With what must not be touched behind it: nodes that end before their struct does are checked. */
void *arena_alloc_guarded(Arena *a, size_t size);
#endif

static inline void *arena_alloc(Arena *a, size_t size)
{
#if defined(__SANITIZE_ADDRESS__)
    return arena_alloc_guarded(a, size);
#endif
    size_t rounded = (size + 7) & ~(size_t)7; /* 0 when that is too much for a size_t */
    if (rounded < size || rounded > (size_t)(a->limit - a->next))
        return arena_alloc_more(a, size);
    void *result = a->next;
    a->next += rounded;
    return result;
}

#define ARENA_NEW(a, T) ((T *)arena_alloc((a), sizeof(T)))
#define ARENA_ARRAY(a, T, n) ((T *)arena_alloc((a), sizeof(T) * (size_t)(n)))

#endif
