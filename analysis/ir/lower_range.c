/* for range. A variable that nothing but the loop writes and whose address is not taken is the
 * loop's counter itself; others are declared in the body, fresh in each iteration. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

/* Loops of at most this many iterations need no poll. */
enum { SHORT_MAX = 32 };

static bool present(Expr *e)
{
    return e && !low_is_blank(e);
}

/* May the variable live outside the loop, as the counter? */
static bool is_counter(const Object *obj)
{
    return obj && !obj->u.var.assigned && !obj->u.var.addr_taken && low_by_value(obj);
}

typedef struct Range {
    Stmt *s;
    Object *key, *value;   /* defined variables, NULL when absent or assigned */
    bool has_key, has_value;
    IrVar *i;              /* the counter */
    IrStep *loop;
    uint32_t mark;         /* start of the body */
} Range;

/* What the body sees: the key, then the value. NULL: not wanted. */
static void bind_one(Lower *l, Object *obj, bool define, Expr *e, IrValue *v)
{
    if (v == NULL) {
        return;
    }
    if (define) {
        if (v->kind == VALUE_VAR && v->u.var->obj == obj) {
            return; /* the counter itself */
        }
        low_define(l, obj, v, e->start);
        return;
    }
    Place p = low_lhs(l, e);
    low_put(l, &p, v, e->start);
}

static void bind(Lower *l, Range *r, IrValue *key, IrValue *value)
{
    bool define = r->s->u.range.define;
    if (!define && r->has_key && r->has_value) {
        Place places[2] = {low_lhs(l, r->s->u.range.key), low_lhs(l, r->s->u.range.value)};
        IrValue *values[2] = {key, value};
        low_assign_places(l, places, values, 2, r->s->pos);
        return;
    }
    bind_one(l, r->key, define, r->s->u.range.key, r->has_key ? key : NULL);
    bind_one(l, r->value, define, r->s->u.range.value, r->has_value ? value : NULL);
}

/* The counter: the key variable where that is possible. */
static IrVar *make_counter(Lower *l, Range *r, Type *t, Pos pos)
{
    if (is_counter(r->key) && low_canon(l, r->key->type) == t) {
        IrVar *v = low_local(l, r->key);
        low_declare(l, v, low_int(l, 0, t, pos), pos);
        return v;
    }
    return low_hold(l, low_int(l, 0, t, pos), pos);
}

static void open_range(Lower *l, Range *r)
{
    r->loop = low_step(l, STEP_LOOP, r->s->pos);
    low_target(l, r->s, r->loop);
    low_push_breakable(l, r->loop);
    l->fn->loop_depth++;
    r->mark = low_begin(l);
}

/* The body; the counter i, if any, is below the length of what e names, or below len. */
static void close_range(Lower *l, Range *r, IrVar *i, int64_t len)
{
    uint32_t facts = l->fn->bounds.len;
    if (i) {
        low_bound_range(l, r->s->u.range.body, i, r->s->u.range.x, len);
    }
    low_stmts(l, r->s->u.range.body->u.block.list);
    l->fn->bounds.len = facts;
    r->loop->u.loop.body = low_end(l, r->mark);
}

static void leave_range(Lower *l)
{
    l->fn->loop_depth--;
    low_pop_breakable(l);
}

static void count_up(Lower *l, Range *r, IrValue *by)
{
    uint32_t mark = low_begin(l);
    Type *t = r->i->type;
    IrValue *i = low_read(l, r->i, r->s->pos);
    low_assign_step(l, i,
                    low_op(l, TOK_ADD, t, i, by ? by : low_int(l, 1, t, r->s->pos), r->s->pos),
                    r->s->pos);
    r->loop->u.loop.post = low_end(l, mark);
    leave_range(l);
}

static IrValue *below(Lower *l, Range *r, IrValue *n)
{
    return low_op(l, TOK_LSS, low_basic(l, TYPE_BOOL), low_read(l, r->i, r->s->pos), n, r->s->pos);
}

/* A variable that nothing in the loop can change. */
static bool is_fixed(const IrValue *x)
{
    if (x->kind != VALUE_VAR || x->u.var->addr_taken) {
        return false;
    }
    const Object *obj = x->u.var->obj;
    return x->u.var->kind == IRVAR_TEMP || (obj && !obj->u.var.assigned && !obj->u.var.addr_taken);
}

