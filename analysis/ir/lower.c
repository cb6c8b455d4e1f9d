/* Entry of the lowering: packages, functions, globals and initialisers of a checked program. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

#include <string.h>

void low_init_light(Lower *l, IrProgram *ir)
{
    *l = (Lower){.ir = ir, .program = ir->program, .arena = ir->arena, .body = ir->arena,
                 .types = ir->types, .constants = ir->constants, .pkg = ir->program->main};
}

/* ---- functions ------------------------------------------------------------------------------- */

static Str *function_name(Lower *l, Object *obj)
{
    Type *named = obj->u.func.recv_named;
    if (named == NULL) {
        return obj->name;
    }
    const char *format = obj->u.func.ptr_recv ? "(*%s).%s" : "%s.%s";
    return low_name(l, format, named->u.named.obj->name->data, obj->name->data);
}

static void declare_function(Lower *l, FuncInfo *info)
{
    Object *obj = info->obj;
    if (obj == NULL) {
        return;
    }
    Decl *d = obj->u.func.decl;
    IrFunc *f =
        low_new_func(l, function_name(l, obj), info->pkg, low_canon(l, info->type), obj->pos);
    f->info = info;
    f->end = d->end;
    f->bodyless = d->u.func.body == NULL;
    f->flow = d->u.func.flow;
    map_set_ptr(&l->ir->method_funcs, obj, f);
    FnState fn;
    low_enter(l, &fn, f, info);
    low_signature(l, info);
    low_leave(l);
}

IrFunc *low_func_of(Lower *l, Object *func)
{
    IrFunc *f = map_get_ptr(&l->ir->method_funcs, func);
    if (f == NULL) {
        ICE("function %s was not declared", func->name->data);
    }
    return f;
}

static void lower_function(Lower *l, FuncInfo *info)
{
    const Decl *d = info->obj ? info->obj->u.func.decl : NULL;
    if (d == NULL || d->u.func.body == NULL) {
        return;
    }
    if (d->u.func.group) {
        l->group = groups_enter(&l->ir->bodies, l->arena);
        l->body = &l->group->arena;
    }
    FnState fn;
    low_enter(l, &fn, low_func_of(l, info->obj), info);
    low_body(l, info, d->u.func.body);
    low_leave(l);
    group_leave(d->u.func.group); /* nobody reads the tree of the body any more */
    group_leave(l->group);
    l->group = NULL;
    l->body = l->arena;
}

/* ---- directives above functions ---- */

static bool is_directive(const SourceFile *f, const Comment *c, const char *word)
{
    uint32_t n = (uint32_t)strlen(word), len = c->end - c->pos;
    const char *text = f->text + (c->pos - f->base);
    return c->own_line && len >= n && memcmp(text, word, n) == 0 &&
           (len == n || text[n] == ' ' || text[n] == '\r');
}

/* The declaration that follows a comment. */
static void mark_functions(Lower *l, FileAst *file)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < file->comment_count; i++) {
        Comment *c = &file->comments[i];
        bool export_ = is_directive(file->source, c, "//tether:export");
        bool allocates = is_directive(file->source, c, "//tether:allocates");
        if (!export_ && !allocates) {
            continue;
        }
        while (at < file->decl_count && file->decls[at]->pos < c->end) {
            at++;
        }
        if (at < file->decl_count && file->decls[at]->kind == DECL_FUNC &&
            file->decls[at]->u.func.info) {
            IrFunc *f = low_func_of(l, file->decls[at]->u.func.info->obj);
            f->export_ |= export_;
            f->allocates |= allocates;
        }
    }
}

/* ---- globals --------------------------------------------------------------------------------- */

IrGlobal *low_global(Lower *l, Object *obj)
{
    IrGlobal *g = map_get_ptr(&l->globals, obj);
    if (g == NULL) {
        ICE("package variable %s was not declared", obj->name->data);
    }
    return g;
}

static void declare_globals(Lower *l, Decl *d)
{
    for (uint32_t i = 0; i < d->u.var.name_count; i++) {
        Object *obj = d->u.var.names[i]->u.ident.obj;
        if (obj == NULL || low_is_blank(d->u.var.names[i])) {
            continue;
        }
        IrGlobal *g = ARENA_NEW(l->arena, IrGlobal);
        g->name = obj->name;
        g->pkg = obj->pkg;
        g->type = low_canon(l, obj->type);
        g->obj = obj;
        g->index = l->ir->globals.len;
        vec_push(&l->ir->globals, g);
        map_set_ptr(&l->globals, obj, g);
    }
}

