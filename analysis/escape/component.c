/* One strongly connected component of the call graph: its functions' constraints, their solution,
 * and what follows from it.
 *
 * Usually the functions of a recursive component are solved at once, with calls among them bound
 * directly. Where that may say too much of what a function passes to itself, each is solved on its
 * own with the others' summaries, from summaries that say nothing until they no longer change. */
#include "analysis/escape/analysis.h"

typedef struct LeafList {
    VEC(Type *) leaf;
} LeafList;

static void add_leaves(Analysis *a, LeafList *list, Type *t)
{
    const Layout *l = layout_of(a, t);
    for (uint32_t k = 0; k < l->count; k++) {
        vec_push_in(&list->leaf, &a->unit, l->blob ? NULL : l->leaf[k]);
    }
}

static void add_tuple(Analysis *a, LeafList *list, Type *tuple)
{
    for (uint32_t i = 0; tuple && i < tuple->u.tuple.count; i++) {
        add_leaves(a, list, tuple->u.tuple.vars[i]->type);
    }
}

static void input_leaves(Analysis *a, const Callee *c, LeafList *in, LeafList *out)
{
    if (c->func) {
        for (uint32_t i = 0; i < c->func->param_count; i++) {
            add_leaves(a, in, c->func->params[i]->type);
        }
        for (uint32_t i = 0; i < c->func->capture_count; i++) {
            add_leaves(a, in, c->func->captures[i]->type);
        }
        for (uint32_t i = 0; i < c->func->result_count; i++) {
            add_leaves(a, out, c->func->results[i]->type);
        }
        return;
    }
    add_leaves(a, in, c->type);
    Type *t = c->type;
    if (c->method != NONE) {
        t = type_underlying(c->type->u.interface.methods[c->method]->type);
    }
    add_tuple(a, in, t->u.func.params);
    add_tuple(a, out, t->u.func.results);
}

static void add_function(Analysis *a, uint32_t vertex)
{
    Callee *c = &a->callees.data[vertex];
    LeafList in = {{0}}, out = {{0}};
    input_leaves(a, c, &in, &out);
    UnitFn fn = {.callee = vertex,
                 .func = c->func,
                 .defers = NONE,
                 .ghost = NONE,
                 .input_count = in.leaf.len,
                 .result_count = out.leaf.len};
    uint32_t id = a->g->fns.len;
    fn.inputs = graph_object(a, OBJECT_INPUTS, NULL, in.leaf.len, id, 0);
    fn.input_types = in.leaf.data;
    fn.results = ARENA_ARRAY(&a->unit, uint32_t, out.leaf.len);
    for (uint32_t i = 0; i < out.leaf.len; i++) {
        fn.results[i] = graph_slot(a, id, 0);
        a->g->slots.data[fn.results[i]].result = true;
    }
    vec_push(&a->g->fns, fn);
    c->unit_fn = id;
}

static void build_unit(Analysis *a, const uint32_t *vertices, uint32_t count)
{
    graph_object(a, OBJECT_HEAP, NULL, 1, 0, 0);
    a->g->objects.data[0].unknown = true;
    graph_add(a, 0, 0, NONE, NO_POS, HOP_COPY);
    for (uint32_t i = 0; i < count; i++) {
        add_function(a, vertices[i]);
    }
    for (uint32_t i = 0; i < count; i++) {
        if (a->g->fns.data[i].func) {
            build_function(a, i);
            bounds_find(a, a->g->fns.data[i].func);
        } else {
            build_dispatch(a, i);
        }
    }
    graph_solve(a);
}

