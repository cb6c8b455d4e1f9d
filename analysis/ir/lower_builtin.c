/* Builtin functions. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

Object *low_builtin_object(Expr *call)
{
    Expr *fun = ast_unparen(call->u.call.fun);
    return fun->kind == EXPR_IDENT ? fun->u.ident.obj : fun->u.selector.obj;
}

Type *low_any(Lower *l)
{
    return low_canon(l, l->types->any);
}

/* The only argument, when it is a call with several results: b(f()). */
static Expr *tuple_argument(const Expr *e)
{
    ExprList args = e->u.call.args;
    Expr *only = args.count == 1 ? ast_unparen(args.items[0]) : NULL;
    return only && low_is_tuple(only) ? only : NULL;
}

/* ---- append, make, new ----------------------------------------------------------------------- */

/* What the destination holds must not be read after the append wrote it. */
static IrValue *apart(Lower *l, IrValue *v, const Want *w)
{
    bool overlaps = w && w->var && !w->declares && low_mentions(v, w->var);
    return overlaps ? low_freeze(l, v, v->pos) : v;
}

static IrValue *low_append(Lower *l, Expr *e, Want *w)
{
    Type *t = low_type(l, e);
    Expr **items = e->u.call.args.items, *tuple = tuple_argument(e);
    uint32_t n = e->u.call.args.count;
    IrValue **results = tuple ? low_spread(l, tuple, &n) : NULL;
    IrValue *x = tuple ? results[0] : low_expr_to(l, items[0], t, NULL);
    if (--n == 0) {
        return x;
    }
    IrValue *spread = NULL;
    IrValue **args = NULL;
    if (tuple) {
        args = results + 1;
        for (uint32_t i = 0; i < n; i++) {
            args[i] = low_convert(l, args[i], low_elem(l, t), NULL, e->start, "appended value");
        }
    } else if (e->u.call.ellipsis != NO_POS) {
        bool nil = ast_unparen(items[1])->mode == MODE_NIL;
        spread = apart(l, nil ? low_zero(l, t, e->start) : low_expr(l, items[1], NULL), w);
    } else {
        Type **types = ARENA_ARRAY(l->body, Type *, n);
        for (uint32_t i = 0; i < n; i++) {
            types[i] = low_elem(l, t);
        }
        args = low_values(l, n);
        low_operands(l, items + 1, types, n, args);
        for (uint32_t i = 0; i < n; i++) {
            args[i] = apart(l, args[i], w);
        }
    }
    IrStep *s = low_step(l, STEP_APPEND, e->pos);
    s->x = x;
    s->y = spread;
    s->args = args;
    s->arg_count = spread ? 0 : n;
    s->u.append.spread = spread != NULL;
    low_site(l, SITE_APPEND, s, low_elem(l, t), low_text(l, e));
    return low_dst(l, s, t, w, NULL);
}

static IrValue *low_size(Lower *l, Expr *e)
{
    if (e->mode == MODE_CONST) {
        Type *t = type_is_integer(e->type) && !type_is_untyped(e->type) ? low_type(l, e)
                                                                        : low_basic(l, TYPE_INT);
        return low_constant(l, e->constant, t, e->start);
    }
    return low_expr(l, e, NULL);
}

static IrValue *low_make(Lower *l, Expr *e, Want *w)
{
    Type *t = low_type(l, e);
    ExprList args = e->u.call.args;
    IrValue *x = args.count > 1 ? low_size(l, args.items[1]) : NULL;
    IrValue *y = args.count > 2 ? low_size(l, args.items[2]) : NULL;
    const char *text = low_text(l, e);
    IrStepKind kind = low_is(t, TYPE_SLICE) ? STEP_MAKE_SLICE
                      : low_is(t, TYPE_MAP) ? STEP_MAKE_MAP
                                            : STEP_MAKE_CHAN;
    IrStep *s = low_step(l, kind, e->pos);
    s->x = x;
    s->y = y;
    if (kind == STEP_MAKE_SLICE) {
        low_site(l, SITE_MAKE_SLICE, s, low_elem(l, t), text);
    } else {
        low_site(l, kind == STEP_MAKE_MAP ? SITE_MAKE_MAP : SITE_MAKE_CHAN, s, t, text);
    }
    return low_dst(l, s, t, w, NULL);
}

/* ---- pure ones ------------------------------------------------------------------------------- */

