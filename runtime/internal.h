/* What the parts of the runtime share: goroutines, workers, and stopping them.
 *
 * A worker (W) is a thread that runs goroutines; a goroutine (G) has a stack that never moves.
 * The worker at hand is read with tether_worker() each time it is needed and never kept across
 * anything that may poll, switch or call unknown code: the goroutine may wake up on another one. */
#ifndef TETHER_INTERNAL_H
#define TETHER_INTERNAL_H

#include "atomics.h"
#include "os.h"
#include "tether.h"

#if defined(TETHER_TSAN)
#define RT_TSAN 1
#else
#define RT_TSAN 0
#endif
#if defined(__SANITIZE_ADDRESS__)
#define RT_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RT_ASAN 1
#endif
#endif
#ifndef RT_ASAN
#define RT_ASAN 0
#endif
#if RT_ASAN
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)0)
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)0)
#endif
/* For code that reads words which belong to others: stacks, the tails of cells. */
#define RT_NO_SANITIZE __attribute__((no_sanitize("address", "thread")))
#define RT_LENGTH(a) (sizeof(a) / sizeof((a)[0]))

enum { SAVED_REGISTERS = 20 };

/* A panic in progress, a local of the function that runs its deferred calls. */
typedef struct Panic {
    struct Panic *link;  /* the panic that was in progress when this one began */
    TetherAny value;     /* what was given to panic */
    TetherFrame *at;     /* the frame whose deferred calls it runs now */
    bool passed;         /* a newer panic has gone on below that frame */
    bool recovered;      /* a deferred call has recovered it */
    bool goexit;         /* not a panic: runtime.Goexit runs the deferred calls */
    bool fault;          /* a nil dereference: printed with the signal line */
    TetherString text;   /* when it ends the program: what Error or String gave; ptr NULL: none */
} Panic;

/* A goroutine. Lives outside the heap; its stack is a root. Its memory is used again for others but
 * never given back: markers look at it without a lock. */
typedef struct G {
    TetherFrame *frames;                /* as in TetherGoroutine, which this begins like */
    TetherCode expect;
    int64_t id;                         /* main is 1 */
    uint32_t index;                     /* 1 + where it stands in world.all; 0: nowhere yet */
    bool live;                          /* registered */
    bool dying;                         /* prints the panic that ends the program */
    uintptr_t stack_low, stack_high;    /* bounds of its stack */
    uintptr_t stack_limit;              /* going below takes the slow path */
    uintptr_t stack_least;              /* going below is stack overflow */
    uintptr_t sp;                       /* where its stack ends while it does not run */
    uintptr_t away;                     /* where the words from sp on are kept, 0: in place */
    uintptr_t registers[SAVED_REGISTERS]; /* callee-saved ones, when it was stopped in a poll */
    Panic *panics;                      /* in progress, newest first */
    uint32_t scan;                      /* see gc_scan_goroutine */
    uint32_t site;                      /* --alloc-stats: 1 + that of what it allocates; 0: none */
    void *fake_stack;                   /* AddressSanitizer's handle, else NULL */
} G;

/* Why polls take the slow path: bits of tether_stop_requested. */
enum { STOP_WORLD = 1, STOP_YIELD = 2 /* some worker's `yield` is set */ };
enum { YIELD_NO, YIELD_TURN, YIELD_TIRED /* it has run for long itself */ };

/* States of a worker. */
enum { WORKER_RUNNING, WORKER_SAFE };

/* A worker. */
typedef struct TetherWorker {
    struct TetherWorker *next;  /* list of all workers, under world.lock; never removed */
    G *g;                       /* what it runs, NULL between goroutines */
    TetherCache *cache;         /* CLASS_MAX entries, indexed by class */
    uint32_t cache_used;        /* classes below this may have a run */
    uint32_t state;             /* WORKER_RUNNING or WORKER_SAFE */
    uintptr_t *limit_slot;      /* the thread's tether_tls.stack_limit, for stop requests */
    struct WorkChunk *shade;    /* what the barrier has shaded, not yet published */
    uint64_t objects;           /* cells it has ever taken */
    uint64_t random;            /* state of worker_random */
    int64_t next_id, last_id;   /* of goroutines that it will begin */
    int64_t live;               /* goroutines begun here, less those that have ended here */
    uint32_t yield;             /* YIELD_...: its goroutine is to let others run at the next poll */
    struct Proc *sched;         /* the scheduler's own data */
} W;

/* What is known of all threads. */
typedef struct World {
    Lock lock;          /* of registering goroutines and workers */
    G **all;            /* every G there ever was; a larger array replaces it, the old one stays */
    uint32_t all_count; /* entries in use */
    uint32_t all_room;  /* entries allocated */
    W *workers;         /* all */
    uint32_t stopping;  /* held by the thread that stops the world */
    uint32_t epoch;     /* grows with each start; stopped workers sleep on it */
    uint32_t sleepers;  /* workers asleep there, or about to be */
    uint32_t arrivals;  /* grows when a worker becomes safe; the stopper sleeps on it */
    int64_t last_id;    /* of goroutines, given to a worker */
} World;
extern World world;

/* Makes the calling thread a worker. Once per thread, before it touches the heap. */
W *worker_attach(void);
/* The worker runs g from now on (NULL: none): its stack limit counts. Whoever makes a parked
 * goroutine run calls gc_scan_goroutine first while tether_gc_marking; whoever parks one has
 * pushed its callee-saved registers on its stack and set g->sp. */
