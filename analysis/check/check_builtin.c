/* Calls of builtin functions. Each has its own rules for arguments, constants and results. */
#include "analysis/check/checker.h"

#include <string.h>

typedef struct Rule {
    uint8_t least;  /* arguments at least */
    bool variadic;  /* more are allowed */
    bool statement; /* may stand alone */
} Rule;

static const Rule rules[BUILTIN_COUNT] = {
    [BUILTIN_APPEND] = {1, true, false},   [BUILTIN_CAP] = {1, false, false},
    [BUILTIN_CLEAR] = {1, false, true},    [BUILTIN_CLOSE] = {1, false, true},
    [BUILTIN_COMPLEX] = {2, false, false}, [BUILTIN_COPY] = {2, false, true},
    [BUILTIN_DELETE] = {2, false, true},   [BUILTIN_IMAG] = {1, false, false},
    [BUILTIN_LEN] = {1, false, false},     [BUILTIN_MAKE] = {1, true, false},
    [BUILTIN_MAX] = {1, true, false},      [BUILTIN_MIN] = {1, true, false},
    [BUILTIN_NEW] = {1, false, false},     [BUILTIN_PANIC] = {1, false, true},
    [BUILTIN_PRINT] = {0, true, true},     [BUILTIN_PRINTLN] = {0, true, true},
    [BUILTIN_REAL] = {1, false, false},    [BUILTIN_RECOVER] = {0, false, true},
    [BUILTIN_SIZEOF] = {1, false, false},
    [BUILTIN_ALIGNOF] = {1, false, false},
    [BUILTIN_OFFSETOF] = {1, false, false},
    [BUILTIN_POINTER_ADD] = {2, false, false},
    [BUILTIN_POINTER_SLICE] = {2, false, false},
    [BUILTIN_SLICE_DATA] = {1, false, false},
    [BUILTIN_POINTER_STRING] = {2, false, false},
    [BUILTIN_STRING_DATA] = {1, false, false},
};

static void value(Expr *e, Type *t)
{
    e->mode = MODE_VALUE;
    e->type = t;
}

static void no_value(Expr *e, Checker *c)
{
    e->mode = MODE_NO_VALUE;
    e->type = c->types->empty_tuple;
}

static void constant(Expr *e, Type *t, Constant *v)
{
    e->mode = MODE_CONST;
    e->type = t;
    e->constant = v;
}

/* ---- append, copy, clear, delete, close ---- */

static void append_string(Checker *c, Expr *e, Expr *x, Expr *y)
{
    check_default(c, y);
    value(e, x->type);
}

static void builtin_append(Checker *c, Expr *e, Values *a)
{
    Expr *x = a->items[0];
    const Type *u = check_under(c, x->type);
    if (x->mode == MODE_NIL || u->kind != TYPE_SLICE) {
        if (check_unknown(x->type))
            return;
        const char *cause = x->mode == MODE_NIL
                                ? "have untyped nil"
                                : arena_printf(c->arena, "have %s", check_operand_string(c, x));
        check_error_expr(c, E_BUILTIN, x, "first argument to append must be a slice; %s", cause);
        return;
    }
    bool dots = e->u.call.ellipsis != NO_POS;
    if (dots && a->count == 2 && type_is_byte_slice(x->type) && type_is_string(a->items[1]->type)) {
        append_string(c, e, x, a->items[1]);
        return;
    }
    if (dots && a->count != 2) {
        const Expr *at = a->items[a->count > 2 ? 2 : a->count - 1];
        check_error_expr(
            c, E_ARG_COUNT, at, "%s arguments in call to append\n\thave %s\n\twant (%s, ...%s)",
            a->count < 2 ? "not enough" : "too many", check_types_of_exprs(c, a->items, a->count),
            check_type_string(c, x->type), check_type_string(c, u->u.elem.elem));
        return;
    }
    if (dots && a->spread) {
        check_error_expr(c, E_VARIADIC, e, "cannot use ... with %u-valued %s", a->count,
                         check_expr_string(c, e->u.call.args.items[0]));
        return;
    }
    for (uint32_t i = 1; i < a->count; i++)
        check_assignment(c, a->items[i],
                         dots ? type_slice(c->types, u->u.elem.elem) : u->u.elem.elem,
                         "argument to append");
    value(e, x->type);
}

