/* The AST's names and small questions. Its constructors are in build*.c. */
#include "parser/ast.h"

#include <stddef.h>
#include <string.h>

size_t ast_expr_size(ExprKind kind)
{
    static const uint8_t sizes[] = {
#define EXPR_NODE(kind, name, member) offsetof(Expr, u) + sizeof(((Expr *)0)->u.member),
#include "parser/nodes.def"
    };
    return sizes[kind];
}

Expr ast_copy_expr(const Expr *e)
{
    Expr copy = {0};
    memcpy(&copy, e, ast_expr_size(e->kind));
    return copy;
}

size_t ast_stmt_size(StmtKind kind)
{
    static const uint8_t sizes[] = {
#define STMT_NODE(kind, name, member) offsetof(Stmt, u) + sizeof(((Stmt *)0)->u.member),
#include "parser/nodes.def"
    };
    return sizes[kind];
}

const char *ast_expr_kind_name(ExprKind kind)
{
    static const char *const names[] = {
#define EXPR_NODE(kind, name, member) name,
#include "parser/nodes.def"
    };
    return names[kind];
}

const char *ast_stmt_kind_name(StmtKind kind)
{
    static const char *const names[] = {
#define STMT_NODE(kind, name, member) name,
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
