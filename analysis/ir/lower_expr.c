/* Expressions: names, selectors, indices, slices, pointers, assertions; places that can be assigned
 * or addressed. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

static IrValue *low_ident(Lower *l, Expr *e)
{
    Object *obj = e->u.ident.obj;
    if (obj->kind == OBJ_FUNC) {
        return low_func_value(l, low_func_of(l, obj), low_type(l, e), e->start);
    }
    if (obj->kind == OBJ_NIL) {
        return low_zero(l, low_type(l, e), e->start);
    }
    return low_use(l, obj, e->start);
}

static IrValue *low_selector(Lower *l, Expr *e, Want *w)
{
    Selection *sel = e->u.selector.sel;
    if (sel == NULL) { /* package member */
        Object *obj = e->u.selector.obj;
        if (obj->kind == OBJ_FUNC) {
            return low_func_value(l, low_func_of(l, obj), low_type(l, e), e->start);
        }
        return low_use(l, obj, e->start);
    }
    switch (sel->kind) {
    case SEL_FIELD: {
        IrValue *x = low_expr(l, e->u.selector.x, NULL);
        return low_path(l, x, sel->path, sel->path_count, e->pos);
    }
    case SEL_METHOD_EXPR: return low_method_expr(l, e);
    default: return low_method_value(l, e, w);
    }
}

/* An index as its own integer type; constants as int. */
static IrValue *low_subscript(Lower *l, Expr *e)
{
    if (e->mode == MODE_CONST) {
        Type *t = type_is_integer(e->type) && !type_is_untyped(e->type) ? low_type(l, e)
                                                                        : low_basic(l, TYPE_INT);
        return low_constant(l, e->constant, t, e->start);
    }
    return low_expr(l, e, NULL);
}

/* x as something whose elements are read in place: what is not stored anywhere gets a temporary. */
static IrValue *low_array_base(Lower *l, IrValue *x)
{
    switch (x->kind) {
    case VALUE_VAR:
    case VALUE_GLOBAL:
    case VALUE_DEREF:
    case VALUE_FIELD:
    case VALUE_INDEX: return x;
    default: return low_read(l, low_hold(l, x, x->pos), x->pos);
    }
}

static IrValue *low_index_expr(Lower *l, Expr *e, Want *w)
{
    Expr *xe = e->u.index.x;
    Type *t = low_type(l, e), *xt = low_type(l, xe);
    if (low_is(xt, TYPE_MAP)) {
        IrValue *m = low_expr(l, xe, NULL);
        IrValue *key = low_expr_to(l, e->u.index.args.items[0],
                                   low_canon(l, type_underlying(xt)->u.map.key), NULL);
        IrStep *s = low_step(l, STEP_MAP_GET, e->start);
        s->x = m;
        s->y = key;
        IrValue *v = low_dst(l, s, low_elem(l, xt), w, key);
        low_may_wait(l, e, s);
        return v;
    }
    IrValue *x = low_expr(l, xe, NULL);
    IrValue *y = low_subscript(l, e->u.index.args.items[0]);
    if (low_is(xt, TYPE_POINTER)) {
        x = low_deref(l, x, e->pos);
    } else if (low_is(xt, TYPE_ARRAY)) {
        x = low_array_base(l, x);
    }
    IrValue *v = low_index(l, x, y, low_is(xt, TYPE_STRING) ? t : low_elem(l, x->type), e->pos);
    v->proven = v->proven || low_in_bounds(l, x, y);
    return v;
}

static IrValue *low_slice_expr(Lower *l, Expr *e)
{
    IrValue *x = low_expr(l, e->u.slice.x, NULL);
    if (low_is(x->type, TYPE_ARRAY)) {
        x = low_address(l, x, e->u.slice.x->start);
    }
    IrValue *v = low_unary_kind(l, VALUE_SLICE, low_type(l, e), x, e->pos);
    v->args = low_values(l, 3);
    v->arg_count = 3;
    Expr *bounds[3] = {e->u.slice.lo, e->u.slice.hi, e->u.slice.max};
    for (int i = 0; i < 3; i++) {
        v->args[i] = bounds[i] ? low_subscript(l, bounds[i]) : NULL;
    }
    return low_before_calls(l, e, v);
}

