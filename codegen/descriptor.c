/* Type descriptors, method tables, map types, equality and hash functions: printed once per type,
 * only where asked for. */
#include "codegen/emitter.h"

#include <string.h>

static void print_text(Buf *out, const char *s)
{
    buf_str(out, "TETHER_TEXT(\"");
    for (const char *p = s; *p; p++) {
        unsigned char c = (unsigned char)*p;
        if (c == '"' || c == '\\' || c < 0x20 || c >= 0x7F || c == '?') {
            buf_printf(out, "\\%03o", c);
        } else {
            buf_char(out, (char)c);
        }
    }
    buf_str(out, "\")");
}

/* Nothing for an empty text: that is zero. */
static void print_member(Buf *out, const char *member, const char *s)
{
    if (*s) {
        buf_printf(out, ", .%s = ", member);
        print_text(out, s);
    }
}

const char *descriptor_name(Emitter *e, Type *t)
{
    t = t->canon ? t->canon : type_canon(&e->types, t);
    CType *c = ctype_complete(e, t);
    if (c->descriptor == NULL) {
        uint64_t key = emit_key(KEY_DESCRIPTOR, t->id, 0);
        c->descriptor = made_symbol(e, key, arena_printf(e->scratch, "%s_type", c->word));
        buf_printf(&e->sections[SEC_DECLARE], "static const TetherType %s;\n", c->descriptor);
        made_text(e, key, SEC_DECLARE);
        vec_push(&e->pending_descriptors, t);
    }
    return c->descriptor;
}

/* ---- equality and hash ----------------------------------------------------------------------- */

static bool is_any(Type *u)
{
    return u->u.interface.count == 0;
}

static void print_array_equal(Emitter *e, Buf *out, Type *u)
{
    Type *elem = u->u.array.elem;
    if (ctype_is_zero_size(u)) {
        buf_str(out, "    (void)a, (void)b;\n    return true;\n");
        return;
    }
    buf_printf(out, "    for (int64_t i = 0; i < %lld; i++) {\n        if (!",
               (long long)u->u.array.len);
    if (ctype_is_struct(elem)) {
        buf_printf(out, "%s(a.at[i], b.at[i])", equal_helper(e, elem));
    } else {
        buf_str(out, "(a.at[i] == b.at[i])");
    }
    buf_str(out, ") {\n            return false;\n        }\n    }\n    return true;\n");
}

static void print_struct_equal(Emitter *e, Buf *out, Type *t, Type *u)
{
    uint32_t printed = 0;
    for (uint32_t i = 0; i < u->u.struct_.count; i++) {
        Object *f = u->u.struct_.fields[i];
        if (strcmp(f->name->data, "_") == 0) {
            continue;
        }
        const char *name = mangle_field(e, t, i);
        buf_str(out, printed++ ? " &&\n           " : "    return ");
        if (ctype_is_struct(f->type)) {
            buf_printf(out, "%s(a.%s, b.%s)", equal_helper(e, f->type), name, name);
        } else {
            buf_printf(out, "a.%s == b.%s", name, name);
        }
    }
    buf_str(out, printed ? ";\n" : "    (void)a, (void)b;\n    return true;\n");
}

const char *equal_helper(Emitter *e, Type *t)
{
    t = t->canon ? t->canon : t;
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_STRING: return "tether_string_eq";
    case TYPE_INTERFACE: return is_any(u) ? "tether_any_eq" : "tether_iface_eq";
    case TYPE_COMPLEX64: return "tether_complex64_eq";
    case TYPE_COMPLEX128: return "tether_complex128_eq";
    default: break;
    }
    CType *c = ctype_complete(e, t);
    if (c->equal == NULL) {
        uint64_t key = emit_key(KEY_SAME, t->id, 0);
        c->equal = made_symbol(e, key, arena_printf(e->scratch, "%s_eq", c->word));
        Buf out = {0};
        buf_printf(&out, "static inline bool %s(%s a, %s b)\n{\n", c->equal, c->name, c->name);
        if (u->kind == TYPE_ARRAY) {
            print_array_equal(e, &out, u);
        } else if (u->kind == TYPE_STRUCT) {
            print_struct_equal(e, &out, t, u);
        } else {
            buf_str(&out, "    return a == b;\n");
        }
        buf_str(&out, "}\n\n");
        made_print(e, key, SEC_HELPERS, &out);
    }
    return c->equal;
}

