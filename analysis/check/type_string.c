/* Types as text: as messages show them, and as the runtime prints them (%T). */
#include "analysis/check/constant.h"

/* How to print. Messages write `struct{A int}`, names of parameters, and qualify by package only
 * what is not of `from`; the runtime writes `struct { A int }`, no parameter names, and qualifies
 * always. */
typedef struct Style {
    Buf *out;
    const Package *from;
    bool runtime;
} Style;

static const char *const basic_names[] = {
    [TYPE_INVALID] = "invalid type",
    [TYPE_BOOL] = "bool",
    [TYPE_INT] = "int",
    [TYPE_INT8] = "int8",
    [TYPE_INT16] = "int16",
    [TYPE_INT32] = "int32",
    [TYPE_INT64] = "int64",
    [TYPE_UINT] = "uint",
    [TYPE_UINT8] = "uint8",
    [TYPE_UINT16] = "uint16",
    [TYPE_UINT32] = "uint32",
    [TYPE_UINT64] = "uint64",
    [TYPE_UINTPTR] = "uintptr",
    [TYPE_FLOAT32] = "float32",
    [TYPE_FLOAT64] = "float64",
    [TYPE_COMPLEX64] = "complex64",
    [TYPE_COMPLEX128] = "complex128",
    [TYPE_STRING] = "string",
    [TYPE_UNSAFE_POINTER] = "unsafe.Pointer",
    [TYPE_UNTYPED_BOOL] = "untyped bool",
    [TYPE_UNTYPED_INT] = "untyped int",
    [TYPE_UNTYPED_RUNE] = "untyped rune",
    [TYPE_UNTYPED_FLOAT] = "untyped float",
    [TYPE_UNTYPED_COMPLEX] = "untyped complex",
    [TYPE_UNTYPED_STRING] = "untyped string",
    [TYPE_UNTYPED_NIL] = "untyped nil",
};

static void write_type(const Style *s, Type *t);

static void write_name(const Style *s, const Str *name)
{
    buf_add(s->out, name->data, name->len);
}

static void write_named(const Style *s, const Object *obj)
{
    if (obj->pkg && (s->runtime || obj->pkg != s->from)) {
        write_name(s, obj->pkg->name);
        buf_char(s->out, '.');
    }
    write_name(s, obj->name);
}

/* "*T" written with the keyword and the element. */
static void write_prefixed(const Style *s, const char *prefix, Type *elem)
{
    buf_str(s->out, prefix);
    write_type(s, elem);
}

static void write_params(const Style *s, const Type *tuple, bool variadic)
{
    buf_char(s->out, '(');
    for (uint32_t i = 0; i < tuple->u.tuple.count; i++) {
        const Object *v = tuple->u.tuple.vars[i];
        if (i > 0)
            buf_str(s->out, ", ");
        if (v->name && !s->runtime) {
            write_name(s, v->name);
            buf_char(s->out, ' ');
        }
        Type *type = v->type;
        if (variadic && i == tuple->u.tuple.count - 1) {
            buf_str(s->out, "...");
            /* append([]byte, string...) is the one variadic parameter that is no slice. */
            type = type && type->kind == TYPE_SLICE ? type->u.elem.elem : type;
        }
        write_type(s, type);
    }
    buf_char(s->out, ')');
}

static void write_signature(const Style *s, const Type *f)
{
    const Type *results = f->u.func.results;
    write_params(s, f->u.func.params, f->u.func.variadic);
    if (results->u.tuple.count == 0)
        return;
    buf_char(s->out, ' ');
    const Object *first = results->u.tuple.vars[0];
    if (results->u.tuple.count == 1 && (s->runtime || !first->name))
        write_type(s, first->type);
    else
        write_params(s, results, false);
}

static void write_struct(const Style *s, const Type *t)
{
    uint32_t count = t->u.struct_.count;
    buf_str(s->out, s->runtime ? "struct {" : "struct{");
    for (uint32_t i = 0; i < count; i++) {
        const Object *f = t->u.struct_.fields[i];
        buf_str(s->out, i > 0 ? "; " : s->runtime ? " " : "");
        if (!f->u.var.embedded) {
            write_name(s, f->name);
            buf_char(s->out, ' ');
        }
        write_type(s, f->type);
        if (t->u.struct_.tags[i]) {
            buf_char(s->out, ' ');
            const_write_quoted(s->out, t->u.struct_.tags[i]->data, t->u.struct_.tags[i]->len);
        }
    }
    buf_str(s->out, s->runtime && count > 0 ? " }" : "}");
}

