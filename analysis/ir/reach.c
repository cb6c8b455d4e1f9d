/* What of the program can run: functions reached from main, from initialisers with effects and from
 * exports, package variables that those use, and methods that interface calls may arrive at.
 *
 * A method counts when its type is converted to an interface somewhere in reachable code and a
 * reachable interface call has its name and type. Values can also come out of other values at run
 * time: fmt looks at fields and elements and calls their methods. A function implemented in C that
 * returns an interface may do that, so once one is reachable, the types of what a converted value
 * contains count as converted too. */
#include "analysis/ir/ir.h"

#include "support/diag.h"

#include <string.h>

/* A method of a live type that no interface call asks for yet. */
typedef struct Waiting {
    Type *type;
    Object *method;
    struct Waiting *next;
} Waiting;

typedef struct Reach {
    IrProgram *ir;
    Arena arena;             /* until the end of ir_reach */
    VEC(IrFunc *) work;      /* reachable, body not looked at yet */
    Map boxed;               /* Type * -> 1: converted to an interface */
    Map contained;           /* Type * -> 1: inside such a type */
    VEC(Type *) boxed_list;
    Map demanded;            /* method key -> 1 */
    Map waiting;             /* method key -> Waiting * */
    uint32_t *global_init;   /* by IrGlobal.index: number of its initialiser + 1 */
    bool opens;              /* contents of values can come out: see above */
    IrFunc *current;
} Reach;

static void reach_func(Reach *r, IrFunc *f);
static void reach_value(Reach *r, IrValue *v);

static uint64_t method_key(Reach *r, const Object *m)
{
    uint64_t type = type_canon(&r->ir->program->types, m->type)->id;
    uint64_t key =
        ((uint64_t)m->name->hash << 32 | m->name->len) ^ (type * UINT64_C(0x9E3779B97F4A7C15));
    return key ? key : 1;
}

static void reach_method(Reach *r, Type *t, const Object *m)
{
    IrFunc *f = ir_method_func(r->ir, t, m);
    if (f) {
        f->dispatched = true;
        reach_func(r, f);
    }
}

static void live_methods(Reach *r, Type *t)
{
    uint32_t n;
    if (type_is_interface(t)) {
        return;
    }
    Selection **set = type_method_set(&r->ir->program->types, t, &n);
    for (uint32_t i = 0; i < n; i++) {
        uint64_t key = method_key(r, set[i]->obj);
        if (map_find(&r->demanded, key)) {
            reach_method(r, t, set[i]->obj);
            continue;
        }
        Waiting *w = ARENA_NEW(&r->arena, Waiting);
        uint64_t *slot = map_put(&r->waiting, key);
        *w = (Waiting){t, set[i]->obj, (Waiting *)(uintptr_t)*slot};
        *slot = (uint64_t)(uintptr_t)w;
    }
}

static void demand_key(Reach *r, uint64_t key)
{
    if (map_find(&r->demanded, key)) {
        return;
    }
    *map_put(&r->demanded, key) = 1;
    uint64_t *slot = map_find(&r->waiting, key);
    for (Waiting *w = slot ? (Waiting *)(uintptr_t)*slot : NULL; w; w = w->next) {
        reach_method(r, w->type, w->method);
    }
}

/* Types inside t, at any depth. */
static void contain(Reach *r, Type *t)
{
    Types *types = &r->ir->program->types;
    t = type_canon(types, t);
    if (map_find(&r->contained, (uint64_t)(uintptr_t)t)) {
        return;
    }
    map_set_ptr(&r->contained, t, t);
    if (!map_find(&r->boxed, (uint64_t)(uintptr_t)t)) {
        live_methods(r, t);
    }
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_ARRAY: contain(r, u->u.array.elem); break;
    case TYPE_SLICE:
    case TYPE_POINTER: contain(r, u->u.elem.elem); break;
    case TYPE_MAP:
        contain(r, u->u.map.key);
        contain(r, u->u.map.elem);
        break;
    case TYPE_STRUCT:
        for (uint32_t i = 0; i < u->u.struct_.count; i++) {
            contain(r, u->u.struct_.fields[i]->type);
        }
        break;
    default: break;
    }
}

static void box(Reach *r, Type *t)
{
    if (map_find(&r->boxed, (uint64_t)(uintptr_t)t)) {
        return;
    }
    map_set_ptr(&r->boxed, t, t);
    vec_push(&r->boxed_list, t);
    if (!map_find(&r->contained, (uint64_t)(uintptr_t)t)) {
        live_methods(r, t);
    }
    if (r->opens) {
        contain(r, t);
    }
}

static bool returns_interface(const IrFunc *f)
{
    for (uint32_t i = 0; i < f->result_count; i++) {
        if (type_is_interface(f->results[i]->type)) {
            return true;
        }
    }
    return false;
}

static void reach_func(Reach *r, IrFunc *f)
{
    if (f->reachable) {
        return;
    }
    f->reachable = true;
    vec_push(&r->work, f);
    if (f->bodyless && !r->opens && returns_interface(f)) {
        r->opens = true;
        for (uint32_t i = 0; i < r->boxed_list.len; i++) {
            contain(r, r->boxed_list.data[i]);
        }
    }
}

