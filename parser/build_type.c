/* Constructors of types, fields, parameters and type parameters. */
#include "parser/build.h"

#include <string.h>

Expr *ast_array_type(Parser *p, Loc loc, Expr *len, Expr *elem)
{
    Expr *e = ast_new_expr(p, EXPR_ARRAY_TYPE, loc, ast_depth_over(ast_depth_over(0, len), elem));
    e->u.array_type.len = len;
    e->u.array_type.elem = elem;
    return e;
}

Expr *ast_open_array_type(Parser *p, Loc loc, Expr *elem)
{
    Expr *e = ast_array_type(p, loc, NULL, elem);
    e->u.array_type.ellipsis = true;
    return e;
}

Expr *ast_slice_type(Parser *p, Loc loc, Expr *elem)
{
    Expr *e = ast_new_expr(p, EXPR_SLICE_TYPE, loc, ast_depth_over(0, elem));
    e->u.slice_type.elem = elem;
    return e;
}

Expr *ast_struct_type(Parser *p, Loc loc, FieldList fields)
{
    Expr *e = ast_new_expr(p, EXPR_STRUCT_TYPE, loc, ast_depth_over_fields(0, fields));
    e->u.struct_type.fields = fields;
    return e;
}

Expr *ast_func_type(Parser *p, Loc loc, FieldList params, FieldList results)
{
    uint32_t depth = ast_depth_over_fields(ast_depth_over_fields(0, params), results);
    Expr *e = ast_new_expr(p, EXPR_FUNC_TYPE, loc, depth);
    e->u.func_type.params = params;
    e->u.func_type.results = results;
    return e;
}

Expr *ast_func_type_at(Parser *p, Loc loc, FieldList type_params, Expr *type)
{
    if (type_params.open != NO_POS)
        parse_error(p, E_TYPE_PARAMETERS, (Loc){type_params.open, type_params.open},
                    "function type must have no type parameters");
    type->u.func_type.type_params = type_params;
    type->pos = type->start = loc.start;
    return type;
}

Expr *ast_interface_type(Parser *p, Loc loc, FieldList elems)
{
    Expr *e = ast_new_expr(p, EXPR_INTERFACE_TYPE, loc, ast_depth_over_fields(0, elems));
    e->u.interface_type.elems = elems;
    return e;
}

Expr *ast_map_type(Parser *p, Loc loc, Expr *key, Expr *value)
{
    Expr *e = ast_new_expr(p, EXPR_MAP_TYPE, loc, ast_depth_over(ast_depth_over(0, key), value));
    e->u.map_type.key = key;
    e->u.map_type.value = value;
    return e;
}

Expr *ast_chan_type(Parser *p, Loc loc, Expr *elem, bool send, bool recv)
{
    Expr *e = ast_new_expr(p, EXPR_CHAN_TYPE, loc, ast_depth_over(0, elem));
    e->u.chan_type.elem = elem;
    e->u.chan_type.send = send;
    e->u.chan_type.recv = recv;
    return e;
}

Expr *ast_ellipsis(Parser *p, Loc loc, Expr *elem)
{
    Expr *e = ast_new_expr(p, EXPR_ELLIPSIS, loc, ast_depth_over(0, elem));
    e->u.ellipsis.elem = elem;
    return e;
}

/* ---- fields ---- */

Field *ast_field(Parser *p, Loc loc, Expr *name, Expr *type)
{
    Field *f = ARENA_NEW(p->arena, Field);
    if (name) {
        f->names = ARENA_NEW(p->arena, Expr *);
        f->names[0] = name;
        f->name_count = 1;
    }
    f->type = type;
    f->pos = loc.start;
    return f;
}

Field *ast_fields_named(Parser *p, Loc loc, ExprList names, Expr *type)
{
    Field *f = ast_field(p, loc, NULL, type);
    f->names = names.items;
    f->name_count = names.count;
    return f;
}

Field *ast_tagged(Parser *p, Field *f, Loc loc, LiteralToken tag)
{
    if (tag.kind != TOK_STRING)
        parse_error_late(p, E_FIELD_TAG, loc, "invalid syntax tree: incorrect tag syntax: \"%s\"",
                         tag.text->data);
    f->tag = ast_literal(p, loc, tag);
    return f;
}

