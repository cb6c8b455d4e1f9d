/* Emission on all cores: items, functions above all, are shared out in parts of neighbours.
 *
 * A part has an emitter of its own, which begins with what the whole has made so far and makes on
 * its own what it needs; then the parts are joined in their order. What an earlier part has made
 * too is left out. So the text is what one emitter would have written, as long as the things have
 * the names that it would have given: names are numbered when their wish is taken. A part for which
 * that is not so is emitted again, by the whole. Numbers of constants are filled in at the end. */
#include "codegen/emitter.h"
#include "support/parallel.h"

#include <string.h>

/* PART_WEIGHT: of a part, at least, which is that of a few functions. */
enum { PART_WEIGHT = 1000 };

typedef struct Part {
    uint32_t first, count; /* items */
    bool joined;           /* else the whole has emitted it again */
    Emitter e;
    Buf bodies, bundled;   /* the text of its functions */
} Part;

/* What the emitters of a thread have in common, from the first parts to the last. */
typedef struct EmitThread {
    Arena names, scratch;
    Arena types; /* outlive the emitters */
} EmitThread;

typedef struct Round {
    Emitter *whole;
    void **items;
    EmitOne *one;
    Part *parts;
    uint32_t part_count;
} Round;

static void emit_items(Emitter *e, const Round *r, uint32_t first, uint32_t count)
{
    for (uint32_t i = first; i < first + count; i++) {
        r->one(e, r->items[i]);
        arena_reset(e->scratch);
    }
}

static void part_init(Emitter *e, const Emitter *whole, EmitThread *t)
{
    *e = (Emitter){.base = whole, .in_part = true, .ir = whole->ir, .options = whole->options,
                   .func_names = whole->func_names, .func_count = whole->func_count,
                   .global_names = whole->global_names, .arena = &t->names,
                   .scratch = &t->scratch, .types = whole->types};
    e->types.arena = &t->types;
    constants_init(&e->constants, e->arena, e->ir->program->strings);
    buf_reserve(&e->text, 1024);
}

static void emit_part(void *context, uint32_t number, uint32_t thread)
{
    Round *r = context;
    Part *p = &r->parts[number];
    part_init(&p->e, r->whole, &r->whole->threads[thread]);
    emit_items(&p->e, r, p->first, p->count);
}

/* ---- marks ---- */

/* Adds the text with names in the place of marks. A comment of the source may hold such bytes. */
static void add_unmarked(Buf *out, const Emitter *part, const char *s, size_t len)
{
    for (const char *end = s + len, *mark; s < end; s = mark) {
        mark = memchr(s, MADE_MARK, (size_t)(end - s));
        mark = mark ? mark : end;
        buf_add(out, s, (size_t)(mark - s));
        if (mark == end) {
            return;
        }
        uint32_t n = 0;
        const char *p = mark + 1;
        for (; p < end && *p >= '0' && *p <= '9' && n < part->made.len; p++) {
            n = n * 10 + (uint32_t)(*p - '0');
        }
        if (p < end && *p == MADE_MARK && n < part->made.len &&
            part->made.data[n]->kind >= MADE_TEXT) {
            buf_str(out, part->made.data[n]->name);
            mark = p + 1;
        } else {
            buf_char(out, *mark++);
        }
    }
}

static const char *unmarked(Emitter *whole, const Emitter *part, const char *s)
{
    Buf b = {0};
    add_unmarked(&b, part, s, strlen(s));
    const char *text = arena_strndup(whole->arena, b.data, b.len);
    buf_free(&b);
    return text;
}

/* The text of a section of functions, those with marks folded now. */
static Buf finished(const Emitter *part, Section section)
{
    const Buf *text = &part->sections[section];
    Buf out = {0};
    size_t at = 0;
    buf_reserve(&out, text->len + text->len / 64);
    for (uint32_t i = 0; i < part->late.len; i++) {
        const LateText *late = &part->late.data[i];
        if (late->section != section) {
            continue;
        }
        buf_add(&out, text->data + at, late->start - at);
        size_t start = out.len;
        add_unmarked(&out, part, text->data + late->start, late->end - late->start);
        if (!part->options->lines) {
            fold_lines(&out, start);
        }
        at = late->end;
    }
    buf_add(&out, text->data + at, text->len - at);
    return out;
}

