/* Inside of the check stage: the context and what its files offer each other.
 *
 * An expression is its own operand: check_expr and its kin write mode, type and constant into the
 * node. A node in error has MODE_NONE and the invalid type; whatever consumes it stays silent.
 * Untyped expressions get their final type from the consumer (check_final_type), which walks down
 * only as long as it meets untyped nodes, so every node is visited O(1) times.
 *
 * Package-level objects are resolved on demand (check_resolve); objects in progress lie on `path`,
 * which is where cycles are found. Bodies of functions wait until all package-level objects are
 * done. */
#ifndef ANALYSIS_CHECK_CHECKER_H
#define ANALYSIS_CHECK_CHECKER_H

#include "analysis/check/check.h"

/* What resolution knows of a package-level object (or method) beyond the Object. */
typedef struct DeclInfo {
    Object *obj;        /* the object itself */
    Scope *file;        /* scope of the file that declares it */
    Decl *decl;         /* its spec */
    Expr *type;         /* declared type, or NULL */
    Expr *init;         /* its initialiser, or NULL */
    Object **lhs;       /* all variables of `a, b = f()`, else NULL */
    uint32_t lhs_count; /* entries of lhs */
    VEC(Object *) deps; /* package-level variables and functions that it mentions, each once */
    Map dep_set;        /* the same, for membership */
    uint32_t order;     /* position in the package, in source order */
} DeclInfo;

/* A function body being checked. */
typedef struct Body {
    struct Body
        *outer;     /* of the enclosing function, NULL for declared ones and global initialisers */
    FuncInfo *info; /* what the body belongs to */
    Map captured;   /* variables already in info->captures */
    Map broken;     /* statements that a break leaves; written by check_labels */
    VEC(Pos) loops; /* starts of the loops around what is being checked */
    uint32_t literals; /* function literals so far (outermost body only) */
} Body;

/* What changes on entering a declaration or a body; saved and restored as a whole. */
typedef struct Env {
    Scope *scope;   /* innermost */
    Body *body;     /* innermost function, NULL at package level */
    DeclInfo *decl; /* package-level declaration that owns what is checked */
    Constant *iota; /* inside a constant declaration, else NULL */
    Pos err_pos;    /* constant errors of inherited initialisers go here, else NO_POS */
    const Expr *outer_interface; /* outermost interface literal being resolved, or NULL */
} Env;

typedef struct Checker Checker;
typedef void (*LaterFn)(Checker *c, void *a, void *b);

typedef struct Later {
    LaterFn run; /* what to do once no object is in progress */
    void *a, *b; /* its arguments */
    Env env;     /* where it was asked for */
} Later;

typedef struct DotImport {
    Scope *file;      /* file scope that has it */
    Object *pkg_name; /* the import, for "imported and not used" */
    Package *pkg;     /* what is imported */
} DotImport;

struct Checker {
    Program *prog;            /* everything that outlives the checker */
    const Scope *post;        /* of the loop whose post statement is being checked, or NULL */
    const Stmt *stmt;         /* the innermost one that is being checked, or NULL */
    uint32_t literals;        /* function literals so far */
    Arena *arena;             /* prog->arena */
    Types *types;             /* &prog->types */
    Constants *consts;        /* &prog->constants */
    const Importer *importer; /* finds packages */
    Map *packages;            /* path -> Package *, all that were loaded or are loading */
    Package *pkg;             /* being checked */
    Env env;                  /* current place */
    Map infos;                /* Object * -> DeclInfo * of this package */
    VEC(DeclInfo *) decls;    /* the same in source order */
    VEC(Object *) path;       /* objects in progress */
    VEC(Later) later;         /* waiting for the path to empty */
    VEC(DotImport) dots;      /* of this package */
    VEC(Object *) imports;    /* import names of this package, for "not used" */
    uint32_t global_literals; /* function literals in package-level initialisers */
    Map finite;               /* defined types known not to contain themselves */
    bool skipped;             /* a generic function was refused unseen: imports may be used there */
    bool running_later;       /* check_run_later is active */
    Map cyclic;               /* types of reported cycles of interface literals */
    const Expr *callee;       /* whose arguments are assigned: what CHECK_ARGUMENT says */
};

#define BASIC(c, kind) ((c)->types->basic[TYPE_##kind])

/* ---- too_large.c: what is larger than Go's compiler takes ---- */
void check_too_large(Checker *c, Expr *e, Type *t); /* t as e writes it */
void check_large_variables(Checker *c, const Package *pkg);

