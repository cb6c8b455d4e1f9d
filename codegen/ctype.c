/* C types: one name per Go type, struct definitions in order of containment, sizes and offsets as C
 * lays them out.
 *
 * Defined types keep their names; slices, arrays and literal structs get descriptive ones. Types of
 * zero size occupy one byte in C, so sizes here differ from the checker's, which are Go's. */
#include "codegen/emitter.h"

#include <string.h>

static void define(Emitter *e, Type *t, CType *c);

static Type *canon(Emitter *e, Type *t)
{
    return t->canon ? t->canon : type_canon(&e->types, t);
}

static CType **place_of(Emitter *e, uint32_t id)
{
    uint32_t page = id / TYPES_PAGE;
    if (page >= e->ctype_pages) {
        uint32_t n = page * 3 / 2 + 16;
        CType ***grown = ARENA_ARRAY(e->arena, CType **, n);
        if (e->ctype_pages) {
            memcpy(grown, e->ctypes, e->ctype_pages * sizeof *grown);
        }
        e->ctypes = grown;
        e->ctype_pages = n;
    }
    if (e->ctypes[page] == NULL) {
        e->ctypes[page] = ARENA_ARRAY(e->arena, CType *, TYPES_PAGE);
    }
    return &e->ctypes[page][id % TYPES_PAGE];
}

CType *ctype_known(const Emitter *e, uint32_t id)
{
    uint32_t page = id / TYPES_PAGE;
    return page < e->ctype_pages && e->ctypes[page] ? e->ctypes[page][id % TYPES_PAGE] : NULL;
}

/* A part goes on with a copy of what is known. */
static CType *slot(Emitter *e, Type *t)
{
    CType *c = ctype_known(e, t->id);
    if (c == NULL) {
        c = *place_of(e, t->id) = ARENA_NEW(e->arena, CType);
        const CType *before = e->base ? ctype_known(e->base, t->id) : NULL;
        if (before) {
            *c = *before;
        }
    }
    return c;
}

static const char *either(const char *a, const char *b)
{
    return a ? a : b;
}

void ctype_take(Emitter *e, uint32_t id, CType *c)
{
    CType **place = place_of(e, id), *known = *place;
    if (known == NULL) {
        *place = c;
        return;
    }
    if (known->name == NULL || (c->defined && !known->defined)) {
        known->name = c->name;
        known->size = c->size;
        known->align = c->align;
        known->defined = c->defined;
    }
    known->word = either(known->word, c->word);
    known->layout = either(known->layout, c->layout);
    known->descriptor = either(known->descriptor, c->descriptor);
    known->map_type = either(known->map_type, c->map_type);
    known->equal = either(known->equal, c->equal);
    known->hash = either(known->hash, c->hash);
    known->helpers |= c->helpers;
}

static const char *const basic_names[] = {
    [TYPE_BOOL] = "bool",
    [TYPE_INT] = "int64_t",
    [TYPE_INT8] = "int8_t",
    [TYPE_INT16] = "int16_t",
    [TYPE_INT32] = "int32_t",
    [TYPE_INT64] = "int64_t",
    [TYPE_UINT] = "uint64_t",
    [TYPE_UINT8] = "uint8_t",
    [TYPE_UINT16] = "uint16_t",
    [TYPE_UINT32] = "uint32_t",
    [TYPE_UINT64] = "uint64_t",
    [TYPE_UINTPTR] = "uint64_t",
    [TYPE_FLOAT32] = "float",
    [TYPE_FLOAT64] = "double",
    [TYPE_COMPLEX64] = "TetherComplex64",
    [TYPE_COMPLEX128] = "TetherComplex128",
    [TYPE_STRING] = "TetherString",
    [TYPE_UNSAFE_POINTER] = "void *",
    [TYPE_UNTYPED_NIL] = "void *",
};
static const char *const basic_words[] = {
    [TYPE_BOOL] = "bool",           [TYPE_INT] = "int",
    [TYPE_INT8] = "int8",           [TYPE_INT16] = "int16",
    [TYPE_INT32] = "int32",         [TYPE_INT64] = "int64",
    [TYPE_UINT] = "uint",           [TYPE_UINT8] = "uint8",
    [TYPE_UINT16] = "uint16",       [TYPE_UINT32] = "uint32",
    [TYPE_UINT64] = "uint64",       [TYPE_UINTPTR] = "uintptr",
    [TYPE_FLOAT32] = "float32",     [TYPE_FLOAT64] = "float64",
    [TYPE_COMPLEX64] = "complex64", [TYPE_COMPLEX128] = "complex128",
    [TYPE_STRING] = "string",       [TYPE_UNSAFE_POINTER] = "pointer",
    [TYPE_UNTYPED_NIL] = "nil",
};
static const int8_t basic_sizes[] = {
    [TYPE_BOOL] = 1,        [TYPE_INT] = 8,     [TYPE_INT8] = 1,
    [TYPE_INT16] = 2,       [TYPE_INT32] = 4,   [TYPE_INT64] = 8,
    [TYPE_UINT] = 8,        [TYPE_UINT8] = 1,   [TYPE_UINT16] = 2,
    [TYPE_UINT32] = 4,      [TYPE_UINT64] = 8,  [TYPE_UINTPTR] = 8,
    [TYPE_FLOAT32] = 4,     [TYPE_FLOAT64] = 8, [TYPE_COMPLEX64] = 8,
    [TYPE_COMPLEX128] = 16, [TYPE_STRING] = 16, [TYPE_UNSAFE_POINTER] = 8,
    [TYPE_UNTYPED_NIL] = 8,
};

