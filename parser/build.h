/* Constructors of the AST, one for each grammar action, and the parser's context.
 * They also report what the grammar is too weak to refuse, in Go's words. */
#ifndef PARSER_BUILD_H
#define PARSER_BUILD_H

#include "lexer/lexer.h"
#include "parser/ast.h"

/* A stretch of source; bison's location type. */
typedef struct Loc {
    Pos start, end; /* first byte, one past the last */
} Loc;

typedef struct DeclList {
    Decl **items; /* in source order */
    uint32_t count;
} DeclList;

/* A literal as the lexer gives it. */
typedef struct LiteralToken {
    TokenKind kind;
    Str *text;   /* spelling */
    Str *string; /* decoded, of a STRING */
} LiteralToken;

/* What stands between if, for, switch and the body: `init; cond; post`, or a range clause. */
typedef struct Header {
    Stmt *first, *second, *third; /* simple statements, NULL where there is none */
    uint32_t semis;               /* semicolons, 0 to 2 */
    Loc semi;                     /* the last of them; empty when a newline made it */
    bool range;                   /* `first` is a range statement without a body */
} Header;

/* See parse_error_late. */
typedef struct LateError {
    DiagCode code;
    Loc loc;
    const char *text; /* in the arena */
} LateError;

typedef struct Parser {
    Lexer lex;
    Arena *arena;          /* for what is being built: of declarations, or of a body's group */
    Arena *tree;           /* declarations */
    Groups *bodies;        /* where bodies of functions go; NULL: with the declarations */
    Group *group;          /* of the body that is, or was last, being built */
    DiagList *diags;
    FileAst *file;         /* being built */
    DeclList decls;        /* top-level declarations so far */
    uint32_t groups;       /* parenthesised declarations so far */
    Loc last, before_last; /* the tokens read last */
    bool failed;           /* there was a syntax error */
    bool rest;             /* a part of a file that is not its first: told by the first token */
    bool muted;            /* there were too many errors: the rest is not told */
    bool too_deep;         /* AST_DEPTH_MAX was exceeded and told */
    bool other_decls;      /* a declaration that is no import was seen */
    VEC(LateError) late;   /* in order of discovery */
    VEC(Expr *) guards;    /* x.(type) that no type switch has claimed yet */
} Parser;

