/* The abstract syntax tree: what the parser builds, the checker annotates and the lowering reads.
 *
 * A node is a common header and a tagged union, of which only the node's own member has memory
 * (ast_expr_size). Lists are arrays frozen into the arena, with a
 * count. Fields marked [check] are NULL or 0 after parsing and written by the checker; all others
 * are the parser's. Nothing is folded or rewritten: parentheses, groups and comments stay, so dumps
 * mirror the source. */
#ifndef PARSER_AST_H
#define PARSER_AST_H

#include "lexer/token.h"
#include "support/group.h"
#include "support/source.h"
#include "support/str.h"

typedef struct Expr Expr;
typedef struct Stmt Stmt;
typedef struct Decl Decl;
typedef struct Field Field;
typedef struct Type Type;           /* analysis/check/types.h */
typedef struct Object Object;       /* analysis/check/types.h */
typedef struct Constant Constant;   /* analysis/check/constant.h */
typedef struct Selection Selection; /* analysis/check/types.h */
typedef struct Scope Scope;         /* analysis/check/types.h */

/* Trees deeper than this are refused by the parser. */
enum { AST_DEPTH_MAX = 10000 };

typedef enum ExprKind {
#define EXPR_NODE(kind, name, member) EXPR_##kind,
#include "parser/nodes.def"
} ExprKind;

typedef enum StmtKind {
#define STMT_NODE(kind, name, member) STMT_##kind,
#include "parser/nodes.def"
} StmtKind;

typedef enum DeclKind {
#define DECL_NODE(kind, name) DECL_##kind,
#include "parser/nodes.def"
} DeclKind;

typedef struct ExprList {
    Expr **items;   /* in source order */
    uint32_t count;
} ExprList;

typedef struct StmtList {
    Stmt **items;
    uint32_t count;
} StmtList;

/* A run of parameters, results, struct fields or type parameters that share a type: `a, b T`.
 * An embedded field or unnamed parameter has no names. Interface elements: a method has one name
 * and a FUNC_TYPE; an embedded interface or union has none. */
struct Field {
    Expr **names;      /* EXPR_IDENT each; NULL when there is none */
    uint32_t name_count;
    Expr *type;        /* EXPR_ELLIPSIS for a variadic parameter; never NULL */
    Expr *tag;         /* string literal of a struct field, or NULL */
    Pos pos;
};

typedef struct FieldList {
    Field *items;
    uint32_t count;
    Pos open, close;   /* the brackets, NO_POS when there are none */
} FieldList;

/* What an expression is, decided by the checker (as in the spec's use of "operand"). */
typedef enum Mode {
    MODE_NONE,      /* [check] not visited, or an error was reported */
    MODE_NO_VALUE,  /* a call without results */
    MODE_BUILTIN,   /* a builtin function's name: value.builtin in obj */
    MODE_TYPE,      /* a type */
    MODE_CONST,     /* a constant: see `constant` */
    MODE_VARIABLE,  /* addressable */
    MODE_MAP_INDEX, /* m[k]: assignable, comma-ok */
    MODE_VALUE,     /* a value that has no address; a tuple when type is TYPE_TUPLE */
    MODE_COMMA_OK, /* a value with an optional second result: x.(T), <-c (m[k] is MODE_MAP_INDEX) */
    MODE_NIL,     /* the predeclared nil; type is the target's after conversion, else untyped nil */
    MODE_PACKAGE, /* an imported package's name */
} Mode;

typedef enum CallKind { /* [check] */
    CALL_FUNCTION,   /* function value, method, interface method: lower by the callee expression */
    CALL_CONVERSION, /* T(x) */
    CALL_BUILTIN,    /* see Object.builtin of the callee's ident */
} CallKind;

