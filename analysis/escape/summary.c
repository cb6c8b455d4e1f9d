/* Summaries: the part of a function's graph that its callers can notice. What was read from a
 * parameter and went nowhere is left out; a ghost stays when it is stored, returned, kept or
 * written to, and with it the loads that lead to it. */
#include "analysis/escape/analysis.h"

typedef struct Making {
    Analysis *a;
    uint32_t fn;
    Summary *s;
    VEC(Node) nodes;
    VEC(uint32_t) objects;  /* those that have nodes; several may share one */
    bool no_candidates;     /* the second try: what may be passed a slot is on the heap, too */
    Map known;              /* flows that are there already */
    /* type or code -> node + 1, of objects that are on the heap in any case */
    Map shared;
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

/* Objects of one type (values of one dynamic type, closures of one code) can be told apart by
 * nobody. */
static uint64_t sharing_key(const EscObject *o)
{
    return (o->record ? (uint64_t)(uintptr_t)o->func : (uint64_t)(uintptr_t)o->type)
               << 2 |
           (uint64_t)o->contents << 1 | o->box;
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
    uint64_t *known = on_heap && !o->unknown ? map_put(&m->shared, sharing_key(o)) : NULL;
    if (known && *known) {
        o->node = (uint32_t)*known - 1;
        vec_push(&m->objects, obj);
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
    vec_push(&m->nodes, n);
    vec_push(&m->objects, obj);
    return o->node;
}

/* Exact for the sizes that a summary may have. */
static uint64_t flow_key(uint32_t to, uint32_t slot, uint32_t node, uint32_t offset)
{
    return 1 + ((((uint64_t)(to + 1) << 12 | (slot & 0xfff)) << 16 | (node & 0xffff)) << 12 |
                (offset & 0xfff));
}

static void add_flow(Making *m, uint32_t to, uint32_t slot, const Elem *e)
{
    Graph *g = m->a->g;
    uint32_t obj = g->slots.data[e->target].obj, node = node_of(m, obj);
    if (node == NONE || node == 1 || (node == 0 && to == 0)) {
        return;
    }
    uint32_t offset = node ? e->target - g->objects.data[obj].base : 0;
    uint64_t *known = map_put(&m->known, flow_key(to, slot, node, offset));
    if ((*known)++) {
        return;
    }
    Flow f = {.to = to, .slot = slot, .node = node, .offset = offset,
              .pos = e->pos, .hop = e->hop};
    vec_push(&m->flows, f);
}

static bool too_large(const Making *m)
{
    return m->nodes.len + m->flows.len + m->derivs.len > MAX_SUMMARY;
}

static void result_flows(Making *m)
{
    const UnitFn *fn = &m->a->g->fns.data[m->fn];
    for (uint32_t i = 0; i < fn->result_count; i++) {
        Slot *s = &m->a->g->slots.data[fn->results[i]];
        for (uint32_t k = 0; k < s->pts.len && !too_large(m); k++) {
            add_flow(m, NONE, i, &s->pts.data[k]);
        }
    }
}

/* What is kept only because its holder is: then the holder's way is the cause. */
static void outer_cause(const Graph *g, Elem *e)
{
    for (uint32_t n = 0; n < 8 && e->hop == HOP_INSIDE && e->from != NONE && e->from != 0; n++) {
        uint32_t holder = g->slots.data[e->from].obj;
        const Slot *heap = &g->slots.data[0];
        for (uint32_t i = 0; holder != NONE && i < heap->pts.len; i++) {
            if (g->slots.data[heap->pts.data[i].target].obj == holder) {
                uint32_t target = e->target;
                *e = heap->pts.data[i];
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
    for (uint32_t k = 0; k < s->pts.len && !too_large(m); k++) {
        const EscObject *o = object_of(m->a->g, s->pts.data[k].target);
        if (o->kind == OBJECT_GHOST && o->fn == m->fn) {
            Elem e = s->pts.data[k];
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
        for (uint32_t k = 0; k < s->pts.len && !too_large(m); k++) {
            Elem e = s->pts.data[k];
            if (!is_given(&o, s, &e)) {
                add_flow(m, o.node, i, &e);
            }
        }
    }
}

/* Ghosts that were written to matter even when nothing else leads to them. */
static void written_ghosts(Making *m)
{
    Graph *g = m->a->g;
    for (uint32_t i = 1; i < g->objects.len && !too_large(m); i++) {
        EscObject *o = &g->objects.data[i];
        if (o->kind != OBJECT_GHOST || o->fn != m->fn || o->box || o->record || o->node != NONE) {
            continue;
        }
        bool written = false;
        for (uint32_t k = 0; k < o->count && !written; k++) {
            Slot *s = &g->slots.data[o->base + k];
            for (uint32_t j = 0; j < s->pts.len && !written; j++) {
                written = !is_given(o, s, &s->pts.data[j]);
            }
        }
        if (written) {
            node_of(m, i);
        }
    }
}

/* Derivations of the ghosts that are nodes. Each may make its parent a node. */
static void derive(Making *m)
{
    Graph *g = m->a->g;
    VEC(uint32_t) next = {0};
    uint32_t *head = arena_alloc(&m->a->scratch, g->objects.len * sizeof *head);
    for (uint32_t i = 0; i < g->objects.len; i++) {
        head[i] = NONE;
    }
    for (uint32_t i = 0; i < g->derivs.len; i++) {
        vec_push(&next, head[g->derivs.data[i].ghost]);
        head[g->derivs.data[i].ghost] = i;
    }
    for (uint32_t n = 2; n < m->objects.len && !too_large(m); n++) {
        for (uint32_t i = head[m->objects.data[n]]; i != NONE; i = next.data[i]) {
            Derivation d = g->derivs.data[i];
            SummaryDerivation s = {.node = g->objects.data[d.ghost].node,
                                   .parent = node_of(m, d.parent),
                                   .k = d.k,
                                   .filtered = d.filter,
                                   .gate = d.gate == NONE ? NONE : node_of(m, d.gate),
                                   .elements = d.elements};
            if (d.filter) {
                s.filter = g->filters.data[d.k];
            }
            vec_push(&m->derivs, s);
        }
        content_flows(m, m->objects.data[n]);
    }
    vec_free(&next);
}

static void begin(Making *m)
{
    Graph *g = m->a->g;
    for (uint32_t i = 0; i < g->objects.len; i++) {
        g->objects.data[i].node = NONE;
    }
    Node heap = {.kind = NODE_HEAP, .count = 1}, inputs = {.kind = NODE_INPUTS};
    vec_push(&m->nodes, heap);
    vec_push(&m->nodes, inputs);
    vec_push(&m->objects, 0);
    vec_push(&m->objects, g->fns.data[m->fn].inputs);
}

static void clear(Making *m)
{
    vec_free(&m->nodes);
    vec_free(&m->objects);
    vec_free(&m->flows);
    vec_free(&m->derivs);
    map_free(&m->shared);
    map_free(&m->known);
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
        m->a->states[f->index].unknown_callers = true;
    }
    clear(m);
    m->no_candidates = true;
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

Summary *summary_make(Analysis *a, uint32_t fn)
{
    const UnitFn *u = &a->g->fns.data[fn];
    Making m = {.a = a, .fn = fn, .s = ARENA_NEW(&a->scratch, Summary)};
    m.s->inputs = u->input_count;
    m.s->results = u->result_count;
    m.s->name = u->func ? u->func->name->data : "a function value";
    m.s->unknown = a->calls_unknown || a->gave_up;
    if (!m.s->unknown) {
        find_flows(&m);
        if (too_large(&m)) {
            drop_candidates(&m);
        }
        m.s->unknown = too_large(&m);
    }
    if (!m.s->unknown) {
        freeze(&m, &a->scratch);
    } else if (u->func) {
        a->states[u->func->index].unknown_callers = true;
    }
    clear(&m);
    return m.s;
}
