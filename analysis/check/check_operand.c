/* Untyped operands and their final types; assignability; does a type implement an interface, and if
 * not, why. */
#include "analysis/check/checker.h"

#include <strings.h>

/* ---- untyped operands ---- */

static ConvertError constant_error(const Expr *e, Type *target)
{
    if (!type_is_numeric(e->type) || !type_is_numeric(target))
        return CONVERT_MISMATCH;
    return !type_is_integer(e->type) && type_is_integer(target) ? CONVERT_TRUNCATED
                                                                : CONVERT_OVERFLOWS;
}

static ConvertError implicit_untyped(Expr *e, Type *target, Type **result)
{
    if (type_is_numeric(e->type) && type_is_numeric(target)) {
        *result = e->type->kind < target->kind ? target : e->type;
        return CONVERT_OK;
    }
    *result = e->type;
    return e->type->kind == target->kind ? CONVERT_OK : CONVERT_MISMATCH;
}

static bool basic_accepts(Type *untyped, Type *target)
{
    switch (untyped->kind) {
    case TYPE_UNTYPED_BOOL: return type_is_boolean(target);
    case TYPE_UNTYPED_INT:
    case TYPE_UNTYPED_RUNE:
    case TYPE_UNTYPED_FLOAT:
    case TYPE_UNTYPED_COMPLEX: return type_is_numeric(target);
    case TYPE_UNTYPED_STRING: return type_is_string(target);
    default: return false;
    }
}

/* The type that untyped e gets in a context of type target; *value is its rounded value when
 * constant. */
ConvertError check_implicit(Checker *c, Expr *e, Type *target, Type **result, Constant **value)
{
    *result = e->type;
    *value = e->constant;
    if (e->mode == MODE_NONE || !type_is_untyped(e->type) || target->kind == TYPE_INVALID)
        return CONVERT_OK;
    if (type_is_untyped(target))
        return implicit_untyped(e, target, result);
    Type *u = check_under(c, target);
    if (e->mode == MODE_NIL) {
        *result = target;
        return type_has_nil(target) ? CONVERT_OK : CONVERT_MISMATCH;
    }
    if (u->kind == TYPE_INTERFACE) {
        check_complete(c, u);
        *result = type_default(c->types, e->type);
        return u->u.interface.count == 0 ? CONVERT_OK : CONVERT_MISMATCH;
    }
    if (u->kind > TYPE_STRING)
        return u->kind == TYPE_INVALID ? CONVERT_OK : CONVERT_MISMATCH;
    *result = target;
    if (e->mode == MODE_CONST) {
        Constant *rounded = e->constant;
        if (!const_representable(c->consts, e->constant, u, &rounded))
            return constant_error(e, u);
        *value = rounded;
        return CONVERT_OK;
    }
    return basic_accepts(e->type, target) ? CONVERT_OK : CONVERT_MISMATCH;
}

static void report_conversion(Checker *c, ConvertError error, Expr *e, Type *target)
{
    const char *x = check_operand_string(c, e), *t = check_type_string(c, check_under(c, target));
    if (error == CONVERT_TRUNCATED)
        check_error_expr(c, E_OVERFLOW, e, "%s truncated to %s", x, t);
    else if (error == CONVERT_OVERFLOWS)
        check_error_expr(c, E_OVERFLOW, e, "%s overflows %s", x, t);
    else
        check_error_expr(c, E_CONVERT, e, "cannot convert %s to type %s", x, t);
    check_invalid(c, e);
}

bool check_representable(Checker *c, Expr *e, Type *t)
{
    Constant *rounded = e->constant;
    if (const_representable(c->consts, e->constant, check_under(c, t), &rounded)) {
        e->constant = rounded;
        return true;
    }
    report_conversion(c, constant_error(e, t), e, t);
    return false;
}

static bool is_comparison(TokenKind op)
{
    return op == TOK_EQL || op == TOK_NEQ || op == TOK_LSS || op == TOK_LEQ || op == TOK_GTR ||
           op == TOK_GEQ;
}

static bool is_shift(TokenKind op)
{
    return op == TOK_SHL || op == TOK_SHR;
}

static void final_type(Checker *c, Expr *e, Type *t, bool shifted);

