/* Function literals, and what `go` and `defer` start. */
#include "analysis/ir/lowerer.h"

IrStep *low_closure(Lower *l, IrFunc *f, IrValue **captures, uint32_t count, SiteKind kind, Type *t,
                    Pos pos, const char *text)
{
    IrStep *s = low_step(l, STEP_CLOSURE, pos);
    s->u.func = f;
    s->args = captures;
    s->arg_count = count;
    low_site(l, kind, s, NULL, text);
    s->dst = low_temp(l, t, pos);
    s->declares = true;
    return s;
}

static Str *literal_name(Lower *l)
{
    FnState *fn = l->fn;
    if (fn->info == NULL && !fn->func->is_closure) { /* in a package-level initialiser */
        return low_name(l, "init.func%u", ++l->literals);
    }
    bool nested = fn->info && fn->info->literal;
    return low_name(l, nested ? "%s.%u" : "%s.func%u", fn->func->name->data, ++fn->literals);
}

/* Makes the function; *captures are the values to bind, in the order of its captures. */
IrFunc *low_literal_func(Lower *l, Expr *e, IrValue ***captures, uint32_t *count)
{
    FuncInfo *info = e->u.func.info;
    uint32_t n = info->captures.len;
    *captures = low_values(l, n);
    *count = n;
    for (uint32_t i = 0; i < n; i++) {
        Object *obj = info->captures.data[i];
        IrValue *v = low_use(l, obj, e->start);
        (*captures)[i] = low_by_value(obj) ? v : low_address(l, v, e->start);
    }
    IrFunc *f = low_new_func(l, literal_name(l), l->pkg, low_under(l, low_type(l, e)), e->start);
    f->end = e->end;
    f->outer = l->fn->func;
    f->info = info;
    f->is_closure = n > 0;
    FnState fn;
    low_enter(l, &fn, f, info);
    for (uint32_t i = 0; i < n; i++) {
        Object *obj = info->captures.data[i];
        low_capture(l, (*captures)[i]->type, obj, !low_by_value(obj), obj->pos);
    }
    low_body(l, info, e->u.func.body);
    low_leave(l);
    return f;
}

IrValue *low_func_literal(Lower *l, Expr *e, Want *w)
{
    IrValue **captures;
    uint32_t n;
    Type *t = low_type(l, e);
    IrFunc *f = low_literal_func(l, e, &captures, &n);
    if (n == 0) {
        return low_func_value(l, f, t, e->start);
    }
    IrStep *s = low_step(l, STEP_CLOSURE, e->start);
    s->u.func = f;
    s->args = captures;
    s->arg_count = n;
    low_site(l, SITE_CLOSURE, s, NULL, "func literal");
    bool self = w && w->var && !w->declares;
    return low_dst(l, s, t, self ? NULL : w, NULL);
}

/* ---- go and defer ---------------------------------------------------------------------------- */

/* The values that a started call needs: constants stay in the wrapper, the rest is captured. */
typedef struct Binding {
    IrValue **captured;  /* values in the starter */
    IrValue **inside;    /* the same in the wrapper: captures or constants */
    uint32_t captures;   /* entries of captured */
} Binding;

static bool stays_inside(const IrValue *v)
{
    return v->kind == VALUE_CONST || v->kind == VALUE_ZERO || v->kind == VALUE_FUNC;
}

/* In the wrapper: makes captures for values[0..count). */
static void bind_inside(Lower *l, Binding *b, IrValue **values, uint32_t count, Pos pos)
{
    b->captured = low_values(l, count);
    b->inside = low_values(l, count);
    for (uint32_t i = 0; i < count; i++) {
        if (stays_inside(values[i])) {
            b->inside[i] = values[i];
            continue;
        }
        b->captured[b->captures++] = values[i];
        b->inside[i] = low_read(l, low_capture(l, values[i]->type, NULL, false, pos), pos);
    }
}

static Type *plain_func_type(Lower *l)
{
    Type *none = l->types->empty_tuple;
    return low_canon(l, type_func(l->types, none, none, false));
}

static IrFunc *start_wrapper(Lower *l, FnState *fn, bool is_defer, Pos pos)
{
    uint32_t n = is_defer ? ++l->fn->defer_wrappers : ++l->fn->go_wrappers;
    Str *name =
        low_name(l, "%s.%s%u", l->fn->func->name->data, is_defer ? "deferwrap" : "gowrap", n);
    IrFunc *f = low_new_func(l, name, l->pkg, plain_func_type(l), pos);
    f->wrapper = true;
    f->outer = l->fn->func;
    low_enter(l, fn, f, NULL);
    return f;
}

