/* Literals: what a spelling means, and what is wrong with a broken one. Texts and places are Go's.
 */
#include "lexer/lexer.h"
#include "support/utf8.h"

#include <string.h>

/* The characters of one literal, read one after the other. */
typedef struct Cursor {
    Lexer *lx;
    const char *at;  /* next byte */
    const char *end; /* one past the literal's last byte */
    char quote;      /* '\'' or '"' */
} Cursor;

static bool printable(uint32_t c)
{
    return c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA1) && c != 0xAD &&
           !(c >= 0x2000 && c <= 0x200F) && !(c >= 0x2028 && c <= 0x202F) &&
           !(c >= 0xD800 && c <= 0xF8FF) && c != 0x3000 && c != 0xFEFF;
}

/* Reports "TEXT U+0040 '@'SUFFIX" at the character's bytes. */
static void error_at_character(Lexer *lx, const char *at, uint32_t width, uint32_t c,
                               const char *text, const char *suffix)
{
    if (printable(c))
        lex_error(lx, E_CHARACTER, at, at + width, "%s U+%04X '%.*s'%s", text, c, (int)width, at,
                  suffix);
    else
        lex_error(lx, E_CHARACTER, at, at + width, "%s U+%04X%s", text, c, suffix);
}

void lex_bad_character(Lexer *lx)
{
    error_at_character(lx, lx->start, 1, (unsigned char)lx->start[0], "invalid character", "");
}

void lex_check_name(Lexer *lx)
{
    const char *end = lx->start + lx->len;
    uint32_t width;
    for (const char *p = lx->start; p < end; p += width) {
        uint32_t c = utf8_decode(p, (size_t)(end - p), &width);
        if (c < 0x80 || c == UTF8_BAD || c == 0xFEFF || lex_is_letter(c))
            continue; /* the bad ones were told by lex_check_file */
        if (!lex_is_digit(c))
            error_at_character(lx, p, width, c, "invalid character", " in identifier");
        else if (p == lx->start)
            error_at_character(lx, p, width, c, "identifier cannot begin with digit", "");
    }
}

/* Whether some byte of the word is zero or has its high bit set. */
static bool word_is_special(uint64_t w)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones << 7;
    return ((w - ones) | w) & highs;
}

/* A NUL becomes a space: at each one flex would scan its token from the start again. So does a byte
 * order mark, which Go skips. */
static void check_special(Lexer *lx, char *p, uint32_t c, uint32_t width)
{
    if (c == 0) {
        lex_error(lx, E_CHARACTER, p, p + 1, "invalid NUL character");
        *p = ' ';
    } else if (c == UTF8_BAD) {
        lex_error(lx, E_CHARACTER, p, p + 1, "invalid UTF-8 encoding");
    } else if (c == 0xFEFF && p != lx->text) {
        lex_error(lx, E_CHARACTER, p, p + width, "invalid BOM in the middle of the file");
        memset(p, ' ', width);
    }
}

uint32_t lex_check_file(SourceFile *source, DiagList *diags)
{
    Lexer lx = {.source = source, .text = source->text, .base = source->base, .diags = diags};
    char *p = (char *)(uintptr_t)source->text, *end = p + source->size;
    while (p < end) {
        uint64_t word;
        if (end - p >= 8) {
            memcpy(&word, p, 8);
            if (!word_is_special(word)) {
                p += 8;
                continue;
            }
        }
        uint32_t width, c = utf8_decode(p, (size_t)(end - p), &width);
        check_special(&lx, p, c, width);
        p += width;
    }
    return lx.errors;
}

/* ---- numbers ---- */

typedef struct Number {
    Lexer *lx;
    const char *at, *end; /* what is not yet read */
    unsigned base;        /* 2, 8, 10 or 16 */
    char prefix;          /* 'x', 'o', 'b', '0' for a leading zero alone, 0 for none */
    const char *invalid;  /* first digit too large for the base, or NULL */
    bool digits;          /* a digit was read in the mantissa */
    bool separators;      /* a '_' was read */
} Number;

