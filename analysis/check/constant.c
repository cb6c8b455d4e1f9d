/* Exact constants: making, converting and ordering them. Arithmetic is in constant_ops.c, literals
 * in constant_literal.c, what fits a type in constant_fit.c, text in constant_text.c.
 *
 * A real is an exact rational while numerator and denominator stay below RATIONAL_BITS bits, and a
 * float of FLOAT_BITS bits beyond: the precision of the reference implementation. */
#include "analysis/check/constant_private.h"

#include <stddef.h>
#include <string.h>

void constants_init(Constants *c, Arena *arena, StrTable *strings)
{
    *c = (Constants){.arena = arena, .strings = strings};
    constants_thread();
}

/* Exponents as large as those of Go's compiler. MPFR has their limits for each thread. */
void constants_thread(void)
{
    mpfr_set_emax(INT32_MAX);
    mpfr_set_emin(-(mpfr_exp_t)INT32_MAX);
}

static void release(Constant *v)
{
    if (v->kind == CONST_INT)
        mpz_clear(v->u.integer);
    else if (v->kind == CONST_FLOAT && v->u.real.rational)
        mpq_clear(v->u.real.q);
    else if (v->kind == CONST_FLOAT)
        mpfr_clear(v->u.real.f);
}

void constants_free(Constants *c)
{
    for (Constant *v = c->all; v; v = v->next)
        release(v);
    *c = (Constants){.arena = c->arena, .strings = c->strings};
    mpfr_free_cache();
}

void constants_adopt(Constants *c, Constants *from)
{
    Constant **end = &from->all;
    while (*end)
        end = &(*end)->next;
    *end = c->all;
    c->all = from->all;
    *from = (Constants){.arena = from->arena, .strings = from->strings};
}

#define SIZE_WITH(member) (offsetof(Constant, u) + sizeof ((Constant *)NULL)->u.member)

static size_t size_of(ConstKind kind)
{
    switch (kind) {
    case CONST_STRING: return SIZE_WITH(string);
    case CONST_INT: return SIZE_WITH(integer);
    case CONST_FLOAT: return SIZE_WITH(real);
    case CONST_COMPLEX: return SIZE_WITH(complex);
    default: return SIZE_WITH(boolean);
    }
}

Constant *const_new(Constants *c, ConstKind kind)
{
    Constant *v = arena_alloc(c->arena, size_of(kind));
    v->kind = kind;
    v->next = c->all;
    c->all = v;
    return v;
}

Constant *const_new_int(Constants *c)
{
    Constant *v = const_new(c, CONST_INT);
    mpz_init(v->u.integer);
    return v;
}

Constant *const_bool(Constants *c, bool v)
{
    Constant *k = const_new(c, CONST_BOOL);
    k->u.boolean = v;
    return k;
}

Constant *const_string(Constants *c, Str *s)
{
    Constant *k = const_new(c, CONST_STRING);
    k->u.string.flat = s;
    k->u.string.len = s->len;
    return k;
}

Constant *const_int(Constants *c, int64_t v)
{
    bool shared = v >= 0 && v < CONST_SHARED;
    if (shared && c->small[v])
        return c->small[v];
    Constant *k = const_new(c, CONST_INT);
    mpz_init_set_si(k->u.integer, v);
    if (shared)
        c->small[v] = k;
    return k;
}

Constant *const_uint(Constants *c, uint64_t v)
{
    Constant *k = const_new(c, CONST_INT);
    mpz_init_set_ui(k->u.integer, v);
    return k;
}

static bool small_integer(const mpz_t z)
{
    return mpz_sizeinbase(z, 2) < RATIONAL_BITS;
}

Constant *const_take_rational(Constants *c, mpq_t q)
{
    Constant *v = const_new(c, CONST_FLOAT);
    v->u.real.rational = small_integer(mpq_numref(q)) && small_integer(mpq_denref(q));
    if (v->u.real.rational) {
        *v->u.real.q = *q;
        return v;
    }
    mpfr_init2(v->u.real.f, FLOAT_BITS);
    mpfr_set_q(v->u.real.f, q, MPFR_RNDN);
    mpq_clear(q);
    return v;
}

Constant *const_take_float(Constants *c, mpfr_t f)
{
    if (mpfr_nan_p(f) || mpfr_inf_p(f) || (mpfr_regular_p(f) && mpfr_get_exp(f) > INT32_MAX)) {
        mpfr_clear(f);
        return NULL;
    }
    bool zero = mpfr_zero_p(f) || mpfr_get_exp(f) < INT32_MIN;
    if (zero) { /* constants have no negative zero */
        mpq_t q;
        mpq_init(q);
        mpfr_clear(f);
        return const_take_rational(c, q);
    }
    Constant *v = const_new(c, CONST_FLOAT);
    *v->u.real.f = *f;
    return v;
}

Constant *const_double(Constants *c, double v)
{
    mpq_t q;
    mpq_init(q);
    mpq_set_d(q, v);
    return const_take_rational(c, q);
}

