/* Which functions can be on the stack twice: strongly connected components of the call graph
 * (Tarjan, without recursion).
 * Indirect calls go through a hub for their signature: caller -> hub -> every function that a value
 * or an interface of this signature may hold. */
#include "analysis/ir/ir.h"

#include <string.h>

typedef struct Edge {
    uint32_t from, to;
} Edge;

typedef struct Graph {
    IrProgram *ir;
    Types types;         /* own handle of the program's */
    Arena arena;
    Map hubs;            /* signature -> node + 1 */
    VEC(Edge) edges;
    uint32_t nodes;      /* functions first, then hubs */
    uint32_t current;    /* function whose body is walked */
    Map made;            /* IrVar * of a temporary -> IrFunc *: the closure that it holds */
} Graph;

static uint32_t hub(Graph *g, uint64_t key)
{
    uint64_t *slot = map_put(&g->hubs, key);
    if (*slot == 0) {
        *slot = ++g->nodes;
    }
    return (uint32_t)*slot - 1;
}

static Type *signature(Graph *g, Type *t)
{
    return type_canon(&g->types, type_underlying(t));
}

static uint64_t value_key(Graph *g, Type *t)
{
    return (uint64_t)signature(g, t)->id << 1 | 1;
}

static uint64_t method_key(Graph *g, const Object *m)
{
    uint64_t type = signature(g, m->type)->id;
    return (type << 33 ^ (uint64_t)m->name->hash << 1) + 2;
}

static void add_edge(Graph *g, uint32_t from, uint32_t to)
{
    Edge e = {from, to};
    vec_push(&g->edges, e);
}

/* ---- edges ----------------------------------------------------------------------------------- */

/* Calls of what has its type can arrive at a function whose value is taken. */
static void cycle_value(void *context, IrValue *v)
{
    Graph *g = context;
    if (v->kind == VALUE_FUNC) {
        add_edge(g, hub(g, value_key(g, v->type)), v->u.func->index);
    }
}

/* From the current function to what a call of x can reach: one function when it was made just
 * before. */
static void call_edge(Graph *g, const IrValue *x)
{
    IrFunc *f = x->kind == VALUE_FUNC  ? x->u.func
                : x->kind == VALUE_VAR ? map_get_ptr(&g->made, x->u.var)
                                       : NULL;
    add_edge(g, g->current, f ? f->index : hub(g, value_key(g, x->type)));
}

static void cycle_step(Graph *g, IrStep *s)
{
    switch (s->kind) {
    case STEP_CALL:
        switch (s->u.call.kind) {
        case CALLEE_STATIC: break; /* has a use of its own */
        case CALLEE_VALUE: call_edge(g, s->x); break;
        case CALLEE_INTERFACE:
            add_edge(g, g->current, hub(g, method_key(g, s->u.call.method)));
            break;
        }
        break;
    case STEP_CLOSURE:
        add_edge(g, hub(g, value_key(g, s->dst->type)), s->u.func->index);
        if (s->dst->kind == IRVAR_TEMP) {
            map_set_ptr(&g->made, s->dst, s->u.func);
        }
        break;
    case STEP_DEFER: call_edge(g, s->x); break;
    default: break;
    }
}

static void body_edges(Graph *g, IrFunc *f)
{
    uint32_t count;
    const IrUse *uses = ir_uses(g->types.arena, f, &count);
    g->current = f->index;
    for (uint32_t i = 0; i < count; i++) {
        switch (uses[i].kind) {
        case USE_CALL: add_edge(g, g->current, uses[i].u.func->index); break;
        case USE_FUNC: cycle_value(g, uses[i].u.value); break;
        case USE_STEP: cycle_step(g, uses[i].u.step); break;
        case USE_GLOBAL:
        case USE_BOX: break;
        }
    }
}

/* Methods and their wrappers may be behind any interface that has their name and type. */
static void method_edges(Graph *g)
{
    for (uint32_t i = 0; i < g->ir->wrappers.cap; i++) {
        MapSlot *slot = &g->ir->wrappers.slots[i];
        IrFunc *f = slot->key ? (IrFunc *)(uintptr_t)slot->value : NULL;
        if (f == NULL || !f->dispatched || f->recv == NULL) {
            continue;
        }
        const char *dot = strrchr(f->name->data, '.');
        Object m = {.type = f->type,
                    .name = str_intern_c(g->ir->program->strings, dot ? dot + 1 : f->name->data)};
        add_edge(g, hub(g, method_key(g, &m)), f->index);
    }
}

