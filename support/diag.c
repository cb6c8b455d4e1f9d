/* Diagnostics: collected in any order, told in the order of the source. */
#include "support/diag.h"
#include "support/json.h"
#include "support/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_LIMIT = 10, LINE_SHOWN = 160 };

typedef struct CodeInfo {
    DiagClass cls;
    const char *id, *title;
} CodeInfo;

static const CodeInfo codes[] = {
#define DIAG(name, cls, code, title) {DIAG_##cls, code, title},
#include "support/diag.def"
};

static const char *const class_names[] = {
    [DIAG_SYNTAX] = "syntax", [DIAG_TYPE] = "type", [DIAG_SUBSET] = "subset",
    [DIAG_CONTRACT] = "contract"};

void diag_init(DiagList *d, Arena *arena, SourceSet *src)
{
    *d = (DiagList){.arena = arena, .src = src, .limit = DEFAULT_LIMIT};
}

void diag_free(DiagList *d)
{
    vec_free(&d->items);
}

static const char *format(Arena *a, const char *fmt, va_list ap)
{
    Buf b = {0};
    buf_vprintf(&b, fmt, ap);
    const char *text = arena_strndup(a, b.data, b.len);
    buf_free(&b);
    return text;
}

static Diag *add(DiagList *d, DiagCode code, Pos pos, Pos end, const char *text)
{
    Diag e = {.code = code, .pos = pos, .end = end < pos ? pos : end, .text = text,
              .order = d->items.len};
    vec_push(&d->items, e);
    return &vec_last(&d->items);
}

Diag *diag_error(DiagList *d, DiagCode code, Pos pos, Pos end, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    const char *text = format(d->arena, fmt, ap);
    va_end(ap);
    return add(d, code, pos, end, text);
}

Diag *diag_subset(DiagList *d, DiagCode code, Pos pos, Pos end, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    const char *what = format(d->arena, fmt, ap);
    va_end(ap);
    return add(d, code, pos, end,
               arena_printf(d->arena, "%s: is Go, but not in tether's subset", what));
}

static DiagNote *new_note(DiagList *d, Pos pos, const char *fmt, va_list ap)
{
    DiagNote *note = ARENA_NEW(d->arena, DiagNote);
    note->pos = pos;
    note->text = format(d->arena, fmt, ap);
    return note;
}

static void add_note(Diag *e, DiagNote *note)
{
    DiagNote **last = &e->notes;
    while (*last)
        last = &(*last)->next;
    *last = note;
}

void diag_note(DiagList *d, Diag *e, Pos pos, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    add_note(e, new_note(d, pos, fmt, ap));
    va_end(ap);
}

void diag_fix(DiagList *d, Diag *e, Pos pos, Pos end, const char *text, Pos place, const char *fmt,
              ...)
{
    if (!e)
        return;
    va_list ap;
    va_start(ap, fmt);
    DiagFix *fix = ARENA_NEW(d->arena, DiagFix);
    *fix = (DiagFix){.pos = pos, .end = end, .text = text, .note = new_note(d, place, fmt, ap)};
    va_end(ap);
    DiagFix **last = &e->fixes;
    while (*last)
        last = &(*last)->next;
    *last = fix;
}

void diag_settle(DiagList *d)
{
    for (uint32_t i = 0; i < d->items.len; i++) {
        Diag *e = &d->items.data[i];
        while (e->fixes && !e->fixes->good)
            e->fixes = e->fixes->next;
        if (e->fixes)
            add_note(e, e->fixes->note);
    }
}

const char *diag_code_id(DiagCode code)
{
    return codes[code].id;
}

const char *diag_code_title(DiagCode code)
{
    return codes[code].title;
}

bool diag_any(const DiagList *d)
{
    return d->items.len > 0;
}

void diag_drop_minor(DiagList *d, DiagCode code)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < d->items.len; i++)
        kept += d->items.data[i].code != code;
    if (kept == 0 || kept == d->items.len)
        return;
    kept = 0;
    for (uint32_t i = 0; i < d->items.len; i++) {
        if (d->items.data[i].code != code)
            d->items.data[kept++] = d->items.data[i];
    }
    d->items.len = kept;
}

