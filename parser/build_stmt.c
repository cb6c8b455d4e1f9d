/* Constructors of statements. */
#include "parser/build.h"

static Loc at(Pos pos)
{
    return (Loc){pos, pos};
}

Stmt *ast_empty(Parser *p, Loc loc)
{
    return ast_new_stmt(p, STMT_EMPTY, loc, 0);
}

Stmt *ast_expr_stmt(Parser *p, Loc loc, Expr *x)
{
    Stmt *s = ast_new_stmt(p, STMT_EXPR, loc, ast_depth_over(0, x));
    s->u.expr.x = x;
    return s;
}

Stmt *ast_send(Parser *p, Loc loc, Expr *chan, Expr *value, Loc op)
{
    Stmt *s = ast_new_stmt(p, STMT_SEND, loc, ast_depth_over(ast_depth_over(0, chan), value));
    s->u.send.chan = chan;
    s->u.send.value = value;
    s->u.send.op_pos = op.start;
    return s;
}

Stmt *ast_inc_dec(Parser *p, Loc loc, Expr *x, bool inc, Loc op)
{
    Stmt *s = ast_new_stmt(p, STMT_INC_DEC, loc, ast_depth_over(0, x));
    s->u.inc_dec.x = x;
    s->u.inc_dec.inc = inc;
    s->u.inc_dec.op_pos = op.start;
    return s;
}

Stmt *ast_assign(Parser *p, Loc loc, ExprList lhs, TokenKind op, ExprList rhs, Loc op_loc)
{
    uint32_t depth = ast_depth_over_all(ast_depth_over_all(0, lhs), rhs);
    Stmt *s = ast_new_stmt(p, STMT_ASSIGN, loc, depth);
    s->u.assign.op = op;
    s->u.assign.lhs = lhs;
    s->u.assign.rhs = rhs;
    s->u.assign.op_pos = op_loc.start;
    return s;
}

Stmt *ast_op_assign(Parser *p, Loc loc, Expr *lhs, TokenKind op, Expr *rhs, Loc op_loc)
{
    return ast_assign(p, loc, ast_exprs(p, (ExprList){0}, lhs), op,
                      ast_exprs(p, (ExprList){0}, rhs), op_loc);
}

/* The call of `go` and `defer`; anything else is told. */
static Expr *deferred_call(Parser *p, Expr *x, const char *keyword)
{
    Expr *call = ast_unparen(x);
    Loc loc = {x->start, x->end};
    if (call->kind == EXPR_BAD)
        return call;
    if (call != x)
        parse_error_late(p, E_GO_DEFER, loc, "expression in %s must not be parenthesized", keyword);
    if (call->kind == EXPR_CALL)
        return call;
    parse_error_late(p, E_GO_DEFER, loc, "expression in %s must be function call", keyword);
    return call;
}

Stmt *ast_go(Parser *p, Loc loc, Expr *call)
{
    Stmt *s = ast_new_stmt(p, STMT_GO, loc, ast_depth_over(0, call));
    s->u.go.call = deferred_call(p, call, "go");
    return s;
}

Stmt *ast_defer(Parser *p, Loc loc, Expr *call)
{
    Stmt *s = ast_new_stmt(p, STMT_DEFER, loc, ast_depth_over(0, call));
    s->u.defer.call = deferred_call(p, call, "defer");
    return s;
}

Stmt *ast_return(Parser *p, Loc loc, ExprList results)
{
    Stmt *s = ast_new_stmt(p, STMT_RETURN, loc, ast_depth_over_all(0, results));
    s->u.ret.results = results;
    return s;
}

Stmt *ast_branch(Parser *p, Loc loc, TokenKind token, Str *label, Loc label_loc)
{
    Stmt *s = ast_new_stmt(p, STMT_BRANCH, loc, 0);
    s->u.branch.token = token;
    s->u.branch.label = label;
    s->u.branch.label_pos = label ? label_loc.start : NO_POS;
    return s;
}

Stmt *ast_block(Parser *p, Loc loc, StmtList list, Loc open, Loc close)
{
    Stmt *s = ast_new_stmt(p, STMT_BLOCK, loc, ast_depth_over_stmts(0, list));
    s->u.block.list = list;
    s->u.block.open = open.start;
    s->u.block.close = close.start;
    return s;
}

/* ---- headers ---- */

Header *ast_header(Parser *p, uint32_t semis, Loc semi, Stmt *first, Stmt *second, Stmt *third)
{
    Header *h = ARENA_NEW(p->arena, Header);
    h->first = first;
    h->second = second;
    h->third = third;
    h->semis = semis;
    h->semi = semi;
    return h;
}

Header *ast_range_header(Parser *p, Loc loc, ExprList vars, bool define, Loc op, Expr *x)
{
    Stmt *s = ast_new_stmt(p, STMT_RANGE, loc, ast_depth_over(ast_depth_over_all(0, vars), x));
    s->u.range.key = vars.count > 0 ? vars.items[0] : NULL;
    s->u.range.value = vars.count > 1 ? vars.items[1] : NULL;
    s->u.range.extra = vars.count > 2 ? vars.items[2] : NULL;
    s->u.range.define = define;
    s->u.range.op_pos = op.start;
    s->u.range.x = x;
    Header *h = ast_header(p, 0, op, s, NULL, NULL);
    h->range = true;
    return h;
}

