/* The report as one page, without network and usable without scripts: the source on the left, the
 * values with their paths on the right, linked both ways by fragments. */
#include "report/html.h"

#include <string.h>

static void lines(Buf *out, const char *const *line)
{
    for (; *line; line++) {
        buf_str(out, *line);
        buf_char(out, '\n');
    }
}

static const char *plural(uint32_t n)
{
    return n == 1 ? "" : "s";
}

/* ---- head ---- */

static void write_head(const Page *p)
{
    const Model *m = p->m;
    Buf *out = p->out;
    buf_str(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta name=\"color-scheme\" content=\"light dark\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                 "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>");
    html_text(out, m->name);
    buf_printf(out, ": %u heap, %u stack</title>\n<style>\n", m->heap, m->stack);
    lines(out, report_page_css);
    buf_str(out, "</style>\n</head>\n<body>\n");
}

static void write_banner(const Page *p)
{
    const Model *m = p->m;
    Buf *out = p->out;
    uint32_t all = m->heap + m->stack;
    buf_str(out, "<a class=skip href=\"#source\">Skip to the source</a>\n"
                 "<a class=skip href=\"#values\">Skip to the values</a>\n"
                 "<header>\n<p class=tool>Where each value lives, and why</p>\n<h1>");
    html_text(out, m->name);
    buf_printf(
        out,
        "</h1>\n<p class=sum>%u value%s: <b class=heap>%u on the heap</b>, <b class=stack>%u on "
        "the "
        "stack</b></p>\n<div class=share aria-hidden=\"true\"><i class=heap style=\"flex:%u\"></i>"
        "<i class=stack style=\"flex:%u\"></i></div>\n</header>\n",
        all, plural(all), m->heap, m->stack, m->heap, m->stack);
    buf_str(out,
            "<input type=checkbox role=switch id=heap-only><label for=heap-only>Heap only</label>\n"
            "<p class=legend><span><span class=\"mark heap\">solid line</span> on the heap</span> "
            "<span><span class=\"mark stack\">dashed line</span> on the stack</span></p>\n");
}

/* ---- values ---- */

static void write_line_link(const Page *p, SourcePlace at, bool column)
{
    uint32_t file = html_file(p, at.file);
    Buf *out = p->out;
    if (file != UINT32_MAX) {
        buf_printf(out, "<a href=\"#f%uL%u\">", file, at.line);
    }
    if (file == UINT32_MAX || (file > 0 && p->m->ir->program->main->file_count > 1)) {
        html_text(out, model_path(p->m, at.file));
        buf_char(out, ':');
    }
    buf_printf(out, column ? "%u:%u" : "line %u", at.line, at.column);
    buf_str(out, file != UINT32_MAX ? "</a> " : " ");
}

static void write_path(const Page *p, const ReportSite *s)
{
    const EscapeInfo *info = s->site->info;
    Buf *out = p->out;
    if (!p->m->full || !model_has_path(s)) {
        return;
    }
    buf_str(out, "<ol class=path>\n");
    for (uint32_t i = 0; i < info->path_count; i++) {
        buf_str(out, "<li>");
        write_line_link(p, model_place(p->m, info->path[i].pos), true);
        html_text(out, model_hop(p->m, s, i));
        buf_str(out, "</li>\n");
    }
    buf_str(out, "</ol>\n");
}

static void write_graph(Page *p, const ReportSite *s)
{
    size_t before = p->out->len;
    buf_str(p->out, "<details><summary>Who holds it</summary>\n");
    if (html_graph(p, s->index)) {
        buf_str(p->out, "</details>\n");
    } else {
        p->out->len = before;
        p->out->data[before] = '\0';
    }
}

static void write_value(Page *p, const ReportSite *s)
{
    Buf *out = p->out;
    const char *verdict = model_verdict(s);
    buf_printf(out, "<article class=\"value %s%s\" id=\"v%u\">\n<h4><span>", verdict,
               s->heap ? "" : " no-heap", s->index);
    if (p->mark_of[s->index]) {
        buf_printf(out, "<a class=name href=\"#m%u\">", p->mark_of[s->index]);
    } else {
        buf_str(out, "<span class=name>");
    }
    html_text(out, s->name);
    buf_str(out, p->mark_of[s->index] ? "</a>" : "</span>");
    if (s->type) {
        buf_str(out, " <span class=type>");
        html_text(out, s->type);
        if (s->bytes >= 0) {
            buf_printf(out, ", %lld byte%s", (long long)s->bytes, s->bytes == 1 ? "" : "s");
        }
        buf_str(out, "</span>");
    }
    buf_printf(out, "</span> <span class=\"badge %s\">%s</span></h4>\n", verdict, verdict);
    if (!p->m->brief) {
        buf_str(out, "<p class=why>");
        html_text(out, model_why(p->m, s));
        buf_str(out, "</p>\n");
    }
    buf_str(out, "<p class=where>");
    write_line_link(p, s->at, false);
    buf_printf(out, "· %s%s</p>\n", model_kind_words(s->site->kind),
               s->site->loop_depth ? " · in a loop" : "");
    write_path(p, s);
    write_graph(p, s);
    buf_str(out, "</article>\n");
}

static void write_params(const Page *p, const IrFunc *f, uint32_t *next)
{
    const Model *m = p->m;
    Buf *out = p->out;
    bool open = false;
    for (; m->show_params && *next < m->param_count && m->params[*next].func == f; ++*next) {
        const ReportParam *r = &m->params[*next];
        buf_str(out, open ? "" : "<ul class=params aria-label=\"Parameters\">\n");
        open = true;
        buf_str(out, "<li>parameter <span class=name>");
        html_text(out, r->param->var->name->data);
        buf_str(out, "</span>: ");
        html_text(out, r->what);
        buf_str(out, "</li>\n");
    }
    buf_str(out, open ? "</ul>\n" : "");
}

/* `sites` lists the sites by function. */
static void write_function(Page *p, uint32_t f, const uint32_t *first, const uint32_t *next,
                           uint32_t *param)
{
    const ReportFunc *func = &p->m->funcs[f];
    Buf *out = p->out;
    if (!func->wanted) {
        return;
    }
    buf_printf(
        out,
        "<section class=\"function%s\" id=\"fn%u\" aria-labelledby=\"h%u\">\n<h3 id=\"h%u\"><code>",
        func->heap ? "" : " no-heap", f, f, f);
    html_text(out, model_func(p->m, func->func));
    buf_printf(out, "</code> <span class=count>%u heap, %u stack</span></h3>\n", func->heap,
               func->stack);
    write_params(p, func->func, param);
    for (uint32_t i = first[f]; i; i = next[i - 1]) {
        if (p->m->sites[i - 1].shown) {
            write_value(p, &p->m->sites[i - 1]);
        }
    }
    buf_str(out, "</section>\n");
}

static void write_totals(const Page *p)
{
    Buf *out = p->out;
    buf_str(out,
            "<nav class=totals aria-label=\"Functions\"><details "
            "open><summary>Functions</summary>\n<table>\n"
            "<caption class=hidden>Values of each function on the heap and on the stack</caption>\n"
            "<thead><tr><th scope=col>Function</th><th scope=col>Heap</th><th "
            "scope=col>Stack</th></tr></thead>\n"
            "<tbody>\n");
    for (uint32_t i = 0; i < p->m->func_count; i++) {
        const ReportFunc *f = &p->m->funcs[i];
        if (!f->wanted) {
            continue;
        }
        buf_printf(out, "<tr%s><th scope=row><a href=\"#fn%u\"><code>",
                   f->heap ? "" : " class=no-heap", i);
        html_text(out, model_func(p->m, f->func));
        buf_printf(out, "</code></a></th><td%s>%u</td><td%s>%u</td></tr>\n",
                   f->heap ? " class=heap" : "", f->heap, f->stack ? " class=stack" : "", f->stack);
    }
    buf_str(out, "</tbody>\n</table></details></nav>\n");
}

static void write_values(Page *p)
{
    const Model *m = p->m;
    uint32_t param = 0;
    uint32_t *first = ARENA_ARRAY(m->arena, uint32_t, m->func_count + 1);
    uint32_t *next = ARENA_ARRAY(m->arena, uint32_t, m->site_count + 1);
    for (uint32_t i = m->site_count; i-- > 0;) {
        next[i] = first[m->sites[i].func];
        first[m->sites[i].func] = i + 1;
    }
    for (uint32_t f = 0; f < m->func_count; f++) {
        write_function(p, f, first, next, &param);
    }
}

/* ---- the page ---- */

/* Where the edges of each thing begin: those that hold it, and those of what it holds. */
static void index_edges(Page *p)
{
    const Model *m = p->m;
    uint32_t things = m->site_count + m->other_count;
    p->first_in = ARENA_ARRAY(m->arena, uint32_t, m->site_count + 2);
    p->first_out = ARENA_ARRAY(m->arena, uint32_t, things + 2);
    p->out_edges = ARENA_ARRAY(m->arena, uint32_t, m->edge_count + 1);
    p->level_of = ARENA_ARRAY(m->arena, uint32_t, things + 1);
    for (uint32_t i = 0; i < m->edge_count; i++) {
        p->first_in[m->edges[i].held + 1]++;
        p->first_out[m->edges[i].holder + 1]++;
    }
    for (uint32_t i = 0; i < m->site_count; i++) {
        p->first_in[i + 1] += p->first_in[i];
    }
    for (uint32_t i = 0; i < things; i++) {
        p->first_out[i + 1] += p->first_out[i];
    }
    uint32_t *at = ARENA_ARRAY(m->arena, uint32_t, things + 1);
    memcpy(at, p->first_out, things * sizeof *at);
    for (uint32_t i = 0; i < m->edge_count; i++) {
        p->out_edges[at[m->edges[i].holder]++] = i;
    }
}

void report_html(const Model *m, Buf *out)
{
    Page p = {.m = m, .out = out};
    p.marks = ARENA_ARRAY(m->arena, Mark, m->site_count + 1);
    p.mark_of = ARENA_ARRAY(m->arena, uint32_t, m->site_count + 1);
    index_edges(&p);
    write_head(&p);
    write_banner(&p);
    buf_str(
        out,
        "<main>\n<section class=\"column source\" id=source tabindex=0 aria-labelledby=h-source>\n"
        "<h2 id=h-source class=hidden>Source</h2>\n");
    html_source(&p);
    buf_str(out, "</section>\n<section class=\"column values\" id=values tabindex=0 "
                 "aria-labelledby=h-values>\n"
                 "<h2 id=h-values class=hidden>Values</h2>\n");
    write_totals(&p);
    write_values(&p);
    buf_str(out, "</section>\n</main>\n<script>\n");
    lines(out, report_page_js);
    buf_str(out, "</script>\n</body>\n</html>\n");
}
