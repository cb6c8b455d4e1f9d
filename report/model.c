/* The model: the sites of the user's package with names, ids, totals and holders. */
#include "report/model.h"

#include <ctype.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

static const char variadic[] = "variadic arguments";

/* ---- words ---- */

const char *model_kind(SiteKind k)
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

const char *model_kind_words(SiteKind k)
{
    static const char *const names[] = {
        [SITE_VARIABLE] = "variable",
        [SITE_NEW] = "new object",
        [SITE_SLICE_LITERAL] = "slice literal",
        [SITE_MAKE_SLICE] = "slice made",
        [SITE_MAKE_MAP] = "map made",
        [SITE_MAKE_CHAN] = "channel made",
        [SITE_CLOSURE] = "function literal",
        [SITE_METHOD_VALUE] = "method value",
        [SITE_BOX] = "value in an interface",
        [SITE_APPEND] = "array of an append",
        [SITE_MAP_GROW] = "growth of a map",
        [SITE_CONCAT] = "string built",
        [SITE_CONVERT] = "conversion",
        [SITE_DEFER] = "deferred call",
        [SITE_GO] = "goroutine",
    };
    return names[k];
}

static const struct {
    const char *id, *words;
} reasons[] = {
#define REASON(kind, id, text) {id, text},
#include "analysis/escape/reasons.def"
};

const char *model_reason(EscapeReason reason)
{
    return reasons[reason].id;
}

const char *model_reason_words(EscapeReason reason)
{
    return reasons[reason].words;
}

uint32_t model_reason_count(void)
{
    return sizeof reasons / sizeof *reasons;
}

SourcePlace model_place(const Model *m, Pos pos)
{
    return source_place(m->ir->program->sources, pos);
}

const char *model_path(const Model *m, const SourceFile *f)
{
    if (f == NULL) {
        return "?";
    }
    const char *path = f->path, *lib = NULL;
    for (const char *p = path; f->bundled && (p = strstr(p, "/lib/")) != NULL; p++) {
        lib = p;
    }
    return lib ? arena_printf(m->arena, "$TETHER%s", lib) : path;
}

const char *model_why(const Model *m, const ReportSite *s)
{
    const char *why = s->site->info->why;
    return s->freed    ? arena_printf(m->arena, "%s, freed when its function ends", why)
           : s->copied ? arena_printf(m->arena, "%s, copied to the heap where it leaks", why)
                       : why;
}

const char *model_described(const Model *m, const ReportSite *s)
{
    if (s->type == NULL) {
        return s->name;
    }
    if (s->bytes < 0) {
        return arena_printf(m->arena, "%s (%s)", s->name, s->type);
    }
    return arena_printf(m->arena, "%s (%s, %lld byte%s)", s->name, s->type, (long long)s->bytes,
                        s->bytes == 1 ? "" : "s");
}

const char *model_hop(const Model *m, const ReportSite *s, uint32_t i)
{
    if (i > 0) {
        return s->site->info->path[i].text;
    }
    const char *name = escape_site_name(s->site);
    if (s->site->kind == SITE_BOX) {
        return arena_printf(m->arena, "%s is copied for an interface here", name);
    }
    bool several = strcmp(s->name, variadic) == 0;
    return arena_printf(m->arena, "%s %s created here", s->name, several ? "are" : "is");
}

const char *model_holder(const Model *m, uint32_t n)
{
    return n < m->site_count ? m->sites[n].name : m->others[n - m->site_count].text;
}

const char *model_func(const Model *m, const IrFunc *f)
{
    const char *name = f->name->data;
    if (f->info || strncmp(name, "init.", 5) != 0) {
        bool numbered = strncmp(name, "init.", 5) == 0 && isdigit((unsigned char)name[5]);
        return numbered ? "init" : name;
    }
    return arena_printf(m->arena, "the initial value of %s", name + 5);
}

/* ---- names and types ---- */

