/* Directives: finds them among the comments, says which are wrong, and what each of the others is
 * about. */
#include "analysis/escape/contracts.h"
#include "parser/walk.h"

#include <ctype.h>
#include <string.h>

typedef enum Word { WORD_STACK, WORD_NOALLOC, WORD_FLOW, WORD_EXPORT, WORD_COUNT } Word;

static const char *const words[WORD_COUNT] = {"stack", "noalloc", "flow", "export"};

typedef struct Place {
    Pos pos, end;             /* a statement */
} Place;

typedef struct Find {
    const FileAst *file;
    DiagList *diags;
    VEC(Contract) found;      /* in this and earlier files */
    VEC(Place) places; /* statements of the file, outer before inner; filled when first needed */
    bool walked;              /* `places` is filled */
} Find;

/* ---- spelling ---- */

enum { WORD_MAX = 16 };       /* longer words are not near to any of ours */

/* A comment that may be a directive, taken apart: "// Tether: stack why". */
typedef struct Spelling {
    char tool[WORD_MAX];      /* first word in lower case: "tether" */
    char name[WORD_MAX];      /* second word in lower case, without - and _ */
    bool space; /* there is white space before or after the colon, or before the first word */
    bool colon;               /* a colon, and nothing else, parts the words */
    bool exact;               /* the words are in lower case, without - and _ */
    const char *rest;         /* what follows, without white space at its ends */
    uint32_t rest_len;
} Spelling;

static bool blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static const char *skip_blanks(const char *s, const char *end)
{
    while (s < end && blank(*s)) {
        s++;
    }
    return s;
}

/* Copies a word; one that is too long becomes empty. */
static const char *take_word(const char *s, const char *end, char *word, bool *exact)
{
    uint32_t n = 0;
    for (; s < end && (isalnum((unsigned char)*s) || *s == '-' || *s == '_'); s++) {
        bool letter = *s != '-' && *s != '_';
        *exact &= letter && !isupper((unsigned char)*s);
        if (letter && n < WORD_MAX) {
            word[n++] = (char)tolower((unsigned char)*s);
        }
    }
    word[n < WORD_MAX ? n : 0] = '\0';
    return s;
}

static Spelling take_apart(const char *s, const char *end)
{
    Spelling p = {.exact = true};
    const char *at = skip_blanks(s, end);
    p.space = at > s;
    const char *colon = at;
    while (colon < end &&
           isalpha((unsigned char)*colon)) { /* the tool's word has no hyphen: tether-stack */
        colon++;
    }
    take_word(at, colon, p.tool, &p.exact);
    at = skip_blanks(colon, end);
    p.space |= at > colon;
    p.colon = at < end && *at == ':';
    if (at < end && strchr(":.-=_;", *at)) {
        at++;
    }
    const char *name = skip_blanks(at, end);
    p.space |= name > at;
    at = take_word(name, end, p.name, &p.exact);
    p.rest = skip_blanks(at, end);
    while (end > p.rest && blank(end[-1])) {
        end--;
    }
    p.rest_len = (uint32_t)(end - p.rest);
    return p;
}

/* Edit distance of two short words. */
static uint32_t distance(const char *a, const char *b)
{
    uint32_t row[WORD_MAX + 1];
    uint32_t n = (uint32_t)strlen(b);
    for (uint32_t j = 0; j <= n; j++) {
        row[j] = j;
    }
    for (uint32_t i = 1; a[i - 1]; i++) {
        uint32_t diagonal = row[0];
        row[0] = i;
        for (uint32_t j = 1; j <= n; j++) {
            uint32_t change = diagonal + (a[i - 1] != b[j - 1]);
            uint32_t least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            diagonal = row[j];
            row[j] = change < least ? change : least;
        }
    }
    return row[n];
}

/* The directive that is meant by a name, or WORD_COUNT. `far`: two letters may be wrong in a long
 * name. */
static Word nearest(const char *name, bool far)
{
    Word best = WORD_COUNT;
    uint32_t least = far ? 3 : 1;
    for (uint32_t w = 0; w < WORD_COUNT && *name; w++) {
        uint32_t d = distance(name, words[w]);
        if (d < least && d * 2 < strlen(words[w])) {
            least = d;
            best = (Word)w;
        }
    }
    return best;
}

typedef enum Likeness { LIKE_NOTHING, LIKE_UNKNOWN, LIKE_BROKEN, LIKE_DIRECTIVE } Likeness;

static bool explained(const Spelling *p)
{
    return p->rest_len == 0 || (p->rest_len >= 2 && p->rest[0] == '/' && p->rest[1] == '/');
}

/* Is it a directive, something that was meant as one, or prose? `block`: the comment is one with
 * asterisks. */
