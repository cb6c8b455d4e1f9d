/* Ranges of integers: how many elements a make can have at most.
 *
 * One walk over a function with the interval of each variable whose address is not taken; strings
 * and slices have one for their length and one for their capacity. A condition narrows the
 * intervals on the way behind it; where ways meet, the hull is taken; what a loop assigns starts
 * anew at its head as anything of its type. Only functions with a make of unknown size are
 * walked. Where that finds no bound, a second walk looks through calls: at what small functions
 * return, and at what all callers pass. */
#include "analysis/escape/ranges.h"

#include <stdlib.h>

/* ---- steps ----------------------------------------------------------------------------------- */

static void block(Ranges *r, const IrBlock *b);

static void set(Ranges *r, IrVar *v, Extent x)
{
    if (v) {
        r->now[v->index] = x.len;
        r->now[r->vars + v->index] = x.cap;
    }
}

static void forget(Ranges *r, IrVar *v)
{
    if (v) {
        set(r, v, extent_of_type(v->type));
    }
}

static Range *copy(Ranges *r)
{
    Range *c = malloc((r->count + 1) * sizeof *c);
    for (uint32_t i = 0; i < r->count; i++) {
        c[i] = r->now[i];
    }
    return c;
}

/* The present way joins those that arrived at e before. */
static void arrive(Ranges *r, Exit *e)
{
    for (uint32_t i = 0; !r->dead && i < r->count; i++) {
        e->ranges[i] = e->reached ? range_hull(e->ranges[i], r->now[i]) : r->now[i];
    }
    e->reached |= !r->dead;
}

static void open_exit(Ranges *r, IrStep *s)
{
    Exit e = {.step = s, .ranges = malloc((r->count + 1) * sizeof(Range))};
    vec_push(&r->exits, e);
}

static void take(Ranges *r, Exit *e)
{
    for (uint32_t i = 0; e->reached && i < r->count; i++) {
        r->now[i] = e->ranges[i];
    }
    r->dead = !e->reached;
    free(e->ranges);
}

static void close_exit(Ranges *r)
{
    Exit e = vec_pop(&r->exits);
    take(r, &e);
}

static void restore(Ranges *r, const Range *saved)
{
    for (uint32_t i = 0; i < r->count; i++) {
        r->now[i] = saved[i];
    }
}

static void forget_assigned(void *context, IrStep *s)
{
    Ranges *r = context;
    forget(r, s->dst);
    forget(r, s->ok);
    if (s->kind == STEP_ASSIGN && s->x->kind == VALUE_VAR) {
        forget(r, s->x->u.var);
    } else if (s->kind == STEP_CALL) {
        for (uint32_t i = 0; i < s->u.call.result_count; i++) {
            forget(r, s->u.call.results ? s->u.call.results[i] : NULL);
        }
    } else if (s->kind == STEP_RANGE_MAP) {
        forget(r, s->u.loop.key);
        forget(r, s->u.loop.value);
    } else if (s->kind == STEP_SELECT) {
        for (uint32_t i = 0; i < s->u.select.count; i++) {
            forget(r, s->u.select.cases[i].dst);
            forget(r, s->u.select.cases[i].ok);
        }
    }
}

static void step_if(Ranges *r, IrStep *s)
{
    Exit join = {.ranges = malloc((r->count + 1) * sizeof(Range))};
    Range *before = copy(r);
    bool dead = r->dead;
    range_assume(r, s->x, true);
    block(r, &s->u.if_.then);
    arrive(r, &join);
    restore(r, before);
    free(before);
    r->dead = dead;
    range_assume(r, s->x, false);
    block(r, &s->u.if_.els);
    arrive(r, &join);
    take(r, &join);
}