static IrValue *low_len(Lower *l, Expr *e, IrValueKind kind)
{
    IrValue *x = low_expr(l, e->u.call.args.items[0], NULL);
    Type *u = type_underlying(x->type);
    if (u->kind == TYPE_POINTER) {
        u = type_underlying(u->u.elem.elem);
    }
    if (u->kind == TYPE_ARRAY) {
        low_eval(l, x, e->start);
        return low_int(l, u->u.array.len, low_type(l, e), e->start);
    }
    return low_in_order(l, e, low_unary_kind(l, kind, low_type(l, e), x, e->start));
}

static IrValue *low_part(Lower *l, Expr *e, IrValueKind kind)
{
    IrValue *x = low_expr(l, e->u.call.args.items[0], NULL);
    return low_in_order(l, e, low_unary_kind(l, kind, low_type(l, e), x, e->start));
}

static IrValue *low_min_max(Lower *l, Expr *e, IrValueKind kind)
{
    Type *t = low_type(l, e);
    uint32_t n = e->u.call.args.count;
    Expr *tuple = tuple_argument(e);
    if (tuple) {
        IrValue *v = low_value(l, kind, t, e->start);
        v->args = low_spread(l, tuple, &v->arg_count);
        return v;
    }
    if (n == 1) {
        return low_expr_to(l, e->u.call.args.items[0], t, NULL);
    }
    IrValue *v = low_value(l, kind, t, e->start);
    v->args = low_values(l, n);
    v->arg_count = n;
    for (uint32_t i = 0; i < n; i++) {
        v->args[i] = low_expr_to(l, e->u.call.args.items[i], t, NULL);
    }
    return low_in_order(l, e, v);
}

static IrValue *low_complex(Lower *l, Expr *e)
{
    Type *t = low_type(l, e);
    Type *part = low_basic(l, low_is(t, TYPE_COMPLEX64) ? TYPE_FLOAT32 : TYPE_FLOAT64);
    IrValue *v = low_value(l, VALUE_COMPLEX, t, e->start);
    ExprList args = e->u.call.args;
    Expr *tuple = tuple_argument(e);
    if (tuple) {
        uint32_t n;
        IrValue **parts = low_spread(l, tuple, &n);
        v->x = low_convert(l, parts[0], part, NULL, e->start, NULL);
        v->y = low_convert(l, parts[1], part, NULL, e->start, NULL);
        return v;
    }
    v->x = low_convert(l, low_expr_to(l, args.items[0], part, NULL), part, NULL, e->start, NULL);
    v->y = low_convert(l, low_expr_to(l, args.items[1], part, NULL), part, NULL, e->start, NULL);
    return low_in_order(l, e, v);
}

/* ---- statements ------------------------------------------------------------------------------ */

/* What operand i must become; NULL: it stays as it is. */
static Type *operand_type(Lower *l, Builtin b, IrValue **v, uint32_t i, Expr *e)
{
    if (b == BUILTIN_PANIC) {
        return low_any(l);
    }
    if (b == BUILTIN_DELETE && i == 1) {
        return low_canon(l, type_underlying(v[0]->type)->u.map.key);
    }
    if (e && ast_unparen(e)->mode == MODE_NIL) {
        bool print = b == BUILTIN_PRINT || b == BUILTIN_PRINTLN;
        return print ? low_basic(l, TYPE_UNSAFE_POINTER) : low_type(l, e);
    }
    return NULL;
}

/* Operands with the types that the steps want. */
uint32_t low_builtin_operands(Lower *l, Expr *e, Builtin b, IrValue ***out)
{
    ExprList args = e->u.call.args;
    uint32_t n = args.count;
    Expr *tuple = tuple_argument(e);
    IrValue **v = *out = tuple ? low_spread(l, tuple, &n) : low_values(l, n);
    for (uint32_t i = 0; i < n; i++) {
        Type *t = operand_type(l, b, v, i, tuple ? NULL : args.items[i]);
        if (tuple) {
            v[i] = t ? low_convert(l, v[i], t, NULL, e->start, "argument") : v[i];
        } else {
            v[i] = t ? low_expr_to(l, args.items[i], t, NULL) : low_expr(l, args.items[i], NULL);
        }
    }
    return n;
}

