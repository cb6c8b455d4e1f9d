/* Which loops are counted, need not poll in each iteration, and know where they index.
 *
 * It is proven that
 *   - the counter changes by its step at the end of each iteration and nowhere else: no step of the
 *     body sets it, and nobody has its address;
 *   - the bound has the same value at each test: its variables are not written in the loop, and
 *     what it reads from memory nothing in the loop stores to. Memory obeys types: a store of a
 *     number of one kind changes neither a number of another kind nor a pointer, a string or the
 *     header of a slice. A program that imports unsafe has no such memory. Or the bound is another
 *     counter, which comes nearer by one each time;
 *   - the body is short, has no loop, and calls nothing but functions that are shorter still and
 *     call nothing. So the time between polls has a bound.
 *
 * The rows of such a loop, a[i] of a[i][j], are the same in all iterations for the same reasons:
 * the head may load them once. So are slices and strings in memory. Where an index is the counter
 * plus or minus what stays the same, the head knows how many iterations it is in range for. */
#include "analysis/ir/strips.h"

/* More than this, and a poll does not matter. */
enum { STEPS_MAX = 24, CALLEE_MAX = 8 };

/* What one run of a body does. */
typedef struct Body {
    uint32_t room;        /* steps that may still come */
    uint32_t steps;       /* that came, with those of callees */
    bool unfit;           /* it has a step that may wait or take long, or is too long */
    bool inner;           /* these are the steps of a callee */
    bool labels;          /* printing it may need labels */
    bool continues;       /* some path leaves out the rest of the body and goes on */
    const IrStep *loop;
    bool stores_any;      /* writes memory that may be anything */
    uint64_t stored;      /* kinds of numbers that it writes to memory: bit 1 << TypeKind */
    IrVar *set[STEPS_MAX * 2];
    uint32_t set_count;
} Body;

static bool is_number(const Type *u)
{
    return u->kind >= TYPE_INT && u->kind <= TYPE_COMPLEX128;
}

static bool is_plain(const IrVar *v)
{
    return !v->addr_taken && v->site == NULL && !v->by_ref;
}

static void note_set(Body *b, IrVar *v)
{
    if (v == NULL || b->inner) {
        return;
    }
    if (b->set_count == STEPS_MAX * 2) {
        b->unfit = true;
    } else {
        b->set[b->set_count++] = v;
    }
    b->stores_any |= !is_plain(v);
}

static void note_store(Body *b, IrValue *place)
{
    Type *u = type_underlying(place->type);
    while (place->kind == VALUE_FIELD || (place->kind == VALUE_INDEX &&
                                          type_underlying(place->x->type)->kind == TYPE_ARRAY)) {
        place = place->x;
    }
    if (place->kind == VALUE_VAR && is_plain(place->u.var)) {
        note_set(b, place->u.var);
    } else if (is_number(u)) {
        b->stored |= UINT64_C(1) << u->kind;
    } else {
        b->stores_any = true;
    }
    if (place->kind == VALUE_VAR) {
        note_set(b, place->u.var);
    }
}

static void look_at(Body *b, const IrBlock *block);

/* Only what is certainly done soon. */
static void look_at_call(Body *b, const IrStep *s)
{
    IrFunc *f = s->u.call.kind == CALLEE_STATIC ? s->u.call.func : NULL;
    if (f == NULL || f->bodyless || f->has_defer || f->has_recover || f->cyclic || b->inner) {
        b->unfit = true;
        return;
    }
    for (uint32_t i = 0; s->u.call.results && i < s->u.call.result_count; i++) {
        note_set(b, s->u.call.results[i]);
    }
    uint32_t room = b->room;
    b->inner = true;
    b->room = CALLEE_MAX;
    look_at(b, &f->body);
    b->inner = false;
    b->room = room;
}

static void look_at_switch(Body *b, const IrStep *s)
{
    b->labels = true;
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        look_at(b, &s->u.switch_.cases[i].before);
        look_at(b, &s->u.switch_.cases[i].body);
    }
}

