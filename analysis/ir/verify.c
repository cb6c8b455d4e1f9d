/* What must hold of the IR: operands have the kinds and types that ops.def demands, variables
 * belong to their function, jumps go to enclosing steps. Aborts with the function's name and the
 * rule that was broken. */
#include "analysis/ir/ir.h"

#include "support/diag.h"

typedef struct Verify {
    IrProgram *ir;
    IrFunc *func;
    const IrStep *step;
    VEC(const IrStep *) targets;   /* enclosing breakable steps */
    bool *declared;                /* by IrVar.index */
} Verify;

static void broken(Verify *v, const char *rule)
{
    SourcePlace place =
        source_place(v->ir->program->sources, v->step ? v->step->pos : v->func->pos);
    ICE("IR of %s.%s, %s:%u:%u, %s: %s", v->func->pkg->path->data, v->func->name->data,
        place.file ? place.file->path : "?", place.line, place.column,
        v->step ? ir_step_name(v->step->kind) : "function", rule);
}

static void expect(Verify *v, bool holds, const char *rule)
{
    if (!holds) {
        broken(v, rule);
    }
}

static TypeKind kind_of(Type *t)
{
    return type_underlying(t)->kind;
}

static Type *canon(Verify *v, Type *t)
{
    return type_canon(&v->ir->program->types, t);
}

/* ---- values ---------------------------------------------------------------------------------- */

static void check_var(Verify *v, const IrVar *var)
{
    expect(v, var->index < v->func->vars.len && v->func->vars.data[var->index] == var,
           "variable of another function");
}

static bool is_place(const IrValue *x)
{
    while (x->kind == VALUE_FIELD ||
           (x->kind == VALUE_INDEX && kind_of(x->x->type) == TYPE_ARRAY)) {
        x = x->x;
    }
    return x->kind == VALUE_VAR || x->kind == VALUE_GLOBAL || x->kind == VALUE_DEREF ||
           (x->kind == VALUE_INDEX && kind_of(x->x->type) == TYPE_SLICE);
}

static void check_constant(Verify *v, IrValue *x)
{
    Constant *c = x->u.constant;
    Type *u = type_underlying(x->type);
    expect(v, c != NULL, "constant without value");
    bool fits = type_is_integer(u)  ? c->kind == CONST_INT
                : type_is_string(u) ? c->kind == CONST_STRING && c->u.string.flat
                : type_is_boolean(u)
                    ? c->kind == CONST_BOOL
                    : type_is_numeric(u) && c->kind != CONST_STRING && c->kind != CONST_BOOL;
    expect(v, fits, "constant of another kind than its type");
}

static bool is_compare(TokenKind op)
{
    return op == TOK_EQL || op == TOK_NEQ || op == TOK_LSS || op == TOK_LEQ || op == TOK_GTR ||
           op == TOK_GEQ;
}

static void check_binary(Verify *v, IrValue *x)
{
    TokenKind op = x->u.op;
    expect(v, x->x && x->y, "binary operator without operands");
    if (op == TOK_SHL || op == TOK_SHR) {
        expect(v, x->x->type == x->type && type_is_integer(x->y->type), "shift of wrong types");
    } else if (is_compare(op)) {
        expect(v, x->x->type == x->y->type && kind_of(x->type) == TYPE_BOOL,
               "comparison of different types");
    } else if (op == TOK_LAND || op == TOK_LOR) {
        expect(v, kind_of(x->x->type) == TYPE_BOOL && kind_of(x->y->type) == TYPE_BOOL,
               "&& or || of no bools");
    } else {
        expect(v, x->x->type == x->type && x->y->type == x->type, "arithmetic on different types");
    }
}

static void check_composite(Verify *v, IrValue *x)
{
    Type *u = type_underlying(x->type);
    expect(v, u->kind == TYPE_STRUCT || u->kind == TYPE_ARRAY, "composite of no struct or array");
    for (uint32_t i = 0; i < x->arg_count; i++) {
        int64_t at = x->u.indices[i];
        int64_t limit = u->kind == TYPE_STRUCT ? (int64_t)u->u.struct_.count : u->u.array.len;
        expect(v, at >= 0 && at < limit, "composite index out of range");
        Type *want = u->kind == TYPE_STRUCT ? u->u.struct_.fields[at]->type : u->u.array.elem;
        expect(v, x->args[i]->type == canon(v, want), "composite element of another type");
        expect(v, u->kind == TYPE_STRUCT || i == 0 || x->u.indices[i - 1] < at,
               "composite indices not ascending");
    }
}

