/* Long lines of C are folded, as a person would: a comment at the end goes above the line, what is
 * still too long is cut at the outermost comma or operator. */
#include "codegen/emitter.h"

#include <string.h>

enum {
    WIDTH = 100,    /* columns of a line */
    FURTHER = 8,    /* columns that what is cut off stands further in */
    SHORTEST = 40,  /* columns before a cut, at least */
};

/* Past the string or character literal that begins at `i`. */
static size_t skip_literal(const char *s, size_t i, size_t len)
{
    char quote = s[i++];
    while (i < len && s[i] != quote) {
        i += s[i] == '\\' ? 2 : 1;
    }
    return i;
}

static bool is_operator(const char *s)
{
    return strncmp(s, "|| ", 3) == 0 || strncmp(s, "&& ", 3) == 0 || strncmp(s, "? ", 2) == 0 ||
           strncmp(s, ": ", 2) == 0;
}

/* Where the rest of a line begins that is cut within so many bytes; 0: there is no place for it.
 * Of the places with the fewest brackets around, it is the last. */
static size_t find_cut(const char *s, size_t len, size_t most)
{
    size_t best = 0;
    int depth = 0, best_depth = 0;
    for (size_t i = 0; i + 2 < len && i <= most; i++) {
        if (s[i] == '"' || s[i] == '\'') {
            i = skip_literal(s, i, len);
        } else if (s[i] == '(' || s[i] == '{' || s[i] == '[') {
            depth++;
        } else if (s[i] == ')' || s[i] == '}' || s[i] == ']') {
            depth--;
        } else if (s[i] == ' ' && i >= SHORTEST &&
                   (s[i - 1] == ',' || (s[i - 1] == ';' && depth > 0) || is_operator(s + i + 1)) &&
                   (best == 0 || depth <= best_depth)) {
            best = i + 1;
            best_depth = depth;
        }
    }
    return best;
}

/* Where a comment at the line's end begins; `len`: there is none. */
static size_t last_comment(const char *s, size_t len)
{
    for (size_t i = 0; i + 1 < len; i++) {
        if (s[i] == '"' || s[i] == '\'') {
            i = skip_literal(s, i, len);
        } else if (s[i] == '/' && s[i + 1] == '*') {
            const char *end = memmem(s + i, len - i, "*/", 2);
            return end && end + 2 == s + len ? i : len;
        }
    }
    return len;
}

static void put(Buf *out, size_t indent, const char *s, size_t len)
{
    for (size_t i = 0; i < indent; i++) {
        buf_char(out, ' ');
    }
    buf_add(out, s, len);
    buf_char(out, '\n');
}

/* A line without its newline. */
static void fold(Buf *out, const char *s, size_t len)
{
    size_t indent = 0;
    while (indent < len && s[indent] == ' ') {
        indent++;
    }
    size_t end = last_comment(s, len);
    if (len <= WIDTH || end == indent || s[indent] == '/' || s[indent] == '#') {
        put(out, 0, s, len);
        return;
    }
    if (end < len) {
        put(out, indent, s + end, len - end);
        len = end - (s[end - 1] == ' ');
    }
    s += indent;
    len -= indent;
    for (size_t deep = indent;; deep = indent + FURTHER) {
        size_t cut = deep + len > WIDTH ? find_cut(s, len, WIDTH - deep) : 0;
        if (cut == 0) {
            put(out, deep, s, len);
            return;
        }
        put(out, deep, s, cut - 1);
        s += cut;
        len -= cut;
    }
}

void fold_lines(Buf *out, size_t start)
{
    Buf folded = {0};
    size_t at = start, kept = start; /* what is before `kept` is in `folded`, if anything is */
    while (at < out->len) {
        const char *line = out->data + at;
        size_t len = (size_t)((const char *)memchr(line, '\n', out->len - at) - line);
        if (len > WIDTH) {
            buf_add(&folded, out->data + kept, at - kept);
            fold(&folded, line, len);
            kept = at + len + 1;
        }
        at += len + 1;
    }
    if (kept > start) {
        buf_add(&folded, out->data + kept, out->len - kept);
        out->len = start;
        buf_add(out, folded.data, folded.len);
    }
    buf_free(&folded);
}