struct Expr {
    ExprKind kind : 8;
    Mode mode : 8;       /* [check] */
    uint16_t depth; /* levels of nodes from here down, at most AST_DEPTH_MAX: bounds recursion */
    Pos pos; /* where Go's tools report it: the operator of BINARY, '(' of nothing: see note below
              */
    Pos start, end;      /* first byte, one past the last byte */
    Type *type; /* [check] final type (untyped constants get their default or context type) */
    Constant *constant;  /* [check] value when mode is MODE_CONST, else NULL */
    union {
        char bad;
        struct { Str *name; Object *obj; /* [check] use or definition */ } ident;
        struct { TokenKind token; Str *text; /* spelling as in the source */
                 Str *string; /* decoded bytes of a STRING literal, set by the lexer */ } literal;
        struct { Expr *type; /* NULL when elided in an outer literal: see Expr.type */
                 ExprList elems; /* KEY_VALUE or plain */ Pos open, close;
                 int64_t *indices; /* [check] for arrays and slices: index of each element */
                 int64_t len; /* [check] greatest index + 1 */ } composite;
        struct {
            Expr *type; /* EXPR_FUNC_TYPE */
            Stmt *body;
            struct FuncInfo *info; /* [check] */
        } func;
        struct { Expr *x; } paren;
        struct { Expr *x; Str *name; Pos name_pos; Selection *sel; /* [check]; NULL for pkg.Name */
                 Object *obj; /* [check] the package member, field or method */ } selector;
        struct { Expr *x; ExprList args; /* one, or several type arguments */ } index;
        struct { Expr *x, *lo, *hi, *max; /* NULL when absent */ bool three; } slice;
        struct { Expr *x; Expr *type; /* NULL for x.(type) */ } assert;
        struct { Expr *fun; ExprList args; Pos ellipsis; /* NO_POS without ... */ Pos close;
                 CallKind kind; /* [check] */ } call;
        struct { Expr *x; } star;
        struct { TokenKind op; Expr *x; } unary;
        struct { TokenKind op; Expr *x, *y; } binary;
        struct { Expr *key, *value; } key_value;
        struct { Expr *len; /* NULL with ellipsis */ Expr *elem; bool ellipsis; } array_type;
        struct { Expr *elem; } slice_type;
        struct { FieldList fields; } struct_type;
        struct { FieldList type_params, params, results; } func_type;
        struct { FieldList elems; } interface_type;
        struct { Expr *key, *value; } map_type;
        struct { Expr *elem; bool send, recv; /* both for chan T */ } chan_type;
        struct { Expr *elem; } ellipsis;
    } u;
};
/* Expr.pos: IDENT, LITERAL, types, FUNC: the start; COMPOSITE: the start; SELECTOR: the selected
 * name; INDEX, SLICE: the '['; CALL: the '('; ASSERT: the '.'; STAR, UNARY: the operator; BINARY:
 * the operator; KEY_VALUE: the ':'. The checker reports at whatever position Go does. */

