/* Values and places: which slots hold the pointers of a value. */
#include "analysis/escape/build.h"

typedef enum PlaceKind {
    AT_NOTHING,             /* no pointer is there */
    AT_HEAP,                /* a package variable */
    AT_VERSION,             /* a variable without address: leaves from `base` on */
    AT_OBJECT,              /* an addressed variable: slots from `base` on */
    AT_POINTER,             /* where the pointer in slot `base` points */
    AT_VALUE,               /* a value that has no place */
} PlaceKind;

typedef struct At {
    PlaceKind kind;
    uint32_t base, off;
    bool blob;              /* one slot for all leaves */
    /* VERSION, VALUE, in unknown elements: bit i says that it may start at off + i; 0: at off */
    uint64_t starts;
    /* VERSION: one of several elements that share slots: a store keeps what the others hold */
    bool weak;
    uint32_t object;        /* VERSION: of an object that nothing points to yet: it; else 0 */
    Leaves value;           /* VALUE */
} At;

static Leaves no_leaves(void)
{
    return (Leaves){NULL, 0};
}

static Leaves new_leaves(Build *b, uint32_t count)
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

bool var_tracked(const IrVar *v)
{
    return !v->addr_taken && v->site == NULL;
}

uint32_t var_object(Build *b, IrVar *v)
{
    return b->a->g->slots.data[b->a->g->fns.data[b->fn].var_base[v->index]].obj;
}

/* ---- places ---------------------------------------------------------------------------------- */

static At place_of(Build *b, IrValue *v);

static bool constant_index(const IrValue *y, uint32_t *index)
{
    int64_t n;
    if (y->kind != VALUE_CONST || !const_int64(y->u.constant, &n) || n < 0 || n > INT32_MAX) {
        return false;
    }
    *index = (uint32_t)n;
    return true;
}

static At place_unaliased(Build *b, const Unaliased *u)
{
    return (At){.kind = AT_VERSION, .base = u->base, .object = unaliased_object(b, u)};
}

static At place_var(Build *b, IrVar *v)
{
    const Unaliased *u = unaliased_variable(b, v);
    if (u) {
        return place_unaliased(b, u);
    }
    uint32_t base = b->a->g->fns.data[b->fn].var_base[v->index];
    if (base == NONE) {
        return (At){.kind = AT_NOTHING};
    }
    if (!var_tracked(v)) {
        return (At){.kind = AT_OBJECT, .base = base, .blob = lay(b, v->type)->blob};
    }
    return (At){.kind = AT_VERSION, .base = base, .blob = lay(b, v->type)->blob};
}

static At place_field(Build *b, IrValue *v)
{
    At p = place_of(b, v->x);
    const Layout *l = lay(b, v->x->type);
    if (l->blob) {
        p.blob = true;
    } else if (l->offset) {
        p.off += l->offset[v->u.index];
    }
    return p;
}

static uint32_t address_of(Build *b, const At *p, Pos pos);

/* Any of the elements; those of an array that keeps them apart are not many (array_layout). */
static uint64_t spread_starts(uint64_t starts, const Layout *array)
{
    uint64_t one_element = starts ? starts : 1, all = 0;
    for (uint32_t i = 0; i < array->elements; i++) {
        all |= one_element << (i * array->stride);
    }
    return all;
}

/* Element y of the array of type `array` at p. */
static At element_at(Build *b, At p, Type *array, IrValue *y, Pos pos)
{
    const Layout *l = lay(b, array);
    uint32_t index;
    if (l->blob || l->elements <= 1) {
        p.blob |= l->blob;
        /* one set of slots for all elements: the others keep what they hold */
        p.weak |= type_underlying(array)->u.array.len > 1;
        return p;
    }
    if (constant_index(y, &index)) {
        p.off += index < l->elements ? index * l->stride : 0;
        return p;
    }
    if (p.kind == AT_VERSION || p.kind == AT_VALUE) {
        p.starts = spread_starts(p.starts, l);
        return p;
    }
    if (p.kind == AT_OBJECT || p.kind == AT_POINTER) {
        uint32_t s = value_slot(b);
        graph_edge(b->a, address_of(b, &p, pos), EDGE_SPREAD, s, l->elements, l->stride, pos,
                   HOP_ELEMENT);
        return (At){.kind = AT_POINTER, .base = s, .blob = p.blob};
    }
    return p;
}

static At place_index(Build *b, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    if (u->kind == TYPE_ARRAY) {
        At p = place_of(b, v->x);
        value_leaves(b, v->y);
        return element_at(b, p, u, v->y, v->pos);
    }
    uint32_t s = value_first(b, v->x), index = NONE;
    value_leaves(b, v->y);
    if (u->kind != TYPE_SLICE || s == NONE) {
        return (At){.kind = AT_NOTHING};
    }
    const Unaliased *behind = unaliased_behind(b, v->x);
    if (behind) {
        return element_at(b, place_unaliased(b, behind), behind->type, v->y, v->pos);
    }
    const Layout *l = lay(b, u->u.elem.elem);
    uint32_t p = value_slot(b);
    bool known = constant_index(v->y, &index);
    graph_edge(b->a, s, EDGE_ELEM, p, known ? index : NONE, l->blob ? 0 : l->count, v->pos,
               HOP_ELEMENT);
    return (At){.kind = AT_POINTER, .base = p, .blob = l->blob};
}

