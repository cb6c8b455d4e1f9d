/* Control flow: where ways part, meet, come again and end. Versions of variables meet where ways do
 * (flow.c); what a loop assigns merges at its head, and behind it. */
#include "analysis/escape/build.h"

static Target *target_of(Build *b, const IrStep *step)
{
    for (uint32_t i = b->targets.len; i-- > 0;) {
        if (b->targets.data[i].step == step) {
            return &b->targets.data[i];
        }
    }
    return NULL;
}

static void push_target(Build *b, IrStep *s, Join *exit, Join *again)
{
    Target t = {s, exit, again};
    vec_push_in(&b->targets, &b->a->unit, t);
}

static void step_if(Build *b, IrStep *s)
{
    value_leaves(b, s->x);
    Join j;
    join_start(b, &j);
    bool dead = b->dead;
    steps_block(b, &s->u.if_.then);
    join_arrive(b, &j);
    flow_rollback(b, j.mark);
    b->dead = dead;
    steps_block(b, &s->u.if_.els);
    join_arrive(b, &j);
    join_finish(b, &j, NULL, 0);
}

static void step_block(Build *b, IrStep *s)
{
    Join j;
    join_start(b, &j);
    push_target(b, s, &j, NULL);
    steps_block(b, &s->u.block);
    join_arrive(b, &j);
    (void)vec_pop(&b->targets);
    join_finish(b, &j, NULL, 0);
}

static void assigns_leaves(Assigned *x, uint32_t base, uint32_t count)
{
    for (uint32_t k = 0; base != NONE && k < count; k++) {
        if (x->b->stamp[base + k] != x->stamp) {
            x->b->stamp[base + k] = x->stamp;
            vec_push_in(&x->leaves, &x->b->a->unit, base + k);
        }
    }
}

static void assigns_var(Assigned *x, IrVar *v)
{
    const Unaliased *u = unaliased_variable(x->b, v);
    if (u) {
        assigns_leaves(x, u->base, u->count);
    } else if (v && var_tracked(v)) {
        assigns_leaves(x, x->b->a->g->fns.data[x->b->fn].var_base[v->index],
                       leaf_count(x->b, v->type));
    }
}

static void assigns_unaliased(Assigned *x, const Unaliased *u)
{
    if (u) {
        assigns_leaves(x, u->base, u->count);
    }
}

void assigns_step(void *context, IrStep *s)
{
    Assigned *x = context;
    assigns_var(x, s->dst);
    if (s->kind == STEP_ASSIGN) {
        IrValue *v = s->x;
        while (v->kind == VALUE_FIELD || v->kind == VALUE_INDEX) {
            v = v->x;
        }
        assigns_var(x, v->kind == VALUE_VAR ? v->u.var : NULL);
        assigns_unaliased(x, unaliased_behind(x->b, v->kind == VALUE_DEREF ? v->x : v));
    } else if (s->kind == STEP_CALL) {
        for (uint32_t i = 0; i < s->u.call.result_count; i++) {
            assigns_var(x, s->u.call.results ? s->u.call.results[i] : NULL);
        }
        for (uint32_t i = 0; i < s->arg_count; i++) {
            assigns_unaliased(x, unaliased_argument(x->b, s->args[i]));
        }
    } else if (s->kind == STEP_RANGE_MAP) {
        assigns_var(x, s->u.loop.key);
        assigns_var(x, s->u.loop.value);
    } else if (s->kind == STEP_SELECT) {
        for (uint32_t i = 0; i < s->u.select.count; i++) {
            assigns_var(x, s->u.select.cases[i].dst);
        }
    }
}

void assigned_phis(Build *b, const Assigned *x)
{
    for (uint32_t i = 0; i < x->leaves.len; i++) {
        uint32_t phi = flow_version(b, x->leaves.data[i]);
        flow_phi_operand(b, b->cur[x->leaves.data[i]], phi, b->pos - 1);
        flow_set(b, x->leaves.data[i], phi);
    }
}