/* The parts of a non-constant untyped expression. Left-deep chains are walked in a loop by
 * final_type. */
static Expr *final_parts(Checker *c, Expr *e, Type *t, bool *shifted)
{
    switch (e->kind) {
    case EXPR_PAREN: return e->u.paren.x;
    case EXPR_UNARY: return e->u.unary.op == TOK_ARROW ? NULL : e->u.unary.x;
    case EXPR_BINARY:
        if (is_comparison(e->u.binary.op))
            return NULL;
        if (is_shift(e->u.binary.op)) {
            *shifted = true;
            return e->u.binary.x;
        }
        final_type(c, e->u.binary.y, t, false);
        return e->u.binary.x;
    default: return NULL;
    }
}

static void final_type(Checker *c, Expr *e, Type *t, bool shifted)
{
    for (bool final = !type_is_untyped(t); e && e->mode != MODE_NONE && type_is_untyped(e->type);) {
        bool inner = false;
        Expr *next =
            e->mode == MODE_CONST || e->mode == MODE_NIL ? NULL : final_parts(c, e, t, &inner);
        if (final && shifted && !type_is_integer(t)) {
            check_error_expr(c, E_SHIFT, e,
                             "invalid operation: shifted operand %s (type %s) must be integer",
                             check_expr_string(c, e), check_type_string(c, t));
            check_invalid(c, e);
            return;
        }
        if (final && e->mode == MODE_CONST && type_is_const_type(t) &&
            !check_representable(c, e, t))
            return;
        if (e->kind == EXPR_PAREN && e->mode == MODE_CONST)
            next = e->u.paren.x;
        e->type = t;
        if (next && inner)
            shifted = true;
        else if (e->kind != EXPR_PAREN)
            shifted = false;
        e = next;
    }
}

void check_final_type(Checker *c, Expr *e, Type *t)
{
    final_type(c, e, t, false);
}

void check_default(Checker *c, Expr *e)
{
    if (e->mode != MODE_NONE && type_is_untyped(e->type) && e->mode != MODE_NIL)
        check_convert_untyped(c, e, type_default(c->types, e->type));
}

void check_convert_untyped(Checker *c, Expr *e, Type *target)
{
    if (e->mode == MODE_NONE || !type_is_untyped(e->type))
        return;
    Type *t;
    Constant *value;
    ConvertError error = check_implicit(c, e, target, &t, &value);
    if (error != CONVERT_OK) {
        report_conversion(c, error, e, target);
        return;
    }
    if (t != e->type)
        check_final_type(c, e, t);
    if (e->mode == MODE_CONST)
        e->constant = value;
}

/* ---- implementing interfaces ---- */

static Type *without_names(Checker *c, const Type *tuple)
{
    uint32_t n = tuple->u.tuple.count;
    Object **vars = ARENA_ARRAY(c->arena, Object *, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        vars[i] = ARENA_NEW(c->arena, Object);
        *vars[i] = *tuple->u.tuple.vars[i];
        vars[i]->name = NULL;
    }
    return type_tuple(c->types, vars, n);
}

static const char *signature_string(Checker *c, const Object *method)
{
    const Type *sig = method->type;
    if (sig->kind != TYPE_FUNC)
        return method->name->data;
    const char *text = check_type_string(
        c, type_func(c->types, without_names(c, sig->u.func.params),
                     without_names(c, sig->u.func.results), sig->u.func.variadic));
    return arena_printf(c->arena, "%s%s", method->name->data, text + 4); /* without "func" */
}

static bool is_interface_pointer(Checker *c, Type *t)
{
    Type *u = check_under(c, t);
    return u->kind == TYPE_POINTER && check_under(c, u->u.elem.elem)->kind == TYPE_INTERFACE;
}

Selection *check_lookup_member(Checker *c, Type *t, bool addressable, Str *name, bool *ambiguous)
{
    Type *u = check_under(c, t);
    if (u->kind == TYPE_POINTER)
        u = check_under(c, u->u.elem.elem);
    check_complete(c, u);
    Selection *sel = type_lookup(c->types, t, addressable, c->pkg, name, ambiguous);
    if (sel && !sel->obj->type)
        check_resolve(c, sel->obj);
    if (sel && !sel->obj->type)
        sel->obj->type = BASIC(c, INVALID);
    return sel;
}

