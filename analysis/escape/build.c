/* The constraints of one function, or of one dispatch. */
#include "analysis/escape/build.h"

#include <string.h>

/* Steps that count for the size of a function's merges. */
typedef struct Shape {
    uint64_t assigns, branches, appends;
    bool jumps;
} Shape;

static void shape_step(void *context, IrStep *s)
{
    Shape *x = context;
    switch (s->kind) {
    case STEP_GOTO: case STEP_LABEL: x->jumps = true; x->branches++; break;
    case STEP_BREAK: case STEP_CONTINUE: x->branches++; break;
    case STEP_LOOP: case STEP_RANGE_MAP: x->branches++; break;
    case STEP_APPEND: x->appends++; x->assigns++; break;
    default: x->assigns += s->dst || s->kind == STEP_ASSIGN || s->kind == STEP_CALL; break;
    }
}

/* Versions need structure, and their merges can cost as much as the product: otherwise a variable
 * has one version. */
static bool must_be_flat(Build *b)
{
    enum { SMALL = 2000 }; /* steps: neither of the limits is reached without a jump */
    if (b->f->step_count <= SMALL && b->f->label_count == 0) {
        uint32_t appends = 0;
        for (uint32_t i = 0; i < b->f->sites.len; i++) {
            appends += b->f->sites.data[i]->kind == SITE_APPEND;
        }
        b->many_appends = appends > MANY_APPENDS;
        return false;
    }
    Shape x = {0};
    ir_walk(&b->f->body, shape_step, &x);
    b->many_appends = x.appends > MANY_APPENDS;
    return x.assigns * x.branches > 4000000 || (x.jumps && !jumps_find(b));
}

static void number_vars(Build *b, UnitFn *fn)
{
    IrFunc *f = b->f;
    for (uint32_t i = 0; i < f->vars.len; i++) {
        IrVar *v = f->vars.data[i];
        uint32_t n = layout_of(b->a, v->type)->count;
        fn->var_base[i] = NONE;
        if (var_tracked(v) && n) {
            fn->var_base[i] = b->leaves;
            b->leaves += n;
        }
    }
    unaliased_find(b);
    b->cur = ARENA_ARRAY(&b->a->unit, uint32_t, b->leaves);
    b->stamp = ARENA_ARRAY(&b->a->unit, uint32_t, b->leaves);
    b->head = ARENA_ARRAY(&b->a->unit, uint32_t, b->leaves);
    b->leaf_var = ARENA_ARRAY(&b->a->unit, IrVar *, b->leaves);
    memset(b->cur, 0xff, b->leaves * sizeof *b->cur);
}

static void make_vars(Build *b)
{
    Graph *g = b->a->g;
    IrFunc *f = b->f;
    for (uint32_t i = 0; i < f->vars.len; i++) {
        IrVar *v = f->vars.data[i];
        uint32_t n = layout_of(b->a, v->type)->count, base = g->fns.data[b->fn].var_base[i];
        if (!var_tracked(v)) {
            uint32_t o = v->site ? site_object(b, v->site, v->type, n)
                                 : graph_object(b->a, OBJECT_SITE, v->type, n, b->fn, 0);
            g->objects.data[o].def = 0;
            g->fns.data[b->fn].var_base[i] = g->objects.data[o].base;
            continue;
        }
        for (uint32_t k = 0; base != NONE && k < n; k++) {
            b->leaf_var[base + k] = v;
            if (b->flat) {
                b->cur[base + k] = flow_version(b, base + k);
                g->slots.data[b->cur[base + k]].flat = true;
            }
        }
    }
}

static void make_unaliased(Build *b)
{
    for (uint32_t i = 0; i < b->unaliased.len; i++) {
        const Unaliased *u = &b->unaliased.data[i];
        for (uint32_t k = 0; u->used && k < u->count; k++) {
            b->leaf_var[u->base + k] = u->var;
        }
    }
}

static void enter_var(Build *b, IrVar *v, uint32_t *input)
{
    uint32_t n = layout_of(b->a, v->type)->count,
             base = b->a->g->fns.data[b->fn].var_base[v->index];
    for (uint32_t k = 0; k < n; k++, (*input)++) {
        if (!var_tracked(v)) {
            graph_copy(b->a, *input, graph_at(b->a, base, k), v->pos, HOP_COPY);
        } else if (b->flat) {
            graph_copy(b->a, *input, b->cur[base + k], v->pos, HOP_COPY);
        } else {
            b->cur[base + k] = *input;
        }
    }
}

static void enter_inputs(Build *b)
{
    uint32_t input = b->a->g->objects.data[b->a->g->fns.data[b->fn].inputs].base;
    for (uint32_t i = 0; i < b->f->param_count; i++) {
        enter_var(b, b->f->params[i], &input);
    }
    for (uint32_t i = 0; i < b->f->capture_count; i++) {
        enter_var(b, b->f->captures[i], &input);
    }
}

