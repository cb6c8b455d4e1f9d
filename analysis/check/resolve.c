/* Package-level objects: collected from all files first, then resolved on demand, in any order. */
#include "analysis/check/checker.h"

#include <string.h>

DeclInfo *check_info(Checker *c, const Object *obj)
{
    return map_get_ptr(&c->infos, obj);
}

static DeclInfo *info_new(Checker *c, Object *obj, Scope *file, Decl *decl)
{
    DeclInfo *info = ARENA_NEW(c->arena, DeclInfo);
    info->obj = obj;
    info->file = file;
    info->decl = decl;
    info->order = c->decls.len;
    map_set_ptr(&c->infos, obj, info);
    vec_push(&c->decls, info);
    return info;
}

static Object *object_of(Checker *c, ObjectKind kind, Expr *name, Decl *decl)
{
    Object *obj = object_new(c->types, kind, name->u.ident.name, NULL, c->pkg, name->pos);
    obj->decl = decl;
    name->u.ident.obj = obj;
    return obj;
}

static bool is_name(const Str *name, const char *text)
{
    return strcmp(name->data, text) == 0;
}

static void declare_global(Checker *c, Object *obj)
{
    if (is_name(obj->name, "init")) {
        check_error(c, E_MAIN_INIT, obj->pos, obj->pos + 4, "cannot declare init - must be func");
        return;
    }
    if (is_name(obj->name, "main") && is_name(c->pkg->name, "main")) {
        check_error(c, E_MAIN_INIT, obj->pos, obj->pos + 4, "cannot declare main - must be func");
        return;
    }
    check_declare(c, c->pkg->scope, obj);
}

static void collect_const(Checker *c, Decl *d, Scope *file)
{
    Decl *source = d->u.constant.inherit ? d->u.constant.inherit : d;
    for (uint32_t i = 0; i < d->u.constant.name_count; i++) {
        Object *obj = object_of(c, OBJ_CONST, d->u.constant.names[i], d);
        DeclInfo *info = info_new(c, obj, file, d);
        obj->u.constant.iota = d->u.constant.iota;
        obj->u.constant.spec = d;
        info->type = source->u.constant.type;
        if (i < source->u.constant.values.count)
            info->init = source->u.constant.values.items[i];
        obj->u.constant.init = info->init;
        declare_global(c, obj);
    }
    check_arity(c, d);
}

static void collect_var(Checker *c, Decl *d, Scope *file)
{
    uint32_t n = d->u.var.name_count;
    ExprList values = d->u.var.values;
    bool shared = values.count == 1 && n > 1;
    Object **lhs = shared ? ARENA_ARRAY(c->arena, Object *, n) : NULL;
    DeclInfo *info = NULL;
    for (uint32_t i = 0; i < n; i++) {
        Object *obj = object_of(c, OBJ_VAR, d->u.var.names[i], d);
        obj->u.var.kind = VAR_GLOBAL;
        obj->u.var.index = c->decls.len;
        if (!shared || i == 0) {
            info = info_new(c, obj, file, d);
            info->type = d->u.var.type;
            info->init = shared ? values.items[0] : i < values.count ? values.items[i] : NULL;
        } else {
            map_set_ptr(&c->infos, obj, info);
        }
        if (shared)
            lhs[i] = obj;
        declare_global(c, obj);
    }
    if (shared) {
        info->lhs = lhs;
        info->lhs_count = n;
    }
    check_arity(c, d);
}

static void collect_type(Checker *c, Decl *d, Scope *file)
{
    Object *obj = object_of(c, OBJ_TYPE, d->u.type.name, d);
    obj->u.type.alias = d->u.type.alias;
    obj->u.type.decl = d;
    info_new(c, obj, file, d);
    declare_global(c, obj);
}