Field *ast_embedded_paren(Parser *p, Loc loc, Expr *type)
{
    parse_error(p, E_PARENTHESES, loc, "cannot parenthesize embedded type");
    return ast_field(p, loc, NULL, type);
}

FieldList ast_one_result(Parser *p, Loc loc, Expr *type)
{
    return ast_fields(p, (FieldList){0}, ast_field(p, loc, NULL, type));
}

/* ---- parameters ---- */

static Loc loc_of(const Expr *e)
{
    return (Loc){e->start, e->end};
}

/* `entries` are all types: what looked like a name is one. */
static FieldList unnamed(FieldList entries)
{
    for (uint32_t i = 0; i < entries.count; i++) {
        Field *f = &entries.items[i];
        if (f->type)
            continue;
        f->type = f->names[0];
        f->names = NULL;
        f->name_count = 0;
    }
    return entries;
}

static bool is_named(FieldList entries)
{
    for (uint32_t i = 0; i < entries.count; i++)
        if (entries.items[i].name_count && entries.items[i].type)
            return true;
    return false;
}

/* Joins `a, b T`: names that stand alone go to the next entry with a type. `missing` tells an entry
 * that has no name, or whose type does not follow. */
static FieldList joined(Parser *p, FieldList entries, void (*missing)(Parser *, const Field *))
{
    FieldList out = {.open = entries.open, .close = entries.close};
    ExprList names = {0};
    Pos first = NO_POS;
    for (uint32_t i = 0; i < entries.count; i++) {
        Field *f = &entries.items[i];
        if (!names.count)
            first = f->pos;
        if (f->name_count)
            names = ast_exprs(p, names, f->names[0]);
        else
            missing(p, f);
        if (f->type) {
            out = ast_fields(p, out, ast_fields_named(p, (Loc){first, first}, names, f->type));
            names = (ExprList){0};
        }
    }
    if (names.count) {
        const Field *last = &entries.items[entries.count - 1];
        missing(p, last);
        Expr *bad = ast_bad_expr(p, loc_of(last->names[0]));
        out = ast_fields(p, out, ast_fields_named(p, (Loc){first, first}, names, bad));
    }
    return out;
}

static void mixed(Parser *p, const Field *f)
{
    parse_error(p, E_MIXED_PARAMETERS, loc_of(f->type ? f->type : f->names[0]),
                "mixed named and unnamed parameters");
}

FieldList ast_params(Parser *p, Loc open, FieldList entries, Loc close)
{
    entries = ast_bracketed(entries, open, close);
    return is_named(entries) ? joined(p, entries, mixed) : unnamed(entries);
}

/* ---- type parameters ---- */

static void missing_constraint(Parser *p, const Field *f)
{
    Pos end = f->type ? f->type->start : f->names[0]->end;
    if (f->type)
        parse_error(p, E_TYPE_PARAMETERS, (Loc){end, end}, "missing type parameter name");
    else
        parse_error(p, E_TYPE_PARAMETERS, (Loc){end, end}, "missing type constraint");
}

FieldList ast_type_params(Parser *p, Loc open, FieldList entries, Loc close)
{
    if (!entries.count)
        parse_error(p, E_TYPE_PARAMETERS, close, "empty type parameter list");
    return joined(p, ast_bracketed(entries, open, close), missing_constraint);
}

static bool is_type_element(const Expr *x)
{
    switch (x->kind) {
    case EXPR_ARRAY_TYPE: case EXPR_SLICE_TYPE: case EXPR_STRUCT_TYPE: case EXPR_FUNC_TYPE:
    case EXPR_INTERFACE_TYPE: case EXPR_MAP_TYPE: case EXPR_CHAN_TYPE:
        return true;
    case EXPR_BINARY:
        return is_type_element(x->u.binary.x) || is_type_element(x->u.binary.y);
    case EXPR_UNARY:
        return x->u.unary.op == TOK_TILDE;
    case EXPR_PAREN:
        return is_type_element(x->u.paren.x);
    case EXPR_STAR:
        return is_type_element(x->u.star.x);
    default:
        return false;
    }
}

