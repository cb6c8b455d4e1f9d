/* switch, type switch and select. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

/* With an init statement the whole is a block of its own. */
typedef struct InitScope {
    IrStep *block;   /* NULL without init */
    uint32_t mark;
} InitScope;

static InitScope open_scope(Lower *l, Stmt *s, Stmt *init)
{
    InitScope scope = {0};
    if (init) {
        scope.block = low_step(l, STEP_BLOCK, s->pos);
        scope.mark = low_begin(l);
        low_stmt(l, init);
    }
    return scope;
}

static void close_scope(Lower *l, InitScope scope)
{
    if (scope.block) {
        scope.block->u.block = low_end(l, scope.mark);
    }
}

static void low_case_body(Lower *l, Stmt *clause, IrCase *c)
{
    uint32_t mark = low_begin(l);
    low_stmts(l, clause->u.case_.body);
    c->body = low_end(l, mark);
    c->falls = clause->u.case_.falls;
}

static IrStep *new_switch(Lower *l, Stmt *s, uint32_t count)
{
    IrStep *step = low_step(l, STEP_SWITCH, s->pos);
    step->u.switch_.count = count;
    step->u.switch_.cases = ARENA_ARRAY(l->body, IrCase, count);
    low_target(l, s, step);
    return step;
}

/* ---- conditions ------------------------------------------------------------------------------ */

/* Gathers the conditions of one case. A later one that needs steps must not run them when an
 * earlier one holds. */
typedef struct Conditions {
    VEC(IrValue *) values;
    IrVar *flag;          /* holds the conditions so far, once steps came between */
    uint32_t mark;        /* start of IrCase.before */
} Conditions;

static IrValue *any_of(Lower *l, Conditions *c, Pos pos)
{
    IrValue *v = c->values.data[0];
    for (uint32_t i = 1; i < c->values.len; i++) {
        v = low_op(l, TOK_LOR, low_basic(l, TYPE_BOOL), v, c->values.data[i], pos);
    }
    return v;
}

/* cond was lowered with steps behind `mark`. */
static void add_condition(Lower *l, Conditions *c, IrValue *cond, uint32_t mark, Pos pos)
{
    cond = low_convert(l, cond, low_basic(l, TYPE_BOOL), NULL, pos, NULL);
    if (low_begin(l) == mark || c->values.len == 0) {
        vec_push(&c->values, cond);
        return;
    }
    IrBlock steps = low_end(l, mark);
    if (c->flag == NULL || c->values.len > 1) {
        c->flag = low_hold(l, any_of(l, c, pos), pos);
    }
    IrStep *s = low_step(l, STEP_IF, pos);
    s->x = low_op(l, TOK_NOT, low_basic(l, TYPE_BOOL), low_read(l, c->flag, pos), NULL, pos);
    mark = low_begin(l);
    for (uint32_t i = 0; i < steps.count; i++) {
        vec_push(&l->pending, steps.items[i]);
    }
    low_assign_step(l, low_read(l, c->flag, pos), cond, pos);
    s->u.if_.then = low_end(l, mark);
    vec_clear(&c->values);
    vec_push(&c->values, low_read(l, c->flag, pos));
}

static void finish_conditions(Lower *l, Conditions *c, IrCase *out)
{
    out->before = low_end(l, c->mark);
    out->count = c->values.len;
    out->values = vec_freeze(&c->values, l->body);
    vec_free(&c->values);
}

/* ---- expression switches --------------------------------------------------------------------- */

static bool only_constants(Stmt *s, Type *tag)
{
    if (!type_is_integer(tag) && !type_is_string(tag)) {
        return false;
    }
    for (uint32_t i = 0; i < s->u.switch_.cases.count; i++) {
        Stmt *clause = s->u.switch_.cases.items[i];
        for (uint32_t k = 0; k < clause->u.case_.exprs.count; k++) {
            if (clause->u.case_.exprs.items[k]->mode != MODE_CONST) {
                return false;
            }
        }
    }
    return true;
}

static void constant_values(Lower *l, Stmt *clause, Type *tag, IrCase *c)
{
    ExprList exprs = clause->u.case_.exprs;
    c->count = exprs.count;
    c->values = low_values(l, exprs.count);
    for (uint32_t i = 0; i < exprs.count; i++) {
        c->values[i] = low_constant(l, exprs.items[i]->constant, tag, exprs.items[i]->start);
    }
}