static void collect_init(Checker *c, Object *obj, Decl *d)
{
    const Expr *type = d->u.func.type;
    const Expr *name = d->u.func.name;
    if (type->u.func_type.params.count || type->u.func_type.results.count)
        check_error_expr(c, E_MAIN_INIT, name,
                         "func %s must have no arguments and no return values", obj->name->data);
    if (is_name(obj->name, "init")) {
        vec_push(&c->pkg->init_funcs, obj);
        if (!d->u.func.body)
            check_error_expr(c, E_MISSING_BODY, name, "missing function body");
    }
}

static void collect_func(Checker *c, Decl *d, Scope *file)
{
    Object *obj = object_of(c, OBJ_FUNC, d->u.func.name, d);
    obj->u.func.decl = d;
    info_new(c, obj, file, d);
    FuncInfo *info = ARENA_NEW(c->arena, FuncInfo);
    info->obj = obj;
    info->pkg = c->pkg;
    obj->u.func.info = d->u.func.info = info;
    vec_push(&c->pkg->funcs, info);
    if (d->u.func.recv)
        return;
    if (d->u.func.recv_params.count) {
        check_error(c, E_RECEIVER, d->u.func.recv_params.items[0].pos, NO_POS,
                    "method has multiple receivers");
        return;
    }
    bool is_init = is_name(obj->name, "init");
    if (is_init || (is_name(obj->name, "main") && is_name(c->pkg->name, "main")))
        collect_init(c, obj, d);
    if (!is_init)
        check_declare(c, c->pkg->scope, obj);
}

static void collect_import(Checker *c, Decl *d, Scope *file)
{
    Package *pkg = check_import(c, d);
    Expr *rename = d->u.import.name;
    Str *name = rename ? rename->u.ident.name : pkg ? pkg->name : NULL;
    if (!name) { /* refused: silence what is said about its members */
        if (!d->u.import.path)
            return;
        const char *base = strrchr(d->u.import.path->data, '/');
        name = str_intern_c(c->prog->strings, base ? base + 1 : d->u.import.path->data);
    }
    if (is_name(name, "init")) {
        check_error(c, E_MAIN_INIT, d->pos, d->pos,
                    "cannot import package as init - init must be a func");
        return;
    }
    Pos pos = rename ? rename->pos : d->u.import.path_pos;
    Object *obj = object_new(c->types, OBJ_PACKAGE, name, BASIC(c, INVALID), c->pkg, pos);
    obj->color = 2;
    obj->decl = d;
    obj->u.package.imported = pkg;
    obj->u.package.decl = d;
    d->u.import.obj = obj;
    if (rename)
        rename->u.ident.obj = obj;
    if (check_is_blank(name))
        return;
    vec_push(&c->imports, obj);
    if (!is_name(name, ".")) {
        check_declare(c, file, obj);
    } else if (pkg) {
        DotImport dot = {.file = file, .pkg_name = obj, .pkg = pkg};
        vec_push(&c->dots, dot);
    }
}

static void collect_decl(Checker *c, Decl *d, Scope *file)
{
    switch (d->kind) {
    case DECL_CONST: collect_const(c, d, file); break;
    case DECL_VAR: collect_var(c, d, file); break;
    case DECL_TYPE: collect_type(c, d, file); break;
    case DECL_FUNC: collect_func(c, d, file); break;
    case DECL_IMPORT: break;
    }
}

/* Names of the file scope and of the package must differ. */
static void check_import_names(Checker *c)
{
    for (uint32_t i = 0; i < c->imports.len; i++) {
        Object *import = c->imports.data[i];
        Object *obj = scope_lookup(c->pkg->scope, import->name);
        if (!obj)
            continue;
        const Str *path = import->u.package.decl->u.import.path;
        const Package *pkg = import->u.package.imported;
        const Str *name = pkg ? pkg->name : import->name;
        Diag *d = check_error(c, E_REDECLARED, obj->pos, obj->pos + obj->name->len,
                              "%s already declared through import of package %s (\"%s\")",
                              obj->name->data, name->data, path->data);
        check_note(c, d, import->pos, "other declaration of %s", obj->name->data);
    }
    for (uint32_t i = 0; i < c->dots.len; i++) {
        const Map *names = &c->dots.data[i].pkg->scope->names;
        for (uint32_t j = 0; j < names->cap; j++) {
            if (!names->slots[j].key)
                continue;
            Object *theirs = (Object *)(uintptr_t)names->slots[j].value;
            Object *ours = scope_lookup(c->pkg->scope, theirs->name);
            const Package *pkg = c->dots.data[i].pkg;
            if (ours && type_name_exported(ours->name))
                check_error(c, E_REDECLARED, ours->pos, ours->pos + ours->name->len,
                            "%s already declared through dot-import of package %s (\"%s\")",
                            ours->name->data, pkg->name->data, pkg->path->data);
        }
    }
}

