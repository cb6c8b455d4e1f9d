/* The reader of files that the grammar refuses: statements. */
#include "parser/wrong_private.h"

/* ---- simple statements ---- */

typedef enum SimpleKind {
    SIMPLE_NONE,
    SIMPLE_EXPR,
    SIMPLE_ASSIGN, /* = */
    SIMPLE_DEFINE, /* := */
    SIMPLE_OTHER,  /* x++, x += y, c <- x */
    SIMPLE_RANGE
} SimpleKind;

typedef struct Simple {
    SimpleKind kind;
    Pos op;           /* its operator; of an expression, its beginning */
    Operand lhs, rhs; /* of an assignment */
    Pos end;
} Simple;

static bool is_operation_assign(TokenKind kind)
{
    return kind >= TOK_ADD_ASSIGN && kind <= TOK_AND_NOT_ASSIGN;
}

static Simple range_clause(Reader *r)
{
    Simple s = {.kind = SIMPLE_RANGE, .op = r->now.pos};
    wrong_next(r);
    wrong_expr(r);
    return s;
}

/* `x op= y`, `x++`, `c <- x`, or an expression alone. */
static Simple single(Reader *r, Operand lhs)
{
    Simple s = {.kind = SIMPLE_OTHER, .op = r->now.pos, .lhs = lhs};
    if (is_operation_assign(r->now.kind) || r->now.kind == TOK_ARROW) {
        wrong_next(r);
        wrong_expr(r);
    } else if (!wrong_got(r, TOK_INC) && !wrong_got(r, TOK_DEC)) {
        s.kind = SIMPLE_EXPR;
        s.op = lhs.start;
    }
    s.end = r->last_end;
    return s;
}

/* From the operator on. `word` is the statement whose header this is in, or TOK_EOF. */
static Simple simple_from(Reader *r, Operand lhs, TokenKind word)
{
    TokenKind op = r->now.kind;
    bool assigns = op == TOK_ASSIGN || op == TOK_DEFINE;
    if (!lhs.is_list && !assigns)
        return single(r, lhs);
    Simple s = {.kind = SIMPLE_EXPR, .op = lhs.start, .lhs = lhs};
    if (!assigns) {
        wrong_unexpected(r, E_UNEXPECTED, ", expected := or = or comma");
        SKIP_TO(r, TOK_SEMICOLON, TOK_RBRACE);
        return s;
    }
    s.op = r->now.pos;
    wrong_next(r);
    if (word == TOK_FOR && r->now.kind == TOK_RANGE)
        return range_clause(r);
    s.rhs = wrong_exprs(r);
    s.end = r->last_end;
    bool guard = word == TOK_SWITCH && op == TOK_DEFINE && lhs.shape == SHAPE_NAME &&
                 !lhs.in_parentheses && s.rhs.shape == SHAPE_GUARD && !s.rhs.in_parentheses;
    s.kind = guard ? SIMPLE_EXPR : op == TOK_DEFINE ? SIMPLE_DEFINE : SIMPLE_ASSIGN;
    return s;
}

static Simple simple(Reader *r, TokenKind word)
{
    if (word == TOK_FOR && r->now.kind == TOK_RANGE)
        return range_clause(r);
    return simple_from(r, wrong_exprs(r), word);
}

/* ---- headers ---- */

static const char *emphasized(Reader *r, Operand x)
{
    const char *text = wrong_text(r, x.start, x.end);
    return x.is_binary ? arena_printf(r->p->arena, "(%s)", text) : text;
}

/* A header's last part is to be a value. */
static void check_value(Reader *r, const Simple *s)
{
    const char *text = NULL;
    if (s->kind == SIMPLE_ASSIGN)
        text = arena_printf(r->p->arena, "assignment %s = %s", emphasized(r, s->lhs),
                            emphasized(r, s->rhs));
    else if (s->kind == SIMPLE_DEFINE || s->kind == SIMPLE_OTHER)
        text = wrong_text(r, s->lhs.start, s->end);
    if (text)
        wrong_at(r, E_STATEMENT_VALUE, s->op,
                 arena_printf(r->p->arena, "cannot use %s as value", text));
}

typedef struct Semicolon {
    Pos pos;      /* NO_POS: there was none */
    bool newline; /* a newline stands for it */
} Semicolon;

static void missing_condition(Reader *r, TokenKind word, Semicolon semi)
{
    if (word != TOK_IF || semi.pos == NO_POS)
        return;
    if (semi.newline)
        wrong_at(r, E_BRACE_LINE, semi.pos, "unexpected newline, expected { after if clause");
    else
        wrong_at(r, E_HEADER, semi.pos, "missing condition in if statement");
}

