/* The functions without a body of internal/bytealg, strings and math/bits. */
#include "runtime/tether.h"

/* The emitted program declares these; here so that they are checked against one another. */
TetherString internal_bytealg_String(TetherSlice b);
int64_t internal_bytealg_IndexByte(TetherString s, uint8_t c);
int64_t internal_bytealg_LastIndexByte(TetherString s, uint8_t c);
int64_t internal_bytealg_Index(TetherString s, TetherString sep);
int64_t internal_bytealg_Count(TetherString s, uint8_t c);
int64_t internal_bytealg_Compare(TetherString a, TetherString b);
uint64_t strings_address(const void *b);
int64_t math_bits_LeadingZeros64(uint64_t x);
int64_t math_bits_TrailingZeros64(uint64_t x);
int64_t math_bits_OnesCount64(uint64_t x);
uint64_t math_bits_multiplyHigh(uint64_t x, uint64_t y);
uint64_t math_bits_divide(uint64_t hi, uint64_t lo, uint64_t y);

/* ---- internal/bytealg: memory search; an empty string may have no address, which memchr and others do not allow ---- */

TetherString internal_bytealg_String(TetherSlice b)
{
    return (TetherString){b.ptr, b.len};
}

/* The index of a found byte, or -1. */
static int64_t found(TetherString s, const void *at)
{
    return at == NULL ? -1 : (const uint8_t *)at - s.ptr;
}

int64_t internal_bytealg_IndexByte(TetherString s, uint8_t c)
{
    return s.len == 0 ? -1 : found(s, memchr(s.ptr, c, (size_t)s.len));
}

int64_t internal_bytealg_LastIndexByte(TetherString s, uint8_t c)
{
    return s.len == 0 ? -1 : found(s, memrchr(s.ptr, c, (size_t)s.len));
}

int64_t internal_bytealg_Index(TetherString s, TetherString sep)
{
    if (sep.len == 0) {
        return 0;
    }
    if (s.len < sep.len) {
        return -1;
    }
    return found(s, memmem(s.ptr, (size_t)s.len, sep.ptr, (size_t)sep.len));
}

int64_t internal_bytealg_Count(TetherString s, uint8_t c)
{
    int64_t n = 0;
    for (int64_t i = 0; i < s.len; i++) {
        n += s.ptr[i] == c;
    }
    return n;
}

int64_t internal_bytealg_Compare(TetherString a, TetherString b)
{
    int64_t n = a.len < b.len ? a.len : b.len;
    int order = n == 0 ? 0 : memcmp(a.ptr, b.ptr, (size_t)n);
    if (order != 0) {
        return order < 0 ? -1 : 1;
    }
    return (a.len > b.len) - (a.len < b.len);
}

/* ---- strings ---- */

uint64_t strings_address(const void *b)
{
    return (uint64_t)(uintptr_t)b;
}

/* ---- math/bits ---- */

int64_t math_bits_LeadingZeros64(uint64_t x)
{
    return x == 0 ? 64 : __builtin_clzll(x);
}

int64_t math_bits_TrailingZeros64(uint64_t x)
{
    return x == 0 ? 64 : __builtin_ctzll(x);
}

int64_t math_bits_OnesCount64(uint64_t x)
{
    return __builtin_popcountll(x);
}

__extension__ typedef unsigned __int128 Word2; /* two words as one number */

uint64_t math_bits_multiplyHigh(uint64_t x, uint64_t y)
{
    return (uint64_t)((Word2)x * y >> 64);
}

/* The quotient fits: hi < y. */
uint64_t math_bits_divide(uint64_t hi, uint64_t lo, uint64_t y)
{
    return (uint64_t)(((Word2)hi << 64 | lo) / y);
}
