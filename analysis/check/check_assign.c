/* Assignments and initialisations. */
#include "analysis/check/checker.h"

/* ---- initialisation ---- */

void check_init_const(Checker *c, Object *obj, Expr *x)
{
    if (x->mode == MODE_NONE || x->type->kind == TYPE_INVALID ||
        (obj->type && obj->type->kind == TYPE_INVALID)) {
        obj->type = BASIC(c, INVALID);
        return;
    }
    if (x->mode != MODE_CONST) {
        check_error_expr(c, E_NOT_CONSTANT, x, "%s is not constant", check_operand_string(c, x));
        obj->type = BASIC(c, INVALID);
        return;
    }
    if (obj->type)
        check_assignment(c, x, obj->type, "constant declaration");
    else
        obj->type = x->type;
    if (x->mode == MODE_CONST)
        obj->u.constant.value = x->constant;
    else
        obj->type = BASIC(c, INVALID);
}

void check_init_var(Checker *c, Object *lhs, Expr *x, const char *context)
{
    if (x->mode == MODE_NONE || x->type->kind == TYPE_INVALID ||
        (lhs->type && lhs->type->kind == TYPE_INVALID)) {
        if (!lhs->type)
            lhs->type = BASIC(c, INVALID);
        check_default(c, x);
        return;
    }
    if (!lhs->type) {
        if (x->mode == MODE_NIL) {
            check_error_expr(c, E_NIL, x, "use of untyped nil in %s", context);
            lhs->type = BASIC(c, INVALID);
            return;
        }
        lhs->type = type_default(c->types, x->type);
    }
    check_assignment(c, x, lhs->type, context);
}

/* Of r values, the first or only one of which is `first`. */
static void assign_mismatch(Checker *c, const Expr *first, bool only, uint32_t l, uint32_t r)
{
    const char *vars = check_count(c, l, "variable"), *vals = check_count(c, r, "value");
    const Expr *call = ast_unparen((Expr *)first);
    if (only && call->kind == EXPR_CALL && r != 0 && call->u.call.kind == CALL_FUNCTION &&
        call->type && (r == 1 || call->type->kind == TYPE_TUPLE))
        check_note_function(
            c,
            check_error_expr(c, E_ASSIGN_COUNT, first, "assignment mismatch: %s but %s returns %s",
                             vars, check_expr_string(c, call->u.call.fun), vals),
            call->u.call.fun);
    else
        check_error_expr(c, E_ASSIGN_COUNT, first, "assignment mismatch: %s but %s", vars, vals);
}

static void return_mismatch(Checker *c, const Stmt *ret, Object **lhs, uint32_t l, Expr **rhs,
                            uint32_t r)
{
    Pos at = ret->pos, end = ret->end;
    if (r > l || r > 0) {
        const Expr *e = rhs[r > l ? l : r - 1];
        at = e->start;
        end = e->end;
    }
    Type want = {.kind = TYPE_TUPLE, .u.tuple = {lhs, l}};
    Diag *d = check_error(c, E_RETURN_COUNT, at, end, "%s return values\n\thave %s\n\twant %s",
                r > l ? "too many" : "not enough", check_types_of_exprs(c, rhs, r),
                check_types_of_vars(c, &want, false));
    const FuncInfo *func = c->env.body->info;
    if (func->obj)
        check_note_declared(c, d, func->obj,
                            arena_printf(c->arena, "%s is declared here", func->obj->name->data));
}

static void invalid_rest(Checker *c, Object **lhs, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (!lhs[i]->type)
            lhs[i]->type = BASIC(c, INVALID);
    }
}

static bool all_valid(Expr **items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (items[i]->mode == MODE_NONE)
            return false;
    }
    return true;
}

static void mismatch(Checker *c, Object **lhs, uint32_t l, ExprList source, Expr **rhs, uint32_t r,
                     const Stmt *ret)
{
    if (ret)
        return_mismatch(c, ret, lhs, l, rhs, r);
    else
        assign_mismatch(c, source.items[0], source.count == 1, l, r);
}

