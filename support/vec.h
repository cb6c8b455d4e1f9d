/* Vectors: growable arrays on the malloc heap (Vec) or in an arena (see vec_freeze). */
#ifndef SUPPORT_VEC_H
#define SUPPORT_VEC_H

#include "support/arena.h"

/* VEC(T) declares an anonymous struct; zero-initialise it. */
#define VEC(T)                                                                                     \
    struct {                                                                                       \
        T *data;                                                                                   \
        uint32_t len;                                                                              \
        uint32_t cap;                                                                              \
    }

/* Appends `value`, growing by doubling. Out of memory ends the process with exit 70. */
#define vec_push(v, value)                                                                         \
    ((v)->len == (v)->cap ? vec_grow((void **)&(v)->data, &(v)->cap, sizeof *(v)->data) : (void)0, \
     (v)->data[(v)->len++] = (value))
/* The same for a vector that is wholly in an arena, and is never freed: what it outgrows stays. */
#define vec_push_in(v, arena, value)                                                               \
    ((v)->len == (v)->cap                                                                          \
         ? vec_grow_in((arena), (void **)&(v)->data, &(v)->cap, sizeof *(v)->data)                 \
         : (void)0,                                                                                \
     (v)->data[(v)->len++] = (value))
#define vec_pop(v) ((v)->data[--(v)->len])
#define vec_last(v) ((v)->data[(v)->len - 1])
#define vec_clear(v) ((v)->len = 0)
#define vec_free(v)                                                                                \
    (vec_release((v)->data, (v)->cap * sizeof *(v)->data), (v)->data = NULL,                       \
     (v)->len = (v)->cap = 0)
/* Copies the elements into an arena and returns the copy (NULL when empty). */
#define vec_freeze(v, arena) vec_copy((arena), (v)->data, (v)->len * sizeof *(v)->data)

void vec_grow(void **data, uint32_t *cap, size_t size);
void vec_grow_in(Arena *a, void **data, uint32_t *cap, size_t size);
void vec_release(void *data, size_t bytes);
void *vec_copy(Arena *a, const void *data, size_t bytes);

#endif