static Likeness likeness(const Spelling *p, bool block, Word *word)
{
    bool tool = strcmp(p->tool, "tether") == 0;
    *word = nearest(p->name, true);
    bool known = *word < WORD_COUNT && strcmp(p->name, words[*word]) == 0;
    if (!tool) {
        bool near = p->colon && *word < WORD_COUNT && strlen(p->tool) > 3 &&
                    distance(p->tool, "tether") <= 2;
        return near && explained(p) ? LIKE_BROKEN : LIKE_NOTHING;
    }
    if (p->colon && !p->space && !block) {
        return !known ? LIKE_UNKNOWN : p->exact ? LIKE_DIRECTIVE : LIKE_BROKEN;
    }
    if (!explained(p) || p->name[0] == '\0') {
        return LIKE_NOTHING;
    }
    return p->colon ? (*word < WORD_COUNT ? LIKE_BROKEN : LIKE_NOTHING)
           : known  ? LIKE_BROKEN
                    : LIKE_NOTHING;
}

/* ---- errors ---- */

static const char *text_of(const Find *f, const Comment *c)
{
    return f->file->source->text + (c->pos - f->file->source->base);
}

static void tell_unknown(Find *f, const Comment *c, Word word)
{
    const char *text = text_of(f, c);
    uint32_t len = 0;
    while (len < c->end - c->pos && len < 60 && !blank(text[len])) {
        len++;
    }
    Diag *d = diag_error(f->diags, E_DIRECTIVE_UNKNOWN, c->pos, c->pos + len,
                         "unknown directive %.*s", (int)len, text);
    if (word < WORD_COUNT) {
        diag_note(f->diags, d, NO_POS, "did you mean //tether:%s?", words[word]);
    } else {
        diag_note(f->diags, d, NO_POS, "the directives are //tether:stack and //tether:noalloc");
    }
}

static void tell_broken(Find *f, const Comment *c, Word word)
{
    uint32_t len = c->end - c->pos;
    Diag *d = diag_error(f->diags, E_DIRECTIVE_FORM, c->pos, c->end,
                         "%.*s is no directive, and would be ignored", len < 60 ? (int)len : 60,
                         text_of(f, c));
    diag_note(f->diags, d, NO_POS, "did you mean //tether:%s?", words[word]);
}

static Diag *tell_misplaced(Find *f, const Comment *c, Word word, const char *where)
{
    return diag_error(f->diags, E_DIRECTIVE_PLACE, c->pos, c->end,
                      "misplaced //tether:%s: it belongs %s", words[word], where);
}

/* ---- what a directive is about ---- */

static void add_place(void *context, const Stmt *s)
{
    Find *f = context;
    Place p = {s->pos, s->end};
    if (s->kind != STMT_EMPTY && s->kind != STMT_BAD) {
        vec_push(&f->places, p);
    }
}

static void need_places(Find *f)
{
    if (!f->walked) {
        f->places.len = 0;
        ast_walk_stmts(f->file, add_place, f);
        f->walked = true;
    }
}

/* Only white space with one end of line stands between. */
static bool next_line(const Find *f, Pos from, Pos to)
{
    const SourceFile *s = f->file->source;
    uint32_t lines = 0;
    for (uint32_t i = from - s->base; i < to - s->base; i++) {
        lines += s->text[i] == '\n';
        if (lines > 1 || (s->text[i] != '\n' && !blank(s->text[i]))) {
            return false;
        }
    }
    return lines == 1;
}

/* The comment is the one before `target`, or one of several in the lines above. */
static bool stands_above(const Find *f, uint32_t comment, Pos target)
{
    const Comment *c = &f->file->comments[comment];
    if (!c->own_line) {
        return false;
    }
    for (uint32_t i = comment + 1; i < f->file->comment_count && f->file->comments[i].pos < target;
         i++) {
        if (!next_line(f, c->end, f->file->comments[i].pos)) {
            return false;
        }
        c = &f->file->comments[i];
    }
    return next_line(f, c->end, target);
}

static bool same_line(const Find *f, Pos from, Pos to)
{
    const SourceFile *s = f->file->source;
    return memchr(s->text + (from - s->base), '\n', to - from) == NULL;
}

/* The first statement that begins behind `pos`, the outermost one there. */
static const Place *place_after(const Find *f, Pos pos)
{
    uint32_t lo = 0, hi = f->places.len;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (f->places.data[mid].pos < pos) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    return lo < f->places.len ? &f->places.data[lo] : NULL;
}

/* The outermost of the statements that end on this line before the comment, the last of them; else
 * the outermost that begins on it and goes on behind the comment. */
