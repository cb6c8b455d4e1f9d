/* The functions without a body of internal/bytealg and strings that are not inlined (see tether_lib.h). */
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

int64_t internal_bytealg_Index(TetherString s, TetherString sep)
{
    if (sep.len == 0) {
        return 0;
    }
    if (s.len < sep.len) {
        return -1;
    }
    const uint8_t *at = memmem(s.ptr, (size_t)s.len, sep.ptr, (size_t)sep.len);
    return at == NULL ? -1 : at - s.ptr;
}

int64_t internal_bytealg_Count(TetherString s, uint8_t c)
{
    int64_t n = 0;
    for (int64_t i = 0; i < s.len; i++) {
        n += s.ptr[i] == c;
    }
    return n;
}

/* The builder's address as a number. Objects and stacks do not move. */
uint64_t strings_address(const void *b)
{
    return (uint64_t)(uintptr_t)b;
}