static void look_at(Body *b, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->count && !b->unfit; i++) {
        const IrStep *s = block->items[i];
        if (b->room == 0 || s->site != NULL) {
            b->unfit = true;
            return;
        }
        b->room--;
        b->steps++;
        switch (s->kind) {
        case STEP_DECLARE: note_set(b, s->dst); break;
        case STEP_ASSIGN: note_store(b, s->x); break;
        case STEP_DECODE_RUNE:
            note_set(b, s->dst);
            note_set(b, s->ok);
            break;
        case STEP_CONTINUE: b->continues |= s->u.target == b->loop; break;
        case STEP_EVAL: case STEP_BREAK: case STEP_RETURN: case STEP_PANIC: break;
        case STEP_BLOCK:
            b->labels |= s->used_label && !b->inner;
            look_at(b, &s->u.block);
            break;
        case STEP_IF:
            look_at(b, &s->u.if_.then);
            look_at(b, &s->u.if_.els);
            break;
        case STEP_SWITCH: look_at_switch(b, s); break;
        case STEP_CALL: look_at_call(b, s); break;
        default: b->unfit = true;
        }
    }
}

/* ---- values that a loop does not change ------------------------------------------------------ */

static bool is_set(const Body *b, const IrVar *v)
{
    for (uint32_t i = 0; i < b->set_count; i++) {
        if (b->set[i] == v) {
            return true;
        }
    }
    return false;
}

/* Can what the loop stores change a value of type t in memory? */
static bool keeps(const Body *b, Type *t)
{
    Type *u = type_underlying(t);
    bool word = u->kind == TYPE_SLICE || u->kind == TYPE_STRING || u->kind == TYPE_POINTER;
    return !b->stores_any && (word || (is_number(u) && !(b->stored >> u->kind & 1)));
}

static bool is_stable(const Body *b, const IrValue *v);

/* Does the place stay where it is? What stands in it is the caller's question. */
static bool is_stable_place(const Body *b, const IrValue *v)
{
    switch (v->kind) {
    case VALUE_VAR: return !is_set(b, v->u.var);
    case VALUE_GLOBAL: return true;
    case VALUE_FIELD: return is_stable_place(b, v->x);
    case VALUE_DEREF: return is_stable(b, v->x);
    case VALUE_INDEX:
        return is_stable(b, v->y) && (type_underlying(v->x->type)->kind == TYPE_ARRAY
                                          ? is_stable_place(b, v->x)
                                          : is_stable(b, v->x));
    default: return false;
    }
}

/* The variable that only this function sees of which v is a part, or NULL. */
static IrVar *local_root(const IrValue *v)
{
    while (v->kind == VALUE_FIELD) {
        v = v->x;
    }
    return v->kind == VALUE_VAR && is_plain(v->u.var) ? v->u.var : NULL;
}

static bool is_stable(const Body *b, const IrValue *v)
{
    switch (v->kind) {
    case VALUE_CONST: return true;
    case VALUE_VAR:
        if (is_plain(v->u.var) || v->u.var->by_ref) {
            return !is_set(b, v->u.var);
        }
        return !is_set(b, v->u.var) && keeps(b, v->type);
    case VALUE_FIELD:
        if (local_root(v)) {
            return !is_set(b, local_root(v));
        }
        return keeps(b, v->type) && is_stable_place(b, v);
    case VALUE_GLOBAL: case VALUE_DEREF: case VALUE_INDEX:
        return keeps(b, v->type) && is_stable_place(b, v);
    case VALUE_LEN: case VALUE_CAP: {
        TypeKind k = type_underlying(v->x->type)->kind;
        return (k == TYPE_SLICE || k == TYPE_STRING) && is_stable(b, v->x);
    }
    case VALUE_BINARY: return type_is_integer(v->type) && is_stable(b, v->x) && is_stable(b, v->y);
    case VALUE_CONVERT:
        return type_is_integer(v->type) && type_is_integer(v->x->type) && is_stable(b, v->x);
    default: return false;
    }
}

/* ---- counters -------------------------------------------------------------------------------- */

enum { COUNTERS_MAX = 4 };

/* `v += by` or `v -= by`, once in each iteration. */
typedef struct Counter {
    IrVar *var;
    IrValue *by;          /* a constant over 0, or a variable */
    int sign;
    bool one;             /* by 1 */
} Counter;

typedef struct Counters {
    Counter at[COUNTERS_MAX];
    uint32_t count;
    uint32_t in_body;     /* so many steps at the end of the body set them; 0: the post steps do */
} Counters;

static bool is_int64(const Type *t)
{
    TypeKind k = type_underlying((Type *)(uintptr_t)t)->kind;
    return k == TYPE_INT || k == TYPE_INT64;
}

