/* The points-to graph of one component: inclusion constraints, solved by handing on differences.
 *
 * A slot's set only grows, in a vector: what lies behind `done` has not gone along the slot's edges
 * yet. Loads and stores become copies, one for each object that arrives. Each element keeps the
 * slot that it came from, so the set is its own explanation. */
#include "analysis/escape/analysis.h"

#include <string.h>

enum {
    SMALL_SET = 12,         /* elements that are looked through one by one */
    FEW_EDGES = 8,          /* the same for a slot's edges */
};

void graph_reset(Graph *g)
{
    vec_clear(&g->slots);
    vec_clear(&g->elems);
    vec_clear(&g->objects);
    vec_clear(&g->edges);
    vec_clear(&g->uses);
    vec_clear(&g->early);
    vec_clear(&g->derivs);
    vec_clear(&g->filters);
    vec_clear(&g->gates);
    vec_clear(&g->calls);
    vec_clear(&g->fns);
    vec_clear(&g->work);
    map_clear(&g->members);
    map_clear(&g->copies);
    map_clear(&g->deeps);
    map_clear(&g->filtered);
    map_clear(&g->filter_ids);
    map_clear(&g->gated);
    map_clear(&g->entered);
    map_clear(&g->funcs);
    map_clear(&g->rooms);
    g->gated_count = 0;
    g->steps = 0;
}

void graph_free(Graph *g)
{
    vec_free(&g->slots);
    vec_free(&g->elems);
    vec_free(&g->objects);
    vec_free(&g->edges);
    vec_free(&g->uses);
    vec_free(&g->early);
    vec_free(&g->derivs);
    vec_free(&g->filters);
    vec_free(&g->gates);
    vec_free(&g->calls);
    vec_free(&g->fns);
    vec_free(&g->work);
    map_free(&g->members);
    map_free(&g->copies);
    map_free(&g->deeps);
    map_free(&g->filtered);
    map_free(&g->filter_ids);
    map_free(&g->gated);
    map_free(&g->entered);
    map_free(&g->funcs);
    map_free(&g->flows);
    map_free(&g->shared);
    map_free(&g->rooms);
    map_free(&g->overwrites);
}

uint32_t graph_slot(Analysis *a, uint32_t fn, uint32_t def)
{
    Slot s = {.edges = NONE, .obj = NONE, .uses = NONE, .def = def, .fn = fn};
    vec_push(&a->g->slots, s);
    return a->g->slots.len - 1;
}

uint32_t graph_object(Analysis *a, ObjKind kind, Type *type, uint32_t count, uint32_t fn,
                      uint32_t def)
{
    Graph *g = a->g;
    EscObject o = {.kind = kind,
                   .base = g->slots.len,
                   .count = count ? count : 1,
                   .type = type,
                   .parent = NONE,
                   .older = NONE,
                   .derivs = NONE,
                   .def = def,
                   .fn = fn,
                   .held = NONE,
                   .carrier = NONE,
                   .node = NONE,
                   .hidden = NONE,
                   .candidate = NONE};
    uint32_t id = g->objects.len;
    vec_push(&g->objects, o);
    for (uint32_t i = 0; i < o.count; i++) {
        uint32_t slot = graph_slot(a, fn, def); /* may move the slots */
        g->slots.data[slot].obj = id;
    }
    return id;
}

/* The place k leaves behind the one pointed to. Elements that share their slots follow each other
 * in them. */
uint32_t graph_at(Analysis *a, uint32_t target, uint32_t k)
{
    const EscObject *o = object_of(a->g, target);
    return o->base + (target - o->base + k) % o->count;
}

static uint64_t pair(uint32_t x, uint32_t y)
{
    return (uint64_t)x << 32 | (y + 1);
}

static bool has(const Graph *g, uint32_t slot, uint32_t target)
{
    const Slot *s = &g->slots.data[slot];
    if (s->len > SMALL_SET) {
        return map_find(&g->members, pair(slot, target)) != NULL;
    }
    const Elem *e = slot_elems(g, s);
    for (uint32_t i = 0; i < s->len; i++) {
        if (e[i].target == target) {
            return true;
        }
    }
    return false;
}

