/* Scopes, and the declaration of names in them. A block's table is freed when the block ends:
 * nothing looks there again. */
#include "analysis/check/checker.h"

bool check_is_blank(const Str *name)
{
    return name->len == 1 && name->data[0] == '_';
}

Scope *scope_new(Checker *c, Scope *parent)
{
    Scope *s = ARENA_NEW(c->arena, Scope);
    s->parent = parent;
    s->func = c->env.body ? c->env.body->info : NULL;
    return s;
}

Object *scope_lookup(const Scope *s, const Str *name)
{
    return s->names.count ? map_get_ptr(&s->names, name) : NULL;
}

Object *scope_insert(Scope *s, Object *obj)
{
    if (check_is_blank(obj->name))
        return NULL;
    uint64_t *slot = map_put(&s->names, (uint64_t)(uintptr_t)obj->name);
    if (*slot)
        return (Object *)(uintptr_t)*slot;
    *slot = (uint64_t)(uintptr_t)obj;
    obj->parent = s;
    return NULL;
}

void check_open_scope(Checker *c)
{
    c->env.scope = scope_new(c, c->env.scope);
}

static void unused(Checker *c, const Object *obj)
{
    Pos end = obj->pos + obj->name->len;
    Diag *d = check_error(c, E_UNUSED_VARIABLE, obj->pos, end, "declared and not used: %s",
                          obj->name->data);
    if (!obj->decl) /* of several, maybe: a var that is not used should go */
        diag_fix(c->prog->diags, d, obj->pos, end, "_", NO_POS, "_ throws the value away");
}

void check_close_scope(Checker *c)
{
    Scope *s = c->env.scope;
    for (uint32_t i = 0; i < s->names.cap && s->names.count; i++) {
        if (!s->names.slots[i].key)
            continue;
        Object *obj = (Object *)(uintptr_t)s->names.slots[i].value;
        if (obj->kind == OBJ_VAR && obj->u.var.kind == VAR_LOCAL && !obj->used)
            unused(c, obj);
    }
    map_free(&s->names);
    c->env.scope = s->parent;
}

void check_redeclared(Checker *c, Object *obj, Object *earlier)
{
    Diag *d = check_error(c, E_REDECLARED, obj->pos, obj->pos + obj->name->len,
                          "%s redeclared in this block", obj->name->data);
    if (earlier->pos != NO_POS)
        check_note(c, d, earlier->pos, "other declaration of %s", earlier->name->data);
}

void check_declare(Checker *c, Scope *s, Object *obj)
{
    Object *earlier = scope_insert(s, obj);
    if (earlier)
        check_redeclared(c, obj, earlier);
}

static Object *dot_lookup(Checker *c, const Scope *file, Str *name)
{
    if (!type_name_exported(name))
        return NULL;
    for (uint32_t i = 0; i < c->dots.len; i++) {
        DotImport *d = &c->dots.data[i];
        if (d->file != file)
            continue;
        Object *obj = scope_lookup(d->pkg->scope, name);
        if (obj) {
            d->pkg_name->used = true;
            return obj;
        }
    }
    return NULL;
}

Object *check_lookup(Checker *c, Str *name)
{
    for (const Scope *s = c->env.scope; s; s = s->parent) {
        Object *obj = scope_lookup(s, name);
        if (!obj && c->dots.len)
            obj = dot_lookup(c, s, name);
        if (obj)
            return obj;
    }
    return NULL;
}

Object *check_new_var(Checker *c, Expr *ident, Type *type, VarKind kind)
{
    Object *obj = object_new(c->types, OBJ_VAR, ident->u.ident.name, type, c->pkg, ident->pos);
    obj->u.var.kind = kind;
    obj->u.var.func = c->env.body ? c->env.body->info : NULL;
    obj->color = 2;
    ident->u.ident.obj = obj;
    return obj;
}
