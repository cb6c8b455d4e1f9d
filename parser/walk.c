/* Walking over the tree. */
#include "parser/walk.h"

/* ---- parts ----------------------------------------------------------------------------------- */

static void expr(const AstVisitor *v, const Expr *e)
{
    if (e)
        v->expr(v->context, e);
}

static void exprs(const AstVisitor *v, const ExprList *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        expr(v, list->items[i]);
}

static void fields(const AstVisitor *v, const FieldList *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        expr(v, list->items[i].type);
}

static void stmt(const AstVisitor *v, const Stmt *s)
{
    if (s)
        v->stmt(v->context, s);
}

static void clauses(const AstVisitor *v, const StmtList *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        stmt(v, list->items[i]);
}

static void items(const AstVisitor *v, const StmtList *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        (v->item ? v->item : v->stmt)(v->context, list->items[i]);
}

static void type_parts(const Expr *e, const AstVisitor *v)
{
    switch (e->kind) {
    case EXPR_ARRAY_TYPE: expr(v, e->u.array_type.elem); break;
    case EXPR_SLICE_TYPE: expr(v, e->u.slice_type.elem); break;
    case EXPR_STRUCT_TYPE: fields(v, &e->u.struct_type.fields); break;
    case EXPR_FUNC_TYPE:
        fields(v, &e->u.func_type.params);
        fields(v, &e->u.func_type.results);
        break;
    case EXPR_INTERFACE_TYPE: fields(v, &e->u.interface_type.elems); break;
    case EXPR_MAP_TYPE:
        expr(v, e->u.map_type.key);
        expr(v, e->u.map_type.value);
        break;
    case EXPR_CHAN_TYPE: expr(v, e->u.chan_type.elem); break;
    case EXPR_ELLIPSIS: expr(v, e->u.ellipsis.elem); break;
    default: break;
    }
}

void ast_expr_parts(const Expr *e, const AstVisitor *v)
{
    switch (e->kind) {
    case EXPR_COMPOSITE:
        expr(v, e->u.composite.type);
        exprs(v, &e->u.composite.elems);
        break;
    case EXPR_FUNC: stmt(v, e->u.func.body); break;
    case EXPR_PAREN: expr(v, e->u.paren.x); break;
    case EXPR_SELECTOR: expr(v, e->u.selector.x); break;
    case EXPR_INDEX:
        expr(v, e->u.index.x);
        exprs(v, &e->u.index.args);
        break;
    case EXPR_SLICE:
        expr(v, e->u.slice.x);
        expr(v, e->u.slice.lo);
        expr(v, e->u.slice.hi);
        expr(v, e->u.slice.max);
        break;
    case EXPR_ASSERT:
        expr(v, e->u.assert.x);
        expr(v, e->u.assert.type);
        break;
    case EXPR_CALL:
        expr(v, e->u.call.fun);
        exprs(v, &e->u.call.args);
        break;
    case EXPR_STAR: expr(v, e->u.star.x); break;
    case EXPR_UNARY: expr(v, e->u.unary.x); break;
    case EXPR_BINARY:
        expr(v, e->u.binary.x);
        expr(v, e->u.binary.y);
        break;
    case EXPR_KEY_VALUE:
        expr(v, e->u.key_value.key);
        expr(v, e->u.key_value.value);
        break;
    default: type_parts(e, v); break;
    }
}

void ast_decl_parts(const Decl *d, const AstVisitor *v)
{
    switch (d->kind) {
    case DECL_VAR:
        expr(v, d->u.var.type);
        exprs(v, &d->u.var.values);
        break;
    case DECL_TYPE: expr(v, d->u.type.type); break;
    case DECL_FUNC: stmt(v, d->u.func.body); break;
    default: break;
    }
}

static void header_parts(const Stmt *s, const AstVisitor *v)
{
    switch (s->kind) {
    case STMT_IF:
        stmt(v, s->u.if_.init);
        expr(v, s->u.if_.cond);
        stmt(v, s->u.if_.then);
        stmt(v, s->u.if_.els);
        break;
    case STMT_SWITCH:
        stmt(v, s->u.switch_.init);
        expr(v, s->u.switch_.tag);
        clauses(v, &s->u.switch_.cases);
        break;
    case STMT_TYPE_SWITCH:
        stmt(v, s->u.type_switch.init);
        expr(v, s->u.type_switch.x);
        clauses(v, &s->u.type_switch.cases);
        break;
    case STMT_SELECT: clauses(v, &s->u.select.cases); break;
    case STMT_FOR:
        stmt(v, s->u.for_.init);
        expr(v, s->u.for_.cond);
        stmt(v, s->u.for_.post);
        stmt(v, s->u.for_.body);
        break;
    case STMT_RANGE:
        expr(v, s->u.range.key);
        expr(v, s->u.range.value);
        expr(v, s->u.range.x);
        stmt(v, s->u.range.body);
        break;
    default: break;
    }
}

void ast_stmt_parts(const Stmt *s, const AstVisitor *v)
{
    switch (s->kind) {
    case STMT_EXPR: expr(v, s->u.expr.x); break;
    case STMT_SEND:
        expr(v, s->u.send.chan);
        expr(v, s->u.send.value);
        break;
    case STMT_INC_DEC: expr(v, s->u.inc_dec.x); break;
    case STMT_ASSIGN:
        exprs(v, &s->u.assign.lhs);
        exprs(v, &s->u.assign.rhs);
        break;
    case STMT_GO: expr(v, s->u.go.call); break;
    case STMT_DEFER: expr(v, s->u.defer.call); break;
    case STMT_RETURN: exprs(v, &s->u.ret.results); break;
    case STMT_BLOCK: items(v, &s->u.block.list); break;
    case STMT_CASE:
        exprs(v, &s->u.case_.exprs);
        stmt(v, s->u.case_.comm);
        items(v, &s->u.case_.body);
        break;
    case STMT_LABELED: stmt(v, s->u.labeled.stmt); break;
    case STMT_DECL:
        for (uint32_t i = 0; i < s->u.decl.count; i++)
            v->decl(v->context, s->u.decl.items[i]);
        break;
    default: header_parts(s, v); break;
    }
}

/* ---- statements of a file -------------------------------------------------------------------- */

typedef struct Walk {
    AstVisitor visitor;
    AstVisitStmt *fn;
    void *context;      /* of fn */
} Walk;

static void walk_expr(void *walk, const Expr *e)
{
    ast_expr_parts(e, &((Walk *)walk)->visitor);
}

static void walk_stmt(void *walk, const Stmt *s)
{
    ast_stmt_parts(s, &((Walk *)walk)->visitor);
}

static void walk_item(void *walk, const Stmt *s)
{
    Walk *w = walk;
    w->fn(w->context, s);
    ast_stmt_parts(s, &w->visitor);
}

static void walk_decl(void *walk, const Decl *d)
{
    ast_decl_parts(d, &((Walk *)walk)->visitor);
}

void ast_walk_stmts(const FileAst *file, AstVisitStmt *fn, void *context)
{
    Walk w = {.fn = fn, .context = context};
    w.visitor = (AstVisitor){walk_expr, walk_stmt, walk_item, walk_decl, &w};
    for (uint32_t i = 0; i < file->decl_count; i++)
        walk_decl(&w, file->decls[i]);
}
