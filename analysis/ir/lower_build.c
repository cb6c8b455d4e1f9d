/* The small constructors of the lowering: types, values, steps, blocks, variables and sites. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

#include <stdarg.h>
#include <string.h>

/* ---- types ----------------------------------------------------------------------------------- */

Type *low_canon(Lower *l, Type *t)
{
    return t->canon ? t->canon : type_canon(l->types, t);
}

Type *low_under(Lower *l, Type *t)
{
    return low_canon(l, type_underlying(t));
}

Type *low_type(Lower *l, const Expr *e)
{
    return low_canon(l, type_is_untyped(e->type) ? type_default(l->types, e->type) : e->type);
}

Type *low_elem(Lower *l, Type *t)
{
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_ARRAY: return low_canon(l, u->u.array.elem);
    case TYPE_SLICE:
    case TYPE_POINTER: return low_canon(l, u->u.elem.elem);
    case TYPE_MAP: return low_canon(l, u->u.map.elem);
    case TYPE_CHAN: return low_canon(l, u->u.chan.elem);
    case TYPE_STRING: return low_basic(l, TYPE_UINT8);
    default: ICE("type without elements");
    }
}

Type *low_basic(Lower *l, TypeKind kind)
{
    return low_canon(l, l->types->basic[kind]);
}

Type *low_pointer(Lower *l, Type *t)
{
    return low_canon(l, type_pointer(l->types, t));
}

bool low_is(Type *t, TypeKind kind)
{
    return type_underlying(t)->kind == kind;
}

Str *low_name(Lower *l, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    Buf b = {0};
    buf_vprintf(&b, fmt, ap);
    va_end(ap);
    Str *s = str_intern(l->program->strings, b.data, b.len);
    buf_free(&b);
    return s;
}

/* ---- values ---------------------------------------------------------------------------------- */

IrValue *low_value(Lower *l, IrValueKind kind, Type *t, Pos pos)
{
    return ir_value_new(l->body, kind, t, pos);
}

/* One form per type: integers are INT constants, strings are flat. */
static Constant *normal_constant(Lower *l, Constant *c, Type *u)
{
    if (type_is_integer(u) && c->kind != CONST_INT) {
        return const_to_int(l->constants, c);
    }
    if (type_is_float(u) && c->kind == CONST_COMPLEX) {
        return const_to_float(l->constants, c);
    }
    if (u->kind == TYPE_STRING && c->u.string.flat == NULL) {
        (void)const_string_value(l->constants, c);
        if (c->u.string.flat == NULL) {
            return const_string(l->constants, const_string_value(l->constants, c));
        }
    }
    return c;
}

IrValue *low_constant(Lower *l, Constant *c, Type *t, Pos pos)
{
    IrValue *v = low_value(l, VALUE_CONST, t, pos);
    v->u.constant = normal_constant(l, c, type_underlying(t));
    if (v->u.constant == NULL) {
        ICE("constant does not fit its type");
    }
    return v;
}

IrValue *low_int(Lower *l, int64_t n, Type *t, Pos pos)
{
    return low_constant(l, const_int(l->constants, n), t, pos);
}

IrValue *low_bool(Lower *l, bool b, Pos pos)
{
    return low_constant(l, const_bool(l->constants, b), low_basic(l, TYPE_BOOL), pos);
}

IrValue *low_string(Lower *l, const char *s, Pos pos)
{
    Constant *c = const_string(l->constants, str_intern_c(l->program->strings, s));
    return low_constant(l, c, low_basic(l, TYPE_STRING), pos);
}

IrValue *low_zero(Lower *l, Type *t, Pos pos)
{
    return low_value(l, VALUE_ZERO, t, pos);
}

IrValue *low_read(Lower *l, IrVar *v, Pos pos)
{
    IrValue *x = low_value(l, VALUE_VAR, v->type, pos);
    x->u.var = v;
    return x;
}

IrValue *low_func_value(Lower *l, IrFunc *f, Type *t, Pos pos)
{
    IrValue *x = low_value(l, VALUE_FUNC, t, pos);
    x->u.func = f;
    return x;
}

IrValue *low_deref(Lower *l, IrValue *p, Pos pos)
{
    if (p->kind == VALUE_ADDR) { /* *&x is x */
        return p->x;
    }
    return low_unary_kind(l, VALUE_DEREF, low_elem(l, p->type), p, pos);
}

