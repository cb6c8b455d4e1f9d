/* Calls: of functions, and what looks like one (conversions, builtins). */
#include "analysis/check/checker.h"

#include <string.h>

/* ---- argument lists ---- */

/* An operand for one part of a tuple or of a comma-ok value; shown as the whole expression. */
static Expr *part(Checker *c, const Expr *whole, Type *t)
{
    Expr *e = arena_alloc(c->arena, ast_expr_size(whole->kind));
    memcpy(e, whole, ast_expr_size(whole->kind));
    e->mode = t->kind == TYPE_INVALID ? MODE_NONE : MODE_VALUE;
    e->type = t;
    e->constant = NULL;
    return e;
}

static Values spread(Checker *c, Expr *call)
{
    const Type *tuple = call->type;
    Values v = {.count = tuple->u.tuple.count, .spread = true};
    v.items = ARENA_ARRAY(c->arena, Expr *, v.count);
    for (uint32_t i = 0; i < v.count; i++) {
        v.items[i] = part(c, call, tuple->u.tuple.vars[i]->type);
        v.bad = v.bad || v.items[i]->mode == MODE_NONE;
    }
    return v;
}

Values check_values(Checker *c, Expr **items, uint32_t count, bool comma_ok)
{
    if (count == 1) {
        Expr *e = items[0];
        check_multi(c, e);
        if (e->mode == MODE_VALUE && e->type->kind == TYPE_TUPLE)
            return spread(c, e);
        if (comma_ok && (e->mode == MODE_MAP_INDEX || e->mode == MODE_COMMA_OK)) {
            Values v = {.count = 2, .spread = true};
            v.items = ARENA_ARRAY(c->arena, Expr *, 2);
            v.items[0] = part(c, e, e->type);
            v.items[0]->mode = e->mode; /* as messages name it */
            v.items[1] = part(c, e, BASIC(c, UNTYPED_BOOL));
            return v;
        }
        return (Values){.items = items, .count = 1, .bad = e->mode == MODE_NONE};
    }
    Values v = {.items = items, .count = count};
    for (uint32_t i = 0; i < count; i++) {
        check_expr(c, items[i]);
        v.bad = v.bad || items[i]->mode == MODE_NONE;
    }
    return v;
}

static void wrong_count(Checker *c, Expr *call, const Type *sig, Values *args, bool too_many)
{
    const Type *params = sig->u.func.params;
    const Expr *at = too_many      ? args->items[params->u.tuple.count]
                     : args->count ? args->items[args->count - 1]
                                   : call;
    Diag *d = check_error_expr(
        c, E_ARG_COUNT, at, "%s arguments in call to %s\n\thave %s\n\twant %s",
        too_many ? "too many" : "not enough", check_expr_string(c, call->u.call.fun),
        check_types_of_exprs(c, args->items, args->count),
        check_types_of_vars(c, params, sig->u.func.variadic));
    check_note_function(c, d, call->u.call.fun);
}

/* `f(x...)`: the last argument is the slice itself. */
static bool check_ellipsis(Checker *c, Expr *call, const Type *sig, const Values *args)
{
    if (call->u.call.ellipsis == NO_POS)
        return true;
    const Expr *last = call->u.call.args.count ? call->u.call.args.items[0] : call;
    if (!sig->u.func.variadic) {
        check_error_expr(c, E_VARIADIC, call, "cannot use ... in call to non-variadic %s",
                         check_expr_string(c, call->u.call.fun));
        return false;
    }
    if (args->spread) {
        check_error_expr(c, E_VARIADIC, call, "cannot use ... with %u-valued %s", args->count,
                         check_expr_string(c, last));
        return false;
    }
    return true;
}

static void pass_arguments(Checker *c, Expr *call, const Type *sig, Values *args)
{
    const Type *params = sig->u.func.params;
    uint32_t n = params->u.tuple.count;
    bool variadic = sig->u.func.variadic, dots = call->u.call.ellipsis != NO_POS;
    if (!check_ellipsis(c, call, sig, args))
        return;
    bool open = variadic && !dots;
    if (args->count > n ? !open : args->count < (open ? n - 1 : n)) {
        wrong_count(c, call, sig, args, args->count > n);
        for (uint32_t i = 0; i < args->count; i++)
            check_default(c, args->items[i]);
        return;
    }
    c->callee = call->u.call.fun;
    for (uint32_t i = 0; i < args->count; i++) {
        bool extra = open && i + 1 >= n;
        Type *t = params->u.tuple.vars[extra ? n - 1 : i]->type;
        if (extra && t->kind == TYPE_SLICE)
            t = t->u.elem.elem;
        check_assignment(c, args->items[i], t, CHECK_ARGUMENT);
    }
}

/* ---- calls ---- */

static void conversion(Checker *c, Expr *e)
{
    Type *t = e->u.call.fun->type;
    ExprList args = e->u.call.args;
    e->u.call.kind = CALL_CONVERSION;
    const char *name = check_type_string(c, t);
    if (args.count != 1) {
        check_use(c, args.items, args.count);
        if (args.count == 0)
            check_error_expr(c, E_ARG_COUNT, e, "missing argument in conversion to %s", name);
        else
            check_error_expr(c, E_ARG_COUNT, args.items[args.count - 1],
                             "too many arguments in conversion to %s", name);
        return;
    }
    check_expr(c, args.items[0]);
    if (args.items[0]->mode == MODE_NONE)
        return;
    if (e->u.call.ellipsis != NO_POS) {
        check_error_expr(c, E_VARIADIC, args.items[0], "invalid use of ... in conversion to %s",
                         name);
        return;
    }
    check_conversion(c, e, args.items[0], t);
}

static void set_results(Checker *c, Expr *e, const Type *sig)
{
    Type *results = sig->u.func.results;
    e->mode = MODE_VALUE;
    e->type = results;
    if (results->u.tuple.count == 0) {
        e->mode = MODE_NO_VALUE;
    } else if (results->u.tuple.count == 1) {
        e->type = results->u.tuple.vars[0]->type;
        if (e->type->kind == TYPE_INVALID)
            check_invalid(c, e);
    }
}

void check_call(Checker *c, Expr *e)
{
    Expr *fun = e->u.call.fun;
    ExprList args = e->u.call.args;
    check_expr_or_type(c, fun);
    check_invalid(c, e);
    e->u.call.kind = CALL_FUNCTION;
    switch (fun->mode) {
    case MODE_NONE: check_use(c, args.items, args.count); return;
    case MODE_TYPE: conversion(c, e); return;
    case MODE_BUILTIN: {
        const Expr *name = ast_unparen(fun);
        e->u.call.kind = CALL_BUILTIN;
        const Object *builtin =
            name->kind == EXPR_IDENT ? name->u.ident.obj : name->u.selector.obj;
        check_builtin(c, e, builtin->u.builtin);
        return;
    }
    default: break;
    }
    const Type *sig = check_under(c, fun->type);
    if (fun->mode == MODE_NIL || sig->kind != TYPE_FUNC) {
        if (!check_unknown(fun->type)) {
            Diag *d = check_error_expr(c, E_NOT_CALLABLE, e,
                                       "invalid operation: cannot call non-function %s",
                                       check_operand_string(c, fun));
            check_note_variable(c, d, fun);
            return; /* like Go, which leaves the arguments unused */
        }
        check_use(c, args.items, args.count);
        return;
    }
    Values values = check_values(c, args.items, args.count, false);
    pass_arguments(c, e, sig, &values);
    set_results(c, e, sig);
}
