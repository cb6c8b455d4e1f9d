/* Room for what the targets of indirect calls make.
 *
 * A call through an interface or a function value may pass memory, too, where it compares the code
 * that it is about to call with that of a known target. This is done for dispatches with few
 * targets, of which the program is all that can call; whatever else calls such a function passes
 * none. */
#include "analysis/escape/analysis.h"

static Type *signature(const Callee *d)
{
    return d->method == NONE ? d->type
                             : type_underlying(d->type->u.interface.methods[d->method]->type);
}

/* Do its results hold pointers? The runtime calls no functions that do. */
static bool gives_pointers(Analysis *a, const Callee *d)
{
    const Type *results = signature(d)->u.func.results;
    uint32_t leaves = 0;
    for (uint32_t i = 0; results && i < results->u.tuple.count; i++) {
        leaves += layout_of(a, results->u.tuple.vars[i]->type)->count;
    }
    return leaves > 0;
}

void rooms_find(Analysis *a)
{
    for (uint32_t i = a->func_count; i < a->callees.len; i++) {
        Callee *d = &a->callees.data[i];
        d->roomy = !a->options->open_world && d->targets.len <= MAX_ROOMS && gives_pointers(a, d);
        for (uint32_t k = 0; k < d->targets.len; k++) {
            a->states[d->targets.data[k]->index].no_room |= !d->roomy;
        }
    }
    for (uint32_t i = 0; i < a->func_count; i++) {
        IrFunc *f = a->ir->funcs.data[i];
        bool by_runtime = f->is_closure && !map_find(&a->taken, (uint64_t)(uintptr_t)f);
        a->states[i].no_room |= f->export_ || f->wrapper || by_runtime;
    }
}

void rooms_refuse(Analysis *a, IrFunc *f)
{
    if (f->index < a->func_count && !a->states[f->index].no_room) {
        SlotChoice c = {.callee = f, .index = NONE, .pass = NONE};
        vec_push(&a->choices, c);
    }
}

void rooms_refuse_targets(Analysis *a, uint32_t dispatch)
{
    const Callee *d = &a->callees.data[dispatch];
    for (uint32_t i = 0; d->roomy && i < d->targets.len; i++) { /* else they know already */
        rooms_refuse(a, d->targets.data[i]);
    }
}

void rooms_refuse_calls(Analysis *a, const uint32_t *vertices, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const Callee *c = &a->callees.data[vertices[i]];
        for (uint32_t k = 0; k < c->calls.len; k++) {
            const Callee *called = &a->callees.data[c->calls.data[k]];
            if (called->func) {
                rooms_refuse(a, called->func);
            } else {
                rooms_refuse_targets(a, c->calls.data[k]);
            }
        }
    }
}

static bool makes_candidates(const Summary *s)
{
    bool found = false;
    for (uint32_t i = 0; i < s->node_count && !found; i++) {
        found = s->nodes[i].kind == NODE_OBJECT && s->nodes[i].hidden != NONE;
    }
    return found;
}

bool rooms_worthwhile(Analysis *a, uint32_t dispatch)
{
    const Callee *d = &a->callees.data[dispatch];
    bool any = false;
    for (uint32_t i = 0; d->roomy && i < d->targets.len; i++) {
        const Callee *t = &a->callees.data[d->targets.data[i]->index];
        if (t->unit_fn != NONE || t->summary == NULL) {
            return false;
        }
        any |= makes_candidates(t->summary);
    }
    return any;
}

void rooms_choose(Analysis *a, SlotChoice *c)
{
    uint64_t *last = map_put(&a->g->rooms, (uint64_t)(uintptr_t)c->call);
    for (uint32_t i = (uint32_t)*last; i; i = a->choices.data[i - 1].earlier) {
        SlotChoice *x = &a->choices.data[i - 1];
        if (x->callee == c->callee && x->index == c->index) {
            x->frame = false;
            x->pass = NONE;
            return;
        }
    }
    c->earlier = (uint32_t)*last;
    vec_push(&a->choices, *c);
    *last = a->choices.len;
}
