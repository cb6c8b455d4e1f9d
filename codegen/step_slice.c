/* Slices in memory that are set to a part, or an extension, of themselves: as stacks and buffers
 * behind a pointer are. Only the length is stored, unless the array moves. */
#include "codegen/emitter.h"

/* Do both lead to the same place when nothing is stored between them? */
static bool same_place(const IrValue *a, const IrValue *b)
{
    int64_t n, m;
    if (a == b) {
        return true;
    }
    if (a->kind != b->kind) {
        return false;
    }
    switch (a->kind) {
    case VALUE_VAR: return a->u.var == b->u.var;
    case VALUE_GLOBAL: return a->u.global == b->u.global;
    case VALUE_CONST:
        return const_int64(a->u.constant, &n) && const_int64(b->u.constant, &m) && n == m;
    case VALUE_FIELD: return a->u.index == b->u.index && same_place(a->x, b->x);
    case VALUE_DEREF: return same_place(a->x, b->x);
    case VALUE_INDEX: return same_place(a->x, b->x) && same_place(a->y, b->y);
    default: return false;
    }
}

/* The slice's address when its elements have a size, else NULL. */
static const char *slice_address(Emitter *e, IrValue *place)
{
    return ctype_is_zero_size(type_underlying(place->type)->u.elem.elem)
               ? NULL
               : emit_heap_address(e, place);
}

static bool is_zero(const IrValue *v)
{
    int64_t n;
    return v == NULL || (v->kind == VALUE_CONST && const_int64(v->u.constant, &n) && n == 0);
}

bool emit_cut_at(Emitter *e, IrStep *s)
{
    IrValue *cut = s->y;
    if (cut->kind != VALUE_SLICE || type_underlying(cut->x->type)->kind != TYPE_SLICE ||
        cut->args[1] == NULL || cut->args[2] || !is_zero(cut->args[0]) ||
        !same_place(s->x, cut->x)) {
        return false;
    }
    const char *address = slice_address(e, s->x);
    if (address == NULL) {
        return false;
    }
    size_t start = e->text.len;
    emit_bound(e, &e->text, cut->args[1], NULL);
    const char *hi = text_since(e, start);
    emit_linef(e, "%s(%s, %s);", slice_helper(e, s->x->type, HELP_CUT_AT), address, hi);
    return true;
}

static bool sets_what_it_extends(const Emitter *e, const IrStep *append, const IrStep *assign)
{
    return append->kind == STEP_APPEND && assign->kind == STEP_ASSIGN && append->declares &&
           append->dst->kind == IRVAR_TEMP && e->fn->reads[append->dst->index] == 1 &&
           append->site->place == PLACE_HEAP &&
           assign->y->kind == VALUE_VAR && assign->y->u.var == append->dst &&
           (append->u.append.spread || append->arg_count == 1) &&
           same_place(assign->x, append->x);
}

bool emit_append_at(Emitter *e, IrStep *append, IrStep *assign)
{
    const char *address =
        sets_what_it_extends(e, append, assign) ? slice_address(e, assign->x) : NULL;
    if (address == NULL) {
        return false;
    }
    Type *slice = append->dst->type;
    emit_step_start(e, append);
    const char *call;
    if (append->u.append.spread) {
        emit_open(e);
        const char *from = emit_temp(e);
        emit_local(e, append->y->type, from, emit_text(e, append->y));
        call = arena_printf(e->scratch, "%s(%s, %s.ptr, %s.len)",
                            slice_helper(e, slice, HELP_JOIN_AT), address, from, from);
    } else {
        call = arena_printf(e->scratch, "%s(%s, %s)", slice_helper(e, slice, HELP_PUSH_AT),
                            address, emit_text(e, append->args[0]));
    }
    emit_linef(e, "%s;", emit_heap_call(e, append->site, call));
    if (append->u.append.spread) {
        emit_close(e);
    }
    return true;
}
