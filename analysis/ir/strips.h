/* Counted loops: what the head of a loop knows before the iterations run. */
#ifndef ANALYSIS_IR_STRIPS_H
#define ANALYSIS_IR_STRIPS_H

#include "analysis/ir/ir.h"

/* A loop with a condition `i op bound` that comes nearer to it by the same step each time, whose
 * body is short and never waits: as many iterations as the head chooses can run without a poll.
 * The condition may ask for more (&&), and other variables may be counted as well. */
enum { STRIP_ROWS = 4, STRIP_HEADS = 4, STRIP_SAFE = 24 };

/* An index x[y] that the head can prove for all the iterations that it lets run: y moves along with
 * the counter, or stays, and x stays. */
typedef struct IrFit {
    IrValue *index;
    /* y rises (1) or falls (-1) by as much as the counter moves, or stays (0) */
    int move;
    int row, head;        /* number of the row or head that x is; both -1: a plain variable */
} IrFit;

typedef struct IrStrip {
    IrVar *counter;       /* an int or int64 that only this function sees */
    IrValue *bound;       /* of the same type, the same value as long as the loop runs */
    bool meets;           /* no: another counter, that comes towards this one by one each time */
    IrValue *step;        /* NULL: by one; else a constant or a variable that stays the same */
    bool down;            /* i-- */
    bool inclusive;       /* op is <= or >= */
    const IrValue *counted; /* the part `i op bound` of the condition */
    bool in_body;         /* the counters are set at the end of the body, not in the post steps */
    /* Elements a[i] that the body indexes, a slice or string each: a and i are variables that the
     * loop does not set, or constants, and nothing in the loop stores to a[i]. The first ones. */
    IrValue *rows[STRIP_ROWS];
    uint32_t row_count;
    /* Slices and strings in memory that the loop does not change; following a plain variable may
     * find it nil. */
    IrValue *heads[STRIP_HEADS];
    uint32_t head_count;
    IrFit safe[STRIP_SAFE];
    uint32_t safe_count;  /* 0 also where the body cannot be printed twice */
} IrStrip;

/* True when the loop is of this kind; *strip is set then. Reads the function and those that it
 * calls, changes nothing. */
bool ir_strip(const IrProgram *ir, IrStep *loop, IrStrip *strip);
/* How much C one iteration is: steps and checked indices; UINT32_MAX where it may wait or take
 * long. Reads what ir_strip reads. */
uint32_t ir_loop_weight(IrStep *loop);
/* The number of the row that v is, or -1. */
int ir_strip_row(const IrStrip *strip, const IrValue *v);
/* Can v, of a strip's head, only be looked at when this pointer is not nil? NULL: always. */
IrValue *ir_strip_guard(const IrValue *v);

#endif
