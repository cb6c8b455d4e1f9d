/* Ranges of integers: how many elements a make can have at most.
 *
 * One walk over a function with the interval of each variable whose address is not taken. A
 * condition narrows the intervals on the way behind it; where ways meet, the hull is taken; what a
 * loop assigns starts anew at its head as anything of its type. Only functions with a make of a
 * size that is no constant are walked. */
#include "analysis/escape/analysis.h"

#include <stdlib.h>

typedef struct Range { int64_t lo, hi; } Range; /* of uint64, hi INT64_MAX means that, or more */

/* A way that leaves a breakable step: the ranges then. */
typedef struct Exit { IrStep *step; Range *ranges; bool reached; } Exit;

typedef struct Ranges {
    Analysis *a;
    Range *now;             /* by variable */
    uint32_t count;
    VEC(Exit) exits;
    bool dead;
} Ranges;

static Range type_range(Type *t)
{
    switch (type_underlying(t)->kind) {
    case TYPE_INT8: return (Range){INT8_MIN, INT8_MAX};
    case TYPE_INT16: return (Range){INT16_MIN, INT16_MAX};
    case TYPE_INT32: return (Range){INT32_MIN, INT32_MAX};
    case TYPE_UINT8: return (Range){0, UINT8_MAX};
    case TYPE_UINT16: return (Range){0, UINT16_MAX};
    case TYPE_UINT32: return (Range){0, UINT32_MAX};
    case TYPE_UINT: case TYPE_UINT64: case TYPE_UINTPTR: return (Range){0, INT64_MAX};
    default: return (Range){INT64_MIN, INT64_MAX};
    }
}

/* The interval if it surely is one of the type, else anything. */
static Range checked(Type *t, bool overflow, int64_t lo, int64_t hi)
{
    Range all = type_range(t);
    return overflow || lo < all.lo || hi > all.hi ? all : (Range){lo, hi};
}

static int64_t smaller(int64_t x, int64_t y)
{
    return x < y ? x : y;
}

static int64_t larger(int64_t x, int64_t y)
{
    return x > y ? x : y;
}

static IrVar *simple_var(const IrValue *v)
{
    bool plain = v && v->kind == VALUE_VAR && !v->u.var->addr_taken && v->u.var->site == NULL;
    return plain && type_is_integer(v->type) ? v->u.var : NULL;
}

static Range range_of(Ranges *r, const IrValue *v);

static Range binary_range(Ranges *r, const IrValue *v)
{
    Range x = range_of(r, v->x), y = range_of(r, v->y);
    bool open = x.hi == INT64_MAX || y.hi == INT64_MAX, constant = y.lo == y.hi, bad;
    int64_t lo = 0, hi = 0;
    switch (v->u.op) {
    case TOK_ADD:
        bad = __builtin_add_overflow(x.lo, y.lo, &lo);
        bad = __builtin_add_overflow(x.hi, y.hi, &hi) || bad;
        return checked(v->type, bad, lo, hi);
    case TOK_SUB:
        bad = __builtin_sub_overflow(x.lo, y.hi, &lo);
        bad = __builtin_sub_overflow(x.hi, y.lo, &hi) || bad;
        return checked(v->type, bad || open, lo, hi);
    case TOK_MUL:
        bad = x.lo < 0 || y.lo < 0 || __builtin_mul_overflow(x.hi, y.hi, &hi);
        lo = bad ? 0 : x.lo * y.lo;
        return checked(v->type, bad, lo, hi);
    case TOK_QUO:
        if (constant && y.lo > 0 && (!open || !type_is_unsigned(v->type))) {
            return (Range){x.lo / y.lo, x.hi / y.lo};
        }
        break;
    case TOK_REM:
        if (constant && y.lo > 0) {
            return (Range){x.lo < 0 ? 1 - y.lo : 0, x.lo >= 0 ? smaller(x.hi, y.lo - 1) : y.lo - 1};
        }
        break;
    case TOK_AND:
        if (x.lo >= 0 || y.lo >= 0) {
            return (Range){0, x.lo < 0 ? y.hi : y.lo < 0 ? x.hi : smaller(x.hi, y.hi)};
        }
        break;
    case TOK_SHR:
        if (constant && y.lo >= 0 && y.lo < 63 && (!open || !type_is_unsigned(v->type))) {
            return (Range){x.lo >> y.lo, x.hi >> y.lo};
        }
        break;
    default: break;
    }
    return type_range(v->type);
}

