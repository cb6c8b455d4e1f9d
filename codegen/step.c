/* Steps: statements of the IR as C statements. Variables, allocation, calls and control flow have
 * files of their own. */
#include "codegen/emitter.h"

#include <string.h>

void emit_line_start(Emitter *e)
{
    static const char spaces[] = "                                ";
    size_t left = 4 * (size_t)e->fn->indent;
    for (; left >= sizeof spaces; left -= sizeof spaces - 1) {
        buf_str(e->fn->out, spaces);
    }
    buf_add(e->fn->out, spaces, left);
}

void emit_linef(Emitter *e, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    emit_line_start(e);
    buf_vprintf(e->fn->out, fmt, ap);
    buf_char(e->fn->out, '\n');
    va_end(ap);
}

const char *emit_text(Emitter *e, IrValue *v)
{
    size_t start = e->text.len;
    emit_bare(e, &e->text, v);
    return text_since(e, start);
}

const char *emit_temp(Emitter *e)
{
    return arena_printf(e->scratch, "t%u_", ++e->fn->temps);
}

void emit_open(Emitter *e)
{
    emit_linef(e, "{");
    e->fn->indent++;
}

void emit_close(Emitter *e)
{
    e->fn->indent--;
    emit_linef(e, "}");
}

void emit_local(Emitter *e, Type *t, const char *name, const char *text)
{
    emit_line_start(e);
    ctype_declare(e, e->fn->out, t, name);
    buf_printf(e->fn->out, " = %s;\n", text);
}

/* i++, n += x: what a person would write for x = x op y. */
static bool emit_update(Emitter *e, IrStep *s)
{
    IrValue *x = s->x, *y = s->y;
    if (x->kind != VALUE_VAR || var_on_heap(x->u.var) || y->kind != VALUE_BINARY ||
        y->x->kind != VALUE_VAR || y->x->u.var != x->u.var ||
        (y->u.op != TOK_ADD && y->u.op != TOK_SUB)) {
        return false;
    }
    Type *u = type_underlying(x->type);
    if (!type_is_integer(u) || type_size(u) < 4) {
        return false;
    }
    int64_t n;
    const char *name = value_text(e, x);
    bool one = y->y->kind == VALUE_CONST && const_int64(y->y->u.constant, &n) && n == 1;
    if (one) {
        emit_linef(e, "%s%s;", name, y->u.op == TOK_ADD ? "++" : "--");
    } else {
        emit_linef(e, "%s %s= %s;", name, token_name(y->u.op), emit_text(e, y->y));
    }
    return true;
}

static void emit_assign_step(Emitter *e, IrStep *s)
{
    if (s->x->kind == VALUE_VAR && s->y->kind == VALUE_VAR && s->x->u.var == s->y->u.var) {
        return;
    }
    if (!emit_update(e, s) && !emit_cut_at(e, s)) {
        emit_store(e, s->x, emit_text(e, s->y));
    }
}

static void emit_declare_step(Emitter *e, IrStep *s)
{
    IrVar *v = s->dst;
    emit_declare_var(e, v, s->site ? s->site : v->site, s->x ? emit_text(e, s->x) : NULL);
}

/* ---- print ----------------------------------------------------------------------------------- */

static void emit_print_arg(Emitter *e, Type *t, const char *x)
{
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_BOOL: emit_linef(e, "tether_print_bool(%s);", x); break;
    case TYPE_STRING: emit_linef(e, "tether_print_string(%s);", x); break;
    case TYPE_FLOAT32:
    case TYPE_FLOAT64: emit_linef(e, "tether_print_float((double)(%s));", x); break;
    case TYPE_COMPLEX64: emit_linef(e, "tether_print_complex(tether_complex128(%s));", x); break;
    case TYPE_COMPLEX128: emit_linef(e, "tether_print_complex(%s);", x); break;
    case TYPE_SLICE:
        emit_linef(e, "tether_print_slice(%s(%s));", slice_helper(e, u, HELP_RAW), x);
        break;
    case TYPE_INTERFACE:
        emit_linef(e, u->u.interface.count ? "tether_print_iface(%s);" : "tether_print_any(%s);",
                   x);
        break;
    default:
        if (type_is_unsigned(u)) {
            emit_linef(e, "tether_print_uint(%s);", x);
        } else if (type_is_integer(u)) {
            emit_linef(e, "tether_print_int(%s);", x);
        } else {
            emit_linef(e, "tether_print_pointer(%s);", x);
        }
    }
}