static const char *base_name(unsigned base)
{
    return base == 2 ? "binary" : base == 8 ? "octal" : base == 16 ? "hexadecimal" : "decimal";
}

static bool is_hex(char c)
{
    return (unsigned)(c - '0') < 10 || (unsigned)((c | 0x20) - 'a') < 6;
}

/* Reads digits and separators; true when there was a digit. */
static bool read_digits(Number *n, unsigned base)
{
    bool any = false;
    for (; n->at < n->end; n->at++) {
        char c = *n->at;
        if (c == '_') {
            n->separators = true;
            continue;
        }
        if (base == 16 ? !is_hex(c) : (unsigned)(c - '0') >= 10)
            break;
        if (base < 10 && (unsigned)(c - '0') >= base && !n->invalid)
            n->invalid = n->at;
        any = true;
    }
    return any;
}

static void read_prefix(Number *n)
{
    if (n->at[0] != '0' || n->end - n->at < 2)
        return;
    char c = (char)(n->at[1] | 0x20);
    if (c == 'x' || c == 'o' || c == 'b') {
        n->prefix = c;
        n->base = c == 'x' ? 16 : c == 'o' ? 8 : 2;
        n->at += 2;
    } else {
        n->prefix = '0';
        n->base = 8;
        n->at += 1;
        n->digits = true;
    }
}

/* The place of a '_' that has no digit on one of its sides, or NULL. A prefix counts as a digit. */
static const char *bad_separator(const char *p, const char *end, char prefix)
{
    char before = '.';
    if (prefix && prefix != '0') {
        p += 2;
        before = '0';
    }
    for (; p < end; p++) {
        bool digit = is_hex(*p) && (prefix == 'x' || (*p | 0x20) != 'e');
        if (*p == '_' && before != '0')
            return p;
        if (!digit && *p != '_' && before == '_')
            return p - 1;
        before = digit ? '0' : *p;
    }
    return before == '_' ? end - 1 : NULL;
}

/* Reads fraction and exponent; tells the first error and returns false. */
static bool read_fraction(Number *n)
{
    bool fraction = n->at < n->end && *n->at == '.';
    if (fraction) {
        if (n->prefix == 'o' || n->prefix == 'b') {
            lex_error(n->lx, E_NUMBER, n->at, n->at + 1, "invalid radix point in %s literal",
                      base_name(n->base));
            return false;
        }
        n->at++;
        n->digits |= read_digits(n, n->base == 8 ? 10 : n->base);
    }
    if (!n->digits) {
        lex_error(n->lx, E_NUMBER, n->at, n->at, "%s literal has no digits", base_name(n->base));
        return false;
    }
    char e = n->at < n->end ? (char)(*n->at | 0x20) : '\0';
    if (e != 'e' && e != 'p') {
        if (n->prefix == 'x' && fraction)
            lex_error(n->lx, E_NUMBER, n->at, n->at,
                      "hexadecimal mantissa requires a 'p' exponent");
        return n->prefix != 'x' || !fraction;
    }
    if (e == 'e' ? n->prefix && n->prefix != '0' : n->prefix != 'x') {
        lex_error(n->lx, E_NUMBER, n->at, n->at + 1, "'%c' exponent requires %s mantissa", *n->at,
                  e == 'e' ? "decimal" : "hexadecimal");
        return false;
    }
    n->at++;
    if (n->at < n->end && (*n->at == '+' || *n->at == '-'))
        n->at++;
    if (!read_digits(n, 10)) {
        lex_error(n->lx, E_NUMBER, n->at, n->at, "exponent has no digits");
        return false;
    }
    return true;
}

