/* The mixing steps of hash.c, inline for maps with integer keys. */
#ifndef TETHER_HASH_H
#define TETHER_HASH_H

#include "internal.h"

#define HASH_K1 UINT64_C(0xA0761D6478BD642F)
#define HASH_K2 UINT64_C(0xE7037ED1A0B428DB)
#define HASH_K3 UINT64_C(0x8EBC6AF09C88C6E3)

__extension__ typedef unsigned __int128 HashWide;

static inline uint64_t hash_fold(uint64_t a, uint64_t b)
{
    HashWide product = (HashWide)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t hash_read(const uint8_t *p)
{
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

static inline uint64_t hash_64(uint64_t v, uint64_t seed)
{
    return hash_fold(v ^ seed ^ HASH_K1, HASH_K2);
}

#endif
