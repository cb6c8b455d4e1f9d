/* Objects that nothing points to yet. Between the declaration of a variable whose address is taken
 * and the step that takes it, nobody else can see the variable: its slots have versions as those of
 * a variable without address, and what a store overwrites is forgotten. The same holds for what a
 * `p := &T{}` makes, as long as p is only looked through, and for the array of a slice that is made
 * with few elements. The step of the declaring block in which the address gets out comes next:
 * right before it, the versions go into the object.
 *
 * Two uses of the address leave the object alone. A variable that is declared as the address, and
 * not set again, is another name for it. A call of a function that is known, and neither keeps nor
 * gives back the pointer, sees an object with what the versions hold; behind it they hold what that
 * object does, but for fields that it clears last (clears.c), and those that it overwrites
 * (overwrites.c): they hold what it stores. For that, what it gets points to two objects; both have
 * what it stores, one of them also what the versions held.
 *
 * Every way to the address comes by there, and no way back leads into the stretch before but by the
 * declaration, which makes another object: the two are steps of one block, in this order, and
 * functions with gotos are left alone. */
#include "analysis/escape/build.h"

#include <string.h>

enum {
    MANY = 64,              /* open at a time, beyond which none is added */
    MANY_VISITS = 16,       /* calls that see one of them; at the next its address gets out */
};

#define EARLIER UINT32_MAX /* mentioned before it is declared */

/* The walk that finds them. */
typedef struct Scan {
    Build *b;
    uint32_t *known;    /* by variable: its Unaliased + 1, EARLIER, or 0 */
    VEC(uint32_t) open; /* those whose block is being walked */
    VEC(IrStep *) path; /* the step of each enclosing block */
    int32_t *bare;      /* by variable: mentions less those that look through it, in a step */
    VEC(uint32_t) mentioned;
} Scan;

/* Does the variable point to it, or is it the variable? */
static bool points_to(const Unaliased *u, const IrVar *v)
{
    return u->site || u->var != v;
}

static Unaliased *known_of(Scan *s, const IrVar *v)
{
    uint32_t k = v ? s->known[v->index] : 0;
    return k && k != EARLIER ? &s->b->unaliased.data[k - 1] : NULL;
}

/* The address gets out in the present step, or the variable is seen where it should not be. */
static void let_out(Scan *s, Unaliased *u)
{
    if (u == NULL || u->ends) {
        return;
    }
    u->refused |= !u->open;
    u->ends = true;
    u->end = u->open ? s->path.data[u->depth] : NULL;
}

static const IrVar *root_of(const IrValue *place)
{
    while (place->kind == VALUE_FIELD || place->kind == VALUE_INDEX) {
        place = place->x;
    }
    if (place->kind == VALUE_DEREF) {
        place = place->x;
    }
    return place->kind == VALUE_VAR ? place->u.var : NULL;
}

static void scan_variable(Scan *s, const IrVar *v)
{
    Unaliased *u = known_of(s, v);
    if (u) {
        u->refused |= !u->open;
        s->bare[v->index]++;
        vec_push_in(&s->mentioned, &s->b->a->unit, v->index);
    } else {
        s->known[v->index] = EARLIER;
    }
}

static bool gives_address(const IrValue *v)
{
    return v->kind == VALUE_ADDR || v->kind == VALUE_VIEW || v->kind == VALUE_DATA ||
           (v->kind == VALUE_SLICE && type_underlying(v->x->type)->kind == TYPE_ARRAY);
}

/* *p, s[i], or how long s is. */
static bool looks_through(const IrValue *v)
{
    bool kind = v->kind == VALUE_DEREF || v->kind == VALUE_INDEX || v->kind == VALUE_LEN ||
                v->kind == VALUE_CAP;
    return kind && v->x->kind == VALUE_VAR;
}

static void scan_value(void *context, IrValue *v)
{
    Scan *s = context;
    if (v->kind == VALUE_VAR) {
        scan_variable(s, v->u.var);
    } else if (looks_through(v) && known_of(s, v->x->u.var)) {
        s->bare[v->x->u.var->index]--;
    } else if (gives_address(v)) {
        let_out(s, known_of(s, root_of(v->x)));
    }
}

