/* The files of a compilation: those that the user names, and the bundled packages that they import,
 * found, read and parsed. */
#include "driver/compile.h"
#include "driver/constraints.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* ---- reading ---- */

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The .go files of a folder, sorted, without tests. NULL when it cannot be read. */
static char **list_folder(Arena *a, const char *dir, uint32_t *count)
{
    DIR *d = opendir(dir);
    if (d == NULL) {
        return NULL;
    }
    VEC(char *) paths = {0};
    for (struct dirent *entry; (entry = readdir(d)) != NULL;) {
        size_t n = strlen(entry->d_name);
        bool test = n > 8 && strcmp(entry->d_name + n - 8, "_test.go") == 0;
        if (n > 3 && strcmp(entry->d_name + n - 3, ".go") == 0 && !test &&
            entry->d_name[0] != '.' && entry->d_name[0] != '_') {
            vec_push(&paths, arena_printf(a, "%s/%s", dir, entry->d_name));
        }
    }
    closedir(d);
    *count = paths.len;
    if (paths.len) {
        qsort(paths.data, paths.len, sizeof *paths.data, compare_paths);
    }
    char **result = paths.len ? vec_freeze(&paths, a) : ARENA_ARRAY(a, char *, 1);
    vec_free(&paths);
    return result;
}

/* Keeps the files that build constraints allow; those that cannot be read, too. */
static uint32_t keep_allowed(char **paths, uint32_t count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        Buf text = {0};
        const char *slash = strrchr(paths[i], '/');
        bool read = buf_read_file(&text, paths[i]);
        const char *name = slash ? slash + 1 : paths[i];
        if (!read || constraints_allow(name, text.data ? text.data : "", text.len))
            paths[kept++] = paths[i];
        buf_free(&text);
    }
    return kept;
}

static SourceFile *add_text(Compilation *c, const char *path, Buf *text, bool bundled)
{
    SourceFile *source = source_take(&c->sources, path, text);
    if (source == NULL) {
        fprintf(stderr, "tether: %s: too large\n", path);
        return NULL;
    }
    source->bundled = bundled;
    return source;
}

static SourceFile *read_source(Compilation *c, const char *path, bool bundled)
{
    Buf text;
    if (!buf_read_file(&text, path)) {
        fprintf(stderr, "tether: %s: %s\n", path, strerror(errno));
        return NULL;
    }
    return add_text(c, strcmp(path, "-") == 0 ? "<standard input>" : path, &text, bundled);
}

/* NULL after a message when one of them cannot be read. */
static SourceFile **read_sources(Compilation *c, char **paths, uint32_t count, bool bundled)
{
    SourceFile **sources = ARENA_ARRAY(&c->arena, SourceFile *, count);
    for (uint32_t i = 0; i < count; i++) {
        if ((sources[i] = read_source(c, paths[i], bundled)) == NULL) {
            return NULL;
        }
    }
    return sources;
}

/* The thread that makes memory ready hears of a big input. The compiler takes fifty bytes for one
 * of the source by its end; half of that is used in any case. */
static void expect(Compilation *c, SourceFile **sources, uint32_t count)
{
    enum { BIG = 1 << 19, MEMORY = 24 };
    size_t bytes = 0;
    for (uint32_t i = 0; i < count; i++)
        bytes += sources[i]->size;
    if (bytes >= BIG)
        prefault_add(&c->prefault, bytes * MEMORY);
}

static Parsing parsing(Compilation *c)
{
    return (Parsing){&c->arena, &c->tree, &c->bodies, &c->strings, &c->diags};
}

FileAst *compile_parse(Compilation *c, const char *path, const char *text, size_t len)
{
    Buf copy = {0};
    buf_add(&copy, text, len);
    SourceFile *source = add_text(c, path, &copy, false);
    Parsing to = parsing(c);
    return source ? parse_file(source, &to) : NULL;
}

int sources_read(Compilation *c)
{
    const Options *o = c->options;
    char **paths = o->inputs;
    uint32_t count = (uint32_t)o->input_count;
    if (count == 1 && is_folder(paths[0])) {
        const char *dir = paths[0];
        paths = list_folder(&c->arena, dir, &count);
        if (paths == NULL || count == 0) {
            fprintf(stderr, "tether: %s: %s\n", dir, paths ? "no .go files" : strerror(errno));
            return EXIT_ERRORS;
        }
        if ((count = keep_allowed(paths, count)) == 0) {
            fprintf(stderr, "tether: %s: build constraints exclude all .go files\n", dir);
            return EXIT_ERRORS;
        }
    }
    SourceFile **sources = read_sources(c, paths, count, false);
    if (sources == NULL) {
        return EXIT_ERRORS;
    }
    expect(c, sources, count);
    for (uint32_t i = 0; i < count; i++) {
        int version = constraints_version(sources[i]->text, sources[i]->size);
        sources[i]->old_loops = version > 0 && version < 22;
    }
    c->files = ARENA_ARRAY(&c->arena, FileAst *, count);
    c->file_count = count;
    Parsing to = parsing(c);
    parse_files(sources, count, &to, c->files);
    return 0;
}

