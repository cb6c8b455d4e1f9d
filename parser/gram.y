/* The grammar of Go 1.23, type parameters included. LALR(1) without a conflict.
 *
 * What makes that possible:
 *  - The filter before the grammar tells the brace of a body (BODY) from other braces, so `if x {`
 *    needs no look-ahead. A literal with a spelled-out type takes either brace (`lbrace`).
 *  - Expressions include types, as in `make([]int, n)`; the checker knows which is which. A bare
 *    name is always an expression there, so only spelled-out types occur as operands.
 *  - Where names and types mix (parameters, fields, type parameters), entries are read with an
 *    optional name and sorted out by a constructor, once all are known.
 * The few precedences at the start say that a type in an expression extends as far as it can, as
 * the specification has it: `func() (x)` has a result.
 *
 * An action is one constructor call. The first syntax error ends the parsing: what is wrong, and
 * what else, is told by another reading (wrong.h). */

%define api.pure full
%define api.prefix {gram_}
%define api.token.prefix {T_}
%define api.token.raw true
%define api.location.type {Loc}
%param {Parser *p}
%locations
%expect 0

%code requires {
#include "parser/build.h"
}

%code {
#include <string.h>

#define YYMAXDEPTH 1000000
#define YYINITDEPTH 500
#define YYLLOC_DEFAULT(current, rhs, n)                                                            \
    do {                                                                                           \
        (current).start = (n) ? YYRHSLOC(rhs, 1).start : YYRHSLOC(rhs, 0).end;                     \
        (current).end = (n) ? YYRHSLOC(rhs, n).end : YYRHSLOC(rhs, 0).end;                         \
    } while (0)

static int gram_lex(GRAM_STYPE *value, Loc *loc, Parser *p);
static void gram_error(const Loc *loc, Parser *p, const char *message);
/* Before the next clause the statements of one end in a semicolon. */
#define END_CLAUSE(stmts)                                                                          \
    do {                                                                                           \
        if (yychar == T_CASE || yychar == T_DEFAULT)                                               \
            ast_end_clause(p, stmts, yychar == T_CASE, yylloc);                                    \
    } while (0)
#define NO_LOC ((Loc){NO_POS, NO_POS})
#define NO_EXPRS ((ExprList){0})
#define NO_FIELDS ((FieldList){0})
}

%union {
    Str *str;
    LiteralToken lit;
    TokenKind op;
    Expr *expr;
    Stmt *stmt;
    Field *field;
    Header *header;
    ExprList exprs;
    StmtList stmts;
    DeclList decls;
    Decl *decl;
    FieldList fields;
    bool flag;
}

/* In the order of lexer/tokens.def: checked at the end of this file. */
%token EOF 0
%token <str> IDENT
%token <lit> INT FLOAT IMAG CHAR STRING
%token ADD "+" SUB "-" MUL "*" QUO "/" REM "%" AND "&" OR "|" XOR "^" SHL "<<" SHR ">>" AND_NOT "&^"
%token ADD_ASSIGN "+=" SUB_ASSIGN "-=" MUL_ASSIGN "*=" QUO_ASSIGN "/=" REM_ASSIGN "%="
%token AND_ASSIGN "&=" OR_ASSIGN "|=" XOR_ASSIGN "^=" SHL_ASSIGN "<<=" SHR_ASSIGN ">>="
%token AND_NOT_ASSIGN "&^="
%token LAND "&&" LOR "||" ARROW "<-" INC "++" DEC "--" EQL "==" LSS "<" GTR ">" ASSIGN "=" NOT "!"
%token TILDE "~" NEQ "!=" LEQ "<=" GEQ ">=" DEFINE ":=" ELLIPSIS "..."
%token LPAREN "(" LBRACK "[" LBRACE "{" COMMA "," PERIOD "." RPAREN ")" RBRACK "]" RBRACE "}"
%token SEMICOLON ";" COLON ":" BODY
%token BREAK "break" CASE "case" CHAN "chan" CONST "const" CONTINUE "continue" DEFAULT "default"
%token DEFER "defer" ELSE "else" FALLTHROUGH "fallthrough" FOR "for" FUNC "func" GO "go" GOTO "goto"
%token IF "if" IMPORT "import" INTERFACE "interface" MAP "map" PACKAGE "package" RANGE "range"
%token RETURN "return" SELECT "select" STRUCT "struct" SWITCH "switch" TYPE "type" VAR "var"
%token REST /* begins the declarations behind the first part of a file */

