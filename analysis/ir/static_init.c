/* Initialisers that need no code: what an initialiser builds from constants becomes data of the
 * program, so that a large table costs nothing at start. Works on the lowered steps: each temporary
 * stands for the data that its step would have made. Also finds the initialisers that only compute:
 * they may be dropped when nobody reads what they set. */
#include "analysis/ir/lowerer.h"

#include <string.h>

/* Can evaluating v panic? */
bool ir_value_traps(const IrValue *v)
{
    if (v == NULL || ir_is_leaf(v)) {
        return false;
    }
    switch (v->kind) {
    case VALUE_DEREF:
    case VALUE_INDEX:
        if (!v->proven) {
            return true;
        }
        break;
    case VALUE_SLICE:
    case VALUE_VIEW:
    case VALUE_ASSERT: return true;
    case VALUE_BINARY: {
        TokenKind op = v->u.op;
        if ((op == TOK_QUO || op == TOK_REM) && type_is_integer(v->type)) {
            if (v->y->kind != VALUE_CONST || const_sign(v->y->u.constant) == 0) {
                return true;
            }
        }
        if ((op == TOK_SHL || op == TOK_SHR) && v->y->kind != VALUE_CONST &&
            !type_is_unsigned(v->y->type)) {
            return true;
        }
        if (op == TOK_EQL || op == TOK_NEQ) {
            TypeKind k = type_underlying(v->x->type)->kind;
            bool nil = v->x->kind == VALUE_ZERO || v->y->kind == VALUE_ZERO;
            if (!nil && (k == TYPE_INTERFACE || k == TYPE_STRUCT || k == TYPE_ARRAY)) {
                return true;
            }
        }
        break;
    }
    case VALUE_CONVERT:
        if (type_underlying(v->x->type)->kind == TYPE_SLICE &&
            type_underlying(v->type)->kind != TYPE_SLICE) {
            return true;
        }
        break;
    default: break;
    }
    for (uint32_t i = 0; i < v->arg_count; i++) {
        if (ir_value_traps(v->args[i])) {
            return true;
        }
    }
    return ir_value_traps(v->x) || ir_value_traps(v->y);
}

/* ---- data ------------------------------------------------------------------------------------ */

typedef struct Folder {
    Lower *l;
    IrValue *
        *data; /* by IrVar.index of the initialiser: what the temporary stands for; NULL: unknown */
    uint8_t *uses; /* reads of each temporary, up to 2: an object that is read twice is shared, so
                      it stays code */
} Folder;

static IrValue *fold(Folder *f, IrValue *v);

static bool fold_args(Folder *f, IrValue *copy)
{
    IrValue **args = low_values(f->l, copy->arg_count);
    for (uint32_t i = 0; i < copy->arg_count; i++) {
        args[i] = fold(f, copy->args[i]);
        if (args[i] == NULL) {
            return false;
        }
    }
    copy->args = args;
    return true;
}

static IrValue *fold_copy(Folder *f, IrValue *v)
{
    IrValue *copy = ARENA_NEW(f->l->arena, IrValue);
    *copy = *v;
    if (v->x) {
        copy->x = fold(f, v->x);
        if (copy->x == NULL) {
            return NULL;
        }
    }
    return fold_args(f, copy) ? copy : NULL;
}

/* The address of a package variable, or of a part with a fixed place. */
static bool is_static_place(const IrValue *v)
{
    while (v->kind == VALUE_FIELD ||
           (v->kind == VALUE_INDEX && v->proven && v->y->kind == VALUE_CONST &&
            low_is(v->x->type, TYPE_ARRAY))) {
        v = v->x;
    }
    return v->kind == VALUE_GLOBAL;
}

/* Can C write what stands in the interface's data word as a constant? */
static bool word_is_static(const IrValue *x)
{
    return !type_is_direct(x->type) || x->kind == VALUE_FUNC || x->kind == VALUE_ADDR ||
           x->kind == VALUE_CONST || x->kind == VALUE_ZERO;
}

/* v with its temporaries replaced by data, or NULL. */
static IrValue *fold(Folder *f, IrValue *v)
{
    switch (v->kind) {
    case VALUE_CONST:
    case VALUE_ZERO:
    case VALUE_FUNC: return v;
    case VALUE_VAR: return f->uses[v->u.var->index] == 1 ? f->data[v->u.var->index] : NULL;
    case VALUE_ADDR: return is_static_place(v->x) ? v : NULL;
    case VALUE_COMPOSITE: return fold_copy(f, v);
    case VALUE_IFACE: return word_is_static(v->x) ? fold_copy(f, v) : NULL;
    default: return NULL;
    }
}

static IrValue *static_object(Folder *f, IrStep *s, IrValueKind kind)
{
    IrValue *init = s->x ? fold(f, s->x) : low_zero(f->l, low_elem(f->l, s->dst->type), s->pos);
    if (init == NULL) {
        return NULL;
    }
    IrValue *v = low_value(f->l, kind, s->dst->type, s->pos);
    v->args = low_values(f->l, 1);
    v->args[0] = init;
    v->arg_count = 1;
    return v;
}

/* What the step's variable stands for; false when the step must run. */
static bool fold_step(Folder *f, IrStep *s)
{
    IrValue *v = NULL;
    switch (s->kind) {
    case STEP_NEW: v = static_object(f, s, VALUE_STATIC); break;
    case STEP_SLICE_LIT: v = static_object(f, s, VALUE_STATIC_SLICE); break;
    case STEP_DECLARE:
        v = s->x && !s->dst->addr_taken && !s->dst->assigned ? fold(f, s->x) : NULL;
        break;
    case STEP_BOX: {
        IrValue *x = fold(f, s->x);
        if (x && (x->kind == VALUE_CONST || x->kind == VALUE_ZERO || x->kind == VALUE_COMPOSITE)) {
            v = low_unary_kind(f->l, VALUE_IFACE, s->dst->type, x, s->pos);
        }
        break;
    }
    default: break;
    }
    if (v == NULL || s->dst == NULL) {
        return false;
    }
    f->data[s->dst->index] = v;
    return true;
}

