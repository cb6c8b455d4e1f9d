/* The intermediate representation: what lowering builds, the escape analysis reads and the emitter
 * prints.
 *
 * Control flow is structured; statements are simple; expressions are pure trees (they may trap,
 * read memory and nothing else), so that the emitted C reads as the source did. Whatever calls,
 * allocates, blocks or writes is a statement of its own whose result is a variable. Calls are
 * evaluated into temporaries in source order; a pure tree that stands beside them is evaluated at
 * the end, as gc does it, and is copied to a temporary first where Go's rules demand the earlier
 * value.
 *
 * Every statement has a position; every variable knows its name in the source, or none when it is a
 * temporary. Types are canonical (type_canon): compare pointers. */
#ifndef ANALYSIS_IR_IR_H
#define ANALYSIS_IR_IR_H

#include "analysis/check/check.h"

typedef enum IrValueKind {
#define VALUE(kind, name) VALUE_##kind,
#include "analysis/ir/ops.def"
} IrValueKind;

typedef enum IrStepKind {
#define STEP(kind, name, member) STEP_##kind,
#include "analysis/ir/ops.def"
} IrStepKind;

typedef struct IrValue IrValue;
typedef struct IrStep IrStep;
typedef struct IrVar IrVar;
typedef struct IrFunc IrFunc;
typedef struct IrGlobal IrGlobal;
typedef struct IrSite IrSite;
typedef struct IrLabel IrLabel;

/* ---- sites: everything that may allocate ----------------------------------------------------- */

typedef enum SiteKind {
    /* a variable whose address is taken or that a closure captures by reference */
    SITE_VARIABLE,
    SITE_NEW,           /* new(T), &T{} */
    SITE_SLICE_LITERAL, /* []T{...} */
    SITE_MAKE_SLICE, SITE_MAKE_MAP, SITE_MAKE_CHAN,
    SITE_CLOSURE,       /* function literal with captures */
    SITE_METHOD_VALUE,  /* x.m not called */
    SITE_BOX,           /* value converted to an interface */
    /* array of a growing append; also variadic arguments are SITE_SLICE_LITERAL */
    SITE_APPEND,
    SITE_MAP_GROW,      /* m[k] = v; never on the stack unless the map is */
    SITE_CONCAT,        /* strings joined */
    SITE_CONVERT,       /* string <-> bytes, runes */
    SITE_DEFER,         /* defer record with its bound arguments */
    SITE_GO,            /* bound arguments of a go statement */
} SiteKind;

typedef enum Placement {
    PLACE_HEAP,         /* the default: everything works with it */
    /* C local, zeroed at the site; a fresh one per execution is not needed (the old object is
     * dead) */
    PLACE_STACK,
    /* C array of `bound` elements; longer falls back to the heap when `fallback` */
    PLACE_STACK_ARRAY,
    /* in the slot that the caller passes (hidden parameter `hidden`); NULL: heap */
    PLACE_CALLER,
    PLACE_STACK_COPY,   /* stack, copied to the heap where it leaks (STEP_MOVE) */
    PLACE_HEAP_FREE,    /* heap, freed at the end of its scope */
    PLACE_NONE,         /* scalar-replaced or never allocates: nothing is made */
} Placement;

struct IrSite {
    SiteKind kind;
    uint32_t id;          /* dense over the program, from 0 */
    Pos pos;              /* where the report points */
    /* what is allocated: T; element type for slices; map or chan type; NULL for closures and
     * strings */
    Type *type;
    IrFunc *func;         /* function that contains it */
    IrVar *var;           /* SITE_VARIABLE: the variable */
    IrStep *step;         /* the step (DECLARE for variables; NULL for parameters and results) */
    uint32_t loop_depth;  /* loops around it in its function */
    const char *text;     /* as in the source: "p", "&Point{...}", "make([]int, n)" (arena) */
    /* written by the escape stage; see escape.h for reasons and paths */
    Placement place;
    int64_t bound;        /* STACK_ARRAY: elements */
    bool fallback;        /* STACK_ARRAY: the size may exceed the bound at run time */
    uint32_t hidden;      /* CALLER: index in func->hidden */
    struct EscapeInfo *info; /* reason and path; private to analysis/escape */
};

/* ---- variables ------------------------------------------------------------------------------- */

typedef enum IrVarKind {
    IRVAR_LOCAL,
    IRVAR_PARAM,
    IRVAR_RESULT,
    IRVAR_CAPTURE,
    IRVAR_TEMP
} IrVarKind;

