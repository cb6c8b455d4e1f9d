/* Interning of types.
 *
 * Each constructor hashes what its type is spelled from (the parts are interned already, so their
 * ids do) and looks for an equal one in the chain of that hash. Types are never changed afterwards,
 * except that NAMED types get their underlying type and methods, and that interfaces get their full
 * method list. */
#include "analysis/check/types.h"

#include "support/diag.h"

#include <pthread.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

void type_lock(void)
{
    pthread_mutex_lock(&lock);
}

void type_unlock(void)
{
    pthread_mutex_unlock(&lock);
}

typedef struct Chain {
    Type *type;         /* a type with this hash */
    struct Chain *next; /* others, older ones */
} Chain;

/* FNV-1a over 64-bit words, with a last mix so that all bits matter. */
static uint64_t hash_word(uint64_t h, uint64_t word)
{
    h = (h ^ word) * 0x9E3779B97F4A7C15u;
    return h ^ (h >> 29);
}

static uint64_t hash_str(uint64_t h, const Str *s)
{
    return hash_word(h, s ? (uint64_t)s->hash + 1 : 0);
}

static Type *type_new(Types *t, TypeKind kind)
{
    Type *type = ARENA_NEW(t->arena, Type);
    type->kind = kind;
    type->size = -1;
    type->pointers = -1;
    vec_push(&t->tables->all, type);
    type->id = t->tables->all.len - 1;
    return type;
}

/* The head of the chain for `hash`; the map does not take the key 0. */
static Chain *chain_find(const Types *t, uint64_t hash)
{
    uint64_t *slot = map_find(&t->tables->table, hash | 1);
    return slot ? (Chain *)(uintptr_t)*slot : NULL;
}

static Type *chain_add(Types *t, uint64_t hash, Type *type)
{
    uint64_t *slot = map_put(&t->tables->table, hash | 1);
    Chain *link = ARENA_NEW(t->arena, Chain);
    link->type = type;
    link->next = (Chain *)(uintptr_t)*slot;
    *slot = (uint64_t)(uintptr_t)link;
    return type;
}

static uint64_t hash_kind(TypeKind kind)
{
    return hash_word(0xCBF29CE484222325u, (uint64_t)kind);
}

static void *copy_array(Types *t, const void *items, size_t bytes)
{
    return bytes ? vec_copy(t->arena, items, bytes) : NULL;
}

static Type *find_array(Types *t, Type *elem, int64_t len)
{
    uint64_t h = hash_word(hash_word(hash_kind(TYPE_ARRAY), elem->id), (uint64_t)len);
    for (Chain *c = chain_find(t, h); c; c = c->next) {
        Type *o = c->type;
        if (o->kind == TYPE_ARRAY && o->u.array.elem == elem && o->u.array.len == len)
            return o;
    }
    Type *type = type_new(t, TYPE_ARRAY);
    type->u.array.elem = elem;
    type->u.array.len = len;
    type->loose = elem->loose;
    return chain_add(t, h, type);
}

Type *type_array(Types *t, Type *elem, int64_t len)
{
    type_lock();
    Type *type = find_array(t, elem, len);
    type_unlock();
    return type;
}

/* []T or *T, kept in T. */
static Type *made_of(Types *t, TypeKind kind, Type *elem, _Atomic(Type *) *kept)
{
    type_lock();
    Type *type = *kept;
    if (!type) {
        type = type_new(t, kind);
        type->u.elem.elem = elem;
        type->loose = elem->loose;
        *kept = type;
    }
    type_unlock();
    return type;
}

Type *type_slice(Types *t, Type *elem)
{
    return elem->slice_of ? elem->slice_of : made_of(t, TYPE_SLICE, elem, &elem->slice_of);
}

Type *type_pointer(Types *t, Type *elem)
{
    return elem->ptr_to ? elem->ptr_to : made_of(t, TYPE_POINTER, elem, &elem->ptr_to);
}

