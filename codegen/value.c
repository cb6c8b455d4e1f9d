/* Values: pure expression trees of the IR as C expressions.
 *
 * emit_value gives text that may stand as an operand anywhere; emit_bare leaves the outer
 * parentheses away. Checks stand inside the expression (tether_index, TETHER_NN), so a tree reads
 * as the source did. */
#include "codegen/value.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- lengths, parts, composites -------------------------------------------------------------- */

static void emit_len(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    bool cap = v->kind == VALUE_CAP;
    if (u->kind == TYPE_MAP || u->kind == TYPE_CHAN) {
        buf_str(out, u->kind == TYPE_MAP ? "tether_map_len("
                     : cap               ? "tether_chan_cap("
                                         : "tether_chan_len(");
        emit_bare(e, out, v->x);
        buf_char(out, ')');
        return;
    }
    emit_member_of(e, out, v->x);
    buf_str(out, cap ? "cap" : "len");
}

void emit_bound(Emitter *e, Buf *out, IrValue *v, const char *absent)
{
    if (v == NULL) {
        buf_str(out, absent);
    } else if (is_unsigned64(v->type)) { /* a huge bound must stay too large */
        buf_str(out, "tether_bound(");
        emit_bare(e, out, v);
        buf_char(out, ')');
    } else {
        emit_bare(e, out, v);
    }
}

static void emit_cut(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->x->type);
    IrValue *lo = v->args[0], *hi = v->args[1], *max = v->args[2];
    const char *name = u->kind == TYPE_STRING ? (hi ? "tether_string_slice" : "tether_string_from")
                     : u->kind == TYPE_POINTER ? array_cut_helper(e, u->u.elem.elem, v->type)
                     : slice_helper(e, v->type, max ? HELP_CUT3 : HELP_CUT);
    buf_printf(out, "%s(", name);
    emit_bare(e, out, v->x);
    buf_str(out, ", ");
    emit_bound(e, out, lo, "0");
    if (u->kind == TYPE_STRING && hi == NULL) {
        buf_char(out, ')');
        return;
    }
    buf_str(out, ", ");
    if (u->kind == TYPE_POINTER) {
        const char *len = arena_printf(e->scratch, "%lld",
                                       (long long)type_underlying(u->u.elem.elem)->u.array.len);
        emit_bound(e, out, hi, len);
        buf_str(out, ", ");
        emit_bound(e, out, max, "-1");
    } else {
        emit_bound(e, out, hi, arena_printf(e->scratch, "%s.len", hi ? "" : value_text(e, v->x)));
        if (max) {
            buf_str(out, ", ");
            emit_bound(e, out, max, "");
        }
    }
    buf_char(out, ')');
}

static void emit_min_max(Emitter *e, Buf *out, IrValue *v)
{
    Type *u = type_underlying(v->type);
    const char *kind = u->kind == TYPE_STRING ? "string" : u->kind == TYPE_FLOAT32 ? "f32"
                     : u->kind == TYPE_FLOAT64 ? "f64" : int_suffix(u);
    const char *op = v->kind == VALUE_MIN ? "min" : "max";
    for (uint32_t i = 1; i < v->arg_count; i++) {
        buf_printf(out, "tether_%s_%s(", op, kind);
    }
    emit_bare(e, out, v->args[0]);
    for (uint32_t i = 1; i < v->arg_count; i++) {
        buf_str(out, ", ");
        emit_bare(e, out, v->args[i]);
        buf_char(out, ')');
    }
}

static void composite_parts(Emitter *e, Buf *out, IrValue *v,
                            void (*part)(Emitter *, Buf *, IrValue *))
{
    Type *u = type_underlying(v->type);
    if (v->arg_count == 0 || (u->kind == TYPE_ARRAY && ctype_is_zero_size(u))) {
        zero_braces(e, out, v->type);
        return;
    }
    bool array = u->kind == TYPE_ARRAY;
    buf_str(out, array ? "{.at = {" : "{");
    int64_t next = 0;
    for (uint32_t i = 0; i < v->arg_count; i++) {
        buf_str(out, i ? (array && i % 16 == 0 ? ",\n        " : ", ") : "");
        if (!array) {
            buf_printf(out, ".%s = ", mangle_field(e, v->type, (uint32_t)v->u.indices[i]));
        } else if (v->u.indices && v->u.indices[i] != next) {
            buf_printf(out, "[%lld] = ", (long long)v->u.indices[i]);
        }
        next = (v->u.indices ? v->u.indices[i] : (int64_t)i) + 1;
        part(e, out, v->args[i]);
    }
    buf_str(out, array ? "}}" : "}");
}

static void emit_composite(Emitter *e, Buf *out, IrValue *v)
{
    buf_printf(out, "((%s)", ctype_name(e, v->type));
    composite_parts(e, out, v, emit_bare);
    buf_char(out, ')');
}

static void emit_complex(Emitter *e, Buf *out, IrValue *v)
{
    buf_printf(out, "((%s){", ctype_name(e, v->type));
    emit_bare(e, out, v->x);
    buf_str(out, ", ");
    emit_bare(e, out, v->y);
    buf_str(out, "})");
}

