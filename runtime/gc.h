/* The collector: non-moving, tri-color mark and sweep, beside the program.
 *
 *   IDLE      alloc slow path: allocated >= trigger -> wake the marker
 *   start     stop: flag on, rest of each worker's runs black, stacks of running goroutines and the
 *             globals scanned; start
 *   MARKING   marker: scan parked goroutines, drain; barrier shades what a store deletes; new cells
 *             are black; workers that allocate too fast help
 *   finish    stop: collect the workers' shade buffers; if there were any, go on MARKING, else flag
 *             off, runs dropped, cycle + 1; start
 *   SWEEPING  allocation sweeps the spans it comes to, the marker the others; IDLE
 *
 * Invariant (Yuasa, snapshot at the beginning): every object reachable when marking began is marked
 * before it ends, because a pointer is either still where it was, or its deletion shaded it.
 *   - Stacks need no barrier since the stack of every running goroutine is black: it is scanned in
 *     the start, and a parked one before it runs again (gc_scan_goroutine).
 *   - A new object is black and its slots are nil at the snapshot, so its first stores are free.
 *   - A value that leaves a parked goroutine's stack by another's hand must be shaded (channels).
 * The flag changes only while all workers are stopped, so that no barrier is half done then.
 *
 * TETHER_GC is a list of switches, separated by commas:
 *   gogc=N      how much the heap may grow between collections, as GOGC (100); off: no collections
 *   limit=N     bytes, with K, M or G, that the program should not exceed, as GOMEMLIMIT
 *   room=N      bytes of address space that the heap may have
 *   stw         all of a collection while the program is stopped; concurrent: beside it (default)
 *   none        no collections
 *   trace       a line on standard error for each collection
 *   verify      the heap is checked after each collection (verify.c)
 *   stress=N    a collection at every Nth allocation; auto: at every one up to 20,000, then fewer
 *   seed=N      of maps' order and of stress */
#ifndef TETHER_GC_H
#define TETHER_GC_H

#include "heap.h"

enum { PAUSES = 256 }; /* remembered */
enum {
    FOUND = 16, /* addresses whose mark bits are being fetched */
    AHEAD = 16  /* cells that are being fetched themselves */
};

/* An address that was found, and the pair of words with its bits. */
typedef struct Found {
    uintptr_t p;
    const Class *class;
    uint64_t *bits;
} Found;

/* A marked cell to scan. */
typedef struct Grey {
    uintptr_t at;
    const Class *class;
} Grey;

/* One thread's marking. */
typedef struct Marker {
    Found found[FOUND];    /* a ring of what is to be marked */
    Grey soon[AHEAD];      /* a ring of what is to be scanned next */
    uint32_t found_put, found_taken; /* how many ever */
    uint32_t soon_first, soon_count; /* where the ring begins, entries in use */
    WorkChunk *chunk;      /* marked cells to scan */
    uint64_t bytes;        /* of cells it has marked, not yet in gc.marked */
} Marker;

typedef enum Phase { GC_IDLE, GC_MARKING, GC_SWEEPING } Phase;

