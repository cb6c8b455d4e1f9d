/* Maps: one open-addressing table of slots, with a control byte for each.
 *
 * A control byte is EMPTY, DELETED, or seven bits of the hash of the key in its slot. Sixteen of
 * them are compared at once; the groups of a table are probed in triangular order from one that
 * the rest of the hash chooses, until a group with an EMPTY byte ends the search. Tables of one
 * group may be full; larger ones grow when 7/8 of them were used.
 *
 * A table only grows by being copied: the old one stays as it was, so an iterator can go on in it,
 * see map_iter.c. Old and new table are reachable while the copy is made, hence no barrier is
 * needed until the new one replaces the old. */
#include "hash.h"
#include "map.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* ---- groups -------------------------------------------------------------------------------- */

/* One bit for each byte of the group that equals `byte`. */
MAP_INLINE uint32_t group_match(const uint8_t *ctrl, uint8_t byte)
{
#if defined(__SSE2__)
    __m128i group = _mm_loadu_si128((const __m128i *)(const void *)ctrl);
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(group, _mm_set1_epi8((char)byte)));
#else
    uint32_t bits = 0;
    for (uint32_t i = 0; i < GROUP; i++) {
        bits |= (uint32_t)(ctrl[i] == byte) << i;
    }
    return bits;
#endif
}

/* ---- shapes -------------------------------------------------------------------------------- */

/* By address of the map type, probed linearly. Read without a lock: a larger table replaces it. */
typedef struct ShapeTable {
    uint64_t room;      /* entries, a power of two */
    uint64_t count;     /* in use */
    MapShape *shapes[]; /* NULL: empty */
} ShapeTable;

static struct {
    Lock lock;         /* of writers */
    ShapeTable *table; /* current; older ones stay for their readers */
} shapes;

static uint32_t align_up(uint32_t n, uint32_t align)
{
    return align == 0 ? n : (n + align - 1) / align * align;
}

static void copy_map_bits(uint64_t *map, const TetherLayout *from, uint32_t at)
{
    for (uint32_t i = 0; i < from->words; i++) {
        uint64_t kind = heap_word(from->map, i);
        map[(at + i) / 32] |= kind << ((at + i) % 32 * 2);
    }
}

static MapShape *shape_make(const TetherMapType *t)
{
    lock_acquire(&heap.lock);
    MapShape *s = heap_metadata(sizeof *s);
    uint32_t key_size = (uint32_t)t->key->size, elem_size = (uint32_t)t->elem->size;
    uint32_t align = t->key->align > t->elem->align ? t->key->align : t->elem->align;
    bool pointers = t->key_layout->words != 0 || t->elem_layout->words != 0;
    s->type = t;
    s->key_size = key_size;
    s->update_key = t->kind == TETHER_MAP_GENERIC && (t->key->flags & TETHER_PLAIN) == 0;
    s->elem_offset = elem_size == 0 ? 0 : align_up(key_size, t->elem->align);
    s->layout.size = align_up(elem_size == 0 ? key_size : s->elem_offset + elem_size,
                              pointers && align < 8 ? 8 : align);
    s->layout.size = s->layout.size == 0 ? 1 : s->layout.size;
    s->layout.id = &s->layout_id;
    if (pointers) {
        uint32_t elem_word = s->elem_offset / 8;
        uint64_t *map = heap_metadata((s->layout.size / 8 + 31) / 32 * sizeof *map);
        copy_map_bits(map, t->key_layout, 0);
        copy_map_bits(map, t->elem_layout, elem_word);
        s->layout.map = map;
        s->layout.words = t->elem_layout->words != 0 ? elem_word + t->elem_layout->words
                                                     : t->key_layout->words;
    }
    lock_release(&heap.lock);
    return s;
}