static bool is_counting(const IrStep *s, Counter *c)
{
    if (s->kind != STEP_ASSIGN || s->x->kind != VALUE_VAR) {
        return false;
    }
    IrVar *v = s->x->u.var;
    const IrValue *y = s->y;
    if (!is_int64(v->type) || !is_plain(v) || v->kind == IRVAR_CAPTURE ||
        y->kind != VALUE_BINARY || (y->u.op != TOK_ADD && y->u.op != TOK_SUB) ||
        y->x->kind != VALUE_VAR || y->x->u.var != v) {
        return false;
    }
    int64_t n;
    bool number = y->y->kind == VALUE_CONST && const_int64(y->y->u.constant, &n) && n > 0;
    if (!number && y->y->kind != VALUE_VAR) {
        return false;
    }
    *c = (Counter){v, y->y, y->u.op == TOK_ADD ? 1 : -1, number && n == 1};
    return true;
}

static const Counter *find_counter(const Counters *c, const IrVar *v)
{
    for (uint32_t i = 0; i < c->count; i++) {
        if (c->at[i].var == v) {
            return &c->at[i];
        }
    }
    return NULL;
}

/* What ends each iteration: the post steps, which must all count, or else the last steps. */
static bool find_counters(const IrStep *loop, Counters *c)
{
    const IrBlock *post = &loop->u.loop.post, *body = &loop->u.loop.body;
    const IrBlock *from = post->count ? post : body;
    for (uint32_t i = from->count; i-- > 0 && c->count < COUNTERS_MAX; c->count++) {
        Counter *next = &c->at[c->count];
        if (!is_counting(from->items[i], next) || find_counter(c, next->var)) {
            break;
        }
    }
    c->in_body = post->count ? 0 : c->count;
    return c->count > 0 && (post->count == 0 || c->count == post->count);
}

/* ---- the condition --------------------------------------------------------------------------- */

/* Looking at it traps nowhere. */
static bool is_quiet(const IrValue *v)
{
    switch (v->kind) {
    case VALUE_CONST: case VALUE_VAR: case VALUE_GLOBAL: return true;
    case VALUE_FIELD: case VALUE_LEN: case VALUE_CAP: return is_quiet(v->x);
    case VALUE_DEREF: return v->proven && is_quiet(v->x);
    case VALUE_CONVERT:
        return type_is_integer(v->type) && type_is_integer(v->x->type) && is_quiet(v->x);
    case VALUE_BINARY:
        return (v->u.op == TOK_ADD || v->u.op == TOK_SUB || v->u.op == TOK_MUL) &&
               is_quiet(v->x) && is_quiet(v->y);
    default: return false;
    }
}

/* Is c `i op bound`? */
static bool is_counted(const Body *b, const Counters *counters, IrValue *c, IrStrip *strip)
{
    const Counter *i = c->kind == VALUE_BINARY && c->x->kind == VALUE_VAR
                           ? find_counter(counters, c->x->u.var)
                           : NULL;
    bool below = c->u.op == TOK_LSS || c->u.op == TOK_LEQ;
    bool above = c->u.op == TOK_GTR || c->u.op == TOK_GEQ;
    if (i == NULL || !(i->sign > 0 ? below : above) || (!i->one && !is_stable(b, i->by))) {
        return false;
    }
    const Counter *other =
        c->y->kind == VALUE_VAR ? find_counter(counters, c->y->u.var) : NULL;
    bool meets = other && i->one && other->one && other->sign == -i->sign;
    if (!meets && !is_stable(b, c->y)) {
        return false;
    }
    *strip = (IrStrip){.counter = i->var, .bound = c->y, .meets = meets, .down = i->sign < 0,
                       .step = i->one ? NULL : i->by, .counted = c,
                       .inclusive = c->u.op == TOK_LEQ || c->u.op == TOK_GEQ,
                       .in_body = counters->in_body > 0};
    return true;
}

/* Looks for it among what && joins. The head evaluates the bound first: it must be quiet where the
 * source evaluates something else before. */
static bool find_counted(const Body *b, const Counters *counters, IrValue *c, bool first,
                         IrStrip *strip)
{
    if (c->kind == VALUE_BINARY && c->u.op == TOK_LAND) {
        return find_counted(b, counters, c->x, first, strip) ||
               find_counted(b, counters, c->y, false, strip);
    }
    return is_counted(b, counters, c, strip) && (first || is_quiet(strip->bound));
}

/* ---- rows ------------------------------------------------------------------------------------ */

