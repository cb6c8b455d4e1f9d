/* Constants, strings and zero values as C. */
#include "codegen/value.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>


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
    uint64_t key = (uint64_t)(uintptr_t)s;
    const char *name = made_name(e, key);
    if (name == NULL) {
        name = made_numbered(e, key, MADE_TEXT);
        Buf *data = &e->sections[SEC_DATA];
        buf_printf(data, "static const uint8_t %s[] = {", name);
        for (uint32_t i = 0; i < s->len; i++) {
            buf_printf(data, i % 24 == 0 ? "\n    %u," : "%u,", (unsigned char)s->data[i]);
        }
        buf_str(data, "\n};\n");
        made_text(e, key, SEC_DATA);
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
    case TYPE_STRING:
        emit_string(e, out, const_string_value(&e->constants, c), initializer);
        return;
    case TYPE_FLOAT32: emit_double(out, (double)const_float_value(c), true); return;
    case TYPE_FLOAT64: emit_double(out, const_double_value(c), false); return;
    case TYPE_COMPLEX64:
    case TYPE_COMPLEX128: {
        Constants *pool = &e->constants;
        bool is_float = u->kind == TYPE_COMPLEX64;
        buf_str(out, initializer ? "{" : is_float ? "((TetherComplex64){" : "((TetherComplex128){");
        Constant *re = const_real(pool, c), *im = const_imag(pool, c);
        emit_double(out, is_float ? (double)const_float_value(re) : const_double_value(re),
                    is_float);
        buf_str(out, ", ");
        emit_double(out, is_float ? (double)const_float_value(im) : const_double_value(im),
                    is_float);
        buf_str(out, initializer ? "}" : "})");
        return;
    }
    default: {
        Constant *i = c->kind == CONST_INT ? c : const_to_int(&e->constants, c);
        emit_int_constant(out, i ? i : c, u);
    }
    }
}

/* {0}, with the first member named where it is a struct or array itself: gcc warns of `{0}` inside
 * other initialisers. */
void zero_braces(Emitter *e, Buf *out, Type *t)
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
