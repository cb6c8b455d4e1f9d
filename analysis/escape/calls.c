/* Calls: the callee's summary is copied in, with what the caller passes in place of the callee's
 * ghosts. Calls inside the component that is being solved are bound directly, unless its
 * functions are solved apart (component.c). */
#include "analysis/escape/analysis.h"

uint32_t call_new(Analysis *a, const Call *c)
{
    vec_push(&a->g->calls, *c);
    return a->g->calls.len - 1;
}

static uint32_t temp(Analysis *a, const Call *c)
{
    return graph_slot(a, c->fn, c->def);
}

/* ---- instantiation --------------------------------------------------------------------------- */

/* A summary being copied into a call. */
typedef struct Copying {
    Analysis *a;
    const Call *c;
    const Summary *s;
    const uint32_t *inputs;
    uint32_t *at;           /* by node: slot with what it stands for */
} Copying;

static uint32_t copy_node(Copying *x, uint32_t i)
{
    const Node *n = &x->s->nodes[i];
    Analysis *a = x->a;
    if (n->kind == NODE_HEAP || n->kind == NODE_INPUTS) {
        return n->kind == NODE_HEAP ? 0 : NONE;
    }
    uint32_t slot = temp(a, x->c);
    if (n->kind == NODE_OBJECT || n->kind == NODE_PLAIN) {
        ObjKind kind = n->kind == NODE_OBJECT ? OBJECT_CLONE : OBJECT_PLAIN;
        uint32_t id = graph_object(a, kind, n->type, n->count, x->c->fn, x->c->def);
        EscObject *o = &a->g->objects.data[id];
        o->func = n->func;
        o->box = n->box;
        o->record = n->record;
        o->unknown = n->unknown;
        o->contents = n->contents;
        o->site = n->site;
        o->call = x->c->step;
        o->callee = x->s->func;
        o->hidden = n->hidden;
        graph_add(a, slot, o->base, NONE, x->c->pos, HOP_RESULT);
    }
    return slot;
}

static uint32_t element_stride(Analysis *a, const Node *n)
{
    const Layout *l = n->type ? layout_of(a, n->type) : NULL;
    return l && !l->blob ? l->count : 0;
}

static void copy_derivation(Copying *x, const SummaryDerivation *d)
{
    Analysis *a = x->a;
    Pos pos = x->c->pos;
    uint32_t to = x->at[d->node];
    if (d->filtered) {
        graph_edge(a, x->at[d->parent], EDGE_FILTER, to,
                   graph_filter(a, d->filter.type, d->filter.func), 0, pos, HOP_COPY);
        return;
    }
    if (d->gate != NONE) {
        graph_gate(a, x->at[d->parent], x->at[d->gate], to, pos);
        return;
    }
    uint32_t held = d->elements ? temp(a, x->c) : to;
    const Node *parent = &x->s->nodes[d->parent];
    if (parent->kind == NODE_INPUTS) {
        graph_copy(a, x->inputs[d->k], held, pos, HOP_ARGUMENT);
    } else {
        bool box = parent->box && parent->type;
        graph_edge(a, x->at[d->parent], box ? EDGE_UNBOX : EDGE_LOAD, held, d->k, 0, pos, HOP_LOAD);
    }
    if (d->elements) {
        graph_edge(a, held, EDGE_ELEM, to, NONE, element_stride(a, &x->s->nodes[d->node]), pos,
                   HOP_COPY);
    }
}

static void copy_flow(Copying *x, const Flow *f)
{
    Analysis *a = x->a;
    uint32_t from = x->at[f->node];
    if (f->offset) {
        uint32_t shifted = temp(a, x->c);
        graph_edge(a, from, EDGE_OFFSET, shifted, f->offset, 0, x->c->pos, HOP_COPY);
        from = shifted;
    }
    if (f->to == NONE) {
        uint32_t to = f->slot < x->c->result_count ? x->c->results[f->slot] : NONE;
        graph_copy(a, from, to, x->c->pos, HOP_RESULT);
    } else if (x->s->nodes[f->to].kind == NODE_HEAP) {
        graph_edge(a, from, EDGE_COPY, 0, 0, 0, f->pos, (HopKind)f->hop);
    } else {
        graph_edge(a, x->at[f->to], EDGE_STORE, from, f->slot, 0, x->c->pos, HOP_CALLEE);
    }
}

static void heap_results(Analysis *a, const Call *c)
{
    for (uint32_t i = 0; i < c->result_count; i++) {
        graph_add(a, c->results[i], 0, NONE, c->pos, HOP_RESULT);
    }
}

static void all_escape(Analysis *a, const Call *c, const uint32_t *inputs, uint32_t count,
                       HopKind hop)
{
    for (uint32_t i = 0; i < count; i++) {
        graph_copy(a, inputs[i], 0, c->pos, hop);
    }
    heap_results(a, c);
}