static void step_loop(Ranges *r, IrStep *s)
{
    forget_assigned(r, s);
    ir_walk(&s->u.loop.before, forget_assigned, r);
    ir_walk(&s->u.loop.body, forget_assigned, r);
    ir_walk(&s->u.loop.post, forget_assigned, r);
    open_exit(r, s);
    block(r, &s->u.loop.before);
    bool ends = s->kind == STEP_RANGE_MAP || s->x;
    if (ends) {
        Range *before = copy(r);
        if (s->x && s->kind == STEP_LOOP) {
            range_assume(r, s->x, false);
        }
        arrive(r, &vec_last(&r->exits));
        restore(r, before);
        free(before);
        if (s->x && s->kind == STEP_LOOP) {
            range_assume(r, s->x, true);
        }
    }
    Range *entry = copy(r);
    block(r, &s->u.loop.body);
    restore(r, entry); /* whatever way `continue` came, and without what that knew */
    free(entry);
    ir_walk(&s->u.loop.body, forget_assigned, r);
    r->dead = false;
    block(r, &s->u.loop.post);
    close_exit(r);
}

static void step_switch(Ranges *r, IrStep *s)
{
    bool has_default = false, dead = r->dead;
    open_exit(r, s);
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        block(r, &s->u.switch_.cases[i].before);
    }
    Range *before = copy(r);
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        IrCase *c = &s->u.switch_.cases[i];
        bool fell = i > 0 && s->u.switch_.cases[i - 1].falls;
        has_default |= c->is_default;
        restore(r, before);
        if (fell) {
            ir_walk(&s->u.switch_.cases[i - 1].body, forget_assigned, r);
            for (uint32_t k = 0; k < i; k++) {
                ir_walk(&s->u.switch_.cases[k].body, forget_assigned, r);
            }
        } else if (s->x == NULL && c->count == 1) {
            range_assume(r, c->values[0], true);
        }
        r->dead = dead;
        block(r, &c->body);
        if (!c->falls) {
            arrive(r, &vec_last(&r->exits));
        }
    }
    restore(r, before);
    free(before);
    r->dead = dead;
    if (!has_default) {
        for (uint32_t i = 0; s->x == NULL && i < s->u.switch_.count; i++) {
            for (uint32_t k = 0; k < s->u.switch_.cases[i].count; k++) {
                range_assume(r, s->u.switch_.cases[i].values[k], false);
            }
        }
        arrive(r, &vec_last(&r->exits));
    }
    close_exit(r);
}

static void step_select(Ranges *r, IrStep *s)
{
    Range *before = copy(r);
    bool dead = r->dead;
    open_exit(r, s);
    for (uint32_t i = 0; i < s->u.select.count; i++) {
        IrCase *c = &s->u.select.cases[i];
        restore(r, before);
        r->dead = dead;
        block(r, &c->before);
        forget(r, c->dst);
        forget(r, c->ok);
        block(r, &c->body);
        arrive(r, &vec_last(&r->exits));
    }
    free(before);
    close_exit(r);
}

static void step_break(Ranges *r, IrStep *s)
{
    for (uint32_t i = r->exits.len; i-- > 0 && s->kind == STEP_BREAK;) {
        if (r->exits.data[i].step == s->u.target) {
            arrive(r, &r->exits.data[i]);
            break;
        }
    }
    r->dead = true;
}

static int64_t positive(int64_t n)
{
    return n < 0 ? 0 : n;
}

static void note_make(Ranges *r, IrStep *s)
{
    Range n = range_of(r, s->y ? s->y : s->x);
    if (!r->dead && !r->quiet && n.hi >= 0 && n.hi < INT64_MAX) {
        *map_put(&r->a->bounds, (uint64_t)s->site->id + 1) = (uint64_t)n.hi + 1;
    }
}

/* An append has the elements of both; its array may be a new one, of whatever capacity. */
static void step_append(Ranges *r, IrStep *s)
{
    int64_t more = s->arg_count, n;
    Range old = extent_of(r, s->x).len;
    if (s->u.append.spread) {
        more = extent_of(r, s->y).len.hi;
    }
    bool bad = __builtin_add_overflow(old.hi, more, &n);
    Extent x = {{0, bad ? INT64_MAX : n}, {0, INT64_MAX}};
    set(r, s->dst, x);
}

