/* Type expressions. What needs finished types (map keys, embedded fields, interface method sets)
 * waits until no object is in progress. */
#include "analysis/check/checker.h"

#include <string.h>

Type *check_under(Checker *c, Type *t)
{
    Type *u = type_underlying(t);
    return u->kind == TYPE_NAMED ? BASIC(c, INVALID) : u;
}

bool check_unknown(const Type *t)
{
    return t->kind == TYPE_INVALID || type_underlying((Type *)(uintptr_t)t)->kind == TYPE_NAMED;
}

bool check_same_type(Type *a, Type *b)
{
    return a == b || type_identical(a, b);
}

/* Methods of an interface literal, each with the place that gives it. */
typedef struct Given {
    VEC(Object *) methods; /* of each name, the first */
    VEC(Pos) places;       /* parallel */
} Given;

static bool same_name(const Object *a, const Object *b)
{
    return a->name == b->name && (a->pkg == b->pkg || type_name_exported(a->name));
}

static void give(Checker *c, Given *g, Object *method, Pos pos)
{
    for (uint32_t i = 0; i < g->methods.len; i++) {
        const Object *first = g->methods.data[i];
        if (!same_name(first, method))
            continue;
        if (!check_same_type(first->type, method->type)) {
            Diag *d = check_error(c, E_REDECLARED, pos, pos, "duplicate method %s",
                                  method->name->data);
            check_note(c, d, g->places.data[i], "other declaration of method %s",
                       method->name->data);
        }
        return;
    }
    vec_push(&g->methods, method);
    vec_push(&g->places, pos);
}

/* What is written out comes before what is embedded, wherever it stands. */
static void report_conflicts(Checker *c, const FieldList *list)
{
    Given g = {0};
    for (uint32_t i = 0; i < list->count; i++) {
        const Field *f = &list->items[i];
        Object *obj = f->name_count ? f->names[0]->u.ident.obj : NULL;
        if (obj)
            give(c, &g, obj, obj->pos);
    }
    for (uint32_t i = 0; i < list->count; i++) {
        const Field *f = &list->items[i];
        bool is_type = !f->name_count && f->type->mode == MODE_TYPE;
        const Type *u = is_type ? check_under(c, f->type->type) : NULL;
        for (uint32_t k = 0; u && u->kind == TYPE_INTERFACE && k < u->u.interface.count; k++)
            give(c, &g, u->u.interface.methods[k], f->type->start);
    }
    vec_free(&g.methods);
    vec_free(&g.places);
}

static void later_complete(Checker *c, void *a, void *b)
{
    Type *iface = a;
    const Expr *e = b;
    Object *first = NULL, *second = NULL;
    type_complete_interface(c->types, iface);
    if (type_interface_conflict(c->types, iface, &second, &first))
        report_conflicts(c, &e->u.interface_type.elems);
}

void check_complete(Checker *c, Type *t)
{
    Type *u = check_under(c, t);
    if (u->kind == TYPE_INTERFACE && !u->u.interface.complete)
        type_complete_interface(c->types, u);
}

static Type *refuse_generic(Checker *c, const Expr *e, const char *what)
{
    diag_subset(c->prog->diags, E_GENERICS, e->start, e->end, "%s", what);
    return BASIC(c, INVALID);
}

/* ---- arrays ---- */

static int64_t array_length(Checker *c, Expr *e)
{
    const Expr *name = ast_unparen(e);
    if (name->kind == EXPR_IDENT) {
        const Object *obj = check_lookup(c, name->u.ident.name);
        if (!obj || obj->kind != OBJ_CONST) {
            check_error_expr(c, obj ? E_ARRAY_LENGTH : E_UNDEFINED, e,
                             obj ? "invalid array length %s"
                                 : "undefined array length %s or missing type constraint",
                             name->u.ident.name->data);
            return -1;
        }
    }
    check_expr(c, e);
    if (e->mode == MODE_NONE)
        return -1;
    if (e->mode != MODE_CONST) {
        check_error_expr(c, E_ARRAY_LENGTH, e, "array length %s must be constant",
                         check_operand_string(c, e));
        return -1;
    }
    int64_t n = -1;
    if (type_is_untyped(e->type) || type_is_integer(e->type)) {
        Constant *v = const_to_int(c->consts, e->constant);
        if (v) {
            bool fits = const_int64(v, &n);
            if (fits && n >= 0) {
                check_default(c, e);
                return n;
            }
            check_error_expr(c, E_ARRAY_LENGTH, e,
                             fits || e->type->kind != TYPE_UNTYPED_FLOAT
                                 ? "invalid array length %s"
                                 : "array length %s must be integer",
                             check_operand_string(c, e));
            return -1;
        }
    }
    check_error_expr(c, E_ARRAY_LENGTH, e, "array length %s must be integer",
                     check_operand_string(c, e));
    return -1;
}