/* What may trap is evaluated first: a panic must not meet a half-written line. */
static void emit_print_step(Emitter *e, IrStep *s)
{
    const char **texts = ARENA_ARRAY(e->scratch, const char *, s->arg_count + 1);
    emit_open(e);
    for (uint32_t i = 0; i < s->arg_count; i++) {
        texts[i] = emit_text(e, s->args[i]);
        if (s->args[i]->kind != VALUE_CONST && s->args[i]->kind != VALUE_VAR &&
            s->args[i]->kind != VALUE_ZERO) {
            const char *value = emit_temp(e);
            emit_local(e, s->args[i]->type, value, texts[i]);
            texts[i] = value;
        }
    }
    emit_linef(e, "tether_print_begin();");
    for (uint32_t i = 0; i < s->arg_count; i++) {
        if (i && s->u.newline) {
            emit_linef(e, "tether_print_string(TETHER_STR(\" \"));");
        }
        emit_print_arg(e, s->args[i]->type, texts[i]);
    }
    if (s->u.newline) {
        emit_linef(e, "tether_print_string(TETHER_STR(\"\\n\"));");
    }
    emit_linef(e, "tether_print_end();");
    emit_close(e);
}

/* ---- copy, clear, channels ------------------------------------------------------------- */

void emit_predeclare(Emitter *e, IrStep *s, IrVar *v)
{
    if (v && s->declares) {
        emit_declare_var(e, v, v->site, NULL);
    }
}

static void emit_copy_step(Emitter *e, IrStep *s)
{
    Type *u = type_underlying(s->x->type);
    emit_predeclare(e, s, s->dst);
    emit_open(e);
    const char *to = emit_temp(e), *from = emit_temp(e), *n = emit_temp(e);
    emit_local(e, s->x->type, to, emit_text(e, s->x));
    emit_local(e, s->y->type, from, emit_text(e, s->y));
    emit_linef(e, "int64_t %s = %s.len < %s.len ? %s.len : %s.len;", n, to, from, to, from);
    emit_linef(e, "if (%s > 0) {", n);
    emit_linef(e, "    tether_move(&%s, %s.ptr, %s.ptr, %s);", layout_name(e, u->u.elem.elem), to,
               from, n);
    emit_linef(e, "}");
    if (s->dst) {
        emit_set_var(e, s->dst, false, n);
    }
    emit_close(e);
}

static void emit_clear_step(Emitter *e, IrStep *s)
{
    Type *u = type_underlying(s->x->type);
    const char *x = emit_text(e, s->x);
    if (u->kind == TYPE_MAP) {
        emit_linef(e, "tether_map_clear(&%s, %s);", map_type_name(e, u), x);
        return;
    }
    emit_open(e);
    const char *t = emit_temp(e);
    emit_local(e, s->x->type, t, x);
    emit_linef(e, "tether_clear(&%s, %s.ptr, %s.len);", layout_name(e, u->u.elem.elem), t, t);
    emit_close(e);
}

static void emit_decode(Emitter *e, IrStep *s)
{
    emit_predeclare(e, s, s->ok);
    emit_set_var(e, s->dst, s->declares && s->dst,
                 arena_printf(e->scratch, "tether_rune_at(%s, %s, &%s)", emit_text(e, s->x),
                              emit_text(e, s->y), e->fn->names[s->ok->index]));
}

/* A variable that is nothing but a local of the C function. */
static bool is_c_local(const IrVar *v)
{
    return !var_on_heap(v) && (v->kind == IRVAR_LOCAL || v->kind == IRVAR_TEMP);
}

static void emit_send(Emitter *e, IrStep *s)
{
    if (!ctype_is_struct(s->y->type)) {
        emit_linef(e, "tether_chan_send(%s, &(%s){%s});", emit_text(e, s->x),
                   ctype_name(e, s->y->type), emit_text(e, s->y));
        return;
    }
    emit_open(e);
    const char *value = emit_temp(e);
    emit_local(e, type_underlying(s->x->type)->u.chan.elem, value, emit_text(e, s->y));
    emit_linef(e, "tether_chan_send(%s, &%s);", emit_text(e, s->x), value);
    emit_close(e);
}

