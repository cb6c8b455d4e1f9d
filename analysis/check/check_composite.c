/* Composite literals and function literals. */
#include "analysis/check/checker.h"

#include <string.h>

/* ---- structs ---- */

/* Fields of one struct literal: found by name in a table when there are many, and marked once
 * given. */
typedef struct FieldTable {
    const Type *u;  /* the struct */
    Map by_name;    /* Str * -> index + 1, for large structs only */
    bool *seen;     /* fields given so far */
    bool small[64]; /* room for `seen` of most structs */
} FieldTable;

static void table_init(Checker *c, FieldTable *t, const Type *u)
{
    uint32_t n = u->u.struct_.count;
    *t = (FieldTable){.u = u};
    t->seen = n <= 64 ? t->small : ARENA_ARRAY(c->arena, bool, n);
    for (uint32_t i = 0; n > 64 && i < n; i++)
        *map_put(&t->by_name, (uint64_t)(uintptr_t)u->u.struct_.fields[i]->name) = i + 1;
}

static int64_t field_index(const FieldTable *t, const Str *name, const Package *pkg)
{
    const Type *u = t->u;
    uint32_t from = 0, to = u->u.struct_.count;
    if (to > 64) {
        const uint64_t *slot = map_find(&t->by_name, (uint64_t)(uintptr_t)name);
        if (!slot)
            return -1;
        to = (uint32_t)*slot;
        from = to - 1;
    }
    for (uint32_t i = from; i < to; i++) {
        const Object *f = u->u.struct_.fields[i];
        if (f->name == name && (f->pkg == pkg || type_name_exported(name)))
            return i;
    }
    return -1;
}

static void keyed_field(Checker *c, Expr *kv, Type *base, FieldTable *t)
{
    Expr *key = kv->u.key_value.key, *val = kv->u.key_value.value;
    if (key->kind != EXPR_IDENT) {
        check_error_expr(c, E_LITERAL_FIELDS, kv, "invalid field name %s in struct literal",
                         check_expr_string(c, key));
        check_use(c, &val, 1);
        return;
    }
    int64_t i = field_index(t, key->u.ident.name, c->pkg);
    if (i < 0 || check_is_blank(key->u.ident.name)) {
        Diag *d = check_error_expr(c, E_NO_MEMBER, key, "%s",
                                   check_lookup_cause(c, base, key->u.ident.name, true));
        check_suggest_member(c, d, base, key->u.ident.name, key->start, true);
        if (d && !d->fixes)
            check_note_type(c, d, base);
        check_use(c, &val, 1);
        return;
    }
    Object *field = t->u->u.struct_.fields[i];
    key->u.ident.obj = field;
    check_expr(c, val);
    check_assignment(c, val, field->type, "struct literal");
    if (t->seen[i])
        check_error_expr(c, E_DUPLICATE_KEY, kv, "duplicate field name %s in struct literal",
                         key->u.ident.name->data);
    t->seen[i] = true;
}

static void keyed_struct(Checker *c, Expr *e, Type *base, const Type *u)
{
    ExprList elems = e->u.composite.elems;
    FieldTable table;
    table_init(c, &table, u);
    for (uint32_t i = 0; i < elems.count; i++) {
        Expr *kv = elems.items[i];
        if (kv->kind == EXPR_KEY_VALUE) {
            keyed_field(c, kv, base, &table);
            continue;
        }
        check_error_expr(c, E_LITERAL_FIELDS, kv,
                         "mixture of field:value and value elements in struct literal");
        check_use(c, &kv, 1);
    }
    map_free(&table.by_name);
}

