/* What waits for the calls to its right. A map is read, strings are joined and converted, and
 * literals are made when the calls of their statement are done, as in gc; but as steps of their own
 * they come where the source has them. Here they move behind what they may wait for: up to the
 * first step that needs their result, or that writes what they might read. */
#include "analysis/ir/lowerer.h"

typedef struct Late {
    VEC(IrStep *) waiting; /* in order; those that were placed early stay, without their mark */
    VEC(IrStep *) placed;
} Late;

void low_may_wait(Lower *l, const Expr *e, IrStep *s)
{
    if (l->fn->last_call >= e->end && s->dst && s->declares) {
        s->waits = true;
        s->dst->waits = true;
        l->fn->waits = true;
    }
}

static bool is_own(const IrStep *s, const IrVar *v)
{
    return v == NULL || s->declares || v->kind == IRVAR_TEMP;
}

static bool all_pass(const IrBlock *b);

/* Calls may change what is read: that is what is waited for. No other step that is passed writes
 * anything but what comes to life here, and temporaries. */
static bool passes(const IrStep *s)
{
    switch (s->kind) {
    case STEP_ASSIGN: return s->x->kind == VALUE_VAR && s->x->u.var->kind == IRVAR_TEMP;
    case STEP_IF: return all_pass(&s->u.if_.then) && all_pass(&s->u.if_.els);
    case STEP_BLOCK: return all_pass(&s->u.block);
    case STEP_CALL:
        for (uint32_t i = 0; i < s->u.call.result_count; i++) {
            if (!is_own(s, s->u.call.results[i])) {
                return false;
            }
        }
        return true;
    case STEP_DECLARE: case STEP_EVAL: case STEP_NEW: case STEP_MAKE_SLICE: case STEP_MAKE_MAP:
    case STEP_MAKE_CHAN: case STEP_SLICE_LIT: case STEP_CLOSURE: case STEP_BOX: case STEP_APPEND:
    case STEP_CONCAT: case STEP_CONVERT_STRING: case STEP_COPY: case STEP_MAP_GET: case STEP_RECV:
    case STEP_RECOVER: return is_own(s, s->dst) && is_own(s, s->ok);
    default: return false;
    }
}

static bool all_pass(const IrBlock *b)
{
    for (uint32_t i = 0; i < b->count; i++) {
        if (!passes(b->items[i])) {
            return false;
        }
    }
    return true;
}

static void place(Late *late, IrStep *s);

/* The step of what v reads may be one of an outer block: then it waits on. */
static void place_read(void *context, IrValue *v)
{
    if (v->kind != VALUE_VAR || !v->u.var->waits) {
        return;
    }
    Late *late = context;
    for (uint32_t i = late->waiting.len; i-- > 0;) {
        IrStep *s = late->waiting.data[i];
        if (s->waits && s->dst == v->u.var) {
            place(late, s);
            return;
        }
    }
}

static void place_reads(void *context, IrStep *s)
{
    ir_walk_values(s, place_read, context);
}

/* Places s behind what it reads. */
static void place(Late *late, IrStep *s)
{
    if (s->waits) {
        s->waits = false;
        s->dst->waits = false;
    }
    ir_walk(&(IrBlock){&s, 1}, place_reads, late);
    vec_push(&late->placed, s);
}

static void place_all(Late *late)
{
    for (uint32_t i = 0; i < late->waiting.len; i++) {
        if (late->waiting.data[i]->waits) {
            place(late, late->waiting.data[i]);
        }
    }
    vec_clear(&late->waiting);
}

void low_settle(Lower *l, uint32_t mark)
{
    if (!l->fn->waits) {
        return;
    }
    Late late = {0};
    for (uint32_t i = mark; i < l->pending.len; i++) {
        IrStep *s = l->pending.data[i];
        if (s->waits) {
            vec_push(&late.waiting, s);
            continue;
        }
        if (!passes(s)) {
            place_all(&late);
        }
        place(&late, s);
    }
    place_all(&late);
    for (uint32_t i = 0; i < late.placed.len; i++) {
        l->pending.data[mark + i] = late.placed.data[i];
    }
    vec_free(&late.waiting);
    vec_free(&late.placed);
}