/* SHORT: where a type could end here or go on, it goes on. */
%precedence SHORT
%precedence "(" "[" "{" BODY "." "<-"
%left "||"
%left "&&"
%left "==" "!=" "<" "<=" ">" ">="
%left "+" "-" "|" "^"
%left "*" "/" "%" "<<" ">>" "&" "&^"
%precedence UNARY

%type <expr> ident expr primary literal_name comp_type other_type bracket_type func_type
%type <expr> signature type type_before_arrow named_type plain_type result_type unbracketed
%type <expr> receive_type
%type <expr> chan_type opt_expr value composite_value union term clear_union clear_term clear_type
%type <exprs> idents exprs elements opt_elements
%type <lit> literal tag
%type <field> param field struct_entry method_or_embedded type_param type_entry
%type <fields> params param_list fields methods result opt_type_params type_param_list type_entries
%type <flag> opt_comma
%type <op> op_assign
%type <stmt> stmt simple opt_simple block body if_stmt opt_body clause comm_clause
%type <stmts> stmts clauses comm_clauses
%type <header> header for_header
%type <decl> import_spec var_spec const_spec type_spec func_decl
%type <decls> top_decl decl import_decl import_specs var_specs const_specs type_specs

%%

file:
    package_clause top_decls
  | REST top_decls
;
package_clause:
    "package" IDENT[name] ";"               { ast_package(p, @name, $name); }
;
top_decls:
    %empty
  | top_decls top_decl ";"                  { ast_add_decls(p, $2); }
;
top_decl:
    import_decl
  | decl
  | func_decl                               { $$ = ast_decls(p, (DeclList){0}, $1); }
;

/* ---- declarations ---- */

import_decl:
    "import" import_spec                    { $$ = ast_decls(p, (DeclList){0}, $2); }
  | "import" "(" import_specs opt_semi ")"  { $$ = ast_group(p, $3); }
  | "import" "(" ")"                        { $$ = (DeclList){0}; }
;
import_specs:
    import_spec                             { $$ = ast_decls(p, (DeclList){0}, $1); }
  | import_specs ";" import_spec            { $$ = ast_decls(p, $1, $3); }
;
import_spec:
    literal                                 { $$ = ast_import(p, @$, NULL, @1, $1); }
  | ident literal                           { $$ = ast_import(p, @$, $1, @2, $2); }
  | "." literal
        { $$ = ast_import(p, @$, ast_ident(p, @1, str_intern_c(p->lex.strings, ".")), @2, $2); }
;
decl:
    "var" var_spec                          { $$ = ast_decls(p, (DeclList){0}, $2); }
  | "var" "(" var_specs opt_semi ")"        { $$ = ast_group(p, $3); }
  | "var" "(" ")"                           { $$ = (DeclList){0}; }
  | "const" const_spec                      { $$ = ast_decls(p, (DeclList){0}, $2); }
  | "const" "(" const_specs opt_semi ")"    { $$ = ast_const_group(p, $3); }
  | "const" "(" ")"                         { $$ = (DeclList){0}; }
  | "type" type_spec                        { $$ = ast_decls(p, (DeclList){0}, $2); }
  | "type" "(" type_specs opt_semi ")"      { $$ = ast_group(p, $3); }
  | "type" "(" ")"                          { $$ = (DeclList){0}; }
;
var_specs:
    var_spec                                { $$ = ast_decls(p, (DeclList){0}, $1); }
  | var_specs ";" var_spec                  { $$ = ast_decls(p, $1, $3); }
;
var_spec:
    idents type                             { $$ = ast_var(p, @$, $1, $2, NO_EXPRS); }
  | idents type "=" exprs                   { $$ = ast_var(p, @$, $1, $2, $4); }
  | idents "=" exprs                        { $$ = ast_var(p, @$, $1, NULL, $3); }
;
const_specs:
    const_spec                              { $$ = ast_decls(p, (DeclList){0}, $1); }
  | const_specs ";" const_spec              { $$ = ast_decls(p, $1, $3); }
