/* Operators. Chains lean to the left and may be thousands long, so the left spine is walked with a
 * loop. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

static bool is_compare(TokenKind op)
{
    return op == TOK_EQL || op == TOK_NEQ || op == TOK_LSS || op == TOK_LEQ || op == TOK_GTR ||
           op == TOK_GEQ;
}

/* ---- comparison ------------------------------------------------------------------------------ */

/* x == y, x an interface, y not: the dynamic type and the value, without boxing y. */
static IrValue *compare_mixed(Lower *l, TokenKind op, IrValue *x, IrValue *y, Type *t, Pos pos)
{
    if (!low_is_simple(x)) {
        x = low_read(l, low_hold(l, x, pos), pos);
    }
    if (!low_is_simple(y)) { /* it must be evaluated whatever the type is */
        y = low_read(l, low_hold(l, y, pos), pos);
    }
    Type *b = low_basic(l, TYPE_BOOL);
    IrValue *is = low_unary_kind(l, VALUE_TYPE_IS, b, x, pos);
    is->u.type = y->type;
    IrValue *same = low_op(l, TOK_EQL, b, low_unary_kind(l, VALUE_UNBOX, y->type, x, pos), y, pos);
    IrValue *both = low_op(l, TOK_LAND, op == TOK_EQL ? t : b, is, same, pos);
    return op == TOK_EQL ? both : low_op(l, TOK_NOT, t, both, NULL, pos);
}

IrValue *low_compare(Lower *l, TokenKind op, IrValue *x, IrValue *y, Type *t, Pos pos)
{
    bool xi = type_is_interface(x->type), yi = type_is_interface(y->type);
    if (x->type != y->type) {
        if (xi && !yi) {
            return compare_mixed(l, op, x, y, t, pos);
        }
        if (yi && !xi) {
            return compare_mixed(l, op, y, x, t, pos);
        }
        if (xi && type_implements(l->types, x->type, y->type, NULL, NULL, NULL)) {
            x = low_convert(l, x, y->type, NULL, pos, NULL);
        } else {
            y = low_convert(l, y, x->type, NULL, pos, NULL);
        }
    }
    return low_op(l, op, t, x, y, pos);
}

static bool is_nil(Expr *e)
{
    return ast_unparen(e)->mode == MODE_NIL;
}

/* Does the constant take the other operand's type? Its own when that is an interface. */
static IrValue *low_compared(Lower *l, Expr *e, Type *other)
{
    return e->mode == MODE_CONST && !type_is_interface(other)
               ? low_constant(l, e->constant, other, e->start)
               : low_expr(l, e, NULL);
}

static IrValue *low_comparison(Lower *l, Expr *e, IrValue *x)
{
    Expr *xe = e->u.binary.x, *ye = e->u.binary.y;
    Type *t = low_type(l, e);
    if (is_nil(ye) || is_nil(xe)) {
        IrValue *v = is_nil(ye) ? (x ? x : low_expr(l, xe, NULL)) : low_expr(l, ye, NULL);
        return low_op(l, e->u.binary.op, t, v, low_zero(l, v->type, e->pos), e->pos);
    }
    if (x == NULL) {
        x = low_compared(l, xe, low_type(l, ye));
    }
    IrValue *y = low_compared(l, ye, x->type);
    return low_compare(l, e->u.binary.op, x, y, t, e->pos);
}

/* ---- && and || ------------------------------------------------------------------------------- */

/* x && y where y needs steps: t = x; if t { steps; t = y }. A chain goes on with the same variable.
 */
static IrValue *low_logic(Lower *l, Expr *e, IrValue *x, IrVar **flag)
{
    bool is_and = e->u.binary.op == TOK_LAND;
    Type *t = low_type(l, e);
    x = x ? low_convert(l, x, t, NULL, e->pos, NULL) : low_expr_to(l, e->u.binary.x, t, NULL);
    uint32_t mark = low_begin(l);
    IrValue *y = low_expr_to(l, e->u.binary.y, t, NULL);
    if (low_begin(l) == mark) {
        return low_op(l, e->u.binary.op, t, x, y, e->pos);
    }
    IrBlock steps = low_end(l, mark);
    if (*flag == NULL || x->kind != VALUE_VAR || x->u.var != *flag) {
        *flag = low_hold(l, x, e->pos);
    }
    IrStep *s = low_step(l, STEP_IF, e->pos);
    s->x = low_read(l, *flag, e->pos);
    if (!is_and) {
        s->x = low_op(l, TOK_NOT, t, s->x, NULL, e->pos);
    }
    mark = low_begin(l);
    for (uint32_t i = 0; i < steps.count; i++) {
        vec_push(&l->pending, steps.items[i]);
    }
    low_assign_step(l, low_read(l, *flag, e->pos), y, e->pos);
    s->u.if_.then = low_end(l, mark);
    return low_read(l, *flag, e->pos);
}

