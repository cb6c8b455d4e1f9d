/* Functions without a body of the bundled packages that are an instruction or one call of the C library: inlined into the
 * emitted program. Its own declarations (extern, as of any function without a body) leave them internal, C11 6.2.2p4. */
#ifndef TETHER_LIB_H
#define TETHER_LIB_H

/* ---- math ---- */

static inline uint64_t math_Float64bits(double f)
{
    uint64_t b;
    memcpy(&b, &f, sizeof b);
    return b;
}

static inline double math_Float64frombits(uint64_t b)
{
    double f;
    memcpy(&f, &b, sizeof f);
    return f;
}

static inline uint32_t math_Float32bits(float f)
{
    uint32_t b;
    memcpy(&b, &f, sizeof b);
    return b;
}

static inline float math_Float32frombits(uint32_t b)
{
    float f;
    memcpy(&f, &b, sizeof f);
    return f;
}

static inline double math_Abs(double x)
{
    return fabs(x);
}

static inline double math_Copysign(double f, double sign)
{
    return copysign(f, sign);
}

static inline double math_Sqrt(double x)
{
    return sqrt(x);
}

static inline double math_FMA(double x, double y, double z)
{
    return fma(x, y, z);
}

static inline double math_Floor(double x)
{
    return floor(x);
}

static inline double math_Ceil(double x)
{
    return ceil(x);
}

static inline double math_Trunc(double x)
{
    return trunc(x);
}

/* Exact, so that any correct implementation gives the same. */
static inline double math_Mod(double x, double y)
{
    return fmod(x, y);
}

/* ---- math/bits ---- */

static inline int64_t math_bits_LeadingZeros64(uint64_t x)
{
    return x == 0 ? 64 : __builtin_clzll(x);
}

static inline int64_t math_bits_TrailingZeros64(uint64_t x)
{
    return x == 0 ? 64 : __builtin_ctzll(x);
}

static inline int64_t math_bits_OnesCount64(uint64_t x)
{
    return __builtin_popcountll(x);
}

__extension__ typedef unsigned __int128 TetherWord2; /* two words as one number */

static inline uint64_t math_bits_multiplyHigh(uint64_t x, uint64_t y)
{
    return (uint64_t)((TetherWord2)x * y >> 64);
}

/* The quotient fits: hi < y. */
static inline uint64_t math_bits_divide(uint64_t hi, uint64_t lo, uint64_t y)
{
    return (uint64_t)(((TetherWord2)hi << 64 | lo) / y);
}

/* ---- internal/bytealg: an empty string may have no address, which memchr and memcmp do not allow ---- */

static inline TetherString internal_bytealg_String(TetherSlice b)
{
    return (TetherString){(const uint8_t *)b.ptr, b.len};
}

static inline int64_t internal_bytealg_IndexByte(TetherString s, uint8_t c)
{
    const void *at = s.len == 0 ? NULL : memchr(s.ptr, c, (size_t)s.len);
    return at == NULL ? -1 : (const uint8_t *)at - s.ptr;
}

static inline int64_t internal_bytealg_Compare(TetherString a, TetherString b)
{
    int64_t n = a.len < b.len ? a.len : b.len;
    int order = n == 0 ? 0 : memcmp(a.ptr, b.ptr, (size_t)n);
    if (order != 0) {
        return order < 0 ? -1 : 1;
    }
    return (a.len > b.len) - (a.len < b.len);
}

#endif
