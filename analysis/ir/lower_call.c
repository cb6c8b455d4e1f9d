/* Calls: what is called, with which arguments, and where the results go. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

/* ---- function types -------------------------------------------------------------------------- */

uint32_t low_param_count(Type *func)
{
    return func->u.func.params ? func->u.func.params->u.tuple.count : 0;
}

uint32_t low_result_count(Type *func)
{
    return func->u.func.results ? func->u.func.results->u.tuple.count : 0;
}

Type *low_param_type(Lower *l, Type *func, uint32_t i)
{
    return low_canon(l, func->u.func.params->u.tuple.vars[i]->type);
}

Type *low_result_type(Lower *l, Type *func, uint32_t i)
{
    return low_canon(l, func->u.func.results->u.tuple.vars[i]->type);
}

bool low_is_tuple(const Expr *e)
{
    return e->type && e->type->kind == TYPE_TUPLE;
}

/* ---- callees --------------------------------------------------------------------------------- */

/* x as the receiver argument of the method that sel found. */
IrValue *low_receiver(Lower *l, IrValue *x, const Selection *sel, Pos pos, IrFunc **func)
{
    Object *m = sel->obj;
    x = low_path(l, x, sel->path, sel->path_count, pos);
    bool pointer = low_is(x->type, TYPE_POINTER);
    *func = low_func_of(l, m);
    if (m->u.func.ptr_recv) {
        return pointer ? x : low_address(l, x, pos);
    }
    return pointer ? low_deref(l, x, pos) : x;
}

int32_t low_method_index(Lower *l, Type *iface, const Object *m, Object **method)
{
    Type *u = low_under(l, iface);
    int32_t i = type_interface_index(l->types, u, m);
    if (i < 0) {
        ICE("interface without method %s", m->name->data);
    }
    if (method) {
        *method = u->u.interface.methods[i];
    }
    return i;
}

static void callee_interface(Lower *l, Callee *c, IrValue *iface, const Object *m)
{
    c->kind = CALLEE_INTERFACE;
    c->x = iface;
    c->method_index = (uint32_t)low_method_index(l, iface->type, m, &c->method);
    c->type = low_under(l, c->method->type);
}

static void callee_static(Lower *l, Callee *c, IrFunc *f, Type *type)
{
    c->kind = CALLEE_STATIC;
    c->func = f;
    c->type = low_under(l, type);
}

static bool callee_selector(Lower *l, Expr *fun, Callee *c)
{
    Selection *sel = fun->u.selector.sel;
    if (sel == NULL) {
        if (fun->u.selector.obj->kind != OBJ_FUNC) {
            return false;
        }
        callee_static(l, c, low_func_of(l, fun->u.selector.obj), fun->type);
        return true;
    }
    switch (sel->kind) {
    case SEL_FIELD: return false;
    case SEL_METHOD: {
        IrFunc *f;
        IrValue *x = low_expr(l, fun->u.selector.x, NULL);
        c->recv = low_receiver(l, x, sel, fun->pos, &f);
        callee_static(l, c, f, f->type);
        return true;
    }
    case SEL_INTERFACE: {
        IrValue *x = low_expr(l, fun->u.selector.x, NULL);
        callee_interface(l, c, low_path(l, x, sel->path, sel->path_count, fun->pos), sel->obj);
        return true;
    }
    case SEL_METHOD_EXPR: callee_static(l, c, low_method_expr_func(l, fun), fun->type); return true;
    }
    return false;
}

void low_callee(Lower *l, Expr *fun, Callee *c)
{
    fun = ast_unparen(fun);
    *c = (Callee){0};
    if (fun->kind == EXPR_IDENT && fun->u.ident.obj->kind == OBJ_FUNC) {
        callee_static(l, c, low_func_of(l, fun->u.ident.obj), fun->type);
        return;
    }
    if (fun->kind == EXPR_SELECTOR && callee_selector(l, fun, c)) {
        return;
    }
    c->kind = CALLEE_VALUE;
    c->x = low_expr(l, fun, NULL);
    c->type = low_under(l, c->x->type);
    if (c->x->kind == VALUE_FUNC) { /* a literal without captures, called at once */
        callee_static(l, c, c->x->u.func, c->x->type);
        c->x = NULL;
    }
}

/* ---- arguments ------------------------------------------------------------------------------- */

static IrValue *pack_variadic(Lower *l, IrValue **values, uint32_t count, Type *slice, Expr *call)
{
    if (count == 0) {
        return low_zero(l, slice, call->pos);
    }
    return low_slice_of(l, values, count, slice, NULL, call->pos, "... argument");
}