;
const_spec:
    idents                                  { $$ = ast_const(p, @$, $1, NULL, NO_EXPRS); }
  | idents type                             { $$ = ast_const(p, @$, $1, $2, NO_EXPRS); }
  | idents "=" exprs                        { $$ = ast_const(p, @$, $1, NULL, $3); }
  | idents type "=" exprs                   { $$ = ast_const(p, @$, $1, $2, $4); }
;
type_specs:
    type_spec                               { $$ = ast_decls(p, (DeclList){0}, $1); }
  | type_specs ";" type_spec                { $$ = ast_decls(p, $1, $3); }
;
type_spec:
    ident unbracketed                       { $$ = ast_type(p, @$, $1, NO_FIELDS, false, $2); }
  | ident "=" type                          { $$ = ast_type(p, @$, $1, NO_FIELDS, true, $3); }
  | ident "[" "]" type
        {
            $$ = ast_type(p, @$, $1, NO_FIELDS, false, ast_slice_type(p, (Loc){@2.start, @$.end},
                $4));
        }
  | ident "[" "..." "]" type
        {
            $$ = ast_type(p, @$, $1, NO_FIELDS, false, ast_open_array_type(p, (Loc){@2.start,
                @$.end}, $5));
        }
  | ident "[" type_entries opt_comma "]" type
        { $$ = ast_type_or_generic(p, @$, $1, $3, $4, $6, false, @2, @5); }
  | ident "[" type_entries opt_comma "]" "=" type
        { $$ = ast_type_or_generic(p, @$, $1, $3, $4, $7, true, @2, @5); }
;
func_decl:
    "func" ident opt_type_params signature opt_body
        { $$ = ast_func(p, @$, $2, $3, ast_func_type_at(p, @$, NO_FIELDS, $4), $5); }
  | "func" "(" params ")" ident opt_type_params signature opt_body

        {
            $$ = ast_method(p, @$, ast_params(p, @2, $3, @4), $5, $6, ast_func_type_at(p, @$,
                NO_FIELDS, $7), $8);
        }
;
opt_body:
    %empty                                  { $$ = NULL; }
  | enter_body block                        { $$ = $2; ast_leave_body(p); }
;
enter_body:
    %empty                                  { ast_enter_body(p); }
;

/* ---- names, parameters, type parameters ---- */

ident:
    IDENT                                   { $$ = ast_ident(p, @$, $1); }
;
idents:
    ident                                   { $$ = ast_exprs(p, NO_EXPRS, $1); }
  | idents "," ident                        { $$ = ast_exprs(p, $1, $3); }
;
literal:
    INT | FLOAT | IMAG | CHAR | STRING
;
signature:
    "(" params ")" result
        { $$ = ast_func_type(p, @$, ast_params(p, @1, $2, @3), $4); }
;
result:
    %empty %prec SHORT                      { $$ = NO_FIELDS; }
  | result_type                             { $$ = ast_one_result(p, @$, $1); }
  | "(" params ")"                          { $$ = ast_params(p, @1, $2, @3); }
;
params:
    %empty                                  { $$ = NO_FIELDS; }
  | param_list opt_comma                    { $$ = $1; }
;
param_list:
    param                                   { $$ = ast_fields(p, NO_FIELDS, $1); }
  | param_list "," param                    { $$ = ast_fields(p, $1, $3); }
;
param:
    ident                                   { $$ = ast_field(p, @$, $1, NULL); }
  | struct_entry
  | ident "..." type
        { $$ = ast_field(p, @$, $1, ast_ellipsis(p, (Loc){@2.start, @$.end}, $3)); }
  | "..." type
        { $$ = ast_field(p, @$, NULL, ast_ellipsis(p, @$, $2)); }
  | plain_type                              { $$ = ast_field(p, @$, NULL, $1); }
  | receive_type                            { $$ = ast_field(p, @$, NULL, $1); }