/* Equality and hash are those of the bytes: no padding, floats, strings, interfaces. */
static bool is_plain(Emitter *e, Type *t)
{
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_STRUCT: {
        int64_t sum = 0;
        for (uint32_t i = 0; i < u->u.struct_.count; i++) {
            if (!is_plain(e, u->u.struct_.fields[i]->type) ||
                strcmp(u->u.struct_.fields[i]->name->data, "_") == 0) {
                return false;
            }
            sum += ctype_size(e, u->u.struct_.fields[i]->type);
        }
        return sum == ctype_size(e, t) && u->u.struct_.count > 0;
    }
    case TYPE_ARRAY: return u->u.array.len > 0 && is_plain(e, u->u.array.elem);
    case TYPE_STRING:
    case TYPE_INTERFACE:
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
    case TYPE_COMPLEX64:
    case TYPE_COMPLEX128: case TYPE_SLICE: case TYPE_MAP: case TYPE_FUNC: return false;
    default: return true;
    }
}

/* What the runtime has for values that are nothing but 1, 2, 4 or 8 bytes; else NULL. */
typedef struct PlainHelpers {
    const char *equal, *hash;
} PlainHelpers;

static const PlainHelpers *plain_helpers(Emitter *e, Type *t)
{
    static const PlainHelpers helpers[] = {
        [1] = {"tether_equal_u8", "tether_hash_u8"},
        [2] = {"tether_equal_u16", "tether_hash_u16"},
        [4] = {"tether_equal_u32", "tether_hash_u32"},
        [8] = {"tether_equal_u64", "tether_hash_u64"},
    };
    return ctype_is_struct(t) || !is_plain(e, t) ? NULL : &helpers[ctype_size(e, t)];
}

static const char *hash_helper(Emitter *e, Type *t);

static void print_hash_body(Emitter *e, Buf *out, Type *t, Type *u)
{
    const char *c = ctype_name(e, t);
    if (ctype_is_zero_size(u)) {
        buf_str(out, "    (void)v;\n    return seed;\n");
        return;
    }
    if (u->kind == TYPE_ARRAY) {
        buf_printf(out, "    const %s *a = v;\n    for (int64_t i = 0; i < %lld; i++) {\n"
                   "        seed = %s(&a->at[i], seed);\n    }\n    return seed;\n",
                   c, (long long)u->u.array.len, hash_helper(e, u->u.array.elem));
        return;
    }
    if (u->kind == TYPE_STRUCT) {
        buf_printf(out, "    const %s *s = v;\n    (void)s;\n", c);
        for (uint32_t i = 0; i < u->u.struct_.count; i++) {
            if (strcmp(u->u.struct_.fields[i]->name->data, "_") != 0) {
                buf_printf(out, "    seed = %s(&s->%s, seed);\n",
                           hash_helper(e, u->u.struct_.fields[i]->type), mangle_field(e, t, i));
            }
        }
        buf_str(out, "    return seed;\n");
        return;
    }
    const char *part = u->kind == TYPE_COMPLEX64 ? "f32" : "f64";
    buf_printf(out,
               "    const %s *c = v;\n"
               "    return tether_hash_%s(&c->im, tether_hash_%s(&c->re, seed));\n",
               c, part, part);
}

