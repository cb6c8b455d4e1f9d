/* Conversions: those that assignability implies, and T(x). */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

/* Data that is the same on every execution: it may stand in static memory. */
static bool is_static_data(const IrValue *v)
{
    if (v->kind == VALUE_CONST || v->kind == VALUE_ZERO) {
        return true;
    }
    if (v->kind != VALUE_COMPOSITE) {
        return false;
    }
    for (uint32_t i = 0; i < v->arg_count; i++) {
        if (!is_static_data(v->args[i])) {
            return false;
        }
    }
    return true;
}

static IrValue *low_to_interface(Lower *l, IrValue *v, Type *t, Want *w, Pos pos, const char *text)
{
    if (type_is_interface(v->type)) {
        return low_unary_kind(l, VALUE_UPCAST, t, v, pos);
    }
    bool empty = type_size(v->type) == 0;
    if (empty && !is_static_data(v)) {
        low_eval(l, v, pos);
        v = low_zero(l, v->type, pos);
    }
    if (type_is_direct(v->type) || empty || is_static_data(v)) {
        return low_unary_kind(l, VALUE_IFACE, t, v, pos);
    }
    IrStep *s = low_step(l, STEP_BOX, pos);
    s->x = v;
    low_site(l, SITE_BOX, s, v->type, text);
    return low_dst(l, s, t, w, v);
}

IrValue *low_convert(Lower *l, IrValue *v, Type *t, Want *w, Pos pos, const char *text)
{
    if (v->type == t) {
        return v;
    }
    if (type_is_interface(t)) {
        return low_to_interface(l, v, t, w, pos, text);
    }
    if (v->kind == VALUE_ZERO) {
        return low_zero(l, t, pos);
    }
    if (v->kind == VALUE_CONST) {
        return low_constant(l, v->u.constant, t, pos);
    }
    return low_unary_kind(l, VALUE_CONVERT, t, v, pos);
}

bool low_boxes_late(const Expr *e, Type *from, Type *to)
{
    if (!type_is_interface(to) || type_is_interface(from) || e->mode == MODE_CONST) {
        return false;
    }
    TypeKind k = type_underlying(from)->kind;
    return e->mode == MODE_VARIABLE || k == TYPE_STRING || k == TYPE_SLICE || type_is_direct(from);
}

/* ---- T(x) ------------------------------------------------------------------------------------ */

static bool converts_string(Type *from, Type *to)
{
    bool from_string = type_is_string(from), to_string = type_is_string(to);
    if (to_string && !from_string) {
        return type_is_integer(from) || low_is(from, TYPE_SLICE);
    }
    return from_string && low_is(to, TYPE_SLICE);
}

static IrValue *low_convert_string(Lower *l, IrValue *v, Type *t, Want *w, Expr *e)
{
    IrStep *s = low_step(l, STEP_CONVERT_STRING, e->u.call.args.items[0]->pos);
    s->x = v;
    Type *elem = low_is(t, TYPE_SLICE) ? low_elem(l, t) : NULL;
    low_site(l, SITE_CONVERT, s, elem, low_text(l, e));
    IrValue *result = low_dst(l, s, t, w, v);
    if (elem == NULL) {
        low_may_wait(l, e, s);
    }
    return result;
}

IrValue *low_conversion(Lower *l, Expr *e, Want *w)
{
    Type *t = low_type(l, e);
    Expr *arg = e->u.call.args.items[0];
    if (ast_unparen(arg)->mode == MODE_NIL) {
        return low_zero(l, t, e->start);
    }
    bool same = low_type(l, arg) == t;
    IrValue *v = low_expr(l, arg, same ? w : NULL);
    if (v->type == t) {
        return v;
    }
    if (type_is_interface(t)) {
        return low_to_interface(l, v, t, w, arg->pos, low_text(l, arg));
    }
    if (converts_string(v->type, t)) {
        return low_convert_string(l, v, t, w, e);
    }
    if (v->kind == VALUE_ZERO) {
        return low_zero(l, t, e->start);
    }
    if (v->kind == VALUE_CONST && type_is_string(v->type)) {
        return low_constant(l, v->u.constant, t, e->start);
    }
    return low_unary_kind(l, VALUE_CONVERT, t, v, e->pos);
}
