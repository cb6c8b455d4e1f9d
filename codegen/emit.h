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

/* Prints everything that ir_reach marked. Never fails. Same input, same bytes. */
void emit_program(IrProgram *ir, const EmitOptions *options, EmitOutput *out);

#endif