static void builtin_copy(Checker *c, Expr *e, Values *a)
{
    Expr *x = a->items[0], *y = a->items[1];
    const Type *d = check_under(c, x->type), *s = check_under(c, y->type);
    if (d->kind == TYPE_SLICE && type_is_string(y->type) && type_is_byte_slice(x->type)) {
        check_default(c, y);
        value(e, BASIC(c, INT));
        return;
    }
    Type *source = s->kind == TYPE_SLICE     ? s->u.elem.elem
                   : type_is_string(y->type) ? c->types->byte_
                                             : NULL;
    if (d->kind != TYPE_SLICE || !source) {
        check_error_expr(c, E_BUILTIN, x,
                         "invalid argument: copy expects slice arguments; found %s and %s",
                         check_operand_string(c, x), check_operand_string(c, y));
        return;
    }
    if (!check_same_type(d->u.elem.elem, source)) {
        check_error_expr(
            c, E_BUILTIN, x,
            "invalid argument: arguments to copy %s and %s have different element types %s and %s",
            check_operand_string(c, x), check_operand_string(c, y),
            check_type_string(c, d->u.elem.elem), check_type_string(c, source));
        return;
    }
    value(e, BASIC(c, INT));
}

static void builtin_clear(Checker *c, Expr *e, Values *a)
{
    Expr *x = a->items[0];
    TypeKind kind = check_under(c, x->type)->kind;
    if (kind != TYPE_MAP && kind != TYPE_SLICE) {
        check_error_expr(
            c, E_BUILTIN, x,
            "invalid argument: cannot clear %s: argument must be (or constrained by) map or slice",
            check_operand_string(c, x));
        return;
    }
    no_value(e, c);
}

static void builtin_delete(Checker *c, Expr *e, Values *a)
{
    Expr *x = a->items[0];
    const Type *u = check_under(c, x->type);
    if (u->kind != TYPE_MAP) {
        check_error_expr(c, E_BUILTIN, x, "invalid argument: %s is not a map",
                         check_operand_string(c, x));
        return;
    }
    check_assignment(c, a->items[1], u->u.map.key, "argument to delete");
    if (a->items[1]->mode != MODE_NONE)
        no_value(e, c);
}

static void builtin_close(Checker *c, Expr *e, Values *a)
{
    Expr *x = a->items[0];
    const Type *u = check_under(c, x->type);
    if (u->kind != TYPE_CHAN || u->u.chan.dir == CHAN_RECV) {
        check_error_expr(c, E_CHANNEL, x, "invalid operation: cannot close %s %s",
                         u->kind != TYPE_CHAN ? "non-channel" : "receive-only channel",
                         check_operand_string(c, x));
        return;
    }
    no_value(e, c);
}

/* ---- len, cap ---- */

static bool has_length(const Type *u, Builtin id)
{
    switch (u->kind) {
    case TYPE_ARRAY:
    case TYPE_SLICE:
    case TYPE_CHAN: return true;
    case TYPE_MAP: return id == BUILTIN_LEN;
    default: return false;
    }
}

static void builtin_len(Checker *c, Expr *e, Values *a, Builtin id)
{
    Expr *x = a->items[0];
    Type *u = check_under(c, x->type);
    if (u->kind == TYPE_POINTER && check_under(c, u->u.elem.elem)->kind == TYPE_ARRAY)
        u = check_under(c, u->u.elem.elem);
    if (type_is_string(u) && id == BUILTIN_LEN) {
        if (x->mode == MODE_CONST)
            constant(e, BASIC(c, INT), const_uint(c->consts, x->constant->u.string.len));
        else
            value(e, BASIC(c, INT));
        check_default(c, x);
        return;
    }
    if (x->mode == MODE_NIL || !has_length(u, id)) {
        if (u->kind != TYPE_INVALID)
            check_error_expr(c, E_BUILTIN, x, "invalid argument: %s for built-in %s",
                             check_operand_string(c, x), id == BUILTIN_LEN ? "len" : "cap");
        return;
    }
    if (u->kind == TYPE_ARRAY && !check_has_call(x))
        constant(e, BASIC(c, INT), const_int(c->consts, u->u.array.len));
    else
        value(e, BASIC(c, INT));
}

