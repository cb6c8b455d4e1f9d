/* The scheduler: goroutines on all processors.
 *
 * A worker (thread) runs goroutines while it holds one of GOMAXPROCS permits. Each worker has a
 * queue of goroutines that may run: `next`, which goes first, and a ring. A goroutine that is woken
 * becomes `next` of the worker that woke it, so a pair that talks stays together. Workers without
 * work steal half of another's ring. The monitor, a thread of its own, fires timers, gives work
 * that has waited to idle workers, ends slices of time when others wait, and takes the permit from
 * workers that wait in a system call.
 *
 * Fairness: a goroutine that runs for a slice is tired. Slices of a worker belong in turn to its
 * queue and to one of the tired, so those that talk to each other wait for one that computes, not
 * for all, and none waits for ever. The more wait, the shorter the slices.
 *
 * A worker's own stack runs its loop; a goroutine that parks switches straight to the next one of
 * the worker's queue, else to the loop. What must not happen before the goroutine's context is
 * saved (unlocking the channel that will wake it) is done right after the switch by who runs next:
 * `after`.
 *
 * Against the collector: a goroutine that was parked when marking began is scanned before it runs
 * again, in the loop. Nothing polls between the choice of a goroutine and the switch to it. */
#ifndef TETHER_SCHEDULER_H
#define TETHER_SCHEDULER_H

#include "stack.h"

struct Task;
typedef struct Task Task;

/* A goroutine in the queue of a channel. */
typedef struct Waiter {
    struct Waiter *next, *prev; /* the queue */
    Task *task;
    void *value;                /* what it sends, or where it receives to: in the task; or NULL */
    TetherChan *chan;           /* of a select's case */
    uint32_t index;             /* of a select's case */
    bool select;                /* one of several: whoever wakes it first claims task->selected */
    bool queued;                /* still in a queue */
    bool ok;                    /* out: a value came or went; false: the channel was closed */
} Waiter;

typedef struct Timer {
    int64_t when;      /* os_nanotime at which it fires */
    Task *task;        /* to wake, or NULL */
    TetherChan *chan;  /* where the time is sent to, or NULL */
    TetherFunc *func;  /* else what a new goroutine calls; a root */
    uint32_t at;       /* 1 + where it stands in the heap; 0: nowhere */
    uint32_t slot;     /* its number */
    uint32_t uses;     /* how often the slot has been used: stale ids are told from this */
    struct Timer *next; /* unused slots */
} Timer;

/* A system call or the like that may wait: its number of arguments is its own affair. */
typedef int64_t Blocking(const uintptr_t *arguments);
enum { ARGUMENTS = 4 };

/* A goroutine. Never given back; used again, last freed first. */
struct Task {
    G g;                   /* what the rest of the runtime knows; first, so that G * is Task * */
    Task *next;            /* run queue, wake list, free list, parking lot */
    const char *reason;    /* why it is parked */
    Waiter wait;           /* of a plain send or receive */
    Waiter *waits;         /* of a select */
    TetherChan **order;    /* the select's channels in the order of locking */
    uint32_t waits_room;   /* entries of both */
    uint32_t order_count;  /* entries of order in use */
    uint32_t selected;     /* 0 while a parked select can still be claimed */
    Waiter *winner;        /* the case that was */
    Timer timer;           /* of its Sleep */
    const void *address;   /* parking lot: what it waits for */
    bool handed;           /* parking lot: woken as the new owner */
    bool starving;         /* parking lot: has waited for long and wants to be that */
    TetherFunc *func;      /* what it calls, until it has begun */
    Stack *stack;          /* where it runs, NULL until it has begun */
    void *words;           /* copy of its stack's words while that is another's (g.away) */
    size_t room;           /* bytes allocated there */
    void *hand;            /* values that come and go while it is parked: not in its frame */
    uint32_t hand_room;    /* bytes allocated there */
    uint32_t hand_used;    /* of these, in use: a root */
    uintptr_t hand_few[4]; /* where they mostly fit */
    Blocking *call;        /* that it waits for, its arguments (roots), result and error number */
    uintptr_t arguments[ARGUMENTS];
    int64_t result;
    int64_t error;
    void *fiber;           /* ThreadSanitizer's handle */
};

enum { RING = 256, WORKERS_MAX = 1024, SHARED_EACH = 32 };

/* Whether a worker may run goroutines. */
enum { PERMIT_NONE, PERMIT_HELD, PERMIT_SYSCALL /* held, but the monitor may take it */ };

/* The scheduler's side of a worker. */
typedef struct Proc {
    W *w;                  /* the worker */
    uint32_t number;       /* its place in sched.procs */
    uint32_t permit;       /* PERMIT_... */
    uint32_t head, tail;   /* of ring: taken by compare-and-swap, added by the owner */
    Task *ring[RING];
    Task *next;            /* goes first; taken by exchange */
    uint32_t tick;         /* counts goroutines resumed */
    uint32_t taken;        /* counts those that were not `next` */
    uint32_t slices;       /* counts slices of time */
    bool slice_over;       /* the next goroutine begins a slice */
    bool with_tired;       /* the slice at hand began with one of sched.tired */
    Task *left;            /* what ran before the switch, if its stack is to be released */
    void (*after)(void *); /* to do once the switch is over, NULL nothing */
    void *after_arg;       /* its argument */
    Task *chosen;          /* the loop runs this one next */
    uintptr_t loop_sp;     /* context of the loop while a goroutine runs */
    uint32_t wake;         /* an idle worker sleeps until it is 1 */
    bool searching;        /* counted in sched.searching */
    uint32_t patience;     /* rounds that it waited before it looked around last */
    int64_t found;         /* when a search found something last */
    struct Proc *idle_next; /* list of idle workers */
    uint32_t seen_tick;    /* the monitor's: tick at its last look */
    int64_t since;         /* the monitor's: when tick was first seen */
    uint32_t seen_slice;   /* the monitor's: slices at its last look */
    int64_t slice_since;   /* the monitor's: when that was first seen */
    void *fiber;           /* ThreadSanitizer's handle of the loop */
    void *fake_stack;      /* AddressSanitizer's of the loop */
    uintptr_t low, size;   /* bounds of the loop's stack, for sanitizers */
    Task *free;            /* tasks to use again */
    uint32_t free_count;
    Stack *stacks;         /* unused ones */
    uint32_t stack_count;
    Stack *shared[SHARED_EACH]; /* those that it gives to new goroutines when there are many */
    uint32_t shared_at;    /* which of them is next */
} Proc;

