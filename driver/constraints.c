/* Build constraints: //go:build lines, the older // +build lines, and names such as x_linux.go. */
#include "driver/constraints.h"

#include <stdlib.h>
#include <string.h>

/* The Go that tether's language is. */
enum { VERSION = 23 };

#if defined(__x86_64__)
static const char machine[] = "amd64";
#elif defined(__aarch64__)
static const char machine[] = "arm64";
#else
static const char machine[] = "";
#endif

/* ---- words ---- */

typedef struct Text {
    const char *at, *end;
    unsigned depth; /* of brackets and negations around `at` */
} Text;

static bool is(Text word, const char *what)
{
    size_t n = strlen(what);
    return (size_t)(word.end - word.at) == n && memcmp(word.at, what, n) == 0;
}

static bool is_one_of(Text word, const char *const *list)
{
    for (; *list; list++)
        if (is(word, *list))
            return true;
    return false;
}

static bool is_system(Text word)
{
    static const char *const systems[] = {
        "aix",    "android", "darwin", "dragonfly", "freebsd", "hurd",   "illumos", "ios", "js",
        "linux",  "nacl",    "netbsd", "openbsd",   "plan9",   "solaris", "wasip1", "windows",
        "zos",    NULL};
    return is_one_of(word, systems);
}

static bool is_machine(Text word)
{
    static const char *const machines[] = {
        "386",     "amd64",       "amd64p32", "arm",     "armbe",   "arm64",  "arm64be", "loong64",
        "mips",    "mipsle",      "mips64",   "mips64le", "mips64p32", "mips64p32le", "ppc",
        "ppc64",   "ppc64le",     "riscv",    "riscv64", "s390",    "s390x",  "sparc",
        "sparc64", "wasm",        NULL};
    return is_one_of(word, machines);
}

/* N of go1.N; 0 for other words. */
static int version_of(Text word)
{
    if (word.end - word.at < 5 || memcmp(word.at, "go1.", 4) != 0)
        return 0;
    int n = 0;
    for (const char *c = word.at + 4; c < word.end; c++) {
        if (*c < '0' || *c > '9' || n > 999)
            return 0;
        n = 10 * n + (*c - '0');
    }
    return n;
}

static bool is_true(Text word)
{
    int version = version_of(word);
    if (version)
        return version <= VERSION;
    return is(word, "linux") || is(word, "unix") || is(word, machine) || is(word, "gc") ||
           is(word, "cgo");
}

/* ---- expressions ---- */

/* What an expression comes to, and the least version that it asks for. */
typedef struct Value {
    bool truth;
    int version;
} Value;

static Value either(Text *t);
static Value single(Text *t);

static void skip_blanks(Text *t)
{
    while (t->at < t->end && (*t->at == ' ' || *t->at == '\t'))
        t->at++;
}

static bool take(Text *t, const char *what)
{
    size_t n = strlen(what);
    skip_blanks(t);
    if ((size_t)(t->end - t->at) < n || memcmp(t->at, what, n) != 0)
        return false;
    t->at += n;
    return true;
}

static Value tag(Text *t)
{
    skip_blanks(t);
    Text word = {.at = t->at, .end = t->at};
    while (word.end < t->end && !strchr(" \t&|!()", *word.end))
        word.end++;
    t->at = word.end;
    return (Value){is_true(word), version_of(word)};
}

static Value nested(Text *t)
{
    if (take(t, "!")) {
        Value v = single(t);
        return (Value){!v.truth, 0};
    }
    if (!take(t, "("))
        return tag(t);
    Value v = either(t);
    take(t, ")");
    return v;
}

/* Nothing holds of what is nested deeper than anybody writes. */
static Value single(Text *t)
{
    enum { DEPTH_MAX = 1000 };
    Value v = {false, 0};
    if (++t->depth > DEPTH_MAX)
        t->at = t->end;
    else
        v = nested(t);
    t->depth--;
    return v;
}