static void walk_init_value(Reach *r, IrValue *v)
{
    if (v == NULL) {
        return;
    }
    reach_value(r, v);
    if (ir_is_leaf(v)) {
        return;
    }
    walk_init_value(r, v->x);
    walk_init_value(r, v->y);
    for (uint32_t i = 0; i < v->arg_count; i++) {
        walk_init_value(r, v->args[i]);
    }
}

static void reach_global(Reach *r, IrGlobal *g)
{
    if (g->used) {
        return;
    }
    g->used = true;
    walk_init_value(r, g->init);
    uint32_t init = r->global_init[g->index];
    if (init) {
        reach_func(r, r->ir->inits.data[init - 1].func);
    }
}

static void reach_value(Reach *r, IrValue *v)
{
    switch (v->kind) {
    case VALUE_FUNC: reach_func(r, v->u.func); break;
    case VALUE_GLOBAL: reach_global(r, v->u.global); break;
    case VALUE_IFACE: box(r, v->x->type); break;
    default: break;
    }
}

static void reach_step(Reach *r, const IrStep *s)
{
    if (s->kind == STEP_CALL && s->u.call.kind == CALLEE_INTERFACE) {
        demand_key(r, method_key(r, s->u.call.method));
    } else if (s->kind == STEP_CLOSURE) {
        reach_func(r, s->u.func);
    }
}

static void reach_use(Reach *r, const IrUse *use)
{
    switch (use->kind) {
    case USE_CALL: reach_func(r, use->u.func); break;
    case USE_FUNC: reach_func(r, use->u.value->u.func); break;
    case USE_GLOBAL: reach_global(r, use->u.global); break;
    case USE_BOX: box(r, use->u.type); break;
    case USE_STEP: reach_step(r, use->u.step); break;
    }
}

static void reach_body(Reach *r, IrFunc *f)
{
    uint32_t count;
    const IrUse *uses = ir_uses(r->ir->arena, f, &count);
    for (uint32_t i = 0; i < count; i++) {
        reach_use(r, &uses[i]);
    }
}

/* The runtime calls these itself when it prints a panic value. */
static void demand_by_runtime(Reach *r)
{
    Types *t = &r->ir->program->types;
    Type *error = type_underlying(t->error);
    Object m = *error->u.interface.methods[0];
    demand_key(r, method_key(r, &m));
    m.name = str_intern_c(r->ir->program->strings, "String");
    demand_key(r, method_key(r, &m));
}

static void reach_roots(Reach *r)
{
    IrProgram *ir = r->ir;
    demand_by_runtime(r);
    if (ir->main) {
        reach_func(r, ir->main);
    }
    for (uint32_t i = 0; i < ir->inits.len; i++) {
        if (!ir->inits.data[i].pure) {
            reach_func(r, ir->inits.data[i].func);
        }
    }
    for (uint32_t i = 0; i < ir->funcs.len; i++) {
        IrFunc *f = ir->funcs.data[i];
        bool library = ir->main == NULL && f->pkg == ir->program->main && f->info && f->info->obj &&
                       type_name_exported(f->info->obj->name);
        if (f->export_ || library) {
            reach_func(r, f);
        }
    }
}

/* Pure initialisers whose variables nobody uses go. */
static void drop_inits(Reach *r)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < r->ir->inits.len; i++) {
        if (r->ir->inits.data[i].func->reachable) {
            r->ir->inits.data[kept++] = r->ir->inits.data[i];
        }
    }
    r->ir->inits.len = kept;
}

static void start(Reach *r, IrProgram *ir)
{
    *r = (Reach){.ir = ir};
    arena_init(&r->arena);
    for (uint32_t i = 0; i < ir->globals.len; i++) {
        ir->globals.data[i]->used = false;
    }
    r->global_init = ARENA_ARRAY(&r->arena, uint32_t, ir->globals.len + 1);
    for (uint32_t i = 0; i < ir->inits.len; i++) {
        for (uint32_t k = 0; k < ir->inits.data[i].global_count; k++) {
            r->global_init[ir->inits.data[i].globals[k]->index] = i + 1;
        }
    }
}

static void finish(Reach *r)
{
    map_free(&r->boxed);
    map_free(&r->contained);
    map_free(&r->demanded);
    map_free(&r->waiting);
    vec_free(&r->work);
    vec_free(&r->boxed_list);
    arena_free(&r->arena);
}

void ir_reach(IrProgram *ir)
{
    Reach r;
    for (uint32_t i = 0; i < ir->funcs.len; i++) {
        ir->funcs.data[i]->reachable = ir->funcs.data[i]->dispatched = false;
    }
    start(&r, ir);
    reach_roots(&r);
    while (r.work.len > 0) {
        reach_body(&r, vec_pop(&r.work));
    }
    drop_inits(&r);
    finish(&r);
}
