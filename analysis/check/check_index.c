/* x[i], x[i:j:k] and x.(T). */
#include "analysis/check/checker.h"

static void set_result(Expr *e, Mode mode, Type *t)
{
    e->mode = mode;
    e->type = t;
    e->constant = NULL;
}

bool check_index_value(Checker *c, Expr *e, int64_t max, bool allow_negative, const char *what,
                       int64_t *value)
{
    *value = -1;
    if (e->mode == MODE_NONE)
        return false;
    check_convert_untyped(c, e, BASIC(c, INT));
    if (e->mode == MODE_NONE)
        return false;
    if (!type_is_integer(e->type)) {
        check_error_expr(c, E_INDEX, e, "invalid argument: %s %s must be integer", what,
                         check_operand_string(c, e));
        return false;
    }
    if (e->mode != MODE_CONST)
        return true;
    if (!allow_negative && const_sign(e->constant) < 0) {
        check_error_expr(c, E_INDEX, e, "invalid argument: %s %s must not be negative", what,
                         check_operand_string(c, e));
        return false;
    }
    if (!const_int64(e->constant, value)) {
        check_error_expr(c, E_INDEX_RANGE, e, "invalid argument: %s %s overflows int", what,
                         check_operand_string(c, e));
        return false;
    }
    if (max >= 0 && *value >= max) {
        check_error_expr(c, E_INDEX_RANGE, e, "invalid argument: index %s out of bounds [0:%lld]",
                         const_text(c->arena, e->constant), (long long)max);
        return false;
    }
    return true;
}

/* What indexing x gives; *length is the known length or -1. MODE_NONE when x cannot be indexed. */
static Mode element(Checker *c, const Expr *x, Type **elem, int64_t *length)
{
    Type *u = check_under(c, x->type);
    Type *pointed = u->kind == TYPE_POINTER ? check_under(c, u->u.elem.elem) : NULL;
    *length = -1;
    if (type_is_string(u)) {
        if (x->mode == MODE_CONST)
            *length = (int64_t)x->constant->u.string.len;
        *elem = c->types->byte_;
        return MODE_VALUE;
    }
    if (u->kind == TYPE_SLICE) {
        *elem = u->u.elem.elem;
        return MODE_VARIABLE;
    }
    if (u->kind == TYPE_ARRAY || (pointed && pointed->kind == TYPE_ARRAY)) {
        const Type *array = pointed ? pointed : u;
        *length = array->u.array.len;
        *elem = array->u.array.elem;
        return pointed || x->mode == MODE_VARIABLE ? MODE_VARIABLE : MODE_VALUE;
    }
    return MODE_NONE;
}

static void map_index(Checker *c, Expr *e, const Type *map)
{
    Expr *key = e->u.index.args.items[0];
    check_expr(c, key);
    check_assignment(c, key, map->u.map.key, "map index");
    set_result(e, MODE_MAP_INDEX, map->u.map.elem);
}

static void not_indexable(Checker *c, const Expr *e)
{
    check_error(c, E_INDEX, e->pos, e->end, "invalid operation: cannot index %s",
                check_operand_string(c, e->u.index.x));
}

void check_index(Checker *c, Expr *e)
{
    Expr *x = e->u.index.x;
    ExprList args = e->u.index.args;
    check_expr_or_type(c, x);
    check_invalid(c, e);
    if (x->mode == MODE_NONE) {
        check_use(c, args.items, args.count);
        return;
    }
    if (x->mode == MODE_TYPE) {
        check_error_expr(c, E_CONSTRAINT, x, "invalid operation: %s (%s is not a generic type)",
                         check_expr_string(c, e), check_type_string(c, x->type));
        return;
    }
    if (x->mode == MODE_BUILTIN) {
        check_use(c, args.items, args.count);
        not_indexable(c, e);
        return;
    }
    Type *u = check_under(c, x->type), *elem;
    if (u->kind == TYPE_MAP) {
        map_index(c, e, u);
        return;
    }
    int64_t length, value;
    Mode mode = x->mode == MODE_NIL ? MODE_NONE : element(c, x, &elem, &length);
    if (mode == MODE_NONE) {
        if (!check_unknown(x->type))
            not_indexable(c, e);
        check_use(c, args.items, args.count);
        return;
    }
    if (args.count != 1) {
        check_error_expr(c, E_INDEX, args.items[1], "invalid operation: more than one index");
        return;
    }
    check_default(c, x);
    check_expr(c, args.items[0]);
    check_index_value(c, args.items[0], length, false, "index", &value);
    if (elem->kind == TYPE_INVALID)
        return;
    set_result(e, mode, elem);
}