static void check_memory_value(Verify *v, IrValue *x)
{
    switch (x->kind) {
    case VALUE_ADDR:
        expect(v, is_place(x->x) && kind_of(x->type) == TYPE_POINTER, "address of no place");
        break;
    case VALUE_DEREF:
        expect(v,
               kind_of(x->x->type) == TYPE_POINTER &&
                   canon(v, type_underlying(x->x->type)->u.elem.elem) == x->type,
               "dereference of another type");
        break;
    case VALUE_FIELD: {
        Type *s = type_underlying(x->x->type);
        expect(v,
               s->kind == TYPE_STRUCT && x->u.index < s->u.struct_.count &&
                   canon(v, s->u.struct_.fields[x->u.index]->type) == x->type,
               "field of another type");
        break;
    }
    case VALUE_INDEX: {
        TypeKind k = kind_of(x->x->type);
        expect(v, k == TYPE_ARRAY || k == TYPE_SLICE || k == TYPE_STRING,
               "index of no array, slice or string");
        expect(v, type_is_integer(x->y->type), "index is no integer");
        break;
    }
    default: {
        TypeKind k = kind_of(x->x->type);
        expect(v, (k == TYPE_SLICE || k == TYPE_STRING || k == TYPE_POINTER) && x->arg_count == 3,
               "slice of wrong kind");
    }
    }
}

static void check_interface_value(Verify *v, IrValue *x)
{
    bool from = type_is_interface(x->x->type);
    switch (x->kind) {
    case VALUE_IFACE:
        expect(v, type_is_interface(x->type) && !from, "iface of wrong types");
        expect(v,
               type_is_direct(x->x->type) || x->x->kind == VALUE_CONST ||
                   x->x->kind == VALUE_ZERO || x->x->kind == VALUE_COMPOSITE,
               "iface of a value that needs a box");
        break;
    case VALUE_UPCAST:
        expect(v, type_is_interface(x->type) && from, "upcast of no interface");
        break;
    case VALUE_UNBOX: expect(v, from && !type_is_interface(x->type), "unbox of wrong types"); break;
    default: expect(v, from, "type test of no interface");
    }
}

static void check_value(void *context, IrValue *x)
{
    Verify *v = context;
    expect(v, x->type && x->type->canon == x->type, "type is not canonical");
    switch (x->kind) {
    case VALUE_CONST: check_constant(v, x); break;
    case VALUE_VAR:
        check_var(v, x->u.var);
        expect(v, x->u.var->type == x->type, "variable of another type");
        expect(v, v->declared[x->u.var->index], "variable is not declared");
        break;
    case VALUE_GLOBAL: expect(v, x->u.global->type == x->type, "global of another type"); break;
    case VALUE_FUNC:
        expect(v, x->u.func->capture_count == 0, "function value with captures");
        break;
    case VALUE_ADDR: case VALUE_DEREF: case VALUE_FIELD: case VALUE_INDEX: case VALUE_SLICE:
        check_memory_value(v, x);
        break;
    case VALUE_UNARY:
        expect(v, x->x->type == x->type && x->y == NULL, "unary operator changes the type");
        break;
    case VALUE_BINARY: check_binary(v, x); break;
    case VALUE_COMPOSITE: check_composite(v, x); break;
    case VALUE_IFACE: case VALUE_UPCAST: case VALUE_TYPE_IS: case VALUE_UNBOX: case VALUE_ASSERT:
        check_interface_value(v, x);
        break;
    case VALUE_VIEW:
        expect(v, kind_of(x->x->type) == TYPE_POINTER && type_is_integer(x->y->type),
               "view of no pointer");
        break;
    case VALUE_MIN: case VALUE_MAX:
        expect(v, x->arg_count >= 2 && x->x == NULL, "min or max of too few");
        break;
    case VALUE_STATIC:
    case VALUE_STATIC_SLICE: broken(v, "static value outside an initialiser"); break;
    default: break;
    }
}

/* ---- steps ----------------------------------------------------------------------------------- */

static void check_site(Verify *v, const IrStep *s, SiteKind kind)
{
    expect(v, s->site && s->site->kind == kind && s->site->step == s && s->site->func == v->func,
           "site is missing or wrong");
}

static void check_dst(Verify *v, const IrStep *s)
{
    const IrVar *vars[] = {s->dst, s->ok};
    for (int i = 0; i < 2; i++) {
        if (vars[i]) {
            check_var(v, vars[i]);
            expect(v, s->kind == STEP_DECLARE || !s->declares || !vars[i]->addr_taken,
                   "variable with a site is not declared by declare");
            if (s->declares) {
                v->declared[vars[i]->index] = true;
            } else {
                expect(v, v->declared[vars[i]->index], "destination is not declared");
            }
        }
    }
}