static void emit_recv(Emitter *e, IrStep *s)
{
    Type *elem = type_underlying(s->x->type)->u.chan.elem;
    emit_predeclare(e, s, s->dst);
    emit_predeclare(e, s, s->ok);
    if (s->dst == NULL && s->ok == NULL) {
        emit_linef(e, "tether_chan_recv(%s, NULL);", emit_text(e, s->x));
        return;
    }
    if (s->dst && s->ok == NULL && is_c_local(s->dst) && !ctype_is_zero_size(elem)) {
        emit_linef(e, "tether_chan_recv(%s, &%s);", emit_text(e, s->x),
                   e->fn->names[s->dst->index]);
        return;
    }
    emit_open(e);
    const char *value = emit_temp(e), *ok = emit_temp(e);
    emit_local(e, elem, value, emit_zero_init(e, elem));
    emit_linef(e, "bool %s = tether_chan_recv(%s, &%s);", ok, emit_text(e, s->x), value);
    if (s->dst) {
        emit_set_var(e, s->dst, false, value);
    }
    if (s->ok) {
        emit_set_var(e, s->ok, false, ok);
    } else {
        emit_linef(e, "(void)%s;", ok);
    }
    emit_close(e);
}

static void emit_recover(Emitter *e, IrStep *s)
{
    if (s->dst) {
        emit_set_var(e, s->dst, s->declares, "tether_recover(recoverable)");
    } else if (e->fn->func->deferred_recover) {
        emit_linef(e, "tether_recover_deferred(recoverable);");
    } else {
        emit_linef(e, "tether_recover(recoverable);");
    }
}

/* ---- dispatch -------------------------------------------------------------------------------- */

static void emit_line_directive(Emitter *e, Pos pos)
{
    if (!e->options->lines) {
        return;
    }
    SourcePlace p = source_place(e->ir->program->sources, pos);
    if (p.file && p.line != e->fn->last_line) {
        e->fn->last_line = p.line;
        Buf b = {0};
        for (const char *c = p.file->path; *c; c++) {
            if (*c == '"' || *c == '\\') {
                buf_char(&b, '\\');
            }
            if (*c == '\n') {
                buf_str(&b, "\\n");
            } else {
                buf_char(&b, *c);
            }
        }
        buf_printf(e->fn->out, "#line %u \"%s\"\n", p.line, b.data ? b.data : "");
        buf_free(&b);
    }
}

void emit_step_start(Emitter *e, const IrStep *s)
{
    emit_comments(e, s->pos);
    emit_line_directive(e, s->pos);
}

void emit_step(Emitter *e, IrStep *s)
{
    emit_step_start(e, s);
    switch (s->kind) {
    case STEP_DECLARE: emit_declare_step(e, s); break;
    case STEP_ASSIGN: emit_assign_step(e, s); break;
    case STEP_EVAL: emit_linef(e, "(void)%s;", value_text(e, s->x)); break;
    case STEP_COPY: emit_copy_step(e, s); break;
    case STEP_CLEAR: emit_clear_step(e, s); break;
    case STEP_DELETE: case STEP_MAP_GET: case STEP_MAP_SET: emit_map_step(e, s); break;
    case STEP_DECODE_RUNE: emit_decode(e, s); break;
    case STEP_SEND: emit_send(e, s); break;
    case STEP_RECV: emit_recv(e, s); break;
    case STEP_CLOSE: emit_linef(e, "tether_chan_close(%s);", emit_text(e, s->x)); break;
    case STEP_PANIC: emit_linef(e, "tether_panic(%s);", emit_text(e, s->x)); break;
    case STEP_RECOVER: emit_recover(e, s); break;
    case STEP_PRINT: emit_print_step(e, s); break;
    case STEP_CALL: case STEP_GO: case STEP_DEFER: emit_call_step(e, s); break;
    case STEP_NEW:
    case STEP_MAKE_SLICE:
    case STEP_SLICE_LIT:
    case STEP_MAKE_MAP:
    case STEP_MAKE_CHAN:
    case STEP_CLOSURE: case STEP_BOX: case STEP_APPEND: case STEP_CONCAT: case STEP_CONVERT_STRING:
        emit_alloc_step(e, s);
        break;
    case STEP_MOVE: emit_move(e, s); break;
    default: emit_flow_step(e, s);
    }
}

/* Two steps as one, where C has a shorter way: true when they were emitted. */
static bool emit_pair(Emitter *e, IrStep *a, IrStep *b)
{
    return emit_map_update(e, a, b) || emit_append_at(e, a, b) || emit_returned_call(e, a, b);
}

void emit_block(Emitter *e, const IrBlock *b)
{
    e->fn->indent++;
    for (uint32_t i = 0; i < b->count; i++) {
        if (i + 1 < b->count && emit_pair(e, b->items[i], b->items[i + 1])) {
            i++;
        } else {
            emit_step(e, b->items[i]);
        }
    }
    e->fn->indent--;
}