static void collect_imports(Checker *c)
{
    Map seen = {0};
    VEC(Package *) list = {0};
    for (uint32_t i = 0; i < c->pkg->file_count; i++) {
        FileAst *f = c->pkg->files[i];
        f->scope = scope_new(c, c->pkg->scope);
        for (uint32_t j = 0; j < f->decl_count; j++) {
            Decl *d = f->decls[j];
            if (d->kind != DECL_IMPORT)
                continue;
            collect_import(c, d, f->scope);
            Package *p = d->u.import.obj ? d->u.import.obj->u.package.imported : NULL;
            if (p && !map_get_ptr(&seen, p)) {
                map_set_ptr(&seen, p, p);
                uint32_t at = list.len;
                vec_push(&list, p);
                for (; at > 0 && strcmp(list.data[at - 1]->path->data, p->path->data) > 0; at--)
                    list.data[at] = list.data[at - 1];
                list.data[at] = p;
            }
        }
    }
    c->pkg->import_count = list.len;
    c->pkg->imports = vec_freeze(&list, c->arena);
    vec_free(&list);
    map_free(&seen);
}

static Expr *receiver_base(Expr *e)
{
    e = ast_unparen(e);
    while (e->kind == EXPR_STAR)
        e = ast_unparen(e->u.star.x);
    if (e->kind == EXPR_INDEX)
        e = ast_unparen(e->u.index.x);
    return e->kind == EXPR_IDENT ? e : NULL;
}

/* The defined type of this package that a receiver names, through aliases; NULL if it is none. */
static Object *receiver_type(Checker *c, Expr *base)
{
    for (int hops = 0; base && hops < 100; hops++) {
        Object *obj = scope_lookup(c->pkg->scope, base->u.ident.name);
        if (!obj || obj->kind != OBJ_TYPE)
            return NULL;
        if (!obj->u.type.alias)
            return obj;
        base = receiver_base(obj->u.type.decl->u.type.type);
    }
    return NULL;
}

static void add_method(Checker *c, Type *named, Object *method)
{
    if (named->u.named.method_count == named->u.named.method_cap) {
        uint32_t cap = named->u.named.method_cap ? named->u.named.method_cap * 2 : 4;
        Object **grown = ARENA_ARRAY(c->arena, Object *, cap);
        if (named->u.named.method_count)
            memcpy(grown, named->u.named.methods, named->u.named.method_count * sizeof *grown);
        named->u.named.methods = grown;
        named->u.named.method_cap = cap;
    }
    named->u.named.methods[named->u.named.method_count++] = method;
}

/* Every defined type gets its NAMED and its methods before anything is resolved. */
static void attach_methods(Checker *c)
{
    for (uint32_t i = 0; i < c->decls.len; i++) {
        Object *obj = c->decls.data[i]->obj;
        if (obj->kind != OBJ_FUNC || !obj->u.func.decl->u.func.recv)
            continue;
        Expr *type = obj->u.func.decl->u.func.recv->type;
        Object *base = receiver_type(c, receiver_base(type));
        obj->u.func.ptr_recv = ast_unparen(type)->kind == EXPR_STAR;
        if (!base)
            continue;
        if (!base->type)
            base->type = type_named(c->types, base);
        obj->u.func.recv_named = base->type;
        if (!check_is_blank(obj->name))
            add_method(c, base->type, obj);
    }
}

typedef struct MethodKey {
    Map names; /* Str * -> Object *: methods of one type so far */
} MethodKey;

