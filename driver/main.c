/* tether: the commands. */
#include "driver/compile.h"
#include "driver/version.h"
#include "driver/explain.h"
#include "lexer/lexer.h"
#include "parser/parse.h"
#include "support/memory.h"
#include "support/parallel.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int write_output(const Buf *parts, uint32_t count, const char *path)
{
    if (!buf_write_parts(parts, count, path ? path : "-")) {
        fprintf(stderr, "tether: %s: %s\n", path ? path : "standard output", strerror(errno));
        return EXIT_ERRORS;
    }
    return 0;
}

static int need_main(Compilation *c)
{
    if (c->ir->main) {
        return 0;
    }
    fprintf(
        stderr,
        "tether: package %s has no func main: nothing to run (emit and escape work on libraries)\n",
        c->program.main->name->data);
    return EXIT_ERRORS;
}

/* The executable's name: that of the first file without .go, or of the folder. */
static const char *default_output(Compilation *c)
{
    const char *input = c->options->inputs[0];
    size_t n = strlen(input);
    while (n > 1 && input[n - 1] == '/') {
        n--;
    }
    const char *name = input;
    for (size_t i = 0; i < n; i++) {
        if (input[i] == '/') {
            name = input + i + 1;
        }
    }
    n -= (size_t)(name - input);
    if (n > 3 && strncmp(name + n - 3, ".go", 3) == 0) {
        n -= 3;
    }
    char *result = arena_strndup(&c->arena, name, n);
    return strcmp(result, "-") == 0 || strcmp(result, ".") == 0 || n == 0 ? "a.out" : result;
}

static int build(Compilation *c)
{
    int code = compile(c, STAGE_EMIT);
    if (code || (code = need_main(c))) {
        return code;
    }
    if (c->options->number[FLAG_REPORT] && (code = report_on_stderr(c))) {
        return code;
    }
    return cc_build(c, c->options->text[FLAG_OUTPUT] ? c->options->text[FLAG_OUTPUT]
                                                     : default_output(c));
}

static int run(Compilation *c)
{
    int code = compile(c, STAGE_EMIT);
    if (code || (code = need_main(c))) {
        return EXIT_NOT_RUN;
    }
    if (c->options->number[FLAG_REPORT] && report_on_stderr(c)) {
        return EXIT_NOT_RUN;
    }
    char *dir = temp_make(&c->arena);
    if (dir == NULL) {
        return EXIT_NOT_RUN;
    }
    char *path = arena_printf(&c->arena, "%s/%s", dir, default_output(c));
    code = cc_build(c, path);
    code = code ? EXIT_NOT_RUN : cc_run(c->options, path);
    temp_remove(dir);
    return code;
}

/* The end of an emission: the text is written, and memory that is not part of it goes back to the
 * system, which takes as long. */
typedef struct Ending {
    Compilation *c;
    VEC(Buf) all; /* the units' own buffers */
    int code;
} Ending;

static void ending_part(void *context, uint32_t part, uint32_t thread)
{
    (void)thread;
    Ending *e = context;
    if (part == 0) {
        e->code = write_output(e->all.data, e->all.len, e->c->options->text[FLAG_OUTPUT]);
    } else {
        compilation_release(e->c);
    }
}

static int emit(Compilation *c)
{
    Ending e = {.c = c, .code = compile(c, STAGE_EMIT)};
    if (e.code == 0 && c->options->number[FLAG_REPORT]) {
        e.code = report_on_stderr(c);
    }
    if (e.code) {
        return e.code;
    }
    for (uint32_t i = 0; i < c->output.len; i++) {
        for (uint32_t k = 0; k < c->output.data[i].parts.len; k++) {
            vec_push(&e.all, c->output.data[i].parts.data[k]);
        }
    }
    parallel_run(2, PARALLEL_MAX, ending_part, &e);
    vec_free(&e.all);
    return e.code;
}

static int dump(Compilation *c)
{
    const char *what = c->options->topic;
    Buf out = {0};
    int code;
    if (strcmp(what, "ast") == 0 || strcmp(what, "tokens") == 0) {
        code = compile(c, STAGE_PARSE);
        for (uint32_t i = 0; i < c->file_count; i++) {
            if (*what == 'a') {
                ast_dump(c->files[i], &c->sources, &out);
            } else {
                lex_dump(c->files[i]->source, &c->sources, &c->strings, &c->diags, &out);
            }
        }
    } else if (strcmp(what, "types") == 0) {
        code = compile(c, STAGE_CHECK);
        if (code == 0) {
            check_dump(&c->program, c->program.main, &out);
        }
    } else if (strcmp(what, "ir") == 0) {
        code = compile(c, STAGE_LOWER);
        if (code == 0) {
            ir_dump(c->ir, c->options->number[FLAG_ALL], &out);
        }
    } else if (strcmp(what, "calls") == 0) {
        code = compile(c, STAGE_ESCAPE);
        if (code == 0) {
            ir_dump_calls(c->ir, c->options->number[FLAG_ALL], &out);
        }
    } else {
        fprintf(stderr, "tether: dump what? tokens, ast, types, ir or calls, not %s\n", what);
        return EXIT_USAGE;
    }
    int written = write_output(&out, 1, c->options->text[FLAG_OUTPUT]);
    buf_free(&out);
    return code ? code : written;
}

