/* Functions that Go has without writing them: method values and expressions, promoted methods,
 * value methods called through pointers. Each only forwards. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

#include <string.h>

enum { WRAP_METHOD = 0, WRAP_BOUND = 1, WRAP_EXPR = 2, WRAP_BOUND_IFACE = 3 };

static uint64_t wrapper_key(uint32_t kind, uint32_t id, uint32_t index)
{
    return (uint64_t)(id + 1) << 32 | kind << 29 | (index + 1);
}

/* The body: calls and gives back what came. */
void low_forward(Lower *l, const Callee *c, IrValue **args, uint32_t count, Pos pos)
{
    IrStep *call = low_call_step(l, c, args, count, pos);
    uint32_t n = call->u.call.result_count;
    call->declares = true;
    if (n == 0) {
        return;
    }
    IrValue **results = low_values(l, n);
    for (uint32_t i = 0; i < n; i++) {
        IrVar *v = call->u.call.results[i] = low_temp(l, low_result_type(l, c->type, i), pos);
        results[i] = low_read(l, v, pos);
    }
    IrStep *ret = low_step(l, STEP_RETURN, pos);
    ret->args = results;
    ret->arg_count = n;
}

/* The wrapper's parameters from `first` on, behind `recv` when there is one. */
static IrValue **forwarded(Lower *l, IrValue *recv, uint32_t first, uint32_t *count)
{
    IrFunc *f = l->fn->func;
    uint32_t at = recv ? 1 : 0;
    *count = f->param_count - first + at;
    IrValue **args = low_values(l, *count);
    if (recv) {
        args[0] = recv;
    }
    for (uint32_t i = first; i < f->param_count; i++) {
        args[at + i - first] = low_read(l, f->params[i], f->pos);
    }
    return args;
}

static IrFunc *find_wrapper(Lower *l, uint64_t key)
{
    uint64_t *slot = map_find(&l->ir->wrappers, key);
    return slot ? (IrFunc *)(uintptr_t)*slot : NULL;
}

static IrFunc *open_wrapper(Lower *l, FnState *fn, uint64_t key, Str *name, Package *pkg,
                            Type *type, Pos pos)
{
    IrFunc *f = low_new_func(l, name, pkg, type, pos);
    f->wrapper = true;
    *map_put(&l->ir->wrappers, key) = (uint64_t)(uintptr_t)f;
    Group *group = l->group;
    Arena *body = l->body;
    l->group = NULL; /* it is nobody's own, and is emitted when all those are */
    l->body = l->arena;
    low_enter(l, fn, f, NULL);
    fn->group = group;
    fn->body = body;
    return f;
}

static void close_wrapper(Lower *l, uint32_t mark)
{
    l->fn->func->body = low_end(l, mark);
    low_leave(l);
}

/* ---- method values --------------------------------------------------------------------------- */

/* Traps when v, an interface or a function, is nil, as a use of it would. */
void low_check_not_nil(Lower *l, IrValue *v, Pos pos)
{
    IrStep *s = low_step(l, STEP_IF, pos);
    bool iface = type_is_interface(v->type);
    s->x = iface ? low_is_nil(l, v, pos)
                 : low_op(l, TOK_EQL, low_basic(l, TYPE_BOOL), v, low_zero(l, v->type, pos), pos);
    uint32_t mark = low_begin(l);
    IrValue *nil = low_zero(l, low_pointer(l, low_basic(l, TYPE_INT)), pos);
    low_step(l, STEP_EVAL, pos)->x =
        low_unary_kind(l, VALUE_DEREF, low_basic(l, TYPE_INT), nil, pos);
    s->u.if_.then = low_end(l, mark);
}

