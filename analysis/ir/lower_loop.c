/* for with three clauses. Since Go 1.22 each iteration has its own variables; that is visible only
 * through addresses, so only variables whose address is taken are copied. */
#include "analysis/ir/lowerer.h"

/* ---- what a loop contains -------------------------------------------------------------------- */

static bool has_continue(Stmt *s, Stmt *loop);

static bool list_continues(StmtList list, Stmt *loop)
{
    for (uint32_t i = 0; i < list.count; i++) {
        if (has_continue(list.items[i], loop)) {
            return true;
        }
    }
    return false;
}

/* Does some continue in s concern the loop? */
static bool has_continue(Stmt *s, Stmt *loop)
{
    if (s == NULL) {
        return false;
    }
    switch (s->kind) {
    case STMT_BRANCH: {
        if (s->u.branch.token != TOK_CONTINUE) {
            return false;
        }
        Stmt *target = s->u.branch.target;
        while (target && target->kind == STMT_LABELED) {
            target = target->u.labeled.stmt;
        }
        return target == loop;
    }
    case STMT_BLOCK: return list_continues(s->u.block.list, loop);
    case STMT_IF: return has_continue(s->u.if_.then, loop) || has_continue(s->u.if_.els, loop);
    case STMT_CASE: return list_continues(s->u.case_.body, loop);
    case STMT_SWITCH: return list_continues(s->u.switch_.cases, loop);
    case STMT_TYPE_SWITCH: return list_continues(s->u.type_switch.cases, loop);
    case STMT_SELECT: return list_continues(s->u.select.cases, loop);
    case STMT_FOR: return has_continue(s->u.for_.body, loop);
    case STMT_RANGE: return has_continue(s->u.range.body, loop);
    case STMT_LABELED: return has_continue(s->u.labeled.stmt, loop);
    default: return false;
    }
}

/* Cannot keep the address of a variable that it mentions. */
static bool keeps_nothing(Expr *e)
{
    if (e == NULL) {
        return true;
    }
    switch (e->kind) {
    case EXPR_IDENT:
    case EXPR_LITERAL: return true;
    case EXPR_PAREN: return keeps_nothing(e->u.paren.x);
    case EXPR_BINARY: return keeps_nothing(e->u.binary.x) && keeps_nothing(e->u.binary.y);
    case EXPR_UNARY: return e->u.unary.op != TOK_AND && keeps_nothing(e->u.unary.x);
    case EXPR_STAR: return keeps_nothing(e->u.star.x);
    case EXPR_SELECTOR:
        return (e->u.selector.sel == NULL || e->u.selector.sel->kind == SEL_FIELD) &&
               keeps_nothing(e->u.selector.x);
    case EXPR_INDEX: return keeps_nothing(e->u.index.x) && keeps_nothing(e->u.index.args.items[0]);
    case EXPR_CALL:
        if (e->u.call.kind == CALL_FUNCTION && !keeps_nothing(e->u.call.fun)) {
            return false;
        }
        for (uint32_t i = 0; i < e->u.call.args.count; i++) {
            if (e->mode != MODE_CONST && e->u.call.args.items[i]->mode != MODE_TYPE &&
                !keeps_nothing(e->u.call.args.items[i])) {
                return false;
            }
        }
        return true;
    default: return e->mode == MODE_CONST || e->mode == MODE_NIL;
    }
}

static bool post_keeps_nothing(Stmt *post)
{
    if (post == NULL) {
        return true;
    }
    if (post->kind == STMT_INC_DEC) {
        return keeps_nothing(post->u.inc_dec.x);
    }
    if (post->kind == STMT_EXPR) {
        return keeps_nothing(post->u.expr.x);
    }
    if (post->kind != STMT_ASSIGN) {
        return false;
    }
    for (uint32_t i = 0; i < post->u.assign.lhs.count; i++) {
        if (!keeps_nothing(post->u.assign.lhs.items[i])) {
            return false;
        }
    }
    for (uint32_t i = 0; i < post->u.assign.rhs.count; i++) {
        if (!keeps_nothing(post->u.assign.rhs.items[i])) {
            return false;
        }
    }
    return true;
}