;
/* An optional name and a type that begins with a name, apart from the name alone. */
struct_entry:
    ident unbracketed                       { $$ = ast_field(p, @$, $1, $2); }
  | ident "[" "]" type
        { $$ = ast_field(p, @$, $1, ast_slice_type(p, (Loc){@2.start, @$.end}, $4)); }
  | ident "[" "..." "]" type
        { $$ = ast_field(p, @$, $1, ast_open_array_type(p, (Loc){@2.start, @$.end}, $5)); }
  | ident "[" expr "]" type
        { $$ = ast_field(p, @$, $1, ast_array_type(p, (Loc){@2.start, @$.end}, $3, $5)); }
  | ident "[" expr "]"
        { $$ = ast_field(p, @$, NULL, ast_index(p, @$, $1, ast_exprs(p, NO_EXPRS, $3), @2)); }
  | ident "[" expr "," "]"
        { $$ = ast_field(p, @$, NULL, ast_index(p, @$, $1, ast_exprs(p, NO_EXPRS, $3), @2)); }
  | ident "[" expr "," exprs opt_comma "]"
        { $$ = ast_field(p, @$, NULL, ast_index(p, @$, $1, ast_prepend(p, $3, $5), @2)); }
  | ident "." IDENT
        { $$ = ast_field(p, @$, NULL, ast_selector(p, @$, $1, $3, @3)); }
  | ident "." IDENT "[" exprs opt_comma "]"

        {
            $$ = ast_field(p, @$, NULL, ast_index(p, @$, ast_selector(p, (Loc){@1.start, @3.end},
                $1, $3, @3), $5, @4));
        }
;
opt_type_params:
    %empty                                  { $$ = NO_FIELDS; }
  | "[" "]"                                 { $$ = ast_type_params(p, @1, NO_FIELDS, @2); }
  | "[" type_param_list opt_comma "]"       { $$ = ast_type_params(p, @1, $2, @4); }
;
type_param_list:
    type_param                              { $$ = ast_fields(p, NO_FIELDS, $1); }
  | type_param_list "," type_param          { $$ = ast_fields(p, $1, $3); }
;
type_param:
    ident                                   { $$ = ast_field(p, @$, $1, NULL); }
  | ident union                             { $$ = ast_field(p, @$, $1, $2); }
;
union:
    term
  | union "|" term                          { $$ = ast_binary(p, @$, TOK_OR, $1, $3, @2); }
;
term:
    type
  | "~" type                                { $$ = ast_unary(p, @$, TOK_TILDE, $2); }
;
/* In `type T[...]` the brackets hold a length or type parameters. An entry without a name is an
 * expression; those with a name are told by a type that cannot go on an expression. */
type_entries:
    type_entry                              { $$ = ast_fields(p, NO_FIELDS, $1); }
  | type_entries "," type_entry             { $$ = ast_fields(p, $1, $3); }
;
type_entry:
    expr                                    { $$ = ast_field(p, @$, NULL, $1); }
  | IDENT clear_union                       { $$ = ast_field(p, @$, ast_ident(p, @1, $1), $2); }
  | primary "[" "]" union
        { $$ = ast_type_entry(p, @$, $1, ast_slice_type(p, (Loc){@2.start, @$.end}, NULL), $4); }
  | primary "[" expr "]" clear_union
        {
            $$ = ast_type_entry(p, @$, $1, ast_array_type(p, (Loc){@2.start, @$.end}, $3, NULL),
                $5);
        }
;
clear_union:
    clear_term
  | clear_union "|" term                    { $$ = ast_binary(p, @$, TOK_OR, $1, $3, @2); }
;
clear_term:
    clear_type
  | "~" type                                { $$ = ast_unary(p, @$, TOK_TILDE, $2); }
;
clear_type:
    named_type
  | other_type
  | func_type
  | receive_type
;

/* ---- types ---- */

type:
    type_before_arrow
  | receive_type
;
/* Not <-chan: in `chan <-chan T` the arrow belongs to the first chan. */
type_before_arrow:
    named_type
  | plain_type
;
plain_type:
    "*" type                                { $$ = ast_star(p, @$, $2); }
  | "(" type ")"                            { $$ = ast_paren(p, @$, $2); }
  | bracket_type
  | other_type
  | func_type
;
/* What may follow a name without being read as its index. */
unbracketed:
    named_type
  | "*" type                                { $$ = ast_star(p, @$, $2); }
  | "(" type ")"                            { $$ = ast_paren(p, @$, $2); }
  | other_type
  | func_type
  | receive_type
;
result_type:
    named_type
  | "*" type                                { $$ = ast_star(p, @$, $2); }
  | bracket_type
  | other_type
  | func_type
  | receive_type
