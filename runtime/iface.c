/* Interfaces: itabs made on demand, assertions, equality and hashing of dynamic values.
 *
 * Itabs are cached in an open-addressing table that only grows: readers take no lock, a new table
 * is published when it is complete. That a type does not implement an interface is cached too. */
#include "heap.h"

typedef struct ItabEntry {
    const TetherType *interface; /* NULL: empty */
    const TetherType *type;      /* dynamic type */
    const TetherItab *itab;      /* NULL: does not implement */
} ItabEntry;

typedef struct ItabTable {
    uint64_t room;       /* entries, a power of two */
    uint64_t count;      /* in use */
    ItabEntry entries[]; /* probed linearly */
} ItabTable;

static struct {
    Lock lock;        /* of writers */
    ItabTable *table; /* current; older ones stay for their readers */
} itabs;

static uint64_t itab_hash(const TetherType *interface, const TetherType *type)
{
    uint64_t h = (uint64_t)(uintptr_t)interface * 31 + (uint64_t)(uintptr_t)type;
    return (h * UINT64_C(0x9E3779B97F4A7C15)) >> 20;
}

/* The entry of the pair or the empty one where it belongs. */
static ItabEntry *itab_slot(ItabTable *t, const TetherType *interface, const TetherType *type)
{
    for (uint64_t i = itab_hash(interface, type);; i++) {
        ItabEntry *e = &t->entries[i & (t->room - 1)];
        const TetherType *key = load_acquire(&e->interface);
        if (key == NULL || (key == interface && e->type == type)) {
            return e;
        }
    }
}

static int method_order(const TetherMethod *a, const TetherMethod *b)
{
    int order = tether_string_cmp(a->name, b->name);
    return order != 0 ? order : tether_string_cmp(a->package, b->package);
}

/* The type's method that the interface's method m asks for, from *at on; NULL when there is
 * none. */
static const TetherMethod *find_method(const TetherType *t, uint32_t *at, const TetherMethod *m)
{
    while (*at < t->method_count && method_order(&t->methods[*at], m) < 0) {
        ++*at;
    }
    if (*at < t->method_count && method_order(&t->methods[*at], m) == 0 &&
        t->methods[*at].type == m->type) {
        return &t->methods[*at];
    }
    return NULL;
}

const TetherMethod *type_missing_method(const TetherType *interface, const TetherType *type)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < interface->method_count; i++) {
        if (find_method(type, &at, &interface->methods[i]) == NULL) {
            return &interface->methods[i];
        }
    }
    return NULL;
}

static const TetherItab *itab_make(const TetherType *interface, const TetherType *type)
{
    if (type_missing_method(interface, type) != NULL) {
        return NULL;
    }
    TetherItab *tab = heap_describe(sizeof *tab + interface->method_count * sizeof(TetherCode));
    tab->interface = interface;
    tab->type = type;
    uint32_t at = 0;
    for (uint32_t i = 0; i < interface->method_count; i++) {
        tab->methods[i] = find_method(type, &at, &interface->methods[i])->code;
    }
    return tab;
}

static ItabTable *table_grown(const ItabTable *old)
{
    uint64_t room = old == NULL ? 64 : old->room * 2;
    ItabTable *t = heap_describe(sizeof *t + room * sizeof(ItabEntry));
    t->room = room;
    for (uint64_t i = 0; old != NULL && i < old->room; i++) {
        if (old->entries[i].interface != NULL) {
            *itab_slot(t, old->entries[i].interface, old->entries[i].type) = old->entries[i];
            t->count++;
        }
    }
    return t;
}

static const TetherItab *itab_add(const TetherType *interface, const TetherType *type)
{
    lock_acquire(&itabs.lock);
    if (itabs.table == NULL || itabs.table->count * 2 >= itabs.table->room) {
        store_release(&itabs.table, table_grown(itabs.table));
    }
    ItabEntry *e = itab_slot(itabs.table, interface, type);
    if (e->interface == NULL) {
        e->type = type;
        e->itab = itab_make(interface, type);
        itabs.table->count++;
        store_release(&e->interface, interface);
    }
    const TetherItab *tab = e->itab;
    lock_release(&itabs.lock);
    return tab;
}

const TetherItab *tether_itab(const TetherType *interface, const TetherType *type)
{
    ItabTable *t = load_acquire(&itabs.table);
    if (type == NULL || type->method_count < interface->method_count) {
        return NULL;
    }
    if (t != NULL) {
        ItabEntry *e = itab_slot(t, interface, type);
        if (load_relaxed(&e->interface) != NULL) {
            return e->itab;
        }
    }
    return itab_add(interface, type);
}

/* ---- assertions ---------------------------------------------------------------------------- */

bool tether_assert_iface_ok(TetherAny x, const TetherType *interface, TetherIface *result)
{
    const TetherItab *tab = tether_itab(interface, x.type);
    *result = (TetherIface){tab, tab == NULL ? NULL : x.data};
    return tab != NULL;
}

/* ---- equality and hash --------------------------------------------------------------------- */

static const void *value_address(const TetherAny *a)
{
    return a->type->flags & TETHER_DIRECT ? (const void *)&a->data : a->data;
}

bool tether_any_eq(TetherAny a, TetherAny b)
{
    TETHER_STACK_CHECK(); /* interfaces nest as deep as the program likes */
    if (a.type != b.type) {
        return false;
    }
    if (a.type == NULL) {
        return true;
    }
    if (a.type->equal == NULL) {
        tether_panic_uncomparable(a.type);
    }
    return a.type->equal(value_address(&a), value_address(&b));
}

uint64_t tether_any_hash(const void *any, uint64_t seed)
{
    const TetherAny *a = any;
    if (a->type == NULL) {
        return seed;
    }
    if (a->type->hash_value == NULL) {
        panic_unhashable(a->type);
    }
    return a->type->hash_value(value_address(a), seed ^ a->type->hash);
}

uint64_t tether_hash_iface(const void *iface, uint64_t seed)
{
    TetherAny a = tether_any(*(const TetherIface *)iface);
    return tether_any_hash(&a, seed);
}
