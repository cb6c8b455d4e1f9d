/* Places as C: variables, elements, fields, what a pointer points to, and their addresses. */
#include "codegen/value.h"

#include <string.h>


static void var_name(Emitter *e, Buf *out, IrVar *v)
{
    FuncState *f = e->fn;
    if (v->kind == IRVAR_CAPTURE) {
        buf_str(out, "record->");
    } else if (v->kind == IRVAR_RESULT && f->body_split) {
        buf_str(out, "result->");
    }
    buf_str(out, f->names[v->index]);
}

void emit_var(Emitter *e, Buf *out, IrVar *v)
{
    if (var_on_heap(v)) {
        buf_str(out, "(*");
        var_name(e, out, v);
        buf_char(out, ')');
    } else {
        var_name(e, out, v);
    }
}

void emit_member_of(Emitter *e, Buf *out, IrValue *whole)
{
    if (whole->kind == VALUE_VAR && var_on_heap(whole->u.var)) {
        var_name(e, out, whole->u.var);
        buf_str(out, "->");
    } else {
        emit_value(e, out, whole);
        buf_char(out, '.');
    }
}

bool is_unsigned64(Type *t)
{
    Type *u = type_underlying(t);
    return u->kind == TYPE_UINT || u->kind == TYPE_UINT64 || u->kind == TYPE_UINTPTR;
}

static void emit_index(Emitter *e, Buf *out, IrValue *index, bool proven, const char *len)
{
    if (proven && e->options->fill) {
        buf_str(out, "tether_index_sure(");
        emit_bare(e, out, index);
        buf_printf(out, ", %s)", len);
        return;
    }
    if (proven) {
        emit_bare(e, out, index);
        return;
    }
    buf_str(out, is_unsigned64(index->type) ? "tether_index_u(" : "tether_index(");
    emit_bare(e, out, index);
    buf_printf(out, ", %s)", len);
}

bool is_simple(const IrValue *v)
{
    for (int depth = 0; depth < 4; depth++) {
        if (v->kind == VALUE_VAR || v->kind == VALUE_GLOBAL) {
            return true;
        }
        if (v->kind != VALUE_FIELD && v->kind != VALUE_DEREF) {
            return false;
        }
        v = v->x;
    }
    return false;
}

/* An element of a row that the strip's head has loaded: where the row does not exist it is empty,
 * and the check names the row's index then. */
static void emit_in_row(Emitter *e, Buf *out, IrValue *v, const char *row)
{
    IrValue *a = v->x;
    buf_printf(out, "%s.ptr[", row);
    buf_str(out, is_unsigned64(v->y->type) ? "tether_index_row_u(" : "tether_index_row(");
    emit_bare(e, out, v->y);
    buf_printf(out, ", %s.len, %s, ", row, emit_text(e, a->y));
    buf_printf(out, "%s.len)]", value_text(e, a->x));
}

/* Why an index needs no check in the strip that is printed, or NULL. */
static const IrFit *find_fit(const Emitter *e, const IrValue *v)
{
    const IrStrip *strip = e->fn->strip;
    for (uint32_t i = 0; e->fn->fast && i < strip->safe_count; i++) {
        if (strip->safe[i].index == v) {
            return &strip->safe[i];
        }
    }
    return NULL;
}

static void emit_index_place(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    const IrFit *fit = find_fit(e, v);
    const char *head = fit ? emit_strip_head(e, fit) : NULL;
    if (head) {
        buf_printf(out, "%s.ptr[", head);
        emit_index(e, out, v->y, true, arena_printf(e->scratch, "%s.len", head));
        buf_char(out, ']');
        return;
    }
    bool proven = v->proven || fit;
    int row = e->fn->strip && !proven ? ir_strip_row(e->fn->strip, v->x) : -1;
    if (row >= 0) {
        emit_in_row(e, out, v, e->fn->rows[row]);
        return;
    }
    if (u->kind == TYPE_ARRAY) {
        bool one = ctype_is_zero_size(u) && u->u.array.len > 1; /* an element stands for all */
        emit_member_of(e, out, v->x);
        buf_str(out, one ? "at[0 * (" : "at[");
        emit_index(e, out, v->y, proven,
                   arena_printf(e->scratch, "%lld", (long long)u->u.array.len));
        buf_str(out, one ? ")]" : "]");
        return;
    }
    if (is_simple(v->x) || u->kind == TYPE_STRING) {
        size_t start = e->text.len;
        emit_member_of(e, &e->text, v->x);
        const char *x = text_since(e, start);
        buf_printf(out, "%sptr[", x);
        emit_index(e, out, v->y, proven, arena_printf(e->scratch, "%slen", x));
        buf_char(out, ']');
        return;
    }
    buf_printf(out, "(*%s(", slice_helper(e, v->x->type, HELP_AT));
    emit_bare(e, out, v->x);
    buf_str(out, ", ");
    emit_bare(e, out, v->y);
    buf_str(out, "))");
}

/* C says `void *` for `type P *P`: following one needs the type of what is there. */
static const char *untyped_cast(Emitter *e, IrValue *deref)
{
    return ctype_is_untyped(e, deref->x->type)
               ? arena_printf(e->scratch, "(%s)", ctype_address(e, deref->type))
               : "";
}

/* A pointer that is followed: NULL needs its type there. */
static void emit_followed(Emitter *e, Buf *out, IrValue *pointer)
{
    const char *text = emit_text(e, pointer);
    if (strcmp(text, "NULL") == 0) {
        buf_printf(out, "(%s)", ctype_name(e, pointer->type));
    }
    buf_str(out, text);
}

void emit_lvalue(Emitter *e, Buf *out, IrValue *v)
{
    switch (v->kind) {
    case VALUE_VAR: emit_var(e, out, v->u.var); break;
    case VALUE_GLOBAL: buf_str(out, e->global_names[v->u.global->index]); break;
    case VALUE_DEREF:
        buf_printf(out, v->proven ? "(*%s" : "(*%sTETHER_NN(", untyped_cast(e, v));
        emit_followed(e, out, v->x);
        buf_str(out, v->proven ? ")" : "))");
        break;
    case VALUE_FIELD:
        if (v->x->kind == VALUE_DEREF) {
            if (!v->x->proven) {
                buf_str(out, "TETHER_NN(");
                emit_followed(e, out, v->x->x);
                buf_char(out, ')');
            } else {
                emit_value(e, out, v->x->x);
            }
            buf_str(out, "->");
        } else {
            emit_member_of(e, out, v->x);
        }
        buf_str(out, mangle_field(e, v->x->type, v->u.index));
        break;
    case VALUE_INDEX: emit_index_place(e, out, v); break;
    default: emit_value(e, out, v); /* a value: COMPOSITE and the like */
    }
}

void emit_address(Emitter *e, Buf *out, IrValue *v)
{
    if (v->kind == VALUE_VAR && var_on_heap(v->u.var)) {
        var_name(e, out, v->u.var);
        return;
    }
    if (v->kind == VALUE_DEREF) {
        buf_str(out, untyped_cast(e, v));
        if (v->proven) {
            emit_value(e, out, v->x);
        } else {
            buf_str(out, "TETHER_NN(");
            emit_followed(e, out, v->x);
            buf_char(out, ')');
        }
        return;
    }
    buf_char(out, '&');
    emit_lvalue(e, out, v);
}
