/* Operators as C: arithmetic with Go's meaning, comparisons, shifts. */
#include "codegen/value.h"

#include <math.h>
#include <string.h>


const char *int_suffix(Type *u)
{
    switch (u->kind) {
    case TYPE_INT8: return "i8";
    case TYPE_INT16: return "i16";
    case TYPE_INT32: return "i32";
    case TYPE_UINT8: return "u8";
    case TYPE_UINT16: return "u16";
    case TYPE_UINT32: return "u32";
    case TYPE_UINT: case TYPE_UINT64: case TYPE_UINTPTR: return "u64";
    default: return "i64";
    }
}

static bool is_narrow(Type *u)
{
    return u->kind == TYPE_INT8 || u->kind == TYPE_INT16 || u->kind == TYPE_UINT8 ||
           u->kind == TYPE_UINT16;
}

static bool is_nonzero_constant(const IrValue *v)
{
    return v->kind == VALUE_CONST && v->u.constant->kind == CONST_INT &&
           const_sign(v->u.constant) != 0;
}

/* Division by a constant other than 0 and -1 needs no check. */
static bool divides_plainly(const IrValue *divisor)
{
    int64_t n;
    return is_nonzero_constant(divisor) && !(const_int64(divisor->u.constant, &n) && n == -1);
}

static void two_args(Emitter *e, Buf *out, const char *name, IrValue *x, IrValue *y)
{
    buf_printf(out, "%s(", name);
    emit_bare(e, out, x);
    buf_str(out, ", ");
    emit_bare(e, out, y);
    buf_char(out, ')');
}

static void emit_shift(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->type);
    uint64_t n;
    int64_t bits = type_size(u) * 8;
    bool left = v->u.op == TOK_SHL;
    if (v->y->kind == VALUE_CONST && const_uint64(v->y->u.constant, &n) && n < (uint64_t)bits) {
        if (left && !type_is_unsigned(u)) { /* shift as unsigned: no undefined behaviour */
            buf_printf(out, "tether_shl_%s(", int_suffix(u));
            emit_bare(e, out, v->x);
            buf_printf(out, ", %u)", (unsigned)n);
            return;
        }
        if (left && is_narrow(u)) {
            buf_printf(out, "(%s)", ctype_name(e, u));
        } else if (is_narrow(u)) {
            buf_printf(out, "(%s)", ctype_name(e, u));
        }
        buf_char(out, '(');
        if (left && is_narrow(u)) {
            buf_str(out, "(uint32_t)");
        }
        emit_value(e, out, v->x);
        buf_printf(out, " %s %u)", left ? "<<" : ">>", (unsigned)n);
        return;
    }
    buf_printf(out, "tether_%s_%s(", left ? "shl" : "shr", int_suffix(u));
    emit_bare(e, out, v->x);
    buf_str(out, ", ");
    if (type_is_unsigned(v->y->type) || v->y->kind == VALUE_CONST) {
        emit_bare(e, out, v->y);
    } else {
        buf_str(out, "tether_shift_count(");
        emit_bare(e, out, v->y);
        buf_char(out, ')');
    }
    buf_char(out, ')');
}

static void emit_complex_op(Emitter *e, Buf *out, IrValue *v)
{
    static const char *const names[TOK_COUNT] = {
        [TOK_ADD] = "add", [TOK_SUB] = "sub", [TOK_MUL] = "mul", [TOK_QUO] = "div"};
    bool small = type_underlying(v->type)->kind == TYPE_COMPLEX64;
    two_args(e, out,
             arena_printf(e->scratch, "tether_complex%s_%s", small ? "64" : "128", names[v->u.op]),
             v->x, v->y);
}

static void emit_arith(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->type);
    if (type_is_complex(u)) {
        emit_complex_op(e, out, v);
        return;
    }
    TokenKind op = v->u.op;
    if (op == TOK_SHL || op == TOK_SHR) {
        emit_shift(e, out, v);
        return;
    }
    if ((op == TOK_QUO || op == TOK_REM) && type_is_integer(u) && !divides_plainly(v->y)) {
        two_args(
            e, out,
            arena_printf(e->scratch, "tether_%s_%s", op == TOK_QUO ? "div" : "mod", int_suffix(u)),
            v->x, v->y);
        return;
    }
    if (op == TOK_QUO && type_is_float(u) && v->y->kind == VALUE_CONST &&
        const_sign(v->y->u.constant) == 0) {
        two_args(e, out, "tether_div_f64", v->x, v->y);
        return;
    }
    if (is_narrow(u)) {
        buf_printf(out, "(%s)", ctype_name(e, u));
    }
    bool widen = u->kind == TYPE_UINT16 && op == TOK_MUL; /* 65535 * 65535 overflows int */
    buf_str(out, widen ? "((uint32_t)" : "(");
    emit_value(e, out, v->x);
    if (op == TOK_AND_NOT) {
        buf_str(out, " & ~");
    } else {
        buf_printf(out, " %s ", token_name(op));
    }
    emit_value(e, out, v->y);
    buf_char(out, ')');
}

static bool is_nil(const IrValue *v)
{
    return v->kind == VALUE_ZERO;
}

