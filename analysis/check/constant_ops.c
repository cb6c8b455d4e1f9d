/* Arithmetic, comparison and shifts of constants. */
#include "analysis/check/constant_private.h"

#include "lexer/token.h"
#include "support/diag.h"

#include <string.h>

void const_get_float(mpfr_t out, const Constant *v)
{
    if (v->kind == CONST_INT)
        mpfr_set_z(out, v->u.integer, MPFR_RNDN);
    else if (v->u.real.rational)
        mpfr_set_q(out, v->u.real.q, MPFR_RNDN);
    else
        mpfr_set(out, v->u.real.f, MPFR_RNDN);
}

/* INT < FLOAT < COMPLEX; other kinds as they are. */
static Constant *raise_kind(Constants *c, Constant *v, ConstKind kind)
{
    if (v->kind == kind || v->kind < CONST_INT)
        return v;
    return kind == CONST_FLOAT ? const_to_float(c, v) : const_to_complex(c, v);
}

static void match_kinds(Constants *c, Constant **x, Constant **y)
{
    ConstKind kind = (*x)->kind > (*y)->kind ? (*x)->kind : (*y)->kind;
    *x = raise_kind(c, *x, kind);
    *y = raise_kind(c, *y, kind);
}

static Constant *int_quotient(Constants *c, const Constant *x, const Constant *y)
{
    mpq_t q;
    mpq_init(q);
    mpz_set(mpq_numref(q), x->u.integer);
    mpz_set(mpq_denref(q), y->u.integer);
    mpq_canonicalize(q);
    return const_take_rational(c, q);
}

static Constant *int_binary(Constants *c, TokenKind op, Constant *x, Constant *y, bool integer)
{
    if ((op == TOK_QUO || op == TOK_REM) && mpz_sgn(y->u.integer) == 0)
        return NULL;
    if (op == TOK_QUO && !integer)
        return int_quotient(c, x, y);
    Constant *r = const_new_int(c);
    switch (op) {
    case TOK_ADD: mpz_add(r->u.integer, x->u.integer, y->u.integer); break;
    case TOK_SUB: mpz_sub(r->u.integer, x->u.integer, y->u.integer); break;
    case TOK_MUL: mpz_mul(r->u.integer, x->u.integer, y->u.integer); break;
    case TOK_QUO: mpz_tdiv_q(r->u.integer, x->u.integer, y->u.integer); break;
    case TOK_REM: mpz_tdiv_r(r->u.integer, x->u.integer, y->u.integer); break;
    case TOK_AND: mpz_and(r->u.integer, x->u.integer, y->u.integer); break;
    case TOK_OR: mpz_ior(r->u.integer, x->u.integer, y->u.integer); break;
    case TOK_XOR: mpz_xor(r->u.integer, x->u.integer, y->u.integer); break;
    case TOK_AND_NOT:
        mpz_com(r->u.integer, y->u.integer);
        mpz_and(r->u.integer, r->u.integer, x->u.integer);
        break;
    default: ICE("integer constant operation %d", (int)op);
    }
    return r;
}

static Constant *rational_binary(Constants *c, TokenKind op, const mpq_t x, const mpq_t y)
{
    mpq_t q;
    mpq_init(q);
    switch (op) {
    case TOK_ADD: mpq_add(q, x, y); break;
    case TOK_SUB: mpq_sub(q, x, y); break;
    case TOK_MUL: mpq_mul(q, x, y); break;
    case TOK_QUO: mpq_div(q, x, y); break;
    default: ICE("rational constant operation %d", (int)op);
    }
    return const_take_rational(c, q);
}

/* Overflow of the big floats gives an unknown value, so that what follows is silent. */
static Constant *known(Constants *c, Constant *v)
{
    return v ? v : const_new(c, CONST_UNKNOWN);
}