static Range extreme_range(Ranges *r, const IrValue *v)
{
    Range out = range_of(r, v->args[0]);
    for (uint32_t i = 1; i < v->arg_count; i++) {
        Range x = range_of(r, v->args[i]);
        bool min = v->kind == VALUE_MIN;
        out.lo = min ? smaller(out.lo, x.lo) : larger(out.lo, x.lo);
        out.hi = min ? smaller(out.hi, x.hi) : larger(out.hi, x.hi);
    }
    return out;
}

static Range range_of(Ranges *r, const IrValue *v)
{
    int64_t n;
    if (!type_is_integer(v->type)) {
        return (Range){INT64_MIN, INT64_MAX};
    }
    switch (v->kind) {
    case VALUE_CONST: return const_int64(v->u.constant, &n) ? (Range){n, n} : type_range(v->type);
    case VALUE_ZERO: return (Range){0, 0};
    case VALUE_VAR: return simple_var(v) ? r->now[v->u.var->index] : type_range(v->type);
    case VALUE_BINARY: return binary_range(r, v);
    case VALUE_MIN: case VALUE_MAX: return extreme_range(r, v);
    case VALUE_LEN: case VALUE_CAP: return (Range){0, INT64_MAX};
    case VALUE_CONVERT: {
        if (!type_is_integer(v->x->type)) {
            return type_range(v->type);
        }
        Range x = range_of(r, v->x);
        bool open = type_is_unsigned(v->x->type) && type_size(v->x->type) == 8 && x.hi == INT64_MAX;
        return checked(v->type, open, x.lo, x.hi);
    }
    default: return type_range(v->type);
    }
}

/* ---- conditions ------------------------------------------------------------------------------ */

static void narrow(Ranges *r, const IrValue *v, int64_t lo, int64_t hi)
{
    IrVar *x = simple_var(v);
    if (x) {
        Range *now = &r->now[x->index];
        Range next = {larger(now->lo, lo), smaller(now->hi, hi)};
        if (next.lo <= next.hi) { /* else the way cannot be taken */
            *now = next;
        }
    }
}

static TokenKind negated(TokenKind op)
{
    switch (op) {
    case TOK_LSS: return TOK_GEQ;
    case TOK_LEQ: return TOK_GTR;
    case TOK_GTR: return TOK_LEQ;
    case TOK_GEQ: return TOK_LSS;
    case TOK_EQL: return TOK_NEQ;
    case TOK_NEQ: return TOK_EQL;
    default: return op;
    }
}

static void less(Ranges *r, const IrValue *x, const IrValue *y, int64_t gap)
{
    Range a = range_of(r, x), b = range_of(r, y);
    if (b.hi > INT64_MIN + gap && b.hi != INT64_MAX) {
        narrow(r, x, INT64_MIN, b.hi - gap);
    }
    if (a.lo < INT64_MAX - gap) {
        narrow(r, y, a.lo + gap, INT64_MAX);
    }
}

static void assume(Ranges *r, const IrValue *c, bool truth)
{
    if (c->kind == VALUE_UNARY && c->u.op == TOK_NOT) {
        assume(r, c->x, !truth);
        return;
    }
    if (c->kind != VALUE_BINARY) {
        return;
    }
    if (c->u.op == (truth ? TOK_LAND : TOK_LOR)) {
        assume(r, c->x, truth);
        assume(r, c->y, truth);
        return;
    }
    if (!type_is_integer(c->x->type)) {
        return;
    }
    switch (truth ? c->u.op : negated(c->u.op)) {
    case TOK_LSS: less(r, c->x, c->y, 1); break;
    case TOK_LEQ: less(r, c->x, c->y, 0); break;
    case TOK_GTR: less(r, c->y, c->x, 1); break;
    case TOK_GEQ: less(r, c->y, c->x, 0); break;
    case TOK_EQL:
        less(r, c->x, c->y, 0);
        less(r, c->y, c->x, 0);
        break;
    default: break;
    }
}

