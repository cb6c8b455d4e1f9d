/* The check stage: a program is its packages, imports first. */
#include "analysis/check/checker.h"

void program_init(Program *p, Arena *arena, StrTable *strings, SourceSet *sources, DiagList *diags)
{
    *p = (Program){.arena = arena, .strings = strings, .sources = sources, .diags = diags};
    types_init(&p->types, arena, strings);
    constants_init(&p->constants, arena, strings);
    universe_init(p);
}

static void package_free(Package *pkg)
{
    map_free(&pkg->scope->names);
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        if (pkg->files[i]->scope)
            map_free(&pkg->files[i]->scope->names);
    }
    vec_free(&pkg->init_order);
    vec_free(&pkg->funcs);
    vec_free(&pkg->init_funcs);
    vec_free(&pkg->types);
}

void program_free(Program *p)
{
    for (uint32_t i = 0; i < p->packages.len; i++)
        package_free(p->packages.data[i]);
    vec_free(&p->packages);
    map_free(&p->universe->names);
    constants_free(&p->constants);
    types_free(&p->types);
}

Package *check_program(Program *p, FileAst **files, uint32_t count, const Importer *importer)
{
    Map packages = {0};
    Checker c = {
        .prog = p,
        .arena = p->arena,
        .types = &p->types,
        .consts = &p->constants,
        .importer = importer,
        .packages = &packages,
    };
    Package *pkg = ARENA_NEW(p->arena, Package);
    pkg->files = files;
    pkg->file_count = count;
    p->main = pkg;
    check_package(&c, pkg);
    diag_drop_minor(p->diags, E_PRINT); /* Go tells of these when all else is right */
    diag_drop_minor(p->diags, E_TOO_LARGE);
    if (!diag_any(p->diags))
        check_large_variables(&c, pkg);
    if (!diag_any(p->diags))
        check_pragmas(&c, pkg);
    map_free(&packages);
#ifndef NDEBUG
    if (!diag_any(p->diags)) {
        for (uint32_t i = 0; i < p->packages.len; i++)
            check_verify(p, p->packages.data[i]);
    }
#endif
    return p->main;
}