static void declare_variables(Lower *l, Package *pkg)
{
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        FileAst *file = pkg->files[i];
        for (uint32_t k = 0; k < file->decl_count; k++) {
            if (file->decls[k]->kind == DECL_VAR) {
                declare_globals(l, file->decls[k]);
            }
        }
    }
}

/* How far the check of the package may still be behind; NULL: it is over. */
static CheckProgress *progress_of(const Lower *l, const Package *pkg)
{
    return pkg == l->program->main ? l->program->progress : NULL;
}

/* False when the package turns out to have errors. */
static bool declare_functions(Lower *l, Package *pkg)
{
    CheckProgress *progress = progress_of(l, pkg);
    uint32_t ready = progress ? 0 : pkg->funcs.len;
    for (uint32_t i = 0; i < pkg->funcs.len; i++) {
        if (i == ready && (ready = check_progress_signatures(progress, i)) == i) {
            return false;
        }
        declare_function(l, pkg->funcs.data[i]);
    }
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        mark_functions(l, pkg->files[i]);
    }
    return true;
}

/* ---- initialisers ---------------------------------------------------------------------------- */

static void init_from_call(Lower *l, Decl *d, IrInit *init)
{
    uint32_t n = d->u.var.name_count;
    Place *places = ARENA_ARRAY(l->arena, Place, n);
    IrVar **vars = ARENA_ARRAY(l->arena, IrVar *, n);
    Expr *rhs = ast_unparen(d->u.var.values.items[0]);
    for (uint32_t i = 0; i < n; i++) {
        Expr *name = d->u.var.names[i];
        if (low_is_blank(name)) {
            places[i] = (Place){.blank = true, .pos = d->pos};
            continue;
        }
        IrValue *g = low_use(l, name->u.ident.obj, name->start);
        places[i] = (Place){.place = g, .type = g->type, .pos = d->pos};
        init->globals[init->global_count++] = g->u.global;
    }
    for (uint32_t i = 0; i < n; i++) {
        Type *t = places[i].type;
        if (rhs->kind == EXPR_CALL) {
            t = low_canon(l, rhs->type->u.tuple.vars[i]->type);
        } else if (i == 0 && !places[0].blank) {
            t = rhs->kind == EXPR_ASSERT
                    ? low_canon(l, rhs->u.assert.type->type)
                    : low_elem(l, low_type(l, rhs->kind == EXPR_INDEX ? rhs->u.index.x
                                                                      : rhs->u.unary.x));
        } else {
            t = low_basic(l, TYPE_BOOL);
        }
        vars[i] = places[i].blank ? NULL : low_temp(l, t, d->pos);
    }
    if (rhs->kind == EXPR_CALL) {
        low_call_many(l, rhs, vars, true);
    } else {
        low_comma_ok(l, rhs, vars[0], vars[1], true);
    }
    for (uint32_t i = 0; i < n; i++) {
        if (vars[i]) {
            low_put(l, &places[i], low_read(l, vars[i], d->pos), d->pos);
        }
    }
}

static void init_from_value(Lower *l, Decl *d, uint32_t i, IrInit *init)
{
    Expr *name = d->u.var.names[i], *rhs = d->u.var.values.items[i];
    if (low_is_blank(name)) {
        low_drop(l, rhs);
        return;
    }
    IrValue *g = low_use(l, name->u.ident.obj, name->start);
    init->globals[init->global_count++] = g->u.global;
    low_assign_step(l, g, low_expr_to(l, rhs, g->type, NULL), name->start);
}

/* Which name of its declaration obj is. */
static uint32_t name_index(Decl *d, const Object *obj)
{
    for (uint32_t i = 0; i < d->u.var.name_count; i++) {
        if (d->u.var.names[i]->u.ident.obj == obj) {
            return i;
        }
    }
    ICE("variable is not in its declaration");
}

static void lower_init(Lower *l, Package *pkg, Object *obj)
{
    Decl *d = obj->decl;
    if (d == NULL || d->u.var.values.count == 0) {
        return;
    }
    IrInit init = {0};
    init.globals = ARENA_ARRAY(l->arena, IrGlobal *, d->u.var.name_count);
    init.func = low_new_func(
        l, low_name(l, "init.%s", obj->name->data), pkg,
        low_canon(l, type_func(l->types, l->types->empty_tuple, l->types->empty_tuple, false)),
        d->pos);
    init.func->end = d->end;
    FnState fn;
    low_enter(l, &fn, init.func, NULL);
    uint32_t mark = low_begin(l);
    if (d->u.var.values.count == d->u.var.name_count) {
        init_from_value(l, d, name_index(d, obj), &init);
    } else {
        init_from_call(l, d, &init);
    }
    init.func->body = low_end(l, mark);
    low_leave(l);
    vec_push(&l->ir->inits, init);
}

