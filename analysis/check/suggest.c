/* "Did you mean": changes of the source that may put an error right. They are offered as fixes,
 * best first; who prints the errors tries them and shows what type-checks (see diag_fix). */
#include "analysis/check/checker.h"
#include "support/near.h"

#include <string.h>

/* Where `obj` is declared, if that is a place that the user can see. */

static Pos place_of(Checker *c, const Object *obj)
{
    const SourceFile *file = source_file(c->prog->sources, obj->pos);
    return file && !file->bundled ? obj->pos : NO_POS;
}

static void offer(Checker *c, Diag *d, const Near *n, Pos at, Pos end)
{
    for (int i = 0; i < n->count; i++) {
        const Object *obj = n->items[i].data;
        diag_fix(c->prog->diags, d, at, end, n->items[i].word, place_of(c, obj), "did you mean %s?",
                 n->items[i].word);
    }
}

/* ---- names ---- */

static void search(Near *n, const Scope *s, bool exported)
{
    for (uint32_t i = 0; i < s->names.cap; i++) {
        if (!s->names.slots[i].key)
            continue;
        const Object *obj = (const Object *)(uintptr_t)s->names.slots[i].value;
        if (!exported || type_name_exported(obj->name))
            near_consider(n, obj->name->data, obj);
    }
}

/* An import path that ends in the name. */
static const char *package_path(Checker *c, const Str *name)
{
    const char **list =
        c->importer && c->importer->list ? c->importer->list(c->importer->context) : NULL;
    for (; list && *list; list++) {
        const char *slash = strrchr(*list, '/');
        if (strcmp(slash ? slash + 1 : *list, name->data) == 0 && !strstr(*list, "internal/"))
            return *list;
    }
    return NULL;
}

/* Behind the package clause, on the same line, so that all other lines stay where they are. */
static void offer_import(Checker *c, Diag *d, Pos pos, const char *path)
{
    const SourceFile *source = source_file(c->prog->sources, pos);
    for (uint32_t i = 0; i < c->pkg->file_count; i++) {
        const FileAst *file = c->pkg->files[i];
        if (file->source == source && file->package)
            diag_fix(c->prog->diags, d, file->package->end, file->package->end,
                     arena_printf(c->arena, "; import \"%s\"", path), NO_POS,
                     "add: import \"%s\"", path);
    }
}

void check_suggest_name(Checker *c, Diag *d, const Expr *e)
{
    const Str *name = e->u.ident.name;
    if (!d)
        return;
    const char *path = package_path(c, name);
    if (path)
        offer_import(c, d, e->start, path);
    Near near;
    near_init(&near, name->data);
    for (const Scope *s = c->env.scope; s; s = s->parent)
        search(&near, s, false);
    offer(c, d, &near, e->start, e->start + name->len);
}

void check_suggest_export(Checker *c, Diag *d, const Package *pkg, const Str *name, Pos at)
{
    Near near;
    near_init(&near, name->data);
    search(&near, pkg->scope, true);
    offer(c, d, &near, at, at + name->len);
}

bool check_suggest_package(Checker *c, Diag *d, const Decl *decl)
{
    const Str *path = decl->u.import.path;
    Pos at = decl->u.import.path_pos, end = at + path->len + 2;
    Near near;
    near_init(&near, path->data);
    const char **list = c->importer->list ? c->importer->list(c->importer->context) : NULL;
    for (; list && *list; list++)
        near_consider(&near, *list, NULL);
    for (int i = 0; i < near.count; i++) {
        const char *word = near.items[i].word;
        diag_fix(c->prog->diags, d, at, end, arena_printf(c->arena, "\"%s\"", word), NO_POS,
                 "did you mean \"%s\"?", word);
    }
    return near.count > 0;
}

/* ---- fields and methods ---- */

enum { EMBEDDING_MAX = 4 }; /* levels that are searched for names */

static void search_members(Checker *c, Near *n, Type *t, int depth, bool methods)
{
    const Type *u = check_under(c, t);
    if (u->kind == TYPE_POINTER) {
        t = u->u.elem.elem;
        u = check_under(c, t);
    }
    if (t->kind == TYPE_NAMED && methods) {
        for (uint32_t i = 0; i < t->u.named.method_count; i++)
            near_consider(n, t->u.named.methods[i]->name->data, t->u.named.methods[i]);
    }
    if (u->kind == TYPE_INTERFACE && methods) {
        for (uint32_t i = 0; i < u->u.interface.count; i++)
            near_consider(n, u->u.interface.methods[i]->name->data, u->u.interface.methods[i]);
    }
    for (uint32_t i = 0; u->kind == TYPE_STRUCT && i < u->u.struct_.count; i++) {
        const Object *field = u->u.struct_.fields[i];
        if (field->pkg == c->pkg || type_name_exported(field->name))
            near_consider(n, field->name->data, field);
        if (field->u.var.embedded && depth > 0 && methods)
            search_members(c, n, field->type, depth - 1, methods);
    }
}

void check_suggest_member(Checker *c, Diag *d, Type *t, const Str *name, Pos at, bool literal)
{
    Near near;
    if (!d)
        return;
    near_init(&near, name->data);
    search_members(c, &near, t, EMBEDDING_MAX, !literal);
    offer(c, d, &near, at, at + name->len);
}

/* ---- values of another type ---- */

static const char *source_text(Checker *c, const Expr *e)
{
    const SourceFile *file = source_file(c->prog->sources, e->start);
    return arena_strndup(c->arena, file->text + (e->start - file->base), e->end - e->start);
}

