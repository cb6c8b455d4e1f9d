/* A part of tether.h: operators and conversions that C does not have as Go means them. */
#ifndef TETHER_OPS_H
#define TETHER_OPS_H

#define TETHER_FALLTHROUGH __attribute__((fallthrough))

/* float to a 32-bit integer as amd64 does it: out of range gives the most negative int32. */
static inline int32_t tether_f2i32(double f)
{
    return f > -0x1.00000002p31 && f < 0x1p31 ? (int32_t)f : INT32_MIN;
}

/* A float in a data word and back. */
#define TETHER_FLOAT_WORD(F, U, name)                                                              \
    static inline void *tether_word_##name(F f)                                                    \
    {                                                                                              \
        U u;                                                                                       \
        memcpy(&u, &f, sizeof u);                                                                  \
        return (void *)(uintptr_t)u;                                                               \
    }                                                                                              \
    static inline F tether_##name##_word(void *w)                                                  \
    {                                                                                              \
        U u = (U)(uintptr_t)w;                                                                     \
        F f;                                                                                       \
        memcpy(&f, &u, sizeof f);                                                                  \
        return f;                                                                                  \
    }
TETHER_FLOAT_WORD(double, uint64_t, f64)
TETHER_FLOAT_WORD(float, uint32_t, f32)

/* by a constant zero, which C compilers warn of */
static inline double tether_div_f64(double a, double b)
{
    return a / b;
}

/* A uint64 bound of a slice expression: too large for int64 stays out of range. */
static inline int64_t tether_bound(uint64_t n)
{
    return n > INT64_MAX ? INT64_MAX : (int64_t)n;
}

static inline TetherString tether_string_from(TetherString s, int64_t lo)
{
    return tether_string_slice(s, lo, s.len);
}

/* The array under a slice of at least `want` elements. */
static inline void *tether_slice_to_array(void *ptr, int64_t len, int64_t want)
{
    if (TETHER_UNLIKELY(len < want)) {
        tether_panic_slice_to_array(len, want);
    }
    return ptr;
}

/* Does the dynamic type implement the interface? Nil does not. */
static inline bool tether_implements(TetherAny x, const TetherType *interface)
{
    return x.type != NULL && x.type->method_count >= interface->method_count &&
           (interface->method_count == 0 || tether_itab(interface, x.type) != NULL);
}

/* To another interface type, known to succeed; nil stays nil. */
static inline TetherIface tether_upcast(TetherAny x, const TetherType *interface)
{
    return (TetherIface){x.type ? tether_itab(interface, x.type) : NULL, x.data};
}

/* x.(T), T concrete: the data word. */
static inline void *tether_assert_type(TetherAny x, const TetherType *want,
                                       const TetherType *static_type)
{
    if (TETHER_UNLIKELY(x.type != want)) {
        tether_panic_assert(x.type, want, static_type);
    }
    return x.data;
}

/* Objects that are in the frame until they leak: see codegen/step_move.c. Does the pointer lead
 * into the object? */
static inline bool tether_inside(const void *p, const void *object, size_t size)
{
    return (uintptr_t)p - (uintptr_t)object < size;
}

/* The pointer, into the copy if it leads into the object. */
static inline void *tether_moved(const void *p, const void *object, size_t size, void *copy)
{
    return tether_inside(p, object, size)
               ? (char *)copy + ((uintptr_t)p - (uintptr_t)object)
               : (void *)(uintptr_t)p;
}

/* The same for an interface's data word, which may be a number. */
static inline bool tether_word_inside(const TetherType *type, const void *word, const void *object,
                                      size_t size)
{
    return type != NULL && (!(type->flags & TETHER_DIRECT) || type->kind >= TETHER_CHAN) &&
           tether_inside(word, object, size);
}

static inline void *tether_word_moved(const TetherType *type, const void *word, const void *object,
                                      size_t size, void *copy)
{
    return tether_word_inside(type, word, object, size) ? tether_moved(word, object, size, copy)
                                                        : (void *)(uintptr_t)word;
}

/* x.(any): only nil fails. */
static inline TetherAny tether_assert_any(TetherAny x, const TetherType *want,
                                          const TetherType *static_type)
{
    if (TETHER_UNLIKELY(x.type == NULL)) {
        tether_panic_assert(x.type, want, static_type);
    }
    return x;
}

