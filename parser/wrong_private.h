/* Inside of wrong*.c: the reader, and what its parts offer each other. */
#ifndef PARSER_WRONG_PRIVATE_H
#define PARSER_WRONG_PRIVATE_H

#include "parser/wrong.h"

typedef struct Reader {
    Parser *p;         /* lexer and diagnostics */
    Token now;         /* the next token; the brace of a body is a brace like any other */
    Pos last_end;      /* behind the token before */
    Pos told;          /* of the last syntax error: one a line is enough */
    uint32_t bodies;   /* of functions, around the token */
    int literals;      /* below 0 in a header: a brace behind a name is that of the body there */
    uint32_t depth;    /* recursion */
    bool any;          /* an error was told */
    bool gave_up;      /* nested too deep: nothing more is told */
    bool lacks_body;   /* the declaration before is a function without a body */
} Reader;

/* What an expression looks like, as far as what may follow depends on it. */
typedef enum Shape {
    SHAPE_OTHER,
    SHAPE_NAME,
    SHAPE_SELECTOR,
    SHAPE_INDEX,
    SHAPE_LITERAL_TYPE, /* of an array, slice, struct or map: a literal's braces may follow */
    SHAPE_CHAN,
    SHAPE_ELEMENT_TYPE, /* another type that cannot be an array's length */
    SHAPE_GUARD         /* x.(type) */
} Shape;

/* What `<-` before a channel type makes of it. */
typedef enum Received { RECEIVED_CHAN, RECEIVED_ARROW, RECEIVED_ELEMENT } Received;

typedef struct Operand {
    Shape shape;
    Received received;    /* of a SHAPE_CHAN */
    bool is_value;        /* is no type, by its form */
    bool in_parentheses;
    bool is_binary;       /* two operands and an operator */
    bool is_list;         /* several, with commas */
    bool may_name;        /* NAME * ... or NAME * ... | ...: perhaps a type parameter */
    Pos start, end;       /* bytes of it */
    Pos elem, elem_end;   /* of a SHAPE_CHAN: its innermost element that is no channel to send to */
} Operand;

/* ---- wrong.c ---- */
void wrong_next(Reader *r);
bool wrong_got(Reader *r, TokenKind kind);
void wrong_want(Reader *r, TokenKind kind);
void wrong_want_as(Reader *r, TokenKind kind, DiagCode code);
/* "= ", of a declaration; `:=` is an error and serves. */
bool wrong_got_assign(Reader *r);
/* "unexpected TOKEN" and `where`: " in ...", " at ...", " after ..." or ", expected ...". */
Diag *wrong_unexpected(Reader *r, DiagCode code, const char *where);
/* "syntax error: TEXT" at a place. */
Diag *wrong_at(Reader *r, DiagCode code, Pos pos, const char *text);
/* Notes the keyword that a name, the token, looks like. d: the error, or NULL. */
void wrong_note_keyword(Reader *r, Diag *d, const Token *name);
/* An error that Go does not call one of syntax. */
void wrong_plain(Reader *r, DiagCode code, Pos pos, const char *text);
/* Skips tokens up to one of the list; in a function also up to a word that begins a statement. */
void wrong_skip_to(Reader *r, const TokenKind *list, uint32_t count);
#define SKIP_TO(r, ...)                                                                            \
    wrong_skip_to(r, (const TokenKind[]){__VA_ARGS__},                                             \
                  sizeof (const TokenKind[]){__VA_ARGS__} / sizeof(TokenKind))
/* Reads `item`s up to `close`, with `sep` between them; an item that gives true is the last. */
typedef bool Item(Reader *r, void *context);
void wrong_list(Reader *r, const char *what, TokenKind sep, TokenKind close, Item *item,
                void *context);
/* The bytes from..to of the source, white space as one blank. */
const char *wrong_text(Reader *r, Pos from, Pos to);
/* Around what recurses: false when that is too deep. */
bool wrong_enter(Reader *r);
void wrong_leave(Reader *r);
bool wrong_is_literal(TokenKind kind);
void wrong_name(Reader *r);
void wrong_names(Reader *r); /* the first one has been read */

/* ---- wrong_expr.c ---- */
Operand wrong_expr(Reader *r);
Operand wrong_exprs(Reader *r);
/* Goes on behind a name that has been read. */
Operand wrong_expr_from(Reader *r, Operand x);
Operand wrong_primary(Reader *r);
/* Types, or an expression and types, of an index; true when there was a comma. */
bool wrong_index_list(Reader *r, bool types_only, Operand *first);

/* ---- wrong_type.c ---- */
void wrong_type(Reader *r);
bool wrong_type_or_none(Reader *r, Operand *type);
/* Behind `func`. `context` is what must have no type parameters: NULL for what may. */
void wrong_signature(Reader *r, const char *context);
/* Behind `[`; `length_read`: its length has been. */
void wrong_array(Reader *r, bool length_read);
typedef enum FirstParam { FIRST_NONE, FIRST_NAME, FIRST_ALL } FirstParam;
/* Behind the opening bracket: gives the number of entries. `first`: what has been read of the first
 * one, whose name is at `name`. */
uint32_t wrong_params(Reader *r, TokenKind close, bool names_needed, FirstParam first, Pos name);

/* ---- wrong_stmt.c ---- */
void wrong_body(Reader *r); /* of a function */

/* ---- wrong_decl.c ---- */
/* Behind const, type or var. */
void wrong_decl(Reader *r, TokenKind word);
void wrong_decls(Reader *r);

#endif
