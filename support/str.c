/* Interned strings: a hash table with open addressing, at most half full. */
#include "support/str.h"

#include "support/memory.h"

#include <stdbool.h>
#include <string.h>

enum { FIRST_CAP = 1024 };

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

void str_table_init(StrTable *t, Arena *arena)
{
    Str **slots = memory_new(FIRST_CAP * sizeof *slots);
    *t = (StrTable){.arena = arena, .cap = FIRST_CAP, .slots = slots};
}

void str_table_free(StrTable *t)
{
    memory_free(t->slots, t->cap * sizeof *t->slots);
    *t = (StrTable){0};
}

static void grow(StrTable *t)
{
    uint32_t cap = t->cap * 2;
    Str **slots = memory_new(cap * sizeof *slots);
    for (uint32_t i = 0; i < t->cap; i++) {
        if (!t->slots[i])
            continue;
        uint32_t at = t->slots[i]->hash & (cap - 1);
        while (slots[at])
            at = (at + 1) & (cap - 1);
        slots[at] = t->slots[i];
    }
    memory_free(t->slots, t->cap * sizeof *t->slots);
    t->slots = slots;
    t->cap = cap;
}

Str *str_intern(StrTable *t, const char *s, size_t len)
{
    uint32_t hash = hash_bytes(s, len);
    uint32_t at = hash & (t->cap - 1);
    for (; t->slots[at]; at = (at + 1) & (t->cap - 1)) {
        Str *str = t->slots[at];
        if (str->hash == hash && str->len == len && memcmp(str->data, s, len) == 0)
            return str;
    }
    Str *str = arena_alloc(t->arena, sizeof *str + len + 1);
    str->len = (uint32_t)len;
    str->hash = hash;
    memcpy(str->data, s, len);
    t->slots[at] = str;
    if (++t->count > t->cap / 2)
        grow(t);
    return str;
}

Str *str_intern_c(StrTable *t, const char *s)
{
    return str_intern(t, s, strlen(s));
}
