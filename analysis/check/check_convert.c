/* Conversions T(x). */
#include "analysis/check/checker.h"

static bool same_but_tags(Type *a, Type *b);

static bool same_tuple(const Type *a, const Type *b)
{
    if (a->u.tuple.count != b->u.tuple.count)
        return false;
    for (uint32_t i = 0; i < a->u.tuple.count; i++) {
        if (!same_but_tags(a->u.tuple.vars[i]->type, b->u.tuple.vars[i]->type))
            return false;
    }
    return true;
}

static bool same_fields(const Type *a, const Type *b)
{
    if (a->u.struct_.count != b->u.struct_.count)
        return false;
    for (uint32_t i = 0; i < a->u.struct_.count; i++) {
        const Object *f = a->u.struct_.fields[i], *g = b->u.struct_.fields[i];
        if (f->name != g->name || f->u.var.embedded != g->u.var.embedded ||
            (f->pkg != g->pkg && !type_name_exported(f->name)) || !same_but_tags(f->type, g->type))
            return false;
    }
    return true;
}

/* Identity that looks through struct tags, at any depth. */
static bool same_but_tags(Type *a, Type *b)
{
    if (check_same_type(a, b))
        return true;
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case TYPE_ARRAY:
        return a->u.array.len == b->u.array.len && same_but_tags(a->u.array.elem, b->u.array.elem);
    case TYPE_SLICE:
    case TYPE_POINTER: return same_but_tags(a->u.elem.elem, b->u.elem.elem);
    case TYPE_STRUCT: return same_fields(a, b);
    case TYPE_FUNC:
        return a->u.func.variadic == b->u.func.variadic &&
               same_tuple(a->u.func.params, b->u.func.params) &&
               same_tuple(a->u.func.results, b->u.func.results);
    case TYPE_MAP:
        return same_but_tags(a->u.map.key, b->u.map.key) &&
               same_but_tags(a->u.map.elem, b->u.map.elem);
    case TYPE_CHAN:
        return a->u.chan.dir == b->u.chan.dir && same_but_tags(a->u.chan.elem, b->u.chan.elem);
    default: return false;
    }
}

static bool slice_to_array(Checker *c, const Type *vu, Type *tu)
{
    if (vu->kind != TYPE_SLICE)
        return false;
    if (tu->kind == TYPE_POINTER)
        tu = check_under(c, tu->u.elem.elem);
    return tu->kind == TYPE_ARRAY && check_same_type(vu->u.elem.elem, tu->u.array.elem);
}

static bool real_number(Type *t)
{
    return type_is_integer(t) || type_is_float(t);
}

/* unsafe.Pointer and any pointer, or uintptr. */
static bool unsafe_pair(const Type *pointer, const Type *other)
{
    return pointer->kind == TYPE_UNSAFE_POINTER &&
           (other->kind == TYPE_POINTER || other->kind == TYPE_UINTPTR);
}

static bool convertible(Checker *c, Expr *x, Type *t, const char **cause)
{
    if (check_assignable(c, x, t, cause))
        return true;
    Type *vu = check_under(c, x->type), *tu = check_under(c, t);
    if (same_but_tags(vu, tu))
        return true;
    if (x->type->kind == TYPE_POINTER && t->kind == TYPE_POINTER &&
        same_but_tags(check_under(c, x->type->u.elem.elem), check_under(c, t->u.elem.elem)))
        return true;
    if ((real_number(vu) && real_number(tu)) || (type_is_complex(vu) && type_is_complex(tu)))
        return true;
    if (type_is_string(tu) &&
        (type_is_integer(vu) || type_is_byte_slice(vu) || type_is_rune_slice(vu)))
        return true;
    if (type_is_string(vu) && (type_is_byte_slice(tu) || type_is_rune_slice(tu)))
        return true;
    return unsafe_pair(vu, tu) || unsafe_pair(tu, vu) || slice_to_array(c, vu, tu);
}

