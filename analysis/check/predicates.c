/* Questions about one type: what kind it is, what may be done with its values. */
#include "analysis/check/types.h"

Type *type_underlying(Type *t)
{
    /* A cycle of declarations (type A B; type B A) is told elsewhere: do not hang on it. */
    for (int steps = 0; t && t->kind == TYPE_NAMED && t->u.named.underlying; steps++) {
        t = t->u.named.underlying;
        if (steps > 10000)
            break;
    }
    return t;
}

Type *type_unalias(Type *t)
{
    while (t && t->aliased)
        t = t->aliased;
    return t;
}

Type *type_default(Types *t, Type *a)
{
    switch (a->kind) {
    case TYPE_UNTYPED_BOOL: return t->basic[TYPE_BOOL];
    case TYPE_UNTYPED_INT: return t->basic[TYPE_INT];
    case TYPE_UNTYPED_RUNE: return t->rune;
    case TYPE_UNTYPED_FLOAT: return t->basic[TYPE_FLOAT64];
    case TYPE_UNTYPED_COMPLEX: return t->basic[TYPE_COMPLEX128];
    case TYPE_UNTYPED_STRING: return t->basic[TYPE_STRING];
    default: return a;
    }
}

static TypeKind underlying_kind(Type *t)
{
    Type *u = type_underlying(t);
    return u ? u->kind : TYPE_INVALID;
}

bool type_is_boolean(Type *t)
{
    TypeKind k = underlying_kind(t);
    return k == TYPE_BOOL || k == TYPE_UNTYPED_BOOL;
}

bool type_is_integer(Type *t)
{
    TypeKind k = underlying_kind(t);
    return (k >= TYPE_INT && k <= TYPE_UINTPTR) || k == TYPE_UNTYPED_INT || k == TYPE_UNTYPED_RUNE;
}

bool type_is_unsigned(Type *t)
{
    TypeKind k = underlying_kind(t);
    return k >= TYPE_UINT && k <= TYPE_UINTPTR;
}

bool type_is_float(Type *t)
{
    TypeKind k = underlying_kind(t);
    return k == TYPE_FLOAT32 || k == TYPE_FLOAT64 || k == TYPE_UNTYPED_FLOAT;
}

bool type_is_complex(Type *t)
{
    TypeKind k = underlying_kind(t);
    return k == TYPE_COMPLEX64 || k == TYPE_COMPLEX128 || k == TYPE_UNTYPED_COMPLEX;
}

bool type_is_numeric(Type *t)
{
    TypeKind k = underlying_kind(t);
    return (k >= TYPE_INT && k <= TYPE_COMPLEX128) ||
           (k >= TYPE_UNTYPED_INT && k <= TYPE_UNTYPED_COMPLEX);
}

bool type_is_string(Type *t)
{
    TypeKind k = underlying_kind(t);
    return k == TYPE_STRING || k == TYPE_UNTYPED_STRING;
}

bool type_is_const_type(Type *t)
{
    return type_is_boolean(t) || type_is_numeric(t) || type_is_string(t);
}

bool type_is_interface(Type *t)
{
    return underlying_kind(t) == TYPE_INTERFACE;
}

bool type_is_named(Type *t)
{
    return t->kind <= TYPE_UNTYPED_NIL || t->kind == TYPE_NAMED || t->kind == TYPE_PARAM;
}

static bool is_slice_of(Type *t, TypeKind elem)
{
    Type *u = type_underlying(t);
    return u && u->kind == TYPE_SLICE && underlying_kind(u->u.elem.elem) == elem;
}

bool type_is_byte_slice(Type *t)
{
    return is_slice_of(t, TYPE_UINT8);
}

bool type_is_rune_slice(Type *t)
{
    return is_slice_of(t, TYPE_INT32);
}

bool type_has_nil(Type *t)
{
    switch (underlying_kind(t)) {
    case TYPE_UNSAFE_POINTER:
    case TYPE_SLICE:
    case TYPE_POINTER:
    case TYPE_FUNC:
    case TYPE_INTERFACE:
    case TYPE_MAP:
    case TYPE_CHAN: return true;
    default: return false;
    }
}

bool type_comparable(Type *t)
{
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_UNTYPED_NIL:
    case TYPE_SLICE:
    case TYPE_FUNC:
    case TYPE_MAP:
    case TYPE_TUPLE: return false;
    case TYPE_ARRAY: return type_comparable(u->u.array.elem);
    case TYPE_STRUCT:
        for (uint32_t i = 0; i < u->u.struct_.count; i++) {
            if (!type_comparable(u->u.struct_.fields[i]->type))
                return false;
        }
        return true;
    default: return true;
    }
}

bool type_ordered(Type *t)
{
    return type_is_string(t) || (type_is_numeric(t) && !type_is_complex(t));
}
