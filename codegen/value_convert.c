/* Conversions as C: numbers, strings, interfaces and what they hold. */
#include "codegen/value.h"

#include <string.h>


static void emit_number(Emitter *e, Buf *out, Type *from, Type *to, const char *x)
{
    const char *name = ctype_name(e, to);
    if (type_is_complex(to)) {
        buf_printf(out,
                   from->kind == to->kind       ? "%s"
                   : to->kind == TYPE_COMPLEX64 ? "tether_complex64(%s)"
                                                : "tether_complex128(%s)",
                   x);
        return;
    }
    if (from->kind == TYPE_FLOAT64 && to->kind == TYPE_FLOAT32) {
        buf_printf(out, "tether_float32(%s)", x);
        return;
    }
    if (!type_is_float(from) || type_is_float(to)) {
        buf_printf(out, "((%s)%s)", name, x);
        return;
    }
    /* as amd64 converts: 32-bit instruction up to 32-bit signed, 64-bit above */
    switch (to->kind) {
    case TYPE_INT8: case TYPE_INT16: case TYPE_INT32: case TYPE_UINT8: case TYPE_UINT16:
        buf_printf(out, "((%s)tether_f2i32(%s))", name, x);
        break;
    case TYPE_UINT:
    case TYPE_UINT64:
    case TYPE_UINTPTR: buf_printf(out, "tether_f2u(%s)", x); break;
    case TYPE_UINT32: buf_printf(out, "((uint32_t)tether_f2i(%s))", x); break;
    default: buf_printf(out, "tether_f2i(%s)", x);
    }
}

static void emit_slice_to_array(Emitter *e, Buf *out, IrValue *v, Type *to)
{
    Type *array = to->kind == TYPE_POINTER ? to->u.elem.elem : v->type;
    int64_t n = type_underlying(array)->u.array.len;
    const char *x = value_text(e, v->x);
    buf_printf(out, "%s(%s *)tether_slice_to_array(%s.ptr, %s.len, %lld)%s",
               to->kind == TYPE_POINTER ? "(" : "(*", ctype_name(e, array), x, x, (long long)n,
               ")");
}

void emit_convert(Emitter *e, Buf *out, IrValue *v)
{
    Type *from = type_underlying(v->x->type), *to = type_underlying(v->type);
    if (type_is_numeric(from) && type_is_numeric(to)) {
        emit_number(e, out, from, to, value_text(e, v->x));
        return;
    }
    if (from->kind == TYPE_SLICE && to->kind != TYPE_SLICE) {
        emit_slice_to_array(e, out, v, to);
        return;
    }
    const char *a = ctype_name(e, v->x->type), *b = ctype_name(e, v->type);
    if (from->kind == TYPE_UNSAFE_POINTER && to->kind == TYPE_UINTPTR) {
        buf_printf(out, "((%s)(uintptr_t)%s)", b, value_text(e, v->x));
    } else if (strcmp(a, b) == 0) {
        emit_value(e, out, v->x);
    } else if (to->kind == TYPE_POINTER || to->kind == TYPE_UNSAFE_POINTER) {
        buf_printf(out, "((%s)", b);
        emit_value(e, out, v->x);
        buf_char(out, ')');
    } else {
        buf_printf(out, "%s(", convert_helper(e, v->x->type, v->type));
        emit_bare(e, out, v->x);
        buf_char(out, ')');
    }
}

void emit_word(Emitter *e, Buf *out, Type *t, const char *text)
{
    (void)e;
    Type *u = type_underlying(t);
    if (type_is_float(u)) {
        buf_printf(out, u->kind == TYPE_FLOAT32 ? "tether_word_f32(%s)" : "tether_word_f64(%s)",
                   text);
    } else if (u->kind == TYPE_BOOL || type_is_integer(u)) {
        buf_printf(out, "(void *)(uintptr_t)%s", text);
    } else {
        buf_printf(out, "(void *)%s", text);
    }
}

void emit_unword(Emitter *e, Buf *out, Type *t, const char *word)
{
    Type *u = type_underlying(t);
    if (!type_is_direct(t)) {
        buf_printf(out, "(*(const %s *)%s)", ctype_name(e, t), word);
    } else if (type_is_float(u)) {
        buf_printf(out, u->kind == TYPE_FLOAT32 ? "tether_f32_word(%s)" : "tether_f64_word(%s)",
                   word);
    } else if (u->kind == TYPE_BOOL || type_is_integer(u)) {
        buf_printf(out, "((%s)(uintptr_t)%s)", ctype_name(e, t), word);
    } else {
        buf_printf(out, "((%s)%s)", ctype_name(e, t), word);
    }
}

