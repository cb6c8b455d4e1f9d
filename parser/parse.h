/* Entry of the parse stage. */
#ifndef PARSER_PARSE_H
#define PARSER_PARSE_H

#include "parser/ast.h"
#include "support/diag.h"

/* Parses one file. Always gives a tree (possibly with BAD nodes); errors go to `diags`.
 * The file itself and its comments are in `arena`, its declarations in `tree` (perhaps the same
 * arena), names in `strings`. */
FileAst *parse_file(SourceFile *source, Arena *arena, Arena *tree, StrTable *strings,
                    DiagList *diags);
/* Only the package clause and the imports (for finding dependencies is not needed: parse_file is
 * fast). */

/* The tree in a stable text form, one node a line, for `tether dump ast` and goldens. */
void ast_dump(const FileAst *file, const SourceSet *sources, Buf *out);

#endif