static void finish_part(void *context, uint32_t number, uint32_t thread)
{
    (void)thread;
    const Round *r = context;
    Part *p = &r->parts[number];
    if (!p->joined) {
        return;
    }
    Buf *bodies = &p->e.sections[SEC_BODIES], *bundled = &p->e.sections[SEC_BUNDLED];
    if (p->e.late.len) {
        p->bodies = finished(&p->e, SEC_BODIES);
        p->bundled = finished(&p->e, SEC_BUNDLED);
        buf_free(bodies);
        buf_free(bundled);
    } else {
        p->bodies = *bodies;
        p->bundled = *bundled;
    }
    *bodies = *bundled = (Buf){0};
}

/* ---- joining ---- */

static bool is_symbol(const Emitter *whole, uint64_t name)
{
    return map_find(&whole->symbols, name) != NULL;
}

/* Would the whole have given the same names? */
static bool part_fits(const Emitter *whole, const Emitter *part)
{
    for (uint32_t i = 0; i < part->made.len; i++) {
        const Made *m = part->made.data[i], *known = made_find(whole, m->key);
        uint64_t name = (uint64_t)(uintptr_t)m->taken;
        if (m->taken == NULL) {
            continue;
        }
        bool fits = known ? known->taken == m->taken
                          : !map_find(m->kind == MADE_WORD ? &whole->words : &whole->symbols, name);
        if (!fits) {
            return false;
        }
    }
    for (uint32_t i = 0; i < part->locals.cap; i++) { /* locals give way to symbols */
        if (part->locals.slots[i].key && is_symbol(whole, part->locals.slots[i].key)) {
            return false;
        }
    }
    return true;
}

static void take_number(Emitter *whole, const Emitter *part, Made *m)
{
    if (m->kind == MADE_STATIC) {
        m->key = emit_key(KEY_STATIC, ++whole->statics, 0);
    } else if (m->kind == MADE_CONSTANT) { /* what it is made of may be numbered itself */
        m->key = made_key(whole, unmarked(whole, part, ((Str *)(uintptr_t)m->key)->data));
    }
    const Made *known = made_find(whole, m->key);
    m->name = known ? known->name : made_count(whole, m->kind);
}

static void take_made(Emitter *whole, Emitter *part)
{
    for (uint32_t i = 0; i < part->made.len; i++) {
        Made *m = part->made.data[i];
        if (m->kind >= MADE_TEXT) {
            take_number(whole, part, m);
        }
        m->known = made_find(whole, m->key) != NULL;
        if (m->known) {
            continue;
        }
        made_add(whole, m);
        if (m->taken) {
            *map_put(m->kind == MADE_WORD ? &whole->words : &whole->symbols,
                     (uint64_t)(uintptr_t)m->taken) = 1;
        }
    }
}

static void take_texts(Emitter *whole, const Emitter *part)
{
    for (int s = 0; s < SEC_COUNT; s++) {
        size_t start = 0, kept = 0; /* from `kept` to `start` all is new */
        const char *text = part->sections[s].data;
        for (uint32_t i = 0; i < part->texts[s].len; i++) {
            const MadeText *t = &part->texts[s].data[i];
            if (t->owner->known) {
                add_unmarked(&whole->sections[s], part, text + kept, start - kept);
                kept = t->end;
            }
            start = t->end;
        }
        add_unmarked(&whole->sections[s], part, text + kept, start - kept);
    }
}

static bool is_new(const Emitter *part, EmitKey kind, const Type *t)
{
    return !made_find(part, emit_key(kind, t->id, 0))->known;
}

static void take_types(Emitter *whole, const Emitter *part)
{
    for (uint32_t i = 0; i < part->structs.len; i++) {
        if (is_new(part, KEY_STRUCT, part->structs.data[i])) {
            vec_push(&whole->structs, part->structs.data[i]);
        }
    }
    for (uint32_t i = 0; i < part->pending_descriptors.len; i++) {
        if (is_new(part, KEY_DESCRIPTOR, part->pending_descriptors.data[i])) {
            vec_push(&whole->pending_descriptors, part->pending_descriptors.data[i]);
        }
    }
    for (uint32_t id = 0; id < part->ctype_pages * TYPES_PAGE; id++) {
        if (part->ctypes[id / TYPES_PAGE] == NULL) {
            id += TYPES_PAGE - 1;
            continue;
        }
        CType *c = ctype_known(part, id);
        if (c) {
            ctype_take(whole, id, c);
        }
    }
}