IrValue *low_field(Lower *l, IrValue *x, uint32_t index, Pos pos)
{
    Type *s = type_underlying(x->type);
    IrValue *v =
        low_unary_kind(l, VALUE_FIELD, low_canon(l, s->u.struct_.fields[index]->type), x, pos);
    v->u.index = index;
    return v;
}

IrValue *low_path(Lower *l, IrValue *x, const uint32_t *path, uint32_t count, Pos pos)
{
    for (uint32_t i = 0; i < count; i++) {
        if (low_is(x->type, TYPE_POINTER)) {
            x = low_deref(l, x, pos);
        }
        x = low_field(l, x, path[i], pos);
    }
    return x;
}

/* The variable whose memory the lvalue is part of, or NULL when a pointer or slice leads there. */
static IrVar *root_var(IrValue *v)
{
    while (v->kind == VALUE_FIELD || (v->kind == VALUE_INDEX && low_is(v->x->type, TYPE_ARRAY))) {
        v = v->x;
    }
    return v->kind == VALUE_VAR ? v->u.var : NULL;
}

IrValue *low_address(Lower *l, IrValue *lvalue, Pos pos)
{
    if (lvalue->kind == VALUE_DEREF && lvalue->proven) {
        return lvalue->x;
    }
    IrVar *root = root_var(lvalue);
    if (root) {
        low_take_address(l, root);
    }
    return low_unary_kind(l, VALUE_ADDR, low_pointer(l, lvalue->type), lvalue, pos);
}

IrValue *low_index(Lower *l, IrValue *x, IrValue *y, Type *t, Pos pos)
{
    IrValue *v = low_value(l, VALUE_INDEX, t, pos);
    v->x = x;
    v->y = y;
    Type *u = type_underlying(x->type);
    int64_t i;
    if (u->kind == TYPE_ARRAY && y->kind == VALUE_CONST && const_int64(y->u.constant, &i)) {
        v->proven = i >= 0 && i < u->u.array.len;
    }
    return v;
}

IrValue *low_op(Lower *l, TokenKind op, Type *t, IrValue *x, IrValue *y, Pos pos)
{
    IrValue *v = low_value(l, y ? VALUE_BINARY : VALUE_UNARY, t, pos);
    v->u.op = op;
    v->x = x;
    v->y = y;
    return v;
}

IrValue *low_unary_kind(Lower *l, IrValueKind kind, Type *t, IrValue *x, Pos pos)
{
    IrValue *v = low_value(l, kind, t, pos);
    v->x = x;
    return v;
}

IrValue *low_is_nil(Lower *l, IrValue *iface, Pos pos)
{
    return low_unary_kind(l, VALUE_TYPE_IS, low_basic(l, TYPE_BOOL), iface, pos);
}

IrValue **low_values(Lower *l, uint32_t count)
{
    return count ? ARENA_ARRAY(l->body, IrValue *, count) : NULL;
}

bool low_is_simple(const IrValue *v)
{
    return v->kind == VALUE_CONST || v->kind == VALUE_ZERO || v->kind == VALUE_FUNC ||
           (v->kind == VALUE_VAR && !v->u.var->addr_taken);
}

bool low_mentions(const IrValue *v, const IrVar *var)
{
    if (v == NULL) {
        return false;
    }
    if (ir_is_leaf(v)) {
        return v->kind == VALUE_VAR && v->u.var == var;
    }
    for (uint32_t i = 0; i < v->arg_count; i++) {
        if (low_mentions(v->args[i], var)) {
            return true;
        }
    }
    return low_mentions(v->x, var) || low_mentions(v->y, var);
}

/* ---- steps and blocks ------------------------------------------------------------------------ */

IrStep *low_step(Lower *l, IrStepKind kind, Pos pos)
{
    IrStep *s = arena_alloc(l->body, ir_step_size(kind));
    s->kind = kind;
    s->pos = pos;
    s->id = l->fn->func->step_count++;
    vec_push(&l->pending, s);
    return s;
}

uint32_t low_begin(Lower *l)
{
    return l->pending.len;
}

