/* Hashes of the basic kinds: multiplications to 128 bits, folded; and equality of plain ones. */
#include "hash.h"

/* One to three bytes. */
static uint64_t read_short(const uint8_t *p, size_t n)
{
    return (uint64_t)p[0] << 16 | (uint64_t)p[n / 2] << 8 | p[n - 1];
}

static inline uint64_t hash_bytes(const void *data, int64_t size, uint64_t seed)
{
    const uint8_t *p = data;
    size_t n = (size_t)size;
    uint64_t h = seed ^ HASH_K1;
    for (; n > 16; p += 16, n -= 16) {
        h = hash_fold(hash_read(p) ^ HASH_K2, hash_read(p + 8) ^ h);
    }
    uint64_t a, b = 0;
    if (n >= 8) {
        a = hash_read(p);
        b = hash_read(p + n - 8);
    } else if (n >= 4) {
        uint32_t first, last;
        memcpy(&first, p, 4);
        memcpy(&last, p + n - 4, 4);
        a = (uint64_t)first << 32 | last;
    } else {
        a = n == 0 ? 0 : read_short(p, n);
    }
    return hash_fold(hash_fold(a ^ HASH_K2, b ^ h), (uint64_t)size ^ HASH_K3);
}

uint64_t tether_hash_bytes(const void *data, int64_t size, uint64_t seed)
{
    return hash_bytes(data, size, seed);
}

#define PLAIN(name, type)                                                                          \
    uint64_t tether_hash_##name(const void *v, uint64_t seed)                                      \
    {                                                                                              \
        return hash_bytes(v, sizeof(type), seed);                                                  \
    }                                                                                              \
    bool tether_equal_##name(const void *a, const void *b)                                         \
    {                                                                                              \
        return memcmp(a, b, sizeof(type)) == 0;                                                    \
    }
PLAIN(u8, uint8_t)
PLAIN(u16, uint16_t)
PLAIN(u32, uint32_t)
PLAIN(u64, uint64_t)

uint64_t tether_hash_string(const void *string, uint64_t seed)
{
    const TetherString *s = string;
    return tether_hash_bytes(s->ptr, s->len, seed);
}

/* Equal floats hash alike: +0 and -0. NaN is equal to nothing: different hashes are fastest. */
uint64_t tether_hash_f64(const void *f, uint64_t seed)
{
    double v = *(const double *)f;
    if (v == 0 || isnan(v)) {
        return hash_64(v == 0 ? 0 : worker_random(), seed);
    }
    return hash_64(*(const uint64_t *)f, seed);
}

uint64_t tether_hash_f32(const void *f, uint64_t seed)
{
    double d = (double)*(const float *)f;
    return tether_hash_f64(&d, seed);
}
