/* When collections begin, and how much memory there may be: by GOGC and by a limit. */
#include "gc.h"

enum {
    GROWTH = 60,              /* percent of the heap's growth that GOGC=100 allows: what collecting
                               * more often costs here is less than Go's memory */
    HEAP_FLOOR = 4 << 20,     /* below this, collecting does not pay */
    FLOOR_LEAST = 64 << 10,   /* even if the program says so */
    NO_PERCENT = 10000,       /* for no growth that would begin a collection: only the limit does */
    UNFOUND = 4               /* one part in so many of what is free in spans does not fit */
};

static uint64_t heap_floor(void)
{
    uint64_t percent = gc.percent < 0 ? NO_PERCENT : (uint64_t)gc.percent * GROWTH / 100;
    uint64_t floor = (uint64_t)HEAP_FLOOR * percent / 100;
    return floor < FLOOR_LEAST ? FLOOR_LEAST : floor;
}

static uint64_t heap_in_use(uint64_t *overhead)
{
    lock_acquire(&heap.lock);
    uint64_t spans = heap.pages_used << PAGE_SHIFT;
    *overhead = heap_overhead();
    lock_release(&heap.lock);
    return spans;
}

/* The limit is for all memory that the runtime has from the system. What it leaves to the heap: */
static uint64_t limit_of_heap(void)
{
    uint64_t beside = gc.stacks + copies_bytes();
    return gc.limit > beside ? gc.limit - beside : 0;
}

/* The limit yields when what is alive does not fit, since collecting all the time would help
 * nobody: by so much it grows beyond that between two collections. */
static uint64_t limit_yields(uint64_t alive)
{
    return alive + gc.live / 16 + heap_floor() / 4;
}

/* What describes the heap counts, and a part of what is free in spans, which will not be found. */
static void obey_limit(void)
{
    uint64_t overhead, spans = heap_in_use(&overhead);
    uint64_t lost = overhead + (spans > gc.live ? (spans - gc.live) / UNFOUND : 0);
    uint64_t most = limit_of_heap() > lost ? limit_of_heap() - lost : 0;
    uint64_t least = limit_yields(gc.live);
    if (gc.goal > most) {
        gc.goal = most > least ? most : least;
    }
}

/* Much of what is in use may have been allocated while marking; the next cycle tells, as it will
 * find the program waiting. */
void pace_ceiling(void)
{
    uint64_t overhead, spans = heap_in_use(&overhead);
    uint64_t least = limit_yields(spans + overhead);
    uint64_t most = limit_of_heap();
    gc.tight = least > most ? gc.tight + 1 : 0;
    store_relaxed(&heap.ceiling, gc.off || gc.limit == 0 ? 0 : gc.tight > 1 ? least : most);
}

/* The goal follows what was alive, the trigger leaves room for what is allocated while marking. Of
 * what was allocated during the last marking, which is not known to be alive, half counts: it
 * would feed itself otherwise. At most half of the room is left to marking; assists see to it. */
void pace_set(void)
{
    gc.off = gc.none || (gc.percent < 0 && gc.limit == 0);
    uint64_t percent = gc.percent < 0 ? NO_PERCENT : (uint64_t)gc.percent * GROWTH / 100;
    uint64_t floor = heap_floor();
    uint64_t alive = gc.live - (gc.stw ? 0 : gc.last_during / 2);
    uint64_t goal = alive + alive / 100 * percent;
    gc.goal = goal < floor ? floor : goal;
    if (gc.goal < gc.live + floor / 4) {
        gc.goal = gc.live + floor / 4;
    }
    if (gc.limit != 0) {
        obey_limit();
    }
    uint64_t room = gc.goal - gc.live;
    uint64_t reserve = gc.stw ? 0 : gc.during + gc.during / 10;
    gc.trigger = room - (reserve < room / 2 ? reserve : room / 2);
}

uint64_t pace_wanted(void)
{
    uint64_t bytes = gc.goal + gc.goal / 10;
    return gc.limit != 0 && bytes > gc.limit ? gc.limit : bytes;
}
