/* The collector's cycle; see gc.h. */
#include "gc.h"

#include <stdio.h>
#include <stdlib.h>

#include "scheduler.h"

Gc gc;

enum {
    ASSIST_BYTES = 64 << 10,  /* scanned at a time by an allocating worker: some 50 us */
    STRESS_EACH = 20000,      /* stress=auto: so many allocations collect, then ever fewer */
    PATIENCE = 10,            /* how often room is made before the limit is exceeded: others are
                               * faster to use it, perhaps */
    IDLE_HEAP = 64 << 20,     /* a heap of so much is looked after when nothing happens */
    IDLE_EACH = 500000000,    /* nanoseconds from one look to the next */
    IDLE_FIRST = 2,           /* a collection of its own: after so many times what the last took */
    IDLE_TIMES = 25,          /* the next one, if the program still asks for none */
    IDLE_NEWS = 1 << 20       /* and when so much has been allocated */
};
#define IDLE_LEAST INT64_C(3000000000) /* and after so many nanoseconds */

/* ---- workers' runs ------------------------------------------------------------------------- */

/* Sets or clears a bitmap's bits for the cells of a run. which: 0 live, 1 mark. */
static void run_bits(Span *s, uintptr_t from, uintptr_t to, int which, bool set)
{
    uint64_t cell = from == to ? 0 : (from - s->base) / s->size;
    for (uintptr_t p = from; p < to; p += s->size, cell++) {
        uint64_t *word = &s->bits[2 * (cell >> 6) + (uint64_t)which];
        uint64_t bit = UINT64_C(1) << (cell & 63);
        *word = set ? *word | bit : *word & ~bit;
    }
}

typedef enum RunAction { RUN_BLACKEN, RUN_DROP } RunAction;

static void each_run(RunAction action)
{
    for (W *w = load_acquire(&world.workers); w != NULL; w = w->next) {
        for (uint32_t i = 1; i < w->cache_used; i++) {
            TetherCache *c = &w->cache[i];
            Span *s = c->span;
            if (s == NULL) {
                continue;
            }
            if (action == RUN_BLACKEN) {
                run_bits(s, c->next, c->end, 1, true);
                continue;
            }
            heap.unused += c->end - c->next;
            heap.unused_objects += (c->end - c->next) / c->size;
            run_bits(s, c->next, c->end, 0, false);
            run_bits(s, c->next, c->end, 1, false);
            c->next = c->end = 0;
            c->span = NULL;
        }
    }
}

/* ---- the cycle ----------------------------------------------------------------------------- */

static bool scan_claim(G *g, uint32_t cycle)
{
    uint32_t state = load_acquire(&g->scan);
    return state >> 1 != cycle && cas_acquire(&g->scan, state, cycle << 1 | 1);
}

static void scan_parked(Marker *m, G *g)
{
    uint32_t cycle = gc.started;
    if (scan_claim(g, cycle)) {
        roots_parked(m, g);
        store_release(&g->scan, cycle << 1);
    }
}

/* Goroutines that begin meanwhile count as scanned, and those that end have been. */
static void scan_parked_all(Marker *m)
{
    uint32_t count = load_acquire(&world.all_count);
    G **all = load_acquire(&world.all);
    for (uint32_t i = 0; i < count; i++) {
        if (load_acquire(&all[i]->live)) {
            scan_parked(m, all[i]);
        }
    }
}

/* The world is stopped: what runs is scanned now; what is parked later, unless all is done now. */
static void scan_running(Marker *m)
{
    for (W *w = load_acquire(&world.workers); w != NULL; w = w->next) {
        if (w->g != NULL) {
            roots_running(m, w->g);
            w->g->scan = gc.started << 1;
        }
    }
    if (gc.stw) {
        scan_parked_all(m);
    }
}

static void begin_marking(Marker *m)
{
    gc.began = os_thread_time();
    store_ordered(&gc.started, gc.started + 1); /* who waits for a cycle looks meanwhile */
    gc.served = load_ordered(&gc.requests);
    gc.marked = 0;
    gc.stacks = 0;
    copies_begin();
    gc.at_start = load_relaxed(&heap.allocated);
    if (gc.stw) {
        each_run(RUN_DROP);
    } else {
        each_run(RUN_BLACKEN);
        tether_gc_marking = true;
    }
    store_relaxed(&gc.phase, GC_MARKING);
    scan_running(m);
}

