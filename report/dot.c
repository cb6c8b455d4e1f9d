/* The report as a graph for graphviz: who holds whom. A box for each site, in a frame for each
 * function; heap has a solid double border, stack a dashed one; what is no site is an ellipse. */
#include "report/model.h"

/* A string of the language: quotes and backslashes are escaped, control characters go. */
static void print_string(Buf *out, const char *s)
{
    buf_char(out, '"');
    for (; *s; s++) {
        if (*s == '"' || *s == '\\') {
            buf_char(out, '\\');
        }
        buf_char(out, (unsigned char)*s < ' ' ? ' ' : *s);
    }
    buf_char(out, '"');
}

static void print_site(const Model *m, Buf *out, const ReportSite *s)
{
    buf_printf(out, "    s%u [label=", s->index);
    print_string(out, model_described(m, s));
    buf_printf(out, ", %s, tooltip=", s->heap ? "style=solid, peripheries=2" : "style=dashed");
    print_string(out, arena_printf(m->arena, "%s:%u:%u: %s: %s", model_path(m, s->at.file),
                                   s->at.line, s->at.column, model_verdict(s), model_why(m, s)));
    buf_str(out, "];\n");
}

static void print_function(const Model *m, Buf *out, uint32_t f, const uint32_t *first,
                           const uint32_t *next)
{
    bool open = false;
    for (uint32_t i = first[f]; i; i = next[i - 1]) {
        if (!m->sites[i - 1].shown) {
            continue;
        }
        if (!open) {
            buf_printf(out, "  subgraph cluster_%u {\n    label=", f);
            print_string(out, m->funcs[f].name);
            buf_str(out, ";\n");
        }
        open = true;
        print_site(m, out, &m->sites[i - 1]);
    }
    buf_str(out, open ? "  }\n" : "");
}

/* Sites by function: lists, in order of position. */
static void print_functions(const Model *m, Buf *out)
{
    uint32_t *first = ARENA_ARRAY(m->arena, uint32_t, m->func_count + 1);
    uint32_t *next = ARENA_ARRAY(m->arena, uint32_t, m->site_count + 1);
    for (uint32_t i = m->site_count; i-- > 0;) {
        next[i] = first[m->sites[i].func];
        first[m->sites[i].func] = i + 1;
    }
    for (uint32_t f = 0; f < m->func_count; f++) {
        print_function(m, out, f, first, next);
    }
}

static bool shown(const Model *m, uint32_t n)
{
    return n >= m->site_count || m->sites[n].shown;
}

static void print_edges(const Model *m, Buf *out)
{
    bool *named = ARENA_ARRAY(m->arena, bool, m->other_count + 1);
    for (uint32_t i = 0; i < m->edge_count; i++) {
        const ReportEdge *e = &m->edges[i];
        if (!shown(m, e->holder) || !shown(m, e->held)) {
            continue;
        }
        bool other = e->holder >= m->site_count;
        uint32_t n = other ? e->holder - m->site_count : e->holder;
        if (other && !named[n]) {
            buf_printf(out, "  o%u [shape=ellipse, label=", n);
            print_string(out, m->others[n].text);
            buf_str(out, "];\n");
            named[n] = true;
        }
        buf_printf(out, "  %c%u -> s%u", other ? 'o' : 's', n, e->held);
        if (e->at.file) {
            buf_str(out, " [tooltip=");
            print_string(out, arena_printf(m->arena, "%s:%u:%u", model_path(m, e->at.file),
                                           e->at.line, e->at.column));
            buf_char(out, ']');
        }
        buf_str(out, ";\n");
    }
}

void report_dot(const Model *m, Buf *out)
{
    buf_str(out, "// Who holds whom. Double border: heap. Dashed border: stack. Ellipse: no site.\n"
                 "digraph escape {\n"
                 "  rankdir=LR;\n"
                 "  node [shape=box, fontname=\"sans-serif\"];\n"
                 "  graph [fontname=\"sans-serif\", label=");
    print_string(out, arena_printf(m->arena, "%s: %u heap, %u stack", m->name, m->heap, m->stack));
    buf_str(out, "];\n");
    print_functions(m, out);
    print_edges(m, out);
    buf_str(out, "}\n");
}
