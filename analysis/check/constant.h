/* Exact constants: arbitrary-size integers and rationals (GMP), big floats (MPFR, 512 bits) where a
 * rational would be too large, complex pairs, strings and booleans. Values are immutable and live
 * in an arena; their GMP memory is released by constants_free. */
#ifndef ANALYSIS_CHECK_CONSTANT_H
#define ANALYSIS_CHECK_CONSTANT_H

#include "analysis/check/types.h"

#include <gmp.h>
#include <mpfr.h>

typedef enum ConstKind {
    CONST_UNKNOWN,
    CONST_BOOL,
    CONST_STRING,
    CONST_INT,
    CONST_FLOAT,
    CONST_COMPLEX
} ConstKind;

struct Constant {             /* only the kind's own member has memory: never copy one */
    ConstKind kind;
    Constant *next;      /* list of all, for constants_free */
    union {
        bool boolean;
        struct { _Atomic(Str *) flat; /* NULL: left + right, see const_string_value */
                 Constant *left, *right; uint64_t len; /* bytes */ } string;
        mpz_t integer;
        struct { bool rational; union { mpq_t q; mpfr_t f; }; } real;
        struct { Constant *re, *im; } complex; /* INT or FLOAT each */
    } u;
};

enum { CONST_SHARED = 256 };

/* A thread's: constants themselves may be read by all. */
typedef struct Constants {
    Arena *arena;
    StrTable *strings;
    Constant *all;       /* every constant made */
    Constant *small[CONST_SHARED]; /* the INT of this value, once one was asked for */
} Constants;

void constants_init(Constants *c, Arena *arena, StrTable *strings);
/* Every thread that makes constants or counts with them calls this first; constants_init does. */
void constants_thread(void);
void constants_free(Constants *c);
/* Takes over the constants of `from`, which has none afterwards. */
void constants_adopt(Constants *c, Constants *from);

Constant *const_bool(Constants *c, bool v);
Constant *const_string(Constants *c, Str *s);
Constant *const_int(Constants *c, int64_t v);
Constant *const_uint(Constants *c, uint64_t v);
Constant *const_double(Constants *c, double v);
/* From a literal's spelling (already checked by the lexer). NULL when too large to represent
 * ("excessively large constant"). */
Constant *const_literal(Constants *c, TokenKind token, Str *text, Str *string);

/* The simplest kind that holds the value: complex with zero imaginary part -> float -> int. */
Constant *const_to_int(Constants *c, Constant *v);     /* NULL when not integral */
Constant *const_to_float(Constants *c, Constant *v);   /* NULL when not real */
Constant *const_to_complex(Constants *c, Constant *v);
Constant *const_real(Constants *c, Constant *v);
Constant *const_imag(Constants *c, Constant *v);
Constant *const_make_complex(Constants *c, Constant *re, Constant *im);

/* op on values; kinds are unified first. QUO of two INTs is integer division when
 * `integer_division`. NULL on division by zero. */
Constant *const_binary(Constants *c, TokenKind op, Constant *x, Constant *y, bool integer_division);
/* `bits` and `is_unsigned` matter for ^ of unsigned types (0: untyped or signed). */
Constant *const_unary(Constants *c, TokenKind op, Constant *x, uint32_t unsigned_bits);
Constant *const_shift(Constants *c, TokenKind op, Constant *x, uint64_t count);
bool const_compare(Constants *c, TokenKind op, Constant *x, Constant *y);
int const_sign(const Constant *v);
uint64_t const_bit_length(const Constant *v);

/* Can `v` be represented as a value of the basic type `type`? Rounds floats (*rounded gets the
 * value to keep). */
bool const_representable(Constants *c, Constant *v, Type *type, Constant **rounded);
bool const_int64(const Constant *v, int64_t *out);     /* false when not an INT or out of range */
bool const_uint64(const Constant *v, uint64_t *out);
double const_double_value(const Constant *v);          /* nearest, ties to even */
float const_float_value(const Constant *v);
/* The bytes of a STRING. Long concatenations are joined only here, so that a chain of n terms costs
 * O(n). */
Str *const_string_value(Constants *c, Constant *v);
/* As error messages show it (shortened strings, %.6g floats), and exactly. */
const char *const_text(Arena *a, const Constant *v);
const char *const_exact_text(Arena *a, const Constant *v);
/* A Go string literal of these bytes. */
void const_write_quoted(Buf *out, const char *s, size_t len);

#endif