/* What is known of the unit becomes its result. */
static void finish_unit(Analysis *a, const uint32_t *vertices, uint32_t count)
{
    if (!a->gave_up) {
        loops_check(a);
    }
    place_unit(a);
    if (a->gave_up) {
        rooms_refuse_calls(a, vertices, count);
    }
    if (!a->gave_up && a->options->paths) {
        params_find(a);
    }
    if (a->options->holds) {
        holders_find(a);
    }
    for (uint32_t i = 0; i < count; i++) {
        a->callees.data[vertices[i]].summary = summary_make(a, i);
    }
    for (uint32_t i = 0; i < count && !a->gave_up; i++) {
        if (a->g->fns.data[i].func) {
            copies_look(a, a->g->fns.data[i].func);
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        if (vertices[i] < a->func_count) {
            a->states[vertices[i]].gave_up = a->gave_up;
        }
    }
}

static void close_unit(Analysis *a)
{
    for (uint32_t i = 0; i < a->g->fns.len; i++) {
        const UnitFn *fn = &a->g->fns.data[i];
        a->callees.data[fn->callee].unit_fn = NONE;
        for (uint32_t k = 0; fn->func && k < fn->func->sites.len; k++) {
            a->site_objects[fn->func->sites.data[k]->id] = 0;
        }
    }
    graph_reset(a->g);
    arena_reset(&a->unit);
}

/* ---- functions of a recursive component, each on its own ------------------------------------- */

/* Solved at once, a function's objects of this call and of those below are the same, so what it
 * passes down looks as if its callers had it. Is there an object of which only that is said? */
static bool may_gain(const Graph *g)
{
    for (uint32_t i = 1; i < g->objects.len; i++) {
        const EscObject *o = &g->objects.data[i];
        if (o->kind == OBJECT_SITE && o->life == LIFE_CALLER && o->by_frames) {
            return true;
        }
    }
    return false;
}

static void assume_nothing(Analysis *a, const uint32_t *vertices, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        Summary *s = ARENA_NEW(&a->scratch, Summary);
        s->name = "";
        a->callees.data[vertices[i]].summary = s;
    }
}

/* Drafts the summary of one from those of all; *changed: it says something else now. */
static bool draft(Analysis *a, const uint32_t *vertex, bool *changed)
{
    build_unit(a, vertex, 1);
    Summary *s = a->gave_up ? NULL : summary_draft(a, 0);
    close_unit(a);
    if (s == NULL || s->unknown) {
        return false;
    }
    if (!summary_same(s, a->callees.data[*vertex].summary)) {
        a->callees.data[*vertex].summary = s;
        *changed = true;
    }
    return true;
}

/* Summaries from which themselves follow hold for calls of every depth. */
static bool find_fixpoint(Analysis *a, const uint32_t *vertices, uint32_t count)
{
    bool changed = true;
    assume_nothing(a, vertices, count);
    for (uint32_t round = 0; changed && round < MAX_ROUNDS; round++) {
        changed = false;
        for (uint32_t i = 0; i < count; i++) {
            if (!draft(a, &vertices[i], &changed)) {
                return false;
            }
        }
    }
    return !changed;
}

static bool solve_apart(Analysis *a, const uint32_t *vertices, uint32_t count)
{
    a->apart = true;
    bool found = find_fixpoint(a, vertices, count);
    for (uint32_t i = 0; found && i < count; i++) {
        build_unit(a, &vertices[i], 1);
        lifetimes_find(a);
        finish_unit(a, &vertices[i], 1);
        close_unit(a);
    }
    a->apart = false;
    return found;
}

void escape_component(Analysis *a, const uint32_t *vertices, uint32_t count)
{
    a->gave_up = false;
    a->calls_unknown = count > MAX_COMPONENT;
    build_unit(a, vertices, count);
    lifetimes_find(a);
    bool recursive = a->callees.data[vertices[0]].recursive && count <= MAX_APART;
    if (recursive && !a->gave_up && may_gain(a->g)) {
        close_unit(a);
        if (solve_apart(a, vertices, count)) {
            return;
        }
        a->gave_up = false;
        build_unit(a, vertices, count);
        lifetimes_find(a);
    }
    finish_unit(a, vertices, count);
    close_unit(a);
}