/* The world is stopped and nothing is left to mark. */
static void finish_marking(void)
{
    tether_gc_marking = false;
    each_run(RUN_DROP);
    uint64_t during = load_relaxed(&heap.allocated) - gc.at_start;
    gc.last_during = during;
    gc.during = (gc.during + during) / 2 > during ? (gc.during + during) / 2 : during;
    gc.live = gc.marked + (gc.stw ? 0 : during);
    heap.total += heap.allocated;
    heap.allocated = 0;
    heap.cycle++;
    for (uint32_t i = 1; i < heap.class_count; i++) {
        heap.classes[i].cursor = 0;
    }
    pace_set();
    store_relaxed(&gc.phase, GC_SWEEPING);
}

/* Takes the workers' shade buffers; true when one held something. */
static bool take_shade(void)
{
    bool any = false;
    for (W *w = load_acquire(&world.workers); w != NULL; w = w->next) {
        if (w->shade != NULL) {
            any = any || w->shade->count != 0;
            work_publish(w->shade);
            w->shade = NULL;
        }
    }
    return any || gc.work != NULL;
}

static void trace_line(uint64_t before, int64_t began)
{
    if (gc.trace) {
        double ms = (double)(os_nanotime() - began) / 1e6;
        fprintf(stderr,
                "gc %u: %.3f ms, stopped %.3f ms (longest %.3f), %.1f MB -> %.1f MB live, "
                "goal %.1f MB\n",
                gc.completed + 1, ms, (double)gc.stop_sum / 1e6, (double)gc.stop_worst / 1e6,
                (double)before / 1e6, (double)gc.live / 1e6, (double)gc.goal / 1e6);
    }
}

static void note_stop(int64_t began)
{
    int64_t took = os_nanotime() - began;
    gc.stop_sum += took;
    add_relaxed(&gc.pause_total, took);
    gc.stop_worst = took > gc.stop_worst ? took : gc.stop_worst;
}

static void sweep_and_verify(void)
{
    if (gc.verify) {
        heap_sweep_all();
        gc_verify();
    }
}

static void end_cycle(uint64_t before, int64_t began)
{
    heap_sweep_all();
    pace_ceiling();
    if (gc.release) {
        gc.release = false;
        heap_scavenge(0, SCAVENGE_EXCESS);
    } else {
        heap_scavenge(pace_wanted(), SCAVENGE_IDLE);
    }
    store_relaxed(&gc.phase, GC_IDLE);
    store_relaxed(&gc.pauses[gc.completed % PAUSES], gc.stop_sum);
    store_relaxed(&gc.ends[gc.completed % PAUSES], os_walltime());
    gc.idle_at = os_nanotime();
    gc.took = os_thread_time() - gc.began;
    trace_line(before, began);
    if (finalizer_waiting()) {
        monitor_kick();
    }
    add_ordered(&gc.completed, 1);
    os_wake(&gc.completed, INT32_MAX);
}

/* The world is stopped by the caller. */
static void collect_stopped(void)
{
    Marker m;
    mark_begin(&m);
    begin_marking(&m);
    roots_globals(&m);
    do {
        mark_drain(&m, INT64_MAX);
    } while (finalizer_find_ready(&m));
    mark_end(&m);
    finish_marking();
    sweep_and_verify();
}

static void collect_stw(void)
{
    int64_t began = os_nanotime();
    uint32_t seen = load_relaxed(&gc.completed);
    if (!world_stop()) {
        return;
    }
    if (seen != gc.completed || gc.phase != GC_IDLE) { /* another worker was first */
        world_start();
        return;
    }
    gc.stop_sum = gc.stop_worst = 0;
    uint64_t before = gc.live + heap.allocated;
    collect_stopped();
    end_cycle(before, began);
    note_stop(began);
    world_start();
}

/* ---- beside the program -------------------------------------------------------------------- */

void gc_scan_goroutine(G *g)
{
    if (load_acquire(&g->scan) == gc.started << 1) {
        return;
    }
    Marker m;
    mark_begin(&m);
    scan_parked(&m, g);
    mark_end(&m);
    while (load_acquire(&g->scan) != gc.started << 1) { /* the marker is at it */
        cpu_relax();
    }
}

