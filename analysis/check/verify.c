/* Debug check of the stage's promise: after success every expression has its mode and final type,
 * names have their objects, statements their targets. The lowering trusts this blindly. */
#include "analysis/check/checker.h"

#include "parser/walk.h"

typedef struct Verify {
    AstVisitor visitor; /* how parts are gone through: this check again */
    const Program *p;   /* for positions */
} Verify;

static void expr(void *verify, const Expr *e);

static void fail(Verify *v, Pos pos, const char *what)
{
    SourcePlace at = source_place(v->p->sources, pos);
    ICE("check: %s at %s:%u:%u", what, at.file ? at.file->path : "?", at.line, at.column);
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

static void expr(void *verify, const Expr *e)
{
    Verify *v = verify;
    annotated(v, e);
    if (e->mode == MODE_CONST) /* parts of constants are not lowered */
        return;
    switch (e->kind) {
    case EXPR_IDENT:
        if (!e->u.ident.obj && !is_blank(e))
            fail(v, e->start, "name without object");
        break;
    case EXPR_COMPOSITE: composite(v, e); return;
    case EXPR_SELECTOR: selector(v, e); return;
    case EXPR_FUNC: func_literal(v, e); break;
    default: break;
    }
    ast_expr_parts(e, &v->visitor);
}

static void decl(void *verify, const Decl *d)
{
    Verify *v = verify;
    if (d->kind == DECL_FUNC &&
        (!d->u.func.info || !d->u.func.info->type || !d->u.func.info->obj->type))
        fail(v, d->pos, "function without info");
    if (d->kind != DECL_FUNC)
        ast_decl_parts(d, &v->visitor);
    for (uint32_t i = 0; d->kind == DECL_VAR && i < d->u.var.name_count; i++) {
        const Object *obj = d->u.var.names[i]->u.ident.obj;
        if (!obj || !obj->type || obj->type->kind == TYPE_INVALID || type_is_untyped(obj->type))
            fail(v, d->pos, "variable without type");
    }
}

static void assign(Verify *v, const Stmt *s)
{
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
    if (s->u.range.define && s->u.range.key && !is_blank(s->u.range.key) && !s->u.range.key_obj)
        fail(v, s->pos, "range without its key");
    if (s->u.range.define && s->u.range.value && !is_blank(s->u.range.value) &&
        !s->u.range.value_obj)
        fail(v, s->pos, "range without its value");
}

static void stmt(void *verify, const Stmt *s)
{
    Verify *v = verify;
    if (s->kind == STMT_ASSIGN)
        assign(v, s);
    else if (s->kind == STMT_RANGE)
        range(v, s);
    else if (s->kind == STMT_BRANCH && s->u.branch.token != TOK_FALLTHROUGH &&
             !s->u.branch.target)
        fail(v, s->pos, "branch without target");
    ast_stmt_parts(s, &v->visitor);
}

static void verify_init(Verify *v, const Program *p)
{
    *v = (Verify){.p = p};
    v->visitor = (AstVisitor){.expr = expr, .stmt = stmt, .decl = decl, .context = v};
}

void check_verify_func(const Program *p, const Decl *d)
{
    Verify v;
    verify_init(&v, p);
    ast_decl_parts(d, &v.visitor);
}

void check_verify(const Program *p, const Package *pkg)
{
    Verify v;
    verify_init(&v, p);
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        for (uint32_t j = 0; j < pkg->files[i]->decl_count; j++)
            decl(&v, pkg->files[i]->decls[j]);
    }
}