void lex_check_number(Lexer *lx)
{
    const char *start = lx->start, *end = start + lx->len;
    Number n = {.lx = lx, .at = start, .end = end, .base = 10};
    if (*start != '.') {
        read_prefix(&n);
        n.digits |= read_digits(&n, n.base);
    }
    if (!read_fraction(&n))
        return;
    bool integer =
        !memchr(start, '.', lx->len) && end[-1] != 'i' &&
        (n.prefix == 'x' || (!memchr(start, 'e', lx->len) && !memchr(start, 'E', lx->len)));
    if (n.invalid && (integer || n.prefix != '0')) {
        lex_error(lx, E_NUMBER, n.invalid, n.invalid + 1, "invalid digit '%c' in %s literal",
                  *n.invalid, base_name(n.base));
        return;
    }
    const char *bad = n.separators ? bad_separator(start, end, n.prefix) : NULL;
    if (bad)
        lex_error(lx, E_NUMBER, bad, bad + 1, "'_' must separate successive digits");
}

/* ---- runes and strings ---- */

static unsigned digit_value(char c)
{
    if ((unsigned)(c - '0') < 10)
        return (unsigned)(c - '0');
    if ((unsigned)((c | 0x20) - 'a') < 6)
        return (unsigned)((c | 0x20) - 'a') + 10;
    return 99;
}

/* Reads `count` digits of an escape. False after reporting an error. */
static bool read_numeric(Cursor *c, unsigned base, unsigned count, uint32_t max, uint32_t *value)
{
    uint32_t v = 0;
    for (unsigned i = 0; i < count; i++, c->at++) {
        if (c->at >= c->end && !c->lx->closed)
            return false; /* the missing quote is reported instead */
        unsigned d = digit_value(*c->at); /* the closing quote is none */
        if (d >= base) {
            const char *end = c->at < c->end ? c->end : c->at + 1;
            uint32_t width, ch = utf8_decode(c->at, (size_t)(end - c->at), &width);
            if (ch != UTF8_BAD)
                lex_error(c->lx, E_ESCAPE, c->at, c->at + width,
                          "invalid character %s%.*s%s in %s escape", *c->at == '\'' ? "'\\" : "'",
                          (int)width, c->at, "'", base_name(base));
            return false;
        }
        v = v * base + d;
    }
    *value = v;
    if (v > max && base == 8) {
        lex_error(c->lx, E_ESCAPE, c->at, c->at, "octal escape value %u > 255", v);
        return false;
    }
    if (v > max || (max > 255 && v >= 0xD800 && v <= 0xDFFF)) {
        lex_error(c->lx, E_ESCAPE, c->at, c->at, "escape is invalid Unicode code point %s%04X",
                  "U+", v);
        return false;
    }
    return true;
}

/* Reads what follows a backslash. *byte: the value is a byte, not a code point. */
static bool read_escape(Cursor *c, uint32_t *value, bool *byte)
{
    static const char letters[] = "abfnrtv\\", values[] = "\a\b\f\n\r\t\v\\";
    *byte = false;
    if (c->at >= c->end)
        return false;
    char ch = *c->at;
    const char *simple = memchr(letters, ch, sizeof letters - 1);
    if (simple || ch == c->quote) {
        *value = (unsigned char)(simple ? values[simple - letters] : ch);
        c->at++;
        return true;
    }
    if (ch >= '0' && ch <= '7') {
        *byte = true;
        return read_numeric(c, 8, 3, 255, value);
    }
    if (ch == 'x' || ch == 'u' || ch == 'U') {
        c->at++;
        *byte = ch == 'x';
        return read_numeric(c, 16, ch == 'x' ? 2 : ch == 'u' ? 4 : 8, ch == 'x' ? 255 : 0x10FFFF,
                            value);
    }
    lex_error(c->lx, E_ESCAPE, c->at, c->at + 1, "unknown escape");
    return false;
}

static bool at_newline(const Cursor *c)
{
    return c->end < c->lx->end;
}