static void instantiate(Analysis *a, const Call *c, const Summary *s, const uint32_t *inputs,
                        uint32_t count)
{
    if (s->unknown) {
        all_escape(a, c, inputs, count, HOP_UNKNOWN);
        return;
    }
    if (s->flow_count == 0) {
        return;
    }
    Copying x = {a, c, s, inputs, arena_alloc(&a->unit, s->node_count * sizeof(uint32_t))};
    for (uint32_t i = 0; i < s->node_count; i++) {
        x.at[i] = copy_node(&x, i);
    }
    for (uint32_t i = 0; i < s->deriv_count; i++) {
        copy_derivation(&x, &s->derivs[i]);
    }
    for (uint32_t i = 0; i < s->flow_count; i++) {
        copy_flow(&x, &s->flows[i]);
    }
}

/* A call inside the component: no copy, the callee's own slots. */
static void bind(Analysis *a, const Call *c, uint32_t unit_fn, const uint32_t *inputs,
                 uint32_t count)
{
    UnitFn fn = a->g->fns.data[unit_fn];
    uint32_t base = a->g->objects.data[fn.inputs].base;
    for (uint32_t i = 0; i < count && i < fn.input_count; i++) {
        graph_copy(a, inputs[i], base + i, c->pos, HOP_ARGUMENT);
    }
    for (uint32_t i = 0; i < c->result_count && i < fn.result_count; i++) {
        graph_copy(a, fn.results[i], c->results[i], c->pos, HOP_RESULT);
    }
}

static void enter(Analysis *a, const Call *c, uint32_t vertex, const uint32_t *inputs,
                  uint32_t count)
{
    const Callee *callee = &a->callees.data[vertex];
    if (callee->unit_fn != NONE && !a->apart) {
        if (a->calls_unknown) {
            all_escape(a, c, inputs, count, HOP_UNKNOWN);
        } else {
            bind(a, c, callee->unit_fn, inputs, count);
        }
    } else if (callee->summary) {
        instantiate(a, c, callee->summary, inputs, count);
    } else {
        all_escape(a, c, inputs, count, HOP_UNKNOWN);
    }
}

/* ---- targets --------------------------------------------------------------------------------- */

/* Vertex of a function; NONE when it was made after the graph. */
static uint32_t vertex_of(Analysis *a, const IrFunc *f)
{
    return f && f->index < a->func_count ? f->index : NONE;
}

/* Does the call of this function do nothing that concerns the caller, whatever it passes? */
static bool is_idle(Analysis *a, const IrFunc *f)
{
    uint32_t v = vertex_of(a, f);
    const Summary *s = v == NONE || a->callees.data[v].unit_fn != NONE ? NULL
                                                                       : a->callees.data[v].summary;
    return s && !s->unknown && s->flow_count == 0;
}

static uint32_t *more_inputs(Analysis *a, const Call *c, uint32_t before, uint32_t after)
{
    uint32_t *in = arena_alloc(&a->unit, (c->arg_count + before + after + 1) * sizeof *in);
    for (uint32_t i = 0; i < c->arg_count; i++) {
        in[before + i] = c->args[i];
    }
    return in;
}

static void enter_or_escape(Analysis *a, const Call *c, const IrFunc *f, const uint32_t *in,
                            uint32_t count)
{
    uint32_t v = vertex_of(a, f);
    if (v == NONE) {
        all_escape(a, c, in, count, HOP_UNKNOWN);
    } else {
        enter(a, c, v, in, count);
    }
}

void call_static(Analysis *a, uint32_t call, IrFunc *target)
{
    Call c = a->g->calls.data[call];
    if (c.step == NULL || !map_find(&a->looked, (uint64_t)(uintptr_t)c.step)) {
        enter_or_escape(a, &c, target, c.args, c.arg_count);
    }
}

void call_escape(Analysis *a, uint32_t call, HopKind hop)
{
    Call c = a->g->calls.data[call];
    /* a known function value is only ever passed to its own, known code */
    all_escape(a, &c, c.args, c.arg_count, hop);
}

static uint32_t capture_leaves(Analysis *a, const IrFunc *f)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < f->capture_count; i++) {
        n += layout_of(a, f->captures[i]->type)->count;
    }
    return n;
}

/* The function value in slot `value` has this code: its captures follow the arguments. */
static void enter_record(Analysis *a, const Call *c, IrFunc *f, uint32_t value)
{
    uint32_t n = capture_leaves(a, f), *in = more_inputs(a, c, 0, n);
    for (uint32_t k = 0; k < n; k++) {
        in[c->arg_count + k] = temp(a, c);
        graph_edge(a, value, EDGE_LOAD, in[c->arg_count + k], k, 0, c->pos, HOP_LOAD);
    }
    enter_or_escape(a, c, f, in, c->arg_count + n);
}