struct Stmt {
    StmtKind kind : 8;
    uint16_t depth;          /* as Expr.depth */
    Pos pos, end;            /* first byte (of ASSIGN, SEND: also see op_pos), one past the last */
    union {
        char bad;
        struct { Expr *x; } expr;
        struct { Expr *chan, *value; Pos op_pos; } send;
        struct { Expr *x; bool inc; Pos op_pos; } inc_dec;
        struct { TokenKind op; /* TOK_ASSIGN, TOK_DEFINE, or the binary operator of op= */
            ExprList lhs, rhs;
            Pos op_pos;
            Object **defs; /* [check] := only: object that each lhs
                            *  declares, NULL where it is an assignment or blank */
        } assign;
        struct { Expr *call; } go, defer;
        struct { ExprList results; } ret;
        struct {
            TokenKind token;
            Str *label;
            Pos label_pos;
            Stmt *target; /* [check] the labeled or innermost
                           *  statement that break/continue concern; the LABELED statement of a goto
                           */
        } branch;
        struct { StmtList list; Pos open, close; } block;
        struct { Stmt *init; Expr *cond; Stmt *then; Stmt *els; /* BLOCK or IF or NULL */ } if_;
        struct {
            ExprList exprs; /* values or types */
            bool is_default;
            Stmt *comm; /* select: SEND, EXPR or ASSIGN; NULL
                         *  for default */
            StmtList body;
            Pos colon;
            Object *obj; /* [check] type switch variable of this clause */
            bool falls;  /* last statement is fallthrough; set by [check] */
        } case_;
        struct { Stmt *init; Expr *tag; /* NULL: true */ StmtList cases; Pos open; } switch_;
        struct {
            Stmt *init;
            Str *name; /* NULL without v := */
            Pos name_pos;
            Expr *x;
            StmtList cases;
            Pos open;
        } type_switch;
        struct { StmtList cases; Pos open; } select;
        struct { Stmt *init; Expr *cond; Stmt *post; Stmt *body; } for_;
        struct {
            Expr *key, *value; /* NULL when absent */
            Expr *extra;       /* a third variable, which is an error; else NULL */
            bool define;
            Pos op_pos;
            Expr *x;
            Stmt *body;
            Object *key_obj, *value_obj; /* [check] with define */
        } range;
        struct { Str *label; Stmt *stmt; bool used; /* [check] */ } labeled;
        struct { Decl **items; uint32_t count; } decl;
    } u;
};

struct Decl {
    DeclKind kind;
    Pos pos, end;
    uint32_t group; /* specs of one parenthesised declaration share a number; 0 outside */
    union {
        struct {
            Expr *name; /* IDENT: alias, `_` or `.`; NULL */
            Str *path;
            Pos path_pos;
            Object *obj; /* [check] */
        } import;
        struct { Expr **names; uint32_t name_count; Expr *type; ExprList values; int64_t iota;
            Decl *inherit; /* the spec whose type and values are repeated, NULL when given here */
        } constant;
        struct { Expr *name; FieldList type_params; bool alias; Expr *type; } type;
        struct { Expr **names; uint32_t name_count; Expr *type; ExprList values; } var;
        struct {
            Expr *name;
            Field *recv; /* NULL for functions */
            FieldList recv_params;
            Expr *type;            /* FUNC_TYPE */
            Stmt *body;            /* NULL: implemented elsewhere */
            Group *group; /* memory of the body, left when it is lowered; NULL: the declarations' */
            struct FuncInfo *info; /* [check] */
            Str *flow;             /* text after
                                    *  "//tether:flow" in the comment above, or NULL */
        } func;
    } u;
};

typedef struct Comment {
    Pos pos, end;    /* with its slashes */
    bool own_line;   /* nothing but white space before it on its line */
} Comment;

typedef struct FileAst {
    SourceFile *source;
    Expr *package;      /* IDENT of the package clause; NULL after a syntax error there */
    Decl **decls;       /* imports included, in source order */
    uint32_t decl_count;
    Comment *comments;  /* all, in source order */
    uint32_t comment_count;
    Scope *scope;       /* [check] file scope: the imports */
} FileAst;

/* Bytes of a node of this kind: it ends behind its own member of the union, so that the most
 * frequent nodes are small. Never copy one as a whole Expr or Stmt. */
size_t ast_expr_size(ExprKind kind);
/* A copy of the node's own bytes; what is behind them is zero. */
Expr ast_copy_expr(const Expr *e);
size_t ast_stmt_size(StmtKind kind);
const char *ast_expr_kind_name(ExprKind kind);
const char *ast_stmt_kind_name(StmtKind kind);
const char *ast_decl_kind_name(DeclKind kind);
/* Strips parentheses. */
Expr *ast_unparen(Expr *e);
/* The expression as source text (for messages: "cannot use x + 1 (value of type ...)"), shortened
 * as Go does (func literals as "(func() literal)", composite bodies as {…}). */
const char *ast_expr_string(Arena *a, const Expr *e);

#endif
