/* for range: what can be ranged over, and the iteration variables. */
#include "analysis/check/checker.h"

typedef struct RangeTypes {
    Type *key, *value; /* NULL: no such variable is allowed */
    const char *cause; /* why it cannot be ranged over, or NULL */
    bool ok;           /* can be ranged over */
    bool subset;       /* a function: reported already */
} RangeTypes;

/* What keeps a function from being an iterator; NULL if it is one. */
static const char *iterator_error(Checker *c, const Type *sig)
{
    if (sig->u.func.params->u.tuple.count != 1)
        return "func must be func(yield func(...) bool): wrong argument count";
    const Type *yield = check_under(c, sig->u.func.params->u.tuple.vars[0]->type);
    if (yield->kind != TYPE_FUNC)
        return "func must be func(yield func(...) bool): argument is not func";
    if (sig->u.func.results->u.tuple.count != 0)
        return "func must be func(yield func(...) bool): unexpected results";
    if (yield->u.func.params->u.tuple.count > 2)
        return "func must be func(yield func(...) bool): yield func has too many parameters";
    const Type *results = yield->u.func.results;
    if (results->u.tuple.count != 1 || !type_is_boolean(results->u.tuple.vars[0]->type))
        return "func must be func(yield func(...) bool): yield func does not return bool";
    return NULL;
}

static RangeTypes range_of_type(Checker *c, Expr *x)
{
    Type *u = check_under(c, x->type);
    RangeTypes r = {.ok = true, .key = BASIC(c, INT)};
    if (type_is_string(u)) {
        r.value = c->types->rune;
        return r;
    }
    if (type_is_integer(u)) {
        r.key = x->type;
        r.ok = !check_has_old_loops(c, x->start);
        r.cause = "requires go1.22 or later";
        return r;
    }
    if (u->kind == TYPE_POINTER && check_under(c, u->u.elem.elem)->kind == TYPE_ARRAY)
        u = check_under(c, u->u.elem.elem);
    switch (u->kind) {
    case TYPE_ARRAY: r.value = u->u.array.elem; break;
    case TYPE_SLICE: r.value = u->u.elem.elem; break;
    case TYPE_MAP:
        r.key = u->u.map.key;
        r.value = u->u.map.elem;
        break;
    case TYPE_CHAN:
        r.key = u->u.chan.elem;
        if (u->u.chan.dir == CHAN_SEND) {
            r.ok = false;
            r.cause = "receive from send-only channel";
        }
        break;
    case TYPE_FUNC:
        r.ok = false;
        r.cause = iterator_error(c, u);
        r.subset = !r.cause;
        if (r.subset)
            diag_subset(c->prog->diags, E_RANGE_FUNC, x->start, x->end, "range over a function");
        break;
    default: r.ok = false; break;
    }
    return r;
}

static RangeTypes range_types(Checker *c, Stmt *s)
{
    Expr *x = s->u.range.x, *value = s->u.range.value;
    RangeTypes r = {0};
    check_expr(c, x);
    if (x->mode == MODE_NONE)
        return r;
    if (x->mode != MODE_NIL)
        r = range_of_type(c, x);
    if (!r.ok) {
        if (!r.subset && !check_unknown(x->type))
            check_error_expr(c, E_RANGE, x, "cannot range over %s%s%s", check_operand_string(c, x),
                             r.cause ? ": " : "", r.cause ? r.cause : "");
        return r;
    }
    if (value && !r.value)
        check_error_expr(c, E_RANGE, value, "range over %s permits only one iteration variable",
                         check_operand_string(c, x));
    else if (s->u.range.extra)
        check_error_expr(c, E_RANGE_VARIABLES, s->u.range.extra,
                         "range clause permits at most two iteration variables");
    return r;
}

/* An operand of type t at the place of a variable. */
static Expr element(Checker *c, const Expr *at, Type *t)
{
    Expr e = ast_copy_expr(at);
    e.mode = t && t->kind != TYPE_INVALID ? MODE_VALUE : MODE_NONE;
    e.type = t ? t : BASIC(c, INVALID);
    e.constant = NULL;
    return e;
}

