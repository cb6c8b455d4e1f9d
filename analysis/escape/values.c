/* Values: which slots hold the pointers of a value. */
#include "analysis/escape/build.h"

Leaves leaves_new(Build *b, uint32_t count)
{
    Leaves l = {count ? ARENA_ARRAY(&b->a->unit, uint32_t, count) : NULL, count};
    for (uint32_t i = 0; i < count; i++) {
        l.slot[i] = NONE;
    }
    return l;
}

static const Layout *lay(Build *b, Type *t)
{
    return layout_of(b->a, t);
}

uint32_t value_slot(Build *b)
{
    return graph_slot(b->a, b->fn, b->pos);
}

uint32_t value_pointer_to(Build *b, uint32_t object, Pos pos, HopKind hop)
{
    uint32_t s = value_slot(b);
    graph_add(b->a, s, b->a->g->objects.data[object].base, NONE, pos, hop);
    return s;
}

uint32_t value_first(Build *b, IrValue *v)
{
    Leaves l = value_leaves(b, v);
    return l.count ? l.slot[0] : NONE;
}

static Leaves one(Build *b, uint32_t slot)
{
    Leaves l = leaves_new(b, 1);
    l.slot[0] = slot;
    return l;
}

static void visit_args(Build *b, IrValue *v)
{
    for (uint32_t i = 0; i < v->arg_count; i++) {
        if (v->args[i]) {
            value_leaves(b, v->args[i]);
        }
    }
}

/* x[lo:hi:max]: the array from element lo on. */
static Leaves slice_leaves(Build *b, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    uint32_t x = value_first(b, v->x), lo = 0;
    visit_args(b, v);
    if (x == NONE || (u->kind != TYPE_SLICE && u->kind != TYPE_POINTER)) {
        return leaves_new(b, lay(b, v->type)->count);
    }
    IrValue *from = v->arg_count ? v->args[0] : NULL;
    bool known = from == NULL || constant_index(from, &lo);
    const Layout *l = lay(b, type_underlying(v->type)->u.elem.elem);
    if (known && lo == 0) {
        return one(b, x);
    }
    uint32_t s = value_slot(b);
    graph_edge(b->a, x, EDGE_ELEM, s, known ? lo : NONE, l->blob ? 0 : l->count, v->pos, HOP_COPY);
    return one(b, s);
}

static Leaves box_leaves(Build *b, IrValue *v)
{
    Leaves content = value_leaves(b, v->x);
    uint32_t box = graph_object(b->a, OBJECT_PLAIN, v->x->type, content.count, b->fn, b->pos);
    b->a->g->objects.data[box].box = true;
    for (uint32_t k = 0; k < content.count; k++) {
        graph_copy(b->a, content.slot[k], b->a->g->objects.data[box].base + k, v->pos, HOP_BOX);
    }
    return one(b, value_pointer_to(b, box, v->pos, HOP_BOX));
}

/* The value of concrete type t in the interface whose data is in slot x. */
static Leaves unbox(Build *b, uint32_t x, Type *t, Pos pos)
{
    Leaves out = leaves_new(b, lay(b, t)->count);
    if (x == NONE || out.count == 0) {
        return out;
    }
    uint32_t fit = value_slot(b);
    graph_edge(b->a, x, EDGE_FILTER, fit, graph_filter(b->a, t, NULL), 0, pos, HOP_COPY);
    for (uint32_t k = 0; k < out.count; k++) {
        out.slot[k] = value_slot(b);
        graph_edge(b->a, fit, EDGE_UNBOX, out.slot[k], k, 0, pos, HOP_LOAD);
    }
    return out;
}

static Leaves assert_leaves(Build *b, IrValue *v)
{
    uint32_t x = value_first(b, v->x);
    if (!type_is_interface(v->type)) {
        return unbox(b, x, v->type, v->pos);
    }
    if (x == NONE) {
        return one(b, NONE);
    }
    uint32_t fit = value_slot(b);
    graph_edge(b->a, x, EDGE_FILTER, fit, graph_filter(b->a, v->type, NULL), 0, v->pos, HOP_COPY);
    return one(b, fit);
}

static Leaves composite_leaves(Build *b, IrValue *v)
{
    const Layout *l = lay(b, v->type);
    Leaves out = leaves_new(b, l->count);
    bool array = type_underlying(v->type)->kind == TYPE_ARRAY;
    bool shared = l->blob || (array && l->elements <= 1); /* several values for one leaf */
    for (uint32_t k = 0; shared && k < out.count; k++) {
        out.slot[k] = value_slot(b);
    }
    for (uint32_t i = 0; i < v->arg_count; i++) {
        Leaves part = value_leaves(b, v->args[i]);
        int64_t index = v->u.indices[i];
        for (uint32_t k = 0; k < part.count; k++) {
            if (shared) {
                graph_copy(b->a, part.slot[k], out.slot[l->blob ? 0 : k], v->args[i]->pos,
                           HOP_COPY);
            } else {
                uint32_t at = array ? (uint32_t)index * l->stride : l->offset[index];
                out.slot[at + k] = part.slot[k];
            }
        }
    }
    return out;
}

/* Kept for ever, as it becomes something that is not followed. */
static void keep(Build *b, Leaves x, Pos pos)
{
    for (uint32_t k = 0; k < x.count; k++) {
        graph_edge(b->a, x.slot[k], EDGE_COPY, 0, 0, 0, pos, HOP_NUMBER);
    }
}

