/* Expressions: the dispatch, names and selectors. Binary chains are in check_binary.c. */
#include "analysis/check/checker.h"

#include <string.h>

void check_invalid(Checker *c, Expr *e)
{
    e->mode = MODE_NONE;
    e->type = BASIC(c, INVALID);
    e->constant = NULL;
}

/* ---- names ---- */

/* The literal stands in the body of the variable's own function. */
static void note_capture(Object *obj, const Body *body, Pos literal)
{
    Pos *first = &obj->u.var.first_capture, *loop = &obj->u.var.capture_loop;
    *first = *first == NO_POS || literal < *first ? literal : *first;
    for (uint32_t i = 0; i < body->loops.len; i++) {
        Pos start = body->loops.data[i];
        if (start > obj->u.var.scope_pos) {
            *loop = *loop == NO_POS || start < *loop ? start : *loop;
            return;
        }
    }
}

/* A use of a function's variable inside of a literal captures it in all literals in between. */
static void capture(Checker *c, Object *obj)
{
    for (Body *b = c->env.body; b && b->info != obj->u.var.func; b = b->outer) {
        uint64_t *slot = map_put(&b->captured, (uint64_t)(uintptr_t)obj);
        if (*slot)
            return;
        *slot = 1;
        vec_push(&b->info->captures, obj);
        obj->u.var.captured = true;
        if (b->outer && b->outer->info == obj->u.var.func)
            note_capture(obj, b->outer, b->info->literal->start);
    }
}

static void const_ident(Checker *c, Expr *e, Object *obj)
{
    bool is_iota = !obj->pkg && obj->name->len == 4 && strcmp(obj->name->data, "iota") == 0;
    Constant *value = is_iota ? c->env.iota : obj->u.constant.value;
    if (is_iota && !value)
        check_error_expr(c, E_IOTA, e, "cannot use iota outside constant declaration");
    if (!value || obj->type->kind == TYPE_INVALID) {
        check_invalid(c, e);
        return;
    }
    e->mode = MODE_CONST;
    e->constant = value;
    e->type = obj->type;
}

static void var_ident(Checker *c, Expr *e, Object *obj)
{
    obj->used = true;
    if (obj->u.var.kind == VAR_GLOBAL)
        check_depend(c, obj);
    else if (obj->u.var.func && c->env.body && obj->u.var.func != c->env.body->info)
        capture(c, obj);
    if (!obj->type || obj->type->kind == TYPE_INVALID) {
        check_invalid(c, e);
        return;
    }
    e->mode = MODE_VARIABLE;
    e->type = obj->type;
}

static void set_value(Expr *e, Mode mode, Type *t)
{
    e->mode = mode;
    e->type = t;
}

/* e denotes obj (its own name, or that of a package member). */
static void object_value(Checker *c, Expr *e, Object *obj)
{
    switch (obj->kind) {
    case OBJ_CONST:
        check_depend(c, obj);
        const_ident(c, e, obj);
        break;
    case OBJ_TYPE:
        if (obj->type->kind == TYPE_INVALID)
            check_invalid(c, e);
        else
            set_value(e, MODE_TYPE, obj->type);
        break;
    case OBJ_VAR: var_ident(c, e, obj); break;
    case OBJ_FUNC:
        check_depend(c, obj);
        if (!obj->type || obj->type->kind == TYPE_INVALID)
            check_invalid(c, e);
        else
            set_value(e, MODE_VALUE, obj->type);
        break;
    case OBJ_BUILTIN: set_value(e, MODE_BUILTIN, BASIC(c, INVALID)); break;
    case OBJ_NIL: set_value(e, MODE_NIL, BASIC(c, UNTYPED_NIL)); break;
    case OBJ_PACKAGE:
    case OBJ_LABEL: check_invalid(c, e); break;
    }
}

void check_ident(Checker *c, Expr *e, bool want_type)
{
    Str *name = e->u.ident.name;
    check_invalid(c, e);
    if (check_is_blank(name)) {
        check_error_expr(c, E_BLANK, e, "cannot use _ as value or type");
        return;
    }
    Object *obj = check_lookup(c, name);
    if (!obj) {
        Diag *d = check_error_expr(c, E_UNDEFINED, e, "undefined: %s", name->data);
        check_suggest_name(c, d, e);
        return;
    }
    e->u.ident.obj = obj;
    if (want_type && obj->kind != OBJ_TYPE) {
        obj->used |= obj->kind != OBJ_PACKAGE;
        check_error_expr(c, E_NOT_A_TYPE, e, "%s is not a type", name->data);
        return;
    }
    if (obj->kind == OBJ_PACKAGE) {
        check_error_expr(c, E_PACKAGE_VALUE, e, "use of package %s not in selector", name->data);
        return;
    }
    check_resolve(c, obj);
    object_value(c, e, obj);
}