IrBlock low_end(Lower *l, uint32_t mark)
{
    if (l->fn->ordered) {
        low_settle(l, mark);
    }
    IrBlock b = {NULL, l->pending.len - mark};
    if (b.count) {
        b.items = ARENA_ARRAY(l->body, IrStep *, b.count);
        memcpy(b.items, l->pending.data + mark, b.count * sizeof(IrStep *));
    }
    l->pending.len = mark;
    return b;
}

/* The block's steps are those behind the mark; a block of one step is that step. */
void low_close_block(Lower *l, IrStep *block, uint32_t mark)
{
    block->u.block = low_end(l, mark);
    if (block->u.block.count == 1) {
        vec_last(&l->pending) = block->u.block.items[0];
    }
}

void low_assign_step(Lower *l, IrValue *place, IrValue *v, Pos pos)
{
    IrStep *s = low_step(l, STEP_ASSIGN, pos);
    s->x = place;
    s->y = v;
    if (place->kind == VALUE_VAR) {
        place->u.var->assigned = true;
    }
}

void low_eval(Lower *l, IrValue *v, Pos pos)
{
    if (ir_value_traps(v)) {
        low_step(l, STEP_EVAL, pos)->x = v;
    }
}

/* Children that were measured before are not walked again. A checked dereference counts more: its C
 * text names the pointer twice. */
uint32_t low_depth(IrValue *v)
{
    if (v == NULL) {
        return 0;
    }
    if (ir_is_leaf(v)) {
        return 1;
    }
    if (v->depth == 0) {
        uint32_t x = low_depth(v->x), y = low_depth(v->y), deepest = x > y ? x : y;
        for (uint32_t i = 0; i < v->arg_count; i++) {
            uint32_t arg = low_depth(v->args[i]);
            deepest = arg > deepest ? arg : deepest;
        }
        deepest += v->kind == VALUE_DEREF && !v->proven ? 8 : 1;
        v->depth = (uint16_t)(deepest < UINT16_MAX ? deepest : UINT16_MAX);
    }
    return v->depth;
}

/* The source of e as reports name it; what is left out is "...", as in Go's reports. */
const char *low_text(Lower *l, Expr *e)
{
    const char *s = ast_expr_string(l->arena, e), *dots = strstr(s, "…");
    if (dots == NULL) {
        return s;
    }
    const char *rest = dots + strlen("…");
    return arena_printf(l->arena, "%.*s...%s", (int)(dots - s), s, rest);
}

/* ---- variables ------------------------------------------------------------------------------- */

IrVar *low_new_var(Lower *l, IrVarKind kind, Str *name, Type *t, Pos pos)
{
    IrFunc *f = l->fn->func;
    bool own = kind == IRVAR_LOCAL || kind == IRVAR_TEMP; /* callers ask for the others */
    IrVar *v = ARENA_NEW(own ? l->body : l->arena, IrVar);
    v->kind = kind;
    v->index = f->vars.len;
    v->name = name;
    v->type = t;
    v->pos = pos;
    v->loop_depth = l->fn->loop_depth;
    f->function_vars |= type_underlying(t)->kind == TYPE_FUNC;
    vec_push(&f->vars, v);
    vec_push(&l->fn->declares, NULL);
    return v;
}

IrVar *low_temp(Lower *l, Type *t, Pos pos)
{
    return low_new_var(l, IRVAR_TEMP, NULL, t, pos);
}

IrVar *low_hold(Lower *l, IrValue *v, Pos pos)
{
    IrVar *t = low_temp(l, v->type, pos);
    low_declare(l, t, v, pos);
    return t;
}

IrValue *low_freeze(Lower *l, IrValue *v, Pos pos)
{
    bool frozen = v->kind == VALUE_CONST || v->kind == VALUE_ZERO || v->kind == VALUE_FUNC ||
                  (v->kind == VALUE_VAR && v->u.var->kind == IRVAR_TEMP && !v->u.var->addr_taken);
    return frozen ? v : low_read(l, low_hold(l, v, pos), pos);
}

/* May it be set when a literal has captured it? Ways back are loops and gotos. */
static bool set_behind(const Object *obj)
{
    return obj->u.var.set_inside || obj->u.var.func->has_goto ||
           obj->u.var.last_set > obj->u.var.first_capture ||
           (obj->u.var.capture_loop != NO_POS && obj->u.var.last_set > obj->u.var.capture_loop);
}