static Type *find_map(Types *t, Type *key, Type *elem)
{
    uint64_t h = hash_word(hash_word(hash_kind(TYPE_MAP), key->id), elem->id);
    for (Chain *c = chain_find(t, h); c; c = c->next) {
        Type *o = c->type;
        if (o->kind == TYPE_MAP && o->u.map.key == key && o->u.map.elem == elem)
            return o;
    }
    Type *type = type_new(t, TYPE_MAP);
    type->u.map.key = key;
    type->u.map.elem = elem;
    type->loose = key->loose || elem->loose;
    return chain_add(t, h, type);
}

Type *type_map(Types *t, Type *key, Type *elem)
{
    type_lock();
    Type *type = find_map(t, key, elem);
    type_unlock();
    return type;
}

static Type *find_chan(Types *t, Type *elem, ChanDir dir)
{
    uint64_t h = hash_word(hash_word(hash_kind(TYPE_CHAN), elem->id), (uint64_t)dir);
    for (Chain *c = chain_find(t, h); c; c = c->next) {
        Type *o = c->type;
        if (o->kind == TYPE_CHAN && o->u.chan.elem == elem && o->u.chan.dir == dir)
            return o;
    }
    Type *type = type_new(t, TYPE_CHAN);
    type->u.chan.elem = elem;
    type->u.chan.dir = dir;
    type->loose = elem->loose;
    return chain_add(t, h, type);
}

Type *type_chan(Types *t, Type *elem, ChanDir dir)
{
    type_lock();
    Type *type = find_chan(t, elem, dir);
    type_unlock();
    return type;
}

static bool same_tuple(const Type *o, Object **vars, uint32_t count)
{
    if (o->kind != TYPE_TUPLE || o->u.tuple.count != count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const Object *a = o->u.tuple.vars[i];
        if (a->type != vars[i]->type || a->name != vars[i]->name)
            return false;
    }
    return true;
}

static Type *find_tuple(Types *t, Object **vars, uint32_t count)
{
    uint64_t h = hash_word(hash_kind(TYPE_TUPLE), count);
    for (uint32_t i = 0; i < count; i++)
        h = hash_str(hash_word(h, vars[i]->type->id), vars[i]->name);
    for (Chain *c = chain_find(t, h); c; c = c->next) {
        if (same_tuple(c->type, vars, count))
            return c->type;
    }
    Type *type = type_new(t, TYPE_TUPLE);
    type->u.tuple.vars = copy_array(t, vars, count * sizeof *vars);
    type->u.tuple.count = count;
    for (uint32_t i = 0; i < count; i++)
        type->loose = type->loose || vars[i]->name || vars[i]->type->loose;
    return chain_add(t, h, type);
}

Type *type_tuple(Types *t, Object **vars, uint32_t count)
{
    type_lock();
    Type *type = find_tuple(t, vars, count);
    type_unlock();
    return type;
}

static Type *find_func(Types *t, Type *params, Type *results, bool variadic)
{
    uint64_t h = hash_word(hash_word(hash_kind(TYPE_FUNC), params->id), results->id);
    h = hash_word(h, variadic);
    for (Chain *c = chain_find(t, h); c; c = c->next) {
        Type *o = c->type;
        if (o->kind == TYPE_FUNC && o->u.func.params == params && o->u.func.results == results &&
            o->u.func.variadic == variadic)
            return o;
    }
    Type *type = type_new(t, TYPE_FUNC);
    type->u.func.params = params;
    type->u.func.results = results;
    type->u.func.variadic = variadic;
    type->loose = params->loose || results->loose;
    return chain_add(t, h, type);
}

Type *type_func(Types *t, Type *params, Type *results, bool variadic)
{
    type_lock();
    Type *type = find_func(t, params, results, variadic);
    type_unlock();
    return type;
}

/* The package is part of an unexported name: those of two packages differ. */
static const Package *name_package(const Object *o)
{
    return type_name_exported(o->name) ? NULL : o->pkg;
}

