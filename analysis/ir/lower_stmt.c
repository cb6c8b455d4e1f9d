/* Statements, but for assignments, switches and loops. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

/* ---- break, continue, goto ------------------------------------------------------------------- */

void low_target(Lower *l, Stmt *s, IrStep *step)
{
    map_set_ptr(&l->fn->targets, s, step);
}

void low_push_breakable(Lower *l, IrStep *step)
{
    vec_push(&l->fn->breakables, step);
}

void low_pop_breakable(Lower *l)
{
    (void)vec_pop(&l->fn->breakables);
}

/* A labeled statement and what it labels mean the same step. */
static Stmt *labeled_inner(Stmt *s)
{
    while (s->kind == STMT_LABELED) {
        s = s->u.labeled.stmt;
    }
    return s;
}

static IrStep *innermost(Lower *l, bool loop)
{
    for (uint32_t i = l->fn->breakables.len; i-- > 0;) {
        IrStep *s = l->fn->breakables.data[i];
        if (!loop || s->kind == STEP_LOOP || s->kind == STEP_RANGE_MAP) {
            return s;
        }
    }
    return NULL;
}

static void low_branch(Lower *l, Stmt *s)
{
    TokenKind token = s->u.branch.token;
    if (token == TOK_FALLTHROUGH) {
        return; /* the case says so */
    }
    if (token == TOK_GOTO) {
        low_scan_labels(l);
        low_step(l, STEP_GOTO, s->pos)->u.label = map_get_ptr(&l->fn->labels, s->u.branch.target);
        return;
    }
    Stmt *inner = labeled_inner(s->u.branch.target);
    IrStep *body = token == TOK_CONTINUE ? map_get_ptr(&l->fn->bodies, inner) : NULL;
    IrStep *target = body ? body : map_get_ptr(&l->fn->targets, inner);
    if (target == NULL) {
        ICE("branch without target");
    }
    bool is_continue = token == TOK_CONTINUE && body == NULL;
    IrStep *step = low_step(l, is_continue ? STEP_CONTINUE : STEP_BREAK, s->pos);
    step->u.target = target;
    if (target != innermost(l, is_continue)) {
        target->used_label = true;
    }
}

static void scan_list(Lower *l, StmtList list);

static void scan(Lower *l, Stmt *s)
{
    if (s == NULL) {
        return;
    }
    switch (s->kind) {
    case STMT_BRANCH:
        if (s->u.branch.token == TOK_GOTO && s->u.branch.target) {
            Stmt *target = s->u.branch.target;
            if (map_find(&l->fn->labels, (uint64_t)(uintptr_t)target) == NULL) {
                IrLabel *label = ARENA_NEW(l->body, IrLabel);
                label->name = target->u.labeled.label;
                label->id = l->fn->func->label_count++;
                map_set_ptr(&l->fn->labels, target, label);
            }
            if (target->pos < s->pos) {
                *map_put(&l->fn->back_labels, (uint64_t)(uintptr_t)target) = 1;
            }
        }
        break;
    case STMT_BLOCK: scan_list(l, s->u.block.list); break;
    case STMT_IF:
        scan(l, s->u.if_.then);
        scan(l, s->u.if_.els);
        break;
    case STMT_CASE: scan_list(l, s->u.case_.body); break;
    case STMT_SWITCH: scan_list(l, s->u.switch_.cases); break;
    case STMT_TYPE_SWITCH: scan_list(l, s->u.type_switch.cases); break;
    case STMT_SELECT: scan_list(l, s->u.select.cases); break;
    case STMT_FOR: scan(l, s->u.for_.body); break;
    case STMT_RANGE: scan(l, s->u.range.body); break;
    case STMT_LABELED: scan(l, s->u.labeled.stmt); break;
    default: break;
    }
}

static void scan_list(Lower *l, StmtList list)
{
    for (uint32_t i = 0; i < list.count; i++) {
        scan(l, list.items[i]);
    }
}

void low_scan_labels(Lower *l)
{
    FnState *fn = l->fn;
    if (fn->labels_scanned || fn->info == NULL) {
        return;
    }
    fn->labels_scanned = true;
    scan(l, fn->info->literal ? fn->info->literal->u.func.body
                              : fn->info->obj->u.func.decl->u.func.body);
}

static void low_labeled(Lower *l, Stmt *s)
{
    low_scan_labels(l);
    IrLabel *label = map_get_ptr(&l->fn->labels, s);
    if (label) {
        low_step(l, STEP_LABEL, s->pos)->u.label = label;
    }
    low_stmt(l, s->u.labeled.stmt);
}

/* ---- blocks and if --------------------------------------------------------------------------- */

/* Behind a label that some goto jumps back to, everything may run again: it counts as a loop. */
void low_stmts(Lower *l, StmtList list)
{
    uint32_t depth = l->fn->loop_depth;
    for (uint32_t i = 0; i < list.count; i++) {
        Stmt *s = list.items[i];
        if (s->kind == STMT_LABELED) {
            low_scan_labels(l);
            if (map_find(&l->fn->back_labels, (uint64_t)(uintptr_t)s)) {
                l->fn->loop_depth++;
            }
        }
        low_stmt(l, s);
    }
    l->fn->loop_depth = depth;
}

void low_block_of(Lower *l, Stmt *s, IrBlock *out)
{
    uint32_t mark = low_begin(l);
    if (s && s->kind == STMT_BLOCK) {
        low_stmts(l, s->u.block.list);
    } else if (s) {
        low_stmt(l, s);
    }
    *out = low_end(l, mark);
}