static void marker_stop(int64_t *began)
{
    *began = os_nanotime();
    while (!world_stop()) {
        *began = os_nanotime();
    }
}

static void marker_start(int64_t began)
{
    world_start();
    note_stop(began);
}

static void collect_concurrent(void)
{

    int64_t began = os_nanotime();
    int64_t stopped;
    Marker m;
    mark_begin(&m);
    gc.stop_sum = gc.stop_worst = 0;
    marker_stop(&stopped);
    while (!copies_room()) {
        marker_start(stopped);
        copies_more_room();
        marker_stop(&stopped);
    }
    uint64_t before = gc.live + heap.allocated;
    begin_marking(&m);
    marker_start(stopped);
    copies_scan(&m);
    roots_globals(&m);
    scan_parked_all(&m);
    for (;;) {
        mark_drain(&m, INT64_MAX);
        marker_stop(&stopped);
        if (!take_shade() && !finalizer_find_ready(&m)) {
            break;
        }
        marker_start(stopped);
    }
    finish_marking();
    sweep_and_verify();
    marker_start(stopped);
    mark_end(&m);
    end_cycle(before, began);
}

/* Nobody has asked for a collection for some time. One is made all the same, so that memory which a
 * peak has left behind is found; not again before the program has allocated, and so rarely that it
 * costs few percent of a processor. Then memory is given back. */
static void when_idle(void)
{
    int64_t now = os_nanotime();
    int64_t pause = gc.took * (gc.idle_done ? IDLE_TIMES : IDLE_FIRST);
    pause = pause > IDLE_LEAST ? pause : IDLE_LEAST;
    bool news = !gc.idle_done || load_relaxed(&heap.allocated) > IDLE_NEWS;
    if (!gc.off && news && now - gc.idle_at > pause) {
        collect_concurrent();
        gc.idle_done = true;
    }
    heap_scavenge(pace_wanted(), SCAVENGE_IDLE);
}

static void marker_thread(void *unused)
{
    (void)unused;
    for (;;) {
        uint32_t asked = load_ordered(&gc.requests);
        if (asked != gc.served) {
            gc.idle_done = false;
            collect_concurrent();
            continue;
        }
        os_wait(&gc.requests, asked, load_relaxed(&heap.used) < IDLE_HEAP ? -1 : IDLE_EACH);
        if (load_ordered(&gc.requests) == gc.served && load_relaxed(&heap.used) >= IDLE_HEAP) {
            when_idle();
        }
    }
}

void gc_start_thread(void)
{
    if (gc.stw || gc.off || gc.thread) {
        return;
    }
    gc.thread = os_thread(marker_thread, NULL);
    gc.stw = !gc.thread;
}

/* ---- the allocator's side ------------------------------------------------------------------ */

static void request_cycle(void)
{
    add_ordered(&gc.requests, 1);
    os_wake(&gc.requests, 1);
}

/* Until so many cycles have been completed; they are asked for as long as they have not begun. */
static int64_t await_cycles(const uintptr_t *need)
{
    for (;;) {
        uint32_t now = load_ordered(&gc.completed);
        if ((int32_t)(now - (uint32_t)need[0]) >= 0) {
            return 0;
        }
        if ((int32_t)(load_ordered(&gc.started) - (uint32_t)need[0]) < 0) {
            request_cycle();
        }
        os_wait(&gc.completed, now, 1000000);
    }
}

static void await_cycle(uint32_t need)
{
    int64_t error;
    sched_blocking(await_cycles, (uintptr_t[ARGUMENTS]){need}, &error);
}

static __attribute__((noinline)) void collect_and_wait(void)
{
    if (gc.stw) {
        collect_stw();
    } else {
        await_cycle(load_ordered(&gc.started) + 1);
    }
}

void gc_collect(void)
{
    stack_clear(16 << 10);
    collect_and_wait();
}

/* Unused memory of other shapes first, then the end of the cycle that is under way or due: the
 * marker frees more than a worker could that helps it. */
Growth gc_make_room(size_t bytes, int tries)
{
    bool hopeless = tries > 1 && gc.live + bytes > load_relaxed(&heap.ceiling);
    if (gc.off || hopeless || tries > PATIENCE) {
        return GROW_FORCED;
    }
    if (!heap_scavenge(0, SCAVENGE_EXCESS)) {
        if (gc.stw) {
            collect_stw();
        } else {
            await_cycle(load_ordered(&gc.completed) + 1);
        }
    }
    return GROW_BELOW_CEILING;
}