typedef struct Gc {
    /* Switches, from TETHER_GC. */
    bool none, stw, trace, verify;
    bool off;                /* no collections but those that the program asks for */
    bool thread;             /* the marker's has been started */
    int64_t percent;         /* growth of the heap between collections, as GOGC */
    uint64_t limit;          /* bytes that the program should not exceed; 0: none */
    int64_t stress;          /* collect at every n-th allocation; 0: no */
    bool stress_auto;        /* rarer and rarer */
    uint64_t seed;           /* of all randomness, 0: from the system */

    Phase phase;
    Lock lock;               /* work, spare */
    WorkChunk *work;         /* full or given-up chunks to scan */
    WorkChunk *spare;        /* empty chunks */
    uint64_t marked;         /* bytes marked in this cycle */
    uint64_t live;           /* bytes marked in the last one */
    uint64_t goal;           /* size of the heap when the next cycle should end */
    uint64_t trigger;        /* heap.allocated at which it begins */
    uint64_t during;         /* smoothed bytes allocated while marking */
    uint64_t last_during;    /* the same of the last cycle */
    uint64_t at_start;       /* heap.allocated when marking began */
    uint32_t requests;       /* cycles asked for; the marker sleeps on it */
    uint32_t completed;      /* cycles done; those who want one sleep on it */
    uint32_t started;        /* cycles begun */
    uint32_t served;         /* requests that the last one was begun for */
    uint32_t tight;          /* so many in turn have left no room below the limit */
    uint64_t stacks;         /* bytes of stacks that it has come across */
    int64_t allocations;     /* for stress */
    uint64_t forced;         /* cycles that the program asked for */
    int64_t pauses[PAUSES];  /* by cycle: nanoseconds stopped */
    int64_t ends[PAUSES];    /* when it ended, nanoseconds since 1970 */
    int64_t idle_at;         /* when the last one ended, by os_nanotime */
    bool release;            /* the next cycle gives all unused memory back */
    int64_t began, took;     /* its start on the processor's clock, and how long it ran there */
    bool idle_done;          /* nobody had asked for the last one */
    int64_t pause_total;     /* nanoseconds stopped since the start */
    int64_t stop_worst, stop_sum; /* nanoseconds stopped in this cycle */
    const TetherRoot *roots[64];  /* registered globals */
    int64_t root_counts[64];
    uint32_t root_lists;
} Gc;
extern Gc gc;

void gc_init(void);              /* reads TETHER_GC */
void gc_start_thread(void);      /* the marker, unless stop-the-world */
/* In the allocator's slow path: polls, collects or helps when it is time. Must precede the look at
 * the worker, as it may switch. */
void gc_before_allocation(size_t bytes);
/* There was no room for so many bytes, as the limit or the address space is used up, after so many
 * tries: there may be more now, or the limit is to be exceeded. Switches, too. */
Growth gc_make_room(size_t bytes, int tries);
/* A whole cycle that begins after the call. */
void gc_collect(void);
/* Before a parked goroutine runs again while tether_gc_marking. */
void gc_scan_goroutine(G *g);

/* pace.c */
void pace_set(void);             /* goal and trigger, in a stop, when anything has changed */
/* How much memory there may be; to be called when everything has been swept, as what is in use then
 * stays so. */
void pace_ceiling(void);
uint64_t pace_wanted(void);      /* memory that the program may well use again */

/* mark.c */
void mark_begin(Marker *m);
void mark_end(Marker *m);        /* gives up what is left */
void mark_word(Marker *m, uintptr_t word);
void mark_inside(Marker *m, uintptr_t cell); /* what the object refers to, not the object */
void mark_range(Marker *m, uintptr_t from, uintptr_t to);
void mark_layout(Marker *m, const void *p, const TetherLayout *layout, int64_t count);
/* Scans about `budget` bytes; true when nothing is left here or in gc.work. */
bool mark_drain(Marker *m, int64_t budget);
WorkChunk *work_chunk_new(void);
void work_publish(WorkChunk *chunk);

/* roots.c */
/* Globals and timers. Beside the program too: what is taken from them is shaded. */
void roots_globals(Marker *m);
void roots_running(Marker *m, G *g); /* in a stop; some of it perhaps by copies_scan */
void roots_parked(Marker *m, G *g);

/* copies.c: stacks that are too long to be scanned in the stop */
/* In the stop: whether there is room for the copies, in memory that has been touched. */
bool copies_room(void);
void copies_more_room(void);     /* if not, outside of it */
size_t copies_bytes(void);       /* of that memory */
void copies_begin(void);         /* of a cycle */
bool copies_add(G *g);           /* in the stop; false: the stack is short */
void copies_scan(Marker *m);     /* beside the program */

/* lib/runtime/finalizer.c */
void finalizer_roots(Marker *m);
/* In the stop, nothing being left to mark: objects that only their finalizers know become ready and
 * are to be marked. True: there were any. */
bool finalizer_find_ready(Marker *m);
bool finalizer_waiting(void);    /* one is to be called, and no goroutine does so */
void finalizer_start(void);      /* the monitor's: starts one */

/* verify.c: aborts with what it found */
void gc_verify(void);

#endif