static Constant *float_binary(Constants *c, TokenKind op, const Constant *x, const Constant *y)
{
    if (op == TOK_QUO && const_sign(y) == 0)
        return NULL;
    if (x->u.real.rational && y->u.real.rational)
        return rational_binary(c, op, x->u.real.q, y->u.real.q);
    mpfr_t a, b;
    mpfr_inits2(FLOAT_BITS, a, b, (mpfr_ptr)NULL);
    const_get_float(a, x);
    const_get_float(b, y);
    switch (op) {
    case TOK_ADD: mpfr_add(a, a, b, MPFR_RNDN); break;
    case TOK_SUB: mpfr_sub(a, a, b, MPFR_RNDN); break;
    case TOK_MUL: mpfr_mul(a, a, b, MPFR_RNDN); break;
    case TOK_QUO: mpfr_div(a, a, b, MPFR_RNDN); break;
    default: ICE("float constant operation %d", (int)op);
    }
    mpfr_clear(b);
    return known(c, const_take_float(c, a));
}

static Constant *real_binary(Constants *c, TokenKind op, Constant *x, Constant *y)
{
    match_kinds(c, &x, &y);
    if (x->kind == CONST_INT && y->kind == CONST_INT)
        return int_binary(c, op, x, y, false);
    if (x->kind == CONST_FLOAT && y->kind == CONST_FLOAT)
        return float_binary(c, op, x, y);
    return const_new(c, CONST_UNKNOWN);
}

static Constant *complex_product(Constants *c, const Constant *x, const Constant *y)
{
    Constant *a = x->u.complex.re, *b = x->u.complex.im;
    Constant *p = y->u.complex.re, *q = y->u.complex.im;
    Constant *ap = real_binary(c, TOK_MUL, a, p), *bq = real_binary(c, TOK_MUL, b, q);
    Constant *aq = real_binary(c, TOK_MUL, a, q), *bp = real_binary(c, TOK_MUL, b, p);
    return const_make_complex(c, real_binary(c, TOK_SUB, ap, bq), real_binary(c, TOK_ADD, aq, bp));
}

/* (a+bi)/(p+qi) = ((ap+bq) + (bp-aq)i) / (pp+qq) */
static Constant *complex_quotient(Constants *c, const Constant *x, const Constant *y)
{
    Constant *p = y->u.complex.re, *q = y->u.complex.im;
    Constant *norm = real_binary(c, TOK_ADD, real_binary(c, TOK_MUL, p, p),
                                 real_binary(c, TOK_MUL, q, q));
    if (norm->kind != CONST_UNKNOWN && const_sign(norm) == 0)
        return NULL;
    Constant *conjugate = const_make_complex(c, p, real_binary(c, TOK_SUB, const_int(c, 0), q));
    Constant *num = complex_product(c, x, conjugate);
    return const_make_complex(c, real_binary(c, TOK_QUO, num->u.complex.re, norm),
                              real_binary(c, TOK_QUO, num->u.complex.im, norm));
}

static Constant *complex_binary(Constants *c, TokenKind op, Constant *x, Constant *y)
{
    Constant *r;
    if (op == TOK_MUL)
        r = complex_product(c, x, y);
    else if (op == TOK_QUO)
        r = complex_quotient(c, x, y);
    else
        r = const_make_complex(c, real_binary(c, op, x->u.complex.re, y->u.complex.re),
                               real_binary(c, op, x->u.complex.im, y->u.complex.im));
    if (r && (r->u.complex.re->kind == CONST_UNKNOWN || r->u.complex.im->kind == CONST_UNKNOWN))
        return const_new(c, CONST_UNKNOWN);
    return r;
}

/* Short results are joined at once, so that only long chains pay for keeping their operands. */
static Constant *concatenate(Constants *c, Constant *x, Constant *y)
{
    enum { JOIN_AT_ONCE = 256 };
    Constant *r = const_new(c, CONST_STRING);
    r->u.string.left = x;
    r->u.string.right = y;
    r->u.string.len = x->u.string.len + y->u.string.len;
    if (r->u.string.len <= JOIN_AT_ONCE)
        const_string_value(c, r);
    return r;
}

