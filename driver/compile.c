/* The pipeline: one call a stage, in order, an error barrier after each. */
#include "driver/compile.h"

#include "support/pages.h"
#include "support/parallel.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* ---- where things are ---- */

/* Beside the executable (a build tree) or under ../lib/tether (installed). */
static void find_root(Compilation *c)
{
    char exe[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    const char *env = getenv("TETHER_ROOT");
    exe[n > 0 ? n : 0] = '\0';
    if (n <= 0 && realpath((const char *)getauxval(AT_EXECFN), exe) == NULL && env == NULL) {
        return; /* without /proc, the path by which it was started must do */
    }
    char *slash = strrchr(exe, '/');
    if (slash) {
        *slash = '\0';
    }
    const char *candidates[] = {env, arena_printf(&c->arena, "%s/../lib/tether", exe),
                                arena_printf(&c->arena, "%s/../..", exe), exe};
    for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++) {
        if (candidates[i] && is_folder(arena_printf(&c->arena, "%s/lib/fmt", candidates[i]))) {
            c->root = realpath(candidates[i], NULL);
            break;
        }
    }
    if (c->root == NULL) {
        return;
    }
    bool tree = is_folder(arena_printf(&c->arena, "%s/runtime", c->root));
    c->include = tree ? arena_printf(&c->arena, "%s/runtime", c->root)
                      : arena_printf(&c->arena, "%s/include", c->root);
    c->gdb = arena_printf(&c->arena, "%s%s/tether-gdb.py", c->root, tree ? "/driver" : "");
    c->archives = tree ? arena_printf(&c->arena, "%s", exe) : c->root;
}

/* ---- the stages ---- */

/* Prints what was found. Returns the exit code: 0 when there is no error. */
static int barrier(Compilation *c)
{
    if (!diag_any(&c->diags)) {
        return 0;
    }
    fixes_try(c);
    Buf out = {0};
    const char *form = c->options->text[FLAG_DIAG] ? c->options->text[FLAG_DIAG] : "full";
    if (strcmp(form, "json") == 0) {
        diag_print_json(&c->diags, &out);
    } else {
        diag_print(&c->diags, &out, options_color(c->options, STDERR_FILENO),
                   strcmp(form, "short") == 0);
    }
    progress_stage(c->progress, NULL);
    fwrite(out.data, 1, out.len, stderr);
    buf_free(&out);
    return EXIT_ERRORS;
}

