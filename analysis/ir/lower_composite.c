/* Composite literals, and the objects that &T{} and []T{} make. */
#include "analysis/ir/lowerer.h"

#include "support/diag.h"

#include <stdlib.h>
#include <string.h>

/* Map literals with more entries than this are filled by a loop over static arrays. */
enum { MAP_TABLE_MIN = 64 };

IrValue *low_new_object(Lower *l, IrValue *init, Type *pointer, Want *w, Pos pos, const char *text)
{
    IrStep *s = low_step(l, STEP_NEW, pos);
    bool zero = init == NULL || init->kind == VALUE_ZERO ||
                (init->kind == VALUE_COMPOSITE && init->arg_count == 0);
    s->x = zero ? NULL : init;
    low_site(l, SITE_NEW, s, low_elem(l, pointer), text);
    return low_dst(l, s, pointer, w, s->x);
}

static IrValue *composite_value(Lower *l, Type *t, uint32_t count, Pos pos)
{
    IrValue *v = low_value(l, VALUE_COMPOSITE, t, pos);
    v->arg_count = count;
    v->args = low_values(l, count);
    v->u.indices = count ? ARENA_ARRAY(l->body, int64_t, count) : NULL;
    return v;
}

IrValue *low_slice_of(Lower *l, IrValue **elems, uint32_t count, Type *slice, Want *w, Pos pos,
                      const char *text)
{
    Type *elem = low_elem(l, slice);
    IrValue *array =
        composite_value(l, low_canon(l, type_array(l->types, elem, count)), count, pos);
    for (uint32_t i = 0; i < count; i++) {
        array->args[i] = elems[i];
        array->u.indices[i] = i;
    }
    IrStep *s = low_step(l, STEP_SLICE_LIT, pos);
    s->x = array;
    low_site(l, SITE_SLICE_LITERAL, s, elem, text);
    return low_dst(l, s, slice, w, array);
}

static Expr *element_value(Expr *e)
{
    return e->kind == EXPR_KEY_VALUE ? e->u.key_value.value : e;
}

static uint32_t field_number(Type *s, const Expr *key)
{
    for (uint32_t i = 0; i < s->u.struct_.count; i++) {
        if (s->u.struct_.fields[i]->name == key->u.ident.name) {
            return i;
        }
    }
    ICE("unknown field");
}

/* What a literal gives to fields without a name is evaluated and thrown away, as in gc: they are
 * zero. */
static void drop_blanks(Lower *l, Type *s, IrValue *v)
{
    for (uint32_t i = 0; i < v->arg_count; i++) {
        const Str *name = s->u.struct_.fields[v->u.indices[i]]->name;
        if (name->len != 1 || name->data[0] != '_') {
            continue;
        }
        IrValue *x = v->args[i];
        if (x->kind != VALUE_CONST && x->kind != VALUE_ZERO) {
            low_eval(l, x, x->pos);
        }
        v->args[i] = low_zero(l, x->type, x->pos);
    }
}

static IrValue *low_struct(Lower *l, Expr *e, Type *t)
{
    Type *s = low_under(l, t);
    uint32_t n = e->u.composite.elems.count;
    IrValue *v = composite_value(l, t, n, e->start);
    Expr **exprs = n ? ARENA_ARRAY(l->body, Expr *, n) : NULL;
    Type **types = n ? ARENA_ARRAY(l->body, Type *, n) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        Expr *item = e->u.composite.elems.items[i];
        uint32_t field = item->kind == EXPR_KEY_VALUE ? field_number(s, item->u.key_value.key) : i;
        v->u.indices[i] = field;
        exprs[i] = element_value(item);
        types[i] = low_canon(l, s->u.struct_.fields[field]->type);
    }
    low_operands(l, exprs, types, n, v->args);
    drop_blanks(l, s, v);
    return v;
}

typedef struct Element {
    int64_t index;
    IrValue *value;
} Element;

static int by_index(const void *a, const void *b)
{
    int64_t x = ((const Element *)a)->index, y = ((const Element *)b)->index;
    return x < y ? -1 : x > y;
}

static void sort_elements(IrValue *v)
{
    bool sorted = true;
    for (uint32_t i = 1; i < v->arg_count; i++) {
        sorted = sorted && v->u.indices[i - 1] < v->u.indices[i];
    }
    if (sorted) {
        return;
    }
    Element *items = malloc(v->arg_count * sizeof *items);
    if (items == NULL) {
        ICE("out of memory");
    }
    for (uint32_t i = 0; i < v->arg_count; i++) {
        items[i] = (Element){v->u.indices[i], v->args[i]};
    }
    qsort(items, v->arg_count, sizeof *items, by_index);
    for (uint32_t i = 0; i < v->arg_count; i++) {
        v->u.indices[i] = items[i].index;
        v->args[i] = items[i].value;
    }
    free(items);
}