static Pos operator_pos(const Stmt *s)
{
    switch (s->kind) {
    case STMT_ASSIGN: return s->u.assign.op_pos;
    case STMT_SEND: return s->u.send.op_pos;
    case STMT_INC_DEC: return s->u.inc_dec.op_pos;
    default: return s->pos;
    }
}

/* The expression that a simple statement of a header consists of; NULL after an error. */
static Expr *value_of(Parser *p, const Stmt *s)
{
    if (!s)
        return NULL;
    if (s->kind == STMT_EXPR)
        return s->u.expr.x;
    if (s->kind != STMT_BAD)
        parse_error(p, E_STATEMENT_VALUE, at(operator_pos(s)), "cannot use %s as value",
                    ast_stmt_as_value(p->arena, s));
    return ast_bad_expr(p, (Loc){s->pos, s->end});
}

static Expr *if_condition(Parser *p, const Header *h, Loc open)
{
    const Stmt *cond = h->semis ? h->second : h->first;
    if (cond)
        return value_of(p, cond);
    if (!h->semis)
        parse_error(p, E_HEADER, open, "missing condition in if statement");
    else if (h->semi.start == h->semi.end)
        parse_error(p, E_BRACE_LINE, h->semi, "unexpected newline, expected { after if clause");
    else
        parse_error(p, E_HEADER, h->semi, "missing condition in if statement");
    return ast_bad_expr(p, open);
}

Stmt *ast_if(Parser *p, Loc loc, Header *h, Loc open, Stmt *then, Stmt *els)
{
    Expr *cond = if_condition(p, h, open);
    Stmt *init = h->semis ? h->first : NULL;
    uint32_t depth = ast_depth_over_stmt(ast_depth_over(0, cond), then);
    depth = ast_depth_over_stmt(ast_depth_over_stmt(depth, init), els);
    Stmt *s = ast_new_stmt(p, STMT_IF, loc, depth);
    s->u.if_.init = init;
    s->u.if_.cond = cond;
    s->u.if_.then = then;
    s->u.if_.els = els;
    return s;
}

static Stmt *range_loop(Parser *p, Loc loc, Stmt *range, Stmt *body)
{
    uint32_t depth = ast_depth_over_stmt(range->depth - 1, body);
    if (range->kind == STMT_BAD || depth >= AST_DEPTH_MAX)
        return ast_new_stmt(p, STMT_BAD, loc, depth);
    range->pos = loc.start;
    range->end = loc.end;
    range->depth = (uint16_t)(depth + 1);
    range->u.range.body = body;
    return range;
}

static void check_for_header(Parser *p, const Header *h, Loc open)
{
    if (h->semis == 1 && h->second)
        parse_error(p, E_HEADER, open, "unexpected {, expected semicolon or newline");
    else if (h->semis == 1)
        parse_error(p, E_HEADER, open, "unexpected {, expected for loop condition");
    if (h->third && h->third->kind == STMT_ASSIGN && h->third->u.assign.op == TOK_DEFINE)
        parse_error(p, E_POST, at(operator_pos(h->third)),
                    "cannot declare in post statement of for loop");
}

Stmt *ast_for(Parser *p, Loc loc, Header *h, Loc open, Stmt *body)
{
    if (h->range)
        return range_loop(p, loc, h->first, body);
    check_for_header(p, h, open);
    Expr *cond = value_of(p, h->semis ? h->second : h->first);
    Stmt *init = h->semis ? h->first : NULL;
    uint32_t depth = ast_depth_over_stmt(ast_depth_over_stmt(ast_depth_over(0, cond), init), body);
    Stmt *s = ast_new_stmt(p, STMT_FOR, loc, ast_depth_over_stmt(depth, h->third));
    s->u.for_.init = init;
    s->u.for_.cond = cond;
    s->u.for_.post = h->third;
    s->u.for_.body = body;
    return s;
}

/* ---- switches ---- */

/* Takes `guard` off the list of those that stand outside a type switch. */
static void claim_guard(Parser *p, const Expr *guard)
{
    for (uint32_t i = p->guards.len; i-- > 0;) {
        if (p->guards.data[i] == guard) {
            p->guards.data[i] = vec_last(&p->guards);
            p->guards.len--;
            return;
        }
    }
}

static bool is_guard(const Expr *x)
{
    return x->kind == EXPR_ASSERT && !x->u.assert.type;
}

/* The x.(type) of a header's statement `v := x.(type)` or `x.(type)`, or NULL. */
static Expr *type_guard(const Stmt *s)
{
    if (s && s->kind == STMT_EXPR && is_guard(s->u.expr.x))
        return s->u.expr.x;
    if (s && s->kind == STMT_ASSIGN && s->u.assign.op == TOK_DEFINE && s->u.assign.lhs.count == 1 &&
        s->u.assign.lhs.items[0]->kind == EXPR_IDENT && s->u.assign.rhs.count == 1 &&
        is_guard(s->u.assign.rhs.items[0]))
        return s->u.assign.rhs.items[0];
    return NULL;
}

