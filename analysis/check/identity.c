/* Identity of types, representatives, and the full method lists of interfaces.
 *
 * Interface literals are identical when their full method sets are. Through embedding, a literal
 * may stand inside its own method's signature (type T interface { M() interface{ T } }), so
 * comparing is coinductive: a pair that is being compared further up is taken as identical. */
#include "analysis/check/types.h"

#include "support/diag.h"

#include <stdlib.h>
#include <string.h>

/* Pairs of interfaces under comparison, innermost first. */
typedef struct Pair {
    const Type *a, *b;
    const struct Pair *outer;
} Pair;

static bool identical(Type *a, Type *b, const Pair *outer);

static const Package *name_package(const Object *o)
{
    return type_name_exported(o->name) ? NULL : o->pkg;
}

static int name_order(const Str *a, const Str *b)
{
    if (a == b)
        return 0;
    uint32_t n = a->len < b->len ? a->len : b->len;
    int order = memcmp(a->data, b->data, n);
    return order ? order : a->len < b->len ? -1 : a->len > b->len;
}

static int method_order(const Object *a, const Object *b)
{
    int order = name_order(a->name, b->name);
    const Package *p = name_package(a), *q = name_package(b);
    if (order || p == q)
        return order;
    if (!p || !q)
        return p ? 1 : -1;
    return p->path && q->path ? name_order(p->path, q->path) : p < q ? -1 : 1;
}

bool type_method_less(const Object *a, const Object *b)
{
    return method_order(a, b) < 0;
}

static bool identical_tuples(const Type *a, const Type *b, const Pair *outer)
{
    if (a->u.tuple.count != b->u.tuple.count)
        return false;
    for (uint32_t i = 0; i < a->u.tuple.count; i++) {
        if (!identical(a->u.tuple.vars[i]->type, b->u.tuple.vars[i]->type, outer))
            return false;
    }
    return true;
}

static bool identical_structs(const Type *a, const Type *b, const Pair *outer)
{
    if (a->u.struct_.count != b->u.struct_.count)
        return false;
    for (uint32_t i = 0; i < a->u.struct_.count; i++) {
        const Object *f = a->u.struct_.fields[i], *g = b->u.struct_.fields[i];
        if (f->name != g->name || f->u.var.embedded != g->u.var.embedded ||
            name_package(f) != name_package(g) || a->u.struct_.tags[i] != b->u.struct_.tags[i] ||
            !identical(f->type, g->type, outer))
            return false;
    }
    return true;
}

static bool pair_in_progress(const Type *a, const Type *b, const Pair *p)
{
    for (; p; p = p->outer) {
        if ((p->a == a && p->b == b) || (p->a == b && p->b == a))
            return true;
    }
    return false;
}

/* The full method list for a comparison. Identity may be asked while declarations are being
 * resolved; an interface whose embedded types are not known yet has the methods known so far. */
static Object **known_methods(const Type *iface, uint32_t *count)
{
    if (!iface->u.interface.complete && iface->u.interface.embedded_count == 0) {
        *count = iface->u.interface.explicit_count;
        return iface->u.interface.explicit_;
    }
    *count = iface->u.interface.count;
    return iface->u.interface.methods;
}

static bool identical_interfaces(Type *a, Type *b, const Pair *outer)
{
    if (pair_in_progress(a, b, outer))
        return true;
    uint32_t count, other;
    Object **methods = known_methods(a, &count), **others = known_methods(b, &other);
    if (count != other ||
        a->u.interface.comparable != b->u.interface.comparable ||
        a->u.interface.union_ != b->u.interface.union_)
        return false;
    Pair pair = {a, b, outer};
    for (uint32_t i = 0; i < count; i++) {
        const Object *m = methods[i], *n = others[i];
        if (m->name != n->name || name_package(m) != name_package(n) ||
            !identical(m->type, n->type, &pair))
            return false;
    }
    return true;
}

static bool identical(Type *a, Type *b, const Pair *outer)
{
    a = type_unalias(a);
    b = type_unalias(b);
    if (a == b)
        return true;
    if (!a || !b || a->kind != b->kind || (!a->loose && !b->loose))
        return false;
    switch (a->kind) {
    case TYPE_ARRAY:
        return a->u.array.len == b->u.array.len &&
               identical(a->u.array.elem, b->u.array.elem, outer);
    case TYPE_SLICE:
    case TYPE_POINTER: return identical(a->u.elem.elem, b->u.elem.elem, outer);
    case TYPE_MAP:
        return identical(a->u.map.key, b->u.map.key, outer) &&
               identical(a->u.map.elem, b->u.map.elem, outer);
    case TYPE_CHAN:
        return a->u.chan.dir == b->u.chan.dir && identical(a->u.chan.elem, b->u.chan.elem, outer);
    case TYPE_FUNC:
        return a->u.func.variadic == b->u.func.variadic &&
               identical_tuples(a->u.func.params, b->u.func.params, outer) &&
               identical_tuples(a->u.func.results, b->u.func.results, outer);
    case TYPE_TUPLE: return identical_tuples(a, b, outer);
    case TYPE_STRUCT: return identical_structs(a, b, outer);
    case TYPE_INTERFACE: return identical_interfaces(a, b, outer);
    case TYPE_UINT8: /* byte */
    case TYPE_INT32: return true; /* rune */
    default: return false;
    }
}

