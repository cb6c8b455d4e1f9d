/* The escape stage: gives each site a lifetime, a placement, a reason and a path.
 *
 * The rule. A value may live in a frame when nothing that holds a pointer to it lives longer than
 * the frame. Frames do not move, so who holds it is of no account, only how long: a heap object may
 * point into a live frame, and the collector ignores addresses outside its heap. In a loop one slot
 * of the frame serves all executions of a site, so there the old object must be dead when the next
 * one is made. Whatever is not known to be so is put on the heap.
 *
 * Who calls whom (callees.c). A vertex for each function; an indirect call goes to a dispatch
 * vertex, which calls all functions used as values of that type, or the methods of all types that
 * become such interfaces. In a program the world is closed; in a library, unknown callers and
 * implementers count as well. Strongly connected components are solved bottom-up.
 *
 * The graph (graph.c, layout.c). Objects: variables whose address is taken, what sites make, boxes,
 * closure records, and object 0, the heap, for whatever lives as long as the program. An object has
 * a slot for each pointer inside its type: p.a and p.b are two slots, keys and values of a map are,
 * the elements of a short array are. A slot holds a set of places that it may point to. Variables
 * without an address are no objects: they are renamed at each assignment and merge (flow.c), so
 * what they held before is forgotten; so are the slots of an object that nothing points to yet
 * (unaliased.c), also where a callee clears or overwrites them (clears.c, overwrites.c). Steps
 * become inclusions (steps.c, places.c, values.c):
 *
 *     p = &x        p holds x                     p = q       p holds what q holds
 *     p.f = q       for each object o that p holds: slot f of o includes q
 *     p = q.f       for each object o that q holds: p includes slot f of o
 *     g = p, go, panic, a send to an escaped channel:  the heap holds it; then also all that it
 *     leads to
 *
 * An interface holds a box with its dynamic type, a function value a record with its code: an
 * assertion or a dispatched call lets through only what fits.
 *
 * Calls (ghost.c, summary.c, calls.c). A function is solved once, for all callers: what its
 * parameters lead to are ghosts, made when first read. `func put(b *box, p *int) { b.p = p }` has
 * ghosts B and P and the flow "slot p of B includes P". A call copies the flows in, with what its
 * arguments lead to in place of the ghosts: so put(&local, &x) keeps x in local, and put(&global,
 * &y) on the heap. Objects that a callee hands over are copied for each call, too. What one target
 * of a dispatch does with an argument is done only where the dispatched value can be that target.
 * Inside a component calls are bound directly, without copies; but where a recursive function seems
 * to give its own objects to its callers, each function of a small component is solved with the
 * others' summaries, from ones that say nothing until they no longer change (component.c).
 *
 * Lifetimes (lifetimes.c, loops.c). An object lives as long as the program when the heap holds it;
 * as long as the caller's when a result or memory of the caller leads to it; else as long as the
 * frame. In a loop, an old object is dead at its site when nothing carried around the loop leads to
 * it, or when no variable that leads to it is read on any way from the site before it is set anew.
 * Where a call in the loop is the last to read it, what the call makes has two places in turn.
 *
 * Placement (place.c, bounds.c, slots.c). Fixed sizes within the frame's budget go into the frame,
 * a make with a bounded size becomes an array there; bounds are those of numbers and lengths, seen
 * through small callees and all callers. Arrays of any size have room in the frame for
 * a short one; a longer one, and what is too large for a frame, is on the heap and freed when the
 * function ends or its site runs again. An object for the caller goes into a slot that the caller
 * passes, if the callee makes one at a time; the caller then treats it as made by the call, and may
 * pass a slot of its own caller. An indirect call passes slots to those of few targets that it is
 * about to call (rooms.c). Calls that cannot be known, `go`, `defer` and recursive calls pass none,
 * and then it is on the heap; the report says stack only if no call passes none.
 *
 * Leaks (copies.c, leaks.c). What is on the heap after all this, but leaks on some ways only, is in
 * the frame until then, if nothing but variables without address of its own function ever holds an
 * address in it: at the leak it is copied to the heap, and these variables are set to the copy. The
 * report says heap.
 *
 * Strings (strings.c) are not in the graph. Those that are made by a concatenation or a conversion
 * are followed from variable to variable within a function; if all that happens to them is that
 * they are looked at, they have room in the frame, too.
 *
 * Why it is sound.
 * (1) Whenever a slot of an object holds a pointer at run time, the graph's slot holds the object
 *     that stands for it. Each step adds the inclusions of all pointers that it can move; a merge
 *     includes both sides; a ghost stands for anything that was there before; ghosts that may be
 *     the same object meet again in the caller, where both stand for all that it may be.
 * (2) A pointer that is alive after frame F has ended is in a package variable, in an object that
 *     leads from one, in another goroutine, in a panic value, in a result, or in memory of a frame
 *     below: each is a root of a search with a longer lifetime. In a recursive component the frames
 *     below may run the same functions: what the inputs lead to counts as theirs. Functions solved
     apart have ghosts there, and summaries from which themselves follow, so by induction they hold
     for calls of every depth.
 * (3) A loop's slot is used again, and what is on the heap is freed at its site, only when no live
 *     holder leads to the old object; deferred calls hold what they bind until the frame ends.
 *     Backward gotos make loops; where they are too tangled (jumps.c), nothing is renamed. An
 *     append that grows copies the old array, which is its last use; the new elements are evaluated
 *     before, and if the new array leads to the old one, that is alive.
 * (4) Deferred functions run before the frame is gone, also in a panic, which unwinds only when
 *     they have; results that they may still set include whatever the result variables ever hold.
 *     What is freed with the frame is freed behind them, and not at all when a panic leaves it.
 * (5) Functions without a body declare their flows; one that does not keeps everything. The bytes
 *     of a string are in a frame only if strings.c has seen all its uses; bytes that are made a
 *     string without a copy count as kept unless all its uses are seen to look only, in the
 *     iteration that made it.
 * (6) Package unsafe: memory that is seen through unsafe.Pointer keeps its place, but all that it
 *     leads to is kept for ever, since its pointers may be read at other offsets, as numbers or as
 *     strings; so is what becomes a number, and what a number becomes is of the heap.
 * (7) What moves to the heap where it leaks is seen through those variables only: every step that
 *     would put an address in it anywhere else, or hand one to a callee that may keep it, moves it
 *     first. So at each step all pointers to the frame's object are in variables that the move
 *     sets, and who looks at the object sees one, the frame's before and the copy behind it. In a
 *     loop these variables are made anew with the object. An object that may know its address as a
 *     number does not move.
 * (8) What does not fit is given up on the safe side: a type with very many pointers has one slot,
 *     a long path of loads ends in an object that may be anything, a summary past its limit keeps
 *     all that goes in, a component past its budget is on the heap. */
