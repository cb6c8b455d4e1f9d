/* Which pointers a type has inside: the slots of its objects. Strings are not followed: their bytes
 * are never on the stack. */
#include "analysis/escape/analysis.h"

static Layout *enter_layout(Analysis *a, Type *t)
{
    Layout *l = ARENA_NEW(&a->scratch, Layout);
    while (a->layouts.len <= t->id) {
        vec_push(&a->layouts, NULL);
    }
    a->layouts.data[t->id] = l;
    return l;
}

static void one_leaf(Analysis *a, Layout *l, Type *u)
{
    l->count = 1;
    l->leaf = ARENA_ARRAY(&a->scratch, Type *, 1);
    l->leaf[0] = u;
}

static void make_blob(Layout *l)
{
    l->blob = true;
    l->count = 1;
    l->leaf = NULL;
    l->stride = 0;
    l->elements = 1;
}

static void struct_layout(Analysis *a, Layout *l, Type *u)
{
    uint32_t n = u->u.struct_.count, total = 0;
    bool blob = false;
    l->offset = ARENA_ARRAY(&a->scratch, uint32_t, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        const Layout *f = layout_of(a, u->u.struct_.fields[i]->type);
        l->offset[i] = total;
        total += f->count;
        blob |= f->blob || total > MAX_LEAVES;
        if (blob) {
            break;
        }
    }
    if (blob) {
        make_blob(l);
        l->offset = ARENA_ARRAY(&a->scratch, uint32_t, n + 1);
        return;
    }
    l->count = total;
    l->leaf = ARENA_ARRAY(&a->scratch, Type *, total + 1);
    for (uint32_t i = 0; i < n; i++) {
        const Layout *f = layout_of(a, u->u.struct_.fields[i]->type);
        for (uint32_t k = 0; k < f->count; k++) {
            l->leaf[l->offset[i] + k] = f->leaf[k];
        }
    }
}

static void array_layout(Analysis *a, Layout *l, Type *u)
{
    const Layout *e = layout_of(a, u->u.array.elem);
    if (e->blob) {
        make_blob(l);
        return;
    }
    int64_t n = u->u.array.len;
    bool apart = n > 0 && n <= MAX_ELEMENTS && (uint64_t)n * e->count <= 2 * MAX_ELEMENTS;
    l->stride = e->count;
    l->elements = apart ? (uint32_t)n : 1;
    l->count = n == 0 ? 0 : l->elements * e->count;
    l->leaf = ARENA_ARRAY(&a->scratch, Type *, l->count + 1);
    for (uint32_t i = 0; i < l->count; i++) {
        l->leaf[i] = e->leaf[i % e->count];
    }
}

const Layout *layout_new(Analysis *a, Type *t)
{
    Layout *l = enter_layout(a, t);
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_POINTER:
    case TYPE_SLICE:
    case TYPE_MAP:
    case TYPE_CHAN:
    case TYPE_FUNC:
    case TYPE_INTERFACE:
    case TYPE_UNSAFE_POINTER:
        one_leaf(a, l, u);
        break;
    case TYPE_STRUCT: struct_layout(a, l, u); break;
    case TYPE_ARRAY: array_layout(a, l, u); break;
    default: break;
    }
    return l;
}

uint32_t layout_contents(Analysis *a, Type *t)
{
    Type *u = type_underlying(t);
    if (u->kind == TYPE_CHAN) {
        return layout_of(a, u->u.chan.elem)->count;
    }
    const Layout *k = layout_of(a, u->u.map.key), *v = layout_of(a, u->u.map.elem);
    return k->blob || v->blob ? 1 : k->count + v->count;
}

/* Is all that has slots in the type an array whose elements share them? A slice of `stride` leaves
 * may then be over that array, too. */
static bool is_shared(Analysis *a, Type *t, uint32_t stride)
{
    Type *u = type_underlying(t);
    while (u && (u->kind == TYPE_STRUCT || u->kind == TYPE_ARRAY)) {
        Type *inner = u->kind == TYPE_ARRAY ? u->u.array.elem : NULL;
        for (uint32_t i = 0; u->kind == TYPE_STRUCT && i < u->u.struct_.count; i++) {
            Type *f = u->u.struct_.fields[i]->type;
            inner = layout_of(a, f)->count == stride ? f : inner;
        }
        if (u->kind == TYPE_ARRAY && u->u.array.len > 1) {
            return true;
        }
        u = inner ? type_underlying(inner) : NULL;
    }
    return false;
}

bool layout_extent(Analysis *a, Type *t, uint32_t off, uint32_t stride, uint32_t *first,
                   uint32_t *count)
{
    uint32_t base = 0;
    *first = off;
    *count = 1;
    while (t) {
        Type *u = type_underlying(t);
        const Layout *l = layout_of(a, t);
        if (l->blob) {
            return true;
        }
        if (u->kind == TYPE_ARRAY) {
            if (l->stride == stride && l->elements > 1 && (off - base) % stride == 0) {
                *first = base;
                *count = l->elements;
                return !is_shared(a, u->u.array.elem, stride);
            }
            base += l->stride && l->elements > 1 ? (off - base) / l->stride * l->stride : 0;
            t = u->u.array.elem;
        } else if (u->kind == TYPE_STRUCT) {
            Type *inner = NULL;
            uint32_t at = base;
            for (uint32_t i = 0; i < u->u.struct_.count; i++) {
                Type *f = u->u.struct_.fields[i]->type;
                uint32_t from = base + l->offset[i];
                if (off >= from && off < from + layout_of(a, f)->count) {
                    inner = f;
                    at = from;
                }
            }
            base = at;
            t = inner;
        } else {
            return true;
        }
    }
    return true;
}

/* What the type's parts have. */
static bool parts_contain(Analysis *a, const Type *u, Type *want)
{
    bool found = false;
    switch (u->kind) {
    case TYPE_ARRAY: return layout_contains(a, u->u.array.elem, want);
    case TYPE_MAP:
        return layout_contains(a, u->u.map.key, want) || layout_contains(a, u->u.map.elem, want);
    case TYPE_CHAN: return layout_contains(a, u->u.chan.elem, want);
    default:
        for (uint32_t i = 0; i < u->u.struct_.count && !found; i++) {
            found = layout_contains(a, u->u.struct_.fields[i]->type, want);
        }
        return found;
    }
}

/* Offsets would not do: what has no pointers inside has no slot of its own. A type that comes back
 * to itself, through a map or a channel, may have anything. */
bool layout_contains(Analysis *a, Type *t, Type *want)
{
    enum { UNKNOWN, NO, YES, ASKED };
    if (t == want) {
        return true;
    }
    const Type *u = type_underlying(t);
    if (u->kind != TYPE_ARRAY && u->kind != TYPE_MAP && u->kind != TYPE_CHAN &&
        u->kind != TYPE_STRUCT) {
        return false;
    }
    uint64_t key = (uint64_t)t->id << 32 | want->id, *known = map_put(&a->contains, key);
    if (*known != UNKNOWN) {
        return *known != NO;
    }
    *known = ASKED;
    bool found = parts_contain(a, u, want);
    *map_put(&a->contains, key) = found ? YES : NO;
    return found;
}
