/* Entry of the check stage: types, constant values, objects on the AST; initialisation order; all
 * errors. */
#ifndef ANALYSIS_CHECK_CHECK_H
#define ANALYSIS_CHECK_CHECK_H

#include "analysis/check/constant.h"
#include "analysis/check/types.h"
#include "support/diag.h"

#include <pthread.h>

/* How far the check is, for a thread that lowers what is checked already. */
typedef struct CheckProgress {
    pthread_mutex_t lock;  /* guards all below */
    pthread_cond_t more;   /* something changed */
    struct Package *main;  /* all packages but this are checked, and its types; else NULL */
    uint32_t signatures;   /* of main->funcs: of the first ones, which are known */
    uint32_t bodies;       /* of main->funcs: the first ones, which are checked */
    bool ended;            /* nothing will change any more */
    bool wrong;            /* there are errors: what is not checked yet never will be right */
} CheckProgress;

void check_progress_init(CheckProgress *p);
void check_progress_free(CheckProgress *p);
/* The user's package, once its types are checked. NULL: there are errors before. */
Package *check_progress_main(CheckProgress *p);
/* Waits until more than `done` signatures are known: gives how many, or `done` when there are
 * errors. */
uint32_t check_progress_signatures(CheckProgress *p, uint32_t done);
/* The same of bodies that are checked. All package-level objects are resolved then. */
uint32_t check_progress_bodies(CheckProgress *p, uint32_t done);
/* Waits for the end of the check: are there no errors? */
bool check_progress_right(CheckProgress *p);
/* The check is over. */
void check_progress_end(CheckProgress *p, bool right);

/* A whole program: packages in dependency order. */
typedef struct Program {
    Arena *arena;
    StrTable *strings;
    SourceSet *sources;
    DiagList *diags;
    Types types;
    Constants constants;
    Scope *universe;
    Object *builtins[BUILTIN_COUNT];
    bool has_unsafe; /* some package imports unsafe */
    VEC(Package *) packages; /* dependency order; the user's package is the last */
    Package *main; /* the user's package (may be a library: then its name is not "main") */
    CheckProgress *progress; /* who follows the check; NULL: nobody does */
} Program;

/* Gives the parsed files of the package with this import path, or NULL when there is none (driver's
 * lookup in lib/). */
typedef struct Importer {
    void *context;
    FileAst **(*load)(void *context, Str *path, uint32_t *count);
    /* A sorted, NULL-terminated list of the import paths that exist, for messages. */
    const char **(*list)(void *context);
    /* Is it a package of the user's own module? NULL: there is none. */
    bool (*own)(void *context, const Str *path);
} Importer;

void program_init(Program *p, Arena *arena, StrTable *strings, SourceSet *sources, DiagList *diags);
void program_free(Program *p);

/* Checks the user's package (all `files` of one folder, or those given) and everything that it
 * imports. Errors go to p->diags. After success every expression has mode and type, no untyped type
 * is left on a non-constant, and p->packages is complete. */
Package *check_program(Program *p, FileAst **files, uint32_t count, const Importer *importer);

/* `tether dump types`: every object of the user's package with its type, a line each. */
void check_dump(const Program *p, const Package *pkg, Buf *out);

#endif