static IrFunc *bound_static(Lower *l, IrFunc *target)
{
    uint64_t key = wrapper_key(WRAP_BOUND, target->index, 0);
    IrFunc *f = find_wrapper(l, key);
    if (f) {
        return f;
    }
    FnState fn;
    f = open_wrapper(l, &fn, key, low_name(l, "%s-fm", target->name->data), target->pkg,
                     target->type, target->pos);
    f->is_closure = true;
    f->forwards_to = target;
    IrVar *recv = low_capture(l, target->recv->type, NULL, false, target->pos);
    low_params(l);
    low_results(l);
    Callee c = {.kind = CALLEE_STATIC, .func = target, .type = target->type};
    uint32_t n, mark = low_begin(l);
    IrValue **args = forwarded(l, low_read(l, recv, f->pos), 0, &n);
    low_forward(l, &c, args, n, f->pos);
    close_wrapper(l, mark);
    return f;
}

static Callee interface_callee(Lower *l, IrValue *x, const Object *m)
{
    Callee c = {.kind = CALLEE_INTERFACE, .x = x};
    c.method_index = (uint32_t)low_method_index(l, x->type, m, &c.method);
    c.type = low_under(l, c.method->type);
    return c;
}

static IrFunc *bound_interface(Lower *l, Type *iface, const Object *m)
{
    uint32_t index = (uint32_t)low_method_index(l, iface, m, NULL);
    uint64_t key = wrapper_key(WRAP_BOUND_IFACE, iface->id, index);
    IrFunc *f = find_wrapper(l, key);
    if (f) {
        return f;
    }
    FnState fn;
    const char *name = type_string(l->arena, iface, l->pkg);
    Type *type = low_under(l, m->type);
    f = open_wrapper(l, &fn, key, low_name(l, "%s.%s-fm", name, m->name->data), l->pkg, type,
                     m->pos);
    f->is_closure = true;
    IrVar *x = low_capture(l, iface, NULL, false, m->pos);
    low_params(l);
    low_results(l);
    Callee c = interface_callee(l, low_read(l, x, f->pos), m);
    uint32_t n, mark = low_begin(l);
    IrValue **args = forwarded(l, NULL, 0, &n);
    low_forward(l, &c, args, n, f->pos);
    close_wrapper(l, mark);
    return f;
}

IrValue *low_method_value(Lower *l, Expr *e, Want *w)
{
    Selection *sel = e->u.selector.sel;
    IrValue *x = low_expr(l, e->u.selector.x, NULL), *bound;
    IrFunc *f;
    if (sel->kind == SEL_INTERFACE) {
        bound = low_freeze(l, low_path(l, x, sel->path, sel->path_count, e->pos), e->pos);
        low_check_not_nil(l, bound, e->pos);
        f = bound_interface(l, bound->type, sel->obj);
    } else {
        IrFunc *target;
        bound = low_receiver(l, x, sel, e->pos, &target);
        f = bound_static(l, target);
    }
    IrStep *s = low_step(l, STEP_CLOSURE, e->pos);
    s->u.func = f;
    s->args = low_values(l, 1);
    s->args[0] = bound;
    s->arg_count = 1;
    low_site(l, SITE_METHOD_VALUE, s, NULL, low_text(l, e));
    return low_dst(l, s, low_type(l, e), w, bound);
}

/* ---- method expressions ---------------------------------------------------------------------- */

static IrFunc *interface_expr(Lower *l, Type *iface, const Object *m, Type *type)
{
    uint32_t index = (uint32_t)low_method_index(l, iface, m, NULL);
    uint64_t key = wrapper_key(WRAP_EXPR, iface->id, index);
    IrFunc *f = find_wrapper(l, key);
    if (f) {
        return f;
    }
    FnState fn;
    Str *name = low_name(l, "%s.%s", type_string(l->arena, iface, l->pkg), m->name->data);
    f = open_wrapper(l, &fn, key, name, l->pkg, type, m->pos);
    low_params(l);
    low_results(l);
    Callee c = interface_callee(l, low_read(l, f->params[0], f->pos), m);
    uint32_t n, mark = low_begin(l);
    IrValue **args = forwarded(l, NULL, 1, &n);
    low_forward(l, &c, args, n, f->pos);
    close_wrapper(l, mark);
    return f;
}