/* ---- loops ----------------------------------------------------------------------------------- */

static void low_post(Lower *l, Stmt *post, IrBlock *out)
{
    uint32_t mark = low_begin(l);
    if (post) {
        low_stmt(l, post);
    }
    *out = low_end(l, mark);
}

static IrStep *open_loop(Lower *l, Stmt *s)
{
    IrStep *step = low_step(l, STEP_LOOP, s->pos);
    low_target(l, s, step);
    low_push_breakable(l, step);
    l->fn->loop_depth++;
    return step;
}

static void close_loop(Lower *l)
{
    l->fn->loop_depth--;
    low_pop_breakable(l);
}

static void low_condition(Lower *l, Stmt *s, IrStep *step)
{
    if (s->u.for_.cond) {
        uint32_t mark = low_begin(l);
        step->x = low_expr(l, s->u.for_.cond, NULL);
        step->u.loop.before = low_end(l, mark);
    }
}

static void low_plain_loop(Lower *l, Stmt *s)
{
    IrStep *step = open_loop(l, s);
    low_condition(l, s, step);
    uint32_t facts = l->fn->bounds.len;
    low_bound_for(l, s);
    low_block_of(l, s->u.for_.body, &step->u.loop.body);
    l->fn->bounds.len = facts;
    low_post(l, s->u.for_.post, &step->u.loop.post);
    close_loop(l);
}

/* A variable of the init statement that each iteration has for itself. */
typedef struct LoopVar {
    Object *obj;
    IrVar *carry;   /* carries its value from one iteration to the next */
    bool captured, addr_taken; /* the object's flags, while they are cleared */
} LoopVar;

typedef VEC(LoopVar) LoopVars;

static bool needs_copy(const Object *obj)
{
    return obj && (obj->u.var.addr_taken || (obj->u.var.captured && !low_by_value(obj)));
}

static void find_loop_vars(Stmt *init, LoopVars *vars)
{
    if (init == NULL || init->kind != STMT_ASSIGN || init->u.assign.op != TOK_DEFINE) {
        return;
    }
    for (uint32_t i = 0; i < init->u.assign.lhs.count; i++) {
        if (needs_copy(init->u.assign.defs[i])) {
            LoopVar v = {.obj = init->u.assign.defs[i]};
            vec_push(vars, v);
        }
    }
}

/* Nothing can take the address of a variable in the statement that declares it, so what init
 * declares is the carrier. */
static void low_carriers(Lower *l, Stmt *init, LoopVars *vars)
{
    for (uint32_t i = 0; i < vars->len; i++) {
        LoopVar *v = &vars->data[i];
        bool captured = v->obj->u.var.captured, addr_taken = v->obj->u.var.addr_taken;
        v->captured = captured;
        v->addr_taken = addr_taken;
        v->obj->u.var.captured = v->obj->u.var.addr_taken = false;
    }
    if (init) {
        low_stmt(l, init);
    }
    for (uint32_t i = 0; i < vars->len; i++) {
        LoopVar *v = &vars->data[i];
        v->carry = map_get_ptr(&l->fn->vars, v->obj);
        v->obj->u.var.captured = v->captured;
        v->obj->u.var.addr_taken = v->addr_taken;
    }
}

static void declare_copies(Lower *l, LoopVars *vars)
{
    for (uint32_t i = 0; i < vars->len; i++) {
        Object *obj = vars->data[i].obj;
        low_define(l, obj, low_read(l, vars->data[i].carry, obj->pos), obj->pos);
    }
}

