/* Walking over the tree. */
#ifndef PARSER_WALK_H
#define PARSER_WALK_H

#include "parser/ast.h"

/* Calls fn for each statement that stands in a list of statements, outer before inner, in source
 * order. Bodies and clauses are no statements by themselves, nor are the simple statements in the
 * header of another; what is in them is visited. */
typedef void AstVisitStmt(void *context, const Stmt *s);
void ast_walk_stmts(const FileAst *file, AstVisitStmt *fn, void *context);

#endif
