/* How long each object may be held: a search along "holds a pointer to" from what outlives the
 * frame.
 *
 * What the heap object knows lives as long as the program. For one function, what its caller owns
 * is everything that its inputs lead to: ghosts, and in a recursive component the objects of frames
 * above. An object made by the function that is held in the function's results, or inside memory of
 * the caller, outlives the frame; the slot that holds it starts the explanation. */
#include "analysis/escape/analysis.h"

typedef struct Search {
    Analysis *a;
    uint32_t fn;
    uint32_t *seen;         /* by object: function + 1 whose walk saw it */
    uint32_t *owned;        /* by object: the same, for what its inputs lead to */
    bool frames;            /* the last phase: what frames of the same functions may hold */
    VEC(uint32_t) work;     /* in Analysis.unit, as all of it */
} Search;

static void mark_caller(Search *s, uint32_t slot)
{
    Graph *g = s->a->g;
    for (uint32_t i = 0; i < g->slots.data[slot].len; i++) {
        uint32_t obj = g->slots.data[slot_elems(g, &g->slots.data[slot])[i].target].obj;
        EscObject *o = &g->objects.data[obj];
        if (s->seen[obj] == s->fn + 1 || o->life == LIFE_PROGRAM) {
            continue; /* what escaped leads to nothing but what escaped as well */
        }
        s->seen[obj] = s->fn + 1;
        if (o->fn == s->fn && o->life < LIFE_CALLER) {
            o->life = LIFE_CALLER;
            o->held = slot;
            o->by_frames = s->frames;
        }
        vec_push_in(&s->work, &s->a->unit, obj);
    }
}

static void mark_content(Search *s, uint32_t obj)
{
    EscObject o = s->a->g->objects.data[obj];
    for (uint32_t i = 0; i < o.count; i++) {
        mark_caller(s, o.base + i);
    }
}

static void drain(Search *s)
{
    while (s->work.len) {
        mark_content(s, vec_pop(&s->work));
    }
}

/* In a recursive component, other frames of the same functions own the objects that the inputs lead
 * to. */
static void mark_owned(Search *s, uint32_t inputs)
{
    Graph *g = s->a->g;
    VEC(uint32_t) owned = {0};
    vec_push_in(&owned, &s->a->unit, inputs);
    for (uint32_t n = 0; n < owned.len; n++) {
        EscObject o = g->objects.data[owned.data[n]];
        for (uint32_t k = 0; k < o.count; k++) {
            const Slot *x = &g->slots.data[o.base + k];
            for (uint32_t i = 0; i < x->len; i++) {
                uint32_t obj = g->slots.data[slot_elems(g, x)[i].target].obj;
                bool escaped = g->objects.data[obj].life == LIFE_PROGRAM;
                if (!escaped && s->owned[obj] != s->fn + 1) {
                    s->owned[obj] = s->fn + 1;
                    vec_push_in(&owned, &s->a->unit, obj);
                }
            }
        }
    }
    for (uint32_t n = 1; n < owned.len; n++) {
        mark_content(s, owned.data[n]);
    }
}

static void search_function(Search *s, bool recursive)
{
    Graph *g = s->a->g;
    const UnitFn *fn = &g->fns.data[s->fn];
    for (uint32_t i = 0; i < fn->result_count; i++) {
        mark_caller(s, fn->results[i]);
    }
    drain(s);
    for (uint32_t ghost = fn->ghost; ghost != NONE; ghost = g->objects.data[ghost].older) {
        mark_content(s, ghost);
    }
    drain(s);
    s->frames = true;
    if (recursive) {
        mark_owned(s, fn->inputs);
    }
    drain(s);
    s->frames = false;
}

void lifetimes_find(Analysis *a)
{
    Graph *g = a->g;
    bool *makes = ARENA_ARRAY(&a->unit, bool, g->fns.len + 1);
    for (uint32_t i = 0; i < g->objects.len; i++) {
        EscObject *o = &g->objects.data[i];
        o->life = o->escaped || i == 0 || a->gave_up ? LIFE_PROGRAM : LIFE_FRAME;
        makes[o->fn] |= (o->kind == OBJECT_SITE || o->kind == OBJECT_CLONE) && !o->escaped;
    }
    Search s = {.a = a};
    for (s.fn = 0; s.fn < g->fns.len && !a->gave_up; s.fn++) {
        if (!makes[s.fn]) { /* nobody asks */
            continue;
        }
        if (s.seen == NULL) {
            s.seen = ARENA_ARRAY(&a->unit, uint32_t, g->objects.len);
            s.owned = ARENA_ARRAY(&a->unit, uint32_t, g->objects.len);
        }
        bool recursive = a->callees.data[g->fns.data[s.fn].callee].recursive;
        search_function(&s, recursive && !a->apart);
    }
}
