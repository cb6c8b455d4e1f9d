/* Hash map on 64-bit keys: linear probing, at most half full, no deletion. */
#include "support/map.h"

#include "support/memory.h"

#include <assert.h>

enum { FIRST_CAP = 16 };

/* Pointers differ in their middle bits: a multiplication brings those to the top. */
static uint32_t slot_of(uint64_t key, uint32_t cap)
{
    uint64_t h = key * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(h >> 32) & (cap - 1);
}

void map_free(Map *m)
{
    memory_free(m->slots, m->cap * sizeof *m->slots);
    *m = (Map){0};
}

/* The slot that holds `key`, or the free one where it would go. Requires a table with a free slot.
 */
static MapSlot *probe(MapSlot *slots, uint32_t cap, uint64_t key)
{
    uint32_t at = slot_of(key, cap);
    while (slots[at].key && slots[at].key != key)
        at = (at + 1) & (cap - 1);
    return &slots[at];
}

uint64_t *map_find(const Map *m, uint64_t key)
{
    if (!m->cap || !key)
        return NULL;
    MapSlot *slot = probe(m->slots, m->cap, key);
    return slot->key ? &slot->value : NULL;
}

static void grow(Map *m)
{
    uint32_t cap = m->cap ? m->cap * 2 : FIRST_CAP;
    MapSlot *slots = memory_new(cap * sizeof *slots);
    for (uint32_t i = 0; i < m->cap; i++)
        if (m->slots[i].key)
            *probe(slots, cap, m->slots[i].key) = m->slots[i];
    memory_free(m->slots, m->cap * sizeof *m->slots);
    m->slots = slots;
    m->cap = cap;
}

uint64_t *map_put(Map *m, uint64_t key)
{
    assert(key);
    if (m->count >= m->cap / 2)
        grow(m);
    MapSlot *slot = probe(m->slots, m->cap, key);
    if (!slot->key) {
        slot->key = key;
        m->count++;
    }
    return &slot->value;
}