static At place_of(Build *b, IrValue *v)
{
    switch (v->kind) {
    case VALUE_VAR: return place_var(b, v->u.var);
    case VALUE_GLOBAL: return (At){.kind = AT_HEAP};
    case VALUE_DEREF: {
        uint32_t p = value_first(b, v->x);
        const Unaliased *u = unaliased_behind(b, v->x);
        if (u) {
            return place_unaliased(b, u);
        }
        return p == NONE ? (At){.kind = AT_NOTHING} : p == 0 ? (At){.kind = AT_HEAP}
                         : (At){.kind = AT_POINTER, .base = p, .blob = lay(b, v->type)->blob};
    }
    case VALUE_FIELD: return place_field(b, v);
    case VALUE_INDEX: return place_index(b, v);
    default: break;
    }
    return (At){.kind = AT_VALUE, .value = value_leaves(b, v), .blob = lay(b, v->type)->blob};
}

static uint32_t address_of(Build *b, const At *p, Pos pos)
{
    uint32_t s;
    switch (p->kind) {
    case AT_OBJECT:
        s = value_slot(b);
        graph_add(b->a, s, graph_at(b->a, p->base, p->blob ? 0 : p->off), NONE, pos, HOP_ADDRESS);
        return s;
    case AT_POINTER:
        if (p->off == 0) {
            return p->base;
        }
        s = value_slot(b);
        graph_edge(b->a, p->base, EDGE_OFFSET, s, p->off, 0, pos, HOP_COPY);
        return s;
    case AT_HEAP: return 0;
    case AT_VERSION:
        if (p->object == 0 || p->off || p->starts) {
            ICE("the address of a variable that has none");
        }
        return value_pointer_to(b, p->object, pos, HOP_ADDRESS);
    default: return NONE;
    }
}

/* ---- loads and stores ------------------------------------------------------------------------ */

Leaves value_load(Build *b, uint32_t pointer, uint32_t off, uint32_t count, Pos pos, HopKind hop)
{
    Leaves out = new_leaves(b, count);
    for (uint32_t k = 0; k < count && pointer != NONE; k++) {
        out.slot[k] = pointer == 0 ? 0 : value_slot(b);
        if (pointer != 0) {
            graph_edge(b->a, pointer, EDGE_LOAD, out.slot[k], off + k, 0, pos, hop);
        }
    }
    return out;
}

void value_store(Build *b, uint32_t pointer, uint32_t off, Leaves from, Pos pos, HopKind hop)
{
    for (uint32_t k = 0; k < from.count; k++) {
        if (from.slot[k] == NONE || pointer == NONE) {
            continue;
        }
        if (pointer == 0) {
            graph_edge(b->a, from.slot[k], EDGE_COPY, 0, 0, 0, pos, HOP_GLOBAL);
        } else {
            graph_edge(b->a, pointer, EDGE_STORE, from.slot[k], off + k, 0, pos, hop);
        }
    }
}

static uint32_t version_slot(Build *b, uint32_t leaf)
{
    flow_use(b, b->cur[leaf]);
    return b->cur[leaf];
}

static uint32_t leaf_there(Build *b, const At *p, uint32_t at)
{
    return p->kind == AT_VERSION ? version_slot(b, p->base + at)
           : at < p->value.count ? p->value.slot[at]
                                 : NONE;
}

/* What leaf `at` is in any of the elements that it may be in. */
static uint32_t load_leaf(Build *b, const At *p, uint32_t at, Pos pos)
{
    if (p->starts == 0) {
        return leaf_there(b, p, at);
    }
    uint32_t s = value_slot(b);
    for (uint32_t i = 0; p->starts >> i; i++) {
        if (p->starts >> i & 1) {
            graph_copy(b->a, leaf_there(b, p, at + i), s, pos, HOP_COPY);
        }
    }
    return s;
}

static Leaves load_place(Build *b, const At *p, uint32_t count, Pos pos)
{
    if (p->kind == AT_NOTHING || count == 0) {
        return new_leaves(b, count);
    }
    if (p->kind == AT_POINTER) {
        return value_load(b, p->base, p->off, count, pos, HOP_LOAD);
    }
    Leaves out = new_leaves(b, count);
    for (uint32_t k = 0; k < count; k++) {
        uint32_t at = p->blob ? p->off : p->off + k;
        switch (p->kind) {
        case AT_HEAP: out.slot[k] = 0; break;
        case AT_OBJECT: out.slot[k] = graph_at(b->a, p->base, at); break;
        case AT_VERSION: case AT_VALUE: out.slot[k] = load_leaf(b, p, at, pos); break;
        default: break;
        }
    }
    return out;
}