static void set(CType *c, const char *name, int64_t size, int32_t align)
{
    c->name = name;
    c->size = size;
    c->align = align;
}

enum { MAX_WORDS = 3 };
static const char *tuple_word(Emitter *e, Type *tuple, int depth);
static const char *member_word(Emitter *e, const char *kind, Object **members, uint32_t count);

/* A word for identifiers that says the type without being unique by itself; bounded in length. */
static const char *type_word(Emitter *e, Type *t, int depth)
{
    if (t->kind == TYPE_NAMED && t->u.named.obj->pkg == NULL) {
        return t->u.named.obj->name->data; /* error */
    }
    if (t->kind == TYPE_NAMED) {
        return arena_printf(e->scratch, "%s_%s", mangle_package(e, t->u.named.obj->pkg),
                            mangle_ident(e, t->u.named.obj->name));
    }
    if (t->kind <= TYPE_UNTYPED_NIL) {
        return basic_words[t->kind] ? basic_words[t->kind] : "invalid";
    }
    if (depth > 3) {
        return "deep";
    }
    switch (t->kind) {
    case TYPE_POINTER:
        return arena_printf(e->scratch, "%s_ptr", type_word(e, t->u.elem.elem, depth + 1));
    case TYPE_SLICE:
        return arena_printf(e->scratch, "Slice_%s", type_word(e, t->u.elem.elem, depth + 1));
    case TYPE_ARRAY:
        return arena_printf(e->scratch, "Array%lld_%s", (long long)t->u.array.len,
                            type_word(e, t->u.array.elem, depth + 1));
    case TYPE_MAP:
        return arena_printf(e->scratch, "Map_%s_%s", type_word(e, t->u.map.key, depth + 1),
                            type_word(e, t->u.map.elem, depth + 1));
    case TYPE_CHAN:
        return arena_printf(e->scratch, "Chan_%s", type_word(e, t->u.chan.elem, depth + 1));
    case TYPE_FUNC: {
        const char *params = tuple_word(e, t->u.func.params, depth);
        const char *results = tuple_word(e, t->u.func.results, depth);
        return arena_printf(e->scratch, "Func%s%s%s", params, *results ? "_gives" : "", results);
    }
    case TYPE_INTERFACE:
        return t->u.interface.count == 0
                   ? "any"
                   : member_word(e, "Interface", t->u.interface.methods, t->u.interface.count);
    case TYPE_STRUCT: return member_word(e, "Struct", t->u.struct_.fields, t->u.struct_.count);
    default: return "type";
    }
}

/* "_int_string": the types of parameters or results; of many, the first ones. */
static const char *tuple_word(Emitter *e, Type *tuple, int depth)
{
    const char *word = "";
    for (uint32_t i = 0; i < tuple->u.tuple.count && i < MAX_WORDS; i++) {
        word = arena_printf(e->scratch, "%s_%s", word,
                            type_word(e, tuple->u.tuple.vars[i]->type, depth + 1));
    }
    return word;
}

/* "Struct_x_y": the names of fields or methods; of many, the first ones. */
static const char *member_word(Emitter *e, const char *kind, Object **members, uint32_t count)
{
    const char *word = kind;
    for (uint32_t i = 0; i < count && i < MAX_WORDS; i++) {
        word = arena_printf(e->scratch, "%s_%s", word, mangle_ident(e, members[i]->name));
    }
    return word;
}

static const char *struct_name(Emitter *e, CType *c, Type *t)
{
    uint64_t key = emit_key(KEY_STRUCT, t->id, 0);
    const char *name = made_symbol(e, key, type_word(e, t, 0));
    c->word = made_word(e, emit_key(KEY_WORD, t->id, 0), name);
    buf_printf(&e->sections[SEC_FORWARD], "typedef struct %s %s;\n", name, name);
    made_text(e, key, SEC_FORWARD);
    vec_push(&e->structs, t);
    return name;
}

