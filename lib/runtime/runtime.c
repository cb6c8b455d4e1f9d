/* The functions without a body of packages runtime and runtime/debug. */
#include "runtime/gc.h"
#include "runtime/scheduler.h"

/* As type counters of lib/runtime/memstats.go. */
typedef struct Counters {
    uint64_t alloc_bytes, allocs;  /* allocated since the start */
    uint64_t free_bytes, frees;    /* of that, freed */
    uint64_t heap_sys, heap_idle;  /* bytes taken from the system, not in use of those */
    uint64_t released;             /* given back, of the idle ones */
    uint64_t stacks;               /* bytes of stacks */
    uint64_t meta, collector;      /* bytes that describe the heap, bytes of the collector's own */
    uint64_t next_gc;              /* size of the heap */
    uint64_t pause_total;          /* nanoseconds stopped */
    uint64_t cycles, forced;       /* collections, those asked for */
    int64_t pauses[PAUSES];        /* nanoseconds stopped in each of the last collections */
    int64_t ends[PAUSES];          /* when they ended, nanoseconds since 1970 */
} Counters;

void runtime_collect(void);
void runtime_keep(TetherAny x);
void runtime_readCounters(Counters *c);
int64_t runtime_debug_setPercent(int64_t percent);
int64_t runtime_debug_setLimit(int64_t limit);
int64_t sync_collections(void);
void runtime_debug_release(void);

void runtime_collect(void)
{
    add_relaxed(&gc.forced, UINT64_C(1));
    gc_collect();
}

void runtime_keep(TetherAny x)
{
    __asm__ volatile("" : : "r"(x.data));
}

/* What is alive: by the bits of spans, the marks where they have not been swept yet. */
static void count_live(Counters *c, uint64_t *objects, uint64_t *bytes)
{
    for (uint32_t i = 1; i < heap.class_count; i++) {
        Class *class = &heap.classes[i];
        lock_acquire(&class->lock); /* the marker may be sweeping */
        for (uint32_t k = 0; k < class->count; k++) {
            const Span *s = class->spans[k];
            uint32_t which = s->cycle != heap.cycle;
            uint64_t n = 0;
            for (uint32_t w = 0; w < s->words; w++) {
                n += (uint64_t)__builtin_popcountll(load_relaxed(&s->bits[2 * w + which]));
            }
            *objects += n;
            *bytes += n * span_cell_bytes(s);
        }
        lock_release(&class->lock);
    }
    for (const W *w = load_acquire(&world.workers); w != NULL; w = w->next) {
        c->allocs += w->objects;
        for (uint32_t i = 1; i < w->cache_used; i++) { /* what is left of runs */
            uint64_t left = w->cache[i].end - w->cache[i].next;
            if (left != 0) {
                *bytes -= left;
                *objects -= left / w->cache[i].size;
                c->alloc_bytes -= left;
                c->allocs -= left / w->cache[i].size;
            }
        }
    }
}

void runtime_readCounters(Counters *c)
{
    memset(c, 0, sizeof *c);
    while (!world_stop()) {
        TETHER_POLL();
    }
    uint64_t objects = 0, bytes = 0;
    c->alloc_bytes = heap.total + heap.allocated - heap.unused;
    count_live(c, &objects, &bytes);
    c->allocs -= heap.unused_objects;
    c->frees = c->allocs - objects;
    c->free_bytes = c->alloc_bytes - bytes;
    lock_acquire(&heap.lock);
    c->heap_sys = heap.used;
    c->heap_idle = heap.used - (heap.pages_used << PAGE_SHIFT);
    c->released = heap.released;
    c->meta = heap_overhead();
    lock_release(&heap.lock);
    for (uint32_t i = 0; i < world.all_count; i++) {
        const G *g = world.all[i];
        c->stacks += g->live ? g->stack_high - g->sp : 0;
    }
    c->next_gc = gc.goal;
    c->pause_total = (uint64_t)load_relaxed(&gc.pause_total);
    for (int i = 0; i < PAUSES; i++) {
        c->pauses[i] = load_relaxed(&gc.pauses[i]);
        c->ends[i] = load_relaxed(&gc.ends[i]);
    }
    c->cycles = load_acquire(&gc.completed);
    c->forced = load_relaxed(&gc.forced);
    world_start();
}

/* Negative: no collections, INT64_MAX: no limit. */
static void set(int64_t percent, int64_t limit)
{
    while (!world_stop()) {
        TETHER_POLL();
    }
    gc.percent = percent < 0 ? -1 : percent;
    gc.limit = limit == INT64_MAX ? 0 : (uint64_t)limit;
    pace_set();
    pace_ceiling();
    world_start();
    if (!gc.off && !gc.stw) {
        gc_start_thread();
    }
}

int64_t runtime_debug_setPercent(int64_t percent)
{
    int64_t old = gc.percent;
    set(percent, gc.limit == 0 ? INT64_MAX : (int64_t)gc.limit);
    return old;
}

int64_t runtime_debug_setLimit(int64_t limit)
{
    int64_t old = gc.limit == 0 ? INT64_MAX : (int64_t)gc.limit;
    if (limit >= 0) {
        set(gc.percent, limit);
    }
    return old;
}

void runtime_debug_release(void)
{
    gc.release = true;
    gc_collect();
}

int64_t sync_collections(void)
{
    return load_relaxed(&gc.completed);
}

/* ---- the scheduler ------------------------------------------------------------------------- */

void runtime_yield(void);
void runtime_goexit(void);
int64_t runtime_goroutines(void);
int64_t runtime_processors(void);
int64_t runtime_setProcessors(int64_t n);

void runtime_yield(void)
{
    sched_give_way();
}

void runtime_goexit(void)
{
    panic_goexit();
}

int64_t runtime_goroutines(void)
{
    return goroutines_live();
}

int64_t runtime_processors(void)
{
    stack_thaw();
    return os_processors();
}

int64_t runtime_setProcessors(int64_t n)
{
    lock_acquire(&sched.lock);
    int64_t old = sched.limit;
    if (n > 0) {
        store_relaxed(&sched.limit, (uint32_t)(n < WORKERS_MAX / 2 ? n : WORKERS_MAX / 2));
    }
    lock_release(&sched.lock);
    if (sched_work_waits()) {
        sched_wake_worker();
    }
    return old;
}
