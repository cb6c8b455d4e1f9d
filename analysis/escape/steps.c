/* Steps: which constraints each of them adds, in the order of the source. */
#include "analysis/escape/build.h"

#include <string.h>

static Leaves pointer(Build *b, uint32_t slot)
{
    Leaves l = {ARENA_ARRAY(&b->a->unit, uint32_t, 1), 1};
    l.slot[0] = slot;
    return l;
}

static Type *elem_type(Type *t)
{
    Type *u = type_underlying(t);
    return u->kind == TYPE_MAP     ? u->u.map.elem
           : u->kind == TYPE_CHAN  ? u->u.chan.elem
           : u->kind == TYPE_ARRAY ? u->u.array.elem
                                   : u->u.elem.elem;
}

static Leaves no_pointers(Build *b, Type *t)
{
    uint32_t n = leaf_count(b, t);
    Leaves l = {ARENA_ARRAY(&b->a->unit, uint32_t, n + 1), n};
    memset(l.slot, 0xff, (n + 1) * sizeof *l.slot);
    return l;
}

/* ---- sites ----------------------------------------------------------------------------------- */

uint32_t site_object(Build *b, IrSite *s, Type *type, uint32_t count)
{
    Graph *g = b->a->g;
    uint32_t known = b->a->site_objects[s->id];
    if (known) {
        return known - 1;
    }
    uint32_t id = graph_object(b->a, OBJECT_SITE, type, count, b->fn, b->pos);
    g->objects.data[id].site = s;
    b->a->site_objects[s->id] = id + 1;
    return id;
}

static void fill_object(Build *b, uint32_t object, uint32_t off, Leaves from, Pos pos, HopKind hop)
{
    for (uint32_t k = 0; k < from.count; k++) {
        graph_copy(b->a, from.slot[k], graph_at(b->a, b->a->g->objects.data[object].base, off + k),
                   pos, hop);
    }
}

static bool constant(const IrValue *v, int64_t *n)
{
    return v && v->kind == VALUE_CONST && const_int64(v->u.constant, n);
}

Type *steps_made(Build *b, const IrStep *s)
{
    int64_t n = -1;
    switch (s->kind) {
    case STEP_NEW: return s->site->type;
    case STEP_SLICE_LIT: return s->x->type;
    case STEP_MAKE_SLICE: {
        Type *elem = elem_type(s->dst->type);
        bool few = constant(s->y ? s->y : s->x, &n) && n > 0 && n <= MAX_ELEMENTS;
        return few && leaf_count(b, elem) ? shared_array(b->a, elem, n) : NULL;
    }
    default: return NULL;
    }
}

/* Before the variable is set to the address. */
static void fill_made(Build *b, IrStep *s, uint32_t object, Leaves init, HopKind hop)
{
    const Unaliased *u = unaliased_start(b, s);
    if (u) {
        unaliased_set(b, u, init, s->pos);
    } else {
        fill_object(b, object, 0, init, s->pos, hop);
    }
}

static void step_new(Build *b, IrStep *s)
{
    Type *t = s->site->type;
    uint32_t o = site_object(b, s->site, t, leaf_count(b, t));
    fill_made(b, s, o, s->x ? value_leaves(b, s->x) : no_pointers(b, t), HOP_STORE);
    var_set_pointer(b, s->dst, o, s->pos, HOP_ADDRESS);
}

static void step_make_slice(Build *b, IrStep *s)
{
    value_leaves(b, s->x);
    if (s->y) {
        value_leaves(b, s->y);
    }
    Type *array = steps_made(b, s), *t = array ? array : elem_type(s->dst->type);
    uint32_t o = site_object(b, s->site, t, leaf_count(b, t));
    fill_made(b, s, o, no_pointers(b, t), HOP_STORE);
    var_set_pointer(b, s->dst, o, s->pos, HOP_ADDRESS);
}

