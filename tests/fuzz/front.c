/* The front end under libFuzzer: any bytes as a file, lexed, parsed, and checked when the syntax is
 * right. `make fuzz` builds and runs it. Nothing may crash, hang, or be read beyond its end. */
#include "analysis/check/check.h"
#include "parser/parse.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* No package is there: what is imported is an error, and everything else is checked. */
static FileAst **no_package(void *context, Str *path, uint32_t *count)
{
    (void)context;
    (void)path;
    (void)count;
    return NULL;
}

static const char **no_packages(void *context)
{
    static const char *none[] = {NULL};
    (void)context;
    return none;
}

static bool is_syntax_right(const DiagList *diags)
{
    return diags->items.len == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena arena;
    StrTable strings;
    SourceSet sources;
    DiagList diags;
    Program program;
    Buf out = {0};
    arena_init(&arena);
    str_table_init(&strings);
    source_init(&sources, &arena);
    diag_init(&diags, &arena, &sources);
    program_init(&program, &arena, &strings, &sources, &diags);
    SourceFile *source = source_add(&sources, "fuzz.go", (const char *)data, size);
    FileAst *file = NULL; /* the package holds its address until it is freed */
    if (source != NULL) {
        file = parse_file(source, &(Parsing){&arena, &arena, &strings, &diags});
        if (file != NULL && is_syntax_right(&diags)) {
            Importer importer = {NULL, no_package, no_packages};
            check_program(&program, &file, 1, &importer);
        }
        diag_print(&diags, &out, false, false);
    }
    buf_free(&out);
    program_free(&program);
    diag_free(&diags);
    str_table_free(&strings);
    source_free(&sources);
    arena_free(&arena);
    return 0;
}