static const char *pointer_to(Emitter *e, const char *elem)
{
    size_t n = strlen(elem);
    return arena_printf(e->arena, n && elem[n - 1] == '*' ? "%s*" : "%s *", elem);
}

/* What a pointer type leads to; NULL if the type is none. */
static Type *pointed_to(Emitter *e, Type *t)
{
    Type *u = type_underlying(t);
    return u->kind == TYPE_POINTER ? canon(e, u->u.elem.elem) : NULL;
}

/* Whether pointers lead to pointers without end, as in `type P *P`, which C cannot say. One walker
 * is twice as fast as the other: they meet only on a cycle. */
static bool is_endless(Emitter *e, Type *t)
{
    Type *slow = t;
    Type *fast = t;
    while (true) {
        for (int i = 0; i < 2; i++) {
            fast = pointed_to(e, fast);
            if (fast == NULL) {
                return false;
            }
        }
        slow = pointed_to(e, slow);
        if (slow == fast) {
            return true;
        }
    }
}

/* Whether C knows the type by a name or spelling of its own. Other defined types, `type T []T` and
 * the like, share that of their underlying type. */
static bool has_own_ctype(Type *t, Type *u)
{
    return u == t || u->kind == TYPE_STRUCT || u->kind == TYPE_ARRAY;
}

static void fill(Emitter *e, Type *t, CType *c)
{
    Type *u = type_underlying(t);
    if (!has_own_ctype(t, u)) {
        if (u->kind == TYPE_POINTER && is_endless(e, u)) {
            set(c, "void *", 8, 8);
            return;
        }
        CType *cu = ctype(e, u);
        set(c, cu->name, cu->size, cu->align);
        return;
    }
    switch (u->kind) {
    case TYPE_POINTER: set(c, pointer_to(e, ctype(e, u->u.elem.elem)->name), 8, 8); break;
    case TYPE_SLICE:
        set(c, NULL, 24, 8);
        c->name = struct_name(e, c, t);
        break;
    case TYPE_ARRAY:
    case TYPE_STRUCT:
        c->name = struct_name(e, c, t);
        break;
    case TYPE_MAP: set(c, "TetherMap *", 8, 8); break;
    case TYPE_CHAN: set(c, "TetherChan *", 8, 8); break;
    case TYPE_FUNC: set(c, "TetherFunc *", 8, 8); break;
    case TYPE_INTERFACE:
        type_complete_interface(&e->types, u);
        set(c, u->u.interface.count == 0 ? "TetherAny" : "TetherIface", 16, 8);
        break;
    case TYPE_TUPLE: set(c, "void", 1, 1); break;
    default:
        set(c, basic_names[u->kind], basic_sizes[u->kind],
            u->kind == TYPE_COMPLEX64 ? 4 : basic_sizes[u->kind] > 8 ? 8 : basic_sizes[u->kind]);
    }
}

CType *ctype(Emitter *e, Type *t)
{
    t = canon(e, t);
    CType *c = slot(e, t);
    if (c->name == NULL) {
        fill(e, t, c);
        if (c->word == NULL) {
            c->word = made_word(e, emit_key(KEY_WORD, t->id, 0), type_word(e, t, 0));
        }
    }
    return c;
}

CType *ctype_complete(Emitter *e, Type *t)
{
    t = canon(e, t);
    CType *c = ctype(e, t);
    if (!c->defined) {
        c->defined = true;
        define(e, t, c);
    }
    return c;
}

static int64_t align_up(int64_t n, int32_t a)
{
    return (n + a - 1) / a * a;
}

static void define_slice(Emitter *e, Type *u, const char *name)
{
    Type *elem = u->u.elem.elem;
    const char *pointer = pointer_to(e, ctype(e, elem)->name);
    buf_printf(&e->sections[SEC_TYPES], "struct %s {\n    %sptr;\n    int64_t len, cap;\n};\n\n",
               name, pointer);
}

static void define_array(Emitter *e, Type *t, Type *u, const char *name)
{
    CType *ce = ctype_complete(e, u->u.array.elem);
    /* C has no arrays without bytes, and the length of Go's may be astronomic: one element stands
     * for all (see emit_index_place). */
    int64_t n = ctype_is_zero_size(t) ? 1 : u->u.array.len;
    CType *c = slot(e, t);
    c->align = ce->align;
    c->size = ce->size * n;
    buf_printf(&e->sections[SEC_TYPES], "struct %s {\n    ", name);
    ctype_declare(e, &e->sections[SEC_TYPES], u->u.array.elem, "at");
    buf_printf(&e->sections[SEC_TYPES], "[%lld];\n};\n\n", (long long)n);
}