void lex_check_rune(Lexer *lx)
{
    const char *start = lx->start, *end = start + lx->len;
    Cursor c = {.lx = lx, .at = start + 1, .end = lx->closed ? end - 1 : end, .quote = '\''};
    unsigned count = 0;
    bool ok = true, byte;
    for (uint32_t width, value; c.at < c.end; count++) {
        if (*c.at == '\\') {
            c.at++;
            if (c.at < c.end)
                ok = read_escape(&c, &value, &byte) && ok;
        } else {
            utf8_decode(c.at, (size_t)(c.end - c.at), &width);
            c.at += width;
        }
    }
    if (!ok)
        return;
    if (!lx->closed && at_newline(&c))
        lex_error(lx, E_UNTERMINATED, end, end, "newline in rune literal");
    else if (!lx->closed)
        lex_error(lx, E_UNTERMINATED, start, end, "rune literal not terminated");
    else if (count == 0)
        lex_error(lx, E_RUNE, start + 1, end, "empty rune literal or unescaped '");
    else if (count != 1)
        lex_error(lx, E_RUNE, start, end, "more than one character in rune literal");
}

uint32_t lex_rune_value(const char *text, size_t len)
{
    /* Without a lexer errors cannot be told: only escapes that were checked are decoded. */
    if (len < 3 || text[0] != '\'')
        return 0;
    uint32_t width, value = 0;
    if (text[1] != '\\') {
        value = utf8_decode(text + 1, len - 2, &width);
        return value == UTF8_BAD ? 0 : value;
    }
    static const char letters[] = "abfnrtv\\'", values[] = "\a\b\f\n\r\t\v\\'";
    const char *simple = memchr(letters, text[2], sizeof letters - 1);
    if (simple)
        return (unsigned char)values[simple - letters];
    bool octal = text[2] >= '0' && text[2] <= '7';
    for (size_t i = octal ? 2 : 3; i + 1 < len && digit_value(text[i]) < 16; i++)
        value = value * (octal ? 8 : 16) + digit_value(text[i]);
    return value;
}

/* Appends the characters up to the closing quote to `out`. */
static void decode(Cursor *c, Buf *out)
{
    while (c->at < c->end) {
        const char *slash = memchr(c->at, '\\', (size_t)(c->end - c->at));
        const char *plain_end = slash ? slash : c->end;
        buf_add(out, c->at, (size_t)(plain_end - c->at));
        c->at = plain_end;
        if (!slash)
            return;
        c->at++;
        uint32_t value;
        bool byte;
        if (!read_escape(c, &value, &byte))
            continue;
        char utf8[4];
        if (byte)
            buf_char(out, (char)value);
        else
            buf_add(out, utf8, utf8_encode(utf8, value));
    }
}

Str *lex_decode_string(Lexer *lx)
{
    const char *start = lx->start, *end = start + lx->len;
    Cursor c = {.lx = lx, .at = start + 1, .end = lx->closed ? end - 1 : end, .quote = '"'};
    if (!lx->closed && at_newline(&c))
        lex_error(lx, E_UNTERMINATED, end, end, "newline in string");
    else if (!lx->closed)
        lex_error(lx, E_UNTERMINATED, start, end, "string not terminated");
    if (!memchr(c.at, '\\', (size_t)(c.end - c.at)))
        return str_intern(lx->strings, c.at, (size_t)(c.end - c.at));
    Buf out = {0};
    decode(&c, &out);
    Str *s = str_intern(lx->strings, out.data ? out.data : "", out.len);
    buf_free(&out);
    return s;
}

Str *lex_decode_raw_string(Lexer *lx)
{
    const char *start = lx->start + 1, *end = lx->start + lx->len - (lx->closed ? 1 : 0);
    if (!lx->closed)
        lex_error(lx, E_UNTERMINATED, lx->start, lx->start + 1, "string not terminated");
    size_t len = (size_t)(end - start);
    if (!memchr(start, '\r', len))
        return str_intern(lx->strings, start, len);
    Buf out = {0};
    buf_reserve(&out, len);
    for (const char *p = start; p < end; p++)
        if (*p != '\r')
            buf_char(&out, *p);
    Str *s = str_intern(lx->strings, out.data, out.len);
    buf_free(&out);
    return s;
}