static void check_call(Verify *v, const IrStep *s)
{
    Type *ft = NULL;
    uint32_t extra = 0;
    switch (s->u.call.kind) {
    case CALLEE_STATIC:
        ft = s->u.call.func->type;
        extra = s->u.call.func->recv ? 1 : 0;
        expect(v, s->u.call.func->capture_count == 0, "static call of a closure");
        break;
    case CALLEE_VALUE: ft = type_underlying(s->x->type); break;
    case CALLEE_INTERFACE: ft = type_underlying(s->u.call.method->type); break;
    }
    expect(v, ft->kind == TYPE_FUNC, "call of no function");
    uint32_t params = ft->u.func.params->u.tuple.count, results = ft->u.func.results->u.tuple.count;
    expect(v, s->arg_count == params + extra, "wrong number of arguments");
    expect(v, s->u.call.result_count == results, "wrong number of results");
    expect(v, !extra || s->args[0]->type == s->u.call.func->recv->type, "receiver of another type");
    for (uint32_t i = 0; i < params; i++) {
        expect(v, s->args[extra + i]->type == canon(v, ft->u.func.params->u.tuple.vars[i]->type),
               "argument of another type");
    }
    for (uint32_t i = 0; i < results; i++) {
        IrVar *r = s->u.call.results[i];
        if (r) {
            check_var(v, r);
            expect(v, r->type == canon(v, ft->u.func.results->u.tuple.vars[i]->type),
                   "result of another type");
            expect(v, !s->declares || !r->addr_taken,
                   "variable with a site is not declared by declare");
            v->declared[r->index] = v->declared[r->index] || s->declares;
            expect(v, v->declared[r->index], "result is not declared");
        }
    }
}

static void check_closure(Verify *v, const IrStep *s)
{
    IrFunc *f = s->u.func;
    expect(v, s->arg_count == f->capture_count && s->arg_count > 0, "wrong number of captures");
    for (uint32_t i = 0; i < s->arg_count; i++) {
        expect(v, s->args[i]->type == f->captures[i]->type, "capture of another type");
    }
}

static void check_return(Verify *v, const IrStep *s)
{
    expect(v, s->arg_count == (v->func->results_are_vars ? 0 : v->func->result_count),
           "wrong number of results returned");
    for (uint32_t i = 0; i < s->arg_count; i++) {
        expect(v, s->args[i]->type == v->func->results[i]->type, "returned value of another type");
    }
}

static void check_map_step(Verify *v, const IrStep *s)
{
    Type *u = type_underlying(s->x->type);
    expect(v, u->kind == TYPE_MAP && s->y->type == canon(v, u->u.map.key), "key of another type");
    if (s->kind == STEP_MAP_SET) {
        expect(v, s->arg_count == 1 && s->args[0]->type == canon(v, u->u.map.elem),
               "map element of another type");
        check_site(v, s, SITE_MAP_GROW);
    } else if (s->kind == STEP_MAP_GET && s->dst) {
        expect(v, s->dst->type == canon(v, u->u.map.elem), "map element of another type");
    }
}

static void check_append(Verify *v, const IrStep *s)
{
    check_site(v, s, SITE_APPEND);
    Type *elem = canon(v, type_underlying(s->x->type)->u.elem.elem);
    expect(v, s->dst == NULL || s->dst->type == s->x->type, "append changes the type");
    for (uint32_t i = 0; i < s->arg_count; i++) {
        expect(v, s->args[i]->type == elem, "appended element of another type");
    }
}

static void check_operands(Verify *v, const IrStep *s)
{
    switch (s->kind) {
    case STEP_DECLARE:
        expect(v, s->x == NULL || s->x->type == s->dst->type,
               "declared with a value of another type");
        expect(v, !s->dst->addr_taken || s->site == s->dst->site,
               "variable's site is not at its declaration");
        break;
    case STEP_ASSIGN:
        expect(v, is_place(s->x) && s->x->type == s->y->type,
               "assignment to no place or of another type");
        break;
    case STEP_CALL: check_call(v, s); break;
    case STEP_NEW:
        check_site(v, s, SITE_NEW);
        expect(v, s->x == NULL || s->x->type == s->site->type, "new object of another type");
        break;
    case STEP_MAKE_SLICE: check_site(v, s, SITE_MAKE_SLICE); break;
    case STEP_SLICE_LIT: check_site(v, s, SITE_SLICE_LITERAL); break;
    case STEP_MAKE_MAP: check_site(v, s, SITE_MAKE_MAP); break;
    case STEP_MAKE_CHAN: check_site(v, s, SITE_MAKE_CHAN); break;
    case STEP_CLOSURE: check_closure(v, s); break;
    case STEP_BOX: check_site(v, s, SITE_BOX); break;
    case STEP_APPEND: check_append(v, s); break;
    case STEP_CONCAT: check_site(v, s, SITE_CONCAT); break;
    case STEP_CONVERT_STRING: check_site(v, s, SITE_CONVERT); break;
    case STEP_MAP_GET: case STEP_MAP_SET: case STEP_DELETE: check_map_step(v, s); break;
    case STEP_SEND:
        expect(v, s->y->type == canon(v, type_underlying(s->x->type)->u.chan.elem),
               "sent value of another type");
        break;
    case STEP_PANIC: expect(v, type_is_interface(s->x->type), "panic with no interface"); break;
    case STEP_GO: expect(v, kind_of(s->x->type) == TYPE_FUNC, "go of no function"); break;
    case STEP_DEFER:
        check_site(v, s, SITE_DEFER);
        expect(v, v->func->has_defer, "function does not say that it defers");
        break;
    case STEP_IF: expect(v, kind_of(s->x->type) == TYPE_BOOL, "condition is no bool"); break;
    case STEP_RETURN: check_return(v, s); break;
    default: break;
    }
}

