/* Things that are made once, when they are first asked for: types, helpers, tables, constants. Each
 * has a key, perhaps a name, and text in some sections. A part of the program that is emitted on a
 * thread of its own keeps a list of what it made, so that the parts can be joined (parts.c). */
#include "codegen/emitter.h"

#include <string.h>

static Str *intern(Emitter *e, const char *s)
{
    return str_intern_c(e->ir->program->strings, s);
}

uint64_t made_key(Emitter *e, const char *text)
{
    return (uint64_t)(uintptr_t)intern(e, text);
}

Made *made_find(const Emitter *e, uint64_t key)
{
    uint64_t *slot = map_find(&e->keys, key);
    if (slot == NULL && e->base) {
        slot = map_find(&e->base->keys, key);
    }
    return slot ? (Made *)(uintptr_t)*slot : NULL;
}

const char *made_name(const Emitter *e, uint64_t key)
{
    const Made *m = made_find(e, key);
    return m ? m->name : NULL;
}

static Made *new_thing(Emitter *e, uint64_t key, MadeKind kind)
{
    Made *m = ARENA_NEW(e->arena, Made);
    m->key = key;
    m->kind = kind;
    made_add(e, m);
    return m;
}

void made_add(Emitter *e, Made *m)
{
    map_set_ptr(&e->keys, (const void *)(uintptr_t)m->key, m);
    if (e->base) {
        m->number = e->made.len;
        vec_push(&e->made, m);
    }
}

const char *made_plain(Emitter *e, uint64_t key, const char *name)
{
    return new_thing(e, key, MADE_PLAIN)->name = name;
}

const char *made_symbol(Emitter *e, uint64_t key, const char *wish)
{
    Made *m = new_thing(e, key, MADE_SYMBOL);
    m->taken = mangle_unique(e, &e->symbols, e->base ? &e->base->symbols : NULL, wish);
    return m->name = m->taken->data;
}

const char *made_word(Emitter *e, uint64_t key, const char *wish)
{
    Made *m = new_thing(e, key, MADE_WORD);
    m->taken = mangle_unique(e, &e->words, e->base ? &e->base->words : NULL, wish);
    return m->name = m->taken->data;
}

const char *made_count(Emitter *e, MadeKind kind)
{
    static const char *const words[] = {
        [MADE_TEXT] = "text", [MADE_STATIC] = "static", [MADE_CONSTANT] = "constant"};
    uint32_t n = ++e->counters[kind];
    return mangle_symbol(e, arena_printf(e->scratch, "%s_%u", words[kind], n));
}

/* A part does not know the number: it writes down which of its things it means, between two bytes
 * that are nowhere else in C. */
const char *made_numbered(Emitter *e, uint64_t key, MadeKind kind)
{
    Made *m = new_thing(e, key, kind);
    return m->name = e->base ? arena_printf(e->arena, "%c%u%c", MADE_MARK, m->number, MADE_MARK)
                             : made_count(e, kind);
}

void made_text(Emitter *e, uint64_t key, Section section)
{
    if (e->base) {
        MadeText text = {made_find(e, key), e->sections[section].len};
        vec_push(&e->texts[section], text);
    }
}

void made_print(Emitter *e, uint64_t key, Section section, Buf *text)
{
    buf_add(&e->sections[section], text->data, text->len);
    buf_free(text);
    made_text(e, key, section);
}
