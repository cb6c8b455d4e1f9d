/* Values: pure expression trees of the IR as C expressions.
 *
 * emit_value gives text that may stand as an operand anywhere; emit_bare leaves the outer parentheses away. Checks stand inside
 * the expression (tether_index, TETHER_NN), so a tree reads as the source did. */
#include "codegen/emitter.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- constants ---------------------------------------------------------------------------------------------------- */

void emit_string_literal(Buf *out, const Str *s)
{
    buf_char(out, '"');
    for (uint32_t i = 0; i < s->len; i++) {
        unsigned char c = (unsigned char)s->data[i];
        if (c == '\n') {
            buf_str(out, "\\n");
        } else if (c == '\t') {
            buf_str(out, "\\t");
        } else if (c == '"' || c == '\\') {
            buf_char(out, '\\');
            buf_char(out, (char)c);
        } else if (c == '?' && i > 0 && s->data[i - 1] == '?') { /* no trigraphs */
            buf_str(out, "\\?");
        } else if (c >= 0x20 && c < 0x7F) {
            buf_char(out, (char)c);
        } else {
            buf_printf(out, "\\%03o", c);
        }
    }
    buf_char(out, '"');
}

/* C promises only 4,095 bytes of a literal; longer ones are arrays. */
static void string_bytes(Emitter *e, Buf *out, const Str *s)
{
    if (s->len <= 4000) {
        buf_str(out, "(const uint8_t *)");
        emit_string_literal(out, s);
        return;
    }
    const char *name = map_get_ptr(&e->keys, s);
    if (name == NULL) {
        name = mangle_symbol(e, arena_printf(&e->arena, "text_%u", ++e->counters[0]));
        map_set_ptr(&e->keys, s, name);
        Buf *data = &e->sections[SEC_DATA];
        buf_printf(data, "static const uint8_t %s[] = {", name);
        for (uint32_t i = 0; i < s->len; i++) {
            buf_printf(data, i % 24 == 0 ? "\n    %u," : "%u,", (unsigned char)s->data[i]);
        }
        buf_str(data, "\n};\n");
    }
    buf_str(out, name);
}

static void emit_double(Buf *out, double d, bool is_float)
{
    char text[64];
    if (isinf(d)) {
        buf_str(out, d < 0 ? "(-INFINITY)" : "INFINITY");
        return;
    }
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, d);
        if (is_float ? strtof(text, NULL) == (float)d : strtod(text, NULL) == d) {
            break;
        }
    }
    if (strpbrk(text, ".e") == NULL) {
        strcat(text, ".0");
    }
    buf_str(out, text);
    if (is_float) {
        buf_char(out, 'f');
    }
}

static void emit_int_constant(Buf *out, Constant *c, Type *u)
{
    int64_t i = 0;
    uint64_t n = 0;
    if (type_is_unsigned(u)) {
        const_uint64(c, &n);
        if (u->kind == TYPE_UINT64 || u->kind == TYPE_UINT || u->kind == TYPE_UINTPTR) {
            buf_printf(out, n > 0xFFFFFFFF ? "UINT64_C(%llu)" : "%lluu", (unsigned long long)n);
        } else {
            buf_printf(out, u->kind == TYPE_UINT32 ? "%lluu" : "%llu", (unsigned long long)n);
        }
        return;
    }
    const_int64(c, &i);
    if (i == INT64_MIN) {
        buf_str(out, "INT64_MIN");
    } else if (i == INT32_MIN) {
        buf_str(out, "INT32_MIN");
    } else if (i > INT32_MAX || i < INT32_MIN) {
        buf_printf(out, i < 0 ? "(-INT64_C(%lld))" : "INT64_C(%lld)", (long long)(i < 0 ? -i : i));
    } else {
        buf_printf(out, i < 0 ? "(%lld)" : "%lld", (long long)i);
    }
}

static void emit_string(Emitter *e, Buf *out, const Str *s, bool initializer)
{
    if (!initializer && s->len <= 4000) {
        buf_str(out, "TETHER_STR(");
        emit_string_literal(out, s);
        buf_char(out, ')');
        return;
    }
    buf_str(out, initializer ? "{" : "((TetherString){");
    string_bytes(e, out, s);
    buf_printf(out, ", %u%s", s->len, initializer ? "}" : "})");
}