static void remember(Graph *g, uint32_t slot, uint32_t target)
{
    const Slot *s = &g->slots.data[slot];
    if (s->len == SMALL_SET + 1) {
        const Elem *e = slot_elems(g, s);
        for (uint32_t i = 0; i < s->len; i++) {
            *map_put(&g->members, pair(slot, e[i].target)) = 1;
        }
    } else if (s->len > SMALL_SET + 1) {
        *map_put(&g->members, pair(slot, target)) = 1;
    }
}

/* Twice the room for elements; at the end of the pool they need not move. */
static void more_room(Graph *g, Slot *s)
{
    uint32_t room = s->room ? 2 * s->room : 2, first = s->first;
    bool last = first + s->room == g->elems.len;
    if (!last) {
        s->first = g->elems.len;
    }
    g->elems.len += last ? room - s->room : room;
    while (g->elems.len > g->elems.cap) {
        vec_grow((void **)&g->elems.data, &g->elems.cap, sizeof *g->elems.data);
    }
    if (!last && s->len) {
        memcpy(g->elems.data + s->first, g->elems.data + first, s->len * sizeof(Elem));
    }
    s->room = room;
}

static void add_edge(Analysis *a, uint32_t from, EdgeKind kind, uint32_t to, uint32_t k,
                     uint32_t stride, Pos pos, HopKind hop);

static void enqueue(Graph *g, uint32_t slot)
{
    if (!g->slots.data[slot].queued) {
        g->slots.data[slot].queued = true;
        vec_push(&g->work, slot);
    }
}

/* What lives as long as the program is known to everybody: its memory may hold anything of that
 * kind, and what it holds lives as long. A ghost's first content needs no mention: it escapes
 * wherever the ghost itself is known. */
static void escape(Analysis *a, uint32_t obj)
{
    Graph *g = a->g;
    if (g->objects.data[obj].escaped || obj == 0) {
        return;
    }
    g->objects.data[obj].escaped = true;
    g->objects.data[obj].escaped_by = g->slots.data[0].len - 1;
    uint32_t base = g->objects.data[obj].base, count = g->objects.data[obj].count;
    bool fixed = g->objects.data[obj].box || g->objects.data[obj].record;
    for (uint32_t i = 0; i < count; i++) {
        if (!fixed) { /* boxes and closures are never written again */
            graph_add(a, base + i, 0, NONE, NO_POS, HOP_INSIDE);
        }
        add_edge(a, base + i, EDGE_COPY, 0, 0, 0, NO_POS, HOP_INSIDE);
    }
}

bool graph_add(Analysis *a, uint32_t slot, uint32_t target, uint32_t from, Pos pos, HopKind hop)
{
    Graph *g = a->g;
    if (slot == NONE || has(g, slot, target)) {
        if (slot != NONE && g->slots.data[slot].filled) {
            g->slots.data[slot].restored = true;
        }
        return false;
    }
    Elem e = {.target = target, .from = from, .pos = pos, .hop = (uint8_t)hop};
    Slot *s = &g->slots.data[slot];
    if (s->len == s->room) {
        more_room(g, s);
    }
    slot_elems(g, s)[s->len++] = e;
    remember(g, slot, target);
    enqueue(g, slot);
    if (slot == 0) {
        escape(a, g->slots.data[target].obj);
    }
    return true;
}

/* ---- edges ----------------------------------------------------------------------------------- */

static void along_filter(Analysis *a, const Edge *e, uint32_t from, uint32_t target)
{
    EscObject *o = object_of(a->g, target);
    Filter f = a->g->filters.data[e->k];
    bool exact = f.func || !type_is_interface(f.type);
    bool box = o->box && o->type == NULL; /* of whatever dynamic type */
    bool part = exact ? box || (!o->box && o->func == NULL && (o->record || o->unknown))
                      : box && !o->narrowed;
    if (o->kind == OBJECT_GHOST && box && exact && f.type && !ghost_may_hold(a, o, f.type)) {
        return;
    }
    if (o->kind == OBJECT_GHOST && part) {
        uint32_t ghost = ghost_filtered(a, a->g->slots.data[target].obj, e->k);
        graph_add(a, e->to, a->g->objects.data[ghost].base, from, e->pos, (HopKind)e->hop);
        return;
    }
    if (filter_matches(a, &a->g->filters.data[e->k], target)) {
        graph_add(a, e->to, target, from, e->pos, (HopKind)e->hop);
    }
}

