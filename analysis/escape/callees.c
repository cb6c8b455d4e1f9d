/* Who calls whom: the call graph and its strongly connected components, bottom-up.
 *
 * An indirect call goes to a dispatch vertex, which calls every function that may arrive: those
 * used as values of that type, or the methods of those types that become interfaces. It is a
 * superset: a call whose value is known where it is solved goes to its targets alone. */
#include "analysis/escape/analysis.h"

#include "support/diag.h"

#include <string.h>

/* A variable of function type and one function that is assigned to it. */
typedef struct Known { uint32_t next; IrFunc *func; } Known;

/* Its arrays and vectors are in Analysis.unit. */
typedef struct Scan {
    Analysis *a;
    uint32_t vertex;        /* function being scanned */
    uint32_t *known;        /* by variable: first entry of `entries`, NONE: nothing assigned */
    bool *unknown;          /* by variable: something else is assigned, too */
    VEC(Known) entries;
    VEC(const IrUse *) calls;
} Scan;

static void new_callee(Analysis *a, IrFunc *f, Type *type, uint32_t method)
{
    Callee c = {.func = f, .type = type, .method = method, .unit_fn = NONE, .component = NONE};
    vec_push(&a->callees, c);
}

static uint64_t dispatch_key(const Type *type, uint32_t method)
{
    return (uint64_t)type->id << 32 | (method == NONE ? 0 : method + 1);
}

uint32_t callees_dispatch(const Analysis *a, const Type *type, uint32_t method)
{
    const uint64_t *known = map_find(&a->dispatches, dispatch_key(type, method));
    if (known == NULL) {
        ICE("a call has no vertex");
    }
    return (uint32_t)*known - 1;
}

static uint32_t dispatch(Analysis *a, Type *type, uint32_t method)
{
    uint64_t *known = map_put(&a->dispatches, dispatch_key(type, method));
    if (*known == 0) {
        new_callee(a, NULL, type, method);
        *known = a->callees.len;
    }
    return (uint32_t)*known - 1;
}

static Type *under(Analysis *a, Type *t)
{
    return type_canon(&a->ir->program->types, type_underlying(t));
}

/* In a library every function may be called. */
bool callees_wanted(Analysis *a, const IrFunc *f)
{
    return f->reachable || a->options->open_world;
}

static void call_edge(Analysis *a, uint32_t from, uint32_t to)
{
    vec_push_in(&a->callees.data[from].calls, &a->scratch, to);
}

/* ---- functions used as values ---------------------------------------------------------------- */

static void take(Analysis *a, IrFunc *f)
{
    uint64_t *known = map_put(&a->taken, (uint64_t)(uintptr_t)f);
    if (*known == 0) {
        *known = 1;
        uint32_t d = dispatch(a, under(a, f->type), NONE);
        vec_push_in(&a->callees.data[d].targets, &a->scratch, f);
    }
}

/* t becomes the dynamic type of an interface. */
static void box(Analysis *a, Type *t)
{
    uint64_t *known = map_put(&a->boxes, (uint64_t)(uintptr_t)t);
    if (*known == 0) {
        *known = 1;
        vec_push(&a->boxed, t);
    }
}

static void take_value(Analysis *a, const IrValue *v)
{
    if (v->kind == VALUE_IFACE) {
        box(a, v->x->type);
    }
    if (v->kind == VALUE_FUNC) {
        take(a, v->u.func);
    }
}

static void take_closure(Analysis *a, const IrStep *step)
{
    bool called = step->site && (step->site->kind == SITE_GO || step->site->kind == SITE_DEFER);
    if (!called) {
        take(a, step->u.func);
    }
}

static void take_static(Analysis *a, IrValue *v)
{
    if (v == NULL) {
        return;
    }
    take_value(a, v);
    if (ir_is_leaf(v)) {
        return;
    }
    take_static(a, v->x);
    for (uint32_t i = 0; i < v->arg_count; i++) {
        take_static(a, v->args[i]);
    }
}

/* ---- variables of function type -------------------------------------------------------------- */

static void know(Scan *s, IrVar *v, IrFunc *f)
{
    if (v == NULL || type_underlying(v->type)->kind != TYPE_FUNC) {
        return;
    }
    if (f == NULL || v->addr_taken || v->kind == IRVAR_PARAM || v->kind == IRVAR_CAPTURE) {
        s->unknown[v->index] = true;
        return;
    }
    Known k = {s->known[v->index], f};
    s->known[v->index] = s->entries.len;
    vec_push_in(&s->entries, &s->a->unit, k);
}

static void know_value(Scan *s, IrVar *v, const IrValue *x)
{
    if (x && x->kind != VALUE_ZERO) {
        know(s, v, x->kind == VALUE_FUNC ? x->u.func : NULL);
    }
}

