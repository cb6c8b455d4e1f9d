/* The filter between scanner and grammar: inserts semicolons, tells body braces from others, keeps
 * comments, and interns names and literals.
 *
 * A body brace is the first '{' after if, for, switch or select that is not inside brackets opened
 * since. The grammar also takes it for the brace of a literal with a spelled-out type (`[]int{1}`,
 * `struct{}`, `func() {}`), which is unambiguous, and then calls lex_literal_brace: the header goes
 * on behind it. */
#include "lexer/lexer.h"

#include "lexer/scan.h"
#include "support/memory.h"

#include <stdarg.h>
#include <string.h>

const char *token_name(TokenKind kind)
{
    static const char *const names[] = {
#define TOKEN(kind, spelling) spelling,
#include "lexer/tokens.def"
    };
    return names[kind];
}

/* The text ends in two NULs (source_add), which lets flex scan it in place; while a token is being
 * read flex writes a NUL behind it and takes it back before the next. */
static void start_scanner(Lexer *lx)
{
    if (scan_lex_init_extra(lx, &lx->scanner) != 0)
        ICE("out of memory");
    char *text = (char *)(uintptr_t)lx->text;
    size_t bom = strncmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    if (!scan__scan_buffer(text + bom, (size_t)(lx->end - text) + 2 - bom, lx->scanner))
        ICE("source is not terminated");
}

void lex_init(Lexer *lx, SourceFile *source, Arena *arena, StrTable *strings, DiagList *diags)
{
    *lx = (Lexer){.source = source, .text = source->text, .end = source->text + source->size,
                  .base = source->base, .arena = arena, .strings = strings, .diags = diags};
    start_scanner(lx);
}

void lex_init_part(Lexer *lx, SourceFile *source, uint32_t from, uint32_t to, Arena *arena,
                   StrTable *strings, DiagList *diags)
{
    char *text = memory_new(to - from + 2);
    memcpy(text, source->text + from, to - from);
    *lx = (Lexer){.source = source, .text = text, .end = text + (to - from), .copy = text,
                  .base = source->base + from, .arena = arena, .strings = strings, .diags = diags};
    start_scanner(lx);
}

void lex_end(Lexer *lx)
{
    if (lx->scanner) {
        scan_restore(lx->scanner); /* reading may have ended before the text did */
        scan_lex_destroy(lx->scanner);
    }
    if (lx->copy)
        memory_free(lx->copy, (size_t)(lx->end - lx->copy) + 2);
    lx->scanner = lx->copy = NULL;
}

void lex_free(Lexer *lx)
{
    lex_end(lx);
    vec_free(&lx->brackets);
    vec_free(&lx->comments);
}

static Pos pos_of(const Lexer *lx, const char *at)
{
    return lx->base + (Pos)(at - lx->text);
}

void lex_error(Lexer *lx, DiagCode code, const char *from, const char *to, const char *fmt, ...)
{
    if (lx->errors++ >= LEX_ERRORS_MAX)
        return;
    va_list ap;
    va_start(ap, fmt);
    Buf text = {0};
    buf_vprintf(&text, fmt, ap);
    va_end(ap);
    diag_error(lx->diags, code, pos_of(lx, from), pos_of(lx, to), "%s", text.data);
    buf_free(&text);
}

static bool starts_line(const Lexer *lx, const char *p)
{
    while (p > lx->text && (p[-1] == ' ' || p[-1] == '\t' || p[-1] == '\r'))
        p--;
    return p == lx->text || p[-1] == '\n';
}

static void keep_comment(Lexer *lx)
{
    uint32_t len = lx->len;
    if (lx->start[1] == '/' && lx->start[len - 1] == '\r')
        len--;
    LexComment c = {.pos = pos_of(lx, lx->start), .end = pos_of(lx, lx->start + len),
                    .own_line = starts_line(lx, lx->start)};
    vec_push(&lx->comments, c);
}

static bool ends_statement(int kind)
{
    switch (kind) {
    case TOK_IDENT: case TOK_INT: case TOK_FLOAT: case TOK_IMAG: case TOK_CHAR: case TOK_STRING:
    case TOK_BREAK: case TOK_CONTINUE: case TOK_FALLTHROUGH: case TOK_RETURN:
    case TOK_INC: case TOK_DEC: case TOK_RPAREN: case TOK_RBRACK: case TOK_RBRACE:
        return true;
    default:
        return false;
    }
}

