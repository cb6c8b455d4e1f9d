/* The order in which package-level variables are initialised.
 *
 * Nodes are declarations, edges are mentions (through functions and methods). Strongly connected
 * components with a variable in them are initialization cycles; components of functions alone are
 * one node. Then, as the specification says, again and again the earliest declared variable whose
 * dependencies are done is next: a heap of ready variables. */
#include "analysis/check/checker.h"

typedef struct Node {
    DeclInfo *info;      /* what it stands for */
    uint32_t index, low; /* Tarjan's numbers; 0: not visited */
    uint32_t component;  /* number of its component, from 1 */
    uint32_t next_dep;   /* Tarjan: next entry of info->deps */
    bool on_stack;       /* Tarjan: member of the current path's stack */
} Node;

typedef struct Component {
    uint32_t pending; /* components it needs that are not done */
    uint32_t order;   /* smallest declaration order of its variables; UINT32_MAX: functions only */
    VEC(uint32_t) users; /* components that need it */
    DeclInfo *var;       /* its variable with an initialiser, or NULL */
} Component;

typedef struct Graph {
    Checker *c;
    Node *nodes;               /* parallel to c->decls */
    uint32_t count;            /* of nodes */
    uint32_t serial;           /* Tarjan's counter */
    VEC(Node *) stack;         /* Tarjan's stack */
    VEC(Node *) calls;         /* Tarjan's recursion, made explicit */
    VEC(Component) components; /* by number - 1, dependencies first */
    VEC(uint32_t) heap;        /* ready components, least order on top */
} Graph;

static Node *node_of(Graph *g, const Object *obj)
{
    DeclInfo *info = check_info(g->c, obj);
    return info ? &g->nodes[info->order] : NULL;
}

/* ---- cycles ---- */

/* A shortest way from `from` back to itself inside its component. */
static void report_cycle(Graph *g, Node *from)
{
    VEC(Node *) queue = {0};
    Map parent = {0};
    Node *last = NULL;
    vec_push(&queue, from);
    for (uint32_t i = 0; i < queue.len && !last; i++) {
        Node *n = queue.data[i];
        for (uint32_t j = 0; j < n->info->deps.len && !last; j++) {
            Node *d = node_of(g, n->info->deps.data[j]);
            if (d == from)
                last = n;
            else if (d && d->component == from->component && !map_get_ptr(&parent, d)) {
                map_set_ptr(&parent, d, n);
                vec_push(&queue, d);
            }
        }
    }
    VEC(Node *) way = {0};
    for (Node *n = last; n && n != from; n = map_get_ptr(&parent, n))
        vec_push(&way, n);
    const Object *obj = from->info->obj;
    Pos end = obj->pos + obj->name->len;
    if (way.len == 0) {
        check_error(g->c, E_INIT_CYCLE, obj->pos, end, "initialization cycle: %s refers to itself",
                    obj->name->data);
    } else {
        Diag *d = check_error(g->c, E_INIT_CYCLE, obj->pos, end, "initialization cycle for %s",
                              obj->name->data);
        check_note(g->c, d, obj->pos, "%s refers to", obj->name->data);
        while (way.len) {
            const Object *o = vec_pop(&way)->info->obj;
            check_note(g->c, d, o->pos, "%s refers to", o->name->data);
        }
        check_note(g->c, d, obj->pos, "%s", obj->name->data);
    }
    vec_free(&way);
    vec_free(&queue);
    map_free(&parent);
}

static void check_component(Graph *g, Node **members, uint32_t count)
{
    Node *first = NULL;
    for (uint32_t i = 0; i < count; i++) {
        if (members[i]->info->obj->kind == OBJ_FUNC)
            continue;
        if (!first || members[i]->info->order < first->info->order)
            first = members[i];
    }
    if (!first)
        return;
    bool cyclic = count > 1;
    for (uint32_t i = 0; i < first->info->deps.len && !cyclic; i++)
        cyclic = node_of(g, first->info->deps.data[i]) == first;
    if (cyclic)
        report_cycle(g, first);
}

/* ---- components (Tarjan) ---- */

static void close_component(Graph *g, Node *root)
{
    uint32_t at = g->stack.len;
    Component comp = {.order = UINT32_MAX};
    uint32_t number = g->components.len + 1;
    do {
        Node *n = g->stack.data[--at];
        n->on_stack = false;
        n->component = number;
        if (n->info->obj->kind == OBJ_VAR && n->info->order < comp.order) {
            comp.order = n->info->order;
            comp.var = n->info->init ? n->info : NULL;
        }
    } while (g->stack.data[at] != root);
    vec_push(&g->components, comp);
    check_component(g, g->stack.data + at, g->stack.len - at);
    g->stack.len = at;
}

