/* Counted loops: what the head of a loop knows before the iterations run. */
#ifndef ANALYSIS_IR_STRIPS_H
#define ANALYSIS_IR_STRIPS_H

#include "analysis/ir/ir.h"

/* A loop `i op bound` that goes on by one, whose body is short and never waits: as many iterations
 * as the head chooses can run without a poll. Nothing in the loop but its post statement writes the
 * counter, and the bound has one value as long as the loop runs. */
enum { STRIP_ROWS = 4 };

typedef struct IrStrip {
    IrVar *counter;       /* an int or int64 that only this function sees */
    IrValue *bound;       /* of the same type */
    bool down;            /* i-- */
    bool inclusive;       /* op is <= or >= */
    /* Elements a[i] that the body indexes, a slice or string each: a and i are variables that the
     * loop does not set, or constants, and nothing in the loop stores to a[i]. The first ones. */
    IrValue *rows[STRIP_ROWS];
    uint32_t row_count;
} IrStrip;

/* True when the loop is of this kind; *strip is set then. Reads the function and those that it
 * calls, changes nothing. */
bool ir_strip(const IrProgram *ir, IrStep *loop, IrStrip *strip);
/* The number of the row that v is, or -1. */
int ir_strip_row(const IrStrip *strip, const IrValue *v);

#endif