static void along_element(Analysis *a, const Edge *e, uint32_t from, uint32_t target)
{
    EscObject *o = object_of(a->g, target);
    uint32_t base = o->base, first = target - base, count = 1;
    bool any = e->k == NONE;
    if (o->count > 1 && o->type && e->stride) {
        any |= !layout_extent(a, o->type, first, e->stride, &first, &count);
    }
    if (count == 1) {
        graph_add(a, e->to, target, from, e->pos, (HopKind)e->hop);
        return;
    }
    uint32_t at = (target - base - first) / e->stride;
    for (uint32_t i = 0; i < count; i++) {
        if (any || i == at + e->k) {
            graph_add(a, e->to, base + first + i * e->stride, from, e->pos, (HopKind)e->hop);
        }
    }
}

/* Elements that share their slots are seen as those of an array that keeps its own apart. A pointer
 * to it may go where nobody knows of this, so the memory is kept for ever. */
static void along_array(Analysis *a, const Edge *e, uint32_t target)
{
    const EscObject *o = object_of(a->g, target);
    uint32_t first = target - o->base, count = 1;
    bool pointer = e->k == NONE, alone = o->count <= e->stride, ghost = o->kind == OBJECT_GHOST;
    bool apart = !alone && o->type &&
                 layout_extent(a, o->type, first, e->stride, &first, &count) && count > 1;
    if (!pointer) {
        uint32_t from = graph_at(a, target, apart ? e->k : e->k % e->stride);
        graph_copy(a, from, e->to, e->pos, (HopKind)e->hop);
    } else if (!apart && (ghost || !alone)) {
        graph_add(a, 0, target, NONE, e->pos, HOP_NUMBER);
    }
}

static void along_deep(Analysis *a, const Edge *e, uint32_t from, uint32_t target)
{
    if (!graph_add(a, e->to, target, from, e->pos, (HopKind)e->hop)) {
        return;
    }
    EscObject *o = object_of(a->g, target);
    uint32_t base = o->base, count = o->count;
    for (uint32_t i = 0; i < count && base != 0; i++) {
        graph_deep(a, base + i, e->to, e->pos, (HopKind)e->hop);
    }
}

static void along_memory(Analysis *a, const Edge *e, uint32_t target)
{
    EscObject *o = object_of(a->g, target);
    bool all = e->k == NONE;
    uint32_t base = all ? o->base : graph_at(a, target, e->k), count = all ? o->count : 1;
    for (uint32_t i = 0; i < count; i++) {
        if (e->kind == EDGE_LOAD) {
            graph_copy(a, base + i, e->to, e->pos, (HopKind)e->hop);
        } else {
            graph_copy(a, e->to, base + i, e->pos, (HopKind)e->hop);
        }
    }
}

/* Memory that was reached without its type may be the value or what it points to. */
static void along_unbox(Analysis *a, const Edge *e, uint32_t from, uint32_t target)
{
    EscObject *o = object_of(a->g, target);
    if (o->box && (o->type || o->kind != OBJECT_GHOST)) {
        graph_copy(a, graph_at(a, target, e->k), e->to, e->pos, (HopKind)e->hop);
        return;
    }
    uint32_t base = o->base, count = o->count;
    graph_add(a, e->to, target, from, e->pos, (HopKind)e->hop);
    for (uint32_t i = 0; i < count; i++) {
        graph_copy(a, base + i, e->to, e->pos, (HopKind)e->hop);
    }
}

/* Its pointers may be read and written at other offsets, and as numbers and strings, which are not
 * followed: what they hold is kept for ever. */
static void along_bare(Analysis *a, const Edge *e, uint32_t target)
{
    const EscObject *o = object_of(a->g, target);
    uint32_t base = o->base, count = o->count;
    for (uint32_t i = 0; i < count && base != 0; i++) {
        add_edge(a, base + i, EDGE_COPY, 0, 0, 0, e->pos, HOP_NUMBER);
        graph_add(a, base + i, 0, 0, e->pos, HOP_NUMBER);
    }
}

static uint32_t target_at(const Graph *g, uint32_t slot, uint32_t i)
{
    return slot_elems(g, &g->slots.data[slot])[i].target;
}

static void pass_gate(Analysis *a, uint32_t to, uint32_t target, uint32_t gate, uint32_t from,
                      Pos pos)
{
    Graph *g = a->g;
    uint32_t obj = g->slots.data[target].obj, by = g->slots.data[gate].obj;
    const EscObject *x = &g->objects.data[obj], *y = &g->objects.data[by];
    if (x->kind == OBJECT_GHOST && y->kind == OBJECT_GHOST && x->fn == y->fn) {
        uint32_t off = target - g->objects.data[obj].base;
        uint32_t part = ghost_gated(a, obj, by);
        target = g->objects.data[part].base + off;
    }
    graph_add(a, to, target, from, pos, HOP_ARGUMENT);
}