static IrValue *case_condition(Lower *l, IrValue *tag, Expr *e)
{
    if (tag == NULL) {
        IrValue *v = low_expr(l, e, NULL);
        return type_is_interface(v->type) ? low_compare(l, TOK_EQL, low_bool(l, true, e->start), v,
                                                        low_basic(l, TYPE_BOOL), e->start)
                                          : v;
    }
    if (ast_unparen(e)->mode == MODE_NIL) {
        return low_op(l, TOK_EQL, low_basic(l, TYPE_BOOL), tag, low_zero(l, tag->type, e->start),
                      e->start);
    }
    bool typed = e->mode == MODE_CONST && !type_is_interface(tag->type);
    IrValue *v = typed ? low_constant(l, e->constant, tag->type, e->start) : low_expr(l, e, NULL);
    return low_compare(l, TOK_EQL, tag, v, low_basic(l, TYPE_BOOL), e->start);
}

static void condition_values(Lower *l, Stmt *clause, IrValue *tag, IrCase *c)
{
    Conditions conditions = {.mark = low_begin(l)};
    for (uint32_t i = 0; i < clause->u.case_.exprs.count; i++) {
        Expr *e = clause->u.case_.exprs.items[i];
        uint32_t mark = low_begin(l);
        add_condition(l, &conditions, case_condition(l, tag, e), mark, e->start);
    }
    finish_conditions(l, &conditions, c);
}

void low_switch(Lower *l, Stmt *s)
{
    InitScope scope = open_scope(l, s, s->u.switch_.init);
    Expr *tag_expr = s->u.switch_.tag;
    IrValue *tag = tag_expr ? low_expr(l, tag_expr, NULL) : NULL;
    bool constants = tag && only_constants(s, tag->type);
    if (tag && !constants && !low_is_simple(tag)) {
        tag = low_read(l, low_hold(l, tag, tag_expr->start), tag_expr->start);
    }
    IrStep *step = new_switch(l, s, s->u.switch_.cases.count);
    step->x = constants ? tag : NULL;
    low_push_breakable(l, step);
    for (uint32_t i = 0; i < s->u.switch_.cases.count; i++) {
        Stmt *clause = s->u.switch_.cases.items[i];
        IrCase *c = &step->u.switch_.cases[i];
        c->pos = clause->pos;
        c->is_default = clause->u.case_.is_default;
        if (constants) {
            constant_values(l, clause, tag->type, c);
        } else {
            condition_values(l, clause, tag, c);
        }
        low_case_body(l, clause, c);
    }
    low_pop_breakable(l);
    close_scope(l, scope);
}

/* ---- type switches --------------------------------------------------------------------------- */

static bool is_nil_case(Expr *e)
{
    return ast_unparen(e)->mode == MODE_NIL;
}

static IrValue *clause_value(Lower *l, Stmt *clause, IrValue *x)
{
    ExprList types = clause->u.case_.exprs;
    if (types.count != 1 || is_nil_case(types.items[0])) {
        return x;
    }
    Type *t = low_canon(l, types.items[0]->type);
    if (t == x->type) {
        return x;
    }
    if (!type_is_interface(t)) {
        return low_unary_kind(l, VALUE_UNBOX, t, x, clause->pos);
    }
    bool wider = type_implements(l->types, x->type, t, NULL, NULL, NULL);
    return low_unary_kind(l, wider ? VALUE_UPCAST : VALUE_ASSERT, t, x, clause->pos);
}

static void type_case(Lower *l, Stmt *clause, IrValue *x, IrCase *c)
{
    ExprList types = clause->u.case_.exprs;
    c->pos = clause->pos;
    c->is_default = clause->u.case_.is_default;
    c->count = types.count;
    c->values = low_values(l, types.count);
    for (uint32_t i = 0; i < types.count; i++) {
        IrValue *is = low_is_nil(l, x, types.items[i]->start);
        is->u.type = is_nil_case(types.items[i]) ? NULL : low_canon(l, types.items[i]->type);
        c->values[i] = is;
    }
    uint32_t mark = low_begin(l);
    if (clause->u.case_.obj) {
        low_define(l, clause->u.case_.obj, clause_value(l, clause, x), clause->pos);
        const IrVar *v = map_get_ptr(&l->fn->vars, clause->u.case_.obj);
        if (v->site) { /* each clause has its own */
            v->site->pos = clause->pos;
        }
    }
    low_stmts(l, clause->u.case_.body);
    c->body = low_end(l, mark);
}