/* ---- arithmetic ------------------------------------------------------------------------------ */

static IrValue *low_shift_count(Lower *l, Expr *e)
{
    if (e->mode == MODE_CONST) {
        Type *t = type_is_integer(e->type) && !type_is_untyped(e->type) ? low_type(l, e)
                                                                        : low_basic(l, TYPE_UINT);
        return low_constant(l, e->constant, t, e->start);
    }
    return low_expr(l, e, NULL);
}

static IrValue *low_arith(Lower *l, Expr *e, IrValue *x)
{
    Type *t = low_type(l, e);
    TokenKind op = e->u.binary.op;
    x = x ? low_convert(l, x, t, NULL, e->pos, NULL) : low_expr_to(l, e->u.binary.x, t, NULL);
    bool shift = op == TOK_SHL || op == TOK_SHR;
    IrValue *y = shift ? low_shift_count(l, e->u.binary.y) : low_expr_to(l, e->u.binary.y, t, NULL);
    return low_op(l, op, t, x, y, e->pos);
}

IrValue *low_concat(Lower *l, IrValue **parts, uint32_t count, Type *t, Want *w, Pos pos,
                    const char *text)
{
    IrStep *s = low_step(l, STEP_CONCAT, pos);
    s->args = low_values(l, count);
    s->arg_count = count;
    for (uint32_t i = 0; i < count; i++) {
        s->args[i] = parts[i];
    }
    low_site(l, SITE_CONCAT, s, NULL, text);
    return low_dst(l, s, t, w, NULL);
}

static bool is_string_add(Lower *l, Expr *e)
{
    return e->u.binary.op == TOK_ADD && low_is(low_type(l, e), TYPE_STRING);
}

typedef VEC(IrValue *) ValueVec;

/* Adds the operand of a concatenation; what is already a concatenation in parentheses stays one
 * part. */
static IrValue *low_joined(Lower *l, Expr *e, IrValue *x, ValueVec *parts, bool last, Want *w)
{
    Type *t = low_type(l, e);
    if (parts->len == 0) {
        vec_push(parts, x ? x : low_expr_to(l, e->u.binary.x, t, NULL));
    }
    vec_push(parts, low_expr_to(l, e->u.binary.y, t, NULL));
    if (!last) {
        return NULL;
    }
    IrValue *v = low_concat(l, parts->data, parts->len, t, w, e->pos, low_text(l, e));
    low_may_wait(l, e, vec_last(&l->pending));
    vec_clear(parts);
    return v;
}

static bool is_logic(TokenKind op)
{
    return op == TOK_LAND || op == TOK_LOR;
}

static IrValue *low_spine(Lower *l, Expr **spine, uint32_t n, Want *w)
{
    ValueVec parts = {0};
    IrVar *flag = NULL;
    IrValue *x = NULL;
    for (uint32_t i = n; i-- > 0;) {
        Expr *e = spine[i];
        TokenKind op = e->u.binary.op;
        if (is_logic(op)) {
            x = low_logic(l, e, x, &flag);
            if (i == 0 || !is_logic(spine[i - 1]->u.binary.op)) {
                x = low_before_calls(l, e, x);
            }
        } else if (is_string_add(l, e)) {
            x = low_joined(l, e, x, &parts, i == 0 || !is_string_add(l, spine[i - 1]),
                           i == 0 ? w : NULL);
        } else if (is_compare(op)) {
            x = low_comparison(l, e, x);
        } else {
            x = low_arith(l, e, x);
        }
        if (x && low_depth(x) >= LOW_DEPTH_MAX) {
            x = low_freeze(l, x, e->pos);
        }
    }
    vec_free(&parts);
    return x;
}

IrValue *low_binary(Lower *l, Expr *e, Want *w)
{
    VEC(Expr *) spine = {0};
    for (Expr *x = e; x->kind == EXPR_BINARY && x->mode != MODE_CONST;
         x = ast_unparen(x->u.binary.x)) {
        vec_push(&spine, x);
        if (x->u.binary.x->mode == MODE_CONST) {
            break;
        }
    }
    IrValue *v = low_spine(l, spine.data, spine.len, w);
    vec_free(&spine);
    return v;
}