/* The operand as in the source, for those that are plain: "seen", "c.items". NULL for others. */
static const char *operand(const Model *m, const IrValue *v)
{
    if (v == NULL) {
        return NULL;
    }
    switch (v->kind) {
    case VALUE_VAR: return v->u.var->name ? v->u.var->name->data : NULL;
    case VALUE_GLOBAL: return v->u.global->obj ? v->u.global->obj->name->data : NULL;
    case VALUE_DEREF: return operand(m, v->x);
    case VALUE_FIELD: {
        const char *x = operand(m, v->x);
        Type *t = type_underlying(v->x->type);
        if (x == NULL || t->kind != TYPE_STRUCT) {
            return NULL;
        }
        return arena_printf(m->arena, "%s.%s", x, t->u.struct_.fields[v->u.index]->name->data);
    }
    default: return NULL;
    }
}

static const char *display_name(const Model *m, const IrSite *s)
{
    const char *name = escape_site_name(s);
    switch (s->kind) {
    case SITE_BOX: return arena_printf(m->arena, "%s as an interface", name);
    case SITE_MAP_GROW: {
        const char *map = s->step ? operand(m, s->step->x) : NULL;
        return map ? arena_printf(m->arena, "entry of map %s", map) : name;
    }
    case SITE_SLICE_LITERAL:
        return strncmp(name, "...", 3) == 0 ? variadic : name;
    case SITE_GO: case SITE_DEFER:
        if (s->step && s->step->kind == STEP_CLOSURE) {
            return arena_printf(m->arena, "what %s needs", name);
        }
        return s->kind == SITE_DEFER ? "record of a deferred call" : name;
    default: return name;
    }
}

static Type *object_type(const Model *m, const IrSite *s)
{
    switch (s->kind) {
    case SITE_MAKE_SLICE: case SITE_APPEND: case SITE_CONVERT:
        return s->step && s->step->dst ? s->step->dst->type
               : s->type               ? type_slice(&m->ir->program->types, s->type)
                                       : NULL;
    case SITE_SLICE_LITERAL: return s->step && s->step->x ? s->step->x->type : s->type;
    default: return s->type;
    }
}

/* Types are canonical once they are checked: `any` and `[]byte` are spelled out, and here taken
 * back. */
static const char *type_text(const Model *m, Type *t)
{
    static const struct {
        const char *canonical, *usual;
    } names[] = {{"interface{}", "any"}, {"[]uint8", "[]byte"}, {"[]int32", "[]rune"}};
    Buf b = {0}, out = {0};
    type_write(&b, t, m->ir->program->main);
    for (const char *s = b.data; s && *s;) {
        uint32_t i = 0;
        while (i < 3 && strncmp(s, names[i].canonical, strlen(names[i].canonical)) != 0) {
            i++;
        }
        if (i < 3) {
            buf_str(&out, names[i].usual);
            s += strlen(names[i].canonical);
        } else {
            buf_char(&out, *s++);
        }
    }
    const char *text = arena_strndup(m->arena, out.data ? out.data : "", out.len);
    buf_free(&b);
    buf_free(&out);
    return text;
}

static int64_t object_bytes(const IrSite *s, Type *t)
{
    switch (s->kind) {
    case SITE_MAKE_SLICE: case SITE_CONVERT:
        return s->place == PLACE_STACK_ARRAY && !s->fallback && s->type
                   ? type_size(s->type) * s->bound
                   : -1;
    case SITE_APPEND: case SITE_MAKE_MAP: case SITE_MAKE_CHAN: case SITE_MAP_GROW: return -1;
    default: return t ? type_size(t) : -1;
    }
}