static void positional_struct(Checker *c, Expr *e, Type *base, const Type *u)
{
    ExprList elems = e->u.composite.elems;
    for (uint32_t i = 0; i < elems.count; i++) {
        Expr *x = elems.items[i];
        if (x->kind == EXPR_KEY_VALUE) {
            check_error_expr(c, E_LITERAL_FIELDS, x,
                             "mixture of field:value and value elements in struct literal");
            check_use(c, &x, 1);
            continue;
        }
        if (i >= u->u.struct_.count) {
            check_expr(c, x);
            check_error_expr(c, E_LITERAL_FIELDS, x, "too many values in struct literal of type %s",
                             check_type_string(c, base));
            check_use(c, elems.items + i + 1, elems.count - i - 1);
            return;
        }
        Object *field = u->u.struct_.fields[i];
        check_expr(c, x);
        if (!type_name_exported(field->name) && field->pkg != c->pkg) {
            check_error_expr(
                c, E_LITERAL_FIELDS, x,
                "implicit assignment to unexported field %s in struct literal of type %s",
                field->name->data, check_type_string(c, base));
            continue;
        }
        check_assignment(c, x, field->type, "struct literal");
    }
    if (elems.count < u->u.struct_.count) {
        Pos at = e->u.composite.close;
        check_error(c, E_LITERAL_FIELDS, at, at + 1, "too few values in struct literal of type %s",
                    check_type_string(c, base));
    }
}

/* ---- arrays and slices ---- */

static bool element_index(Checker *c, Expr *key, int64_t length, int64_t *index)
{
    int64_t value;
    check_expr(c, key);
    if (!check_index_value(c, key, length, false, "index", &value))
        return false;
    if (value >= 0) {
        *index = value;
        return true;
    }
    check_error_expr(c, E_LITERAL_KEY, key, "index %s must be integer constant",
                     check_expr_string(c, key));
    return false;
}

/* Elements with their indices; the greatest index + 1 goes to composite.len. */
static void indexed(Checker *c, Expr *e, Type *elem, int64_t length)
{
    ExprList elems = e->u.composite.elems;
    int64_t *indices = ARENA_ARRAY(c->arena, int64_t, elems.count + 1), next = 0, max = 0;
    Map seen = {0};
    for (uint32_t i = 0; i < elems.count; i++) {
        Expr *x = elems.items[i], *val = x;
        bool valid = true;
        if (x->kind == EXPR_KEY_VALUE) {
            val = x->u.key_value.value;
            valid = element_index(c, x->u.key_value.key, length, &next);
        } else if (length >= 0 && next >= length) {
            check_error_expr(c, E_INDEX_RANGE, x, "index %lld is out of bounds (>= %lld)",
                             (long long)next, (long long)length);
            valid = false;
        }
        if (valid) {
            uint64_t *slot = map_put(&seen, (uint64_t)next + 1);
            if (*slot)
                check_error_expr(c, E_DUPLICATE_KEY, x,
                                 "duplicate index %lld in array or slice literal", (long long)next);
            *slot = 1;
        }
        indices[i] = next++;
        if (next > max)
            max = next;
        check_expr_hint(c, val, elem);
        check_assignment(c, val, elem, "array or slice literal");
    }
    map_free(&seen);
    e->u.composite.indices = indices;
    e->u.composite.len = max;
}

/* ---- maps ---- */

static void map_elements(Checker *c, Expr *e, const Type *u)
{
    ExprList elems = e->u.composite.elems;
    Map seen = {0};
    for (uint32_t i = 0; i < elems.count; i++) {
        Expr *kv = elems.items[i];
        if (kv->kind != EXPR_KEY_VALUE) {
            check_error_expr(c, E_LITERAL_KEY, kv, "missing key in map literal");
            continue; /* like Go, which leaves the value unused */
        }
        Expr *key = kv->u.key_value.key, *val = kv->u.key_value.value;
        check_expr_hint(c, key, u->u.map.key);
        check_assignment(c, key, u->u.map.key, "map literal");
        if (key->mode == MODE_NONE)
            continue; /* like Go, which leaves the value unused */
        if (key->mode == MODE_CONST) {
            uint64_t *slot = map_put(&seen, check_constant_key(c, key));
            if (*slot)
                check_error_expr(c, E_DUPLICATE_KEY, key, "duplicate key %s in map literal",
                                 const_text(c->arena, key->constant));
            *slot = 1;
        }
        check_expr_hint(c, val, u->u.map.elem);
        check_assignment(c, val, u->u.map.elem, "map literal");
    }
    map_free(&seen);
}

