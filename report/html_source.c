/* The source of the user's files, line by line, with a mark at each place where a value is made.
 * Each byte has a class (keyword, string, ...) and a mark; runs of the same are written at once. */
#include "report/html.h"

#include "lexer/lexer.h"
#include "support/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Lines that the browser lays out together, when they come into sight. */
enum { CHUNK = 100 };

enum Class { CLASS_PLAIN, CLASS_KEYWORD, CLASS_STRING, CLASS_NUMBER, CLASS_COMMENT };

typedef struct View {
    Page *page;
    const SourceFile *file;
    uint32_t number;      /* of the file */
    uint8_t *cls;         /* by byte */
    uint32_t *mark;       /* by byte: number + 1 */
    VEC(Token) tokens;
} View;

/* ---- escaping ---- */

/* Characters that change the direction of what follows could make the page show another program
 * than the compiler sees. */
static bool turns(uint32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void html_bytes(Buf *out, const char *s, size_t len)
{
    for (size_t i = 0; i < len;) {
        uint32_t width, c = utf8_decode(s + i, len - i, &width);
        switch (c) {
        case '&': buf_str(out, "&amp;"); break;
        case '<': buf_str(out, "&lt;"); break;
        case '>': buf_str(out, "&gt;"); break;
        case '"': buf_str(out, "&quot;"); break;
        case '\'': buf_str(out, "&#39;"); break;
        default: {
            bool control = (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
            if (control || c == UTF8_BAD || turns(c)) {
                buf_str(out, "\xEF\xBF\xBD");
            } else {
                buf_add(out, s + i, width);
            }
        }
        }
        i += width;
    }
}

void html_text(Buf *out, const char *s)
{
    html_bytes(out, s, strlen(s));
}

/* ---- classes ---- */

static void set_class(View *v, Pos from, Pos to, enum Class cls)
{
    memset(v->cls + (from - v->file->base), (int)cls, to - from);
}

static enum Class class_of(TokenKind kind)
{
    switch (kind) {
    case TOK_STRING: case TOK_CHAR: return CLASS_STRING;
    case TOK_INT: case TOK_FLOAT: case TOK_IMAG: return CLASS_NUMBER;
    default: return CLASS_PLAIN;
    }
}

static bool is_word(const View *v, const Token *t)
{
    char c = v->file->text[t->pos - v->file->base];
    return c >= 'a' && c <= 'z' && t->kind != TOK_IDENT && t->end > t->pos;
}

static void lex(View *v, const FileAst *file)
{
    Program *program = v->page->m->ir->program;
    Arena arena;
    DiagList none;
    Lexer lx;
    Token t;
    arena_init(&arena);
    diag_init(&none, &arena, program->sources);
    lex_init(&lx, file->source, &arena, program->strings, &none);
    for (lex_next(&lx, &t); t.kind != TOK_EOF; lex_next(&lx, &t)) {
        if (t.end > t.pos) {
            vec_push(&v->tokens, t);
            set_class(v, t.pos, t.end, is_word(v, &t) ? CLASS_KEYWORD : class_of(t.kind));
        }
    }
    lex_free(&lx);
    diag_free(&none);
    arena_free(&arena);
    for (uint32_t i = 0; i < file->comment_count; i++) {
        set_class(v, file->comments[i].pos, file->comments[i].end, CLASS_COMMENT);
    }
}

/* ---- marks ---- */

/* The token that begins at `pos`, or is the first behind it. */
static uint32_t token_at(const View *v, Pos pos)
{
    uint32_t lo = 0, hi = v->tokens.len;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (v->tokens.data[mid].pos < pos) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    return lo;
}

static TokenKind kind_at(const View *v, uint32_t i)
{
    return i < v->tokens.len ? v->tokens.data[i].kind : TOK_EOF;
}

/* The last token of a name: x, or x.y.z. */
static uint32_t end_of_name(const View *v, uint32_t i)
{
    while (kind_at(v, i + 1) == TOK_PERIOD && kind_at(v, i + 2) == TOK_IDENT) {
        i += 2;
    }
    return i;
}

/* Which tokens stand for a value: its name; the called name before a parenthesis; a type before
 * braces. */
static void span_of(const View *v, const ReportSite *s, uint32_t *first, uint32_t *last)
{
    uint32_t i = token_at(v, escape_site_pos(s->site));
    *first = *last = i;
    switch (kind_at(v, i)) {
    case TOK_IDENT: *last = s->site->kind == SITE_VARIABLE ? i : end_of_name(v, i); break;
    case TOK_AND: *last = kind_at(v, i + 1) == TOK_IDENT ? end_of_name(v, i + 1) : i; break;
    case TOK_LPAREN:
        while (*first > 0 &&
               (kind_at(v, *first - 1) == TOK_IDENT || kind_at(v, *first - 1) == TOK_PERIOD)) {
            --*first;
        }
        *last = *first < i ? i - 1 : i;
        break;
    case TOK_LBRACK:
        for (uint32_t k = i; k < i + 12 && kind_at(v, k) != TOK_LBRACE && kind_at(v, k) != TOK_BODY;
             k++) {
            *last = k;
        }
        break;
    default: break;
    }
}

static uint32_t new_mark(Page *p, uint32_t site)
{
    p->marks[p->mark_count] = (Mark){.site = site, .count = 0};
    return ++p->mark_count;
}

/* One mark for all values of a place. The bytes of a mark that was there before are not taken away.
 */
static void add_mark(View *v, const ReportSite *s)
{
    Page *p = v->page;
    uint32_t first, last;
    span_of(v, s, &first, &last);
    if (first >= v->tokens.len || last >= v->tokens.len) {
        return;
    }
    uint32_t from = v->tokens.data[first].pos - v->file->base;
    uint32_t to = v->tokens.data[last].end - v->file->base;
    uint32_t mark = v->mark[from] ? v->mark[from] : new_mark(p, s->index);
    for (uint32_t i = from;
         i < to && v->file->text[i] != '\n' && (v->mark[i] == 0 || v->mark[i] == mark); i++) {
        v->mark[i] = mark;
    }
    Mark *m = &p->marks[mark - 1];
    if (s->heap && !m->heap) {
        m->site = s->index;
    }
    m->heap |= s->heap;
    m->count++;
    p->mark_of[s->index] = mark;
}

static void add_marks(View *v)
{
    const Model *m = v->page->m;
    for (uint32_t i = 0; i < m->site_count; i++) {
        if (m->sites[i].shown && m->sites[i].at.file == v->file) {
            add_mark(v, &m->sites[i]);
        }
    }
}

/* ---- writing ---- */

static void open_mark(const Page *p, uint32_t mark)
{
    const Mark *m = &p->marks[mark - 1];
    const ReportSite *s = &p->m->sites[m->site];
    buf_printf(p->out, "<a class=\"mark %s\" id=\"m%u\" href=\"#v%u\" aria-label=\"",
               m->heap ? "heap" : "stack", mark, m->site);
    html_text(p->out, s->name);
    buf_printf(p->out, ", on the %s: ", model_verdict(s));
    html_text(p->out, model_why(p->m, s));
    if (m->count > 1) {
        buf_printf(p->out, " (%u values)", m->count);
    }
    buf_printf(p->out, "\" title=\"%s: ", model_verdict(s));
    html_text(p->out, model_why(p->m, s));
    buf_str(p->out, "\">");
}

static void write_run(View *v, uint32_t from, uint32_t to)
{
    static const char *const letters[] = {NULL, "k", "s", "d", "c"};
    const char *letter = letters[v->cls[from]];
    Buf *out = v->page->out;
    if (letter) {
        buf_printf(out, "<span class=%s>", letter);
    }
    html_bytes(out, v->file->text + from, to - from);
    buf_str(out, letter ? "</span>" : "");
}

static void write_line(View *v, uint32_t from, uint32_t to)
{
    Buf *out = v->page->out;
    uint32_t open = 0;
    for (uint32_t i = from; i < to;) {
        uint32_t end = i + 1;
        while (end < to && v->cls[end] == v->cls[i] && v->mark[end] == v->mark[i]) {
            end++;
        }
        if (v->mark[i] != open) {
            buf_str(out, open ? "</a>" : "");
            open = v->mark[i];
            if (open) {
                open_mark(v->page, open);
            }
        }
        write_run(v, i, end);
        i = end;
    }
    buf_str(out, open ? "</a>" : "");
}

static void write_lines(View *v)
{
    const SourceFile *f = v->file;
    Buf *out = v->page->out;
    uint32_t count = f->line_count;
    if (count > 1 && f->lines[count - 1] == f->size) { /* behind the last end of line */
        count--;
    }
    buf_str(out, "<pre><code>");
    for (uint32_t i = 0; i < count; i++) {
        if (i % CHUNK == 0) {
            uint32_t n = count - i < CHUNK ? count - i : CHUNK;
            buf_printf(out, "%s<span class=chunk style=\"--lines:%u\">", i ? "</span>" : "", n);
        }
        uint32_t from = f->lines[i], to = i + 1 < f->line_count ? f->lines[i + 1] - 1 : f->size;
        to -= to > from && f->text[to - 1] == '\r';
        buf_printf(out, "<span class=l id=\"f%uL%u\" data-n=%u>", v->number, i + 1, i + 1);
        write_line(v, from, to);
        buf_str(out, "\n</span>");
    }
    buf_str(out, "</span></code></pre>\n");
}

static void write_file(Page *p, const FileAst *file, uint32_t number)
{
    View v = {.page = p, .file = file->source, .number = number};
    v.cls = calloc(file->source->size + 1, 1);
    v.mark = calloc(file->source->size + 1, sizeof *v.mark);
    lex(&v, file);
    add_marks(&v);
    bool alone = p->m->ir->program->main->file_count == 1; /* then it is the title of the page */
    buf_printf(p->out, "<div class=file>\n<h3%s>", alone ? " class=hidden" : "");
    html_text(p->out, file->source->path);
    buf_str(p->out, "</h3>\n");
    write_lines(&v);
    buf_str(p->out, "</div>\n");
    vec_free(&v.tokens);
    free(v.cls);
    free(v.mark);
}

uint32_t html_file(const Page *p, const SourceFile *f)
{
    const Package *pkg = p->m->ir->program->main;
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        if (pkg->files[i]->source == f) {
            return i;
        }
    }
    return UINT32_MAX;
}

void html_source(Page *p)
{
    const Package *pkg = p->m->ir->program->main;
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        write_file(p, pkg->files[i], i);
    }
}
