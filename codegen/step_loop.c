/* Loops as C: with a poll at the back-edge, as a for where the source has one, counted ones in
 * strips. */
#include "codegen/emitter.h"

#include <string.h>

/* The post statement as the third part of a C for, when it is one simple update; else NULL. */
static const char *simple_post(Emitter *e, IrStep *s)
{
    IrBlock *post = &s->u.loop.post;
    if (post->count == 0) {
        return "";
    }
    if (post->count != 1 || post->items[0]->kind != STEP_ASSIGN ||
        post->items[0]->x->kind != VALUE_VAR || var_on_heap(post->items[0]->x->u.var) ||
        post->items[0]->x->u.var->kind == IRVAR_CAPTURE) {
        return NULL;
    }
    Buf *out = e->fn->out, text = {0};
    int indent = e->fn->indent;
    e->fn->out = &text;
    e->fn->indent = 0;
    emit_step(e, post->items[0]);
    e->fn->out = out;
    e->fn->indent = indent;
    const char *result = NULL;
    if (text.len > 2 && memchr(text.data, '\n', text.len) == text.data + text.len - 1 &&
        text.data[text.len - 2] == ';') {
        result = arena_strndup(e->scratch, text.data, text.len - 2);
    }
    buf_free(&text);
    return result;
}

/* The rows that the body indexes: empty ones where there are none, which the body's own checks find
 * out. */
static void emit_rows(Emitter *e, const IrStrip *strip)
{
    for (uint32_t i = 0; i < strip->row_count; i++) {
        IrValue *row = strip->rows[i];
        e->fn->rows[i] = emit_temp(e);
        emit_local(e, row->type, e->fn->rows[i],
                   arena_printf(e->scratch, "%s(%s, %s)", slice_helper(e, row->x->type, HELP_ROW),
                                value_text(e, row->x), emit_text(e, row->y)));
    }
    e->fn->strip = strip;
}

/* A counted loop as two: the outer one polls and says how far the inner one runs. */
static void emit_strips(Emitter *e, IrStep *s, const IrStrip *strip, const char *init)
{
    const char *i = value_text(e, s->x->x), *bound = emit_text(e, s->x->y), *stop = emit_temp(e);
    emit_push_breakable(e, s, false, true);
    vec_last(&e->fn->breakables).c_inner = true;
    emit_linef(e, "for (%s; %s;) {", init ? init : "", emit_text(e, s->x));
    e->fn->indent++;
    emit_linef(e, "TETHER_POLL();");
    emit_linef(e, "int64_t %s = tether_%s_%s(%s, %s);", stop, strip->down ? "down" : "up",
               strip->inclusive ? "past" : "to", i, bound);
    emit_rows(e, strip);
    const char *before = strip->inclusive ? "!=" : token_name(s->x->u.op);
    emit_linef(e, "for (; %s %s %s; %s%s) {", i, before, stop, i, strip->down ? "--" : "++");
    emit_block(e, &s->u.loop.body);
    e->fn->strip = NULL; /* strips do not nest */
    Breakable b = emit_pop_breakable(e);
    if (b.continue_label) {
        emit_label(e, "continue", s);
    }
    emit_linef(e, "}");
    e->fn->indent--;
    emit_linef(e, "}");
    if (b.break_label) {
        emit_label(e, "break", s);
    }
}

