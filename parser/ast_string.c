/* Expressions as source text on one line, for messages. Bodies and elements become `{…}`. */
#include "parser/build.h"

/* A message is no place for more. */
enum { STRING_MAX = 2000 };

static void print(Buf *b, const Expr *e);

static void print_list(Buf *b, ExprList list)
{
    for (uint32_t i = 0; i < list.count; i++) {
        buf_str(b, i ? ", " : "");
        print(b, list.items[i]);
    }
}

static void print_names(Buf *b, const Field *f)
{
    for (uint32_t i = 0; i < f->name_count; i++) {
        buf_str(b, i ? ", " : "");
        print(b, f->names[i]);
    }
}

static void print_fields(Buf *b, FieldList list, const char *separator)
{
    for (uint32_t i = 0; i < list.count; i++) {
        const Field *f = &list.items[i];
        buf_str(b, i ? separator : "");
        print_names(b, f);
        buf_str(b, f->name_count ? " " : "");
        print(b, f->type);
        if (f->tag)
            buf_printf(b, " %s", f->tag->u.literal.text->data);
    }
}

static void print_signature(Buf *b, const Expr *type)
{
    FieldList results = type->u.func_type.results;
    buf_char(b, '(');
    print_fields(b, type->u.func_type.params, ", ");
    buf_char(b, ')');
    if (!results.count)
        return;
    bool bare = results.count == 1 && !results.items[0].name_count;
    buf_str(b, bare ? " " : " (");
    print_fields(b, results, ", ");
    buf_str(b, bare ? "" : ")");
}

static void print_interface(Buf *b, FieldList elems)
{
    buf_str(b, "interface{");
    for (uint32_t i = 0; i < elems.count; i++) {
        const Field *f = &elems.items[i];
        buf_str(b, i ? "; " : "");
        print_names(b, f);
        if (f->name_count && f->type->kind == EXPR_FUNC_TYPE)
            print_signature(b, f->type);
        else
            print(b, f->type);
    }
    buf_char(b, '}');
}

static void print_type(Buf *b, const Expr *e)
{
    switch (e->kind) {
    case EXPR_ARRAY_TYPE:
        buf_char(b, '[');
        if (e->u.array_type.len)
            print(b, e->u.array_type.len);
        else
            buf_str(b, "...");
        buf_char(b, ']');
        print(b, e->u.array_type.elem);
        break;
    case EXPR_SLICE_TYPE:
        buf_str(b, "[]");
        print(b, e->u.slice_type.elem);
        break;
    case EXPR_STRUCT_TYPE:
        buf_str(b, "struct{");
        print_fields(b, e->u.struct_type.fields, "; ");
        buf_char(b, '}');
        break;
    case EXPR_FUNC_TYPE:
        buf_str(b, "func");
        print_signature(b, e);
        break;
    case EXPR_INTERFACE_TYPE:
        print_interface(b, e->u.interface_type.elems);
        break;
    case EXPR_MAP_TYPE:
        buf_str(b, "map[");
        print(b, e->u.map_type.key);
        buf_char(b, ']');
        print(b, e->u.map_type.value);
        break;
    case EXPR_CHAN_TYPE:
        buf_str(b, e->u.chan_type.send ? e->u.chan_type.recv ? "chan " : "chan<- " : "<-chan ");
        print(b, e->u.chan_type.elem);
        break;
    default:
        buf_str(b, "...");
        print(b, e->u.ellipsis.elem);
        break;
    }
}

static void print_slice(Buf *b, const Expr *e)
{
    const Expr *bounds[] = {e->u.slice.lo, e->u.slice.hi, e->u.slice.max};
    print(b, e->u.slice.x);
    buf_char(b, '[');
    for (int i = 0; i < (e->u.slice.three ? 3 : 2); i++) {
        buf_str(b, i ? ":" : "");
        if (bounds[i])
            print(b, bounds[i]);
    }
    buf_char(b, ']');
}

static void print_call(Buf *b, const Expr *e)
{
    print(b, e->u.call.fun);
    buf_char(b, '(');
    print_list(b, e->u.call.args);
    buf_str(b, e->u.call.ellipsis ? "...)" : ")");
}