/* Reads the expression `x` as `name constraint`: P*C, P*C|Q and P(C) look like a product, a sum and
 * a call. NULL when it cannot be one, or when it can only be told by `force` (a comma follows). */
static Field *as_type_param(Parser *p, Expr *x, bool force)
{
    if (x->kind == EXPR_BINARY && x->u.binary.op == TOK_MUL) {
        Expr *name = x->u.binary.x, *elem = x->u.binary.y;
        if (name->kind != EXPR_IDENT || !(force || is_type_element(elem)))
            return NULL;
        Expr *star = ast_star(p, (Loc){x->pos, x->end}, elem);
        return ast_field(p, loc_of(x), name, star);
    }
    if (x->kind == EXPR_BINARY && x->u.binary.op == TOK_OR) {
        Expr *rest = x->u.binary.y;
        Field *f = as_type_param(p, x->u.binary.x, force || is_type_element(rest));
        if (f)
            f->type = ast_binary(p, (Loc){f->type->start, x->end}, TOK_OR, f->type, rest,
                                 (Loc){x->pos, x->pos + 1});
        return f;
    }
    if (x->kind == EXPR_CALL && x->u.call.fun->kind == EXPR_IDENT && x->u.call.args.count == 1) {
        Expr *arg = x->u.call.args.items[0];
        if (!(force || is_type_element(arg)))
            return NULL;
        return ast_field(p, loc_of(x), x->u.call.fun, ast_paren(p, (Loc){x->pos, x->end}, arg));
    }
    return NULL;
}

/* `entries` hold expressions as types without a name. Gives them names where they have one. */
static FieldList named_entries(Parser *p, FieldList entries, bool force)
{
    for (uint32_t i = 0; i < entries.count; i++) {
        Field *f = &entries.items[i];
        if (f->name_count)
            continue;
        Field *tp = as_type_param(p, f->type, force);
        if (tp) {
            *f = *tp;
        } else if (f->type->kind == EXPR_IDENT) {
            *f = *ast_field(p, loc_of(f->type), f->type, NULL);
        }
    }
    return entries;
}

/* The elements of `array` are the first term of the union that was read behind its bracket. */
static Expr *with_element(Parser *p, Expr *array, Expr *constraint)
{
    if (constraint->kind == EXPR_BINARY && constraint->u.binary.op == TOK_OR) {
        Expr *first = with_element(p, array, constraint->u.binary.x);
        return ast_binary(p, (Loc){first->start, constraint->end}, TOK_OR, first,
                          constraint->u.binary.y, (Loc){constraint->pos, constraint->pos + 1});
    }
    Loc loc = {array->start, constraint->end};
    return array->kind == EXPR_SLICE_TYPE
               ? ast_slice_type(p, loc, constraint)
               : ast_array_type(p, loc, array->u.array_type.len, constraint);
}

Field *ast_type_entry(Parser *p, Loc loc, Expr *name, Expr *array, Expr *constraint)
{
    if (name->kind != EXPR_IDENT)
        parse_error(p, E_UNEXPECTED, loc_of(constraint), "unexpected %s, expected ]",
                    ast_expr_string(p->arena, constraint));
    return ast_field(p, loc, name, with_element(p, array, constraint));
}

Decl *ast_type_or_generic(Parser *p, Loc loc, Expr *name, FieldList list, bool comma, Expr *type,
                          bool alias, Loc open, Loc close)
{
    bool single = list.count == 1 && !comma && !alias && !list.items[0].name_count;
    if (single) {
        Expr *len = list.items[0].type;
        Field *tp = as_type_param(p, len, false);
        if (!tp) {
            Expr *array = ast_array_type(p, (Loc){open.start, loc.end}, len, type);
            return ast_type(p, loc, name, (FieldList){0}, false, array);
        }
    }
    FieldList entries = named_entries(p, list, list.count > 1 || comma);
    return ast_type(p, loc, name, ast_type_params(p, open, entries, close), alias, type);
}
