/* Walking over the IR: names of operations, steps of a block, values of a step. */
#include "analysis/ir/ir.h"

#include <stddef.h>
#include <string.h>

IrValue *ir_value_new(Arena *a, IrValueKind kind, Type *type, Pos pos)
{
    IrValue *v = arena_alloc(a, kind <= VALUE_FUNC ? offsetof(IrValue, x) : sizeof *v);
    v->kind = kind;
    v->type = type;
    v->pos = pos;
    return v;
}

const char *ir_value_name(IrValueKind kind)
{
    static const char *const names[] = {
#define VALUE(kind, name) name,
#include "analysis/ir/ops.def"
    };
    return names[kind];
}

size_t ir_step_size(IrStepKind kind)
{
    static const uint8_t sizes[] = {
#define STEP(kind, name, member) offsetof(IrStep, u) + sizeof(((IrStep *)0)->u.member),
#include "analysis/ir/ops.def"
    };
    return sizes[kind];
}

const char *ir_step_name(IrStepKind kind)
{
    static const char *const names[] = {
#define STEP(kind, name, member) name,
#include "analysis/ir/ops.def"
    };
    return names[kind];
}

static inline void case_blocks(const IrCase *cases, uint32_t count, IrVisitBlock *fn, void *context)
{
    for (uint32_t i = 0; i < count; i++) {
        fn(context, &cases[i].before);
        fn(context, &cases[i].body);
    }
}

static inline void inner_blocks(const IrStep *s, IrVisitBlock *fn, void *context)
{
    switch (s->kind) {
    case STEP_BLOCK: fn(context, &s->u.block); break;
    case STEP_IF:
        fn(context, &s->u.if_.then);
        fn(context, &s->u.if_.els);
        break;
    case STEP_LOOP:
    case STEP_RANGE_MAP:
        fn(context, &s->u.loop.before);
        fn(context, &s->u.loop.body);
        fn(context, &s->u.loop.post);
        break;
    case STEP_SWITCH: case_blocks(s->u.switch_.cases, s->u.switch_.count, fn, context); break;
    case STEP_SELECT: case_blocks(s->u.select.cases, s->u.select.count, fn, context); break;
    default: break;
    }
}

void ir_blocks(const IrStep *s, IrVisitBlock *fn, void *context)
{
    inner_blocks(s, fn, context);
}

typedef struct Walk {
    IrVisit *fn;
    void *context;
} Walk;

static void walk_block(void *walk, const IrBlock *block)
{
    const Walk *w = walk;
    for (uint32_t i = 0; i < block->count; i++) {
        w->fn(w->context, block->items[i]);
        inner_blocks(block->items[i], walk_block, walk);
    }
}

void ir_walk(const IrBlock *block, IrVisit *fn, void *context)
{
    Walk w = {fn, context};
    walk_block(&w, block);
}

void ir_walk_value(IrValue *v, IrVisitValue *fn, void *context)
{
    if (v == NULL) {
        return;
    }
    fn(context, v);
    if (ir_is_leaf(v)) {
        return;
    }
    ir_walk_value(v->x, fn, context);
    ir_walk_value(v->y, fn, context);
    for (uint32_t i = 0; i < v->arg_count; i++) {
        ir_walk_value(v->args[i], fn, context);
    }
}

static void walk_case_values(IrCase *cases, uint32_t count, IrVisitValue *fn, void *context)
{
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < cases[i].count; k++) {
            ir_walk_value(cases[i].values[k], fn, context);
        }
        ir_walk_value(cases[i].chan, fn, context);
        ir_walk_value(cases[i].value, fn, context);
    }
}

void ir_walk_values(IrStep *s, IrVisitValue *fn, void *context)
{
    ir_walk_value(s->x, fn, context);
    ir_walk_value(s->y, fn, context);
    for (uint32_t i = 0; i < s->arg_count; i++) {
        ir_walk_value(s->args[i], fn, context);
    }
    if (s->kind == STEP_SWITCH) {
        walk_case_values(s->u.switch_.cases, s->u.switch_.count, fn, context);
    } else if (s->kind == STEP_SELECT) {
        walk_case_values(s->u.select.cases, s->u.select.count, fn, context);
    }
}

/* ---- uses ---- */

typedef struct Uses {
    VEC(IrUse) list;
} Uses;

static void list_value(void *context, IrValue *v)
{
    Uses *u = context;
    IrUse use;
    switch (v->kind) {
    case VALUE_FUNC: use = (IrUse){USE_FUNC, {.value = v}}; break;
    case VALUE_GLOBAL: use = (IrUse){USE_GLOBAL, {.global = v->u.global}}; break;
    case VALUE_IFACE: use = (IrUse){USE_BOX, {.type = v->x->type}}; break;
    default: return;
    }
    vec_push(&u->list, use);
}

static void list_step(void *context, IrStep *s)
{
    Uses *u = context;
    IrUse use = {USE_STEP, {.step = s}};
    if (s->kind == STEP_CALL && s->u.call.kind == CALLEE_STATIC) {
        use = (IrUse){USE_CALL, {.func = s->u.call.func}};
    } else if (s->kind == STEP_BOX) {
        use = (IrUse){USE_BOX, {.type = s->x->type}};
    }
    if (s->kind == STEP_CALL || s->kind == STEP_CLOSURE || s->kind == STEP_BOX ||
        s->kind == STEP_DEFER) {
        vec_push(&u->list, use);
    }
    ir_walk_values(s, list_value, u);
}

const IrUse *ir_uses(Arena *a, IrFunc *f, uint32_t *count)
{
    if (f->uses == NULL && f->body.count > 0) {
        Uses u = {0};
        ir_walk(&f->body, list_step, &u);
        f->use_count = u.list.len;
        f->uses = ARENA_ARRAY(a, IrUse, u.list.len + 1);
        if (u.list.len) {
            memcpy(f->uses, u.list.data, u.list.len * sizeof *f->uses);
        }
        vec_free(&u.list);
    }
    *count = f->use_count;
    return f->uses;
}
