/* UTF-8: strict decoding and encoding of one code point. */
#ifndef SUPPORT_UTF8_H
#define SUPPORT_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define UTF8_BAD UINT32_C(0xFFFFFFFF)

/* Decodes the code point at `s` (of `len` > 0 bytes) and puts its length in *width.
 * UTF8_BAD with width 1 when it is malformed, overlong, a surrogate or beyond U+10FFFF. */
uint32_t utf8_decode(const char *s, size_t len, uint32_t *width);
/* Encodes `c` (a valid code point) into at most 4 bytes; gives the length. */
uint32_t utf8_encode(char *out, uint32_t c);

#endif
