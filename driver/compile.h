/* The pipeline as a value: what each stage made, and where it goes next. */
#ifndef DRIVER_COMPILE_H
#define DRIVER_COMPILE_H

#include "analysis/escape/contracts.h"
#include "codegen/emit.h"
#include "driver/options.h"
#include "driver/progress.h"
#include "parser/parse.h"
#include "report/report.h"
#include "support/prefault.h"

typedef struct Compilation {
    Prefault prefault;      /* has memory ready */
    Arena arena;            /* lives as long as the compilation */
    Arena tree;             /* declarations of all files: until they are lowered */
    Groups bodies;          /* bodies of functions: each until it is lowered */
    StrTable strings;
    SourceSet sources;
    DiagList diags;
    Program program;
    FileAst **files;        /* the user's */
    uint32_t file_count;
    Map bundled;            /* Str * of an import path -> its parsed files: see sources.c */
    Contracts contracts;    /* what directives demand */
    IrProgram *ir;
    EscapeResult *escape;
    EmitOutput output;
    const Options *options;
    Progress *progress;     /* told of each stage; may be NULL */
    char *root;             /* where lib/, tether.h and the archive are; NULL: not found */
    char *include;          /* folder of tether.h */
    char *gdb;              /* the script that shows values in gdb */
    char *archives;         /* folder of libtether*.a */
} Compilation;

typedef enum Stage { STAGE_PARSE, STAGE_CHECK, STAGE_LOWER, STAGE_ESCAPE, STAGE_EMIT } Stage;

void compilation_init(Compilation *c, const Options *options, Progress *progress);
void compilation_free(Compilation *c);
/* Gives the memory of a process that ends back to the system, but for the output and what the
 * options point to. */
void compilation_release(Compilation *c);
/* Runs the stages up to `last`. Returns 0, or the exit code after the errors were printed. */
int compile(Compilation *c, Stage last);
/* The escape command. Returns the exit code. */
int report_command(Compilation *c);
/* The report of a build, on standard error. Returns 0, or EXIT_USAGE after a message. */
int report_on_stderr(Compilation *c);
/* Writes the parts to a file, whole or not at all ("-" or NULL: standard output). Returns 0, or
 * EXIT_ERRORS after a message. */
int write_output(const Buf *parts, uint32_t count, const char *path);
/* sources.c: reads and parses what the user names; gives 0, or EXIT_ERRORS after a message. */
int sources_read(Compilation *c);
/* Parses all bundled packages that c->files need. */
void sources_import(Compilation *c);
/* For the checker's Importer; the context is the compilation. */
FileAst **sources_load(void *context, Str *path, uint32_t *count);
const char **sources_list(void *context);
/* module.c: does the path lie in the module, if any, that the user's files are part of? */
bool module_has(void *context, const Str *path);
bool is_folder(const char *path);
/* The parts of `compile` that a check of changed sources needs: one file's tree (NULL after a
 * message when it is too large), and the check of c->files, which does nothing after a syntax
 * error. */
FileAst *compile_parse(Compilation *c, const char *path, const char *text, size_t len);
void compile_check(Compilation *c);
/* Finds out which of the changes that c's errors offer put them right; only those are printed. */
void fixes_try(Compilation *c);
/* The C compiler, maybe with flags: --cc, else $CC, else cc. */
const char *cc_name(const Options *o);
/* The executable at `path` from c->output. Returns 0, EXIT_ERRORS or EXIT_CC after a message. */
int cc_build(Compilation *c, const char *path);
/* Runs the program and returns its exit code (128 + n when killed by signal n). */
int cc_run(const Options *o, const char *path);
/* A new folder for temporary files, or NULL after a message. Removed with temp_remove. */
char *temp_make(Arena *a);
void temp_remove(const char *dir);

#endif
