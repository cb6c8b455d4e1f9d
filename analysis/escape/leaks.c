/* Objects that are in the frame until they leak: which variables may hold them, and which steps are
 * leaks. Both err on the side of too many. Why that is enough is said in copies.c. */
#include "analysis/escape/copies.h"

/* ---- names ----------------------------------------------------------------------------------- */

static bool points(Type *t)
{
    TypeKind k = type_underlying(t)->kind;
    return k == TYPE_POINTER || k == TYPE_INTERFACE || k == TYPE_FUNC || k == TYPE_SLICE;
}

bool leaks_can_name(const IrVar *v)
{
    bool local = v->kind == IRVAR_LOCAL || v->kind == IRVAR_TEMP || v->kind == IRVAR_PARAM;
    return local && !v->addr_taken && v->site == NULL && points(v->type);
}

void leaks_add_name(Copy *c, IrVar *v)
{
    if (c->var[v->index] & NAME) {
        return;
    }
    c->var[v->index] |= NAME;
    c->grew = true;
    c->names++;
    /* in a loop it could hold the object before */
    c->refused |= c->names > MAX_NAMES || v->loop_depth < c->site->loop_depth;
}

/* ---- values ---------------------------------------------------------------------------------- */

static bool carries(Copy *c, const IrValue *v);

/* Is it a place inside the object? What is loaded from there is no address of it: none is ever
 * stored. */
static bool is_inside(Copy *c, const IrValue *place)
{
    switch (place->kind) {
    case VALUE_VAR: return c->site->var == place->u.var && c->site->kind == SITE_VARIABLE;
    case VALUE_FIELD: return is_inside(c, place->x);
    case VALUE_DEREF: return carries(c, place->x);
    case VALUE_INDEX:
        return type_underlying(place->x->type)->kind == TYPE_ARRAY ? is_inside(c, place->x)
                                                                   : carries(c, place->x);
    default: return false;
    }
}

static bool any_carries(Copy *c, IrValue **values, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (values[i] && carries(c, values[i])) {
            return true;
        }
    }
    return false;
}

/* May the value have an address in the object? */
static bool carries(Copy *c, const IrValue *v)
{
    switch (v->kind) {
    case VALUE_VAR: return c->var[v->u.var->index] & NAME;
    case VALUE_ADDR: return is_inside(c, v->x);
    case VALUE_FIELD: case VALUE_SLICE: case VALUE_CONVERT: case VALUE_VIEW: case VALUE_DATA:
    case VALUE_IFACE: case VALUE_UPCAST:
        return carries(c, v->x);
    case VALUE_INDEX:
        return type_underlying(v->x->type)->kind == TYPE_ARRAY && carries(c, v->x);
    case VALUE_COMPOSITE: return any_carries(c, v->args, v->arg_count);
    case VALUE_UNBOX: case VALUE_ASSERT: /* of a box: what is in it */
        return (c->site->kind != SITE_BOX || type_is_interface(v->type)) && carries(c, v->x);
    default: return false;
    }
}

/* It is seen as something that is not followed, such as a number. */
typedef struct Spill {
    Copy *c;
    bool found;
} Spill;

static bool is_unsafe(const IrValue *v)
{
    TypeKind to = type_underlying(v->type)->kind, from = type_underlying(v->x->type)->kind;
    return to != from && (to == TYPE_UNSAFE_POINTER || from == TYPE_UNSAFE_POINTER);
}

static void spill_value(void *context, IrValue *v)
{
    Spill *s = context;
    bool kind = v->kind == VALUE_VIEW || v->kind == VALUE_DATA ||
                (v->kind == VALUE_CONVERT && is_unsafe(v));
    s->found = s->found || (kind && carries(s->c, v->x));
}

static bool spills(Copy *c, IrStep *s)
{
    Spill x = {.c = c};
    if (c->a->ir->program->has_unsafe) {
        ir_walk_values(s, spill_value, &x);
    }
    return x.found;
}