/* ---- complex numbers ---- */

static Type *part_type(Checker *c, Type *t)
{
    switch (check_under(c, t)->kind) {
    case TYPE_COMPLEX64: return BASIC(c, FLOAT32);
    case TYPE_COMPLEX128: return BASIC(c, FLOAT64);
    case TYPE_UNTYPED_COMPLEX: return BASIC(c, UNTYPED_FLOAT);
    default: return NULL;
    }
}

static void builtin_real_imag(Checker *c, Expr *e, Values *a, Builtin id)
{
    Expr *x = a->items[0];
    if (type_is_untyped(x->type)) {
        if (x->mode != MODE_CONST)
            check_convert_untyped(c, x, BASIC(c, COMPLEX128));
        else if (type_is_numeric(x->type))
            x->type = BASIC(c, UNTYPED_COMPLEX);
        if (x->mode == MODE_NONE)
            return;
    }
    Type *t = part_type(c, x->type);
    if (!t) {
        check_error_expr(c, E_BUILTIN, x,
                         "invalid argument: argument has type %s, expected complex type",
                         check_type_string(c, x->type));
        return;
    }
    if (x->mode == MODE_CONST) {
        Constant *v = id == BUILTIN_REAL ? const_real(c->consts, x->constant)
                                         : const_imag(c->consts, x->constant);
        constant(e, t, v);
    } else {
        value(e, t);
    }
}

/* An untyped constant without imaginary part counts as a float. */
static void as_float(Checker *c, Expr *x)
{
    if (type_is_numeric(x->type) && x->mode == MODE_CONST && const_to_float(c->consts, x->constant))
        x->type = BASIC(c, UNTYPED_FLOAT);
}

static void match_parts(Checker *c, Expr *x, Expr *y)
{
    bool ux = type_is_untyped(x->type), uy = type_is_untyped(y->type);
    if (ux && !uy) {
        check_convert_untyped(c, x, y->type);
    } else if (!ux && uy) {
        check_convert_untyped(c, y, x->type);
    } else if (ux && x->mode == MODE_CONST && y->mode == MODE_CONST) {
        as_float(c, x);
        as_float(c, y);
    } else if (ux) {
        check_convert_untyped(c, x, BASIC(c, FLOAT64));
        check_convert_untyped(c, y, BASIC(c, FLOAT64));
    }
}

static void builtin_complex(Checker *c, Expr *e, Values *a)
{
    Expr *x = a->items[0], *y = a->items[1];
    match_parts(c, x, y);
    if (x->mode == MODE_NONE || y->mode == MODE_NONE)
        return;
    if (!check_same_type(x->type, y->type)) {
        check_error_expr(c, E_MISMATCHED, x, "invalid operation: %s (mismatched types %s and %s)",
                         check_expr_string(c, e), check_type_string(c, x->type),
                         check_type_string(c, y->type));
        return;
    }
    Type *t;
    switch (check_under(c, x->type)->kind) {
    case TYPE_FLOAT32: t = BASIC(c, COMPLEX64); break;
    case TYPE_FLOAT64: t = BASIC(c, COMPLEX128); break;
    case TYPE_UNTYPED_FLOAT: t = BASIC(c, UNTYPED_COMPLEX); break;
    default:
        check_error_expr(c, E_BUILTIN, x,
                         "invalid argument: arguments have type %s, expected floating-point",
                         check_type_string(c, x->type));
        return;
    }
    if (x->mode == MODE_CONST && y->mode == MODE_CONST)
        constant(e, t, const_make_complex(c->consts, x->constant, y->constant));
    else
        value(e, t);
}

