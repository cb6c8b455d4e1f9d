/* Functions without a body of the bundled packages that are an instruction or one call of the C
 * library: inlined into the emitted program. Its own declarations (extern, as of any function
 * without a body) leave them internal, C11 6.2.2p4. */
#ifndef TETHER_EXTERN_H
#define TETHER_EXTERN_H

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

/* One instruction, where the processor has it: the C library's function would be a call. */
static inline double math_FMA(double x, double y, double z)
{
#if defined(__x86_64__)
    if (TETHER_LIKELY(__builtin_cpu_supports("fma"))) {
        __asm__("vfmadd231sd %1, %2, %0" : "+x"(z) : "x"(x), "x"(y));
        return z;
    }
#endif
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

/* ---- internal/bytealg: an empty string may have no address, which memchr and memcmp do not allow
 */

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

/* ---- sync ---- */

void sync_lockSlow(uint32_t *state);
void sync_unlockSlow(uint32_t *state);

static inline bool sync_tryLock(uint32_t *state)
{
    uint32_t free = 0;
    return __atomic_compare_exchange_n(state, &free, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
}

static inline void sync_lock(uint32_t *state)
{
    if (TETHER_UNLIKELY(!sync_tryLock(state))) {
        sync_lockSlow(state);
    }
}

static inline void sync_unlock(uint32_t *state)
{
    uint32_t locked = 1;
    if (TETHER_UNLIKELY(!__atomic_compare_exchange_n(state, &locked, 0, false, __ATOMIC_RELEASE,
                                                     __ATOMIC_RELAXED))) {
        sync_unlockSlow(state);
    }
}

/* Links of a Map: pointers in what may be heap objects. */
static inline TetherAny *sync_loadBox(TetherAny **box)
{
    return __atomic_load_n(box, __ATOMIC_ACQUIRE);
}

static inline void sync_storeBox(TetherAny **box, TetherAny *to)
{
    if (TETHER_UNLIKELY(tether_gc_marking)) {
        tether_gc_shade(__atomic_load_n(box, __ATOMIC_RELAXED));
    }
    __atomic_store_n(box, to, __ATOMIC_RELEASE);
}

static inline uint64_t sync_hashOf(TetherAny key)
{
    return tether_any_hash(&key, UINT64_C(0x9E3779B97F4A7C15));
}

/* ---- sync/atomic: everything is sequentially consistent, as in Go ---- */

#define TETHER_ATOMIC(T, name)                                                                     \
    static inline T sync_atomic_Load##name(T *p)                                                   \
    {                                                                                              \
        return __atomic_load_n(TETHER_NN(p), __ATOMIC_SEQ_CST);                                    \
    }                                                                                              \
    static inline void sync_atomic_Store##name(T *p, T v)                                          \
    {                                                                                              \
        __atomic_store_n(TETHER_NN(p), v, __ATOMIC_SEQ_CST);                                       \
    }                                                                                              \
    static inline T sync_atomic_Swap##name(T *p, T v)                                              \
    {                                                                                              \
        return __atomic_exchange_n(TETHER_NN(p), v, __ATOMIC_SEQ_CST);                             \
    }                                                                                              \
    static inline bool sync_atomic_CompareAndSwap##name(T *p, T from, T to)                        \
    {                                                                                              \
        return __atomic_compare_exchange_n(TETHER_NN(p), &from, to, false, __ATOMIC_SEQ_CST,       \
                                           __ATOMIC_SEQ_CST);                                      \
    }                                                                                              \
    static inline T sync_atomic_Add##name(T *p, T delta)                                           \
    {                                                                                              \
        return __atomic_add_fetch(TETHER_NN(p), delta, __ATOMIC_SEQ_CST);                          \
    }                                                                                              \
    static inline T sync_atomic_And##name(T *p, T mask)                                            \
    {                                                                                              \
        return __atomic_fetch_and(TETHER_NN(p), mask, __ATOMIC_SEQ_CST);                           \
    }                                                                                              \
    static inline T sync_atomic_Or##name(T *p, T mask)                                             \
    {                                                                                              \
        return __atomic_fetch_or(TETHER_NN(p), mask, __ATOMIC_SEQ_CST);                            \
    }
TETHER_ATOMIC(int32_t, Int32)
TETHER_ATOMIC(int64_t, Int64)
TETHER_ATOMIC(uint32_t, Uint32)
TETHER_ATOMIC(uint64_t, Uint64)
TETHER_ATOMIC(uint64_t, Uintptr)

/* The box of a Value: a pointer in what may be a heap object. */
static inline TetherAny *sync_atomic_loadBox(TetherAny **box)
{
    return __atomic_load_n(box, __ATOMIC_ACQUIRE);
}

static inline bool sync_atomic_swapBox(TetherAny **box, TetherAny *from, TetherAny *to)
{
    if (TETHER_UNLIKELY(tether_gc_marking)) {
        tether_gc_shade(from);
    }
    return __atomic_compare_exchange_n(box, &from, to, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

static inline bool sync_atomic_sameType(TetherAny a, TetherAny b)
{
    return a.type == b.type;
}

#endif