bool low_by_value(const Object *obj)
{
    bool result = obj->u.var.kind == VAR_RESULT; /* return statements assign it */
    return !result && !(obj->u.var.reassigned && set_behind(obj)) && !obj->u.var.addr_taken &&
           type_size(obj->type) <= 128;
}

/* Too large for a frame: an object of its own, which the escape stage can put on the heap. */
static bool is_huge(Type *t)
{
    enum { MAX_LOCAL = 10 << 20 };
    return type_size(t) > MAX_LOCAL;
}

IrVar *low_local(Lower *l, Object *obj)
{
    IrVar *v = low_new_var(l, IRVAR_LOCAL, obj->name, low_canon(l, obj->type), obj->pos);
    v->obj = obj;
    map_set_ptr(&l->fn->vars, obj, v);
    bool shared = obj->u.var.captured && !low_by_value(obj);
    if (obj->u.var.addr_taken || shared || is_huge(v->type)) {
        low_take_address(l, v);
    }
    return v;
}

void low_declare(Lower *l, IrVar *v, IrValue *init, Pos pos)
{
    IrStep *s = low_step(l, STEP_DECLARE, pos);
    s->dst = v;
    s->x = init;
    s->declares = true;
    s->site = v->site;
    if (v->site) {
        v->site->step = s;
        v->site->loop_depth = l->fn->loop_depth;
    }
    v->loop_depth = l->fn->loop_depth;
    l->fn->declares.data[v->index] = s;
}

void low_take_address(Lower *l, IrVar *v)
{
    if (v->addr_taken) {
        return;
    }
    if (v->kind == IRVAR_CAPTURE) {
        ICE("address of a captured value");
    }
    v->addr_taken = true;
    IrStep *declare = l->fn->declares.data[v->index];
    const char *text = v->name ? v->name->data : "temporary";
    IrSite *site = low_site(l, SITE_VARIABLE, declare, v->type, text);
    site->pos = v->pos;
    site->var = v;
    site->loop_depth = v->loop_depth;
    v->site = site;
}

IrSite *low_site(Lower *l, SiteKind kind, IrStep *step, Type *t, const char *text)
{
    IrSite *s = ARENA_NEW(l->arena, IrSite);
    s->kind = kind;
    s->id = l->ir->sites.len;
    s->pos = step ? step->pos : NO_POS;
    s->type = t;
    s->func = l->fn->func;
    s->step = step;
    s->loop_depth = l->fn->loop_depth;
    s->text = text ? text : "";
    vec_push(&l->ir->sites, s);
    vec_push(&l->fn->func->sites, s);
    if (step) {
        step->site = s;
    }
    return s;
}

IrVar *low_result_var(Lower *l, Type *t, Want *w, IrValue *operand, Pos pos, bool *declares)
{
    bool usable = w && w->var && !w->used && w->var->type == t && !w->var->addr_taken &&
                  (w->declares || operand == NULL || !low_mentions(operand, w->var));
    IrVar *v = usable ? w->var : low_temp(l, t, pos);
    if (usable) {
        w->used = true;
        v->assigned = v->assigned || !w->declares;
    }
    *declares = !usable || w->declares;
    if (*declares) {
        v->loop_depth = l->fn->loop_depth;
    }
    return v;
}

IrValue *low_dst(Lower *l, IrStep *step, Type *t, Want *w, IrValue *operand)
{
    if (w && w->dropped) {
        return NULL;
    }
    step->dst = low_result_var(l, t, w, operand, step->pos, &step->declares);
    return low_read(l, step->dst, step->pos);
}

IrValue *low_use(Lower *l, Object *obj, Pos pos)
{
    if (obj->u.var.kind == VAR_GLOBAL) {
        IrGlobal *g = low_global(l, obj);
        IrValue *v = low_value(l, VALUE_GLOBAL, g->type, pos);
        v->u.global = g;
        return v;
    }
    IrVar *v = map_get_ptr(&l->fn->vars, obj);
    if (v == NULL) {
        ICE("variable %s is unknown here", obj->name ? obj->name->data : "?");
    }
    IrValue *x = low_read(l, v, pos);
    if (v->kind == IRVAR_CAPTURE && v->by_ref) {
        x = low_deref(l, x, pos);
        x->proven = true;
    }
    return x;
}
