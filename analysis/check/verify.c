/* Debug check of the stage's promise: after success every expression has its mode and final type,
 * names have their objects, statements their targets. The lowering trusts this blindly. */
#include "analysis/check/checker.h"

typedef struct Verify {
    const Program *p; /* for positions */
} Verify;

static void expr(Verify *v, const Expr *e);
static void stmt(Verify *v, const Stmt *s);

static void fail(Verify *v, Pos pos, const char *what)
{
    SourcePlace at = source_place(v->p->sources, pos);
    ICE("check: %s at %s:%u:%u", what, at.file ? at.file->path : "?", at.line, at.column);
}

static void exprs(Verify *v, ExprList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        expr(v, list.items[i]);
}

static void fields(Verify *v, const FieldList *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        expr(v, list->items[i].type);
}

static bool is_blank(const Expr *e)
{
    return e->kind == EXPR_IDENT && check_is_blank(e->u.ident.name);
}

/* What holds for every expression by itself. */
static void annotated(Verify *v, const Expr *e)
{
    if (e->mode == MODE_NONE)
        fail(v, e->start, "expression without mode");
    if (!e->type)
        fail(v, e->start, "expression without type");
    if (e->mode == MODE_PACKAGE || e->mode == MODE_BUILTIN)
        return;
    if (e->type->kind == TYPE_INVALID)
        fail(v, e->start, "expression of invalid type");
    if (e->mode != MODE_CONST && type_is_untyped(e->type))
        fail(v, e->start, "untyped expression that is not constant");
    if (e->mode == MODE_CONST && !e->constant)
        fail(v, e->start, "constant without value");
    if (e->type->kind == TYPE_NAMED &&
        (!e->type->u.named.underlying || e->type->u.named.underlying->kind == TYPE_NAMED))
        fail(v, e->start, "defined type without underlying type");
}

static void composite(Verify *v, const Expr *e)
{
    Type *u = type_underlying(e->type);
    if (u->kind == TYPE_POINTER)
        u = type_underlying(u->u.elem.elem);
    if (e->u.composite.type)
        expr(v, e->u.composite.type);
    if ((u->kind == TYPE_ARRAY || u->kind == TYPE_SLICE) && !e->u.composite.indices)
        fail(v, e->start, "composite literal without indices");
    for (uint32_t i = 0; i < e->u.composite.elems.count; i++) {
        const Expr *x = e->u.composite.elems.items[i];
        if (x->kind != EXPR_KEY_VALUE) {
            expr(v, x);
            continue;
        }
        if (u->kind == TYPE_STRUCT) {
            if (!x->u.key_value.key->u.ident.obj)
                fail(v, x->start, "field key without object");
        } else {
            expr(v, x->u.key_value.key);
        }
        expr(v, x->u.key_value.value);
    }
}

static void func_literal(Verify *v, const Expr *e)
{
    const FuncInfo *f = e->u.func.info;
    if (!f || !f->type || f->literal != e)
        fail(v, e->start, "function literal without info");
    for (uint32_t i = 0; i < f->captures.len; i++) {
        if (f->captures.data[i]->u.var.func == f || !f->captures.data[i]->u.var.captured)
            fail(v, e->start, "captured variable that is not one");
    }
    stmt(v, e->u.func.body);
}

static void selector(Verify *v, const Expr *e)
{
    if (!e->u.selector.obj)
        fail(v, e->start, "selector without object");
    if (e->u.selector.x->mode == MODE_PACKAGE)
        return;
    if (!e->u.selector.sel)
        fail(v, e->start, "selector without selection");
    expr(v, e->u.selector.x);
}

static void optional(Verify *v, const Expr *e)
{
    if (e)
        expr(v, e);
}

static void expr(Verify *v, const Expr *e)
{
    annotated(v, e);
    if (e->mode == MODE_CONST) /* parts of constants are not lowered */
        return;
    switch (e->kind) {
    case EXPR_IDENT:
        if (!e->u.ident.obj && !is_blank(e))
            fail(v, e->start, "name without object");
        break;
    case EXPR_COMPOSITE: composite(v, e); break;
    case EXPR_FUNC: func_literal(v, e); break;
    case EXPR_PAREN: expr(v, e->u.paren.x); break;
    case EXPR_SELECTOR: selector(v, e); break;
    case EXPR_INDEX:
        expr(v, e->u.index.x);
        exprs(v, e->u.index.args);
        break;
    case EXPR_SLICE:
        expr(v, e->u.slice.x);
        optional(v, e->u.slice.lo);
        optional(v, e->u.slice.hi);
        optional(v, e->u.slice.max);
        break;
    case EXPR_ASSERT:
        expr(v, e->u.assert.x);
        optional(v, e->u.assert.type);
        break;
    case EXPR_CALL:
        expr(v, e->u.call.fun);
        exprs(v, e->u.call.args);
        break;
    case EXPR_STAR: expr(v, e->u.star.x); break;
    case EXPR_UNARY: expr(v, e->u.unary.x); break;
    case EXPR_BINARY:
        expr(v, e->u.binary.x);
        expr(v, e->u.binary.y);
        break;
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
    case EXPR_LITERAL:
    case EXPR_KEY_VALUE:
    case EXPR_BAD: break;
    }
}

