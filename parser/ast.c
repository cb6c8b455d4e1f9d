/* The AST's names and small questions. Its constructors are in build*.c. */
#include "parser/ast.h"

const char *ast_expr_kind_name(ExprKind kind)
{
    static const char *const names[] = {
#define EXPR_NODE(kind, name) name,
#include "parser/nodes.def"
    };
    return names[kind];
}

const char *ast_stmt_kind_name(StmtKind kind)
{
    static const char *const names[] = {
#define STMT_NODE(kind, name) name,
#include "parser/nodes.def"
    };
    return names[kind];
}

const char *ast_decl_kind_name(DeclKind kind)
{
    static const char *const names[] = {
#define DECL_NODE(kind, name) name,
#include "parser/nodes.def"
    };
    return names[kind];
}

Expr *ast_unparen(Expr *e)
{
    while (e && e->kind == EXPR_PAREN)
        e = e->u.paren.x;
    return e;
}