static void step_concat(Ranges *r, IrStep *s)
{
    int64_t n = 0;
    bool bad = false;
    for (uint32_t i = 0; i < s->arg_count && !bad; i++) {
        bad = __builtin_add_overflow(n, extent_of(r, s->args[i]).len.hi, &n);
    }
    forget(r, s->dst);
    if (s->dst && !bad) {
        r->now[s->dst->index].hi = n;
    }
}

/* No more bytes or runes than the string has bytes; as many bytes again. */
static void step_convert(Ranges *r, IrStep *s)
{
    forget(r, s->dst);
    Type *from = type_underlying(s->x->type);
    bool runes = from->kind == TYPE_SLICE && type_size(from->u.elem.elem) != 1;
    if (s->dst && !type_is_integer(from) && !runes) {
        r->now[s->dst->index].hi = extent_of(r, s->x).len.hi;
    }
}

static void join(Extent *into, bool first, Extent x)
{
    into->len = first ? x.len : range_hull(into->len, x.len);
    into->cap = first ? x.cap : range_hull(into->cap, x.cap);
}

static void step_call(Ranges *r, IrStep *s)
{
    IrFunc *f = s->u.call.kind == CALLEE_STATIC ? s->u.call.func : NULL;
    if (f && f == r->callee && !r->dead) {
        for (uint32_t i = 0; i < f->param_count && i < s->arg_count; i++) {
            join(&r->arguments[i], !r->called, extent_of(r, s->args[i]));
        }
        r->called = true;
    }
    forget_assigned(r, s);
    const Extent *results = f && r->depth ? bounds_results(r->a, f, r->depth - 1) : NULL;
    for (uint32_t i = 0; results && s->u.call.results && i < s->u.call.result_count; i++) {
        set(r, s->u.call.results[i], results[i]);
    }
}

static void step_return(Ranges *r, IrStep *s)
{
    for (uint32_t i = 0; r->results && !r->dead && i < r->f->result_count; i++) {
        IrVar *v = r->f->results[i];
        Extent x = extent_of_type(v->type);
        if (i < s->arg_count) {
            x = extent_of(r, s->args[i]);
        } else if (!v->addr_taken && v->site == NULL && !r->f->has_defer) {
            x = (Extent){r->now[v->index], r->now[r->vars + v->index]};
        }
        join(&r->results[i], !r->returned, x);
    }
    r->returned |= !r->dead;
    r->dead = true;
}

static void declare(Ranges *r, IrStep *s)
{
    Extent zero = {{0, 0}, {0, 0}};
    if (s->dst) {
        set(r, s->dst, s->x ? extent_of(r, s->x) : zero);
    }
}

static void step_make(Ranges *r, IrStep *s)
{
    Range n = range_of(r, s->x), cap = s->y ? range_of(r, s->y) : n;
    note_make(r, s);
    Range len = {positive(n.lo), positive(n.hi)};
    set(r, s->dst, (Extent){len, {positive(cap.lo), positive(cap.hi)}});
}

static void step_literal(Ranges *r, IrStep *s)
{
    int64_t n = type_underlying(s->x->type)->u.array.len;
    set(r, s->dst, (Extent){{n, n}, {n, n}});
}

static void step(Ranges *r, IrStep *s)
{
    switch (s->kind) {
    case STEP_DECLARE: declare(r, s); break;
    case STEP_ASSIGN: set(r, range_var(s->x), extent_of(r, s->y)); break;
    case STEP_IF: step_if(r, s); break;
    case STEP_LOOP: case STEP_RANGE_MAP: step_loop(r, s); break;
    case STEP_SWITCH: step_switch(r, s); break;
    case STEP_SELECT: step_select(r, s); break;
    case STEP_BLOCK:
        open_exit(r, s);
        block(r, &s->u.block);
        arrive(r, &vec_last(&r->exits));
        close_exit(r);
        break;
    case STEP_BREAK: case STEP_CONTINUE: step_break(r, s); break;
    case STEP_RETURN: step_return(r, s); break;
    case STEP_PANIC: r->dead = true; break;
    case STEP_MAKE_SLICE: step_make(r, s); break;
    case STEP_SLICE_LIT: step_literal(r, s); break;
    case STEP_APPEND: step_append(r, s); break;
    case STEP_CONCAT: step_concat(r, s); break;
    case STEP_CONVERT_STRING: step_convert(r, s); break;
    case STEP_CALL: step_call(r, s); break;
    default: forget_assigned(r, s); break;
    }
}