static void check_method_names(Checker *c)
{
    for (uint32_t i = 0; i < c->decls.len; i++) {
        Object *obj = c->decls.data[i]->obj;
        if (obj->kind != OBJ_TYPE || !obj->type || obj->type->kind != TYPE_NAMED)
            continue;
        MethodKey seen = {0};
        Type *t = obj->type;
        uint32_t kept = 0;
        for (uint32_t j = 0; j < t->u.named.method_count; j++) {
            Object *m = t->u.named.methods[j];
            Object *earlier = map_get_ptr(&seen.names, m->name);
            if (earlier) {
                check_error(c, E_REDECLARED, m->pos, m->pos + m->name->len,
                            "method %s.%s already declared at %s", obj->name->data, m->name->data,
                            check_place(c, earlier->pos));
                continue;
            }
            map_set_ptr(&seen.names, m->name, m);
            t->u.named.methods[kept++] = m;
        }
        t->u.named.method_count = kept;
        map_free(&seen.names);
    }
}

/* Declarations lie far apart, bodies between them: each is fetched from memory before its turn, and
 * its name when that is here. */
static void fetch_ahead(const FileAst *f, uint32_t i)
{
    enum { DECL = 16, NAME = 8 };
    if (i + DECL < f->decl_count)
        __builtin_prefetch(f->decls[i + DECL]);
    if (i + NAME < f->decl_count && f->decls[i + NAME]->kind == DECL_FUNC)
        __builtin_prefetch(f->decls[i + NAME]->u.func.name);
}

static void collect_file(Checker *c, FileAst *f)
{
    map_reserve(&c->infos, f->decl_count);
    map_reserve(&c->pkg->scope->names, f->decl_count);
    for (uint32_t i = 0; i < f->decl_count; i++) {
        fetch_ahead(f, i);
        collect_decl(c, f->decls[i], f->scope);
    }
}

void check_collect(Checker *c)
{
    collect_imports(c);
    for (uint32_t i = 0; i < c->pkg->file_count; i++)
        collect_file(c, c->pkg->files[i]);
    check_import_names(c);
    attach_methods(c);
    check_method_names(c);
}

static void in_progress(Checker *c, Object *obj)
{
    bool valid = check_valid_cycle(c, obj);
    if (obj->kind == OBJ_FUNC)
        return;
    if (!valid || !obj->type)
        obj->type = BASIC(c, INVALID);
}

static void resolve_kind(Checker *c, Object *obj, DeclInfo *info)
{
    switch (obj->kind) {
    case OBJ_CONST: check_const_decl(c, obj, info); break;
    case OBJ_VAR: check_var_decl(c, obj, info); break;
    case OBJ_TYPE: check_type_decl(c, obj, info->decl); break;
    case OBJ_FUNC: check_func_decl(c, obj, info); break;
    default: break;
    }
}

static void resolve_mentioned(Checker *c, Expr *e);

static void resolve_mentioned_in(Checker *c, const FieldList *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        resolve_mentioned(c, list->items[i].type);
}

/* Defined types mentioned in a type expression. */
static void resolve_mentioned(Checker *c, Expr *e)
{
    if (!e)
        return;
    switch (e->kind) {
    case EXPR_IDENT: {
        Object *obj = scope_lookup(c->pkg->scope, e->u.ident.name);
        if (obj && obj->kind == OBJ_TYPE && !obj->u.type.alias && obj->color == 0)
            check_resolve(c, obj);
        break;
    }
    case EXPR_PAREN: resolve_mentioned(c, e->u.paren.x); break;
    case EXPR_STAR: resolve_mentioned(c, e->u.star.x); break;
    case EXPR_ELLIPSIS: resolve_mentioned(c, e->u.ellipsis.elem); break;
    case EXPR_ARRAY_TYPE: resolve_mentioned(c, e->u.array_type.elem); break;
    case EXPR_SLICE_TYPE: resolve_mentioned(c, e->u.slice_type.elem); break;
    case EXPR_CHAN_TYPE: resolve_mentioned(c, e->u.chan_type.elem); break;
    case EXPR_MAP_TYPE:
        resolve_mentioned(c, e->u.map_type.key);
        resolve_mentioned(c, e->u.map_type.value);
        break;
    case EXPR_STRUCT_TYPE: resolve_mentioned_in(c, &e->u.struct_type.fields); break;
    case EXPR_INTERFACE_TYPE: resolve_mentioned_in(c, &e->u.interface_type.elems); break;
    case EXPR_FUNC_TYPE:
        resolve_mentioned_in(c, &e->u.func_type.params);
        resolve_mentioned_in(c, &e->u.func_type.results);
        break;
    default: break;
    }
}