/* The step sets the variable: a pointer then points elsewhere. */
static void scan_target(Scan *s, const IrVar *v)
{
    Unaliased *u = known_of(s, v);
    if (u && points_to(u, v)) {
        let_out(s, u);
    } else if (u) {
        u->refused |= !u->open;
        u->stored |= !u->ends;
    }
}

static void scan_targets(Scan *s, IrStep *step)
{
    scan_target(s, step->dst);
    scan_target(s, step->ok);
    if (step->kind == STEP_CALL) {
        for (uint32_t i = 0; step->u.call.results && i < step->u.call.result_count; i++) {
            scan_target(s, step->u.call.results[i]);
        }
    } else if (step->kind == STEP_RANGE_MAP) {
        scan_target(s, step->u.loop.key);
        scan_target(s, step->u.loop.value);
    } else if (step->kind == STEP_SELECT) {
        for (uint32_t i = 0; i < step->u.select.count; i++) {
            scan_target(s, step->u.select.cases[i].dst);
            scan_target(s, step->u.select.cases[i].ok);
        }
    } else if (step->kind == STEP_ASSIGN) {
        Unaliased *u = known_of(s, root_of(step->x));
        if (u) {
            u->stored |= !u->ends;
        }
    }
}

/* A mention that does not look through it: of a pointer, its value; the variables whose address is
 * taken are read and set this way. */
static void scan_bare(Scan *s)
{
    while (s->mentioned.len) {
        uint32_t v = vec_pop(&s->mentioned);
        Unaliased *u = &s->b->unaliased.data[s->known[v] - 1];
        if (points_to(u, s->b->f->vars.data[v]) && s->bare[v] != 0) {
            let_out(s, u);
        }
        s->bare[v] = 0;
    }
}

static void scan_declared(Scan *s, IrStep *step)
{
    IrVar *v = step->dst;
    bool variable = step->kind == STEP_DECLARE && v && v->addr_taken && v->site;
    Type *made = v && step->declares && var_tracked(v) ? steps_made(s->b, step) : NULL;
    if ((!variable && !made) || v->kind == IRVAR_RESULT || s->known[v->index] ||
        s->open.len >= MANY) {
        return;
    }
    Type *t = made ? made : v->type;
    const Layout *l = layout_of(s->b->a, t);
    if (l->count == 0 || l->blob) {
        return;
    }
    Unaliased u = {.var = v,
                   .step = step,
                   .site = made ? step->site : NULL,
                   .type = t,
                   .count = l->count,
                   .depth = s->path.len - 1,
                   .open = true};
    s->known[v->index] = s->b->unaliased.len + 1;
    vec_push_in(&s->open, &s->b->a->unit, s->b->unaliased.len);
    vec_push_in(&s->b->unaliased, &s->b->a->unit, u);
}

/* ---- uses of the address that leave it alone ---- */

/* The variable of which the value is the address, or the pointer that it is. */
static const IrVar *whole(const IrValue *x)
{
    return x->kind == VALUE_VAR ? x->u.var
           : x->kind == VALUE_ADDR && x->x->kind == VALUE_VAR ? x->x->u.var
                                                               : NULL;
}

static bool is_address(const Unaliased *u, const IrValue *x)
{
    return u && points_to(u, whole(x)) == (x->kind == VALUE_VAR);
}

/* q := &v, q := p */
static bool scan_name(Scan *s, const IrStep *step)
{
    const IrVar *q = step->dst;
    if (step->kind != STEP_DECLARE || q == NULL || step->x == NULL || !var_tracked(q) ||
        (q->kind != IRVAR_LOCAL && q->kind != IRVAR_TEMP) || s->known[q->index]) {
        return false;
    }
    Unaliased *u = known_of(s, whole(step->x));
    if (!is_address(u, step->x) || !u->open || u->ends) {
        return false;
    }
    s->known[q->index] = s->known[u->var->index];
    return true;
}

/* The call looks at what its argument points to, and no more. Summaries of functions that may call
 * the present one are not final. */
