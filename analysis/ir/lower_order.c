/* Order of evaluation. Pure values stand where the last step of their statement leaves them; calls
 * of builtins that are pure values (len, real, min ...) are calls for Go, so they happen before the
 * calls to their right. */
#include "analysis/ir/lowerer.h"

static Pos later(Pos a, Pos b)
{
    return a > b ? a : b;
}

static Pos last_call_of(ExprList list);

/* Does the call run code or write memory, so that values may change? */
static bool has_effects(const Expr *e)
{
    if (e->u.call.kind != CALL_BUILTIN) {
        return e->u.call.kind == CALL_FUNCTION;
    }
    Builtin b = low_builtin_object((Expr *)(uintptr_t)e)->u.builtin;
    return b == BUILTIN_APPEND || b == BUILTIN_COPY;
}

/* The start of the rightmost call in e, function literals apart; NO_POS: none. */
static Pos last_call(const Expr *e)
{
    if (e == NULL || e->mode == MODE_CONST) {
        return NO_POS;
    }
    switch (e->kind) {
    case EXPR_PAREN: return last_call(e->u.paren.x);
    case EXPR_SELECTOR: return last_call(e->u.selector.x);
    case EXPR_INDEX: return later(last_call(e->u.index.x), last_call_of(e->u.index.args));
    case EXPR_SLICE:
        return later(later(last_call(e->u.slice.x), last_call(e->u.slice.lo)),
                     later(last_call(e->u.slice.hi), last_call(e->u.slice.max)));
    case EXPR_ASSERT: return last_call(e->u.assert.x);
    case EXPR_CALL: {
        Pos inner = later(last_call(e->u.call.fun), last_call_of(e->u.call.args));
        return has_effects(e) ? later(e->start, inner) : inner;
    }
    case EXPR_STAR: return last_call(e->u.star.x);
    case EXPR_UNARY: {
        Pos inner = last_call(e->u.unary.x);
        return e->u.unary.op == TOK_ARROW ? later(e->start, inner) : inner;
    }
    case EXPR_BINARY: {
        Pos last = NO_POS;
        for (; e->kind == EXPR_BINARY; e = e->u.binary.x) {
            last = later(last, last_call(e->u.binary.y));
        }
        return later(last, last_call(e));
    }
    case EXPR_KEY_VALUE:
        return later(last_call(e->u.key_value.key), last_call(e->u.key_value.value));
    case EXPR_COMPOSITE: return last_call_of(e->u.composite.elems);
    default: return NO_POS;
    }
}

static Pos last_call_of(ExprList list)
{
    Pos last = NO_POS;
    for (uint32_t i = 0; i < list.count; i++) {
        last = later(last, last_call(list.items[i]));
    }
    return last;
}

bool low_open_order(Lower *l, Expr *e)
{
    if (l->fn->ordered) {
        return false;
    }
    l->fn->ordered = true;
    l->fn->ordered_from = l->pending.len;
    l->fn->last_call = last_call(e);
    return true;
}

bool low_open_order_of(Lower *l, ExprList list)
{
    if (l->fn->ordered) {
        return false;
    }
    l->fn->ordered = true;
    l->fn->ordered_from = l->pending.len;
    l->fn->last_call = last_call_of(list);
    return true;
}

void low_close_order(Lower *l, bool opened)
{
    if (opened) {
        low_settle(l, l->fn->ordered_from);
        l->fn->waits = false;
        l->fn->ordered = false;
    }
}

/* May a call change what the value reads? */
static bool may_change(const IrValue *v)
{
    if (v == NULL) {
        return false;
    }
    switch (v->kind) {
    case VALUE_CONST: case VALUE_ZERO: case VALUE_FUNC: return false;
    case VALUE_VAR: return v->u.var->addr_taken || v->u.var->waits;
    case VALUE_GLOBAL: case VALUE_DEREF: case VALUE_INDEX: return true;
    case VALUE_LEN: case VALUE_CAP: {
        TypeKind k = type_underlying(v->x->type)->kind;
        return k == TYPE_MAP || k == TYPE_CHAN || may_change(v->x);
    }
    default: break;
    }
    for (uint32_t i = 0; i < v->arg_count; i++) {
        if (may_change(v->args[i])) {
            return true;
        }
    }
    return may_change(v->x) || may_change(v->y);
}

IrValue *low_in_order(Lower *l, const Expr *e, IrValue *v)
{
    return l->fn->last_call >= e->end && may_change(v) ? low_freeze(l, v, e->start) : v;
}

IrValue *low_before_calls(Lower *l, const Expr *e, IrValue *v)
{
    bool differs = may_change(v) || ir_value_traps(v);
    return l->fn->last_call >= e->end && differs ? low_freeze(l, v, e->start) : v;
}
