/* Entry of the emit stage: IR with placements in, C11 out. */
#ifndef CODEGEN_EMIT_H
#define CODEGEN_EMIT_H

#include "analysis/ir/ir.h"

typedef struct EmitOptions {
    bool lines;         /* #line directives (-g) */
    bool alloc_stats;   /* tether_site(...) before each allocation, and the table of sites */
    /* test mode: frames are filled with a pattern on return, loop slots on reuse */
    bool fill;
    bool library;       /* no main: also write a header */
    bool keep_bodies;   /* somebody reads the program afterwards: else bodies are given back */
} EmitOptions;

typedef struct EmitUnit {
    const char *name;   /* file name without folder: "main.c" */
    VEC(Buf) parts;     /* its text: one behind the other */
} EmitUnit;

/* one unit, or several that link together; a header comes first when there are several */
typedef VEC(EmitUnit) EmitOutput;

/* What the emission works with, until emit_end. */
typedef struct Emission {
    Arena names, scratch;
    struct Emitter *emitter;
} Emission;

/* Finds the names in C of functions and package variables. Needs only what ir_reach marked, so it
 * may run beside the escape analysis. The options must live until emit_end. */
void emit_begin(Emission *m, IrProgram *ir, const EmitOptions *options);
/* Prints everything that ir_reach marked. Never fails. Same input, same bytes. Once. */
void emit_program(Emission *m, EmitOutput *out);
/* Frees what it has; also when nothing was printed. */
void emit_end(Emission *m);

#endif
