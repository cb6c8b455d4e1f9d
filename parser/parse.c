/* The parse stage: runs the grammar over files and completes the trees. */
#include "parser/parse.h"

#include "parser/build.h"
#include "parser/gram.h"
#include "parser/wrong.h"
#include "support/parallel.h"

#include <string.h>

/* An x.(type) that no type switch has taken. */
static void check_guards(Parser *p)
{
    for (uint32_t i = 0; i < p->guards.len; i++) {
        const Expr *guard = p->guards.data[i];
        parse_error_late(p, E_TYPE_GUARD, (Loc){guard->start, guard->end},
                          "use of .(type) outside type switch");
    }
}

static void tell_late_errors(const Parser *p, DiagList *diags)
{
    for (uint32_t i = 0; i < p->late.len; i++) {
        const LateError *e = &p->late.data[i];
        diag_error(diags, e->code, e->loc.start, e->loc.end, "%s", e->text);
    }
}

/* ---- one file, errors explained ---- */

static void take_comments(FileAst *file, const Lexer *lx, Arena *arena)
{
    uint32_t count = lx->comments.len;
    if (count == 0)
        return;
    Comment *comments = ARENA_ARRAY(arena, Comment, file->comment_count + count);
    if (file->comment_count)
        memcpy(comments, file->comments, file->comment_count * sizeof *comments);
    for (uint32_t i = 0; i < count; i++) {
        const LexComment *c = &lx->comments.data[i];
        comments[file->comment_count++] =
            (Comment){.pos = c->pos, .end = c->end, .own_line = c->own_line};
    }
    file->comments = comments;
}

static void parser_free(Parser *p)
{
    lex_free(&p->lex);
    vec_free(&p->guards);
    vec_free(&p->late);
}

static void tell(const DiagList *found, DiagList *diags)
{
    for (uint32_t i = 0; i < found->items.len; i++) {
        const Diag *d = &found->items.data[i];
        diag_error(diags, d->code, d->pos, d->end, "%s", d->text);
    }
}

/* A file that the grammar refuses is read once more, for the errors that Go would report. */
static void tell_wrong(FileAst *file, uint32_t errors, const DiagList *found, const Parsing *to)
{
    Parser p = {.arena = to->tree, .tree = to->tree, .diags = to->diags, .file = file};
    lex_init(&p.lex, file->source, to->tree, to->strings, to->diags);
    p.lex.errors = errors;
    if (!wrong_file(&p))
        tell(found, to->diags);
    parser_free(&p);
}

static void parse_with_errors(FileAst *file, uint32_t errors, const Parsing *to)
{
    DiagList found;
    diag_init(&found, to->arena, NULL);
    Parser p = {.arena = to->tree, .tree = to->tree, .diags = &found, .file = file};
    lex_init(&p.lex, file->source, to->tree, to->strings, &found);
    p.lex.errors = errors;
    gram_parse(&p);
    check_guards(&p);
    if (!p.failed)
        tell(&found, to->diags);
    if (!diag_any(&found) && !errors)
        tell_late_errors(&p, to->diags);
    file->decls = p.decls.items;
    file->decl_count = p.decls.count;
    take_comments(file, &p.lex, to->arena);
    parser_free(&p);
    if (p.failed)
        tell_wrong(file, errors, &found, to);
    diag_free(&found);
}

/* ---- many files at once, while all is well ----
 *
 * Files are cut into parts at lines that begin with "func", and the parts are parsed on all cores,
 * without explaining errors. Is a file right when its parts are? A cut inside of a literal, a
 * comment, brackets or an unfinished declaration leaves the part before it in error; else it lies
 * between two declarations, and the grammar's file is a list of those. If any part is wrong, the
 * file is parsed again as a whole, in order, for the sake of its messages. */

/* Bytes: of a part, at least; of all files together, to be worth a thread. */
#ifdef NDEBUG
enum { PART_SIZE = 1 << 18, WORTH_THREADS = 1 << 16 };
#else
enum { PART_SIZE = 1 << 18, WORTH_THREADS = 1 };
#endif

typedef struct Part {
    uint32_t file;     /* number of the file */
    uint32_t from, to; /* bytes of it */
    Parser parser;
    DiagList diags;    /* only whether there are any counts */
    FileAst ast;       /* for the package clause */
} Part;

typedef struct Cutting {
    const Parsing *to;
    SourceFile **sources;
    VEC(Part) parts;
    bool small;    /* too little for threads and groups */
    Arena arenas[PARALLEL_MAX]; /* by thread: trees */
    Groups bodies[PARALLEL_MAX];
} Cutting;

