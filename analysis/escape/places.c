/* Places: where a variable, field or element is, and what is loaded from it and stored to it. */
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

static const Layout *lay(Build *b, Type *t)
{
    return layout_of(b->a, t);
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

bool constant_index(const IrValue *y, uint32_t *index)
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
    p.blob |= l->blob;
    if (!p.blob && l->offset) { /* in a blob, also what is smaller has the one slot */
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
    p.blob |= l->blob;
    if (p.blob || l->elements <= 1) {
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
    Leaves out = leaves_new(b, count);
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
        return leaves_new(b, count);
    }
    if (p->kind == AT_POINTER) {
        return value_load(b, p->base, p->off, count, pos, HOP_LOAD);
    }
    Leaves out = leaves_new(b, count);
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

Leaves place_load(Build *b, IrValue *place)
{
    At p = place_of(b, place);
    return load_place(b, &p, lay(b, place->type)->count, place->pos);
}

uint32_t place_address(Build *b, IrValue *place, Pos pos)
{
    At p = place_of(b, place);
    return address_of(b, &p, pos);
}
