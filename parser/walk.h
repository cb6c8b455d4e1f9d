/* Walking over the tree. */
#ifndef PARSER_WALK_H
#define PARSER_WALK_H

#include "parser/ast.h"

/* What is done with the direct parts of a node. */
typedef struct AstVisitor {
    void (*expr)(void *context, const Expr *e);
    void (*stmt)(void *context, const Stmt *s); /* bodies, clauses, statements of a header */
    void (*item)(void *context, const Stmt *s); /* in a list of statements; NULL: as stmt */
    void (*decl)(void *context, const Decl *d); /* of a declaration statement */
    void *context;
} AstVisitor;

/* Visits what the node is made of directly, in source order; parts that are not there (NULL) are
 * left out. Names, signatures of functions and lengths of arrays are no parts. */
void ast_expr_parts(const Expr *e, const AstVisitor *v);
void ast_stmt_parts(const Stmt *s, const AstVisitor *v);
void ast_decl_parts(const Decl *d, const AstVisitor *v);

/* Calls fn for each statement that stands in a list of statements, outer before inner, in source
 * order. Bodies and clauses are no statements by themselves, nor are the simple statements in the
 * header of another; what is in them is visited. */
typedef void AstVisitStmt(void *context, const Stmt *s);
void ast_walk_stmts(const FileAst *file, AstVisitStmt *fn, void *context);

#endif