static IrValue *low_assert(Lower *l, Expr *e)
{
    IrValue *x = low_expr(l, e->u.assert.x, NULL);
    Type *t = low_type(l, e);
    IrValue *v = low_unary_kind(l, VALUE_ASSERT, t, x, e->pos);
    /* As in gc it happens before calls to its right, unless an interface holds the very pointer. */
    TypeKind k = type_underlying(t)->kind;
    bool pointer = k == TYPE_POINTER || k == TYPE_MAP || k == TYPE_CHAN || k == TYPE_FUNC;
    return pointer || l->fn->last_call < e->end ? v : low_freeze(l, v, e->start);
}

static IrValue *low_receive(Lower *l, Expr *e, Want *w)
{
    IrValue *c = low_expr(l, e->u.unary.x, NULL);
    IrStep *s = low_step(l, STEP_RECV, e->pos);
    s->x = c;
    return low_dst(l, s, low_elem(l, c->type), w, NULL);
}

static IrValue *low_and(Lower *l, Expr *e, Want *w)
{
    Expr *x = ast_unparen(e->u.unary.x);
    if (x->kind == EXPR_COMPOSITE) {
        IrValue *init = low_composite(l, x, NULL);
        IrValue *v = low_new_object(l, init, low_type(l, e), w, e->pos, low_text(l, e));
        low_may_wait(l, e, vec_last(&l->pending));
        return v;
    }
    return low_address(l, low_place(l, x), e->pos);
}

static IrValue *low_unary(Lower *l, Expr *e, Want *w)
{
    switch (e->u.unary.op) {
    case TOK_AND: return low_and(l, e, w);
    case TOK_ARROW: return low_receive(l, e, w);
    case TOK_ADD: return low_expr_to(l, e->u.unary.x, low_type(l, e), w);
    default: {
        IrValue *x = low_expr_to(l, e->u.unary.x, low_type(l, e), NULL);
        return low_op(l, e->u.unary.op, low_type(l, e), x, NULL, e->pos);
    }
    }
}

static IrValue *low_expr_kind(Lower *l, Expr *e, Want *w)
{
    switch (e->kind) {
    case EXPR_IDENT: return low_ident(l, e);
    case EXPR_COMPOSITE: return low_composite(l, e, w);
    case EXPR_FUNC: return low_func_literal(l, e, w);
    case EXPR_SELECTOR: return low_selector(l, e, w);
    case EXPR_INDEX: return low_index_expr(l, e, w);
    case EXPR_SLICE: return low_slice_expr(l, e);
    case EXPR_ASSERT: return low_assert(l, e);
    case EXPR_CALL: return low_call(l, e, w);
    case EXPR_STAR: return low_deref(l, low_expr(l, e->u.star.x, NULL), e->pos);
    case EXPR_UNARY: return low_unary(l, e, w);
    case EXPR_BINARY: return low_binary(l, e, w);
    default: ICE("expression kind %s has no value", ast_expr_kind_name(e->kind));
    }
}

static IrValue *low_by_kind(Lower *l, Expr *e, Want *w)
{
    if (e->mode == MODE_CONST) {
        return low_constant(l, e->constant, low_type(l, e), e->start);
    }
    e = ast_unparen(e);
    if (e->mode == MODE_CONST) {
        return low_constant(l, e->constant, low_type(l, e), e->start);
    }
    if (e->mode == MODE_NIL) {
        return low_zero(l, low_type(l, e), e->start);
    }
    bool opened = low_open_order(l, e);
    IrValue *v = low_expr_kind(l, e, w);
    low_close_order(l, opened);
    return v;
}

/* Structs and arrays stay as they are: they may be part of a place. */
IrValue *low_expr(Lower *l, Expr *e, Want *w)
{
    IrValue *v = low_by_kind(l, e, w);
    if (v == NULL || low_depth(v) < LOW_DEPTH_MAX || low_is(v->type, TYPE_STRUCT) ||
        low_is(v->type, TYPE_ARRAY)) {
        return v;
    }
    return low_freeze(l, v, e->start);
}

