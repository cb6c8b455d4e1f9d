/* Statements. */
#include "analysis/check/checker.h"

void check_stmt_list(Checker *c, StmtList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        check_stmt(c, list.items[i]);
}

void check_block(Checker *c, Stmt *block)
{
    if (block->kind != STMT_BLOCK)
        return;
    check_open_scope(c);
    check_stmt_list(c, block->u.block.list);
    check_close_scope(c);
}

/* ---- expression statements, go, defer ---- */

static bool is_conversion_or_value_call(const Expr *call)
{
    if (call->u.call.kind == CALL_CONVERSION)
        return true;
    if (call->u.call.kind != CALL_BUILTIN)
        return false;
    switch (ast_unparen(call->u.call.fun)->u.ident.obj->u.builtin) {
    case BUILTIN_CLEAR:
    case BUILTIN_CLOSE:
    case BUILTIN_COPY:
    case BUILTIN_DELETE:
    case BUILTIN_PANIC:
    case BUILTIN_PRINT:
    case BUILTIN_PRINTLN:
    case BUILTIN_RECOVER: return false;
    default: return true;
    }
}

static void expr_stmt(Checker *c, Expr *x)
{
    check_raw(c, x, NULL);
    const Expr *e = ast_unparen(x);
    const char *msg = "is not used";
    DiagCode code =
        x->mode == MODE_BUILTIN || x->mode == MODE_TYPE ? E_NOT_A_VALUE : E_UNUSED_VALUE;
    switch (x->mode) {
    case MODE_NONE: return;
    case MODE_BUILTIN: msg = "must be called"; break;
    case MODE_TYPE: msg = "is not an expression"; break;
    default:
        if (e->kind == EXPR_CALL && !is_conversion_or_value_call(e))
            return;
        if (e->kind == EXPR_UNARY && e->u.unary.op == TOK_ARROW)
            return;
    }
    check_error_expr(c, code, x, "%s %s", check_operand_string(c, x), msg);
    check_invalid(c, x);
}

static void go_or_defer(Checker *c, Expr *x, const char *keyword)
{
    const Expr *call = ast_unparen(x);
    if (call->kind != EXPR_CALL) { /* the parser has said so */
        check_use(c, &x, 1);
        return;
    }
    check_raw(c, x, NULL);
    if (x->mode == MODE_NONE)
        return;
    if (call->u.call.kind == CALL_CONVERSION)
        check_error_expr(c, E_DISCARDED, x, "%s requires function call, not conversion %s", keyword,
                         check_operand_string(c, x));
    else if (is_conversion_or_value_call(call))
        check_error_expr(c, E_DISCARDED, x, "%s discards result of %s", keyword,
                         check_operand_string(c, x));
    else
        return;
    check_invalid(c, x);
}

static void send(Checker *c, Stmt *s)
{
    Expr *ch = s->u.send.chan, *value = s->u.send.value;
    check_expr(c, ch);
    check_expr(c, value);
    if (ch->mode == MODE_NONE || value->mode == MODE_NONE)
        return;
    const Type *u = check_under(c, ch->type);
    const char *wrong = u->kind != TYPE_CHAN         ? "non-channel"
                        : u->u.chan.dir == CHAN_RECV ? "receive-only channel"
                                                     : NULL;
    if (wrong) {
        if (!check_unknown(ch->type))
            check_error(c, E_CHANNEL, ch->start, s->end, "invalid operation: cannot send to %s %s",
                        wrong, check_operand_string(c, ch));
        return;
    }
    check_assignment(c, value, u->u.chan.elem, "send");
}

/* ---- return ---- */

/* `return` without values: the named results must not be hidden by inner names. */
static void bare_return(Checker *c, Stmt *s, const FuncInfo *f)
{
    for (uint32_t i = 0; i < f->result_count; i++) {
        Object *result = f->results[i];
        if (!result->name || check_is_blank(result->name))
            continue;
        Object *seen = check_lookup(c, result->name);
        if (seen == result || !seen)
            continue;
        Diag *d = check_error(c, E_SHADOWED_RESULT, s->pos, s->end,
                              "result parameter %s not in scope at return", result->name->data);
        if (seen->kind == OBJ_VAR)
            check_note(c, d, seen->pos, "inner declaration of var %s %s", seen->name->data,
                       check_type_string(c, seen->type));
        else
            check_note(c, d, seen->pos, "inner declaration of %s", seen->name->data);
    }
}

static void return_stmt(Checker *c, Stmt *s)
{
    const FuncInfo *f = c->env.body->info;
    ExprList values = s->u.ret.results;
    if (values.count == 0 && (f->result_count == 0 || f->named_results)) {
        bare_return(c, s, f);
        return;
    }
    if (values.count == 0) {
        check_error(c, E_RETURN_COUNT, s->pos, s->end,
                    "not enough return values\n\thave ()\n\twant %s",
                    check_types_of_vars(c, f->type->u.func.results, false));
        return;
    }
    if (f->result_count == 0) {
        check_use(c, values.items, values.count);
        for (uint32_t i = 0; i < values.count; i++) {
            if (values.items[i]->mode == MODE_NONE)
                return;
        }
        for (uint32_t i = 0; i < values.count; i++)
            check_exclude(c, values.items[i]);
        if (values.count == 1 && values.items[0]->mode == MODE_NONE)
            return;
        check_error_expr(c, E_RETURN_COUNT, values.items[0],
                         "too many return values\n\thave %s\n\twant ()",
                         check_types_of_exprs(c, values.items, values.count));
        return;
    }
    check_init_vars(c, f->results, f->result_count, values, "return statement", s);
}