/* Condition and last part of a for clause, behind the first semicolon. */
static Simple for_parts(Reader *r)
{
    Simple condition = {0};
    if (r->now.kind == TOK_LBRACE) {
        wrong_unexpected(r, E_HEADER, ", expected for loop condition");
        return condition;
    }
    if (r->now.kind != TOK_SEMICOLON)
        condition = simple(r, TOK_EOF);
    wrong_want_as(r, TOK_SEMICOLON, E_HEADER);
    if (r->now.kind == TOK_LBRACE)
        return condition;
    Simple post = simple(r, TOK_EOF);
    if (post.kind == SIMPLE_DEFINE)
        wrong_at(r, E_POST, post.op, "cannot declare in post statement of for loop");
    return condition;
}

static Semicolon first_semicolon(Reader *r)
{
    Semicolon semi = {.pos = NO_POS};
    if (r->now.kind == TOK_SEMICOLON) {
        semi = (Semicolon){r->now.pos, r->now.pos == r->now.end};
        wrong_next(r);
        return semi;
    }
    wrong_want(r, TOK_LBRACE);
    if (r->now.kind != TOK_LBRACE)
        SKIP_TO(r, TOK_LBRACE, TOK_RBRACE);
    return semi;
}

static void header_parts(Reader *r, TokenKind word)
{
    Simple value = {0};
    Semicolon semi = {.pos = NO_POS};
    if (r->now.kind != TOK_SEMICOLON) {
        if (wrong_got(r, TOK_VAR))
            wrong_at(r, E_HEADER, r->now.pos,
                     arena_printf(r->p->arena, "var declaration not allowed in %s initializer",
                                  token_name(word)));
        value = simple(r, word);
        if (value.kind == SIMPLE_RANGE)
            return;
    }
    if (r->now.kind != TOK_LBRACE) {
        semi = first_semicolon(r);
        value = (Simple){0};
        if (word == TOK_FOR)
            value = for_parts(r);
        else if (r->now.kind != TOK_LBRACE)
            value = simple(r, word);
    }
    if (value.kind == SIMPLE_NONE)
        missing_condition(r, word, semi);
    else
        check_value(r, &value);
}

/* What stands between if, for or switch and its body. */
static void header(Reader *r, TokenKind word)
{
    wrong_want(r, word);
    if (r->now.kind == TOK_LBRACE) {
        if (word == TOK_IF)
            wrong_at(r, E_HEADER, r->now.pos, "missing condition in if statement");
        return;
    }
    int outer = r->literals;
    r->literals = -1;
    header_parts(r, word);
    r->literals = outer;
}

/* ---- blocks ---- */

static void statements(Reader *r);

/* `behind`: what its brace stands behind, or NULL. */
static void block(Reader *r, const char *behind)
{
    if (!wrong_got(r, TOK_LBRACE)) {
        wrong_unexpected(r, E_UNEXPECTED,
                         arena_printf(r->p->arena, ", expected { after %s", behind ? behind : ""));
        SKIP_TO(r, TOK_IDENT, TOK_RBRACE);
        if (wrong_got(r, TOK_RBRACE))
            return;
    }
    statements(r);
    wrong_want(r, TOK_RBRACE);
}

void wrong_body(Reader *r)
{
    r->bodies++;
    if (wrong_enter(r))
        block(r, NULL);
    wrong_leave(r);
    r->bodies--;
}

/* ---- if, for, switch, select ---- */

static void if_stmt(Reader *r)
{
    for (;;) {
        header(r, TOK_IF);
        block(r, "if clause");
        if (!wrong_got(r, TOK_ELSE))
            return;
        if (r->now.kind != TOK_IF)
            break;
    }
    if (r->now.kind == TOK_LBRACE) {
        block(r, NULL);
        return;
    }
    wrong_at(r, E_HEADER, r->now.pos, "else must be followed by if or statement block");
    SKIP_TO(r, TOK_IDENT, TOK_RBRACE);
}

static void clause(Reader *r, bool communicates)
{
    if (wrong_got(r, TOK_CASE)) {
        if (communicates)
            simple(r, TOK_EOF);
        else
            wrong_exprs(r);
    } else if (!wrong_got(r, TOK_DEFAULT)) {
        wrong_unexpected(r, E_UNEXPECTED, ", expected case or default or }");
        SKIP_TO(r, TOK_COLON, TOK_CASE, TOK_DEFAULT, TOK_RBRACE);
    }
    wrong_want(r, TOK_COLON);
    statements(r);
}