static void check_block(Verify *v, const IrBlock *b);

static bool is_target(Verify *v, const IrStep *target)
{
    for (uint32_t i = v->targets.len; i-- > 0;) {
        if (v->targets.data[i] == target) {
            return true;
        }
    }
    return false;
}

static void check_cases(Verify *v, IrCase *cases, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        check_block(v, &cases[i].body);
    }
}

/* What the cases test is evaluated before any body. */
static void check_before(Verify *v, const IrStep *s)
{
    if (s->kind == STEP_LOOP || s->kind == STEP_RANGE_MAP) {
        check_block(v, &s->u.loop.before);
    }
    for (uint32_t i = 0; s->kind == STEP_SWITCH && i < s->u.switch_.count; i++) {
        check_block(v, &s->u.switch_.cases[i].before);
    }
}

static void check_nested(Verify *v, const IrStep *s)
{
    switch (s->kind) {
    case STEP_BLOCK: check_block(v, &s->u.block); break;
    case STEP_IF:
        check_block(v, &s->u.if_.then);
        check_block(v, &s->u.if_.els);
        break;
    case STEP_LOOP:
    case STEP_RANGE_MAP:
        if (s->u.loop.key) {
            v->declared[s->u.loop.key->index] = true;
        }
        if (s->u.loop.value) {
            v->declared[s->u.loop.value->index] = true;
        }
        check_block(v, &s->u.loop.body);
        check_block(v, &s->u.loop.post);
        break;
    case STEP_SWITCH: check_cases(v, s->u.switch_.cases, s->u.switch_.count); break;
    case STEP_SELECT: check_cases(v, s->u.select.cases, s->u.select.count); break;
    case STEP_BREAK: expect(v, is_target(v, s->u.target), "break out of no enclosing step"); break;
    case STEP_CONTINUE:
        expect(v,
               is_target(v, s->u.target) &&
                   (s->u.target->kind == STEP_LOOP || s->u.target->kind == STEP_RANGE_MAP),
               "continue of no enclosing loop");
        break;
    default: break;
    }
}

static void check_step(Verify *v, IrStep *s)
{
    v->step = s;
    check_before(v, s);
    v->step = s;
    ir_walk_values(s, check_value, v);
    check_dst(v, s);
    check_operands(v, s);
    vec_push(&v->targets, s);
    check_nested(v, s);
    (void)vec_pop(&v->targets);
}

static void check_block(Verify *v, const IrBlock *b)
{
    for (uint32_t i = 0; i < b->count; i++) {
        check_step(v, b->items[i]);
    }
}

static void check_vars(Verify *v)
{
    for (uint32_t i = 0; i < v->func->vars.len; i++) {
        IrVar *var = v->func->vars.data[i];
        expect(v, var->index == i && var->type && var->type->canon == var->type,
               "variable out of place");
        expect(v, var->addr_taken == (var->site != NULL), "addressed variable without site");
        bool local = var->kind == IRVAR_LOCAL || var->kind == IRVAR_TEMP;
        expect(v, !local || !var->addr_taken || var->site->step != NULL,
               "addressed variable without declare");
        v->declared[i] = !local;
    }
}

static void check_static(Verify *v, IrGlobal *g)
{
    if (g->init && g->init->type != g->type) {
        ICE("IR: initialiser of %s.%s has another type", g->pkg->path->data, g->name->data);
    }
    (void)v;
}

void ir_verify(IrProgram *ir)
{
    Verify v = {.ir = ir};
    for (uint32_t i = 0; i < ir->globals.len; i++) {
        check_static(&v, ir->globals.data[i]);
    }
    for (uint32_t i = 0; i < ir->funcs.len; i++) {
        Arena arena;
        arena_init(&arena);
        v.func = ir->funcs.data[i];
        v.step = NULL;
        v.declared = ARENA_ARRAY(&arena, bool, v.func->vars.len + 1);
        check_vars(&v);
        check_block(&v, &v.func->body);
        arena_free(&arena);
    }
    vec_free(&v.targets);
}
