/* The order of strings. */
#include <string.h>

#include "runtime/internal.h"

/* The first n bytes, 8 at most, as a number whose order is theirs: n is positive. */
static uint64_t beginning(const uint8_t *p, int64_t n)
{
    if (n >= 8) {
        uint64_t word;
        memcpy(&word, p, 8);
        return __builtin_bswap64(word);
    }
    if (n >= 4) { /* the two halves may overlap: equal bytes are no difference in either */
        uint32_t first, last;
        memcpy(&first, p, 4);
        memcpy(&last, p + n - 4, 4);
        return (uint64_t)__builtin_bswap32(first) << 32 | __builtin_bswap32(last);
    }
    return (uint64_t)p[0] << 16 | (uint64_t)p[n / 2] << 8 | p[n - 1];
}

int tether_string_cmp(TetherString a, TetherString b)
{
    int64_t n = a.len < b.len ? a.len : b.len;
    if (n > 0) {
        uint64_t x = beginning(a.ptr, n), y = beginning(b.ptr, n);
        if (x != y) {
            return x < y ? -1 : 1;
        }
        int order = n <= 8 ? 0 : memcmp(a.ptr + 8, b.ptr + 8, (size_t)n - 8);
        if (order != 0) {
            return order;
        }
    }
    return (a.len > b.len) - (a.len < b.len);
}