/* An object of this frame for what a callee makes. */
static const char *own_slot(Emitter *e, IrSite *site)
{
    switch (site->kind) {
    case SITE_VARIABLE: return emit_slot(e, site->var->type);
    case SITE_SLICE_LITERAL:
    case SITE_BOX: return emit_slot(e, site->step->x->type);
    case SITE_CLOSURE: case SITE_METHOD_VALUE: return emit_record_slot(e, site->step->u.func);
    case SITE_MAKE_MAP: return emit_map_room(e);
    case SITE_MAKE_SLICE:
        return emit_slot(e, type_array(&e->types, site->type, site->bound));
    default: return emit_slot(e, site->type);
    }
}

/* Two of them in turn: the callee may read in one what it made before. */
static void emit_callee_pair(Emitter *e, Buf *out, IrSite *site)
{
    const char *one = own_slot(e, site), *other = own_slot(e, site), *turn = emit_turn(e);
    emit_linef(e, "%s = !%s;", turn, turn);
    if (e->options->fill) {
        emit_linef(e, "tether_fill_object(%s ? &%s : &%s, sizeof %s);", turn, one, other, one);
    }
    buf_printf(out, "%s ? &%s : &%s", turn, one, other);
}

/* Memory for an object that a callee makes: of this frame, or what this function's caller
 * passed. */
static void emit_callee_slot(Emitter *e, Buf *out, IrValue *v)
{
    IrSite *site = v->u.site;
    if (v->slot == SLOT_PAIR) {
        emit_callee_pair(e, out, site);
        return;
    }
    if (v->slot != SLOT_OWN) {
        buf_printf(out, "slot_%u", v->slot);
        return;
    }
    const char *object = own_slot(e, site);
    emit_refill(e, object);
    buf_printf(out, "&%s", object);
}

/* C says `void *` for `type P *P`: the address of a P becomes one by a cast. */
static void emit_address_cast(Emitter *e, Buf *out, IrValue *v)
{
    if (ctype_is_untyped(e, v->type)) {
        buf_str(out, "(void *)");
    }
}

static void emit_view(Emitter *e, Buf *out, IrValue *v)
{
    const char *p = value_text(e, v->x), *n = value_text(e, v->y);
    if (type_is_string(v->type)) {
        buf_printf(out, "tether_string_view(%s, %s)", p, n);
        return;
    }
    Type *elem = type_underlying(v->type)->u.elem.elem;
    buf_printf(out, "%s(tether_slice_view(%s, %s, %lld))", slice_helper(e, v->type, HELP_OF), p, n,
               (long long)type_size(elem));
}

void emit_value(Emitter *e, Buf *out, IrValue *v)
{
    switch (v->kind) {
    case VALUE_SLOT: emit_callee_slot(e, out, v); break;
    case VALUE_CONST: emit_constant(e, out, v->u.constant, v->type, false); break;
    case VALUE_ZERO:
        buf_char(out, '(');
        emit_zero(e, out, v->type);
        buf_char(out, ')');
        break;
    case VALUE_VAR: case VALUE_GLOBAL: case VALUE_DEREF: case VALUE_FIELD: case VALUE_INDEX:
        emit_lvalue(e, out, v);
        break;
    case VALUE_FUNC:
        buf_printf(out, "((TetherFunc *)&%s)", func_value(e, v->u.func));
        break;
    case VALUE_ADDR:
        buf_char(out, '(');
        emit_address_cast(e, out, v);
        emit_address(e, out, v->x);
        buf_char(out, ')');
        break;
    case VALUE_SLICE: emit_cut(e, out, v); break;
    case VALUE_UNARY: emit_unary(e, out, v); break;
    case VALUE_BINARY: emit_binary(e, out, v); break;
    case VALUE_CONVERT: emit_convert(e, out, v); break;
    case VALUE_VIEW: emit_view(e, out, v); break;
    case VALUE_DATA:
        buf_printf(out, "((%s)(uintptr_t)%s.ptr)", ctype_name(e, v->type), value_text(e, v->x));
        break;
    case VALUE_LEN: case VALUE_CAP: emit_len(e, out, v); break;
    case VALUE_REAL: case VALUE_IMAG:
        emit_value(e, out, v->x);
        buf_str(out, v->kind == VALUE_REAL ? ".re" : ".im");
        break;
    case VALUE_COMPLEX: emit_complex(e, out, v); break;
    case VALUE_MIN: case VALUE_MAX: emit_min_max(e, out, v); break;
    case VALUE_COMPOSITE: emit_composite(e, out, v); break;
    case VALUE_IFACE: emit_iface(e, out, v); break;
    case VALUE_UPCAST: emit_upcast(e, out, v); break;
    case VALUE_TYPE_IS: emit_type_is(e, out, v); break;
    case VALUE_UNBOX:
        emit_unword(e, out, v->type, arena_printf(e->scratch, "%s.data", value_text(e, v->x)));
        break;
    case VALUE_ASSERT: emit_assert(e, out, v); break;
    case VALUE_STATIC: case VALUE_STATIC_SLICE: ICE("static value outside an initialiser");
    }
}

