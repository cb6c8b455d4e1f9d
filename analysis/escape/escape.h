/* Entry of the escape stage: gives each site a lifetime, a placement, a reason and a path. */
#ifndef ANALYSIS_ESCAPE_ESCAPE_H
#define ANALYSIS_ESCAPE_ESCAPE_H

#include "analysis/ir/ir.h"

typedef struct EscapeOptions {
    bool off;             /* everything that may be on the heap is: the reference for tests */
    int64_t force_heap;   /* site id forced to the heap, -1: none (for bisecting) */
    bool open_world;      /* a library: unknown callers and implementers */
} EscapeOptions;

typedef enum EscapeReason {
#define REASON(kind, id, text) REASON_##kind,
#include "analysis/escape/reasons.def"
} EscapeReason;

/* How long an object may be held: regions will build on this. */
typedef enum Lifetime { LIFE_ITERATION, LIFE_SCOPE, LIFE_FRAME, LIFE_CALLER, LIFE_PROGRAM } Lifetime;

typedef struct EscapeHop {
    Pos pos;
    const char *text;     /* plain words, no temporaries: "its address is taken" */
} EscapeHop;

typedef struct EscapeInfo {
    Lifetime life;
    EscapeReason reason;
    const char *why;      /* one sentence part for the report: "its address is returned" (arena) */
    EscapeHop *path;      /* from creation to where it leaks; stack verdicts may have none */
    uint32_t path_count;
} EscapeInfo;

/* Per parameter, for the report and Go's wording. */
typedef struct EscapeParam {
    IrVar *var;
    int heap_level;       /* least dereferences with which it reaches the heap; -1 never */
    int *result_level;    /* per result; -1 never */
} EscapeParam;

typedef struct EscapeResult {
    Arena *arena;
    EscapeParam **params; /* by IrFunc.index: array of func->param_count; NULL for compiler-made functions */
    uint32_t param_count; /* entries of params: functions that were made later have none */
} EscapeResult;

/* Writes place, bound, hidden, info of every site; IrFunc.hidden; IrStep.u.call slots and targets. Never fails. */
EscapeResult *escape_program(IrProgram *ir, const EscapeOptions *options, Arena *arena);

/* What `tether escape` prints. Each field may be NULL: text, heap and stack verdicts, all functions, full paths. */
typedef struct EscapeReport {
    const char *format;   /* "text", "gc", "json" */
    const char *show;     /* "heap", "stack", "params", "all", comma separated */
    const char *func;     /* regular expression (POSIX extended) on function names */
    const char *why;      /* "none", "short", "full" */
} EscapeReport;

/* Appends the report on the user's package to `out`. Gives NULL, or what is wrong with the wishes. */
const char *escape_report(EscapeResult *result, IrProgram *ir, const EscapeReport *report, Buf *out);

#endif