bool type_identical(Type *a, Type *b)
{
    return identical(a, b, NULL);
}

/* The methods of an interface and of what it embeds, with repeats. */
typedef struct Collector {
    VEC(Object *) methods;
    bool unresolved; /* an embedded type has no underlying type yet */
} Collector;

/* Embedded interfaces are completed first, each once. One that embeds itself is an error told
 * elsewhere: it counts as complete, and empty, while it is being completed. */
static void collect(Types *t, Collector *c, Type *iface)
{
    memset(c, 0, sizeof *c);
    for (uint32_t i = 0; i < iface->u.interface.explicit_count; i++)
        vec_push(&c->methods, iface->u.interface.explicit_[i]);
    for (uint32_t i = 0; i < iface->u.interface.embedded_count; i++) {
        Type *u = type_underlying(iface->u.interface.embedded[i]);
        if (!u || u->kind == TYPE_NAMED) {
            c->unresolved = true;
        } else if (u->kind == TYPE_INTERFACE) {
            type_complete_interface(t, u);
            c->unresolved |= !u->u.interface.complete && !u->u.interface.completing;
            iface->u.interface.comparable |= u->u.interface.comparable;
            iface->u.interface.union_ |= u->u.interface.union_;
            for (uint32_t j = 0; j < u->u.interface.count; j++)
                vec_push(&c->methods, u->u.interface.methods[j]);
        } else if (u->kind != TYPE_INVALID) {
            iface->u.interface.union_ = true;
        }
    }
    type_sort_methods(c->methods.data, c->methods.len);
}

/* Stable, which qsort is not: the first of equal methods is the one that counts. Merges runs
 * bottom-up. */
void type_sort_methods(Object **a, uint32_t n)
{
    Object **from = a, **to = n > 1 ? malloc(n * sizeof *to) : NULL, **scratch = to;
    if (n > 1 && !to)
        ICE("out of memory");
    for (uint32_t width = 1; width < n; width *= 2) {
        for (uint32_t lo = 0; lo < n; lo += 2 * width) {
            uint32_t mid = lo + width < n ? lo + width : n, hi = mid + width < n ? mid + width : n;
            uint32_t i = lo, j = mid;
            for (uint32_t k = lo; k < hi; k++) {
                bool right = i == mid || (j < hi && type_method_less(from[j], from[i]));
                to[k] = right ? from[j++] : from[i++];
            }
        }
        Object **swap = from;
        from = to;
        to = swap;
    }
    if (from != a)
        memcpy(a, from, n * sizeof *a);
    free(scratch);
}

static void complete(Types *t, Type *iface)
{
    Collector c;
    iface->u.interface.completing = true;
    collect(t, &c, iface);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c.methods.len; i++) {
        if (kept == 0 || method_order(c.methods.data[kept - 1], c.methods.data[i]) != 0)
            c.methods.data[kept++] = c.methods.data[i];
    }
    c.methods.len = kept;
    iface->u.interface.methods = vec_freeze(&c.methods, t->arena);
    iface->u.interface.count = kept;
    iface->u.interface.completing = false;
    iface->u.interface.complete = !c.unresolved;
    vec_free(&c.methods);
}

void type_complete_interface(Types *t, Type *iface)
{
    if (iface->u.interface.complete)
        return;
    type_lock();
    if (!iface->u.interface.complete && !iface->u.interface.completing)
        complete(t, iface);
    type_unlock();
}

bool type_interface_conflict(Types *t, Type *iface, Object **a, Object **b)
{
    Collector c;
    collect(t, &c, iface);
    bool found = false;
    for (uint32_t i = 1; i < c.methods.len && !found; i++) {
        Object *m = c.methods.data[i - 1], *n = c.methods.data[i];
        found = method_order(m, n) == 0 && !type_identical(m->type, n->type);
        if (found)
            *a = n, *b = m;
    }
    vec_free(&c.methods);
    return found;
}