static Type *array_type(Checker *c, Expr *e)
{
    if (e->u.array_type.ellipsis) {
        check_error_expr(c, E_ELLIPSIS, e,
                         "invalid use of [...] array (outside a composite literal)");
        check_type(c, e->u.array_type.elem);
        return BASIC(c, INVALID);
    }
    int64_t n = array_length(c, e->u.array_type.len);
    Type *elem = check_type(c, e->u.array_type.elem);
    return n < 0 ? BASIC(c, INVALID) : type_array(c->types, elem, n);
}

/* ---- structs ---- */

static void later_embedded(Checker *c, void *a, void *b)
{
    const Expr *e = a;
    Type *t = b;
    bool pointer = t->kind == TYPE_POINTER;
    Type *u = check_under(c, pointer ? t->u.elem.elem : t);
    if (u->kind == TYPE_POINTER)
        check_error_expr(c, E_EMBEDDED, e, "embedded field type cannot be a pointer");
    else if (u->kind == TYPE_INTERFACE && pointer)
        check_error_expr(c, E_EMBEDDED, e,
                         "embedded field type cannot be a pointer to an interface");
}

static Expr *embedded_name(Expr *e)
{
    e = ast_unparen(e);
    if (e->kind == EXPR_STAR)
        e = ast_unparen(e->u.star.x);
    if (e->kind == EXPR_INDEX)
        e = ast_unparen(e->u.index.x);
    return e;
}

typedef struct Fields {
    VEC(Object *) objs; /* so far */
    VEC(Str *) tags;    /* parallel */
    Map names;          /* Str * -> Object * */
} Fields;

static void add_field(Checker *c, Fields *f, Expr *name, Str *text, Pos pos, Type *t,
                      const Field *field, bool embedded)
{
    Object *obj = object_new(c->types, OBJ_VAR, text, t, c->pkg, pos);
    obj->u.var.kind = VAR_FIELD;
    obj->u.var.embedded = embedded;
    obj->u.var.index = f->objs.len;
    obj->color = 2;
    if (name && !embedded)
        name->u.ident.obj = obj;
    Object *earlier = check_is_blank(text) ? NULL : map_get_ptr(&f->names, text);
    if (earlier) {
        Diag *d = check_error(c, E_REDECLARED, pos, pos + text->len, "%s redeclared", text->data);
        check_note(c, d, earlier->pos, "other declaration of %s", text->data);
        return;
    }
    vec_push(&f->objs, obj);
    vec_push(&f->tags, field->tag ? field->tag->u.literal.string : NULL);
    if (!check_is_blank(text))
        map_set_ptr(&f->names, text, obj);
}

static void embedded_field(Checker *c, Fields *f, const Field *field)
{
    Type *t = check_type(c, field->type);
    Expr *base = embedded_name(field->type);
    Str *name = base->kind == EXPR_IDENT      ? base->u.ident.name
                : base->kind == EXPR_SELECTOR ? base->u.selector.name
                                              : NULL;
    if (!name)
        return;
    Pos pos = base->kind == EXPR_IDENT ? base->pos : base->u.selector.name_pos;
    add_field(c, f, NULL, name, pos, t, field, true);
    check_later(c, later_embedded, field->type, t);
}

