/* Assignments, declarations and returns: what must be evaluated before the first store is. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

/* ---- places ---------------------------------------------------------------------------------- */

Place low_lhs(Lower *l, Expr *e)
{
    Place p = {.pos = e->start};
    e = ast_unparen(e);
    if (low_is_blank(e)) {
        p.blank = true;
        return p;
    }
    p.type = low_type(l, e);
    if (e->kind == EXPR_INDEX && low_is(low_type(l, e->u.index.x), TYPE_MAP)) {
        p.map = low_expr(l, e->u.index.x, NULL);
        Type *m = low_under(l, p.map->type);
        p.key = low_expr_to(l, e->u.index.args.items[0], m->u.map.key, NULL);
        p.type = low_canon(l, m->u.map.elem);
        return p;
    }
    p.place = low_place(l, e);
    p.type = p.place->type;
    return p;
}

void low_put(Lower *l, const Place *p, IrValue *v, Pos pos)
{
    if (p->blank) {
        return;
    }
    v = low_convert(l, v, p->type, NULL, pos, "assigned value");
    if (p->place) {
        low_assign_step(l, p->place, v, pos);
        return;
    }
    IrStep *s = low_step(l, STEP_MAP_SET, p->pos);
    s->x = p->map;
    s->y = p->key;
    s->args = low_values(l, 1);
    s->args[0] = v;
    s->arg_count = 1;
    low_site(l, SITE_MAP_GROW, s, p->map->type, "map entry");
}

IrVar *low_plain(IrValue *place)
{
    return place && place->kind == VALUE_VAR && !place->u.var->addr_taken ? place->u.var : NULL;
}

void low_define(Lower *l, Object *obj, IrValue *v, Pos pos)
{
    IrVar *var = low_local(l, obj);
    low_declare(l, var, v ? low_convert(l, v, var->type, NULL, pos, "assigned value") : NULL, pos);
}

/* ---- several at once ------------------------------------------------------------------------- */

/* May a store of type s change what is read as type r? Without unsafe only equal types and their
 * containers overlap. */
static bool overlap(const Lower *l, Type *s, Type *r)
{
    TypeKind sk = type_underlying(s)->kind, rk = type_underlying(r)->kind;
    return l->ir->program->has_unsafe || s == r || sk == TYPE_STRUCT || sk == TYPE_ARRAY ||
           rk == TYPE_STRUCT || rk == TYPE_ARRAY;
}

static bool stable(const Lower *l, IrValue *v, const Place *before, uint32_t count);

/* Memory read through the path of v: its root and its type against the stores. */
static bool stable_read(const Lower *l, IrValue *v, const Place *before, uint32_t count)
{
    Type *type = v->type;
    IrValue *root = v;
    while (root->kind == VALUE_FIELD ||
           (root->kind == VALUE_INDEX && low_is(root->x->type, TYPE_ARRAY))) {
        if (root->kind == VALUE_INDEX && !stable(l, root->y, before, count)) {
            return false;
        }
        root = root->x;
    }
    bool own = root->kind == VALUE_VAR && !root->u.var->addr_taken;
    for (uint32_t i = 0; i < count; i++) {
        const Place *p = &before[i];
        IrValue *target = p->place;
        while (target && (target->kind == VALUE_FIELD || target->kind == VALUE_INDEX) &&
               !(target->kind == VALUE_INDEX && !low_is(target->x->type, TYPE_ARRAY))) {
            target = target->x;
        }
        if (target == NULL) { /* a map entry: nothing points there */
            continue;
        }
        bool target_own = target->kind == VALUE_VAR && !target->u.var->addr_taken;
        if (own || target_own) {
            if (own && target_own && target->u.var == root->u.var) {
                return false;
            }
        } else if (overlap(l, p->type, type)) {
            return false;
        }
    }
    switch (root->kind) {
    case VALUE_VAR:
    case VALUE_GLOBAL: return true;
    case VALUE_DEREF: return stable(l, root->x, before, count);
    case VALUE_INDEX: return stable(l, root->x, before, count) && stable(l, root->y, before, count);
    default: return stable(l, root, before, count);
    }
}

