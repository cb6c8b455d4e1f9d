/* Calls, go and defer. */
#include "codegen/emitter.h"

#include <string.h>

static void print_args(Emitter *e, Buf *b, IrStep *s, bool comma)
{
    for (uint32_t i = 0; i < s->arg_count; i++) {
        buf_str(b, comma || i ? ", " : "");
        emit_bare(e, b, s->args[i]);
    }
}

/* An argument for the C side of a function without a body: slices and interfaces in their general
 * form. */
static void print_foreign_arg(Emitter *e, Buf *b, IrValue *v)
{
    Type *u = type_underlying(v->type);
    if (u->kind == TYPE_SLICE) {
        buf_printf(b, "%s(", slice_helper(e, u, HELP_RAW));
        emit_bare(e, b, v);
        buf_char(b, ')');
    } else if (u->kind == TYPE_INTERFACE && u->u.interface.count > 0) {
        buf_str(b, "tether_any(");
        emit_bare(e, b, v);
        buf_char(b, ')');
    } else {
        emit_bare(e, b, v);
    }
}

static const char *from_foreign(Emitter *e, Type *t, const char *text)
{
    Type *u = type_underlying(t);
    if (u->kind == TYPE_SLICE) {
        return arena_printf(e->scratch, "%s(%s)", slice_helper(e, u, HELP_OF), text);
    }
    if (u->kind == TYPE_INTERFACE && u->u.interface.count > 0) {
        return arena_printf(e->scratch, "tether_upcast(%s, &%s)", text, descriptor_name(e, t));
    }
    return text;
}

static const char *foreign_local(Type *t)
{
    Type *u = type_underlying(t);
    return u->kind == TYPE_SLICE ? "TetherSlice" : u->kind == TYPE_INTERFACE ? "TetherAny" : NULL;
}

static void set_result(Emitter *e, IrStep *s, uint32_t i, const char *text)
{
    IrVar *v = s->u.call.results ? s->u.call.results[i] : NULL;
    if (v) {
        emit_set_var(e, v, s->declares, text);
    }
}

/* Several results of a C function come through pointers. */
static void emit_foreign_call(Emitter *e, IrStep *s)
{
    IrFunc *f = s->u.call.func;
    Buf b = {0};
    buf_printf(&b, "%s(", func_name(e, f));
    for (uint32_t i = 0; i < s->arg_count; i++) {
        buf_str(&b, i ? ", " : "");
        print_foreign_arg(e, &b, s->args[i]);
    }
    if (f->result_count <= 1) {
        buf_char(&b, ')');
        const char *call = arena_strndup(e->scratch, b.data, b.len);
        IrVar *v = f->result_count && s->u.call.results ? s->u.call.results[0] : NULL;
        if (v) {
            emit_set_var(e, v, s->declares, from_foreign(e, f->results[0]->type, call));
        } else {
            emit_linef(e, "%s;", call);
        }
        buf_free(&b);
        return;
    }
    const char **outs = ARENA_ARRAY(e->scratch, const char *, f->result_count);
    for (uint32_t i = 0; i < f->result_count; i++) {
        outs[i] = emit_temp(e);
        const char *foreign = foreign_local(f->results[i]->type);
        if (foreign) {
            emit_linef(e, "%s %s;", foreign, outs[i]);
        } else {
            emit_line_start(e);
            ctype_declare(e, e->fn->out, f->results[i]->type, outs[i]);
            buf_str(e->fn->out, ";\n");
        }
        buf_printf(&b, "%s&%s", i || s->arg_count ? ", " : "", outs[i]);
    }
    emit_linef(e, "%s);", b.data);
    buf_free(&b);
    for (uint32_t i = 0; i < f->result_count; i++) {
        set_result(e, s, i, from_foreign(e, f->results[i]->type, outs[i]));
    }
}

/* Memory for what f makes; `slots` may be NULL. */
static void print_slots(Emitter *e, Buf *b, IrValue **slots, const IrFunc *f, bool comma)
{
    for (uint32_t i = 0; i < f->hidden_count; i++) {
        buf_str(b, comma || i ? ", " : "");
        if (slots && slots[i]) {
            emit_bare(e, b, slots[i]);
        } else {
            buf_str(b, "NULL");
        }
    }
}

/* The closure that a call through a variable reaches, when there is only one: C compilers can put
 * its body in the call's place then. */
static IrFunc *direct_target(const Emitter *e, const IrStep *s)
{
    bool one = s->u.call.kind == CALLEE_VALUE && s->u.call.one_target && !e->fn->func->wrapper;
    IrFunc *f = one ? s->u.call.targets[0] : NULL;
    return f && f->is_closure && !f->bodyless ? f : NULL;
}