/* ---- selectors ---- */

static void package_member(Checker *c, Expr *e, Object *import)
{
    Package *pkg = import->u.package.imported;
    import->used = true;
    if (!pkg)
        return;
    Str *name = e->u.selector.name;
    Object *obj = scope_lookup(pkg->scope, name);
    Pos at = e->u.selector.name_pos, end = at + name->len;
    if (!obj) {
        Diag *d = check_error(c, E_UNDEFINED, at, end, "undefined: %s", check_expr_string(c, e));
        check_suggest_export(c, d, pkg, name, at);
        return;
    }
    if (!type_name_exported(name)) {
        Diag *d = check_error(c, E_NOT_EXPORTED, at, end, "name %s not exported by package %s",
                              name->data, pkg->name->data);
        check_suggest_export(c, d, pkg, name, at);
        return;
    }
    e->u.selector.obj = obj;
    object_value(c, e, obj);
}

static Object *imported_package(Checker *c, Expr *x)
{
    if (x->kind != EXPR_IDENT || check_is_blank(x->u.ident.name))
        return NULL;
    Object *obj = check_lookup(c, x->u.ident.name);
    return obj && obj->kind == OBJ_PACKAGE ? obj : NULL;
}

static void no_member(Checker *c, Expr *e, bool ambiguous)
{
    Expr *x = e->u.selector.x;
    Str *name = e->u.selector.name;
    Pos at = e->u.selector.name_pos, end = at + name->len;
    const char *text = check_expr_string(c, x);
    check_invalid(c, e);
    if (check_under(c, x->type)->kind == TYPE_INVALID)
        return;
    if (ambiguous) {
        check_error(c, E_AMBIGUOUS, at, end, "ambiguous selector %s.%s", text, name->data);
        return;
    }
    if (x->mode != MODE_TYPE && check_lookup_member(c, x->type, true, name, NULL)) {
        check_error(c, E_POINTER_METHOD, at, end, "cannot call pointer method %s on %s", name->data,
                    check_type_string(c, x->type));
        return;
    }
    Diag *d = check_error(c, E_NO_MEMBER, at, end, "%s.%s undefined (%s)", text, name->data,
                          check_lookup_cause(c, x->type, name, false));
    check_suggest_member(c, d, x->type, name, at, false);
    if (d && !d->fixes)
        check_note_type(c, d, x->type);
}

/* T.m: a function whose first parameter is the receiver. */
static void method_expr(Checker *c, Expr *e, Selection *found)
{
    Expr *x = e->u.selector.x;
    Str *name = e->u.selector.name;
    Pos at = e->u.selector.name_pos, end = at + name->len;
    if (found->obj->kind != OBJ_FUNC) {
        check_error(c, E_NO_MEMBER, at, end, "%s.%s undefined (type %s has no method %s)",
                    check_expr_string(c, x), name->data, check_type_string(c, x->type), name->data);
        check_invalid(c, e);
        return;
    }
    const Type *sig = found->obj->type;
    if (sig->kind != TYPE_FUNC) {
        check_invalid(c, e);
        return;
    }
    const Type *params = sig->u.func.params;
    uint32_t n = params->u.tuple.count;
    Object **vars = ARENA_ARRAY(c->arena, Object *, n + 1);
    vars[0] = object_new(c->types, OBJ_VAR, NULL, x->type, c->pkg, NO_POS);
    vars[0]->u.var.kind = VAR_PARAM;
    if (n > 0 && params->u.tuple.vars[0]->name) { /* all have names, or none */
        const Object *recv = found->obj->u.func.recv;
        vars[0]->name = recv && recv->name ? recv->name : str_intern_c(c->prog->strings, "_");
    }
    for (uint32_t i = 0; i < n; i++)
        vars[i + 1] = params->u.tuple.vars[i];
    Selection *sel = ARENA_NEW(c->arena, Selection);
    *sel = *found;
    sel->kind = SEL_METHOD_EXPR;
    sel->recv = x->type;
    e->u.selector.sel = sel;
    e->u.selector.obj = found->obj;
    check_depend(c, found->obj);
    set_value(e, MODE_VALUE,
              type_func(c->types, type_tuple(c->types, vars, n + 1), sig->u.func.results,
                        sig->u.func.variadic));
}

