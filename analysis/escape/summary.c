/* Summaries: the part of a function's graph that its callers can notice. What was read from a
 * parameter and went nowhere is left out; a ghost stays when it is stored, returned, kept or
 * written to, and with it the loads that lead to it.
 *
 * Each call copies the summary, so a large one is made again: with no objects for callers' slots,
 * then with one node for all objects of a kind. That says less, but it is as large as the types
 * are. */
#include "analysis/escape/analysis.h"

/* Its vectors are in Analysis.unit. Graph.flows has the flows that are there already, Graph.shared
 * the nodes that stand for all objects of a kind: sharing_key -> node + 1. */
typedef struct Making {
    Analysis *a;
    uint32_t fn;
    Summary *s;
    VEC(Node) nodes;
    VEC(uint32_t) objects;  /* those that have nodes; several may share one */
    bool no_candidates;     /* the second try: what may be passed a slot is on the heap, too */
    bool unified;           /* the third: all objects of a kind share a node */
    VEC(Flow) flows;
    VEC(SummaryDerivation) derivs;
} Making;

/* Memory that holds no pointers and is on the heap in any case. */
static bool is_empty(Analysis *a, const EscObject *o)
{
    if (o->box || o->record || o->unknown || o->type == NULL) {
        return false;
    }
    return (o->contents ? layout_contents(a, o->type) : layout_of(a, o->type)->count) == 0;
}

/* Objects of one type (values of one dynamic type, closures of one code) that are on the heap in
 * any case can be told apart by nobody. */
static uint64_t sharing_key(const EscObject *o)
{
    uint64_t kind = (uint64_t)(uintptr_t)(o->record ? (void *)o->func : (void *)o->type) << 8;
    bool ghost = o->kind == OBJECT_GHOST;
    return kind | (uint64_t)ghost << 6 | (uint64_t)o->unknown << 5 | (uint64_t)o->elements << 4 |
           (uint64_t)o->contents << 3 | (uint64_t)o->record << 2 | (uint64_t)o->box << 1 | 1;
}

/* Node of an object, made when it is new; NONE: of no concern to this function's callers. */
static uint32_t node_of(Making *m, uint32_t obj)
{
    EscObject *o = &m->a->g->objects.data[obj];
    bool ghost = o->kind == OBJECT_GHOST;
    if (o->kind == OBJECT_HEAP || (o->escaped && !ghost && !o->box && !o->record)) {
        return 0;
    }
    if ((ghost && o->fn != m->fn) || o->kind == OBJECT_FRAME ||
        (o->kind == OBJECT_INPUTS && o->fn != m->fn)) {
        return NONE;
    }
    if (o->kind == OBJECT_INPUTS) {
        return 1;
    }
    if (o->node != NONE) {
        return o->node;
    }
    bool on_heap = !ghost && (o->candidate == NONE || m->no_candidates);
    if (on_heap && is_empty(m->a, o)) {
        return NONE;
    }
    bool shares = m->unified || (on_heap && !o->unknown);
    uint64_t *known = shares ? map_put(&m->a->g->shared, sharing_key(o)) : NULL;
    if (known && *known) {
        o->node = (uint32_t)*known - 1;
        vec_push_in(&m->objects, &m->a->unit, obj);
        return o->node;
    }
    Node n = {.kind = ghost ? NODE_GHOST : NODE_OBJECT,
              .type = o->type,
              .func = o->func,
              .site = o->site,
              .box = o->box,
              .record = o->record,
              .unknown = o->unknown,
              .elements = o->elements,
              .contents = o->contents,
              .count = o->count,
              .hidden = m->no_candidates ? NONE : o->candidate};
    if (!ghost && (o->kind == OBJECT_PLAIN || o->escaped)) {
        n.kind = NODE_PLAIN;
        n.site = NULL;
    }
    o->node = m->nodes.len;
    if (known) {
        *known = o->node + 1;
    }
    vec_push_in(&m->nodes, &m->a->unit, n);
    vec_push_in(&m->objects, &m->a->unit, obj);
    return o->node;
}

