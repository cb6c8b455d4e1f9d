/* Workers, and stopping the world.
 *
 *   stopper: stopping = 1; stop_requested = 1; limits = max; wait until every other worker is SAFE
 *   worker:  sees stop_requested or its limit in a poll: saves registers, SAFE, sleeps on epoch
 *   stopper: stop_requested = 0; epoch++; wake all; stopping = 0
 *   worker:  RUNNING; when stop_requested is set again meanwhile, SAFE again
 *
 * The last step and the first are Dekker's: the worker writes its state and then reads
 * stop_requested, the stopper writes stop_requested and then reads the state; both are ordered, so
 * at least one sees the other. A stack limit that the worker overwrites just after the stopper set
 * it (it switched goroutines) only delays: the stopper sets it again while it waits. */
#include "gc.h"
#include "scheduler.h"

enum { SPINS_STOPPED = 1000 };

World world;
uint32_t tether_stop_requested;
_Thread_local TetherTls tether_tls;

/* ---- workers and goroutines ---------------------------------------------------------------- */

W *worker_attach(void)
{
    W *w = granted(os_reserve(sizeof *w));
    TetherCache *cache = granted(os_reserve(CLASS_MAX * sizeof *cache));
    w->cache = cache;
    w->limit_slot = &tether_tls.stack_limit;
    w->random = gc.seed != 0 ? gc.seed : os_random();
    w->state = WORKER_SAFE;
    tether_tls.worker = w;
    tether_tls.cache = cache;
    __asm__ volatile("" : : : "memory"); /* tether_worker reads it behind the compiler's back */
    lock_acquire(&world.lock);
    w->next = world.workers;
    store_release(&world.workers, w);
    lock_release(&world.lock);
    worker_leave_safe();
    return w;
}

void worker_set_goroutine(W *w, G *g)
{
    store_release(&w->g, g); /* the monitor looks */
    tether_tls.g = (TetherGoroutine *)g;
    store_relaxed(w->limit_slot, g == NULL ? 0 : g->stack_limit);
    if (load_relaxed(&tether_stop_requested) & STOP_WORLD) {
        store_relaxed(w->limit_slot, UINTPTR_MAX);
    }
}

static void all_grow(void)
{
    uint32_t room = world.all_room == 0 ? 64 : world.all_room * 2;
    G **all = heap_describe(room * sizeof *all);
    if (world.all_count != 0) {
        memcpy(all, world.all, world.all_count * sizeof *all);
    }
    store_release(&world.all, all);
    world.all_room = room;
}

/* For good: a G serves one goroutine after the other. */
static void all_add(G *g)
{
    lock_acquire(&world.lock);
    if (world.all_count == world.all_room) {
        all_grow();
    }
    world.all[world.all_count] = g;
    g->index = world.all_count + 1;
    store_release(&world.all_count, world.all_count + 1);
    lock_release(&world.lock);
}

/* Some at a time for each worker, so that they do not wait for each other. */
static int64_t next_id(W *w)
{
    enum { BATCH = 16 };
    if (w->next_id == w->last_id) {
        w->next_id = add_relaxed(&world.last_id, BATCH);
        w->last_id = w->next_id + BATCH;
    }
    return ++w->next_id;
}

void goroutine_register(G *g)
{
    W *w = tether_worker();
    g->id = next_id(w);
    g->site = 0;
    /* What it starts with is reachable from its creator; the marker may still be looking at the one
     * that had this memory before. */
    store_relaxed(&g->scan, gc.started << 1);
    if (g->index == 0) {
        all_add(g);
    }
    store_relaxed(&w->live, w->live + 1);
    store_release(&g->live, true);
}

void goroutine_unregister(G *g)
{
    W *w = tether_worker();
    store_relaxed(&w->live, w->live - 1);
    store_release(&g->live, false);
}

int64_t goroutines_live(void)
{
    int64_t live = 0;
    for (W *w = load_acquire(&world.workers); w != NULL; w = w->next) {
        live += load_relaxed(&w->live);
    }
    return live;
}