/* What a loop assigns merges at its head. */
static void open_phis(Build *b, Assigned *x, IrStep *s)
{
    *x = (Assigned){.b = b, .stamp = ++b->stamps};
    if (b->flat) {
        return;
    }
    assigns_step(x, s);
    ir_walk(&s->u.loop.before, assigns_step, x);
    ir_walk(&s->u.loop.body, assigns_step, x);
    ir_walk(&s->u.loop.post, assigns_step, x);
    assigned_phis(b, x);
}

static void loop_body(Build *b, IrStep *s, Join *exit, const uint32_t *phis, const Assigned *x)
{
    Join again;
    join_start(b, &again);
    push_target(b, s, exit, &again);
    if (s->kind == STEP_RANGE_MAP) {
        Type *u = type_underlying(s->x->type);
        uint32_t m = value_first(b, s->x), keys = leaf_count(b, u->u.map.key);
        b->pos++;
        steps_declared(b, s->u.loop.key);
        steps_declared(b, s->u.loop.value);
        if (s->u.loop.key) {
            var_set(b, s->u.loop.key, value_load(b, m, 0, keys, s->pos, HOP_MAP), s->pos, HOP_COPY);
        }
        if (s->u.loop.value) {
            var_set(b, s->u.loop.value,
                    value_load(b, m, keys, leaf_count(b, u->u.map.elem), s->pos, HOP_MAP), s->pos,
                    HOP_COPY);
        }
    }
    steps_block(b, &s->u.loop.body);
    join_arrive(b, &again);
    (void)vec_pop(&b->targets);
    join_finish(b, &again, NULL, 0);
    steps_block(b, &s->u.loop.post);
    b->pos++;
    for (uint32_t i = 0; !b->dead && i < x->leaves.len; i++) {
        flow_phi_operand(b, b->cur[x->leaves.data[i]], phis[i], b->pos);
    }
}

static void step_loop(Build *b, IrStep *s)
{
    Assigned x;
    Join exit;
    bool ranges = s->kind == STEP_RANGE_MAP;
    loop_open(b);
    bool dead = b->dead;
    open_phis(b, &x, s);
    uint32_t *phis = ARENA_ARRAY(&b->a->unit, uint32_t, x.leaves.len + 1);
    for (uint32_t i = 0; i < x.leaves.len; i++) {
        phis[i] = b->cur[x.leaves.data[i]];
    }
    join_start(b, &exit);
    if (!ranges) {
        steps_block(b, &s->u.loop.before);
        if (s->x) {
            value_leaves(b, s->x);
        }
    }
    if (ranges || s->x) {
        join_arrive(b, &exit);
    }
    loop_body(b, s, &exit, phis, &x);
    loop_close(b);
    b->pos++;
    join_finish(b, &exit, x.leaves.data, x.leaves.len);
    b->dead = b->dead || dead;
}

static void case_conditions(Build *b, IrCase *c)
{
    steps_block(b, &c->before);
    for (uint32_t i = 0; i < c->count; i++) {
        value_leaves(b, c->values[i]);
    }
}

/* The variable whose dynamic type all conditions of the clause ask for, or NULL. */
static IrVar *asked_variable(const IrCase *c)
{
    IrVar *v = NULL;
    for (uint32_t i = 0; i < c->count; i++) {
        const IrValue *is = c->values[i];
        if (is->kind != VALUE_TYPE_IS || is->x->kind != VALUE_VAR || (v && v != is->x->u.var)) {
            return NULL;
        }
        v = is->x->u.var;
    }
    return v;
}

