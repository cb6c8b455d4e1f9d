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
    "setjmp",    "longjmp",      "jmp_buf",
};

static bool is_reserved(const char *s)
{
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++) {
        if (strcmp(s, reserved[i]) == 0) {
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

static const char *keep(Emitter *e, Buf *b)
{
    const char *s = arena_strndup(&e->arena, b->data ? b->data : "", b->len);
    buf_free(b);
    return s;
}

const char *mangle_ident(Emitter *e, const char *name)
{
    Buf b = {0};
    add_ident(&b, name);
    if (b.len == 0 || is_reserved(b.data)) {
        buf_char(&b, '_');
        if (b.data[0] == '_') { /* identifiers that start with _ belong to C */
            Buf c = {0};
            buf_str(&c, "u");
            buf_str(&c, b.data);
            buf_free(&b);
            b = c;
        }
    }
    return keep(e, &b);
}

static bool take(Emitter *e, Map *used, const char *name)
{
    Str *s = str_intern_c(e->ir->program->strings, name);
    uint64_t *slot = map_put(used, (uint64_t)(uintptr_t)s);
    return (*slot)++ == 0;
}

static const char *unique(Emitter *e, Map *used, const char *wish, Map *also)
{
    const char *name = wish;
    for (uint32_t n = 2;; n++) {
        Str *s = str_intern_c(e->ir->program->strings, name);
        if (!(also && map_find(also, (uint64_t)(uintptr_t)s)) && take(e, used, name)) {
            return name;
        }
        name = arena_printf(&e->arena, "%s_%u", wish, n);
    }
}

const char *mangle_symbol(Emitter *e, const char *wish)
{
    return unique(e, &e->symbols, wish, NULL);
}

const char *mangle_find(Emitter *e, const char *key)
{
    return map_get_ptr(&e->keys, str_intern_c(e->ir->program->strings, key));
}

const char *mangle_keep(Emitter *e, const char *key, const char *name)
{
    map_set_ptr(&e->keys, str_intern_c(e->ir->program->strings, key), name);
    return name;
}

/* Two types never share a word: what is named after several types by their words is named once. */
const char *mangle_word(Emitter *e, const char *wish)
{
    return unique(e, &e->words, wish, NULL);
}

const char *mangle_package(Emitter *e, const Package *pkg)
{
    Buf b = {0};
    add_ident(&b, pkg ? pkg->path->data : "universe");
    if (b.len > 0 && is_reserved(b.data) && strcmp(b.data, "main") != 0) {
        buf_str(&b, "_pkg");
    }
    return keep(e, &b);
}

/* "Point.Norm" and "(*Point).Norm" are Point_Norm; "main.func1" loses what the package says
 * already. */
static const char *func_wish(Emitter *e, const IrFunc *f)
{
    Buf b = {0};
    buf_str(&b, mangle_package(e, f->pkg));
    buf_char(&b, '_');
    Buf plain = {0};
    for (const char *p = f->name->data; *p; p++) {
        if (*p != '(' && *p != ')' && *p != '*') {
            buf_char(&plain, *p);
        }
    }
    add_ident(&b, plain.data ? plain.data : "func");
    buf_free(&plain);
    return keep(e, &b);
}

static void name_funcs(Emitter *e)
{
    uint32_t n = e->ir->funcs.len;
    if (n <= e->func_count) {
        return;
    }
    const char **names = ARENA_ARRAY(&e->arena, const char *, n + n / 2 + 16);
    bool *declared = ARENA_ARRAY(&e->arena, bool, n + n / 2 + 16);
    bool *thunks = ARENA_ARRAY(&e->arena, bool, n + n / 2 + 16);
    for (uint32_t i = 0; i < e->func_count; i++) {
        names[i] = e->func_names[i];
        declared[i] = e->func_declared[i];
        thunks[i] = e->thunk_made[i];
    }
    e->func_names = names;
    e->func_declared = declared;
    e->thunk_made = thunks;
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
            take(e, &e->symbols, names[e->func_count]);
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
            map_put(&e->symbols,
                    (uint64_t)(uintptr_t)str_intern_c(e->ir->program->strings, func_wish(e, f)));
        }
    }
    name_funcs(e);
    e->global_names = ARENA_ARRAY(&e->arena, const char *, e->ir->globals.len + 1);
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
    const char *wish;
    if (v->name && v->name->len > 0 && strcmp(v->name->data, "_") != 0) {
        wish = mangle_ident(e, v->name->data);
    } else {
        wish = v->kind == IRVAR_PARAM ? "unused" : v->kind == IRVAR_RESULT ? "out" : "t";
        if (v->kind == IRVAR_TEMP || v->kind == IRVAR_LOCAL) {
            wish = arena_printf(&e->arena, "t%u", ++f->temps);
        }
    }
    return unique(e, &f->used, wish, &e->symbols);
}

const char *mangle_field(Emitter *e, Type *struct_type, uint32_t index)
{
    Object *f = type_underlying(struct_type)->u.struct_.fields[index];
    if (f->name == NULL || strcmp(f->name->data, "_") == 0) {
        return arena_printf(&e->arena, "blank_%u", index);
    }
    return mangle_ident(e, f->name->data);
}