static int by_position(const void *a, const void *b)
{
    const Diag *x = a, *y = b;
    if (x->pos != y->pos)
        return x->pos < y->pos ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

void diag_sort(DiagList *d)
{
    if (d->items.len < 2)
        return;
    qsort(d->items.data, d->items.len, sizeof(Diag), by_position);
    uint32_t kept = 0;
    SourcePlace line = {0};
    for (uint32_t i = 0; i < d->items.len; i++) {
        Diag e = d->items.data[i];
        SourcePlace place = source_place(d->src, e.pos);
        bool same_line = place.file == line.file && place.line == line.line;
        line = place;
        bool repeated = kept > 0 && same_line && strcmp(d->items.data[kept - 1].text, e.text) == 0;
        if (!repeated)
            d->items.data[kept++] = e;
    }
    d->items.len = kept;
}

/* Columns that a terminal gives to `c`; good enough for carets. */
static uint32_t width_of(uint32_t c)
{
    if ((c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF)
        return 0;
    bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

typedef struct Window {
    const char *text; /* the part of the line that is shown */
    uint32_t len;     /* bytes */
    uint32_t from;    /* offset in the line of its first byte */
} Window;

/* A line may be 100 MB long: shows the part around byte `at`. */
static Window window(const char *line, uint32_t len, uint32_t at)
{
    uint32_t from = at > LINE_SHOWN / 2 && len > LINE_SHOWN ? at - LINE_SHOWN / 2 : 0;
    while (from && ((unsigned char)line[from] & 0xC0) == 0x80)
        from--;
    uint32_t shown = len - from < LINE_SHOWN ? len - from : LINE_SHOWN;
    return (Window){.text = line + from, .len = shown, .from = from};
}

static void print_text(Buf *out, const Window *w)
{
    for (uint32_t i = 0, width; i < w->len; i += width) {
        uint32_t c = utf8_decode(w->text + i, w->len - i, &width);
        bool control = (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0) || c == UTF8_BAD;
        if (control)
            buf_char(out, '?');
        else
            buf_add(out, w->text + i, width);
    }
}

/* Tabs stay tabs under tabs, so that the caret aligns whatever a tab's width. */
static void print_caret(Buf *out, const Window *w, uint32_t at, uint32_t end)
{
    for (uint32_t i = 0, width; i < w->len && w->from + i < at; i += width) {
        uint32_t c = utf8_decode(w->text + i, w->len - i, &width);
        for (uint32_t k = c == '\t' ? 1 : width_of(c); k > 0; k--)
            buf_char(out, c == '\t' ? '\t' : ' ');
    }
    buf_char(out, '^');
    bool first = true;
    for (uint32_t i = at - w->from, width; i < w->len && w->from + i < end; i += width) {
        uint32_t c = utf8_decode(w->text + i, w->len - i, &width);
        for (uint32_t k = width_of(c) - (first && width_of(c) ? 1 : 0); k > 0; k--)
            buf_char(out, '~');
        first = false;
    }
}

static void print_source(const DiagList *d, Buf *out, Pos pos, Pos end, bool color)
{
    SourceFile *f = source_file(d->src, pos);
    if (!f)
        return;
    SourcePlace place = source_place(d->src, pos);
    uint32_t len;
    const char *line = source_line(f, place.line, &len);
    uint32_t at = place.column - 1 < len ? place.column - 1 : len;
    Window w = window(line, len, at);
    buf_printf(out, "%5u | ", place.line);
    print_text(out, &w);
    buf_printf(out, "\n      | %s", color ? "\033[1;32m" : "");
    print_caret(out, &w, at, at + (end - pos));
    buf_printf(out, "%s\n", color ? "\033[0m" : "");
}

static void print_place(const DiagList *d, Buf *out, Pos pos)
{
    SourcePlace place = source_place(d->src, pos);
    if (place.file)
        buf_printf(out, "%s:%u:%u: ", place.file->path, place.line, place.column);
}

static void print_one(const DiagList *d, Buf *out, const Diag *e, bool color, bool brief)
{
    buf_str(out, color ? "\033[1m" : "");
    print_place(d, out, e->pos);
    buf_str(out, color ? "\033[31m" : "");
    size_t first = strcspn(e->text, "\n");
    buf_add(out, e->text, first);
    buf_printf(out, "%s%s", color ? "\033[0m" : "", e->text + first);
    buf_printf(out, " [%s]\n", codes[e->code].id);
    if (!brief)
        print_source(d, out, e->pos, e->end, color);
    for (const DiagNote *n = e->notes; n; n = n->next) {
        buf_char(out, '\t');
        print_place(d, out, n->pos);
        buf_printf(out, "%s\n", n->text);
        if (!brief)
            print_source(d, out, n->pos, n->pos, color);
    }
}

uint32_t diag_shown(const DiagList *d)
{
    return d->limit && d->items.len > d->limit ? d->limit : d->items.len;
}

void diag_print(DiagList *d, Buf *out, bool color, bool brief)
{
    diag_sort(d);
    for (uint32_t i = 0; i < diag_shown(d); i++)
        print_one(d, out, &d->items.data[i], color, brief);
    if (diag_shown(d) < d->items.len)
        buf_str(out, "too many errors\n");
}

static void json_place(const DiagList *d, Json *j, Pos pos)
{
    SourcePlace place = source_place(d->src, pos);
    if (!place.file)
        return;
    json_string(j, "file", place.file->path);
    json_int(j, "line", place.line);
    json_int(j, "column", place.column);
}

static void json_end_place(const DiagList *d, Json *j, Pos end)
{
    SourcePlace place = source_place(d->src, end);
    if (!place.file)
        return;
    json_int(j, "end_line", place.line);
    json_int(j, "end_column", place.column);
}

static void json_fix(const DiagList *d, Json *j, const DiagFix *fix)
{
    json_object(j, "fix");
    json_place(d, j, fix->pos);
    json_end_place(d, j, fix->end);
    json_string(j, "text", fix->text);
    json_object_end(j);
}

static void json_diag(const DiagList *d, Json *j, const Diag *e)
{
    json_object(j, NULL);
    json_string(j, "class", class_names[codes[e->code].cls]);
    json_string(j, "code", codes[e->code].id);
    json_place(d, j, e->pos);
    json_end_place(d, j, e->end);
    json_string(j, "message", e->text);
    json_array(j, "notes");
    for (const DiagNote *n = e->notes; n; n = n->next) {
        json_object(j, NULL);
        json_place(d, j, n->pos);
        json_string(j, "message", n->text);
        json_object_end(j);
    }
    json_array_end(j);
    if (e->fixes)
        json_fix(d, j, e->fixes);
    json_object_end(j);
    json_line(j);
}

void diag_print_json(DiagList *d, Buf *out)
{
    diag_sort(d);
    Json j;
    json_init(&j, out);
    for (uint32_t i = 0; i < diag_shown(d); i++)
        json_diag(d, &j, &d->items.data[i]);
}

_Noreturn void tether_ice(const char *file, int line, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    fflush(stdout);
    fputs("internal compiler error: ", stderr);
    vfprintf(stderr, fmt, ap);
    fprintf(stderr, " (%s:%d)\n", file, line);
    va_end(ap);
    exit(70);
}