static void print_composite(Buf *b, const Expr *e)
{
    if (e->u.composite.type)
        print(b, e->u.composite.type);
    buf_str(b, e->u.composite.elems.count ? "{…}" : "{}");
}

static void print(Buf *b, const Expr *e)
{
    if (b->len > STRING_MAX)
        return;
    switch (e->kind) {
    case EXPR_BAD:
        buf_str(b, "BAD");
        break;
    case EXPR_IDENT:
        buf_str(b, e->u.ident.name->data);
        break;
    case EXPR_LITERAL:
        buf_add(b, e->u.literal.text->data, e->u.literal.text->len);
        break;
    case EXPR_COMPOSITE:
        print_composite(b, e);
        break;
    case EXPR_FUNC:
        print(b, e->u.func.type);
        buf_str(b, e->u.func.body->u.block.list.count ? " {…}" : " {}");
        break;
    case EXPR_PAREN:
        buf_char(b, '(');
        print(b, e->u.paren.x);
        buf_char(b, ')');
        break;
    case EXPR_SELECTOR:
        print(b, e->u.selector.x);
        buf_printf(b, ".%s", e->u.selector.name->data);
        break;
    case EXPR_INDEX:
        print(b, e->u.index.x);
        buf_char(b, '[');
        print_list(b, e->u.index.args);
        buf_char(b, ']');
        break;
    case EXPR_SLICE:
        print_slice(b, e);
        break;
    case EXPR_ASSERT:
        print(b, e->u.assert.x);
        buf_str(b, ".(");
        if (e->u.assert.type)
            print(b, e->u.assert.type);
        else
            buf_str(b, "type");
        buf_char(b, ')');
        break;
    case EXPR_CALL:
        print_call(b, e);
        break;
    case EXPR_STAR:
        buf_char(b, '*');
        print(b, e->u.star.x);
        break;
    case EXPR_UNARY:
        buf_str(b, token_name(e->u.unary.op));
        print(b, e->u.unary.x);
        break;
    case EXPR_BINARY:
        print(b, e->u.binary.x);
        buf_printf(b, " %s ", token_name(e->u.binary.op));
        print(b, e->u.binary.y);
        break;
    case EXPR_KEY_VALUE:
        print(b, e->u.key_value.key);
        buf_str(b, ": ");
        print(b, e->u.key_value.value);
        break;
    default:
        print_type(b, e);
        break;
    }
}

static const char *taken(Arena *a, Buf *b)
{
    const char *text = arena_strndup(a, b->data ? b->data : "", b->len);
    buf_free(b);
    return text;
}

const char *ast_expr_string(Arena *a, const Expr *e)
{
    Buf b = {0};
    print(&b, e);
    return taken(a, &b);
}

static void print_assignment(Buf *b, const Stmt *s)
{
    ExprList lhs = s->u.assign.lhs, rhs = s->u.assign.rhs;
    TokenKind op = s->u.assign.op;
    if (op == TOK_ASSIGN && lhs.count == 1 && rhs.count == 1) {
        buf_str(b, "assignment ");
        print(b, lhs.items[0]);
        buf_str(b, " = ");
        print(b, rhs.items[0]);
        return;
    }
    buf_str(b, op == TOK_ASSIGN ? "assignment " : "");
    print_list(b, lhs);
    buf_printf(b, op == TOK_ASSIGN || op == TOK_DEFINE ? " %s " : " %s= ", token_name(op));
    print_list(b, rhs);
}

const char *ast_stmt_as_value(Arena *a, const Stmt *s)
{
    Buf b = {0};
    switch (s->kind) {
    case STMT_SEND:
        print(&b, s->u.send.chan);
        buf_str(&b, " <- ");
        print(&b, s->u.send.value);
        break;
    case STMT_INC_DEC:
        print(&b, s->u.inc_dec.x);
        buf_str(&b, s->u.inc_dec.inc ? "++" : "--");
        break;
    case STMT_ASSIGN:
        print_assignment(&b, s);
        break;
    default:
        buf_str(&b, "statement");
        break;
    }
    return taken(a, &b);
}