static void join(Emitter *whole, Emitter *part)
{
    take_made(whole, part);
    take_texts(whole, part);
    take_types(whole, part);
    for (uint32_t i = 0; i < part->static_roots.len; i++) {
        StaticRoot root = part->static_roots.data[i];
        root.name = unmarked(whole, part, root.name);
        vec_push(&whole->static_roots, root);
    }
}

/* The whole emits it again, its functions into buffers of their own. */
static void emit_again(const Round *r, Part *p)
{
    Emitter *whole = r->whole;
    Buf *bodies = &whole->sections[SEC_BODIES], *bundled = &whole->sections[SEC_BUNDLED];
    Buf before[] = {*bodies, *bundled};
    *bodies = *bundled = (Buf){0};
    whole->in_part = true;
    emit_items(whole, r, p->first, p->count);
    whole->in_part = false;
    p->bodies = *bodies;
    p->bundled = *bundled;
    *bodies = before[0];
    *bundled = before[1];
}

static void part_free(Emitter *e)
{
    for (int s = 0; s < SEC_COUNT; s++) {
        buf_free(&e->sections[s]);
        vec_free(&e->texts[s]);
    }
    vec_free(&e->made);
    vec_free(&e->late);
    emitter_free(e);
}

static void take_functions(Emitter *whole, Part *p)
{
    if (p->bodies.len) {
        vec_push(&whole->bodies, p->bodies);
    } else {
        buf_free(&p->bodies);
    }
    buf_add(&whole->sections[SEC_BUNDLED], p->bundled.data, p->bundled.len);
    buf_free(&p->bundled);
}

/* ---- sharing out ---- */

/* Parts of about the same weight; the number of parts. */
static uint32_t share_out(Round *r, const uint32_t *weights, uint32_t count)
{
    uint64_t total = 0, sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        total += weights ? weights[i] : PART_WEIGHT / 50;
    }
    uint32_t threads = parallel_threads();
    uint64_t most = total / PART_WEIGHT < 2 * threads ? total / PART_WEIGHT : 2 * threads;
    if (most < 2 || threads < 2) {
        return 0;
    }
    r->parts = ARENA_ARRAY(r->whole->arena, Part, most);
    uint32_t n = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (n == 0 || sum >= total * n / most) {
            r->parts[n++].first = i;
        }
        r->parts[n - 1].count++;
        sum += weights ? weights[i] : PART_WEIGHT / 50;
    }
    return n;
}

/* What was printed so far comes before. */
static void close_bodies(Emitter *e)
{
    if (e->sections[SEC_BODIES].len) {
        vec_push(&e->bodies, e->sections[SEC_BODIES]);
        e->sections[SEC_BODIES] = (Buf){0};
    }
}

void parts_emit(Emitter *e, void **items, const uint32_t *weights, uint32_t count, EmitOne *one)
{
    Round r = {.whole = e, .items = items, .one = one};
    r.part_count = share_out(&r, weights, count);
    if (r.part_count == 0) {
        emit_items(e, &r, 0, count);
        return;
    }
    close_bodies(e);
    if (e->threads == NULL) {
        e->threads = ARENA_ARRAY(e->arena, EmitThread, PARALLEL_MAX);
    }
    parallel_run(r.part_count, PARALLEL_MAX, emit_part, &r);
    for (uint32_t i = 0; i < r.part_count; i++) {
        Part *p = &r.parts[i];
        p->joined = part_fits(e, &p->e);
        if (p->joined) {
            join(e, &p->e);
        } else {
            emit_again(&r, p);
        }
    }
    parallel_run(r.part_count, PARALLEL_MAX, finish_part, &r);
    for (uint32_t i = 0; i < r.part_count; i++) {
        take_functions(e, &r.parts[i]);
        part_free(&r.parts[i].e);
    }
}

void parts_end(Emitter *e)
{
    for (uint32_t i = 0; e->threads && i < PARALLEL_MAX; i++) {
        arena_free(&e->threads[i].names);
        arena_free(&e->threads[i].scratch);
        arena_adopt(e->ir->arena, &e->threads[i].types);
    }
}