static bool word_char(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* Blanks go where they part no words; between words they become hyphens. Control characters, too.
 */
static void add_without_blanks(Buf *b, const char *s)
{
    for (; *s; s++) {
        if ((unsigned char)*s > ' ') {
            buf_char(b, *s);
            continue;
        }
        const char *next = s + strspn(s, " \t\r\n");
        bool parts = b->len && word_char(b->data[b->len - 1]) && word_char(*next);
        if (parts) {
            buf_char(b, '-');
        }
        s = next > s ? next - 1 : s;
    }
}

/* How many sites before have this id: ids must differ, and must not depend on lines. */
static const char *make_id(const Model *m, Map *seen, const IrSite *s)
{
    Buf b = {0};
    buf_printf(&b, "%s.%s/", s->func->pkg->name->data, s->func->name->data);
    if (s->kind == SITE_BOX || s->kind == SITE_MAP_GROW) {
        buf_str(&b, s->kind == SITE_BOX ? "any:" : "grow:");
    }
    const char *map = s->kind == SITE_MAP_GROW && s->step ? operand(m, s->step->x) : NULL;
    add_without_blanks(&b, map ? map : escape_site_name(s));
    Str *key = str_intern_c(m->ir->program->strings, b.data);
    uint64_t *count = map_put(seen, (uint64_t)(uintptr_t)key);
    if (++*count > 1) {
        buf_printf(&b, "#%u", (unsigned)*count);
    }
    const char *id = arena_strndup(m->arena, b.data, b.len);
    buf_free(&b);
    return id;
}

/* ---- sites and functions ---- */

static int by_position(const void *x, const void *y)
{
    const ReportSite *a = x, *b = y;
    Pos p = escape_site_pos(a->site), q = escape_site_pos(b->site);
    if (p != q) {
        return p < q ? -1 : 1;
    }
    return a->site->id < b->site->id ? -1 : a->site->id > b->site->id;
}

static bool func_wanted(const regex_t *regex, const IrFunc *f, const char *qualified)
{
    return regex == NULL || regexec(regex, f->name->data, 0, NULL, 0) == 0 ||
           regexec(regex, qualified, 0, NULL, 0) == 0;
}

static int by_place(const void *x, const void *y)
{
    const ReportFunc *a = x, *b = y;
    if (a->func->pos != b->func->pos) {
        return a->func->pos < b->func->pos ? -1 : 1;
    }
    return a->func->index < b->func->index ? -1 : a->func->index > b->func->index;
}

/* Functions that have something to report; *number: IrFunc.index -> number + 1. */
static void find_funcs(Model *m, const regex_t *regex, uint32_t *number)
{
    m->funcs = ARENA_ARRAY(m->arena, ReportFunc, m->ir->funcs.len + 1);
    for (uint32_t i = 0; i < m->ir->funcs.len; i++) {
        IrFunc *f = m->ir->funcs.data[i];
        bool users = f->pkg == m->ir->program->main && (f->reachable || m->ir->main == NULL);
        bool params = i < m->result->param_count && m->result->params &&
                      m->result->params[i] != NULL && f->param_count;
        if (!users || (f->sites.len == 0 && !params)) {
            continue;
        }
        ReportFunc *r = &m->funcs[m->func_count++];
        r->func = f;
        r->name = arena_printf(m->arena, "%s.%s", f->pkg->name->data, f->name->data);
        r->at = model_place(m, f->pos);
        r->wanted = func_wanted(regex, f, r->name);
    }
    qsort(m->funcs, m->func_count, sizeof *m->funcs, by_place);
    for (uint32_t i = 0; i < m->func_count; i++) {
        number[m->funcs[i].func->index] = i + 1;
    }
}

static void fill_site(Model *m, ReportSite *r, Map *seen, const uint32_t *number)
{
    const IrSite *s = r->site;
    Type *t = object_type(m, s);
    r->id = make_id(m, seen, s);
    r->name = display_name(m, s);
    r->type = t ? type_text(m, t) : NULL;
    r->bytes = object_bytes(s, t);
    r->at = model_place(m, escape_site_pos(s));
    r->heap = escape_on_heap(s);
    r->freed = escape_freed(s);
    r->copied = escape_copied(s);
    r->func = number[s->func->index] - 1;
    ReportFunc *f = &m->funcs[r->func];
    f->heap += r->heap;
    f->stack += !r->heap;
    r->shown = f->wanted && (r->heap ? m->show_heap : m->show_stack);
    m->heap += f->wanted && r->heap;
    m->stack += f->wanted && !r->heap;
}

static void find_sites(Model *m, const uint32_t *number)
{
    Map seen = {0};
    m->sites = ARENA_ARRAY(m->arena, ReportSite, m->ir->sites.len + 1);
    for (uint32_t i = 0; i < m->ir->sites.len; i++) {
        const IrSite *s = m->ir->sites.data[i];
        if (escape_site_is_users(m->ir, s) && number[s->func->index]) {
            m->sites[m->site_count++].site = s;
        }
    }
    qsort(m->sites, m->site_count, sizeof *m->sites, by_position);
    for (uint32_t i = 0; i < m->site_count; i++) {
        m->sites[i].index = i;
        fill_site(m, &m->sites[i], &seen, number);
    }
    map_free(&seen);
}

/* ---- parameters ---- */

static void add_part(Buf *b, const char *what, const char *how)
{
    buf_printf(b, "%s%s %s", b->len ? "; " : "", what, how);
}

static const char *level_words(int level)
{
    return level == 0 ? "it" : "what it points to";
}

static const char *param_text(const Model *m, const EscapeParam *p, const IrFunc *f)
{
    Buf b = {0};
    if (p->heap_level >= 0) {
        const char *why = p->kept ? arena_printf(m->arena, "is kept: %s", p->kept->why)
                                  : "is kept longer than any caller";
        add_part(&b, level_words(p->heap_level), why);
    }
    if (p->into_level >= 0) {
        const char *where =
            p->into && p->into->name
                ? arena_printf(m->arena, "is stored in what %s leads to", p->into->name->data)
                : "is stored in what a parameter leads to";
        add_part(&b, level_words(p->into_level), where);
    }
    for (uint32_t i = 0; i < f->result_count; i++) {
        int level = p->result_level ? p->result_level[i] : -1;
        if (level < 0) {
            continue;
        }
        const Str *name = f->results[i]->kind == IRVAR_RESULT ? f->results[i]->name : NULL;
        const char *how = name ? arena_printf(m->arena, "becomes result %s", name->data)
                          : f->result_count == 1
                              ? "becomes the result"
                              : arena_printf(m->arena, "becomes result %u", i + 1);
        add_part(&b, level_words(level), how);
    }
    const char *text = b.len ? arena_strndup(m->arena, b.data, b.len) : "not kept";
    buf_free(&b);
    return text;
}

static void find_params(Model *m)
{
    VEC(ReportParam) params = {0};
    for (uint32_t i = 0; i < m->func_count; i++) {
        const IrFunc *f = m->funcs[i].func;
        const EscapeParam *p = f->index < m->result->param_count && m->result->params
                                   ? m->result->params[f->index]
                                   : NULL;
        for (uint32_t k = 0; p && m->funcs[i].wanted && k < f->param_count; k++) {
            if (p[k].var && p[k].var->name) {
                ReportParam r = {.param = &p[k], .func = f, .at = model_place(m, p[k].var->pos)};
                r.id = arena_printf(m->arena, "%s/%s", m->funcs[i].name, p[k].var->name->data);
                r.what = param_text(m, &p[k], f);
                vec_push(&params, r);
            }
        }
    }
    m->param_count = params.len;
    m->params = vec_freeze(&params, m->arena);
    vec_free(&params);
}

/* ---- holders ---- */

static ReportOther holder_text(const Model *m, const EscapeHold *h)
{
    Arena *a = m->arena;
    const char *func = h->func ? h->func->name->data : "?";
    const char *of = arena_printf(a, "of %s", func);
    const char *var = h->var && h->var->name ? h->var->name->data : "a parameter";
    switch (h->kind) {
    case HOLDER_VARIABLE:
        return (ReportOther){arena_printf(a, "variable %s of %s", var, func), var,
                             arena_printf(a, "variable of %s", func)};
    case HOLDER_GLOBAL:
        if (h->global) {
            return (ReportOther){arena_printf(a, "package variable %s", h->global), h->global,
                                 "package variable"};
        }
        return (ReportOther){"a package variable", "package variable", ""};
    case HOLDER_RESULT: return (ReportOther){arena_printf(a, "result %s", of), "result", of};
    case HOLDER_PARAM:
        return (ReportOther){arena_printf(a, "what %s %s leads to", var, of),
                             arena_printf(a, "what %s leads to", var),
                             arena_printf(a, "parameter of %s", func)};
    case HOLDER_DEFER:
        return (ReportOther){arena_printf(a, "a deferred call %s", of), "deferred call", of};
    case HOLDER_GOROUTINE: return (ReportOther){"a goroutine", "goroutine", ""};
    case HOLDER_PANIC: return (ReportOther){"a panic value", "panic value", ""};
    case HOLDER_UNKNOWN: return (ReportOther){"an unknown function", "unknown function", ""};
    case HOLDER_RUNTIME: return (ReportOther){"the runtime", "the runtime", ""};
    case HOLDER_SITE: break;
    }
    return (ReportOther){"?", "?", ""};
}

static uint32_t other_number(Model *m, Map *known, ReportOther other)
{
    Str *key = str_intern_c(m->ir->program->strings, other.text);
    uint64_t *number = map_put(known, (uint64_t)(uintptr_t)key);
    if (*number == 0) {
        m->others[m->other_count++] = other;
        *number = m->other_count;
    }
    return m->site_count + (uint32_t)*number - 1;
}

static int by_held(const void *x, const void *y)
{
    const ReportEdge *a = x, *b = y;
    if (a->held != b->held) {
        return a->held < b->held ? -1 : 1;
    }
    return a->holder < b->holder ? -1 : a->holder > b->holder;
}

static void find_edges(Model *m)
{
    Map site_number = {0}, known = {0};
    uint32_t count = m->result->holds.len;
    for (uint32_t i = 0; i < m->site_count; i++) {
        map_set_ptr(&site_number, m->sites[i].site, (void *)(uintptr_t)(i + 1));
    }
    m->others = ARENA_ARRAY(m->arena, ReportOther, count + 1);
    m->edges = ARENA_ARRAY(m->arena, ReportEdge, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        const EscapeHold *h = &m->result->holds.data[i];
        uintptr_t held = (uintptr_t)map_get_ptr(&site_number, h->held);
        uintptr_t site = h->site ? (uintptr_t)map_get_ptr(&site_number, h->site) : 0;
        if (held == 0 || (h->site && site == 0)) {
            continue;
        }
        ReportEdge e = {.held = (uint32_t)held - 1, .at = model_place(m, h->pos)};
        e.holder = site ? (uint32_t)site - 1 : other_number(m, &known, holder_text(m, h));
        m->edges[m->edge_count++] = e;
    }
    qsort(m->edges, m->edge_count, sizeof *m->edges, by_held);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < m->edge_count; i++) {
        if (i == 0 || by_held(&m->edges[kept - 1], &m->edges[i]) != 0) {
            m->edges[kept++] = m->edges[i];
        }
    }
    m->edge_count = kept;
    map_free(&site_number);
    map_free(&known);
}

