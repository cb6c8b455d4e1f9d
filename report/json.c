/* The report as JSON: schema tether-escape/1, see docs/escape.schema.json. */
#include "report/model.h"
#include "support/json.h"

static void print_place(const Model *m, Json *j, SourcePlace at)
{
    json_string(j, "file", model_path(m, at.file));
    json_int(j, "line", at.line);
    json_int(j, "column", at.column);
}

/* `site` names the first hop; NULL: the path is that of a parameter. */
static void print_path(const Model *m, Json *j, const EscapeInfo *info, const ReportSite *site)
{
    json_array(j, "path");
    for (uint32_t i = 0; info && m->full && i < info->path_count; i++) {
        json_object(j, NULL);
        print_place(m, j, model_place(m, info->path[i].pos));
        json_string(j, "text", site ? model_hop(m, site, i) : info->path[i].text);
        json_object_end(j);
    }
    json_array_end(j);
}

/* Who may hold the site: ids of sites, or words for other holders. */
static void print_holders(const Model *m, Json *j, uint32_t *edge, uint32_t site)
{
    json_array(j, "holders");
    while (*edge < m->edge_count && m->edges[*edge].held < site) {
        ++*edge;
    }
    for (; *edge < m->edge_count && m->edges[*edge].held == site; ++*edge) {
        uint32_t n = m->edges[*edge].holder;
        json_object(j, NULL);
        json_string(j, n < m->site_count ? "site" : "other",
                    n < m->site_count ? m->sites[n].id : model_holder(m, n));
        json_object_end(j);
    }
    json_array_end(j);
}

static void print_site(const Model *m, Json *j, const ReportSite *s, uint32_t *edge)
{
    json_object(j, NULL);
    json_string(j, "id", s->id);
    json_string(j, "kind", model_kind(s->site->kind));
    json_string(j, "name", escape_site_name(s->site));
    if (s->type) {
        json_string(j, "type", s->type);
    }
    if (s->bytes >= 0) {
        json_int(j, "bytes", s->bytes);
    }
    json_string(j, "function", s->site->func->name->data);
    print_place(m, j, s->at);
    json_bool(j, "loop", s->site->loop_depth > 0);
    json_string(j, "verdict", model_verdict(s));
    json_bool(j, "freed", s->freed);
    json_bool(j, "copied", s->copied);
    json_string(j, "reason", model_reason(s->site->info->reason));
    json_string(j, "why", s->site->info->why);
    print_path(m, j, s->site->info, s);
    print_holders(m, j, edge, s->index);
    json_object_end(j);
}

static void print_param(const Model *m, Json *j, const ReportParam *p)
{
    json_object(j, NULL);
    json_string(j, "id", p->id);
    json_string(j, "name", p->param->var->name->data);
    json_string(j, "function", p->func->name->data);
    print_place(m, j, p->at);
    json_string(j, "what", p->what);
    bool kept = p->param->heap_level >= 0 || p->param->into_level >= 0;
    for (uint32_t i = 0; i < p->func->result_count && p->param->result_level; i++) {
        kept |= p->param->result_level[i] >= 0;
    }
    json_bool(j, "kept", kept);
    print_path(m, j, p->param->kept, NULL);
    json_object_end(j);
}

static void print_function(Json *j, const ReportFunc *f)
{
    json_object(j, NULL);
    json_string(j, "name", f->func->name->data);
    json_int(j, "heap", f->heap);
    json_int(j, "stack", f->stack);
    json_object_end(j);
}

/* Each site, parameter and function begins a line, so that two reports can be compared. */
void report_json(const Model *m, Buf *out)
{
    Json j;
    uint32_t edge = 0;
    json_init(&j, out);
    json_object(&j, NULL);
    json_string(&j, "schema", "tether-escape/1");
    json_string(&j, "package", m->ir->program->main->name->data);
    json_int(&j, "heap", m->heap);
    json_int(&j, "stack", m->stack);
    json_array(&j, "sites");
    for (uint32_t i = 0; i < m->site_count; i++) {
        if (m->sites[i].shown) {
            buf_char(out, '\n');
            print_site(m, &j, &m->sites[i], &edge);
        }
    }
    json_array_end(&j);
    json_array(&j, "params");
    for (uint32_t i = 0; m->show_params && i < m->param_count; i++) {
        buf_char(out, '\n');
        print_param(m, &j, &m->params[i]);
    }
    json_array_end(&j);
    json_array(&j, "functions");
    for (uint32_t i = 0; i < m->func_count; i++) {
        if (m->funcs[i].wanted) {
            buf_char(out, '\n');
            print_function(&j, &m->funcs[i]);
        }
    }
    json_array_end(&j);
    json_object_end(&j);
    json_line(&j);
}
