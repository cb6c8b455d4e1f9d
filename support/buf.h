/* Buf: a growable byte buffer for output; written to a file whole or not at all. */
#ifndef SUPPORT_BUF_H
#define SUPPORT_BUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Buf {
    char *data; /* NUL-terminated when not NULL */
    size_t len; /* bytes, without the NUL */
    size_t cap; /* bytes allocated */
} Buf;

/* A Buf is ready when zeroed. */
void buf_free(Buf *b);
void buf_reserve(Buf *b, size_t more);
void buf_add(Buf *b, const char *s, size_t len);
static inline void buf_str(Buf *b, const char *s);
static inline void buf_char(Buf *b, char c);
void buf_int(Buf *b, int64_t v);
void buf_uint(Buf *b, uint64_t v);
void buf_printf(Buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(Buf *b, const char *fmt, va_list ap);

static inline void buf_char(Buf *b, char c)
{
    if (b->cap - b->len < 2)
        buf_reserve(b, 1);
    b->data[b->len++] = c;
    b->data[b->len] = '\0';
}

static inline void buf_str(Buf *b, const char *s)
{
    buf_add(b, s, strlen(s)); /* known when the text is */
}

/* Reads all of `path` ("-" is standard input). False with errno set on failure; `b` is then empty.
 */
bool buf_read_file(Buf *b, const char *path);
/* Writes to a temporary beside `path` and renames ("-" is standard output). False with errno set:
 * the old file is then untouched. */
bool buf_write_file(const Buf *b, const char *path);
/* The same with several buffers, one behind the other. */
bool buf_write_parts(const Buf *parts, uint32_t count, const char *path);

#endif