/* ---- calls ----------------------------------------------------------------------------------- */

/* What a call does with the object when argument leaf `input` leads to it. */
typedef struct Fate {
    bool kept;
    uint64_t results;         /* bit by bit: leaves that may hold it; the last for all others */
} Fate;

static const Summary *summary_of(Copy *c, const IrStep *s, uint32_t *first)
{
    Analysis *a = c->a;
    uint32_t v = NONE;
    *first = 0;
    if (s->u.call.kind == CALLEE_STATIC) {
        v = s->u.call.func->index < a->func_count ? s->u.call.func->index : NONE;
    } else if (s->u.call.kind == CALLEE_INTERFACE) {
        v = callees_dispatch(a, shared_under(a, s->x->type), s->u.call.method_index);
        *first = 1;
    }
    return v == NONE ? NULL : a->callees.data[v].summary;
}

/* Nodes that stand for what the input points to. A direct value in an interface is no box of its
 * own: what it points to is one step further. */
static bool *nodes_of(Analysis *a, const Summary *s, uint32_t input)
{
    bool *is = ARENA_ARRAY(&a->unit, bool, s->node_count + 1), more = true;
    while (more) {
        more = false;
        for (uint32_t i = 0; i < s->deriv_count; i++) {
            const SummaryDerivation *d = &s->derivs[i];
            const Node *parent = &s->nodes[d->parent];
            bool same = is[d->parent] && (d->filtered || d->gate != NONE || parent->box);
            bool first = parent->kind == NODE_INPUTS && !d->filtered && d->k == input;
            if ((same || first) && !is[d->node]) {
                is[d->node] = more = true;
            }
        }
    }
    return is;
}

static void input_fate(Analysis *a, const Summary *s, uint32_t input, Fate *fate)
{
    bool *is = nodes_of(a, s, input);
    for (uint32_t i = 0; i < s->flow_count; i++) {
        const Flow *f = &s->flows[i];
        if (!is[f->node]) {
            continue;
        }
        fate->kept |= f->to != NONE;
        fate->results |= f->to == NONE ? UINT64_C(1) << (f->slot < 63 ? f->slot : 63) : 0;
    }
}

bool leaks_input(Analysis *a, const Summary *s, uint32_t input)
{
    Fate fate = {.kept = s->unknown};
    if (!s->unknown && s->flow_count) {
        input_fate(a, s, input, &fate);
    }
    return fate.kept || fate.results;
}

static void value_fate(Copy *c, const Summary *s, const IrValue *v, uint32_t *input, Fate *fate)
{
    uint32_t n = layout_of(c->a, v->type)->count;
    bool concerned = n && carries(c, v);
    for (uint32_t k = 0; concerned && k < n; k++) {
        if (s == NULL || s->unknown) {
            fate->kept = true;
        } else if (s->flow_count) {
            input_fate(c->a, s, *input + k, fate);
        }
    }
    *input += n;
}

/* Of all arguments. A function value that is called is not kept by its code, which does not know
 * its own record. */
static Fate call_fate(Copy *c, const IrStep *s)
{
    Fate fate = {.kept = false};
    uint32_t input;
    const Summary *summary = summary_of(c, s, &input);
    if (s->u.call.kind == CALLEE_INTERFACE) {
        input = 0;
        value_fate(c, summary, s->x, &input, &fate);
    }
    for (uint32_t i = 0; i < s->arg_count; i++) {
        value_fate(c, summary, s->args[i], &input, &fate);
    }
    return fate;
}

/* Does it come back in a variable that cannot be a name? With `add`, those that can become
 * names. */
