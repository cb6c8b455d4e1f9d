/* Constructors of lists and expressions. */
#include "parser/build.h"

#include <stdarg.h>
#include <string.h>

static const char *format(Parser *p, const char *fmt, va_list ap)
{
    Buf text = {0};
    buf_vprintf(&text, fmt, ap);
    const char *result = arena_strndup(p->arena, text.data, text.len);
    buf_free(&text);
    return result;
}

Diag *parse_error(Parser *p, DiagCode code, Loc loc, const char *fmt, ...)
{
    if (p->lex.stopped || p->muted)
        return NULL; /* told already: what follows from it is noise */
    p->failed = true;
    p->muted = ++p->lex.errors >= LEX_ERRORS_MAX;
    va_list ap;
    va_start(ap, fmt);
    const char *text = format(p, fmt, ap);
    va_end(ap);
    return diag_error(p->diags, code, loc.start, loc.end, "syntax error: %s", text);
}

void parse_error_late(Parser *p, DiagCode code, Loc loc, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    LateError e = {.code = code, .loc = loc, .text = format(p, fmt, ap)};
    va_end(ap);
    vec_push(&p->late, e);
}

/* ---- lists: most have one item, so the room is one, four, and then the next power of two ---- */

static void *grown(Parser *p, void *items, uint32_t count, size_t size)
{
    bool full = count <= 1 || (count >= 4 && (count & (count - 1)) == 0);
    if (!full)
        return items;
    size_t room = count == 0 ? 1 : count == 1 ? 4 : (size_t)count * 2;
    void *bigger = arena_alloc(p->arena, size * room);
    if (count)
        memcpy(bigger, items, size * count);
    return bigger;
}

ExprList ast_exprs(Parser *p, ExprList list, Expr *e)
{
    list.items = grown(p, list.items, list.count, sizeof *list.items);
    list.items[list.count++] = e;
    return list;
}

ExprList ast_prepend(Parser *p, Expr *first, ExprList rest)
{
    ExprList list = ast_exprs(p, (ExprList){0}, first);
    for (uint32_t i = 0; i < rest.count; i++)
        list = ast_exprs(p, list, rest.items[i]);
    return list;
}

StmtList ast_stmts(Parser *p, StmtList list, Stmt *s)
{
    if (s->kind == STMT_EMPTY && s->end == s->pos)
        return list; /* nothing between semicolon and brace */
    list.items = grown(p, list.items, list.count, sizeof *list.items);
    list.items[list.count++] = s;
    return list;
}

DeclList ast_decls(Parser *p, DeclList list, Decl *d)
{
    list.items = grown(p, list.items, list.count, sizeof *list.items);
    list.items[list.count++] = d;
    return list;
}

FieldList ast_fields(Parser *p, FieldList list, Field *f)
{
    list.items = grown(p, list.items, list.count, sizeof *list.items);
    list.items[list.count++] = *f;
    return list;
}

FieldList ast_bracketed(FieldList list, Loc open, Loc close)
{
    list.open = open.start;
    list.close = close.start;
    return list;
}

/* ---- depth ---- */

uint32_t ast_depth_over(uint32_t depth, const Expr *x)
{
    return x && x->depth > depth ? x->depth : depth;
}

uint32_t ast_depth_over_all(uint32_t depth, ExprList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        depth = ast_depth_over(depth, list.items[i]);
    return depth;
}

uint32_t ast_depth_over_stmt(uint32_t depth, const Stmt *s)
{
    return s && s->depth > depth ? s->depth : depth;
}

uint32_t ast_depth_over_stmts(uint32_t depth, StmtList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        depth = ast_depth_over_stmt(depth, list.items[i]);
    return depth;
}

uint32_t ast_depth_over_fields(uint32_t depth, FieldList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        depth = ast_depth_over(depth, list.items[i].type);
    return depth;
}

static bool too_deep(Parser *p, Loc loc, uint32_t depth)
{
    if (depth <= AST_DEPTH_MAX)
        return false;
    if (!p->too_deep)
        parse_error(p, E_NESTING, loc, "nesting depth limit of %d exceeded", AST_DEPTH_MAX);
    p->too_deep = true;
    return true;
}