/* The memory that an indirect call has for what f makes, or NULL. */
static IrValue **room_of(const IrStep *s, const IrFunc *f)
{
    for (uint32_t i = 0; i < s->u.call.room_count; i++) {
        if (s->u.call.rooms[i].target == f) {
            return s->u.call.rooms[i].slots;
        }
    }
    return NULL;
}

/* What an indirect call becomes where it would call the target; `first` comes before the arguments,
 * or is NULL. */
static void print_known(Emitter *e, Buf *b, IrStep *s, const IrRoom *room, const char *first)
{
    func_declare(e, room->target);
    buf_printf(b, "%s(%s", func_name(e, room->target), first ? first : "");
    print_args(e, b, s, first != NULL);
    print_slots(e, b, room->slots, room->target, first != NULL || s->arg_count);
    buf_str(b, ") : ");
}

/* A function value that may be one for which there is room. */
static void print_value_rooms(Emitter *e, Buf *b, IrStep *s)
{
    const char *f = emit_temp(e);
    emit_linef(e, "TetherFunc *%s = %s;", f, emit_text(e, s->x));
    buf_char(b, '(');
    for (uint32_t i = 0; i < s->u.call.room_count; i++) {
        const IrRoom *room = &s->u.call.rooms[i];
        buf_printf(b, "%s && %s->code == (TetherCode)%s ? ", f, f, func_thunk(e, room->target));
        print_known(e, b, s, room, room->target->is_closure ? f : NULL);
    }
    buf_printf(b, "%s(%s", call_helper(e, s->x->type), f);
    print_args(e, b, s, true);
    buf_char(b, ')');
}

/* The same of an interface; what is in it becomes the receiver. */
static void print_method_rooms(Emitter *e, Buf *b, IrStep *s)
{
    const char *x = emit_temp(e);
    uint32_t method = s->u.call.method_index;
    emit_linef(e, "TetherIface %s = %s;", x, emit_text(e, s->x));
    buf_char(b, '(');
    for (uint32_t i = 0; i < s->u.call.room_count; i++) {
        const IrRoom *room = &s->u.call.rooms[i];
        Type *recv = room->target->params[0]->type;
        Buf self = {0};
        emit_unword(e, &self, recv, arena_printf(e->scratch, "%s.data", x));
        buf_printf(b, "%s.tab && %s.tab->methods[%u] == (TetherCode)%s ? ", x, x, method,
                   iface_thunk(e, room->target, recv));
        print_known(e, b, s, room, self.data);
        buf_free(&self);
    }
    buf_printf(b, "%s(%s", method_helper(e, s->x->type, s->u.call.method, method), x);
    print_args(e, b, s, true);
    buf_char(b, ')');
}

static void print_call(Emitter *e, Buf *b, IrStep *s)
{
    switch (s->u.call.kind) {
    case CALLEE_STATIC: {
        IrFunc *f = s->u.call.func;
        func_declare(e, f);
        /* a wrapper around a deferred call passes the right on */
        if (e->fn->func->wrapper && ir_recovers(f)) {
            emit_linef(e, "tether_recover_forward((TetherCode)%s, (TetherCode)%s);",
                       func_name(e, e->fn->func), func_name(e, f));
        }
        buf_printf(b, "%s(%s", func_name(e, f), f->is_closure ? "NULL" : "");
        print_args(e, b, s, f->is_closure);
        print_slots(e, b, s->u.call.slots, f, f->is_closure || s->arg_count);
        break;
    }
    case CALLEE_VALUE:
        if (direct_target(e, s)) {
            IrFunc *f = direct_target(e, s);
            func_declare(e, f);
            buf_printf(b, "%s(TETHER_NN(%s)", func_name(e, f), emit_text(e, s->x));
            print_args(e, b, s, true);
            print_slots(e, b, room_of(s, f), f, true);
            break;
        }
        if (s->u.call.room_count) {
            print_value_rooms(e, b, s);
            break;
        }
        if (e->fn->func->wrapper) {
            emit_linef(e, "tether_recover_forward((TetherCode)%s, TETHER_NN(%s)->code);",
                       func_name(e, e->fn->func), emit_text(e, s->x));
        }
        buf_printf(b, "%s(", call_helper(e, s->x->type));
        emit_bare(e, b, s->x);
        print_args(e, b, s, true);
        break;
    case CALLEE_INTERFACE:
        if (s->u.call.room_count) {
            print_method_rooms(e, b, s);
            break;
        }
        if (e->fn->func->wrapper) {
            emit_linef(e, "tether_recover_forward((TetherCode)%s, TETHER_NN(%s.tab)->methods[%u]);",
                       func_name(e, e->fn->func), value_text(e, s->x), s->u.call.method_index);
        }
        buf_printf(b, "%s(",
                   method_helper(e, s->x->type, s->u.call.method, s->u.call.method_index));
        emit_bare(e, b, s->x);
        print_args(e, b, s, true);
        break;
    }
    buf_char(b, ')');
}

