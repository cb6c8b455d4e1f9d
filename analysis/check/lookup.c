/* Fields and methods: selectors, method sets, and which types implement an interface.
 *
 * A selector x.f is searched breadth first through embedded fields: the shallowest depth at which f
 * exists decides, and it must be there exactly once. A defined type reached at several places of
 * one depth is searched once but counts as many. */
#include "analysis/check/types.h"

/* A place where the search looks: a type at the end of a path of embedded fields. */
typedef struct Place {
    Type *type;        /* without the pointer */
    uint32_t parent;   /* index of the place that embeds it, or NO_PARENT */
    uint32_t field;    /* its index there */
    uint32_t depth;    /* embedded fields on the path */
    bool pointer;      /* the embedded field (or x) is a pointer */
    bool indirect;     /* some pointer is on the path */
    bool multiple;     /* reached on several paths of this depth */
} Place;

#define NO_PARENT UINT32_MAX

typedef VEC(Place) PlaceVec;

/* What a name is compared with, and what was found so far at the current depth. */
typedef struct Search {
    Types *types;
    const Package *pkg; /* where the selector stands */
    Str *name;          /* what is searched */
    bool fold;          /* ignore case and package */
    PlaceVec places;    /* all depths, shallow ones first */
    Object *found;      /* field or method; NULL: none yet */
    uint32_t place;     /* where it was found */
    uint32_t field;     /* its index, when it is a field */
    bool is_field, from_interface, ambiguous;
} Search;