IrValue *low_expr_to(Lower *l, Expr *e, Type *t, Want *w)
{
    t = low_canon(l, t);
    Expr *x = ast_unparen(e);
    if (x->mode == MODE_NIL) {
        return low_zero(l, t, x->start);
    }
    if (e->mode == MODE_CONST && !type_is_interface(t)) {
        return low_constant(l, e->constant, t, e->start);
    }
    bool same = low_type(l, e) == t;
    IrValue *v = low_expr(l, e, same ? w : NULL);
    if (v->type == t) {
        return v;
    }
    bool boxed = type_is_interface(t) && !type_is_interface(v->type);
    return low_convert(l, v, t, w, x->pos, boxed ? low_text(l, e) : NULL);
}

IrValue *low_place(Lower *l, Expr *e)
{
    e = ast_unparen(e);
    IrValue *v = low_by_kind(l, e, NULL);
    IrValue *base = v;
    while (base->kind == VALUE_FIELD ||
           (base->kind == VALUE_INDEX && low_is(base->x->type, TYPE_ARRAY))) {
        base = base->x;
    }
    switch (base->kind) {
    case VALUE_VAR: case VALUE_GLOBAL: case VALUE_DEREF: case VALUE_INDEX: return v;
    default: ICE("not a place: %s", ast_expr_string(l->arena, e));
    }
}

bool low_is_blank(Expr *e)
{
    e = ast_unparen(e);
    return e->kind == EXPR_IDENT && e->u.ident.name->len == 1 && e->u.ident.name->data[0] == '_';
}

/* Is it one of those that gc boxes without a call, by the value that they have at once? */
static bool is_byte(Type *t)
{
    TypeKind k = type_underlying(t)->kind;
    return k == TYPE_BOOL || k == TYPE_INT8 || k == TYPE_UINT8;
}

/* Phase two may run later than phase one only where the conversion reads nothing that a call could
 * change in between without gc seeing the change too. */
IrValue *low_operand(Lower *l, Expr *e, Type *t, Want *w)
{
    Type *from = e->mode == MODE_NIL ? t : low_type(l, e);
    bool last = w && l->fn->last_call < e->end; /* it may go straight to where it is wanted */
    if (last || !low_boxes_late(e, from, t)) {
        return low_expr_to(l, e, t, w);
    }
    IrValue *v = low_expr(l, e, NULL);
    return is_byte(from) && e->mode != MODE_VARIABLE ? low_before_calls(l, e, v) : v;
}

IrValue *low_operand_as(Lower *l, Expr *e, IrValue *v, Type *t)
{
    return v->type == t ? v
                        : low_convert(l, v, t, NULL, ast_unparen(e)->pos, low_text(l, e));
}

void low_operands(Lower *l, Expr **exprs, Type **types, uint32_t count, IrValue **out)
{
    for (uint32_t i = 0; i < count; i++) {
        out[i] = low_operand(l, exprs[i], types[i], NULL);
    }
    for (uint32_t i = 0; i < count; i++) {
        out[i] = low_operand_as(l, exprs[i], out[i], types[i]);
    }
}

/* ---- v, ok = ... ----------------------------------------------------------------------------- */