static bool only_visits(Build *b, const IrStep *step, uint32_t input)
{
    Analysis *a = b->a;
    if (step->u.call.kind != CALLEE_STATIC || step->u.call.func->index >= a->func_count ||
        a->callees.data[a->g->fns.data[b->fn].callee].recursive) {
        return false;
    }
    const Callee *c = &a->callees.data[step->u.call.func->index];
    return c->unit_fn == NONE && c->summary && !leaks_input(a, c->summary, input);
}

/* Slots that the function clears of what its argument leaf points to. */
static uint64_t cleared_by(Build *b, const IrStep *call, uint32_t input)
{
    const Summary *s = b->a->callees.data[call->u.call.func->index].summary;
    return s->cleared ? s->cleared[input] : 0;
}

static Overwrites overwritten_by(Build *b, const IrStep *call, uint32_t input)
{
    return overwrites_find(b->a, call->u.call.func, input);
}

static void scan_call(Scan *s, IrStep *step)
{
    ir_walk_value(step->x, scan_value, s);
    for (uint32_t i = 0, input = 0; i < step->arg_count; i++) {
        IrValue *arg = step->args[i];
        Unaliased *u = known_of(s, whole(arg));
        bool candidate = is_address(u, arg) && u->open && !u->ends;
        if (candidate && u->visits < MANY_VISITS && only_visits(s->b, step, input)) {
            u->visits++;
            u->stored |= cleared_by(s->b, step, input) || overwritten_by(s->b, step, input).all;
        } else {
            ir_walk_value(arg, scan_value, s);
        }
        input += layout_of(s->b->a, arg->type)->count;
    }
}

/* ---- the walk ---- */

static void scan_block(void *scan, const IrBlock *block)
{
    Scan *s = scan;
    uint32_t mark = s->open.len;
    vec_push_in(&s->path, &s->b->a->unit, NULL);
    for (uint32_t i = 0; i < block->count; i++) {
        IrStep *step = block->items[i];
        s->path.data[s->path.len - 1] = step;
        if (scan_name(s, step)) {
            continue;
        }
        if (step->kind == STEP_CALL) {
            scan_call(s, step);
        } else {
            ir_walk_values(step, scan_value, s);
        }
        scan_bare(s);
        scan_targets(s, step);
        scan_declared(s, step);
        ir_blocks(step, scan_block, s);
    }
    (void)vec_pop(&s->path);
    while (s->open.len > mark) {
        s->b->unaliased.data[vec_pop(&s->open)].open = false;
    }
}

static bool may_have_some(const IrFunc *f)
{
    bool found = false;
    for (uint32_t i = 0; i < f->sites.len && !found; i++) {
        SiteKind k = f->sites.data[i]->kind;
        found = k == SITE_VARIABLE || k == SITE_NEW || k == SITE_SLICE_LITERAL ||
                k == SITE_MAKE_SLICE;
    }
    return found;
}

void unaliased_find(Build *b)
{
    uint32_t vars = b->f->vars.len;
    b->unaliased_of = ARENA_ARRAY(&b->a->unit, uint32_t, vars + 1);
    b->early = b->leaves;
    if (b->flat || b->jumps || !may_have_some(b->f)) {
        return;
    }
    Scan s = {.b = b,
              .known = ARENA_ARRAY(&b->a->unit, uint32_t, vars + 1),
              .bare = ARENA_ARRAY(&b->a->unit, int32_t, vars + 1)};
    scan_block(&s, &b->f->body);
    for (uint32_t i = 0; i < b->unaliased.len; i++) {
        Unaliased *u = &b->unaliased.data[i];
        if (u->refused || !u->stored) {
            continue;
        }
        u->used = true;
        u->base = b->leaves;
        b->leaves += u->count;
    }
    for (uint32_t v = 0; v < vars; v++) {
        uint32_t k = s.known[v];
        b->unaliased_of[v] = k && k != EARLIER && b->unaliased.data[k - 1].used ? k : 0;
    }
}

/* ---- while the constraints are made ---------------------------------------------------------- */

IrSite *unaliased_site(const Build *b, const IrVar *v)
{
    const Unaliased *u = &b->unaliased.data[b->unaliased_of[v->index] - 1];
    return u->site ? u->site : v->site;
}