static const char *hash_helper(Emitter *e, Type *t)
{
    t = t->canon ? t->canon : t;
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_STRING: return "tether_hash_string";
    case TYPE_FLOAT32: return "tether_hash_f32";
    case TYPE_FLOAT64: return "tether_hash_f64";
    case TYPE_INTERFACE: return is_any(u) ? "tether_any_hash" : "tether_hash_iface";
    default: break;
    }
    CType *c = ctype_complete(e, t);
    if (c->hash == NULL && plain_helpers(e, t)) {
        c->hash = plain_helpers(e, t)->hash;
    }
    if (c->hash == NULL) {
        uint64_t key = emit_key(KEY_HASH, t->id, 0);
        c->hash = made_symbol(e, key, arena_printf(e->scratch, "%s_hash", c->word));
        Buf out = {0};
        buf_printf(&out, "static uint64_t %s(const void *v, uint64_t seed)\n{\n", c->hash);
        print_hash_body(e, &out, t, u);
        buf_str(&out, "}\n\n");
        made_print(e, key, SEC_HELPERS, &out);
    }
    return c->hash;
}

/* bool f(const void *, const void *), for descriptors. */
static const char *equal_pointer(Emitter *e, Type *t)
{
    uint64_t key = emit_key(KEY_EQUAL, t->id, 0);
    const char *name = made_name(e, key);
    if (name) {
        return name;
    }
    const PlainHelpers *plain = plain_helpers(e, t);
    if (plain) {
        return plain->equal;
    }
    CType *c = ctype_complete(e, t);
    name = made_symbol(e, key, arena_printf(e->scratch, "%s_equal", c->word));
    Buf out = {0};
    buf_printf(&out, "static bool %s(const void *a, const void *b)\n{\n", name);
    size_t n = strlen(c->name);
    const char *star = c->name[n - 1] == '*' ? "const *" : " const *";
    if (ctype_is_struct(t)) {
        buf_printf(&out, "    return %s(*(%s%s)a, *(%s%s)b);\n}\n\n", equal_helper(e, t), c->name,
                   star, c->name, star);
    } else {
        buf_printf(&out, "    return *(%s%s)a == *(%s%s)b;\n}\n\n", c->name, star, c->name, star);
    }
    made_print(e, key, SEC_HELPERS, &out);
    return name;
}

/* ---- maps ------------------------------------------------------------------------------------ */

const char *map_type_name(Emitter *e, Type *t)
{
    Type *u = type_underlying(t);
    CType *c = ctype_complete(e, u);
    if (c->map_type) {
        return c->map_type;
    }
    uint64_t made = emit_key(KEY_MAP_TYPE, u->id, 0);
    c->map_type = made_symbol(e, made, arena_printf(e->scratch, "%s_map", c->word));
    Type *k = type_underlying(u->u.map.key);
    int64_t size = ctype_size(e, k);
    bool integer = type_is_integer(k);
    const char *kind = k->kind == TYPE_STRING ? "TETHER_MAP_STRING"
                       : integer && size == 8 ? "TETHER_MAP_64"
                       : integer && size == 4 ? "TETHER_MAP_32"
                                              : "TETHER_MAP_GENERIC";
    const char *key = descriptor_name(e, u->u.map.key), *elem = descriptor_name(e, u->u.map.elem);
    const char *kl = layout_name(e, u->u.map.key), *el = layout_name(e, u->u.map.elem);
    buf_printf(&e->sections[SEC_DECLARE], "static const TetherMapType %s;\n", c->map_type);
    made_text(e, made, SEC_DECLARE);
    buf_printf(&e->sections[SEC_TABLES],
               "static const TetherMapType %s = {&%s, &%s, &%s, &%s, %s, 0};\n\n", c->map_type, key,
               elem, kl, el, kind);
    made_text(e, made, SEC_TABLES);
    return c->map_type;
}

/* ---- method tables --------------------------------------------------------------------------- */

static IrFunc *implementation(Emitter *e, Type *concrete, const Object *method)
{
    IrFunc *f = ir_known_method_func(e->ir, &e->types, concrete, method);
    return f && f->dispatched ? f : NULL;
}