/* ---- make, new ---- */

static void make_sizes(Checker *c, Expr **args, uint32_t count)
{
    int64_t sizes[2] = {-1, -1};
    for (uint32_t i = 0; i < count; i++) {
        check_expr(c, args[i]);
        /* A float constant with an integral value is a size too. */
        check_index_value(c, args[i], -1, false, "index", &sizes[i]);
    }
    if (count == 2 && sizes[0] >= 0 && sizes[1] >= 0 && sizes[0] > sizes[1])
        check_error_expr(c, E_BUILTIN, args[0], "invalid argument: length and capacity swapped");
}

static void builtin_make(Checker *c, Expr *e)
{
    ExprList args = e->u.call.args;
    Type *t = check_type(c, args.items[0]);
    if (check_unknown(t)) {
        check_use(c, args.items + 1, args.count - 1);
        return;
    }
    uint32_t least;
    switch (check_under(c, t)->kind) {
    case TYPE_SLICE: least = 2; break;
    case TYPE_MAP:
    case TYPE_CHAN: least = 1; break;
    default:
        check_error_expr(c, E_BUILTIN, args.items[0],
                         "invalid argument: cannot make %s; type must be slice, map, or channel",
                         check_expr_string(c, args.items[0]));
        check_use(c, args.items + 1, args.count - 1);
        return;
    }
    if (args.count < least || args.count > least + 1) {
        check_error_expr(c, E_ARG_COUNT, e,
                         "invalid operation: %s expects %u or %u arguments; found %u",
                         check_expr_string(c, e), least, least + 1, args.count);
        check_use(c, args.items + 1, args.count - 1);
        return;
    }
    make_sizes(c, args.items + 1, args.count - 1);
    value(e, t);
}

static void builtin_new(Checker *c, Expr *e)
{
    Type *t = check_type(c, e->u.call.args.items[0]);
    if (t->kind != TYPE_INVALID)
        value(e, type_pointer(c->types, t));
}

/* ---- min, max ---- */

static bool fold_extreme(Checker *c, Expr *x, Expr *y, TokenKind op)
{
    if (!check_match(c, x, y))
        return false;
    if (!check_same_type(x->type, y->type)) {
        check_error_expr(
            c, E_MISMATCHED, y,
            "invalid argument: mismatched types %s (previous argument) and %s (type of %s)",
            check_type_string(c, x->type), check_type_string(c, y->type), check_expr_string(c, y));
        return false;
    }
    if (x->mode == MODE_CONST && y->mode == MODE_CONST) {
        if (const_compare(c->consts, op, y->constant, x->constant))
            x->constant = y->constant;
    } else {
        x->mode = MODE_VALUE;
        x->constant = NULL;
    }
    return true;
}

static void builtin_min_max(Checker *c, Expr *e, Values *a, Builtin id)
{
    TokenKind op = id == BUILTIN_MAX ? TOK_GTR : TOK_LSS;
    for (uint32_t i = 0; i < a->count; i++) {
        if (!type_ordered(a->items[i]->type)) {
            check_error_expr(c, E_BUILTIN, a->items[i], "invalid argument: %s cannot be ordered",
                             check_operand_string(c, a->items[i]));
            return;
        }
    }
    Expr result = ast_copy_expr(a->items[0]);
    for (uint32_t i = 1; i < a->count; i++) {
        if (!fold_extreme(c, &result, a->items[i], op))
            return;
    }
    if (result.mode != MODE_CONST)
        result.mode = MODE_VALUE;
    if (result.mode == MODE_VALUE && type_is_untyped(result.type))
        result.type = type_default(c->types, result.type);
    for (uint32_t i = 0; i < a->count; i++)
        check_convert_untyped(c, a->items[i], result.type);
    e->mode = result.mode;
    e->type = result.type;
    e->constant = result.constant;
}

/* ---- panic, print, recover ---- */

