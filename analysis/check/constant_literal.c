/* Constants from literals. The lexer has checked their spelling. */
#include "analysis/check/constant_private.h"

#include "support/buf.h"
#include "support/diag.h"
#include "support/utf8.h"

#include <stdlib.h>
#include <string.h>

/* A number split into its parts. */
typedef struct Number {
    int base;          /* 2, 8, 10 or 16 */
    Buf digits;        /* mantissa in that base, without point and underscores */
    int64_t fraction;  /* how many of the digits stand after the point */
    int64_t exponent;  /* of 10, or of 2 in base 16; saturated */
} Number;

static int take_base(const char **s, const char *end)
{
    if (end - *s < 2 || **s != '0')
        return 10;
    int base = 10;
    switch ((*s)[1] | 0x20) {
    case 'x': base = 16; break;
    case 'b': base = 2; break;
    case 'o': base = 8; break;
    default: return 10;
    }
    *s += 2;
    return base;
}

static int64_t parse_exponent(const char *s, const char *end)
{
    const int64_t exponent_max = 1000000000000; /* the value is 0 or overflows long before */
    bool negative = s < end && *s == '-';
    int64_t e = 0;
    for (; s < end; s++) {
        if (*s >= '0' && *s <= '9' && e < exponent_max)
            e = e * 10 + (*s - '0');
    }
    return negative ? -e : e;
}

static void split(Number *n, const char *s, const char *end)
{
    memset(n, 0, sizeof *n);
    n->base = take_base(&s, end);
    bool point = false;
    for (; s < end; s++) {
        char lower = (char)(*s | 0x20);
        if (n->base == 16 ? lower == 'p' : lower == 'e') {
            n->exponent = parse_exponent(s + 1, end);
            break;
        }
        if (*s == '.') {
            point = true;
        } else if (*s != '_') {
            buf_char(&n->digits, *s);
            n->fraction += point;
        }
    }
    if (!n->digits.len)
        buf_char(&n->digits, '0');
}

/* digits * base^-fraction * (10 or 2)^exponent, exactly. */
static Constant *exact_real(Constants *c, const Number *n)
{
    mpq_t q;
    mpz_t scale;
    bool hex = n->base == 16;
    int64_t e = n->exponent - (hex ? 4 : 1) * n->fraction;
    mpq_init(q);
    mpz_init(scale);
    mpz_set_str(mpq_numref(q), n->digits.data, n->base);
    if (mpz_sgn(mpq_numref(q)) != 0) {
        mpz_ui_pow_ui(scale, hex ? 2 : 10, (unsigned long)(e < 0 ? -e : e));
        if (e < 0)
            mpz_set(mpq_denref(q), scale);
        else
            mpz_mul(mpq_numref(q), mpq_numref(q), scale);
        mpq_canonicalize(q);
    }
    mpz_clear(scale);
    return const_take_rational(c, q);
}

static bool all_zeros(const Number *n)
{
    for (size_t i = 0; i < n->digits.len; i++) {
        if (n->digits.data[i] != '0')
            return false;
    }
    return true;
}

/* A float decides first whether the exact value would be of reasonable size. */
static Constant *real_value(Constants *c, const Number *n)
{
    if (all_zeros(n))
        return const_double(c, 0);
    Buf text = {0};
    buf_add(&text, n->digits.data, n->digits.len);
    buf_char(&text, n->base == 16 ? 'p' : 'e');
    buf_int(&text, n->exponent - (n->base == 16 ? 4 : 1) * n->fraction);
    mpfr_t f;
    mpfr_init2(f, FLOAT_BITS);
    mpfr_strtofr(f, text.data, NULL, n->base, MPFR_RNDN);
    buf_free(&text);
    if (!mpfr_inf_p(f) && !mpfr_zero_p(f) && const_is_small_float(f)) {
        mpfr_clear(f);
        return exact_real(c, n);
    }
    return const_take_float(c, f);
}

static bool is_octal(const Number *n, const char *s)
{
    return n->base == 10 && n->digits.len > 1 && s[0] == '0';
}

/* As most are: decimal digits, and no more than an int64_t has for sure. */
static bool is_short(const char *s, const char *end, int64_t *value)
{
    if (end - s > 18 || (*s == '0' && end - s > 1))
        return false;
    for (*value = 0; s < end; s++) {
        if (*s < '0' || *s > '9')
            return false;
        *value = *value * 10 + (*s - '0');
    }
    return true;
}

static Constant *int_literal(Constants *c, const char *s, const char *end)
{
    Number n;
    int64_t value;
    if (is_short(s, end, &value))
        return const_int(c, value);
    split(&n, s, end);
    Constant *v = const_new_int(c);
    mpz_set_str(v->u.integer, n.digits.data, is_octal(&n, s) ? 8 : n.base);
    buf_free(&n.digits);
    return v;
}

static Constant *float_literal(Constants *c, const char *s, const char *end)
{
    Number n;
    split(&n, s, end);
    Constant *v = real_value(c, &n);
    buf_free(&n.digits);
    return v;
}

static bool has_point_or_exponent(const char *s, const char *end)
{
    bool hex = end - s > 1 && s[0] == '0' && (s[1] | 0x20) == 'x';
    for (; s < end; s++) {
        if (*s == '.' || (hex ? (*s | 0x20) == 'p' : (*s | 0x20) == 'e'))
            return true;
    }
    return false;
}

/* 0123i is decimal, for the sake of old programs. */
static Constant *imaginary_literal(Constants *c, const char *s, const char *end)
{
    end--;
    Constant *im;
    if (has_point_or_exponent(s, end)) {
        im = float_literal(c, s, end);
    } else {
        const char *probe = s;
        if (take_base(&probe, end) == 10) {
            while (s + 1 < end && (*s == '0' || *s == '_'))
                s++;
        }
        im = int_literal(c, s, end);
    }
    return im ? const_make_complex(c, const_int(c, 0), im) : NULL;
}

static int64_t escaped_rune(const char *s, const char *end)
{
    static const char letters[] = "abfnrtv\\'\"", values[] = "\a\b\f\n\r\t\v\\'\"";
    const char *at = strchr(letters, *s);
    if (*s && at)
        return values[at - letters];
    int base = *s >= '0' && *s <= '7' ? 8 : 16;
    if (base == 16)
        s++; /* x, u or U */
    int64_t v = 0;
    for (; s < end; s++)
        v = v * base + (*s <= '9' ? *s - '0' : (*s | 0x20) - 'a' + 10);
    return v;
}

static Constant *rune_literal(Constants *c, const char *s, const char *end)
{
    s++, end--; /* the quotes */
    if (s < end && *s == '\\')
        return const_int(c, escaped_rune(s + 1, end));
    uint32_t width;
    return const_int(c, s < end ? utf8_decode(s, (size_t)(end - s), &width) : 0);
}

Constant *const_literal(Constants *c, TokenKind token, Str *text, Str *string)
{
    const char *s = text->data, *end = s + text->len;
    switch (token) {
    case TOK_INT: return int_literal(c, s, end);
    case TOK_FLOAT: return float_literal(c, s, end);
    case TOK_IMAG: return imaginary_literal(c, s, end);
    case TOK_CHAR: return rune_literal(c, s, end);
    case TOK_STRING: return const_string(c, string);
    default: ICE("literal token %d", (int)token);
    }
}