/* x == nil, for the kinds whose nil is not a plain NULL. */
static bool emit_nil_compare(Emitter *e, Buf *out, IrValue *x, TokenKind op)
{
    Type *u = type_underlying(x->type);
    const char *member = u->kind == TYPE_SLICE       ? "ptr"
                         : u->kind == TYPE_INTERFACE ? (u->u.interface.count == 0 ? "type" : "tab")
                                                     : NULL;
    if (u->kind != TYPE_POINTER && u->kind != TYPE_MAP && u->kind != TYPE_CHAN &&
        u->kind != TYPE_FUNC && u->kind != TYPE_UNSAFE_POINTER && member == NULL) {
        return false;
    }
    /* known, and C compilers warn */
    if (x->kind == VALUE_ADDR && (x->x->kind == VALUE_VAR || x->x->kind == VALUE_GLOBAL)) {
        buf_str(out, op == TOK_EQL ? "false" : "true");
        return true;
    }
    buf_char(out, '(');
    emit_value(e, out, x);
    if (member) {
        buf_printf(out, ".%s", member);
    }
    buf_printf(out, " %s NULL)", token_name(op));
    return true;
}

static void emit_equal(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    bool negate = v->u.op == TOK_NEQ;
    if (is_nil(v->y) && emit_nil_compare(e, out, v->x, v->u.op)) {
        return;
    }
    if (is_nil(v->x) && emit_nil_compare(e, out, v->y, v->u.op)) {
        return;
    }
    if (!ctype_is_struct(u)) {
        const char *x = value_text(e, v->x), *y = value_text(e, v->y);
        /* a compiler would warn: only NaN differs from itself */
        if (strcmp(x, y) == 0 && v->x->kind != VALUE_CONST) {
            if (type_is_float(u)) {
                buf_printf(out, negate ? "(isnan(%s) != 0)" : "(isnan(%s) == 0)", x);
            } else {
                buf_printf(out, "((void)%s, %s)", x, negate ? "false" : "true");
            }
            return;
        }
        const char *cast = u->kind == TYPE_POINTER ? "(const void *)" : "";
        buf_printf(out, "(%s%s %s %s%s)", cast, x, token_name(v->u.op), cast, y);
        return;
    }
    if (negate) {
        buf_char(out, '!');
    }
    two_args(e, out, equal_helper(e, v->x->type), v->x, v->y);
}

static void emit_order(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    if (u->kind == TYPE_STRING) {
        buf_char(out, '(');
        two_args(e, out, "tether_string_cmp", v->x, v->y);
        buf_printf(out, " %s 0)", token_name(v->u.op));
        return;
    }
    const char *x = value_text(e, v->x), *y = value_text(e, v->y);
    bool zero = v->y->kind == VALUE_CONST && const_sign(v->y->u.constant) == 0;
    bool zero_left = v->x->kind == VALUE_CONST && const_sign(v->x->u.constant) == 0;
    if (type_is_unsigned(u) && ((zero && (v->u.op == TOK_GEQ || v->u.op == TOK_LSS)) ||
                                (zero_left && (v->u.op == TOK_LEQ || v->u.op == TOK_GTR)))) {
        bool yes = v->u.op == TOK_GEQ || v->u.op == TOK_LEQ; /* known, and C compilers warn of it */
        buf_printf(out, "((void)%s, %s)", zero ? x : y, yes ? "true" : "false");
        return;
    }
    if (strcmp(x, y) == 0 && v->x->kind != VALUE_CONST) {
        bool reflexive = v->u.op == TOK_LEQ || v->u.op == TOK_GEQ;
        if (type_is_float(u)) {
            buf_printf(out, reflexive ? "(isnan(%s) == 0)" : "((void)%s, false)", x);
        } else {
            buf_printf(out, "((void)%s, %s)", x, reflexive ? "true" : "false");
        }
        return;
    }
    buf_printf(out, "(%s %s %s)", x, token_name(v->u.op), y);
}

void emit_binary(Emitter *e, Buf *out, IrValue *v)
{
    switch (v->u.op) {
    case TOK_EQL: case TOK_NEQ: emit_equal(e, out, v); break;
    case TOK_LSS: case TOK_LEQ: case TOK_GTR: case TOK_GEQ: emit_order(e, out, v); break;
    case TOK_LAND: case TOK_LOR:
        buf_char(out, '(');
        emit_value(e, out, v->x);
        buf_printf(out, " %s ", token_name(v->u.op));
        emit_value(e, out, v->y);
        buf_char(out, ')');
        break;
    default: emit_arith(e, out, v);
    }
}

void emit_unary(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->type);
    if (type_is_complex(u)) {
        buf_printf(out, "tether_complex%s_neg(", u->kind == TYPE_COMPLEX64 ? "64" : "128");
        emit_bare(e, out, v->x);
        buf_char(out, ')');
        return;
    }
    if (is_narrow(u)) {
        buf_printf(out, "(%s)", ctype_name(e, u));
    }
    buf_char(out, '(');
    buf_char(out, v->u.op == TOK_SUB ? '-' : v->u.op == TOK_XOR ? '~' : '!');
    emit_value(e, out, v->x);
    buf_char(out, ')');
}