static Type *callee_type(IrStep *s)
{
    switch (s->u.call.kind) {
    case CALLEE_STATIC: return s->u.call.func->type;
    case CALLEE_VALUE: return type_underlying(s->x->type);
    case CALLEE_INTERFACE: return s->u.call.method->type;
    }
    return NULL;
}

static const char *call_results(Emitter *e, IrStep *s)
{
    IrFunc *f = s->u.call.kind == CALLEE_STATIC ? s->u.call.func : direct_target(e, s);
    return f ? results_type(e, f) : signature_results(e, callee_type(s));
}

static bool returns_results(const Emitter *e, const IrStep *call, const IrStep *ret)
{
    if (call->kind != STEP_CALL || ret->kind != STEP_RETURN || !call->declares ||
        call->u.call.result_count < 2 || ret->arg_count != call->u.call.result_count) {
        return false;
    }
    for (uint32_t i = 0; i < ret->arg_count; i++) {
        const IrVar *v = call->u.call.results[i];
        if (v == NULL || v->kind != IRVAR_TEMP || e->fn->reads[v->index] != 1 ||
            ret->args[i]->kind != VALUE_VAR ||
            ret->args[i]->u.var != v) {
            return false;
        }
    }
    return true;
}

bool emit_returned_call(Emitter *e, IrStep *call, IrStep *ret)
{
    IrFunc *f = e->fn->func;
    if (!returns_results(e, call, ret) || f->has_defer ||
        (call->u.call.kind == CALLEE_STATIC && call->u.call.func->bodyless) ||
        strcmp(call_results(e, call), results_type(e, f)) != 0) {
        return false;
    }
    emit_step_start(e, call);
    size_t start = e->text.len;
    print_call(e, &e->text, call);
    emit_linef(e, "return %s;", text_since(e, start));
    return true;
}

static void emit_call(Emitter *e, IrStep *s)
{
    if (s->u.call.kind == CALLEE_STATIC && s->u.call.func->bodyless) {
        func_declare(e, s->u.call.func);
        emit_foreign_call(e, s);
        return;
    }
    size_t start = e->text.len;
    print_call(e, &e->text, s);
    const char *call = text_since(e, start);
    uint32_t wanted = 0, last = 0;
    for (uint32_t i = 0; i < s->u.call.result_count && s->u.call.results; i++) {
        if (s->u.call.results[i]) {
            wanted++;
            last = i;
        }
    }
    if (wanted == 0) {
        emit_linef(e, "%s;", call);
    } else if (s->u.call.result_count == 1) {
        emit_set_var(e, s->u.call.results[0], s->declares, call);
    } else if (wanted == 1) {
        set_result(e, s, last, arena_printf(e->scratch, "%s.r%u", call, last));
    } else {
        const char *t = emit_temp(e);
        emit_linef(e, "%s %s = %s;", call_results(e, s), t, call);
        for (uint32_t i = 0; i < s->u.call.result_count; i++) {
            set_result(e, s, i, arena_printf(e->scratch, "%s.r%u", t, i));
        }
    }
}

static void emit_defer(Emitter *e, IrStep *s)
{
    const char *frame = e->fn->body_split ? "frame" : "&frame";
    if (s->site && s->site->place == PLACE_STACK) {
        const char *record = arena_printf(e->scratch, "deferred_%u", ++e->fn->temps);
        buf_printf(&e->slots, "    TetherDefer %s;\n", record);
        emit_linef(e, "tether_defer(%s, &%s, %s);", frame, record, emit_text(e, s->x));
    } else {
        const char *call =
            arena_printf(e->scratch, "tether_defer_heap(%s, %s)", frame, emit_text(e, s->x));
        emit_linef(e, "%s;", emit_heap_call(e, s->site, call));
    }
}

void emit_call_step(Emitter *e, IrStep *s)
{
    switch (s->kind) {
    case STEP_CALL: emit_call(e, s); break;
    case STEP_GO:
        emit_linef(e, "tether_go(%s);", emit_text(e, s->x));
        break;
    case STEP_DEFER: emit_defer(e, s); break;
    default: ICE("not a call");
    }
}