/* The function value of a finished wrapper. */
static IrValue *wrapper_value(Lower *l, IrFunc *f, const Binding *b, bool is_defer, Stmt *s,
                              Expr *call)
{
    f->is_closure = b->captures > 0;
    if (b->captures == 0) {
        return low_func_value(l, f, plain_func_type(l), s->pos);
    }
    const char *text = low_text(l, call);
    text = arena_printf(l->arena, "%s %s", is_defer ? "defer" : "go", text);
    IrStep *c = low_closure(l, f, b->captured, b->captures, is_defer ? SITE_DEFER : SITE_GO,
                            plain_func_type(l), s->pos, text);
    return low_read(l, c->dst, s->pos);
}

static IrValue *bind_builtin(Lower *l, Expr *call, bool is_defer, Stmt *s, IrFunc **deferred)
{
    Builtin builtin = low_builtin_object(call)->u.builtin;
    IrValue **values;
    uint32_t n = low_builtin_operands(l, call, builtin, &values);
    FnState fn;
    Binding b = {0};
    IrFunc *f = *deferred = start_wrapper(l, &fn, is_defer, s->pos);
    if (builtin == BUILTIN_RECOVER) { /* called directly by the function that defers */
        IrFunc *outer = l->fn->outer->func;
        f->wrapper = false;
        f->deferred_recover = is_defer;
        outer->defers_recover = outer->defers_recover || is_defer;
        outer->has_recover = outer->has_recover || is_defer;
    }
    bind_inside(l, &b, values, n, s->pos);
    uint32_t mark = low_begin(l);
    low_builtin_step(l, builtin, b.inside, n, s->pos);
    f->body = low_end(l, mark);
    low_leave(l);
    return wrapper_value(l, f, &b, is_defer, s, call);
}

/* func() values start as they are. */
static IrValue *bound_directly(Lower *l, const Callee *c, uint32_t count, Pos pos)
{
    if (count > 0 || low_result_count(c->type) > 0) {
        return NULL;
    }
    if (c->kind == CALLEE_STATIC) {
        return low_func_value(l, c->func, plain_func_type(l), pos);
    }
    return c->kind == CALLEE_VALUE ? low_convert(l, c->x, plain_func_type(l), NULL, pos, NULL)
                                   : NULL;
}

/* The function behind a func value, when it was made just now. */
static IrFunc *known_function(Lower *l, const IrValue *v)
{
    if (v->kind == VALUE_FUNC) {
        return v->u.func;
    }
    if (v->kind == VALUE_VAR && v->u.var->kind == IRVAR_TEMP && l->pending.len > 0) {
        for (uint32_t i = l->pending.len; i-- > 0;) {
            IrStep *s = l->pending.data[i];
            if (s->dst == v->u.var) {
                return s->kind == STEP_CLOSURE ? s->u.func : NULL;
            }
        }
    }
    return NULL;
}

static IrValue *bind_call(Lower *l, Expr *call, bool is_defer, Stmt *s, IrFunc **deferred)
{
    Callee c;
    low_callee(l, call->u.call.fun, &c);
    uint32_t n;
    IrValue **args = low_arguments(l, call, &c, &n);
    *deferred = c.kind == CALLEE_STATIC  ? c.func
                : c.kind == CALLEE_VALUE ? known_function(l, c.x)
                                         : NULL;
    IrValue *direct = bound_directly(l, &c, n, s->pos);
    if (direct) {
        return direct;
    }
    if (c.kind == CALLEE_INTERFACE || (c.kind == CALLEE_VALUE && !is_defer)) {
        c.x = low_freeze(l, c.x, s->pos);
        low_check_not_nil(l, c.x, s->pos);
    }
    IrValue **values = low_values(l, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        values[i] = args[i];
    }
    values[n] = c.x;
    FnState fn;
    Binding b = {0};
    IrFunc *target = *deferred;
    IrFunc *f = start_wrapper(l, &fn, is_defer, s->pos);
    bind_inside(l, &b, values, c.x ? n + 1 : n, s->pos);
    f->forwards_to = target;
    if (c.x) {
        c.x = b.inside[n];
    }
    uint32_t mark = low_begin(l);
    low_call_step(l, &c, b.inside, n, s->pos);
    f->body = low_end(l, mark);
    low_leave(l);
    *deferred = target;
    return wrapper_value(l, f, &b, is_defer, s, call);
}

void low_go_defer(Lower *l, Stmt *s)
{
    bool is_defer = s->kind == STMT_DEFER;
    Expr *call = ast_unparen(is_defer ? s->u.defer.call : s->u.go.call);
    IrFunc *deferred = NULL;
    IrValue *f = call->u.call.kind == CALL_BUILTIN ? bind_builtin(l, call, is_defer, s, &deferred)
                                                   : bind_call(l, call, is_defer, s, &deferred);
    IrStep *step = low_step(l, is_defer ? STEP_DEFER : STEP_GO, s->pos);
    step->x = f;
    if (is_defer) {
        low_site(l, SITE_DEFER, step, NULL, "defer");
        l->fn->func->has_defer = true;
        DeferEdge edge = {l->fn->func, deferred};
        vec_push(&l->defers, edge);
    }
}
