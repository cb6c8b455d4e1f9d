/* Inside the ranges of integers and of lengths: the state of one walk over a function. */
#ifndef ANALYSIS_ESCAPE_RANGES_H
#define ANALYSIS_ESCAPE_RANGES_H

#include "analysis/escape/analysis.h"

typedef struct Range { int64_t lo, hi; } Range; /* of uint64, hi INT64_MAX means that, or more */

/* Of a number itself (len), of a string or slice the length and the capacity. */
typedef struct Extent { Range len, cap; } Extent;

/* A way that leaves a breakable step: the ranges then. */
typedef struct Exit { IrStep *step; Range *ranges; bool reached; } Exit;

typedef struct Ranges {
    Analysis *a;
    /* by variable: integers, lengths of strings and slices; behind them by variable: capacities */
    Range *now;
    uint32_t vars, count;   /* count: of `now`, twice vars */
    VEC(Exit) exits;
    bool dead;
    bool quiet;             /* sizes of makes are not noted */
    uint32_t depth;         /* calls that are looked through further */
    IrFunc *f;
    Extent *results;        /* of f, where ways with a return meet; NULL: nobody asks */
    bool returned;
    const IrFunc *callee;   /* the arguments of its calls are asked for, or NULL */
    Extent *arguments;      /* of them, where they meet */
    bool called;
} Ranges;

/* ranges.c: values and conditions */
Range range_of_type(Type *t);
Range range_hull(Range x, Range y);
Range range_of(Ranges *r, const IrValue *v);
Extent extent_of_type(Type *t);
Extent extent_of(Ranges *r, const IrValue *v);
IrVar *range_var(const IrValue *v);
void range_assume(Ranges *r, const IrValue *condition, bool truth);

/* bounds.c */
/* What the results of f can be, and what its parameters are given; all that their types allow when
 * depth is 0 or nobody knows. */
const Extent *bounds_results(Analysis *a, IrFunc *f, uint32_t depth);
const Extent *bounds_params(Analysis *a, IrFunc *f, uint32_t depth);

#endif
