/* Inside the lowering: one context, and which file lowers what.
 *
 * Steps are appended to one pending list; a block is the part of it behind a mark, so blocks nest
 * as the source does. An expression becomes a pure value; what it calls or allocates on the way
 * becomes steps whose results are temporaries. */
#ifndef ANALYSIS_IR_LOWERER_H
#define ANALYSIS_IR_LOWERER_H

#include "analysis/ir/ir.h"

/* Deeper trees are cut by temporaries: later stages recurse, and C compilers allow only so many
 * nested parentheses. */
enum { LOW_DEPTH_MAX = 50 };

/* Where a value should end up, if a step can put it there: `x := f()` needs no temporary. */
typedef struct Want {
    IrVar *var;     /* the variable */
    bool declares;  /* it comes to life with the step */
    bool used;      /* out: a step writes it */
    bool dropped;   /* the value is not used at all */
} Want;

/* While a loop's body is lowered: 0 <= index < len(slice), or < len when slice is NULL. */
typedef struct BoundFact {
    IrVar *index, *slice;
    int64_t len;
} BoundFact;

/* One function body being lowered. */
typedef struct FnState {
    struct FnState *outer;      /* function around a literal, or NULL */
    Group *group;               /* Lower.group and Lower.body before: theirs again afterwards */
    Arena *body;
    IrFunc *func;
    FuncInfo *info;             /* NULL for compiler-made functions */
    Map vars;                   /* Object * -> IrVar *: locals and captures seen so far */
    Map targets;                /* Stmt * -> IrStep *: what `break` and `continue` concern */
    /* Stmt * -> BLOCK step that `continue` leaves (loops that copy their variables) */
    Map bodies;
    Map labels;                 /* LABELED Stmt * -> IrLabel *, for targets of goto only */
    Map back_labels;            /* LABELED Stmt * -> 1 when some goto jumps backwards to it */
    bool labels_scanned;        /* `labels` is complete */
    VEC(IrStep *) breakables;   /* enclosing steps that BREAK may leave, outermost first */
    VEC(BoundFact) bounds;      /* of the enclosing loops */
    VEC(IrStep *) declares;     /* by IrVar.index: its DECLARE, or NULL */
    uint32_t loop_depth;        /* loops around the current step */
    bool ordered;               /* inside an expression or list whose last call is known */
    Pos last_call;              /* start of the rightmost call in it; NO_POS: none */
    uint32_t ordered_from;      /* its steps begin here in Lower.pending */
    bool waits;                 /* some of them may wait */
    uint32_t literals;          /* function literals met so far */
    uint32_t go_wrappers, defer_wrappers; /* bound calls met so far */
} FnState;

/* A deferred function of a function: see IrFunc.may_recover. */
typedef struct DeferEdge {
    IrFunc *func;      /* that defers */
    IrFunc *deferred;  /* NULL: unknown */
} DeferEdge;

typedef struct Lower {
    IrProgram *ir;
    Program *program;
    Arena *arena;                /* what lives as long as the program */
    Arena *body;                 /* steps, values and variables of the function's body */
    Group *group;                /* the function's, if it has one: `body` is its arena */
    Types *types;
    Constants *constants;
    Map globals;                 /* Object * -> IrGlobal * */
    FnState *fn;                 /* function being lowered */
    VEC(IrStep *) pending;       /* steps of the open blocks */
    VEC(DeferEdge) defers;
    Package *pkg;                /* package being lowered */
    uint32_t literals;           /* literals in package-level initialisers */
} Lower;

/* What a call goes to. */
typedef struct Callee {
    CalleeKind kind;
    IrFunc *func;         /* STATIC */
    IrValue *x;           /* VALUE: the function; INTERFACE: the interface value */
    Object *method;       /* INTERFACE */
    uint32_t method_index; /* INTERFACE */
    IrValue *recv;        /* receiver argument of a STATIC method, or NULL */
    Type *type;           /* FUNC type of the parameters behind recv */
} Callee;

/* The left side of an assignment, its operands evaluated. */
typedef struct Place {
    bool blank;
    IrValue *place;       /* lvalue, or NULL for a map entry */
    IrValue *map, *key;   /* map entry */
    Type *type;           /* what is stored; NULL for blank */
    Pos pos;
} Place;

