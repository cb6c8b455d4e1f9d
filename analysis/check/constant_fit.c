/* Which constants fit a type, and machine values of constants. */
#include "analysis/check/constant_private.h"

#include <math.h>

bool const_int64(const Constant *v, int64_t *out)
{
    if (v->kind != CONST_INT || !mpz_fits_slong_p(v->u.integer))
        return false;
    *out = mpz_get_si(v->u.integer);
    return true;
}

bool const_uint64(const Constant *v, uint64_t *out)
{
    if (v->kind != CONST_INT || !mpz_fits_ulong_p(v->u.integer))
        return false;
    *out = mpz_get_ui(v->u.integer);
    return true;
}

/* A real with more bits than any machine type has, rounded to odd: cut off, and the last bit set
 * when something was lost. Rounding that again to fewer bits gives what one rounding of the exact
 * value would. */
static void get_odd(mpfr_t out, const Constant *v)
{
    int inexact = 0;
    if (v->kind == CONST_INT)
        inexact = mpfr_set_z(out, v->u.integer, MPFR_RNDZ);
    else if (v->u.real.rational)
        inexact = mpfr_set_q(out, v->u.real.q, MPFR_RNDZ);
    else
        mpfr_set(out, v->u.real.f, MPFR_RNDZ);
    if (inexact && mpfr_regular_p(out) && mpfr_min_prec(out) < FLOAT_BITS) {
        if (mpfr_sgn(out) > 0)
            mpfr_nextabove(out);
        else
            mpfr_nextbelow(out);
    }
}

static bool is_real(const Constant *v)
{
    return v->kind == CONST_INT || v->kind == CONST_FLOAT;
}

double const_double_value(const Constant *v)
{
    if (!is_real(v))
        return 0;
    mpfr_t f;
    mpfr_init2(f, FLOAT_BITS);
    get_odd(f, v);
    double d = mpfr_get_d(f, MPFR_RNDN);
    mpfr_clear(f);
    return d;
}

float const_float_value(const Constant *v)
{
    if (!is_real(v))
        return 0;
    mpfr_t f;
    mpfr_init2(f, FLOAT_BITS);
    get_odd(f, v);
    float r = mpfr_get_flt(f, MPFR_RNDN);
    mpfr_clear(f);
    return r;
}

/* Bits and sign of the machine integers; 0 bits: any size. */
static uint32_t integer_bits(TypeKind kind, bool *is_signed)
{
    *is_signed = kind >= TYPE_INT && kind <= TYPE_INT64;
    switch (kind) {
    case TYPE_INT8:
    case TYPE_UINT8: return 8;
    case TYPE_INT16:
    case TYPE_UINT16: return 16;
    case TYPE_INT32:
    case TYPE_UINT32: return 32;
    case TYPE_INT:
    case TYPE_INT64:
    case TYPE_UINT:
    case TYPE_UINT64:
    case TYPE_UINTPTR: return 64;
    default: return 0;
    }
}

static bool integer_fits(const Constant *v, TypeKind kind)
{
    bool is_signed;
    uint32_t bits = integer_bits(kind, &is_signed);
    if (bits == 0)
        return true;
    if (!is_signed)
        return const_sign(v) >= 0 && const_bit_length(v) <= bits;
    if (const_sign(v) >= 0)
        return const_bit_length(v) < bits;
    mpz_t above; /* -2^(n-1) has n bits but its successor's magnitude has n-1 */
    mpz_init(above);
    mpz_add_ui(above, v->u.integer, 1);
    bool fits = mpz_sgn(above) == 0 || mpz_sizeinbase(above, 2) < bits;
    mpz_clear(above);
    return fits;
}

/* The value that a float type keeps; NULL when it overflows. */
static Constant *round_real(Constants *c, Constant *v, TypeKind kind)
{
    v = const_to_float(c, v);
    if (!v || kind == TYPE_UNTYPED_FLOAT || kind == TYPE_UNTYPED_COMPLEX)
        return v;
    bool single = kind == TYPE_FLOAT32 || kind == TYPE_COMPLEX64;
    double d = single ? (double)const_float_value(v) : const_double_value(v);
    return isinf(d) ? NULL : const_double(c, d);
}

static Constant *round_complex(Constants *c, Constant *v, TypeKind kind)
{
    v = const_to_complex(c, v);
    if (!v)
        return NULL;
    Constant *re = round_real(c, v->u.complex.re, kind);
    Constant *im = round_real(c, v->u.complex.im, kind);
    return re && im ? const_make_complex(c, re, im) : NULL;
}

static Constant *round_to(Constants *c, Constant *v, Type *type)
{
    if (type_is_integer(type)) {
        v = const_to_int(c, v);
        return v && integer_fits(v, type->kind) ? v : NULL;
    }
    if (type_is_float(type))
        return round_real(c, v, type->kind);
    if (type_is_complex(type))
        return round_complex(c, v, type->kind);
    if (type_is_string(type))
        return v->kind == CONST_STRING ? v : NULL;
    if (type_is_boolean(type))
        return v->kind == CONST_BOOL ? v : NULL;
    return NULL;
}

bool const_representable(Constants *c, Constant *v, Type *type, Constant **rounded)
{
    Constant *r = v->kind == CONST_UNKNOWN ? v : round_to(c, v, type_underlying(type));
    if (r && rounded)
        *rounded = r;
    return r != NULL;
}
