/* Control flow: blocks, conditions, loops, switches, select, jumps and returns. */
#include "codegen/emitter.h"

#include <string.h>

void emit_push_breakable(Emitter *e, IrStep *s, bool c_break, bool c_continue)
{
    Breakable b = {.step = s, .c_break = c_break, .c_continue = c_continue};
    vec_push(&e->fn->breakables, b);
}

Breakable emit_pop_breakable(Emitter *e)
{
    return vec_pop(&e->fn->breakables);
}

void emit_label(Emitter *e, const char *kind, IrStep *s)
{
    buf_printf(e->fn->out, "%s_%u:;\n", kind, s->id);
}

static void emit_break(Emitter *e, IrStep *s)
{
    for (uint32_t i = e->fn->breakables.len; i-- > 0;) {
        Breakable *b = &e->fn->breakables.data[i];
        if (b->step == s->u.target) {
            if (b->c_break) {
                emit_linef(e, "break;");
            } else {
                b->break_label = true;
                emit_linef(e, "goto break_%u;", b->step->id);
            }
            return;
        }
        if (b->c_break || b->c_inner) { /* C's break would leave this one */
            for (uint32_t j = i; j-- > 0;) {
                if (e->fn->breakables.data[j].step == s->u.target) {
                    e->fn->breakables.data[j].break_label = true;
                }
            }
            emit_linef(e, "goto break_%u;", s->u.target->id);
            return;
        }
    }
    ICE("break out of nothing");
}

static void emit_continue(Emitter *e, IrStep *s)
{
    bool inner = false; /* a C loop stands between */
    for (uint32_t i = e->fn->breakables.len; i-- > 0;) {
        Breakable *b = &e->fn->breakables.data[i];
        if (b->step == s->u.target) {
            if (b->c_continue && !inner) {
                emit_linef(e, "continue;");
            } else {
                b->continue_label = true;
                emit_linef(e, "goto continue_%u;", b->step->id);
            }
            return;
        }
        inner |= b->step->kind == STEP_LOOP || b->step->kind == STEP_RANGE_MAP;
    }
    ICE("continue of nothing");
}

/* ---- if -------------------------------------------------------------------------------------- */

static void emit_if(Emitter *e, IrStep *s)
{
    emit_line_start(e);
    for (;;) {
        buf_printf(e->fn->out, "if (%s) {\n", emit_text(e, s->x));
        emit_block(e, &s->u.if_.then);
        IrBlock *els = &s->u.if_.els;
        if (els->count == 0) {
            break;
        }
        if (els->count == 1 && els->items[0]->kind == STEP_IF) { /* else if */
            emit_line_start(e);
            buf_str(e->fn->out, "} else ");
            s = els->items[0];
            continue;
        }
        emit_linef(e, "} else {");
        emit_block(e, els);
        break;
    }
    emit_linef(e, "}");
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static void emit_c_block(Emitter *e, IrStep *s)
{
    emit_push_breakable(e, s, false, false);
    const char *init = emit_counter(e, &s->u.block);
    if (init) {
        emit_loop(e, s->u.block.items[1], init);
    } else {
        emit_linef(e, "{");
        emit_block(e, &s->u.block);
        emit_linef(e, "}");
    }
    if (emit_pop_breakable(e).break_label) {
        emit_label(e, "break", s);
    }
}

/* ---- switch ---------------------------------------------------------------------------------- */

static bool is_c_switch(const IrStep *s)
{
    if (s->x == NULL || !type_is_integer(s->x->type)) {
        return false;
    }
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        if (s->u.switch_.cases[i].before.count) {
            return false;
        }
    }
    return true;
}

static void emit_c_switch(Emitter *e, IrStep *s)
{
    emit_push_breakable(e, s, true, false);
    emit_linef(e, "switch (%s) {", emit_text(e, s->x));
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        IrCase *c = &s->u.switch_.cases[i];
        for (uint32_t j = 0; j < c->count; j++) {
            emit_linef(e, "case %s:%s", emit_text(e, c->values[j]),
                       j + 1 == c->count && !c->is_default ? " {" : "");
        }
        if (c->is_default) {
            emit_linef(e, "default: {");
        }
        emit_block(e, &c->body);
        emit_linef(e, c->falls ? "    TETHER_FALLTHROUGH;" : "    break;");
        emit_linef(e, "}");
    }
    emit_linef(e, "}");
    Breakable b = emit_pop_breakable(e);
    if (b.break_label) {
        emit_label(e, "break", s);
    }
}

