/* switch, type switch and select. */
#include "analysis/check/checker.h"

void check_clause_body(Checker *c, Stmt *clause, bool may_fall, bool last, bool type_switch)
{
    StmtList list = clause->u.case_.body;
    uint32_t n = list.count;
    while (n > 0 && list.items[n - 1]->kind == STMT_EMPTY)
        n--;
    const Stmt *end = n ? list.items[n - 1] : NULL;
    while (end && end->kind == STMT_LABELED)
        end = end->u.labeled.stmt;
    bool falls = end && end->kind == STMT_BRANCH && end->u.branch.token == TOK_FALLTHROUGH;
    check_stmt_list(c, (StmtList){list.items, falls ? n - 1 : n});
    if (!falls)
        return;
    clause->u.case_.falls = may_fall;
    if (!may_fall)
        check_error(c, E_FALLTHROUGH, end->pos, end->end, "%s",
                    type_switch ? "cannot fallthrough in type switch"
                    : last      ? "cannot fallthrough final case in switch"
                                : "fallthrough statement out of place");
}

static void check_defaults(Checker *c, StmtList cases)
{
    const Stmt *first = NULL;
    for (uint32_t i = 0; i < cases.count; i++) {
        const Stmt *s = cases.items[i];
        if (!s->u.case_.is_default)
            continue;
        if (first)
            check_error(c, E_DEFAULTS, s->pos, s->pos + 7, "multiple defaults (first at %s)",
                        check_place(c, first->pos));
        else
            first = s;
    }
}

/* ---- expression switch ---- */

static void case_value(Checker *c, const Expr *tag, Expr *x, Map *seen)
{
    check_expr(c, x);
    if (x->mode == MODE_NONE || tag->mode == MODE_NONE) {
        check_default(c, x);
        return;
    }
    Expr y = ast_copy_expr(tag), result = ast_copy_expr(x);
    check_convert_untyped(c, x, y.type);
    if (x->mode == MODE_NONE)
        return;
    check_compare(c, &result, x, &y, TOK_EQL, true);
    if (result.mode == MODE_NONE || x->mode != MODE_CONST || type_is_boolean(x->type) ||
        type_is_complex(x->type))
        return; /* Go does not compare these */
    uint64_t *slot = map_put(seen, check_constant_key(c, x));
    if (*slot) {
        Diag *d = check_error_expr(c, E_DUPLICATE_CASE, x, "duplicate case %s in expression switch",
                                   check_operand_string(c, x));
        check_note(c, d, (Pos)*slot, "previous case");
        return;
    }
    *slot = x->start;
}

/* A missing tag is `true`. */
static Expr *true_tag(Checker *c, const Stmt *s)
{
    Expr *e = ARENA_NEW(c->arena, Expr);
    e->kind = EXPR_IDENT;
    e->pos = e->start = e->end = s->u.switch_.open;
    e->u.ident.name = str_intern_c(c->prog->strings, "true");
    e->u.ident.obj = scope_lookup(c->prog->universe, e->u.ident.name);
    e->mode = MODE_CONST;
    e->type = BASIC(c, BOOL);
    e->constant = const_bool(c->consts, true);
    return e;
}

static Expr *switch_tag(Checker *c, Stmt *s)
{
    Expr *tag = s->u.switch_.tag;
    if (!tag)
        return true_tag(c, s);
    check_expr(c, tag);
    check_assignment(c, tag, NULL, "switch expression");
    if (tag->mode != MODE_NONE && !type_comparable(tag->type) && !type_has_nil(tag->type)) {
        check_error_expr(c, E_SWITCH, tag, "cannot switch on %s (%s is not comparable)",
                         check_operand_string(c, tag), check_type_string(c, tag->type));
        check_invalid(c, tag);
    }
    return tag;
}

void check_switch(Checker *c, Stmt *s)
{
    StmtList cases = s->u.switch_.cases;
    Map seen = {0};
    check_open_scope(c);
    if (s->u.switch_.init)
        check_stmt(c, s->u.switch_.init);
    const Expr *tag = switch_tag(c, s);
    check_defaults(c, cases);
    for (uint32_t i = 0; i < cases.count; i++) {
        Stmt *clause = cases.items[i];
        ExprList exprs = clause->u.case_.exprs;
        for (uint32_t j = 0; j < exprs.count; j++)
            case_value(c, tag, exprs.items[j], &seen);
        check_open_scope(c);
        check_clause_body(c, clause, i + 1 < cases.count, i + 1 == cases.count, false);
        check_close_scope(c);
    }
    check_close_scope(c);
    map_free(&seen);
}

/* ---- type switch ---- */

typedef struct TypeCases {
    const Expr *x; /* what is switched on */
    Map seen;      /* canonical Type * -> Expr * of the case */
    Expr *nil;     /* the nil case so far */
} TypeCases;

static void duplicate_type(Checker *c, const Expr *e, const char *what, const Expr *earlier)
{
    Diag *d = check_error_expr(c, E_DUPLICATE_CASE, e, "duplicate case %s in type switch", what);
    check_note(c, d, earlier->start, "previous case");
}

static bool is_nil_case(Checker *c, Expr *e)
{
    const Expr *x = ast_unparen(e);
    if (x->kind != EXPR_IDENT)
        return false;
    const Object *obj = check_lookup(c, x->u.ident.name);
    return obj && obj->kind == OBJ_NIL;
}

