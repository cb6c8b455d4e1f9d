/* The reader of files that the grammar refuses: its tokens, its errors, and how it goes on. */
#include "parser/wrong_private.h"

#include "support/near.h"

#include <string.h>

/* More levels than people write, and fewer than fit on an ordinary stack. */
enum { DEPTH_MAX = 2000 };

/* ---- tokens ---- */

void wrong_next(Reader *r)
{
    r->last_end = r->now.end;
    lex_next(&r->p->lex, &r->now);
    if (r->now.kind == TOK_BODY)
        r->now.kind = TOK_LBRACE;
}

bool wrong_got(Reader *r, TokenKind kind)
{
    if (r->now.kind != kind)
        return false;
    wrong_next(r);
    return true;
}

static const char *kind_text(TokenKind kind)
{
    return kind == TOK_COMMA       ? "comma"
           : kind == TOK_SEMICOLON ? "semicolon or newline"
                                   : token_name(kind);
}

void wrong_want_as(Reader *r, TokenKind kind, DiagCode code)
{
    if (wrong_got(r, kind))
        return;
    wrong_unexpected(r, code, arena_printf(r->p->arena, ", expected %s", kind_text(kind)));
    if (r->now.kind != TOK_EOF)
        wrong_next(r);
}

void wrong_want(Reader *r, TokenKind kind)
{
    wrong_want_as(r, kind, E_UNEXPECTED);
}

bool wrong_got_assign(Reader *r)
{
    if (r->now.kind == TOK_DEFINE)
        wrong_unexpected(r, E_UNEXPECTED, ", expected =");
    else if (r->now.kind != TOK_ASSIGN)
        return false;
    wrong_next(r);
    return true;
}

bool wrong_is_literal(TokenKind kind)
{
    return kind >= TOK_INT && kind <= TOK_STRING;
}

void wrong_name(Reader *r)
{
    if (wrong_got(r, TOK_IDENT))
        return;
    wrong_unexpected(r, E_UNEXPECTED, ", expected name");
    if (r->now.kind != TOK_EOF)
        wrong_next(r);
}

void wrong_names(Reader *r)
{
    while (wrong_got(r, TOK_COMMA))
        wrong_name(r);
}

const char *wrong_text(Reader *r, Pos from, Pos to)
{
    const SourceFile *f = r->p->lex.source;
    Buf b = {0};
    bool blank = false;
    for (const char *c = f->text + (from - f->base); c < f->text + (to - f->base); c++) {
        if (*c == ' ' || *c == '\t' || *c == '\n' || *c == '\r') {
            blank = true;
            continue;
        }
        if (blank)
            buf_char(&b, ' ');
        blank = false;
        buf_char(&b, *c);
    }
    const char *text = arena_strndup(r->p->arena, b.data ? b.data : "", b.len);
    buf_free(&b);
    return text;
}

bool wrong_enter(Reader *r)
{
    if (++r->depth <= DEPTH_MAX)
        return true;
    r->gave_up = r->p->lex.stopped = true;
    r->now.kind = TOK_EOF;
    return false;
}

void wrong_leave(Reader *r)
{
    r->depth--;
}

/* ---- errors ---- */

static bool same_line(const Reader *r, Pos a, Pos b)
{
    const SourceFile *f = r->p->lex.source;
    Pos from = a < b ? a : b, to = a < b ? b : a;
    return !memchr(f->text + (from - f->base), '\n', to - from);
}

/* At the end of the file what is missing there follows from what was told before. */
static bool is_silent(const Reader *r)
{
    return r->gave_up || (r->now.kind == TOK_EOF && (r->any || r->p->lex.errors));
}

Diag *wrong_at(Reader *r, DiagCode code, Pos pos, const char *text)
{
    if (is_silent(r))
        return NULL;
    bool again = r->told != NO_POS && same_line(r, r->told, pos);
    r->told = pos;
    r->any = true;
    Loc loc = {pos, pos == r->now.pos ? r->now.end : pos};
    return again ? NULL : parse_error(r->p, code, loc, "%s", text);
}