static const Place *place_before(const Find *f, const Comment *c)
{
    const Place *best = NULL, *around = NULL;
    for (uint32_t i = 0; i < f->places.len && f->places.data[i].pos < c->pos; i++) {
        const Place *p = &f->places.data[i];
        bool ends = p->end <= c->pos && same_line(f, p->end, c->pos);
        if (ends && (best == NULL || p->end > best->end)) {
            best = p;
        }
        if (around == NULL && p->end > c->pos && same_line(f, p->pos, c->pos)) {
            around = p;
        }
    }
    return best && (around == NULL || best->pos >= around->pos) ? best : around;
}

static const Decl *decl_after(const Find *f, Pos pos)
{
    for (uint32_t i = 0; i < f->file->decl_count; i++) {
        if (f->file->decls[i]->pos >= pos) {
            return f->file->decls[i];
        }
    }
    return NULL;
}

/* The function declaration under the comment, or NULL. */
static const Decl *function_below(const Find *f, uint32_t comment)
{
    const Comment *c = &f->file->comments[comment];
    const Decl *d = decl_after(f, c->end);
    return d && d->kind == DECL_FUNC && stands_above(f, comment, d->pos) ? d : NULL;
}

static void find_statement(Find *f, uint32_t comment)
{
    const Comment *c = &f->file->comments[comment];
    need_places(f);
    const Place *p = c->own_line ? place_after(f, c->end) : place_before(f, c);
    if (p && (!c->own_line || stands_above(f, comment, p->pos))) {
        vec_push(&f->found, ((Contract){.kind = CONTRACT_STACK,
                                        .pos = c->pos,
                                        .end = c->end,
                                        .from = p->pos,
                                        .to = p->end}));
        return;
    }
    Diag *d =
        tell_misplaced(f, c, WORD_STACK, "at the end of a statement, or in the line above one");
    if (function_below(f, comment)) {
        diag_note(f->diags, d, NO_POS, "above a function belongs //tether:noalloc");
    }
}

static void find_function(Find *f, uint32_t comment)
{
    const Comment *c = &f->file->comments[comment];
    const Decl *d = function_below(f, comment);
    if (d == NULL) {
        need_places(f);
        const Place *p = c->own_line ? place_after(f, c->end) : place_before(f, c);
        Diag *e = tell_misplaced(f, c, WORD_NOALLOC, "in the line above a function");
        if (p && (!c->own_line || stands_above(f, comment, p->pos))) {
            diag_note(f->diags, e, NO_POS, "at a statement belongs //tether:stack");
        }
    } else {
        vec_push(&f->found, ((Contract){.kind = CONTRACT_NOALLOC,
                                        .pos = c->pos,
                                        .end = c->end,
                                        .func = d->u.func.name->pos}));
    }
}

static void take_directive(Find *f, uint32_t comment, const Spelling *p, Word word)
{
    const Comment *c = &f->file->comments[comment];
    if (word != WORD_FLOW && !explained(p)) {
        diag_error(f->diags, E_DIRECTIVE_FORM, c->pos, c->end,
                   "//tether:%s takes no argument; an explanation stands behind //", words[word]);
        return;
    }
    switch (word) {
    case WORD_STACK: find_statement(f, comment); break;
    case WORD_NOALLOC: find_function(f, comment); break;
    case WORD_EXPORT:
        if (function_below(f, comment) == NULL) {
            tell_misplaced(f, c, word, "in the line above a function");
        }
        break;
    default: {
        const Decl *d = function_below(f, comment);
        if (d == NULL || d->u.func.body) {
            tell_misplaced(f, c, word, "in the line above a function without a body");
        }
        break;
    }
    }
}

static void look_at(Find *f, uint32_t comment)
{
    const Comment *c = &f->file->comments[comment];
    const char *text = text_of(f, c);
    bool block = text[1] == '*';
    const char *end = text + (c->end - c->pos) - (block && c->end - c->pos >= 4 ? 2 : 0);
    Word word;
    Spelling p = take_apart(text + 2, end);
    switch (likeness(&p, block, &word)) {
    case LIKE_NOTHING: break;
    case LIKE_UNKNOWN: tell_unknown(f, c, word); break;
    case LIKE_BROKEN: tell_broken(f, c, word); break;
    case LIKE_DIRECTIVE: take_directive(f, comment, &p, word); break;
    }
}

Contracts contracts_find(FileAst *const *files, uint32_t count, Arena *arena, DiagList *diags)
{
    Find f = {.diags = diags};
    for (uint32_t i = 0; i < count; i++) {
        f.file = files[i];
        f.walked = false;
        for (uint32_t c = 0; !f.file->source->bundled && c < f.file->comment_count; c++) {
            look_at(&f, c);
        }
    }
    Contracts result = {.count = f.found.len, .items = vec_freeze(&f.found, arena)};
    vec_free(&f.found);
    vec_free(&f.places);
    return result;
}