static Value both(Text *t)
{
    Value v = single(t);
    while (take(t, "&&")) {
        Value w = single(t);
        v.truth &= w.truth;
        v.version = w.version > v.version ? w.version : v.version;
    }
    return v;
}

static Value either(Text *t)
{
    Value v = both(t);
    while (take(t, "||")) {
        Value w = both(t);
        v.truth |= w.truth;
        v.version = w.version < v.version ? w.version : v.version;
    }
    return v;
}

/* A // +build line: alternatives with blanks between them, of words with commas between them. */
static bool old_line(Text t)
{
    bool any = false;
    for (skip_blanks(&t); t.at < t.end; skip_blanks(&t)) {
        bool all = true;
        while (t.at < t.end && *t.at != ' ' && *t.at != '\t') {
            bool not = *t.at == '!';
            Text word = {.at = t.at + not, .end = t.at + not};
            while (word.end < t.end && !strchr(" \t,", *word.end))
                word.end++;
            all &= is_true(word) != not;
            t.at = word.end + (word.end < t.end && *word.end == ',');
        }
        any |= all;
    }
    return any;
}

/* ---- the lines before the package clause ---- */

typedef struct Header {
    Text build;       /* behind //go:build; empty: there is none */
    bool old, older;  /* what the // +build lines come to: those before a blank line, and all */
} Header;

static Text next_line(Text *rest)
{
    const char *end = memchr(rest->at, '\n', (size_t)(rest->end - rest->at));
    Text line = {.at = rest->at, .end = end ? end : rest->end};
    rest->at = end ? end + 1 : rest->end;
    if (line.end > line.at && line.end[-1] == '\r')
        line.end--;
    skip_blanks(&line);
    return line;
}

static void read_comment(Header *h, Text line)
{
    Text t = line;
    if (take(&t, "//go:build") && t.at < t.end && strchr(" \t", *t.at)) {
        if (!h->build.at)
            h->build = t;
        return;
    }
    t = line;
    t.at += 2;
    if (take(&t, "+build") && (t.at == t.end || strchr(" \t", *t.at)))
        h->older &= old_line(t);
}

static Header read_header(const char *text, size_t size)
{
    Header h = {.old = true, .older = true};
    Text rest = {.at = text, .end = text + size};
    bool inside = false; /* of a comment of several lines */
    while (rest.at < rest.end) {
        Text line = next_line(&rest);
        bool blank = line.at == line.end;
        if (blank && !inside)
            h.old = h.older;
        if (!inside && !blank && line.end - line.at >= 2 && memcmp(line.at, "//", 2) == 0) {
            read_comment(&h, line);
            continue;
        }
        inside |= !blank && line.end - line.at >= 2 && memcmp(line.at, "/*", 2) == 0;
        if (!inside && !blank)
            break;
        if (inside && memmem(line.at, (size_t)(line.end - line.at), "*/", 2))
            inside = false;
    }
    return h;
}

int constraints_version(const char *text, size_t size)
{
    Header h = read_header(text, size);
    return h.build.at ? either(&h.build).version : 0;
}

/* ---- names ---- */

static bool name_allows(const char *name)
{
    const char *from = strchr(name, '_'), *end = strchr(name, '.');
    if (!from || !end || from > end)
        return true;
    Text last = {.at = end, .end = end}, before = last; /* the last two words behind underscores */
    for (const char *c = from; c < end; c++) {
        if (*c != '_')
            continue;
        before = last.at == end ? last : (Text){.at = last.at, .end = c};
        last = (Text){.at = c + 1, .end = end};
    }
    if (is_machine(last) && is_system(before))
        return is_true(before) && is_true(last);
    return !(is_system(last) || is_machine(last)) || is_true(last);
}

bool constraints_allow(const char *name, const char *text, size_t size)
{
    Header h = read_header(text, size);
    bool truth = h.build.at ? either(&h.build).truth : h.old;
    return truth && name_allows(name);
}