void emit_constant(Emitter *e, Buf *out, Constant *c, Type *t, bool initializer)
{
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_BOOL: buf_str(out, c->u.boolean ? "true" : "false"); return;
    case TYPE_STRING: emit_string(e, out, const_string_value(&e->ir->program->constants, c), initializer); return;
    case TYPE_FLOAT32: emit_double(out, (double)const_float_value(c), true); return;
    case TYPE_FLOAT64: emit_double(out, const_double_value(c), false); return;
    case TYPE_COMPLEX64:
    case TYPE_COMPLEX128: {
        Constants *pool = &e->ir->program->constants;
        bool is_float = u->kind == TYPE_COMPLEX64;
        buf_str(out, initializer ? "{" : is_float ? "((TetherComplex64){" : "((TetherComplex128){");
        Constant *re = const_real(pool, c), *im = const_imag(pool, c);
        emit_double(out, is_float ? (double)const_float_value(re) : const_double_value(re), is_float);
        buf_str(out, ", ");
        emit_double(out, is_float ? (double)const_float_value(im) : const_double_value(im), is_float);
        buf_str(out, initializer ? "}" : "})");
        return;
    }
    default: {
        Constant *i = c->kind == CONST_INT ? c : const_to_int(&e->ir->program->constants, c);
        emit_int_constant(out, i ? i : c, u);
    }
    }
}

/* {0}, with the first member named where it is a struct or array itself: gcc warns of `{0}` inside other initialisers. */
static void zero_braces(Emitter *e, Buf *out, Type *t)
{
    Type *u = type_underlying(t);
    Type *first = NULL;
    if (u->kind == TYPE_STRUCT && u->u.struct_.count > 0) {
        first = u->u.struct_.fields[0]->type;
    } else if (u->kind == TYPE_ARRAY) {
        first = u->u.array.elem;
    }
    if (u->kind == TYPE_ARRAY) {
        buf_str(out, "{.at = {");
        if (ctype_is_struct(first)) {
            zero_braces(e, out, first);
        } else {
            buf_char(out, '0');
        }
        buf_str(out, "}}");
    } else if (first && ctype_is_struct(first)) {
        buf_printf(out, "{.%s = ", mangle_field(e, t, 0));
        zero_braces(e, out, first);
        buf_char(out, '}');
    } else {
        buf_str(out, "{0}");
    }
}

void emit_zero(Emitter *e, Buf *out, Type *t)
{
    Type *u = type_underlying(t);
    if (ctype_is_struct(t)) {
        buf_printf(out, "(%s)", ctype_name(e, t));
        zero_braces(e, out, t);
    } else if (u->kind == TYPE_BOOL) {
        buf_str(out, "false");
    } else if (type_is_float(u)) {
        buf_str(out, u->kind == TYPE_FLOAT32 ? "0.0f" : "0.0");
    } else {
        buf_str(out, type_is_numeric(u) ? "0" : "NULL");
    }
}

/* ---- variables and places --------------------------------------------------------------------------------------------- */

static void var_name(Emitter *e, Buf *out, IrVar *v)
{
    FuncState *f = e->fn;
    if (v->kind == IRVAR_CAPTURE) {
        buf_str(out, "record->");
    } else if (v->kind == IRVAR_RESULT && f->body_split) {
        buf_str(out, "result->");
    }
    buf_str(out, f->names[v->index]);
}

void emit_var(Emitter *e, Buf *out, IrVar *v)
{
    if (var_on_heap(v)) {
        buf_str(out, "(*");
        var_name(e, out, v);
        buf_char(out, ')');
    } else {
        var_name(e, out, v);
    }
}

static bool is_unsigned64(Type *t)
{
    Type *u = type_underlying(t);
    return u->kind == TYPE_UINT || u->kind == TYPE_UINT64 || u->kind == TYPE_UINTPTR;
}

static void emit_index(Emitter *e, Buf *out, IrValue *index, bool proven, const char *len)
{
    if (proven) {
        emit_bare(e, out, index);
        return;
    }
    buf_str(out, is_unsigned64(index->type) ? "tether_index_u(" : "tether_index(");
    emit_bare(e, out, index);
    buf_printf(out, ", %s)", len);
}

/* Short enough to be written twice. */
static bool is_simple(const IrValue *v)
{
    for (int depth = 0; depth < 4; depth++) {
        if (v->kind == VALUE_VAR || v->kind == VALUE_GLOBAL) {
            return true;
        }
        if (v->kind != VALUE_FIELD && v->kind != VALUE_DEREF) {
            return false;
        }
        v = v->x;
    }
    return false;
}