const char *text_since(Emitter *e, size_t start)
{
    const char *text = arena_strndup(e->scratch, e->text.data + start, e->text.len - start);
    e->text.len = start;
    return text;
}

const char *value_text(Emitter *e, IrValue *v)
{
    size_t start = e->text.len;
    emit_value(e, &e->text, v);
    return text_since(e, start);
}

/* True when the text begins with a parenthesis that closes only at the end. */
static bool is_wrapped(const char *s, size_t n)
{
    if (s[0] != '(' || s[n - 1] != ')') {
        return false;
    }
    int depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < n; i++) {
        if (quoted) {
            if (s[i] == '\\') {
                i++;
            } else if (s[i] == '"') {
                quoted = false;
            }
            continue;
        }
        quoted = s[i] == '"';
        depth += s[i] == '(' ? 1 : s[i] == ')' ? -1 : 0;
        if (depth == 0 && i + 1 < n) {
            return false;
        }
    }
    return n > 1 && s[0] == '(' && s[n - 1] == ')';
}

void emit_bare(Emitter *e, Buf *out, IrValue *v)
{
    size_t start = out->len;
    emit_value(e, out, v);
    char *text = out->data + start;
    size_t n = out->len - start;
    /* a comma operator must keep its parentheses */
    if (n > 2 && is_wrapped(text, n) && strncmp(text, "((void)", 7) != 0) {
        memmove(text, text + 1, n - 2);
        out->len -= 2;
        out->data[out->len] = '\0';
    }
}

const char *bare_text(Emitter *e, const char *text)
{
    size_t n = strlen(text);
    bool wrapped = text[0] == '(' && is_wrapped(text, n);
    return wrapped ? arena_strndup(e->scratch, text + 1, n - 2) : text;
}

/* ---- static initialisers --------------------------------------------------------------------- */

static const char *static_object(Emitter *e, IrValue *v, bool constant)
{
    Buf b = {0};
    emit_static(e, &b, v);
    uint64_t key = emit_key(KEY_STATIC, ++e->statics, 0);
    const char *name = made_numbered(e, key, MADE_STATIC);
    Buf *data = &e->sections[SEC_DATA];
    buf_str(data, constant ? "static const " : "static ");
    ctype_declare(e, data, v->type, name);
    buf_printf(data, " = %s;\n", b.data);
    made_text(e, key, SEC_DATA);
    buf_free(&b);
    if (type_has_pointers(v->type)) {
        StaticRoot root = {name, layout_name(e, v->type)};
        vec_push(&e->static_roots, root);
    }
    return name;
}

/* The bits of a constant as a data word: C calls no functions in initialisers. */
static void static_float_word(Buf *out, const IrValue *v)
{
    uint64_t word = 0;
    if (v->kind == VALUE_CONST && type_underlying(v->type)->kind == TYPE_FLOAT32) {
        float f = const_float_value(v->u.constant);
        memcpy(&word, &f, sizeof f);
    } else if (v->kind == VALUE_CONST) {
        double d = const_double_value(v->u.constant);
        memcpy(&word, &d, sizeof d);
    } else if (v->kind != VALUE_ZERO) {
        ICE("value %s is not static", ir_value_name(v->kind));
    }
    buf_printf(out, "(void *)(uintptr_t)UINT64_C(0x%llx)", (unsigned long long)word);
}

void emit_static(Emitter *e, Buf *out, IrValue *v)
{
    switch (v->kind) {
    case VALUE_CONST: emit_constant(e, out, v->u.constant, v->type, true); break;
    case VALUE_ZERO:
        if (ctype_is_struct(v->type)) {
            zero_braces(e, out, v->type);
        } else {
            emit_zero(e, out, v->type);
        }
        break;
    case VALUE_COMPOSITE: composite_parts(e, out, v, emit_static); break;
    case VALUE_FUNC:
        buf_printf(out, "(TetherFunc *)&%s", func_value(e, v->u.func));
        break;
    case VALUE_STATIC: buf_printf(out, "&%s", static_object(e, v->args[0], false)); break;
    case VALUE_STATIC_SLICE: {
        int64_t n = type_underlying(v->args[0]->type)->u.array.len;
        const char *name = static_object(e, v->args[0], false);
        buf_printf(out, "{%s.at, %lld, %lld}", name, (long long)n, (long long)n);
        break;
    }
    case VALUE_ADDR:
        buf_str(out, "&");
        emit_lvalue(e, out, v->x);
        break;
    case VALUE_IFACE:
        buf_printf(out, "{%s, ", type_word_of(e, v->type, v->x->type));
        if (type_is_float(type_underlying(v->x->type))) {
            static_float_word(out, v->x);
        } else if (type_is_direct(v->x->type)) {
            emit_word(e, out, v->x->type, value_text(e, v->x));
        } else {
            buf_str(out, static_box(e, v->x));
        }
        buf_char(out, '}');
        break;
    case VALUE_CONVERT: emit_static(e, out, v->x); break;
    default: ICE("value %s is not static", ir_value_name(v->kind));
    }
}
