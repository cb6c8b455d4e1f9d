/* Layouts: size and pointer map of each type that is allocated, for the collector. */
#include "codegen/emitter.h"

#include <string.h>

typedef struct PointerMap {
    VEC(uint8_t) words; /* TETHER_WORD_... by word */
} PointerMap;

static void mark(PointerMap *m, int64_t offset, uint8_t what)
{
    uint32_t word = (uint32_t)(offset / 8);
    while (m->words.len <= word) {
        vec_push(&m->words, 0);
    }
    m->words.data[word] = what;
}

static void walk(Emitter *e, PointerMap *m, Type *t, int64_t offset)
{
    if (!type_has_pointers(t)) {
        return;
    }
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_STRUCT:
        for (uint32_t i = 0; i < u->u.struct_.count; i++) {
            walk(e, m, u->u.struct_.fields[i]->type, offset + ctype_field_offset(e, t, i));
        }
        break;
    case TYPE_ARRAY: {
        int64_t size = ctype_size(e, u->u.array.elem);
        for (int64_t i = 0; i < u->u.array.len; i++) {
            walk(e, m, u->u.array.elem, offset + i * size);
        }
        break;
    }
    case TYPE_INTERFACE: /* the first word names static data */
        mark(m, offset + 8, 2);
        break;
    default: /* pointers, maps, channels, functions; the first word of strings and slices */
        mark(m, offset, 1);
    }
}

static void print_map(Buf *out, const PointerMap *m, const char *name)
{
    buf_printf(out, "static const uint64_t %s_map[] = {", name);
    uint64_t bits = 0;
    for (uint32_t i = 0; i < m->words.len; i++) {
        bits |= (uint64_t)m->words.data[i] << (i % 32 * 2);
        if (i % 32 == 31 || i + 1 == m->words.len) {
            buf_printf(out, "%sUINT64_C(0x%llx)", i < 32 ? "" : ", ", (unsigned long long)bits);
            bits = 0;
        }
    }
    buf_str(out, "};\n");
}

static void print_layout(Emitter *e, const PointerMap *m, uint64_t key, const char *size)
{
    const char *name = made_name(e, key);
    Buf *out = &e->sections[SEC_LAYOUTS];
    buf_printf(out, "static uint32_t %s_id;\n", name);
    if (m->words.len) {
        print_map(out, m, name);
        buf_printf(out, "static const TetherLayout %s = {%s, %u, %s_map, &%s_id};\n", name, size,
                   m->words.len, name, name);
    } else {
        buf_printf(out, "static const TetherLayout %s = {%s, 0, NULL, &%s_id};\n", name, size,
                   name);
    }
    made_text(e, key, SEC_LAYOUTS);
}

/* Pointer map of a record: its code is word 0, the captured values follow as in a struct. */
const char *record_layout_name(Emitter *e, IrFunc *f, const char *record)
{
    /* all functions without captures share one record */
    uint64_t key = emit_key(KEY_RECORD_LAYOUT, f->capture_count ? f->index + 1 : 0, 0);
    const char *known = made_name(e, key);
    if (known) {
        return known;
    }
    PointerMap m = {0};
    int64_t offset = 8; /* after the code */
    for (uint32_t i = 0; i < f->capture_count; i++) {
        Type *t = f->captures[i]->type;
        int32_t align = ctype_align(e, t);
        offset = (offset + align - 1) / align * align;
        walk(e, &m, t, offset);
        offset += ctype_size(e, t);
    }
    const char *name = made_symbol(
        e, key, arena_printf(e->scratch, "%s_layout", f->capture_count ? record : "bare_record"));
    print_layout(e, &m, key, arena_printf(e->scratch, "sizeof(%s)", record));
    vec_free(&m.words);
    return name;
}

/* Types of one shape share a layout, which says less than their own would, but is there once. */
static const char *shape_of(Type *t)
{
    switch (type_underlying(t)->kind) {
    case TYPE_POINTER:
    case TYPE_FUNC:
    case TYPE_MAP:
    case TYPE_CHAN: return "pointer";
    case TYPE_SLICE: return "slice";
    case TYPE_INTERFACE: return "interface";
    default: return NULL;
    }
}

const char *layout_name(Emitter *e, Type *t)
{
    t = t->canon ? t->canon : t;
    Type *u = type_underlying(t);
    if (u != t && u->kind != TYPE_STRUCT && u->kind != TYPE_ARRAY) {
        return layout_name(e, u);
    }
    CType *c = ctype_complete(e, t);
    if (c->layout) {
        return c->layout;
    }
    const char *shape = shape_of(t);
    uint64_t key = shape ? made_key(e, arena_printf(e->scratch, "layout of a %s", shape))
                         : emit_key(KEY_LAYOUT, t->id, 0);
    const char *name = made_name(e, key);
    if (name == NULL) {
        PointerMap m = {0};
        walk(e, &m, t, 0);
        c = ctype_complete(e, t);
        name = made_symbol(e, key, arena_printf(e->scratch, "%s_layout", shape ? shape : c->word));
        print_layout(e, &m, key,
                     ctype_is_zero_size(t) ? "0" : arena_printf(e->scratch, "sizeof(%s)", c->name));
        vec_free(&m.words);
    }
    c->layout = name;
    return name;
}