static char fold_char(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool same_folded(const Str *a, const Str *b)
{
    if (a->len != b->len)
        return false;
    for (uint32_t i = 0; i < a->len; i++) {
        if (fold_char(a->data[i]) != fold_char(b->data[i]))
            return false;
    }
    return true;
}

static bool name_matches(const Search *s, const Object *o)
{
    if (s->fold)
        return same_folded(o->name, s->name);
    return o->name == s->name && (o->pkg == s->pkg || type_name_exported(o->name));
}

static void record(Search *s, Object *o, uint32_t place, bool is_field, uint32_t field)
{
    if (s->found || s->places.data[place].multiple)
        s->ambiguous = true;
    s->found = o;
    s->place = place;
    s->is_field = is_field;
    s->field = field;
    s->from_interface = false;
}

static bool find_method(Search *s, uint32_t place, Object **methods, uint32_t count, bool iface)
{
    for (uint32_t i = 0; i < count; i++) {
        if (methods[i] && name_matches(s, methods[i])) {
            record(s, methods[i], place, false, 0);
            s->from_interface = iface;
            return true;
        }
    }
    return false;
}

static Type *strip_pointer(Type *t, bool *pointer)
{
    *pointer = t->kind == TYPE_POINTER;
    return type_unalias(*pointer ? t->u.elem.elem : t);
}

/* Was the type met at a smaller depth (it is hidden), or at this one (it counts twice)? */
static bool met_before(Search *s, const Type *type, uint32_t depth)
{
    for (uint32_t i = 0; i < s->places.len; i++) {
        Place *p = &s->places.data[i];
        if (p->type == type) {
            if (p->depth == depth)
                p->multiple = true;
            return true;
        }
    }
    return false;
}

static void add_embedded(Search *s, uint32_t parent, const Object *field, uint32_t index)
{
    const Place *p = &s->places.data[parent];
    Place q = {.parent = parent, .field = index, .depth = p->depth + 1};
    if (!field->type)
        return;
    q.type = strip_pointer(field->type, &q.pointer);
    q.indirect = p->indirect || q.pointer;
    q.multiple = p->multiple;
    if (!met_before(s, q.type, q.depth))
        vec_push(&s->places, q);
}

static void search_struct(Search *s, uint32_t place, const Type *u)
{
    for (uint32_t i = 0; i < u->u.struct_.count; i++) {
        Object *f = u->u.struct_.fields[i];
        if (name_matches(s, f))
            record(s, f, place, true, i);
        if (f->u.var.embedded)
            add_embedded(s, place, f, i);
    }
}

static void search_place(Search *s, uint32_t place)
{
    Type *type = s->places.data[place].type;
    if (type->kind == TYPE_NAMED &&
        find_method(s, place, type->u.named.methods, type->u.named.method_count, false))
        return;
    Type *u = type_underlying(type);
    if (!u)
        return;
    if (u->kind == TYPE_STRUCT)
        search_struct(s, place, u);
    if (u->kind == TYPE_INTERFACE) {
        /* Pointers to interfaces have no methods. */
        if (s->places.data[place].pointer)
            return;
        type_complete_interface(s->types, u);
        find_method(s, place, u->u.interface.methods, u->u.interface.count, true);
    }
}

/* Searches from `recv`; true when the name was found once. */
static bool search(Search *s, Type *recv)
{
    Place root = {.parent = NO_PARENT};
    root.type = strip_pointer(recv, &root.pointer);
    root.indirect = root.pointer;
    vec_push(&s->places, root);
    uint32_t depth = 0;
    for (uint32_t i = 0; i < s->places.len; i++) {
        if (s->places.data[i].depth != depth) {
            if (s->found)
                break;
            depth = s->places.data[i].depth;
        }
        search_place(s, i);
    }
    return s->found && !s->ambiguous;
}

static void fill_path(Search *s, Selection *sel)
{
    Place *places = s->places.data;
    uint32_t n = places[s->place].depth;
    sel->path_count = n + (s->is_field ? 1 : 0);
    sel->path = ARENA_ARRAY(s->types->arena, uint32_t, sel->path_count);
    if (s->is_field)
        sel->path[n] = s->field;
    for (uint32_t p = s->place; places[p].parent != NO_PARENT; p = places[p].parent)
        sel->path[--n] = places[p].field;
}

static Selection *make_selection(Search *s, Type *recv)
{
    const Place *p = &s->places.data[s->place];
    Selection *sel = ARENA_NEW(s->types->arena, Selection);
    sel->recv = recv;
    sel->obj = s->found;
    sel->indirect = p->indirect;
    sel->kind = s->is_field ? SEL_FIELD : s->from_interface ? SEL_INTERFACE : SEL_METHOD;
    if (sel->kind == SEL_METHOD) {
        sel->address = s->found->u.func.ptr_recv && !p->pointer;
        sel->deref = !s->found->u.func.ptr_recv && p->pointer;
    }
    fill_path(s, sel);
    return sel;
}

static Selection *run_search(Search *s, Type *recv, bool addressable)
{
    Selection *sel = search(s, recv) ? make_selection(s, recv) : NULL;
    if (sel && sel->address && !sel->indirect && !addressable)
        sel = NULL;
    vec_free(&s->places);
    return sel;
}

/* A defined pointer type has the fields of what it points to, but no methods. */
static Selection *search_defined_pointer(Search *s, Type *recv, Type *pointer)
{
    Selection *sel = run_search(s, pointer, true);
    if (!sel || sel->kind != SEL_FIELD)
        return NULL;
    sel->recv = recv;
    return sel;
}

static Selection *lookup(Search *s, Type *recv, bool addressable)
{
    Type *u = recv->kind == TYPE_NAMED ? type_underlying(recv) : NULL;
    if (u && u->kind == TYPE_POINTER)
        return search_defined_pointer(s, recv, u);
    return run_search(s, recv, addressable);
}

Selection *type_lookup(Types *t, Type *recv, bool addressable, Package *pkg, Str *name,
                       bool *ambiguous)
{
    Search s = {.types = t, .pkg = pkg, .name = name};
    Selection *sel = NULL;
    if (name->len != 1 || name->data[0] != '_')
        sel = lookup(&s, recv, addressable);
    if (ambiguous)
        *ambiguous = s.ambiguous;
    return sel;
}

Selection *type_lookup_similar(Types *t, Type *recv, Str *name)
{
    Search s = {.types = t, .name = name, .fold = true};
    return lookup(&s, recv, true);
}

/* Method sets: every method name that occurs in the embedding is looked up, so that one rule
 * decides both. */

typedef struct MethodSet {
    Selection **items; /* sorted by type_method_less */
    uint32_t count;
} MethodSet;

typedef VEC(Object *) ObjectVec;

static void add_candidates(ObjectVec *out, Object **methods, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (methods[i])
            vec_push(out, methods[i]);
    }
}