/* Go's later stages refuse these, with the words of those. */
static bool is_printable(Checker *c, const Expr *x)
{
    TypeKind kind = check_under(c, x->type)->kind;
    return kind != TYPE_STRUCT && kind != TYPE_ARRAY;
}

static void builtin_print(Checker *c, Expr *e, Values *a, Builtin id)
{
    for (uint32_t i = 0; i < a->count; i++) {
        Expr *x = a->items[i];
        check_assignment(c, x, NULL,
                         id == BUILTIN_PRINT ? "argument to built-in print"
                                             : "argument to built-in println");
        if (x->mode != MODE_NONE && !is_printable(c, x))
            check_error_expr(c, E_PRINT, x, "illegal types for operand: print\n\t%s",
                             check_type_string(c, x->type));
    }
    no_value(e, c);
}

static void builtin_panic(Checker *c, Expr *e, Values *a)
{
    check_assignment(c, a->items[0], c->types->any, "argument to panic");
    if (a->items[0]->mode != MODE_NONE)
        no_value(e, c);
}

static void builtin_recover(Checker *c, Expr *e)
{
    if (c->env.body)
        c->env.body->info->has_recover = true;
    value(e, type_interface(c->types, NULL, 0, NULL, 0));
}

/* ---- the dispatch ---- */

static bool check_argument_count(Checker *c, Expr *e, const Rule *rule, uint32_t n)
{
    const char *msg = n < rule->least                      ? "not enough"
                      : !rule->variadic && n > rule->least ? "too many"
                                                           : NULL;
    if (!msg)
        return true;
    check_error_expr(c, E_ARG_COUNT, e,
                     "invalid operation: %s arguments for %s (expected %u, found %u)", msg,
                     check_expr_string(c, e), rule->least, n);
    return false;
}

static void dispatch(Checker *c, Expr *e, Builtin id, Values *a)
{
    switch (id) {
    case BUILTIN_APPEND: builtin_append(c, e, a); break;
    case BUILTIN_CAP:
    case BUILTIN_LEN: builtin_len(c, e, a, id); break;
    case BUILTIN_CLEAR: builtin_clear(c, e, a); break;
    case BUILTIN_CLOSE: builtin_close(c, e, a); break;
    case BUILTIN_COMPLEX: builtin_complex(c, e, a); break;
    case BUILTIN_COPY: builtin_copy(c, e, a); break;
    case BUILTIN_DELETE: builtin_delete(c, e, a); break;
    case BUILTIN_IMAG:
    case BUILTIN_REAL: builtin_real_imag(c, e, a, id); break;
    case BUILTIN_MAX:
    case BUILTIN_MIN: builtin_min_max(c, e, a, id); break;
    case BUILTIN_PANIC: builtin_panic(c, e, a); break;
    case BUILTIN_PRINT:
    case BUILTIN_PRINTLN: builtin_print(c, e, a, id); break;
    case BUILTIN_RECOVER: builtin_recover(c, e); break;
    case BUILTIN_MAKE:
    case BUILTIN_NEW:
    case BUILTIN_COUNT: break;
    default: check_unsafe(c, e, id, a);
    }
}

void check_builtin(Checker *c, Expr *e, Builtin id)
{
    ExprList args = e->u.call.args;
    const char *name = c->prog->builtins[id]->name->data;
    const Rule *rule = &rules[id];
    if (e->u.call.ellipsis != NO_POS && id != BUILTIN_APPEND) {
        check_error_expr(c, E_VARIADIC, e, "invalid operation: invalid use of ... with built-in %s",
                         name);
        check_use(c, args.items, args.count);
        return;
    }
    if (id == BUILTIN_MAKE || id == BUILTIN_NEW) {
        if (!check_argument_count(c, e, rule, args.count))
            return; /* like Go, which leaves the arguments unused */
        if (id == BUILTIN_MAKE)
            builtin_make(c, e);
        else
            builtin_new(c, e);
        return;
    }
    Values values = check_values(c, args.items, args.count, false);
    if (values.bad)
        return;
    if (check_argument_count(c, e, rule, values.count))
        dispatch(c, e, id, &values);
}