static Constant *rune_string(Checker *c, const Constant *v)
{
    int64_t n;
    uint32_t r = 0xfffd;
    if (const_int64(v, &n) && n >= 0 && n <= 0x10ffff && !(n >= 0xd800 && n < 0xe000))
        r = (uint32_t)n;
    char b[4];
    size_t len = 0;
    if (r < 0x80) {
        b[len++] = (char)r;
    } else if (r < 0x800) {
        b[len++] = (char)(0xc0 | r >> 6);
        b[len++] = (char)(0x80 | (r & 0x3f));
    } else {
        if (r < 0x10000) {
            b[len++] = (char)(0xe0 | r >> 12);
        } else {
            b[len++] = (char)(0xf0 | r >> 18);
            b[len++] = (char)(0x80 | (r >> 12 & 0x3f));
        }
        b[len++] = (char)(0x80 | (r >> 6 & 0x3f));
        b[len++] = (char)(0x80 | (r & 0x3f));
    }
    return const_string(c->consts, str_intern(c->prog->strings, b, len));
}

/* The value of constant x as a T; NULL when T cannot hold it. */
static Constant *convert_constant(Checker *c, const Expr *x, Type *t)
{
    Constant *value = x->constant;
    if (const_representable(c->consts, x->constant, check_under(c, t), &value))
        return value;
    if (type_is_integer(x->type) && type_is_string(t))
        return rune_string(c, x->constant);
    return NULL;
}

/* An untyped argument gets T, but its default type where T is not its kind of type. */
static void final_argument(Checker *c, Expr *x, Type *t, bool constant)
{
    if (!type_is_untyped(x->type))
        return;
    if (x->mode == MODE_NIL) {
        x->type = t;
        return;
    }
    Type *final = t;
    if (type_is_interface(t) || (constant && !type_is_const_type(t)) ||
        (constant && type_is_integer(x->type) && type_is_string(t)))
        final = type_default(c->types, x->type);
    if (x->mode == MODE_CONST && type_is_const_type(final)) {
        Constant *value = x->constant;
        if (!const_representable(c->consts, value, check_under(c, final), &value))
            return; /* string(1<<40): the argument is only looked at here */
        x->constant = value;
    }
    check_final_type(c, x, final);
}

static bool convert_to_constant(Checker *c, Expr *e, Expr *x, Type *t)
{
    Constant *value = convert_constant(c, x, t);
    if (value) {
        e->mode = MODE_CONST;
        e->constant = value;
        return true;
    }
    if (type_is_integer(x->type) && type_is_integer(t))
        check_error_expr(c, E_OVERFLOW, x, "constant %s overflows %s",
                         const_text(c->arena, x->constant), check_type_string(c, t));
    else
        check_error_expr(c, E_CONVERT, x, "cannot convert %s to type %s",
                         check_operand_string(c, x), check_type_string(c, t));
    return false;
}

void check_conversion(Checker *c, Expr *e, Expr *x, Type *t)
{
    bool constant = x->mode == MODE_CONST;
    check_invalid(c, e);
    if (check_unknown(t) || check_unknown(x->type))
        return;
    if (constant && type_is_const_type(t)) {
        if (!convert_to_constant(c, e, x, t))
            return;
    } else {
        const char *cause = NULL;
        if (!convertible(c, x, t, &cause)) {
            check_error_expr(c, E_CONVERT, x, "cannot convert %s to type %s%s%s",
                             check_operand_string(c, x), check_type_string(c, t), cause ? ": " : "",
                             cause ? cause : "");
            return;
        }
        e->mode = MODE_VALUE;
    }
    e->type = t;
    final_argument(c, x, t, constant);
    if (x->mode == MODE_NONE)
        check_invalid(c, e);
}

uint64_t check_constant_key(Checker *c, const Expr *x)
{
    uint32_t id = type_canon(c->types, x->type)->id;
    const char *text;
    if (x->constant->kind == CONST_STRING) {
        const Str *s = const_string_value(c->consts, x->constant);
        return ((uint64_t)(uintptr_t)s << 8) ^ id;
    }
    if (type_is_float(x->type))
        text = arena_printf(c->arena, "%u %a", id, const_double_value(x->constant));
    else
        text = arena_printf(c->arena, "%u %s", id, const_exact_text(c->arena, x->constant));
    return (uint64_t)(uintptr_t)str_intern_c(c->prog->strings, text);
}