static void no_method(Checker *c, Expr *e, bool ambiguous)
{
    Expr *x = e->u.selector.x;
    Str *name = e->u.selector.name;
    Pos at = e->u.selector.name_pos, end = at + name->len;
    if (ambiguous || !check_lookup_member(c, x->type, true, name, NULL)) {
        no_member(c, e, ambiguous);
        return;
    }
    const char *t = check_type_string(c, x->type);
    check_error(c, E_POINTER_METHOD, at, end,
                "invalid method expression %s.%s (needs pointer receiver (*%s).%s)", t, name->data,
                t, name->data);
    check_invalid(c, e);
}

static void field_value(Checker *c, Expr *e, Selection *sel)
{
    Expr *x = e->u.selector.x;
    bool variable =
        x->mode == MODE_VARIABLE || sel->indirect || check_under(c, x->type)->kind == TYPE_POINTER;
    if (sel->obj->type->kind == TYPE_INVALID)
        check_invalid(c, e);
    else
        set_value(e, variable ? MODE_VARIABLE : MODE_VALUE, sel->obj->type);
}

static void member(Checker *c, Expr *e)
{
    Expr *x = e->u.selector.x;
    Str *name = e->u.selector.name;
    bool ambiguous = false, is_type = x->mode == MODE_TYPE;
    Selection *sel =
        check_is_blank(name)
            ? NULL
            : check_lookup_member(c, x->type, x->mode == MODE_VARIABLE, name, &ambiguous);
    if (!sel) {
        if (is_type)
            no_method(c, e, ambiguous);
        else
            no_member(c, e, ambiguous);
        return;
    }
    if (is_type) {
        method_expr(c, e, sel);
        return;
    }
    e->u.selector.sel = sel;
    e->u.selector.obj = sel->obj;
    if (sel->kind == SEL_FIELD) {
        field_value(c, e, sel);
        return;
    }
    check_depend(c, sel->obj);
    if (sel->address && !sel->indirect) /* of a part of the variable */
        check_mark_address(c, x);
    if (sel->obj->type->kind == TYPE_INVALID)
        check_invalid(c, e);
    else
        set_value(e, MODE_VALUE, sel->obj->type);
}

void check_selector(Checker *c, Expr *e, bool want_type)
{
    Expr *x = e->u.selector.x;
    check_invalid(c, e);
    Object *import = imported_package(c, x);
    if (import) {
        x->u.ident.obj = import;
        set_value(x, MODE_PACKAGE, BASIC(c, INVALID));
        package_member(c, e, import);
        return;
    }
    check_expr_or_type(c, x);
    if (x->mode == MODE_NONE)
        return;
    if (x->mode == MODE_BUILTIN) {
        check_error_expr(c, E_NO_MEMBER, e, "cannot select on %s", check_operand_string(c, x));
        return;
    }
    if (want_type) {
        Pos at = e->u.selector.name_pos;
        check_error(c, E_NOT_A_TYPE, at, e->end, "%s is not a type", check_expr_string(c, e));
        return;
    }
    member(c, e);
}

/* ---- what is marked on variables ---- */

static Object *root_variable(Checker *c, Expr *e)
{
    for (;;) {
        switch (e->kind) {
        case EXPR_PAREN: e = e->u.paren.x; break;
        case EXPR_IDENT: {
            Object *obj = e->u.ident.obj;
            return obj && obj->kind == OBJ_VAR ? obj : NULL;
        }
        case EXPR_SELECTOR: {
            Object *obj = e->u.selector.obj;
            if (!e->u.selector.sel)
                return obj && obj->kind == OBJ_VAR ? obj : NULL;
            if (e->u.selector.sel->indirect ||
                check_under(c, e->u.selector.x->type)->kind == TYPE_POINTER)
                return NULL;
            e = e->u.selector.x;
            break;
        }
        case EXPR_INDEX:
            if (!e->u.index.x->type || check_under(c, e->u.index.x->type)->kind != TYPE_ARRAY)
                return NULL;
            e = e->u.index.x;
            break;
        default: return NULL;
        }
    }
}

void check_mark_address(Checker *c, Expr *e)
{
    Object *obj = root_variable(c, e);
    if (obj)
        obj->u.var.addr_taken = obj->u.var.assigned = obj->u.var.reassigned = true;
}