struct IrVar {
    IrVarKind kind : 8;
    /* by an ADDR value (or as a by-reference capture, which is an ADDR too) */
    bool addr_taken;
    bool by_ref;          /* CAPTURE: holds the variable's address; uses are DEREF of it, proven */
    bool assigned;        /* written after its DECLARE (parameters: at all) */
    bool waits;           /* lowering's own: its step waits */
    uint32_t index;       /* dense in its function: func->vars[index] */
    Str *name;            /* NULL for temporaries and unnamed parameters */
    Type *type;           /* CAPTURE by reference: pointer to the variable's type */
    Object *obj;          /* the source's variable, or NULL */
    IrSite *site;         /* when addr_taken, else NULL */
    Pos pos;
    uint32_t loop_depth;  /* loops around its DECLARE */
};

struct IrGlobal {
    Str *name;            /* qualified when mangled by the emitter */
    Package *pkg;
    Type *type;
    Object *obj;          /* NULL for compiler-made ones */
    /* static initialiser (CONST, COMPOSITE, STATIC ..., FUNC), or NULL: zero or set by an
     * initialiser */
    IrValue *init;
    uint32_t index;       /* dense: program->globals[index] */
    bool used;            /* by reachable code, or the initialiser of such a global: ir_reach */
};

/* ---- values ---------------------------------------------------------------------------------- */

struct IrValue {
    IrValueKind kind : 8;
    bool proven;          /* DEREF, INDEX, ADDR: cannot trap, no check is emitted */
    /* levels of values from here down, at most UINT16_MAX; lowering's own, 0 where nobody asked */
    uint16_t depth;
    Pos pos;
    Type *type;
    union {
        Constant *constant;   /* CONST */
        IrVar *var;           /* VAR */
        IrGlobal *global;     /* GLOBAL */
        IrFunc *func;         /* FUNC */
        uint32_t index;       /* FIELD */
        TokenKind op;         /* UNARY, BINARY */
        Type *type;           /* TYPE_IS: tested type; NULL tests for nil */
        int64_t *indices;     /* COMPOSITE; ascending for arrays */
        IrSite *site;         /* SLOT: what the object is for */
    } u;
    /* Only behind values that are no leaves: */
    IrValue *x, *y;       /* operands, as ops.def says; NULL when absent */
    IrValue **args;       /* further operands */
    uint32_t arg_count;
    /* SLOT: number among the function's own hidden parameters; SLOT_OWN: an object of this frame;
     * SLOT_PAIR: one of two, in turn */
    uint32_t slot;
};

/* Half of all values have no operands, and no memory for them. */
static inline bool ir_is_leaf(const IrValue *v)
{
    return v->kind <= VALUE_FUNC;
}

#define SLOT_OWN UINT32_MAX
#define SLOT_PAIR (UINT32_MAX - 1)

/* ---- steps ----------------------------------------------------------------------------------- */

typedef struct IrBlock {
    IrStep **items;
    uint32_t count;
} IrBlock;

typedef enum CalleeKind {
    CALLEE_STATIC,        /* func */
    CALLEE_VALUE,         /* x is a function value; traps on nil */
    CALLEE_INTERFACE,     /* x is an interface value, method its method number; traps on nil */
} CalleeKind;

typedef struct IrCase {
    Pos pos;
    IrValue **values;     /* tag switch: CONSTs; else conditions. None: default */
    uint32_t count;
    /* steps that must run before the conditions are tested (calls in case expressions) */
    IrBlock before;
    bool is_default;
    bool falls;           /* body ends by falling into the next case's */
    IrBlock body;
    /* SELECT only: */
    bool send;
    IrValue *chan, *value;  /* value: what is sent */
    IrVar *dst, *ok;        /* receive; may be NULL; declared by steps before the select */
} IrCase;

/* A function that an indirect call may reach, with memory for what it makes. */
typedef struct IrRoom {
    IrFunc *target;
    IrValue **slots;        /* one address per target->hidden (NULL: heap) */
} IrRoom;

struct IrLabel {
    Str *name;
    uint32_t id;          /* dense in its function */
};