/* In the clause of a type switch, the interface has one of the types that it names. */
static void narrow_clause(Build *b, const IrCase *c)
{
    IrVar *v = c->count <= MAX_TARGETS ? asked_variable(c) : NULL;
    if (v == NULL || b->flat || b->dead || !var_tracked(v)) {
        return;
    }
    uint32_t leaf = b->a->g->fns.data[b->fn].var_base[v->index];
    uint32_t from = leaf == NONE ? NONE : b->cur[leaf];
    if (from == NONE) {
        return;
    }
    uint32_t part = flow_part(b, leaf);
    for (uint32_t i = 0; i < c->count; i++) {
        Type *t = c->values[i]->u.type;
        if (t) {
            graph_edge(b->a, from, EDGE_FILTER, part, graph_filter(b->a, t, NULL), 0, c->pos,
                       HOP_COPY);
        }
    }
    flow_set(b, leaf, part);
}

static void step_switch(Build *b, IrStep *s)
{
    Join exit, fall = {0};
    bool has_default = false, falls = false;
    if (s->x) {
        value_leaves(b, s->x);
    }
    join_start(b, &exit);
    push_target(b, s, &exit, NULL);
    bool dead = b->dead;
    /* conditions run one after the other, before any body */
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        case_conditions(b, &s->u.switch_.cases[i]);
    }
    uint32_t entry = b->trail.len;
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        IrCase *c = &s->u.switch_.cases[i];
        has_default |= c->is_default;
        if (falls) {
            b->dead = dead;
            join_arrive(b, &fall);
            join_finish(b, &fall, NULL, 0);
        }
        b->dead = b->dead && falls ? b->dead : dead;
        if (!falls) {
            narrow_clause(b, c);
        }
        steps_block(b, &c->body);
        falls = c->falls;
        if (falls) {
            fall = (Join){.mark = entry};
            join_arrive(b, &fall);
        } else {
            join_arrive(b, &exit);
        }
        flow_rollback(b, entry);
    }
    b->dead = dead;
    if (!has_default) {
        join_arrive(b, &exit);
    }
    (void)vec_pop(&b->targets);
    join_finish(b, &exit, NULL, 0);
}

static void step_select(Build *b, IrStep *s)
{
    Join exit;
    join_start(b, &exit);
    push_target(b, s, &exit, NULL);
    bool dead = b->dead;
    for (uint32_t i = 0; i < s->u.select.count; i++) {
        IrCase *c = &s->u.select.cases[i];
        b->dead = dead;
        steps_block(b, &c->before);
        if (c->send) {
            steps_send(b, c->chan, c->value, c->pos);
        } else if (c->chan) {
            steps_receive(b, c->dst, c->chan, c->pos);
        }
        steps_block(b, &c->body);
        join_arrive(b, &exit);
        flow_rollback(b, exit.mark);
    }
    (void)vec_pop(&b->targets);
    join_finish(b, &exit, NULL, 0);
}

static void step_jump(Build *b, IrStep *s)
{
    Target *t = target_of(b, s->u.target);
    if (t) {
        join_arrive(b, s->kind == STEP_BREAK || t->again == NULL ? t->exit : t->again);
    }
    b->dead = true;
}

/* Backwards, it makes a loop of what lies between. */
static void step_goto(Build *b, IrStep *s)
{
    uint32_t at = b->label_at[s->u.label->id];
    if (b->jumps) {
        jumps_goto(b, s);
    } else if (at != NONE) {
        UnitFn *fn = &b->a->g->fns.data[b->fn];
        Loop l = {.start = at, .end = b->pos, .parent = NONE};
        vec_push_in(&fn->jumps, &b->a->unit, l);
    }
}

bool branches_step(Build *b, IrStep *s)
{
    switch (s->kind) {
    case STEP_BLOCK: step_block(b, s); return true;
    case STEP_IF: step_if(b, s); return true;
    case STEP_LOOP: step_loop(b, s); return true;
    case STEP_RANGE_MAP: value_leaves(b, s->x); step_loop(b, s); return true;
    case STEP_SWITCH: step_switch(b, s); return true;
    case STEP_SELECT: step_select(b, s); return true;
    case STEP_BREAK: case STEP_CONTINUE: step_jump(b, s); return true;
    case STEP_GOTO: step_goto(b, s); return true;
    case STEP_LABEL: b->label_at[s->u.label->id] = b->pos; return true;
    default: return false;
    }
}
