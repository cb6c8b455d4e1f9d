/* Indices that need no check: the counters of the usual loops, while nothing in the loop writes the
 * counter or the slice.
 *
 *   for i := range s { ... s[i] ... }              0 <= i < len(s)
 *   for i := 0; i < len(s); i++ { ... s[i] ... }   also from a constant, or from another counter
 * plus a constant for i := len(s) - 1; i >= 0; i-- { ... } for i := 0; i < 8; i++ { ... a[i] ... }
 * i < 8 for an array of 8
 *
 * Only plain variables count: what is captured by reference or has its address taken could change
 * unseen. */
#include "analysis/ir/lowerer.h"

/* ---- what a loop writes ---------------------------------------------------------------------- */

static bool writes(Stmt *s, const Object *obj);

static bool list_writes(StmtList list, const Object *obj)
{
    for (uint32_t i = 0; i < list.count; i++) {
        if (writes(list.items[i], obj)) {
            return true;
        }
    }
    return false;
}

/* Is e the variable, or a part of it? Parts of a slice are elsewhere. */
static bool is_variable(Expr *e, const Object *obj)
{
    while (e) {
        e = ast_unparen(e);
        if (e->kind == EXPR_IDENT) {
            return e->u.ident.obj == obj;
        }
        if (e->kind == EXPR_SELECTOR) {
            e = e->u.selector.x;
        } else if (e->kind == EXPR_INDEX) {
            e = e->u.index.x;
        } else {
            return false;
        }
    }
    return false;
}

static bool any_variable(ExprList list, const Object *obj)
{
    for (uint32_t i = 0; i < list.count; i++) {
        Expr *e = ast_unparen(list.items[i]);
        bool element = e->kind == EXPR_INDEX && type_underlying(obj->type)->kind == TYPE_SLICE;
        if (!element && is_variable(e, obj)) {
            return true;
        }
    }
    return false;
}

static bool writes(Stmt *s, const Object *obj)
{
    if (s == NULL) {
        return false;
    }
    switch (s->kind) {
    case STMT_ASSIGN: return any_variable(s->u.assign.lhs, obj);
    case STMT_INC_DEC: return any_variable((ExprList){&s->u.inc_dec.x, 1}, obj);
    case STMT_BLOCK: return list_writes(s->u.block.list, obj);
    case STMT_IF:
        return writes(s->u.if_.init, obj) || writes(s->u.if_.then, obj) ||
               writes(s->u.if_.els, obj);
    case STMT_CASE: return writes(s->u.case_.comm, obj) || list_writes(s->u.case_.body, obj);
    case STMT_SWITCH: return writes(s->u.switch_.init, obj) || list_writes(s->u.switch_.cases, obj);
    case STMT_TYPE_SWITCH:
        return writes(s->u.type_switch.init, obj) || list_writes(s->u.type_switch.cases, obj);
    case STMT_SELECT: return list_writes(s->u.select.cases, obj);
    case STMT_FOR:
        return writes(s->u.for_.init, obj) || writes(s->u.for_.post, obj) ||
               writes(s->u.for_.body, obj);
    case STMT_RANGE:
        return (s->u.range.key && is_variable(s->u.range.key, obj)) ||
               (s->u.range.value && is_variable(s->u.range.value, obj)) ||
               writes(s->u.range.body, obj);
    case STMT_LABELED: return writes(s->u.labeled.stmt, obj);
    default: return false;
    }
}

/* ---- facts ----------------------------------------------------------------------------------- */

/* The local that e names, when only plain assignments can change it. */
static IrVar *plain_local(Lower *l, Expr *e)
{
    e = e ? ast_unparen(e) : NULL;
    if (e == NULL || e->kind != EXPR_IDENT || e->mode == MODE_CONST) {
        return NULL;
    }
    IrVar *v = map_get_ptr(&l->fn->vars, e->u.ident.obj);
    return v && !v->addr_taken && !v->by_ref && v->obj ? v : NULL;
}

static void add_fact(Lower *l, IrVar *index, IrVar *slice, int64_t len)
{
    BoundFact f = {index, slice, len};
    vec_push(&l->fn->bounds, f);
}

static bool is_counter(Lower *l, const IrVar *v)
{
    for (uint32_t i = 0; i < l->fn->bounds.len; i++) {
        if (l->fn->bounds.data[i].index == v) {
            return true;
        }
    }
    return false;
}

static bool is_slice_or_string(const IrVar *v)
{
    TypeKind k = type_underlying(v->type)->kind;
    return k == TYPE_SLICE || k == TYPE_STRING;
}

/* len(x) of a plain slice or string. */
static IrVar *length_of(Lower *l, Expr *e)
{
    e = ast_unparen(e);
    if (e->kind != EXPR_CALL || e->mode == MODE_CONST || e->u.call.kind != CALL_BUILTIN ||
        low_builtin_object(e)->u.builtin != BUILTIN_LEN) {
        return NULL;
    }
    IrVar *v = plain_local(l, e->u.call.args.items[0]);
    return v && is_slice_or_string(v) ? v : NULL;
}

static bool constant_value(Expr *e, int64_t *n)
{
    return e->mode == MODE_CONST && const_int64(e->constant, n);
}