static void step_make(Build *b, IrStep *s)
{
    if (s->x) {
        value_leaves(b, s->x);
    }
    Type *t = type_underlying(s->dst->type);
    uint32_t o = site_object(b, s->site, t, layout_contents(b->a, t));
    b->a->g->objects.data[o].contents = true;
    var_set_pointer(b, s->dst, o, s->pos, HOP_ADDRESS);
}

static void step_slice_literal(Build *b, IrStep *s)
{
    uint32_t o = site_object(b, s->site, s->x->type, leaf_count(b, s->x->type));
    fill_made(b, s, o, value_leaves(b, s->x), HOP_ELEMENT);
    var_set_pointer(b, s->dst, o, s->pos, HOP_ADDRESS);
}

static void step_closure(Build *b, IrStep *s)
{
    uint32_t count = 0, off = 0;
    for (uint32_t i = 0; i < s->arg_count; i++) {
        count += leaf_count(b, s->args[i]->type);
    }
    uint32_t o = s->site ? site_object(b, s->site, NULL, count)
                         : graph_object(b->a, OBJECT_PLAIN, NULL, count, b->fn, b->pos);
    b->a->g->objects.data[o].record = true;
    b->a->g->objects.data[o].func = s->u.func;
    for (uint32_t i = 0; i < s->arg_count; i++) {
        Leaves from = value_leaves(b, s->args[i]);
        fill_object(b, o, off, from, s->args[i]->pos, HOP_CAPTURE);
        off += from.count;
    }
    var_set_pointer(b, s->dst, o, s->pos, HOP_ADDRESS);
}

static void step_box(Build *b, IrStep *s)
{
    uint32_t o = site_object(b, s->site, s->x->type, leaf_count(b, s->x->type));
    b->a->g->objects.data[o].box = true;
    fill_object(b, o, 0, value_leaves(b, s->x), s->pos, HOP_BOX);
    var_set_pointer(b, s->dst, o, s->pos, HOP_BOX);
}

/* ---- slices, maps, channels ------------------------------------------------------------------ */

/* A slot that points to all elements of the slice in `slot`. */
static uint32_t all_elements(Build *b, uint32_t slot, Type *elem, Pos pos)
{
    const Layout *l = layout_of(b->a, elem);
    uint32_t p = value_slot(b);
    graph_edge(b->a, slot, EDGE_ELEM, p, NONE, l->blob ? 0 : l->count, pos, HOP_ELEMENT);
    return p;
}

static void copy_elements(Build *b, uint32_t from, uint32_t to, Type *elem, Pos pos)
{
    uint32_t n = leaf_count(b, elem);
    if (n == 0 || from == NONE || to == NONE) {
        return;
    }
    Leaves held = value_load(b, all_elements(b, from, elem, pos), 0, n, pos, HOP_ELEMENT);
    value_store(b, all_elements(b, to, elem, pos), 0, held, pos, HOP_ELEMENT);
}

/* What appends share: usually each has its own; in functions with very many, those to one variable
 * do. */
typedef struct Appended {
    uint32_t result;        /* the old array or the new one */
    uint32_t all;           /* their elements */
    uint32_t array;         /* the new one */
} Appended;

static Appended *appended(Build *b, IrStep *s, Type *elem)
{
    Appended *x = b->many_appends && s->dst ? map_get_ptr(&b->appends, s->dst) : NULL;
    if (x) {
        return x;
    }
    uint32_t n = leaf_count(b, elem);
    x = ARENA_NEW(&b->a->unit, Appended);
    x->result = value_slot(b);
    x->array = site_object(b, s->site, elem, n);
    graph_add(b->a, x->result, b->a->g->objects.data[x->array].base, NONE, s->pos, HOP_ADDRESS);
    x->all = n ? all_elements(b, x->result, elem, s->pos) : NONE;
    if (n) {
        copy_elements(b, x->result, x->result, elem, s->pos);
    }
    if (b->many_appends && s->dst) {
        map_set_ptr(&b->appends, s->dst, x);
    }
    return x;
}