/* lower_build.c: types, values, steps, blocks, variables, sites */
Type *low_canon(Lower *l, Type *t);
Type *low_under(Lower *l, Type *t);              /* canonical underlying type */
Type *low_type(Lower *l, const Expr *e);         /* canonical, untyped ones by default */
Type *low_elem(Lower *l, Type *t);               /* of array, slice, pointer, map, chan */
Type *low_basic(Lower *l, TypeKind kind);
Type *low_pointer(Lower *l, Type *t);
bool low_is(Type *t, TypeKind kind);             /* of the underlying type */
IrValue *low_value(Lower *l, IrValueKind kind, Type *t, Pos pos);
IrValue *low_constant(Lower *l, Constant *c, Type *t, Pos pos);
IrValue *low_int(Lower *l, int64_t n, Type *t, Pos pos);
IrValue *low_bool(Lower *l, bool b, Pos pos);
IrValue *low_string(Lower *l, const char *s, Pos pos);
IrValue *low_zero(Lower *l, Type *t, Pos pos);
IrValue *low_read(Lower *l, IrVar *v, Pos pos);  /* VAR */
IrValue *low_func_value(Lower *l, IrFunc *f, Type *t, Pos pos);
IrValue *low_deref(Lower *l, IrValue *p, Pos pos);
IrValue *low_field(Lower *l, IrValue *x, uint32_t index, Pos pos); /* x a struct */
/* through pointers */
IrValue *low_path(Lower *l, IrValue *x, const uint32_t *path, uint32_t count, Pos pos);
IrValue *low_address(Lower *l, IrValue *lvalue, Pos pos);
IrValue *low_index(Lower *l, IrValue *x, IrValue *y, Type *t, Pos pos);
/* y NULL: unary */
IrValue *low_op(Lower *l, TokenKind op, Type *t, IrValue *x, IrValue *y, Pos pos);
IrValue *low_unary_kind(Lower *l, IrValueKind kind, Type *t, IrValue *x, Pos pos);
IrValue *low_is_nil(Lower *l, IrValue *iface, Pos pos);
IrStep *low_step(Lower *l, IrStepKind kind, Pos pos);
void low_assign_step(Lower *l, IrValue *place, IrValue *v, Pos pos);
const char *low_text(Lower *l, Expr *e);
void low_eval(Lower *l, IrValue *v, Pos pos);    /* when it can panic */
uint32_t low_depth(IrValue *v);                   /* levels of the tree */
IrVar *low_new_var(Lower *l, IrVarKind kind, Str *name, Type *t, Pos pos);
IrVar *low_temp(Lower *l, Type *t, Pos pos);
IrVar *low_hold(Lower *l, IrValue *v, Pos pos);           /* DECLAREs a temporary = v */
/* a value that later steps cannot change */
IrValue *low_freeze(Lower *l, IrValue *v, Pos pos);
IrVar *low_local(Lower *l, Object *obj);                  /* a new variable for obj */
void low_declare(Lower *l, IrVar *v, IrValue *init, Pos pos);
/* lvalue of a variable, local, captured or global */
IrValue *low_use(Lower *l, Object *obj, Pos pos);
bool low_by_value(const Object *obj);                           /* how closures capture it */
void low_take_address(Lower *l, IrVar *v);
IrSite *low_site(Lower *l, SiteKind kind, IrStep *step, Type *t, const char *text);
IrVar *low_result_var(Lower *l, Type *t, Want *w, IrValue *operand, Pos pos, bool *declares);
/* Sets step->dst to what is wanted when its type fits and `operand` (may be NULL) does not read it,
 * else to a temporary. */