static void count_use(void *context, IrValue *v)
{
    Folder *f = context;
    if (v->kind == VALUE_VAR && f->uses[v->u.var->index] < 2) {
        f->uses[v->u.var->index]++;
    }
}

/* The value that the initialiser of one global gives it, as data, or NULL. */
static IrValue *fold_init(Lower *l, IrInit *init)
{
    IrBlock body = init->func->body;
    if (init->global_count != 1 || body.count == 0) {
        return NULL;
    }
    IrStep *last = body.items[body.count - 1];
    if (last->kind != STEP_ASSIGN || last->x->kind != VALUE_GLOBAL) {
        return NULL;
    }
    uint32_t vars = init->func->vars.len;
    Folder f = {.l = l,
                .data = ARENA_ARRAY(l->arena, IrValue *, vars),
                .uses = ARENA_ARRAY(l->arena, uint8_t, vars)};
    for (uint32_t i = 0; i < body.count; i++) {
        ir_walk_values(body.items[i], count_use, &f);
    }
    for (uint32_t i = 0; i + 1 < body.count; i++) {
        if (!fold_step(&f, body.items[i])) {
            return NULL;
        }
    }
    return fold(&f, last->y);
}

/* ---- purity ---------------------------------------------------------------------------------- */

enum { PURE_UNKNOWN, PURE_BUSY, PURE_YES, PURE_NO };

typedef struct Purity {
    uint8_t *state;      /* by IrFunc.index */
    IrInit *init;        /* its globals may be set */
    uint32_t depth;      /* callees deep */
} Purity;

static bool pure_func(Purity *p, IrFunc *f);

static bool own_global(const Purity *p, const IrValue *v)
{
    for (uint32_t i = 0; p->init && v->kind == VALUE_GLOBAL && i < p->init->global_count; i++) {
        if (p->init->globals[i] == v->u.global) {
            return true;
        }
    }
    return false;
}

static bool pure_place(const Purity *p, const IrValue *v)
{
    while (v->kind == VALUE_FIELD) {
        v = v->x;
    }
    return v->kind == VALUE_VAR || (p->depth == 0 && own_global(p, v));
}

/* Does reading v, a value without traps, depend on nothing that matters? Reads are always harmless.
 */
static bool step_traps(const IrStep *s)
{
    if (ir_value_traps(s->x) || ir_value_traps(s->y)) {
        return true;
    }
    for (uint32_t i = 0; i < s->arg_count; i++) {
        if (ir_value_traps(s->args[i])) {
            return true;
        }
    }
    return false;
}

static bool pure_block(Purity *p, const IrBlock *b);

static bool pure_step(Purity *p, IrStep *s)
{
    if (step_traps(s)) {
        return false;
    }
    switch (s->kind) {
    case STEP_DECLARE:
    case STEP_NEW:
    case STEP_SLICE_LIT:
    case STEP_MAKE_MAP:
    case STEP_CLOSURE:
    case STEP_BOX:
    case STEP_CONCAT: case STEP_CONVERT_STRING: case STEP_RETURN: return true;
    case STEP_MAKE_SLICE:
    case STEP_MAKE_CHAN:
        return (s->x == NULL || s->x->kind == VALUE_CONST) &&
               (s->y == NULL || s->y->kind == VALUE_CONST);
    case STEP_ASSIGN: return pure_place(p, s->x);
    case STEP_APPEND: return s->x->kind == VALUE_ZERO || s->x->kind == VALUE_VAR;
    case STEP_MAP_SET: /* a map made here, keys that cannot panic */
        return s->x->kind == VALUE_VAR && s->x->u.var->kind == IRVAR_TEMP &&
               s->y->kind == VALUE_CONST;
    case STEP_BLOCK: return pure_block(p, &s->u.block);
    case STEP_IF: return pure_block(p, &s->u.if_.then) && pure_block(p, &s->u.if_.els);
    case STEP_CALL: return s->u.call.kind == CALLEE_STATIC && pure_func(p, s->u.call.func);
    default: return false;
    }
}

static bool pure_block(Purity *p, const IrBlock *b)
{
    for (uint32_t i = 0; i < b->count; i++) {
        if (!pure_step(p, b->items[i])) {
            return false;
        }
    }
    return true;
}

static bool pure_func(Purity *p, IrFunc *f)
{
    uint8_t *state = &p->state[f->index];
    if (*state != PURE_UNKNOWN) {
        return *state == PURE_YES;
    }
    if (f->bodyless || f->has_defer || p->depth > 50) {
        *state = PURE_NO;
        return false;
    }
    *state = PURE_BUSY;
    p->depth++;
    bool pure = pure_block(p, &f->body);
    p->depth--;
    *state = pure ? PURE_YES : PURE_NO;
    return pure;
}

void ir_static_inits(Lower *l)
{
    Purity p = {.state = ARENA_ARRAY(l->arena, uint8_t, l->ir->funcs.len)};
    uint32_t kept = 0;
    for (uint32_t i = 0; i < l->ir->inits.len; i++) {
        IrInit *init = &l->ir->inits.data[i];
        if (init->globals) {
            IrValue *data = fold_init(l, init);
            if (data) {
                init->globals[0]->init = data;
                init->func->body = (IrBlock){0};
                continue;
            }
            p.init = init;
            init->pure = pure_block(&p, &init->func->body);
        }
        l->ir->inits.data[kept++] = *init;
    }
    l->ir->inits.len = kept;
}