/* Exact for the sizes that a summary may have. */
static uint64_t flow_key(uint32_t to, uint32_t slot, uint32_t node, uint32_t offset)
{
    return 1 + ((((uint64_t)(to + 1) << 12 | (slot & 0xfff)) << 16 | (node & 0xffff)) << 12 |
                (offset & 0xfff));
}

static bool same_flow(const Flow *x, const Flow *y)
{
    return x->to == y->to && x->slot == y->slot && x->node == y->node && x->offset == y->offset;
}

/* Is it there already? Few are looked through one by one, more are in a table. */
static bool has_flow(Making *m, const Flow *f)
{
    enum { FEW_FLOWS = 12 };
    if (m->flows.len < FEW_FLOWS) {
        for (uint32_t i = 0; i < m->flows.len; i++) {
            if (same_flow(&m->flows.data[i], f)) {
                return true;
            }
        }
        return false;
    }
    for (uint32_t i = 0; m->flows.len == FEW_FLOWS && i < FEW_FLOWS; i++) {
        const Flow *x = &m->flows.data[i];
        *map_put(&m->a->g->flows, flow_key(x->to, x->slot, x->node, x->offset)) = 1;
    }
    return (*map_put(&m->a->g->flows, flow_key(f->to, f->slot, f->node, f->offset)))++;
}

static void add_flow(Making *m, uint32_t to, uint32_t slot, const Elem *e)
{
    Graph *g = m->a->g;
    uint32_t obj = g->slots.data[e->target].obj, node = node_of(m, obj);
    if (node == NONE || node == 1 || (node == 0 && to == 0)) {
        return;
    }
    uint32_t offset = node ? e->target - g->objects.data[obj].base : 0;
    Flow f = {.to = to, .slot = slot, .node = node, .offset = offset,
              .pos = e->pos, .hop = e->hop};
    if (!has_flow(m, &f)) {
        vec_push_in(&m->flows, &m->a->unit, f);
    }
}

static bool too_large(const Making *m)
{
    return m->nodes.len + m->flows.len + m->derivs.len > (m->unified ? MAX_UNIFIED : MAX_SUMMARY);
}

static void result_flows(Making *m)
{
    const UnitFn *fn = &m->a->g->fns.data[m->fn];
    for (uint32_t i = 0; i < fn->result_count; i++) {
        Slot *s = &m->a->g->slots.data[fn->results[i]];
        for (uint32_t k = 0; k < s->len && !too_large(m); k++) {
            add_flow(m, NONE, i, &slot_elems(m->a->g, s)[k]);
        }
    }
}

/* What is kept only because its holder is: then the holder's way is the cause. */
static void outer_cause(const Graph *g, Elem *e)
{
    for (uint32_t n = 0; n < 8 && e->hop == HOP_INSIDE && e->from != NONE && e->from != 0; n++) {
        uint32_t holder = g->slots.data[e->from].obj;
        const Slot *heap = &g->slots.data[0];
        for (uint32_t i = 0; holder != NONE && i < heap->len; i++) {
            if (g->slots.data[slot_elems(g, heap)[i].target].obj == holder) {
                uint32_t target = e->target;
                *e = slot_elems(g, heap)[i];
                e->target = target;
                break;
            }
        }
    }
}

/* What the function keeps for ever of what it was given. */
static void heap_flows(Making *m)
{
    Slot *s = &m->a->g->slots.data[0];
    for (uint32_t k = 0; k < s->len && !too_large(m); k++) {
        const EscObject *o = object_of(m->a->g, slot_elems(m->a->g, s)[k].target);
        if (o->kind == OBJECT_GHOST && o->fn == m->fn) {
            Elem e = slot_elems(m->a->g, s)[k];
            outer_cause(m->a->g, &e);
            add_flow(m, 0, 0, &e);
        }
    }
}

/* What a ghost held from the start, or holds because everybody knows it. */
static bool is_given(const EscObject *o, const Slot *s, const Elem *e)
{
    bool first = o->kind == OBJECT_GHOST && s->filled && e->from == NONE && e->hop == HOP_COPY;
    return first || e->hop == HOP_INSIDE;
}

