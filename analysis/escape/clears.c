/* What a function clears last: fields behind a parameter that are surely nil when it returns, as
 * `func (b *box) reset() { b.n = 0; b.p = nil }` leaves them.
 *
 * Looked at are the assignments at the end of the body, from the last one up. They go through the
 * parameter itself; where something else might store what a field held before, the search ends. */
#include "analysis/escape/build.h"

typedef struct Clearing {
    Analysis *a;
    const IrFunc *f;
    uint64_t *cleared;      /* by argument leaf: slots of what it points to, bit by bit */
    uint64_t *set;          /* the same: those that get something else behind */
} Clearing;

uint32_t clears_input(Analysis *a, const IrFunc *f, const IrVar *v)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < f->param_count; i++) {
        if (f->params[i] == v) {
            return v->assigned || v->addr_taken ? NONE : at;
        }
        at += layout_of(a, f->params[i]->type)->count;
    }
    return NONE;
}

/* Leaves of what place->x is before the part that `place` is; NONE: it shares them with others. */
static uint32_t offset_of(Analysis *a, const IrValue *place)
{
    const Layout *l = layout_of(a, place->x->type);
    uint32_t index;
    if (l->blob) {
        return NONE;
    }
    if (place->kind == VALUE_FIELD) {
        return l->offset ? l->offset[place->u.index] : NONE;
    }
    bool apart = l->elements > 1 && constant_index(place->y, &index) && index < l->elements;
    return apart ? index * l->stride : NONE;
}

uint32_t clears_place(Analysis *a, const IrFunc *f, const IrValue *place, uint64_t *mask)
{
    uint32_t off = 0, count = layout_of(a, place->type)->count;
    for (; place->kind == VALUE_FIELD || place->kind == VALUE_INDEX; place = place->x) {
        uint32_t at = offset_of(a, place);
        if (at == NONE) {
            return NONE;
        }
        off += at;
    }
    if (place->kind != VALUE_DEREF || place->x->kind != VALUE_VAR ||
        layout_of(a, place->type)->blob) {
        return NONE;
    }
    for (uint32_t k = 0; k < count; k++) {
        *mask |= UINT64_C(1) << (off + k);
    }
    return clears_input(a, f, place->x->u.var);
}

static bool is_zero(const IrValue *v)
{
    return v->kind == VALUE_ZERO || (v->kind == VALUE_COMPOSITE && v->arg_count == 0);
}

/* Looks at a step; false: what was before it does not count. */
static bool look(Clearing *c, const IrStep *s)
{
    bool local = s->kind == STEP_DECLARE ||
                 (s->kind == STEP_ASSIGN && s->x->kind == VALUE_VAR);
    if (local) {
        const IrVar *v = s->kind == STEP_DECLARE ? s->dst : s->x->u.var;
        return v == NULL || !v->addr_taken;
    }
    uint64_t mask = 0;
    uint32_t input = s->kind == STEP_ASSIGN ? clears_place(c->a, c->f, s->x, &mask) : NONE;
    if (input == NONE) {
        return false;
    }
    if (is_zero(s->y)) {
        c->cleared[input] |= mask & ~c->set[input];
    } else {
        c->set[input] |= mask;
    }
    return true;
}

static void count_return(void *count, IrStep *s)
{
    *(uint32_t *)count += s->kind == STEP_RETURN;
}

/* Does the body end with such an assignment? Most do not. */
static bool may_clear(const IrFunc *f, uint32_t end)
{
    return f && !f->bodyless && !f->has_defer && f->label_count == 0 && end > 0 &&
           f->body.items[end - 1]->kind == STEP_ASSIGN;
}

uint64_t *clears_find(Analysis *a, const IrFunc *f, uint32_t inputs)
{
    uint32_t end = f ? f->body.count : 0, returns = 0;
    bool last = end > 0 && f->body.items[end - 1]->kind == STEP_RETURN;
    end -= last;
    if (inputs == 0 || !may_clear(f, end)) {
        return NULL;
    }
    ir_walk(&f->body, count_return, &returns);
    if (returns != last) {
        return NULL;
    }
    Clearing c = {.a = a,
                  .f = f,
                  .cleared = ARENA_ARRAY(&a->scratch, uint64_t, inputs),
                  .set = ARENA_ARRAY(&a->unit, uint64_t, inputs)};
    while (end > 0 && look(&c, f->body.items[end - 1])) {
        end--;
    }
    return c.cleared;
}