static void decl(Verify *v, const Decl *d)
{
    switch (d->kind) {
    case DECL_VAR:
        optional(v, d->u.var.type);
        exprs(v, d->u.var.values);
        for (uint32_t i = 0; i < d->u.var.name_count; i++) {
            const Object *obj = d->u.var.names[i]->u.ident.obj;
            if (!obj || !obj->type || obj->type->kind == TYPE_INVALID || type_is_untyped(obj->type))
                fail(v, d->pos, "variable without type");
        }
        break;
    case DECL_TYPE: expr(v, d->u.type.type); break;
    case DECL_FUNC:
        if (!d->u.func.info || !d->u.func.info->type || !d->u.func.info->obj->type)
            fail(v, d->pos, "function without info");
        if (d->u.func.body)
            stmt(v, d->u.func.body);
        break;
    default: break;
    }
}

static void stmts(Verify *v, StmtList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        stmt(v, list.items[i]);
}

static void maybe(Verify *v, const Stmt *s)
{
    if (s)
        stmt(v, s);
}

static void assign(Verify *v, const Stmt *s)
{
    exprs(v, s->u.assign.lhs);
    exprs(v, s->u.assign.rhs);
    if (s->u.assign.op != TOK_DEFINE)
        return;
    if (!s->u.assign.defs)
        fail(v, s->pos, ":= without definitions");
    for (uint32_t i = 0; i < s->u.assign.lhs.count; i++) {
        if (!s->u.assign.defs[i] && !s->u.assign.lhs.items[i]->u.ident.obj &&
            !is_blank(s->u.assign.lhs.items[i]))
            fail(v, s->pos, ":= to nothing");
    }
}

static void range(Verify *v, const Stmt *s)
{
    expr(v, s->u.range.x);
    optional(v, s->u.range.key);
    optional(v, s->u.range.value);
    if (s->u.range.define && s->u.range.key && !is_blank(s->u.range.key) && !s->u.range.key_obj)
        fail(v, s->pos, "range without its key");
    if (s->u.range.define && s->u.range.value && !is_blank(s->u.range.value) &&
        !s->u.range.value_obj)
        fail(v, s->pos, "range without its value");
    stmt(v, s->u.range.body);
}

static void stmt(Verify *v, const Stmt *s)
{
    switch (s->kind) {
    case STMT_BAD:
    case STMT_EMPTY: break;
    case STMT_EXPR: expr(v, s->u.expr.x); break;
    case STMT_SEND:
        expr(v, s->u.send.chan);
        expr(v, s->u.send.value);
        break;
    case STMT_INC_DEC: expr(v, s->u.inc_dec.x); break;
    case STMT_ASSIGN: assign(v, s); break;
    case STMT_GO: expr(v, s->u.go.call); break;
    case STMT_DEFER: expr(v, s->u.defer.call); break;
    case STMT_RETURN: exprs(v, s->u.ret.results); break;
    case STMT_BRANCH:
        if (s->u.branch.token != TOK_FALLTHROUGH && !s->u.branch.target)
            fail(v, s->pos, "branch without target");
        break;
    case STMT_BLOCK: stmts(v, s->u.block.list); break;
    case STMT_IF:
        maybe(v, s->u.if_.init);
        expr(v, s->u.if_.cond);
        stmt(v, s->u.if_.then);
        maybe(v, s->u.if_.els);
        break;
    case STMT_CASE:
        maybe(v, s->u.case_.comm);
        exprs(v, s->u.case_.exprs);
        stmts(v, s->u.case_.body);
        break;
    case STMT_SWITCH:
        maybe(v, s->u.switch_.init);
        optional(v, s->u.switch_.tag);
        stmts(v, s->u.switch_.cases);
        break;
    case STMT_TYPE_SWITCH:
        maybe(v, s->u.type_switch.init);
        expr(v, s->u.type_switch.x);
        stmts(v, s->u.type_switch.cases);
        break;
    case STMT_SELECT: stmts(v, s->u.select.cases); break;
    case STMT_FOR:
        maybe(v, s->u.for_.init);
        optional(v, s->u.for_.cond);
        maybe(v, s->u.for_.post);
        stmt(v, s->u.for_.body);
        break;
    case STMT_RANGE: range(v, s); break;
    case STMT_LABELED: stmt(v, s->u.labeled.stmt); break;
    case STMT_DECL:
        for (uint32_t i = 0; i < s->u.decl.count; i++)
            decl(v, s->u.decl.items[i]);
        break;
    }
}

void check_verify(const Program *p, const Package *pkg)
{
    Verify v = {.p = p};
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        for (uint32_t j = 0; j < pkg->files[i]->decl_count; j++)
            decl(&v, pkg->files[i]->decls[j]);
    }
}