;
named_type:
    ident %prec SHORT
  | ident "." IDENT %prec SHORT             { $$ = ast_selector(p, @$, $1, $3, @3); }
  | ident "[" exprs opt_comma "]"           { $$ = ast_index(p, @$, $1, $3, @2); }
  | ident "." IDENT "[" exprs opt_comma "]"
        { $$ = ast_index(p, @$, ast_selector(p, (Loc){@1.start, @3.end}, $1, $3, @3), $5, @4); }
;
bracket_type:
    "[" "]" type                            { $$ = ast_slice_type(p, @$, $3); }
  | "[" expr "]" type                       { $$ = ast_array_type(p, @$, $2, $4); }
  | "[" "..." "]" type                      { $$ = ast_open_array_type(p, @$, $4); }
;
other_type:
    "struct" lbrace "}"
        { $$ = ast_struct_type(p, @$, ast_bracketed(NO_FIELDS, @2, @3)); }
  | "struct" lbrace fields opt_semi "}"
        { $$ = ast_struct_type(p, @$, ast_bracketed($3, @2, @5)); }
  | "interface" lbrace "}"
        { $$ = ast_interface_type(p, @$, ast_bracketed(NO_FIELDS, @2, @3)); }
  | "interface" lbrace methods opt_semi "}"
        { $$ = ast_interface_type(p, @$, ast_bracketed($3, @2, @5)); }
  | "map" "[" type "]" type                 { $$ = ast_map_type(p, @$, $3, $5); }
  | chan_type
;
chan_type:
    "chan" type_before_arrow                { $$ = ast_chan_type(p, @$, $2, true, true); }
  | "chan" "<-" type                        { $$ = ast_chan_type(p, @$, $3, true, false); }
;
receive_type:
    "<-" "chan" type                        { $$ = ast_chan_type(p, @$, $3, false, true); }
;
func_type:
    "func" signature                        { $$ = ast_func_type_at(p, @$, NO_FIELDS, $2); }
  | "func" "[" type_param_list opt_comma "]" signature
        { $$ = ast_func_type_at(p, @$, ast_bracketed($3, @2, @5), $6); }
;
lbrace:
    "{"
  | BODY                                    { lex_literal_brace(&p->lex); }
;
fields:
    field                                   { $$ = ast_fields(p, NO_FIELDS, $1); }
  | fields ";" field                        { $$ = ast_fields(p, $1, $3); }
;
field:
    struct_entry
  | struct_entry tag                        { $$ = ast_tagged(p, $1, @2, $2); }
  | ident                                   { $$ = ast_field(p, @$, NULL, $1); }
  | ident tag
        { $$ = ast_tagged(p, ast_field(p, @1, NULL, $1), @2, $2); }
  | ident "," idents type
        { $$ = ast_fields_named(p, @$, ast_prepend(p, $1, $3), $4); }
  | ident "," idents type tag
        { $$ = ast_tagged(p, ast_fields_named(p, @$, ast_prepend(p, $1, $3), $4), @5, $5); }
  | "*" named_type                          { $$ = ast_field(p, @$, NULL, ast_star(p, @$, $2)); }
  | "*" named_type tag
        {
            $$ = ast_tagged(p, ast_field(p, @$, NULL, ast_star(p, (Loc){@1.start, @2.end}, $2)), @3,
                $3);
        }
  | "(" type ")"                            { $$ = ast_embedded_paren(p, @$, $2); }
  | "*" "(" type ")"
        { $$ = ast_embedded_paren(p, (Loc){@2.start, @$.end}, $3); }
;
tag:
    literal
;
methods:
    method_or_embedded                      { $$ = ast_fields(p, NO_FIELDS, $1); }
  | methods ";" method_or_embedded          { $$ = ast_fields(p, $1, $3); }
;
method_or_embedded:
    ident signature                         { $$ = ast_field(p, @$, $1, $2); }
  | union                                   { $$ = ast_field(p, @$, NULL, $1); }
;

/* ---- expressions ---- */

exprs:
    expr                                    { $$ = ast_exprs(p, NO_EXPRS, $1); }
  | exprs "," expr                          { $$ = ast_exprs(p, $1, $3); }
;
opt_expr:
    %empty                                  { $$ = NULL; }
  | expr
