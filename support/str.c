/* Interned strings: a hash table with open addressing, at most half full. Slots are only ever
 * filled, and a table that is too small is replaced by a copy: so who finds a string needs no lock.
 */
#include "support/str.h"

#include "support/memory.h"

#include <stdbool.h>
#include <string.h>

enum { FIRST_CAP = 1024 };

struct StrSlots {
    uint32_t cap;           /* power of two */
    StrSlots *older;        /* the table before: somebody may still be reading it */
    _Atomic(Str *) slots[]; /* NULL is free */
};

/* Eight bytes at a time; the multiplier is the golden ratio's, the final shift spreads high bits.
 */
static uint32_t hash_bytes(const char *s, size_t len)
{
    const uint64_t mul = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t h = len * mul;
    for (; len >= 8; s += 8, len -= 8) {
        uint64_t word;
        memcpy(&word, s, 8);
        h = (h ^ word) * mul;
        h ^= h >> 32;
    }
    uint64_t tail = 0;
    for (size_t i = 0; i < len; i++)
        tail = tail << 8 | (unsigned char)s[i];
    h = (h ^ tail) * mul;
    return (uint32_t)(h ^ h >> 32);
}

static size_t table_size(uint32_t cap)
{
    return sizeof(StrSlots) + cap * sizeof(_Atomic(Str *));
}

static StrSlots *table_new(uint32_t cap, StrSlots *older)
{
    StrSlots *t = memory_new(table_size(cap));
    t->cap = cap;
    t->older = older;
    return t;
}

void str_table_init(StrTable *t)
{
    *t = (StrTable){.count = 0};
    arena_init(&t->arena);
    pthread_mutex_init(&t->lock, NULL);
    atomic_init(&t->table, table_new(FIRST_CAP, NULL));
}

void str_table_free(StrTable *t)
{
    for (StrSlots *s = atomic_load(&t->table), *older; s; s = older) {
        older = s->older;
        memory_free(s, table_size(s->cap));
    }
    arena_free(&t->arena);
    pthread_mutex_destroy(&t->lock);
}

static Str *slot_get(StrSlots *t, uint32_t at)
{
    return atomic_load_explicit(&t->slots[at], memory_order_acquire);
}

static void slot_set(StrSlots *t, uint32_t at, Str *str)
{
    atomic_store_explicit(&t->slots[at], str, memory_order_release);
}

/* The string, or NULL; *at is where it is, or would go. */
static Str *find(StrSlots *t, const char *s, size_t len, uint32_t hash, uint32_t *at)
{
    Str *str;
    for (*at = hash & (t->cap - 1); (str = slot_get(t, *at)) != NULL;
         *at = (*at + 1) & (t->cap - 1)) {
        if (str->hash == hash && str->len == len && memcmp(str->data, s, len) == 0)
            return str;
    }
    return NULL;
}

static void grow(StrTable *t, StrSlots *old)
{
    StrSlots *table = table_new(old->cap * 2, old);
    for (uint32_t i = 0; i < old->cap; i++) {
        Str *str = slot_get(old, i);
        if (!str)
            continue;
        uint32_t at = str->hash & (table->cap - 1);
        while (slot_get(table, at))
            at = (at + 1) & (table->cap - 1);
        slot_set(table, at, str);
    }
    atomic_store_explicit(&t->table, table, memory_order_release);
}

/* Under the lock. Another thread may have added it since it was not found. */
static Str *add(StrTable *t, const char *s, size_t len, uint32_t hash)
{
    StrSlots *table = atomic_load_explicit(&t->table, memory_order_relaxed);
    uint32_t at;
    Str *str = find(table, s, len, hash, &at);
    if (str)
        return str;
    str = arena_alloc(&t->arena, sizeof *str + len + 1);
    str->len = (uint32_t)len;
    str->hash = hash;
    memcpy(str->data, s, len);
    slot_set(table, at, str);
    if (++t->count > table->cap / 2)
        grow(t, table);
    return str;
}

Str *str_intern(StrTable *t, const char *s, size_t len)
{
    uint32_t hash = hash_bytes(s, len), at;
    Str *str = find(atomic_load_explicit(&t->table, memory_order_acquire), s, len, hash, &at);
    if (str)
        return str;
    pthread_mutex_lock(&t->lock);
    str = add(t, s, len, hash);
    pthread_mutex_unlock(&t->lock);
    return str;
}

Str *str_intern_c(StrTable *t, const char *s)
{
    return str_intern(t, s, strlen(s));
}
