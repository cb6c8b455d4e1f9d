/* Buf: growth, formatting, and files read or written whole. */
#include "support/buf.h"

#include "support/format.h"
#include "support/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void buf_free(Buf *b)
{
    memory_free(b->data, b->cap);
    *b = (Buf){0};
}

void buf_reserve(Buf *b, size_t more)
{
    if (more < b->cap - b->len)
        return;
    size_t cap = b->cap ? b->cap * 2 : 256;
    while (cap - b->len <= more)
        cap = cap * 2;
    b->data = memory_resize(b->data, b->cap, cap);
    b->cap = cap;
    b->data[b->len] = '\0';
}

void buf_add(Buf *b, const char *s, size_t len)
{
    if (len >= b->cap - b->len)
        buf_reserve(b, len);
    if (len)
        memcpy(b->data + b->len, s, len);
    b->len += len;
    b->data[b->len] = '\0';
}

void buf_uint(Buf *b, uint64_t v)
{
    char digits[20];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + v % 10);
    while (v /= 10);
    buf_add(b, digits + at, sizeof digits - at);
}

void buf_int(Buf *b, int64_t v)
{
    if (v < 0)
        buf_char(b, '-');
    buf_uint(b, v < 0 ? 0 - (uint64_t)v : (uint64_t)v);
}

void buf_vprintf(Buf *b, const char *fmt, va_list ap)
{
    va_list again;
    va_copy(again, ap);
    buf_reserve(b, 128);
    size_t len = format_text(b->data + b->len, b->cap - b->len, fmt, ap);
    if (len >= b->cap - b->len) {
        buf_reserve(b, len);
        format_text(b->data + b->len, b->cap - b->len, fmt, again);
    }
    b->len += len;
    va_end(again);
}

void buf_printf(Buf *b, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(b, fmt, ap);
    va_end(ap);
}

static bool read_all(Buf *b, int fd)
{
    enum { READ_MIN = 4096 }; /* bytes that a read has room for: also the one that finds the end */
    struct stat st;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0)
        buf_reserve(b, (size_t)st.st_size + READ_MIN);
    for (;;) {
        buf_reserve(b, READ_MIN);
        ssize_t n = read(fd, b->data + b->len, b->cap - b->len - 1);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        b->len += (size_t)n;
        b->data[b->len] = '\0';
        if (n == 0)
            return true;
    }
}

bool buf_read_file(Buf *b, const char *path)
{
    *b = (Buf){0};
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool ok = read_all(b, fd);
    int saved = errno;
    if (!standard)
        close(fd);
    if (!ok)
        buf_free(b);
    errno = saved;
    return ok;
}

/* What is written: buffers, one behind the other. */
typedef struct Parts {
    const Buf *items;
    uint32_t count;
} Parts;

/* In pieces, for which the system needs no large pages. */
static bool write_one(const Buf *b, int fd)
{
    enum { PIECE = 1 << 16 };
    for (size_t done = 0; done < b->len;) {
        size_t left = b->len - done;
        ssize_t n = write(fd, b->data + done, left < PIECE ? left : PIECE);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        done += (size_t)n;
    }
    return true;
}

static bool write_all(Parts parts, int fd)
{
    for (uint32_t i = 0; i < parts.count; i++)
        if (!write_one(&parts.items[i], fd))
            return false;
    return true;
}

/* What a new file's mode would be: mkstemp makes files private. */
static mode_t default_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool write_beside(Parts parts, const char *path, char *temp)
{
    int fd = mkstemp(temp);
    if (fd < 0)
        return false;
    bool ok = write_all(parts, fd) && fchmod(fd, default_mode()) == 0;
    int saved = errno;
    if (close(fd) != 0 && ok) {
        ok = false;
        saved = errno;
    }
    if (ok && rename(temp, path) == 0)
        return true;
    if (ok)
        saved = errno;
    unlink(temp);
    errno = saved;
    return false;
}

/* A device or a pipe is written to, never replaced. */
static bool write_in_place(Parts parts, const char *path)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool ok = write_all(parts, fd);
    int saved = errno;
    if (close(fd) != 0 && ok) {
        ok = false;
        saved = errno;
    }
    errno = saved;
    return ok;
}

bool buf_write_parts(const Buf *buffers, uint32_t count, const char *path)
{
    Parts parts = {buffers, count};
    if (strcmp(path, "-") == 0)
        return write_all(parts, STDOUT_FILENO);
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return write_in_place(parts, path);
    Buf temp = {0};
    buf_printf(&temp, "%s.XXXXXX", path);
    bool ok = write_beside(parts, path, temp.data);
    int saved = errno;
    buf_free(&temp);
    errno = saved;
    return ok;
}

bool buf_write_file(const Buf *b, const char *path)
{
    return buf_write_parts(b, 1, path);
}
