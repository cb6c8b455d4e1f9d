/* Entry of the parse stage. */
#ifndef PARSER_PARSE_H
#define PARSER_PARSE_H

#include "parser/ast.h"
#include "support/diag.h"

/* Where results go. */
typedef struct Parsing {
    Arena *arena;      /* FileAsts and comments */
    Arena *tree;       /* declarations: perhaps the same arena */
    Groups *bodies;    /* bodies of functions, where there are many; NULL: with the declarations */
    StrTable *strings; /* names and literals */
    DiagList *diags;   /* errors */
} Parsing;

/* Parses files, on all cores when that pays. Always gives trees (possibly with BAD nodes), into
 * `files`; they do not depend on the number of cores. */
void parse_files(SourceFile **sources, uint32_t count, const Parsing *to, FileAst **files);
/* The same for one. */
FileAst *parse_file(SourceFile *source, const Parsing *to);

/* The tree in a stable text form, one node a line, for `tether dump ast` and goldens. */
void ast_dump(const FileAst *file, const SourceSet *sources, Buf *out);

#endif