bool const_is_small_float(const mpfr_t f)
{
    return mpfr_zero_p(f) || (mpfr_get_exp(f) > -RATIONAL_BITS && mpfr_get_exp(f) < RATIONAL_BITS);
}

/* The integer that a big float is, or is but for rounding errors of earlier steps: tries it as it
 * is, then with a few bits less, rounded towards and away from zero. */
static bool float_to_integer(mpz_t out, const mpfr_t f)
{
    static const mpfr_rnd_t modes[] = {MPFR_RNDN, MPFR_RNDZ, MPFR_RNDA};
    enum { NOISE_BITS = 4 };
    if (!const_is_small_float(f))
        return false;
    for (int i = 0; i < 3; i++) {
        mpfr_t g;
        mpfr_init2(g, i == 0 ? FLOAT_BITS : FLOAT_BITS - NOISE_BITS);
        mpfr_set(g, f, modes[i]);
        bool integral = mpfr_integer_p(g) != 0;
        if (integral)
            mpfr_get_z(out, g, MPFR_RNDN);
        mpfr_clear(g);
        if (integral)
            return true;
    }
    return false;
}

Constant *const_to_int(Constants *c, Constant *v)
{
    if (v->kind == CONST_COMPLEX)
        v = const_to_float(c, v);
    if (!v || v->kind == CONST_INT)
        return v;
    if (v->kind != CONST_FLOAT)
        return NULL;
    mpz_t z;
    mpz_init(z);
    bool integral;
    if (v->u.real.rational) {
        integral = mpz_cmp_ui(mpq_denref(v->u.real.q), 1) == 0;
        mpz_set(z, mpq_numref(v->u.real.q));
    } else {
        integral = float_to_integer(z, v->u.real.f);
    }
    Constant *r = integral ? const_new(c, CONST_INT) : NULL;
    if (r)
        *r->u.integer = *z;
    else
        mpz_clear(z);
    return r;
}

Constant *const_to_float(Constants *c, Constant *v)
{
    if (v->kind == CONST_COMPLEX) {
        if (const_sign(v->u.complex.im) != 0)
            return NULL;
        v = v->u.complex.re;
    }
    if (v->kind == CONST_FLOAT)
        return v;
    if (v->kind != CONST_INT)
        return NULL;
    mpq_t q;
    mpq_init(q);
    mpq_set_z(q, v->u.integer);
    return const_take_rational(c, q);
}

Constant *const_to_complex(Constants *c, Constant *v)
{
    if (v->kind == CONST_COMPLEX)
        return v;
    if (v->kind != CONST_INT && v->kind != CONST_FLOAT)
        return NULL;
    return const_make_complex(c, v, const_int(c, 0));
}

Constant *const_real(Constants *c, Constant *v)
{
    (void)c;
    return v->kind == CONST_COMPLEX ? v->u.complex.re : v;
}

Constant *const_imag(Constants *c, Constant *v)
{
    return v->kind == CONST_COMPLEX ? v->u.complex.im : const_int(c, 0);
}

Constant *const_make_complex(Constants *c, Constant *re, Constant *im)
{
    Constant *v = const_new(c, CONST_COMPLEX);
    v->u.complex.re = re;
    v->u.complex.im = im;
    return v;
}

int const_sign(const Constant *v)
{
    switch (v->kind) {
    case CONST_INT: return mpz_sgn(v->u.integer);
    case CONST_FLOAT: return v->u.real.rational ? mpq_sgn(v->u.real.q) : mpfr_sgn(v->u.real.f);
    case CONST_COMPLEX: return const_sign(v->u.complex.re) | const_sign(v->u.complex.im);
    default: return 1;
    }
}

uint64_t const_bit_length(const Constant *v)
{
    if (v->kind != CONST_INT || mpz_sgn(v->u.integer) == 0)
        return 0;
    return mpz_sizeinbase(v->u.integer, 2);
}

/* Strings: a concatenation keeps its operands, and is joined when its bytes are asked for. */

typedef VEC(Constant *) ConstantVec;

/* Writes the bytes of `root`, last operand first. Chains are deep, so the operands wait on an
 * explicit stack. */
static void join(Constant *root, char *out)
{
    ConstantVec stack = {0};
    char *end = out + root->u.string.len;
    vec_push(&stack, root);
    while (stack.len > 0) {
        Constant *v = vec_pop(&stack);
        const Str *flat = v->u.string.flat;
        if (flat) {
            end -= v->u.string.len;
            memcpy(end, flat->data, v->u.string.len);
        } else {
            vec_push(&stack, v->u.string.left);
            vec_push(&stack, v->u.string.right);
        }
    }
    vec_free(&stack);
}

/* Two threads may join at once, and find the same. */
Str *const_string_value(Constants *c, Constant *v)
{
    Str *flat = v->u.string.flat;
    if (!flat) {
        Buf b = {0};
        buf_reserve(&b, v->u.string.len + 1);
        join(v, b.data);
        v->u.string.flat = flat = str_intern(c->strings, b.data, v->u.string.len);
        buf_free(&b);
    }
    return flat;
}