void check_mark_variable(Checker *c, Object *obj)
{
    obj->u.var.assigned = true;
    if (c->post && obj->parent == c->post)
        return;
    obj->u.var.reassigned = true;
    bool inside = c->env.body == NULL || c->env.body->info != obj->u.var.func;
    obj->u.var.set_inside |= inside || c->stmt == NULL;
    if (c->stmt && c->stmt->end > obj->u.var.last_set)
        obj->u.var.last_set = c->stmt->end;
}

void check_mark_assigned(Checker *c, Expr *e)
{
    Object *obj = root_variable(c, e);
    if (obj)
        check_mark_variable(c, obj);
}

/* ---- the dispatch ---- */

static void literal(Checker *c, Expr *e)
{
    enum { LONGEST = 10000 }; /* bytes of a number */
    static const TypeKind kinds[] = {
        [TOK_INT] = TYPE_UNTYPED_INT,       [TOK_FLOAT] = TYPE_UNTYPED_FLOAT,
        [TOK_IMAG] = TYPE_UNTYPED_COMPLEX,  [TOK_CHAR] = TYPE_UNTYPED_RUNE,
        [TOK_STRING] = TYPE_UNTYPED_STRING,
    };
    const Str *text = e->u.literal.text;
    if (e->u.literal.token != TOK_STRING && text->len > LONGEST) {
        check_error_expr(c, E_LONG_CONSTANT, e, "excessively long constant: %.10s... (%u chars)",
                         text->data, text->len);
        check_invalid(c, e);
        return;
    }
    Constant *v =
        const_literal(c->consts, e->u.literal.token, e->u.literal.text, e->u.literal.string);
    if (!v) {
        check_error_expr(c, E_LONG_CONSTANT, e, "malformed constant: %s", e->u.literal.text->data);
        check_invalid(c, e);
        return;
    }
    e->mode = MODE_CONST;
    e->type = c->types->basic[kinds[e->u.literal.token]];
    e->constant = v;
    check_overflow(c, e, e->start);
}

static void paren(Checker *c, Expr *e, Type *hint)
{
    Expr *x = e->u.paren.x;
    check_raw(c, x, hint);
    e->mode = x->mode;
    e->type = x->type;
    e->constant = x->constant;
}

static void star(Checker *c, Expr *e)
{
    Expr *x = e->u.star.x;
    check_expr_or_type(c, x);
    if (x->mode == MODE_NONE) {
        check_invalid(c, e);
        return;
    }
    if (x->mode == MODE_TYPE) {
        set_value(e, MODE_TYPE, type_pointer(c->types, x->type));
        return;
    }
    const Type *u = check_under(c, x->type);
    if (x->mode == MODE_BUILTIN || x->mode == MODE_NIL || u->kind != TYPE_POINTER) {
        if (x->mode == MODE_BUILTIN || !check_unknown(x->type))
            check_error_expr(c, E_INDIRECT, x, "invalid operation: cannot indirect %s",
                             check_operand_string(c, x));
        check_invalid(c, e);
        return;
    }
    set_value(e, MODE_VARIABLE, u->u.elem.elem);
}

void check_raw(Checker *c, Expr *e, Type *hint)
{
    switch (e->kind) {
    case EXPR_BAD: check_invalid(c, e); break;
    case EXPR_IDENT: check_ident(c, e, false); break;
    case EXPR_LITERAL: literal(c, e); break;
    case EXPR_COMPOSITE: check_composite(c, e, hint); break;
    case EXPR_FUNC: check_func_literal(c, e); break;
    case EXPR_PAREN: paren(c, e, hint); break;
    case EXPR_SELECTOR: check_selector(c, e, false); break;
    case EXPR_INDEX: check_index(c, e); break;
    case EXPR_SLICE: check_slice(c, e); break;
    case EXPR_ASSERT: check_assert(c, e); break;
    case EXPR_CALL: check_call(c, e); break;
    case EXPR_STAR: star(c, e); break;
    case EXPR_UNARY: check_unary(c, e); break;
    case EXPR_BINARY: check_binary(c, e); break;
    case EXPR_KEY_VALUE:
        check_error_expr(c, E_LITERAL_KEY, e, "no key:value expected");
        check_invalid(c, e);
        break;
    case EXPR_ARRAY_TYPE:
    case EXPR_SLICE_TYPE:
    case EXPR_STRUCT_TYPE:
    case EXPR_FUNC_TYPE:
    case EXPR_INTERFACE_TYPE:
    case EXPR_MAP_TYPE:
    case EXPR_CHAN_TYPE:
    case EXPR_ELLIPSIS: check_type(c, e); break;
    }
}