Expr *ast_new_expr(Parser *p, ExprKind kind, Loc loc, uint32_t depth_below)
{
    Expr *e = arena_alloc(p->arena, ast_expr_size(kind));
    bool cut = too_deep(p, loc, depth_below + 1);
    e->kind = kind;
    if (cut)
        e->kind = EXPR_BAD;
    e->pos = e->start = loc.start;
    e->end = loc.end;
    e->depth = (uint16_t)(cut ? 1 : depth_below + 1);
    return e;
}

Stmt *ast_new_stmt(Parser *p, StmtKind kind, Loc loc, uint32_t depth_below)
{
    Stmt *s = arena_alloc(p->arena, ast_stmt_size(kind));
    bool cut = too_deep(p, loc, depth_below + 1);
    s->kind = kind;
    if (cut)
        s->kind = STMT_BAD;
    s->pos = loc.start;
    s->end = loc.end;
    s->depth = (uint16_t)(cut ? 1 : depth_below + 1);
    return s;
}

/* ---- expressions ---- */

Expr *ast_bad_expr(Parser *p, Loc loc)
{
    return ast_new_expr(p, EXPR_BAD, loc, 0);
}

Expr *ast_ident(Parser *p, Loc loc, Str *name)
{
    Expr *e = ast_new_expr(p, EXPR_IDENT, loc, 0);
    e->u.ident.name = name;
    return e;
}

Expr *ast_literal(Parser *p, Loc loc, LiteralToken lit)
{
    Expr *e = ast_new_expr(p, EXPR_LITERAL, loc, 0);
    e->u.literal.token = lit.kind;
    e->u.literal.text = lit.text;
    e->u.literal.string = lit.string;
    return e;
}

Expr *ast_composite(Parser *p, Loc loc, Expr *type, ExprList elems, Loc open, Loc close)
{
    if (type && type->kind == EXPR_PAREN)
        parse_error(p, E_PARENTHESES, open, "cannot parenthesize type in composite literal");
    else if (type && (type->kind == EXPR_LITERAL || type->kind == EXPR_CALL ||
                      type->kind == EXPR_FUNC || type->kind == EXPR_SLICE ||
                      type->kind == EXPR_ASSERT || type->kind == EXPR_COMPOSITE))
        parse_error(p, E_UNEXPECTED, open, "unexpected { at end of statement");
    uint32_t depth = ast_depth_over_all(ast_depth_over(0, type), elems);
    Expr *e = ast_new_expr(p, EXPR_COMPOSITE, loc, depth);
    e->u.composite.type = type;
    e->u.composite.elems = elems;
    e->u.composite.open = open.start;
    e->u.composite.close = close.start;
    return e;
}

Expr *ast_func_lit(Parser *p, Loc loc, Expr *type, Stmt *body)
{
    uint32_t depth = ast_depth_over_stmt(ast_depth_over(0, type), body);
    Expr *e = ast_new_expr(p, EXPR_FUNC, loc, depth);
    e->u.func.type = type;
    e->u.func.body = body;
    return e;
}

Expr *ast_paren(Parser *p, Loc loc, Expr *x)
{
    Expr *e = ast_new_expr(p, EXPR_PAREN, loc, ast_depth_over(0, x));
    e->u.paren.x = x;
    return e;
}

Expr *ast_selector(Parser *p, Loc loc, Expr *x, Str *name, Loc name_loc)
{
    Expr *e = ast_new_expr(p, EXPR_SELECTOR, loc, ast_depth_over(0, x));
    e->u.selector.x = x;
    e->u.selector.name = name;
    e->pos = e->u.selector.name_pos = name_loc.start;
    return e;
}

Expr *ast_index(Parser *p, Loc loc, Expr *x, ExprList args, Loc open)
{
    Expr *e = ast_new_expr(p, EXPR_INDEX, loc, ast_depth_over_all(ast_depth_over(0, x), args));
    e->u.index.x = x;
    e->u.index.args = args;
    e->pos = open.start;
    return e;
}

Expr *ast_slice(Parser *p, Loc loc, Expr *x, Expr *lo, Expr *hi, Loc open)
{
    uint32_t depth = ast_depth_over(ast_depth_over(ast_depth_over(0, x), lo), hi);
    Expr *e = ast_new_expr(p, EXPR_SLICE, loc, depth);
    e->u.slice.x = x;
    e->u.slice.lo = lo;
    e->u.slice.hi = hi;
    e->pos = open.start;
    return e;
}

