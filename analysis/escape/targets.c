/* Which functions an indirect call may reach, written on the steps: for contracts, which follow
 * calls themselves. Those of variables whose functions are known have been written by callees.c. */
#include "analysis/escape/analysis.h"

static void write_dispatch(Analysis *a, IrStep *s, Type *type, uint32_t method)
{
    Type *t = type_canon(&a->ir->program->types, type_underlying(type));
    const Callee *c = &a->callees.data[callees_dispatch(a, t, method)];
    s->u.call.targets = ARENA_ARRAY(a->arena, IrFunc *, c->targets.len + 1);
    s->u.call.target_count = c->targets.len;
    for (uint32_t i = 0; i < c->targets.len; i++) {
        s->u.call.targets[i] = c->targets.data[i];
    }
}

static void write_step(void *context, IrStep *s)
{
    Analysis *a = context;
    if ((s->kind != STEP_CALL && s->kind != STEP_DEFER) || s->u.call.targets) {
        return;
    }
    if (s->kind == STEP_DEFER || s->u.call.kind == CALLEE_VALUE) {
        write_dispatch(a, s, s->x->type, NONE);
    } else if (s->u.call.kind == CALLEE_INTERFACE) {
        write_dispatch(a, s, s->x->type, s->u.call.method_index);
    }
}

/* In a library others may implement the interface, or make such functions: nothing is written
 * there. */
void targets_write(Analysis *a)
{
    for (uint32_t i = 0; !a->options->open_world && i < a->func_count; i++) {
        if (callees_wanted(a, a->ir->funcs.data[i])) {
            ir_walk(&a->ir->funcs.data[i]->body, write_step, a);
        }
    }
}