static bool is_any(Type *t)
{
    return type_underlying(t)->u.interface.count == 0;
}

/* "TetherAny, &T" or "TetherIface, T's table": the first word of an interface of type `iface` that
 * holds a T. */
const char *type_word_of(Emitter *e, Type *iface, Type *t)
{
    if (is_any(iface)) {
        return arena_printf(e->scratch, "&%s", descriptor_name(e, t));
    }
    return arena_printf(e->scratch, "(const TetherItab *)&%s", itab_name(e, t, iface));
}

/* A constant, or a value without bytes, needs no memory of its own: the box is static. */
const char *static_box(Emitter *e, IrValue *x)
{
    Buf b = {0};
    emit_static(e, &b, x);
    const char *name = constant_object(e, x->type, b.data);
    buf_free(&b);
    return arena_printf(e->scratch, "(void *)(uintptr_t)&%s", name);
}

void emit_iface(Emitter *e, Buf *out, IrValue *v)
{
    Type *t = v->x->type;
    buf_printf(out, "((%s){%s, ", ctype_name(e, v->type), type_word_of(e, v->type, t));
    if (type_is_direct(t)) {
        emit_word(e, out, t, value_text(e, v->x));
    } else if (v->x->kind == VALUE_CONST || v->x->kind == VALUE_ZERO ||
               v->x->kind == VALUE_COMPOSITE) {
        buf_str(out, static_box(e, v->x));
    } else {
        IrValue zero = {.kind = VALUE_ZERO, .type = t};
        buf_str(out, static_box(e, &zero));
    }
    buf_str(out, "})");
}

static void emit_as_any(Emitter *e, Buf *out, IrValue *x)
{
    if (is_any(x->type)) {
        emit_bare(e, out, x);
    } else {
        buf_str(out, "tether_any(");
        emit_bare(e, out, x);
        buf_char(out, ')');
    }
}

void emit_upcast(Emitter *e, Buf *out, IrValue *v)
{
    if (is_any(v->type)) {
        emit_as_any(e, out, v->x);
    } else if (v->type == v->x->type || type_underlying(v->type) == type_underlying(v->x->type)) {
        emit_value(e, out, v->x);
    } else {
        buf_str(out, "tether_upcast(");
        emit_as_any(e, out, v->x);
        buf_printf(out, ", &%s)", descriptor_name(e, v->type));
    }
}

void emit_type_is(Emitter *e, Buf *out, IrValue *v)
{
    if (v->u.type == NULL) {
        buf_char(out, '(');
        emit_value(e, out, v->x);
        buf_str(out, is_any(v->x->type) ? ".type == NULL)" : ".tab == NULL)");
        return;
    }
    if (type_is_interface(v->u.type)) {
        buf_str(out, "tether_implements(");
        emit_as_any(e, out, v->x);
        buf_printf(out, ", &%s)", descriptor_name(e, v->u.type));
        return;
    }
    buf_char(out, '(');
    if (is_any(v->x->type)) {
        emit_value(e, out, v->x);
        buf_str(out, ".type");
    } else {
        buf_str(out, "tether_any(");
        emit_bare(e, out, v->x);
        buf_str(out, ").type");
    }
    buf_printf(out, " == &%s)", descriptor_name(e, v->u.type));
}

void emit_assert(Emitter *e, Buf *out, IrValue *v)
{
    const char *want = descriptor_name(e, v->type), *have = descriptor_name(e, v->x->type);
    if (type_is_interface(v->type)) {
        buf_str(out, is_any(v->type) ? "tether_assert_any(" : "tether_assert_iface(");
        emit_as_any(e, out, v->x);
        buf_printf(out, ", &%s, &%s)", want, have);
        return;
    }
    Buf word = {0};
    buf_str(&word, "tether_assert_type(");
    emit_as_any(e, &word, v->x);
    buf_printf(&word, ", &%s, &%s)", want, have);
    emit_unword(e, out, v->type, word.data);
    buf_free(&word);
}