static Stmt *type_switch(Parser *p, Loc loc, Stmt *init, const Stmt *header, Expr *guard,
                         StmtList cases, Loc open)
{
    claim_guard(p, guard);
    uint32_t depth = ast_depth_over_stmts(ast_depth_over_stmt(guard->depth, init), cases);
    Stmt *s = ast_new_stmt(p, STMT_TYPE_SWITCH, loc, depth);
    s->u.type_switch.init = init;
    s->u.type_switch.x = guard->u.assert.x;
    s->u.type_switch.cases = cases;
    s->u.type_switch.open = open.start;
    if (header->kind == STMT_ASSIGN) {
        const Expr *name = header->u.assign.lhs.items[0];
        s->u.type_switch.name = name->u.ident.name;
        s->u.type_switch.name_pos = name->pos;
    }
    return s;
}

Stmt *ast_switch(Parser *p, Loc loc, Header *h, StmtList cases, Loc open)
{
    Stmt *init = h->semis ? h->first : NULL, *last = h->semis ? h->second : h->first;
    Expr *guard = type_guard(last);
    if (guard)
        return type_switch(p, loc, init, last, guard, cases, open);
    Expr *tag = value_of(p, last);
    uint32_t depth = ast_depth_over_stmts(ast_depth_over_stmt(ast_depth_over(0, tag), init), cases);
    Stmt *s = ast_new_stmt(p, STMT_SWITCH, loc, depth);
    s->u.switch_.init = init;
    s->u.switch_.tag = tag;
    s->u.switch_.cases = cases;
    s->u.switch_.open = open.start;
    return s;
}

Stmt *ast_select(Parser *p, Loc loc, StmtList cases, Loc open)
{
    Stmt *s = ast_new_stmt(p, STMT_SELECT, loc, ast_depth_over_stmts(0, cases));
    s->u.select.cases = cases;
    s->u.select.open = open.start;
    return s;
}

void ast_end_clause(Parser *p, StmtList body, bool is_case, Loc next)
{
    const Stmt *s = body.count ? body.items[body.count - 1] : NULL;
    Loc last = p->before_last; /* a semicolon that a newline stands for has no bytes */
    if (!s || s->end != last.end || last.start == last.end)
        return;
    bool label = false;
    for (; s->kind == STMT_LABELED; s = s->u.labeled.stmt)
        label = true;
    if (s->kind != STMT_EMPTY && s->kind != STMT_BAD)
        parse_error(p, E_UNEXPECTED, next, "unexpected %s at end of statement",
                    is_case ? "case" : "default");
    else if (s->kind == STMT_EMPTY && label)
        parse_error(p, E_UNEXPECTED, last, "missing statement after label");
}

Stmt *ast_case(Parser *p, Loc loc, ExprList exprs, bool is_default, Loc colon, StmtList body)
{
    Stmt *s =
        ast_new_stmt(p, STMT_CASE, loc, ast_depth_over_stmts(ast_depth_over_all(0, exprs), body));
    s->u.case_.exprs = exprs;
    s->u.case_.is_default = is_default;
    s->u.case_.body = body;
    s->u.case_.colon = colon.start;
    return s;
}

Stmt *ast_comm(Parser *p, Loc loc, Stmt *comm, Loc colon, StmtList body)
{
    Stmt *s =
        ast_new_stmt(p, STMT_CASE, loc, ast_depth_over_stmts(ast_depth_over_stmt(0, comm), body));
    s->u.case_.comm = comm;
    s->u.case_.is_default = !comm;
    s->u.case_.body = body;
    s->u.case_.colon = colon.start;
    return s;
}

Stmt *ast_labeled(Parser *p, Loc loc, Str *label, Stmt *stmt)
{
    Stmt *s = ast_new_stmt(p, STMT_LABELED, loc, ast_depth_over_stmt(0, stmt));
    s->u.labeled.label = label;
    s->u.labeled.stmt = stmt;
    return s;
}

static uint32_t depth_of_decls(DeclList decls)
{
    uint32_t depth = 0;
    for (uint32_t i = 0; i < decls.count; i++) {
        const Decl *d = decls.items[i];
        if (d->kind == DECL_VAR)
            depth = ast_depth_over_all(ast_depth_over(depth, d->u.var.type), d->u.var.values);
        else if (d->kind == DECL_CONST)
            depth = ast_depth_over_all(ast_depth_over(depth, d->u.constant.type),
                                       d->u.constant.values);
        else if (d->kind == DECL_TYPE)
            depth = ast_depth_over(depth, d->u.type.type);
    }
    return depth;
}

Stmt *ast_decl_stmt(Parser *p, Loc loc, DeclList decls)
{
    Stmt *s = ast_new_stmt(p, STMT_DECL, loc, depth_of_decls(decls));
    s->u.decl.items = decls.items;
    s->u.decl.count = decls.count;
    return s;
}