static uint32_t next_cut(const SourceFile *f, uint32_t from)
{
    if (f->size - from < 2 * PART_SIZE)
        return f->size;
    const char *start = f->text + from + PART_SIZE;
    const char *found = memmem(start, (size_t)(f->text + f->size - start), "\nfunc ", 6);
    return found ? (uint32_t)(found + 1 - f->text) : f->size;
}

static void cut(Cutting *c, uint32_t file)
{
    const SourceFile *f = c->sources[file];
    uint32_t from = 0;
    do {
        Part part = {.file = file, .from = from, .to = next_cut(f, from)};
        from = part.to;
        vec_push(&c->parts, part);
    } while (from < f->size);
}

static void parse_part(void *context, uint32_t number, uint32_t thread)
{
    Cutting *c = context;
    Part *part = &c->parts.data[number];
    Arena *arena = &c->arenas[thread];
    Parser *p = &part->parser;
    diag_init(&part->diags, arena, NULL);
    *p = (Parser){.arena = arena, .tree = arena, .diags = &part->diags, .file = &part->ast};
    p->bodies = c->small || c->to->bodies == NULL ? NULL : &c->bodies[thread];
    p->rest = p->other_decls = part->from > 0;
    lex_init_part(&p->lex, c->sources[part->file], part->from, part->to, arena, c->to->strings,
                  &part->diags);
    gram_parse(p);
    lex_end(&p->lex);
    p->failed |= p->guards.len > 0 || p->late.len > 0 || diag_any(&part->diags);
    diag_free(&part->diags);
}

/* The first of the parts of its file. False when one of them is wrong. */
static bool join_parts(const Part *parts, uint32_t count, FileAst *file, const Parsing *to)
{
    uint32_t decls = 0;
    for (uint32_t i = 0; i < count; i++) {
        decls += parts[i].parser.decls.count;
        if (parts[i].parser.failed)
            return false;
    }
    file->package = parts[0].ast.package;
    file->decls = ARENA_ARRAY(to->tree, Decl *, decls);
    for (uint32_t i = 0, groups = 0; i < count; i++) {
        const DeclList *list = &parts[i].parser.decls;
        for (uint32_t k = 0; k < list->count; k++) {
            Decl *d = list->items[k];
            d->group += d->group ? groups : 0; /* counted from the file's beginning */
            file->decls[file->decl_count++] = d;
        }
        groups += parts[i].parser.groups;
        take_comments(file, &parts[i].parser.lex, to->arena);
    }
    return true;
}

static void join_files(Cutting *c, const uint32_t *errors, FileAst **files)
{
    for (uint32_t i = 0; i < c->parts.len;) {
        uint32_t n = 1, file = c->parts.data[i].file;
        while (i + n < c->parts.len && c->parts.data[i + n].file == file)
            n++;
        if (errors[file] || !join_parts(&c->parts.data[i], n, files[file], c->to))
            parse_with_errors(files[file], errors[file], c->to);
        i += n;
    }
}

void parse_files(SourceFile **sources, uint32_t count, const Parsing *to, FileAst **files)
{
    Cutting c = {.to = to, .sources = sources};
    uint32_t *errors = ARENA_ARRAY(to->tree, uint32_t, count);
    size_t bytes = 0;
    for (uint32_t i = 0; i < count; i++) {
        files[i] = ARENA_NEW(to->arena, FileAst);
        files[i]->source = sources[i];
        errors[i] = lex_check_file(sources[i], to->diags);
        cut(&c, i);
        bytes += sources[i]->size;
    }
    for (uint32_t i = 0; i < PARALLEL_MAX; i++)
        arena_init(&c.arenas[i]);
    c.small = bytes < WORTH_THREADS;
    parallel_run(c.parts.len, c.small ? 1 : PARALLEL_MAX, parse_part, &c);
    for (uint32_t i = 0; i < PARALLEL_MAX; i++) {
        groups_close(&c.bodies[i]);
        if (to->bodies)
            groups_adopt(to->bodies, &c.bodies[i]);
        arena_adopt(to->tree, &c.arenas[i]);
    }
    join_files(&c, errors, files);
    for (uint32_t i = 0; i < c.parts.len; i++)
        parser_free(&c.parts.data[i].parser);
    vec_free(&c.parts);
}

FileAst *parse_file(SourceFile *source, const Parsing *to)
{
    FileAst *file;
    parse_files(&source, 1, to, &file);
    return file;
}
