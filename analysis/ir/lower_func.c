/* Functions: parameters, results, captures and bodies. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

IrFunc *low_new_func(Lower *l, Str *name, Package *pkg, Type *type, Pos pos)
{
    IrFunc *f = ARENA_NEW(l->arena, IrFunc);
    f->name = name;
    f->pkg = pkg;
    f->type = type;
    f->pos = f->end = pos;
    f->index = l->ir->funcs.len;
    vec_push(&l->ir->funcs, f);
    return f;
}

/* Starts work on f's variables and body. What f has already (its signature) is known in `fn` too.
 */
void low_enter(Lower *l, FnState *fn, IrFunc *f, FuncInfo *info)
{
    *fn = (FnState){
        .outer = l->fn, .group = l->group, .body = l->body, .func = f, .info = info};
    l->fn = fn;
    if (l->group) {
        f->group = l->group;
        group_share(f->group);
    }
    for (uint32_t i = 0; i < f->vars.len; i++) {
        IrVar *v = f->vars.data[i];
        vec_push(&fn->declares, NULL);
        if (v->obj) {
            map_set_ptr(&fn->vars, v->obj, v);
        }
    }
}

void low_leave(Lower *l)
{
    FnState *fn = l->fn;
    map_free(&fn->vars);
    map_free(&fn->targets);
    map_free(&fn->bodies);
    map_free(&fn->labels);
    map_free(&fn->back_labels);
    vec_free(&fn->breakables);
    vec_free(&fn->declares);
    vec_free(&fn->bounds);
    l->fn = fn->outer;
    l->group = fn->group;
    l->body = fn->body;
}

static Str *source_name(const Object *obj)
{
    bool blank =
        obj == NULL || obj->name == NULL || (obj->name->len == 1 && obj->name->data[0] == '_');
    return blank ? NULL : obj->name;
}

static IrVar *signature_var(Lower *l, IrVarKind kind, Type *t, Object *obj, Pos pos)
{
    IrVar *v = low_new_var(l, kind, source_name(obj), t, obj ? obj->pos : pos);
    v->obj = obj;
    if (obj) {
        map_set_ptr(&l->fn->vars, obj, v);
    }
    return v;
}

static IrVar **grown(Lower *l, IrVar **list, uint32_t count, IrVar *v)
{
    IrVar **more = ARENA_ARRAY(l->arena, IrVar *, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        more[i] = list[i];
    }
    more[count] = v;
    return more;
}

IrVar *low_param(Lower *l, Type *t, Object *obj, Pos pos)
{
    IrFunc *f = l->fn->func;
    IrVar *v = signature_var(l, IRVAR_PARAM, t, obj, pos);
    f->params = grown(l, f->params, f->param_count, v);
    f->param_count++;
    return v;
}

static void add_result(Lower *l, Type *t, Object *obj, Pos pos)
{
    IrFunc *f = l->fn->func;
    IrVar *v = signature_var(l, IRVAR_RESULT, t, obj, pos);
    f->results = grown(l, f->results, f->result_count, v);
    f->result_count++;
}

void low_params(Lower *l)
{
    IrFunc *f = l->fn->func;
    for (uint32_t i = 0; i < low_param_count(f->type); i++) {
        low_param(l, low_param_type(l, f->type, i), NULL, f->pos);
    }
}

void low_results(Lower *l)
{
    IrFunc *f = l->fn->func;
    for (uint32_t i = 0; i < low_result_count(f->type); i++) {
        add_result(l, low_result_type(l, f->type, i), NULL, f->pos);
    }
}

IrVar *low_capture(Lower *l, Type *t, Object *obj, bool by_ref, Pos pos)
{
    IrFunc *f = l->fn->func;
    IrVar *v = low_new_var(l, IRVAR_CAPTURE, source_name(obj), t, pos);
    v->obj = obj;
    v->by_ref = by_ref;
    if (obj) {
        map_set_ptr(&l->fn->vars, obj, v);
    }
    f->captures = grown(l, f->captures, f->capture_count, v);
    f->capture_count++;
    return v;
}

void low_signature(Lower *l, FuncInfo *info)
{
    IrFunc *f = l->fn->func;
    if (info->recv) {
        f->recv = low_param(l, low_canon(l, info->recv->type), info->recv, f->pos);
    }
    for (uint32_t i = 0; i < info->param_count; i++) {
        low_param(l, low_param_type(l, f->type, i), info->params[i], f->pos);
    }
    for (uint32_t i = 0; i < info->result_count; i++) {
        add_result(l, low_result_type(l, f->type, i), info->results[i], f->pos);
    }
}

/* What only the checked body says of the signature. */
static void complete_signature(Lower *l, const FuncInfo *info)
{
    IrFunc *f = l->fn->func;
    f->has_defer = info->has_defer;
    f->results_are_vars = info->result_count > 0 && (info->named_results || info->has_defer);
    for (uint32_t i = 0; i < f->vars.len; i++) {
        IrVar *v = f->vars.data[i];
        const Object *obj = v->obj;
        bool ours = obj && v->kind != IRVAR_CAPTURE;
        if (ours && (obj->u.var.addr_taken || (obj->u.var.captured && !low_by_value(obj)))) {
            low_take_address(l, v);
        }
    }
}

void low_body(Lower *l, FuncInfo *info, Stmt *body)
{
    IrFunc *f = l->fn->func;
    if (info->literal) {
        low_signature(l, info);
    }
    complete_signature(l, info);
    uint32_t mark = low_begin(l);
    low_stmts(l, body->u.block.list);
    f->body = low_end(l, mark);
    uint32_t count;
    (void)ir_uses(l->arena, f, &count); /* while the body is in the cache */
}