static void clauses(Reader *r, bool communicates)
{
    if (!wrong_got(r, TOK_LBRACE)) {
        wrong_at(r, E_UNEXPECTED, r->now.pos,
                 communicates ? "missing { after select clause" : "missing { after switch clause");
        SKIP_TO(r, TOK_CASE, TOK_DEFAULT, TOK_RBRACE);
    }
    while (r->now.kind != TOK_EOF && r->now.kind != TOK_RBRACE)
        clause(r, communicates);
    wrong_want(r, TOK_RBRACE);
}

/* ---- the others ---- */

static void call_stmt(Reader *r)
{
    const char *word = token_name(r->now.kind);
    wrong_next(r);
    Operand x = wrong_primary(r);
    if (x.in_parentheses)
        wrong_plain(r, E_GO_DEFER, x.start,
                    arena_printf(r->p->arena, "expression in %s must not be parenthesized", word));
}

static bool statement(Reader *r);

/* Behind the label; false when no statement follows. */
static bool labeled(Reader *r)
{
    Pos colon = r->now.pos;
    wrong_want(r, TOK_COLON);
    if (r->now.kind == TOK_RBRACE || statement(r))
        return true;
    wrong_at(r, E_UNEXPECTED, colon, "missing statement after label");
    return false;
}

static bool named(Reader *r)
{
    Operand lhs = wrong_exprs(r);
    if (lhs.shape == SHAPE_NAME && !lhs.is_list && r->now.kind == TOK_COLON)
        return labeled(r);
    simple_from(r, lhs, TOK_EOF);
    return true;
}

static void branch(Reader *r, bool label_needed, bool label_allowed)
{
    wrong_next(r);
    if (label_needed)
        wrong_name(r);
    else if (label_allowed)
        wrong_got(r, TOK_IDENT);
}

static void return_stmt(Reader *r)
{
    wrong_next(r);
    if (r->now.kind != TOK_SEMICOLON && r->now.kind != TOK_RBRACE)
        wrong_exprs(r);
}

static bool statement_with_word(Reader *r)
{
    TokenKind word = r->now.kind;
    switch (word) {
    case TOK_VAR: case TOK_CONST: case TOK_TYPE:
        wrong_next(r);
        wrong_decl(r, word);
        return true;
    case TOK_FOR:
        header(r, word);
        block(r, "for clause");
        return true;
    case TOK_SWITCH:
        header(r, word);
        clauses(r, false);
        return true;
    case TOK_SELECT:
        wrong_next(r);
        clauses(r, true);
        return true;
    case TOK_IF: if_stmt(r); return true;
    case TOK_FALLTHROUGH: branch(r, false, false); return true;
    case TOK_BREAK: case TOK_CONTINUE: branch(r, false, true); return true;
    case TOK_GOTO: branch(r, true, true); return true;
    case TOK_GO: case TOK_DEFER: call_stmt(r); return true;
    case TOK_RETURN: return_stmt(r); return true;
    default: return false;
    }
}

static bool any_statement(Reader *r)
{
    switch (r->now.kind) {
    case TOK_IDENT: return named(r);
    case TOK_LBRACE: block(r, NULL); return true;
    case TOK_SEMICOLON: return true;
    case TOK_ADD: case TOK_SUB: case TOK_MUL: case TOK_AND: case TOK_XOR: case TOK_NOT:
    case TOK_INT: case TOK_FLOAT: case TOK_IMAG: case TOK_CHAR: case TOK_STRING: case TOK_FUNC:
    case TOK_LPAREN: case TOK_LBRACK: case TOK_STRUCT: case TOK_MAP: case TOK_CHAN:
    case TOK_INTERFACE: case TOK_ARROW:
        simple(r, TOK_EOF);
        return true;
    default: return statement_with_word(r);
    }
}

/* False when no statement begins with the next token. */
static bool statement(Reader *r)
{
    bool any = wrong_enter(r) && any_statement(r);
    wrong_leave(r);
    return any;
}

static void statements(Reader *r)
{
    for (;;) {
        const Token first = r->now;
        TokenKind next = first.kind;
        bool end = next == TOK_EOF || next == TOK_RBRACE || next == TOK_CASE || next == TOK_DEFAULT;
        if (end || !statement(r))
            return;
        if (wrong_got(r, TOK_SEMICOLON) || r->now.kind == TOK_RBRACE)
            continue;
        Diag *d = wrong_unexpected(r, E_UNEXPECTED, " at end of statement");
        wrong_note_keyword(r, d, r->last_end == first.end ? &first : &r->now);
        SKIP_TO(r, TOK_SEMICOLON, TOK_RBRACE, TOK_CASE, TOK_DEFAULT);
        wrong_got(r, TOK_SEMICOLON);
    }
}