static Str *tag_at(Str **tags, uint32_t i)
{
    return tags && tags[i] && tags[i]->len ? tags[i] : NULL;
}

static bool same_struct(const Type *o, Object **fields, Str **tags, uint32_t count)
{
    if (o->kind != TYPE_STRUCT || o->u.struct_.count != count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const Object *a = o->u.struct_.fields[i], *b = fields[i];
        if (a->name != b->name || a->type != b->type || a->u.var.embedded != b->u.var.embedded ||
            name_package(a) != name_package(b) || o->u.struct_.tags[i] != tag_at(tags, i))
            return false;
    }
    return true;
}

static Type *find_struct(Types *t, Object **fields, Str **tags, uint32_t count)
{
    uint64_t h = hash_word(hash_kind(TYPE_STRUCT), count);
    for (uint32_t i = 0; i < count; i++) {
        h = hash_str(hash_word(h, fields[i]->type->id), fields[i]->name);
        h = hash_str(hash_word(h, fields[i]->u.var.embedded), tag_at(tags, i));
    }
    for (Chain *c = chain_find(t, h); c; c = c->next) {
        if (same_struct(c->type, fields, tags, count))
            return c->type;
    }
    Type *type = type_new(t, TYPE_STRUCT);
    type->u.struct_.fields = copy_array(t, fields, count * sizeof *fields);
    type->u.struct_.tags = ARENA_ARRAY(t->arena, Str *, count);
    type->u.struct_.count = count;
    for (uint32_t i = 0; i < count; i++) {
        type->u.struct_.tags[i] = tag_at(tags, i);
        type->loose = type->loose || fields[i]->type->loose;
    }
    return chain_add(t, h, type);
}

Type *type_struct(Types *t, Object **fields, Str **tags, uint32_t count)
{
    type_lock();
    Type *type = find_struct(t, fields, tags, count);
    type_unlock();
    return type;
}

static Object **sorted_methods(Types *t, Object **methods, uint32_t count)
{
    Object **copy = copy_array(t, methods, count * sizeof *methods);
    type_sort_methods(copy, count);
    return copy;
}

static bool same_interface(const Type *o, Object **methods, uint32_t count, Type **embedded,
                           uint32_t embedded_count)
{
    if (o->kind != TYPE_INTERFACE || o->u.interface.explicit_count != count ||
        o->u.interface.embedded_count != embedded_count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const Object *a = o->u.interface.explicit_[i], *b = methods[i];
        if (a->name != b->name || a->type != b->type || name_package(a) != name_package(b))
            return false;
    }
    for (uint32_t i = 0; i < embedded_count; i++) {
        if (o->u.interface.embedded[i] != embedded[i])
            return false;
    }
    return true;
}

static Type *find_interface(Types *t, Object **methods, uint32_t count, Type **embedded,
                            uint32_t embedded_count)
{
    Object **sorted = sorted_methods(t, methods, count);
    uint64_t h = hash_word(hash_kind(TYPE_INTERFACE), count);
    for (uint32_t i = 0; i < count; i++)
        h = hash_str(hash_word(h, sorted[i]->type->id), sorted[i]->name);
    for (uint32_t i = 0; i < embedded_count; i++)
        h = hash_word(h, embedded[i]->id);
    for (Chain *c = chain_find(t, h); c; c = c->next) {
        if (same_interface(c->type, sorted, count, embedded, embedded_count))
            return c->type;
    }
    Type *type = type_new(t, TYPE_INTERFACE);
    type->u.interface.explicit_ = sorted;
    type->u.interface.explicit_count = count;
    type->u.interface.embedded = copy_array(t, embedded, embedded_count * sizeof *embedded);
    type->u.interface.embedded_count = embedded_count;
    type->loose = embedded_count > 0;
    for (uint32_t i = 0; i < count; i++)
        type->loose = type->loose || sorted[i]->type->loose;
    return chain_add(t, h, type);
}

