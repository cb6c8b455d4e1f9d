/* Inside contracts: does a function, or what it calls, allocate? */
#ifndef ANALYSIS_ESCAPE_NOALLOC_H
#define ANALYSIS_ESCAPE_NOALLOC_H

#include "analysis/escape/escape.h"

typedef struct NoallocCall {
    IrFunc *callee;
    Pos pos;              /* of the call */
} NoallocCall;

/* What is known of one function. */
typedef struct NoallocFunc {
    bool scanned;         /* the rest is valid */
    const char *what; /* its first allocation, or NULL: "append(all, x) is on the heap: it can grow
                         without a bound" */
    Pos pos;              /* of that */
    VEC(NoallocCall) calls;
    uint8_t
        panics; /* all that it can do is to panic: 0 not asked, 1 being found out, 2 no, 3 yes */
    uint32_t seen;        /* number of the last search that met it */
    IrFunc *from;         /* that search: its caller */
    Pos from_pos;         /* that search: the call */
} NoallocFunc;

typedef struct Noalloc {
    IrProgram *ir;
    Arena *arena;
    NoallocFunc *funcs;   /* by IrFunc.index */
    uint32_t count;       /* entries of funcs */
    uint32_t searches;    /* so far */
} Noalloc;

void noalloc_init(Noalloc *n, IrProgram *ir, Arena *arena);
void noalloc_free(Noalloc *n);
/* The nearest function that allocates, by the calls from `root`; NULL: none. Follow `from` to the
 * root. */
IrFunc *noalloc_search(Noalloc *n, IrFunc *root);

static inline NoallocFunc *noalloc_func(Noalloc *n, const IrFunc *f) { return &n->funcs[f->index]; }

#endif