static Unaliased *active(Build *b, const IrVar *v)
{
    uint32_t k = v ? b->unaliased_of[v->index] : 0;
    Unaliased *u = k ? &b->unaliased.data[k - 1] : NULL;
    return u && u->active ? u : NULL;
}

Unaliased *unaliased_variable(Build *b, const IrVar *v)
{
    Unaliased *u = active(b, v);
    return u && !points_to(u, v) ? u : NULL;
}

Unaliased *unaliased_behind(Build *b, const IrValue *pointer)
{
    const IrVar *v = pointer->kind == VALUE_VAR ? pointer->u.var : NULL;
    Unaliased *u = active(b, v);
    return u && points_to(u, v) ? u : NULL;
}

Unaliased *unaliased_argument(Build *b, const IrValue *x)
{
    Unaliased *u = active(b, whole(x));
    return is_address(u, x) ? u : NULL;
}

uint32_t unaliased_object(Build *b, const Unaliased *u)
{
    return u->site ? b->a->site_objects[u->site->id] - 1 : var_object(b, u->var);
}

/* What the versions hold now goes into the object, but for some slots. */
static void write_to(Build *b, const Unaliased *u, uint32_t object, uint64_t except)
{
    uint32_t base = b->a->g->objects.data[object].base;
    for (uint32_t k = 0; k < u->count; k++) {
        if (except >> k & 1) {
            continue;
        }
        flow_use(b, b->cur[u->base + k]);
        graph_copy(b->a, b->cur[u->base + k], graph_at(b->a, base, k), u->var->pos, HOP_COPY);
    }
}

static uint32_t visited_object(Build *b, const Unaliased *u)
{
    return graph_object(b->a, OBJECT_PLAIN, u->type, u->count, b->fn, b->pos);
}

uint32_t unaliased_visit(Build *b, Unaliased *u, const IrStep *call, uint32_t input)
{
    if (u->visit_at == b->pos) { /* several arguments are its address */
        u->cleared = u->overwritten = 0;
        write_to(b, u, u->visit, 0);
    } else {
        Overwrites o = overwritten_by(b, call, input);
        u->cleared = cleared_by(b, call, input);
        u->overwritten = o.all;
        u->visit = visited_object(b, u);
        u->after = o.all ? visited_object(b, u) : 0;
        u->visit_at = b->pos;
        write_to(b, u, u->visit, o.unread);
    }
    uint32_t slot = value_pointer_to(b, u->visit, call->pos, HOP_ADDRESS);
    if (u->after) {
        graph_add(b->a, slot, b->a->g->objects.data[u->after].base, NONE, call->pos, HOP_ADDRESS);
    }
    return slot;
}

void unaliased_visited(Build *b, Unaliased *u, Pos pos)
{
    for (uint32_t k = 0; k < u->count; k++) {
        if (u->cleared >> k & 1) {
            flow_set(b, u->base + k, NONE);
            continue;
        }
        uint32_t from = u->overwritten >> k & 1 ? u->after : u->visit;
        uint32_t base = b->a->g->objects.data[from].base, slot = flow_version(b, u->base + k);
        graph_copy(b->a, graph_at(b->a, base, k), slot, pos, HOP_LOAD);
        flow_set(b, u->base + k, slot);
    }
}

/* The step declares it: from here on it has versions. */
Unaliased *unaliased_start(Build *b, IrStep *s)
{
    uint32_t k = s->dst ? b->unaliased_of[s->dst->index] : 0;
    Unaliased *u = k ? &b->unaliased.data[k - 1] : NULL;
    if (u == NULL || u->step != s) {
        return NULL;
    }
    u->active = true;
    if (u->end) {
        u->next = b->ending;
        b->ending = k;
    }
    return u;
}

/* The step is the one in which the addresses of some get out. */
void unaliased_end(Build *b, const IrStep *step)
{
    uint32_t *link = &b->ending;
    while (*link) {
        Unaliased *u = &b->unaliased.data[*link - 1];
        if (u->end != step) {
            link = &u->next;
            continue;
        }
        *link = u->next;
        u->active = false;
        write_to(b, u, unaliased_object(b, u), 0);
    }
}