Expr *ast_slice3(Parser *p, Loc loc, Expr *x, Expr *lo, Expr *hi, Expr *max, Loc open, Loc colon,
                 Loc close)
{
    if (!hi)
        parse_error_late(p, E_THREE_INDEX, colon, "middle index required in 3-index slice");
    if (!max)
        parse_error_late(p, E_THREE_INDEX, close, "final index required in 3-index slice");
    Expr *e = ast_slice(p, loc, x, lo, hi, open);
    e->depth = (uint16_t)(ast_depth_over(e->depth - 1u, max) + 1);
    e->u.slice.max = max;
    e->u.slice.three = true;
    return e;
}

Expr *ast_assert(Parser *p, Loc loc, Expr *x, Expr *type, Loc dot)
{
    Expr *e = ast_new_expr(p, EXPR_ASSERT, loc, ast_depth_over(ast_depth_over(0, x), type));
    e->u.assert.x = x;
    e->u.assert.type = type;
    e->pos = dot.start;
    return e;
}

Expr *ast_type_guard(Parser *p, Loc loc, Expr *x, Loc dot)
{
    Expr *e = ast_assert(p, loc, x, NULL, dot);
    vec_push(&p->guards, e);
    return e;
}

Expr *ast_call(Parser *p, Loc loc, Expr *fun, ExprList args, Loc ellipsis, Loc open, Loc close)
{
    Expr *e = ast_new_expr(p, EXPR_CALL, loc, ast_depth_over_all(ast_depth_over(0, fun), args));
    e->u.call.fun = fun;
    e->u.call.args = args;
    e->u.call.ellipsis = ellipsis.start;
    e->u.call.close = close.start;
    e->pos = open.start;
    return e;
}

Expr *ast_star(Parser *p, Loc loc, Expr *x)
{
    Expr *e = ast_new_expr(p, EXPR_STAR, loc, ast_depth_over(0, x));
    e->u.star.x = x;
    return e;
}

Expr *ast_unary(Parser *p, Loc loc, TokenKind op, Expr *x)
{
    Expr *e = ast_new_expr(p, EXPR_UNARY, loc, ast_depth_over(0, x));
    e->u.unary.op = op;
    e->u.unary.x = x;
    return e;
}

/* The grammar has read `<- (chan ...)` where the arrow belongs to the innermost `chan` of a row:
 * `<-chan<- T` was read as `<-` and `chan<- T`, but means `<-chan (<-T)`. */
static void move_arrow(Parser *p, Expr *chan)
{
    for (;;) {
        bool both = chan->u.chan_type.send && chan->u.chan_type.recv;
        if (!chan->u.chan_type.send) {
            parse_error(p, E_UNEXPECTED, (Loc){chan->start, chan->start + 2},
                        "unexpected <-, expected chan");
            return;
        }
        chan->u.chan_type.recv = true;
        chan->u.chan_type.send = false;
        if (both)
            return;
        const Expr *elem = chan->u.chan_type.elem;
        if (elem->kind != EXPR_CHAN_TYPE) {
            parse_error(p, E_UNEXPECTED, (Loc){elem->start, elem->end},
                        "unexpected %s, expected chan", ast_expr_string(p->arena, elem));
            return;
        }
        chan = chan->u.chan_type.elem;
    }
}

Expr *ast_receive(Parser *p, Loc loc, Expr *x)
{
    if (x->kind == EXPR_CHAN_TYPE) {
        move_arrow(p, x);
        x->pos = x->start = loc.start;
        return x;
    }
    return ast_unary(p, loc, TOK_ARROW, x);
}

Expr *ast_binary(Parser *p, Loc loc, TokenKind op, Expr *x, Expr *y, Loc op_loc)
{
    Expr *e = ast_new_expr(p, EXPR_BINARY, loc, ast_depth_over(ast_depth_over(0, x), y));
    e->u.binary.op = op;
    e->u.binary.x = x;
    e->u.binary.y = y;
    e->pos = op_loc.start;
    return e;
}

Expr *ast_key_value(Parser *p, Loc loc, Expr *key, Expr *value, Loc colon)
{
    Expr *e = ast_new_expr(p, EXPR_KEY_VALUE, loc, ast_depth_over(ast_depth_over(0, key), value));
    e->u.key_value.key = key;
    e->u.key_value.value = value;
    e->pos = colon.start;
    return e;
}