static void block(Ranges *r, const IrBlock *b)
{
    for (uint32_t i = 0; i < b->count; i++) {
        step(r, b->items[i]);
    }
}

/* ---- entry ----------------------------------------------------------------------------------- */

static bool constant_size(const IrStep *s, int64_t *n)
{
    const IrValue *v = s->y ? s->y : s->x;
    return v->kind == VALUE_CONST && const_int64(v->u.constant, n) && *n >= 0;
}

typedef struct Need {
    uint32_t makes, steps;
    bool jumps;
} Need;

static void look(void *context, IrStep *s)
{
    Need *n = context;
    int64_t size;
    n->makes += s->kind == STEP_MAKE_SLICE && !constant_size(s, &size);
    n->steps += s->kind == STEP_IF || s->kind == STEP_SWITCH || s->kind == STEP_LOOP ||
                s->kind == STEP_BREAK;
    n->jumps |= s->kind == STEP_GOTO || s->kind == STEP_LABEL;
}

/* Is the walk too much, or would it not see all ways? */
static bool unfit(const IrFunc *f, const Need *n)
{
    return n->jumps || (uint64_t)n->steps * f->vars.len > 2000000;
}

static void walk(Ranges *r, IrFunc *f, const Extent *params)
{
    r->f = f;
    r->vars = f->vars.len;
    r->count = 2 * f->vars.len;
    r->now = malloc((r->count + 1) * sizeof(Range));
    for (uint32_t i = 0; i < f->vars.len; i++) {
        forget(r, f->vars.data[i]);
    }
    for (uint32_t i = 0; params && i < f->param_count; i++) {
        if (!f->params[i]->addr_taken && f->params[i]->site == NULL) {
            set(r, f->params[i], params[i]);
        }
    }
    block(r, &f->body);
    free(r->now);
    vec_free(&r->exits);
}

/* ---- through calls ---- */

enum {
    CALLS_DEEP = 2,         /* calls looked through, one in the other */
    FEW_STEPS = 60,         /* of a function whose results are looked at */
    MANY_STEPS = 3000,      /* of a caller that is not looked at */
    FEW_CALLERS = 8,
};

static Extent *any_extents(Analysis *a, IrVar **vars, uint32_t count)
{
    Extent *x = ARENA_ARRAY(&a->scratch, Extent, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        x[i] = extent_of_type(vars[i]->type);
    }
    return x;
}

/* What is known already, by function and depth. */
static uint64_t *memo(Analysis *a, const IrFunc *f, uint32_t depth, bool results)
{
    return map_put(&a->extents, ((uint64_t)f->index << 3 | depth << 1 | results) + 1);
}

const Extent *bounds_results(Analysis *a, IrFunc *f, uint32_t depth)
{
    uint64_t *known = memo(a, f, depth, true);
    if (*known) {
        return (const Extent *)(uintptr_t)*known;
    }
    Extent *x = any_extents(a, f->results, f->result_count);
    *known = (uint64_t)(uintptr_t)x;
    Need n = {0};
    if (f->bodyless || f->step_count > FEW_STEPS || f->result_count == 0 || f->has_defer) {
        return x;
    }
    ir_walk(&f->body, look, &n);
    if (!unfit(f, &n)) {
        Extent *found = any_extents(a, f->results, f->result_count);
        Ranges r = {.a = a, .depth = depth, .results = found, .quiet = true};
        walk(&r, f, NULL);
        for (uint32_t i = 0; r.returned && i < f->result_count; i++) {
            x[i] = found[i];
        }
    }
    return x;
}