/* Results that a panic or a deferred function may leave: whatever the variable ever holds. */
static void late_results(Build *b, uint32_t first_slot)
{
    Graph *g = b->a->g;
    uint32_t at = 0;
    for (uint32_t i = 0; i < b->f->result_count; i++) {
        IrVar *v = b->f->results[i];
        uint32_t n = layout_of(b->a, v->type)->count;
        uint32_t base = n ? g->fns.data[b->fn].var_base[v->index] : NONE;
        for (uint32_t k = 0; base != NONE && k < n; k++) {
            if (!var_tracked(v)) {
                graph_copy(b->a, graph_at(b->a, base, k), g->fns.data[b->fn].results[at + k],
                           v->pos, HOP_RETURN);
            }
        }
        for (uint32_t s = first_slot; b->f->has_defer && var_tracked(v) && n && s < g->slots.len;
             s++) {
            for (uint32_t k = 0; g->slots.data[s].var == v && k < n; k++) {
                graph_copy(b->a, s, g->fns.data[b->fn].results[at + k], v->pos, HOP_RETURN);
            }
        }
        at += n;
    }
}

/* ---- bodyless functions ---------------------------------------------------------------------- */

typedef struct FlowEnd {
    bool deep, heap, result, elements;
    uint32_t first, count;  /* inputs or result slots */
} FlowEnd;

static bool word_is(const char *s, size_t n, const char *word)
{
    return strlen(word) == n && memcmp(s, word, n) == 0;
}

static bool var_range(Build *b, IrVar **vars, uint32_t count, const char *s, size_t n,
                      uint32_t *first, uint32_t *leaves)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        *leaves = layout_of(b->a, vars[i]->type)->count;
        if (vars[i]->name && word_is(s, n, vars[i]->name->data)) {
            *first = at;
            return true;
        }
        at += *leaves;
    }
    *leaves = at;
    return false;
}

/* "x", "*x" (all that it leads to), "x[]" (what the elements of the slice hold), "result", the name
 * of a result, "heap". */
static bool flow_end(Build *b, const char *s, size_t n, FlowEnd *end)
{
    *end = (FlowEnd){0};
    if (n && s[0] == '*') {
        end->deep = true;
        s++;
        n--;
    } else if (n > 2 && memcmp(s + n - 2, "[]", 2) == 0) {
        end->elements = true;
        n -= 2;
    }
    if (word_is(s, n, "heap")) {
        end->heap = true;
        return true;
    }
    if (var_range(b, b->f->params, b->f->param_count, s, n, &end->first, &end->count)) {
        return true;
    }
    end->result = true;
    if (var_range(b, b->f->results, b->f->result_count, s, n, &end->first, &end->count)) {
        return true;
    }
    end->first = 0; /* all results */
    return word_is(s, n, "result");
}

/* Slot of what the parameter points to; for interfaces what the value in them points to. */
static uint32_t pointed_to(Build *b, uint32_t input, Pos pos)
{
    const UnitFn *fn = &b->a->g->fns.data[b->fn];
    uint32_t places = b->a->g->objects.data[fn->inputs].base + input;
    Type *leaf = fn->input_types[input];
    if (leaf == NULL || leaf->kind != TYPE_INTERFACE) {
        return places;
    }
    uint32_t inner = graph_slot(b->a, b->fn, 1);
    graph_edge(b->a, places, EDGE_LOAD, inner, NONE, 0, pos, HOP_LOAD);
    return inner;
}

static uint32_t flow_source(Build *b, const FlowEnd *from, uint32_t input, Pos pos)
{
    const UnitFn *fn = &b->a->g->fns.data[b->fn];
    uint32_t x = b->a->g->objects.data[fn->inputs].base + input;
    uint32_t held = graph_slot(b->a, b->fn, 1);
    if (from->deep) {
        graph_deep(b->a, x, held, pos, HOP_LOAD);
    } else if (from->elements) {
        graph_edge(b->a, pointed_to(b, input, pos), EDGE_LOAD, held, NONE, 0, pos, HOP_LOAD);
    } else {
        graph_copy(b->a, x, held, pos, HOP_COPY);
    }
    return held;
}

