/* The inside of a map; see map.c. */
#ifndef TETHER_MAP_H
#define TETHER_MAP_H

#include "gc.h"

enum {
    GROUP = 16,         /* control bytes looked at together */
    SMALL_CAPACITY = 8, /* first table; its group is half unused */
    CTRL_EMPTY = 0x80,
    CTRL_DELETED = 0xFE,
    CTRL_UNUSED = 0xFF  /* beyond the capacity of a small table */
};

/* How the slots of a map type look: key, then element. */
typedef struct MapShape {
    const TetherMapType *type; /* whose */
    TetherLayout layout;       /* of a slot */
    uint32_t layout_id;        /* its cache slot */
    uint32_t elem_offset;      /* bytes */
    uint32_t key_size;         /* bytes */
    bool update_key;           /* equal keys may differ (+0 and -0): the newest is kept */
} MapShape;

struct TetherMap {
    int64_t count;          /* entries */
    uint64_t seed;          /* of its hashes */
    uint8_t *ctrl;          /* control bytes, NULL: no table yet */
    char *slots;            /* capacity slots */
    uint64_t capacity;      /* 0, 8, or 16 times a power of two */
    uint64_t room;          /* empty slots that may still be used before it grows */
    const MapShape *shape;  /* outside the heap */
    uint32_t clears;        /* times it was cleared */
    bool writing;           /* someone is in the middle of a change */
    uint8_t small[GROUP];   /* the control bytes of a table of one group */
};

#define MAP_INLINE static inline __attribute__((always_inline))

static inline uint64_t map_groups(uint64_t capacity)
{
    return capacity <= GROUP ? 1 : capacity / GROUP;
}

static inline char *map_slot(const MapShape *shape, char *slots, uint64_t i)
{
    return slots + i * shape->layout.size;
}

static inline bool map_is_full(uint8_t ctrl)
{
    return (ctrl & 0x80) == 0;
}

/* The key's slot, or NULL. */
char *map_find(const TetherMapType *t, TetherMap *m, const void *key);
_Noreturn void map_misuse(const char *what);

#endif