/* `for i = range 10`: the constant takes the variable's type. */
static void assign_range_var(Checker *c, Stmt *s, Expr *lhs, Type *t, bool over_int)
{
    if (over_int && type_is_untyped(t)) {
        Expr *x = s->u.range.x;
        Type *want = check_lhs(c, lhs);
        bool is_blank = lhs->kind == EXPR_IDENT && check_is_blank(lhs->u.ident.name);
        if (is_blank) {
            check_assignment(c, x, type_default(c->types, t), "range clause");
            lhs->mode = MODE_VARIABLE;
            lhs->type = x->type;
        } else if (want) {
            check_assignment(c, x, want, "range clause");
            if (x->mode != MODE_NONE && !type_is_integer(x->type))
                check_error_expr(c, E_RANGE, lhs, "cannot use iteration variable of type %s",
                                 check_type_string(c, x->type));
        }
        return;
    }
    Expr value = element(c, lhs, t);
    check_assign_var(c, lhs, &value, "assignment"); /* as Go words it */
}

/* The variable of type t that lhs declares; NULL after an error. */
static Object *define_var(Checker *c, Expr *lhs, Type *t)
{
    if (lhs->kind != EXPR_IDENT) {
        check_error_expr(c, E_NAME_OF_DEFINE, lhs, "invalid syntax tree: cannot declare %s",
                         check_expr_string(c, lhs));
        return NULL;
    }
    if (t && type_is_untyped(t))
        t = type_default(c->types, t);
    Object *var = check_new_var(c, lhs, t ? t : BASIC(c, INVALID), VAR_LOCAL);
    bool wrong = var->type->kind == TYPE_INVALID;
    lhs->mode = wrong ? MODE_NONE : MODE_VARIABLE;
    lhs->type = var->type;
    var->used |= wrong; /* an error was reported */
    return var;
}

static void define_vars(Checker *c, Stmt *s, Expr **lhs, Type **types, uint32_t count)
{
    Object *vars[2] = {NULL, NULL};
    bool any = false;
    for (uint32_t i = 0; i < count; i++) {
        Object *var = define_var(c, lhs[i], types[i]);
        bool fresh = var && !check_is_blank(var->name);
        vars[i] = fresh ? var : NULL;
        any |= fresh;
        if (var && !fresh)
            lhs[i]->u.ident.obj = NULL;
    }
    if (!any && s->u.range.op_pos != NO_POS)
        check_error(c, E_NO_NEW_VARIABLES, s->u.range.op_pos, s->u.range.op_pos + 2,
                    "no new variables on left side of :=");
    s->u.range.key_obj = vars[0];
    s->u.range.value_obj = vars[1];
    for (uint32_t i = 0; i < count; i++) {
        if (!vars[i])
            continue;
        vars[i]->u.var.scope_pos = s->u.range.body->pos;
        check_declare(c, c->env.scope, vars[i]);
    }
}

void check_range(Checker *c, Stmt *s)
{
    Expr *x = s->u.range.x;
    Expr *lhs[] = {s->u.range.key, s->u.range.value};
    check_open_scope(c);
    RangeTypes r = range_types(c, s);
    Type *types[] = {r.ok ? r.key : NULL, r.ok ? r.value : NULL};
    uint32_t count = lhs[1] ? 2 : lhs[0] ? 1 : 0;
    bool over_int = r.ok && type_is_integer(x->type);
    if (s->u.range.define && count) {
        /* for _, v := range: the blank key is NULL or an identifier */
        define_vars(c, s, lhs, types, count);
    } else {
        for (uint32_t i = 0; i < count; i++)
            assign_range_var(c, s, lhs[i], types[i] ? types[i] : BASIC(c, INVALID),
                             i == 0 && over_int);
    }
    if (over_int && type_is_untyped(x->type))
        check_assignment(c, x, type_default(c->types, x->type), "range clause");
    check_default(c, x);
    vec_push(&c->env.body->loops, s->pos);
    check_block(c, s->u.range.body);
    (void)vec_pop(&c->env.body->loops);
    check_old_loop(c, s, s->u.range.key_obj);
    check_old_loop(c, s, s->u.range.value_obj);
    check_close_scope(c);
}