static void emit_index_place(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    if (u->kind == TYPE_ARRAY) {
        emit_lvalue(e, out, v->x);
        buf_str(out, ".at[");
        emit_index(e, out, v->y, v->proven, arena_printf(&e->arena, "%lld", (long long)u->u.array.len));
        buf_char(out, ']');
        return;
    }
    if (is_simple(v->x) || u->kind == TYPE_STRING) {
        const char *x = value_text(e, v->x);
        buf_printf(out, "%s.ptr[", x);
        emit_index(e, out, v->y, v->proven, arena_printf(&e->arena, "%s.len", x));
        buf_char(out, ']');
        return;
    }
    buf_printf(out, "(*%s(", slice_helper(e, v->x->type, HELP_AT));
    emit_bare(e, out, v->x);
    buf_str(out, ", ");
    emit_bare(e, out, v->y);
    buf_str(out, "))");
}

/* What a `type P *P` points to is a P, but C says `void *`. */
static const char *untyped_cast(Emitter *e, Type *pointer)
{
    return strcmp(ctype_name(e, pointer), "void **") == 0 ? "(void **)" : "";
}

/* A pointer that is followed: NULL needs its type there. */
static void emit_followed(Emitter *e, Buf *out, IrValue *pointer)
{
    const char *text = emit_text(e, pointer);
    if (strcmp(text, "NULL") == 0) {
        buf_printf(out, "(%s)", ctype_name(e, pointer->type));
    }
    buf_str(out, text);
}

void emit_lvalue(Emitter *e, Buf *out, IrValue *v)
{
    switch (v->kind) {
    case VALUE_VAR: emit_var(e, out, v->u.var); break;
    case VALUE_GLOBAL: buf_str(out, e->global_names[v->u.global->index]); break;
    case VALUE_DEREF:
        buf_printf(out, v->proven ? "(*%s" : "(*%sTETHER_NN(", untyped_cast(e, v->x->type));
        emit_followed(e, out, v->x);
        buf_str(out, v->proven ? ")" : "))");
        break;
    case VALUE_FIELD:
        if (v->x->kind == VALUE_DEREF) {
            if (!v->x->proven) {
                buf_str(out, "TETHER_NN(");
                emit_followed(e, out, v->x->x);
                buf_char(out, ')');
            } else {
                emit_value(e, out, v->x->x);
            }
            buf_str(out, "->");
        } else {
            emit_lvalue(e, out, v->x);
            buf_char(out, '.');
        }
        buf_str(out, mangle_field(e, v->x->type, v->u.index));
        break;
    case VALUE_INDEX: emit_index_place(e, out, v); break;
    default: emit_value(e, out, v); /* a value: COMPOSITE and the like */
    }
}

void emit_address(Emitter *e, Buf *out, IrValue *v)
{
    if (v->kind == VALUE_VAR && var_on_heap(v->u.var)) {
        var_name(e, out, v->u.var);
        return;
    }
    if (v->kind == VALUE_DEREF) {
        buf_str(out, untyped_cast(e, v->x->type));
        if (v->proven) {
            emit_value(e, out, v->x);
        } else {
            buf_str(out, "TETHER_NN(");
            emit_followed(e, out, v->x);
            buf_char(out, ')');
        }
        return;
    }
    buf_char(out, '&');
    emit_lvalue(e, out, v);
}

/* ---- operators -------------------------------------------------------------------------------------------------------- */

static const char *int_suffix(Type *u)
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
    return u->kind == TYPE_INT8 || u->kind == TYPE_INT16 || u->kind == TYPE_UINT8 || u->kind == TYPE_UINT16;
}

