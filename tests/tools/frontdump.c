/* frontdump: runs the front end alone on files, for its tests.
 *   frontdump lex|parse|check|check-all|carets|json FILE...
 * prints tokens, trees, errors (the first ten or all), errors with source lines, or errors as JSON;
 * exit 1 when there were errors. */
#include "lexer/lexer.h"
#include "parser/parse.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

typedef struct Front {
    Arena arena;      /* everything below */
    SourceSet sources;
    StrTable strings;
    DiagList diags;
    Buf out;          /* what will be printed */
} Front;

static void run(Front *f, const char *mode, SourceFile *source)
{
    if (strcmp(mode, "lex") == 0) {
        lex_dump(source, &f->sources, &f->strings, &f->diags, &f->out);
        return;
    }
    FileAst *ast =
        parse_file(source, &(Parsing){&f->arena, &f->arena, NULL, &f->strings, &f->diags});
    if (strcmp(mode, "parse") == 0)
        ast_dump(ast, &f->sources, &f->out);
}

static int front(Front *f, int argc, char **argv)
{
    for (int i = 2; i < argc; i++) {
        Buf text;
        if (!buf_read_file(&text, argv[i])) {
            fprintf(stderr, "frontdump: %s: %s\n", argv[i], strerror(errno));
            return 2;
        }
        SourceFile *source = source_add(&f->sources, argv[i], text.data ? text.data : "", text.len);
        buf_free(&text);
        if (!source) {
            fprintf(stderr, "frontdump: %s: too large\n", argv[i]);
            return 2;
        }
        run(f, argv[1], source);
    }
    int status = diag_any(&f->diags);
    if (strcmp(argv[1], "json") == 0)
        diag_print_json(&f->diags, &f->out);
    else
        diag_print(&f->diags, &f->out, false, strcmp(argv[1], "carets") != 0);
    return buf_write_file(&f->out, "-") ? status : 2;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: frontdump lex|parse|check|check-all|carets|json FILE...\n", stderr);
        return 2;
    }
    Front f = {0};
    arena_init(&f.arena);
    source_init(&f.sources, &f.arena);
    str_table_init(&f.strings);
    diag_init(&f.diags, &f.arena, &f.sources);
    if (strcmp(argv[1], "check-all") == 0)
        f.diags.limit = 0;
    int status = front(&f, argc, argv);
    buf_free(&f.out);
    diag_free(&f.diags);
    str_table_free(&f.strings);
    source_free(&f.sources);
    arena_free(&f.arena);
    return status;
}