/* Reports "syntax error: ..." at `loc`; NULL when enough was told. */
Diag *parse_error(Parser *p, DiagCode code, Loc loc, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
/* Reports what is no syntax error in Go, but told after parsing: dropped when there was a syntax
 * error. */
void parse_error_late(Parser *p, DiagCode code, Loc loc, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

/* build.c: lists (copied when they grow; the parser's stack holds them by value) and expressions */
ExprList ast_exprs(Parser *p, ExprList list, Expr *e);
ExprList ast_prepend(Parser *p, Expr *first, ExprList rest);
StmtList ast_stmts(Parser *p, StmtList list, Stmt *s);
DeclList ast_decls(Parser *p, DeclList list, Decl *d);
FieldList ast_fields(Parser *p, FieldList list, Field *f);
FieldList ast_bracketed(FieldList list, Loc open, Loc close);

Expr *ast_bad_expr(Parser *p, Loc loc);
Expr *ast_ident(Parser *p, Loc loc, Str *name);
Expr *ast_literal(Parser *p, Loc loc, LiteralToken lit);
Expr *ast_composite(Parser *p, Loc loc, Expr *type, ExprList elems, Loc open, Loc close);
Expr *ast_func_lit(Parser *p, Loc loc, Expr *type, Stmt *body);
Expr *ast_paren(Parser *p, Loc loc, Expr *x);
Expr *ast_selector(Parser *p, Loc loc, Expr *x, Str *name, Loc name_loc);
Expr *ast_index(Parser *p, Loc loc, Expr *x, ExprList args, Loc open);
Expr *ast_slice(Parser *p, Loc loc, Expr *x, Expr *lo, Expr *hi, Loc open);
Expr *ast_slice3(Parser *p, Loc loc, Expr *x, Expr *lo, Expr *hi, Expr *max, Loc open, Loc colon,
                 Loc close);
Expr *ast_assert(Parser *p, Loc loc, Expr *x, Expr *type, Loc dot);
Expr *ast_type_guard(Parser *p, Loc loc, Expr *x, Loc dot);
/* `ellipsis` is an empty Loc at NO_POS without `...`. */
Expr *ast_call(Parser *p, Loc loc, Expr *fun, ExprList args, Loc ellipsis, Loc open, Loc close);
Expr *ast_star(Parser *p, Loc loc, Expr *x);
Expr *ast_unary(Parser *p, Loc loc, TokenKind op, Expr *x);
/* `<-x`; with a channel type for x it is a type: `<-chan T`. */
Expr *ast_receive(Parser *p, Loc loc, Expr *x);
Expr *ast_binary(Parser *p, Loc loc, TokenKind op, Expr *x, Expr *y, Loc op_loc);
Expr *ast_key_value(Parser *p, Loc loc, Expr *key, Expr *value, Loc colon);

/* build_type.c */
Expr *ast_array_type(Parser *p, Loc loc, Expr *len, Expr *elem);
Expr *ast_open_array_type(Parser *p, Loc loc, Expr *elem);
Expr *ast_slice_type(Parser *p, Loc loc, Expr *elem);
Expr *ast_struct_type(Parser *p, Loc loc, FieldList fields);
Expr *ast_func_type(Parser *p, Loc loc, FieldList params, FieldList results);
/* Starts the location at `func` and refuses type parameters. */
Expr *ast_func_type_at(Parser *p, Loc loc, FieldList type_params, Expr *type);
Expr *ast_interface_type(Parser *p, Loc loc, FieldList elems);
Expr *ast_map_type(Parser *p, Loc loc, Expr *key, Expr *value);
Expr *ast_chan_type(Parser *p, Loc loc, Expr *elem, bool send, bool recv);
Expr *ast_ellipsis(Parser *p, Loc loc, Expr *elem);

/* A field with at most one name, or with several. */
Field *ast_field(Parser *p, Loc loc, Expr *name, Expr *type);
Field *ast_fields_named(Parser *p, Loc loc, ExprList names, Expr *type);
Field *ast_tagged(Parser *p, Field *f, Loc loc, LiteralToken tag);
Field *ast_embedded_paren(Parser *p, Loc loc, Expr *type);
/* Decides which of `a, b T` are names and which are types. Entries have a name, a type or both;
 * an entry without type is an identifier. */
FieldList ast_params(Parser *p, Loc open, FieldList entries, Loc close);
/* `name [N]T | U` as an entry of a type declaration's brackets: `array` still lacks its element. */
Field *ast_type_entry(Parser *p, Loc loc, Expr *name, Expr *array, Expr *constraint);
FieldList ast_one_result(Parser *p, Loc loc, Expr *type);
FieldList ast_type_params(Parser *p, Loc open, FieldList entries, Loc close);
/* `name [list] type`: an array type when the list can be read as a length, else type parameters. */
Decl *ast_type_or_generic(Parser *p, Loc loc, Expr *name, FieldList list, bool comma, Expr *type,
                          bool alias, Loc open, Loc close);

/* build_stmt.c */
Stmt *ast_empty(Parser *p, Loc loc);
Stmt *ast_expr_stmt(Parser *p, Loc loc, Expr *x);
Stmt *ast_send(Parser *p, Loc loc, Expr *chan, Expr *value, Loc op);
Stmt *ast_inc_dec(Parser *p, Loc loc, Expr *x, bool inc, Loc op);
Stmt *ast_assign(Parser *p, Loc loc, ExprList lhs, TokenKind op, ExprList rhs, Loc op_loc);
Stmt *ast_op_assign(Parser *p, Loc loc, Expr *lhs, TokenKind op, Expr *rhs, Loc op_loc);
Stmt *ast_go(Parser *p, Loc loc, Expr *call);
Stmt *ast_defer(Parser *p, Loc loc, Expr *call);
Stmt *ast_return(Parser *p, Loc loc, ExprList results);
Stmt *ast_branch(Parser *p, Loc loc, TokenKind token, Str *label, Loc label_loc);
Stmt *ast_block(Parser *p, Loc loc, StmtList list, Loc open, Loc close);
Header *ast_header(Parser *p, uint32_t semis, Loc semi, Stmt *first, Stmt *second, Stmt *third);
Header *ast_range_header(Parser *p, Loc loc, ExprList vars, bool define, Loc op, Expr *x);
/* `body` is the location of the opening brace. */
Stmt *ast_if(Parser *p, Loc loc, Header *h, Loc open, Stmt *then, Stmt *els);
Stmt *ast_for(Parser *p, Loc loc, Header *h, Loc open, Stmt *body);
Stmt *ast_switch(Parser *p, Loc loc, Header *h, StmtList cases, Loc open);
Stmt *ast_select(Parser *p, Loc loc, StmtList cases, Loc open);
Stmt *ast_case(Parser *p, Loc loc, ExprList exprs, bool is_default, Loc colon, StmtList body);
/* Another clause follows: `case` or `default`, at `next`. */
void ast_end_clause(Parser *p, StmtList body, bool is_case, Loc next);
Stmt *ast_comm(Parser *p, Loc loc, Stmt *comm, Loc colon, StmtList body);
Stmt *ast_labeled(Parser *p, Loc loc, Str *label, Stmt *stmt);
Stmt *ast_decl_stmt(Parser *p, Loc loc, DeclList decls);

/* build_decl.c */
void ast_package(Parser *p, Loc loc, Str *name);
void ast_add_decls(Parser *p, DeclList decls);
/* Gives the specs of a parenthesised declaration their common number. */
DeclList ast_group(Parser *p, DeclList decls);
/* Numbers the specs (iota) and links those that repeat an earlier one's values. */
DeclList ast_const_group(Parser *p, DeclList decls);
Decl *ast_import(Parser *p, Loc loc, Expr *name, Loc path_loc, LiteralToken path);
Decl *ast_const(Parser *p, Loc loc, ExprList names, Expr *type, ExprList values);
Decl *ast_type(Parser *p, Loc loc, Expr *name, FieldList type_params, bool alias, Expr *type);
Decl *ast_var(Parser *p, Loc loc, ExprList names, Expr *type, ExprList values);
/* Around the body of a function declaration: its nodes go to a group. */
void ast_enter_body(Parser *p);
void ast_leave_body(Parser *p);
Decl *ast_func(Parser *p, Loc loc, Expr *name, FieldList type_params, Expr *type, Stmt *body);
Decl *ast_method(Parser *p, Loc loc, FieldList recv, Expr *name, FieldList type_params, Expr *type,
                 Stmt *body);

/* The greater of `depth` and the depths of the nodes given, which may be NULL. */
uint32_t ast_depth_over(uint32_t depth, const Expr *x);
uint32_t ast_depth_over_all(uint32_t depth, ExprList list);
uint32_t ast_depth_over_stmt(uint32_t depth, const Stmt *s);
uint32_t ast_depth_over_stmts(uint32_t depth, StmtList list);
uint32_t ast_depth_over_fields(uint32_t depth, FieldList list);
/* A node over children of depth `depth_below`; BAD when that makes the tree too deep. */
Expr *ast_new_expr(Parser *p, ExprKind kind, Loc loc, uint32_t depth_below);
Stmt *ast_new_stmt(Parser *p, StmtKind kind, Loc loc, uint32_t depth_below);

/* How a message names a statement used as a value, such as "assignment x = 1". */
const char *ast_stmt_as_value(Arena *a, const Stmt *s);

#endif