/* One condition of a case: the tag compared, or the condition itself. */
static void case_condition(Emitter *e, Buf *out, IrStep *s, IrCase *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        buf_str(out, i ? " || " : "");
        if (s->x) {
            IrValue equal = {.kind = VALUE_BINARY,
                             .type = e->types.basic[TYPE_BOOL],
                             .x = s->x,
                             .y = c->values[i],
                             .u.op = TOK_EQL};
            if (c->count == 1) {
                emit_bare(e, out, &equal);
            } else {
                emit_value(e, out, &equal);
            }
        } else if (c->count == 1) {
            emit_bare(e, out, c->values[i]);
        } else {
            emit_value(e, out, c->values[i]);
        }
    }
}

static IrCase *default_case(IrStep *s, uint32_t *index)
{
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        if (s->u.switch_.cases[i].is_default) {
            *index = i;
            return &s->u.switch_.cases[i];
        }
    }
    return NULL;
}

static bool is_chain(const IrStep *s)
{
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        if (s->u.switch_.cases[i].falls || s->u.switch_.cases[i].before.count) {
            return false;
        }
    }
    return true;
}

static void emit_chain(Emitter *e, IrStep *s)
{
    uint32_t printed = 0, index;
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        IrCase *c = &s->u.switch_.cases[i];
        if (c->is_default) {
            continue;
        }
        size_t start = e->text.len;
        case_condition(e, &e->text, s, c);
        if (c->count == 0) {
            buf_str(&e->text, "false");
        }
        emit_linef(e, printed++ ? "} else if (%s) {" : "if (%s) {", text_since(e, start));
        emit_block(e, &c->body);
    }
    IrCase *d = default_case(s, &index);
    if (d) {
        emit_linef(e, printed ? "} else {" : "{");
        emit_block(e, &d->body);
    }
    if (printed || d) {
        emit_linef(e, "}");
    }
}

/* Conditions with steps of their own, or fallthrough: tests first, then the bodies, joined by
 * jumps. */
static void emit_jumps(Emitter *e, IrStep *s)
{
    uint32_t index;
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        IrCase *c = &s->u.switch_.cases[i];
        if (c->is_default || c->count == 0) {
            continue;
        }
        e->fn->indent--;
        emit_block(e, &c->before);
        e->fn->indent++;
        size_t start = e->text.len;
        case_condition(e, &e->text, s, c);
        emit_linef(e, "if (%s) {", text_since(e, start));
        emit_linef(e, "    goto case_%u_%u;", s->id, i);
        emit_linef(e, "}");
    }
    IrCase *d = default_case(s, &index);
    vec_last(&e->fn->breakables).break_label = true;
    if (d) {
        emit_linef(e, "goto case_%u_%u;", s->id, index);
    } else {
        emit_linef(e, "goto break_%u;", s->id);
    }
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        IrCase *c = &s->u.switch_.cases[i];
        if (c->count == 0 && !c->is_default && !(i && s->u.switch_.cases[i - 1].falls)) {
            continue;
        }
        if (c->count || c->is_default) {
            buf_printf(e->fn->out, "case_%u_%u:;\n", s->id, i);
        }
        emit_linef(e, "{");
        emit_block(e, &c->body);
        emit_linef(e, "}");
        if (!c->falls) {
            emit_linef(e, "goto break_%u;", s->id);
        }
    }
}

static void emit_switch(Emitter *e, IrStep *s)
{
    if (s->u.switch_.count > 0 && is_c_switch(s)) {
        emit_c_switch(e, s);
        return;
    }
    emit_push_breakable(e, s, false, false);
    if (is_chain(s)) {
        emit_chain(e, s);
    } else {
        emit_open(e);
        emit_jumps(e, s);
        emit_close(e);
    }
    Breakable b = emit_pop_breakable(e);
    if (b.break_label) {
        emit_label(e, "break", s);
    }
}

/* ---- select ---------------------------------------------------------------------------------- */

static void emit_select_case(Emitter *e, IrCase *c, const char *cases, uint32_t n,
                             const char **value)
{
    *value = NULL;
    if (c->send) {
        Type *elem = type_underlying(c->chan->type)->u.chan.elem;
        *value = emit_temp(e);
        emit_local(e, elem, *value, emit_text(e, c->value));
        emit_linef(e, "%s[%u] = (TetherCase){.chan = %s, .value = &%s, .send = true};", cases, n,
                   emit_text(e, c->chan), *value);
    } else if (c->dst) {
        Type *elem = type_underlying(c->chan->type)->u.chan.elem;
        *value = emit_temp(e);
        emit_local(e, elem, *value, emit_zero_init(e, elem));
        emit_linef(e, "%s[%u] = (TetherCase){.chan = %s, .value = &%s};", cases, n,
                   emit_text(e, c->chan), *value);
    } else {
        emit_linef(e, "%s[%u] = (TetherCase){.chan = %s};", cases, n, emit_text(e, c->chan));
    }
}