/* Is the condition known: a constant, or decided by the constant on its left? */
static bool known_condition(Expr *e, bool *truth)
{
    e = ast_unparen(e);
    if (e->mode == MODE_CONST) {
        *truth = e->constant->u.boolean;
        return true;
    }
    if (e->kind == EXPR_BINARY && (e->u.binary.op == TOK_LAND || e->u.binary.op == TOK_LOR)) {
        return known_condition(e->u.binary.x, truth) && *truth == (e->u.binary.op == TOK_LOR);
    }
    return false;
}

/* The other branch cannot run: what it does counts nowhere, as in gc. */
static void low_if_known(Lower *l, Stmt *s, Stmt *taken)
{
    if (taken) {
        low_block_of(l, taken, &low_step(l, STEP_BLOCK, s->pos)->u.block);
    }
}

static void low_if_plain(Lower *l, Stmt *s)
{
    bool truth;
    if (known_condition(s->u.if_.cond, &truth)) {
        low_if_known(l, s, truth ? s->u.if_.then : s->u.if_.els);
        return;
    }
    IrValue *cond = low_expr(l, s->u.if_.cond, NULL);
    IrStep *step = low_step(l, STEP_IF, s->pos);
    step->x = cond;
    low_block_of(l, s->u.if_.then, &step->u.if_.then);
    low_block_of(l, s->u.if_.els, &step->u.if_.els);
}

static void low_if(Lower *l, Stmt *s)
{
    if (s->u.if_.init == NULL) {
        low_if_plain(l, s);
        return;
    }
    IrStep *block = low_step(l, STEP_BLOCK, s->pos);
    uint32_t mark = low_begin(l);
    low_stmt(l, s->u.if_.init);
    low_if_plain(l, s);
    block->u.block = low_end(l, mark);
}

/* ---- the rest -------------------------------------------------------------------------------- */

void low_drop(Lower *l, Expr *e)
{
    e = ast_unparen(e);
    bool receive = e->kind == EXPR_UNARY && e->u.unary.op == TOK_ARROW;
    bool call = e->kind == EXPR_CALL && e->mode != MODE_CONST && e->u.call.kind != CALL_CONVERSION;
    if (call && e->u.call.kind == CALL_BUILTIN) {
        Builtin b = low_builtin_object(e)->u.builtin;
        call = b == BUILTIN_COPY || b == BUILTIN_RECOVER || b == BUILTIN_CLEAR ||
               b == BUILTIN_CLOSE || b == BUILTIN_DELETE || b == BUILTIN_PANIC ||
               b == BUILTIN_PRINT || b == BUILTIN_PRINTLN;
    }
    Want w = {.dropped = receive || call};
    if (e->mode == MODE_NIL || e->mode == MODE_CONST) {
        return;
    }
    IrValue *v = low_expr(l, e, &w);
    if (v && !w.dropped) {
        low_eval(l, v, e->start);
    }
}

static void low_send(Lower *l, Stmt *s)
{
    IrValue *c = low_expr(l, s->u.send.chan, NULL);
    IrValue *v = low_expr_to(l, s->u.send.value, low_elem(l, c->type), NULL);
    IrStep *step = low_step(l, STEP_SEND, s->pos);
    step->x = c;
    step->y = v;
}

static void low_decls(Lower *l, Stmt *s)
{
    for (uint32_t i = 0; i < s->u.decl.count; i++) {
        if (s->u.decl.items[i]->kind == DECL_VAR) {
            low_declare_spec(l, s->u.decl.items[i]);
        }
    }
}

/* Statements of several expressions: all their operands come before the statement's own effect. */
static bool open_stmt_order(Lower *l, Stmt *s)
{
    Expr *pair[2];
    switch (s->kind) {
    case STMT_SEND:
        pair[0] = s->u.send.chan;
        pair[1] = s->u.send.value;
        return low_open_order_of(l, (ExprList){pair, 2});
    case STMT_ASSIGN: return low_open_order_of(l, s->u.assign.rhs);
    case STMT_GO:
    case STMT_DEFER:
        return low_open_order_of(
            l, ast_unparen(s->kind == STMT_GO ? s->u.go.call : s->u.defer.call)->u.call.args);
    case STMT_RETURN: return low_open_order_of(l, s->u.ret.results);
    default: return false;
    }
}

static void low_simple(Lower *l, Stmt *s)
{
    bool opened = open_stmt_order(l, s);
    switch (s->kind) {
    case STMT_SEND: low_send(l, s); break;
    case STMT_INC_DEC: low_inc_dec(l, s); break;
    case STMT_ASSIGN: low_assign(l, s); break;
    case STMT_GO:
    case STMT_DEFER: low_go_defer(l, s); break;
    default: low_return(l, s);
    }
    low_close_order(l, opened);
}

void low_stmt(Lower *l, Stmt *s)
{
    switch (s->kind) {
    case STMT_EMPTY: break;
    case STMT_EXPR: low_drop(l, s->u.expr.x); break;
    case STMT_SEND: case STMT_INC_DEC: case STMT_ASSIGN: case STMT_GO: case STMT_DEFER:
    case STMT_RETURN: low_simple(l, s); break;
    case STMT_BRANCH: low_branch(l, s); break;
    case STMT_BLOCK: {
        IrStep *step = low_step(l, STEP_BLOCK, s->pos);
        low_block_of(l, s, &step->u.block);
        break;
    }
    case STMT_IF: low_if(l, s); break;
    case STMT_SWITCH: low_switch(l, s); break;
    case STMT_TYPE_SWITCH: low_type_switch(l, s); break;
    case STMT_SELECT: low_select(l, s); break;
    case STMT_FOR: low_for(l, s); break;
    case STMT_RANGE: low_range(l, s); break;
    case STMT_LABELED: low_labeled(l, s); break;
    case STMT_DECL: low_decls(l, s); break;
    case STMT_BAD:
    case STMT_CASE: ICE("statement %s", ast_stmt_kind_name(s->kind));
    }
}