static void write_methods(const Style *s, Object **methods, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0)
            buf_str(s->out, "; ");
        if (s->runtime && methods[i]->pkg && !type_name_exported(methods[i]->name)) {
            write_name(s, methods[i]->pkg->name);
            buf_char(s->out, '.');
        }
        write_name(s, methods[i]->name);
        if (methods[i]->type)
            write_signature(s, methods[i]->type);
    }
}

static void write_interface(const Style *s, const Type *t)
{
    if (s->runtime && t->u.interface.complete) { /* embedding is not visible at run time */
        buf_str(s->out, "interface {");
        buf_str(s->out, t->u.interface.count ? " " : "");
        write_methods(s, t->u.interface.methods, t->u.interface.count);
        buf_str(s->out, t->u.interface.count ? " }" : "}");
        return;
    }
    buf_str(s->out, "interface{");
    write_methods(s, t->u.interface.explicit_, t->u.interface.explicit_count);
    for (uint32_t i = 0; i < t->u.interface.embedded_count; i++) {
        if (i > 0 || t->u.interface.explicit_count > 0)
            buf_str(s->out, "; ");
        write_type(s, t->u.interface.embedded[i]);
    }
    buf_char(s->out, '}');
}

static void write_chan(const Style *s, const Type *t)
{
    Type *elem = t->u.chan.elem;
    bool parens = t->u.chan.dir == CHAN_BOTH && elem->kind == TYPE_CHAN &&
                  elem->u.chan.dir == CHAN_RECV; /* chan <-chan T would be chan<- chan T */
    buf_str(s->out, t->u.chan.dir == CHAN_RECV   ? "<-chan "
                    : t->u.chan.dir == CHAN_SEND ? "chan<- "
                                                 : "chan ");
    buf_str(s->out, parens ? "(" : "");
    write_type(s, elem);
    buf_str(s->out, parens ? ")" : "");
}

static void write_type(const Style *s, Type *t)
{
    if (t && t->aliased && !s->runtime) {
        write_named(s, t->alias);
        return;
    }
    t = type_unalias(t);
    if (!t || t->kind <= TYPE_UNTYPED_NIL) {
        buf_str(s->out, basic_names[t ? t->kind : TYPE_INVALID]);
        return;
    }
    switch (t->kind) {
    case TYPE_ARRAY:
        buf_printf(s->out, "[%lld]", (long long)t->u.array.len);
        write_type(s, t->u.array.elem);
        break;
    case TYPE_SLICE: write_prefixed(s, "[]", t->u.elem.elem); break;
    case TYPE_POINTER: write_prefixed(s, "*", t->u.elem.elem); break;
    case TYPE_STRUCT: write_struct(s, t); break;
    case TYPE_FUNC:
        buf_str(s->out, "func");
        write_signature(s, t);
        break;
    case TYPE_INTERFACE: write_interface(s, t); break;
    case TYPE_MAP:
        write_prefixed(s, "map[", t->u.map.key);
        write_prefixed(s, "]", t->u.map.elem);
        break;
    case TYPE_CHAN: write_chan(s, t); break;
    case TYPE_NAMED:
    case TYPE_PARAM: write_named(s, t->u.named.obj); break;
    case TYPE_TUPLE: write_params(s, t, false); break;
    default: break;
    }
}

static const char *take_text(Buf *b, Arena *a)
{
    const char *text = arena_strndup(a, b->data ? b->data : "", b->len);
    buf_free(b);
    return text;
}

void type_write(Buf *out, Type *t, const Package *from)
{
    Style s = {.out = out, .from = from};
    write_type(&s, t);
}

void type_write_signature(Buf *out, Type *func, const Package *from)
{
    Style s = {.out = out, .from = from};
    write_signature(&s, func);
}

const char *type_string(Arena *a, Type *t, const Package *from)
{
    Buf b = {0};
    type_write(&b, t, from);
    return take_text(&b, a);
}

const char *type_runtime_string(Arena *a, Type *t)
{
    Buf b = {0};
    Style s = {.out = &b, .runtime = true};
    write_type(&s, t);
    return take_text(&b, a);
}