/* The receiver becomes a parameter of the type: the method itself has it beside its type. */
static IrFunc *concrete_expr(Lower *l, IrFunc *target, Type *recv, Type *type)
{
    uint64_t key = wrapper_key(WRAP_EXPR, recv->id, target->index);
    IrFunc *f = find_wrapper(l, key);
    if (f) {
        return f;
    }
    FnState fn;
    f = open_wrapper(l, &fn, key, low_name(l, "%s-expr", target->name->data), target->pkg, type,
                     target->pos);
    f->forwards_to = target;
    low_params(l);
    low_results(l);
    Callee c = {.kind = CALLEE_STATIC, .func = target, .type = target->type};
    uint32_t n, mark = low_begin(l);
    IrValue **args = forwarded(l, NULL, 0, &n);
    low_forward(l, &c, args, n, f->pos);
    close_wrapper(l, mark);
    return f;
}

IrFunc *low_method_expr_func(Lower *l, Expr *e)
{
    Selection *sel = e->u.selector.sel;
    Type *recv = low_canon(l, sel->recv), *type = low_under(l, low_type(l, e));
    if (type_is_interface(recv)) {
        return interface_expr(l, recv, sel->obj, type);
    }
    IrFunc *target = ir_method_func(l->ir, recv, sel->obj);
    if (target == NULL) {
        ICE("method expression without method");
    }
    return concrete_expr(l, target, recv, type);
}

IrValue *low_method_expr(Lower *l, Expr *e)
{
    return low_func_value(l, low_method_expr_func(l, e), low_type(l, e), e->start);
}

/* ---- methods of a type's method set ---------------------------------------------------------- */

static Selection *find_method(Types *types, Type *t, const Object *m, uint32_t *index)
{
    uint32_t n, lo = 0;
    Selection **set = type_method_set(types, t, &n);
    uint32_t hi = n;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (type_method_less(set[mid]->obj, m)) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    *index = lo;
    return lo < n && !type_method_less(m, set[lo]->obj) ? set[lo] : NULL;
}

/* The method itself, when its receiver is exactly T. */
static IrFunc *own_method(const IrProgram *ir, Type *t, const Selection *sel)
{
    if (sel->kind == SEL_INTERFACE || sel->path_count > 0) {
        return NULL;
    }
    IrFunc *f = map_get_ptr(&ir->method_funcs, sel->obj);
    return f && f->recv && f->recv->type == t ? f : NULL;
}

/* The maker of runtime errors in package runtime. */
static IrFunc *plain_error_maker(Lower *l)
{
    Program *p = l->program;
    for (uint32_t i = 0; i < p->packages.len; i++) {
        Package *pkg = p->packages.data[i];
        if (strcmp(pkg->path->data, "runtime") == 0) {
            Str *name = str_intern_c(p->strings, "makePlainError");
            Object *obj = map_get_ptr(&pkg->scope->names, name);
            return obj ? map_get_ptr(&l->ir->method_funcs, obj) : NULL;
        }
    }
    return NULL;
}

/* panic with a runtime.Error; a plain string where a program has no package runtime. */
static void panic_plain_error(Lower *l, const char *text, Pos pos)
{
    IrValue *v = low_string(l, text, pos);
    IrFunc *maker = plain_error_maker(l);
    if (maker) {
        Callee c = {.kind = CALLEE_STATIC, .func = maker, .type = maker->type};
        IrValue **args = low_values(l, 1);
        args[0] = v;
        IrStep *call = low_call_step(l, &c, args, 1, pos);
        call->declares = true;
        IrVar *error = call->u.call.results[0] = low_temp(l, low_any(l), pos);
        v = low_read(l, error, pos);
    }
    low_step(l, STEP_PANIC, pos)->x = low_convert(l, v, low_any(l), NULL, pos, NULL);
}

