/* Ghosts: what a parameter led to when the function was entered.
 *
 * A ghost is made when something first reads the slot that would hold it. On a path of loads that
 * comes back to a type, the ghost of that type is used again, so that a list has one node; a long
 * path ends in an object of unknown type, which holds itself. */
#include "analysis/escape/analysis.h"

/* What the pointer of a leaf leads to. */
typedef struct Pointee {
    Type *type;             /* NULL: unknown, or decided by a filter */
    bool box, record, elements, unknown;
} Pointee;

static Pointee pointee_of(Type *leaf)
{
    Pointee p = {0};
    switch (leaf ? leaf->kind : TYPE_INVALID) {
    case TYPE_POINTER: p.type = leaf->u.elem.elem; break;
    case TYPE_SLICE: p.type = leaf->u.elem.elem; p.elements = true; break;
    case TYPE_MAP: case TYPE_CHAN: p.type = leaf; break;
    case TYPE_FUNC: p.record = true; break;
    case TYPE_INTERFACE: p.box = true; break;
    default: p.unknown = true; break;
    }
    return p;
}

static Type *leaf_type(Analysis *a, const EscObject *o, uint32_t k)
{
    if (o->unknown) {
        return NULL;
    }
    if (o->kind == OBJECT_INPUTS) {
        const UnitFn *fn = &a->g->fns.data[o->fn];
        return k < fn->input_count ? fn->input_types[k] : NULL;
    }
    if (o->record) {
        IrFunc *f = o->func;
        for (uint32_t i = 0; f && i < f->capture_count; i++) {
            const Layout *l = layout_of(a, f->captures[i]->type);
            if (k < l->count) {
                return l->blob ? NULL : l->leaf[k];
            }
            k -= l->count;
        }
        return NULL;
    }
    if (o->type == NULL) {
        return NULL;
    }
    Type *u = type_underlying(o->type);
    const Layout *l = layout_of(a, o->type);
    if (!o->box && (u->kind == TYPE_MAP || u->kind == TYPE_CHAN)) {
        l = layout_of(a, u->kind == TYPE_MAP ? u->u.map.key : u->u.chan.elem);
        if (u->kind == TYPE_MAP && k >= l->count) {
            k -= l->count;
            l = layout_of(a, u->u.map.elem);
        }
    }
    return l->blob || k >= l->count ? NULL : l->leaf[k];
}

static bool same(const EscObject *o, const Pointee *p)
{
    return o->kind == OBJECT_GHOST && o->unknown == p->unknown && o->box == p->box &&
           o->record == p->record && o->elements == p->elements && o->type == p->type &&
           o->func == NULL;
}

/* The ghost of this kind on the path of loads that leads to obj, itself included, once there are
 * two: the first of a list is often treated otherwise than the rest. */
static uint32_t on_path(Graph *g, uint32_t obj, const Pointee *p)
{
    uint32_t found = NONE;
    for (uint32_t i = obj; i != NONE; i = g->objects.data[i].parent) {
        if (same(&g->objects.data[i], p) && !g->objects.data[i].gated) {
            if (found != NONE || p->unknown) {
                return found != NONE ? found : i;
            }
            found = i;
        }
    }
    return NONE;
}

static uint32_t memory_slots(Analysis *a, const Pointee *p)
{
    bool unknown;
    return p->type && !p->box && !p->record ? layout_object(a, p->type, &unknown) : 1;
}

static uint32_t new_ghost(Analysis *a, uint32_t parent, const Pointee *p)
{
    Graph *g = a->g;
    uint32_t fn = g->objects.data[parent].fn, depth = g->objects.data[parent].depth + 1;
    uint32_t id = graph_object(a, OBJECT_GHOST, p->type, memory_slots(a, p), fn, 0);
    EscObject *o = &g->objects.data[id];
    o->parent = parent;
    o->depth = depth;
    o->box = p->box;
    o->record = p->record;
    o->elements = p->elements;
    o->unknown = p->unknown;
    return id;
}

void ghost_fill(Analysis *a, uint32_t slot)
{
    Graph *g = a->g;
    if (g->slots.data[slot].obj == NONE || g->slots.data[slot].filled) {
        return;
    }
    uint32_t parent = g->slots.data[slot].obj;
    EscObject *o = &g->objects.data[parent];
    if (o->kind != OBJECT_GHOST && o->kind != OBJECT_INPUTS) {
        return;
    }
    g->slots.data[slot].filled = true;
    uint32_t k = slot - o->base;
    bool loose = o->unknown || (o->box && o->type == NULL) || (o->record && o->func == NULL);
    Pointee p = loose ? (Pointee){.unknown = true} : pointee_of(leaf_type(a, o, k));
    if (o->depth >= MAX_GHOST_DEPTH) {
        p = (Pointee){.unknown = true};
    }
    uint32_t ghost = on_path(g, parent, &p);
    if (ghost == NONE) {
        ghost = new_ghost(a, parent, &p);
        g->objects.data[ghost].input = k;
    }
    Derivation d = {.ghost = ghost,
                    .parent = parent,
                    .k = loose ? NONE : k,
                    .gate = NONE,
                    .elements = p.elements};
    vec_push(&g->derivs, d);
    graph_add(a, slot, g->objects.data[ghost].base, NONE, NO_POS, HOP_COPY);
    if (g->objects.data[parent].escaped) {
        graph_add(a, slot, 0, NONE, NO_POS, HOP_INSIDE);
    }
}

