/* The reader of files that the grammar refuses: declarations. */
#include "parser/wrong_private.h"

/* ---- import, const, var ---- */

static void import_spec(Reader *r)
{
    if (!wrong_got(r, TOK_IDENT))
        wrong_got(r, TOK_PERIOD);
    if (!wrong_is_literal(r->now.kind)) {
        wrong_at(r, E_IMPORT_PATH, r->now.pos, "missing import path");
        SKIP_TO(r, TOK_SEMICOLON, TOK_RPAREN);
        return;
    }
    Pos path = r->now.pos;
    bool string = r->now.kind == TOK_STRING;
    wrong_next(r);
    if (!string)
        wrong_at(r, E_IMPORT_PATH, path, "import path must be a string");
}

static void const_spec(Reader *r)
{
    wrong_name(r);
    wrong_names(r);
    TokenKind next = r->now.kind;
    if (next == TOK_EOF || next == TOK_SEMICOLON || next == TOK_RPAREN)
        return;
    wrong_type_or_none(r, NULL);
    if (wrong_got_assign(r))
        wrong_exprs(r);
}

static void var_spec(Reader *r)
{
    wrong_name(r);
    wrong_names(r);
    if (wrong_got_assign(r)) {
        wrong_exprs(r);
        return;
    }
    wrong_type(r);
    if (wrong_got_assign(r))
        wrong_exprs(r);
}

/* ---- types ---- */

/* `T[name ...`: an array's length or type parameters. False when there is no type behind them. */
static bool type_behind_name(Reader *r)
{
    Operand x = {.shape = SHAPE_NAME, .start = r->now.pos, .end = r->now.end};
    wrong_next(r);
    if (r->now.kind != TOK_LBRACK) {
        r->literals++;
        x = wrong_expr_from(r, x);
        r->literals--;
    }
    bool name = x.shape == SHAPE_NAME && r->now.kind != TOK_RBRACK;
    bool all = x.may_name && (r->now.kind == TOK_COMMA || x.shape == SHAPE_ELEMENT_TYPE);
    if (!name && !all) {
        wrong_array(r, true);
        return true;
    }
    wrong_params(r, TOK_RBRACK, true, all ? FIRST_ALL : FIRST_NAME, x.start);
    wrong_got_assign(r);
    return wrong_type_or_none(r, NULL);
}

static bool type_behind_bracket(Reader *r)
{
    wrong_next(r);
    if (r->now.kind == TOK_IDENT)
        return type_behind_name(r);
    if (wrong_got(r, TOK_RBRACK))
        wrong_type(r);
    else
        wrong_array(r, false);
    return true;
}

static void type_spec(Reader *r)
{
    wrong_name(r);
    bool any;
    if (r->now.kind == TOK_LBRACK) {
        any = type_behind_bracket(r);
    } else {
        wrong_got_assign(r);
        any = wrong_type_or_none(r, NULL);
    }
    if (any)
        return;
    wrong_unexpected(r, E_UNEXPECTED, " in type declaration");
    SKIP_TO(r, TOK_SEMICOLON, TOK_RPAREN);
}

/* ---- one, or a group in parentheses ---- */

static bool spec(Reader *r, void *context)
{
    switch (*(const TokenKind *)context) {
    case TOK_IMPORT: import_spec(r); break;
    case TOK_CONST: const_spec(r); break;
    case TOK_TYPE: type_spec(r); break;
    default: var_spec(r); break;
    }
    return false;
}

void wrong_decl(Reader *r, TokenKind word)
{
    if (wrong_got(r, TOK_LPAREN))
        wrong_list(r, "grouped declaration", TOK_SEMICOLON, TOK_RPAREN, spec, &word);
    else
        spec(r, &word);
}

/* ---- functions ---- */

static void function(Reader *r)
{
    bool method = wrong_got(r, TOK_LPAREN);
    if (method) {
        uint32_t receivers = wrong_params(r, TOK_RPAREN, false, FIRST_NONE, NO_POS);
        if (receivers == 0)
            wrong_plain(r, E_RECEIVER, r->now.pos, "method has no receiver");
        else if (receivers > 1)
            wrong_plain(r, E_RECEIVER, r->now.pos, "method has multiple receivers");
    }
    if (wrong_got(r, TOK_IDENT)) {
        wrong_signature(r, method ? "method" : NULL);
    } else {
        wrong_unexpected(r, E_UNEXPECTED, method ? ", expected name" : ", expected name or (");
        SKIP_TO(r, TOK_LBRACE, TOK_SEMICOLON);
    }
    r->lacks_body = r->now.kind != TOK_LBRACE;
    if (!r->lacks_body)
        wrong_body(r);
}

/* ---- the declarations of a file ---- */

static bool begins_declaration(TokenKind kind)
{
    return kind == TOK_IMPORT || kind == TOK_CONST || kind == TOK_TYPE || kind == TOK_VAR ||
           kind == TOK_FUNC;
}

static void skip_to_declaration(Reader *r)
{
    SKIP_TO(r, TOK_IMPORT, TOK_CONST, TOK_TYPE, TOK_VAR, TOK_FUNC);
}

static void no_declaration(Reader *r)
{
    if (r->now.kind == TOK_LBRACE && r->lacks_body)
        wrong_at(r, E_BRACE_LINE, r->now.pos, "unexpected semicolon or newline before {");
    else
        wrong_note_keyword(r,
                           wrong_at(r, E_TOP_LEVEL, r->now.pos,
                                    "non-declaration statement outside function body"),
                           &r->now);
    skip_to_declaration(r);
}

void wrong_decls(Reader *r)
{
    TokenKind before = TOK_IMPORT;
    while (r->now.kind != TOK_EOF) {
        TokenKind word = r->now.kind;
        if (word == TOK_IMPORT && before != TOK_IMPORT)
            wrong_at(r, E_IMPORT_ORDER, r->now.pos,
                     "imports must appear before other declarations");
        before = word;
        if (!begins_declaration(word)) {
            no_declaration(r);
            continue;
        }
        wrong_next(r);
        r->lacks_body = false;
        if (word == TOK_FUNC)
            function(r);
        else
            wrong_decl(r, word);
        if (r->now.kind == TOK_EOF || wrong_got(r, TOK_SEMICOLON))
            continue;
        wrong_unexpected(r, E_UNEXPECTED, " after top level declaration");
        skip_to_declaration(r);
    }
}
