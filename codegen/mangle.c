/* Names: Go's names kept as far as C allows. Package members are `package_Name`, methods
 * `package_Type_Name`. */
#include "codegen/emitter.h"

#include <stdio.h>
#include <string.h>

static const char *const reserved[] = {
    "auto",      "break",        "case",        "char",       "const",          "continue",
    "default",   "do",           "double",      "else",       "enum",           "extern",
    "float",     "for",          "goto",        "if",         "inline",         "int",
    "long",      "register",     "restrict",    "return",     "short",          "signed",
    "sizeof",    "static",       "struct",      "switch",     "typedef",        "union",
    "unsigned",  "void",         "volatile",    "while",      "bool",           "true",
    "false",     "NULL",         "INFINITY",    "NAN",        "HUGE_VAL",       "HUGE_VALF",
    "HUGE_VALL", "offsetof",     "asm",         "typeof",     "size_t",         "ptrdiff_t",
    "wchar_t",   "max_align_t",  "int8_t",      "int16_t",    "int32_t",        "int64_t",
    "uint8_t",   "uint16_t",     "uint32_t",    "uint64_t",   "intptr_t",       "uintptr_t",
    "intmax_t",  "uintmax_t",    "main",        "memcpy",     "memset",         "memcmp",
    "memmove",   "isnan",        "isinf",       "signbit",    "sqrt",           "fabs",
    "frame",     "result",       "record",      "self",       "FP_NAN",         "FP_INFINITE",
    "FP_ZERO",   "FP_SUBNORMAL", "FP_NORMAL",   "MATH_ERRNO", "MATH_ERREXCEPT", "unix",
    "linux",     "int_least8_t", "int_fast8_t", "float_t",    "double_t",       "errno",
    "setjmp",    "longjmp",      "jmp_buf",     "SIZE_MAX",   "PTRDIFF_MAX",    "PTRDIFF_MIN",
    "WCHAR_MAX", "WCHAR_MIN",    "WINT_MAX",    "WINT_MIN",   "SIG_ATOMIC_MAX", "SIG_ATOMIC_MIN",
    "FP_ILOGB0", "FP_ILOGBNAN",  "math_errhandling",
};

/* A word that is reserved but for underscores behind it is so too: they are what tells names apart
 * when `errno` becomes `errno_`. */
static bool is_reserved(const char *s)
{
    size_t len = strlen(s);
    while (len > 0 && s[len - 1] == '_') {
        len--;
    }
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++) {
        const char *word = reserved[i];
        if (*s == *word && strncmp(s, word, len) == 0 && word[len] == '\0') {
            return true;
        }
    }
    return s[0] == '_' || strncmp(s, "tether", 6) == 0 || strncmp(s, "Tether", 6) == 0 ||
           strncmp(s, "TETHER", 6) == 0 || strncmp(s, "INT", 3) == 0 || strncmp(s, "UINT", 4) == 0;
}

/* Letters outside ASCII become _uXXXX; every other byte that C does not take becomes _. */
static void add_ident(Buf *b, const char *s)
{
    for (const unsigned char *p = (const unsigned char *)s; *p;) {
        if (*p < 0x80) {
            bool ok = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
                      (*p >= '0' && *p <= '9') || *p == '_';
            buf_char(b, ok ? (char)*p : '_');
            p++;
            continue;
        }
        int more = *p >= 0xF0 ? 3 : *p >= 0xE0 ? 2 : 1;
        uint32_t rune = *p & (0x3Fu >> more);
        p++;
        for (; more > 0 && (*p & 0xC0) == 0x80; more--, p++) {
            rune = rune << 6 | (*p & 0x3F);
        }
        buf_printf(b, "_u%04x", (unsigned)rune);
    }
}

static Str *intern(Emitter *e, const char *s)
{
    return str_intern_c(e->ir->program->strings, s);
}

static const char *keep(Emitter *e, Buf *b)
{
    const char *s = arena_strndup(e->arena, b->data ? b->data : "", b->len);
    buf_free(b);
    return s;
}

static Str *ident_of(Emitter *e, const Str *name)
{
    Buf b = {0};
    add_ident(&b, name->data);
    if (b.len == 0 || is_reserved(b.data)) {
        buf_char(&b, '_');
    }
    /* Identifiers that start with _ belong to C; u_x stays apart from what _x becomes. */
    const char *u = b.data[strspn(b.data, "u")] == '_' ? "u" : "";
    Str *ident = intern(e, arena_printf(e->scratch, "%s%s", u, b.data));
    buf_free(&b);
    return ident;
}

/* Each name is looked at once. */
static Str *cached_ident(Emitter *e, Str *name)
{
    Str *ident = map_get_ptr(&e->idents, name);
    if (ident == NULL) {
        ident = ident_of(e, name);
        map_set_ptr(&e->idents, name, ident);
    }
    return ident;
}

const char *mangle_ident(Emitter *e, Str *name)
{
    return cached_ident(e, name)->data;
}

static Str *numbered(Emitter *e, const Str *wish, uint32_t n)
{
    return intern(e, arena_printf(e->scratch, "%s_%u", wish->data, n));
}

static bool has(const Map *names, const Str *name)
{
    return names && map_find(names, (uint64_t)(uintptr_t)name) != NULL;
}

static bool take(Map *used, const Str *name)
{
    uint64_t *slot = map_put(used, (uint64_t)(uintptr_t)name);
    bool was_free = *slot == 0;
    *slot = 1;
    return was_free;
}