/* The elements of an array or slice literal as a value of array type `t`. */
static IrValue *low_elements(Lower *l, Expr *e, Type *t)
{
    uint32_t n = e->u.composite.elems.count;
    Type *elem = low_elem(l, t);
    IrValue *v = composite_value(l, t, n, e->start);
    Expr **exprs = n ? ARENA_ARRAY(l->body, Expr *, n) : NULL;
    Type **types = n ? ARENA_ARRAY(l->body, Type *, n) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        exprs[i] = element_value(e->u.composite.elems.items[i]);
        types[i] = elem;
        v->u.indices[i] = e->u.composite.indices ? e->u.composite.indices[i] : (int64_t)i;
    }
    low_operands(l, exprs, types, n, v->args);
    sort_elements(v);
    return v;
}

static IrValue *low_slice_literal(Lower *l, Expr *e, Type *t, Want *w)
{
    Type *array = low_canon(l, type_array(l->types, low_elem(l, t), e->u.composite.len));
    IrValue *init = low_elements(l, e, array);
    IrStep *s = low_step(l, STEP_SLICE_LIT, e->u.composite.open);
    s->x = init;
    low_site(l, SITE_SLICE_LITERAL, s, low_elem(l, t), low_text(l, e));
    IrValue *v = low_dst(l, s, t, w, init);
    low_may_wait(l, e, s);
    return v;
}

/* ---- maps ------------------------------------------------------------------------------------ */

static bool is_constant_entry(Expr *e)
{
    return e->u.key_value.key->mode == MODE_CONST && e->u.key_value.value->mode == MODE_CONST;
}

static bool is_static(Lower *l, Expr *e, Type *t);

static bool are_static(Lower *l, ExprList items, const Type *u)
{
    for (uint32_t i = 0; i < items.count; i++) {
        Expr *x = items.items[i];
        Type *t = u->kind == TYPE_ARRAY             ? u->u.array.elem
                  : x->kind == EXPR_KEY_VALUE       ? x->u.key_value.key->u.ident.obj->type
                                                    : u->u.struct_.fields[i]->type;
        if (!is_static(l, x->kind == EXPR_KEY_VALUE ? x->u.key_value.value : x, t))
            return false;
    }
    return true;
}

/* What Go has in its tables, of type t: constants outside of interfaces, nil, and structs and
 * arrays of them. */
static bool is_static(Lower *l, Expr *e, Type *t)
{
    e = ast_unparen(e);
    if (e->mode == MODE_NIL || type_is_interface(t))
        return e->mode == MODE_NIL;
    if (e->mode == MODE_CONST)
        return true;
    const Type *u = low_under(l, t);
    return e->kind == EXPR_COMPOSITE && (u->kind == TYPE_STRUCT || u->kind == TYPE_ARRAY) &&
           are_static(l, e->u.composite.elems, u);
}

static void map_set(Lower *l, IrVar *m, IrValue *key, IrValue *value, Pos pos)
{
    IrStep *s = low_step(l, STEP_MAP_SET, pos);
    s->x = low_read(l, m, pos);
    s->y = key;
    s->args = low_values(l, 1);
    s->args[0] = value;
    s->arg_count = 1;
    low_site(l, SITE_MAP_GROW, s, m->type, NULL)->text = "map literal entry";
}

static IrGlobal *table_global(Lower *l, IrValue *array)
{
    IrGlobal *g = ARENA_NEW(l->arena, IrGlobal);
    g->name = low_name(l, "table%u", l->ir->globals.len);
    g->pkg = l->pkg;
    g->type = array->type;
    g->init = array;
    g->index = l->ir->globals.len;
    vec_push(&l->ir->globals, g);
    return g;
}

static IrValue *global_read(Lower *l, IrGlobal *g, Pos pos)
{
    IrValue *v = low_value(l, VALUE_GLOBAL, g->type, pos);
    v->u.global = g;
    return v;
}

/* Like Go, first the entries that are static, then the others: of equal keys the last one set
 * stays. */
static void set_entries(Lower *l, IrVar *m, ExprList items, Type *key, Type *elem, bool of_static)
{
    for (uint32_t i = 0; i < items.count; i++) {
        Expr *item = items.items[i];
        Expr *k = item->u.key_value.key, *v = item->u.key_value.value;
        if ((is_static(l, k, key) && is_static(l, v, elem)) != of_static)
            continue;
        IrValue *to = low_expr_to(l, k, key, NULL);
        map_set(l, m, to, low_expr_to(l, v, elem, NULL), item->start);
    }
}