#define TETHER_MINMAX(T, name)                                                        \
    static inline T tether_min_##name(T a, T b) { return b < a ? b : a; }             \
    static inline T tether_max_##name(T a, T b) { return b > a ? b : a; }
TETHER_MINMAX(int8_t, i8)
TETHER_MINMAX(int16_t, i16)
TETHER_MINMAX(int32_t, i32)
TETHER_MINMAX(int64_t, i64)
TETHER_MINMAX(uint8_t, u8)
TETHER_MINMAX(uint16_t, u16)
TETHER_MINMAX(uint32_t, u32)
TETHER_MINMAX(uint64_t, u64)
/* NaN wins; -0 is less than 0. */
#define TETHER_FMINMAX(T, name)                                                                    \
    static inline T tether_min_##name(T a, T b)                                                    \
    {                                                                                              \
        return isnan(a) ? a : isnan(b) ? b : a < b || (a == 0 && b == 0 && signbit(a)) ? a : b;    \
    }                                                                                              \
    static inline T tether_max_##name(T a, T b)                                                    \
    {                                                                                              \
        return isnan(a) ? a : isnan(b) ? b : a > b || (a == 0 && b == 0 && !signbit(a)) ? a : b;   \
    }
TETHER_FMINMAX(float, f32)
TETHER_FMINMAX(double, f64)
static inline TetherString tether_min_string(TetherString a, TetherString b)
{
    return tether_string_cmp(b, a) < 0 ? b : a;
}
static inline TetherString tether_max_string(TetherString a, TetherString b)
{
    return tether_string_cmp(b, a) > 0 ? b : a;
}

#define TETHER_COMPLEX(C, F, bits)                                                                 \
    static inline C tether_complex##bits##_add(C a, C b)                                           \
    {                                                                                              \
        return (C){a.re + b.re, a.im + b.im};                                                      \
    }                                                                                              \
    static inline C tether_complex##bits##_sub(C a, C b)                                           \
    {                                                                                              \
        return (C){a.re - b.re, a.im - b.im};                                                      \
    }                                                                                              \
    static inline C tether_complex##bits##_mul(C a, C b)                                           \
    {                                                                                              \
        return (C){(F)(a.re * b.re) - (F)(a.im * b.im), (F)(a.re * b.im) + (F)(a.im * b.re)};      \
    }                                                                                              \
    static inline C tether_complex##bits##_neg(C a)                                                \
    {                                                                                              \
        return (C){-a.re, -a.im};                                                                  \
    }                                                                                              \
    static inline bool tether_complex##bits##_eq(C a, C b)                                         \
    {                                                                                              \
        return a.re == b.re && a.im == b.im;                                                       \
    }
TETHER_COMPLEX(TetherComplex64, float, 64)
TETHER_COMPLEX(TetherComplex128, double, 128)
static inline TetherComplex64 tether_complex64(TetherComplex128 c)
{
    return (TetherComplex64){tether_float32(c.re), tether_float32(c.im)};
}
static inline TetherComplex128 tether_complex128(TetherComplex64 c)
{
    return (TetherComplex128){(double)c.re, (double)c.im};
}
static inline TetherComplex128 tether_complex128_div(TetherComplex128 a, TetherComplex128 b)
{
    return tether_complex_div(a, b);
}
static inline TetherComplex64 tether_complex64_div(TetherComplex64 a, TetherComplex64 b)
{
    return tether_complex64(tether_complex_div(tether_complex128(a), tether_complex128(b)));
}

/* A string's rune at byte i, ASCII first. */
static inline int32_t tether_rune_at(TetherString s, int64_t i, int64_t *width)
{
    if (TETHER_LIKELY(s.ptr[i] < 0x80)) {
        *width = 1;
        return s.ptr[i];
    }
    int64_t wide; /* so that the caller's variable can be in a register */
    int32_t rune = tether_decode_rune(s, i, &wide);
    *width = wide;
    return rune;
}

/* Stores of values of several words into what may be a heap object: old pointers are shaded
 * first. */
#define tether_assign(layout, place, value)                                              \
    do {                                                                                 \
        if (TETHER_UNLIKELY(tether_gc_marking)) {                                        \
            tether_bulk_barrier((layout), (place), 1);                                   \
        }                                                                                \
        *(place) = (value);                                                              \
    } while (0)

#include "../lib/extern.h" /* beside this folder, whatever the include path */

#endif
