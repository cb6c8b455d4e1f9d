/* Iteration over maps, with Go's rules when the map changes meanwhile: an entry that is deleted
 * before it is reached is not produced, one that is added may be, and each is produced at most
 * once.
 *
 * An iterator walks the slots of the table that the map had when it began, from a random one
 * around. While that is the map's table, what stands there is what there is. When the map has
 * grown, the old table still stands as it was: each of its keys is looked up, and the entry
 * produced as it is now, or skipped when it is gone. A key that is not equal to itself (NaN)
 * cannot be looked up, nor deleted except by clear: it is produced from the old table unless the
 * map was cleared. */
#include "map.h"

enum { POS_START, POS_DONE, POS_CAPACITY, POS_CLEARS }; /* indices in it->pos */
enum { STATE_CTRL, STATE_SLOTS };                       /* indices in it->state */

void tether_map_iter_begin(const TetherMapType *t, TetherMap *m, TetherMapIter *it)
{
    memset(it, 0, sizeof *it);
    if (m == NULL || m->count == 0) {
        return;
    }
    it->map = m;
    it->state[STATE_CTRL] = m->ctrl;
    it->state[STATE_SLOTS] = m->slots;
    it->pos[POS_CAPACITY] = m->capacity;
    it->pos[POS_START] = worker_random() & (m->capacity - 1);
    it->pos[POS_CLEARS] = m->clears;
    tether_map_iter_next(t, it);
}

static bool self_equal(const TetherMapType *t, const void *key)
{
    return t->kind != TETHER_MAP_GENERIC || t->key->equal(key, key);
}

/* The entry as it is now of a slot of an outgrown table, or NULL. */
static char *entry_now(const TetherMapType *t, TetherMapIter *it, char *slot)
{
    char *now = map_find(t, it->map, slot);
    if (now == NULL && it->pos[POS_CLEARS] == it->map->clears && !self_equal(t, slot)) {
        return slot;
    }
    return now;
}

void tether_map_iter_next(const TetherMapType *t, TetherMapIter *it)
{
    TetherMap *m = it->map;
    if (m == NULL) {
        return;
    }
    if (m->writing) {
        map_misuse("concurrent map iteration and map write");
    }
    const uint8_t *ctrl = it->state[STATE_CTRL];
    uint64_t capacity = it->pos[POS_CAPACITY];
    while (it->pos[POS_DONE] < capacity) {
        uint64_t i = (it->pos[POS_START] + it->pos[POS_DONE]++) & (capacity - 1);
        if (!map_is_full(ctrl[i])) {
            continue;
        }
        char *slot = map_slot(m->shape, it->state[STATE_SLOTS], i);
        if (ctrl != m->ctrl) {
            slot = entry_now(t, it, slot);
        }
        if (slot != NULL) {
            it->key = slot;
            it->elem = slot + m->shape->elem_offset;
            return;
        }
    }
    it->key = NULL;
    it->elem = NULL;
    it->map = NULL;
}