static void comma_ok_assert(Lower *l, Expr *e, IrVar *dst, IrVar *ok, bool declares)
{
    Type *t = low_type(l, e);
    if (low_is(t, TYPE_TUPLE)) {
        t = low_canon(l, type_underlying(t)->u.tuple.vars[0]->type);
    }
    IrValue *x = low_expr(l, e->u.assert.x, NULL);
    if (!low_is_simple(x) || (x->kind == VALUE_VAR && (x->u.var == dst || x->u.var == ok))) {
        x = low_read(l, low_hold(l, x, e->start), e->start);
    }
    IrValue *is = low_unary_kind(l, VALUE_TYPE_IS, low_basic(l, TYPE_BOOL), x, e->pos);
    is->u.type = t;
    bool direct = ok && !ok->addr_taken && type_underlying(ok->type)->kind == TYPE_BOOL &&
                  ok->type == low_basic(l, TYPE_BOOL);
    IrVar *flag = direct ? ok : low_temp(l, low_basic(l, TYPE_BOOL), e->pos);
    if (direct && !declares) {
        low_assign_step(l, low_read(l, flag, e->pos), is, e->pos);
    } else {
        low_declare(l, flag, is, e->pos);
    }
    if (dst) {
        if (declares) {
            low_declare(l, dst, NULL, e->pos);
        }
        IrStep *s = low_step(l, STEP_IF, e->pos);
        s->x = low_read(l, flag, e->pos);
        uint32_t mark = low_begin(l);
        bool iface = type_is_interface(t);
        IrValue *v = low_unary_kind(l, iface ? VALUE_ASSERT : VALUE_UNBOX, t, x, e->pos);
        low_assign_step(l, low_read(l, dst, e->pos), v, e->pos);
        s->u.if_.then = low_end(l, mark);
        if (!declares) {
            mark = low_begin(l);
            low_assign_step(l, low_read(l, dst, e->pos), low_zero(l, t, e->pos), e->pos);
            s->u.if_.els = low_end(l, mark);
        }
    }
    if (ok && !direct) {
        IrValue *v = low_convert(l, low_read(l, flag, e->pos), ok->type, NULL, e->pos, NULL);
        if (declares) {
            low_declare(l, ok, v, e->pos);
        } else {
            low_assign_step(l, low_read(l, ok, e->pos), v, e->pos);
        }
    }
}

static IrVar *place_free(Lower *l, IrVar *v, Type *t, Pos pos)
{
    return v == NULL || (v->type == t && !v->addr_taken) ? v : low_temp(l, t, pos);
}

static void finish_pair(Lower *l, IrVar *want, IrVar *got, bool declares, Pos pos)
{
    if (want == got) {
        return;
    }
    IrValue *v = low_convert(l, low_read(l, got, pos), want->type, NULL, pos, NULL);
    if (declares) {
        low_declare(l, want, v, pos);
    } else {
        low_assign_step(l, low_read(l, want, pos), v, pos);
    }
}

/* Both results of m[k], x.(T) or <-c into variables (NULL: dropped). dst has the type of the first
 * result. */
bool low_comma_ok(Lower *l, Expr *e, IrVar *dst, IrVar *ok, bool declares)
{
    e = ast_unparen(e);
    if (e->kind == EXPR_ASSERT) {
        comma_ok_assert(l, e, dst, ok, declares);
        return true;
    }
    IrValue *x, *y = NULL;
    if (e->kind == EXPR_INDEX) {
        x = low_expr(l, e->u.index.x, NULL);
        Type *key = low_canon(l, type_underlying(x->type)->u.map.key);
        y = low_expr_to(l, e->u.index.args.items[0], key, NULL);
    } else if (e->kind == EXPR_UNARY && e->u.unary.op == TOK_ARROW) {
        x = low_expr(l, e->u.unary.x, NULL);
    } else {
        return false;
    }
    IrVar *d = place_free(l, dst, low_elem(l, x->type), e->pos);
    IrVar *o = place_free(l, ok, low_basic(l, TYPE_BOOL), e->pos);
    bool fresh = declares || ((d == NULL || d != dst) && (o == NULL || o != ok));
    if (!fresh) { /* one of them exists already, so neither may be declared by the step */
        if (d != dst) {
            low_declare(l, d, NULL, e->pos);
        }
        if (o != ok) {
            low_declare(l, o, NULL, e->pos);
        }
    }
    IrStep *s = low_step(l, y ? STEP_MAP_GET : STEP_RECV, e->start);
    s->x = x;
    s->y = y;
    s->dst = d;
    s->ok = o;
    s->declares = fresh;
    if (!fresh) {
        if (d) {
            d->assigned = true;
        }
        if (o) {
            o->assigned = true;
        }
    }
    if (dst) {
        finish_pair(l, dst, d, declares, e->pos);
    }
    if (ok) {
        finish_pair(l, ok, o, declares, e->pos);
    }
    return true;
}