/* A value method through a nil pointer: Go names it rather than crashing. */
static void check_nil_receiver(Lower *l, IrVar *recv, const Object *m, Pos pos)
{
    Type *t = low_elem(l, recv->type);
    IrStep *s = low_step(l, STEP_IF, pos);
    s->x = low_op(l, TOK_EQL, low_basic(l, TYPE_BOOL), low_read(l, recv, pos),
                  low_zero(l, recv->type, pos), pos);
    uint32_t mark = low_begin(l);
    const char *full = type_runtime_string(l->arena, t);
    const char *bare = type_string(l->arena, t, t->kind == TYPE_NAMED ? t->u.named.obj->pkg : NULL);
    char *text = arena_printf(l->arena, "value method %s.%s called using nil *%s pointer", full,
                              m->name->data, bare);
    panic_plain_error(l, text, pos);
    s->u.if_.then = low_end(l, mark);
}

static IrFunc *method_wrapper(Lower *l, Type *t, const Selection *sel, uint64_t key)
{
    Object *m = sel->obj;
    bool pointer = t->kind == TYPE_POINTER;
    Type *named = pointer ? low_elem(l, t) : t;
    Package *pkg = named->kind == TYPE_NAMED ? named->u.named.obj->pkg : m->pkg;
    const char *base = type_string(l->arena, named, pkg);
    FnState fn;
    IrFunc *f =
        open_wrapper(l, &fn, key, low_name(l, pointer ? "(*%s).%s" : "%s.%s", base, m->name->data),
                     pkg, low_under(l, m->type), m->pos);
    f->recv = low_param(l, t, NULL, m->pos);
    low_params(l);
    low_results(l);
    uint32_t n, mark = low_begin(l);
    IrValue *x = low_read(l, f->recv, f->pos);
    Callee c;
    IrValue *recv = NULL;
    if (sel->kind == SEL_INTERFACE) {
        c = interface_callee(l, low_path(l, x, sel->path, sel->path_count, f->pos), m);
    } else {
        if (pointer && sel->path_count == 0) {
            check_nil_receiver(l, f->recv, m, f->pos);
        }
        IrFunc *target;
        recv = low_receiver(l, x, sel, f->pos, &target);
        c = (Callee){.kind = CALLEE_STATIC, .func = target, .type = target->type};
        f->forwards_to = target;
    }
    IrValue **args = forwarded(l, recv, 1, &n);
    low_forward(l, &c, args, n, f->pos);
    close_wrapper(l, mark);
    return f;
}

IrFunc *ir_known_method_func(const IrProgram *ir, Types *types, Type *t, const Object *method)
{
    uint32_t index;
    const Selection *sel = find_method(types, t, method, &index);
    if (sel == NULL) {
        return NULL;
    }
    uint64_t *known = map_find(&ir->wrappers, wrapper_key(WRAP_METHOD, t->id, index));
    return known ? (IrFunc *)(uintptr_t)*known : own_method(ir, t, sel);
}

IrFunc *ir_method_func(IrProgram *ir, Type *t, const Object *method)
{
    uint32_t index;
    Selection *sel = find_method(ir->types, t, method, &index);
    if (sel == NULL) {
        return NULL;
    }
    uint64_t key = wrapper_key(WRAP_METHOD, t->id, index);
    Lower l;
    low_init_light(&l, ir);
    IrFunc *f = find_wrapper(&l, key);
    if (f) {
        return f;
    }
    f = own_method(ir, t, sel);
    if (f == NULL) {
        f = method_wrapper(&l, t, sel, key);
    } else {
        *map_put(&ir->wrappers, key) = (uint64_t)(uintptr_t)f;
    }
    vec_free(&l.pending);
    vec_free(&l.defers);
    return f;
}