/* for i := 0; i < n; i++ { m[keys[i]] = values[i] } over static tables. */
static void low_map_tables(Lower *l, Expr *e, IrVar *m, Type *key, Type *elem)
{
    uint32_t n = e->u.composite.elems.count;
    Pos pos = e->start;
    Arena *body = l->body;
    l->body = l->arena; /* the tables outlive it */
    IrValue *keys = composite_value(l, low_canon(l, type_array(l->types, key, n)), n, pos);
    IrValue *values = composite_value(l, low_canon(l, type_array(l->types, elem, n)), n, pos);
    for (uint32_t i = 0; i < n; i++) {
        Expr *item = e->u.composite.elems.items[i];
        keys->u.indices[i] = values->u.indices[i] = i;
        keys->args[i] = low_expr_to(l, item->u.key_value.key, key, NULL);
        values->args[i] = low_expr_to(l, item->u.key_value.value, elem, NULL);
    }
    l->body = body;
    IrGlobal *kt = table_global(l, keys), *vt = table_global(l, values);
    Type *it = low_basic(l, TYPE_INT);
    IrVar *i = low_hold(l, low_int(l, 0, it, pos), pos);
    IrStep *s = low_step(l, STEP_LOOP, pos);
    s->x = low_op(l, TOK_LSS, low_basic(l, TYPE_BOOL), low_read(l, i, pos), low_int(l, n, it, pos),
                  pos);
    l->fn->loop_depth++;
    uint32_t mark = low_begin(l);
    IrValue *k = low_index(l, global_read(l, kt, pos), low_read(l, i, pos), key, pos);
    IrValue *v = low_index(l, global_read(l, vt, pos), low_read(l, i, pos), elem, pos);
    k->proven = v->proven = true;
    map_set(l, m, k, v, pos);
    s->u.loop.body = low_end(l, mark);
    mark = low_begin(l);
    low_assign_step(l, low_read(l, i, pos),
                    low_op(l, TOK_ADD, it, low_read(l, i, pos), low_int(l, 1, it, pos), pos), pos);
    s->u.loop.post = low_end(l, mark);
    l->fn->loop_depth--;
}

static IrValue *low_map_literal(Lower *l, Expr *e, Type *t, Want *w)
{
    Type *u = low_under(l, t);
    Type *key = low_canon(l, u->u.map.key), *elem = low_canon(l, u->u.map.elem);
    ExprList items = e->u.composite.elems;
    IrStep *s = low_step(l, STEP_MAKE_MAP, e->u.composite.open);
    s->x = items.count ? low_int(l, items.count, low_basic(l, TYPE_INT), e->start) : NULL;
    low_site(l, SITE_MAKE_MAP, s, t, low_text(l, e));
    IrValue *m = low_dst(l, s, t, w && w->declares ? w : NULL,
                         NULL); /* entries cannot mention a new variable */
    bool table =
        items.count >= MAP_TABLE_MIN && !type_is_interface(key) && !type_is_interface(elem);
    for (uint32_t i = 0; table && i < items.count; i++) {
        table = is_constant_entry(items.items[i]);
    }
    if (table) {
        low_map_tables(l, e, m->u.var, key, elem);
        return m;
    }
    set_entries(l, m->u.var, items, key, elem, true);
    set_entries(l, m->u.var, items, key, elem, false);
    return m;
}

IrValue *low_composite(Lower *l, Expr *e, Want *w)
{
    Type *t = low_type(l, e);
    Type *u = low_under(l, t);
    switch (u->kind) {
    case TYPE_STRUCT: return low_struct(l, e, t);
    case TYPE_ARRAY: return low_elements(l, e, t);
    case TYPE_SLICE: return low_slice_literal(l, e, t, w);
    case TYPE_MAP: return low_map_literal(l, e, t, w);
    case TYPE_POINTER: { /* elided &T in an outer literal */
        Type *elem = low_elem(l, t);
        Type *eu = low_under(l, elem);
        IrValue *init = eu->kind == TYPE_STRUCT  ? low_struct(l, e, elem)
                        : eu->kind == TYPE_ARRAY ? low_elements(l, e, elem)
                        : eu->kind == TYPE_SLICE ? low_slice_literal(l, e, elem, NULL)
                                                 : low_map_literal(l, e, elem, NULL);
        return low_new_object(
            l, init, t, w, e->u.composite.open,
            arena_printf(l->arena, "&%s{...}", type_string(l->arena, elem, l->pkg)));
    }
    default: ICE("composite literal of kind %d", (int)u->kind);
    }
}