/* ---- pragmas.c: //go: directives where they have no effect ---- */
void check_pragmas(Checker *c, const Package *pkg);

/* ---- report.c: errors and how operands look in them ---- */
Diag *check_error(Checker *c, DiagCode code, Pos pos, Pos end, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));
/* At the first byte of `e`. */
Diag *check_error_expr(Checker *c, DiagCode code, const Expr *e, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
void check_note(Checker *c, Diag *d, Pos pos, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
const char *check_operand_string(Checker *c, const Expr *e); /* "x (variable of type T)" */
const char *check_expr_string(Checker *c, const Expr *e);
const char *check_type_string(Checker *c, Type *t);
const char *check_kind_string(Checker *c, Type *t); /* "slice", "map", or the type's name */
/* "(int, string)"; untyped numbers are "number". */
const char *check_types_of_exprs(Checker *c, Expr **items, uint32_t count);
const char *check_types_of_vars(Checker *c, const Type *tuple, bool variadic);
const char *check_count(Checker *c, uint32_t n, const char *unit); /* "2 values" */
const char *check_place(Checker *c, Pos pos);                      /* "file:line:col" */

/* ---- suggest.c: "did you mean", and notes that point at the other place; d may be NULL ---- */
/* For an undefined name; one of a package that does not export it; an import that is not there; a
 * field or method of t (`literal`: a field of t itself). */
void check_suggest_name(Checker *c, Diag *d, const Expr *e);
void check_suggest_export(Checker *c, Diag *d, const Package *pkg, const Str *name, Pos at);
bool check_suggest_package(Checker *c, Diag *d, const Decl *decl);
void check_suggest_member(Checker *c, Diag *d, Type *t, const Str *name, Pos at, bool literal);
/* For e, which should be of type `target`. */
void check_suggest_conversion(Checker *c, Diag *d, const Expr *e, Type *target);
/* "WHAT" at the declaration of obj, if that is in the user's files. */
void check_note_declared(Checker *c, Diag *d, const Object *obj, const char *what);
void check_note_type(Checker *c, Diag *d, const Type *t);
/* The method of interface t that v lacks, and one of v that may be meant to be it. */
void check_note_missing_method(Checker *c, Diag *d, Type *v, Type *t);
/* "fun is func(...)", with its place; where e is declared, and what its name hides. */
void check_note_function(Checker *c, Diag *d, const Expr *fun);
void check_note_variable(Checker *c, Diag *d, const Expr *e);

/* ---- universe.c, scope.c ---- */
void universe_init(Program *p);
Scope *scope_new(Checker *c, Scope *parent);
Object *scope_lookup(const Scope *s, const Str *name);
/* Inserts unless the name is taken in this very scope; gives the earlier object then. "_" is never
 * inserted. */
Object *scope_insert(Scope *s, Object *obj);
/* Enters and leaves a block; leaving reports unused variables. */
void check_open_scope(Checker *c);
void check_close_scope(Checker *c);
/* Declares obj in the current scope; reports redeclarations. */
void check_declare(Checker *c, Scope *s, Object *obj);
void check_redeclared(Checker *c, Object *obj, Object *earlier);
/* The object that `name` means here, dot imports included; NULL if none. */
Object *check_lookup(Checker *c, Str *name);
Object *check_new_var(Checker *c, Expr *ident, Type *type, VarKind kind);
bool check_is_blank(const Str *name);

/* ---- resolve.c: package-level objects ---- */
void check_collect(Checker *c);
void check_resolve(Checker *c, Object *obj);
void check_resolve_all(Checker *c);
DeclInfo *check_info(Checker *c, const Object *obj);
void check_depend(Checker *c, Object *obj);
void check_later(Checker *c, LaterFn run, void *a, void *b);
void check_run_later(Checker *c);

/* ---- imports.c ---- */
Package *check_import(Checker *c, Decl *decl);
void check_unused_imports(Checker *c);
Package *check_package(Checker *c, Package *pkg);

/* ---- check_decl.c ---- */
void check_const_decl(Checker *c, Object *obj, DeclInfo *info);
void check_var_decl(Checker *c, Object *obj, DeclInfo *info);
void check_type_decl(Checker *c, Object *obj, Decl *decl);
void check_func_decl(Checker *c, Object *obj, DeclInfo *info);
void check_local_decl(Checker *c, Decl *decl);
void check_func_bodies(Checker *c);
/* Functions of a program that have no body; said only when all else is right. */
void check_missing_bodies(Checker *c);
void check_body(Checker *c, FuncInfo *info, Stmt *body);
void check_arity(Checker *c, Decl *decl);

/* ---- progress.c ---- */
/* Of so many functions of the package the signatures are known, and all types. */
void check_tell_signatures(Checker *c, uint32_t signatures);
/* So many bodies of the package are checked, and all of its declarations. */
void check_tell_bodies(Checker *c, uint32_t bodies);

/* ---- cycles.c ---- */
/* Reports the cycle path[start..] unless it is harmless. */
bool check_valid_cycle(Checker *c, Object *obj);
void check_finite(Checker *c, Object *type_obj); /* no type contains itself */
void check_cycle_error(Checker *c, Object **cycle, uint32_t count);
/* Reports interface literal t when its embedded methods mention t itself, at e. */
void check_interface_cycle(Checker *c, Type *t, const Expr *e);

/* ---- check_type.c ---- */
Type *check_type(Checker *c, Expr *e);
Type *check_type_in_decl(Checker *c, Expr *e); /* also constraints */
Type *check_func_type(Checker *c, Expr *e, Field *recv, FuncInfo *info);
Type *check_under(Checker *c, Type *t);   /* underlying; invalid while in progress */
/* Is nothing known of t, or not yet? A defined type whose own declaration is wrong is known: what
 * is done with it can be wrong too, and is told, as Go tells it. */
bool check_unknown(const Type *t);
void check_complete(Checker *c, Type *t); /* interface method sets */
bool check_same_type(Type *a, Type *b);
Type *check_array_of_length(Checker *c, Expr *len, Expr *elem);
bool check_generic_use(Checker *c, Expr *e);

/* ---- check_expr.c ---- */
void check_raw(Checker *c, Expr *e, Type *hint); /* any mode */
void check_expr(Checker *c, Expr *e);            /* a single value */
void check_expr_hint(Checker *c, Expr *e, Type *hint);
void check_multi(Checker *c, Expr *e); /* a value or a tuple */
void check_expr_or_type(Checker *c, Expr *e);
void check_exclude(Checker *c, Expr *e); /* no type, builtin or missing value */
void check_single(Checker *c, Expr *e);  /* no tuple */
void check_invalid(Checker *c, Expr *e);
void check_ident(Checker *c, Expr *e, bool want_type);
void check_selector(Checker *c, Expr *e, bool want_type);
void check_use(Checker *c, Expr **items, uint32_t count);
void check_use_lhs(Checker *c, Expr **items, uint32_t count);
void check_mark_address(Checker *c, Expr *e); /* & of e is taken, maybe implicitly */
void check_mark_assigned(Checker *c, Expr *e);
void check_mark_variable(Checker *c, Object *obj); /* the same for a variable */
bool check_has_call(const Expr *e); /* a call or receive, which keeps len(x) from being constant */

/* ---- check_binary.c ---- */
void check_unary(Checker *c, Expr *e);
void check_binary(Checker *c, Expr *e);
/* x op y where e is NULL for x op= y. The result goes to x when e is NULL, else to e. */
void check_operation(Checker *c, Expr *result, Expr *x, Expr *y, TokenKind op, Expr *e, Pos op_pos);
void check_compare(Checker *c, Expr *result, Expr *x, Expr *y, TokenKind op, bool switch_case);
/* Brings untyped x and y together; false (reported) when that cannot be. */
bool check_match(Checker *c, Expr *x, Expr *y);
void check_overflow(Checker *c, Expr *x, Pos op_pos);

/* ---- check_index.c ---- */
void check_index(Checker *c, Expr *e);
void check_slice(Checker *c, Expr *e);
void check_assert(Checker *c, Expr *e);
/* An index or size; false when wrong. *value is -1 unless constant. */
bool check_index_value(Checker *c, Expr *e, int64_t max, bool allow_negative, const char *what,
                       int64_t *value);

/* ---- check_operand.c ---- */
typedef enum ConvertError {
    CONVERT_OK,
    CONVERT_MISMATCH,
    CONVERT_TRUNCATED,
    CONVERT_OVERFLOWS
} ConvertError;
ConvertError check_implicit(Checker *c, Expr *e, Type *target, Type **result, Constant **value);
void check_convert_untyped(Checker *c, Expr *e, Type *target);
void check_final_type(Checker *c, Expr *e, Type *t);
void check_default(Checker *c, Expr *e); /* final type is the default type */
bool check_representable(Checker *c, Expr *e, Type *basic);
bool check_assignable(Checker *c, Expr *e, Type *t, const char **cause);
/* Makes e a value of type T (NULL: its default type), or reports. */
void check_assignment(Checker *c, Expr *e, Type *t, const char *context);
/* As context: "argument to f", where f is c->callee; made into text only for an error. */
#define CHECK_ARGUMENT NULL
/* Does V implement the interface T? *cause says why not, in parentheses. */
bool check_implements(Checker *c, Type *v, Type *t, bool is_assertion, const char **cause);
const char *check_incomparable_cause(Checker *c, Type *t);
Selection *check_lookup_member(Checker *c, Type *t, bool addressable, Str *name, bool *ambiguous);
const char *check_lookup_cause(Checker *c, Type *t, Str *name, bool struct_literal);

/* ---- check_convert.c ---- */
void check_conversion(Checker *c, Expr *call, Expr *arg, Type *t);
/* A number that two typed constants share just when they are equal and of the same type (for
 * duplicate keys and cases). */
uint64_t check_constant_key(Checker *c, const Expr *x);

/* ---- check_call.c, check_builtin.c ---- */
void check_call(Checker *c, Expr *e);
void check_builtin(Checker *c, Expr *e, Builtin id);
/* Values that the arguments give: a single call with several results is spread. */
typedef struct Values {
    Expr **items; /* one each; fresh operands for the parts of a tuple */
    uint32_t count;
    bool spread; /* from one call with several results */
    bool bad;    /* one of them was in error */
} Values;
Values check_values(Checker *c, Expr **items, uint32_t count, bool comma_ok);

/* ---- check_composite.c ---- */
void check_composite(Checker *c, Expr *e, Type *hint);
void check_func_literal(Checker *c, Expr *e);

/* ---- check_assign.c ---- */
void check_init_const(Checker *c, Object *obj, Expr *init);
/* lhs = rhs for fresh variables or results; `ret` is the return statement or NULL. */
void check_init_vars(Checker *c, Object **lhs, uint32_t count, ExprList rhs, const char *context,
                     const Stmt *ret);
void check_init_var(Checker *c, Object *lhs, Expr *x, const char *context);
void check_assign_stmt(Checker *c, Stmt *s);
void check_inc_dec(Checker *c, Stmt *s);
/* Type of a left side (NULL: blank or in error, mode tells); it must be assignable. */
Type *check_lhs(Checker *c, Expr *e);
void check_assign_var(Checker *c, Expr *lhs, Expr *value, const char *context);

/* ---- check_stmt.c, check_switch.c, check_range.c ---- */
void check_stmt_list(Checker *c, StmtList list);
void check_stmt(Checker *c, Stmt *s);
void check_block(Checker *c, Stmt *block);
void check_switch(Checker *c, Stmt *s);
void check_type_switch(Checker *c, Stmt *s);
void check_select(Checker *c, Stmt *s);
void check_range(Checker *c, Stmt *s);
/* Refuses a loop whose variable obj (or NULL) its iterations share, in a file of an older Go. */
void check_old_loop(Checker *c, const Stmt *loop, const Object *obj);
bool check_has_old_loops(Checker *c, Pos pos);
/* The statements of a clause, in a scope of their own that is open already; sets case_.falls. */
void check_clause_body(Checker *c, Stmt *clause, bool may_fall, bool last, bool type_switch);

/* ---- returns.c, labels.c ---- */
bool check_terminates(const Body *body, const Stmt *s);
/* Where and why the end of `s`, which does not terminate, can be reached. */
void check_note_end(Checker *c, Diag *d, const Body *body, const Stmt *s);
void check_labels(Checker *c, Stmt *body);

/* ---- verify.c ---- */
/* Debug builds: ends with an internal error if an annotation that check.h promises is missing. */
void check_verify(const Program *p, const Package *pkg);
/* The same for one function, body included, before others may give its body back. */
void check_verify_func(const Program *p, const Decl *d);

/* ---- init_order.c ---- */
void check_init_order(Checker *c);

/* ---- unsafe.c ---- */

Package *unsafe_package(Checker *c);
void check_unsafe(Checker *c, Expr *e, Builtin id, Values *a); /* a call of one of its functions */

#endif