/* ---- bundled packages ---- */

/* A package that was parsed before the checker asks for it. */
typedef struct Bundled {
    FileAst **files;
    uint32_t count;
} Bundled;

/* The paths of a bundled package's files, NULL when there is none. */
static char **package_files(Compilation *c, const Str *path, uint32_t *count)
{
    if (c->root == NULL || path->len == 0 || path->data[0] == '/' || path->data[0] == '.' ||
        strstr(path->data, "..")) {
        return NULL;
    }
    const char *dir = arena_printf(&c->arena, "%s/lib/%s", c->root, path->data);
    char **paths = list_folder(&c->arena, dir, count);
    return *count > 0 ? paths : NULL;
}

FileAst **sources_load(void *context, Str *path, uint32_t *count)
{
    Compilation *c = context;
    const Bundled *known = map_get_ptr(&c->bundled, path);
    if (known) {
        *count = known->count;
        return known->files;
    }
    uint32_t n = 0;
    char **paths = package_files(c, path, &n);
    SourceFile **sources = paths ? read_sources(c, paths, n, true) : NULL;
    if (sources == NULL) {
        return NULL;
    }
    FileAst **files = ARENA_ARRAY(&c->arena, FileAst *, n);
    Parsing to = parsing(c);
    parse_files(sources, n, &to, files);
    *count = n;
    return files;
}

/* Packages that are read and parsed together. */
typedef struct Wave {
    VEC(Bundled *) packages;
    VEC(SourceFile *) sources;
} Wave;

static void add_package(Compilation *c, Wave *w, const Str *path)
{
    if (map_get_ptr(&c->bundled, path)) {
        return;
    }
    Bundled *package = ARENA_NEW(&c->arena, Bundled);
    uint32_t n = 0;
    char **paths = package_files(c, path, &n);
    SourceFile **sources = paths ? read_sources(c, paths, n, true) : NULL;
    if (sources == NULL) {
        return; /* the checker says so, if it ever asks */
    }
    map_set_ptr(&c->bundled, path, package);
    package->count = n;
    vec_push(&w->packages, package);
    for (uint32_t i = 0; i < n; i++) {
        vec_push(&w->sources, sources[i]);
    }
}

static void add_imports(Compilation *c, Wave *w, FileAst **files, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < files[i]->decl_count; k++) {
            const Decl *d = files[i]->decls[k];
            if (d->kind == DECL_IMPORT && d->u.import.path) {
                add_package(c, w, d->u.import.path);
            }
        }
    }
}

static void parse_wave(Compilation *c, Wave *w)
{
    FileAst **files = ARENA_ARRAY(&c->arena, FileAst *, w->sources.len);
    Parsing to = parsing(c);
    parse_files(w->sources.data, w->sources.len, &to, files);
    for (uint32_t i = 0; i < w->packages.len; i++) {
        w->packages.data[i]->files = files;
        files += w->packages.data[i]->count;
    }
}

/* Wave by wave: what the files import, what that imports, and so on. */
void sources_import(Compilation *c)
{
    Wave wave = {.packages = {0}};
    add_package(c, &wave, str_intern_c(&c->strings, "runtime")); /* every program has it */
    add_imports(c, &wave, c->files, c->file_count);
    while (wave.packages.len > 0) {
        parse_wave(c, &wave);
        Wave next = {.packages = {0}};
        for (uint32_t i = 0; i < wave.packages.len; i++) {
            add_imports(c, &next, wave.packages.data[i]->files, wave.packages.data[i]->count);
        }
        vec_free(&wave.packages);
        vec_free(&wave.sources);
        wave = next;
    }
}

typedef VEC(const char *) Names;

static void collect_packages(Compilation *c, Names *names, const char *under, int depth)
{
    const char *dir = arena_printf(&c->arena, "%s/lib/%s", c->root, under);
    uint32_t n;
    if (*under && strncmp(under, "internal", 8) != 0 && list_folder(&c->arena, dir, &n) && n > 0) {
        vec_push(names, arena_strndup(&c->arena, under, strlen(under)));
    }
    DIR *d = depth < 4 ? opendir(dir) : NULL;
    for (struct dirent *entry; d && (entry = readdir(d)) != NULL;) {
        if (entry->d_name[0] != '.' &&
            is_folder(arena_printf(&c->arena, "%s/%s", dir, entry->d_name))) {
            collect_packages(
                c, names,
                arena_printf(&c->arena, "%s%s%s", under, *under ? "/" : "", entry->d_name),
                depth + 1);
        }
    }
    if (d) {
        closedir(d);
    }
}

const char **sources_list(void *context)
{
    Compilation *c = context;
    Names names = {0};
    if (c->root) {
        collect_packages(c, &names, "", 0);
    }
    if (names.len) {
        qsort(names.data, names.len, sizeof *names.data, compare_paths);
    }
    vec_push(&names, NULL);
    const char **result = vec_freeze(&names, &c->arena);
    vec_free(&names);
    return result;
}