/* All methods of the types that `recv` embeds, at any depth. */
static void collect_candidates(Types *t, Type *recv, ObjectVec *out)
{
    Search s = {.types = t};
    Place root = {.parent = NO_PARENT};
    root.type = strip_pointer(recv, &root.pointer);
    vec_push(&s.places, root);
    for (uint32_t i = 0; i < s.places.len; i++) {
        Type *type = s.places.data[i].type, *u = type_underlying(type);
        if (type->kind == TYPE_NAMED)
            add_candidates(out, type->u.named.methods, type->u.named.method_count);
        if (u && u->kind == TYPE_INTERFACE) {
            type_complete_interface(t, u);
            add_candidates(out, u->u.interface.methods, u->u.interface.count);
        }
        for (uint32_t f = 0; u && u->kind == TYPE_STRUCT && f < u->u.struct_.count; f++) {
            if (u->u.struct_.fields[f]->u.var.embedded)
                add_embedded(&s, i, u->u.struct_.fields[f], f);
        }
    }
    vec_free(&s.places);
}

static MethodSet *make_method_set(Types *t, Type *recv)
{
    ObjectVec candidates = {0};
    VEC(Selection *) set = {0};
    collect_candidates(t, recv, &candidates);
    type_sort_methods(candidates.data, candidates.len);
    for (uint32_t i = 0; i < candidates.len; i++) {
        Object *m = candidates.data[i];
        if (i > 0 && !type_method_less(candidates.data[i - 1], m))
            continue;
        Selection *sel = type_lookup(t, recv, false, m->pkg, m->name, NULL);
        if (sel && sel->kind != SEL_FIELD)
            vec_push(&set, sel);
    }
    MethodSet *result = ARENA_NEW(t->arena, MethodSet);
    result->count = set.len;
    result->items = vec_freeze(&set, t->arena);
    vec_free(&set);
    vec_free(&candidates);
    return result;
}

Selection **type_method_set(Types *t, Type *recv, uint32_t *count)
{
    type_lock();
    MethodSet *set = map_get_ptr(&t->tables->method_sets, recv);
    if (!set) {
        set = make_method_set(t, recv);
        map_set_ptr(&t->tables->method_sets, recv, set);
    }
    type_unlock();
    *count = set->count;
    return set->items;
}

/* Does `type` have `want`? Tells what it has instead. */
static bool has_method(Types *t, Type *type, Object *want, Object **wrong_type, bool *ptr_recv)
{
    Selection *sel = type_lookup(t, type, false, want->pkg, want->name, NULL);
    if (sel && sel->kind != SEL_FIELD) {
        if (type_identical(sel->obj->type, want->type))
            return true;
        if (wrong_type)
            *wrong_type = sel->obj;
        return false;
    }
    if (!sel && ptr_recv) {
        sel = type_lookup(t, type, true, want->pkg, want->name, NULL);
        *ptr_recv = sel && sel->kind == SEL_METHOD;
    }
    return false;
}

bool type_implements(Types *t, Type *type, Type *iface, Object **missing, Object **wrong_type,
                     bool *ptr_recv)
{
    Type *u = type_underlying(iface);
    if (missing)
        *missing = NULL;
    if (wrong_type)
        *wrong_type = NULL;
    if (ptr_recv)
        *ptr_recv = false;
    type_complete_interface(t, u);
    for (uint32_t i = 0; i < u->u.interface.count; i++) {
        Object *want = u->u.interface.methods[i];
        if (has_method(t, type, want, wrong_type, ptr_recv))
            continue;
        if (missing)
            *missing = want;
        return false;
    }
    return true;
}