/* ---- slices ---- */

/* The type of x[...]; NULL (reported) when x cannot be sliced. *length as above. */
static Type *sliced(Checker *c, Expr *e, int64_t *length)
{
    Expr *x = e->u.slice.x;
    Type *u = check_under(c, x->type);
    *length = -1;
    if (type_is_string(u)) {
        if (e->u.slice.three) {
            Expr *at = e->u.slice.max ? e->u.slice.max : e;
            check_error_expr(c, E_SLICE, at, "invalid operation: 3-index slice of string");
            return NULL;
        }
        if (x->mode == MODE_CONST)
            *length = (int64_t)x->constant->u.string.len;
        check_default(c, x);
        return x->type;
    }
    if (u->kind == TYPE_SLICE)
        return x->type;
    if (u->kind == TYPE_ARRAY) {
        if (x->mode != MODE_VARIABLE) {
            check_error_expr(c, E_SLICE, x, "invalid operation: %s (slice of unaddressable value)",
                             check_operand_string(c, x));
            return NULL;
        }
        check_mark_address(c, x);
        *length = u->u.array.len;
        return type_slice(c->types, u->u.array.elem);
    }
    const Type *p = u->kind == TYPE_POINTER ? check_under(c, u->u.elem.elem) : NULL;
    if (p && p->kind == TYPE_ARRAY) {
        *length = p->u.array.len;
        return type_slice(c->types, p->u.array.elem);
    }
    if (!check_unknown(x->type))
        check_error_expr(c, E_SLICE, x, "invalid operation: cannot slice %s",
                         check_operand_string(c, x));
    return NULL;
}

static void slice_bounds(Checker *c, Expr *e, int64_t length)
{
    Expr *bounds[] = {e->u.slice.lo, e->u.slice.hi, e->u.slice.max};
    int64_t values[3] = {-1, -1, -1};
    for (int i = 0; i < 3; i++) {
        if (!bounds[i])
            continue;
        check_expr(c, bounds[i]);
        int64_t max = length >= 0 ? length + 1 : -1;
        if (!check_index_value(c, bounds[i], max, false, "index", &values[i]))
            values[i] = -1;
    }
    int last = -1;
    for (int i = 0; i < 3; i++) {
        if (values[i] < 0)
            continue;
        if (last >= 0 && values[i] < values[last]) {
            check_error_expr(c, E_INDEX_RANGE, bounds[i], "invalid slice indices: %lld < %lld",
                             (long long)values[i], (long long)values[last]);
            return;
        }
        last = i;
    }
}

void check_slice(Checker *c, Expr *e)
{
    Expr *x = e->u.slice.x;
    check_expr(c, x);
    check_invalid(c, e);
    int64_t length = -1;
    Type *t = x->mode == MODE_NONE ? NULL : x->mode == MODE_NIL ? NULL : sliced(c, e, &length);
    if (x->mode == MODE_NIL)
        check_error_expr(c, E_SLICE, x, "invalid operation: cannot slice %s",
                         check_operand_string(c, x));
    if (!t) {
        Expr *bounds[] = {e->u.slice.lo, e->u.slice.hi, e->u.slice.max};
        for (int i = 0; i < 3; i++) {
            if (bounds[i])
                check_use(c, &bounds[i], 1);
        }
        return;
    }
    slice_bounds(c, e, length);
    set_result(e, MODE_VALUE, t);
}

/* ---- type assertions ---- */

void check_assert(Checker *c, Expr *e)
{
    Expr *x = e->u.assert.x;
    check_expr(c, x);
    check_invalid(c, e);
    if (!e->u.assert.type) /* the parser has told: x.(type) outside of a type switch */
        return;
    if (x->mode == MODE_NONE)
        return;
    if (!type_is_interface(x->type)) {
        if (!check_unknown(x->type))
            check_error_expr(c, E_ASSERTION, x, "invalid operation: %s is not an interface",
                             check_operand_string(c, x));
        return;
    }
    Type *t = check_type(c, e->u.assert.type);
    if (t->kind == TYPE_INVALID)
        return;
    const char *cause = NULL;
    if (!check_implements(c, t, x->type, true, &cause)) {
        check_error_expr(
            c, E_IMPOSSIBLE, e, "impossible type assertion: %s\n\t%s does not implement %s %s",
            check_expr_string(c, e), check_type_string(c, t), check_type_string(c, x->type), cause);
        return;
    }
    set_result(e, MODE_COMMA_OK, t);
}