struct IrStep {
    IrStepKind kind : 8;
    bool declares;        /* dst (and ok) come to life here: a C declaration may stand here */
    /* LOOP, RANGE_MAP, SWITCH, SELECT, BLOCK: some BREAK/CONTINUE targets it from an inner
     * breakable step */
    bool used_label;
    bool waits;           /* lowering's own: for calls to its right */
    Pos pos;
    IrVar *dst;           /* the variable that gets the result; NULL when none */
    IrVar *ok;            /* second result */
    IrValue *x, *y;
    IrValue **args;
    uint32_t arg_count;
    uint32_t id;          /* dense in its function */
    IrSite *site;         /* allocating steps; DECLARE of an addr_taken variable; else NULL */
    union {               /* only the kind's own member has memory: see ir_step_size */
        char none;
        struct {
            CalleeKind kind;
            /* written by escape: x is a variable to which one closure only is assigned, targets[0];
             * it may be nil still (VALUE, DEFER) */
            bool one_target;
            IrFunc *func;          /* STATIC */
            Object *method;        /* INTERFACE: the interface's method */
            uint32_t method_index; /* INTERFACE: position in the sorted method set */
            /* one per result, NULL entries are dropped; `declares` counts for all */
            IrVar **results;
            uint32_t result_count;
            /* written by escape: one address per func->hidden of the callee (NULL: heap) */
            IrValue **slots;
            uint32_t slot_count;
            /* VALUE, INTERFACE; written by escape: those targets that get memory */
            IrRoom *rooms;
            uint32_t room_count;
            /* written by escape: all functions that can arrive (VALUE, INTERFACE); NULL: unknown */
            IrFunc **targets;
            uint32_t target_count;
        } call;
        struct { bool spread; } append;
        IrFunc *func;              /* CLOSURE */
        bool newline;              /* PRINT */
        IrBlock block;             /* BLOCK */
        struct { IrBlock then, els; } if_;       /* x: condition */
        struct {
            /* LOOP: steps run before each test of x (calls in the condition) */
            IrBlock before;
            IrBlock body;
            IrBlock post;          /* LOOP: run after the body and on continue */
            /* RANGE_MAP: fresh per iteration; NULL when absent. x: the map */
            IrVar *key, *value;
            bool short_;           /* the trip count is a small constant: no poll needed */
        } loop;                    /* LOOP: x the condition, NULL: for ever */
        /* x: integer or string tag, NULL: conditions */
        struct { IrCase *cases; uint32_t count; } switch_;
        struct { IrCase *cases; uint32_t count; } select;
        IrStep *target;            /* BREAK, CONTINUE */
        IrLabel *label;            /* GOTO, LABEL */
    } u;
};

typedef enum IrUseKind { USE_CALL, USE_FUNC, USE_GLOBAL, USE_BOX, USE_STEP } IrUseKind;

/* What a body uses of the rest of the program. Who looks through all bodies seldom needs more: then
 * the bodies themselves need not be fetched from memory. */
typedef struct IrUse {
    IrUseKind kind;
    union {
        IrFunc *func;     /* CALL: of this very function */
        IrValue *value;   /* FUNC: its value is taken */
        IrGlobal *global; /* GLOBAL */
        Type *type;       /* BOX: converted to an interface */
        IrStep *step;     /* STEP: CLOSURE, DEFER, and CALL of what a value holds */
    } u;
} IrUse;

/* ---- functions and programs ------------------------------------------------------------------ */

struct IrFunc {
    /* "newPoint", "Point.Norm", "(*Point).Scale", "main.func1", wrappers "Point.Norm-wrapper" ...
     * as Go prints */
    Str *name;
    Package *pkg;
    Pos pos, end;
    Type *type;           /* FUNC type, without receiver */
    FuncInfo *info;       /* NULL for compiler-made ones */
    IrFunc *outer;        /* around a literal, or a wrapper of go or defer; older, so its index is
                           * smaller; NULL: declared, or wrapper for all */
    IrVar *recv;          /* receiver parameter, or NULL; it is params[0] then */
    IrVar **params; uint32_t param_count;   /* receiver first */
    IrVar **results; uint32_t result_count; /* always present; temporaries when unnamed */
    IrVar **captures; uint32_t capture_count; /* closures */
    VEC(IrVar *) vars;    /* all variables */
    VEC(IrSite *) sites;
    IrBlock body;
    Group *group;         /* memory of the body, left when it is emitted; NULL: the program's */
    IrUse *uses; uint32_t use_count; /* of the body, once listed: see ir_uses */
    bool function_vars;   /* some of `vars` have function types */
    bool bodyless;        /* implemented in C; flow says what its arguments do */
    Str *flow;            /* text of //tether:flow */
    bool allocates;       /* //tether:allocates: its C may take memory (functions without a body) */
    bool export_;         /* //tether:export: kept, callable from C */
    /* takes the record as first C parameter (has captures, or is used as a value through FUNC) */
    bool is_closure;
    bool has_defer, has_recover;
    bool defers_recover;   /* `defer recover()` is in it */
    bool deferred_recover; /* it is what that defers: recovers what its deferring function may */
    /* has_defer and a deferred function may call recover: unknown counts as yes */
    bool may_recover;
    /* RETURN has no args: results were assigned (named results, or has_defer) */
    bool results_are_vars;
    /* promoted method, method value, bound go/defer: forwards recover permission */
    bool wrapper;
    IrFunc *forwards_to;  /* wrapper with one static target, else NULL */
    /* in a cycle of the call graph (unknown calls count): carries a stack check */
    bool cyclic;
    bool reachable;       /* from main, initialisers with effects, exports */
    /* a reachable interface call may arrive here: method tables hold its code */
    bool dispatched;
    uint32_t label_count, step_count;
    uint32_t index;       /* dense: program->funcs[index] */
    /* written by escape: */
    /* sites placed in the caller's frame: one hidden parameter each */
    IrSite **hidden; uint32_t hidden_count;
};

