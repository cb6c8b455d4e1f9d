/* Types, channels and variables that are larger than Go's compiler takes. */
#include "analysis/check/checker.h"

#define ADDRESS_SPACE ((int64_t)1 << 50)
enum { ELEMENT_END = 1 << 16, VARIABLE_MAX = 2000000000 };

/* A field is told of at its own type. */
static bool has_large_field(const Type *t)
{
    for (uint32_t i = 0; i < t->u.struct_.count; i++) {
        if (type_size(t->u.struct_.fields[i]->type) >= ADDRESS_SPACE)
            return true;
    }
    return false;
}

static void later_too_large(Checker *c, void *a, void *b)
{
    const Expr *e = a;
    Type *t = b;
    if (t->kind == TYPE_CHAN && type_size(t->u.chan.elem) >= ELEMENT_END)
        check_error_expr(c, E_TOO_LARGE, e, "channel element type too large (>64kB)");
    if (type_size(t) < ADDRESS_SPACE)
        return;
    if (t->kind == TYPE_ARRAY && type_size(t->u.array.elem) < ADDRESS_SPACE)
        check_error_expr(c, E_TOO_LARGE, e, "type %s larger than address space",
                         check_type_string(c, t));
    else if (t->kind == TYPE_STRUCT && !has_large_field(t))
        check_error_expr(c, E_TOO_LARGE, e, "type %s too large", check_type_string(c, t));
}

void check_too_large(Checker *c, Expr *e, Type *t)
{
    if (t->kind == TYPE_ARRAY || t->kind == TYPE_STRUCT || t->kind == TYPE_CHAN)
        check_later(c, later_too_large, e, t);
}

static void check_large_variable(Checker *c, const Package *pkg, const Expr *name)
{
    const Object *obj = scope_lookup(pkg->scope, name->u.ident.name);
    int64_t size = obj && obj->kind == OBJ_VAR ? type_size(obj->type) : 0;
    if (size > VARIABLE_MAX)
        check_error_expr(c, E_TOO_LARGE, name,
                         "%s.%s: symbol too large (%lld bytes > %d bytes)", pkg->name->data,
                         obj->name->data, (long long)size, VARIABLE_MAX);
}

void check_large_variables(Checker *c, const Package *pkg)
{
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        const FileAst *file = pkg->files[i];
        for (uint32_t k = 0; k < file->decl_count; k++) {
            const Decl *d = file->decls[k];
            for (uint32_t n = 0; d->kind == DECL_VAR && n < d->u.var.name_count; n++)
                check_large_variable(c, pkg, d->u.var.names[n]);
        }
    }
}