;
/* A reduction takes as long as a token: operands are few steps away from an expression. */
expr:
    primary %prec SHORT
  | expr "||" expr                          { $$ = ast_binary(p, @$, TOK_LOR, $1, $3, @2); }
  | expr "&&" expr                          { $$ = ast_binary(p, @$, TOK_LAND, $1, $3, @2); }
  | expr "==" expr                          { $$ = ast_binary(p, @$, TOK_EQL, $1, $3, @2); }
  | expr "!=" expr                          { $$ = ast_binary(p, @$, TOK_NEQ, $1, $3, @2); }
  | expr "<" expr                           { $$ = ast_binary(p, @$, TOK_LSS, $1, $3, @2); }
  | expr "<=" expr                          { $$ = ast_binary(p, @$, TOK_LEQ, $1, $3, @2); }
  | expr ">" expr                           { $$ = ast_binary(p, @$, TOK_GTR, $1, $3, @2); }
  | expr ">=" expr                          { $$ = ast_binary(p, @$, TOK_GEQ, $1, $3, @2); }
  | expr "+" expr                           { $$ = ast_binary(p, @$, TOK_ADD, $1, $3, @2); }
  | expr "-" expr                           { $$ = ast_binary(p, @$, TOK_SUB, $1, $3, @2); }
  | expr "|" expr                           { $$ = ast_binary(p, @$, TOK_OR, $1, $3, @2); }
  | expr "^" expr                           { $$ = ast_binary(p, @$, TOK_XOR, $1, $3, @2); }
  | expr "*" expr                           { $$ = ast_binary(p, @$, TOK_MUL, $1, $3, @2); }
  | expr "/" expr                           { $$ = ast_binary(p, @$, TOK_QUO, $1, $3, @2); }
  | expr "%" expr                           { $$ = ast_binary(p, @$, TOK_REM, $1, $3, @2); }
  | expr "<<" expr                          { $$ = ast_binary(p, @$, TOK_SHL, $1, $3, @2); }
  | expr ">>" expr                          { $$ = ast_binary(p, @$, TOK_SHR, $1, $3, @2); }
  | expr "&" expr                           { $$ = ast_binary(p, @$, TOK_AND, $1, $3, @2); }
  | expr "&^" expr                          { $$ = ast_binary(p, @$, TOK_AND_NOT, $1, $3, @2); }
  | "+" expr %prec UNARY                    { $$ = ast_unary(p, @$, TOK_ADD, $2); }
  | "-" expr %prec UNARY                    { $$ = ast_unary(p, @$, TOK_SUB, $2); }
  | "!" expr %prec UNARY                    { $$ = ast_unary(p, @$, TOK_NOT, $2); }
  | "^" expr %prec UNARY                    { $$ = ast_unary(p, @$, TOK_XOR, $2); }
  | "~" expr %prec UNARY                    { $$ = ast_unary(p, @$, TOK_TILDE, $2); }
  | "&" expr %prec UNARY                    { $$ = ast_unary(p, @$, TOK_AND, $2); }
  | "*" expr %prec UNARY                    { $$ = ast_star(p, @$, $2); }
  | "<-" expr %prec UNARY                   { $$ = ast_receive(p, @$, $2); }
;
/* What may stand before the braces of a literal, apart from a type that is spelled out. */
literal_name:
    ident
  | primary "." IDENT                       { $$ = ast_selector(p, @$, $1, $3, @3); }
  | primary "[" expr "]"
        { $$ = ast_index(p, @$, $1, ast_exprs(p, NO_EXPRS, $3), @2); }
  | primary "[" expr "," "]"
        { $$ = ast_index(p, @$, $1, ast_exprs(p, NO_EXPRS, $3), @2); }
  | primary "[" expr "," exprs opt_comma "]"
        { $$ = ast_index(p, @$, $1, ast_prepend(p, $3, $5), @2); }
  | "(" expr ")"                            { $$ = ast_paren(p, @$, $2); }