void check_init_vars(Checker *c, Object **lhs, uint32_t l, ExprList rhs, const char *context,
                     const Stmt *ret)
{
    bool call = l == 1 && rhs.count == 1 && ast_unparen(rhs.items[0])->kind == EXPR_CALL;
    if (l == rhs.count && !call) {
        for (uint32_t i = 0; i < l; i++) {
            check_expr(c, rhs.items[i]);
            check_init_var(c, lhs[i], rhs.items[i], context);
        }
        return;
    }
    if (rhs.count != 1) {
        check_use(c, rhs.items, rhs.count);
        if (all_valid(rhs.items, rhs.count)) {
            for (uint32_t i = 0; ret && i < rhs.count; i++) {
                check_exclude(c, rhs.items[i]);
                check_single(c, rhs.items[i]);
            }
            mismatch(c, lhs, l, rhs, rhs.items, rhs.count, ret);
        }
        invalid_rest(c, lhs, l);
        return;
    }
    Values v = check_values(c, rhs.items, 1, l == 2 && !ret);
    if (v.count == l) {
        for (uint32_t i = 0; i < l; i++)
            check_init_var(c, lhs[i], v.items[i], context);
        return;
    }
    if (!v.bad)
        mismatch(c, lhs, l, rhs, v.items, v.count, ret);
    check_default(c, rhs.items[0]);
    invalid_rest(c, lhs, l);
}

/* ---- left sides ---- */

static bool blank(const Expr *e)
{
    return e->kind == EXPR_IDENT && check_is_blank(e->u.ident.name);
}

/* Is evaluated e assignable? Reports if not. */
static bool assignable_side(Checker *c, Expr *e)
{
    if (e->mode == MODE_NONE)
        return false;
    if (e->mode == MODE_VARIABLE) {
        check_mark_assigned(c, e);
        return true;
    }
    if (e->mode == MODE_MAP_INDEX)
        return true;
    const Expr *sel = ast_unparen(e);
    if (sel->kind == EXPR_SELECTOR && sel->u.selector.sel &&
        sel->u.selector.x->mode == MODE_MAP_INDEX) {
        check_error_expr(c, E_NOT_ASSIGNABLE, e, "cannot assign to struct field %s in map",
                         check_expr_string(c, e));
    } else {
        check_error_expr(c, E_NOT_ASSIGNABLE, e,
                         "cannot assign to %s (neither addressable nor a map index expression)",
                         check_expr_string(c, e));
    }
    check_invalid(c, e);
    return false;
}

Type *check_lhs(Checker *c, Expr *e)
{
    Expr *x = ast_unparen(e);
    if (blank(x)) {
        check_invalid(c, e);
        x->u.ident.obj = NULL;
        return NULL;
    }
    Object *obj = x->kind == EXPR_IDENT ? check_lookup(c, x->u.ident.name) : NULL;
    bool used = obj && obj->used;
    check_expr(c, e);
    /* Assigning to a local variable is no use of it. */
    if (obj && obj->kind == OBJ_VAR && obj->u.var.kind != VAR_GLOBAL)
        obj->used = used;
    return assignable_side(c, e) ? e->type : NULL;
}

/* A blank side takes the type of its value, so that every expression has one. */
static void set_blank(Expr *lhs, const Expr *value)
{
    for (;; lhs = lhs->u.paren.x) {
        lhs->mode = value->mode == MODE_NONE ? MODE_NONE : MODE_VARIABLE;
        lhs->type = value->type;
        if (lhs->kind != EXPR_PAREN)
            break;
    }
}

static void assign_value(Checker *c, Expr *lhs, Type *t, Expr *value, const char *context)
{
    if (blank(ast_unparen(lhs))) {
        check_assignment(c, value, NULL, "assignment to _ identifier");
        set_blank(lhs, value);
    } else if (t) {
        check_assignment(c, value, t, context);
    } else {
        check_default(c, value);
    }
}

