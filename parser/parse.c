/* The parse stage: runs the grammar over one file and completes the tree. */
#include "parser/parse.h"

#include "parser/build.h"
#include "parser/gram.h"

/* An x.(type) that no type switch has taken. */
static void check_guards(Parser *p)
{
    for (uint32_t i = 0; i < p->guards.len; i++) {
        const Expr *guard = p->guards.data[i];
        parse_error_plain(p, (Loc){guard->start, guard->end},
                          "use of .(type) outside type switch");
    }
}

static void take_comments(Parser *p)
{
    uint32_t count = p->lex.comments.len;
    Comment *comments = ARENA_ARRAY(p->arena, Comment, count);
    for (uint32_t i = 0; i < count; i++) {
        const LexComment *c = &p->lex.comments.data[i];
        comments[i] = (Comment){.pos = c->pos, .end = c->end, .own_line = c->own_line};
    }
    p->file->comments = comments;
    p->file->comment_count = count;
}

FileAst *parse_file(SourceFile *source, Arena *arena, StrTable *strings, DiagList *diags)
{
    FileAst *file = ARENA_NEW(arena, FileAst);
    file->source = source;
    Parser p = {.arena = arena, .diags = diags, .file = file};
    lex_init(&p.lex, source, arena, strings, diags);
    gram_parse(&p);
    check_guards(&p);
    file->decls = p.decls.items;
    file->decl_count = p.decls.count;
    take_comments(&p);
    lex_free(&p.lex);
    vec_free(&p.guards);
    return file;
}
