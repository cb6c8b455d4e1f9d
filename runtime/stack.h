/* Goroutines' stacks. They never move, as frames hold pointers into themselves.
 *
 * A stack is a slot of address space, large enough for deep recursion; only what is touched costs
 * memory: two pages or so, and a page of the page tables. The first thousand goroutines have slots
 * of their own. Those beyond share: each shared slot is the home of any number of goroutines, of
 * which one is resident; the words in use of the others, some hundred bytes each, are kept
 * elsewhere and come back to the same addresses before their goroutine runs again.
 *
 *   a goroutine runs for the first time   a free slot, else a shared one whose resident is parked:
 *                                         that is moved out
 *   it runs again                         its home is claimed, the resident moved out, it moved in;
 *                                         if another runs there it waits in the stack's list
 *   it parks                              the claim is released, who waits is made ready
 *
 * It is safe because nothing but its own goroutine follows a pointer into a stack: the escape
 * analysis sees to it for the program; the runtime keeps what others read or write (values that are
 * handed over, arguments of system calls) in the task. And while a collection marks, whoever moves
 * a stack scans it first, as whoever resumes one does. */
#ifndef TETHER_STACK_H
#define TETHER_STACK_H

#include "internal.h"

struct Task;

typedef struct Stack {
    char *low;             /* its memory */
    size_t bytes;          /* of it */
    uintptr_t top;         /* where it begins, growing down: a little below the end */
    struct Stack *next;    /* list of unused ones */
    struct Task *resident; /* whose words are in place; shared: may be NULL */
    uint32_t homes;        /* shared: goroutines that run here and nowhere else */
    uint32_t busy;         /* shared: 0 free, 1 claimed, 2 claimed and others may wait */
    bool shared;           /* otherwise the goroutine that has it needs no claim */
    bool listed;           /* shared: some worker gives it to new goroutines */
    Lock lock;             /* of waiting */
    struct Task *waiting;  /* goroutines that may run as soon as the claim is released */
} Stack;

/* Before t runs, by its worker, not on that stack: its words are in place and the stack is claimed.
 * False when another runs there: t will be made ready again. */
bool stack_enter(struct Task *t);
/* t, which had entered it, is parked and its context saved. */
void stack_leave(struct Task *t);
/* t is over, and not on its stack any more. */
void stack_end(struct Task *t);
/* A goroutine waits for the stack on which t runs. */
bool stack_wanted(const struct Task *t);
/* Clears so many bytes below the stack pointer, which calls that have returned left: frames of
 * those that follow do not use all of their words, and would keep what these name alive while the
 * goroutine waits. */
void stack_clear(size_t bytes);
/* For goroutine 1. */
void stack_main(struct Task *t);
/* t's stack pointer is below its limit, but no overflow: the limit is lower then. */
void stack_deepens(struct Task *t);
/* Memory of stacks that stay unused goes back to the system. */
void stack_discard_free(void);
/* So many slots before they are shared. */
extern uint32_t stack_private_most;

/* ---- stacks that a collection has frozen (copies.c) ---- */

enum { STACK_BLOCK = 2 << 20 };  /* bytes of a large page, and a multiple of its size its address */
extern uint32_t stack_frozen;    /* blocks that cannot be written yet */
void stack_thaw_all(void);
/* In the handler of a fault at this address: false when that was not why. */
bool stack_thaw_fault(uintptr_t at);
/* To be called before the kernel writes to a stack, or its memory is discarded. */
static inline void stack_thaw(void)
{
    if (TETHER_UNLIKELY(load_ordered(&stack_frozen) != 0)) {
        stack_thaw_all();
    }
}

#endif
