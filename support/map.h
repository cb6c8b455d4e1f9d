/* Hash map from pointer or 64-bit key to pointer-sized value; insertion never invalidates values
 * held elsewhere. */
#ifndef SUPPORT_MAP_H
#define SUPPORT_MAP_H

#include <stdbool.h>
#include <stdint.h>

typedef struct MapSlot {
    uint64_t key;   /* 0 marks a free slot: the key 0 itself is not allowed */
    uint64_t value; /* what the caller stored */
} MapSlot;

typedef struct Map {
    MapSlot *slots; /* open addressing, linear probing; NULL while empty */
    uint32_t cap;   /* power of two, or 0 */
    uint32_t count; /* keys present */
} Map;

/* A Map is ready when zeroed. */
void map_free(Map *m);
/* Empties it. The table stays for what comes next, unless it was far too large for this. */
void map_clear(Map *m);
/* Has room for `more` keys beyond those present, so that it need not grow again and again. */
void map_reserve(Map *m, uint32_t more);
/* The value's place for `key`, created as 0 when absent. Valid until the next map_put. */
uint64_t *map_put(Map *m, uint64_t key);

/* The slot that holds `key`, or the free one where it would go. Pointers differ in their middle
 * bits: a multiplication brings those to the top. Requires a table with a free slot. */
static inline MapSlot *map_probe(MapSlot *slots, uint32_t cap, uint64_t key)
{
    uint32_t at = (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 32) & (cap - 1);
    while (slots[at].key && slots[at].key != key)
        at = (at + 1) & (cap - 1);
    return &slots[at];
}

/* The value's place for `key` (non-zero), or NULL. Valid until the next map_put. */
static inline uint64_t *map_find(const Map *m, uint64_t key)
{
    if (!m->cap || !key)
        return (uint64_t *)0;
    MapSlot *slot = map_probe(m->slots, m->cap, key);
    return slot->key ? &slot->value : (uint64_t *)0;
}

static inline void *map_get_ptr(const Map *m, const void *key)
{
    uint64_t *slot = map_find(m, (uint64_t)(uintptr_t)key);
    return slot ? (void *)(uintptr_t)*slot : (void *)0;
}

static inline void map_set_ptr(Map *m, const void *key, const void *value)
{
    *map_put(m, (uint64_t)(uintptr_t)key) = (uint64_t)(uintptr_t)value;
}

#endif