const char *itab_name(Emitter *e, Type *concrete, Type *iface)
{
    Type *u = type_underlying(iface);
    uint64_t key = emit_key(KEY_ITAB, concrete->id, u->id);
    const char *name = made_name(e, key);
    if (name) {
        return name;
    }
    name = made_symbol(e, key,
                       arena_printf(e->scratch, "%s_as_%s", ctype(e, concrete)->word,
                                    ctype(e, iface)->word));
    uint32_t n = u->u.interface.count;
    Buf out = {0};
    const char *tag = arena_printf(e->arena, "struct Itab%u", n);
    uint64_t tag_key = made_key(e, tag);
    if (!made_find(e, tag_key)) {
        made_plain(e, tag_key, tag);
        buf_printf(
            &e->sections[SEC_TYPES],
            "%s {\n    const TetherType *interface, *type;\n    TetherCode methods[%u];\n};\n\n",
            tag, n);
        made_text(e, tag_key, SEC_TYPES);
    }
    buf_printf(&e->sections[SEC_DECLARE], "static const %s %s;\n", tag, name);
    made_text(e, key, SEC_DECLARE);
    buf_printf(&out, "static const %s %s = {&%s, &%s, {", tag, name, descriptor_name(e, iface),
               descriptor_name(e, concrete));
    for (uint32_t i = 0; i < n; i++) {
        IrFunc *f = implementation(e, concrete, u->u.interface.methods[i]);
        buf_str(&out, i ? ", " : "");
        if (f) {
            buf_printf(&out, "(TetherCode)%s", iface_thunk(e, f, concrete));
        } else {
            buf_str(&out, "NULL"); /* never called */
        }
    }
    buf_str(&out, "}};\n\n");
    made_print(e, key, SEC_TABLES, &out);
    return name;
}

static void print_method(Emitter *e, Buf *out, Object *m, Type *concrete)
{
    buf_str(out, "    {.name = ");
    print_text(out, m->name->data);
    bool exported = (m->name->data[0] >= 'A' && m->name->data[0] <= 'Z') ||
                    (unsigned char)m->name->data[0] >= 0x80;
    print_member(out, "package", exported || m->pkg == NULL ? "" : m->pkg->path->data);
    buf_printf(out, ", .type = &%s", descriptor_name(e, m->type));
    IrFunc *f = concrete ? implementation(e, concrete, m) : NULL;
    if (f) {
        buf_printf(out, ", .code = (TetherCode)%s", iface_thunk(e, f, concrete));
    }
    buf_str(out, "},\n");
}

/* The method set as an array; its name, or NULL when empty. */
static const char *print_methods(Emitter *e, Type *t, Type *u, uint32_t *count)
{
    Buf out = {0};
    *count = 0;
    if (u->kind == TYPE_INTERFACE) {
        *count = u->u.interface.count;
        for (uint32_t i = 0; i < *count; i++) {
            print_method(e, &out, u->u.interface.methods[i], NULL);
        }
    } else {
        Selection **set = type_method_set(&e->types, t, count);
        for (uint32_t i = 0; i < *count; i++) {
            print_method(e, &out, set[i]->obj, t);
        }
    }
    if (*count == 0) {
        return NULL;
    }
    uint64_t key = emit_key(KEY_METHODS, t->id, 0);
    const char *name =
        made_symbol(e, key, arena_printf(e->scratch, "%s_methods", ctype(e, t)->word));
    buf_printf(&e->sections[SEC_TABLES], "static const TetherMethod %s[] = {\n%s};\n", name,
               out.data);
    made_text(e, key, SEC_TABLES);
    buf_free(&out);
    return name;
}