void check_exclude(Checker *c, Expr *e)
{
    switch (e->mode) {
    case MODE_NO_VALUE:
        check_error_expr(c, E_NO_VALUE, e, "%s used as value", check_operand_string(c, e));
        break;
    case MODE_BUILTIN:
        check_error_expr(c, E_NOT_A_VALUE, e, "%s must be called", check_operand_string(c, e));
        break;
    case MODE_TYPE:
        check_error_expr(c, E_NOT_A_VALUE, e, "%s is not an expression",
                         check_operand_string(c, e));
        break;
    default: return;
    }
    check_invalid(c, e);
}

void check_single(Checker *c, Expr *e)
{
    if (e->mode != MODE_VALUE || e->type->kind != TYPE_TUPLE)
        return;
    check_error_expr(c, E_SINGLE_VALUE, e, "multiple-value %s in single-value context",
                     check_operand_string(c, e));
    check_invalid(c, e);
}

void check_expr_hint(Checker *c, Expr *e, Type *hint)
{
    check_raw(c, e, hint);
    check_exclude(c, e);
    check_single(c, e);
}

void check_expr(Checker *c, Expr *e)
{
    check_expr_hint(c, e, NULL);
}

void check_multi(Checker *c, Expr *e)
{
    check_raw(c, e, NULL);
    check_exclude(c, e);
}

void check_expr_or_type(Checker *c, Expr *e)
{
    check_raw(c, e, NULL);
    if (e->mode == MODE_NO_VALUE) {
        check_error_expr(c, E_NO_VALUE, e, "%s used as value or type", check_operand_string(c, e));
        check_invalid(c, e);
    }
    check_single(c, e);
}

/* ---- after an error: names still count as used ---- */

void check_use(Checker *c, Expr **items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        Expr *e = items[i];
        if (e->kind == EXPR_KEY_VALUE) {
            check_use(c, &e->u.key_value.value, 1);
            continue;
        }
        if (e->kind == EXPR_IDENT && check_is_blank(e->u.ident.name))
            check_invalid(c, e);
        else
            check_raw(c, e, NULL);
    }
}

/* Left sides: a variable alone does not count as used. */
void check_use_lhs(Checker *c, Expr **items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        Expr *e = ast_unparen(items[i]);
        if (e->kind != EXPR_IDENT) {
            check_use(c, &items[i], 1);
            continue;
        }
        if (check_is_blank(e->u.ident.name))
            continue;
        Object *obj = check_lookup(c, e->u.ident.name);
        bool used = obj && obj->used;
        check_raw(c, items[i], NULL);
        if (obj && obj->kind == OBJ_VAR && obj->pkg == c->pkg)
            obj->used = used;
    }
}

static bool list_has_call(ExprList list)
{
    for (uint32_t i = 0; i < list.count; i++) {
        if (check_has_call(list.items[i]))
            return true;
    }
    return false;
}

bool check_has_call(const Expr *e)
{
    if (!e || e->mode == MODE_CONST)
        return false;
    switch (e->kind) {
    case EXPR_PAREN: return check_has_call(e->u.paren.x);
    case EXPR_SELECTOR: return check_has_call(e->u.selector.x);
    case EXPR_INDEX: return check_has_call(e->u.index.x) || list_has_call(e->u.index.args);
    case EXPR_SLICE:
        return check_has_call(e->u.slice.x) || check_has_call(e->u.slice.lo) ||
               check_has_call(e->u.slice.hi) || check_has_call(e->u.slice.max);
    case EXPR_ASSERT: return check_has_call(e->u.assert.x);
    case EXPR_CALL: return e->u.call.kind != CALL_CONVERSION || list_has_call(e->u.call.args);
    case EXPR_STAR: return check_has_call(e->u.star.x);
    case EXPR_UNARY: return e->u.unary.op == TOK_ARROW || check_has_call(e->u.unary.x);
    case EXPR_BINARY: return check_has_call(e->u.binary.x) || check_has_call(e->u.binary.y);
    case EXPR_KEY_VALUE:
        return check_has_call(e->u.key_value.key) || check_has_call(e->u.key_value.value);
    case EXPR_COMPOSITE: return list_has_call(e->u.composite.elems);
    default: return false;
    }
}