/* ---- the literal ---- */

static Type *open_array(Checker *c, Expr *type)
{
    if (type->kind != EXPR_ARRAY_TYPE || !type->u.array_type.ellipsis)
        return NULL;
    return check_type(c, type->u.array_type.elem);
}

static void use_elements(Checker *c, Expr *e)
{
    ExprList elems = e->u.composite.elems;
    for (uint32_t i = 0; i < elems.count; i++) {
        Expr *x = elems.items[i];
        if (x->kind == EXPR_KEY_VALUE)
            x = x->u.key_value.value; /* the key may be a field's name */
        check_use(c, &x, 1);
    }
}

static void elements(Checker *c, Expr *e, Type *base)
{
    Type *u = check_under(c, base);
    ExprList elems = e->u.composite.elems;
    switch (u->kind) {
    case TYPE_STRUCT:
        if (elems.count == 0)
            break;
        if (elems.items[0]->kind == EXPR_KEY_VALUE)
            keyed_struct(c, e, base, u);
        else
            positional_struct(c, e, base, u);
        break;
    case TYPE_ARRAY: indexed(c, e, u->u.array.elem, u->u.array.len); break;
    case TYPE_SLICE: indexed(c, e, u->u.elem.elem, -1); break;
    case TYPE_MAP: map_elements(c, e, u); break;
    case TYPE_INVALID:
        if (type_underlying(base)->kind == TYPE_NAMED) /* still in progress: its own length, say */
            check_error_expr(c, E_RECURSIVE_TYPE, e, "invalid recursive type");
        use_elements(c, e);
        if (check_unknown(base))
            check_invalid(c, e);
        break;
    default:
        check_error_expr(c, E_LITERAL_TYPE, e, "invalid composite literal type %s",
                         check_type_string(c, e->type));
        use_elements(c, e);
        check_invalid(c, e);
        break;
    }
}

void check_composite(Checker *c, Expr *e, Type *hint)
{
    Type *t, *base, *elem;
    check_invalid(c, e);
    if (e->u.composite.type && (elem = open_array(c, e->u.composite.type))) {
        indexed(c, e, elem, -1);
        if (elem->kind == TYPE_INVALID)
            return;
        e->mode = MODE_VALUE;
        e->type = type_array(c->types, elem, e->u.composite.len);
        e->u.composite.type->type = e->type;
        e->u.composite.type->mode = MODE_TYPE;
        return;
    }
    if (e->u.composite.type) {
        base = t = check_type(c, e->u.composite.type);
    } else if (hint) {
        t = hint;
        base = check_under(c, hint);    /* as Go names it in messages */
        if (type_underlying(hint)->kind == TYPE_NAMED)
            base = hint;
        if (base->kind == TYPE_POINTER) /* {..} for &T{..} */
            base = base->u.elem.elem;
    } else {
        check_error_expr(c, E_LITERAL_TYPE, e, "missing type in composite literal");
        return; /* like Go, which leaves the elements unused */
    }
    e->mode = MODE_VALUE;
    e->type = t;
    elements(c, e, base);
}

/* ---- function literals ---- */

static void later_body(Checker *c, void *a, void *b)
{
    const Expr *e = a;
    check_body(c, b, e->u.func.body);
}

static uint32_t literal_number(Checker *c)
{
    Body *b = c->env.body;
    while (b && b->outer)
        b = b->outer;
    return b ? ++b->literals : ++c->global_literals;
}

void check_func_literal(Checker *c, Expr *e)
{
    FuncInfo *f = ARENA_NEW(c->arena, FuncInfo);
    c->literals++;
    f->literal = e;
    f->pkg = c->pkg;
    f->outer = c->env.body ? c->env.body->info : NULL;
    f->index = literal_number(c);
    f->type = check_func_type(c, e->u.func.type, NULL, f);
    e->u.func.info = f;
    e->mode = MODE_VALUE;
    e->type = f->type;
    if (c->env.body)
        check_body(c, f, e->u.func.body);
    else
        check_later(c, later_body, e, f); /* it may use what is being declared */
}