static void enter(Graph *g, Node *n)
{
    n->index = n->low = ++g->serial;
    n->on_stack = true;
    vec_push(&g->stack, n);
    vec_push(&g->calls, n);
}

static void connect(Graph *g, Node *start)
{
    enter(g, start);
    while (g->calls.len) {
        Node *n = vec_last(&g->calls);
        if (n->next_dep < n->info->deps.len) {
            Node *d = node_of(g, n->info->deps.data[n->next_dep++]);
            if (!d)
                continue;
            if (d->index == 0)
                enter(g, d);
            else if (d->on_stack && d->index < n->low)
                n->low = d->index;
            continue;
        }
        (void)vec_pop(&g->calls);
        if (n->low == n->index)
            close_component(g, n);
        if (g->calls.len && vec_last(&g->calls)->low > n->low)
            vec_last(&g->calls)->low = n->low;
    }
}

/* ---- the order ---- */

static bool before(const Graph *g, uint32_t a, uint32_t b)
{
    return g->components.data[a].order < g->components.data[b].order;
}

static void heap_push(Graph *g, uint32_t comp)
{
    vec_push(&g->heap, comp);
    for (uint32_t i = g->heap.len - 1;
         i > 0 && before(g, g->heap.data[i], g->heap.data[(i - 1) / 2]);) {
        uint32_t up = (i - 1) / 2, t = g->heap.data[i];
        g->heap.data[i] = g->heap.data[up];
        g->heap.data[up] = t;
        i = up;
    }
}

static uint32_t heap_pop(Graph *g)
{
    uint32_t top = g->heap.data[0];
    g->heap.data[0] = vec_pop(&g->heap);
    for (uint32_t i = 0;;) {
        uint32_t least = i, l = 2 * i + 1, r = l + 1;
        if (l < g->heap.len && before(g, g->heap.data[l], g->heap.data[least]))
            least = l;
        if (r < g->heap.len && before(g, g->heap.data[r], g->heap.data[least]))
            least = r;
        if (least == i)
            return top;
        uint32_t t = g->heap.data[i];
        g->heap.data[i] = g->heap.data[least];
        g->heap.data[least] = t;
        i = least;
    }
}

static void link_components(Graph *g)
{
    for (uint32_t i = 0; i < g->count; i++) {
        const Node *n = &g->nodes[i];
        for (uint32_t j = 0; j < n->info->deps.len; j++) {
            const Node *d = node_of(g, n->info->deps.data[j]);
            if (!d || d->component == n->component)
                continue;
            vec_push(&g->components.data[d->component - 1].users, n->component - 1);
            g->components.data[n->component - 1].pending++;
        }
    }
}

/* Functions are done as soon as what they mention is; they never wait in the heap. */
static void finish(Graph *g, uint32_t comp)
{
    VEC(uint32_t) work = {0};
    vec_push(&work, comp);
    while (work.len) {
        const Component *done = &g->components.data[vec_pop(&work)];
        for (uint32_t i = 0; i < done->users.len; i++) {
            uint32_t user = done->users.data[i];
            if (--g->components.data[user].pending > 0)
                continue;
            if (g->components.data[user].order == UINT32_MAX)
                vec_push(&work, user);
            else
                heap_push(g, user);
        }
    }
    vec_free(&work);
}

static void sort(Graph *g)
{
    VEC(uint32_t) ready = {0};
    for (uint32_t i = 0; i < g->components.len; i++) {
        if (g->components.data[i].pending == 0)
            vec_push(&ready, i);
    }
    for (uint32_t i = 0; i < ready.len; i++) {
        if (g->components.data[ready.data[i]].order == UINT32_MAX)
            finish(g, ready.data[i]);
        else
            heap_push(g, ready.data[i]);
    }
    vec_free(&ready);
    while (g->heap.len) {
        uint32_t comp = heap_pop(g);
        DeclInfo *var = g->components.data[comp].var;
        if (var)
            vec_push(&g->c->pkg->init_order, var->obj);
        finish(g, comp);
    }
}

void check_init_order(Checker *c)
{
    Graph g = {.c = c, .count = c->decls.len};
    g.nodes = ARENA_ARRAY(c->arena, Node, g.count + 1);
    for (uint32_t i = 0; i < g.count; i++)
        g.nodes[i].info = c->decls.data[i];
    for (uint32_t i = 0; i < g.count; i++) {
        if (g.nodes[i].index == 0)
            connect(&g, &g.nodes[i]);
    }
    link_components(&g);
    sort(&g);
    for (uint32_t i = 0; i < g.components.len; i++)
        vec_free(&g.components.data[i].users);
    vec_free(&g.components);
    vec_free(&g.stack);
    vec_free(&g.calls);
    vec_free(&g.heap);
}