static Type *struct_type(Checker *c, Expr *e)
{
    Fields f = {0};
    const FieldList *list = &e->u.struct_type.fields;
    for (uint32_t i = 0; i < list->count; i++) {
        const Field *field = &list->items[i];
        if (field->name_count == 0) {
            embedded_field(c, &f, field);
            continue;
        }
        Type *t = check_type(c, field->type);
        for (uint32_t j = 0; j < field->name_count; j++)
            add_field(c, &f, field->names[j], field->names[j]->u.ident.name, field->names[j]->pos,
                      t, field, false);
    }
    Type *t = type_struct(c->types, f.objs.data, f.tags.data, f.objs.len);
    vec_free(&f.objs);
    vec_free(&f.tags);
    map_free(&f.names);
    return t;
}

/* ---- functions ---- */

typedef struct Params {
    VEC(Object *) objs; /* in order */
    bool variadic;      /* the last one is ...T */
    bool named;         /* at least one has a name */
} Params;

static Object *add_param(Checker *c, Params *p, Expr *name, Type *t, VarKind kind, FuncInfo *info,
                         Pos pos)
{
    Object *obj = object_new(c->types, OBJ_VAR, name ? name->u.ident.name : NULL, t, c->pkg,
                             name ? name->pos : pos);
    obj->u.var.kind = kind;
    obj->u.var.func = info;
    obj->u.var.index = p->objs.len;
    obj->used = true;
    obj->color = 2;
    if (name) {
        name->u.ident.obj = obj;
        p->named = true;
    }
    vec_push(&p->objs, obj);
    return obj;
}

static Type *param_type(Checker *c, Expr *e, bool may_be_variadic, bool *variadic)
{
    if (e->kind != EXPR_ELLIPSIS)
        return check_type(c, e);
    e->mode = MODE_TYPE;
    Type *elem = check_type(c, e->u.ellipsis.elem);
    e->type = elem;
    if (!may_be_variadic) {
        check_error_expr(c, E_ELLIPSIS, e, "can only use ... with final parameter in list");
        return elem;
    }
    *variadic = true;
    if (elem->kind != TYPE_INVALID)
        e->type = type_slice(c->types, elem);
    return e->type;
}

static Params collect_params(Checker *c, const FieldList *list, VarKind kind, FuncInfo *info)
{
    Params p = {0};
    for (uint32_t i = 0; i < list->count; i++) {
        const Field *f = &list->items[i];
        bool last = kind == VAR_PARAM && i + 1 == list->count && f->name_count <= 1;
        Type *t = param_type(c, f->type, last, &p.variadic);
        if (f->name_count == 0)
            add_param(c, &p, NULL, t, kind, info, f->pos);
        for (uint32_t j = 0; j < f->name_count; j++)
            add_param(c, &p, f->names[j], t, kind, info, f->pos);
    }
    return p;
}

/* Names of a signature without a body; those of bodies are declared with the body. */
static void check_param_names(Checker *c, const Params *params, const Params *results)
{
    Scope s = {0};
    const Params *both[] = {params, results};
    for (int k = 0; k < 2; k++) {
        for (uint32_t i = 0; i < both[k]->objs.len; i++) {
            Object *obj = both[k]->objs.data[i];
            if (obj->name)
                check_declare(c, &s, obj);
        }
    }
    map_free(&s.names);
}

static void receiver(Checker *c, Field *recv, FuncInfo *info)
{
    Params p = {0};
    Type *t = check_type(c, recv->type);
    info->recv = add_param(c, &p, recv->name_count ? recv->names[0] : NULL, t, VAR_RECEIVER, info,
                           recv->pos);
    vec_free(&p.objs);
}

Type *check_func_type(Checker *c, Expr *e, Field *recv, FuncInfo *info)
{
    e->mode = MODE_TYPE;
    if (recv && info)
        receiver(c, recv, info);
    Params params = collect_params(c, &e->u.func_type.params, VAR_PARAM, info);
    Params results = collect_params(c, &e->u.func_type.results, VAR_RESULT, info);
    if (info) {
        info->param_count = params.objs.len;
        info->params = vec_freeze(&params.objs, c->arena);
        info->result_count = results.objs.len;
        info->results = vec_freeze(&results.objs, c->arena);
        info->named_results = results.named;
    } else if (params.named || results.named) {
        check_param_names(c, &params, &results);
    }
    Type *in = type_tuple(c->types, params.objs.data, params.objs.len);
    Type *out = type_tuple(c->types, results.objs.data, results.objs.len);
    e->type = type_func(c->types, in, out, params.variadic);
    vec_free(&params.objs);
    vec_free(&results.objs);
    return e->type;
}

