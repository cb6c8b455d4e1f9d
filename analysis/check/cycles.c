/* Cycles of declarations: through objects in progress, and types that contain themselves. */
#include "analysis/check/checker.h"

#include <string.h>

static const char *object_name(const Object *obj)
{
    return obj->name->data;
}

void check_cycle_error(Checker *c, Object **cycle, uint32_t count)
{
    uint32_t start = 0;
    for (uint32_t i = 1; i < count; i++) {
        if (cycle[i]->pos < cycle[start]->pos)
            start = i;
    }
    Object *first = cycle[start];
    bool type = first->kind == OBJ_TYPE;
    Pos end = first->pos + first->name->len;
    if (count == 1) {
        check_error(c, type ? E_RECURSIVE_TYPE : E_CYCLE, first->pos, end,
                    "invalid %s: %s refers to itself",
                    type ? "recursive type" : "cycle in declaration", object_name(first));
        return;
    }
    Diag *d = check_error(c, type ? E_RECURSIVE_TYPE : E_CYCLE, first->pos, end, "invalid %s %s",
                          type ? "recursive type" : "cycle in declaration of", object_name(first));
    for (uint32_t i = 0; i < count; i++) {
        const Object *obj = cycle[(start + i) % count];
        check_note(c, d, obj->pos, "%s refers to", object_name(obj));
    }
    check_note(c, d, first->pos, "%s", object_name(first));
}

bool check_valid_cycle(Checker *c, Object *obj)
{
    uint32_t start = c->path.len;
    while (start > 0 && c->path.data[start - 1] != obj)
        start--;
    if (start == 0)
        return true;
    start--;
    uint32_t values = 0, defined = 0, count = c->path.len - start;
    for (uint32_t i = start; i < c->path.len; i++) {
        const Object *o = c->path.data[i];
        if (o->kind == OBJ_CONST || o->kind == OBJ_VAR)
            values++;
        else if (o->kind == OBJ_TYPE && !o->u.type.alias)
            defined++;
    }
    /* A cycle of values alone is an initialization cycle, told by check_init_order. */
    if (values == count || (values == 0 && defined > 0))
        return true;
    check_cycle_error(c, c->path.data + start, count);
    return false;
}

typedef struct Finite {
    Checker *c;
    VEC(Object *) path; /* defined types being looked into */
} Finite;

static void visit(Finite *f, Type *t);

static void visit_named(Finite *f, Type *t)
{
    Object *obj = t->u.named.obj;
    if (obj->pkg != f->c->pkg || !obj->decl || obj->u.type.decl == NULL)
        return;
    const Type *u = t->u.named.underlying;
    if (map_get_ptr(&f->c->finite, t) || (u && u->kind == TYPE_INVALID))
        return;
    for (uint32_t i = f->path.len; i-- > 0;) {
        if (f->path.data[i] != obj)
            continue;
        check_cycle_error(f->c, f->path.data + i, f->path.len - i);
        t->u.named.underlying = BASIC(f->c, INVALID); /* as in Go, the others keep theirs */
        return;
    }
    vec_push(&f->path, obj);
    Type *rhs = obj->u.type.decl->u.type.type->type;
    if (rhs)
        visit(f, rhs);
    (void)vec_pop(&f->path);
    map_set_ptr(&f->c->finite, t, t);
}

static void visit(Finite *f, Type *t)
{
    switch (t->kind) {
    case TYPE_NAMED: visit_named(f, t); break;
    case TYPE_ARRAY: visit(f, t->u.array.elem); break;
    case TYPE_STRUCT:
        for (uint32_t i = 0; i < t->u.struct_.count; i++)
            visit(f, t->u.struct_.fields[i]->type);
        break;
    case TYPE_INTERFACE:
        for (uint32_t i = 0; i < t->u.interface.embedded_count; i++)
            visit(f, t->u.interface.embedded[i]);
        break;
    default: break;
    }
}

void check_finite(Checker *c, Object *obj)
{
    if (obj->u.type.alias || !obj->type || obj->type->kind != TYPE_NAMED)
        return;
    Finite f = {.c = c};
    visit(&f, obj->type);
    vec_free(&f.path);
}

/* ---- interface literals ---- */

/* Go refuses a literal that embeds an interface whose methods mention the very literal. */
typedef struct Mention {
    const Type *target; /* the literal */
    Map seen;           /* types looked into */
} Mention;

static bool mentions(Mention *m, Type *t);

static bool tuple_mentions(Mention *m, const Type *tuple)
{
    for (uint32_t i = 0; i < tuple->u.tuple.count; i++) {
        if (mentions(m, tuple->u.tuple.vars[i]->type))
            return true;
    }
    return false;
}

static bool methods_mention(Mention *m, const Type *t)
{
    for (uint32_t i = 0; i < t->u.interface.count; i++) {
        if (mentions(m, t->u.interface.methods[i]->type))
            return true;
    }
    return false;
}

static bool fields_mention(Mention *m, const Type *t)
{
    for (uint32_t i = 0; i < t->u.struct_.count; i++) {
        if (mentions(m, t->u.struct_.fields[i]->type))
            return true;
    }
    return false;
}

static bool mentions(Mention *m, Type *t)
{
    if (t == m->target)
        return true;
    uint64_t *seen = map_put(&m->seen, (uint64_t)(uintptr_t)t);
    if (*seen)
        return false;
    *seen = 1;
    switch (t->kind) { /* defined types are not looked into */
    case TYPE_ARRAY: return mentions(m, t->u.array.elem);
    case TYPE_SLICE:
    case TYPE_POINTER: return mentions(m, t->u.elem.elem);
    case TYPE_MAP: return mentions(m, t->u.map.key) || mentions(m, t->u.map.elem);
    case TYPE_CHAN: return mentions(m, t->u.chan.elem);
    case TYPE_STRUCT: return fields_mention(m, t);
    case TYPE_INTERFACE: return methods_mention(m, t);
    case TYPE_FUNC:
        return tuple_mentions(m, t->u.func.params) || tuple_mentions(m, t->u.func.results);
    default: return false;
    }
}

void check_interface_cycle(Checker *c, Type *t, const Expr *e)
{
    Mention m = {.target = t};
    check_complete(c, t);
    if (methods_mention(&m, t) && !map_find(&c->cyclic, (uint64_t)(uintptr_t)t)) {
        check_error_expr(c, E_RECURSIVE_TYPE, e,
                         "invalid recursive type: anonymous interface refers to itself "
                         "(see https://go.dev/issue/56103)");
        for (uint32_t i = 0; i < m.seen.cap; i++) {
            if (m.seen.slots[i].key)
                *map_put(&c->cyclic, m.seen.slots[i].key) = 1;
        }
    }
    map_free(&m.seen);
}
