/* What a function does with its parameters, as Go's report says it: the least number of loads after
 * which a pointer that came in is kept for ever, or becomes a result. */
#include "analysis/escape/analysis.h"

/* Which input a ghost was reached from, and by how many loads. */
static bool origin(const Graph *g, uint32_t obj, uint32_t fn, uint32_t *input, int *level)
{
    *level = 0;
    for (;;) {
        const EscObject *o = &g->objects.data[obj];
        if (o->kind != OBJECT_GHOST || o->fn != fn) {
            return false;
        }
        bool filtered = o->func || (o->box && o->type) || o->gated || o->narrowed;
        const EscObject *parent = &g->objects.data[o->parent];
        if (parent->kind == OBJECT_INPUTS) {
            *input = o->input;
            return true;
        }
        *level += !filtered;
        obj = o->parent;
    }
}

/* The parameter that an input belongs to; NONE: it is a capture. */
static uint32_t param_number(Analysis *a, const IrFunc *f, uint32_t input)
{
    for (uint32_t i = 0; i < f->param_count; i++) {
        uint32_t n = layout_of(a, f->params[i]->type)->count;
        if (input < n) {
            return i;
        }
        input -= n;
    }
    return NONE;
}

static EscapeParam *param_of(EscapeParam *params, Analysis *a, const IrFunc *f, uint32_t input)
{
    uint32_t i = param_number(a, f, input);
    return i == NONE ? NULL : &params[i];
}

const IrVar *params_origin(Analysis *a, const EscObject *ghost)
{
    uint32_t input;
    int level;
    const IrFunc *f = a->g->fns.data[ghost->fn].func;
    if (f == NULL ||
        !origin(a->g, (uint32_t)(ghost - a->g->objects.data), ghost->fn, &input, &level)) {
        return NULL;
    }
    uint32_t i = param_number(a, f, input);
    return i == NONE ? NULL : f->params[i];
}

static void lower(int *level, int found)
{
    if (*level < 0 || found < *level) {
        *level = found;
    }
}

/* Result `result` of the function is what the slot holds. */
static void note_result(Analysis *a, uint32_t fn, EscapeParam *params, uint32_t slot,
                        uint32_t result)
{
    const Graph *g = a->g;
    const Slot *s = &g->slots.data[slot];
    for (uint32_t i = 0; i < s->len; i++) {
        uint32_t input;
        int level;
        if (!origin(g, g->slots.data[slot_elems(g, s)[i].target].obj, fn, &input, &level)) {
            continue;
        }
        EscapeParam *p = param_of(params, a, g->fns.data[fn].func, input);
        if (p) {
            lower(&p->result_level[result], level);
        }
    }
}

typedef void KeptFn(Analysis *a, EscapeParam *p, uint32_t obj, int level);

static void note_kept(Analysis *a, EscapeParam *p, uint32_t obj, int level)
{
    (void)a;
    (void)obj;
    lower(&p->heap_level, level);
}

/* Why, of what is kept after the fewest loads. */
static void explain(Analysis *a, EscapeParam *p, uint32_t obj, int level)
{
    if (p->var && p->var->name && p->kept == NULL && level == p->heap_level) {
        p->kept = explain_kept(a, obj, p->var);
    }
}

/* Whatever the heap holds that came in by a parameter, of all functions. */
static void each_kept(Analysis *a, KeptFn *fn)
{
    const Graph *g = a->g;
    for (uint32_t i = 0; i < g->slots.data[0].len; i++) {
        uint32_t input, obj = g->slots.data[slot_elems(g, &g->slots.data[0])[i].target].obj;
        uint32_t of = g->objects.data[obj].fn;
        const IrFunc *f = g->fns.data[of].func;
        EscapeParam *params = f ? a->result->params[f->index] : NULL;
        int level;
        if (params && origin(g, obj, of, &input, &level)) {
            EscapeParam *p = param_of(params, a, f, input);
            if (p) {
                fn(a, p, obj, level);
            }
        }
    }
}

/* A parameter that is stored in what another leads to may be kept as long as that. */
static void note_stores(Analysis *a, uint32_t fn, EscapeParam *params)
{
    Graph *g = a->g;
    for (uint32_t i = g->fns.data[fn].ghost; i != NONE; i = g->objects.data[i].older) {
        const EscObject *o = &g->objects.data[i];
        if (o->box || o->record) {
            continue;
        }
        for (uint32_t k = 0; k < o->count; k++) {
            const Slot *s = &g->slots.data[o->base + k];
            for (uint32_t e = 0; e < s->len; e++) {
                uint32_t input;
                int level;
                bool first = s->filled && slot_elems(g, s)[e].from == NONE;
                if (!first &&
                    origin(g, g->slots.data[slot_elems(g, s)[e].target].obj, fn, &input, &level)) {
                    EscapeParam *p = param_of(params, a, g->fns.data[fn].func, input);
                    if (p && (p->into_level < 0 || level < p->into_level)) {
                        p->into_level = level;
                        p->into = params_origin(a, o);
                    }
                }
            }
        }
    }
}

static void find_function(Analysis *a, uint32_t fn)
{
    const UnitFn *u = &a->g->fns.data[fn];
    IrFunc *f = u->func;
    if (f == NULL || f->wrapper || f->pkg != a->ir->program->main) {
        return;
    }
    EscapeParam *params = ARENA_ARRAY(a->arena, EscapeParam, f->param_count + 1);
    for (uint32_t i = 0; i < f->param_count; i++) {
        if (layout_of(a, f->params[i]->type)->count == 0) {
            continue; /* no pointers that are followed */
        }
        params[i].var = f->params[i];
        params[i].heap_level = params[i].into_level = -1;
        params[i].result_level = ARENA_ARRAY(a->arena, int, f->result_count + 1);
        for (uint32_t r = 0; r < f->result_count; r++) {
            params[i].result_level[r] = -1;
        }
    }
    note_stores(a, fn, params);
    uint32_t at = 0;
    for (uint32_t r = 0; r < f->result_count; r++) {
        for (uint32_t k = layout_of(a, f->results[r]->type)->count; k > 0; k--) {
            note_result(a, fn, params, u->results[at++], r);
        }
    }
    a->result->params[f->index] = params;
}

void params_find(Analysis *a)
{
    for (uint32_t fn = 0; fn < a->g->fns.len; fn++) {
        find_function(a, fn);
    }
    each_kept(a, note_kept);
    each_kept(a, explain);
}
