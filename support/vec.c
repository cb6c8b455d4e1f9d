/* Vectors: growth and freezing, independent of the element's type. */
#include "support/vec.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void vec_grow(void **data, uint32_t *cap, size_t size)
{
    uint32_t bigger = *cap ? *cap * 2 : 8;
    void *moved = bigger > *cap ? realloc(*data, bigger * size) : NULL;
    if (!moved) {
        fputs("tether: out of memory\n", stderr);
        exit(70);
    }
    *data = moved;
    *cap = bigger;
}

void vec_release(void *data)
{
    free(data);
}

void *vec_copy(Arena *a, const void *data, size_t bytes)
{
    return bytes ? memcpy(arena_alloc(a, bytes), data, bytes) : NULL;
}
