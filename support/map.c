/* Hash map on 64-bit keys: linear probing, at most half full, no deletion. */
#include "support/map.h"

#include "support/memory.h"

#include <assert.h>
#include <string.h>

enum { FIRST_CAP = 16 };

void map_free(Map *m)
{
    memory_free(m->slots, m->cap * sizeof *m->slots);
    *m = (Map){0};
}

void map_clear(Map *m)
{
    if (m->count == 0)
        return;
    if (m->cap > 8 * FIRST_CAP && m->count < m->cap / 16) {
        map_free(m);
        return;
    }
    memset(m->slots, 0, m->cap * sizeof *m->slots);
    m->count = 0;
}

static void grow(Map *m, uint32_t cap)
{
    MapSlot *slots = memory_new(cap * sizeof *slots);
    for (uint32_t i = 0; i < m->cap; i++)
        if (m->slots[i].key)
            *map_probe(slots, cap, m->slots[i].key) = m->slots[i];
    memory_free(m->slots, m->cap * sizeof *m->slots);
    m->slots = slots;
    m->cap = cap;
}

void map_reserve(Map *m, uint32_t more)
{
    uint32_t cap = m->cap ? m->cap : FIRST_CAP;
    while (m->count + more > cap / 2)
        cap *= 2;
    if (cap > m->cap)
        grow(m, cap);
}

uint64_t *map_put(Map *m, uint64_t key)
{
    assert(key);
    if (m->count >= m->cap / 2)
        grow(m, m->cap ? m->cap * 2 : FIRST_CAP);
    MapSlot *slot = map_probe(m->slots, m->cap, key);
    if (!slot->key) {
        slot->key = key;
        m->count++;
    }
    return &slot->value;
}
