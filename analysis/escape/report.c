/* The report: verdicts in plain words, in Go's own wording, or as JSON. It only reads what the
 * analysis wrote. */
#include "analysis/escape/escape.h"
#include "support/json.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>

typedef struct Printer {
    EscapeResult *result;
    IrProgram *ir;
    const EscapeReport *wish;
    Buf *out;
    regex_t func;          /* compiled wish->func */
    bool has_func;         /* wish->func was given */
    bool heap, stack, params; /* what to show */
    bool brief, full;      /* why: none, full */
    IrSite **sites;        /* those of the user's package, by position */
    uint32_t count;        /* entries of sites */
} Printer;

static Pos site_pos(const IrSite *s)
{
    return s->pos != NO_POS ? s->pos : s->func->pos;
}

static void print_place(Printer *p, Pos pos)
{
    SourcePlace at = source_place(p->ir->program->sources, pos);
    buf_printf(p->out, "%s:%u:%u", at.file ? at.file->path : "?", at.line, at.column);
}

static int by_position(const void *x, const void *y)
{
    const IrSite *a = *(IrSite *const *)x, *b = *(IrSite *const *)y;
    if (site_pos(a) != site_pos(b)) {
        return site_pos(a) < site_pos(b) ? -1 : 1;
    }
    return a->id < b->id ? -1 : a->id > b->id;
}

static bool func_wanted(Printer *p, const IrFunc *f)
{
    return f->pkg == p->ir->program->main &&
           (!p->has_func || regexec(&p->func, f->name->data, 0, NULL, 0) == 0);
}

static void collect(Printer *p)
{
    p->sites = malloc((p->ir->sites.len + 1) * sizeof *p->sites);
    for (uint32_t i = 0; i < p->ir->sites.len; i++) {
        IrSite *s = p->ir->sites.data[i];
        if (func_wanted(p, s->func) && (s->func->reachable || p->ir->main == NULL) &&
            site_pos(s) != NO_POS && s->info != NULL) {
            p->sites[p->count++] = s;
        }
    }
    qsort(p->sites, p->count, sizeof *p->sites, by_position);
}

static const char *site_name(const IrSite *s)
{
    if (s->kind == SITE_VARIABLE && s->var && s->var->name) {
        return s->var->name->data;
    }
    return s->text ? s->text : "value";
}

/* ---- plain words ----------------------------------------------------------------------------- */

static void print_text_site(Printer *p, const IrSite *s)
{
    print_place(p, site_pos(s));
    buf_printf(p->out, ": %s: %s", escape_on_heap(s) ? "heap" : "stack", site_name(s));
    if (s->type) {
        buf_str(p->out, " (");
        type_write(p->out, s->type, p->ir->program->main);
        int64_t size = type_size(s->type) * (s->place == PLACE_STACK_ARRAY ? s->bound : 1);
        bool sized = !s->fallback && s->kind != SITE_APPEND && s->kind != SITE_MAKE_MAP &&
                     s->kind != SITE_MAKE_CHAN && s->kind != SITE_MAP_GROW &&
                     (s->kind != SITE_MAKE_SLICE || s->place == PLACE_STACK_ARRAY);
        buf_printf(p->out, sized ? ", %lld byte%s)" : ")", (long long)size, size == 1 ? "" : "s");
    }
    buf_printf(p->out, " in %s", s->func->name->data);
    if (!p->brief) {
        buf_printf(p->out, ": %s%s", s->info->why,
                   escape_freed(s) ? ", freed when its function ends" : "");
    }
    buf_char(p->out, '\n');
    for (uint32_t i = 0; p->full && i < s->info->path_count; i++) {
        SourcePlace at = source_place(p->ir->program->sources, s->info->path[i].pos);
        SourcePlace here = source_place(p->ir->program->sources, site_pos(s));
        buf_str(p->out, "    ");
        if (at.file && at.file != here.file) {
            buf_printf(p->out, "%s:", at.file->path);
        }
        buf_printf(p->out, "%u:%-5u %s\n", at.line, at.column, s->info->path[i].text);
    }
}

static void print_level(Printer *p, const EscapeParam *param, IrFunc *f)
{
    print_place(p, param->var->pos);
    buf_printf(p->out, ": param: %s of %s: ", param->var->name->data, f->name->data);
    const char *what[] = {"it is kept longer than any caller",
                          "what it points to is kept longer than any caller"};
    bool any = false;
    if (param->heap_level >= 0) {
        buf_str(p->out, what[param->heap_level > 0]);
        any = true;
    }
    for (uint32_t i = 0; i < f->result_count; i++) {
        int level = param->result_level ? param->result_level[i] : -1;
        if (level >= 0) {
            buf_printf(p->out, "%s%s becomes result %u", any ? "; " : "",
                       level == 0 ? "it" : "what it points to", i + 1);
            any = true;
        }
    }
    buf_printf(p->out, "%s\n", any ? "" : "not kept");
}