/* ---- interfaces ---- */

typedef struct Elements {
    VEC(Object *) methods; /* explicit ones */
    VEC(Type *) embedded;  /* types */
    Map names;             /* Str * -> Object * */
    bool constraint;       /* has unions or ~T */
} Elements;

static void add_method(Checker *c, Elements *el, const Field *f)
{
    Expr *name = f->names[0];
    if (check_is_blank(name->u.ident.name)) {
        check_error_expr(c, E_BLANK_METHOD, name, "methods must have a unique non-blank name");
        return;
    }
    Type *t = check_func_type(c, f->type, NULL, NULL);
    Object *obj = object_new(c->types, OBJ_FUNC, name->u.ident.name, t, c->pkg, name->pos);
    obj->u.func.interface_method = true;
    obj->color = 2;
    Object *earlier = map_get_ptr(&el->names, obj->name);
    if (earlier) {
        Diag *d = check_error_expr(c, E_REDECLARED, name, "duplicate method %s", obj->name->data);
        check_note(c, d, earlier->pos, "other declaration of method %s", obj->name->data);
        return;
    }
    name->u.ident.obj = obj;
    map_set_ptr(&el->names, obj->name, obj);
    vec_push(&el->methods, obj);
}

static void later_embedded_interface(Checker *c, void *a, void *b)
{
    const Expr *e = a;
    Type *t = b;
    Type *u = check_under(c, t);
    if (u->kind != TYPE_INTERFACE && u->kind != TYPE_INVALID)
        diag_subset(c->prog->diags, E_GENERICS, e->start, e->end, "type %s in a constraint",
                    check_type_string(c, t));
}

static void add_embedded(Checker *c, Elements *el, Expr *e)
{
    bool is_union = e->kind == EXPR_BINARY || (e->kind == EXPR_UNARY && e->u.unary.op == TOK_TILDE);
    if (is_union) {
        refuse_generic(c, e, "a constraint");
        el->constraint = true;
        return;
    }
    Type *t = check_type_in_decl(c, e);
    if (t->kind == TYPE_INVALID)
        return;
    vec_push(&el->embedded, t);
    check_later(c, later_embedded_interface, e, t);
}

static void later_mentions(Checker *c, void *a, void *b)
{
    check_interface_cycle(c, a, b);
}

static Type *interface_type(Checker *c, Expr *e)
{
    Elements el = {0};
    const FieldList *list = &e->u.interface_type.elems;
    const Expr *outer = c->env.outer_interface;
    if (!outer)
        c->env.outer_interface = e;
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i].name_count)
            add_method(c, &el, &list->items[i]);
        else
            add_embedded(c, &el, list->items[i].type);
    }
    Type *t = type_interface(c->types, el.methods.data, el.methods.len, el.embedded.data,
                             el.embedded.len);
    if (el.embedded.len)
        check_later(c, later_mentions, t, outer ? (Expr *)outer : e);
    c->env.outer_interface = outer;
    vec_free(&el.methods);
    vec_free(&el.embedded);
    map_free(&el.names);
    check_later(c, later_complete, t, e);
    return el.constraint ? BASIC(c, INVALID) : t;
}

/* ---- the others ---- */

static void later_map_key(Checker *c, void *a, void *b)
{
    const Expr *e = a;
    Type *key = b;
    if (check_under(c, key)->kind == TYPE_INVALID)
        return;
    if (!type_comparable(key))
        check_error_expr(c, E_MAP_KEY, e, "invalid map key type %s", check_type_string(c, key));
}

