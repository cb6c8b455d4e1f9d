/* The program: globals, initialisers, functions, main; sections put together. */
#include "analysis/escape/escape.h"
#include "codegen/emitter.h"

#include <string.h>

enum {
    BODIES_PART = 6 << 20, /* bytes */
    ROUND_WEIGHT = 1 << 16 /* of functions that are emitted before any body is given back */
};

static void emit_globals(Emitter *e)
{
    Buf *declare = &e->sections[SEC_DECLARE];
    for (uint32_t i = 0; i < e->ir->globals.len; i++) {
        IrGlobal *g = e->ir->globals.data[i];
        if (!g->used) {
            continue;
        }
        Buf init = {0};
        if (g->init) {
            emit_static(e, &init, g->init);
        }
        buf_str(declare, "static ");
        ctype_declare(e, declare, g->type, e->global_names[i]);
        buf_str(declare, ";\n");
        if (init.len) {
            Buf *data = &e->sections[SEC_DATA];
            buf_str(data, "static ");
            ctype_declare(e, data, g->type, e->global_names[i]);
            buf_printf(data, " = %s;\n", init.data);
        }
        buf_free(&init);
    }
}

static void emit_roots(Emitter *e, Buf *out)
{
    uint32_t n = 0;
    Buf table = {0};
    for (uint32_t i = 0; i < e->ir->globals.len; i++) {
        IrGlobal *g = e->ir->globals.data[i];
        if (g->used && type_has_pointers(g->type)) {
            const char *layout = layout_name(e, g->type);
            buf_printf(&table, "        {&%s, &%s, 1},\n", e->global_names[i], layout);
            n++;
        }
    }
    for (uint32_t i = 0; i < e->static_roots.len; i++) {
        buf_printf(&table, "        {&%s, &%s, 1},\n", e->static_roots.data[i].name,
                   e->static_roots.data[i].layout);
        n++;
    }
    if (n) {
        buf_printf(
            out,
            "    static const TetherRoot roots[] = {\n%s    };\n    tether_roots(roots, %u);\n",
            table.data, n);
    }
    buf_free(&table);
}

static bool init_needed(IrInit *init)
{
    return init->func->reachable;
}

static void print_c_string(Buf *out, const char *s)
{
    buf_char(out, '"');
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (c == '"' || c == '\\' || c < 0x20 || c >= 0x7F || c == '?') {
            buf_printf(out, "\\%03o", c);
        } else {
            buf_char(out, *s);
        }
    }
    buf_char(out, '"');
}

static void emit_sites(Emitter *e, Buf *out, Buf *table)
{
    if (!e->options->alloc_stats || e->ir->sites.len == 0) {
        return;
    }
    buf_str(table, "static TetherSiteInfo sites[] = {\n");
    for (uint32_t i = 0; i < e->ir->sites.len; i++) {
        IrSite *s = e->ir->sites.data[i];
        SourcePlace p = source_place(e->ir->program->sources, s->pos);
        buf_str(table, "    {");
        print_c_string(table, arena_printf(e->scratch, "%s:%u:%u", p.file ? p.file->path : "?",
                                           p.line, p.column));
        buf_str(table, ", ");
        print_c_string(table, arena_printf(e->scratch, "%s in %s", s->text ? s->text : "?",
                                           s->func->name->data));
        buf_printf(table, ", %s, 0, 0},\n", s->info && escape_on_heap(s) ? "true" : "false");
    }
    buf_str(table, "};\n\n");
    buf_printf(out, "    tether_sites(sites, %u);\n", e->ir->sites.len);
}

static void emit_main(Emitter *e)
{
    Buf *out = &e->sections[SEC_BODIES];
    Buf text = {0}, table = {0};
    buf_str(&text, "static void program_init(void)\n{\n");
    emit_roots(e, &text);
    emit_sites(e, &text, &table);
    if (e->options->fill) {
        buf_str(&text, "    tether_filling = true;\n");
    }
    for (uint32_t i = 0; i < e->ir->inits.len; i++) {
        IrInit *init = &e->ir->inits.data[i];
        if (init_needed(init)) {
            buf_printf(&text, "    %s();\n", func_name(e, init->func));
        }
    }
    buf_str(&text, "}\n\n");
    buf_add(out, table.data ? table.data : "", table.len);
    buf_add(out, text.data, text.len);
    buf_free(&text);
    buf_free(&table);
    buf_printf(out,
               "int main(int argc, char **argv)\n{\n    return tether_main(argc, argv, "
               "program_init, %s);\n}\n",
               func_name(e, e->ir->main));
}

static void print_head(Emitter *e, Buf *out)
{
    const Package *main = e->ir->program->main;
    SourceFile *first = main->file_count ? main->files[0]->source : NULL;
    const char *slash = first ? strrchr(first->path, '/') : NULL;
    const char *name = slash ? slash + 1 : first ? first->path : "";
    bool plain = strstr(name, "*/") == NULL && strchr(name, '\n') == NULL;
    buf_printf(out, "/* Made by tether from %s. */\n%s#include <tether.h>\n",
               plain ? name : "a Go program",
               e->options->alloc_stats ? "#define TETHER_ALLOC_STATS 1\n" : "");
}