static void emit_plain_loop(Emitter *e, IrStep *s, const char *init, const char *post)
{
    bool plain = s->u.loop.before.count == 0, counts = post && *post;
    emit_push_breakable(e, s, true, post != NULL);
    const char *condition = plain && s->x ? emit_text(e, s->x) : "";
    if (plain && s->x && !counts) {
        emit_linef(e, "while (%s) {", condition);
    } else {
        emit_linef(e, "for (%s; %s; %s) {", init ? init : "", condition, post ? post : "");
    }
    e->fn->indent++;
    if (!s->u.loop.short_) {
        emit_linef(e, "TETHER_POLL();");
    }
    e->fn->indent--;
    if (!plain) {
        emit_block(e, &s->u.loop.before);
        if (s->x) {
            e->fn->indent++;
            emit_linef(e, "if (!%s) {", value_text(e, s->x));
            emit_linef(e, "    break;");
            emit_linef(e, "}");
            e->fn->indent--;
        }
    }
    emit_block(e, &s->u.loop.body);
    Breakable b = vec_last(&e->fn->breakables);
    if (b.continue_label) {
        emit_label(e, "continue", s);
    }
    if (post == NULL) {
        emit_block(e, &s->u.loop.post);
    }
    b = emit_pop_breakable(e);
    emit_linef(e, "}");
    if (b.break_label) {
        emit_label(e, "break", s);
    }
}

/* With #line each part keeps its own line. */
void emit_loop(Emitter *e, IrStep *s, const char *init)
{
    IrStrip strip;
    if (!e->options->lines && ir_strip(e->ir, s, &strip)) {
        emit_strips(e, s, &strip, init);
        return;
    }
    const char *post = e->options->lines ? (s->u.loop.post.count ? NULL : "") : simple_post(e, s);
    bool block = init && !(post && *post);
    if (block) {
        emit_open(e);
        emit_linef(e, "%s;", init);
    }
    emit_plain_loop(e, s, block ? NULL : init, post);
    if (block) {
        emit_close(e);
    }
}

const char *emit_counter(Emitter *e, const IrBlock *b)
{
    if (b->count != 2 || b->items[0]->kind != STEP_DECLARE || b->items[1]->kind != STEP_LOOP ||
        e->options->lines) {
        return NULL;
    }
    IrVar *v = b->items[0]->dst;
    if (b->items[0]->x == NULL || v->addr_taken ||
        (v->kind != IRVAR_LOCAL && v->kind != IRVAR_TEMP)) {
        return NULL;
    }
    const char *value = emit_text(e, b->items[0]->x);
    Buf text = {0};
    ctype_declare(e, &text, v->type, e->fn->names[v->index]);
    const char *init = arena_printf(e->scratch, "%s = %s", text.data, value);
    buf_free(&text);
    return init;
}

static const char *entry_value(Emitter *e, Type *t, const char *pointer)
{
    if (ctype_is_zero_size(t)) {
        size_t start = e->text.len;
        emit_zero(e, &e->text, t);
        return text_since(e, start);
    }
    const char *c = ctype_name(e, t);
    return arena_printf(e->scratch, "*(%s%s*)%s", c, c[strlen(c) - 1] == '*' ? "const " : " const ",
                        pointer);
}

void emit_range_map(Emitter *e, IrStep *s)
{
    Type *u = type_underlying(s->x->type);
    const char *type = map_type_name(e, u), *it = emit_temp(e);
    emit_push_breakable(e, s, true, true);
    emit_linef(e, "TetherMapIter %s;", it);
    emit_linef(e,
               "for (tether_map_iter_begin(&%s, %s, &%s); %s.key != NULL; "
               "tether_map_iter_next(&%s, &%s)) {",
               type, emit_text(e, s->x), it, it, type, it);
    e->fn->indent++;
    emit_linef(e, "TETHER_POLL();");
    if (s->u.loop.key) {
        emit_declare_var(e, s->u.loop.key, s->u.loop.key->site,
                         entry_value(e, u->u.map.key, arena_printf(e->scratch, "%s.key", it)));
    }
    if (s->u.loop.value) {
        emit_declare_var(e, s->u.loop.value, s->u.loop.value->site,
                         entry_value(e, u->u.map.elem, arena_printf(e->scratch, "%s.elem", it)));
    }
    e->fn->indent--;
    emit_block(e, &s->u.loop.body);
    Breakable b = emit_pop_breakable(e);
    if (b.continue_label) {
        emit_label(e, "continue", s);
    }
    emit_linef(e, "}");
    if (b.break_label) {
        emit_label(e, "break", s);
    }
}