static Type *map_type(Checker *c, Expr *e)
{
    Type *key = check_type(c, e->u.map_type.key);
    Type *elem = check_type(c, e->u.map_type.value);
    check_later(c, later_map_key, e->u.map_type.key, key);
    return type_map(c->types, key, elem);
}

static Type *chan_type(Checker *c, Expr *e)
{
    int dir = (e->u.chan_type.recv ? CHAN_RECV : 0) | (e->u.chan_type.send ? CHAN_SEND : 0);
    return type_chan(c->types, check_type(c, e->u.chan_type.elem), (ChanDir)dir);
}

static Type *named_type(Checker *c, Expr *e)
{
    if (e->kind == EXPR_IDENT)
        check_ident(c, e, true);
    else
        check_selector(c, e, true);
    switch (e->mode) {
    case MODE_TYPE: return e->type;
    case MODE_NONE: break;
    case MODE_NO_VALUE:
        check_error_expr(c, E_NOT_A_TYPE, e, "%s used as type", check_operand_string(c, e));
        break;
    default:
        check_error_expr(c, E_NOT_A_TYPE, e, "%s is not a type", check_operand_string(c, e));
        break;
    }
    return BASIC(c, INVALID);
}

static Type *pointer_type(Checker *c, Expr *e)
{
    Type *elem = check_type(c, e->u.star.x);
    return type_pointer(c->types, elem);
}

static Type *type_of_expr(Checker *c, Expr *e)
{
    switch (e->kind) {
    case EXPR_IDENT:
    case EXPR_SELECTOR: return named_type(c, e);
    case EXPR_PAREN: return check_type_in_decl(c, e->u.paren.x);
    case EXPR_STAR: return pointer_type(c, e);
    case EXPR_ARRAY_TYPE: return array_type(c, e);
    case EXPR_SLICE_TYPE: return type_slice(c->types, check_type(c, e->u.slice_type.elem));
    case EXPR_STRUCT_TYPE: return struct_type(c, e);
    case EXPR_FUNC_TYPE: return check_func_type(c, e, NULL, NULL);
    case EXPR_INTERFACE_TYPE: return interface_type(c, e);
    case EXPR_MAP_TYPE: return map_type(c, e);
    case EXPR_CHAN_TYPE: return chan_type(c, e);
    case EXPR_INDEX: return refuse_generic(c, e, "an instantiated type");
    case EXPR_ELLIPSIS: check_error_expr(c, E_ELLIPSIS, e, "invalid use of '...'"); break;
    case EXPR_BAD: break;
    default: {
        Expr *list[] = {e};
        check_use(c, list, 1);
        if (e->mode != MODE_NONE)
            check_error_expr(c, E_NOT_A_TYPE, e, "%s is not a type", check_expr_string(c, e));
        break;
    }
    }
    return BASIC(c, INVALID);
}

Type *check_type_in_decl(Checker *c, Expr *e)
{
    Type *t = type_of_expr(c, e);
    check_too_large(c, e, t);
    e->type = t;
    e->mode = t->kind == TYPE_INVALID ? MODE_NONE : MODE_TYPE;
    return t;
}

static void later_constraint(Checker *c, void *a, void *b)
{
    const Expr *e = a;
    Type *t = b;
    const Type *u = check_under(c, t);
    if (u->kind == TYPE_INTERFACE && u->u.interface.comparable)
        check_error_expr(c, E_CONSTRAINT, e,
                         "cannot use type %s outside a type constraint: interface is (or "
                         "embeds) comparable",
                         check_type_string(c, t));
}

Type *check_type(Checker *c, Expr *e)
{
    Type *t = check_type_in_decl(c, e);
    if (t->kind == TYPE_NAMED || t->kind == TYPE_INTERFACE) {
        const Type *u = type_underlying(t);
        if (t->kind == TYPE_NAMED && t->u.named.underlying == NULL) {
            check_later(c, later_constraint, e, t);
        } else if (u->kind == TYPE_INTERFACE && !u->u.interface.complete) {
            check_later(c, later_constraint, e, t);
        } else if (u->kind == TYPE_INTERFACE && u->u.interface.comparable) {
            later_constraint(c, e, t);
        }
    }
    return t;
}