/* An alias has no type while in progress, a defined type has. So a cycle through both must enter at
 * the defined type: it is resolved before the alias is. False when that settled obj too. */
static bool enter_at_defined(Checker *c, Object *obj)
{
    if (obj->kind == OBJ_TYPE && obj->u.type.alias)
        resolve_mentioned(c, obj->u.type.decl->u.type.type);
    return obj->color == 0;
}

void check_resolve(Checker *c, Object *obj)
{
    if (obj->color == 2)
        return;
    if (obj->color == 1) {
        in_progress(c, obj);
        return;
    }
    DeclInfo *info = check_info(c, obj);
    if (!info || (obj->kind == OBJ_VAR && obj->type)) {
        obj->color = 2;
        return;
    }
    if (!enter_at_defined(c, obj))
        return;
    obj->color = 1;
    vec_push(&c->path, obj);
    Env saved = c->env;
    bool has_deps = obj->kind != OBJ_TYPE;
    c->env = (Env){.scope = info->file, .decl = has_deps ? info : NULL};
    resolve_kind(c, obj, info);
    c->env = saved;
    obj->color = 2;
    (void)vec_pop(&c->path);
    if (c->path.len == 0)
        check_run_later(c);
}

void check_depend(Checker *c, Object *obj)
{
    DeclInfo *d = c->env.decl;
    if (!d || obj->pkg != c->pkg)
        return;
    uint64_t *slot = map_put(&d->dep_set, (uint64_t)(uintptr_t)obj);
    if (*slot)
        return;
    *slot = 1;
    vec_push(&d->deps, obj);
}

void check_later(Checker *c, LaterFn run, void *a, void *b)
{
    Later later = {.run = run, .a = a, .b = b, .env = c->env};
    vec_push(&c->later, later);
    if (c->path.len == 0)
        check_run_later(c);
}

void check_run_later(Checker *c)
{
    if (c->running_later)
        return;
    c->running_later = true;
    for (uint32_t i = 0; i < c->later.len; i++) {
        Later later = c->later.data[i];
        Env saved = c->env;
        c->env = later.env;
        later.run(c, later.a, later.b);
        c->env = saved;
    }
    vec_clear(&c->later);
    c->running_later = false;
}

static void resolve_signatures(Checker *c)
{
    check_tell_signatures(c, 0);
    for (uint32_t i = 0; i < c->pkg->funcs.len; i++) {
        check_resolve(c, c->pkg->funcs.data[i]->obj);
        check_tell_signatures(c, i + 1);
    }
}

static void resolve_of_kind(Checker *c, bool types, bool rest)
{
    for (uint32_t i = 0; i < c->decls.len; i++) {
        Object *obj = c->decls.data[i]->obj;
        if (obj->kind == OBJ_TYPE ? types : obj->kind != OBJ_FUNC && rest)
            check_resolve(c, obj);
    }
}

/* Types before signatures before values: so most questions meet finished types. */
void check_resolve_all(Checker *c)
{
    resolve_of_kind(c, true, false);
    resolve_signatures(c);
    resolve_of_kind(c, false, true);
    for (uint32_t i = 0; i < c->decls.len; i++) {
        DeclInfo *d = c->decls.data[i];
        for (uint32_t j = 0; j < d->lhs_count; j++)
            check_resolve(c, d->lhs[j]);
    }
}