/* The old array or a new one, both with the elements. */
static void step_append(Build *b, IrStep *s)
{
    Type *elem = elem_type(s->dst ? s->dst->type : s->x->type);
    uint32_t old = value_first(b, s->x);
    const Appended *x = appended(b, s, elem);
    graph_copy(b->a, old, x->result, s->pos, HOP_COPY);
    if (s->u.append.spread && s->y) {
        uint32_t more = value_first(b, s->y);
        if (type_underlying(s->y->type)->kind == TYPE_SLICE) {
            copy_elements(b, more, x->result, elem, s->pos);
        }
    }
    for (uint32_t i = 0; i < s->arg_count; i++) {
        value_store(b, x->all, 0, value_leaves(b, s->args[i]), s->args[i]->pos, HOP_ELEMENT);
    }
    var_set(b, s->dst, pointer(b, x->result), s->pos, HOP_COPY);
}

static void step_copy(Build *b, IrStep *s)
{
    uint32_t to = value_first(b, s->x), from = value_first(b, s->y);
    if (type_underlying(s->y->type)->kind == TYPE_SLICE) {
        copy_elements(b, from, to, elem_type(s->x->type), s->pos);
    }
}

static void step_map_get(Build *b, IrStep *s)
{
    Type *u = type_underlying(s->x->type);
    uint32_t m = value_first(b, s->x);
    value_leaves(b, s->y);
    var_set(b, s->dst,
            value_load(b, m, leaf_count(b, u->u.map.key), leaf_count(b, u->u.map.elem), s->pos,
                       HOP_MAP),
            s->pos, HOP_COPY);
}

static void step_map_set(Build *b, IrStep *s)
{
    Type *u = type_underlying(s->x->type);
    uint32_t m = value_first(b, s->x);
    value_store(b, m, 0, value_leaves(b, s->y), s->pos, HOP_MAP);
    value_store(b, m, leaf_count(b, u->u.map.key), value_leaves(b, s->args[0]), s->pos, HOP_MAP);
}

void steps_receive(Build *b, IrVar *dst, IrValue *chan, Pos pos)
{
    uint32_t c = value_first(b, chan);
    if (dst) {
        var_set(b, dst, value_load(b, c, 0, leaf_count(b, dst->type), pos, HOP_SEND), pos,
                HOP_COPY);
    }
}

void steps_send(Build *b, IrValue *chan, IrValue *value, Pos pos)
{
    uint32_t c = value_first(b, chan);
    value_store(b, c, 0, value_leaves(b, value), pos, HOP_SEND);
}

/* ---- calls ----------------------------------------------------------------------------------- */

static uint32_t *argument_leaves(Build *b, IrStep *s, uint32_t *count)
{
    VEC(uint32_t) out = {0};
    for (uint32_t i = 0; i < s->arg_count; i++) {
        Leaves l = value_leaves(b, s->args[i]);
        Unaliased *u = unaliased_argument(b, s->args[i]);
        for (uint32_t k = 0; k < l.count; k++) {
            uint32_t slot = u ? unaliased_visit(b, u, s, out.len) : l.slot[k];
            vec_push_in(&out, &b->a->unit, slot);
        }
    }
    *count = out.len;
    return out.data;
}

static Type *callee_type(const IrStep *s)
{
    return s->u.call.kind == CALLEE_STATIC  ? s->u.call.func->type
           : s->u.call.kind == CALLEE_VALUE ? type_underlying(s->x->type)
                                            : type_underlying(s->u.call.method->type);
}