#ifndef ANALYSIS_ESCAPE_ESCAPE_H
#define ANALYSIS_ESCAPE_ESCAPE_H

#include "analysis/ir/ir.h"

typedef struct EscapeOptions {
    bool off;             /* everything that may be on the heap is: the reference for tests */
    /* Sites forced to the heap, for bisecting: those at LINE or LINE:COLUMN of the user's files, or
     * number #N, or numbers #N-M. NULL: none. */
    const char *force_heap;
    bool open_world;      /* a library: unknown callers and implementers */
    bool targets; /* write IrStep.u.call.targets of CALL and DEFER steps: contracts_check needs them
                   */
    bool holds;           /* write EscapeResult.holds: pictures need them */
    /* write EscapeInfo.path and EscapeResult.params: reports need them, and errors of contracts */
    bool paths;
} EscapeOptions;

typedef enum EscapeReason {
#define REASON(kind, id, text) REASON_##kind,
#include "analysis/escape/reasons.def"
} EscapeReason;

/* How long an object may be held: regions will build on this. */
typedef enum Lifetime {
    LIFE_ITERATION,
    LIFE_SCOPE,
    LIFE_FRAME,
    LIFE_CALLER,
    LIFE_PROGRAM
} Lifetime;

typedef struct EscapeHop {
    Pos pos;
    const char *text;     /* plain words, no temporaries: "its address is taken" */
} EscapeHop;

typedef struct EscapeInfo {
    Lifetime life;
    EscapeReason reason;
    const char *why;      /* one sentence part for the report: "its address is returned" (arena) */
    /* with EscapeOptions.paths: from creation to where it leaks; stack verdicts may have none */
    EscapeHop *path;
    uint32_t path_count;
} EscapeInfo;

/* Per parameter, for the report and Go's wording. A level is the least number of loads after which
 * something that the parameter leads to is kept; -1: never. */
typedef struct EscapeParam {
    IrVar *var;
    int heap_level;       /* kept longer than any caller */
    EscapeInfo *kept;     /* why, and by what way, when heap_level is not -1 */
    int into_level;       /* stored in what another parameter leads to */
    const IrVar *into;    /* that one; NULL: it is not known which */
    int *result_level;    /* per result */
} EscapeParam;

typedef enum HolderKind {
    HOLDER_SITE,          /* an object that a site makes */
    HOLDER_VARIABLE,      /* a variable without a site of its own */
    HOLDER_GLOBAL,        /* a package variable */
    HOLDER_RESULT,        /* a result of `func` */
    HOLDER_PARAM,         /* what parameter `var` of `func` leads to */
    HOLDER_DEFER,         /* a deferred call of `func` */
    HOLDER_GOROUTINE, HOLDER_PANIC, HOLDER_UNKNOWN, HOLDER_RUNTIME,
} HolderKind;

/* Something of the user's package may hold a pointer to what one of its sites makes. */
typedef struct EscapeHold {
    HolderKind kind;
    const IrSite *site;   /* SITE */
    const IrVar *var;     /* VARIABLE, PARAM (NULL: not known) */
    const IrFunc *func;   /* VARIABLE, RESULT, PARAM, DEFER */
    const char *global;   /* GLOBAL: its name, or NULL */
    const IrSite *held;
    Pos pos;              /* where it got it, or NO_POS */
} EscapeHold;

typedef struct EscapeResult {
    Arena *arena;
    /* with EscapeOptions.paths, by IrFunc.index: array of func->param_count; NULL for compiler-made
     * functions */
    EscapeParam **params;
    uint32_t param_count; /* entries of params: functions that were made later have none */
    VEC(EscapeHold) holds; /* with EscapeOptions.holds; each pair once */
} EscapeResult;

/* Writes place, bound, hidden, info of every site; IrFunc.hidden; IrStep.u.call slots and targets.
 * Never fails. */
EscapeResult *escape_program(IrProgram *ir, const EscapeOptions *options, Arena *arena);

/* Frees what is not in the arena. */
void escape_free(EscapeResult *result);

/* Is "heap" the verdict? Also where only a long one is: a site on the stack never allocates. */
bool escape_on_heap(const IrSite *s);
/* On the heap, but freed when its function ends. */
bool escape_freed(const IrSite *s);
/* On the heap on some ways only: in the frame until it leaks, and copied there. */
bool escape_copied(const IrSite *s);
/* Where the report points, and what the source calls the site. */
Pos escape_site_pos(const IrSite *s);
const char *escape_site_name(const IrSite *s);
/* Is the site of code that may run, and of the user's package? */
bool escape_site_is_users(const IrProgram *ir, const IrSite *s);

#endif