/* i, i + 1, i - 1, 7: what traps nowhere and costs nothing. */
static bool is_offset(const IrValue *v)
{
    if (v->kind == VALUE_BINARY) {
        return (v->u.op == TOK_ADD || v->u.op == TOK_SUB) && v->x->kind == VALUE_VAR &&
               v->y->kind == VALUE_CONST;
    }
    return v->kind == VALUE_VAR || v->kind == VALUE_CONST;
}

static bool same_offset(const IrValue *a, const IrValue *b)
{
    int64_t m, n;
    if (a->kind != b->kind) {
        return false;
    }
    switch (a->kind) {
    case VALUE_VAR: return a->u.var == b->u.var;
    case VALUE_CONST:
        return const_int64(a->u.constant, &m) && const_int64(b->u.constant, &n) && m == n;
    case VALUE_BINARY:
        return a->u.op == b->u.op && same_offset(a->x, b->x) && same_offset(a->y, b->y);
    default: return false;
    }
}

static bool is_row(const IrValue *v)
{
    TypeKind k = type_underlying(v->type)->kind;
    if (v->kind != VALUE_INDEX || v->x->kind != VALUE_VAR || !is_offset(v->y) ||
        (k != TYPE_SLICE && k != TYPE_STRING)) {
        return false;
    }
    TypeKind i = type_underlying(v->y->type)->kind;
    return (i == TYPE_INT || i == TYPE_INT64) && is_plain(v->x->u.var) &&
           type_underlying(v->x->type)->kind == TYPE_SLICE;
}

int ir_strip_row(const IrStrip *strip, const IrValue *v)
{
    for (uint32_t i = 0; i < strip->row_count && is_row(v); i++) {
        if (strip->rows[i]->x->u.var == v->x->u.var && same_offset(strip->rows[i]->y, v->y)) {
            return (int)i;
        }
    }
    return -1;
}

typedef struct Rows {
    const Body *body;
    IrStrip *strip;
} Rows;

static void find_row(void *context, IrValue *v)
{
    const Rows *r = context;
    if (v->kind == VALUE_INDEX && !v->proven && is_row(v->x) && is_stable(r->body, v->x) &&
        r->strip->row_count < STRIP_ROWS && ir_strip_row(r->strip, v->x) < 0) {
        r->strip->rows[r->strip->row_count++] = v->x;
    }
}

static void find_rows(void *context, IrStep *s)
{
    ir_walk_values(s, find_row, context);
}

/* ---- indices --------------------------------------------------------------------------------- */

typedef struct Fits {
    const Body *body;
    const Counters *counters;
    IrStrip *strip;
} Fits;

enum { UNKNOWN = 2 };

/* How much v rises while the counter moves by one: 1, 0, -1, or UNKNOWN. Looking at v is quiet. */
static int movement(const Fits *f, const IrValue *v)
{
    if (!is_int64(v->type)) {
        return UNKNOWN;
    }
    const Counter *c = v->kind == VALUE_VAR ? find_counter(f->counters, v->u.var) : NULL;
    if (c) {
        bool paced = c->var == f->strip->counter || (c->one && f->strip->step == NULL);
        return paced ? c->sign : UNKNOWN;
    }
    if (v->kind == VALUE_BINARY && (v->u.op == TOK_ADD || v->u.op == TOK_SUB)) {
        int x = movement(f, v->x), y = movement(f, v->y);
        if (x == UNKNOWN || y == UNKNOWN || (x && y)) {
            return UNKNOWN;
        }
        return x ? x : v->u.op == TOK_ADD ? y : -y;
    }
    return is_quiet(v) && is_stable(f->body, v) ? 0 : UNKNOWN;
}

static bool same_place(const IrValue *a, const IrValue *b)
{
    if (a->kind != b->kind) {
        return false;
    }
    switch (a->kind) {
    case VALUE_VAR: return a->u.var == b->u.var;
    case VALUE_GLOBAL: return a->u.global == b->u.global;
    case VALUE_FIELD: return a->u.index == b->u.index && same_place(a->x, b->x);
    case VALUE_DEREF: return same_place(a->x, b->x);
    default: return false;
    }
}

IrValue *ir_strip_guard(const IrValue *v)
{
    while (v->kind == VALUE_FIELD) {
        v = v->x;
    }
    return v->kind == VALUE_DEREF && !v->proven ? v->x : NULL;
}

/* Can the head load x, without a trap? */
static bool is_head(const Fits *f, const IrValue *x)
{
    const IrValue *guard = ir_strip_guard(x);
    const IrValue *place = x;
    while (place->kind == VALUE_FIELD) {
        place = place->x;
    }
    return is_stable(f->body, x) &&
           (guard ? guard->kind == VALUE_VAR && is_plain(guard->u.var) : is_quiet(place));
}