/* After these the tree is a guess: types would only add noise. */
static bool has_syntax_error(const Compilation *c)
{
    for (uint32_t i = 0; i < c->diags.items.len; i++) {
        if (strncmp(c->diags.items.data[i].text, "syntax error", 12) == 0) {
            return true;
        }
    }
    return false;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void tell_time(const Compilation *c, const char *stage, double *since)
{
    double t = now();
    if (c->options->number[FLAG_TIME]) {
        progress_stage(c->progress, NULL);
        fprintf(stderr, "%-8s %10.3f ms\n", stage, t - *since);
    }
    *since = t;
}

void compilation_init(Compilation *c, const Options *options, Progress *progress)
{
    *c = (Compilation){.options = options, .progress = progress};
    arena_init(&c->arena);
    prefault_start(&c->prefault);
    arena_init(&c->tree);
    str_table_init(&c->strings);
    source_init(&c->sources, &c->arena);
    diag_init(&c->diags, &c->arena, &c->sources);
    c->diags.limit = (uint32_t)options->number[FLAG_MAX_ERRORS];
    program_init(&c->program, &c->arena, &c->strings, &c->sources, &c->diags);
    find_root(c);
}

void compilation_release(Compilation *c)
{
    pages_release();
    if (c->ir) {
        groups_free(&c->ir->bodies);
    }
    groups_free(&c->bodies);
    source_free(&c->sources);
    arena_free(&c->tree);
    arena_free(&c->arena);
}

void compilation_free(Compilation *c)
{
    for (uint32_t i = 0; i < c->output.len; i++) {
        EmitUnit *unit = &c->output.data[i];
        for (uint32_t k = 0; k < unit->parts.len; k++) {
            buf_free(&unit->parts.data[k]);
        }
        vec_free(&unit->parts);
    }
    vec_free(&c->output);
    escape_free(c->escape);
    program_free(&c->program);
    diag_free(&c->diags);
    map_free(&c->bundled);
    str_table_free(&c->strings);
    free(c->root);
    prefault_stop(&c->prefault);
    if (c->ir) {
        groups_free(&c->ir->bodies);
    }
    groups_free(&c->bodies);
    source_free(&c->sources);
    arena_free(&c->tree);
    arena_free(&c->arena);
}

/* Nothing is demanded of placements that were forced. */
static void check_demands(Compilation *c, const EscapeOptions *escape)
{
    if (!escape->off && escape->force_heap == NULL) {
        contracts_check(&c->contracts, c->ir, &c->diags);
        if (c->options->number[FLAG_NO_HEAP]) {
            contracts_no_heap(c->ir, &c->diags);
        }
    }
}

void compile_check(Compilation *c)
{
    Importer importer = {c, sources_load, sources_list, module_has};
    if (!has_syntax_error(c)) {
        check_program(&c->program, c->files, c->file_count, &importer);
    }
}

/* ---- checking, and lowering what is checked ---- */

typedef struct Middle {
    Compilation *c;
    CheckProgress *progress; /* NULL: nothing is lowered */
    double since;
} Middle;

static void check_part(Middle *m)
{
    Compilation *c = m->c;
    c->contracts = contracts_find(c->files, c->file_count, &c->arena, &c->diags);
    compile_check(c);
    tell_time(c, "check", &m->since);
    if (m->progress) {
        check_progress_end(m->progress, !diag_any(&c->diags));
    }
}

/* Part 0 waits for nobody, so one thread may do both, one after the other. */
static void middle_part(void *context, uint32_t part, uint32_t thread)
{
    (void)thread;
    Middle *m = context;
    constants_thread();
    if (part == 0) {
        check_part(m);
    } else {
        m->c->ir = lower_program(&m->c->program, &m->c->arena);
    }
}

/* While one thread checks a function, another lowers those before it. */
static void check_and_lower(Compilation *c, bool lower, double *since)
{
    CheckProgress progress;
    Middle m = {.c = c, .since = *since};
    if (lower) {
        check_progress_init(&progress);
        m.progress = c->program.progress = &progress;
    }
    parallel_run(lower ? 2 : 1, PARALLEL_MAX, middle_part, &m);
    if (lower) {
        check_progress_free(&progress);
        c->program.progress = NULL;
    }
    *since = m.since;
}

/* ---- the escape analysis, and what else the emission wants to know ---- */

typedef struct Placing {
    Compilation *c;
    const EscapeOptions *options;
    const EmitOptions *emit;
    Emission *emission;
    Arena arena; /* of the cycles, until all is done */
} Placing;

static void placing_part(void *context, uint32_t part, uint32_t thread)
{
    (void)thread;
    Placing *p = context;
    switch (part) {
    case 0: p->c->escape = escape_program(p->c->ir, p->options, &p->c->arena); break;
    case 1: ir_mark_cycles(p->c->ir, &p->arena); break;
    default: emit_begin(p->emission, p->c->ir, p->emit); break;
    }
}

/* The analysis begins on one thread, which leaves time for the cycles of the call graph and for
 * names; without an emission there are none. */
static void place_all(Compilation *c, const EscapeOptions *options, const EmitOptions *emit,
                      Emission *emission)
{
    Placing p = {.c = c, .options = options, .emit = emit, .emission = emission};
    arena_init(&p.arena);
    parallel_run(emission ? 3 : 2, PARALLEL_MAX, placing_part, &p);
    arena_adopt(&c->arena, &p.arena);
}

static int run_stages(Compilation *c, Stage last)
{
    const Options *o = c->options;
    double since = now();
    if (c->root == NULL) {
        fputs("tether: its packages are neither beside the executable nor in ../lib/tether; "
              "TETHER_ROOT can name the folder\n", stderr);
        return EXIT_ERRORS;
    }
    progress_stage(c->progress, "parsing");
    int code = sources_read(c);
    bool checked = code == 0 && last != STAGE_PARSE && !has_syntax_error(c);
    if (checked) {
        sources_import(c);
    }
    tell_time(c, "parse", &since);
    if (!checked) {
        return code ? code : barrier(c);
    }
    progress_stage(c->progress, "checking types");
    check_and_lower(c, last != STAGE_CHECK, &since);
    bool demands = o->command == CMD_CHECK && (c->contracts.count || o->number[FLAG_NO_HEAP]);
    if ((code = barrier(c)) || (last == STAGE_CHECK && !demands)) {
        return code;
    }
    progress_stage(c->progress, "lowering");
    if (c->ir == NULL) {
        c->ir = lower_program(&c->program, &c->arena);
    }
    groups_free(&c->bodies); /* the memory is used again */
    arena_free(&c->tree);
    ir_reach(c->ir);
    tell_time(c, "lower", &since);
    if (last == STAGE_LOWER) {
        ir_mark_cycles(c->ir, &c->arena);
        return 0;
    }
    EscapeOptions escape = {.off = o->text[FLAG_ESCAPE] && strcmp(o->text[FLAG_ESCAPE], "off") == 0,
                            .force_heap = o->text[FLAG_FORCE_HEAP],
                            .open_world = c->ir->main == NULL,
                            .targets = c->contracts.count > 0 || o->command == CMD_DUMP,
                            .paths = o->command == CMD_ESCAPE || o->number[FLAG_REPORT] ||
                                     o->number[FLAG_NO_HEAP] || c->contracts.count > 0,
                            .holds = (o->command == CMD_ESCAPE || o->number[FLAG_REPORT]) &&
                                     report_needs_holds(o->text[FLAG_FORMAT])};
    progress_stage(c->progress, "analysing what escapes");
    EmitOptions emit = {.lines = o->number[FLAG_DEBUG], .alloc_stats = o->number[FLAG_ALLOC_STATS],
                        .fill = o->number[FLAG_FILL], .keep_bodies = o->number[FLAG_REPORT],
                        .library = c->ir->main == NULL};
    Emission begun, *emission = last == STAGE_EMIT ? &begun : NULL;
    place_all(c, &escape, &emit, emission);
    check_demands(c, &escape);
    tell_time(c, "escape", &since);
    code = barrier(c);
    if (code == 0 && emission) {
        progress_stage(c->progress, "writing C");
        emit_program(emission, &c->output);
        tell_time(c, "emit", &since);
    }
    if (emission) {
        emit_end(emission);
    }
    return code;
}

int compile(Compilation *c, Stage last)
{
    int code = run_stages(c, last);
    progress_stage(c->progress, NULL);
    return code;
}
