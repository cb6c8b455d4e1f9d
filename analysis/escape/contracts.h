/* Contracts: what comments in the user's source demand of the placements.
 *
 *     p := &Point{1, 2} //tether:stack      every site of the statement is on the stack
 *
 *     //tether:noalloc                      neither the function nor anything that it can call
 * allocates func hot(p *Point) float64 { ... }
 *
 * A directive that is silently ignored is worse than none, so whatever looks like one and is none
 * is an error, and so is one that is never checked. */
#ifndef ANALYSIS_ESCAPE_CONTRACTS_H
#define ANALYSIS_ESCAPE_CONTRACTS_H

#include "analysis/escape/escape.h"

typedef enum ContractKind { CONTRACT_STACK, CONTRACT_NOALLOC } ContractKind;

typedef struct Contract {
    ContractKind kind;
    Pos pos, end;         /* the comment */
    Pos from, to;         /* STACK: the statement */
    Pos func;             /* NOALLOC: the name of the function */
} Contract;

typedef struct Contracts {
    Contract *items;      /* in source order (arena) */
    uint32_t count;
} Contracts;

/* The directives of parsed files that are not bundled; wrong ones are reported to `diags`. */
Contracts contracts_find(FileAst *const *files, uint32_t count, Arena *arena, DiagList *diags);
/* After escape_program with EscapeOptions.targets: reports each contract that is broken or was
 * never checked. */
void contracts_check(const Contracts *contracts, IrProgram *ir, DiagList *diags);
/* Reports each heap site of the user's package (--no-heap). */
void contracts_no_heap(IrProgram *ir, DiagList *diags);

#endif