/* The sections, each behind its title; they become the unit's. */
static void join(Emitter *e, EmitUnit *unit)
{
    static const char *const titles[SEC_COUNT] = {
        [SEC_TYPES] = "types",      [SEC_LAYOUTS] = "layouts", [SEC_DECLARE] = "declarations",
        [SEC_DATA] = "data",        [SEC_HELPERS] = "helpers", [SEC_TABLES] = "tables",
        [SEC_BODIES] = "functions", [SEC_BUNDLED] = "functions of bundled packages",
    };
    Buf between = {0};
    print_head(e, &between);
    for (int i = 0; i < SEC_COUNT; i++) {
        uint32_t full = i == SEC_BODIES ? e->bodies.len : 0;
        if (e->sections[i].len == 0 && full == 0) {
            continue;
        }
        if (titles[i]) {
            buf_printf(&between, "\n/* ---- %s ---- */\n", titles[i]);
        }
        buf_char(&between, '\n');
        vec_push(&unit->parts, between);
        for (uint32_t k = 0; k < full; k++) {
            vec_push(&unit->parts, e->bodies.data[k]);
        }
        vec_push(&unit->parts, e->sections[i]);
        between = e->sections[i] = (Buf){0};
    }
    buf_free(&between);
}

/* A long text goes on in a fresh buffer, because to grow means to copy. */
static void split_bodies(Emitter *e)
{
    Buf *bodies = &e->sections[SEC_BODIES];
    if (bodies->len >= BODIES_PART && !e->in_part) {
        vec_push(&e->bodies, *bodies);
        *bodies = (Buf){0};
        buf_reserve(bodies, BODIES_PART);
    }
}

void emitter_free(Emitter *e)
{
    buf_free(&e->text);
    buf_free(&e->body);
    buf_free(&e->slots);
    map_free(&e->idents);
    map_free(&e->locals);
    map_free(&e->symbols);
    map_free(&e->words);
    map_free(&e->keys);
    vec_free(&e->pending_descriptors);
    vec_free(&e->structs);
    vec_free(&e->static_roots);
    vec_free(&e->bodies);
    constants_free(&e->constants);
}

static void emit_item(Emitter *e, void *func)
{
    emit_function(e, func);
    split_bodies(e);
}

static void give_back(const Emitter *e, const IrFunc *f)
{
    if (!e->options->keep_bodies) {
        group_leave(f->group);
    }
}

/* The functions from `first` on that are emitted together; the number of the next. */
static uint32_t emit_round(Emitter *e, void **funcs, const uint32_t *weights, uint32_t first,
                           uint32_t count)
{
    uint32_t next = first, weight = 0;
    while (next < count && weight < ROUND_WEIGHT) {
        weight += weights[next++];
    }
    parts_emit(e, funcs + first, weights + first, next - first, emit_item);
    for (uint32_t i = first; i < next; i++) {
        give_back(e, funcs[i]);
    }
    return next;
}

/* All functions, each declared one with those inside it behind it. */
static IrFunc **in_order(Emitter *e)
{
    uint32_t n = e->ir->funcs.len;
    IrFunc **funcs = ARENA_ARRAY(e->arena, IrFunc *, n + 1);
    uint32_t *root = ARENA_ARRAY(e->arena, uint32_t, n + 1),
             *next = ARENA_ARRAY(e->arena, uint32_t, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        const IrFunc *outer = e->ir->funcs.data[i]->outer;
        root[i] = outer ? root[outer->index] : i;
        next[root[i] + 1]++;
    }
    for (uint32_t i = 0; i < n; i++) {
        next[i + 1] += next[i];
    }
    for (uint32_t i = 0; i < n; i++) {
        funcs[next[root[i]]++] = e->ir->funcs.data[i];
    }
    return funcs;
}

static void emit_functions(Emitter *e)
{
    uint32_t n = e->ir->funcs.len, count = 0;
    IrFunc **ordered = in_order(e);
    void **funcs = ARENA_ARRAY(e->arena, void *, n);
    uint32_t *weights = ARENA_ARRAY(e->arena, uint32_t, n);
    for (uint32_t i = 0; i < n; i++) {
        IrFunc *f = ordered[i];
        if (f->reachable && !f->bodyless) {
            weights[count] = f->step_count + 4;
            funcs[count++] = f;
        } else {
            give_back(e, f);
        }
    }
    for (uint32_t i = 0; i < count;) {
        i = emit_round(e, funcs, weights, i, count);
    }
}

void emit_begin(Emission *m, IrProgram *ir, const EmitOptions *options)
{
    arena_init(&m->names);
    arena_init(&m->scratch);
    Emitter *e = m->emitter = ARENA_NEW(&m->names, Emitter);
    *e = (Emitter){.ir = ir, .options = options, .arena = &m->names, .scratch = &m->scratch};
    buf_reserve(&e->text, 1024);
    mangle_program(e);
}

void emit_program(Emission *m, EmitOutput *out)
{
    Emitter *e = m->emitter;
    e->types = e->ir->program->types;
    constants_init(&e->constants, e->arena, e->ir->program->strings);
    emit_functions(e);
    emit_globals(e);
    descriptor_flush(e);
    if (e->ir->main) {
        emit_main(e);
    }
    descriptor_flush(e);
    ctype_complete_all(e);
    EmitUnit unit = {.name = "main.c"};
    join(e, &unit);
    if (e->options->lines) {
        lines_settle(&unit);
    }
    vec_push(out, unit);
}

void emit_end(Emission *m)
{
    emitter_free(m->emitter);
    parts_end(m->emitter);
    arena_free(&m->scratch);
    arena_free(&m->names);
}