static void scan_step(void *context, IrStep *step)
{
    Scan *s = context;
    switch (step->kind) {
    case STEP_CLOSURE: know(s, step->dst, step->u.func); break;
    case STEP_DECLARE: know_value(s, step->dst, step->x); break;
    case STEP_ASSIGN:
        if (step->x->kind == VALUE_VAR) {
            know_value(s, step->x->u.var, step->y);
        }
        break;
    case STEP_CALL:
        for (uint32_t i = 0; i < step->u.call.result_count; i++) {
            know(s, step->u.call.results[i], NULL);
        }
        break;
    case STEP_RANGE_MAP:
        know(s, step->u.loop.key, NULL);
        know(s, step->u.loop.value, NULL);
        break;
    case STEP_SELECT:
        for (uint32_t i = 0; i < step->u.select.count; i++) {
            know(s, step->u.select.cases[i].dst, NULL);
        }
        break;
    default: know(s, step->dst, NULL); break;
    }
}

/* ---- edges ----------------------------------------------------------------------------------- */

/* The functions that are assigned to a variable, when they are known: for contracts, and for the
 * emitter where it is only one. */
static void known_targets(Scan *s, IrStep *step, const IrVar *v)
{
    uint32_t n = 0;
    for (uint32_t i = s->known[v->index]; i != NONE; i = s->entries.data[i].next) {
        n++;
    }
    step->u.call.one_target = n == 1;
    if (n != 1 && !s->a->options->targets) {
        return;
    }
    step->u.call.targets = ARENA_ARRAY(s->a->arena, IrFunc *, n + 1);
    for (uint32_t i = s->known[v->index]; i != NONE; i = s->entries.data[i].next) {
        step->u.call.targets[step->u.call.target_count++] = s->entries.data[i].func;
    }
}

/* A CALL or DEFER of the function value x. */
static void value_edge(Scan *s, IrStep *step, IrValue *x)
{
    bool targets = s->a->options->targets;
    if (x->kind == VALUE_FUNC) {
        if (targets) {
            step->u.call.targets = ARENA_NEW(s->a->arena, IrFunc *);
            step->u.call.targets[0] = x->u.func;
            step->u.call.target_count = 1;
        }
        call_edge(s->a, s->vertex, x->u.func->index);
        vec_push(&s->a->known_calls, under(s->a, x->type));
        return;
    }
    IrVar *v = x->kind == VALUE_VAR ? x->u.var : NULL;
    bool known = v && !v->addr_taken && v->kind != IRVAR_PARAM && v->kind != IRVAR_CAPTURE &&
                 !s->unknown[v->index];
    if (!known) {
        call_edge(s->a, s->vertex, dispatch(s->a, under(s->a, x->type), NONE));
        return;
    }
    vec_push(&s->a->known_calls, under(s->a, x->type));
    known_targets(s, step, v);
    for (uint32_t i = s->known[v->index]; i != NONE; i = s->entries.data[i].next) {
        call_edge(s->a, s->vertex, s->entries.data[i].func->index);
    }
}

/* Of a CALL or DEFER of what a value holds, or of a use by name. */
static void call_edges(Scan *s, const IrUse *use)
{
    if (use->kind == USE_CALL) {
        s->a->callees.data[use->u.func->index].static_calls++;
        call_edge(s->a, s->vertex, use->u.func->index);
        return;
    }
    IrStep *step = use->u.step;
    if (step->kind == STEP_CALL && step->u.call.kind == CALLEE_INTERFACE) {
        call_edge(s->a, s->vertex,
                  dispatch(s->a, under(s->a, step->x->type), step->u.call.method_index));
    } else {
        value_edge(s, step, step->x);
    }
}

static void scan_uses(Scan *s, IrFunc *f)
{
    uint32_t count;
    const IrUse *uses = ir_uses(s->a->arena, f, &count);
    for (uint32_t i = 0; i < count; i++) {
        switch (uses[i].kind) {
        case USE_CALL: vec_push_in(&s->calls, &s->a->unit, &uses[i]); break;
        case USE_FUNC: take(s->a, uses[i].u.value->u.func); break;
        case USE_GLOBAL: break;
        case USE_BOX: box(s->a, uses[i].u.type); break;
        case USE_STEP:
            if (uses[i].u.step->kind == STEP_CLOSURE) {
                take_closure(s->a, uses[i].u.step);
            } else {
                vec_push_in(&s->calls, &s->a->unit, &uses[i]);
            }
            break;
        }
    }
}

/* A call through a variable counts for all that is assigned to it, so calls come last. */
static void scan_function(Analysis *a, IrFunc *f)
{
    Scan s = {.a = a, .vertex = f->index};
    if (f->function_vars) {
        s.known = ARENA_ARRAY(&a->unit, uint32_t, f->vars.len);
        s.unknown = ARENA_ARRAY(&a->unit, bool, f->vars.len);
        memset(s.known, 0xff, f->vars.len * sizeof *s.known);
        ir_walk(&f->body, scan_step, &s);
    }
    scan_uses(&s, f);
    for (uint32_t i = 0; i < s.calls.len; i++) {
        call_edges(&s, s.calls.data[i]);
    }
    arena_reset(&a->unit);
}

