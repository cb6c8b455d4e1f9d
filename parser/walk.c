/* Walking over the tree: the statements of a file, those of function literals included. */
#include "parser/walk.h"

typedef struct Walk {
    AstVisitStmt *fn;
    void *context;
} Walk;

static void walk_stmt(Walk *w, const Stmt *s);
static void walk_expr(Walk *w, const Expr *e);

static void walk_stmts(Walk *w, const StmtList *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        w->fn(w->context, list->items[i]);
        walk_stmt(w, list->items[i]);
    }
}

/* A body: its block is no statement of its own. */
static void walk_body(Walk *w, const Stmt *body)
{
    if (body && body->kind == STMT_BLOCK)
        walk_stmts(w, &body->u.block.list);
    else if (body)
        walk_stmt(w, body);
}

static void walk_exprs(Walk *w, const ExprList *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        walk_expr(w, list->items[i]);
}

/* Types hold no function literals. */
static void walk_expr(Walk *w, const Expr *e)
{
    if (e == NULL)
        return;
    switch (e->kind) {
    case EXPR_COMPOSITE: walk_exprs(w, &e->u.composite.elems); break;
    case EXPR_FUNC: walk_body(w, e->u.func.body); break;
    case EXPR_PAREN: walk_expr(w, e->u.paren.x); break;
    case EXPR_SELECTOR: walk_expr(w, e->u.selector.x); break;
    case EXPR_INDEX:
        walk_expr(w, e->u.index.x);
        walk_exprs(w, &e->u.index.args);
        break;
    case EXPR_SLICE:
        walk_expr(w, e->u.slice.x);
        walk_expr(w, e->u.slice.lo);
        walk_expr(w, e->u.slice.hi);
        walk_expr(w, e->u.slice.max);
        break;
    case EXPR_ASSERT: walk_expr(w, e->u.assert.x); break;
    case EXPR_CALL:
        walk_expr(w, e->u.call.fun);
        walk_exprs(w, &e->u.call.args);
        break;
    case EXPR_STAR: walk_expr(w, e->u.star.x); break;
    case EXPR_UNARY: walk_expr(w, e->u.unary.x); break;
    case EXPR_BINARY:
        walk_expr(w, e->u.binary.x);
        walk_expr(w, e->u.binary.y);
        break;
    case EXPR_KEY_VALUE:
        walk_expr(w, e->u.key_value.key);
        walk_expr(w, e->u.key_value.value);
        break;
    default: break;
    }
}

static void walk_decl(Walk *w, const Decl *d)
{
    if (d->kind == DECL_VAR)
        walk_exprs(w, &d->u.var.values);
    else if (d->kind == DECL_FUNC)
        walk_body(w, d->u.func.body);
}

static void walk_for(Walk *w, const Stmt *s)
{
    walk_stmt(w, s->u.for_.init);
    walk_expr(w, s->u.for_.cond);
    walk_stmt(w, s->u.for_.post);
    walk_body(w, s->u.for_.body);
}

static void walk_if(Walk *w, const Stmt *s)
{
    walk_stmt(w, s->u.if_.init);
    walk_expr(w, s->u.if_.cond);
    walk_body(w, s->u.if_.then);
    walk_body(w, s->u.if_.els);
}

/* The clauses themselves are no statements. */
static void walk_cases(Walk *w, const StmtList *cases)
{
    for (uint32_t i = 0; i < cases->count; i++)
        walk_stmt(w, cases->items[i]);
}

static void walk_stmt(Walk *w, const Stmt *s)
{
    if (s == NULL)
        return;
    switch (s->kind) {
    case STMT_EXPR: walk_expr(w, s->u.expr.x); break;
    case STMT_SEND:
        walk_expr(w, s->u.send.chan);
        walk_expr(w, s->u.send.value);
        break;
    case STMT_INC_DEC: walk_expr(w, s->u.inc_dec.x); break;
    case STMT_ASSIGN:
        walk_exprs(w, &s->u.assign.lhs);
        walk_exprs(w, &s->u.assign.rhs);
        break;
    case STMT_GO: walk_expr(w, s->u.go.call); break;
    case STMT_DEFER: walk_expr(w, s->u.defer.call); break;
    case STMT_RETURN: walk_exprs(w, &s->u.ret.results); break;
    case STMT_BLOCK: walk_stmts(w, &s->u.block.list); break;
    case STMT_IF: walk_if(w, s); break;
    case STMT_CASE:
        walk_exprs(w, &s->u.case_.exprs);
        walk_stmt(w, s->u.case_.comm);
        walk_stmts(w, &s->u.case_.body);
        break;
    case STMT_SWITCH:
        walk_stmt(w, s->u.switch_.init);
        walk_expr(w, s->u.switch_.tag);
        walk_cases(w, &s->u.switch_.cases);
        break;
    case STMT_TYPE_SWITCH:
        walk_stmt(w, s->u.type_switch.init);
        walk_expr(w, s->u.type_switch.x);
        walk_cases(w, &s->u.type_switch.cases);
        break;
    case STMT_SELECT: walk_cases(w, &s->u.select.cases); break;
    case STMT_FOR: walk_for(w, s); break;
    case STMT_RANGE:
        walk_expr(w, s->u.range.key);
        walk_expr(w, s->u.range.value);
        walk_expr(w, s->u.range.x);
        walk_body(w, s->u.range.body);
        break;
    case STMT_LABELED: walk_stmt(w, s->u.labeled.stmt); break;
    case STMT_DECL:
        for (uint32_t i = 0; i < s->u.decl.count; i++)
            walk_decl(w, s->u.decl.items[i]);
        break;
    default: break;
    }
}

void ast_walk_stmts(const FileAst *file, AstVisitStmt *fn, void *context)
{
    Walk w = {.fn = fn, .context = context};
    for (uint32_t i = 0; i < file->decl_count; i++)
        walk_decl(&w, file->decls[i]);
}