/* lhs = value where value was evaluated. */
void check_assign_var(Checker *c, Expr *lhs, Expr *value, const char *context)
{
    Type *t = check_lhs(c, lhs);
    assign_value(c, lhs, t, value, context);
}

static void assign_pairs(Checker *c, ExprList lhs, ExprList rhs)
{
    for (uint32_t i = 0; i < lhs.count; i++) {
        Type *t = check_lhs(c, lhs.items[i]);
        if (t || blank(ast_unparen(lhs.items[i])))
            check_expr(c, rhs.items[i]);
        else /* how many values it has is no question now */
            check_use(c, &rhs.items[i], 1);
        assign_value(c, lhs.items[i], t, rhs.items[i], "assignment");
    }
}

static void assign(Checker *c, Stmt *s)
{
    ExprList lhs = s->u.assign.lhs, rhs = s->u.assign.rhs;
    bool call = lhs.count == 1 && rhs.count == 1 && ast_unparen(rhs.items[0])->kind == EXPR_CALL;
    if (lhs.count == rhs.count && !call) {
        assign_pairs(c, lhs, rhs);
        return;
    }
    if (rhs.count != 1) {
        check_use_lhs(c, lhs.items, lhs.count);
        check_use(c, rhs.items, rhs.count);
        bool lhs_ok = true;
        for (uint32_t i = 0; i < lhs.count; i++)
            lhs_ok =
                lhs_ok && (lhs.items[i]->mode != MODE_NONE || blank(ast_unparen(lhs.items[i])));
        if (lhs_ok && all_valid(rhs.items, rhs.count))
            assign_mismatch(c, rhs.items[0], false, lhs.count, rhs.count);
        return;
    }
    Values v = check_values(c, rhs.items, 1, lhs.count == 2);
    if (v.count == lhs.count) {
        for (uint32_t i = 0; i < lhs.count; i++)
            check_assign_var(c, lhs.items[i], v.items[i], "assignment");
        return;
    }
    check_use_lhs(c, lhs.items, lhs.count);
    if (!v.bad)
        assign_mismatch(c, rhs.items[0], true, lhs.count, v.count);
    check_default(c, rhs.items[0]);
}

/* ---- := ---- */

static Object *define_one(Checker *c, Expr *lhs, Map *seen, bool *fresh, bool *bad)
{
    *fresh = false;
    if (lhs->kind != EXPR_IDENT) {
        check_use_lhs(c, &lhs, 1);
        check_error_expr(c, E_NAME_OF_DEFINE, lhs,
                         "non-name %s on left side of :=", check_expr_string(c, lhs));
        *bad = true;
        return NULL;
    }
    Str *name = lhs->u.ident.name;
    if (!check_is_blank(name)) {
        uint64_t *slot = map_put(seen, (uint64_t)(uintptr_t)name);
        if (*slot) {
            check_error_expr(c, E_NAME_OF_DEFINE, lhs,
                             "%s repeated on left side of :=", name->data);
            *bad = true;
            return NULL;
        }
        *slot = 1;
        Object *earlier = scope_lookup(c->env.scope, name);
        if (earlier) {
            lhs->u.ident.obj = earlier;
            if (earlier->kind == OBJ_VAR) {
                check_mark_variable(c, earlier);
                return earlier;
            }
            check_error_expr(c, E_NAME_OF_DEFINE, lhs, "cannot assign to %s", name->data);
            *bad = true;
            return NULL;
        }
    }
    Object *obj = check_new_var(c, lhs, NULL, VAR_LOCAL);
    *fresh = !check_is_blank(name);
    if (!*fresh)
        lhs->u.ident.obj = NULL;
    return obj;
}

/* What `:=` declares; newly declared ones go to `fresh` (NULL elsewhere). True if there is a new
 * one. */