static const char *have_want(Checker *c, const char *intro, const Object *have, const Object *want)
{
    return arena_printf(c->arena, "(%s %s)\n\t\thave %s\n\t\twant %s", intro, want->name->data,
                        signature_string(c, have), signature_string(c, want));
}

static const char *not_found_cause(Checker *c, Type *v, Type *t, Object *m)
{
    if (is_interface_pointer(c, v))
        return arena_printf(c->arena, "(type %s is pointer to interface, not interface)",
                            check_type_string(c, v));
    if (is_interface_pointer(c, t))
        return arena_printf(c->arena, "(type %s is pointer to interface, not interface)",
                            check_type_string(c, t));
    Selection *similar = type_lookup_similar(c->types, v, m->name);
    if (similar && similar->obj->kind == OBJ_FUNC) {
        if (similar->obj->name == m->name)
            return arena_printf(c->arena, "(unexported method %s)", m->name->data);
        check_resolve(c, similar->obj);
        if (strcasecmp(similar->obj->name->data, m->name->data) == 0)
            return have_want(c, "missing method", similar->obj, m);
    }
    return arena_printf(c->arena, "(missing method %s)", m->name->data);
}

static const char *missing_cause(Checker *c, Type *v, Type *t, Object *m)
{
    bool ambiguous = false;
    Selection *sel = type_lookup(c->types, v, false, m->pkg, m->name, &ambiguous);
    if (ambiguous)
        return arena_printf(c->arena, "(ambiguous selector %s.%s)", check_type_string(c, v),
                            m->name->data);
    if (!sel) {
        if (type_lookup(c->types, v, true, m->pkg, m->name, NULL))
            return arena_printf(c->arena, "(method %s has pointer receiver)", m->name->data);
        return not_found_cause(c, v, t, m);
    }
    if (sel->obj->kind != OBJ_FUNC)
        return arena_printf(c->arena, "(%s.%s is a field, not a method)", check_type_string(c, v),
                            m->name->data);
    return have_want(c, "wrong type for method", sel->obj, m);
}

/* Methods of v must have their signatures before they are compared. */
static bool has_method(Checker *c, Type *v, Object *m)
{
    Selection *sel = type_lookup(c->types, v, false, m->pkg, m->name, NULL);
    if (!sel || sel->obj->kind != OBJ_FUNC)
        return false;
    if (!sel->obj->type)
        check_resolve(c, sel->obj);
    return sel->obj->type && check_same_type(sel->obj->type, m->type);
}

/* What such types lack follows from what is wrong with them. */
static bool is_wrong_or_points(Checker *c, const Type *u)
{
    if (u->kind == TYPE_POINTER)
        u = check_under(c, u->u.elem.elem);
    return u->kind == TYPE_INVALID;
}

bool check_implements(Checker *c, Type *v, Type *t, bool is_assertion, const char **cause)
{
    Type *iface = check_under(c, t), *vu = check_under(c, v);
    if (check_unknown(v) || iface->kind != TYPE_INTERFACE ||
        (!is_assertion && is_wrong_or_points(c, vu)))
        return true;
    if (is_assertion && vu->kind == TYPE_INTERFACE)
        return true; /* the dynamic type decides */
    check_complete(c, iface);
    check_complete(c, vu);
    for (uint32_t i = 0; i < iface->u.interface.count; i++) {
        Object *m = iface->u.interface.methods[i];
        if (has_method(c, v, m))
            continue;
        if (cause)
            *cause = missing_cause(c, v, t, m);
        return false;
    }
    return true;
}

/* ---- assignability ---- */

static bool same_chan(Checker *c, Type *v, Type *t)
{
    const Type *vu = check_under(c, v), *tu = check_under(c, t);
    return vu->kind == TYPE_CHAN && vu->u.chan.dir == CHAN_BOTH && tu->kind == TYPE_CHAN &&
           check_same_type(vu->u.chan.elem, tu->u.chan.elem) &&
           (!type_is_named(v) || !type_is_named(t));
}

static bool assignable_untyped(Checker *c, Expr *e, Type *t)
{
    Type *result;
    Constant *value;
    return check_implicit(c, e, t, &result, &value) == CONVERT_OK;
}