/* Does v mean the same after the stores as before them? */
static bool stable(const Lower *l, IrValue *v, const Place *before, uint32_t count)
{
    if (v == NULL) {
        return true;
    }
    switch (v->kind) {
    case VALUE_CONST: case VALUE_ZERO: case VALUE_FUNC: return true;
    case VALUE_VAR: case VALUE_GLOBAL: case VALUE_DEREF: case VALUE_FIELD: case VALUE_INDEX:
        return stable_read(l, v, before, count);
    case VALUE_ADDR: return v->x->kind == VALUE_VAR || v->x->kind == VALUE_GLOBAL;
    case VALUE_LEN: case VALUE_CAP: {
        TypeKind k = type_underlying(v->x->type)->kind;
        return k != TYPE_MAP && k != TYPE_CHAN && stable(l, v->x, before, count);
    }
    case VALUE_CONVERT:
        return !(low_is(v->x->type, TYPE_SLICE) && low_is(v->type, TYPE_ARRAY)) &&
               stable(l, v->x, before, count);
    case VALUE_UNARY:
    case VALUE_BINARY:
    case VALUE_REAL:
    case VALUE_IMAG:
    case VALUE_COMPLEX:
    case VALUE_MIN:
    case VALUE_MAX: case VALUE_COMPOSITE: case VALUE_IFACE: case VALUE_UPCAST: case VALUE_SLICE:
        for (uint32_t i = 0; i < v->arg_count; i++) {
            if (!stable(l, v->args[i], before, count)) {
                return false;
            }
        }
        return stable(l, v->x, before, count) && stable(l, v->y, before, count);
    default: return false;
    }
}

static IrValue *steady(Lower *l, IrValue *v, const Place *before, uint32_t count)
{
    return stable(l, v, before, count) ? v : low_freeze(l, v, v->pos);
}

/* The place with operands that the stores before it cannot change. */
static IrValue *steady_place(Lower *l, IrValue *v, const Place *before, uint32_t count)
{
    IrValue *copy;
    switch (v->kind) {
    case VALUE_DEREF:
        copy = low_deref(l, steady(l, v->x, before, count), v->pos);
        break;
    case VALUE_FIELD:
        copy = low_field(l, steady_place(l, v->x, before, count), v->u.index, v->pos);
        break;
    case VALUE_INDEX: {
        bool array = low_is(v->x->type, TYPE_ARRAY);
        IrValue *x = array ? steady_place(l, v->x, before, count) : steady(l, v->x, before, count);
        copy = low_index(l, x, steady(l, v->y, before, count), v->type, v->pos);
        break;
    }
    default: return v;
    }
    copy->proven = v->proven;
    return copy;
}