IrValue *low_dst(Lower *l, IrStep *step, Type *t, Want *w, IrValue *operand);
bool low_mentions(const IrValue *v, const IrVar *var);
uint32_t low_begin(Lower *l);
IrBlock low_end(Lower *l, uint32_t mark);
/* block: the last step before the mark */
void low_close_block(Lower *l, IrStep *block, uint32_t mark);
bool low_is_simple(const IrValue *v);                     /* constant or unaliased variable */
IrValue **low_values(Lower *l, uint32_t count);
Str *low_name(Lower *l, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* lower.c, lower_func.c */
IrGlobal *low_global(Lower *l, Object *obj);
IrFunc *low_new_func(Lower *l, Str *name, Package *pkg, Type *type, Pos pos);
IrFunc *low_func_of(Lower *l, Object *func);
void low_enter(Lower *l, FnState *fn, IrFunc *f, FuncInfo *info);
void low_leave(Lower *l);
/* appended to the function's parameters */
IrVar *low_param(Lower *l, Type *t, Object *obj, Pos pos);
/* result variables from the function's type */
void low_results(Lower *l);
/* parameters from the function's type */
void low_params(Lower *l);
IrVar *low_capture(Lower *l, Type *t, Object *obj, bool by_ref, Pos pos);
/* parameters and results from the source's objects */
void low_signature(Lower *l, FuncInfo *info);
void low_body(Lower *l, FuncInfo *info, Stmt *body);

/* lower_stmt.c, lower_assign.c, lower_switch.c, lower_select.c, lower_range.c, lower_loop.c */
void low_stmt(Lower *l, Stmt *s);
void low_stmts(Lower *l, StmtList list);
void low_block_of(Lower *l, Stmt *s, IrBlock *out);
void low_target(Lower *l, Stmt *s, IrStep *step);   /* step is what break and continue of s mean */
void low_push_breakable(Lower *l, IrStep *step);
void low_pop_breakable(Lower *l);
void low_assign(Lower *l, Stmt *s);
Place low_lhs(Lower *l, Expr *e);
void low_put(Lower *l, const Place *p, IrValue *v, Pos pos);
void low_drop(Lower *l, Expr *e);                   /* evaluates for effects and traps */
void low_define(Lower *l, Object *obj, IrValue *v, Pos pos); /* new variable = v */
/* the variable itself, when steps may write it */
IrVar *low_plain(IrValue *place);
/* as if at once */
void low_assign_places(Lower *l, Place *places, IrValue **values, uint32_t count, Pos pos);
void low_declare_spec(Lower *l, Decl *d);
/* lower_op_assign.c */
/* lhs op= e; e NULL: 1. The place and the left operand are one node. */
void low_op_assign(Lower *l, Expr *lhs, TokenKind op, Expr *e, Pos pos);
void low_inc_dec(Lower *l, Stmt *s);
void low_return(Lower *l, Stmt *s);
bool low_is_blank(Expr *e);
void low_switch(Lower *l, Stmt *s);
void low_type_switch(Lower *l, Stmt *s);
void low_select(Lower *l, Stmt *s);
void low_for(Lower *l, Stmt *s);
void low_range(Lower *l, Stmt *s);
void low_scan_labels(Lower *l);                      /* finds what gotos of the function jump to */

/* lower_bounds.c */
void low_bound_for(Lower *l, Stmt *s);
void low_bound_range(Lower *l, Stmt *body, IrVar *i, Expr *e, int64_t len);
bool low_in_bounds(Lower *l, const IrValue *x, const IrValue *y);

/* lower_expr.c, lower_binary.c, lower_composite.c, lower_convert.c */
IrValue *low_expr(Lower *l, Expr *e, Want *w);
IrValue *low_expr_to(Lower *l, Expr *e, Type *t, Want *w);
IrValue *low_place(Lower *l, Expr *e);               /* lvalue; e is not m[k] */
/* v, ok = m[k], x.(T), <-c */
bool low_comma_ok(Lower *l, Expr *e, IrVar *dst, IrVar *ok, bool declares);
IrValue *low_binary(Lower *l, Expr *e, Want *w);
IrValue *low_compare(Lower *l, TokenKind op, IrValue *x, IrValue *y, Type *t, Pos pos);
IrValue *low_concat(Lower *l, IrValue **parts, uint32_t count, Type *t, Want *w, Pos pos,
                    const char *text);
IrValue *low_composite(Lower *l, Expr *e, Want *w);
IrValue *low_new_object(Lower *l, IrValue *init, Type *pointer, Want *w, Pos pos, const char *text);
IrValue *low_slice_of(Lower *l, IrValue **elems, uint32_t count, Type *slice, Want *w, Pos pos,
                      const char *text);
/* assignability */
IrValue *low_convert(Lower *l, IrValue *v, Type *t, Want *w, Pos pos, const char *text);
IrValue *low_conversion(Lower *l, Expr *e, Want *w);  /* T(x) */
/* conversion may wait for later operands, as in gc */
bool low_boxes_late(const Expr *e, Type *from, Type *to);
/* One of several operands, and then, when all are evaluated, its conversion to t. */
IrValue *low_operand(Lower *l, Expr *e, Type *t, Want *w);
IrValue *low_operand_as(Lower *l, Expr *e, IrValue *v, Type *t);
/* Evaluates all, then converts: what gc does with operands of a call or literal. */
void low_operands(Lower *l, Expr **exprs, Type **types, uint32_t count, IrValue **out);

/* lower_order.c */
/* operands of e are evaluated next; false: inside others */
bool low_open_order(Lower *l, Expr *e);
bool low_open_order_of(Lower *l, ExprList list);
void low_close_order(Lower *l, bool opened);
/* frozen when a later call may change what v reads */
IrValue *low_in_order(Lower *l, const Expr *e, IrValue *v);
/* frozen when there is a later call: for what happens, or traps, before it */
IrValue *low_before_calls(Lower *l, const Expr *e, IrValue *v);

/* lower_late.c */
/* The step computes e, and is done when the calls to its right are. */
void low_may_wait(Lower *l, const Expr *e, IrStep *s);
/* Brings the steps behind the mark into the order in which they are done. */
void low_settle(Lower *l, uint32_t mark);

/* lower_call.c, lower_builtin.c, lower_closure.c, lower_defer.c, wrappers.c */
IrValue *low_call(Lower *l, Expr *e, Want *w);        /* NULL when there is no result */
/* several results; NULL entries are dropped */
void low_call_many(Lower *l, Expr *e, IrVar **results, bool declares);
void low_callee(Lower *l, Expr *fun, Callee *c);
/* receiver of a STATIC method first */
IrValue **low_arguments(Lower *l, Expr *call, Callee *c, uint32_t *count);
IrStep *low_call_step(Lower *l, const Callee *c, IrValue **args, uint32_t count, Pos pos);
bool low_is_tuple(const Expr *e);
IrValue **low_spread(Lower *l, Expr *inner, uint32_t *count); /* the results of g in f(g()) */
IrValue *low_builtin(Lower *l, Expr *e, Want *w);
IrValue *low_func_literal(Lower *l, Expr *e, Want *w);
IrFunc *low_literal_func(Lower *l, Expr *e, IrValue ***captures, uint32_t *count);
IrValue *low_method_value(Lower *l, Expr *e, Want *w);
IrValue *low_method_expr(Lower *l, Expr *e);
IrFunc *low_method_expr_func(Lower *l, Expr *e);
void low_go_defer(Lower *l, Stmt *s);
/* argument for sel's method */
IrValue *low_receiver(Lower *l, IrValue *x, const Selection *sel, Pos pos, IrFunc **func);
void low_check_not_nil(Lower *l, IrValue *v, Pos pos); /* interface or func value; traps on nil */
IrStep *low_closure(Lower *l, IrFunc *f, IrValue **captures, uint32_t count, SiteKind kind, Type *t,
                    Pos pos, const char *text);
/* the body of a wrapper */
void low_forward(Lower *l, const Callee *c, IrValue **args, uint32_t count, Pos pos);
Type *low_param_type(Lower *l, Type *func, uint32_t i);
uint32_t low_param_count(Type *func);
uint32_t low_result_count(Type *func);
Type *low_result_type(Lower *l, Type *func, uint32_t i);
/* Builtins that are statements, over evaluated operands. */
void low_builtin_step(Lower *l, Builtin b, IrValue **args, uint32_t count, Pos pos);
uint32_t low_builtin_operands(Lower *l, Expr *e, Builtin b, IrValue ***out);
Object *low_builtin_object(Expr *call);
void low_init_light(Lower *l, IrProgram *ir);         /* enough of a context to make wrappers */
Type *low_any(Lower *l);
int32_t low_method_index(Lower *l, Type *iface, const Object *m, Object **method);

/* static_init.c */
void ir_static_inits(Lower *l);

/* reach.c helpers shared with static_init.c */
bool ir_value_traps(const IrValue *v);

#endif