static void each_param(Printer *p, void (*print)(Printer *, const EscapeParam *, IrFunc *))
{
    for (uint32_t i = 0; i < p->ir->funcs.len; i++) {
        IrFunc *f = p->ir->funcs.data[i];
        EscapeParam *params =
            f->index < p->result->param_count ? p->result->params[f->index] : NULL;
        for (uint32_t j = 0; params && func_wanted(p, f) && j < f->param_count; j++) {
            if (params[j].var && params[j].var->name) {
                print(p, &params[j], f);
            }
        }
    }
}

static void print_text(Printer *p)
{
    uint32_t heap = 0;
    for (uint32_t i = 0; i < p->count; i++) {
        const IrSite *s = p->sites[i];
        heap += escape_on_heap(s);
        if (escape_on_heap(s) ? p->heap : p->stack) {
            print_text_site(p, s);
        }
    }
    if (p->params) {
        each_param(p, print_level);
    }
    const Package *pkg = p->ir->program->main;
    SourcePlace at = {0};
    if (p->count) {
        at = source_place(p->ir->program->sources, site_pos(p->sites[0]));
    }
    const char *name = at.file ? at.file->path : pkg->name->data;
    buf_printf(p->out, "\n%s: %u allocation site%s: %u heap, %u stack\n", name, p->count,
               p->count == 1 ? "" : "s", heap, p->count - heap);
}

/* ---- Go's wording ---------------------------------------------------------------------------- */

/* What `go build -gcflags=-m` is silent about. */
static bool silent_in_go(const IrSite *s)
{
    switch (s->kind) {
    case SITE_APPEND: case SITE_MAP_GROW: case SITE_DEFER: case SITE_GO: case SITE_MAKE_CHAN:
        return true;
    case SITE_VARIABLE:
        return !escape_on_heap(s);
    default:
        return false;
    }
}

/* Go calls bytes of a string local when its own short buffer serves for them. */
static bool gc_heap(const IrSite *s)
{
    return escape_on_heap(s) && !(s->kind == SITE_CONVERT && s->place == PLACE_STACK_ARRAY);
}

static void print_gc_site(Printer *p, const IrSite *s)
{
    if (silent_in_go(s) || !(gc_heap(s) ? p->heap : p->stack)) {
        return;
    }
    if (gc_heap(s) && escape_freed(s)) {
        print_place(p, site_pos(s));
        buf_printf(p->out, ": %s is freed when its function ends\n", site_name(s));
    }
    print_place(p, site_pos(s));
    if (s->kind == SITE_VARIABLE) {
        buf_printf(p->out, ": moved to heap: %s\n", site_name(s));
    } else {
        buf_printf(p->out, ": %s %s\n", site_name(s),
                   gc_heap(s) ? "escapes to heap" : "does not escape");
    }
}

static void print_gc_param(Printer *p, const EscapeParam *param, IrFunc *f)
{
    const char *name = param->var->name->data;
    bool any = false;
    if (param->heap_level >= 0) {
        print_place(p, param->var->pos);
        buf_printf(p->out, ": leaking param%s: %s\n", param->heap_level > 0 ? " content" : "",
                   name);
        any = true;
    }
    for (uint32_t i = 0; param->heap_level != 0 && param->result_level && i < f->result_count;
         i++) {
        if (param->result_level[i] < 0) {
            continue;
        }
        print_place(p, param->var->pos);
        Str *result = f->results[i]->name;
        const char *text = result ? result->data : arena_printf(p->result->arena, "~r%u", i);
        buf_printf(p->out, ": leaking param: %s to result %s level=%d\n", name, text,
                   param->result_level[i]);
        any = true;
    }
    if (!any) {
        print_place(p, param->var->pos);
        buf_printf(p->out, ": %s does not escape\n", name);
    }
}