void low_builtin_step(Lower *l, Builtin b, IrValue **args, uint32_t count, Pos pos)
{
    static const IrStepKind kinds[BUILTIN_COUNT] = {
        [BUILTIN_CLEAR] = STEP_CLEAR, [BUILTIN_CLOSE] = STEP_CLOSE, [BUILTIN_COPY] = STEP_COPY,
        [BUILTIN_DELETE] = STEP_DELETE, [BUILTIN_PANIC] = STEP_PANIC, [BUILTIN_PRINT] = STEP_PRINT,
        [BUILTIN_PRINTLN] = STEP_PRINT, [BUILTIN_RECOVER] = STEP_RECOVER,
    };
    IrStep *s = low_step(l, kinds[b], pos);
    if (s->kind == STEP_PRINT) {
        s->args = args;
        s->arg_count = count;
        s->u.newline = b == BUILTIN_PRINTLN;
        return;
    }
    s->x = count > 0 ? args[0] : NULL;
    s->y = count > 1 ? args[1] : NULL;
    if (b == BUILTIN_RECOVER) {
        l->fn->func->has_recover = true;
    }
}

static IrValue *low_builtin_statement(Lower *l, Expr *e, Builtin b, Want *w)
{
    IrValue **args;
    uint32_t n = low_builtin_operands(l, e, b, &args);
    low_builtin_step(l, b, args, n, e->start);
    IrStep *s = vec_last(&l->pending);
    if (b == BUILTIN_COPY) {
        return low_dst(l, s, low_basic(l, TYPE_INT), w, NULL);
    }
    return b == BUILTIN_RECOVER ? low_dst(l, s, low_any(l), w, NULL) : NULL;
}

/* unsafe.Add: on the number, whose object is then on the heap. */
static IrValue *low_pointer_add(Lower *l, Expr *e)
{
    Type *number = low_basic(l, TYPE_UINTPTR), *pointer = low_basic(l, TYPE_UNSAFE_POINTER);
    ExprList args = e->u.call.args;
    IrValue *p = low_expr_to(l, args.items[0], pointer, NULL);
    IrValue *n = low_expr(l, args.items[1], NULL);
    IrValue *sum = low_value(l, VALUE_BINARY, number, e->start);
    sum->u.op = TOK_ADD;
    sum->x = low_unary_kind(l, VALUE_CONVERT, number, p, e->start);
    sum->y = n->type == number ? n : low_unary_kind(l, VALUE_CONVERT, number, n, e->start);
    return low_in_order(l, e, low_unary_kind(l, VALUE_CONVERT, pointer, sum, e->start));
}

/* unsafe.Slice and unsafe.String. */
static IrValue *low_view(Lower *l, Expr *e)
{
    ExprList args = e->u.call.args;
    IrValue *v = low_value(l, VALUE_VIEW, low_type(l, e), e->start);
    v->x = low_expr(l, args.items[0], NULL);
    v->y = low_convert(l, low_expr(l, args.items[1], NULL), low_basic(l, TYPE_INT), NULL, e->start,
                       "length");
    return low_in_order(l, e, v);
}

IrValue *low_builtin(Lower *l, Expr *e, Want *w)
{
    Builtin b = low_builtin_object(e)->u.builtin;
    switch (b) {
    case BUILTIN_APPEND: return low_append(l, e, w);
    case BUILTIN_MAKE: return low_make(l, e, w);
    case BUILTIN_NEW: return low_new_object(l, NULL, low_type(l, e), w, e->pos, low_text(l, e));
    case BUILTIN_LEN: return low_len(l, e, VALUE_LEN);
    case BUILTIN_CAP: return low_len(l, e, VALUE_CAP);
    case BUILTIN_MIN: return low_min_max(l, e, VALUE_MIN);
    case BUILTIN_MAX: return low_min_max(l, e, VALUE_MAX);
    case BUILTIN_COMPLEX: return low_complex(l, e);
    case BUILTIN_REAL: return low_part(l, e, VALUE_REAL);
    case BUILTIN_IMAG: return low_part(l, e, VALUE_IMAG);
    case BUILTIN_POINTER_ADD: return low_pointer_add(l, e);
    case BUILTIN_POINTER_SLICE:
    case BUILTIN_POINTER_STRING: return low_view(l, e);
    case BUILTIN_SLICE_DATA:
    case BUILTIN_STRING_DATA: return low_part(l, e, VALUE_DATA);
    default: return low_builtin_statement(l, e, b, w);
    }
}