/* The next raw token that is a token of the grammar, a newline that ends a statement being one. */
static int next_significant(Lexer *lx)
{
    for (;;) {
        int kind = scan_lex(lx->scanner);
        switch (kind) {
        case RAW_NEWLINE:
            if (lx->need_semi)
                return TOK_SEMICOLON;
            break;
        case RAW_COMMENT:
            keep_comment(lx);
            break;
        case RAW_BLOCK_COMMENT:
            keep_comment(lx);
            if (lx->need_semi && memchr(lx->start, '\n', lx->len))
                return TOK_SEMICOLON;
            break;
        case TOK_EOF:
            lx->start = lx->end;
            lx->len = 0;
            return lx->need_semi ? TOK_SEMICOLON : TOK_EOF;
        default:
            return kind;
        }
    }
}

static void open_bracket(Lexer *lx, char open, bool rearms)
{
    if (lx->brackets.len >= LEX_DEPTH_MAX) {
        lex_error(lx, E_NESTING, lx->start, lx->start + 1,
                  "syntax error: nesting depth limit of %d exceeded", LEX_DEPTH_MAX);
        lx->stopped = true;
        return;
    }
    vec_push(&lx->brackets, ((Bracket){.open = open, .rearms = rearms}));
    lx->armed = false;
}

/* A closing bracket without its partner must not disturb the braces: ')' and ']' are ignored then,
 * and
 * '}' closes the brackets that were left open inside its braces. */
static void close_bracket(Lexer *lx, char open)
{
    uint32_t depth = lx->brackets.len;
    if (open == '{')
        while (depth > 0 && lx->brackets.data[depth - 1].open != '{')
            depth--;
    if (depth == 0 || lx->brackets.data[depth - 1].open != open)
        return;
    lx->armed = lx->brackets.data[depth - 1].rearms;
    lx->brackets.len = depth - 1;
}

static TokenKind track_brackets(Lexer *lx, TokenKind kind)
{
    switch (kind) {
    case TOK_IF: case TOK_FOR: case TOK_SWITCH: case TOK_SELECT:
        lx->armed = true;
        break;
    case TOK_LPAREN:
        open_bracket(lx, '(', lx->armed);
        break;
    case TOK_LBRACK:
        open_bracket(lx, '[', lx->armed);
        break;
    case TOK_LBRACE:
        kind = lx->armed ? TOK_BODY : TOK_LBRACE;
        open_bracket(lx, '{', false);
        break;
    case TOK_RPAREN:
        close_bracket(lx, '(');
        break;
    case TOK_RBRACK:
        close_bracket(lx, '[');
        break;
    case TOK_RBRACE:
        close_bracket(lx, '{');
        break;
    default:
        break;
    }
    return lx->stopped ? TOK_EOF : kind;
}

void lex_literal_brace(Lexer *lx)
{
    if (lx->brackets.len)
        vec_last(&lx->brackets).rearms = true;
}

static Str *decode_string(Lexer *lx)
{
    return lx->start[0] == '`' ? lex_decode_raw_string(lx) : lex_decode_string(lx);
}

void lex_next(Lexer *lx, Token *t)
{
    int raw = lx->stopped ? TOK_EOF : next_significant(lx);
    lx->need_semi = ends_statement(raw);
    *t = (Token){.pos = pos_of(lx, lx->start), .end = pos_of(lx, lx->start + lx->len)};
    t->kind = track_brackets(lx, (TokenKind)raw);
    if (raw >= TOK_IDENT && raw <= TOK_STRING)
        t->text = str_intern(lx->strings, lx->start, lx->len);
    if (raw == TOK_STRING)
        t->string = decode_string(lx);
    if (raw == TOK_SEMICOLON && *lx->start != ';')
        t->end = t->pos;
}

/* ---- dump ---- */

static void dump_token(const Lexer *lx, const SourceSet *sources, const Token *t, Buf *out)
{
    SourcePlace place = source_place(sources, t->pos);
    buf_printf(out, "%u:%u\t%s", place.line, place.column, token_name(t->kind));
    if (t->kind == TOK_SEMICOLON && t->end == t->pos)
        buf_str(out, "\tinserted");
    if (t->text)
        buf_printf(out, "\t%.*s", (int)(t->end - t->pos),
                   lx->source->text + (t->pos - lx->source->base));
    buf_char(out, '\n');
}

void lex_dump(SourceFile *source, const SourceSet *sources, StrTable *strings, DiagList *diags,
              Buf *out)
{
    Arena arena;
    arena_init(&arena);
    Lexer lx;
    lex_check_file(source, diags);
    lex_init(&lx, source, &arena, strings, diags);
    Token t;
    do {
        lex_next(&lx, &t);
        dump_token(&lx, sources, &t, out);
    } while (t.kind != TOK_EOF);
    lex_free(&lx);
    arena_free(&arena);
}