static const char *print_fields(Emitter *e, Type *t, Type *u)
{
    if (u->u.struct_.count == 0) {
        return NULL;
    }
    Buf out = {0};
    for (uint32_t i = 0; i < u->u.struct_.count; i++) {
        Object *f = u->u.struct_.fields[i];
        unsigned char c0 = (unsigned char)f->name->data[0];
        buf_str(&out, "    {.name = ");
        print_text(&out, f->name->data);
        buf_printf(&out, ", .type = &%s, .offset = offsetof(%s, %s)", descriptor_name(e, f->type),
                   ctype_name(e, t), mangle_field(e, t, i));
        Str *tag = u->u.struct_.tags ? u->u.struct_.tags[i] : NULL;
        print_member(&out, "tag", tag ? tag->data : "");
        bool exported = (c0 >= 'A' && c0 <= 'Z') || c0 >= 0x80;
        buf_str(&out, exported ? ", .exported = true" : "");
        buf_str(&out, f->u.var.embedded ? ", .embedded = true" : "");
        buf_str(&out, "},\n");
    }
    uint64_t key = emit_key(KEY_FIELDS, t->id, 0);
    const char *name =
        made_symbol(e, key, arena_printf(e->scratch, "%s_fields", ctype(e, t)->word));
    buf_printf(&e->sections[SEC_TABLES], "static const TetherField %s[] = {\n%s};\n", name,
               out.data);
    made_text(e, key, SEC_TABLES);
    buf_free(&out);
    return name;
}

/* ---- descriptors ----------------------------------------------------------------------------- */

static const char *const kind_names[] = {
    [TYPE_BOOL] = "BOOL",
    [TYPE_INT] = "INT",
    [TYPE_INT8] = "INT8",
    [TYPE_INT16] = "INT16",
    [TYPE_INT32] = "INT32",
    [TYPE_INT64] = "INT64",
    [TYPE_UINT] = "UINT",
    [TYPE_UINT8] = "UINT8",
    [TYPE_UINT16] = "UINT16",
    [TYPE_UINT32] = "UINT32",
    [TYPE_UINT64] = "UINT64",
    [TYPE_UINTPTR] = "UINTPTR",
    [TYPE_FLOAT32] = "FLOAT32",
    [TYPE_FLOAT64] = "FLOAT64",
    [TYPE_COMPLEX64] = "COMPLEX64",
    [TYPE_COMPLEX128] = "COMPLEX128",
    [TYPE_STRING] = "STRING",
    [TYPE_UNSAFE_POINTER] = "UNSAFE_POINTER",
    [TYPE_ARRAY] = "ARRAY",
    [TYPE_SLICE] = "SLICE",
    [TYPE_STRUCT] = "STRUCT",
    [TYPE_POINTER] = "POINTER",
    [TYPE_FUNC] = "FUNC",
    [TYPE_INTERFACE] = "INTERFACE",
    [TYPE_MAP] = "MAP",
    [TYPE_CHAN] = "CHAN",
};

static uint32_t text_hash(const char *s, const char *more)
{
    uint32_t h = 2166136261u;
    for (; *s; s++) {
        h = (h ^ (unsigned char)*s) * 16777619u;
    }
    for (; *more; more++) {
        h = (h ^ (unsigned char)*more) * 16777619u;
    }
    return h;
}

static void print_flags(Emitter *e, Buf *out, Type *t)
{
    const char *sep = ".flags = ";
    if (type_is_direct(t)) {
        buf_printf(out, "%sTETHER_DIRECT", sep);
        sep = " | ";
    }
    if (type_is_named(t)) {
        buf_printf(out, "%sTETHER_NAMED", sep);
        sep = " | ";
    }
    if (is_plain(e, t)) {
        buf_printf(out, "%sTETHER_PLAIN", sep);
        sep = " | ";
    }
    buf_str(out, *sep == ' ' ? ", " : "");
}

static int64_t aligned(int64_t n, int64_t align)
{
    return (n + align - 1) / align * align;
}