/* x once, in such a variable. */
static IrValue *evaluated_once(Lower *l, Expr *e)
{
    IrValue *x = low_expr(l, e, NULL);
    return is_fixed(x) ? x : low_read(l, low_hold(l, x, e->start), e->start);
}

static void set_short(Range *r, int64_t n)
{
    r->loop->u.loop.short_ = n <= SHORT_MAX;
}

/* ---- kinds ----------------------------------------------------------------------------------- */

static void range_int(Lower *l, Range *r, Expr *x)
{
    Type *t = r->key       ? low_canon(l, r->key->type)
              : r->has_key ? low_type(l, r->s->u.range.key)
                           : low_type(l, x);
    if (!type_is_integer(t)) { /* an interface is given the integers */
        t = low_type(l, x);
    }
    IrValue *n = low_expr_to(l, x, t, NULL);
    int64_t count = INT64_MAX;
    if (n->kind == VALUE_CONST) {
        const_int64(n->u.constant, &count);
    } else {
        n = low_freeze(l, n, x->start);
    }
    r->i = make_counter(l, r, t, r->s->pos);
    open_range(l, r);
    r->loop->x = below(l, r, n);
    set_short(r, count);
    bind(l, r, low_read(l, r->i, r->s->pos), NULL);
    close_range(l, r, count == INT64_MAX ? NULL : r->i, count);
    count_up(l, r, NULL);
}

/* Arrays, and pointers to arrays. With the key alone the array is not looked at. */
static void range_array(Lower *l, Range *r, Expr *xe, Type *array, bool pointer)
{
    IrValue *x = NULL;
    if (r->has_value) {
        x = evaluated_once(l, xe);
    } else {
        (void)low_expr(l, xe, NULL); /* its calls */
    }
    Type *it = low_basic(l, TYPE_INT);
    int64_t len = type_underlying(array)->u.array.len;
    r->i = make_counter(l, r, it, r->s->pos);
    open_range(l, r);
    r->loop->x = below(l, r, low_int(l, len, it, r->s->pos));
    set_short(r, len);
    IrValue *value = NULL;
    if (x) {
        x = pointer ? low_deref(l, x, xe->start) : x;
        value = low_index(l, x, low_read(l, r->i, xe->start), low_elem(l, array), xe->start);
        value->proven = true;
    }
    bind(l, r, low_read(l, r->i, r->s->pos), value);
    close_range(l, r, r->i, len);
    count_up(l, r, NULL);
}

static void range_slice(Lower *l, Range *r, Expr *xe)
{
    Type *it = low_basic(l, TYPE_INT);
    IrValue *x = low_expr(l, xe, NULL), *len;
    if (r->has_value || is_fixed(x)) {
        x = is_fixed(x) ? x : low_read(l, low_hold(l, x, xe->start), xe->start);
        len = low_unary_kind(l, VALUE_LEN, it, x, xe->start);
    } else {
        len = low_freeze(l, low_unary_kind(l, VALUE_LEN, it, x, xe->start), xe->start);
    }
    r->i = make_counter(l, r, it, r->s->pos);
    open_range(l, r);
    r->loop->x = below(l, r, len);
    IrValue *value = NULL;
    if (r->has_value) {
        value = low_index(l, x, low_read(l, r->i, xe->start), low_elem(l, x->type), xe->start);
        value->proven = true;
    }
    bind(l, r, low_read(l, r->i, r->s->pos), value);
    close_range(l, r, r->i, -1);
    count_up(l, r, NULL);
}

static void range_string(Lower *l, Range *r, Expr *xe)
{
    Pos pos = r->s->pos;
    Type *it = low_basic(l, TYPE_INT), *rune = low_basic(l, TYPE_INT32);
    IrValue *x = evaluated_once(l, xe);
    IrVar *width = low_hold(l, low_int(l, 0, it, pos), pos), *c;
    if (is_counter(r->value) && low_canon(l, r->value->type) == rune) {
        c = low_local(l, r->value);
    } else {
        c = low_temp(l, rune, pos);
    }
    low_declare(l, c, NULL, pos);
    r->i = make_counter(l, r, it, pos);
    open_range(l, r);
    r->loop->x = below(l, r, low_unary_kind(l, VALUE_LEN, it, x, xe->start));
    IrStep *decode = low_step(l, STEP_DECODE_RUNE, pos);
    decode->x = x;
    decode->y = low_read(l, r->i, pos);
    decode->dst = c;
    decode->ok = width;
    c->assigned = width->assigned = true;
    bind(l, r, low_read(l, r->i, pos), low_read(l, c, pos));
    close_range(l, r, r->i, -1);
    count_up(l, r, low_read(l, width, pos));
}