bool check_assignable(Checker *c, Expr *e, Type *t, const char **cause)
{
    Type *v = e->type;
    if (e->mode == MODE_NONE || v->kind == TYPE_INVALID || t->kind == TYPE_INVALID)
        return true;
    if (check_same_type(v, t))
        return true;
    if (type_is_untyped(v))
        return assignable_untyped(c, e, t);
    Type *vu = check_under(c, v), *tu = check_under(c, t);
    v = type_unalias(v); /* as Go names them here */
    t = type_unalias(t);
    if (check_unknown(v) || check_unknown(t))
        return true;
    if (check_same_type(vu, tu) && (!type_is_named(v) || !type_is_named(t)))
        return true;
    if (tu->kind == TYPE_INTERFACE) {
        const char *why = NULL;
        if (check_implements(c, v, t, false, &why))
            return true;
        if (cause)
            *cause = arena_printf(c->arena, "%s does not implement %s %s", check_type_string(c, v),
                                  check_type_string(c, t), why);
        return false;
    }
    if (is_interface_pointer(c, tu)) {
        if (cause)
            *cause = arena_printf(c->arena,
                                  "%s does not implement %s (type %s is pointer to interface, "
                                  "not interface)",
                                  check_type_string(c, v), check_type_string(c, t),
                                  check_type_string(c, t));
        return false;
    }
    if (vu->kind == TYPE_INTERFACE) {
        if (check_implements(c, t, v, false, NULL) && cause)
            *cause = "need type assertion";
        return tu->kind == TYPE_INVALID;
    }
    return same_chan(c, v, t);
}

static const char *context_text(Checker *c, const char *context)
{
    if (context != CHECK_ARGUMENT)
        return context;
    return arena_printf(c->arena, "argument to %s", check_expr_string(c, c->callee));
}

static bool assign_untyped(Checker *c, Expr *e, Type *t, const char *context)
{
    if (!t && e->mode == MODE_NIL) {
        check_error_expr(c, E_NIL, e, "use of untyped nil in %s", context_text(c, context));
        return false;
    }
    Type *target = t ? t : type_default(c->types, e->type), *result;
    if (type_is_interface(target) && e->mode != MODE_NIL)
        target = type_default(c->types, e->type);
    Constant *value;
    ConvertError error = check_implicit(c, e, target, &result, &value);
    if (error != CONVERT_OK) {
        DiagCode code = error == CONVERT_MISMATCH ? E_ASSIGN_TYPE : E_OVERFLOW;
        check_error_expr(c, code, e, "cannot use %s as %s value in %s%s",
                         check_operand_string(c, e), check_type_string(c, target),
                         context_text(c, context),
                         error == CONVERT_TRUNCATED   ? " (truncated)"
                         : error == CONVERT_OVERFLOWS ? " (overflows)"
                                                      : "");
        return false;
    }
    if (result != e->type)
        check_final_type(c, e, result);
    if (e->mode == MODE_CONST)
        e->constant = value;
    return e->mode != MODE_NONE;
}

void check_assignment(Checker *c, Expr *e, Type *t, const char *context)
{
    check_single(c, e);
    if (e->mode == MODE_NONE)
        return;
    if (e->type && e->type->kind == TYPE_INVALID) {
        check_invalid(c, e);
        return;
    }
    if (type_is_untyped(e->type) && !(t && t->kind == TYPE_INVALID) &&
        !assign_untyped(c, e, t, context)) {
        check_invalid(c, e);
        return;
    }
    if (!t)
        return;
    const char *cause = NULL;
    if (check_assignable(c, e, t, &cause))
        return;
    bool interface = cause && check_under(c, t)->kind == TYPE_INTERFACE;
    Diag *d = check_error_expr(c, interface ? E_NOT_IMPLEMENTED : E_ASSIGN_TYPE, e,
                               "cannot use %s as %s value in %s%s%s", check_operand_string(c, e),
                               check_type_string(c, t), context_text(c, context),
                               cause ? ": " : "", cause ? cause : "");
    if (interface)
        check_note_missing_method(c, d, e->type, t);
    check_suggest_conversion(c, d, e, t);
    check_invalid(c, e);
}

/* ---- explanations ---- */