static void step_call(Build *b, IrStep *s)
{
    Call c = {
        .step = s, .pos = s->pos, .fn = b->fn, .def = b->pos, .dispatch = NONE, .value = NONE};
    if (s->u.call.kind != CALLEE_STATIC) {
        Type *t = shared_under(b->a, s->x->type);
        c.interface_ = s->u.call.kind == CALLEE_INTERFACE;
        c.value = value_first(b, s->x);
        c.dispatch = callees_dispatch(b->a, t, c.interface_ ? s->u.call.method_index : NONE);
    }
    c.args = argument_leaves(b, s, &c.arg_count);
    Type *results = callee_type(s)->u.func.results;
    uint32_t n = results ? results->u.tuple.count : 0, total = 0, at = 0;
    for (uint32_t i = 0; i < n; i++) {
        total += leaf_count(b, results->u.tuple.vars[i]->type);
    }
    if (s->u.call.kind == CALLEE_STATIC && c.arg_count + total == 0) {
        return; /* no pointer goes in or comes out */
    }
    c.results = ARENA_ARRAY(&b->a->unit, uint32_t, total + 1);
    c.result_count = total;
    for (uint32_t i = 0; i < total; i++) {
        c.results[i] = value_slot(b);
    }
    uint32_t call = call_new(b->a, &c);
    if (s->u.call.kind == CALLEE_STATIC) {
        call_static(b->a, call, s->u.call.func);
    } else if (c.value == 0) {
        call_target(b->a, call, 0);
    } else {
        graph_edge(b->a, c.value, EDGE_CALL, call, 0, 0, s->pos, HOP_COPY);
    }
    for (uint32_t i = 0; i < s->arg_count; i++) {
        Unaliased *u = unaliased_argument(b, s->args[i]);
        if (u) {
            unaliased_visited(b, u, s->pos);
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t count = leaf_count(b, results->u.tuple.vars[i]->type);
        if (i < s->u.call.result_count && s->u.call.results && s->u.call.results[i]) {
            var_set(b, s->u.call.results[i], (Leaves){c.results + at, count}, s->pos, HOP_COPY);
        }
        at += count;
    }
}

/* The frame holds what it will call, until it ends. */
static void step_defer(Build *b, IrStep *s)
{
    UnitFn *fn = &b->a->g->fns.data[b->fn];
    if (fn->defers == NONE) {
        uint32_t o = graph_object(b->a, OBJECT_FRAME, NULL, 1, b->fn, 0);
        b->a->g->fns.data[b->fn].defers = o;
    }
    uint32_t held = b->a->g->objects.data[b->a->g->fns.data[b->fn].defers].base,
             x = value_first(b, s->x);
    graph_copy(b->a, x, held, s->pos, HOP_DEFER);
    Type *t = shared_under(b->a, s->x->type);
    Call c = {.pos = s->pos, .fn = b->fn, .def = b->pos, .value = x, .deferred = true,
              .dispatch = callees_dispatch(b->a, t, NONE)};
    uint32_t call = call_new(b->a, &c);
    if (x == 0) {
        call_target(b->a, call, 0);
    } else {
        graph_edge(b->a, x, EDGE_CALL, call, 0, 0, s->pos, HOP_COPY);
    }
}

static void into_heap(Build *b, IrValue *v, Pos pos, HopKind hop)
{
    Leaves l = value_leaves(b, v);
    for (uint32_t k = 0; k < l.count; k++) {
        graph_edge(b->a, l.slot[k], EDGE_COPY, 0, 0, 0, pos, hop);
    }
}

static Leaves var_leaves(Build *b, IrVar *v)
{
    IrValue x = {.kind = VALUE_VAR, .type = v->type, .pos = v->pos, .u.var = v};
    return value_leaves(b, &x);
}

static void step_return(Build *b, IrStep *s)
{
    const UnitFn *fn = &b->a->g->fns.data[b->fn];
    uint32_t at = 0;
    for (uint32_t i = 0; i < b->f->result_count; i++) {
        bool vars = b->f->results_are_vars || i >= s->arg_count;
        Leaves l = vars ? var_leaves(b, b->f->results[i]) : value_leaves(b, s->args[i]);
        for (uint32_t k = 0; k < l.count; k++) {
            graph_copy(b->a, l.slot[k], fn->results[at + k], s->pos, HOP_RETURN);
        }
        at += leaf_count(b, b->f->results[i]->type);
    }
    b->dead = true;
}

/* ---- declarations, and what only evaluates --------------------------------------------------- */

void steps_declared(Build *b, IrVar *v)
{
    if (v == NULL) {
        return;
    }
    UnitFn *fn = &b->a->g->fns.data[b->fn];
    if (fn->var_decl[v->index] == 0) {
        fn->var_decl[v->index] = b->pos;
    }
    if (!var_tracked(v) && b->a->g->objects.data[var_object(b, v)].def == 0) {
        b->a->g->objects.data[var_object(b, v)].def = b->pos;
    }
}

static void step_declare(Build *b, IrStep *s)
{
    Leaves l = s->x ? value_leaves(b, s->x) : (Leaves){NULL, 0};
    if (s->dst == NULL) {
        return;
    }
    UnitFn *fn = &b->a->g->fns.data[b->fn];
    fn->var_decl[s->dst->index] = b->pos;
    if (!var_tracked(s->dst)) {
        b->a->g->objects.data[var_object(b, s->dst)].def = b->pos;
    }
    if (s->x == NULL) {
        l = no_pointers(b, s->dst->type);
    }
    (void)unaliased_start(b, s);
    var_set(b, s->dst, l, s->pos, HOP_COPY);
}

static void evaluate(Build *b, IrStep *s)
{
    if (s->x) {
        value_leaves(b, s->x);
    }
    if (s->y) {
        value_leaves(b, s->y);
    }
    for (uint32_t i = 0; i < s->arg_count; i++) {
        value_leaves(b, s->args[i]);
    }
}

static void step_convert_string(Build *b, IrStep *s)
{
    evaluate(b, s);
    if (s->dst && type_underlying(s->dst->type)->kind == TYPE_SLICE) {
        var_set_pointer(b, s->dst, site_object(b, s->site, elem_type(s->dst->type), 0), s->pos,
                        HOP_ADDRESS);
    }
}

void steps_one(Build *b, IrStep *s)
{
    b->pos++;
    unaliased_end(b, s);
    if (s->declares) {
        steps_declared(b, s->dst);
        steps_declared(b, s->ok);
        for (uint32_t i = 0; s->kind == STEP_CALL && i < s->u.call.result_count; i++) {
            steps_declared(b, s->u.call.results ? s->u.call.results[i] : NULL);
        }
    }
    switch (s->kind) {
    case STEP_DECLARE: step_declare(b, s); break;
    case STEP_ASSIGN: {
        Leaves l = value_leaves(b, s->y);
        value_assign(b, s->x, l, s->pos);
        break;
    }
    case STEP_CALL: step_call(b, s); break;
    case STEP_NEW: step_new(b, s); break;
    case STEP_MAKE_SLICE: step_make_slice(b, s); break;
    case STEP_SLICE_LIT: step_slice_literal(b, s); break;
    case STEP_MAKE_MAP: case STEP_MAKE_CHAN: step_make(b, s); break;
    case STEP_CLOSURE: step_closure(b, s); break;
    case STEP_BOX: step_box(b, s); break;
    case STEP_APPEND: step_append(b, s); break;
    case STEP_CONVERT_STRING: step_convert_string(b, s); break;
    case STEP_COPY: step_copy(b, s); break;
    case STEP_MAP_GET: step_map_get(b, s); break;
    case STEP_MAP_SET: step_map_set(b, s); break;
    case STEP_SEND: steps_send(b, s->x, s->y, s->pos); break;
    case STEP_RECV: steps_receive(b, s->dst, s->x, s->pos); break;
    case STEP_GO: into_heap(b, s->x, s->pos, HOP_GO); break;
    case STEP_DEFER: step_defer(b, s); break;
    case STEP_PANIC: into_heap(b, s->x, s->pos, HOP_PANIC); b->dead = true; break;
    case STEP_RECOVER: var_set(b, s->dst, pointer(b, 0), s->pos, HOP_COPY); break;
    case STEP_RETURN: step_return(b, s); break;
    default:
        if (!branches_step(b, s)) {
            evaluate(b, s);
        }
        break;
    }
}

void steps_block(Build *b, const IrBlock *block)
{
    if (b->jumps) {
        jumps_block(b, block);
        return;
    }
    for (uint32_t i = 0; i < block->count; i++) {
        steps_one(b, block->items[i]);
    }
}