void low_type_switch(Lower *l, Stmt *s)
{
    InitScope scope = open_scope(l, s, s->u.type_switch.init);
    Expr *e = ast_unparen(s->u.type_switch.x);
    if (e->kind == EXPR_ASSERT && e->u.assert.type == NULL) {
        e = e->u.assert.x;
    }
    IrValue *x = low_expr(l, e, NULL);
    if (!low_is_simple(x)) {
        x = low_read(l, low_hold(l, x, e->start), e->start);
    }
    IrStep *step = new_switch(l, s, s->u.type_switch.cases.count);
    low_push_breakable(l, step);
    for (uint32_t i = 0; i < s->u.type_switch.cases.count; i++) {
        type_case(l, s->u.type_switch.cases.items[i], x, &step->u.switch_.cases[i]);
    }
    low_pop_breakable(l);
    close_scope(l, scope);
}

/* ---- select ---------------------------------------------------------------------------------- */

static Expr *received_from(Stmt *comm)
{
    Expr *e = comm->kind == STMT_EXPR ? comm->u.expr.x : comm->u.assign.rhs.items[0];
    return ast_unparen(e)->u.unary.x;
}

/* What a later case's operands cannot change. */
static IrValue *settled(Lower *l, IrValue *v)
{
    return low_is_simple(v) ? v : low_freeze(l, v, v->pos);
}

static void select_operands(Lower *l, Stmt *comm, IrCase *c)
{
    if (comm->kind == STMT_SEND) {
        c->send = true;
        c->chan = settled(l, low_expr(l, comm->u.send.chan, NULL));
        c->value = settled(l, low_expr_to(l, comm->u.send.value, low_elem(l, c->chan->type), NULL));
        return;
    }
    c->chan = settled(l, low_expr(l, received_from(comm), NULL));
    if (comm->kind != STMT_ASSIGN) {
        return;
    }
    ExprList lhs = comm->u.assign.lhs;
    if (!low_is_blank(lhs.items[0])) {
        c->dst = low_temp(l, low_elem(l, c->chan->type), comm->pos);
        low_declare(l, c->dst, NULL, comm->pos);
    }
    if (lhs.count > 1 && !low_is_blank(lhs.items[1])) {
        c->ok = low_temp(l, low_basic(l, TYPE_BOOL), comm->pos);
        low_declare(l, c->ok, NULL, comm->pos);
    }
}

static void select_assign(Lower *l, Stmt *comm, IrCase *c)
{
    if (comm == NULL || comm->kind != STMT_ASSIGN) {
        return;
    }
    IrVar *got[2] = {c->dst, c->ok};
    for (uint32_t i = 0; i < comm->u.assign.lhs.count; i++) {
        if (got[i] == NULL) {
            continue;
        }
        got[i]->assigned = true;
        IrValue *v = low_read(l, got[i], comm->pos);
        Object *def = comm->u.assign.defs ? comm->u.assign.defs[i] : NULL;
        if (def) {
            low_define(l, def, v, comm->pos);
        } else {
            Place p = low_lhs(l, comm->u.assign.lhs.items[i]);
            low_put(l, &p, v, comm->pos);
        }
    }
}

void low_select(Lower *l, Stmt *s)
{
    StmtList clauses = s->u.select.cases;
    IrCase *cases = clauses.count ? ARENA_ARRAY(l->body, IrCase, clauses.count) : NULL;
    IrStep *block = low_step(l, STEP_BLOCK, s->pos);
    uint32_t mark = low_begin(l);
    for (uint32_t i = 0; i < clauses.count; i++) {
        Stmt *comm = clauses.items[i]->u.case_.comm;
        cases[i].pos = clauses.items[i]->pos;
        cases[i].is_default = comm == NULL;
        if (comm) {
            select_operands(l, comm, &cases[i]);
        }
    }
    IrStep *step = low_step(l, STEP_SELECT, s->pos);
    step->u.select.cases = cases;
    step->u.select.count = clauses.count;
    low_target(l, s, step);
    low_push_breakable(l, step);
    for (uint32_t i = 0; i < clauses.count; i++) {
        uint32_t start = low_begin(l);
        select_assign(l, clauses.items[i]->u.case_.comm, &cases[i]);
        low_stmts(l, clauses.items[i]->u.case_.body);
        cases[i].body = low_end(l, start);
    }
    low_pop_breakable(l);
    low_close_block(l, block, mark);
}
