/* Declarations: constants, variables, types, functions; bodies of functions. */
#include "analysis/check/checker.h"

#include <string.h>

/* Numbers of names and initialisers must agree, or there is one call. */
static void compare_counts(Checker *c, const Decl *d, Expr **names, uint32_t count, ExprList values,
                           bool inherited)
{
    if (count < values.count) {
        Expr *extra = values.items[count];
        if (inherited)
            check_error(c, E_ASSIGN_COUNT, d->pos, d->pos, "extra init expr at %s",
                        check_place(c, extra->pos));
        else
            check_error_expr(c, E_ASSIGN_COUNT, extra, "extra init expr %s",
                             check_expr_string(c, extra));
    } else if (count > values.count && (d->kind == DECL_CONST || values.count != 1)) {
        Expr *name = names[values.count];
        check_error_expr(c, E_ASSIGN_COUNT, name, "missing init expr for %s",
                         name->u.ident.name->data);
    }
}

void check_arity(Checker *c, Decl *d)
{
    if (d->kind == DECL_CONST) {
        const Decl *source = d->u.constant.inherit ? d->u.constant.inherit : d;
        compare_counts(c, d, d->u.constant.names, d->u.constant.name_count,
                       source->u.constant.values, d->u.constant.inherit != NULL);
    } else if (!d->u.var.type || d->u.var.values.count) {
        compare_counts(c, d, d->u.var.names, d->u.var.name_count, d->u.var.values, false);
    }
}

static void declare_const(Checker *c, Object *obj, Expr *type, Expr *init, bool inherited)
{
    Env saved = c->env;
    c->env.iota = const_int(c->consts, obj->u.constant.iota);
    obj->u.constant.value = NULL;
    if (type) {
        Type *t = check_type(c, type);
        obj->type = t;
        if (!type_is_const_type(t)) {
            if (check_under(c, t)->kind != TYPE_INVALID)
                check_error_expr(c, E_CONSTANT_TYPE, type, "invalid constant type %s",
                                 check_type_string(c, t));
            obj->type = BASIC(c, INVALID);
            c->env = saved;
            return;
        }
    }
    if (init) {
        if (inherited)
            c->env.err_pos = obj->pos;
        check_expr(c, init);
        check_init_const(c, obj, init);
    }
    if (!obj->type)
        obj->type = BASIC(c, INVALID);
    c->env = saved;
}

void check_const_decl(Checker *c, Object *obj, DeclInfo *info)
{
    declare_const(c, obj, info->type, info->init, info->decl->u.constant.inherit != NULL);
}

void check_var_decl(Checker *c, Object *obj, DeclInfo *info)
{
    if (info->type) {
        obj->type = check_type(c, info->type);
        for (uint32_t i = 0; i < info->lhs_count; i++)
            info->lhs[i]->type = obj->type;
    }
    if (!info->init) {
        if (!obj->type)
            obj->type = BASIC(c, INVALID);
        return;
    }
    if (info->lhs) {
        check_init_vars(c, info->lhs, info->lhs_count, (ExprList){&info->init, 1}, "assignment",
                        NULL);
        return;
    }
    check_expr(c, info->init);
    check_init_var(c, obj, info->init, "variable declaration");
}

/* A field and a method must not share a name. */
static void field_method_clash(Checker *c, Type *named)
{
    Type *u = check_under(c, named);
    if (u->kind != TYPE_STRUCT || named->u.named.method_count == 0)
        return;
    Map methods = {0};
    for (uint32_t i = 0; i < named->u.named.method_count; i++)
        map_set_ptr(&methods, named->u.named.methods[i]->name, named->u.named.methods[i]);
    for (uint32_t i = 0; i < u->u.struct_.count; i++) {
        const Object *field = u->u.struct_.fields[i];
        Object *m = check_is_blank(field->name) ? NULL : map_get_ptr(&methods, field->name);
        if (!m)
            continue;
        Diag *d = check_error(c, E_REDECLARED, m->pos, m->pos + m->name->len,
                              "field and method with the same name %s", field->name->data);
        check_note(c, d, field->pos, "other declaration of %s", field->name->data);
    }
    map_free(&methods);
}

static void later_finite(Checker *c, void *a, void *b)
{
    (void)b;
    check_finite(c, a);
}

/* `type A B` may meet B in progress; the chain is shortened when all are done. */
static void later_underlying(Checker *c, void *a, void *b)
{
    (void)b;
    Type *named = a;
    named->u.named.underlying = check_under(c, named);
    field_method_clash(c, named);
}