/* A new version of a leaf; `weak` keeps what it was, too. */
static void set_leaf(Build *b, uint32_t leaf, uint32_t from, bool weak, Pos pos, HopKind hop)
{
    if (b->flat) {
        graph_copy(b->a, from, b->cur[leaf], pos, hop);
        return;
    }
    if (from == NONE && !weak) {
        flow_set(b, leaf, NONE);
        return;
    }
    if (from == NONE) {
        return;
    }
    uint32_t old = b->cur[leaf], slot = flow_version(b, leaf);
    graph_copy(b->a, from, slot, pos, hop);
    if (weak && old != NONE) {
        flow_phi_operand(b, old, slot, b->pos);
    }
    flow_set(b, leaf, slot);
}

static void assign_version(Build *b, const At *p, Leaves from, Pos pos, HopKind hop)
{
    uint64_t starts = p->starts ? p->starts : 1;
    bool weak = p->blob || p->weak || p->starts;
    for (uint32_t i = 0; starts >> i; i++) {
        for (uint32_t k = 0; (starts >> i & 1) && k < from.count; k++) {
            set_leaf(b, p->base + p->off + i + (p->blob ? 0 : k), from.slot[k], weak, pos, hop);
        }
    }
}

void value_assign(Build *b, IrValue *lvalue, Leaves from, Pos pos)
{
    At p = place_of(b, lvalue);
    switch (p.kind) {
    case AT_VERSION: assign_version(b, &p, from, pos, HOP_COPY); break;
    case AT_OBJECT:
        for (uint32_t k = 0; k < from.count; k++) {
            graph_copy(b->a, from.slot[k], graph_at(b->a, p.base, p.blob ? 0 : p.off + k), pos,
                       HOP_STORE);
        }
        break;
    case AT_POINTER: value_store(b, p.base, p.off, from, pos, HOP_STORE); break;
    case AT_HEAP: value_store(b, 0, 0, from, pos, HOP_GLOBAL); break;
    default: break;
    }
}

void var_set(Build *b, IrVar *v, Leaves from, Pos pos, HopKind hop)
{
    if (v == NULL) {
        return;
    }
    At p = place_var(b, v);
    if (p.kind == AT_VERSION) {
        assign_version(b, &p, from, pos, hop);
    } else if (p.kind == AT_OBJECT) {
        for (uint32_t k = 0; k < from.count; k++) {
            graph_copy(b->a, from.slot[k], graph_at(b->a, p.base, p.blob ? 0 : k), pos,
                       hop == HOP_COPY ? HOP_STORE : hop);
        }
    }
}

void unaliased_set(Build *b, const Unaliased *u, Leaves from, Pos pos)
{
    At p = place_unaliased(b, u);
    assign_version(b, &p, from, pos, HOP_COPY);
}

void var_set_pointer(Build *b, IrVar *v, uint32_t object, Pos pos, HopKind hop)
{
    if (v) {
        uint32_t s = value_pointer_to(b, object, pos, hop);
        var_set(b, v, (Leaves){&s, 1}, pos, HOP_COPY);
    }
}

/* ---- values ---------------------------------------------------------------------------------- */

uint32_t value_first(Build *b, IrValue *v)
{
    Leaves l = value_leaves(b, v);
    return l.count ? l.slot[0] : NONE;
}

static Leaves one(Build *b, uint32_t slot)
{
    Leaves l = new_leaves(b, 1);
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
        return new_leaves(b, lay(b, v->type)->count);
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
    Leaves out = new_leaves(b, lay(b, t)->count);
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
    Leaves out = new_leaves(b, l->count);
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
        return no_leaves();
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
        return no_leaves();
    }
    if (x.slot[0] != NONE &&
        x.slot[0] != 0) { /* of a part of it, perhaps: the elements are not where its type says */
        graph_edge(b->a, x.slot[0], EDGE_BARE, 0, 0, 0, v->pos, HOP_NUMBER);
    }
    return x;
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
    if (from->kind == TYPE_SLICE && to->kind == TYPE_ARRAY) {
        return value_load(b, x.count ? x.slot[0] : NONE, 0, l->count, v->pos, HOP_LOAD);
    }
    return x.count == l->count ? x : new_leaves(b, l->count);
}

static Leaves address_leaves(Build *b, IrValue *v)
{
    At p = place_of(b, v->x);
    return one(b, address_of(b, &p, v->pos));
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
    return no_leaves();
}

Leaves value_leaves(Build *b, IrValue *v)
{
    switch (v->kind) {
    case VALUE_CONST: case VALUE_ZERO: return new_leaves(b, lay(b, v->type)->count);
    case VALUE_VAR: case VALUE_GLOBAL: case VALUE_DEREF: case VALUE_FIELD: case VALUE_INDEX: {
        At p = place_of(b, v);
        return load_place(b, &p, lay(b, v->type)->count, v->pos);
    }
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
    return new_leaves(b, lay(b, v->type)->count);
}