void wrong_note_keyword(Reader *r, Diag *d, const Token *name)
{
    if (d == NULL || name->kind != TOK_IDENT)
        return;
    Near near;
    near_init(&near, wrong_text(r, name->pos, name->end));
    for (TokenKind kind = TOK_BREAK; kind <= TOK_VAR; kind++)
        near_consider(&near, token_name(kind), NULL);
    const char *best = near_best(&near);
    Pos pos = name->pos == d->pos ? NO_POS : name->pos;
    if (best)
        diag_note(r->p->diags, d, pos, "did you mean %s?", best);
}

void wrong_plain(Reader *r, DiagCode code, Pos pos, const char *text)
{
    if (r->gave_up)
        return;
    r->any = true;
    diag_error(r->p->diags, code, pos, pos, "%s", text);
}

/* What the next token is called. */
static const char *token_text(Reader *r)
{
    const Token *t = &r->now;
    const SourceFile *f = r->p->lex.source;
    const char *text = f->text + (t->pos - f->base);
    int len = (int)(t->end - t->pos);
    if (t->kind == TOK_SEMICOLON)
        return len ? "semicolon" : text == f->text + f->size ? "EOF" : "newline";
    if (t->kind == TOK_IDENT)
        return arena_printf(r->p->arena, "name %.*s", len, text);
    if (wrong_is_literal(t->kind))
        return arena_printf(r->p->arena, "literal %.*s", len < 200 ? len : 200, text);
    return kind_text(t->kind);
}

Diag *wrong_unexpected(Reader *r, DiagCode code, const char *where)
{
    const char *text = arena_printf(r->p->arena, "unexpected %s%s", token_text(r), where);
    return wrong_at(r, code, r->now.pos, text);
}

/* ---- going on ---- */

static bool begins_statement(TokenKind kind)
{
    switch (kind) {
    case TOK_BREAK: case TOK_CONST: case TOK_CONTINUE: case TOK_DEFER: case TOK_FALLTHROUGH:
    case TOK_FOR: case TOK_GO: case TOK_GOTO: case TOK_IF: case TOK_RETURN: case TOK_SELECT:
    case TOK_SWITCH: case TOK_TYPE: case TOK_VAR:
        return true;
    default:
        return false;
    }
}

void wrong_skip_to(Reader *r, const TokenKind *list, uint32_t count)
{
    for (; r->now.kind != TOK_EOF; wrong_next(r)) {
        if (r->bodies && begins_statement(r->now.kind))
            return;
        for (uint32_t i = 0; i < count; i++)
            if (r->now.kind == list[i])
                return;
    }
}

void wrong_list(Reader *r, const char *what, TokenKind sep, TokenKind close, Item *item,
                void *context)
{
    for (bool last = false; !last && r->now.kind != TOK_EOF && r->now.kind != close;) {
        last = item(r, context);
        if (wrong_got(r, sep) || r->now.kind == close)
            continue;
        wrong_unexpected(r, E_UNEXPECTED,
                         arena_printf(r->p->arena, " in %s; possibly missing %s or %s", what,
                                      kind_text(sep), kind_text(close)));
        SKIP_TO(r, TOK_RPAREN, TOK_RBRACK, TOK_RBRACE);
        if (r->now.kind != close)
            return;
    }
    wrong_want(r, close);
}

/* ---- the file ---- */

/* False when there is something wrong up to its end: Go reads no further. */
static bool package_clause(Reader *r)
{
    uint32_t before = r->p->lex.errors; /* of the file's bytes, wherever they are */
    wrong_next(r);
    if (!wrong_got(r, TOK_PACKAGE)) {
        wrong_at(r, E_PACKAGE_FIRST, r->now.pos, "package statement must be first");
        return false;
    }
    wrong_name(r);
    wrong_want(r, TOK_SEMICOLON);
    return !r->any && r->p->lex.errors == before;
}

bool wrong_file(Parser *p)
{
    Reader r = {.p = p, .told = NO_POS};
    if (package_clause(&r))
        wrong_decls(&r);
    return r.any || (p->lex.errors && !r.gave_up);
}
