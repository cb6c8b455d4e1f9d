/* Json: a writer without memory; the caller nests correctly. */
#include "support/json.h"
#include "support/utf8.h"

#include <string.h>

void json_init(Json *j, Buf *out)
{
    *j = (Json){.out = out};
}

static void escaped(Buf *b, const char *s, size_t len)
{
    buf_char(b, '"');
    for (size_t i = 0; i < len;) {
        uint32_t width;
        uint32_t c = utf8_decode(s + i, len - i, &width);
        if (c == '"' || c == '\\')
            buf_printf(b, "\\%c", (char)c);
        else if (c == '\n')
            buf_str(b, "\\n");
        else if (c == '\t')
            buf_str(b, "\\t");
        else if (c < 0x20 || c == 0x7F)
            buf_printf(b, "\\u%04x", c);
        else if (c == UTF8_BAD)
            buf_str(b, "\\ufffd");
        else
            buf_add(b, s + i, width);
        i += width;
    }
    buf_char(b, '"');
}

static void begin(Json *j, const char *key)
{
    if (j->comma)
        buf_char(j->out, ',');
    j->comma = true;
    if (key) {
        escaped(j->out, key, strlen(key));
        buf_char(j->out, ':');
    }
}

static void open(Json *j, const char *key, char bracket)
{
    begin(j, key);
    buf_char(j->out, bracket);
    j->comma = false;
}

static void close(Json *j, char bracket)
{
    buf_char(j->out, bracket);
    j->comma = true;
}

void json_object(Json *j, const char *key)
{
    open(j, key, '{');
}

void json_object_end(Json *j)
{
    close(j, '}');
}

void json_array(Json *j, const char *key)
{
    open(j, key, '[');
}

void json_array_end(Json *j)
{
    close(j, ']');
}

void json_string(Json *j, const char *key, const char *value)
{
    json_bytes(j, key, value, strlen(value));
}

void json_bytes(Json *j, const char *key, const char *value, size_t len)
{
    begin(j, key);
    escaped(j->out, value, len);
}

void json_int(Json *j, const char *key, int64_t value)
{
    begin(j, key);
    buf_int(j->out, value);
}

void json_bool(Json *j, const char *key, bool value)
{
    begin(j, key);
    buf_str(j->out, value ? "true" : "false");
}

void json_null(Json *j, const char *key)
{
    begin(j, key);
    buf_str(j->out, "null");
}

void json_line(Json *j)
{
    buf_char(j->out, '\n');
    j->comma = false;
}