/* Calls of f in one of its callers. False: they are not known. */
static bool passed_by(Analysis *a, IrFunc *caller, IrFunc *f, uint32_t depth, bool first,
                      Extent *into)
{
    Need n = {0};
    if (caller->step_count > MANY_STEPS) {
        return false;
    }
    ir_walk(&caller->body, look, &n);
    if (unfit(caller, &n)) {
        return false;
    }
    Extent *found = any_extents(a, f->params, f->param_count);
    Ranges r = {.a = a, .depth = depth, .callee = f, .arguments = found, .quiet = true};
    walk(&r, caller, depth ? bounds_params(a, caller, depth - 1) : NULL);
    for (uint32_t i = 0; r.called && i < f->param_count; i++) {
        join(&into[i], first, found[i]);
    }
    return r.called || !first;
}

const Extent *bounds_params(Analysis *a, IrFunc *f, uint32_t depth)
{
    uint64_t *known = memo(a, f, depth, false);
    if (*known) {
        return (const Extent *)(uintptr_t)*known;
    }
    Extent *x = any_extents(a, f->params, f->param_count);
    *known = (uint64_t)(uintptr_t)x;
    uint32_t first = a->caller_first[f->index], end = a->caller_first[f->index + 1];
    /* a method may also be called by wrappers that are made later */
    bool open = a->states[f->index].unknown_callers || f->recv || f->param_count == 0;
    if (open || first == end || end - first > FEW_CALLERS) {
        return x;
    }
    Extent *found = any_extents(a, f->params, f->param_count);
    bool all = true;
    for (uint32_t i = first; i < end && all; i++) {
        all = passed_by(a, a->ir->funcs.data[a->callers[i]], f, depth, i == first, found);
    }
    for (uint32_t i = 0; all && i < f->param_count; i++) {
        x[i] = found[i];
    }
    return x;
}

/* Those that call each function by name, from callees_find's graph. */
void bounds_index_callers(Analysis *a)
{
    uint32_t n = a->func_count;
    a->caller_first = ARENA_ARRAY(&a->scratch, uint32_t, n + 2);
    for (uint32_t pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < n; i++) {
            const Callee *c = &a->callees.data[i];
            for (uint32_t k = 0; k < c->calls.len; k++) {
                uint32_t to = c->calls.data[k];
                if (to < n && pass == 0) {
                    a->caller_first[to + 2]++;
                } else if (to < n) {
                    a->callers[a->caller_first[to + 1]++] = i;
                }
            }
        }
        for (uint32_t i = 0; pass == 0 && i <= n; i++) {
            a->caller_first[i + 1] += a->caller_first[i];
        }
        if (pass == 0) {
            a->callers = ARENA_ARRAY(&a->scratch, uint32_t, a->caller_first[n + 1] + 1);
        }
    }
}

/* ---- entry ---- */

static bool unbounded(const Analysis *a, const IrFunc *f)
{
    for (uint32_t i = 0; i < f->sites.len; i++) {
        const IrSite *s = f->sites.data[i];
        int64_t n;
        if (s->kind == SITE_MAKE_SLICE && !constant_size(s->step, &n) &&
            map_find(&a->bounds, (uint64_t)s->id + 1) == NULL) {
            return true;
        }
    }
    return false;
}

void bounds_find(Analysis *a, IrFunc *f)
{
    bool makes = false;
    for (uint32_t i = 0; i < f->sites.len && !makes; i++) {
        makes = f->sites.data[i]->kind == SITE_MAKE_SLICE;
    }
    if (!makes) {
        return;
    }
    Need n = {0};
    ir_walk(&f->body, look, &n);
    if (n.makes == 0 || unfit(f, &n)) {
        return;
    }
    Ranges plain = {.a = a};
    walk(&plain, f, NULL);
    if (unbounded(a, f)) {
        Ranges deep = {.a = a, .depth = CALLS_DEEP};
        walk(&deep, f, bounds_params(a, f, CALLS_DEEP - 1));
    }
}

int64_t bounds_of_make(Analysis *a, const IrSite *s)
{
    int64_t n;
    if (constant_size(s->step, &n)) {
        return n;
    }
    uint64_t *known = map_find(&a->bounds, (uint64_t)s->id + 1);
    return known ? (int64_t)*known - 1 : -1;
}