;
primary:
    literal_name %prec SHORT
  | literal_name "{" opt_elements "}"       { $$ = ast_composite(p, @$, $1, $3, @2, @4); }
  | literal                                 { $$ = ast_literal(p, @$, $1); }
  | comp_type %prec SHORT
  | func_type %prec SHORT
  | comp_type lbrace opt_elements "}"       { $$ = ast_composite(p, @$, $1, $3, @2, @4); }
  | func_type lbrace stmts "}"
        { $$ = ast_func_lit(p, @$, $1, ast_block(p, (Loc){@2.start, @$.end}, $3, @2, @4)); }
  | primary "." "(" type ")"                { $$ = ast_assert(p, @$, $1, $4, @2); }
  | primary "." "(" "type" ")"              { $$ = ast_type_guard(p, @$, $1, @2); }
  | primary "[" opt_expr ":" opt_expr "]"   { $$ = ast_slice(p, @$, $1, $3, $5, @2); }
  | primary "[" opt_expr ":" opt_expr ":" opt_expr "]"
        { $$ = ast_slice3(p, @$, $1, $3, $5, $7, @2, @6, @8); }
  | primary "(" ")"                         { $$ = ast_call(p, @$, $1, NO_EXPRS, NO_LOC, @2, @3); }
  | primary "(" exprs opt_comma ")"         { $$ = ast_call(p, @$, $1, $3, NO_LOC, @2, @5); }
  | primary "(" exprs "..." opt_comma ")"   { $$ = ast_call(p, @$, $1, $3, @4, @2, @6); }
;
comp_type:
    bracket_type
  | other_type
;
opt_elements:
    %empty                                  { $$ = NO_EXPRS; }
  | elements opt_comma                      { $$ = $1; }
;
elements:
    value                                   { $$ = ast_exprs(p, NO_EXPRS, $1); }
  | elements "," value                      { $$ = ast_exprs(p, $1, $3); }
;
value:
    composite_value
  | composite_value ":" composite_value     { $$ = ast_key_value(p, @$, $1, $3, @2); }
;
composite_value:
    expr
  | "{" opt_elements "}"                    { $$ = ast_composite(p, @$, NULL, $2, @1, @3); }
;
opt_comma:
    %empty                                  { $$ = false; }
  | ","                                     { $$ = true; }
;
opt_semi:
    %empty
  | ";"
;

/* ---- statements ---- */

block:
    "{" stmts "}"                           { $$ = ast_block(p, @$, $2, @1, @3); }
;
body:
    BODY stmts "}"                          { $$ = ast_block(p, @$, $2, @1, @3); }
;
stmts:
    stmt                                    { $$ = ast_stmts(p, (StmtList){0}, $1); }
  | stmts ";" stmt                          { $$ = ast_stmts(p, $1, $3); }
;
stmt:
    %empty                                  { $$ = ast_empty(p, @$); }
  | simple
  | block
  | decl                                    { $$ = ast_decl_stmt(p, @$, $1); }
  | IDENT ":" stmt                          { $$ = ast_labeled(p, @$, $1, $3); }
  | "go" primary                            { $$ = ast_go(p, @$, $2); }
  | "defer" primary                         { $$ = ast_defer(p, @$, $2); }
  | "return"                                { $$ = ast_return(p, @$, NO_EXPRS); }
  | "return" exprs                          { $$ = ast_return(p, @$, $2); }
  | "break"                                 { $$ = ast_branch(p, @$, TOK_BREAK, NULL, NO_LOC); }
  | "break" IDENT                           { $$ = ast_branch(p, @$, TOK_BREAK, $2, @2); }
  | "continue"                              { $$ = ast_branch(p, @$, TOK_CONTINUE, NULL, NO_LOC); }
  | "continue" IDENT                        { $$ = ast_branch(p, @$, TOK_CONTINUE, $2, @2); }
  | "goto" IDENT                            { $$ = ast_branch(p, @$, TOK_GOTO, $2, @2); }
  | "fallthrough"
        { $$ = ast_branch(p, @$, TOK_FALLTHROUGH, NULL, NO_LOC); }
  | if_stmt
  | "for" for_header body                   { $$ = ast_for(p, @$, $2, @3, $3); }
  | "switch" header BODY clauses "}"        { $$ = ast_switch(p, @$, $2, $4, @3); }
  | "select" BODY comm_clauses "}"          { $$ = ast_select(p, @$, $3, @2); }
;
simple:
    expr                                    { $$ = ast_expr_stmt(p, @$, $1); }
  | expr "<-" expr                          { $$ = ast_send(p, @$, $1, $3, @2); }
  | expr "++"                               { $$ = ast_inc_dec(p, @$, $1, true, @2); }
  | expr "--"                               { $$ = ast_inc_dec(p, @$, $1, false, @2); }
  | expr op_assign expr                     { $$ = ast_op_assign(p, @$, $1, $2, $3, @2); }
  | exprs "=" exprs                         { $$ = ast_assign(p, @$, $1, TOK_ASSIGN, $3, @2); }
  | exprs ":=" exprs                        { $$ = ast_assign(p, @$, $1, TOK_DEFINE, $3, @2); }
