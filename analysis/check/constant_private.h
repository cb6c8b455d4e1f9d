/* What the files of the constants share. */
#ifndef ANALYSIS_CHECK_CONSTANT_PRIVATE_H
#define ANALYSIS_CHECK_CONSTANT_PRIVATE_H

#include "analysis/check/constant.h"

enum {
    RATIONAL_BITS = 4096, /* numerator and denominator of a rational are shorter */
    FLOAT_BITS = 512,     /* mantissa of a big float */
};

Constant *const_new(Constants *c, ConstKind kind);
/* An INT to be filled in. */
Constant *const_new_int(Constants *c);
/* These take over the number's memory. */
Constant *const_take_rational(Constants *c, mpq_t q); /* a big float when it is too long */
Constant *const_take_float(Constants *c, mpfr_t f);   /* NULL when it is not finite */
/* Is its exponent small enough for an exact rational? */
bool const_is_small_float(const mpfr_t f);
/* A real as a big float, into `out` of FLOAT_BITS bits. */
void const_get_float(mpfr_t out, const Constant *v);

#endif