/* Results that are too large for registers: who calls a function unseen gives them room. */
static void print_results(Emitter *e, Buf *out, const Type *results)
{
    enum { IN_REGISTERS = 16 };
    int64_t size = 0, most = 1;
    for (uint32_t i = 0; i < results->u.tuple.count; i++) {
        Type *t = results->u.tuple.vars[i]->type;
        int64_t align = ctype_align(e, t);
        size = aligned(size, align) + ctype_size(e, t);
        most = align > most ? align : most;
    }
    if (size > IN_REGISTERS)
        buf_printf(out, ",\n    .len = %lld", (long long)aligned(size, most));
}

static void print_parts(Emitter *e, Buf *out, Type *t, Type *u)
{
    switch (u->kind) {
    case TYPE_ARRAY:
        buf_printf(out, ",\n    .elem = &%s, .len = %lld", descriptor_name(e, u->u.array.elem),
                   (long long)u->u.array.len);
        break;
    case TYPE_SLICE: case TYPE_POINTER:
        buf_printf(out, ",\n    .elem = &%s", descriptor_name(e, u->u.elem.elem));
        break;
    case TYPE_CHAN:
        buf_printf(out, ",\n    .elem = &%s, .chan_dir = %d", descriptor_name(e, u->u.chan.elem),
                   (int)u->u.chan.dir);
        break;
    case TYPE_MAP:
        buf_printf(out, ",\n    .elem = &%s, .key = &%s, .map = &%s",
                   descriptor_name(e, u->u.map.elem), descriptor_name(e, u->u.map.key),
                   map_type_name(e, t));
        break;
    case TYPE_STRUCT: {
        const char *fields = print_fields(e, t, u);
        buf_printf(out, ",\n    .len = %u", u->u.struct_.count);
        if (fields) {
            buf_printf(out, ", .fields = %s", fields);
        }
        break;
    }
    case TYPE_INTERFACE: buf_printf(out, ",\n    .len = %u", u->u.interface.count); break;
    case TYPE_FUNC:
        if (u->u.func.variadic) {
            buf_str(out, ",\n    .variadic = true");
        }
        print_results(e, out, u->u.func.results);
        break;
    default: break;
    }
}

static void print_descriptor(Emitter *e, void *item)
{
    Type *t = item;
    Type *u = type_underlying(t);
    CType *c = ctype_complete(e, t);
    const char *text = type_runtime_string(e->scratch, t);
    const char *path =
        t->kind == TYPE_NAMED && t->u.named.obj->pkg ? t->u.named.obj->pkg->path->data : "";
    Buf out = {0};
    buf_printf(&out, "static const TetherType %s = {\n    .name = ", c->descriptor);
    print_text(&out, text);
    print_member(&out, "package", path);
    buf_printf(&out, ",\n    .size = %s, .align = %d, .hash = 0x%xu, .kind = TETHER_%s, ",
               ctype_is_zero_size(t) ? "0" : arena_printf(e->scratch, "sizeof(%s)", c->name),
               c->align, text_hash(text, path), kind_names[u->kind]);
    print_flags(e, &out, t);
    buf_printf(&out, ".layout = &%s", layout_name(e, t));
    if (type_comparable(t)) {
        buf_printf(&out, ",\n    .equal = %s, .hash_value = %s", equal_pointer(e, t),
                   hash_helper(e, t));
    }
    print_parts(e, &out, t, u);
    uint32_t count;
    const char *methods = print_methods(e, t, u, &count);
    if (methods) {
        buf_printf(&out, ",\n    .methods = %s, .method_count = %u", methods, count);
    }
    buf_str(&out, "};\n\n");
    uint64_t key = emit_key(KEY_TABLE, t->id, 0);
    made_plain(e, key, NULL);
    made_print(e, key, SEC_TABLES, &out);
}

/* A descriptor asks for others: they are the next round's. */
void descriptor_flush(Emitter *e)
{
    while (e->pending_descriptors.len) {
        uint32_t count = e->pending_descriptors.len;
        void **round = vec_freeze(&e->pending_descriptors, e->arena);
        vec_clear(&e->pending_descriptors);
        parts_emit(e, round, NULL, count, print_descriptor);
    }
}
