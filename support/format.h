/* Formatting as vsnprintf does it, but faster for the few directives that a compiler prints. */
#ifndef SUPPORT_FORMAT_H
#define SUPPORT_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

/* Writes at most `room` bytes with the final NUL to `to`; gives the length of the whole text,
 * without it. */
size_t format_text(char *to, size_t room, const char *fmt, va_list ap);

#endif
