/* Which loops are counted, and need not poll in each iteration.
 *
 * It is proven that
 *   - the counter changes by one in the post statement and nowhere else: no step of the body sets
 *     it, and nobody has its address;
 *   - the bound has the same value at each test: its variables are not written in the loop, and
 *     what it reads from memory nothing in the loop stores to. Memory obeys types: a store of a
 *     number of one kind changes neither a number of another kind nor a pointer, a string or the
 *     header of a slice. A program that imports unsafe has no such memory;
 *   - the body is short, has no loop, and calls nothing but functions that are shorter still and
 *     call nothing. So the time between polls has a bound.
 *
 * The rows of such a loop, a[i] of a[i][j], are the same in all iterations for the same reasons:
 * the head may load them once. */
#include "analysis/ir/strips.h"

/* More than this, and a poll does not matter. */
enum { STEPS_MAX = 24, CALLEE_MAX = 8 };

/* What one run of a body does. */
typedef struct Body {
    uint32_t room;        /* steps that may still come */
    bool unfit;           /* it has a step that may wait or take long, or is too long */
    bool inner;           /* these are the steps of a callee */
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
        switch (s->kind) {
        case STEP_DECLARE: note_set(b, s->dst); break;
        case STEP_ASSIGN: note_store(b, s->x); break;
        case STEP_DECODE_RUNE:
            note_set(b, s->dst);
            note_set(b, s->ok);
            break;
        case STEP_EVAL: case STEP_BREAK: case STEP_CONTINUE: case STEP_RETURN: case STEP_PANIC:
            break;
        case STEP_BLOCK: look_at(b, &s->u.block); break;
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

static bool is_stable(const Body *b, const IrValue *v)
{
    switch (v->kind) {
    case VALUE_CONST: return true;
    case VALUE_VAR:
        if (is_plain(v->u.var) || v->u.var->by_ref) {
            return !is_set(b, v->u.var);
        }
        return !is_set(b, v->u.var) && keeps(b, v->type);
    case VALUE_GLOBAL: case VALUE_FIELD: case VALUE_DEREF: case VALUE_INDEX:
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

/* ---- the loop -------------------------------------------------------------------------------- */

/* `i = i + 1` or `i = i - 1`: 1 or -1, else 0. */
static int direction(const IrStep *loop, const IrVar *i)
{
    const IrBlock *post = &loop->u.loop.post;
    if (post->count != 1 || post->items[0]->kind != STEP_ASSIGN) {
        return 0;
    }
    const IrValue *x = post->items[0]->x, *y = post->items[0]->y;
    int64_t n;
    if (x->kind != VALUE_VAR || x->u.var != i || y->kind != VALUE_BINARY ||
        y->x->kind != VALUE_VAR || y->x->u.var != i || y->y->kind != VALUE_CONST ||
        !const_int64(y->y->u.constant, &n) || n != 1) {
        return 0;
    }
    return y->u.op == TOK_ADD ? 1 : y->u.op == TOK_SUB ? -1 : 0;
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

/* ---- entry ----------------------------------------------------------------------------------- */

bool ir_strip(const IrProgram *ir, IrStep *loop, IrStrip *strip)
{
    const IrValue *c = loop->x;
    if (loop->kind != STEP_LOOP || loop->u.loop.short_ || loop->u.loop.before.count || c == NULL ||
        c->kind != VALUE_BINARY || c->x->kind != VALUE_VAR) {
        return false;
    }
    IrVar *i = c->x->u.var;
    TypeKind k = type_underlying(i->type)->kind;
    int up = direction(loop, i);
    bool below = c->u.op == TOK_LSS || c->u.op == TOK_LEQ;
    bool above = c->u.op == TOK_GTR || c->u.op == TOK_GEQ;
    if ((k != TYPE_INT && k != TYPE_INT64) || !is_plain(i) || i->kind == IRVAR_CAPTURE ||
        !(up > 0 ? below : up < 0 && above)) {
        return false;
    }
    Body b = {.room = STEPS_MAX, .stores_any = ir->program->has_unsafe};
    look_at(&b, &loop->u.loop.body);
    if (b.unfit || is_set(&b, i)) {
        return false;
    }
    note_set(&b, i);
    if (!is_stable(&b, c->y)) {
        return false;
    }
    *strip = (IrStrip){.counter = i, .bound = c->y, .down = up < 0,
                       .inclusive = c->u.op == TOK_LEQ || c->u.op == TOK_GEQ};
    Rows rows = {&b, strip};
    ir_walk(&loop->u.loop.body, find_rows, &rows);
    return true;
}
