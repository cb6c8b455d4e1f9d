/* Lines of the source for debuggers. A #line numbers all the lines behind it, one more for each,
 * but a statement of the source may take many lines of C: each gets the number again. Where a
 * function ends, the numbers are those of the C file, so that what tether adds is not taken for a
 * part of the source. */
#include "codegen/emitter.h"

#include <stdlib.h>
#include <string.h>

typedef struct Lines {
    Buf out;
    const char *unit;   /* the C file's name */
    const char *source; /* the last directive's "FILE", to its end of line; NULL: none is active */
    size_t source_len;  /* bytes */
    unsigned long line; /* its number */
    unsigned long at;   /* lines of C so far */
    bool comment;       /* within a comment that began on an earlier line */
} Lines;

static void put(Lines *l, const char *text, size_t len)
{
    buf_add(&l->out, text, len);
    buf_char(&l->out, '\n');
    l->at++;
}

static void directive(Lines *l, unsigned long line)
{
    buf_printf(&l->out, "#line %lu ", line);
    if (l->source) {
        put(l, l->source, l->source_len);
    } else {
        buf_printf(&l->out, "\"%s\"\n", l->unit);
        l->at++;
    }
}

/* Does the comment that is open, or one on this line, go on behind it? */
static bool open_comment(const char *text, size_t len, bool open)
{
    for (size_t i = 0; i + 1 < len; i++) {
        if (open && text[i] == '*' && text[i + 1] == '/') {
            open = false;
        } else if (!open && text[i] == '/' && text[i + 1] == '*') {
            open = true;
            i++;
        } else if (!open && text[i] == '"') {
            for (i++; i < len && text[i] != '"'; i++) {
                i += text[i] == '\\';
            }
        }
    }
    return open;
}

static void line(Lines *l, const char *text, size_t len)
{
    static const char word[] = "#line ";
    if (len > sizeof word && memcmp(text, word, sizeof word - 1) == 0) {
        char *end;
        l->line = strtoul(text + sizeof word - 1, &end, 10);
        l->source = end + 1;
        l->source_len = len - (size_t)(l->source - text);
        return; /* it comes with the next line */
    }
    bool ends = len == 1 && text[0] == '}';
    if (l->source && !l->comment && len > 0) {
        directive(l, l->line);
    }
    put(l, text, len);
    l->comment = open_comment(text, len, l->comment);
    if (ends && l->source) {
        l->source = NULL;
        directive(l, l->at + 2);
    }
}

void lines_settle(EmitUnit *unit)
{
    Lines l = {.unit = unit->name};
    for (uint32_t i = 0; i < unit->parts.len; i++) {
        const Buf *part = &unit->parts.data[i];
        const char *text = part->data, *end = text + part->len;
        while (text < end) {
            const char *newline = memchr(text, '\n', (size_t)(end - text));
            size_t len = (size_t)((newline ? newline : end) - text);
            line(&l, text, len);
            text += len + 1;
        }
    }
    for (uint32_t i = 0; i < unit->parts.len; i++) {
        buf_free(&unit->parts.data[i]);
    }
    vec_clear(&unit->parts);
    vec_push(&unit->parts, l.out);
}