static bool not_negative(Lower *l, Expr *e)
{
    int64_t n;
    if (constant_value(e, &n)) {
        return n >= 0;
    }
    e = ast_unparen(e);
    if (e->kind == EXPR_BINARY && e->u.binary.op == TOK_ADD && constant_value(e->u.binary.y, &n)) {
        return n >= 0 && n < INT32_MAX && not_negative(l, e->u.binary.x);
    }
    IrVar *v = plain_local(l, e);
    return v && is_counter(l, v);
}

/* i++ or i += c: up; i--: down. */
static bool steps_by(Stmt *post, const Object *i, bool up)
{
    if (post == NULL) {
        return false;
    }
    if (post->kind == STMT_INC_DEC) {
        return post->u.inc_dec.inc == up && is_variable(post->u.inc_dec.x, i);
    }
    int64_t n;
    return up && post->kind == STMT_ASSIGN && post->u.assign.op == TOK_ADD_ASSIGN &&
           is_variable(post->u.assign.lhs.items[0], i) &&
           constant_value(post->u.assign.rhs.items[0], &n) && n > 0 && n < INT32_MAX;
}

static Expr *initial_value(Stmt *init, const Object *i)
{
    if (init == NULL || init->kind != STMT_ASSIGN || init->u.assign.op != TOK_DEFINE ||
        init->u.assign.lhs.count != init->u.assign.rhs.count) {
        return NULL;
    }
    for (uint32_t k = 0; k < init->u.assign.lhs.count; k++) {
        if (init->u.assign.defs[k] == i) {
            return init->u.assign.rhs.items[k];
        }
    }
    return NULL;
}

/* `i < len(s)`, `i < 8` and `... && ...`: the first comparison of the condition that bounds i. */
static void upward(Lower *l, Stmt *s, Expr *cond, IrVar *i)
{
    int64_t n;
    IrVar *slice = length_of(l, cond->u.binary.y);
    Expr *first = initial_value(s->u.for_.init, i->obj);
    if (first == NULL || !not_negative(l, first) || !steps_by(s->u.for_.post, i->obj, true) ||
        writes(s->u.for_.body, i->obj)) {
        return;
    }
    if (slice && !writes(s->u.for_.body, slice->obj)) {
        add_fact(l, i, slice, 0);
    } else if (constant_value(cond->u.binary.y, &n)) {
        add_fact(l, i, NULL, n);
    }
}

/* for i := len(s) - 1; i >= 0; i-- */
static void downward(Lower *l, Stmt *s, IrVar *i)
{
    int64_t n;
    Expr *first = initial_value(s->u.for_.init, i->obj);
    first = first ? ast_unparen(first) : NULL;
    if (first == NULL || first->kind != EXPR_BINARY || first->u.binary.op != TOK_SUB ||
        !constant_value(first->u.binary.y, &n) || n < 1 || n > INT32_MAX) {
        return;
    }
    IrVar *slice = length_of(l, first->u.binary.x);
    if (slice && steps_by(s->u.for_.post, i->obj, false) && !writes(s->u.for_.body, i->obj) &&
        !writes(s->u.for_.body, slice->obj)) {
        add_fact(l, i, slice, 0);
    }
}

/* Called before the body is lowered; the caller restores the number of facts afterwards. */
void low_bound_for(Lower *l, Stmt *s)
{
    Expr *cond = s->u.for_.cond ? ast_unparen(s->u.for_.cond) : NULL;
    while (cond && cond->kind == EXPR_BINARY && cond->u.binary.op == TOK_LAND) {
        cond = ast_unparen(cond->u.binary.x);
    }
    if (cond == NULL || cond->kind != EXPR_BINARY || cond->mode == MODE_CONST) {
        return;
    }
    IrVar *i = plain_local(l, cond->u.binary.x);
    int64_t n;
    if (i == NULL || type_underlying(i->type)->kind != TYPE_INT) {
        return;
    }
    if (cond->u.binary.op == TOK_LSS) {
        upward(l, s, cond, i);
    } else if (cond->u.binary.op == TOK_GEQ && constant_value(cond->u.binary.y, &n) && n == 0) {
        downward(l, s, i);
    }
}

/* i counts from 0 to the length of x, which is what `e` names, or to `len` when x is no slice. */
void low_bound_range(Lower *l, Stmt *body, IrVar *i, Expr *e, int64_t len)
{
    if (i->addr_taken || i->obj == NULL || i->obj->u.var.assigned) {
        return;
    }
    IrVar *slice = plain_local(l, e);
    if (len >= 0) {
        add_fact(l, i, NULL, len);
    } else if (slice && is_slice_or_string(slice) && !writes(body, slice->obj)) {
        add_fact(l, i, slice, 0);
    }
}

/* Is x[y] within bounds for sure? */
bool low_in_bounds(Lower *l, const IrValue *x, const IrValue *y)
{
    if (y->kind != VALUE_VAR) {
        return false;
    }
    Type *u = type_underlying(x->type);
    for (uint32_t i = l->fn->bounds.len; i-- > 0;) {
        BoundFact *f = &l->fn->bounds.data[i];
        if (f->index != y->u.var) {
            continue;
        }
        if (u->kind == TYPE_ARRAY ? f->slice == NULL && f->len <= u->u.array.len
                                  : x->kind == VALUE_VAR && f->slice == x->u.var) {
            return true;
        }
    }
    return false;
}