/* ---- if, for ---- */

static void condition(Checker *c, Expr *cond, const char *where)
{
    check_expr(c, cond);
    if (cond->mode == MODE_NONE)
        return;
    if (!type_is_boolean(cond->type)) {
        if (!check_unknown(cond->type))
            check_error_expr(c, E_CONDITION, cond, "non-boolean condition in %s statement", where);
        return;
    }
    check_default(c, cond);
}

/* `else if` chains are walked in a loop; an if with a statement before its condition opens a scope.
 */
static void if_stmt(Checker *c, Stmt *s)
{
    uint32_t scopes = 0;
    for (;; s = s->u.if_.els) {
        if (s->u.if_.init) {
            check_open_scope(c);
            scopes++;
            check_stmt(c, s->u.if_.init);
        }
        if (s->u.if_.cond)
            condition(c, s->u.if_.cond, "if");
        check_block(c, s->u.if_.then);
        if (!s->u.if_.els || s->u.if_.els->kind != STMT_IF)
            break;
    }
    if (s->u.if_.els)
        check_stmt(c, s->u.if_.els);
    while (scopes--)
        check_close_scope(c);
}

/* A function literal in the post statement may see the variable before and after it is set. */
static void reassign_all(const Stmt *init)
{
    if (init == NULL || init->kind != STMT_ASSIGN || init->u.assign.defs == NULL)
        return;
    for (uint32_t i = 0; i < init->u.assign.lhs.count; i++) {
        Object *obj = init->u.assign.defs[i];
        if (obj)
            obj->u.var.reassigned = obj->u.var.set_inside |= obj->u.var.assigned;
    }
}

static void post_stmt(Checker *c, Stmt *loop)
{
    const Scope *outer = c->post;
    uint32_t literals = c->literals;
    c->post = c->env.scope;
    check_stmt(c, loop->u.for_.post);
    c->post = outer;
    if (c->literals != literals)
        reassign_all(loop->u.for_.init);
}

bool check_has_old_loops(Checker *c, Pos pos)
{
    const SourceFile *f = source_file(c->prog->sources, pos);
    return f && f->old_loops;
}

void check_old_loop(Checker *c, const Stmt *loop, const Object *obj)
{
    bool shared = obj && (obj->u.var.captured || obj->u.var.addr_taken);
    if (shared && check_has_old_loops(c, loop->pos))
        diag_subset(c->prog->diags, E_OLD_LOOP, loop->pos, loop->pos + 3,
                    "a loop variable that all iterations share, as before Go 1.22");
}

static void check_old_loops(Checker *c, const Stmt *loop)
{
    const Stmt *init = loop->u.for_.init;
    bool defines = init && init->kind == STMT_ASSIGN && init->u.assign.defs;
    for (uint32_t i = 0; defines && i < init->u.assign.lhs.count; i++)
        check_old_loop(c, loop, init->u.assign.defs[i]);
}

static void for_stmt(Checker *c, Stmt *s)
{
    check_open_scope(c);
    vec_push(&c->env.body->loops, s->pos);
    if (s->u.for_.init)
        check_stmt(c, s->u.for_.init);
    if (s->u.for_.cond)
        condition(c, s->u.for_.cond, "for");
    if (s->u.for_.post) {
        const Stmt *post = s->u.for_.post;
        if (post->kind == STMT_ASSIGN && post->u.assign.op == TOK_DEFINE)
            check_error(c, E_POST, post->pos, post->end, "cannot declare in post statement");
        post_stmt(c, s);
    }
    check_block(c, s->u.for_.body);
    check_old_loops(c, s);
    (void)vec_pop(&c->env.body->loops);
    check_close_scope(c);
}

void check_stmt(Checker *c, Stmt *s)
{
    const Stmt *outer = c->stmt;
    c->stmt = s;
    switch (s->kind) {
    case STMT_BAD:
    case STMT_EMPTY:
    case STMT_CASE: break;
    case STMT_BRANCH:
        if (s->u.branch.token == TOK_FALLTHROUGH)
            check_error(c, E_FALLTHROUGH, s->pos, s->end, "fallthrough statement out of place");
        c->env.body->info->has_goto |= s->u.branch.token == TOK_GOTO;
        break;
    case STMT_EXPR: expr_stmt(c, s->u.expr.x); break;
    case STMT_SEND: send(c, s); break;
    case STMT_INC_DEC: check_inc_dec(c, s); break;
    case STMT_ASSIGN: check_assign_stmt(c, s); break;
    case STMT_GO: go_or_defer(c, s->u.go.call, "go"); break;
    case STMT_DEFER:
        c->env.body->info->has_defer = true;
        go_or_defer(c, s->u.defer.call, "defer");
        break;
    case STMT_RETURN: return_stmt(c, s); break;
    case STMT_BLOCK: check_block(c, s); break;
    case STMT_IF: if_stmt(c, s); break;
    case STMT_SWITCH: check_switch(c, s); break;
    case STMT_TYPE_SWITCH: check_type_switch(c, s); break;
    case STMT_SELECT: check_select(c, s); break;
    case STMT_FOR: for_stmt(c, s); break;
    case STMT_RANGE: check_range(c, s); break;
    case STMT_LABELED: check_stmt(c, s->u.labeled.stmt); break;
    case STMT_DECL:
        for (uint32_t i = 0; i < s->u.decl.count; i++)
            check_local_decl(c, s->u.decl.items[i]);
        break;
    }
    c->stmt = outer;
}