/* Goroutines that all workers share, under sched.lock. */
typedef struct Queue {
    Task *first, *last;
    uint32_t count;
} Queue;

typedef struct Sched {
    Lock lock;              /* idle list, counts, the common queues */
    Proc *procs[WORKERS_MAX];
    uint32_t count;         /* workers there are */
    uint32_t limit;         /* GOMAXPROCS */
    uint32_t active;        /* permits in use */
    uint32_t blocked;       /* workers in a system call without a permit */
    uint32_t searching;     /* workers that look for work */
    uint32_t idle_count;
    Proc *idle;             /* workers asleep */
    Queue queue;            /* goroutines of no worker */
    Queue tired;            /* those that were interrupted after they had run for long */
    bool firing;            /* the monitor is about to make goroutines runnable */
    bool forever;           /* something outside may wake goroutines: no deadlock (signals) */
    bool monitor;           /* the monitor's thread has been started */
    uint32_t yield_each;    /* TETHER_SCHED=yield=n: switch at every n-th or so poll or wake-up */
} Sched;
extern Sched sched;

static inline Proc *sched_proc(void)
{
    return tether_worker()->sched;
}

static inline Task *sched_task(void)
{
    return (Task *)(void *)tether_worker()->g;
}

/* The calling thread becomes the first worker and runs main as goroutine 1. */
_Noreturn void sched_run(TetherFunc *main);
/* Lets others run until someone calls sched_ready; `after(argument)` is called once the context is
 * saved. */
void sched_park(const char *reason, void (*after)(void *), void *argument);
void sched_park_loop(const char *reason, void (*after)(void *), void *argument);
/* sched_park whose `after` releases a lock. */
void sched_park_unlock(const char *reason, Lock *lock);
/* A parked goroutine may run again. From a worker, under any lock but sched's. */
void sched_ready(Task *t);
/* The same from any thread. */
void sched_ready_remote(Task *t);
/* A new goroutine that calls func. */
Task *sched_new(TetherFunc *func);
/* Runs call(arguments), which may wait, on the worker's own stack while the goroutine at hand is
 * parked. What call returned; *error is errno when that is negative, else 0. The arguments name no
 * memory on the goroutine's stack, unless it is not shared. */
int64_t sched_blocking(Blocking *call, const uintptr_t arguments[ARGUMENTS], int64_t *error);
/* Room for so many bytes in the task's hand. */
void *sched_hand(Task *t, size_t bytes);
void sched_give_way(void);
void sched_stress_point(void);      /* yields now and then when TETHER_SCHED asks for it */
bool sched_work_waits(void);        /* in queues, `next` of busy workers apart */
/* for work that waits, unless one is searching or all are busy */
void sched_wake_worker(void);
void sched_check_deadlock(void);    /* under sched.lock: nothing will ever run again */

/* Queues, for sched.c and worker.c. */
/* a share of the common queue: one to run, others into the ring */
Task *sched_take_global(Proc *p);
void sched_put_global(Task *t);
/* one of those that wait because they run for long: a slice of time begins with it */
Task *sched_take_tired(Proc *p);
bool sched_common_empty(void);
bool sched_put_ring(Proc *p, Task *t);  /* of the worker at hand; false: full */
void sched_put_last(Proc *p, Task *t);  /* likewise, or into the common queue */
bool sched_ring_empty(const Proc *p);
Task *sched_take_next(Proc *p);
Task *sched_take_local(Proc *p);    /* what the worker at hand should run next, NULL nothing */
/* the first thing after each switch, on the stack switched to */
void sched_finish_switch(void);
bool sched_must_scan(const Task *t); /* before it may run, or its stack be moved */
void context_prepare(Task *t);      /* its stack: the first switch to it calls t->func */

/* monitor.c */
void monitor_start(void);           /* once there is something to watch */
void monitor_kick(void);            /* it looks again at once */
void monitor_kick_before(int64_t when); /* unless it does before this, in os_nanotime()'s time */
extern uint32_t monitor_deep;       /* it sleeps for long */

/* lib/time/timers.c */
int64_t timer_next(void);           /* when the first fires, INT64_MAX: none */
void timer_fire(int64_t now);

/* lib/time/time.c: package time's Time */
typedef struct Time {
    int64_t sec;       /* since January 1 of year 1 */
    int32_t nsec;
    int64_t mono;      /* nanoseconds since the program started */
    void *zone;
} Time;
void time_value(Time *t, void *zone, int64_t ago); /* so many nanoseconds ago */

/* lib/os/signal/signal.c */
/* the monitor's: wakes who waits for the signals that have come */
void signal_deliver(void);

/* context_*.S: pushes callee-saved registers, stores the stack pointer, takes another's. */
void context_switch(uintptr_t *save, uintptr_t sp);
void context_entry(void);
void context_main(TetherFunc *func); /* what a goroutine runs */

#endif
