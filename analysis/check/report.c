/* Errors of the checker, and how expressions and types are shown in them (as Go's compiler does).
 */
#include "analysis/check/checker.h"

#include <stdio.h>
#include <string.h>

static Diag *report(Checker *c, DiagCode code, Pos pos, Pos end, const char *text)
{
    /* What follows from an earlier error is not worth telling. */
    if (diag_any(c->prog->diags) &&
        (strstr(text, "invalid type") || strstr(text, "invalid operand")))
        return NULL;
    return diag_error(c->prog->diags, code, pos, end, "%s", text);
}

static const char *format(Checker *c, const char *fmt, va_list ap)
{
    Buf b = {0};
    buf_vprintf(&b, fmt, ap);
    const char *text = arena_strndup(c->arena, b.data ? b.data : "", b.len);
    buf_free(&b);
    return text;
}

Diag *check_error(Checker *c, DiagCode code, Pos pos, Pos end, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    const char *text = format(c, fmt, ap);
    va_end(ap);
    return report(c, code, pos, end, text);
}

/* Where Go sees the start of an expression: its first byte, but for `x[i:j]`, which starts at the
 * bracket, and function types, which start at the parameters. */
static Pos leftmost(const Expr *e)
{
    for (;;) {
        switch (e->kind) {
        case EXPR_BINARY: e = e->u.binary.x; break;
        case EXPR_CALL: e = e->u.call.fun; break;
        case EXPR_INDEX: e = e->u.index.x; break;
        case EXPR_SELECTOR: e = e->u.selector.x; break;
        case EXPR_ASSERT: e = e->u.assert.x; break;
        case EXPR_KEY_VALUE: e = e->u.key_value.key; break;
        case EXPR_COMPOSITE:
            if (!e->u.composite.type)
                return e->start;
            e = e->u.composite.type;
            break;
        case EXPR_SLICE: return e->pos;
        case EXPR_FUNC_TYPE: return e->u.func_type.params.open;
        default: return e->start;
        }
    }
}

Diag *check_error_expr(Checker *c, DiagCode code, const Expr *e, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    const char *text = format(c, fmt, ap);
    va_end(ap);
    if (c->env.err_pos != NO_POS)
        return report(c, code, c->env.err_pos, c->env.err_pos, text);
    Pos start = leftmost(e);
    return report(c, code, start, e->end, text);
}

void check_note(Checker *c, Diag *d, Pos pos, const char *fmt, ...)
{
    if (!d)
        return;
    va_list ap;
    va_start(ap, fmt);
    const char *text = format(c, fmt, ap);
    va_end(ap);
    diag_note(c->prog->diags, d, pos, "%s", text);
}

const char *check_expr_string(Checker *c, const Expr *e)
{
    return ast_expr_string(c->arena, e);
}

const char *check_type_string(Checker *c, Type *t)
{
    return type_string(c->arena, t, c->pkg);
}

static const char *mode_name(Mode mode)
{
    switch (mode) {
    case MODE_NONE: return "invalid operand";
    case MODE_NO_VALUE: return "no value";
    case MODE_BUILTIN: return "built-in";
    case MODE_TYPE: return "type";
    case MODE_CONST: return "constant";
    case MODE_VARIABLE: return "variable";
    case MODE_MAP_INDEX: return "map index expression";
    case MODE_VALUE: return "value";
    case MODE_COMMA_OK: return "comma, ok expression";
    case MODE_NIL: return "nil";
    case MODE_PACKAGE: return "package";
    }
    return "";
}

const char *check_operand_string(Checker *c, const Expr *e)
{
    if (e->mode == MODE_NIL)
        return "nil";
    bool typeless = e->mode == MODE_NONE || e->mode == MODE_NO_VALUE || e->mode == MODE_BUILTIN ||
                    e->mode == MODE_TYPE || !e->type;
    const char *text = check_expr_string(c, e);
    Buf b = {0};
    buf_printf(&b, "%s (", text);
    bool untyped = !typeless && type_is_untyped(e->type);
    if (untyped)
        buf_printf(&b, "%s ", check_type_string(c, e->type));
    buf_str(&b, mode_name(e->mode));
    if (e->mode == MODE_CONST && e->constant) {
        const char *value = const_text(c->arena, e->constant);
        if (strcmp(value, text) != 0)
            buf_printf(&b, " %s", value);
    }
    if (!typeless && !untyped) {
        if (e->type->kind == TYPE_INVALID)
            buf_str(&b, " with invalid type");
        else
            buf_printf(&b, " of type %s", check_type_string(c, e->type));
    }
    buf_char(&b, ')');
    const char *result = arena_strndup(c->arena, b.data, b.len);
    buf_free(&b);
    return result;
}

const char *check_kind_string(Checker *c, Type *t)
{
    switch (check_under(c, t)->kind) {
    case TYPE_ARRAY: return "array";
    case TYPE_SLICE: return "slice";
    case TYPE_STRUCT: return "struct";
    case TYPE_POINTER: return "pointer";
    case TYPE_FUNC: return "func";
    case TYPE_INTERFACE: return "interface";
    case TYPE_MAP: return "map";
    case TYPE_CHAN: return "chan";
    default: return check_type_string(c, t);
    }
}

static void write_summary(Checker *c, Buf *b, Type *t)
{
    if (!t || t->kind == TYPE_INVALID)
        buf_str(b, "unknown type");
    else if (t->kind == TYPE_UNTYPED_NIL)
        buf_str(b, "nil");
    else if (type_is_untyped(t) && type_is_numeric(t))
        buf_str(b, "number");
    else if (type_is_untyped(t))
        buf_str(b, strchr(check_type_string(c, t), ' ') + 1);
    else
        buf_str(b, check_type_string(c, t));
}

static const char *take(Checker *c, Buf *b)
{
    const char *text = arena_strndup(c->arena, b->data, b->len);
    buf_free(b);
    return text;
}

const char *check_types_of_exprs(Checker *c, Expr **items, uint32_t count)
{
    Buf b = {0};
    buf_char(&b, '(');
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            buf_str(&b, ", ");
        write_summary(c, &b, items[i]->type);
    }
    buf_char(&b, ')');
    return take(c, &b);
}

const char *check_types_of_vars(Checker *c, const Type *tuple, bool variadic)
{
    Buf b = {0};
    buf_char(&b, '(');
    for (uint32_t i = 0; i < tuple->u.tuple.count; i++) {
        Type *t = tuple->u.tuple.vars[i]->type;
        if (i)
            buf_str(&b, ", ");
        if (variadic && i + 1 == tuple->u.tuple.count && t->kind == TYPE_SLICE) {
            buf_str(&b, "...");
            t = t->u.elem.elem;
        }
        write_summary(c, &b, t);
    }
    buf_char(&b, ')');
    return take(c, &b);
}

const char *check_count(Checker *c, uint32_t n, const char *unit)
{
    return arena_printf(c->arena, "%u %s%s", n, unit, n == 1 ? "" : "s");
}

const char *check_place(Checker *c, Pos pos)
{
    SourcePlace p = source_place(c->prog->sources, pos);
    return arena_printf(c->arena, "%s:%u:%u", p.file ? p.file->path : "?", p.line, p.column);
}
