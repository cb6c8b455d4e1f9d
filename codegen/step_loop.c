/* Loops as C: with a poll at the back-edge, as a for where the source has one, counted ones in
 * strips. */
#include "codegen/emitter.h"

#include <string.h>

/* Loops whose iterations weigh no more than these (ir_loop_weight) run in copies, of which there
 * are fewer when they are heavier. */
enum { LIGHT = 12, MIDDLING = 24, LIGHT_COPIES = 8, MIDDLING_COPIES = 4 };

/* A step as an expression, where it is one line; else NULL. */
static const char *step_text(Emitter *e, IrStep *s)
{
    Buf *out = e->fn->out, text = {0};
    int indent = e->fn->indent;
    e->fn->out = &text;
    e->fn->indent = 0;
    emit_step(e, s);
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
    return step_text(e, post->items[0]);
}

/* ---- strips ---------------------------------------------------------------------------------- */

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

/* Slices in memory, as they are now. */
static void emit_heads(Emitter *e, const IrStrip *strip)
{
    for (uint32_t i = 0; i < strip->head_count; i++) {
        IrValue *head = strip->heads[i], *guard = ir_strip_guard(head);
        const char *text = emit_text(e, head);
        e->fn->heads[i] = emit_temp(e);
        if (guard) {
            size_t start = e->text.len;
            emit_zero(e, &e->text, head->type);
            const char *zero = text_since(e, start);
            text = arena_printf(e->scratch, "%s != NULL ? %s : %s", value_text(e, guard), text,
                                zero);
        }
        emit_local(e, head->type, e->fn->heads[i], text);
    }
}

/* What the strip has in place of v, a slice or string; NULL: nothing. */
const char *emit_strip_head(Emitter *e, const IrFit *fit)
{
    return fit->row >= 0    ? e->fn->rows[fit->row]
           : fit->head >= 0 ? e->fn->heads[fit->head]
                            : NULL;
}

static const char *length_text(Emitter *e, const IrFit *fit)
{
    IrValue *x = fit->index->x;
    Type *u = type_underlying(x->type);
    if (u->kind == TYPE_ARRAY) {
        return arena_printf(e->scratch, "%lld", (long long)u->u.array.len);
    }
    const char *head = emit_strip_head(e, fit);
    return arena_printf(e->scratch, "%s.len", head ? head : value_text(e, x));
}

/* The strip ends where an index would leave its slice. */
static void emit_fits(Emitter *e, const IrStrip *strip, const char *i, const char *stop)
{
    static const char *const rooms[] = {"falling", "staying", "rising"};
    const char *known[STRIP_SAFE];
    for (uint32_t k = 0; k < strip->safe_count; k++) {
        const IrFit *fit = &strip->safe[k];
        known[k] = arena_printf(e->scratch, "tether_%s(%s, %s)", rooms[fit->move + 1],
                                emit_text(e, fit->index->y), length_text(e, fit));
        uint32_t first = 0;
        while (strcmp(known[first], known[k]) != 0) {
            first++;
        }
        if (first == k) {
            emit_linef(e, "%s = tether_%s_within(%s, %s, %s);", stop,
                       strip->down ? "down" : "up", i, stop, known[k]);
        }
    }
}

/* Declares where the strip ends. */
static void emit_stop(Emitter *e, const IrStrip *strip, const char *i, const char *stop)
{
    const char *bound = emit_text(e, strip->bound), *way = strip->down ? "down" : "up";
    const char *past = strip->inclusive ? "past" : "to";
    if (strip->meets) {
        emit_linef(e, "int64_t %s = tether_%s_%s_meeting(%s, %s);", stop, way, past, i, bound);
    } else if (strip->step) {
        emit_linef(e, "int64_t %s = tether_%s_%s_by(%s, %s, %s);", stop, way, past, i, bound,
                   emit_text(e, strip->step));
    } else {
        emit_linef(e, "int64_t %s = tether_%s_%s(%s, %s);", stop, way, past, i, bound);
    }
}

/* What the condition asks for beside the counted part, each behind &&. */
static void emit_rest(Emitter *e, Buf *out, const IrStrip *strip, IrValue *c)
{
    if (c == strip->counted) {
        return;
    }
    if (c->kind == VALUE_BINARY && c->u.op == TOK_LAND) {
        emit_rest(e, out, strip, c->x);
        emit_rest(e, out, strip, c->y);
        return;
    }
    buf_str(out, " && ");
    emit_value(e, out, c);
}

static const char *post_text(Emitter *e, IrStep *s)
{
    const char *text = "";
    for (uint32_t i = 0; i < s->u.loop.post.count; i++) {
        text = arena_printf(e->scratch, "%s%s%s", text, i ? ", " : "",
                            step_text(e, s->u.loop.post.items[i]));
    }
    return text;
}

/* `i < stop`, and what the condition asks for beside it. */
static const char *strip_condition(Emitter *e, IrStep *s, const IrStrip *strip, const char *i,
                                   const char *stop)
{
    bool exact = !strip->step && (strip->inclusive || strip->meets);
    size_t start = e->text.len;
    buf_printf(&e->text, "%s %s %s", i, exact ? "!=" : strip->down ? ">" : "<", stop);
    emit_rest(e, &e->text, strip, s->x);
    return text_since(e, start);
}