static void open_gate(Analysis *a, const Gate *gate, uint32_t opener)
{
    Gate x = *gate;
    for (uint32_t i = 0; i < a->g->slots.data[x.from].len; i++) {
        pass_gate(a, x.to, target_at(a->g, x.from, i), opener, x.from, x.pos);
    }
}

static void along(Analysis *a, const Edge *e, uint32_t from, uint32_t target)
{
    switch ((EdgeKind)e->kind) {
    case EDGE_COPY: graph_add(a, e->to, target, from, e->pos, (HopKind)e->hop); break;
    case EDGE_OFFSET:
        graph_add(a, e->to, graph_at(a, target, e->k), from, e->pos, (HopKind)e->hop);
        break;
    case EDGE_SPREAD:
        for (uint32_t i = 0; i < e->k; i++) {
            graph_add(a, e->to, graph_at(a, target, i * e->stride), from, e->pos, (HopKind)e->hop);
        }
        break;
    case EDGE_ELEM: along_element(a, e, from, target); break;
    case EDGE_ARRAY: along_array(a, e, target); break;
    case EDGE_FILTER: along_filter(a, e, from, target); break;
    case EDGE_LOAD: case EDGE_STORE: along_memory(a, e, target); break;
    case EDGE_UNBOX: along_unbox(a, e, from, target); break;
    case EDGE_DEEP: along_deep(a, e, from, target); break;
    case EDGE_GATE:
        for (uint32_t i = 0; i < a->g->slots.data[e->k].len; i++) {
            pass_gate(a, e->to, target, target_at(a->g, e->k, i), from, e->pos);
        }
        break;
    case EDGE_OPEN: open_gate(a, &a->g->gates.data[e->to], target); break;
    case EDGE_CALL: call_target(a, e->to, target); break;
    case EDGE_BARE: along_bare(a, e, target); break;
    }
}

/* Copies and deep copies that exist are not made again. A slot with many edges has a table of
 * them. */
static Map *edge_table(Graph *g, EdgeKind kind)
{
    return kind == EDGE_COPY ? &g->copies : kind == EDGE_DEEP ? &g->deeps : NULL;
}

static void note_edge(Graph *g, uint32_t from, const Edge *e)
{
    uint32_t count = g->slots.data[from].edge_count;
    if (count > FEW_EDGES + 1 && edge_table(g, (EdgeKind)e->kind)) {
        *map_put(edge_table(g, (EdgeKind)e->kind), pair(from, e->to)) = 1;
    } else if (count == FEW_EDGES + 1) {
        for (uint32_t i = g->slots.data[from].edges; i != NONE; i = g->edges.data[i].next) {
            Map *table = edge_table(g, (EdgeKind)g->edges.data[i].kind);
            if (table) {
                *map_put(table, pair(from, g->edges.data[i].to)) = 1;
            }
        }
    }
}

static bool has_edge(Graph *g, uint32_t from, EdgeKind kind, uint32_t to)
{
    const Slot *s = &g->slots.data[from];
    if (s->edge_count > FEW_EDGES) {
        return map_find(edge_table(g, kind), pair(from, to)) != NULL;
    }
    for (uint32_t i = s->edges; i != NONE; i = g->edges.data[i].next) {
        if (g->edges.data[i].kind == kind && g->edges.data[i].to == to) {
            return true;
        }
    }
    return false;
}

static void add_edge(Analysis *a, uint32_t from, EdgeKind kind, uint32_t to, uint32_t k,
                     uint32_t stride, Pos pos, HopKind hop)
{
    Graph *g = a->g;
    Slot *s = &g->slots.data[from];
    Edge e = {.next = s->edges,
              .to = to,
              .k = k,
              .pos = pos,
              .stride = (uint16_t)stride,
              .kind = (uint8_t)kind,
              .hop = (uint8_t)hop};
    s->edges = g->edges.len;
    s->edge_count++;
    vec_push(&g->edges, e);
    note_edge(g, from, &e);
    uint32_t n = s->done; /* those behind will go along when the slot's turn comes */
    g->steps += n;
    a->gave_up |= g->steps > MAX_WORK;
    for (uint32_t i = 0; i < n && !a->gave_up; i++) {
        along(a, &e, from, target_at(g, from, i));
    }
}