/* ---- steps ----------------------------------------------------------------------------------- */

static void block(Ranges *r, const IrBlock *b);

static void set(Ranges *r, IrVar *v, Range x)
{
    if (v) {
        r->now[v->index] = x;
    }
}

static void forget(Ranges *r, IrVar *v)
{
    if (v) {
        r->now[v->index] = type_range(v->type);
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
        e->ranges[i].lo = e->reached ? smaller(e->ranges[i].lo, r->now[i].lo) : r->now[i].lo;
        e->ranges[i].hi = e->reached ? larger(e->ranges[i].hi, r->now[i].hi) : r->now[i].hi;
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
    assume(r, s->x, true);
    block(r, &s->u.if_.then);
    arrive(r, &join);
    restore(r, before);
    free(before);
    r->dead = dead;
    assume(r, s->x, false);
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
            assume(r, s->x, false);
        }
        arrive(r, &vec_last(&r->exits));
        restore(r, before);
        free(before);
        if (s->x && s->kind == STEP_LOOP) {
            assume(r, s->x, true);
        }
    }
    block(r, &s->u.loop.body);
    ir_walk(&s->u.loop.body, forget_assigned, r); /* whatever way `continue` came */
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
            assume(r, c->values[0], true);
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
                assume(r, s->u.switch_.cases[i].values[k], false);
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

static void note_make(Ranges *r, IrStep *s)
{
    Range n = range_of(r, s->y ? s->y : s->x);
    if (!r->dead && n.hi >= 0 && n.hi < INT64_MAX) {
        *map_put(&r->a->bounds, (uint64_t)s->site->id + 1) = (uint64_t)n.hi + 1;
    }
}

static void step(Ranges *r, IrStep *s)
{
    switch (s->kind) {
    case STEP_DECLARE:
        if (s->dst && type_is_integer(s->dst->type)) {
            set(r, s->dst, s->x ? range_of(r, s->x) : (Range){0, 0});
        }
        break;
    case STEP_ASSIGN: set(r, simple_var(s->x), range_of(r, s->y)); break;
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
    case STEP_RETURN: case STEP_PANIC: r->dead = true; break;
    case STEP_MAKE_SLICE: note_make(r, s); break;
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

typedef struct Need {
    uint32_t makes, steps;
    bool jumps;
} Need;

static bool constant_size(const IrStep *s, int64_t *n)
{
    const IrValue *v = s->y ? s->y : s->x;
    return v->kind == VALUE_CONST && const_int64(v->u.constant, n) && *n >= 0;
}

static void look(void *context, IrStep *s)
{
    Need *n = context;
    int64_t size;
    n->makes += s->kind == STEP_MAKE_SLICE && !constant_size(s, &size);
    n->steps += s->kind == STEP_IF || s->kind == STEP_SWITCH || s->kind == STEP_LOOP ||
                s->kind == STEP_BREAK;
    n->jumps |= s->kind == STEP_GOTO || s->kind == STEP_LABEL;
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
    if (n.makes == 0 || n.jumps || (uint64_t)n.steps * f->vars.len > 2000000) {
        return;
    }
    Ranges r = {.a = a, .count = f->vars.len, .now = malloc((f->vars.len + 1) * sizeof(Range))};
    for (uint32_t i = 0; i < f->vars.len; i++) {
        r.now[i] = type_range(f->vars.data[i]->type);
    }
    block(&r, &f->body);
    free(r.now);
    vec_free(&r.exits);
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