static void print_gc(Printer *p)
{
    for (uint32_t i = 0; i < p->count; i++) {
        print_gc_site(p, p->sites[i]);
    }
    if (p->params) {
        each_param(p, print_gc_param);
    }
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static const char *kind_name(SiteKind k)
{
    static const char *const names[] = {
        [SITE_VARIABLE] = "variable",
        [SITE_NEW] = "new",
        [SITE_SLICE_LITERAL] = "slice-literal",
        [SITE_MAKE_SLICE] = "make-slice",
        [SITE_MAKE_MAP] = "make-map",
        [SITE_MAKE_CHAN] = "make-chan",
        [SITE_CLOSURE] = "closure",
        [SITE_METHOD_VALUE] = "method-value",
        [SITE_BOX] = "box",
        [SITE_APPEND] = "append",
        [SITE_MAP_GROW] = "map-grow",
        [SITE_CONCAT] = "concat",
        [SITE_CONVERT] = "convert",
        [SITE_DEFER] = "defer",
        [SITE_GO] = "go",
    };
    return names[k];
}

static const char *const reason_ids[] = {
#define REASON(kind, id, text) id,
#include "analysis/escape/reasons.def"
};

static void json_place(Printer *p, Json *j, Pos pos)
{
    SourcePlace at = source_place(p->ir->program->sources, pos);
    json_string(j, "file", at.file ? at.file->path : "?");
    json_int(j, "line", at.line);
    json_int(j, "column", at.column);
}

static void json_site(Printer *p, Json *j, const IrSite *s, uint32_t repeat)
{
    json_object(j, NULL);
    const char *id =
        arena_printf(p->result->arena, repeat ? "%s.%s/%s#%u" : "%s.%s/%s",
                     s->func->pkg->name->data, s->func->name->data, site_name(s), repeat + 1);
    json_string(j, "id", id);
    json_string(j, "kind", kind_name(s->kind));
    json_string(j, "name", site_name(s));
    if (s->type) {
        json_string(j, "type", type_string(p->result->arena, s->type, p->ir->program->main));
        json_int(j, "bytes", type_size(s->type));
    }
    json_string(j, "function", s->func->name->data);
    json_place(p, j, site_pos(s));
    json_bool(j, "loop", s->loop_depth > 0);
    json_string(j, "verdict", escape_on_heap(s) ? "heap" : "stack");
    json_bool(j, "freed", escape_freed(s));
    json_string(j, "reason", reason_ids[s->info->reason]);
    json_string(j, "why", s->info->why);
    json_array(j, "path");
    for (uint32_t i = 0; i < s->info->path_count; i++) {
        json_object(j, NULL);
        json_place(p, j, s->info->path[i].pos);
        json_string(j, "text", s->info->path[i].text);
        json_object_end(j);
    }
    json_array_end(j);
    json_object_end(j);
}

/* How many earlier sites have the same function and name: ids must differ, and must not depend on
 * lines. */
static uint32_t repeats(Printer *p, Map *seen, const IrSite *s)
{
    Str *key = str_intern_c(p->ir->program->strings, arena_printf(p->result->arena, "site id %u %s",
                                                                  s->func->index, site_name(s)));
    return (uint32_t)(*map_put(seen, (uint64_t)(uintptr_t)key))++;
}

static void print_json(Printer *p)
{
    Json j;
    Map seen = {0};
    json_init(&j, p->out);
    json_object(&j, NULL);
    json_string(&j, "schema", "tether-escape/1");
    json_array(&j, "sites");
    for (uint32_t i = 0; i < p->count; i++) {
        const IrSite *s = p->sites[i];
        uint32_t repeat = repeats(p, &seen, s);
        if (escape_on_heap(s) ? p->heap : p->stack) {
            json_site(p, &j, s, repeat);
        }
    }
    json_array_end(&j);
    json_object_end(&j);
    json_line(&j);
    map_free(&seen);
}

/* ---- entry ----------------------------------------------------------------------------------- */

static bool has_word(const char *list, const char *word)
{
    size_t n = strlen(word);
    for (const char *s = list; s; s = strchr(s, ',') ? strchr(s, ',') + 1 : NULL) {
        if (strncmp(s, word, n) == 0 && (s[n] == ',' || s[n] == '\0')) {
            return true;
        }
    }
    return false;
}

static const char *bad_word(const char *list)
{
    static const char *const words[] = {"heap", "stack", "params", "all"};
    for (const char *s = list; s && *s;) {
        size_t n = strcspn(s, ",");
        bool known = false;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            known |= strlen(words[i]) == n && memcmp(words[i], s, n) == 0;
        }
        if (!known) {
            return "--show takes heap, stack, params or all, separated by commas";
        }
        s += n + (s[n] == ',');
    }
    return NULL;
}

static const char *prepare(Printer *p)
{
    const EscapeReport *w = p->wish;
    const char *format = w->format ? w->format : "text";
    bool gc = strcmp(format, "gc") == 0;
    if (!gc && strcmp(format, "text") != 0 && strcmp(format, "json") != 0) {
        return "--format takes text, gc or json";
    }
    const char *show = w->show ? w->show : gc ? "all" : "heap,stack";
    const char *bad = bad_word(show);
    if (bad) {
        return bad;
    }
    bool all = has_word(show, "all");
    p->heap = all || has_word(show, "heap");
    p->stack = all || has_word(show, "stack");
    p->params = all || has_word(show, "params");
    const char *why = w->why ? w->why : "full";
    p->brief = strcmp(why, "none") == 0;
    p->full = strcmp(why, "full") == 0;
    if (!p->brief && !p->full && strcmp(why, "short") != 0) {
        return "--why takes none, short or full";
    }
    if (w->func) {
        if (regcomp(&p->func, w->func, REG_EXTENDED | REG_NOSUB) != 0) {
            return "--func is not a regular expression";
        }
        p->has_func = true;
    }
    return NULL;
}

const char *escape_report(EscapeResult *result, IrProgram *ir, const EscapeReport *report, Buf *out)
{
    Printer p = {.result = result, .ir = ir, .wish = report, .out = out};
    const char *error = prepare(&p);
    if (error) {
        return error;
    }
    collect(&p);
    const char *format = report->format ? report->format : "text";
    if (strcmp(format, "gc") == 0) {
        print_gc(&p);
    } else if (strcmp(format, "json") == 0) {
        print_json(&p);
    } else {
        print_text(&p);
    }
    free(p.sites);
    if (p.has_func) {
        regfree(&p.func);
    }
    return NULL;
}
