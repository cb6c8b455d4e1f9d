/* Constants as text. */
#include "analysis/check/constant_private.h"

#include "support/buf.h"
#include "support/utf8.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN_RUNES = 72 }; /* of a quoted string in a message, quotes included */

static void write_integer(Buf *out, const mpz_t z)
{
    char *text = mpz_get_str(NULL, 10, z);
    buf_str(out, text);
    free(text);
}

/* The shortest digits that give back `d`; an exponent from 21 down to -4 is written out as zeros,
 * as %g does with 6 digits. */
static void write_shortest(Buf *out, double d)
{
    char digits[40];
    int precision = 1;
    do {
        snprintf(digits, sizeof digits, "%.*e", precision - 1, d);
    } while (strtod(digits, NULL) != d && ++precision <= 17);
    int exponent = atoi(strchr(digits, 'e') + 1);
    if (exponent < -4 || exponent >= 6) {
        buf_str(out, digits);
        return;
    }
    int decimals = precision - 1 - exponent;
    buf_printf(out, "%.*f", decimals > 0 ? decimals : 0, d);
}

/* Beyond float64: six digits and a decimal exponent from the big float. */
static void write_huge(Buf *out, const mpfr_t f)
{
    mpfr_exp_t exponent;
    char *digits = mpfr_get_str(NULL, &exponent, 10, 6, f, MPFR_RNDN);
    const char *d = digits;
    if (*d == '-')
        buf_char(out, *d++);
    size_t n = strlen(d);
    while (n > 1 && d[n - 1] == '0')
        n--;
    buf_char(out, d[0]);
    if (n > 1)
        buf_char(out, '.');
    buf_add(out, d + 1, n - 1);
    buf_printf(out, "e%+ld", (long)exponent - 1);
    mpfr_free_str(digits);
}

static bool is_integral(const Constant *v)
{
    return v->u.real.rational ? mpz_cmp_ui(mpq_denref(v->u.real.q), 1) == 0
                              : mpfr_integer_p(v->u.real.f) != 0;
}

static void write_real(Buf *out, const Constant *v)
{
    double d = const_double_value(v);
    if (isinf(d) || (d == 0 && const_sign(v) != 0)) {
        mpfr_t f;
        mpfr_init2(f, FLOAT_BITS);
        const_get_float(f, v);
        write_huge(out, f);
        mpfr_clear(f);
        return;
    }
    char text[40];
    snprintf(text, sizeof text, "%.6g", d);
    if (!is_integral(v) && !strchr(text, '.')) /* 1000000.5 is not 1e+06 */
        write_shortest(out, d);
    else
        buf_str(out, text);
}

/* Not shown as itself: control characters, separators, and code points that stand for nothing
 * visible. */
static bool is_invisible(uint32_t r)
{
    return r < 0x20 || (r >= 0x7F && r <= 0xA0) || r == 0xAD || (r >= 0x2000 && r <= 0x200F) ||
           (r >= 0x2028 && r <= 0x202F) || (r >= 0x205F && r <= 0x206F) || r == 0x1680 ||
           r == 0x3000 || (r >= 0xE000 && r <= 0xF8FF) || r == 0xFEFF || (r & 0xFFFE) == 0xFFFE ||
           r >= 0xE0000;
}

static void write_rune(Buf *out, const char *s, uint32_t width, uint32_t r)
{
    static const char letters[] = "abfnrtv\\\"", values[] = "\a\b\f\n\r\t\v\\\"";
    const char *at = r && r < 0x80 ? strchr(values, (int)r) : NULL;
    if (at)
        buf_printf(out, "\\%c", letters[at - values]);
    else if (r == UTF8_BAD)
        buf_printf(out, "\\x%02x", (unsigned char)*s);
    else if (!is_invisible(r))
        buf_add(out, s, width);
    else if (r < 0x80)
        buf_printf(out, "\\x%02x", r);
    else
        buf_printf(out, r < 0x10000 ? "\\u%04x" : "\\U%08x", r);
}

void const_write_quoted(Buf *out, const char *s, size_t len)
{
    buf_char(out, '"');
    for (size_t i = 0; i < len;) {
        uint32_t width, r = utf8_decode(s + i, len - i, &width);
        write_rune(out, s + i, width, r);
        i += width;
    }
    buf_char(out, '"');
}

/* The end of the first `count` characters. */
static size_t rune_prefix(const Buf *b, size_t count)
{
    size_t i = 0;
    for (; i < b->len && count > 0; count--) {
        uint32_t width;
        utf8_decode(b->data + i, b->len - i, &width);
        i += width;
    }
    return i;
}

/* The leading bytes, at least `limit` if there are so many, of a string that may not have been
 * joined yet. */
static void gather(Buf *out, const Constant *v, size_t limit)
{
    VEC(const Constant *) stack = {0};
    vec_push(&stack, v);
    while (stack.len > 0 && out->len < limit) {
        v = vec_pop(&stack);
        if (v->u.string.flat) {
            buf_add(out, v->u.string.flat->data, v->u.string.flat->len);
        } else {
            vec_push(&stack, v->u.string.right);
            vec_push(&stack, v->u.string.left);
        }
    }
    vec_free(&stack);
}

static void write_string(Buf *out, const Constant *v, bool whole)
{
    Buf bytes = {0}, quoted = {0};
    gather(&bytes, v, whole ? SIZE_MAX : SHOWN_RUNES * 4);
    const_write_quoted(&quoted, bytes.data, bytes.len);
    size_t shown = rune_prefix(&quoted, SHOWN_RUNES);
    if (whole || shown == quoted.len) {
        buf_add(out, quoted.data, quoted.len);
    } else {
        buf_add(out, quoted.data, rune_prefix(&quoted, SHOWN_RUNES - 3));
        buf_str(out, "...");
    }
    buf_free(&bytes);
    buf_free(&quoted);
}

static void write_exact_real(Buf *out, const Constant *v)
{
    char *text = NULL;
    if (v->u.real.rational) {
        text = mpq_get_str(NULL, 10, v->u.real.q);
        buf_str(out, text);
        free(text);
    } else if (mpfr_asprintf(&text, "%.160Rg", v->u.real.f) >= 0) {
        buf_str(out, text);
        mpfr_free_str(text);
    }
}

static void write_constant(Buf *out, const Constant *v, bool exact)
{
    switch (v->kind) {
    case CONST_BOOL: buf_str(out, v->u.boolean ? "true" : "false"); break;
    case CONST_STRING: write_string(out, v, exact); break;
    case CONST_INT: write_integer(out, v->u.integer); break;
    case CONST_FLOAT:
        if (exact)
            write_exact_real(out, v);
        else
            write_real(out, v);
        break;
    case CONST_COMPLEX:
        buf_char(out, '(');
        write_constant(out, v->u.complex.re, exact);
        buf_str(out, " + ");
        write_constant(out, v->u.complex.im, exact);
        buf_str(out, "i)");
        break;
    default: buf_str(out, "unknown");
    }
}

static const char *constant_text(Arena *a, const Constant *v, bool exact)
{
    Buf b = {0};
    write_constant(&b, v, exact);
    const char *text = arena_strndup(a, b.data, b.len);
    buf_free(&b);
    return text;
}

const char *const_text(Arena *a, const Constant *v)
{
    return constant_text(a, v, false);
}

const char *const_exact_text(Arena *a, const Constant *v)
{
    return constant_text(a, v, true);
}
