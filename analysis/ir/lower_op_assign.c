/* x op= y, x++ and x--: one place is read and written, and its operands are evaluated once. */
#include "analysis/ir/lowerer.h"

static TokenKind plain_operator(TokenKind op)
{
    return op >= TOK_ADD_ASSIGN && op <= TOK_AND_NOT_ASSIGN
               ? (TokenKind)(TOK_ADD + (op - TOK_ADD_ASSIGN))
               : op;
}

/* The terms of a string sum that stands alone on the right side. */
static void string_terms(Lower *l, Expr *lhs, Expr *e, IrValue *first, Want *w, Type *t, Pos pos,
                         IrValue **result)
{
    VEC(Expr *) terms = {0};
    VEC(IrValue *) parts = {0};
    Expr *x = ast_unparen(e);
    while (x->kind == EXPR_BINARY && x->u.binary.op == TOK_ADD && x->mode != MODE_CONST) {
        vec_push(&terms, x->u.binary.y);
        x = ast_unparen(x->u.binary.x);
    }
    vec_push(&parts, first);
    vec_push(&parts, low_expr_to(l, x, t, NULL));
    while (terms.len > 0) {
        vec_push(&parts, low_expr_to(l, vec_pop(&terms), t, NULL));
    }
    const char *text = arena_printf(l->arena, "%s += %s", low_text(l, lhs), low_text(l, e));
    *result = low_concat(l, parts.data, parts.len, t, w, pos, text);
    vec_free(&terms);
    vec_free(&parts);
}

/* The map or the key of an entry that is read and then written: which ones they are counts when the
 * calls on the right are done. */
static IrValue *late_operand(Lower *l, Expr *lhs, IrValue *v)
{
    if (low_is_simple(v)) {
        return v;
    }
    v = low_freeze(l, v, lhs->start);
    low_may_wait(l, lhs, vec_last(&l->pending));
    return v;
}

void low_op_assign(Lower *l, Expr *lhs, TokenKind op, Expr *e, Pos pos)
{
    op = plain_operator(op);
    Place p = low_lhs(l, lhs);
    Type *t = p.type;
    IrValue *old = p.place, *y;
    if (p.map) {
        p.map = late_operand(l, lhs, p.map);
        p.key = late_operand(l, lhs, p.key);
        IrStep *s = low_step(l, STEP_MAP_GET, pos);
        s->x = p.map;
        s->y = p.key;
        old = low_dst(l, s, t, NULL, NULL);
        low_may_wait(l, lhs, s);
    }
    if (op == TOK_ADD && low_is(t, TYPE_STRING)) {
        Want w = {.var = low_plain(p.place)};
        IrValue *v;
        string_terms(l, lhs, e, old, &w, t, pos, &v);
        if (!w.used) {
            low_put(l, &p, v, pos);
        }
        return;
    }
    if (e == NULL) {
        y = low_int(l, 1, t, pos);
    } else if (op == TOK_SHL || op == TOK_SHR) {
        bool typed =
            e->mode == MODE_CONST && (!type_is_integer(e->type) || type_is_untyped(e->type));
        y = typed ? low_constant(l, e->constant, low_basic(l, TYPE_UINT), e->start)
                  : low_expr(l, e, NULL);
    } else {
        y = low_expr_to(l, e, t, NULL);
    }
    low_put(l, &p, low_op(l, op, t, old, y, pos), pos);
}

void low_inc_dec(Lower *l, Stmt *s)
{
    low_op_assign(l, s->u.inc_dec.x, s->u.inc_dec.inc ? TOK_ADD : TOK_SUB, NULL, s->pos);
}