/* ---- wishes ---- */

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

static const char *read_wish(Model *m)
{
    const ReportWish *w = m->wish;
    bool plain = w->format == NULL || strcmp(w->format, "text") == 0;
    const char *show = w->show ? w->show : plain ? "heap,stack" : "all";
    const char *bad = bad_word(show);
    bool all = has_word(show, "all");
    m->show_heap = all || has_word(show, "heap");
    m->show_stack = all || has_word(show, "stack");
    m->show_params = all || has_word(show, "params");
    const char *why = w->why ? w->why : "full";
    m->brief = strcmp(why, "none") == 0;
    m->full = strcmp(why, "full") == 0;
    if (!m->brief && !m->full && strcmp(why, "short") != 0) {
        return "--why takes none, short or full";
    }
    return bad;
}

static const char *program_name(const Model *m)
{
    const Package *pkg = m->ir->program->main;
    if (pkg->file_count == 1) {
        return pkg->files[0]->source->path;
    }
    return arena_printf(m->arena, "package %s (%u files)", pkg->name->data, pkg->file_count);
}

const char *model_make(Model *m, EscapeResult *result, IrProgram *ir, const ReportWish *wish)
{
    *m = (Model){.result = result, .ir = ir, .arena = result->arena, .wish = wish};
    const char *error = read_wish(m);
    if (error) {
        return error;
    }
    regex_t regex;
    if (wish->func && regcomp(&regex, wish->func, REG_EXTENDED | REG_NOSUB) != 0) {
        return "--func is not a regular expression";
    }
    uint32_t *number = ARENA_ARRAY(m->arena, uint32_t, ir->funcs.len + 1);
    find_funcs(m, wish->func ? &regex : NULL, number);
    if (wish->func) {
        regfree(&regex);
    }
    find_sites(m, number);
    find_params(m);
    find_edges(m);
    m->name = program_name(m);
    return NULL;
}