/* The number of x among the heads, where it is added; -1 when there is no room. */
static int head_number(IrStrip *strip, IrValue *x)
{
    for (uint32_t i = 0; i < strip->head_count; i++) {
        if (same_place(strip->heads[i], x)) {
            return (int)i;
        }
    }
    if (strip->head_count == STRIP_HEADS) {
        return -1;
    }
    strip->heads[strip->head_count] = x;
    return (int)strip->head_count++;
}

static void find_fit(void *context, IrValue *v)
{
    const Fits *f = context;
    IrStrip *strip = f->strip;
    if (v->kind != VALUE_INDEX || v->proven || strip->safe_count == STRIP_SAFE ||
        ir_strip_row(strip, v) >= 0) {
        return;
    }
    IrFit fit = {v, movement(f, v->y), -1, -1};
    if (fit.move == UNKNOWN) {
        return;
    }
    if (type_underlying(v->x->type)->kind != TYPE_ARRAY) {
        fit.row = ir_strip_row(strip, v->x);
        if (fit.row < 0 && v->x->kind == VALUE_VAR && is_plain(v->x->u.var) &&
            v->x->u.var->kind != IRVAR_CAPTURE) {
            if (is_set(f->body, v->x->u.var)) {
                return;
            }
        } else if (fit.row < 0) {
            fit.head = is_head(f, v->x) ? head_number(strip, v->x) : -1;
            if (fit.head < 0) {
                return;
            }
        }
    }
    strip->safe[strip->safe_count++] = fit;
}

static void find_fits(void *context, IrStep *s)
{
    ir_walk_values(s, find_fit, context);
}

/* ---- entry ----------------------------------------------------------------------------------- */

bool ir_strip(const IrProgram *ir, IrStep *loop, IrStrip *strip)
{
    Counters counters = {0};
    if (loop->kind != STEP_LOOP || loop->u.loop.short_ || loop->u.loop.before.count ||
        loop->x == NULL || !find_counters(loop, &counters)) {
        return false;
    }
    Body b = {.room = STEPS_MAX, .stores_any = ir->program->has_unsafe, .loop = loop};
    IrBlock body = loop->u.loop.body;
    body.count -= counters.in_body;
    look_at(&b, &body);
    if (b.unfit || (counters.in_body && b.continues)) {
        return false;
    }
    for (uint32_t i = 0; i < counters.count;) {
        if (is_set(&b, counters.at[i].var)) {
            counters.at[i] = counters.at[--counters.count];
        } else {
            i++;
        }
    }
    Body whole = b; /* with what ends the iterations */
    for (uint32_t i = 0; i < counters.count; i++) {
        note_set(&whole, counters.at[i].var);
    }
    if (whole.unfit || !find_counted(&whole, &counters, loop->x, true, strip)) {
        return false;
    }
    Rows rows = {&whole, strip};
    find_rows(&rows, loop);
    ir_walk(&loop->u.loop.body, find_rows, &rows);
    Fits fits = {&whole, &counters, strip};
    if (!b.labels) {
        find_fits(&fits, loop);
        ir_walk(&loop->u.loop.body, find_fits, &fits);
    }
    bool moves = false;
    for (uint32_t i = 0; i < strip->safe_count; i++) {
        moves |= strip->safe[i].move != 0;
    }
    if (!moves) {
        strip->safe_count = 0;
        strip->head_count = 0;
    }
    return strip->step == NULL || strip->safe_count > 0;
}

/* ---- short loops ----------------------------------------------------------------------------- */

static void count_checks(void *context, IrValue *v)
{
    *(uint32_t *)context += v->kind == VALUE_INDEX && !v->proven;
}

static void count_checks_of(void *context, IrStep *s)
{
    ir_walk_values(s, count_checks, context);
}

uint32_t ir_loop_weight(IrStep *loop)
{
    Body b = {.room = STEPS_MAX, .loop = loop};
    look_at(&b, &loop->u.loop.before);
    look_at(&b, &loop->u.loop.body);
    look_at(&b, &loop->u.loop.post);
    uint32_t checks = 0;
    count_checks_of(&checks, loop);
    ir_walk(&loop->u.loop.before, count_checks_of, &checks);
    ir_walk(&loop->u.loop.body, count_checks_of, &checks);
    return b.unfit ? UINT32_MAX : b.steps + checks;
}