/* What an object of interest holds; for ghosts, what was stored into it. */
static void content_flows(Making *m, uint32_t obj)
{
    Graph *g = m->a->g;
    EscObject o = g->objects.data[obj];
    if (o.kind == OBJECT_GHOST && (o.box || o.record)) {
        return; /* never written */
    }
    for (uint32_t i = 0; i < o.count; i++) {
        Slot *s = &g->slots.data[o.base + i];
        for (uint32_t k = 0; k < s->len && !too_large(m); k++) {
            Elem e = slot_elems(g, s)[k];
            if (!is_given(&o, s, &e)) {
                add_flow(m, o.node, i, &e);
            }
        }
    }
}

static bool is_written(const Graph *g, const EscObject *o)
{
    for (uint32_t k = 0; k < o->count; k++) {
        const Slot *s = &g->slots.data[o->base + k];
        for (uint32_t j = 0; j < s->len; j++) {
            if (!is_given(o, s, &slot_elems(g, s)[j])) {
                return true;
            }
        }
    }
    return false;
}

/* Ghosts that were written to matter even when nothing else leads to them. */
static void written_ghosts(Making *m)
{
    Graph *g = m->a->g;
    uint32_t i = g->fns.data[m->fn].ghost;
    for (; i != NONE && !too_large(m); i = g->objects.data[i].older) {
        const EscObject *o = &g->objects.data[i];
        if (!o->box && !o->record && o->node == NONE && is_written(g, o)) {
            node_of(m, i);
        }
    }
}

static void add_derivation(Making *m, uint32_t node, const Derivation *d)
{
    SummaryDerivation s = {.node = node,
                           .parent = node_of(m, d->parent),
                           .k = d->k,
                           .filtered = d->filter,
                           .gate = d->gate == NONE ? NONE : node_of(m, d->gate),
                           .elements = d->elements};
    if (d->filter) {
        s.filter = m->a->g->filters.data[d->k];
    }
    for (uint32_t i = 0; m->unified && i < m->derivs.len; i++) {
        const SummaryDerivation *x = &m->derivs.data[i];
        if (x->node == s.node && x->parent == s.parent && x->k == s.k && x->gate == s.gate &&
            x->filtered == s.filtered && x->filter.type == s.filter.type &&
            x->filter.func == s.filter.func && x->elements == s.elements) {
            return;
        }
    }
    vec_push_in(&m->derivs, &m->a->unit, s);
}

/* Derivations of the ghosts that are nodes. Each may make its parent a node. */
static void derive(Making *m)
{
    Graph *g = m->a->g;
    for (uint32_t n = 2; n < m->objects.len && !too_large(m); n++) {
        const EscObject *o = &g->objects.data[m->objects.data[n]];
        for (uint32_t i = o->derivs; i != NONE; i = g->derivs.data[i].next) {
            add_derivation(m, o->node, &g->derivs.data[i]);
        }
        content_flows(m, m->objects.data[n]);
    }
}

static void begin(Making *m)
{
    Node heap = {.kind = NODE_HEAP, .count = 1}, inputs = {.kind = NODE_INPUTS};
    vec_push_in(&m->nodes, &m->a->unit, heap);
    vec_push_in(&m->nodes, &m->a->unit, inputs);
    vec_push_in(&m->objects, &m->a->unit, 0);
    vec_push_in(&m->objects, &m->a->unit, m->a->g->fns.data[m->fn].inputs);
}

static void clear(Making *m)
{
    Graph *g = m->a->g;
    for (uint32_t i = 0; i < m->objects.len; i++) {
        g->objects.data[m->objects.data[i]].node = NONE;
    }
    vec_clear(&m->nodes);
    vec_clear(&m->objects);
    vec_clear(&m->flows);
    vec_clear(&m->derivs);
    map_clear(&g->shared);
    map_clear(&g->flows);
}

static void find_flows(Making *m)
{
    begin(m);
    result_flows(m);
    heap_flows(m);
    written_ghosts(m);
    derive(m);
}

/* Calls can pass no slots: nobody can tell the candidates apart any more. */
static void drop_candidates(Making *m)
{
    const IrFunc *f = m->a->g->fns.data[m->fn].func;
    if (f) {
        m->a->states[f->index].unknown_callers = m->a->states[f->index].no_room = true;
    }
    clear(m);
    m->no_candidates = true;
    find_flows(m);
}