static MapShape **shape_slot(ShapeTable *table, const TetherMapType *t)
{
    for (uint64_t i = ((uintptr_t)t >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 32;; i++) {
        MapShape **slot = &table->shapes[i & (table->room - 1)];
        const MapShape *s = load_acquire(slot);
        if (s == NULL || s->type == t) {
            return slot;
        }
    }
}

static ShapeTable *shapes_grown(const ShapeTable *old)
{
    uint64_t room = old == NULL ? 64 : old->room * 2;
    lock_acquire(&heap.lock);
    ShapeTable *table = heap_metadata(sizeof *table + room * sizeof *table->shapes);
    lock_release(&heap.lock);
    table->room = room;
    for (uint64_t i = 0; old != NULL && i < old->room; i++) {
        if (old->shapes[i] != NULL) {
            *shape_slot(table, old->shapes[i]->type) = old->shapes[i];
            table->count++;
        }
    }
    return table;
}

static const MapShape *shape_add(const TetherMapType *t)
{
    lock_acquire(&shapes.lock);
    if (shapes.table == NULL || shapes.table->count * 2 >= shapes.table->room) {
        store_release(&shapes.table, shapes_grown(shapes.table));
    }
    MapShape **slot = shape_slot(shapes.table, t);
    if (*slot == NULL) {
        store_release(slot, shape_make(t));
        shapes.table->count++;
    }
    const MapShape *s = *slot;
    lock_release(&shapes.lock);
    return s;
}

static const MapShape *shape_of(const TetherMapType *t)
{
    ShapeTable *table = load_acquire(&shapes.table);
    if (TETHER_LIKELY(table != NULL)) {
        const MapShape *s = load_acquire(shape_slot(table, t));
        if (TETHER_LIKELY(s != NULL)) {
            return s;
        }
    }
    return shape_add(t);
}

/* ---- tables -------------------------------------------------------------------------------- */

static uint64_t table_room(uint64_t capacity)
{
    return capacity <= GROUP ? capacity : capacity / 8 * 7;
}

static uint64_t capacity_for(int64_t entries)
{
    uint64_t capacity = SMALL_CAPACITY;
    while (table_room(capacity) < (uint64_t)entries) {
        capacity *= 2;
    }
    return capacity;
}

/* Control bytes for an empty table: in the map itself if they are few and the map has no table
 * yet. */
static uint8_t *new_ctrl(TetherMap *m, uint64_t capacity)
{
    static uint32_t id;
    static const TetherLayout layout = {1, 0, NULL, &id};
    uint64_t bytes = map_groups(capacity) * GROUP;
    bool inside = m->ctrl == NULL && bytes == GROUP;
    uint8_t *ctrl = inside ? m->small : tether_new_array(&layout, (int64_t)bytes);
    memset(ctrl, CTRL_EMPTY, capacity);
    memset(ctrl + capacity, CTRL_UNUSED, bytes - capacity);
    return ctrl;
}

/* The map's table is replaced; what hangs on the old one is shaded. */
static void install(TetherMap *m, uint8_t *ctrl, char *slots, uint64_t capacity, uint64_t room)
{
    tether_store(&m->ctrl, ctrl);
    tether_store(&m->slots, slots);
    m->capacity = capacity;
    m->room = room;
}

/* Makes an empty map of zeroed memory. */
static TetherMap *map_start(TetherMap *m, const TetherMapType *t, int64_t hint)
{
    m->seed = worker_random();
    m->shape = shape_of(t);
    if (hint > SMALL_CAPACITY) {
        uint64_t capacity = capacity_for(hint < INT32_MAX ? hint : INT32_MAX);
        char *slots = tether_new_array(&m->shape->layout, (int64_t)capacity);
        install(m, new_ctrl(m, capacity), slots, capacity, table_room(capacity));
    }
    return m;
}

TetherMap *tether_map_new(const TetherMapType *t, int64_t hint)
{
    static const uint64_t map[] = {TETHER_WORD_POINTER << 4 | TETHER_WORD_POINTER << 6};
    static uint32_t id;
    static const TetherLayout layout = {sizeof(TetherMap), 4, map, &id};
    return map_start(tether_new(&layout), t, hint);
}

TetherMap *tether_map_init(TetherMapRoom *room, const TetherMapType *t, int64_t hint)
{
    _Static_assert(sizeof(TetherMap) <= sizeof(TetherMapRoom), "a map does not fit its room");
    memset(room, 0, sizeof *room);
    return map_start((TetherMap *)(void *)room, t, hint);
}

int64_t tether_map_len(const TetherMap *m)
{
    return m == NULL ? 0 : m->count;
}

/* ---- searching ----------------------------------------------------------------------------- */

MAP_INLINE uint64_t key_hash(const TetherMapType *t, TetherMapKind kind, const void *key,
                             uint64_t seed)
{
    switch (kind) {
    case TETHER_MAP_32: return hash_64(*(const uint32_t *)key, seed);
    case TETHER_MAP_64: return hash_64(*(const uint64_t *)key, seed);
    case TETHER_MAP_STRING: return tether_hash_string(key, seed);
    default: break;
    }
    if (t->key->hash_value == NULL) {
        panic_unhashable(t->key);
    }
    return t->key->hash_value(key, seed);
}

MAP_INLINE bool key_equal(const TetherMapType *t, TetherMapKind kind, const void *a, const void *b)
{
    switch (kind) {
    case TETHER_MAP_32: return *(const uint32_t *)a == *(const uint32_t *)b;
    case TETHER_MAP_64: return *(const uint64_t *)a == *(const uint64_t *)b;
    case TETHER_MAP_STRING:
        return tether_string_eq(*(const TetherString *)a, *(const TetherString *)b);
    default: return t->key->equal(a, b);
    }
}

/* The slot of the key, or NULL. */
MAP_INLINE char *search(const TetherMapType *t, TetherMapKind kind, const TetherMap *m,
                        const void *key, uint64_t hash)
{
    uint64_t groups = map_groups(m->capacity);
    uint64_t g = (hash >> 7) & (groups - 1);
    const uint8_t *ctrl = m->ctrl;
    char *slots = m->slots;
    const MapShape *shape = m->shape;
    for (uint64_t step = 1; step <= groups; step++) {
        uint32_t bits = group_match(ctrl + g * GROUP, hash & 0x7F);
        for (; bits != 0; bits &= bits - 1) {
            char *slot = map_slot(shape, slots, g * GROUP + (uint64_t)__builtin_ctz(bits));
            if (TETHER_LIKELY(key_equal(t, kind, slot, key))) {
                return slot;
            }
        }
        if (TETHER_LIKELY(group_match(ctrl + g * GROUP, CTRL_EMPTY) != 0)) {
            return NULL;
        }
        g = (g + step) & (groups - 1);
    }
    return NULL;
}

/* The same for strings in a small table, where to look at all of them is less than to hash one. */
static char *search_few(const TetherMap *m, const TetherString *key)
{
    uint64_t full;
    memcpy(&full, m->ctrl, sizeof full);
    for (full = ~full & UINT64_C(0x8080808080808080); full != 0; full &= full - 1) {
        char *slot = map_slot(m->shape, m->slots, (uint64_t)__builtin_ctzll(full) / 8);
        const TetherString *s = (const TetherString *)(void *)slot;
        if (s->len == key->len && (s->len == 0 || *s->ptr == *key->ptr) &&
            tether_string_eq(*s, *key)) {
            return slot;
        }
    }
    return NULL;
}

void map_misuse(const char *what)
{
    tether_fatal(what);
}

MAP_INLINE char *find(const TetherMapType *t, TetherMapKind kind, TetherMap *m, const void *key)
{
    if (m == NULL || m->count == 0) {
        if (kind == TETHER_MAP_GENERIC) {
            key_hash(t, kind, key, 0); /* an unhashable key panics even so */
        }
        return NULL;
    }
    if (TETHER_UNLIKELY(m->writing)) {
        map_misuse("concurrent map read and map write");
    }
    return kind == TETHER_MAP_STRING && m->capacity == SMALL_CAPACITY
               ? search_few(m, key)
               : search(t, kind, m, key, key_hash(t, kind, key, m->seed));
}

char *map_find(const TetherMapType *t, TetherMap *m, const void *key)
{
    switch (t->kind) {
    case TETHER_MAP_32: return find(t, TETHER_MAP_32, m, key);
    case TETHER_MAP_64: return find(t, TETHER_MAP_64, m, key);
    case TETHER_MAP_STRING: return find(t, TETHER_MAP_STRING, m, key);
    default: return find(t, TETHER_MAP_GENERIC, m, key);
    }
}

MAP_INLINE void *elem_of(const TetherMap *m, char *slot)
{
    return slot == NULL ? NULL : slot + m->shape->elem_offset;
}

void *tether_map_get(const TetherMapType *t, TetherMap *m, const void *key)
{
    return elem_of(m, map_find(t, m, key));
}

void *tether_map_get_32(const TetherMapType *t, TetherMap *m, uint32_t key)
{
    return elem_of(m, find(t, TETHER_MAP_32, m, &key));
}

void *tether_map_get_64(const TetherMapType *t, TetherMap *m, uint64_t key)
{
    return elem_of(m, find(t, TETHER_MAP_64, m, &key));
}

void *tether_map_get_string(const TetherMapType *t, TetherMap *m, TetherString key)
{
    return elem_of(m, find(t, TETHER_MAP_STRING, m, &key));
}

/* ---- inserting ----------------------------------------------------------------------------- */

/* The first slot of the key's probe sequence that holds nothing; UINT64_MAX: a full small table. */
static uint64_t vacant(const uint8_t *ctrl, uint64_t capacity, uint64_t hash)
{
    uint64_t groups = map_groups(capacity);
    uint64_t g = (hash >> 7) & (groups - 1);
    for (uint64_t step = 1; step <= groups; step++) {
        const uint8_t *at = ctrl + g * GROUP;
        uint32_t bits = group_match(at, CTRL_EMPTY) | group_match(at, CTRL_DELETED);
        if (bits != 0) {
            return g * GROUP + (uint64_t)__builtin_ctz(bits);
        }
        g = (g + step) & (groups - 1);
    }
    return UINT64_MAX;
}

/* Short, and a call of memcpy for each would cost more than the copy. */
static void copy_slot(char *to, const char *from, uint32_t size)
{
    for (; size >= 8; to += 8, from += 8, size -= 8) {
        memcpy(to, from, 8);
    }
    for (; size > 0; size--) {
        *to++ = *from++;
    }
}

/* A table with room for more: twice as large, or of the same size when deletions have used it
 * up. */
static void grow(const TetherMapType *t, TetherMap *m)
{
    uint64_t capacity = m->capacity == 0                              ? SMALL_CAPACITY
                        : (uint64_t)m->count > m->capacity / 16 * 7 ? m->capacity * 2
                                                                      : m->capacity;
    const MapShape *shape = m->shape;
    char *slots = tether_new_array(&shape->layout, (int64_t)capacity);
    uint8_t *ctrl = new_ctrl(m, capacity);
    uint32_t size = shape->layout.size;
    for (uint64_t i = 0; i < m->capacity; i++) {
        if (!map_is_full(m->ctrl[i])) {
            continue;
        }
        const char *slot = map_slot(shape, m->slots, i);
        uint64_t hash = key_hash(t, t->kind, slot, m->seed);
        uint64_t to = vacant(ctrl, capacity, hash);
        ctrl[to] = hash & 0x7F;
        copy_slot(map_slot(shape, slots, to), slot, size);
        if (i % 1024 == 0) {
            TETHER_POLL();
        }
    }
    install(m, ctrl, slots, capacity, table_room(capacity) - (uint64_t)m->count);
}

MAP_INLINE char *insert(const TetherMapType *t, TetherMapKind kind, TetherMap *m, const void *key,
                        uint64_t hash)
{
    uint64_t i = m->capacity == 0 ? UINT64_MAX : vacant(m->ctrl, m->capacity, hash);
    if (i == UINT64_MAX || (m->ctrl[i] == CTRL_EMPTY && m->room == 0)) {
        grow(t, m);
        i = vacant(m->ctrl, m->capacity, hash);
    }
    m->room -= m->ctrl[i] == CTRL_EMPTY;
    m->ctrl[i] = hash & 0x7F;
    m->count++;
    char *slot = map_slot(m->shape, m->slots, i);
    if (kind == TETHER_MAP_32) {
        memcpy(slot, key, 4);
    } else if (kind == TETHER_MAP_64) {
        memcpy(slot, key, 8);
    } else if (kind == TETHER_MAP_STRING) { /* the slot was zero: nothing to shade */
        const TetherString *s = key;
        store_relaxed(&((TetherString *)(void *)slot)->ptr, s->ptr);
        store_relaxed(&((TetherString *)(void *)slot)->len, s->len);
    } else {
        tether_move(t->key_layout, slot, key, 1);
    }
    return slot;
}

MAP_INLINE void *set(const TetherMapType *t, TetherMapKind kind, TetherMap *m, const void *key)
{
    if (TETHER_UNLIKELY(m == NULL)) {
        tether_panic_nil_map();
    }
    bool few = kind == TETHER_MAP_STRING && m->capacity == SMALL_CAPACITY;
    uint64_t hash = few ? 0 : key_hash(t, kind, key, m->seed);
    if (TETHER_UNLIKELY(m->writing)) {
        map_misuse("concurrent map writes");
    }
    m->writing = true;
    char *slot = few ? search_few(m, key) : m->count == 0 ? NULL : search(t, kind, m, key, hash);
    if (slot == NULL) {
        slot = insert(t, kind, m, key, few ? key_hash(t, kind, key, m->seed) : hash);
    } else if (kind == TETHER_MAP_GENERIC && m->shape->update_key) {
        tether_move(t->key_layout, slot, key, 1);
    }
    m->writing = false;
    return slot + m->shape->elem_offset;
}

void *tether_map_set_32(const TetherMapType *t, TetherMap *m, uint32_t key)
{
    return set(t, TETHER_MAP_32, m, &key);
}

void *tether_map_set_64(const TetherMapType *t, TetherMap *m, uint64_t key)
{
    return set(t, TETHER_MAP_64, m, &key);
}

void *tether_map_set_string(const TetherMapType *t, TetherMap *m, TetherString key)
{
    return set(t, TETHER_MAP_STRING, m, &key);
}

void *tether_map_set(const TetherMapType *t, TetherMap *m, const void *key)
{
    switch (t->kind) {
    case TETHER_MAP_32: return tether_map_set_32(t, m, *(const uint32_t *)key);
    case TETHER_MAP_64: return tether_map_set_64(t, m, *(const uint64_t *)key);
    case TETHER_MAP_STRING: return tether_map_set_string(t, m, *(const TetherString *)key);
    default: return set(t, TETHER_MAP_GENERIC, m, key);
    }
}

/* ---- deleting ------------------------------------------------------------------------------ */

/* A search may have passed the slot only if its group was full: then it stays DELETED. */
static void vacate(TetherMap *m, uint64_t i)
{
    const uint8_t *group = m->ctrl + i / GROUP * GROUP;
    bool passed = m->capacity > GROUP && group_match(group, CTRL_EMPTY) == 0;
    m->ctrl[i] = passed ? CTRL_DELETED : CTRL_EMPTY;
    m->room += !passed;
    m->count--;
}

void tether_map_delete(const TetherMapType *t, TetherMap *m, const void *key)
{
    char *slot = map_find(t, m, key);
    if (slot == NULL) {
        return;
    }
    if (m->writing) {
        map_misuse("concurrent map writes");
    }
    m->writing = true;
    tether_clear(&m->shape->layout, slot, 1);
    vacate(m, (uint64_t)(slot - m->slots) / m->shape->layout.size);
    m->writing = false;
}

void tether_map_clear(const TetherMapType *t, TetherMap *m)
{
    (void)t;
    if (m == NULL || m->capacity == 0) {
        return;
    }
    if (m->writing) {
        map_misuse("concurrent map writes");
    }
    m->writing = true;
    m->clears++;
    tether_clear(&m->shape->layout, m->slots, (int64_t)m->capacity);
    memset(m->ctrl, CTRL_EMPTY, m->capacity);
    m->count = 0;
    m->room = table_room(m->capacity);
    m->seed = worker_random();
    m->writing = false;
}