static void offer_wrapped(Checker *c, Diag *d, const Expr *e, const char *before, const char *after)
{
    const char *text = arena_printf(c->arena, "%s%s%s", before, source_text(c, e), after);
    diag_fix(c->prog->diags, d, e->start, e->end, text, NO_POS, "did you mean %s?", text);
}

/* Can every value of `from` be told in `to`? Then a conversion is no surprise. */
static bool widens(Type *from, Type *to)
{
    if (!type_is_numeric(from) || !type_is_numeric(to) || type_is_complex(from) ||
        type_is_complex(to))
        return false;
    if (type_is_float(to))
        return type_is_integer(from) || to->kind >= from->kind;
    if (!type_is_integer(from))
        return false;
    bool same_sign = type_is_unsigned(from) == type_is_unsigned(to);
    int64_t a = type_size(from), b = type_size(to);
    return same_sign ? a <= b : type_is_unsigned(from) && a < b;
}

static bool is_bytes(Checker *c, Type *u)
{
    if (u->kind != TYPE_SLICE)
        return false;
    TypeKind elem = check_under(c, u->u.elem.elem)->kind;
    return elem == TYPE_UINT8 || elem == TYPE_INT32;
}

void check_suggest_conversion(Checker *c, Diag *d, const Expr *e, Type *target)
{
    if (!d || e->mode == MODE_NIL || type_is_untyped(e->type))
        return;
    Type *from = check_under(c, e->type), *to = check_under(c, target);
    const char *name = check_type_string(c, target);
    if (widens(from, to) || (from->kind == to->kind && from->kind <= TYPE_STRING) ||
        (type_is_string(from) && is_bytes(c, to)) || (type_is_string(to) && is_bytes(c, from)))
        offer_wrapped(c, d, e, arena_printf(c->arena, "%s(", name), ")");
    if (type_is_string(to) && from->kind == TYPE_INT)
        offer_wrapped(c, d, e, "strconv.Itoa(", ")");
    if (from->kind == TYPE_POINTER && check_same_type(from->u.elem.elem, target))
        offer_wrapped(c, d, e, "*", "");
    if (to->kind == TYPE_POINTER || to->kind == TYPE_INTERFACE)
        offer_wrapped(c, d, e, "&", "");
    if (from->kind == TYPE_INTERFACE)
        offer_wrapped(c, d, e, "", arena_printf(c->arena, ".(%s)", name));
    if (from->kind == TYPE_FUNC && from->u.func.params->u.tuple.count == 0)
        offer_wrapped(c, d, e, "", "()");
}

/* ---- notes that point at the other place ---- */

void check_note_declared(Checker *c, Diag *d, const Object *obj, const char *what)
{
    if (d && place_of(c, obj) != NO_POS)
        check_note(c, d, obj->pos, "%s", what);
}

void check_note_type(Checker *c, Diag *d, const Type *t)
{
    if (t->kind == TYPE_POINTER)
        t = t->u.elem.elem;
    if (d && t->kind == TYPE_NAMED)
        check_note_declared(c, d, t->u.named.obj,
                            arena_printf(c->arena, "type %s is declared here",
                                         t->u.named.obj->name->data));
}

void check_note_missing_method(Checker *c, Diag *d, Type *v, Type *t)
{
    Object *missing = NULL;
    if (!d || type_implements(c->types, v, t, &missing, NULL, NULL) || !missing)
        return;
    check_note_declared(c, d, missing,
                        arena_printf(c->arena, "%s wants %s here", check_type_string(c, t),
                                     missing->name->data));
    Type *named = v->kind == TYPE_POINTER ? v->u.elem.elem : v;
    if (named->kind != TYPE_NAMED)
        return;
    Near near;
    near_init(&near, missing->name->data);
    for (uint32_t i = 0; i < named->u.named.method_count; i++)
        near_consider(&near, named->u.named.methods[i]->name->data, named->u.named.methods[i]);
    if (near.count)
        check_note_declared(c, d, near.items[0].data,
                            arena_printf(c->arena, "%s has %s: did you mean %s?",
                                         check_type_string(c, named), near_best(&near),
                                         missing->name->data));
    else
        check_note_type(c, d, named);
}

/* The object that a name or selector means, or NULL. */
static const Object *object_of(const Expr *e)
{
    e = ast_unparen((Expr *)(uintptr_t)e);
    if (e->kind == EXPR_IDENT)
        return e->u.ident.obj;
    return e->kind == EXPR_SELECTOR ? e->u.selector.obj : NULL;
}

void check_note_function(Checker *c, Diag *d, const Expr *fun)
{
    const Object *obj = object_of(fun);
    if (!d || !obj || !fun->type || check_under(c, fun->type)->kind != TYPE_FUNC)
        return;
    check_note(c, d, place_of(c, obj), "%s is %s", check_expr_string(c, fun),
               check_type_string(c, obj->type));
}

void check_note_variable(Checker *c, Diag *d, const Expr *e)
{
    const Object *obj = object_of(e);
    if (!d || !obj)
        return;
    const Object *hidden = scope_lookup(c->prog->universe, obj->name);
    if (!hidden && obj->parent && obj->parent != c->pkg->scope)
        hidden = scope_lookup(c->pkg->scope, obj->name);
    const char *text = arena_printf(c->arena, "%s is declared here", obj->name->data);
    if (hidden && hidden != obj)
        text = arena_printf(c->arena, "%s, and hides the %s %s", text,
                            hidden->kind == OBJ_BUILTIN ? "built-in function"
                            : hidden->kind == OBJ_FUNC  ? "function"
                            : hidden->kind == OBJ_TYPE  ? "type"
                                                        : "other",
                            obj->name->data);
    check_note_declared(c, d, obj, text);
}