/* ---- tether env ---- */

/* NULL: no such variable. */
static const char *setting(const Compilation *c, const char *name)
{
    const struct {
        const char *name, *value;
    } own[] = {{"TETHER_VERSION", TETHER_VERSION}, {"TETHER_ROOT", c->root},
               {"TETHER_INCLUDE", c->include},     {"TETHER_ARCHIVES", c->archives},
               {"TETHER_GDB", c->gdb},             {"CC", cc_name(c->options)}};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (strcmp(name, own[i].name) == 0) {
            return own[i].value ? own[i].value : "";
        }
    }
    for (size_t i = 0; i < variable_count(); i++) {
        if (strcmp(name, variable_name(i)) == 0) {
            return getenv(name) ? getenv(name) : "";
        }
    }
    return NULL;
}

/* NAME='VALUE', as a shell reads it. */
static void print_setting(const Compilation *c, const char *name)
{
    printf("%s='", name);
    for (const char *v = setting(c, name); *v; v++) {
        printf(*v == '\'' ? "'\\''" : "%c", *v);
    }
    puts("'");
}

static int environment(Compilation *c)
{
    static const char *const own[] = {"TETHER_VERSION", "TETHER_ROOT", "TETHER_INCLUDE",
                                      "TETHER_ARCHIVES", "TETHER_GDB", "CC"};
    const char *topic = c->options->topic;
    if (topic) {
        const char *value = setting(c, topic);
        if (value == NULL) {
            fprintf(stderr, "tether: env knows no %s; `tether env` lists what there is\n", topic);
            return EXIT_USAGE;
        }
        puts(value);
        return 0;
    }
    enum { OWN = sizeof own / sizeof *own };
    for (size_t i = 0; i < OWN; i++) {
        print_setting(c, own[i]);
    }
    for (size_t i = 0; i < variable_count(); i++) {
        const char *name = variable_name(i);
        if (strcmp(name, "CC") != 0 && strcmp(name, "TETHER_ROOT") != 0) {
            print_setting(c, name);
        }
    }
    return 0;
}

static int command(Compilation *c)
{
    switch (c->options->command) {
    case CMD_BUILD: return build(c);
    case CMD_RUN: return run(c);
    case CMD_EMIT: return emit(c);
    case CMD_ESCAPE: return report_command(c);
    case CMD_CHECK: return compile(c, STAGE_CHECK);
    case CMD_DUMP: return dump(c);
    case CMD_ENV: return environment(c);
    default: return EXIT_INTERNAL;
    }
}

typedef struct Job {
    const Options *options;
    Progress progress;
    int code;
} Job;

static void *work(void *argument)
{
    Job *job = argument;
    Compilation c;
    compilation_init(&c, job->options, &job->progress);
    job->code = command(&c);
    prefault_stop(&c.prefault); /* the process ends: to free all the rest would only take time */
    progress_done(&job->progress);
    return NULL;
}

/* The stages recurse as deep as the source nests: their stack is reserved, and touched only as
 * needed. */
static int with_stack(const Options *options)
{
    Job job = {.options = options, .code = EXIT_INTERNAL};
    pthread_attr_t attributes;
    pthread_t thread;
    progress_init(&job.progress);
    pthread_attr_init(&attributes);
    if (pthread_attr_setstacksize(&attributes, (size_t)1 << 30) != 0 ||
        pthread_create(&thread, &attributes, work, &job) != 0) {
        work(&job); /* no room for it: the ordinary stack serves */
    } else {
        progress_show(&job.progress);
        pthread_join(thread, NULL);
    }
    pthread_attr_destroy(&attributes);
    progress_free(&job.progress);
    return job.code;
}

int main(int argc, char **argv)
{
    Options options;
    memory_setup();
    int code = options_parse(&options, argc, argv);
    if (code >= 0) {
        return code;
    }
    switch (options.command) {
    case CMD_VERSION:
        puts("tether " TETHER_VERSION " (the language is a subset of Go 1.23)");
        return 0;
    case CMD_EXPLAIN: return explain(options.topic, options_color(&options, STDOUT_FILENO));
    case CMD_COMPLETION:
        if (!options_completion(options.topic)) {
            fprintf(stderr, "tether: completion for what? bash, zsh or fish, not %s\n",
                    options.topic);
            return EXIT_USAGE;
        }
        return 0;
    default: return with_stack(&options);
    }
}