/* The part of a box, function value or unknown object that fits the filter. */
uint32_t ghost_filtered(Analysis *a, uint32_t obj, uint32_t filter)
{
    Graph *g = a->g;
    uint64_t *known = map_put(&g->filtered, (uint64_t)obj << 32 | (filter + 1));
    if (*known) {
        return (uint32_t)*known - 1;
    }
    Filter f = g->filters.data[filter];
    uint32_t count = f.func ? 0 : layout_of(a, f.type)->count,
             depth = g->objects.data[obj].depth + 1;
    for (uint32_t i = 0; f.func && i < f.func->capture_count; i++) {
        count += layout_of(a, f.func->captures[i]->type)->count;
    }
    uint32_t id = graph_object(a, OBJECT_GHOST, f.type, count, g->objects.data[obj].fn, 0);
    *map_put(&g->filtered, (uint64_t)obj << 32 | (filter + 1)) = id + 1;
    EscObject *o = &g->objects.data[id];
    o->parent = obj;
    o->depth = depth;
    o->box = f.func == NULL;
    o->record = f.func != NULL;
    o->func = f.func;
    Derivation d = {.ghost = id, .parent = obj, .k = filter, .gate = NONE, .filter = true};
    vec_push(&g->derivs, d);
    if (g->objects.data[obj].escaped) {
        graph_add(a, 0, o->base, NONE, NO_POS, HOP_INSIDE);
    }
    return id;
}

/* What a ghost stands for, as far as one target of a dispatch gets it: nothing, when the ghost
 * `gate`, the dispatched value as far as it is that target, stands for nothing. So what one
 * function does to its arguments is not laid to those of another. */
uint32_t ghost_gated(Analysis *a, uint32_t obj, uint32_t gate)
{
    Graph *g = a->g;
    EscObject from = g->objects.data[obj];
    if (from.depth >= MAX_GHOST_DEPTH || from.gated || g->gated_count >= MAX_GATED) {
        return obj;
    }
    uint64_t *known = map_put(&g->gated, (uint64_t)obj << 32 | (gate + 1));
    if (*known) {
        return (uint32_t)*known - 1;
    }
    uint32_t id = graph_object(a, OBJECT_GHOST, from.type, from.count, from.fn, 0);
    *map_put(&g->gated, (uint64_t)obj << 32 | (gate + 1)) = id + 1;
    EscObject *o = &g->objects.data[id];
    o->func = from.func;
    o->box = from.box;
    o->record = from.record;
    o->unknown = from.unknown;
    o->elements = from.elements;
    o->input = from.input;
    o->gated = true;
    g->gated_count++;
    o->parent = obj;
    o->depth = from.depth + 1;
    Derivation d = {.ghost = id, .parent = obj, .k = 0, .gate = gate};
    vec_push(&g->derivs, d);
    if (from.escaped) {
        graph_add(a, 0, o->base, NONE, NO_POS, HOP_INSIDE);
    }
    return id;
}

/* May what `target` points to be the data of an interface, or a function value, of this dynamic
 * type? */
bool filter_matches(Analysis *a, const Filter *f, uint32_t target)
{
    EscObject *o = object_of(a->g, target);
    if (o->kind == OBJECT_HEAP || o->unknown) {
        return true;
    }
    if (a->ir->program->has_unsafe && !o->box && !o->record) {
        return true; /* its type may not be that of what is in it */
    }
    if (f->func) {
        return o->record && (o->func == NULL || o->func == f->func);
    }
    Type *dynamic = o->box ? o->type : NULL;
    if (o->box && dynamic == NULL) {
        return true;
    }
    if (type_is_interface(f->type)) {
        return dynamic == NULL ||
               type_implements(&a->ir->program->types, dynamic, f->type, NULL, NULL, NULL);
    }
    if (dynamic) {
        return dynamic == f->type;
    }
    if (o->record || o->type == NULL) {
        return f->type->kind == TYPE_FUNC || type_underlying(f->type)->kind == TYPE_FUNC;
    }
    /* memory that was reached without its type: the value itself, or what it points to */
    Type *u = type_underlying(f->type);
    Type *inner = u->kind == TYPE_POINTER || u->kind == TYPE_SLICE ? u->u.elem.elem : f->type;
    return layout_contains(a, o->type, inner) || layout_contains(a, o->type, f->type);
}