void check_type_decl(Checker *c, Object *obj, Decl *d)
{
    if (d->u.type.type_params.count) {
        Pos pos = d->u.type.type_params.items[0].pos;
        diag_subset(c->prog->diags, E_GENERICS, pos, pos, "a generic type");
        obj->type = BASIC(c, INVALID);
        return;
    }
    if (d->u.type.alias) {
        obj->type = type_alias(c->types, check_type_in_decl(c, d->u.type.type), obj);
        return;
    }
    Type *named = obj->type ? obj->type : type_named(c->types, obj);
    obj->type = named;
    vec_push(&c->pkg->types, obj);
    check_later(c, later_finite, obj,
                NULL); /* before interfaces of the declaration are completed */
    Type *rhs = check_type_in_decl(c, d->u.type.type);
    named->u.named.underlying = obj->type->kind == TYPE_INVALID ? obj->type : rhs;
    check_later(c, later_underlying, named, NULL);
}

/* The receiver: T or *T, where T is a defined type of this package that is no pointer or interface.
 */
static void check_receiver_base(Checker *c, Object *obj, Type *t)
{
    const Field *field = obj->u.func.decl->u.func.recv;
    const Expr *e = field->name_count ? field->names[0] : field->type;
    if (t->kind == TYPE_POINTER)
        t = t->u.elem.elem;
    if (t->kind == TYPE_INVALID)
        return;
    const char *name = check_type_string(c, t);
    bool predeclared = t->kind <= TYPE_UNSAFE_POINTER;
    if (t->kind != TYPE_NAMED && !predeclared) {
        check_error_expr(c, E_RECEIVER_TYPE, e, "invalid receiver type %s",
                         check_type_string(c, field->type->type));
    } else if (predeclared || t->u.named.obj->pkg != c->pkg) {
        check_error_expr(c, E_RECEIVER_TYPE, e, "cannot define new methods on non-local type %s",
                         name);
    } else {
        TypeKind kind = check_under(c, t)->kind;
        if (kind == TYPE_POINTER || kind == TYPE_INTERFACE)
            check_error_expr(c, E_RECEIVER_TYPE, e,
                             "invalid receiver type %s (pointer or interface type)", name);
    }
}

static void later_receiver(Checker *c, void *a, void *b)
{
    check_receiver_base(c, a, b);
}

static bool refuse_generic(Checker *c, const Decl *d)
{
    const FieldList *params = &d->u.func.type->u.func_type.type_params;
    if (params->count) {
        diag_subset(c->prog->diags, E_GENERICS, params->items[0].pos, params->items[0].pos,
                    "a generic function");
        return true;
    }
    if (!d->u.func.recv)
        return false;
    Expr *base = ast_unparen(d->u.func.recv->type);
    if (base->kind == EXPR_STAR)
        base = ast_unparen(base->u.star.x);
    if (base->kind != EXPR_INDEX)
        return false;
    diag_subset(c->prog->diags, E_GENERICS, base->start, base->end, "a method of a generic type");
    return true;
}

void check_func_decl(Checker *c, Object *obj, DeclInfo *info)
{
    Decl *d = info->decl;
    FuncInfo *f = obj->u.func.info;
    if (refuse_generic(c, d)) {
        c->skipped = true;
        obj->type = BASIC(c, INVALID);
        return;
    }
    obj->type = check_func_type(c, d->u.func.type, d->u.func.recv, f);
    f->type = obj->type;
    obj->u.func.recv = f->recv;
    if (f->recv) {
        check_later(c, later_receiver, obj, f->recv->type);
        obj->u.func.ptr_recv = f->recv->type->kind == TYPE_POINTER;
    }
}

static void declare_params(Checker *c, Object **items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (items[i]->name)
            check_declare(c, c->env.scope, items[i]);
    }
}

static void missing_return(Checker *c, const Body *body, const Stmt *block)
{
    Pos close = block->u.block.close;
    Diag *d = check_error(c, E_MISSING_RETURN, close, close + 1, "missing return");
    check_note_end(c, d, body, block);
}

void check_body(Checker *c, FuncInfo *info, Stmt *block)
{
    Body body = {.outer = c->env.body, .info = info};
    Env saved = c->env;
    c->env.body = &body;
    c->env.iota = NULL;
    c->env.err_pos = NO_POS;
    check_open_scope(c);
    if (info->recv && info->recv->name)
        check_declare(c, c->env.scope, info->recv);
    declare_params(c, info->params, info->param_count);
    declare_params(c, info->results, info->result_count);
    check_stmt_list(c, block->u.block.list);
    check_labels(c, block);
    if (info->result_count && !check_terminates(&body, block))
        missing_return(c, &body, block);
    check_close_scope(c);
    c->env = saved;
    Object **captures = vec_freeze(&info->captures, c->arena); /* nobody will add to them */
    uint32_t count = info->captures.len;
    vec_free(&info->captures);
    info->captures.data = captures;
    info->captures.len = info->captures.cap = count;
    map_free(&body.captured);
    map_free(&body.broken);
    vec_free(&body.loops);
}

