/* The functions without a body of internal/bytealg and strings that are not inlined (see
 * lib/extern.h). */
#include "runtime/tether.h"

int64_t internal_bytealg_LastIndexByte(TetherString s, uint8_t c);
int64_t internal_bytealg_Index(TetherString s, TetherString sep);
int64_t internal_bytealg_Count(TetherString s, uint8_t c);
uint64_t strings_address(const void *b);

int64_t internal_bytealg_LastIndexByte(TetherString s, uint8_t c)
{
    const uint8_t *at = s.len == 0 ? NULL : memrchr(s.ptr, c, (size_t)s.len);
    return at == NULL ? -1 : at - s.ptr;
}

/* While the first byte of sep is rare, memchr finds the candidates fastest; memmem is linear
 * whatever the text. */
int64_t internal_bytealg_Index(TetherString s, TetherString sep)
{
    if (sep.len == 0) {
        return 0;
    }
    if (s.len < sep.len) {
        return -1;
    }
    const uint8_t *at = s.ptr, *last = s.ptr + (s.len - sep.len);
    for (int64_t failures = 0; failures <= 4 + (at - s.ptr) / 16; failures++) {
        at = memchr(at, sep.ptr[0], (size_t)(last - at) + 1);
        if (at == NULL) {
            return -1;
        }
        if (memcmp(at, sep.ptr, (size_t)sep.len) == 0) {
            return at - s.ptr;
        }
        if (at++ == last) {
            return -1;
        }
    }
    at = memmem(at, (size_t)(last - at) + (size_t)sep.len, sep.ptr, (size_t)sep.len);
    return at == NULL ? -1 : at - s.ptr;
}

/* Eight bytes at a time: the top bit of each byte that equals c, counted. */
int64_t internal_bytealg_Count(TetherString s, uint8_t c)
{
    const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F), pattern = UINT64_C(0x0101010101010101) * c;
    int64_t n = 0, i = 0;
    for (; i + 8 <= s.len; i += 8) {
        uint64_t x;
        memcpy(&x, s.ptr + i, sizeof x);
        x ^= pattern;
        n += __builtin_popcountll(~(((x & low) + low) | x | low));
    }
    for (; i < s.len; i++) {
        n += s.ptr[i] == c;
    }
    return n;
}

/* The builder's address as a number. Objects and stacks do not move. */
uint64_t strings_address(const void *b)
{
    return (uint64_t)(uintptr_t)b;
}