/* To unsafe.Pointer: what it points to may be seen as of any type. To uintptr: anything may come
 * back from the number. */
static Leaves convert_unsafe(Build *b, IrValue *v, Leaves x)
{
    TypeKind to = type_underlying(v->type)->kind;
    if (to == TYPE_UINTPTR) {
        keep(b, x, v->pos);
        return (Leaves){NULL, 0};
    }
    if (type_underlying(v->x->type)->kind == TYPE_UINTPTR) {
        return one(b, 0);
    }
    if (to == TYPE_UNSAFE_POINTER && x.slot[0] != NONE && x.slot[0] != 0) {
        graph_edge(b->a, x.slot[0], EDGE_BARE, 0, 0, 0, v->pos, HOP_NUMBER);
    }
    return x;
}

/* unsafe.Slice, unsafe.String, and the pointers that they are made of. */
static Leaves view_leaves(Build *b, IrValue *v)
{
    Leaves x = value_leaves(b, v->x);
    if (v->kind == VALUE_DATA) {
        return x.count ? x : one(b, 0);
    }
    value_leaves(b, v->y);
    if (type_is_string(v->type)) {
        keep(b, x, v->pos);
        return (Leaves){NULL, 0};
    }
    if (x.slot[0] != NONE &&
        x.slot[0] != 0) { /* of a part of it, perhaps: the elements are not where its type says */
        graph_edge(b->a, x.slot[0], EDGE_BARE, 0, 0, 0, v->pos, HOP_NUMBER);
    }
    return x;
}

/* A slice becomes an array, or a pointer to one, whose elements may have slots of their own. */
static Leaves slice_as_array(Build *b, const IrValue *v, Leaves x)
{
    Type *to = type_underlying(v->type);
    bool pointer = to->kind == TYPE_POINTER;
    const Layout *l = lay(b, pointer ? to->u.elem.elem : to);
    bool known = x.slot[0] != NONE && x.slot[0] != 0;
    if (pointer && known && l->elements > 1 && l->stride) {
        graph_edge(b->a, x.slot[0], EDGE_ARRAY, 0, NONE, l->stride, v->pos, HOP_NUMBER);
    }
    if (pointer || !known || l->elements <= 1) {
        return pointer ? x : value_load(b, x.slot[0], 0, l->count, v->pos, HOP_LOAD);
    }
    Leaves out = leaves_new(b, l->count);
    for (uint32_t k = 0; k < l->count; k++) {
        out.slot[k] = value_slot(b);
        graph_edge(b->a, x.slot[0], EDGE_ARRAY, out.slot[k], k, l->stride, v->pos, HOP_LOAD);
    }
    return out;
}

static Leaves convert_leaves(Build *b, IrValue *v)
{
    Leaves x = value_leaves(b, v->x);
    Type *from = type_underlying(v->x->type), *to = type_underlying(v->type);
    if (from->kind != to->kind &&
        (from->kind == TYPE_UNSAFE_POINTER || to->kind == TYPE_UNSAFE_POINTER)) {
        return convert_unsafe(b, v, x);
    }
    const Layout *l = lay(b, v->type);
    if (from->kind == TYPE_SLICE && to->kind != TYPE_SLICE && x.count) {
        return slice_as_array(b, v, x);
    }
    return x.count == l->count ? x : leaves_new(b, l->count);
}

static Leaves address_leaves(Build *b, IrValue *v)
{
    return one(b, place_address(b, v->x, v->pos));
}

static Leaves func_leaves(Build *b, IrValue *v)
{
    return one(b, value_pointer_to(b, graph_func_object(b->a, v->u.func), v->pos, HOP_ADDRESS));
}

/* Arithmetic: only what it reads matters. A long chain leans to the left, so it is walked in a
 * loop. */
static Leaves visit_operands(Build *b, IrValue *v)
{
    while (v && (v->kind == VALUE_BINARY || v->kind == VALUE_UNARY)) {
        if (v->y) {
            value_leaves(b, v->y);
        }
        v = v->x;
    }
    if (v) {
        value_leaves(b, v);
    }
    return (Leaves){NULL, 0};
}

Leaves value_leaves(Build *b, IrValue *v)
{
    switch (v->kind) {
    case VALUE_CONST: case VALUE_ZERO: return leaves_new(b, lay(b, v->type)->count);
    case VALUE_VAR: case VALUE_GLOBAL: case VALUE_DEREF: case VALUE_FIELD: case VALUE_INDEX:
        return place_load(b, v);
    case VALUE_FUNC: return func_leaves(b, v);
    case VALUE_ADDR: return address_leaves(b, v);
    case VALUE_SLICE: return slice_leaves(b, v);
    case VALUE_CONVERT: return convert_leaves(b, v);
    case VALUE_VIEW: case VALUE_DATA: return view_leaves(b, v);
    case VALUE_COMPOSITE: return composite_leaves(b, v);
    case VALUE_IFACE: return box_leaves(b, v);
    case VALUE_UPCAST: return value_leaves(b, v->x);
    case VALUE_UNBOX: return unbox(b, value_first(b, v->x), v->type, v->pos);
    case VALUE_ASSERT: return assert_leaves(b, v);
    case VALUE_STATIC: case VALUE_STATIC_SLICE:
        visit_args(b, v);
        return one(b, 0);
    default: break;
    }
    visit_args(b, v);
    if (v->x && v->y) {
        visit_operands(b, v->y);
    }
    if (v->x) {
        visit_operands(b, v->x);
    }
    return leaves_new(b, lay(b, v->type)->count);
}
