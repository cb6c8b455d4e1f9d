/* The parse stage: runs the grammar over one file and completes the tree. */
#include "parser/parse.h"

#include "parser/build.h"
#include "parser/gram.h"

/* An x.(type) that no type switch has taken. */
static void check_guards(Parser *p)
{
    for (uint32_t i = 0; i < p->guards.len; i++) {
        const Expr *guard = p->guards.data[i];
        parse_error_late(p, E_TYPE_GUARD, (Loc){guard->start, guard->end},
                          "use of .(type) outside type switch");
    }
}

static void tell_late_errors(Parser *p)
{
    for (uint32_t i = 0; i < p->late.len; i++) {
        const LateError *e = &p->late.data[i];
        diag_error(p->diags, e->code, e->loc.start, e->loc.end, "%s", e->text);
    }
}

static void take_comments(Parser *p, Arena *arena)
{
    uint32_t count = p->lex.comments.len;
    Comment *comments = ARENA_ARRAY(arena, Comment, count);
    for (uint32_t i = 0; i < count; i++) {
        const LexComment *c = &p->lex.comments.data[i];
        comments[i] = (Comment){.pos = c->pos, .end = c->end, .own_line = c->own_line};
    }
    p->file->comments = comments;
    p->file->comment_count = count;
}

FileAst *parse_file(SourceFile *source, Arena *arena, Arena *tree, StrTable *strings,
                    DiagList *diags)
{
    FileAst *file = ARENA_NEW(arena, FileAst);
    file->source = source;
    Parser p = {.arena = tree, .diags = diags, .file = file};
    p.errors_before = diags->items.len;
    lex_init(&p.lex, source, tree, strings, diags);
    gram_parse(&p);
    check_guards(&p);
    if (diags->items.len == p.errors_before)
        tell_late_errors(&p);
    file->decls = p.decls.items;
    file->decl_count = p.decls.count;
    take_comments(&p, arena);
    lex_free(&p.lex);
    vec_free(&p.guards);
    vec_free(&p.late);
    return file;
}