Constant *const_binary(Constants *c, TokenKind op, Constant *x, Constant *y, bool integer_division)
{
    match_kinds(c, &x, &y);
    if (!x || !y || x->kind != y->kind)
        return const_new(c, CONST_UNKNOWN);
    switch (x->kind) {
    case CONST_BOOL:
        return const_bool(c, op == TOK_LAND ? x->u.boolean && y->u.boolean
                                            : x->u.boolean || y->u.boolean);
    case CONST_STRING: return concatenate(c, x, y);
    case CONST_INT: return int_binary(c, op, x, y, integer_division);
    case CONST_FLOAT: return float_binary(c, op, x, y);
    case CONST_COMPLEX: return complex_binary(c, op, x, y);
    default: return const_new(c, CONST_UNKNOWN);
    }
}

static Constant *negate(Constants *c, Constant *x)
{
    return const_binary(c, TOK_SUB, const_int(c, 0), x, false);
}

static Constant *complement(Constants *c, const Constant *x, uint32_t unsigned_bits)
{
    Constant *r = const_new_int(c);
    mpz_com(r->u.integer, x->u.integer);
    if (unsigned_bits > 0)
        mpz_fdiv_r_2exp(r->u.integer, r->u.integer, unsigned_bits);
    return r;
}

Constant *const_unary(Constants *c, TokenKind op, Constant *x, uint32_t unsigned_bits)
{
    if (op == TOK_NOT && x->kind == CONST_BOOL)
        return const_bool(c, !x->u.boolean);
    if (op == TOK_XOR && x->kind == CONST_INT)
        return complement(c, x, unsigned_bits);
    if (op == TOK_ADD)
        return x;
    return op == TOK_SUB ? negate(c, x) : const_new(c, CONST_UNKNOWN);
}

Constant *const_shift(Constants *c, TokenKind op, Constant *x, uint64_t count)
{
    enum { SHIFT_MAX = 1 << 20 }; /* far beyond what any type holds */
    if (x->kind != CONST_INT || (op == TOK_SHL && count > SHIFT_MAX && const_sign(x) != 0))
        return const_new(c, CONST_UNKNOWN);
    Constant *r = const_new_int(c);
    if (op == TOK_SHL)
        mpz_mul_2exp(r->u.integer, x->u.integer, count > SHIFT_MAX ? 0 : count);
    else
        mpz_fdiv_q_2exp(r->u.integer, x->u.integer, count);
    return r;
}

static int order_strings(const Str *a, const Str *b)
{
    uint32_t n = a->len < b->len ? a->len : b->len;
    int order = memcmp(a->data, b->data, n);
    return order ? order : a->len < b->len ? -1 : a->len > b->len;
}

static int order_floats(const Constant *x, const Constant *y)
{
    if (x->u.real.rational && y->u.real.rational)
        return mpq_cmp(x->u.real.q, y->u.real.q);
    mpfr_t a, b;
    mpfr_inits2(FLOAT_BITS, a, b, (mpfr_ptr)NULL);
    const_get_float(a, x);
    const_get_float(b, y);
    int order = mpfr_cmp(a, b);
    mpfr_clears(a, b, (mpfr_ptr)NULL);
    return order;
}

/* <0, 0, >0; only 0 or not for kinds without order. */
static int order(Constants *c, Constant *x, Constant *y)
{
    match_kinds(c, &x, &y);
    if (x->kind != y->kind)
        return 1;
    switch (x->kind) {
    case CONST_BOOL: return x->u.boolean != y->u.boolean;
    case CONST_STRING: return order_strings(const_string_value(c, x), const_string_value(c, y));
    case CONST_INT: return mpz_cmp(x->u.integer, y->u.integer);
    case CONST_FLOAT: return order_floats(x, y);
    case CONST_COMPLEX:
        return order(c, x->u.complex.re, y->u.complex.re) != 0 ||
               order(c, x->u.complex.im, y->u.complex.im) != 0;
    default: return 1;
    }
}

bool const_compare(Constants *c, TokenKind op, Constant *x, Constant *y)
{
    if (x->kind == CONST_UNKNOWN || y->kind == CONST_UNKNOWN)
        return false;
    int o = order(c, x, y);
    switch (op) {
    case TOK_EQL: return o == 0;
    case TOK_NEQ: return o != 0;
    case TOK_LSS: return o < 0;
    case TOK_LEQ: return o <= 0;
    case TOK_GTR: return o > 0;
    case TOK_GEQ: return o >= 0;
    default: ICE("constant comparison %d", (int)op);
    }
}