/* Which methods an interface dispatch may reach. */
static void find_methods(Analysis *a, uint32_t vertex)
{
    Type *iface = a->callees.data[vertex].type;
    const struct Object *m = iface->u.interface.methods[a->callees.data[vertex].method];
    for (uint32_t i = 0; i < a->boxed.len; i++) {
        Type *t = a->boxed.data[i];
        if (type_is_interface(t) ||
            !type_implements(&a->ir->program->types, t, iface, NULL, NULL, NULL)) {
            continue;
        }
        IrFunc *f = ir_method_func(a->ir, t, m);
        if (f && f->index < a->func_count) {
            vec_push_in(&a->callees.data[vertex].targets, &a->scratch, f);
            vec_push_in(&a->callees.data[vertex].types, &a->scratch, t);
        }
    }
}

static void dispatch_edges(Analysis *a, uint32_t vertex)
{
    if (a->callees.data[vertex].method != NONE) {
        find_methods(a, vertex);
    }
    for (uint32_t i = 0; i < a->callees.data[vertex].targets.len; i++) {
        call_edge(a, vertex, a->callees.data[vertex].targets.data[i]->index);
    }
}

/* ---- components: Tarjan's algorithm, with a stack of its own --------------------------------- */

typedef struct Visit { uint32_t vertex, edge; } Visit;

typedef struct Tarjan {
    uint32_t *index, *low;  /* by vertex; index 0: not seen */
    bool *on_stack;
    VEC(uint32_t) stack;
    VEC(Visit) visits;
    uint32_t next, components;
} Tarjan;

static void tarjan_open(Tarjan *t, uint32_t v)
{
    t->index[v] = t->low[v] = ++t->next;
    t->on_stack[v] = true;
    vec_push(&t->stack, v);
    Visit visit = {v, 0};
    vec_push(&t->visits, visit);
}

static void tarjan_close(Analysis *a, Tarjan *t, uint32_t v)
{
    if (t->low[v] != t->index[v]) {
        return;
    }
    uint32_t w, first = a->order.len;
    do {
        w = vec_pop(&t->stack);
        t->on_stack[w] = false;
        a->callees.data[w].component = t->components;
        vec_push(&a->order, w);
    } while (w != v);
    t->components++;
    for (uint32_t i = first; a->order.len - first > 1 && i < a->order.len; i++) {
        a->callees.data[a->order.data[i]].recursive = true;
    }
}

static void tarjan_from(Analysis *a, Tarjan *t, uint32_t root)
{
    tarjan_open(t, root);
    while (t->visits.len) {
        Visit *x = &vec_last(&t->visits);
        Callee *c = &a->callees.data[x->vertex];
        if (x->edge < c->calls.len) {
            uint32_t w = c->calls.data[x->edge++];
            if (w == x->vertex) {
                c->recursive = true;
            }
            if (t->index[w] == 0) {
                tarjan_open(t, w);
            } else if (t->on_stack[w] && t->index[w] < t->low[x->vertex]) {
                t->low[x->vertex] = t->index[w];
            }
            continue;
        }
        uint32_t v = x->vertex;
        (void)vec_pop(&t->visits);
        if (t->visits.len) {
            uint32_t p = vec_last(&t->visits).vertex;
            t->low[p] = t->low[v] < t->low[p] ? t->low[v] : t->low[p];
        }
        tarjan_close(a, t, v);
    }
}

static void components(Analysis *a)
{
    uint32_t n = a->callees.len;
    Tarjan t = {.index = ARENA_ARRAY(&a->scratch, uint32_t, n),
                .low = ARENA_ARRAY(&a->scratch, uint32_t, n),
                .on_stack = ARENA_ARRAY(&a->scratch, bool, n)};
    for (uint32_t v = 0; v < n; v++) {
        bool wanted = a->callees.data[v].func == NULL || callees_wanted(a, a->callees.data[v].func);
        if (wanted && t.index[v] == 0) {
            tarjan_from(a, &t, v);
        }
    }
    vec_free(&t.stack);
    vec_free(&t.visits);
}

void callees_find(Analysis *a)
{
    a->func_count = a->ir->funcs.len;
    for (uint32_t i = 0; i < a->func_count; i++) {
        new_callee(a, a->ir->funcs.data[i], NULL, NONE);
    }
    for (uint32_t i = 0; i < a->func_count; i++) {
        if (callees_wanted(a, a->ir->funcs.data[i])) {
            scan_function(a, a->ir->funcs.data[i]);
        }
    }
    for (uint32_t i = 0; i < a->ir->globals.len; i++) {
        IrGlobal *g = a->ir->globals.data[i];
        if (g->used || a->options->open_world) {
            take_static(a, g->init);
        }
    }
    for (uint32_t i = a->func_count; i < a->callees.len; i++) {
        dispatch_edges(a, i);
    }
    components(a);
    for (uint32_t i = 0; i < a->known_calls.len; i++) {
        (void)dispatch(a, a->known_calls.data[i], NONE);
    }
    vec_free(&a->known_calls);
}
