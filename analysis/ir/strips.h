/* Counted loops: what the head of a loop knows before the iterations run. */
#ifndef ANALYSIS_IR_STRIPS_H
#define ANALYSIS_IR_STRIPS_H

#include "analysis/ir/ir.h"

/* A loop `i op bound` that goes on by one, whose body is short and never waits: as many iterations
 * as the head chooses can run without a poll. Nothing in the loop but its post statement writes the
 * counter, and the bound has one value as long as the loop runs. */
typedef struct IrStrip {
    IrVar *counter;       /* an int or int64 that only this function sees */
    IrValue *bound;       /* of the same type */
    bool down;            /* i-- */
    bool inclusive;       /* op is <= or >= */
} IrStrip;

/* True when the loop is of this kind; *strip is set then. Reads the function and those that it
 * calls, changes nothing. */
bool ir_strip(const IrProgram *ir, IrStep *loop, IrStrip *strip);

#endif