Str *mangle_unique(Emitter *e, Map *used, const Map *base, const char *text)
{
    Str *wish = intern(e, text), *name = wish;
    for (uint32_t n = 2; has(base, name) || !take(used, name); n++) {
        name = numbered(e, wish, n);
    }
    return name;
}

const char *mangle_symbol(Emitter *e, const char *wish)
{
    return mangle_unique(e, &e->symbols, NULL, wish)->data;
}

/* No symbol, and no other local of this function. */
static bool take_local(Emitter *e, Str *name)
{
    if (has(&e->symbols, name) || (e->base && has(&e->base->symbols, name))) {
        return false;
    }
    uint64_t *slot = map_put(&e->locals, (uint64_t)(uintptr_t)name);
    bool was_free = *slot != e->serial;
    *slot = e->serial;
    return was_free;
}

const char *mangle_package(Emitter *e, const Package *pkg)
{
    const char *known = pkg ? made_name(e, (uint64_t)(uintptr_t)pkg) : NULL;
    if (known) {
        return known;
    }
    Buf b = {0};
    add_ident(&b, pkg ? pkg->path->data : "universe");
    if (b.len > 0 && is_reserved(b.data) && strcmp(b.data, "main") != 0) {
        buf_str(&b, "_pkg");
    }
    const char *name = keep(e, &b);
    return pkg ? made_plain(e, (uint64_t)(uintptr_t)pkg, name) : name;
}

/* "Point.Norm" and "(*Point).Norm" are Point_Norm; "main.func1" loses what the package says
 * already. */
static const char *func_wish(Emitter *e, const IrFunc *f)
{
    const char *package = mangle_package(e, f->pkg);
    char *plain = arena_alloc(e->scratch, f->name->len + 1);
    size_t n = 0;
    for (const char *p = f->name->data; *p; p++) {
        if (*p != '(' && *p != ')' && *p != '*') {
            plain[n++] = *p;
        }
    }
    size_t start = e->text.len;
    buf_str(&e->text, package);
    buf_char(&e->text, '_');
    add_ident(&e->text, n ? plain : "func");
    return text_since(e, start);
}

static void name_funcs(Emitter *e)
{
    uint32_t n = e->ir->funcs.len;
    if (n <= e->func_count) {
        return;
    }
    const char **names = ARENA_ARRAY(e->arena, const char *, n + n / 2 + 16);
    for (uint32_t i = 0; i < e->func_count; i++) {
        names[i] = e->func_names[i];
    }
    e->func_names = names;
    for (; e->func_count < n; e->func_count++) {
        IrFunc *f = e->ir->funcs.data[e->func_count];
        if (f->bodyless || f->export_) { /* the C side calls it so */
            Buf b = {0};
            buf_str(&b, mangle_package(e, f->pkg));
            buf_char(&b, '_');
            for (const char *p = f->name->data; *p; p++) {
                if (*p != '(' && *p != ')' && *p != '*') {
                    buf_char(&b, *p == '.' ? '_' : *p);
                }
            }
            names[e->func_count] = keep(e, &b);
            take(&e->symbols, intern(e, names[e->func_count]));
        } else {
            names[e->func_count] = mangle_symbol(e, func_wish(e, f));
        }
    }
}

const char *func_name(Emitter *e, IrFunc *f)
{
    name_funcs(e);
    return e->func_names[f->index];
}

void mangle_program(Emitter *e)
{
    for (uint32_t i = 0; i < e->ir->funcs.len; i++) { /* fixed names first */
        IrFunc *f = e->ir->funcs.data[i];
        if (f->bodyless || f->export_) {
            map_put(&e->symbols, (uint64_t)(uintptr_t)intern(e, func_wish(e, f)));
        }
    }
    name_funcs(e);
    e->global_names = ARENA_ARRAY(e->arena, const char *, e->ir->globals.len + 1);
    for (uint32_t i = 0; i < e->ir->globals.len; i++) {
        IrGlobal *g = e->ir->globals.data[i];
        Buf b = {0};
        buf_str(&b, mangle_package(e, g->pkg));
        buf_char(&b, '_');
        add_ident(&b, g->name ? g->name->data : "blank");
        e->global_names[i] = mangle_symbol(e, keep(e, &b));
    }
}

const char *mangle_local(Emitter *e, FuncState *f, IrVar *v)
{
    Str *wish;
    if (v->name && v->name->len > 0 && strcmp(v->name->data, "_") != 0) {
        wish = cached_ident(e, v->name);
    } else if (v->kind == IRVAR_TEMP || v->kind == IRVAR_LOCAL) {
        wish = intern(e, arena_printf(e->scratch, "t%u", ++f->temps));
    } else {
        wish = intern(e, v->kind == IRVAR_PARAM ? "unused" : v->kind == IRVAR_RESULT ? "out" : "t");
    }
    Str *name = wish;
    for (uint32_t n = 2; !take_local(e, name); n++) {
        name = numbered(e, wish, n);
    }
    return name->data;
}

const char *mangle_field(Emitter *e, Type *struct_type, uint32_t index)
{
    Object *f = type_underlying(struct_type)->u.struct_.fields[index];
    if (f->name == NULL || strcmp(f->name->data, "_") == 0) {
        return arena_printf(e->scratch, "blank_%u", index);
    }
    const char *name = mangle_ident(e, f->name);
    bool like_blank = strncmp(name, "blank_", 6) == 0;
    return like_blank ? arena_printf(e->scratch, "%s_", name) : name;
}