int32_t type_interface_index(Types *t, Type *iface, const Object *m)
{
    Type *u = type_underlying(iface);
    type_complete_interface(t, u);
    uint32_t lo = 0, hi = u->u.interface.count;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        int order = method_order(u->u.interface.methods[mid], m);
        if (order == 0)
            return (int32_t)mid;
        if (order < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return -1;
}

/* Representatives. A composite type's is made from its parts' ones by the interning constructors;
 * an interface's is found by comparing with those made before, because it may be part of itself. */

typedef struct Canon {
    Type *source;       /* the first interface of its class */
    Type *rep;          /* its representative */
    struct Canon *next; /* others with this hash */
} Canon;

/* A field or parameter like v. What bodies do with v is no part of its type, and may be being found
 * out on another thread. */
static Object *canon_var(Types *t, const Object *v, Str *name)
{
    Object *o = object_new(t, OBJ_VAR, name, type_canon(t, v->type), v->pkg, v->pos);
    o->u.var.kind = v->u.var.kind;
    o->u.var.embedded = v->u.var.embedded;
    o->u.var.index = v->u.var.index;
    return o;
}

static Type *canon_tuple(Types *t, Type *a)
{
    uint32_t n = a->u.tuple.count;
    Object **vars = ARENA_ARRAY(t->arena, Object *, n);
    for (uint32_t i = 0; i < n; i++)
        vars[i] = canon_var(t, a->u.tuple.vars[i], NULL);
    return type_tuple(t, vars, n);
}

static Type *canon_struct(Types *t, Type *a)
{
    uint32_t n = a->u.struct_.count;
    Object **fields = ARENA_ARRAY(t->arena, Object *, n);
    for (uint32_t i = 0; i < n; i++)
        fields[i] = canon_var(t, a->u.struct_.fields[i], a->u.struct_.fields[i]->name);
    return type_struct(t, fields, a->u.struct_.tags, n);
}

/* The representative has all methods as its own, and is known before its methods' types are made:
 * they may lead back to it. Comparing follows `methods` only, so it need not be interned. */
static Type *canon_interface(Types *t, Type *a)
{
    type_complete_interface(t, a);
    uint64_t h = 1;
    for (uint32_t i = 0; i < a->u.interface.count; i++)
        h = h * 0x100000001B3u + (uint64_t)a->u.interface.methods[i]->name->hash * 2;
    uint64_t *slot = map_put(&t->tables->canons, h | 1);
    for (Canon *c = (Canon *)(uintptr_t)*slot; c; c = c->next) {
        if (type_identical(c->source, a))
            return c->rep;
    }
    Canon *c = ARENA_NEW(t->arena, Canon);
    c->source = a;
    c->next = (Canon *)(uintptr_t)*slot;
    *slot = (uint64_t)(uintptr_t)c;
    if (!a->loose)
        return c->rep = a;
    uint32_t n = a->u.interface.count;
    Object **methods = ARENA_ARRAY(t->arena, Object *, n);
    Type *rep = ARENA_NEW(t->arena, Type);
    a->canon = rep;
    c->rep = rep;
    *rep = *a;
    rep->canon = rep;
    rep->ptr_to = rep->slice_of = NULL;
    vec_push(&t->tables->all, rep);
    rep->id = t->tables->all.len - 1;
    rep->u.interface.explicit_ = rep->u.interface.methods = methods;
    rep->u.interface.explicit_count = n;
    rep->u.interface.embedded_count = 0;
    for (uint32_t i = 0; i < n; i++) {
        methods[i] = ARENA_NEW(t->arena, Object);
        *methods[i] = *a->u.interface.methods[i];
    }
    for (uint32_t i = 0; i < n; i++)
        methods[i]->type = type_canon(t, methods[i]->type);
    return rep;
}

static Type *canon_parts(Types *t, Type *a)
{
    if (a->aliased)
        return type_canon(t, a->aliased);
    switch (a->kind) {
    case TYPE_ARRAY: return type_array(t, type_canon(t, a->u.array.elem), a->u.array.len);
    case TYPE_SLICE: return type_slice(t, type_canon(t, a->u.elem.elem));
    case TYPE_POINTER: return type_pointer(t, type_canon(t, a->u.elem.elem));
    case TYPE_MAP: return type_map(t, type_canon(t, a->u.map.key), type_canon(t, a->u.map.elem));
    case TYPE_CHAN: return type_chan(t, type_canon(t, a->u.chan.elem), a->u.chan.dir);
    case TYPE_FUNC:
        return type_func(t, type_canon(t, a->u.func.params), type_canon(t, a->u.func.results),
                         a->u.func.variadic);
    case TYPE_TUPLE: return canon_tuple(t, a);
    case TYPE_STRUCT: return canon_struct(t, a);
    case TYPE_INTERFACE: return canon_interface(t, a);
    default: return a;
    }
}

/* A type that is not loose may still have loose identical ones, seen earlier: only interfaces and
 * what holds them care, but telling which costs as much as rebuilding, once per type. */
Type *type_canon(Types *t, Type *a)
{
    if (!a || a->canon)
        return a ? a->canon : NULL;
    type_lock();
    Type *rep = a->canon;
    if (!rep) {
        rep = canon_parts(t, a);
        rep->canon = rep;
        a->canon = rep;
    }
    type_unlock();
    return rep;
}