Type *type_interface(Types *t, Object **methods, uint32_t count, Type **embedded,
                     uint32_t embedded_count)
{
    type_lock();
    Type *type = find_interface(t, methods, count, embedded, embedded_count);
    type_unlock();
    return type;
}

Type *type_named(Types *t, Object *obj)
{
    type_lock();
    Type *type = type_new(t, TYPE_NAMED);
    type_unlock();
    type->u.named.obj = obj;
    return type;
}

Object *object_new(Types *t, ObjectKind kind, Str *name, Type *type, Package *pkg, Pos pos)
{
    Object *o = ARENA_NEW(t->arena, Object);
    o->kind = kind;
    o->name = name;
    o->type = type;
    o->pkg = pkg;
    o->pos = pos;
    return o;
}

Type *type_alias(Types *t, Type *target, const Object *name)
{
    const Type *under = type_underlying(target);
    if (target->kind == TYPE_INVALID || !under || under->kind == TYPE_NAMED)
        return target;
    type_lock();
    Type *type = type_new(t, target->kind);
    type->u = target->u;
    type->aliased = target;
    type->alias = name;
    type->loose = true;
    type_unlock();
    return type;
}

static Type *predeclared_alias(Types *t, Type *target, const char *name)
{
    return type_alias(t, target,
                      object_new(t, OBJ_TYPE, str_intern_c(t->strings, name), NULL, NULL, NO_POS));
}

/* interface{ Error() string } under the predeclared name. */
static Type *error_type(Types *t)
{
    Object *result = object_new(t, OBJ_VAR, NULL, t->basic[TYPE_STRING], NULL, NO_POS);
    result->u.var.kind = VAR_RESULT;
    Type *sig = type_func(t, t->empty_tuple, type_tuple(t, &result, 1), false);
    Object *method = object_new(t, OBJ_FUNC, str_intern_c(t->strings, "Error"), sig, NULL, NO_POS);
    method->u.func.interface_method = true;
    Object *obj = object_new(t, OBJ_TYPE, str_intern_c(t->strings, "error"), NULL, NULL, NO_POS);
    Type *type = obj->type = type_named(t, obj);
    obj->color = 2;
    type->u.named.underlying = type_interface(t, &method, 1, NULL, 0);
    type_complete_interface(t, type->u.named.underlying);
    return type;
}

/* The predeclared constraint, never the type of a value. Interned, it would be interface{}. */
static Type *comparable_type(Types *t)
{
    Object *obj =
        object_new(t, OBJ_TYPE, str_intern_c(t->strings, "comparable"), NULL, NULL, NO_POS);
    Type *type = obj->type = type_named(t, obj);
    obj->color = 2;
    Type *iface = type->u.named.underlying = type_new(t, TYPE_INTERFACE);
    iface->u.interface.complete = iface->u.interface.comparable = true;
    return type;
}

void types_init(Types *t, Arena *arena, StrTable *strings)
{
    memset(t, 0, sizeof *t);
    t->arena = arena;
    t->strings = strings;
    t->tables = ARENA_NEW(arena, TypeTables);
    vec_push(&t->tables->all, NULL); /* ids start at 1 */
    for (TypeKind kind = TYPE_INVALID; kind <= TYPE_UNTYPED_NIL; kind++)
        t->basic[kind] = type_new(t, kind);
    t->byte_ = predeclared_alias(t, t->basic[TYPE_UINT8], "byte");
    t->rune = predeclared_alias(t, t->basic[TYPE_INT32], "rune");
    t->empty_tuple = type_tuple(t, NULL, 0);
    Type *empty = type_interface(t, NULL, 0, NULL, 0);
    type_complete_interface(t, empty);
    t->any = predeclared_alias(t, empty, "any");
    t->error = error_type(t);
    t->comparable = comparable_type(t);
}

void types_free(Types *t)
{
    map_free(&t->tables->table);
    map_free(&t->tables->canons);
    map_free(&t->tables->method_sets);
    vec_free(&t->tables->all);
}
