/* The report in plain words, and in the words of Go's compiler. */
#include "report/model.h"

#include <string.h>

static void print_place(const Model *m, Buf *out, SourcePlace at)
{
    buf_printf(out, "%s:%u:%u", model_path(m, at.file), at.line, at.column);
}

/* ---- plain words ---- */

static void print_hop(const Model *m, Buf *out, const EscapeHop *hop, SourcePlace here,
                      const char *text)
{
    SourcePlace at = model_place(m, hop->pos);
    buf_str(out, "    ");
    if (at.file && at.file != here.file) {
        buf_printf(out, "%s:", model_path(m, at.file));
    }
    buf_printf(out, "%u:%-5u %s\n", at.line, at.column, text);
}

static void print_site(const Model *m, Buf *out, const ReportSite *s)
{
    print_place(m, out, s->at);
    buf_printf(out, ": %s: %s in %s", model_verdict(s), model_described(m, s),
               model_func(m, s->site->func));
    if (!m->brief) {
        buf_printf(out, ": %s", model_why(m, s));
    }
    buf_char(out, '\n');
    const EscapeInfo *info = s->site->info;
    for (uint32_t i = 0; m->full && model_has_path(s) && i < info->path_count; i++) {
        print_hop(m, out, &info->path[i], s->at, model_hop(m, s, i));
    }
}

static void print_param(const Model *m, Buf *out, const ReportParam *p)
{
    print_place(m, out, p->at);
    buf_printf(out, ": param: %s of %s", p->param->var->name->data, p->func->name->data);
    buf_printf(out, ": %s\n", p->what);
    const EscapeInfo *kept = p->param->kept;
    for (uint32_t i = 0; m->full && kept && i < kept->path_count; i++) {
        print_hop(m, out, &kept->path[i], p->at, kept->path[i].text);
    }
}

void report_text(const Model *m, Buf *out)
{
    for (uint32_t i = 0; i < m->site_count; i++) {
        if (m->sites[i].shown) {
            print_site(m, out, &m->sites[i]);
        }
    }
    for (uint32_t i = 0; m->show_params && i < m->param_count; i++) {
        print_param(m, out, &m->params[i]);
    }
    uint32_t count = m->heap + m->stack;
    buf_printf(out, "%s%s: %u allocation site%s: %u heap, %u stack\n", out->len ? "\n" : "",
               m->name, count, count == 1 ? "" : "s", m->heap, m->stack);
}

/* ---- Go's wording ---- */

/* What `go build -gcflags=-m` is silent about. */
static bool silent_in_go(const ReportSite *s)
{
    switch (s->site->kind) {
    case SITE_APPEND: case SITE_MAP_GROW: case SITE_GO: case SITE_MAKE_CHAN: return true;
    case SITE_DEFER: return !s->heap || s->site->step->kind != STEP_CLOSURE;
    case SITE_VARIABLE: return !s->heap;
    default: return false;
    }
}

/* Go does not speak of a map's table, and calls bytes of a string, and strings, local when its own
 * short buffer serves for them. */
static bool gc_heap(const ReportSite *s)
{
    bool text = s->site->kind == SITE_CONVERT || s->site->kind == SITE_CONCAT;
    bool map = s->site->kind == SITE_MAKE_MAP && s->site->place == PLACE_STACK;
    return s->heap && !map && !(text && s->site->place == PLACE_STACK_ARRAY);
}

static void print_gc_site(const Model *m, Buf *out, const ReportSite *s)
{
    bool wanted = m->funcs[s->func].wanted && (gc_heap(s) ? m->show_heap : m->show_stack);
    if (silent_in_go(s) || !wanted) {
        return;
    }
    const char *name = escape_site_name(s->site);
    if (gc_heap(s) && s->freed) {
        print_place(m, out, s->at);
        buf_printf(out, ": %s is freed when its function ends\n", name);
    }
    if (s->copied) {
        print_place(m, out, s->at);
        buf_printf(out, ": %s is copied to the heap where it leaks\n", name);
    }
    print_place(m, out, s->at);
    if (s->site->kind == SITE_VARIABLE) {
        buf_printf(out, ": moved to heap: %s\n", name);
    } else {
        buf_printf(out, ": %s %s\n", name, gc_heap(s) ? "escapes to heap" : "does not escape");
    }
}

/* Go does not tell what lives for ever from what another parameter leads to. */
static int gc_level(const EscapeParam *p)
{
    if (p->heap_level < 0 || p->into_level < 0) {
        return p->heap_level < 0 ? p->into_level : p->heap_level;
    }
    return p->heap_level < p->into_level ? p->heap_level : p->into_level;
}

static void print_gc_param(const Model *m, Buf *out, const ReportParam *r)
{
    const EscapeParam *p = r->param;
    const char *name = p->var->name->data;
    int heap = gc_level(p);
    bool any = heap >= 0;
    if (heap >= 0) {
        print_place(m, out, r->at);
        buf_printf(out, ": leaking param%s: %s\n", heap > 0 ? " content" : "", name);
    }
    for (uint32_t i = 0; heap != 0 && p->result_level && i < r->func->result_count; i++) {
        if (p->result_level[i] < 0) {
            continue;
        }
        print_place(m, out, r->at);
        const Str *result = r->func->results[i]->name;
        const char *text = result ? result->data : arena_printf(m->arena, "~r%u", i);
        buf_printf(out, ": leaking param: %s to result %s level=%d\n", name, text,
                   p->result_level[i]);
        any = true;
    }
    if (!any) {
        print_place(m, out, r->at);
        buf_printf(out, ": %s does not escape\n", name);
    }
}

void report_gc(const Model *m, Buf *out)
{
    for (uint32_t i = 0; i < m->site_count; i++) {
        print_gc_site(m, out, &m->sites[i]);
    }
    for (uint32_t i = 0; m->show_params && i < m->param_count; i++) {
        print_gc_param(m, out, &m->params[i]);
    }
}