void low_assign_places(Lower *l, Place *places, IrValue **values, uint32_t count, Pos pos)
{
    for (uint32_t i = 1; i < count; i++) {
        if (places[i].place) {
            places[i].place = steady_place(l, places[i].place, places, i);
        } else if (places[i].map) {
            places[i].map = steady(l, places[i].map, places, i);
            places[i].key = steady(l, places[i].key, places, i);
        }
        if (places[i].type) {
            values[i] = low_convert(l, values[i], places[i].type, NULL, pos, "assigned value");
        }
        if (places[i].blank) {
            low_eval(l, values[i], pos);
        } else { /* what panics does so before the first store */
            values[i] = ir_value_traps(values[i]) ? low_freeze(l, values[i], pos)
                                                  : steady(l, values[i], places, i);
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        if (i == 0 && places[i].blank) {
            low_eval(l, values[i], pos);
        }
        low_put(l, &places[i], values[i], pos);
    }
}

/* ---- one value ------------------------------------------------------------------------------- */

static void define_one(Lower *l, Object *obj, Expr *rhs, Pos pos)
{
    if (obj == NULL) {
        low_drop(l, rhs);
        return;
    }
    IrVar *v = low_local(l, obj);
    Want w = {.var = v, .declares = true};
    IrValue *x = low_expr_to(l, rhs, v->type, &w);
    if (!w.used) {
        low_declare(l, v, x, pos);
    }
}

static void assign_one(Lower *l, Expr *lhs, Expr *rhs, Pos pos)
{
    Place p = low_lhs(l, lhs);
    if (p.blank) {
        low_drop(l, rhs);
        return;
    }
    Want w = {.var = low_plain(p.place)};
    IrValue *x = low_expr_to(l, rhs, p.type, &w);
    if (!w.used) {
        low_put(l, &p, x, pos);
    }
}

/* ---- a, b := x, y ---------------------------------------------------------------------------- */

/* All new: they cannot be mentioned on the right. Steps declare their variable, pure values follow,
 * as in gc. */
static void define_all(Lower *l, Object **objs, Expr **rhs, uint32_t n, Pos pos)
{
    IrVar **vars = ARENA_ARRAY(l->body, IrVar *, n);
    IrValue **values = low_values(l, n);
    for (uint32_t i = 0; i < n; i++) {
        if (objs[i] == NULL) {
            low_drop(l, rhs[i]);
            continue;
        }
        vars[i] = low_local(l, objs[i]);
        Want w = {.var = vars[i], .declares = true};
        values[i] = low_operand(l, rhs[i], vars[i]->type, &w);
        if (w.used) {
            values[i] = NULL;
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        if (values[i]) {
            low_declare(l, vars[i], low_operand_as(l, rhs[i], values[i], vars[i]->type), pos);
        }
    }
}

static void define_or_assign(Lower *l, Stmt *s)
{
    uint32_t n = s->u.assign.lhs.count;
    Object **defs = s->u.assign.defs;
    bool all_new = true;
    for (uint32_t i = 0; i < n; i++) {
        bool fresh = defs && defs[i];
        all_new = all_new && defs && (fresh || low_is_blank(s->u.assign.lhs.items[i]));
    }
    if (all_new) {
        define_all(l, defs, s->u.assign.rhs.items, n, s->pos);
        return;
    }
    Place *places = ARENA_ARRAY(l->body, Place, n);
    IrValue **values = low_values(l, n);
    Type **types = ARENA_ARRAY(l->body, Type *, n);
    for (uint32_t i = 0; i < n; i++) {
        if (defs && defs[i]) { /* declared first, so that everything below is an assignment */
            IrVar *v = low_local(l, defs[i]);
            places[i] = (Place){.type = v->type, .pos = s->pos, .place = low_read(l, v, s->pos)};
        } else {
            places[i] = low_lhs(l, s->u.assign.lhs.items[i]);
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        Expr *rhs = s->u.assign.rhs.items[i];
        Type *t = places[i].type ? places[i].type : low_type(l, rhs);
        bool nil = t == NULL || low_is(t, TYPE_UNTYPED_NIL);
        types[i] = nil ? low_any(l) : low_canon(l, t);
        values[i] = nil ? low_zero(l, types[i], s->pos) : low_operand(l, rhs, types[i], NULL);
    }
    for (uint32_t i = 0; i < n; i++) {
        values[i] = low_operand_as(l, s->u.assign.rhs.items[i], values[i], types[i]);
        if (defs && defs[i]) {
            low_declare(l, places[i].place->u.var, NULL, s->pos);
        }
    }
    low_assign_places(l, places, values, n, s->pos);
}

/* ---- a, b = f() ------------------------------------------------------------------------------ */

typedef struct Tuple {
    Place *places;     /* for existing variables and places */
    Object **defs;     /* new variables, NULL entries otherwise */
    IrVar **vars;      /* where the results go; NULL: dropped */
    uint32_t count;
    bool declares;     /* vars come to life with the step */
    bool direct;       /* vars are the variables themselves */
} Tuple;

/* Results go straight into variables when all of them are new, or all exist. */
static void tuple_vars(Lower *l, Tuple *t, Type **types, Pos pos)
{
    bool all_new = true, all_old = true;
    t->vars = ARENA_ARRAY(l->body, IrVar *, t->count);
    for (uint32_t i = 0; i < t->count; i++) {
        if (t->defs[i]) {
            IrVar *v = t->vars[i] = low_local(l, t->defs[i]);
            all_old = false;
            all_new = all_new && !v->addr_taken && v->type == types[i];
        } else if (!t->places[i].blank) {
            IrVar *v = low_plain(t->places[i].place);
            all_new = false;
            all_old = all_old && v && v->type == types[i];
            for (uint32_t k = 0; k < i; k++) {
                all_old = all_old && t->vars[k] != v; /* x, x = f(): the last one stays */
            }
            t->vars[i] = v;
        }
    }
    t->direct = all_new || all_old;
    t->declares = !t->direct || all_new;
    for (uint32_t i = 0; !t->direct && i < t->count; i++) {
        bool dropped = !t->defs[i] && t->places[i].blank;
        if (t->defs[i]) {
            t->places[i].place = low_read(l, t->vars[i], pos);
            t->places[i].type = t->vars[i]->type;
        }
        t->vars[i] = dropped ? NULL : low_temp(l, types[i], pos);
    }
}

static void tuple_finish(Lower *l, Tuple *t, Pos pos)
{
    if (t->direct) {
        return;
    }
    Place *places = ARENA_ARRAY(l->body, Place, t->count);
    IrValue **values = low_values(l, t->count);
    uint32_t n = 0;
    for (uint32_t i = 0; i < t->count; i++) {
        if (t->vars[i] == NULL) {
            continue;
        }
        IrValue *v = low_read(l, t->vars[i], pos);
        if (t->defs[i]) {
            IrVar *var = t->places[i].place->u.var;
            low_declare(l, var, low_convert(l, v, var->type, NULL, pos, "assigned value"), pos);
        } else {
            places[n] = t->places[i];
            values[n++] = v;
        }
    }
    low_assign_places(l, places, values, n, pos);
}

static Type *comma_ok_type(Lower *l, Expr *rhs, uint32_t i)
{
    if (i == 1) {
        return low_basic(l, TYPE_BOOL);
    }
    if (rhs->kind == EXPR_ASSERT) {
        return low_canon(l, rhs->u.assert.type->type);
    }
    Expr *x = rhs->kind == EXPR_INDEX ? rhs->u.index.x : rhs->u.unary.x;
    return low_elem(l, low_type(l, x));
}

static void run_tuple(Lower *l, Tuple *t, Expr *rhs, Pos pos)
{
    rhs = ast_unparen(rhs);
    bool call = rhs->kind == EXPR_CALL;
    Type **types = ARENA_ARRAY(l->body, Type *, t->count);
    for (uint32_t i = 0; i < t->count; i++) {
        types[i] = call ? low_canon(l, rhs->type->u.tuple.vars[i]->type) : comma_ok_type(l, rhs, i);
    }
    tuple_vars(l, t, types, pos);
    if (call) {
        low_call_many(l, rhs, t->vars, t->declares);
    } else if (!low_comma_ok(l, rhs, t->vars[0], t->vars[1], t->declares)) {
        ICE("assignment of several values");
    }
    tuple_finish(l, t, pos);
}

static void assign_tuple(Lower *l, Stmt *s)
{
    Tuple t = {.count = s->u.assign.lhs.count};
    t.places = ARENA_ARRAY(l->body, Place, t.count);
    t.defs = s->u.assign.defs ? s->u.assign.defs : ARENA_ARRAY(l->body, Object *, t.count);
    for (uint32_t i = 0; i < t.count; i++) {
        if (t.defs[i] == NULL) {
            t.places[i] = low_lhs(l, s->u.assign.lhs.items[i]);
        }
    }
    run_tuple(l, &t, s->u.assign.rhs.items[0], s->pos);
}

/* ---- statements ------------------------------------------------------------------------------ */

void low_assign(Lower *l, Stmt *s)
{
    ExprList lhs = s->u.assign.lhs, rhs = s->u.assign.rhs;
    TokenKind op = s->u.assign.op;
    if (op != TOK_ASSIGN && op != TOK_DEFINE) {
        low_op_assign(l, lhs.items[0], op, rhs.items[0], s->pos);
    } else if (lhs.count != rhs.count) {
        assign_tuple(l, s);
    } else if (lhs.count > 1) {
        define_or_assign(l, s);
    } else if (op == TOK_DEFINE && !(s->u.assign.defs[0] == NULL && !low_is_blank(lhs.items[0]))) {
        define_one(l, s->u.assign.defs[0], rhs.items[0], s->pos);
    } else {
        assign_one(l, lhs.items[0], rhs.items[0], s->pos);
    }
}

void low_declare_spec(Lower *l, Decl *d)
{
    uint32_t n = d->u.var.name_count, values = d->u.var.values.count;
    Object **objs = ARENA_ARRAY(l->body, Object *, n);
    for (uint32_t i = 0; i < n; i++) {
        objs[i] = low_is_blank(d->u.var.names[i]) ? NULL : d->u.var.names[i]->u.ident.obj;
    }
    if (values == n) {
        bool opened = low_open_order_of(l, d->u.var.values);
        define_all(l, objs, d->u.var.values.items, n, d->pos);
        low_close_order(l, opened);
    } else if (values == 1) {
        Tuple t = {.count = n, .defs = objs, .places = ARENA_ARRAY(l->body, Place, n)};
        for (uint32_t i = 0; i < n; i++) {
            t.places[i] = (Place){.blank = objs[i] == NULL, .pos = d->pos};
        }
        run_tuple(l, &t, d->u.var.values.items[0], d->pos);
    } else {
        for (uint32_t i = 0; i < n; i++) {
            if (objs[i]) {
                low_define(l, objs[i], NULL, d->u.var.names[i]->start);
            }
        }
    }
}

/* ---- return ---------------------------------------------------------------------------------- */

static bool returns_tuple(ExprList results)
{
    return results.count == 1 && low_is_tuple(ast_unparen(results.items[0]));
}

/* Results into their variables. */
static void assign_results(Lower *l, ExprList results, Pos pos)
{
    IrFunc *f = l->fn->func;
    uint32_t n = f->result_count;
    if (returns_tuple(results)) {
        Tuple t = {.count = n,
                   .defs = ARENA_ARRAY(l->body, Object *, n),
                   .places = ARENA_ARRAY(l->body, Place, n)};
        for (uint32_t i = 0; i < n; i++) {
            t.places[i] = (Place){
                .place = low_read(l, f->results[i], pos), .type = f->results[i]->type, .pos = pos};
        }
        run_tuple(l, &t, results.items[0], pos);
        return;
    }
    if (n == 1) {
        IrValue *place = low_read(l, f->results[0], pos);
        Want w = {.var = low_plain(place)};
        IrValue *v = low_expr_to(l, results.items[0], f->results[0]->type, &w);
        if (!w.used && !(v->kind == VALUE_VAR && v->u.var == f->results[0])) {
            low_assign_step(l, place, v, pos);
        }
        return;
    }
    Place *places = ARENA_ARRAY(l->body, Place, n);
    IrValue **values = low_values(l, n);
    uint32_t used = 0;
    for (uint32_t i = 0; i < n; i++) {
        IrValue *v = low_expr_to(l, results.items[i], f->results[i]->type, NULL);
        if (v->kind == VALUE_VAR && v->u.var == f->results[i]) {
            continue; /* it is there already */
        }
        places[used] = (Place){
            .place = low_read(l, f->results[i], pos), .type = f->results[i]->type, .pos = pos};
        values[used++] = v;
    }
    low_assign_places(l, places, values, used, pos);
}

void low_return(Lower *l, Stmt *s)
{
    IrFunc *f = l->fn->func;
    ExprList results = s->u.ret.results;
    IrValue **args = NULL;
    uint32_t n = 0;
    if (results.count && f->results_are_vars) {
        assign_results(l, results, s->pos);
    } else if (returns_tuple(results)) {
        Expr *call = ast_unparen(results.items[0]);
        n = f->result_count;
        IrVar **vars = ARENA_ARRAY(l->body, IrVar *, n);
        args = low_values(l, n);
        for (uint32_t i = 0; i < n; i++) {
            vars[i] = low_temp(l, low_canon(l, call->type->u.tuple.vars[i]->type), s->pos);
        }
        low_call_many(l, call, vars, true);
        for (uint32_t i = 0; i < n; i++) {
            args[i] = low_convert(l, low_read(l, vars[i], s->pos), f->results[i]->type, NULL,
                                  s->pos, "result");
        }
    } else if (results.count) {
        n = results.count;
        Type **types = ARENA_ARRAY(l->body, Type *, n);
        for (uint32_t i = 0; i < n; i++) {
            types[i] = f->results[i]->type;
        }
        args = low_values(l, n);
        low_operands(l, results.items, types, n, args);
    }
    IrStep *step = low_step(l, STEP_RETURN, s->pos);
    step->args = args;
    step->arg_count = n;
}