static void emit_select(Emitter *e, IrStep *s)
{
    uint32_t count = 0;
    bool has_default = false;
    for (uint32_t i = 0; i < s->u.select.count; i++) {
        has_default |= s->u.select.cases[i].is_default;
        count += !s->u.select.cases[i].is_default;
    }
    emit_push_breakable(e, s, true, false);
    emit_open(e);
    const char *cases = emit_temp(e);
    const char **values = ARENA_ARRAY(e->scratch, const char *, s->u.select.count + 1);
    emit_linef(e, "TetherCase %s[%u];", cases, count ? count : 1);
    for (uint32_t i = 0, n = 0; i < s->u.select.count; i++) {
        if (!s->u.select.cases[i].is_default) {
            emit_select_case(e, &s->u.select.cases[i], cases, n++, &values[i]);
        }
    }
    emit_linef(e, "switch (tether_select(%s, %u, %s)) {", cases, count,
               has_default ? "true" : "false");
    for (uint32_t i = 0, n = 0; i < s->u.select.count; i++) {
        IrCase *c = &s->u.select.cases[i];
        if (c->is_default) {
            emit_linef(e, "case -1: {");
        } else {
            emit_linef(e, "case %u: {", n);
        }
        e->fn->indent++;
        if (c->dst) {
            emit_set_var(e, c->dst, false, values[i]);
        }
        if (c->ok) {
            emit_set_var(e, c->ok, false, arena_printf(e->scratch, "%s[%u].ok", cases, n));
        }
        e->fn->indent--;
        n += !c->is_default;
        emit_block(e, &c->body);
        emit_linef(e, "    break;");
        emit_linef(e, "}");
    }
    emit_linef(e, "}");
    emit_close(e);
    Breakable b = emit_pop_breakable(e);
    if (b.break_label) {
        emit_label(e, "break", s);
    }
}

/* ---- return ---------------------------------------------------------------------------------- */

static const char *result_text(Emitter *e, IrFunc *f, uint32_t i)
{
    size_t start = e->text.len;
    emit_var(e, &e->text, f->results[i]);
    return text_since(e, start);
}

/* Fill mode: a variable that is returned may be where the result is, for some compilers, and is
 * filled after the return: what is returned is then a copy. */
static const char *returned(Emitter *e, const IrFunc *f, const char *text)
{
    static const char name_chars[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
    bool variable = ctype_is_struct(f->results[0]->type) && text[strspn(text, name_chars)] == '\0';
    return e->options->fill && variable ? arena_printf(e->scratch, "*&%s", text) : text;
}

void emit_return_results(Emitter *e)
{
    IrFunc *f = e->fn->func;
    if (e->fn->body_split || f->result_count == 0) {
        emit_linef(e, "return;");
    } else if (f->result_count == 1) {
        emit_linef(e, "return %s;", returned(e, f, result_text(e, f, 0)));
    } else {
        Buf b = {0};
        for (uint32_t i = 0; i < f->result_count; i++) {
            buf_printf(&b, "%s%s", i ? ", " : "", result_text(e, f, i));
        }
        emit_linef(e, "return (%s){%s};", results_type(e, f), b.data);
        buf_free(&b);
    }
}

static void emit_return(Emitter *e, IrStep *s)
{
    IrFunc *f = e->fn->func;
    if (f->has_defer) {
        e->fn->leave_used = true;
        emit_linef(e, "goto leave;");
        return;
    }
    if (s->arg_count == 0) {
        emit_return_results(e);
    } else if (s->arg_count == 1) {
        emit_linef(e, "return %s;", returned(e, f, emit_text(e, s->args[0])));
    } else {
        Buf b = {0};
        for (uint32_t i = 0; i < s->arg_count; i++) {
            buf_str(&b, i ? ", " : "");
            emit_bare(e, &b, s->args[i]);
        }
        emit_linef(e, "return (%s){%s};", results_type(e, f), b.data);
        buf_free(&b);
    }
}

void emit_flow_step(Emitter *e, IrStep *s)
{
    switch (s->kind) {
    case STEP_BLOCK: emit_c_block(e, s); break;
    case STEP_IF: emit_if(e, s); break;
    case STEP_LOOP: emit_loop(e, s, NULL); break;
    case STEP_RANGE_MAP: emit_range_map(e, s); break;
    case STEP_SWITCH: emit_switch(e, s); break;
    case STEP_SELECT: emit_select(e, s); break;
    case STEP_BREAK: emit_break(e, s); break;
    case STEP_CONTINUE: emit_continue(e, s); break;
    case STEP_GOTO: emit_linef(e, "goto label_%u;", s->u.label->id); break;
    case STEP_LABEL: buf_printf(e->fn->out, "label_%u:;\n", s->u.label->id); break;
    case STEP_RETURN: emit_return(e, s); break;
    default: ICE("step %s has no C form", ir_step_name(s->kind));
    }
}
