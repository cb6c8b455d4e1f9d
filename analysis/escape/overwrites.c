/* What a function overwrites: fields behind a parameter to which it surely stores something before
 * it returns, as `func (b *box) init(p *int) { *b = box{p: p} }` does. Whatever they held before is
 * gone then, unless the function itself puts it back: its summary says so. Where nothing reads the
 * field before, the function does not even see it.
 *
 * A walk over the body, along with what has been stored on all ways so far. Behind a loop, and
 * behind a step that a break leaves, only what was stored before it counts; a loop's body counts as
 * in its first iteration. A name for the parameter, or for a part of what it points to, counts as a
 * read of all that is not stored yet. A function that defers may return from anywhere, in a panic;
 * it overwrites nothing. */
#include "analysis/escape/analysis.h"

#include <string.h>

enum {
    CALLS_DEEP = 3,         /* calls looked through, one in the other */
    MANY_STEPS = 500,       /* of a function that is not looked at */
    MANY_INPUTS = 16,
};

typedef struct Stores {
    uint64_t slot[MANY_INPUTS]; /* by argument leaf: slots of what it points to, bit by bit */
} Stores;

typedef struct Walk {
    Analysis *a;
    const IrFunc *f;
    uint32_t deep;
    Stores all;             /* of every way to the end so far */
    Stores read;            /* before something was stored there */
} Walk;

static bool block(Walk *w, const IrBlock *b, Stores *now);
static void find(Walk *w);

static void meet(Stores *x, const Stores *y)
{
    for (uint32_t i = 0; i < MANY_INPUTS; i++) {
        x->slot[i] &= y->slot[i];
    }
}

static void returns(Walk *w, const Stores *now)
{
    meet(&w->all, now);
}

/* ---- reads ---- */

static void reads(Walk *w, const IrValue *v, const Stores *now)
{
    uint64_t mask = 0;
    uint32_t input = NONE;
    if (v == NULL) {
        return;
    }
    if (v->kind == VALUE_VAR) {
        mask = UINT64_MAX;
        input = clears_input(w->a, w->f, v->u.var);
    } else if (v->kind == VALUE_FIELD || v->kind == VALUE_INDEX || v->kind == VALUE_DEREF) {
        input = clears_place(w->a, w->f, v, &mask);
    }
    if (input < MANY_INPUTS) {
        w->read.slot[input] |= mask & ~now->slot[input];
    } else if (!ir_is_leaf(v)) {
        reads(w, v->x, now);
        reads(w, v->y, now);
        for (uint32_t i = 0; i < v->arg_count; i++) {
            reads(w, v->args[i], now);
        }
    }
}

static void reads_operands(Walk *w, const IrStep *s, const Stores *now)
{
    reads(w, s->x, now);
    reads(w, s->y, now);
    for (uint32_t i = 0; i < s->arg_count; i++) {
        reads(w, s->args[i], now);
    }
}

static void reads_case(Walk *w, const IrCase *c, const Stores *now)
{
    Stores before = *now;
    (void)block(w, &c->before, &before);
    for (uint32_t i = 0; i < c->count; i++) {
        reads(w, c->values[i], now);
    }
    reads(w, c->chan, now);
    reads(w, c->value, now);
}

/* ---- steps ---- */

static void assign(Walk *w, const IrStep *s, Stores *now)
{
    uint64_t mask = 0;
    uint32_t input = clears_place(w->a, w->f, s->x, &mask);
    reads(w, s->y, now);
    if (input < MANY_INPUTS) {
        now->slot[input] |= mask;
    } else {
        reads(w, s->x, now);
    }
}

/* What the callee does with what it gets from here. */
static void call(Walk *w, const IrStep *s, Stores *now)
{
    Walk theirs = {.a = w->a, .deep = w->deep - 1};
    bool looks = s->u.call.kind == CALLEE_STATIC && w->deep > 0;
    Stores before = *now;
    reads(w, s->x, now);
    for (uint32_t i = 0, at = 0; i < s->arg_count; i++) {
        const IrValue *x = s->args[i];
        uint32_t input = x->kind == VALUE_VAR ? clears_input(w->a, w->f, x->u.var) : NONE;
        bool pointer = type_underlying(x->type)->kind == TYPE_POINTER;
        if (!looks || !pointer || input >= MANY_INPUTS || at >= MANY_INPUTS) {
            reads(w, x, &before);
        } else {
            if (theirs.f == NULL) {
                theirs.f = s->u.call.func;
                find(&theirs);
            }
            now->slot[input] |= theirs.all.slot[at];
            w->read.slot[input] |= theirs.read.slot[at] & ~before.slot[input];
        }
        at += layout_of(w->a, x->type)->count;
    }
}

typedef struct Breaks {
    const IrStep *from;
    bool found;
} Breaks;