static bool collect_defs(Checker *c, Expr **lhs, uint32_t count, Object **vars, Object **fresh,
                         bool *bad)
{
    Map seen = {0};
    bool any = false;
    for (uint32_t i = 0; i < count; i++) {
        bool is_fresh;
        vars[i] = define_one(c, lhs[i], &seen, &is_fresh, bad);
        fresh[i] = is_fresh ? vars[i] : NULL;
        any = any || is_fresh;
        if (!vars[i]) /* a stand-in, so that the other side is checked */
            vars[i] = object_new(c->types, OBJ_VAR, str_intern_c(c->prog->strings, "_"), NULL,
                                 c->pkg, lhs[i]->start);
    }
    map_free(&seen);
    return any;
}

static void define(Checker *c, Stmt *s)
{
    ExprList lhs = s->u.assign.lhs;
    Object **vars = ARENA_ARRAY(c->arena, Object *, lhs.count);
    Object **fresh = ARENA_ARRAY(c->arena, Object *, lhs.count);
    bool bad = false;
    bool any = collect_defs(c, lhs.items, lhs.count, vars, fresh, &bad);
    s->u.assign.defs = fresh;
    check_init_vars(c, vars, lhs.count, s->u.assign.rhs, "assignment", NULL);
    if (!any && !bad) {
        check_error(c, E_NO_NEW_VARIABLES, s->u.assign.op_pos, s->u.assign.op_pos + 2,
                    "no new variables on left side of :=");
    }
    for (uint32_t i = 0; i < lhs.count; i++) {
        Expr *e = lhs.items[i];
        if (e->kind != EXPR_IDENT)
            continue;
        e->mode = vars[i]->type && vars[i]->type->kind != TYPE_INVALID ? MODE_VARIABLE : MODE_NONE;
        e->type = vars[i]->type ? vars[i]->type : BASIC(c, INVALID);
        if (fresh[i]) {
            fresh[i]->u.var.scope_pos = s->end;
            check_declare(c, c->env.scope, fresh[i]);
        }
    }
}

/* ---- op= ---- */

static void assign_operation(Checker *c, Stmt *s)
{
    ExprList lhs = s->u.assign.lhs, rhs = s->u.assign.rhs;
    TokenKind op = s->u.assign.op;
    if (lhs.count != 1 || rhs.count != 1) {
        check_use(c, lhs.items, lhs.count);
        check_use(c, rhs.items, rhs.count);
        check_error(c, E_SINGLE_VALUE, s->u.assign.op_pos, s->u.assign.op_pos,
                    "assignment operation %s= requires single-valued expressions", token_name(op));
        return;
    }
    Expr *x = lhs.items[0], *y = rhs.items[0];
    check_expr(c, x);
    check_expr(c, y);
    Expr left = ast_copy_expr(x), result = left;
    check_operation(c, &result, &left, y, op, NULL, s->u.assign.op_pos);
    if (!assignable_side(c, x) || result.mode == MODE_NONE)
        return;
    check_assignment(c, &result, x->type, "assignment operation");
}

void check_assign_stmt(Checker *c, Stmt *s)
{
    if (s->u.assign.op == TOK_ASSIGN)
        assign(c, s);
    else if (s->u.assign.op == TOK_DEFINE)
        define(c, s);
    else
        assign_operation(c, s);
}

void check_inc_dec(Checker *c, Stmt *s)
{
    Expr *x = s->u.inc_dec.x;
    check_expr(c, x);
    if (x->mode == MODE_NONE)
        return;
    if (!type_is_numeric(x->type)) {
        if (!check_unknown(x->type))
            check_error_expr(c, E_OPERATOR, x, "invalid operation: %s%s (non-numeric type %s)",
                             check_expr_string(c, x), s->u.inc_dec.inc ? "++" : "--",
                             check_type_string(c, x->type));
        return;
    }
    assignable_side(c, x);
}