static void emit_iterations(Emitter *e, IrStep *s, const char *condition, const char *post)
{
    emit_linef(e, "for (; %s; %s) {", condition, post);
    emit_block(e, &s->u.loop.body);
    emit_linef(e, "}");
}

/* All that a strip saves is polls. */
static void emit_plain_strips(Emitter *e, IrStep *s, const IrStrip *strip, const char *i)
{
    emit_rows(e, strip);
    const char *stop = emit_temp(e), *condition = emit_text(e, s->x);
    emit_stop(e, strip, i, stop);
    emit_iterations(e, s, strip_condition(e, s, strip, i, stop), post_text(e, s));
    emit_linef(e, "if (!(%s)) {", condition);
    emit_linef(e, "    break;");
    emit_linef(e, "}");
    emit_linef(e, "TETHER_POLL();");
}

/* Iterations that the C compiler is to copy, one behind the other, each with the condition, and a
 * poll behind them. A branch of its own for each is predicted better, too. */
static void emit_copies(Emitter *e, IrStep *s, int copies, const char *condition,
                        const char *post)
{
    const char *n = emit_temp(e);
    emit_linef(e, "TETHER_COPIES(%d)", copies);
    emit_linef(e, "for (int %s = 0; %s < %d; %s++%s%s) {", n, n, copies, n, *post ? ", " : "",
               post);
    if (*condition) {
        emit_linef(e, "    if (!(%s)) {", condition);
        emit_linef(e, "        goto break_%u;", s->id);
        emit_linef(e, "    }");
        vec_last(&e->fn->breakables).break_label = true;
    }
    emit_block(e, &s->u.loop.body);
    emit_linef(e, "}");
    emit_linef(e, "TETHER_POLL();");
}

/* The first iterations, counted down. Most loops end here, without another test. */
static void emit_few(Emitter *e, IrStep *s, const char *post)
{
    const char *few = emit_temp(e);
    emit_linef(e, "int %s = TETHER_FEW;", few);
    emit_linef(e, "for (; %s; %s) {", emit_text(e, s->x), post);
    emit_linef(e, "    if (%s-- == 0) {", few);
    emit_linef(e, "        goto strip_%s;", few);
    emit_linef(e, "    }");
    emit_block(e, &s->u.loop.body);
    emit_linef(e, "}");
    emit_linef(e, "break;");
    buf_printf(e->fn->out, "strip_%s:\n", few);
    emit_linef(e, "TETHER_POLL();");
}

/* A few iterations with checks, because most loops are short, then as many as the head can check at
 * once. */
static void emit_checked_strips(Emitter *e, IrStep *s, const IrStrip *strip, const char *i)
{
    const char *stop = emit_temp(e), *post = post_text(e, s);
    emit_rows(e, strip);
    if (ir_loop_weight(s) <= LIGHT) {
        emit_copies(e, s, LIGHT_COPIES, emit_text(e, s->x), post);
    } else {
        emit_few(e, s, post);
    }
    emit_stop(e, strip, i, stop);
    emit_heads(e, strip);
    emit_fits(e, strip, i, stop);
    e->fn->fast = true;
    emit_iterations(e, s, strip_condition(e, s, strip, i, stop), post);
    e->fn->fast = false;
}

/* A counted loop as loops in one: the outer one polls. */
static void emit_strips(Emitter *e, IrStep *s, const IrStrip *strip, const char *init)
{
    IrValue counter = {.kind = VALUE_VAR, .u.var = strip->counter};
    const char *i = value_text(e, &counter);
    emit_linef(e, "for (%s; ; ) {", init ? init : "");
    emit_push_breakable(e, s, false, true);
    vec_last(&e->fn->breakables).c_inner = true;
    e->fn->indent++;
    e->fn->strip = strip; /* strips do not nest */
    if (strip->safe_count) {
        emit_checked_strips(e, s, strip, i);
    } else {
        emit_plain_strips(e, s, strip, i);
    }
    e->fn->strip = NULL;
    e->fn->indent--;
    Breakable b = emit_pop_breakable(e);
    emit_linef(e, "}");
    if (b.break_label) {
        emit_label(e, "break", s);
    }
}

/* ---- loops ----------------------------------------------------------------------------------- */

/* A loop that does little polls once in so many iterations. */
static void emit_light_loop(Emitter *e, IrStep *s, int copies, const char *init,
                            const char *post)
{
    emit_linef(e, "for (%s; ; ) {", init ? init : "");
    emit_push_breakable(e, s, false, true);
    vec_last(&e->fn->breakables).c_inner = true;
    e->fn->indent++;
    emit_copies(e, s, copies, s->x ? emit_text(e, s->x) : "", post);
    e->fn->indent--;
    Breakable b = emit_pop_breakable(e);
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
    bool fits = post && !e->options->lines && s->u.loop.before.count == 0 && !s->u.loop.short_;
    uint32_t weight = fits ? ir_loop_weight(s) : UINT32_MAX;
    if (weight > 0 && weight <= MIDDLING) {
        emit_light_loop(e, s, weight <= LIGHT ? LIGHT_COPIES : MIDDLING_COPIES,
                        block ? NULL : init, post);
    } else {
        emit_plain_loop(e, s, block ? NULL : init, post);
    }
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