void graph_edge(Analysis *a, uint32_t from, EdgeKind kind, uint32_t to, uint32_t k, uint32_t stride,
                Pos pos, HopKind hop)
{
    if (from != NONE && to != NONE) {
        if (a->g->slots.data[from].obj != NONE && !a->g->slots.data[from].filled) {
            ghost_fill(a, from);
        }
        add_edge(a, from, kind, to, k, stride, pos, hop);
    }
}

void graph_copy(Analysis *a, uint32_t from, uint32_t to, Pos pos, HopKind hop)
{
    if (from == NONE || to == NONE || from == to) {
        return;
    }
    if (from == 0) { /* what is in the heap stands for itself */
        graph_add(a, to, 0, 0, pos, hop);
        return;
    }
    a->gave_up |= ++a->g->steps > MAX_WORK;
    if (!has_edge(a->g, from, EDGE_COPY, to)) {
        graph_edge(a, from, EDGE_COPY, to, 0, 0, pos, hop);
    }
}

void graph_deep(Analysis *a, uint32_t from, uint32_t to, Pos pos, HopKind hop)
{
    if (from == NONE || to == NONE) {
        return;
    }
    if (from == 0) {
        graph_add(a, to, 0, 0, pos, hop);
        return;
    }
    if (!has_edge(a->g, from, EDGE_DEEP, to)) {
        graph_edge(a, from, EDGE_DEEP, to, 0, 0, pos, hop);
    }
}

void graph_gate(Analysis *a, uint32_t from, uint32_t gate, uint32_t to, Pos pos)
{
    if (from == NONE || gate == NONE) {
        return;
    }
    Gate x = {from, to, pos};
    vec_push(&a->g->gates, x);
    graph_edge(a, from, EDGE_GATE, to, gate, 0, pos, HOP_ARGUMENT);
    graph_edge(a, gate, EDGE_OPEN, a->g->gates.len - 1, 0, 0, pos, HOP_ARGUMENT);
}

uint32_t graph_filter(Analysis *a, Type *type, IrFunc *func)
{
    Graph *g = a->g;
    uint64_t *id =
        map_put(&g->filter_ids, (uint64_t)(uintptr_t)(func ? (void *)func : (void *)type));
    if (*id == 0) {
        Filter f = {.type = type, .func = func};
        vec_push(&g->filters, f);
        *id = g->filters.len;
    }
    return (uint32_t)*id - 1;
}

uint32_t graph_func_object(Analysis *a, IrFunc *f)
{
    uint64_t *known = map_find(&a->g->funcs, (uint64_t)(uintptr_t)f);
    if (known) {
        return (uint32_t)*known - 1;
    }
    uint32_t obj = graph_object(a, OBJECT_PLAIN, NULL, 0, 0, 0);
    a->g->objects.data[obj].record = true;
    a->g->objects.data[obj].func = f;
    *map_put(&a->g->funcs, (uint64_t)(uintptr_t)f) = obj + 1;
    return obj;
}

void graph_derive(Analysis *a, uint32_t ghost, Derivation d)
{
    Graph *g = a->g;
    d.next = g->objects.data[ghost].derivs;
    g->objects.data[ghost].derivs = g->derivs.len;
    vec_push(&g->derivs, d);
}

void graph_solve(Analysis *a)
{
    Graph *g = a->g;
    while (g->work.len) {
        uint32_t slot = vec_pop(&g->work);
        g->slots.data[slot].queued = false;
        while (g->slots.data[slot].done < g->slots.data[slot].len) {
            if (a->gave_up) {
                return;
            }
            uint32_t target = target_at(g, slot, g->slots.data[slot].done++);
            for (uint32_t e = g->slots.data[slot].edges; e != NONE;) {
                const Edge *x = &g->edges.data[e];
                e = x->next;
                g->steps++;
                if (x->kind == EDGE_COPY) { /* most are; adding may move the edges */
                    graph_add(a, x->to, target, slot, x->pos, (HopKind)x->hop);
                } else {
                    Edge edge = *x;
                    along(a, &edge, slot, target);
                }
            }
            a->gave_up |= g->steps > MAX_WORK;
        }
    }
}