/* The type of one case; NULL for nil and after errors. */
static Type *type_case(Checker *c, TypeCases *cases, Expr *e)
{
    if (is_nil_case(c, e)) {
        check_expr(c, e);
        e->type = cases->x->mode == MODE_NONE ? e->type : cases->x->type;
        if (cases->nil)
            duplicate_type(c, e, "nil", cases->nil);
        cases->nil = e;
        return NULL;
    }
    Type *t = check_type(c, e);
    if (t->kind == TYPE_INVALID)
        return NULL;
    Type *canon = type_canon(c->types, t);
    Expr *earlier = map_get_ptr(&cases->seen, canon);
    if (earlier) {
        duplicate_type(c, e, check_type_string(c, t), earlier);
        return t;
    }
    map_set_ptr(&cases->seen, canon, e);
    const char *cause = NULL;
    if (cases->x->mode != MODE_NONE && !check_implements(c, t, cases->x->type, true, &cause))
        check_error_expr(c, E_IMPOSSIBLE, e,
                         "impossible type switch case: %s\n\t%s cannot have dynamic type %s %s",
                         check_expr_string(c, e), check_operand_string(c, cases->x),
                         check_type_string(c, t), cause);
    return t;
}

static Object *clause_variable(Checker *c, Stmt *s, Stmt *clause, Type *single)
{
    const Expr *x = s->u.type_switch.x;
    Type *t = single ? single : x->mode == MODE_NONE ? BASIC(c, INVALID) : x->type;
    Object *obj =
        object_new(c->types, OBJ_VAR, s->u.type_switch.name, t, c->pkg, s->u.type_switch.name_pos);
    obj->u.var.kind = VAR_LOCAL;
    obj->u.var.func = c->env.body->info;
    obj->u.var.scope_pos = clause->u.case_.colon;
    obj->color = 2;
    clause->u.case_.obj = obj;
    check_declare(c, c->env.scope, obj);
    return obj;
}

static Expr *switched(Checker *c, Stmt *s)
{
    Expr *x = s->u.type_switch.x;
    check_expr(c, x);
    if (x->mode == MODE_NONE)
        return x;
    if (!type_is_interface(x->type)) {
        if (!check_unknown(x->type))
            check_error_expr(c, E_ASSERTION, x, "%s is not an interface",
                             check_operand_string(c, x));
        check_invalid(c, x);
    }
    return x;
}

static bool type_clause(Checker *c, Stmt *s, TypeCases *cases, uint32_t i)
{
    Stmt *clause = s->u.type_switch.cases.items[i];
    ExprList exprs = clause->u.case_.exprs;
    Type *single = NULL;
    for (uint32_t j = 0; j < exprs.count; j++) {
        Type *t = type_case(c, cases, exprs.items[j]);
        if (exprs.count == 1)
            single = t ? t : exprs.items[j]->mode == MODE_NIL ? NULL : BASIC(c, INVALID);
    }
    Str *name = s->u.type_switch.name;
    Object *obj = NULL;
    check_open_scope(c);
    if (name && !check_is_blank(name))
        obj = clause_variable(c, s, clause, single);
    check_clause_body(c, clause, false, false, true);
    bool used = !obj || obj->used;
    if (obj)
        obj->used = true; /* told once for all clauses */
    check_close_scope(c);
    return obj && used;
}

void check_type_switch(Checker *c, Stmt *s)
{
    TypeCases cases = {0};
    check_open_scope(c);
    if (s->u.type_switch.init)
        check_stmt(c, s->u.type_switch.init);
    Str *name = s->u.type_switch.name;
    Pos pos = s->u.type_switch.name_pos;
    bool blank = name && check_is_blank(name);
    if (blank)
        check_error(c, E_NO_NEW_VARIABLES, pos, pos + 1, "no new variable on left side of :=");
    cases.x = switched(c, s);
    check_defaults(c, s->u.type_switch.cases);
    bool used = false;
    for (uint32_t i = 0; i < s->u.type_switch.cases.count; i++)
        used = type_clause(c, s, &cases, i) || used;
    if (name && !blank && !used)
        check_error(c, E_UNUSED_VARIABLE, pos, pos + name->len, "%s declared and not used",
                    name->data);
    check_close_scope(c);
    map_free(&cases.seen);
}

/* ---- select ---- */

static bool is_receive(Expr *e)
{
    e = ast_unparen(e);
    return e->kind == EXPR_UNARY && e->u.unary.op == TOK_ARROW;
}

static bool valid_comm(const Stmt *s)
{
    if (!s || s->kind == STMT_SEND)
        return true;
    if (s->kind == STMT_EXPR)
        return is_receive(s->u.expr.x);
    return s->kind == STMT_ASSIGN && s->u.assign.rhs.count == 1 &&
           (s->u.assign.op == TOK_ASSIGN || s->u.assign.op == TOK_DEFINE) &&
           is_receive(s->u.assign.rhs.items[0]);
}

void check_select(Checker *c, Stmt *s)
{
    StmtList cases = s->u.select.cases;
    check_defaults(c, cases);
    for (uint32_t i = 0; i < cases.count; i++) {
        Stmt *clause = cases.items[i];
        Stmt *comm = clause->u.case_.comm;
        if (!valid_comm(comm)) {
            check_error(c, E_SELECT, comm->pos, comm->end,
                        "select case must be send or receive (possibly with assignment)");
            continue;
        }
        check_open_scope(c);
        if (comm)
            check_stmt(c, comm);
        check_clause_body(c, clause, false, false, false);
        check_close_scope(c);
    }
}