static void carry_copies(Lower *l, LoopVars *vars)
{
    for (uint32_t i = 0; i < vars->len; i++) {
        Object *obj = vars->data[i].obj;
        low_assign_step(l, low_read(l, vars->data[i].carry, obj->pos), low_use(l, obj, obj->pos),
                        obj->pos);
    }
}

/* The body as a block that `continue` leaves, when there is one. */
static void low_inner_body(Lower *l, Stmt *s)
{
    Stmt *body = s->u.for_.body;
    if (!has_continue(body, s)) {
        low_stmts(l, body->u.block.list);
        return;
    }
    IrStep *block = low_step(l, STEP_BLOCK, body->pos);
    map_set_ptr(&l->fn->bodies, s, block);
    low_push_breakable(l, block);
    low_block_of(l, body, &block->u.block);
    low_pop_breakable(l);
}

static void use_carriers(Lower *l, LoopVars *vars)
{
    for (uint32_t i = 0; i < vars->len; i++) {
        map_set_ptr(&l->fn->vars, vars->data[i].obj, vars->data[i].carry);
    }
}

/* Condition and post statement work on the carriers; the body has its own copies:
 * for t := init; cond(t); post(t) { i := t; body(i); t = i } */
static void low_copy_loop(Lower *l, Stmt *s, LoopVars *vars)
{
    IrStep *step = open_loop(l, s);
    use_carriers(l, vars);
    low_condition(l, s, step);
    uint32_t mark = low_begin(l);
    declare_copies(l, vars);
    low_inner_body(l, s);
    carry_copies(l, vars);
    step->u.loop.body = low_end(l, mark);
    use_carriers(l, vars);
    low_post(l, s->u.for_.post, &step->u.loop.post);
    close_loop(l);
}

/* Condition or post statement may keep an address, so they too work on the iteration's variable:
 * for t, more := init, false; ; { i := t; if more { post(i) }; more = true; if !cond(i) { break };
 * body(i); t = i } */
static void low_exact_loop(Lower *l, Stmt *s, LoopVars *vars)
{
    IrVar *more = low_hold(l, low_bool(l, false, s->pos), s->pos);
    IrStep *step = open_loop(l, s);
    uint32_t mark = low_begin(l);
    declare_copies(l, vars);
    IrStep *again = low_step(l, STEP_IF, s->pos);
    again->x = low_read(l, more, s->pos);
    low_post(l, s->u.for_.post, &again->u.if_.then);
    low_assign_step(l, low_read(l, more, s->pos), low_bool(l, true, s->pos), s->pos);
    if (s->u.for_.cond) {
        IrValue *cond = low_expr(l, s->u.for_.cond, NULL);
        IrStep *done = low_step(l, STEP_IF, s->pos);
        done->x = low_op(l, TOK_NOT, cond->type, cond, NULL, s->pos);
        uint32_t inner = low_begin(l);
        low_step(l, STEP_BREAK, s->pos)->u.target = step;
        done->u.if_.then = low_end(l, inner);
    }
    low_inner_body(l, s);
    carry_copies(l, vars);
    step->u.loop.body = low_end(l, mark);
    close_loop(l);
}

static void low_for_vars(Lower *l, Stmt *s)
{
    LoopVars vars = {0};
    find_loop_vars(s->u.for_.init, &vars);
    low_carriers(l, s->u.for_.init, &vars);
    if (vars.len == 0) {
        low_plain_loop(l, s);
    } else {
        bool plain = post_keeps_nothing(s->u.for_.post) && keeps_nothing(s->u.for_.cond);
        (plain ? low_copy_loop : low_exact_loop)(l, s, &vars);
    }
    vec_free(&vars);
}

void low_for(Lower *l, Stmt *s)
{
    if (s->u.for_.init == NULL) {
        low_for_vars(l, s);
        return;
    }
    IrStep *block = low_step(l, STEP_BLOCK, s->pos);
    uint32_t mark = low_begin(l);
    low_for_vars(l, s);
    low_close_block(l, block, mark);
}