/* The results of g in f(g()). */
IrValue **low_spread(Lower *l, Expr *inner, uint32_t *count)
{
    uint32_t n = *count = inner->type->u.tuple.count;
    IrVar **vars = ARENA_ARRAY(l->body, IrVar *, n);
    for (uint32_t i = 0; i < n; i++) {
        vars[i] = low_temp(l, low_canon(l, inner->type->u.tuple.vars[i]->type), inner->start);
    }
    low_call_many(l, inner, vars, true);
    IrValue **out = low_values(l, n);
    for (uint32_t i = 0; i < n; i++) {
        out[i] = low_read(l, vars[i], inner->start);
    }
    return out;
}

static uint32_t spread_results(Lower *l, Expr *inner, Type *ft, IrValue ***out)
{
    uint32_t n, params = low_param_count(ft);
    *out = low_spread(l, inner, &n);
    for (uint32_t i = 0; i < n; i++) {
        bool extra = ft->u.func.variadic && i + 1 >= params;
        Type *t = low_param_type(l, ft, extra ? params - 1 : i);
        t = extra ? low_elem(l, t) : t;
        (*out)[i] = low_convert(l, (*out)[i], t, NULL, inner->start, "... argument");
    }
    return n;
}

static uint32_t plain_arguments(Lower *l, Expr *call, Type *ft, IrValue ***out)
{
    ExprList args = call->u.call.args;
    uint32_t params = low_param_count(ft);
    Type **types = args.count ? ARENA_ARRAY(l->body, Type *, args.count) : NULL;
    for (uint32_t i = 0; i < args.count; i++) {
        bool extra = ft->u.func.variadic && i + 1 >= params && call->u.call.ellipsis == NO_POS;
        Type *t = low_param_type(l, ft, extra ? params - 1 : i);
        types[i] = extra ? low_elem(l, t) : t;
    }
    *out = low_values(l, args.count);
    low_operands(l, args.items, types, args.count, *out);
    return args.count;
}

IrValue **low_arguments(Lower *l, Expr *call, Callee *c, uint32_t *count)
{
    ExprList args = call->u.call.args;
    Type *ft = c->type;
    IrValue **values;
    bool spread = args.count == 1 && low_is_tuple(ast_unparen(args.items[0]));
    uint32_t n = spread ? spread_results(l, ast_unparen(args.items[0]), ft, &values)
                        : plain_arguments(l, call, ft, &values);
    uint32_t params = low_param_count(ft), first = c->recv ? 1 : 0;
    bool pack = ft->u.func.variadic && call->u.call.ellipsis == NO_POS;
    IrValue **out = low_values(l, params + first);
    if (c->recv) {
        out[0] = c->recv;
    }
    for (uint32_t i = 0; i + (pack ? 1 : 0) < params; i++) {
        out[first + i] = values[i];
    }
    if (pack) {
        Type *slice = low_param_type(l, ft, params - 1);
        out[first + params - 1] =
            pack_variadic(l, values + (params - 1), n - (params - 1), slice, call);
    }
    *count = params + first;
    return out;
}

/* ---- the call -------------------------------------------------------------------------------- */

IrStep *low_call_step(Lower *l, const Callee *c, IrValue **args, uint32_t count, Pos pos)
{
    IrStep *s = low_step(l, STEP_CALL, pos);
    s->x = c->x;
    s->args = args;
    s->arg_count = count;
    s->u.call.kind = c->kind;
    s->u.call.func = c->func;
    s->u.call.method = c->method;
    s->u.call.method_index = c->method_index;
    s->u.call.result_count = low_result_count(c->type);
    if (s->u.call.result_count) {
        s->u.call.results = ARENA_ARRAY(l->body, IrVar *, s->u.call.result_count);
    }
    return s;
}

static IrStep *low_function_call(Lower *l, Expr *e, Type **type)
{
    Callee c;
    low_callee(l, e->u.call.fun, &c);
    uint32_t n;
    IrValue **args = low_arguments(l, e, &c, &n);
    *type = c.type;
    return low_call_step(l, &c, args, n, e->start);
}

IrValue *low_call(Lower *l, Expr *e, Want *w)
{
    switch (e->u.call.kind) {
    case CALL_CONVERSION: return low_conversion(l, e, w);
    case CALL_BUILTIN: return low_builtin(l, e, w);
    case CALL_FUNCTION: break;
    }
    Type *type;
    IrStep *s = low_function_call(l, e, &type);
    if (s->u.call.result_count == 0 || (w && w->dropped)) {
        return NULL;
    }
    IrVar *v = low_result_var(l, low_result_type(l, type, 0), w, NULL, e->start, &s->declares);
    s->u.call.results[0] = v;
    return low_read(l, v, e->start);
}

void low_call_many(Lower *l, Expr *e, IrVar **results, bool declares)
{
    Type *type;
    IrStep *s = low_function_call(l, ast_unparen(e), &type);
    for (uint32_t i = 0; i < s->u.call.result_count; i++) {
        s->u.call.results[i] = results[i];
        if (results[i] && !declares) {
            results[i]->assigned = true;
        }
    }
    s->declares = declares;
}
