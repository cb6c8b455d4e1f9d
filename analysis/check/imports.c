/* Packages: loading what is imported, refusing what is not in the subset, unused imports. */
#include "analysis/check/checker.h"

#include <string.h>

/* A package of Go that has its own code, because the reason is known. */
typedef struct Refused {
    const char *path;
    DiagCode code;
} Refused;

static const Refused refused[] = {{"reflect", E_REFLECT}, {"C", E_CGO}};

/* Is it Go at all: a package of the standard library, or a module's (its path begins with a host's
 * name)? */
static bool is_go_path(const char *path)
{
    static const char *const std[] = {
#define PATH(path) path,
#include "analysis/check/std.def"
#undef PATH
    };
    for (size_t i = 0; i < sizeof std / sizeof std[0]; i++) {
        if (strcmp(path, std[i]) == 0)
            return true;
    }
    return memchr(path, '.', strcspn(path, "/")) != NULL;
}

static void refuse_import(Checker *c, Decl *decl)
{
    Str *path = decl->u.import.path;
    Pos pos = decl->u.import.path_pos;
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        if (strcmp(path->data, refused[i].path) == 0) {
            diag_subset(c->prog->diags, refused[i].code, pos, pos, "import \"%s\"", path->data);
            return;
        }
    }
    Buf b = {0};
    const char **list = c->importer->list ? c->importer->list(c->importer->context) : NULL;
    for (; list && *list; list++)
        buf_printf(&b, "%s%s", b.len ? ", " : "", *list);
    Pos end = pos + path->len + 2;
    bool own = c->importer->own && c->importer->own(c->importer->context, path);
    Diag *d = own || is_go_path(path->data)
                  ? diag_subset(c->prog->diags, E_PACKAGE, pos, end, "package \"%s\"", path->data)
                  : check_error(c, E_NO_PACKAGE, pos, end, "package %s is not in std", path->data);
    bool near = check_suggest_package(c, d, decl);
    if (b.len && !(near && d->code == E_NO_PACKAGE))
        diag_note(c->prog->diags, d, NO_POS, "packages that there are: %s", b.data);
    buf_free(&b);
}

static void import_cycle(Checker *c, Decl *decl)
{
    Pos pos = decl->u.import.path_pos;
    check_error(c, E_IMPORT_CYCLE, pos, pos, "import cycle not allowed: %s imports itself",
                decl->u.import.path->data);
}

static Package *load(Checker *c, Str *path)
{
    uint32_t count = 0;
    FileAst **files = c->importer ? c->importer->load(c->importer->context, path, &count) : NULL;
    if (!files || count == 0)
        return NULL;
    Package *pkg = ARENA_NEW(c->arena, Package);
    pkg->path = path;
    pkg->files = files;
    pkg->file_count = count;
    pkg->bundled = true;
    map_set_ptr(c->packages, path, pkg);
    Checker inner = {
        .prog = c->prog,
        .arena = c->arena,
        .types = c->types,
        .consts = c->consts,
        .importer = c->importer,
        .packages = c->packages,
    };
    return check_package(&inner, pkg);
}

static bool valid_path(const Str *path)
{
    if (path->len == 0)
        return false;
    for (uint32_t i = 0; i < path->len; i++) {
        unsigned char ch = (unsigned char)path->data[i];
        if (ch <= ' ' || ch == 0x7f || strchr("!\"#$%&'()*,:;<=>?[\\]^`{|}", ch))
            return false;
    }
    return true;
}

Package *check_import(Checker *c, Decl *decl)
{
    Str *path = decl->u.import.path;
    if (!path)
        return NULL;
    if (!valid_path(path)) {
        Pos pos = decl->u.import.path_pos;
        check_error(c, E_IMPORT_PATH, pos, pos, "invalid import path (%s)",
                    path->len == 0 ? "empty string" : "invalid character");
        return NULL;
    }
    Package *pkg = map_get_ptr(c->packages, path);
    if (pkg && !pkg->checked) {
        import_cycle(c, decl);
        return NULL;
    }
    if (!pkg && strcmp(path->data, "unsafe") == 0) {
        pkg = unsafe_package(c);
        map_set_ptr(c->packages, path, pkg);
    }
    if (!pkg)
        pkg = load(c, path);
    if (!pkg)
        refuse_import(c, decl);
    return pkg;
}

void check_unused_imports(Checker *c)
{
    for (uint32_t i = 0; i < c->imports.len; i++) {
        Object *obj = c->imports.data[i];
        if (obj->used || !obj->u.package.imported)
            continue;
        const Decl *d = obj->u.package.decl;
        const Str *path = d->u.import.path;
        const char *base = strrchr(path->data, '/');
        base = base ? base + 1 : path->data;
        Pos pos = d->u.import.name ? d->u.import.name->start : d->u.import.path_pos;
        if (strcmp(obj->name->data, base) == 0 || obj->name->data[0] == '.')
            check_error(c, E_UNUSED_IMPORT, pos, pos, "\"%s\" imported and not used", path->data);
        else
            check_error(c, E_UNUSED_IMPORT, pos, pos, "\"%s\" imported as %s and not used",
                        path->data, obj->name->data);
    }
}

static void package_name(Checker *c, Package *pkg)
{
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        Expr *name = pkg->files[i]->package;
        if (!name || name->kind != EXPR_IDENT)
            continue;
        if (check_is_blank(name->u.ident.name))
            check_error_expr(c, E_PACKAGE_NAME, name, "invalid package name _");
        else if (!pkg->name)
            pkg->name = name->u.ident.name;
        else if (pkg->name != name->u.ident.name)
            check_error_expr(c, E_PACKAGE_CLAUSE, name, "package %s; expected package %s",
                             name->u.ident.name->data, pkg->name->data);
    }
    if (!pkg->name)
        pkg->name = str_intern_c(c->prog->strings, "main");
    if (!pkg->path)
        pkg->path = pkg->name;
}

static void release(Checker *c)
{
    for (uint32_t i = 0; i < c->decls.len; i++) {
        map_free(&c->decls.data[i]->dep_set);
        vec_free(&c->decls.data[i]->deps);
    }
    map_free(&c->infos);
    map_free(&c->finite);
    map_free(&c->cyclic);
    vec_free(&c->decls);
    vec_free(&c->path);
    vec_free(&c->later);
    vec_free(&c->dots);
    vec_free(&c->imports);
}

/* Every program links the runtime, which makes its errors through functions of package runtime. */
static void load_runtime(Checker *c)
{
    Str *path = str_intern_c(c->prog->strings, "runtime");
    if (!map_get_ptr(c->packages, path))
        load(c, path);
}

Package *check_package(Checker *c, Package *pkg)
{
    if (!pkg->bundled)
        load_runtime(c);
    c->pkg = pkg;
    pkg->scope = ARENA_NEW(c->arena, Scope);
    pkg->scope->parent = c->prog->universe;
    package_name(c, pkg);
    check_collect(c);
    pkg->index = c->prog->packages.len;
    vec_push(&c->prog->packages, pkg);
    check_resolve_all(c);
    check_func_bodies(c);
    check_init_order(c);
    if (!c->skipped)
        check_unused_imports(c);
    check_missing_bodies(c);
    pkg->checked = true;
    release(c);
    return pkg;
}
