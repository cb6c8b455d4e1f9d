/* The step before a leak: an object that was in the frame until now moves to the heap, and the
 * variables that point into it are set to the copy. Whether it is still in the frame is seen from
 * their addresses. */
#include "codegen/emitter.h"

/* The function whose closure the site makes, or NULL. */
static IrFunc *closure_of(const IrSite *site)
{
    return site->step && site->step->kind == STEP_CLOSURE ? site->step->u.func : NULL;
}

static Type *object_type(const IrSite *site)
{
    return site->kind == SITE_VARIABLE ? site->var->type
           : site->kind == SITE_NEW    ? site->type
                                       : site->step->x->type;
}

const char *emit_site_slot(Emitter *e, const IrSite *site)
{
    if (site->kind == SITE_VARIABLE && site->var->kind == IRVAR_PARAM) {
        return arena_printf(e->scratch, "%s_in", e->fn->names[site->var->index]);
    }
    for (uint32_t i = e->fn->site_slots.len; i-- > 0;) {
        if (e->fn->site_slots.data[i].site == site) {
            return e->fn->site_slots.data[i].name;
        }
    }
    IrFunc *code = closure_of(site);
    SiteSlot s = {site, code ? emit_record_slot(e, code) : emit_slot(e, object_type(site))};
    vec_push(&e->fn->site_slots, s);
    return s.name;
}

/* How the pointer of a variable is written: a member of it, or all. */
static const char *pointer_part(Type *t)
{
    TypeKind k = type_underlying(t)->kind;
    return k == TYPE_SLICE ? ".ptr" : k == TYPE_INTERFACE ? ".data" : "";
}

/* An interface's data word may be a number: its type says so. */
static const char *word_type(Emitter *e, Type *t, const char *name)
{
    Type *u = type_underlying(t);
    return u->kind != TYPE_INTERFACE ? NULL
           : u->u.interface.count    ? arena_printf(e->scratch, "tether_any(%s).type", name)
                                     : arena_printf(e->scratch, "%s.type", name);
}

static bool is_own(const IrStep *s, uint32_t i)
{
    return s->site->kind == SITE_VARIABLE && s->args[i]->u.var == s->site->var;
}

/* Does the variable point into the object? */
static void print_inside(Emitter *e, Buf *out, const IrStep *s, uint32_t i, const char *slot)
{
    const IrVar *v = s->args[i]->u.var;
    const char *name = e->fn->names[v->index], *type = word_type(e, v->type, name);
    if (is_own(s, i)) {
        buf_printf(out, "%s == &%s", name, slot);
    } else if (type) {
        buf_printf(out, "tether_word_inside(%s, %s.data, &%s, sizeof %s)", type, name, slot, slot);
    } else {
        buf_printf(out, "tether_inside(%s%s, &%s, sizeof %s)", name, pointer_part(v->type), slot,
                   slot);
    }
}

static void emit_moved(Emitter *e, const IrStep *s, uint32_t i, const char *slot, const char *copy)
{
    const IrVar *v = s->args[i]->u.var;
    const char *name = e->fn->names[v->index], *type = word_type(e, v->type, name);
    if (is_own(s, i)) {
        emit_linef(e, "%s = %s;", name, copy);
    } else if (type) {
        emit_linef(e, "%s.data = tether_word_moved(%s, %s.data, &%s, sizeof %s, %s);", name, type,
                   name, slot, slot, copy);
    } else {
        const char *part = pointer_part(v->type);
        emit_linef(e, "%s%s = tether_moved(%s%s, &%s, sizeof %s, %s);", name, part, name, part,
                   slot, slot, copy);
    }
}

static void emit_copy(Emitter *e, IrSite *site, const char *copy)
{
    IrFunc *code = closure_of(site);
    if (code) {
        const char *record = record_type(e, code);
        const char *call =
            arena_printf(e->scratch, "tether_new(&%s)", record_layout_name(e, code, record));
        emit_linef(e, "%s *%s = %s;", record, copy, emit_heap_call(e, site, call));
        return;
    }
    Type *t = object_type(site);
    const char *call = arena_printf(e->scratch, "tether_new(&%s)", layout_name(e, t));
    emit_local(e, type_pointer(&e->types, t), copy, emit_heap_call(e, site, call));
}

void emit_move(Emitter *e, IrStep *s)
{
    if (s->site->place != PLACE_STACK_COPY) { /* it was forced to the heap */
        return;
    }
    const char *slot = emit_site_slot(e, s->site), *copy = emit_temp(e);
    uint32_t tested = s->arg_count && is_own(s, 0) ? 1 : s->arg_count;
    Buf condition = {0};
    for (uint32_t i = 0; i < tested; i++) {
        buf_str(&condition, i ? " || " : "");
        print_inside(e, &condition, s, i, slot);
    }
    emit_linef(e, "if (%s) { /* it leaks */", condition.data);
    buf_free(&condition);
    e->fn->indent++;
    emit_copy(e, s->site, copy);
    emit_linef(e, "*%s = %s;", copy, slot);
    emit_refill(e, slot);
    for (uint32_t i = 0; i < s->arg_count; i++) {
        emit_moved(e, s, i, slot, copy);
    }
    e->fn->indent--;
    emit_linef(e, "}");
}