static void global_edges(Graph *g)
{
    for (uint32_t i = 0; i < g->ir->globals.len; i++) {
        if (g->ir->globals.data[i]->init) {
            IrStep s = {.kind = STEP_EVAL, .x = g->ir->globals.data[i]->init};
            ir_walk_values(&s, cycle_value, g);
        }
    }
}

/* ---- components ------------------------------------------------------------------------------ */

typedef struct Tarjan {
    const uint32_t *first, *targets; /* successors of n: targets[first[n] .. first[n + 1]) */
    uint32_t *index, *low, *at;      /* by node; index 0: not visited; at: next successor */
    bool *on_stack;
    uint32_t *stack, *calls;         /* nodes of open components; nodes being visited */
    uint32_t stack_len, calls_len, next;
} Tarjan;

static void mark_component(Graph *g, Tarjan *t, uint32_t root)
{
    bool several = t->stack[t->stack_len - 1] != root;
    uint32_t n;
    do {
        n = t->stack[--t->stack_len];
        t->on_stack[n] = false;
        if (several && n < g->ir->funcs.len) {
            g->ir->funcs.data[n]->cyclic = true;
        }
    } while (n != root);
}

static void open_node(Tarjan *t, uint32_t n)
{
    t->index[n] = t->low[n] = ++t->next;
    t->at[n] = t->first[n];
    t->stack[t->stack_len++] = n;
    t->on_stack[n] = true;
    t->calls[t->calls_len++] = n;
}

static void visit(Graph *g, Tarjan *t, uint32_t root)
{
    IrProgram *ir = g->ir;
    open_node(t, root);
    while (t->calls_len > 0) {
        uint32_t n = t->calls[t->calls_len - 1];
        if (t->at[n] < t->first[n + 1]) {
            uint32_t m = t->targets[t->at[n]++];
            if (m == n && n < ir->funcs.len) {
                ir->funcs.data[n]->cyclic = true;
            }
            if (t->index[m] == 0) {
                open_node(t, m);
            } else if (t->on_stack[m] && t->index[m] < t->low[n]) {
                t->low[n] = t->index[m];
            }
            continue;
        }
        t->calls_len--;
        if (t->calls_len > 0) {
            uint32_t parent = t->calls[t->calls_len - 1];
            if (t->low[n] < t->low[parent]) {
                t->low[parent] = t->low[n];
            }
        }
        if (t->low[n] == t->index[n]) {
            mark_component(g, t, n);
        }
    }
}

static void components(Graph *g)
{
    uint32_t n = g->nodes, m = g->edges.len;
    uint32_t *first = ARENA_ARRAY(&g->arena, uint32_t, n + 2),
             *targets = ARENA_ARRAY(&g->arena, uint32_t, m + 1);
    for (uint32_t i = 0; i < m; i++) {
        first[g->edges.data[i].from + 2]++;
    }
    for (uint32_t i = 2; i < n + 2; i++) {
        first[i] += first[i - 1];
    }
    for (uint32_t i = 0; i < m; i++) {
        targets[first[g->edges.data[i].from + 1]++] = g->edges.data[i].to;
    }
    Tarjan t = {.first = first, .targets = targets};
    t.index = ARENA_ARRAY(&g->arena, uint32_t, n);
    t.low = ARENA_ARRAY(&g->arena, uint32_t, n);
    t.at = ARENA_ARRAY(&g->arena, uint32_t, n);
    t.stack = ARENA_ARRAY(&g->arena, uint32_t, n);
    t.calls = ARENA_ARRAY(&g->arena, uint32_t, n);
    t.on_stack = ARENA_ARRAY(&g->arena, bool, n);
    for (uint32_t i = 0; i < n; i++) {
        if (t.index[i] == 0) {
            visit(g, &t, i);
        }
    }
}

static void build(Graph *g)
{
    for (uint32_t i = 0; i < g->ir->funcs.len; i++) {
        IrFunc *f = g->ir->funcs.data[i];
        f->cyclic = false;
        if (f->reachable) {
            body_edges(g, f);
        }
    }
    method_edges(g);
    global_edges(g);
}

static void release(Graph *g)
{
    map_free(&g->hubs);
    map_free(&g->made);
    vec_free(&g->edges);
    arena_free(&g->arena);
}

void ir_mark_cycles(IrProgram *ir, Arena *arena)
{
    Graph g = {.ir = ir, .types = ir->program->types, .nodes = ir->funcs.len};
    g.types.arena = arena;
    arena_init(&g.arena);
    build(&g);
    components(&g);
    release(&g);
}
