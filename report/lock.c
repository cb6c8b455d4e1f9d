/* The lock file: which value lives where, a line each, for reviews and for continuous integration.
 *
 *     heap main.newPoint/p Point address-returned
 *
 * The verdict, the id, the type and the reason: nothing that changes when code only moves. Lines
 * are sorted by their bytes. Ids and reasons have no blanks; a type may. */
#include "report/model.h"

#include <stdlib.h>
#include <string.h>

static const char header[] = "# Where each value lives. `tether escape --lock=FILE` compares, "
                             "--write-lock writes it anew.\n";

typedef struct Line {
    const char *text;     /* without its end */
    const char *id;       /* in `text` */
    uint32_t len, id_len;
    const ReportSite *site; /* of today, or NULL: a line of the file */
} Line;

typedef VEC(Line) Lines;

static const char *line_of(const Model *m, const ReportSite *s)
{
    return arena_printf(m->arena, "%s %s %s %s", model_verdict(s), s->id, s->type ? s->type : "-",
                        model_reason(s->site->info->reason));
}

static Line take(const char *text, uint32_t len, const ReportSite *site)
{
    Line l = {.text = text, .len = len, .site = site};
    const char *end = text + len, *blank = memchr(text, ' ', len);
    l.id = blank ? blank + 1 : end;
    const char *next = memchr(l.id, ' ', (size_t)(end - l.id));
    l.id_len = (uint32_t)((next ? next : end) - l.id);
    return l;
}

static int compare_bytes(const char *a, uint32_t n, const char *b, uint32_t m)
{
    int c = memcmp(a, b, n < m ? n : m);
    return c ? c : n < m ? -1 : n > m;
}

static int by_text(const void *x, const void *y)
{
    const Line *a = x, *b = y;
    return compare_bytes(a->text, a->len, b->text, b->len);
}

static int by_id(const void *x, const void *y)
{
    const Line *a = x, *b = y;
    int c = compare_bytes(a->id, a->id_len, b->id, b->id_len);
    return c ? c : by_text(x, y);
}

static void sort(Lines *lines, int (*compare)(const void *, const void *))
{
    if (lines->len) {
        qsort(lines->data, lines->len, sizeof *lines->data, compare);
    }
}

static Lines lines_of_today(const Model *m)
{
    Lines lines = {0};
    for (uint32_t i = 0; i < m->site_count; i++) {
        const char *text = line_of(m, &m->sites[i]);
        vec_push(&lines, take(text, (uint32_t)strlen(text), &m->sites[i]));
    }
    return lines;
}

static Model everything(EscapeResult *result, IrProgram *ir)
{
    static const ReportWish all = {.show = "all"};
    Model m;
    model_make(&m, result, ir, &all);
    return m;
}

void report_lock(EscapeResult *result, IrProgram *ir, Buf *out)
{
    Model m = everything(result, ir);
    Lines lines = lines_of_today(&m);
    sort(&lines, by_text);
    buf_str(out, header);
    for (uint32_t i = 0; i < lines.len; i++) {
        buf_add(out, lines.data[i].text, lines.data[i].len);
        buf_char(out, '\n');
    }
    vec_free(&lines);
}

/* ---- comparing ---- */

static Lines lines_of_file(const Buf *lock)
{
    Lines lines = {0};
    const char *s = lock->data, *end = lock->data + lock->len;
    while (s && s < end) {
        const char *next = memchr(s, '\n', (size_t)(end - s));
        const char *stop = next ? next : end;
        uint32_t len = (uint32_t)(stop - s);
        len -= len && s[len - 1] == '\r';
        if (len && *s != '#') {
            vec_push(&lines, take(s, len, NULL));
        }
        s = next ? next + 1 : end;
    }
    return lines;
}

static void print_line(Buf *out, char sign, const Line *l)
{
    buf_printf(out, "%c %.*s\n", sign, (int)l->len, l->text);
}

/* Why it is so now: the place and the path. */
static void print_today(const Model *m, Buf *out, const ReportSite *s)
{
    buf_printf(out, "    %s:%u:%u: %s: %s\n", model_path(m, s->at.file), s->at.line, s->at.column,
               s->heap ? "on the heap" : "on the stack", model_why(m, s));
    for (uint32_t i = 1; s->heap && i < s->site->info->path_count; i++) {
        SourcePlace at = model_place(m, s->site->info->path[i].pos);
        buf_printf(out, "      %s:%u:%u: %s\n", model_path(m, at.file), at.line, at.column,
                   s->site->info->path[i].text);
    }
}

static void print_changed(const Model *m, Buf *out, const Line *old, const Line *new)
{
    print_line(out, '-', old);
    print_line(out, '+', new);
    print_today(m, out, new->site);
}

static uint32_t print_differences(const Model *m, Buf *out, const Lines *old, const Lines *new)
{
    uint32_t i = 0, k = 0, count = 0;
    while (i < old->len || k < new->len) {
        const Line *a = i < old->len ? &old->data[i] : NULL,
                   *b = k < new->len ? &new->data[k] : NULL;
        int c = a && b ? compare_bytes(a->id, a->id_len, b->id, b->id_len) : a ? -1 : 1;
        if (c < 0) {
            print_line(out, '-', a);
            buf_str(out, "    no longer in the program\n");
        } else if (c > 0) {
            print_line(out, '+', b);
            print_today(m, out, b->site);
        } else if (by_text(a, b) != 0) {
            print_changed(m, out, a, b);
        } else {
            count--;
        }
        count++;
        i += c <= 0;
        k += c >= 0;
    }
    return count;
}

uint32_t report_compare(EscapeResult *result, IrProgram *ir, const char *path, const Buf *lock,
                        Buf *out)
{
    Model m = everything(result, ir);
    Lines old = lines_of_file(lock), new = lines_of_today(&m);
    sort(&old, by_id);
    sort(&new, by_id);
    Buf differences = {0};
    uint32_t count = print_differences(&m, &differences, &old, &new);
    if (count) {
        buf_printf(out, "%s: %u difference%s between the lock (-) and the program (+)\n", path,
                   count, count == 1 ? "" : "s");
        buf_add(out, differences.data, differences.len);
    }
    buf_free(&differences);
    vec_free(&old);
    vec_free(&new);
    return count;
}