static void lower_inits(Lower *l, Package *pkg)
{
    for (uint32_t i = 0; i < pkg->init_order.len; i++) {
        lower_init(l, pkg, pkg->init_order.data[i]);
    }
    for (uint32_t i = 0; i < pkg->init_funcs.len; i++) {
        IrInit init = {.func = low_func_of(l, pkg->init_funcs.data[i])};
        init.func->name = low_name(l, "init.%u", i);
        vec_push(&l->ir->inits, init);
    }
}

/* Resolved: the first body is checked, or all is that there is. */
static bool await_variables(CheckProgress *progress, const Package *pkg)
{
    return pkg->funcs.len == 0 ? check_progress_right(progress)
                               : check_progress_bodies(progress, 0) > 0;
}

/* The user's package may still be being checked: false when it has errors. */
static bool lower_package(Lower *l, Package *pkg)
{
    CheckProgress *progress = progress_of(l, pkg);
    uint32_t ready = progress ? 0 : pkg->funcs.len;
    if (progress && !await_variables(progress, pkg)) {
        return false;
    }
    l->pkg = pkg;
    l->literals = 0;
    declare_variables(l, pkg);
    for (uint32_t i = 0; i < pkg->funcs.len; i++) {
        if (i == ready && (ready = check_progress_bodies(progress, i)) == i) {
            return false;
        }
        lower_function(l, pkg->funcs.data[i]);
    }
    if (progress && !check_progress_right(progress)) {
        return false;
    }
    lower_inits(l, pkg);
    return true;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* Which deferred functions recover is known only when all bodies are. */
bool ir_recovers(const IrFunc *f)
{
    for (int depth = 0; f && depth < 100; depth++) {
        if (f->has_recover) {
            return true;
        }
        if (!f->wrapper) {
            return false;
        }
        f = f->forwards_to;
    }
    return true;
}

static void resolve_recovery(Lower *l)
{
    for (uint32_t i = 0; i < l->defers.len; i++) {
        DeferEdge *e = &l->defers.data[i];
        e->func->may_recover = e->func->may_recover || ir_recovers(e->deferred);
    }
}

static void find_main(Lower *l)
{
    Package *pkg = l->program->main;
    if (strcmp(pkg->name->data, "main") != 0) {
        return;
    }
    for (uint32_t i = 0; i < pkg->funcs.len; i++) {
        Object *obj = pkg->funcs.data[i]->obj;
        if (obj && obj->u.func.recv == NULL && strcmp(obj->name->data, "main") == 0) {
            l->ir->main = low_func_of(l, obj);
        }
    }
}

static bool lower_all(Lower *l)
{
    const Program *p = l->program;
    uint32_t count = p->packages.len;
    bool right = true;
    for (uint32_t i = 0; i < count && right; i++) {
        right = declare_functions(l, p->packages.data[i]);
    }
    for (uint32_t i = 0; i < count && right; i++) {
        right = lower_package(l, p->packages.data[i]);
    }
    return right;
}

IrProgram *lower_program(Program *p, Arena *arena)
{
    Arena own; /* the checker may be using the other, and the program's handles */
    arena_init(&own);
    IrProgram *ir = ARENA_NEW(&own, IrProgram);
    Types types = p->types;
    types.arena = &own;
    Constants constants;
    constants_init(&constants, &own, p->strings);
    *ir = (IrProgram){.program = p, .arena = &own, .types = &types, .constants = &constants};
    bool right = !p->progress || check_progress_main(p->progress);
    Lower l = {.ir = ir};
    if (right) {
        low_init_light(&l, ir);
        right = lower_all(&l);
    }
    if (right) {
        find_main(&l);
        resolve_recovery(&l);
        ir_static_inits(&l);
    }
    groups_close(&ir->bodies);
    map_free(&l.globals);
    vec_free(&l.pending);
    vec_free(&l.defers);
    constants_adopt(&p->constants, &constants);
    arena_adopt(arena, &own);
    ir->arena = arena;
    ir->types = &p->types;
    ir->constants = &p->constants;
    if (!right) {
        groups_free(&ir->bodies);
        return NULL;
    }
#ifndef NDEBUG
    ir_verify(ir);
#endif
    return ir;
}
