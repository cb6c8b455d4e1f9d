/* Vectors: growth and freezing, independent of the element's type. */
#include "support/vec.h"

#include "support/memory.h"

#include <string.h>

void vec_grow(void **data, uint32_t *cap, size_t size)
{
    uint32_t more = *cap ? *cap * 2 : 8;
    if (*cap > UINT32_MAX / 2)
        memory_exhausted();
    *data = memory_resize(*data, *cap * size, more * size);
    *cap = more;
}

/* Where the arena has handed out nothing since, the room behind is taken. */
void vec_grow_in(Arena *a, void **data, uint32_t *cap, size_t size)
{
    size_t bytes = *cap * size, used = (bytes + 7) & ~(size_t)7;
    uint32_t more = *cap ? *cap * 2 : 4;
    if (*cap > UINT32_MAX / 2)
        memory_exhausted();
    size_t room = (more * size + 7) & ~(size_t)7;
    if (*data && (char *)*data + used == a->next && room - used <= (size_t)(a->limit - a->next)) {
        a->next += room - used;
    } else {
        void *moved = arena_alloc(a, room);
        if (bytes)
            memcpy(moved, *data, bytes);
        *data = moved;
    }
    *cap = more;
}

void vec_release(void *data, size_t bytes)
{
    memory_free(data, bytes);
}

void *vec_copy(Arena *a, const void *data, size_t bytes)
{
    return bytes ? memcpy(arena_alloc(a, bytes), data, bytes) : NULL;
}
