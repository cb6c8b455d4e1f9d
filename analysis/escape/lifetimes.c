/* How long each object may be held: a search along "holds a pointer to" from what outlives the
 * frame.
 *
 * What the heap object knows lives as long as the program. For one function, what its caller owns
 * is everything that its inputs lead to: ghosts, and in a recursive component the objects of frames
 * above. An object made by the function that is held in the function's results, or inside memory of
 * the caller, outlives the frame; the slot that holds it starts the explanation. */
#include "analysis/escape/analysis.h"

#include <stdlib.h>

typedef struct Search {
    Analysis *a;
    uint32_t fn;
    uint32_t *seen;         /* by object: stamp of the walk that saw it */
    uint32_t stamp;
    VEC(uint32_t) work;
} Search;

static void mark_caller(Search *s, uint32_t slot)
{
    Graph *g = s->a->g;
    for (uint32_t i = 0; i < g->slots.data[slot].pts.len; i++) {
        uint32_t obj = g->slots.data[g->slots.data[slot].pts.data[i].target].obj;
        if (s->seen[obj] == s->stamp) {
            continue;
        }
        s->seen[obj] = s->stamp;
        EscObject *o = &g->objects.data[obj];
        if (o->fn == s->fn && o->life < LIFE_CALLER) {
            o->life = LIFE_CALLER;
            o->held = slot;
        }
        vec_push(&s->work, obj);
    }
}

static void drain(Search *s)
{
    while (s->work.len) {
        EscObject o = s->a->g->objects.data[vec_pop(&s->work)];
        for (uint32_t i = 0; i < o.count; i++) {
            mark_caller(s, o.base + i);
        }
    }
}

/* Objects that the inputs lead to, in a recursive component: other frames of the same functions own
 * them. */
static void mark_owned(Search *s, bool *owned, uint32_t obj_slot)
{
    Graph *g = s->a->g;
    VEC(uint32_t) slots = {0};
    vec_push(&slots, obj_slot);
    while (slots.len) {
        Slot *x = &g->slots.data[vec_pop(&slots)];
        for (uint32_t i = 0; i < x->pts.len; i++) {
            uint32_t obj = g->slots.data[x->pts.data[i].target].obj;
            if (obj == 0 || owned[obj]) {
                continue;
            }
            owned[obj] = true;
            for (uint32_t k = 0; k < g->objects.data[obj].count; k++) {
                vec_push(&slots, g->objects.data[obj].base + k);
            }
        }
    }
    vec_free(&slots);
}

static void search_function(Search *s, bool recursive)
{
    Graph *g = s->a->g;
    const UnitFn *fn = &g->fns.data[s->fn];
    s->stamp++;
    for (uint32_t i = 0; i < fn->result_count; i++) {
        mark_caller(s, fn->results[i]);
    }
    drain(s);
    bool *owned = recursive ? calloc(g->objects.len, sizeof *owned) : NULL;
    EscObject inputs = g->objects.data[fn->inputs];
    for (uint32_t i = 0; recursive && i < inputs.count; i++) {
        mark_owned(s, owned, inputs.base + i);
    }
    for (uint32_t i = 1; i < g->objects.len; i++) {
        EscObject o = g->objects.data[i];
        if ((o.kind == OBJECT_GHOST && o.fn == s->fn) || (recursive && owned[i])) {
            for (uint32_t k = 0; k < o.count; k++) {
                mark_caller(s, o.base + k);
            }
        }
    }
    drain(s);
    free(owned);
}

void lifetimes_find(Analysis *a)
{
    Graph *g = a->g;
    Search s = {.a = a, .seen = calloc(g->objects.len, sizeof(uint32_t))};
    for (uint32_t i = 0; i < g->objects.len; i++) {
        g->objects.data[i].life =
            g->objects.data[i].escaped || i == 0 || a->gave_up ? LIFE_PROGRAM : LIFE_FRAME;
    }
    for (uint32_t fn = 0; fn < g->fns.len && !a->gave_up; fn++) {
        s.fn = fn;
        search_function(&s, a->callees.data[g->fns.data[fn].callee].recursive);
    }
    free(s.seen);
    vec_free(&s.work);
}
