/* UTF-8 as in the Unicode standard, table 3-7. */
#include "support/utf8.h"

static int is_tail(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

uint32_t utf8_decode(const char *text, size_t len, uint32_t *width)
{
    const unsigned char *s = (const unsigned char *)text;
    *width = 1;
    if (s[0] < 0x80)
        return s[0];
    uint32_t need = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
    if (s[0] < 0xC2 || s[0] > 0xF4 || len < need)
        return UTF8_BAD;
    uint32_t c = s[0] & (0x7Fu >> need);
    for (uint32_t i = 1; i < need; i++) {
        if (!is_tail(s[i]))
            return UTF8_BAD;
        c = c << 6 | (s[i] & 0x3Fu);
    }
    if ((need == 3 && c < 0x800) || (need == 4 && c < 0x10000) || c > 0x10FFFF ||
        (c >= 0xD800 && c <= 0xDFFF))
        return UTF8_BAD;
    *width = need;
    return c;
}

uint32_t utf8_encode(char *out, uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    uint32_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (uint32_t i = n - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3F));
    out[0] = (char)((0xF00u >> n & 0xF0u) | c);
    return n;
}