static bool is_nonzero_constant(const IrValue *v)
{
    return v->kind == VALUE_CONST && v->u.constant->kind == CONST_INT && const_sign(v->u.constant) != 0;
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
    two_args(e, out, arena_printf(&e->arena, "tether_complex%s_%s", small ? "64" : "128", names[v->u.op]), v->x, v->y);
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
        two_args(e, out, arena_printf(&e->arena, "tether_%s_%s", op == TOK_QUO ? "div" : "mod", int_suffix(u)), v->x,
                 v->y);
        return;
    }
    if (op == TOK_QUO && type_is_float(u) && v->y->kind == VALUE_CONST && const_sign(v->y->u.constant) == 0) {
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
    const char *member = u->kind == TYPE_SLICE ? "ptr"
                       : u->kind == TYPE_INTERFACE ? (u->u.interface.count == 0 ? "type" : "tab") : NULL;
    if (u->kind != TYPE_POINTER && u->kind != TYPE_MAP && u->kind != TYPE_CHAN && u->kind != TYPE_FUNC &&
        u->kind != TYPE_UNSAFE_POINTER && member == NULL) {
        return false;
    }
    if (x->kind == VALUE_ADDR && (x->x->kind == VALUE_VAR || x->x->kind == VALUE_GLOBAL)) { /* known, and C compilers warn */
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
        if (strcmp(x, y) == 0 && v->x->kind != VALUE_CONST) { /* a compiler would warn: only NaN differs from itself */
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

static void emit_binary(Emitter *e, Buf *out, IrValue *v)
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

static void emit_unary(Emitter *e, Buf *out, IrValue *v)
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

/* ---- conversions ---------------------------------------------------------------------------------------------------------- */

static void emit_number(Emitter *e, Buf *out, Type *from, Type *to, const char *x)
{
    const char *name = ctype_name(e, to);
    if (type_is_complex(to)) {
        buf_printf(out, from->kind == to->kind ? "%s" : to->kind == TYPE_COMPLEX64 ? "tether_complex64(%s)"
                                                                                  : "tether_complex128(%s)", x);
        return;
    }
    if (!type_is_float(from) || type_is_float(to)) {
        buf_printf(out, "((%s)%s)", name, x);
        return;
    }
    switch (to->kind) { /* as amd64 converts: 32-bit instruction up to 32-bit signed, 64-bit above */
    case TYPE_INT8: case TYPE_INT16: case TYPE_INT32: case TYPE_UINT8: case TYPE_UINT16:
        buf_printf(out, "((%s)tether_f2i32(%s))", name, x);
        break;
    case TYPE_UINT: case TYPE_UINT64: case TYPE_UINTPTR: buf_printf(out, "tether_f2u(%s)", x); break;
    case TYPE_UINT32: buf_printf(out, "((uint32_t)tether_f2i(%s))", x); break;
    default: buf_printf(out, "tether_f2i(%s)", x);
    }
}

static void emit_slice_to_array(Emitter *e, Buf *out, IrValue *v, Type *to)
{
    Type *array = to->kind == TYPE_POINTER ? to->u.elem.elem : v->type;
    int64_t n = type_underlying(array)->u.array.len;
    const char *x = value_text(e, v->x);
    buf_printf(out, "%s(%s *)tether_slice_to_array(%s.ptr, %s.len, %lld)%s", to->kind == TYPE_POINTER ? "(" : "(*",
               ctype_name(e, array), x, x, (long long)n, ")");
}

static void emit_convert(Emitter *e, Buf *out, IrValue *v)
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
    if (strcmp(a, b) == 0) {
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
        buf_printf(out, u->kind == TYPE_FLOAT32 ? "tether_word_f32(%s)" : "tether_word_f64(%s)", text);
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
        buf_printf(out, u->kind == TYPE_FLOAT32 ? "tether_f32_word(%s)" : "tether_f64_word(%s)", word);
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

/* "TetherAny, &T" or "TetherIface, T's table": the first word of an interface of type `iface` that holds a T. */
static const char *type_word_of(Emitter *e, Type *iface, Type *t)
{
    if (is_any(iface)) {
        return arena_printf(&e->arena, "&%s", descriptor_name(e, t));
    }
    return arena_printf(&e->arena, "(const TetherItab *)&%s", itab_name(e, t, iface));
}

/* A constant, or a value without bytes, needs no memory of its own: the box is static. */
static const char *static_box(Emitter *e, IrValue *x)
{
    Buf b = {0};
    emit_static(e, &b, x);
    const char *name = constant_object(e, x->type, b.data);
    buf_free(&b);
    return arena_printf(&e->arena, "(void *)(uintptr_t)&%s", name);
}

static void emit_iface(Emitter *e, Buf *out, IrValue *v)
{
    Type *t = v->x->type;
    buf_printf(out, "((%s){%s, ", ctype_name(e, v->type), type_word_of(e, v->type, t));
    if (type_is_direct(t)) {
        emit_word(e, out, t, value_text(e, v->x));
    } else if (v->x->kind == VALUE_CONST || v->x->kind == VALUE_ZERO || v->x->kind == VALUE_COMPOSITE) {
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

static void emit_upcast(Emitter *e, Buf *out, IrValue *v)
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

static void emit_type_is(Emitter *e, Buf *out, IrValue *v)
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

static void emit_assert(Emitter *e, Buf *out, IrValue *v)
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

/* ---- the rest --------------------------------------------------------------------------------------------------------------- */

static void emit_len(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    bool cap = v->kind == VALUE_CAP;
    if (u->kind == TYPE_MAP || u->kind == TYPE_CHAN) {
        buf_str(out, u->kind == TYPE_MAP ? "tether_map_len(" : cap ? "tether_chan_cap(" : "tether_chan_len(");
        emit_bare(e, out, v->x);
        buf_char(out, ')');
        return;
    }
    emit_value(e, out, v->x);
    buf_str(out, cap ? ".cap" : ".len");
}

static void emit_bound(Emitter *e, Buf *out, IrValue *v, const char *absent)
{
    if (v == NULL) {
        buf_str(out, absent);
    } else if (is_unsigned64(v->type)) { /* a huge bound must stay too large */
        buf_str(out, "tether_bound(");
        emit_bare(e, out, v);
        buf_char(out, ')');
    } else {
        emit_bare(e, out, v);
    }
}

static void emit_cut(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    IrValue *lo = v->args[0], *hi = v->args[1], *max = v->args[2];
    const char *name = u->kind == TYPE_STRING ? (hi ? "tether_string_slice" : "tether_string_from")
                     : u->kind == TYPE_POINTER ? array_cut_helper(e, u->u.elem.elem, v->type)
                     : slice_helper(e, v->type, max ? HELP_CUT3 : HELP_CUT);
    buf_printf(out, "%s(", name);
    emit_bare(e, out, v->x);
    buf_str(out, ", ");
    emit_bound(e, out, lo, "0");
    if (u->kind == TYPE_STRING && hi == NULL) {
        buf_char(out, ')');
        return;
    }
    buf_str(out, ", ");
    if (u->kind == TYPE_POINTER) {
        const char *len = arena_printf(&e->arena, "%lld", (long long)type_underlying(u->u.elem.elem)->u.array.len);
        emit_bound(e, out, hi, len);
        buf_str(out, ", ");
        emit_bound(e, out, max, "-1");
    } else {
        emit_bound(e, out, hi, arena_printf(&e->arena, "%s.len", hi ? "" : value_text(e, v->x)));
        if (max) {
            buf_str(out, ", ");
            emit_bound(e, out, max, "");
        }
    }
    buf_char(out, ')');
}

static void emit_min_max(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->type);
    const char *kind = u->kind == TYPE_STRING ? "string" : u->kind == TYPE_FLOAT32 ? "f32"
                     : u->kind == TYPE_FLOAT64 ? "f64" : int_suffix(u);
    const char *op = v->kind == VALUE_MIN ? "min" : "max";
    for (uint32_t i = 1; i < v->arg_count; i++) {
        buf_printf(out, "tether_%s_%s(", op, kind);
    }
    emit_bare(e, out, v->args[0]);
    for (uint32_t i = 1; i < v->arg_count; i++) {
        buf_str(out, ", ");
        emit_bare(e, out, v->args[i]);
        buf_char(out, ')');
    }
}

static void composite_parts(Emitter *e, Buf *out, IrValue *v, void (*part)(Emitter *, Buf *, IrValue *))
{
    Type *u = type_underlying(v->type);
    if (v->arg_count == 0) {
        zero_braces(e, out, v->type);
        return;
    }
    bool array = u->kind == TYPE_ARRAY;
    buf_str(out, array ? "{.at = {" : "{");
    int64_t next = 0;
    for (uint32_t i = 0; i < v->arg_count; i++) {
        buf_str(out, i ? (array && i % 16 == 0 ? ",\n        " : ", ") : "");
        if (!array) {
            buf_printf(out, ".%s = ", mangle_field(e, v->type, (uint32_t)v->u.indices[i]));
        } else if (v->u.indices && v->u.indices[i] != next) {
            buf_printf(out, "[%lld] = ", (long long)v->u.indices[i]);
        }
        next = (v->u.indices ? v->u.indices[i] : (int64_t)i) + 1;
        part(e, out, v->args[i]);
    }
    buf_str(out, array ? "}}" : "}");
}

static void emit_composite(Emitter *e, Buf *out, IrValue *v)
{
    buf_printf(out, "((%s)", ctype_name(e, v->type));
    composite_parts(e, out, v, emit_bare);
    buf_char(out, ')');
}

static void emit_complex(Emitter *e, Buf *out, IrValue *v)
{
    buf_printf(out, "((%s){", ctype_name(e, v->type));
    emit_bare(e, out, v->x);
    buf_str(out, ", ");
    emit_bare(e, out, v->y);
    buf_str(out, "})");
}

/* Memory for an object that a callee makes: of this frame, or what this function's caller passed. */
static void emit_callee_slot(Emitter *e, Buf *out, IrValue *v)
{
    IrSite *site = v->u.slot.site;
    if (!v->u.slot.own) {
        buf_printf(out, "slot_%u", v->u.slot.hidden);
        return;
    }
    switch (site->kind) {
    case SITE_VARIABLE: buf_printf(out, "&%s", emit_slot(e, site->var->type)); break;
    case SITE_SLICE_LITERAL: case SITE_BOX: buf_printf(out, "&%s", emit_slot(e, site->step->x->type)); break;
    case SITE_CLOSURE: case SITE_METHOD_VALUE: case SITE_DEFER: case SITE_GO:
        buf_printf(out, "&%s", emit_record_slot(e, site->step->u.func));
        break;
    default: buf_printf(out, "&%s", emit_slot(e, site->type));
    }
}

/* `type P *P` is void * in C: an address of such a place has one star more than its type. */
static void emit_address_cast(Emitter *e, Buf *out, IrValue *v)
{
    const char *place = ctype_name(e, v->x->type), *pointer = ctype_name(e, v->type);
    size_t n = strlen(place);
    const char *natural = arena_printf(&e->arena, place[n - 1] == '*' ? "%s*" : "%s *", place);
    if (strcmp(natural, pointer) != 0) {
        buf_printf(out, "(%s)", pointer);
    }
}

void emit_value(Emitter *e, Buf *out, IrValue *v)
{
    switch (v->kind) {
    case VALUE_SLOT: emit_callee_slot(e, out, v); break;
    case VALUE_CONST: emit_constant(e, out, v->u.constant, v->type, false); break;
    case VALUE_ZERO:
        buf_char(out, '(');
        emit_zero(e, out, v->type);
        buf_char(out, ')');
        break;
    case VALUE_VAR: case VALUE_GLOBAL: case VALUE_DEREF: case VALUE_FIELD: case VALUE_INDEX:
        emit_lvalue(e, out, v);
        break;
    case VALUE_FUNC: buf_printf(out, "(&%s)", func_value(e, v->u.func)); break;
    case VALUE_ADDR:
        buf_char(out, '(');
        emit_address_cast(e, out, v);
        emit_address(e, out, v->x);
        buf_char(out, ')');
        break;
    case VALUE_SLICE: emit_cut(e, out, v); break;
    case VALUE_UNARY: emit_unary(e, out, v); break;
    case VALUE_BINARY: emit_binary(e, out, v); break;
    case VALUE_CONVERT: emit_convert(e, out, v); break;
    case VALUE_LEN: case VALUE_CAP: emit_len(e, out, v); break;
    case VALUE_REAL: case VALUE_IMAG:
        emit_value(e, out, v->x);
        buf_str(out, v->kind == VALUE_REAL ? ".re" : ".im");
        break;
    case VALUE_COMPLEX: emit_complex(e, out, v); break;
    case VALUE_MIN: case VALUE_MAX: emit_min_max(e, out, v); break;
    case VALUE_COMPOSITE: emit_composite(e, out, v); break;
    case VALUE_IFACE: emit_iface(e, out, v); break;
    case VALUE_UPCAST: emit_upcast(e, out, v); break;
    case VALUE_TYPE_IS: emit_type_is(e, out, v); break;
    case VALUE_UNBOX: emit_unword(e, out, v->type, arena_printf(&e->arena, "%s.data", value_text(e, v->x))); break;
    case VALUE_ASSERT: emit_assert(e, out, v); break;
    case VALUE_STATIC: case VALUE_STATIC_SLICE: ICE("static value outside an initialiser");
    }
}

const char *value_text(Emitter *e, IrValue *v)
{
    Buf b = {0};
    emit_value(e, &b, v);
    const char *s = arena_strndup(&e->arena, b.data ? b.data : "", b.len);
    buf_free(&b);
    return s;
}

/* True when the first parenthesis closes only at the end. */
static bool is_wrapped(const char *s, size_t n)
{
    int depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < n; i++) {
        if (quoted) {
            if (s[i] == '\\') {
                i++;
            } else if (s[i] == '"') {
                quoted = false;
            }
            continue;
        }
        quoted = s[i] == '"';
        depth += s[i] == '(' ? 1 : s[i] == ')' ? -1 : 0;
        if (depth == 0 && i + 1 < n) {
            return false;
        }
    }
    return n > 1 && s[0] == '(' && s[n - 1] == ')';
}

void emit_bare(Emitter *e, Buf *out, IrValue *v)
{
    Buf b = {0};
    emit_value(e, &b, v);
    /* a comma operator must keep its parentheses */
    if (b.len > 2 && b.data[0] == '(' && is_wrapped(b.data, b.len) && strncmp(b.data, "((void)", 7) != 0) {
        buf_add(out, b.data + 1, b.len - 2);
    } else {
        buf_add(out, b.data ? b.data : "", b.len);
    }
    buf_free(&b);
}

/* ---- static initialisers --------------------------------------------------------------------------------------------------------- */

static const char *static_object(Emitter *e, IrValue *v, bool constant)
{
    Buf b = {0};
    emit_static(e, &b, v);
    const char *name = mangle_symbol(e, arena_printf(&e->arena, "static_%u", ++e->counters[1]));
    Buf *data = &e->sections[SEC_DATA];
    buf_str(data, constant ? "static const " : "static ");
    ctype_declare(e, data, v->type, name);
    buf_printf(data, " = %s;\n", b.data);
    buf_free(&b);
    if (type_has_pointers(v->type)) {
        StaticRoot root = {name, layout_name(e, v->type)};
        vec_push(&e->static_roots, root);
    }
    return name;
}

/* The bits of a constant as a data word: C calls no functions in initialisers. */
static void static_float_word(Buf *out, const IrValue *v)
{
    uint64_t word = 0;
    if (v->kind == VALUE_CONST && type_underlying(v->type)->kind == TYPE_FLOAT32) {
        float f = const_float_value(v->u.constant);
        memcpy(&word, &f, sizeof f);
    } else if (v->kind == VALUE_CONST) {
        double d = const_double_value(v->u.constant);
        memcpy(&word, &d, sizeof d);
    } else if (v->kind != VALUE_ZERO) {
        ICE("value %s is not static", ir_value_name(v->kind));
    }
    buf_printf(out, "(void *)(uintptr_t)UINT64_C(0x%llx)", (unsigned long long)word);
}

void emit_static(Emitter *e, Buf *out, IrValue *v)
{
    switch (v->kind) {
    case VALUE_CONST: emit_constant(e, out, v->u.constant, v->type, true); break;
    case VALUE_ZERO:
        if (ctype_is_struct(v->type)) {
            zero_braces(e, out, v->type);
        } else {
            emit_zero(e, out, v->type);
        }
        break;
    case VALUE_COMPOSITE: composite_parts(e, out, v, emit_static); break;
    case VALUE_FUNC: buf_printf(out, "(TetherFunc *)(uintptr_t)&%s", func_value(e, v->u.func)); break;
    case VALUE_STATIC: buf_printf(out, "&%s", static_object(e, v->args[0], false)); break;
    case VALUE_STATIC_SLICE: {
        int64_t n = type_underlying(v->args[0]->type)->u.array.len;
        const char *name = static_object(e, v->args[0], false);
        buf_printf(out, "{%s.at, %lld, %lld}", name, (long long)n, (long long)n);
        break;
    }
    case VALUE_ADDR:
        buf_str(out, "&");
        emit_lvalue(e, out, v->x);
        break;
    case VALUE_IFACE:
        buf_printf(out, "{%s, ", type_word_of(e, v->type, v->x->type));
        if (type_is_float(type_underlying(v->x->type))) {
            static_float_word(out, v->x);
        } else if (type_is_direct(v->x->type)) {
            emit_word(e, out, v->x->type, value_text(e, v->x));
        } else {
            buf_str(out, static_box(e, v->x));
        }
        buf_char(out, '}');
        break;
    case VALUE_CONVERT: emit_static(e, out, v->x); break;
    default: ICE("value %s is not static", ir_value_name(v->kind));
    }
}