static bool comes_back(Copy *c, IrStep *s, uint64_t results, bool add)
{
    uint32_t at = 0;
    bool lost = results >> 63;
    for (uint32_t i = 0; results && i < s->u.call.result_count && s->u.call.results; i++) {
        IrVar *v = s->u.call.results[i];
        Type *t = v ? v->type : NULL;
        if (v == NULL) {
            Type *f = s->u.call.kind == CALLEE_STATIC      ? s->u.call.func->type
                      : s->u.call.kind == CALLEE_INTERFACE ? type_underlying(s->u.call.method->type)
                                                           : type_underlying(s->x->type);
            t = f->u.func.results->u.tuple.vars[i]->type;
        }
        uint32_t n = layout_of(c->a, t)->count;
        for (uint32_t k = at; v && k < at + n && k < 63; k++) {
            if ((results >> k & 1) && !leaks_can_name(v)) {
                lost = true;
            } else if ((results >> k & 1) && add) {
                leaks_add_name(c, v);
            }
        }
        at += n;
    }
    return lost;
}

/* ---- steps ----------------------------------------------------------------------------------- */

static IrVar *plain_target(const IrStep *s)
{
    IrVar *v = s->kind == STEP_DECLARE ? s->dst : s->x->kind == VALUE_VAR ? s->x->u.var : NULL;
    return v && leaks_can_name(v) ? v : NULL;
}

bool leaks_at(Copy *c, IrStep *s)
{
    if (spills(c, s)) {
        return true;
    }
    switch (s->kind) {
    case STEP_DECLARE: return s->x && carries(c, s->x) && plain_target(s) == NULL;
    case STEP_ASSIGN: return carries(c, s->y) && plain_target(s) == NULL;
    case STEP_CALL: {
        Fate fate = call_fate(c, s);
        return fate.kept || comes_back(c, s, fate.results, false);
    }
    case STEP_SELECT:
        for (uint32_t i = 0; i < s->u.select.count; i++) {
            IrValue *sent = s->u.select.cases[i].value;
            if (sent && carries(c, sent)) {
                return true;
            }
        }
        return false;
    case STEP_SEND: return carries(c, s->y);
    case STEP_NEW: case STEP_SLICE_LIT: case STEP_CLOSURE: case STEP_BOX: case STEP_MAP_SET:
    case STEP_GO: case STEP_DEFER: case STEP_PANIC: case STEP_RETURN: case STEP_APPEND:
        return (s->x && carries(c, s->x)) || any_carries(c, s->args, s->arg_count) ||
               (s->y && s->kind != STEP_APPEND && carries(c, s->y));
    case STEP_EVAL: case STEP_COPY: case STEP_CLEAR: case STEP_DELETE: case STEP_MAP_GET:
    case STEP_DECODE_RUNE: case STEP_RECV: case STEP_CLOSE: case STEP_RECOVER: case STEP_PRINT:
    case STEP_BLOCK: case STEP_IF: case STEP_LOOP: case STEP_RANGE_MAP: case STEP_SWITCH:
    case STEP_BREAK: case STEP_CONTINUE: case STEP_CONCAT: case STEP_CONVERT_STRING:
    case STEP_MAKE_SLICE: case STEP_MAKE_MAP: case STEP_MAKE_CHAN: case STEP_MOVE:
        return false;
    default: break;
    }
    c->refused = true;
    return true;
}

/* The names that a step hands the object on to. */
static void step_names(void *context, IrStep *s)
{
    Copy *c = context;
    IrVar *v = NULL;
    if (s->kind == STEP_DECLARE && s->x && carries(c, s->x)) {
        v = plain_target(s);
    } else if (s->kind == STEP_ASSIGN && carries(c, s->y)) {
        v = plain_target(s);
    } else if (s->kind == STEP_CALL) {
        comes_back(c, s, call_fate(c, s).results, true);
    }
    if (v) {
        leaks_add_name(c, v);
    }
}

void leaks_find_names(Copy *c)
{
    c->grew = true;
    while (c->grew && !c->refused) {
        c->grew = false;
        ir_walk(&c->f->body, step_names, c);
    }
}