/* The interface value in slot `value` has dynamic type t. */
static void enter_method(Analysis *a, const Call *c, IrFunc *f, Type *t, uint32_t value)
{
    uint32_t n = layout_of(a, t)->count, *in = more_inputs(a, c, n, 0);
    for (uint32_t k = 0; k < n; k++) {
        in[k] = temp(a, c);
        graph_edge(a, value, EDGE_UNBOX, in[k], k, 0, c->pos, HOP_LOAD);
    }
    enter_or_escape(a, c, f, in, c->arg_count + n);
}

static void enter_dispatch(Analysis *a, uint32_t call)
{
    Call c = a->g->calls.data[call];
    if (c.dispatched) {
        return;
    }
    a->g->calls.data[call].dispatched = true;
    if (rooms_worthwhile(a, c.dispatch)) {
        const Callee *d = &a->callees.data[c.dispatch];
        for (uint32_t i = 0; i < d->targets.len; i++) {
            call_filtered(a, call, d->targets.data[i], d->types.len ? d->types.data[i] : NULL);
        }
        return;
    }
    rooms_refuse_targets(a, c.dispatch);
    uint32_t *in = more_inputs(a, &c, 1, 0);
    in[0] = c.value;
    enter(a, &c, c.dispatch, in, c.arg_count + 1);
}

static uint32_t only(Analysis *a, const Call *c, uint32_t target)
{
    uint32_t s = temp(a, c);
    graph_add(a, s, target, NONE, c->pos, HOP_COPY);
    return s;
}

/* Are there few targets that do anything? Then each gets arguments of its own. */
static bool told_apart(Analysis *a, uint32_t call)
{
    Call *c = &a->g->calls.data[call];
    if (!c->counted) {
        const Callee *d = &a->callees.data[c->dispatch];
        uint32_t busy = 0;
        for (uint32_t i = 0; i < d->targets.len && busy <= MAX_TARGETS; i++) {
            busy += !is_idle(a, d->targets.data[i]);
        }
        c->counted = true;
        c->apart = busy <= MAX_TARGETS;
    }
    return c->apart;
}

void call_filtered(Analysis *a, uint32_t call, IrFunc *f, Type *type)
{
    if (is_idle(a, f)) {
        return;
    }
    bool apart = told_apart(a, call);
    Call c = a->g->calls.data[call];
    uint32_t fit = temp(a, &c);
    graph_edge(a, c.value, EDGE_FILTER, fit, graph_filter(a, type, type ? NULL : f), 0, c.pos,
               HOP_COPY);
    uint32_t *args = more_inputs(a, &c, 0, 0);
    for (uint32_t i = 0; apart && i < c.arg_count; i++) {
        args[i] = temp(a, &c);
        graph_gate(a, c.args[i], fit, args[i], c.pos);
    }
    c.args = args;
    if (type) {
        enter_method(a, &c, f, type, fit);
    } else {
        enter_record(a, &c, f, fit);
    }
}

/* One value at a time keeps apart what a call does with each; where many of one kind arrive, that
 * costs a copy of the callee's summary each, so after a few they are entered together. */
static bool enter_apart(Analysis *a, uint32_t call, IrFunc *f, Type *type)
{
    uint64_t key = (uint64_t)call << 32 | (graph_filter(a, type, type ? NULL : f) + 1);
    uint64_t *entered = map_put(&a->g->entered, key);
    if (*entered < MAX_ENTRIES) {
        (*entered)++;
        return true;
    }
    if (*entered == MAX_ENTRIES) {
        (*entered)++;
        call_filtered(a, call, f, type);
    }
    return false;
}

void call_target(Analysis *a, uint32_t call, uint32_t target)
{
    Call c = a->g->calls.data[call];
    EscObject o = *object_of(a->g, target);
    if (c.interface_) {
        if (!o.box || o.type == NULL) {
            enter_dispatch(a, call);
            return;
        }
        Type *iface = a->callees.data[c.dispatch].type;
        IrFunc *f = shared_method(a, o.type,
                                  iface->u.interface.methods[a->callees.data[c.dispatch].method]);
        if (f && !is_idle(a, f) && enter_apart(a, call, f, o.type)) {
            enter_method(a, &c, f, o.type, only(a, &c, target));
        }
        return;
    }
    if (!o.record || o.func == NULL) {
        enter_dispatch(a, call);
        return;
    }
    if (!is_idle(a, o.func) && enter_apart(a, call, o.func, NULL)) {
        enter_record(a, &c, o.func, only(a, &c, target));
    }
}