static void look(void *context, IrStep *s)
{
    Breaks *x = context;
    x->found |= s->kind == STEP_BREAK && s->u.target == x->from;
}

static bool is_left(const IrStep *s, const IrBlock *b)
{
    Breaks x = {.from = s};
    ir_walk(b, look, &x);
    return x.found;
}

static bool step_if(Walk *w, const IrStep *s, Stores *now)
{
    Stores other = *now;
    reads(w, s->x, now);
    bool then = block(w, &s->u.if_.then, now), els = block(w, &s->u.if_.els, &other);
    if (then && els) {
        meet(now, &other);
    } else if (els) {
        *now = other;
    }
    return then || els;
}

static bool step_cases(Walk *w, const IrStep *s, const IrCase *cases, uint32_t count, Stores *now)
{
    Stores entry = *now, out;
    bool alive = false, full = s->kind == STEP_SELECT, left = false;
    memset(&out, 0xff, sizeof out);
    reads(w, s->x, now);
    for (uint32_t i = 0; i < count; i++) {
        reads_case(w, &cases[i], &entry);
    }
    for (uint32_t i = 0; i < count; i++) {
        *now = entry;
        full |= cases[i].is_default;
        left |= is_left(s, &cases[i].body);
        if (block(w, &cases[i].body, now) && !cases[i].falls) {
            meet(&out, now);
            alive = true;
        }
    }
    if (!full || left) {
        out = entry;
        alive = true;
    }
    *now = out;
    return alive;
}

static bool step_loop(Walk *w, const IrStep *s, Stores *now)
{
    Stores before = *now, inside = *now, behind = *now;
    (void)block(w, &s->u.loop.before, &before);
    reads(w, s->x, now);
    (void)block(w, &s->u.loop.body, &inside);
    (void)block(w, &s->u.loop.post, &behind);
    return s->kind == STEP_RANGE_MAP || s->x || is_left(s, &s->u.loop.body);
}

static bool step_block(Walk *w, const IrStep *s, Stores *now)
{
    Stores entry = *now;
    bool alive = block(w, &s->u.block, now);
    if (is_left(s, &s->u.block)) {
        *now = entry;
        alive = true;
    }
    return alive;
}

/* Does a way go on behind the step? */
static bool step(Walk *w, const IrStep *s, Stores *now)
{
    switch (s->kind) {
    case STEP_ASSIGN: assign(w, s, now); return true;
    case STEP_CALL: call(w, s, now); return true;
    case STEP_IF: return step_if(w, s, now);
    case STEP_BLOCK: return step_block(w, s, now);
    case STEP_LOOP: case STEP_RANGE_MAP: return step_loop(w, s, now);
    case STEP_SWITCH: return step_cases(w, s, s->u.switch_.cases, s->u.switch_.count, now);
    case STEP_SELECT: return step_cases(w, s, s->u.select.cases, s->u.select.count, now);
    case STEP_RETURN:
        reads_operands(w, s, now);
        returns(w, now);
        return false;
    case STEP_PANIC: case STEP_BREAK: case STEP_CONTINUE:
        reads_operands(w, s, now);
        return false;
    default: reads_operands(w, s, now); return true;
    }
}

static bool block(Walk *w, const IrBlock *b, Stores *now)
{
    bool alive = true;
    for (uint32_t i = 0; i < b->count && alive; i++) {
        alive = step(w, b->items[i], now);
    }
    return alive;
}

static void find(Walk *w)
{
    const IrFunc *f = w->f;
    Stores now = {{0}};
    const Summary *summary =
        f->index < w->a->func_count ? w->a->callees.data[f->index].summary : NULL;
    if (summary == NULL || f->bodyless || f->has_defer || f->label_count > 0 ||
        f->step_count > MANY_STEPS) {
        memset(&w->read, 0xff, sizeof w->read);
        return;
    }
    memset(&w->all, 0xff, sizeof w->all);
    if (block(w, &f->body, &now)) {
        returns(w, &now);
    }
    for (uint32_t i = 0; summary->restored && i < summary->inputs && i < MANY_INPUTS; i++) {
        w->all.slot[i] &= ~summary->restored[i];
    }
}

Overwrites overwrites_find(Analysis *a, const IrFunc *f, uint32_t input)
{
    if (input >= MANY_INPUTS) {
        return (Overwrites){0, 0};
    }
    uint64_t key = ((uint64_t)f->index << 4 | input) + 1, *known = map_put(&a->g->overwrites, key);
    if (*known == 0) {
        Walk w = {.a = a, .f = f, .deep = CALLS_DEEP};
        Overwrites *found = ARENA_NEW(&a->scratch, Overwrites);
        find(&w);
        *found = (Overwrites){w.all.slot[input], w.all.slot[input] & ~w.read.slot[input]};
        *known = (uint64_t)(uintptr_t)found;
    }
    return *(const Overwrites *)(uintptr_t)*known;
}
