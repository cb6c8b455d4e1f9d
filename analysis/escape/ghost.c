/* Ghosts: what a parameter led to when the function was entered.
 *
 * A ghost is made when something first reads the slot that would hold it. On a path of loads that
 * comes back to a type, the ghost of that type is used again, so that a list has one node; a long
 * path ends in an object of unknown type, which holds itself. Where types lead to each other in
 * many ways there are very many short paths: a function that has many ghosts uses one again for
 * whatever else of its kind the parameter leads to. */
#include "analysis/escape/analysis.h"

/* What the pointer of a leaf leads to. */
typedef struct Pointee {
    Type *type;             /* NULL: unknown, or decided by a filter */
    Type *face;             /* box: the interface type that the value has */
    bool box, record, elements, contents, unknown;
} Pointee;

static Pointee pointee_of(Type *leaf)
{
    Pointee p = {0};
    switch (leaf ? leaf->kind : TYPE_INVALID) {
    case TYPE_POINTER: p.type = leaf->u.elem.elem; break;
    case TYPE_SLICE: p.type = leaf->u.elem.elem; p.elements = true; break;
    case TYPE_MAP: case TYPE_CHAN: p.type = leaf; p.contents = true; break;
    case TYPE_FUNC: p.record = true; break;
    case TYPE_INTERFACE: p.box = true; p.face = leaf; break;
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
    if (o->contents) {
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
           o->record == p->record && o->elements == p->elements &&
           o->contents == p->contents && o->type == p->type && o->face == p->face &&
           o->func == NULL;
}

/* The ghost of this kind on the path of loads that leads to obj, itself included, once there are
 * two: the first of a list is often treated otherwise than the rest. */
static uint32_t on_path(Graph *g, uint32_t obj, const Pointee *p)
{
    uint32_t found = NONE;
    for (uint32_t i = obj; i != NONE; i = g->objects.data[i].parent) {
        const EscObject *o = &g->objects.data[i];
        if (same(o, p) && !o->gated && !o->narrowed) {
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
    return p->contents ? layout_contents(a, p->type) : p->type ? layout_of(a, p->type)->count : 1;
}

/* The ghost that this parent leads to. */
static uint32_t make_ghost(Analysis *a, uint32_t parent, Type *type, uint32_t count)
{
    Graph *g = a->g;
    EscObject from = g->objects.data[parent];
    uint32_t id = graph_object(a, OBJECT_GHOST, type, count, from.fn, 0);
    EscObject *o = &g->objects.data[id];
    UnitFn *fn = &g->fns.data[from.fn];
    o->parent = parent;
    o->depth = from.depth + 1;
    o->input = from.input;
    o->older = fn->ghost;
    fn->ghost = id;
    fn->ghost_count++;
    return id;
}

/* In a function with many ghosts, one that can stand for another `like` it: it has the same slots,
 * and the same parameter leads to it, not at once. */
static uint32_t reused(const Graph *g, uint32_t parent, const EscObject *like)
{
    const EscObject *from = &g->objects.data[parent];
    const UnitFn *fn = &g->fns.data[from->fn];
    uint32_t id = fn->ghost_count < MAX_GHOSTS || from->depth == 0 ? NONE : fn->ghost;
    for (; id != NONE; id = g->objects.data[id].older) {
        const EscObject *o = &g->objects.data[id];
        if (o->type == like->type && o->face == like->face && o->func == like->func &&
            o->box == like->box && o->record == like->record && o->elements == like->elements &&
            o->contents == like->contents && o->unknown == like->unknown &&
            o->input == from->input && o->depth > 1 && !o->gated && !o->narrowed) {
            return id;
        }
    }
    return NONE;
}

static uint32_t new_ghost(Analysis *a, uint32_t parent, const Pointee *p)
{
    Graph *g = a->g;
    EscObject like = {.type = p->type, .face = p->face, .box = p->box, .record = p->record,
                      .elements = p->elements, .contents = p->contents,
                      .unknown = p->unknown};
    uint32_t id = reused(g, parent, &like);
    if (id != NONE) {
        return id;
    }
    id = make_ghost(a, parent, p->type, memory_slots(a, p));
    EscObject *o = &g->objects.data[id];
    o->face = p->face;
    o->box = p->box;
    o->record = p->record;
    o->elements = p->elements;
    o->contents = p->contents;
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
        if (g->objects.data[parent].kind == OBJECT_INPUTS) {
            g->objects.data[ghost].input = k;
        }
    }
    Derivation d = {.parent = parent,
                    .k = loose ? NONE : k,
                    .gate = NONE,
                    .elements = p.elements};
    graph_derive(a, ghost, d);
    graph_add(a, slot, g->objects.data[ghost].base, NONE, NO_POS, HOP_COPY);
    if (g->objects.data[parent].escaped) {
        graph_add(a, slot, 0, NONE, NO_POS, HOP_INSIDE);
    }
}

/* A ghost of the box, for what of it implements an interface. What is in it is not known better. */
static uint32_t narrowed(Analysis *a, uint32_t obj)
{
    EscObject from = a->g->objects.data[obj];
    uint32_t id = make_ghost(a, obj, NULL, from.count);
    EscObject *o = &a->g->objects.data[id];
    o->box = true;
    o->face = from.face;
    o->narrowed = true;
    return id;
}

/* May a value of concrete type t be in what the box stands for? It was loaded as of its interface
 * type, which t must implement. */
bool ghost_may_hold(Analysis *a, const EscObject *box, Type *t)
{
    return box->face == NULL || a->ir->program->has_unsafe || shared_implements(a, t, box->face);
}

/* A ghost of code or of a dynamic type. */
static uint32_t exactly(Analysis *a, uint32_t obj, const Filter *f)
{
    EscObject like = {.type = f->type, .func = f->func, .box = f->func == NULL,
                      .record = f->func != NULL};
    uint32_t id = reused(a->g, obj, &like);
    if (id != NONE) {
        return id;
    }
    uint32_t count = f->func ? 0 : layout_of(a, f->type)->count;
    for (uint32_t i = 0; f->func && i < f->func->capture_count; i++) {
        count += layout_of(a, f->func->captures[i]->type)->count;
    }
    id = make_ghost(a, obj, f->type, count);
    EscObject *o = &a->g->objects.data[id];
    o->box = like.box;
    o->record = like.record;
    o->func = f->func;
    return id;
}

/* The part of a box, function value or unknown object that fits the filter. In a function with many
 * ghosts a box is not split by interfaces. */
uint32_t ghost_filtered(Analysis *a, uint32_t obj, uint32_t filter)
{
    Graph *g = a->g;
    uint64_t *known = map_put(&g->filtered, (uint64_t)obj << 32 | (filter + 1));
    if (*known) {
        return (uint32_t)*known - 1;
    }
    Filter f = g->filters.data[filter];
    uint32_t id;
    if (f.func || !type_is_interface(f.type)) {
        id = exactly(a, obj, &f);
    } else if (g->fns.data[g->objects.data[obj].fn].ghost_count < MAX_GHOSTS) {
        id = narrowed(a, obj);
    } else {
        return obj;
    }
    *map_put(&g->filtered, (uint64_t)obj << 32 | (filter + 1)) = id + 1;
    graph_derive(a, id, (Derivation){.parent = obj, .k = filter, .gate = NONE, .filter = true});
    if (g->objects.data[obj].escaped) {
        graph_add(a, 0, g->objects.data[id].base, NONE, NO_POS, HOP_INSIDE);
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
    uint32_t id = make_ghost(a, obj, from.type, from.count);
    *map_put(&g->gated, (uint64_t)obj << 32 | (gate + 1)) = id + 1;
    EscObject *o = &g->objects.data[id];
    o->func = from.func;
    o->face = from.face;
    o->box = from.box;
    o->record = from.record;
    o->unknown = from.unknown;
    o->elements = from.elements;
    o->contents = from.contents;
    o->narrowed = from.narrowed;
    o->gated = true;
    g->gated_count++;
    graph_derive(a, id, (Derivation){.parent = obj, .k = 0, .gate = gate});
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
        return dynamic == NULL || shared_implements(a, dynamic, f->type);
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
