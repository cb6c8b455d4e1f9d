/* Package unsafe: a type and functions that the compiler itself knows. */
#include "analysis/check/checker.h"

typedef struct Function {
    const char *name; /* as in source */
    Builtin id;
} Function;

static const Function functions[] = {
    {"Sizeof", BUILTIN_SIZEOF},          {"Alignof", BUILTIN_ALIGNOF},
    {"Offsetof", BUILTIN_OFFSETOF},      {"Add", BUILTIN_POINTER_ADD},
    {"Slice", BUILTIN_POINTER_SLICE},    {"SliceData", BUILTIN_SLICE_DATA},
    {"String", BUILTIN_POINTER_STRING},  {"StringData", BUILTIN_STRING_DATA},
};

static Object *member(Checker *c, Package *pkg, ObjectKind kind, const char *name, Type *type)
{
    Object *obj =
        object_new(c->types, kind, str_intern_c(c->prog->strings, name), type, pkg, NO_POS);
    obj->color = 2;
    scope_insert(pkg->scope, obj);
    return obj;
}

Package *unsafe_package(Checker *c)
{
    Package *pkg = ARENA_NEW(c->arena, Package);
    pkg->path = pkg->name = str_intern_c(c->prog->strings, "unsafe");
    pkg->bundled = pkg->checked = true;
    pkg->scope = ARENA_NEW(c->arena, Scope);
    member(c, pkg, OBJ_TYPE, "Pointer", BASIC(c, UNSAFE_POINTER));
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
        Object *obj = member(c, pkg, OBJ_BUILTIN, functions[i].name, BASIC(c, INVALID));
        obj->u.builtin = functions[i].id;
        c->prog->builtins[functions[i].id] = obj;
    }
    c->prog->has_unsafe = true;
    return pkg;
}

static void is_value(Expr *e, Type *t)
{
    e->mode = MODE_VALUE;
    e->type = t;
}

static void is_size(Checker *c, Expr *e, Expr *x, int64_t n)
{
    if (n == INT64_MAX) { /* or more */
        check_error_expr(c, E_BUILTIN, x, "%s is too large", check_operand_string(c, x));
        return;
    }
    e->mode = MODE_CONST;
    e->type = BASIC(c, UINTPTR);
    e->constant = const_int(c->consts, n);
}

static void invalid(Checker *c, Expr *x, const char *what)
{
    check_error_expr(c, E_BUILTIN, x, "invalid argument: %s %s", check_operand_string(c, x), what);
}

/* The offset of a field in the value that the selector names; embedded structs count, embedded
 * pointers may not be followed. */
static void offset_of(Checker *c, Expr *e, Expr *x)
{
    Expr *field = ast_unparen(x);
    const Selection *sel = field->kind == EXPR_SELECTOR ? field->u.selector.sel : NULL;
    if (!sel || sel->obj->kind != OBJ_VAR) {
        check_error_expr(c, E_BUILTIN, x, "invalid argument: %s is not a selector expression",
                         check_expr_string(c, x));
        return;
    }
    Type *t = check_under(c, sel->recv);
    if (t->kind == TYPE_POINTER)
        t = check_under(c, t->u.elem.elem);
    int64_t offset = 0;
    for (uint32_t i = 0; i < sel->path_count; i++) {
        if (t->kind == TYPE_POINTER) {
            check_error_expr(c, E_BUILTIN, x,
                             "invalid argument: field %s is embedded via a pointer in %s",
                             sel->obj->name->data, check_type_string(c, sel->recv));
            return;
        }
        offset += type_field_offset(t, sel->path[i]);
        t = check_under(c, t->u.struct_.fields[sel->path[i]]->type);
    }
    is_size(c, e, x, offset);
}

static bool check_length(Checker *c, Expr *n, bool allow_negative)
{
    int64_t value;
    return check_index_value(c, n, -1, allow_negative, "length", &value);
}

static void pointer_slice(Checker *c, Expr *e, Expr *p, Expr *n)
{
    const Type *u = check_under(c, p->type);
    bool pointer = u->kind == TYPE_POINTER;
    if (!pointer && u->kind != TYPE_INVALID)
        invalid(c, p, "is not a pointer");
    if (check_length(c, n, false) && pointer)
        is_value(e, type_slice(c->types, u->u.elem.elem));
}

static void pointer_string(Checker *c, Expr *e, Expr *p, Expr *n)
{
    check_assignment(c, p, type_pointer(c->types, c->types->byte_), "argument to unsafe.String");
    if (p->mode != MODE_NONE && check_length(c, n, false))
        is_value(e, BASIC(c, STRING));
}

static void pointer_add(Checker *c, Expr *e, Expr *p, Expr *n)
{
    check_assignment(c, p, BASIC(c, UNSAFE_POINTER), "argument to unsafe.Add");
    if (p->mode != MODE_NONE && check_length(c, n, true))
        is_value(e, BASIC(c, UNSAFE_POINTER));
}

static void slice_data(Checker *c, Expr *e, Expr *x)
{
    const Type *u = check_under(c, x->type);
    if (u->kind != TYPE_SLICE)
        invalid(c, x, "is not a slice");
    else
        is_value(e, type_pointer(c->types, u->u.elem.elem));
}

static void string_data(Checker *c, Expr *e, Expr *x)
{
    check_assignment(c, x, BASIC(c, STRING), "argument to unsafe.StringData");
    if (x->mode != MODE_NONE)
        is_value(e, type_pointer(c->types, c->types->byte_));
}

void check_unsafe(Checker *c, Expr *e, Builtin id, Values *a)
{
    Expr *x = a->items[0];
    switch (id) {
    case BUILTIN_SIZEOF:
    case BUILTIN_ALIGNOF:
        if (x->mode == MODE_NIL) {
            check_error_expr(c, E_NIL, x, "use of untyped nil in argument to unsafe.%s",
                             id == BUILTIN_SIZEOF ? "Sizeof" : "Alignof");
            break;
        }
        check_default(c, x);
        if (x->mode != MODE_NONE)
            is_size(c, e, x, id == BUILTIN_SIZEOF ? type_size(x->type) : type_align(x->type));
        break;
    case BUILTIN_OFFSETOF: offset_of(c, e, x); break;
    case BUILTIN_POINTER_ADD: pointer_add(c, e, x, a->items[1]); break;
    case BUILTIN_POINTER_SLICE: pointer_slice(c, e, x, a->items[1]); break;
    case BUILTIN_SLICE_DATA: slice_data(c, e, x); break;
    case BUILTIN_POINTER_STRING: pointer_string(c, e, x, a->items[1]); break;
    case BUILTIN_STRING_DATA: string_data(c, e, x); break;
    default: break;
    }
}