/* The step declares its variables in each iteration; what needs a site is copied from there. */
static IrVar *iteration_var(Lower *l, bool wanted, Object *obj, Type *t, Pos pos)
{
    if (!wanted) {
        return NULL;
    }
    bool direct = obj && !obj->u.var.addr_taken && (!obj->u.var.captured || low_by_value(obj)) &&
                  low_canon(l, obj->type) == t;
    return direct ? low_local(l, obj) : low_temp(l, t, pos);
}

static void range_map(Lower *l, Range *r, Expr *xe)
{
    IrValue *m = low_expr(l, xe, NULL);
    Type *u = low_under(l, m->type);
    r->loop = low_step(l, STEP_RANGE_MAP, r->s->pos);
    r->loop->x = m;
    low_target(l, r->s, r->loop);
    low_push_breakable(l, r->loop);
    l->fn->loop_depth++;
    r->mark = low_begin(l);
    IrVar *key = iteration_var(l, r->has_key, r->key, low_canon(l, u->u.map.key), r->s->pos);
    IrVar *value = iteration_var(l, r->has_value, r->value, low_canon(l, u->u.map.elem), r->s->pos);
    r->loop->u.loop.key = key;
    r->loop->u.loop.value = value;
    bind(l, r, key ? low_read(l, key, r->s->pos) : NULL,
         value ? low_read(l, value, r->s->pos) : NULL);
    close_range(l, r, NULL, 0);
    leave_range(l);
}

static void range_chan(Lower *l, Range *r, Expr *xe)
{
    Pos pos = r->s->pos;
    IrValue *c = evaluated_once(l, xe);
    open_range(l, r);
    IrStep *recv = low_step(l, STEP_RECV, pos);
    recv->x = c;
    recv->dst = iteration_var(l, r->has_key, r->key, low_elem(l, c->type), pos);
    recv->ok = low_temp(l, low_basic(l, TYPE_BOOL), pos);
    recv->declares = true;
    IrStep *done = low_step(l, STEP_IF, pos);
    done->x = low_op(l, TOK_NOT, low_basic(l, TYPE_BOOL), low_read(l, recv->ok, pos), NULL, pos);
    uint32_t mark = low_begin(l);
    low_step(l, STEP_BREAK, pos)->u.target = r->loop;
    done->u.if_.then = low_end(l, mark);
    bind(l, r, recv->dst ? low_read(l, recv->dst, pos) : NULL, NULL);
    close_range(l, r, NULL, 0);
    leave_range(l);
}

static void range_by_type(Lower *l, Range *r)
{
    Expr *xe = r->s->u.range.x;
    Type *t = low_type(l, xe);
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_SLICE: range_slice(l, r, xe); break;
    case TYPE_STRING: range_string(l, r, xe); break;
    case TYPE_MAP: range_map(l, r, xe); break;
    case TYPE_CHAN: range_chan(l, r, xe); break;
    case TYPE_ARRAY: range_array(l, r, xe, t, false); break;
    case TYPE_POINTER: range_array(l, r, xe, low_elem(l, t), true); break;
    default:
        if (!type_is_integer(t)) {
            ICE("range over kind %d", (int)u->kind);
        }
        range_int(l, r, xe);
    }
}

void low_range(Lower *l, Stmt *s)
{
    Range r = {.s = s, .has_key = present(s->u.range.key), .has_value = present(s->u.range.value)};
    if (s->u.range.define) {
        r.key = r.has_key ? s->u.range.key_obj : NULL;
        r.value = r.has_value ? s->u.range.value_obj : NULL;
    }
    IrStep *block = low_step(l, STEP_BLOCK, s->pos);
    uint32_t mark = low_begin(l);
    range_by_type(l, &r);
    low_close_block(l, block, mark);
}