uint64_t worker_random(void)
{
    W *w = tether_worker();
    uint64_t z = w->random += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

/* ---- stopping ------------------------------------------------------------------------------ */

static void become_safe(W *w)
{
    store_ordered(&w->state, (uint32_t)WORKER_SAFE);
    if (load_ordered(&tether_stop_requested) & STOP_WORLD) {
        add_ordered(&world.arrivals, 1);
        os_wake(&world.arrivals, 1);
    }
}

/* A stop is mostly over sooner than a thread could be put to sleep and woken. */
static void await_start(uint32_t epoch)
{
    for (int spin = 0; spin < SPINS_STOPPED; spin++) {
        if (load_ordered(&world.epoch) != epoch) {
            return;
        }
        cpu_relax();
    }
    add_ordered(&world.sleepers, 1);
    os_wait(&world.epoch, epoch, -1);
    sub_ordered(&world.sleepers, 1);
}

static void become_running(W *w)
{
    for (;;) {
        uint32_t epoch = load_ordered(&world.epoch);
        store_ordered(&w->state, (uint32_t)WORKER_RUNNING);
        if (!(load_ordered(&tether_stop_requested) & STOP_WORLD)) {
            break;
        }
        become_safe(w);
        await_start(epoch);
    }
    store_relaxed(w->limit_slot, w->g == NULL ? 0 : w->g->stack_limit);
    if (load_relaxed(&tether_stop_requested) & STOP_WORLD) {
        store_relaxed(w->limit_slot, UINTPTR_MAX);
    }
}

void worker_become_safe(void)
{
    become_safe(tether_worker());
}

void worker_leave_safe(void)
{
    become_running(tether_worker());
}

__attribute__((noinline)) void tether_poll_slow(void)
{
    W *w = tether_worker();
    if (!(load_ordered(&tether_stop_requested) & STOP_WORLD)) {
        store_relaxed(w->limit_slot, w->g == NULL ? 0 : w->g->stack_limit);
    } else {
        if (w->g != NULL) {
            save_registers(w->g);
        }
        become_safe(w);
        become_running(w);
    }
    sched_poll();
}

static void request_stop(void)
{
    for (W *w = load_acquire(&world.workers); w != NULL; w = w->next) {
        store_relaxed(w->limit_slot, UINTPTR_MAX);
    }
}

/* Until a worker is safe: spins while that is likely to be soon, then sleeps and asks again. */
static void await_worker(W *w)
{
    for (int spin = 0; load_ordered(&w->state) != WORKER_SAFE; spin++) {
        if (spin < 2000) {
            cpu_relax();
            continue;
        }
        uint32_t seen = load_ordered(&world.arrivals);
        if (load_ordered(&w->state) != WORKER_SAFE) {
            request_stop();
            os_wait(&world.arrivals, seen, 50000);
        }
    }
}

bool world_stop_saved(void)
{
    W *self = tether_worker();
    if (!cas_ordered(&world.stopping, 0u, 1u)) {
        if (self != NULL) {
            TETHER_POLL();
        }
        os_yield();
        return false;
    }
    or_ordered(&tether_stop_requested, (uint32_t)STOP_WORLD);
    request_stop();
    for (W *w = load_acquire(&world.workers); w != NULL; w = w->next) {
        if (w != self) {
            await_worker(w);
        }
    }
    return true;
}

void world_start(void)
{
    W *self = tether_worker();
    and_ordered(&tether_stop_requested, ~(uint32_t)STOP_WORLD);
    if (self != NULL) {
        store_relaxed(self->limit_slot, self->g == NULL ? 0 : self->g->stack_limit);
    }
    add_ordered(&world.epoch, 1);
    if (load_ordered(&world.sleepers) != 0) {
        os_wake(&world.epoch, INT32_MAX);
    }
    store_ordered(&world.stopping, 0u);
}

/* ---- stack checks -------------------------------------------------------------------------- */

void tether_stack_slow(void)
{
    G *g = tether_g();
    uintptr_t sp = (uintptr_t)__builtin_frame_address(0);
    if (g != NULL && sp < g->stack_limit) {
        if (sp < g->stack_least) {
            stack_overflow();
        }
        stack_deepens(sched_task());
    }
    tether_poll_slow();
}