void worker_set_goroutine(W *w, G *g);
void worker_become_safe(void); /* after save_registers */
void worker_leave_safe(void);
uint64_t worker_random(void);

void sched_poll(void);           /* the scheduler's part of tether_poll_slow */
/* Functions that timers will call: in the stop. */
void timer_roots(void (*visit)(void *context, void *p), void *context);
/* What a goroutine that does not run has outside its stack. */
void task_roots(G *g, void (*visit)(void *context, const void *words, size_t bytes), void *context);
void runtime_catch_faults(void); /* signals of the calling thread */

void goroutine_register(G *g);   /* g begins: it gets an id, and its stack is a root */
void goroutine_unregister(G *g);
int64_t goroutines_live(void);   /* how many are registered */

bool world_stop_saved(void);     /* after save_registers */
void world_start(void);

static inline G *tether_g(void)
{
    return tether_worker()->g;
}

/* ---- registers ------------------------------------------------------------------------------
 *
 * Everything that the caller keeps in callee-saved registers, and its stack pointer. What follows
 * is inlined into the function that waits or collects, because a function that saved them and
 * returned would have pushed the registers that it used into a frame which is then gone, where no
 * scan finds them: the register has its value back, but the saved copy shows the other one. And
 * setjmp would not do, it mangles rbp. */
#define RT_INLINE static inline __attribute__((always_inline))

RT_INLINE void save_registers(G *g)
{
    uintptr_t *r = g->registers;
#if defined(__x86_64__)
    __asm__ volatile("movq %%rbx, 0(%0)\n\tmovq %%rbp, 8(%0)\n\tmovq %%r12, 16(%0)\n\t"
                     "movq %%r13, 24(%0)\n\tmovq %%r14, 32(%0)\n\tmovq %%r15, 40(%0)\n\t"
                     "movq %%rsp, 48(%0)"
                     :
                     : "r"(r)
                     : "memory");
    g->sp = r[6];
#elif defined(__aarch64__)
    uintptr_t sp;
    __asm__ volatile("stp x19, x20, [%1]\n\tstp x21, x22, [%1, #16]\n\tstp x23, x24, [%1, #32]\n\t"
                     "stp x25, x26, [%1, #48]\n\tstp x27, x28, [%1, #64]\n\tstr x29, [%1, #80]\n\t"
                     "stp d8, d9, [%1, #88]\n\tstp d10, d11, [%1, #104]\n\t"
                     "stp d12, d13, [%1, #120]\n\tstp d14, d15, [%1, #136]\n\tmov %0, sp"
                     : "=&r"(sp)
                     : "r"(r)
                     : "memory");
    g->sp = sp;
#endif
#if RT_ASAN
    g->fake_stack = __asan_get_current_fake_stack();
#endif
}

/* Around anything that blocks or that idles, both in one function: the worker holds no heap pointer
 * except those on the stack of its goroutine, which must not run meanwhile. */
RT_INLINE void worker_enter_safe(void)
{
    G *g = tether_g();
    if (g != NULL) {
        save_registers(g);
    }
    worker_become_safe();
}

/* No worker but the caller's runs until world_start, in the same function. False when another
 * thread was stopping the world: it has done so and gone on meanwhile. */
RT_INLINE bool world_stop(void)
{
    W *self = tether_worker();
    if (self != NULL && self->g != NULL) {
        save_registers(self->g);
    }
    return world_stop_saved();
}

/* ---- panics, exits ------------------------------------------------------------------------- */

_Noreturn void panic_goexit(void);               /* runs deferred calls, then goroutine_exit */
_Noreturn void goroutine_exit(void);             /* the scheduler's: the goroutine is over */
_Noreturn void stack_overflow(void);
_Noreturn void out_of_memory(void);
/* What the system gave; without it the program ends. */
static inline void *granted(void *p)
{
    if (p == NULL) {
        out_of_memory();
    }
    return p;
}
_Noreturn void panic_error(TetherString text);   /* a runtime error with this text */
_Noreturn void panic_plain(TetherString text);   /* the same without "runtime error: " */
_Noreturn void panic_unhashable(const TetherType *t);
_Noreturn void runtime_exit(int code);           /* after what every exit does: statistics */
/* The first method of the interface that the type lacks, NULL when it implements it. */
const TetherMethod *type_missing_method(const TetherType *interface, const TetherType *type);
_Noreturn void runtime_fatal(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A heap string from C text. */
TetherString string_from_c(const char *text);
__attribute__((format(printf, 1, 2))) TetherString string_format(const char *format, ...);

int runtime_argc(void);
char **runtime_argv(void);

/* lib/runtime/error.go */
TetherAny runtime_makeError(TetherString text);
TetherAny runtime_makePlainError(TetherString text);
TetherAny runtime_makeTypeError(TetherString text);
TetherAny runtime_makeNilError(void);
bool runtime_hasPanicText(TetherAny value);
TetherString runtime_panicText(TetherAny value);

void print_text(const char *text);
/* lib/runtime/trace.c: the frames of this stack that have lines of the source, if known. */
void trace_print(void);
void print_text_format(const char *format, ...) __attribute__((format(printf, 1, 2)));
void print_indented(TetherString text);          /* lines after the first begin with a tab */
void print_panic_value(TetherAny value);
_Noreturn void panic_in_text(TetherAny value); /* a panic in the Error of a panic's value */

/* lib/runtime/sites.c: --alloc-stats */
extern int64_t sites_counted;    /* sites of the program; 0: nothing is counted */
void sites_note(size_t bytes);   /* of an allocation */
void sites_report(void);

#endif