static void define_struct(Emitter *e, Type *t, Type *u, const char *name)
{
    uint32_t n = u->u.struct_.count;
    int64_t size = 0;
    int32_t align = 1;
    for (uint32_t i = 0; i < n; i++) {
        CType *cf = ctype_complete(e, u->u.struct_.fields[i]->type);
        size = align_up(size, cf->align) + cf->size;
        align = cf->align > align ? cf->align : align;
    }
    CType *c = slot(e, t);
    c->align = align;
    c->size = n ? align_up(size, align) : 1;
    Buf *out = &e->sections[SEC_TYPES];
    buf_printf(out, "struct %s {\n", name);
    for (uint32_t i = 0; i < n; i++) {
        buf_str(out, "    ");
        ctype_declare(e, out, u->u.struct_.fields[i]->type, mangle_field(e, t, i));
        buf_str(out, ";\n");
    }
    buf_str(out, n ? "};\n\n" : "    char empty; /* C has no empty structs */\n};\n\n");
}

static void define(Emitter *e, Type *t, CType *c)
{
    Type *u = type_underlying(t);
    const char *name = c->name;
    if (!has_own_ctype(t, u)) {
        ctype_complete(e, u);
        return;
    }
    switch (u->kind) {
    case TYPE_SLICE: define_slice(e, u, name); break;
    case TYPE_ARRAY: define_array(e, t, u, name); break;
    case TYPE_STRUCT: define_struct(e, t, u, name); break;
    default: return;
    }
    uint64_t key = emit_key(KEY_DEFINITION, t->id, 0);
    made_plain(e, key, NULL);
    made_text(e, key, SEC_TYPES);
}

void ctype_complete_all(Emitter *e)
{
    for (uint32_t i = 0; i < e->structs.len; i++) { /* a definition may name further types */
        ctype_complete(e, e->structs.data[i]);
    }
}

const char *ctype_name(Emitter *e, Type *t)
{
    return ctype_complete(e, t)->name;
}

void ctype_declare(Emitter *e, Buf *out, Type *t, const char *name)
{
    const char *type = ctype_complete(e, t)->name;
    size_t n = strlen(type);
    buf_str(out, type);
    if (type[n - 1] != '*') {
        buf_char(out, ' ');
    }
    buf_str(out, name);
}

const char *ctype_address(Emitter *e, Type *t)
{
    return pointer_to(e, ctype(e, t)->name);
}

bool ctype_is_untyped(Emitter *e, Type *pointer)
{
    return strcmp(ctype(e, pointer)->name, "void *") == 0;
}

int64_t ctype_size(Emitter *e, Type *t)
{
    return ctype_complete(e, t)->size;
}

int32_t ctype_align(Emitter *e, Type *t)
{
    return ctype_complete(e, t)->align;
}

int64_t ctype_field_offset(Emitter *e, Type *struct_type, uint32_t index)
{
    Type *u = type_underlying(struct_type);
    int64_t offset = 0;
    for (uint32_t i = 0;; i++) {
        CType *cf = ctype_complete(e, u->u.struct_.fields[i]->type);
        offset = align_up(offset, cf->align);
        if (i == index) {
            return offset;
        }
        offset += cf->size;
    }
}

static void print_tuple(Emitter *e, Type **types, uint32_t count, const char *name)
{
    Buf *out = &e->sections[SEC_TYPES];
    buf_printf(out, "typedef struct %s {\n", name);
    for (uint32_t i = 0; i < count; i++) {
        buf_str(out, "    ");
        ctype_declare(e, out, types[i], arena_printf(e->scratch, "r%u", i));
        buf_str(out, ";\n");
    }
    buf_printf(out, "} %s;\n\n", name);
}

const char *ctype_tuple(Emitter *e, Type **types, uint32_t count)
{
    Buf b = {0};
    buf_str(&b, "Results");
    for (uint32_t i = 0; i < count; i++) {
        buf_char(&b, '_');
        buf_str(&b, ctype_complete(e, types[i])->word);
    }
    uint64_t key = made_key(e, b.data);
    const char *name = made_name(e, key);
    if (name == NULL) {
        name = made_symbol(e, key, b.data);
        print_tuple(e, types, count, name);
        made_text(e, key, SEC_TYPES);
    }
    buf_free(&b);
    return name;
}

bool ctype_is_zero_size(Type *t)
{
    return type_size(t) == 0;
}

bool ctype_is_struct(Type *t)
{
    switch (type_underlying(t)->kind) {
    case TYPE_STRUCT: case TYPE_ARRAY: case TYPE_SLICE: case TYPE_STRING: case TYPE_INTERFACE:
    case TYPE_COMPLEX64: case TYPE_COMPLEX128: return true;
    default: return false;
    }
}