;
op_assign:
    "+="                                    { $$ = TOK_ADD; }
  | "-="                                    { $$ = TOK_SUB; }
  | "*="                                    { $$ = TOK_MUL; }
  | "/="                                    { $$ = TOK_QUO; }
  | "%="                                    { $$ = TOK_REM; }
  | "&="                                    { $$ = TOK_AND; }
  | "|="                                    { $$ = TOK_OR; }
  | "^="                                    { $$ = TOK_XOR; }
  | "<<="                                   { $$ = TOK_SHL; }
  | ">>="                                   { $$ = TOK_SHR; }
  | "&^="                                   { $$ = TOK_AND_NOT; }
;
opt_simple:
    %empty                                  { $$ = NULL; }
  | simple
;
header:
    opt_simple                              { $$ = ast_header(p, 0, NO_LOC, $1, NULL, NULL); }
  | opt_simple ";" opt_simple               { $$ = ast_header(p, 1, @2, $1, $3, NULL); }
;
for_header:
    header
  | opt_simple ";" opt_simple ";" opt_simple { $$ = ast_header(p, 2, @4, $1, $3, $5); }
  | "range" expr
        { $$ = ast_range_header(p, @$, NO_EXPRS, false, NO_LOC, $2); }
  | exprs "=" "range" expr                  { $$ = ast_range_header(p, @$, $1, false, @2, $4); }
  | exprs ":=" "range" expr                 { $$ = ast_range_header(p, @$, $1, true, @2, $4); }
;
if_stmt:
    "if" header body                        { $$ = ast_if(p, @$, $2, @3, $3, NULL); }
  | "if" header body "else" if_stmt         { $$ = ast_if(p, @$, $2, @3, $3, $5); }
  | "if" header body "else" block           { $$ = ast_if(p, @$, $2, @3, $3, $5); }
;
clauses:
    %empty                                  { $$ = (StmtList){0}; }
  | clauses clause                          { $$ = ast_stmts(p, $1, $2); }
;
clause:
    "case" exprs ":" stmts
        { END_CLAUSE($4); $$ = ast_case(p, @$, $2, false, @3, $4); }
  | "default" ":" stmts
        { END_CLAUSE($3); $$ = ast_case(p, @$, NO_EXPRS, true, @2, $3); }
;
comm_clauses:
    %empty                                  { $$ = (StmtList){0}; }
  | comm_clauses comm_clause                { $$ = ast_stmts(p, $1, $2); }
;
comm_clause:
    "case" simple ":" stmts                 { END_CLAUSE($4); $$ = ast_comm(p, @$, $2, @3, $4); }
  | "default" ":" stmts                     { END_CLAUSE($3); $$ = ast_comm(p, @$, NULL, @2, $3); }
;

%%

/* The grammar's tokens are the lexer's, shifted by bison's three own symbols. */
#define TOKEN(kind, spelling)                                                                      \
    _Static_assert((int)T_##kind == (TOK_##kind ? (int)TOK_##kind + 2 : 0), "token order");
#include "lexer/tokens.def"

static int gram_lex(GRAM_STYPE *value, Loc *loc, Parser *p)
{
    Token t;
    if (p->rest) {
        p->rest = false;
        loc->start = loc->end = p->lex.base;
        return T_REST;
    }
    lex_next(&p->lex, &t);
    loc->start = t.pos;
    loc->end = t.end;
    p->before_last = p->last;
    p->last = *loc;
    if (t.kind == TOK_IDENT)
        value->str = t.text;
    else if (t.kind >= TOK_INT && t.kind <= TOK_STRING)
        value->lit = (LiteralToken){.kind = t.kind, .text = t.text, .string = t.string};
    return t.kind ? (int)t.kind + 2 : 0;
}

/* At the first token that does not fit, or when bison's stack is full. */
static void gram_error(const Loc *loc, Parser *p, const char *message)
{
    if (strcmp(message, "memory exhausted") == 0)
        parse_error(p, E_NESTING, *loc, "nesting is too deep");
    else
        parse_error(p, E_UNEXPECTED, *loc, "something unexpected");
}