static void unify(Making *m)
{
    clear(m);
    m->unified = true;
    find_flows(m);
}

static void freeze(Making *m, Arena *arena)
{
    m->s->node_count = m->nodes.len;
    m->s->nodes = vec_freeze(&m->nodes, arena);
    m->s->flow_count = m->flows.len;
    m->s->flows = vec_freeze(&m->flows, arena);
    m->s->deriv_count = m->derivs.len;
    m->s->derivs = vec_freeze(&m->derivs, arena);
}

static void find_restored(Making *m)
{
    const Graph *g = m->a->g;
    const UnitFn *fn = &g->fns.data[m->fn];
    for (uint32_t i = fn->ghost; i != NONE; i = g->objects.data[i].older) {
        const EscObject *o = &g->objects.data[i], *root = o;
        while (root->gated) { /* the same memory */
            root = &g->objects.data[root->parent];
        }
        for (uint32_t k = 0; root->depth == 1 && k < o->count && k < 64; k++) {
            if (g->slots.data[o->base + k].restored) {
                if (m->s->restored == NULL) {
                    m->s->restored = ARENA_ARRAY(&m->a->scratch, uint64_t, fn->input_count);
                }
                m->s->restored[root->input] |= UINT64_C(1) << k;
            }
        }
    }
}

static Summary *make(Making *m)
{
    Analysis *a = m->a;
    const UnitFn *u = &a->g->fns.data[m->fn];
    bool draft = m->no_candidates;
    m->s = ARENA_NEW(&a->scratch, Summary);
    m->s->inputs = u->input_count;
    m->s->results = u->result_count;
    m->s->func = u->func;
    m->s->name = u->func ? u->func->name->data : "a function value";
    m->s->unknown = a->calls_unknown || a->gave_up;
    if (!m->s->unknown) {
        find_flows(m);
        if (too_large(m) && !draft) {
            drop_candidates(m);
        }
        if (too_large(m)) {
            unify(m);
        }
        m->s->unknown = too_large(m);
    }
    if (!m->s->unknown) {
        m->s->cleared = clears_find(a, u->func, u->input_count);
        find_restored(m);
        freeze(m, &a->scratch);
    } else if (u->func && !draft) {
        a->states[u->func->index].unknown_callers = a->states[u->func->index].no_room = true;
    }
    clear(m);
    return m->s;
}

Summary *summary_make(Analysis *a, uint32_t fn)
{
    Making m = {.a = a, .fn = fn};
    return make(&m);
}

Summary *summary_draft(Analysis *a, uint32_t fn)
{
    Making m = {.a = a, .fn = fn, .no_candidates = true};
    return make(&m);
}

static bool same_node(const Node *x, const Node *y)
{
    return x->kind == y->kind && x->type == y->type && x->func == y->func && x->site == y->site &&
           x->box == y->box && x->record == y->record && x->unknown == y->unknown &&
           x->elements == y->elements && x->contents == y->contents && x->count == y->count;
}

static bool same_derivation(const SummaryDerivation *x, const SummaryDerivation *y)
{
    return x->node == y->node && x->parent == y->parent && x->k == y->k && x->gate == y->gate &&
           x->filtered == y->filtered && x->elements == y->elements &&
           x->filter.type == y->filter.type && x->filter.func == y->filter.func;
}

bool summary_same(const Summary *x, const Summary *y)
{
    bool same = x->unknown == y->unknown && x->node_count == y->node_count &&
                x->flow_count == y->flow_count && x->deriv_count == y->deriv_count;
    for (uint32_t i = 0; same && i < x->node_count; i++) {
        same = same_node(&x->nodes[i], &y->nodes[i]);
    }
    for (uint32_t i = 0; same && i < x->flow_count; i++) {
        same = same_flow(&x->flows[i], &y->flows[i]);
    }
    for (uint32_t i = 0; same && i < x->deriv_count; i++) {
        same = same_derivation(&x->derivs[i], &y->derivs[i]);
    }
    return same;
}