/* One initialiser, in order. */
typedef struct IrInit {
    /* func() without results, compiler-made from one initialiser, or a user's func init */
    IrFunc *func;
    IrGlobal **globals;   /* what it sets; NULL for func init */
    uint32_t global_count;
    /* allocates and computes only: may be dropped when none of its globals is used */
    bool pure;
} IrInit;

typedef struct IrProgram {
    Program *program;
    Arena *arena;
    Groups bodies;            /* memory of bodies, where there are many */
    Types *types;             /* the program's; handles of its own for who lowers, meanwhile */
    Constants *constants;
    VEC(IrFunc *) funcs;      /* all, dependency order of packages, then source order */
    VEC(IrGlobal *) globals;
    VEC(IrInit) inits;
    VEC(IrSite *) sites;      /* all, by id */
    IrFunc *main;             /* NULL for a library */
    Map method_funcs;         /* Object * of a concrete method or function -> IrFunc * */
    Map wrappers;             /* see ir_method_func */
} IrProgram;

/* Lowers a program. Leaves every function verified in debug builds. Types are canonical afterwards.
 * Where the program has a progress, the check may still be going on, on another thread: bodies are
 * lowered as they become ready, and the result is NULL when there are errors. Else it never fails.
 * The arena is not touched before the check is over. */
IrProgram *lower_program(Program *p, Arena *arena);
/* The function that implements method `name` of the method set of concrete type T, callable with a
 * receiver of exactly type T (for pointer types the pointer): the method itself or a wrapper made
 * on demand (promotion, value method through pointer). NULL when T has no such method. May be
 * called by later stages (it adds to funcs). */
IrFunc *ir_method_func(IrProgram *ir, Type *t, const Object *method);
/* The same for threads that share the program: NULL also when it would be made. */
IrFunc *ir_known_method_func(const IrProgram *ir, Types *types, Type *t, const Object *method);
/* May f call recover, or what it passes the right on to? */
bool ir_recovers(const IrFunc *f);
/* Marks what is reachable (funcs, through calls, values, methods of types that are converted to
 * interfaces), drops pure initialisers of unused globals. Runs after lowering; the
 * escape stage may refine targets before emission. */
void ir_reach(IrProgram *ir);
/* After ir_reach: sets `cyclic` of the reachable functions, which only dumps and the emission ask
 * for; the escape stage may work beside it. What it makes that lasts goes to the arena. */
void ir_mark_cycles(IrProgram *ir, Arena *arena);

/* Aborts with an internal error when an invariant of ops.def does not hold. */
void ir_verify(IrProgram *ir);
/* `tether dump ir`: functions of the user's package (or all), stable text. */
void ir_dump(IrProgram *ir, bool all, Buf *out);
/* `tether dump calls`: the calls of each reachable function of the user's package (or of all), and
 * where those through values and interfaces can arrive. After the escape stage with its option
 * `targets`. */
void ir_dump_calls(IrProgram *ir, bool all, Buf *out);

/* Calls fn for each step of the block, nested ones included, in source order. */
typedef void IrVisit(void *context, IrStep *step);
void ir_walk(const IrBlock *block, IrVisit *fn, void *context);
/* Calls fn for each block of the step itself, in source order: what a walk of one's own goes on
 * with. */
typedef void IrVisitBlock(void *context, const IrBlock *block);
void ir_blocks(const IrStep *step, IrVisitBlock *fn, void *context);
/* Calls fn for each operand value of a step (not those of nested blocks), outermost first, then
 * inside. */
typedef void IrVisitValue(void *context, IrValue *value);
void ir_walk_values(IrStep *step, IrVisitValue *fn, void *context);
/* The same for one operand, which may be NULL. */
void ir_walk_value(IrValue *v, IrVisitValue *fn, void *context);

/* The uses in f's body, in source order, a step before its values: what walks over
 * all bodies would look for. They are listed when first asked for; the body stays as it is then. */
const IrUse *ir_uses(Arena *a, IrFunc *f, uint32_t *count);

IrValue *ir_value_new(Arena *a, IrValueKind kind, Type *type, Pos pos);
const char *ir_value_name(IrValueKind kind);
/* Bytes of a step of this kind: it ends behind its own member of the union, so none is copied. */
size_t ir_step_size(IrStepKind kind);
const char *ir_step_name(IrStepKind kind);

#endif