static void add_flow(Build *b, const FlowEnd *from, const FlowEnd *to)
{
    Pos pos = b->f->pos;
    for (uint32_t i = 0; i < from->count; i++) {
        uint32_t held = flow_source(b, from, from->first + i, pos);
        if (to->heap) {
            graph_copy(b->a, held, 0, pos, HOP_RUNTIME);
        }
        for (uint32_t k = 0; k < to->count; k++) {
            if (to->result) {
                graph_copy(b->a, held, b->a->g->fns.data[b->fn].results[to->first + k], pos,
                           HOP_RETURN);
            } else {
                graph_edge(b->a, pointed_to(b, to->first + k, pos), EDGE_STORE, held, NONE, 0, pos,
                           HOP_STORE);
            }
        }
    }
    if (to->result && to->count == 0 &&
        !from->deep) { /* a string is not followed, so it must not have bytes of an array on the
                          stack; one that was in memory has none */
        FlowEnd heap = {.heap = true};
        add_flow(b, from, &heap);
    }
}

/* One flow a line: `x -> y`, or `none`. False when it cannot be read. */
static bool declared_flows(Build *b, const char *s)
{
    while (*s) {
        size_t n = strcspn(s, "\n,;");
        const char *arrow = strstr(s, "->");
        const char *end = s + n;
        if (arrow && arrow < end) {
            const char *l = s + strspn(s, " \t"), *le = arrow,
                       *r = arrow + 2 + strspn(arrow + 2, " \t"), *re = end;
            while (le > l && (le[-1] == ' ' || le[-1] == '\t')) {
                le--;
            }
            while (re > r && (re[-1] == ' ' || re[-1] == '\t')) {
                re--;
            }
            FlowEnd from, to;
            if (!flow_end(b, l, (size_t)(le - l), &from) ||
                !flow_end(b, r, (size_t)(re - r), &to)) {
                return false;
            }
            add_flow(b, &from, &to);
        } else {
            const char *w = s + strspn(s, " \t");
            size_t len = (size_t)(end - w);
            while (len && (w[len - 1] == ' ' || w[len - 1] == '\t')) {
                len--;
            }
            if (len && !word_is(w, len, "none")) {
                return false;
            }
        }
        s += n + (s[n] != '\0');
    }
    return true;
}

static void unknown_body(Build *b)
{
    const UnitFn *fn = &b->a->g->fns.data[b->fn];
    uint32_t base = b->a->g->objects.data[fn->inputs].base;
    for (uint32_t i = 0; i < fn->input_count; i++) {
        graph_copy(b->a, base + i, 0, b->f->pos, HOP_UNKNOWN);
    }
    for (uint32_t i = 0; i < fn->result_count; i++) {
        graph_add(b->a, fn->results[i], 0, NONE, b->f->pos, HOP_RESULT);
    }
}

/* ---- entry ----------------------------------------------------------------------------------- */

void build_function(Analysis *a, uint32_t fn)
{
    Build b = {.a = a, .fn = fn, .f = a->g->fns.data[fn].func, .loop = NONE};
    if (b.f->bodyless) {
        if (b.f->flow == NULL || !declared_flows(&b, b.f->flow->data)) {
            unknown_body(&b);
        }
        return;
    }
    uint32_t first = a->g->slots.len;
    b.flat = must_be_flat(&b);
    a->g->fns.data[fn].flat = b.flat;
    a->g->fns.data[fn].var_base = ARENA_ARRAY(&a->unit, uint32_t, b.f->vars.len + 1);
    a->g->fns.data[fn].var_decl = ARENA_ARRAY(&a->unit, uint32_t, b.f->vars.len + 1);
    number_vars(&b, &a->g->fns.data[fn]);
    b.label_at = ARENA_ARRAY(&a->unit, uint32_t, b.f->label_count);
    memset(b.label_at, 0xff, b.f->label_count * sizeof *b.label_at);
    make_vars(&b);
    make_unaliased(&b);
    enter_inputs(&b);
    steps_block(&b, &b.f->body);
    late_results(&b, first);
    a->g->fns.data[fn].end = b.pos;
    map_free(&b.appends);
}

void build_dispatch(Analysis *a, uint32_t fn)
{
    const UnitFn *u = &a->g->fns.data[fn];
    uint32_t base = a->g->objects.data[u->inputs].base, vertex = u->callee;
    Call c = {.fn = fn,
              .def = 1,
              .dispatch = vertex,
              .value = base,
              .arg_count = u->input_count - 1,
              .results = u->results,
              .result_count = u->result_count,
              .interface_ = a->callees.data[vertex].method != NONE};
    c.args = ARENA_ARRAY(&a->unit, uint32_t, u->input_count);
    for (uint32_t i = 1; i < u->input_count; i++) {
        c.args[i - 1] = base + i;
    }
    uint32_t call = call_new(a, &c);
    if (a->options->open_world) {
        call_escape(a, call, HOP_UNKNOWN);
    }
    for (uint32_t i = 0; i < a->callees.data[vertex].targets.len; i++) {
        const Callee *d = &a->callees.data[vertex];
        call_filtered(a, call, d->targets.data[i], d->types.len ? d->types.data[i] : NULL);
    }
}