static const char *part_cause(Checker *c, Type *t)
{
    Type *u = check_under(c, t);
    if (u->kind == TYPE_STRUCT) {
        for (uint32_t i = 0; i < u->u.struct_.count; i++) {
            Type *f = u->u.struct_.fields[i]->type;
            if (!type_comparable(f))
                return arena_printf(c->arena, "struct containing %s cannot be compared",
                                    check_type_string(c, f));
        }
    }
    if (u->kind == TYPE_ARRAY)
        return arena_printf(c->arena, "%s cannot be compared", check_type_string(c, t));
    return "";
}

const char *check_incomparable_cause(Checker *c, Type *t)
{
    TypeKind kind = check_under(c, t)->kind;
    if (kind == TYPE_SLICE || kind == TYPE_FUNC || kind == TYPE_MAP)
        return arena_printf(c->arena, "%s can only be compared to nil", check_kind_string(c, t));
    return part_cause(c, t);
}

static bool same_tail(const Str *a, const Str *b)
{
    uint32_t i = (unsigned char)a->data[0] < 0x80 ? 1 : 2,
             j = (unsigned char)b->data[0] < 0x80 ? 1 : 2;
    if (a->len < i || b->len < j || a->len - i != b->len - j)
        return false;
    for (; i < a->len; i++, j++) {
        if (a->data[i] != b->data[j])
            return false;
    }
    return true;
}

typedef enum Near { NEAR_NONE, NEAR_SPELLING, NEAR_UNEXPORTED, NEAR_INACCESSIBLE } Near;

static Near near_name(Checker *c, const Str *name, const Object *alt)
{
    if (!alt || (alt->pkg != c->pkg && !type_name_exported(alt->name) && alt->name != name))
        return NEAR_NONE; /* what bundled packages do not export is not what Go's have */
    if (alt->pkg == c->pkg)
        return alt->name == name ? NEAR_NONE : NEAR_SPELLING;
    if (type_name_exported(name)) {
        if (type_name_exported(alt->name))
            return NEAR_SPELLING;
        return same_tail(name, alt->name) ? NEAR_UNEXPORTED : NEAR_NONE;
    }
    if (type_name_exported(alt->name))
        return same_tail(name, alt->name) ? NEAR_SPELLING : NEAR_NONE;
    return alt->name == name ? NEAR_INACCESSIBLE : NEAR_NONE;
}

static const char *literal_cause(Checker *c, Near near, const char *type, Str *name,
                                 const char *alt)
{
    if (near == NEAR_INACCESSIBLE)
        return arena_printf(c->arena,
                            "cannot refer to unexported field %s in struct literal of type %s", alt,
                            type);
    const char *more = near == NEAR_SPELLING     ? ", but does have "
                       : near == NEAR_UNEXPORTED ? ", but does have unexported "
                                                 : "";
    return arena_printf(c->arena, "unknown field %s in struct literal of type %s%s%s", name->data,
                        type, more, near == NEAR_NONE ? "" : alt);
}

const char *check_lookup_cause(Checker *c, Type *t, Str *name, bool struct_literal)
{
    const char *type = check_type_string(c, t);
    if (!struct_literal && is_interface_pointer(c, t))
        return arena_printf(c->arena, "type %s is pointer to interface, not interface", type);
    Selection *similar = type_lookup_similar(c->types, t, name);
    const Object *obj = similar ? similar->obj : NULL;
    if (struct_literal && obj && (obj->kind != OBJ_VAR || similar->path_count != 1))
        obj = NULL;
    Near near = near_name(c, name, obj);
    const char *alt = obj ? obj->name->data : "";
    if (struct_literal)
        return literal_cause(c, near, type, name, alt);
    const char *what = obj && obj->kind == OBJ_FUNC ? "method" : "field";
    if (near == NEAR_INACCESSIBLE)
        return arena_printf(c->arena, "cannot refer to unexported %s %s", what, alt);
    if (near == NEAR_NONE)
        return arena_printf(c->arena, "type %s has no field or method %s", type, name->data);
    return arena_printf(c->arena, "type %s has no field or method %s, but does have %s%s %s", type,
                        name->data, near == NEAR_UNEXPORTED ? "unexported " : "", what, alt);
}