static void check_func(Checker *c, FuncInfo *f)
{
    const Decl *d = f->obj->u.func.decl;
    DeclInfo *info = check_info(c, f->obj);
    bool refused = f->obj->type->kind == TYPE_INVALID; /* generic */
    if (refused || !d->u.func.body)
        return;
    c->env = (Env){.scope = info->file, .decl = info};
    check_body(c, f, d->u.func.body);
}

void check_func_bodies(Checker *c)
{
    for (uint32_t i = 0; i < c->pkg->funcs.len; i++) {
        check_func(c, c->pkg->funcs.data[i]);
#ifndef NDEBUG
        if (!diag_any(c->prog->diags))
            check_verify_func(c->prog, c->pkg->funcs.data[i]->obj->u.func.decl);
#endif
        check_tell_bodies(c, i + 1);
    }
}

void check_missing_bodies(Checker *c)
{
    bool elsewhere = strcmp(c->pkg->name->data, "main") != 0; /* a library in C, perhaps */
    if (c->pkg->bundled || elsewhere || diag_any(c->prog->diags))
        return;
    for (uint32_t i = 0; i < c->pkg->funcs.len; i++) {
        const Decl *d = c->pkg->funcs.data[i]->obj->u.func.decl;
        if (!d->u.func.body)
            check_error_expr(c, E_MISSING_BODY, d->u.func.name, "missing function body");
    }
}

/* ---- declarations inside of functions ---- */

static void local_consts(Checker *c, Decl *d)
{
    const Decl *source = d->u.constant.inherit ? d->u.constant.inherit : d;
    uint32_t n = d->u.constant.name_count;
    Object **objs = ARENA_ARRAY(c->arena, Object *, n);
    for (uint32_t i = 0; i < n; i++) {
        Expr *name = d->u.constant.names[i];
        Object *obj = object_new(c->types, OBJ_CONST, name->u.ident.name, NULL, c->pkg, name->pos);
        obj->decl = d;
        obj->color = 2;
        obj->u.constant.iota = d->u.constant.iota;
        obj->u.constant.spec = d;
        name->u.ident.obj = obj;
        Expr *init =
            i < source->u.constant.values.count ? source->u.constant.values.items[i] : NULL;
        obj->u.constant.init = init;
        declare_const(c, obj, source->u.constant.type, init, d->u.constant.inherit != NULL);
        objs[i] = obj;
    }
    check_arity(c, d);
    for (uint32_t i = 0; i < n; i++)
        check_declare(c, c->env.scope, objs[i]);
}

static void local_vars(Checker *c, Decl *d)
{
    uint32_t n = d->u.var.name_count;
    ExprList values = d->u.var.values;
    Object **objs = ARENA_ARRAY(c->arena, Object *, n);
    Type *t = d->u.var.type ? check_type(c, d->u.var.type) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        objs[i] = check_new_var(c, d->u.var.names[i], t, VAR_LOCAL);
        objs[i]->decl = d;
        objs[i]->u.var.scope_pos = d->end;
    }
    if (values.count == 1 && n > 1)
        check_init_vars(c, objs, n, values, "assignment", NULL);
    for (uint32_t i = 0; i < values.count && !(values.count == 1 && n > 1); i++) {
        if (i < n) {
            check_expr(c, values.items[i]);
            check_init_var(c, objs[i], values.items[i], "variable declaration");
        } else {
            check_use(c, &values.items[i], 1);
        }
    }
    check_arity(c, d);
    for (uint32_t i = 0; i < n; i++) {
        if (!objs[i]->type)
            objs[i]->type = BASIC(c, INVALID);
        check_declare(c, c->env.scope, objs[i]);
    }
}

static void local_type(Checker *c, Decl *d)
{
    Expr *name = d->u.type.name;
    Object *obj = object_new(c->types, OBJ_TYPE, name->u.ident.name, NULL, c->pkg, name->pos);
    obj->decl = d;
    obj->u.type.alias = d->u.type.alias;
    obj->u.type.decl = d;
    name->u.ident.obj = obj;
    check_declare(c, c->env.scope, obj);
    obj->color = 1;
    vec_push(&c->path, obj);
    check_type_decl(c, obj, d);
    (void)vec_pop(&c->path);
    obj->color = 2;
    if (c->path.len == 0)
        check_run_later(c);
}

void check_local_decl(Checker *c, Decl *d)
{
    switch (d->kind) {
    case DECL_CONST: local_consts(c, d); break;
    case DECL_VAR: local_vars(c, d); break;
    case DECL_TYPE: local_type(c, d); break;
    default: break;
    }
}