/* Marks a little when the program allocates faster than the marker gets on: the part of the room
 * that is used up must not exceed the part of the work that is done. */
static void assist(void)
{
    if (!tether_gc_marking) {
        return;
    }
    uint64_t used = load_relaxed(&heap.allocated) - gc.at_start;
    uint64_t room = gc.goal > gc.live + gc.at_start ? gc.goal - gc.live - gc.at_start : 1;
    uint64_t done = load_relaxed(&gc.marked);
    if ((double)used * (double)gc.live <= (double)done * (double)room) {
        return;
    }
    if (load_relaxed(&gc.work) == NULL) {
        return;
    }
    Marker m;
    mark_begin(&m);
    mark_drain(&m, ASSIST_BYTES);
    mark_end(&m);
}

static bool stress_due(void)
{
    int64_t n = add_relaxed(&gc.allocations, 1);
    if (!gc.stress_auto) {
        return n % gc.stress == 0;
    }
    return n < STRESS_EACH || n % (n / 300) == 0;
}

/* Half of the stress cycles run to their end before the program goes on. */
static void stress_collect(void)
{
    if (gc.stw || (worker_random() & 1) != 0) {
        gc_collect();
    } else {
        request_cycle();
    }
}

void gc_before_allocation(size_t bytes)
{
    TETHER_POLL();
    if (gc.off) {
        return;
    }
    if (gc.stress != 0 && stress_due()) {
        stress_collect();
        return;
    }
    if (load_relaxed(&heap.allocated) + bytes < gc.trigger) {
        return;
    }
    if (gc.stw) {
        collect_stw();
        return;
    }
    Phase phase = load_relaxed(&gc.phase);
    if (phase == GC_MARKING && tether_gc_marking) {
        assist();
    } else if (phase == GC_IDLE) {
        request_cycle();
    }
    TETHER_POLL();
}

/* ---- switches ------------------------------------------------------------------------------ */

static uint64_t read_size(const char *s)
{
    char *unit;
    uint64_t n = strtoull(s, &unit, 10);
    return n << (*unit == 'K' ? 10 : *unit == 'M' ? 20 : *unit == 'G' ? 30 : 0);
}

static const struct {
    const char *name;
    bool *flag, value;
} flags[] = {{"stw", &gc.stw, true},     {"concurrent", &gc.stw, false}, {"none", &gc.none, true},
             {"trace", &gc.trace, true}, {"verify", &gc.verify, true}};

static void read_switch(const char *s)
{
    if (strncmp(s, "gogc=", 5) == 0) {
        gc.percent = strcmp(s + 5, "off") == 0 ? -1 : strtoll(s + 5, NULL, 10);
    } else if (strncmp(s, "limit=", 6) == 0) {
        gc.limit = read_size(s + 6);
    } else if (strncmp(s, "room=", 5) == 0) {
        heap.room = read_size(s + 5);
    } else if (strcmp(s, "stress=auto") == 0) {
        gc.stress_auto = true;
        gc.stress = 1;
    } else if (strncmp(s, "stress=", 7) == 0) {
        gc.stress = strtoll(s + 7, NULL, 10);
    } else if (strncmp(s, "seed=", 5) == 0) {
        gc.seed = strtoull(s + 5, NULL, 10);
    }
    for (size_t i = 0; i < RT_LENGTH(flags); i++) {
        if (strcmp(s, flags[i].name) == 0) {
            *flags[i].flag = flags[i].value;
        }
    }
}

void gc_init(void)
{
    gc.percent = 100;
    const char *value = getenv("TETHER_GC");
    char copy[256];
    if (value != NULL && strlen(value) < sizeof copy) {
        strcpy(copy, value);
        char *rest = copy;
        for (char *s; (s = strsep(&rest, ",")) != NULL;) {
            read_switch(s);
        }
    }
    if (gc.stress < 0) {
        gc.stress = 0;
    }
    if (gc.stress != 0 && gc.seed == 0) { /* told, so that a failure can be repeated */
        gc.seed = os_random();
        fprintf(stderr, "TETHER_GC: seed=%llu\n", (unsigned long long)gc.seed);
    }
    pace_set();
    pace_ceiling();
}
