/* %s, %c, %d, %u with l, ll and z, and %%: any other directive leaves the text to vsnprintf. */
#include "support/format.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct Text {
    char *to;    /* where it goes */
    size_t room; /* bytes there */
    size_t len;  /* bytes of text so far, those included that had no room */
} Text;

static void add(Text *t, const char *s, size_t n)
{
    if (t->len < t->room)
        memcpy(t->to + t->len, s, n < t->room - t->len ? n : t->room - t->len);
    t->len += n;
}

static void add_number(Text *t, uint64_t n, bool negative)
{
    char digits[21];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + n % 10);
    while (n /= 10);
    if (negative)
        digits[--at] = '-';
    add(t, digits + at, sizeof digits - at);
}

static void add_signed(Text *t, int64_t n)
{
    add_number(t, n < 0 ? 0 - (uint64_t)n : (uint64_t)n, n < 0);
}

/* The directive behind a '%' at `*p`, which is moved behind it. False: it is none of ours. */
static bool add_directive(Text *t, const char **p, va_list *ap)
{
    const char *at = *p;
    int longs = 0;
    for (; *at == 'l'; at++)
        longs++;
    if (*at == 'z' && longs == 0) {
        longs = 1;
        at++;
    }
    *p = at + 1;
    switch (*at) {
    case 'd':
        add_signed(t, longs == 0   ? va_arg(*ap, int)
                      : longs == 1 ? va_arg(*ap, long)
                                   : va_arg(*ap, long long));
        return true;
    case 'u':
        add_number(t,
                   longs == 0   ? va_arg(*ap, unsigned)
                   : longs == 1 ? va_arg(*ap, unsigned long)
                                : va_arg(*ap, unsigned long long),
                   false);
        return true;
    default:
        break;
    }
    if (longs)
        return false;
    if (*at == 's') {
        const char *s = va_arg(*ap, const char *);
        s = s ? s : "(null)";
        add(t, s, strlen(s));
        return true;
    }
    if (*at == 'c' || *at == '%') {
        char c = *at == 'c' ? (char)va_arg(*ap, int) : '%';
        add(t, &c, 1);
        return true;
    }
    return false;
}

static bool format_plain(Text *t, const char *fmt, va_list *ap)
{
    for (;;) {
        const char *text = fmt;
        while (*fmt && *fmt != '%')
            fmt++;
        add(t, text, (size_t)(fmt - text));
        if (*fmt == '\0')
            return true;
        fmt++;
        if (!add_directive(t, &fmt, ap))
            return false;
    }
}

size_t format_text(char *to, size_t room, const char *fmt, va_list ap)
{
    va_list plain;
    va_copy(plain, ap);
    Text t = {.to = to, .room = room};
    bool done = format_plain(&t, fmt, &plain);
    va_end(plain);
    if (!done) {
        int len = vsnprintf(to, room, fmt, ap);
        return len < 0 ? 0 : (size_t)len;
    }
    if (room)
        to[t.len < room ? t.len : room - 1] = '\0';
    return t.len;
}
