/* The functions without a body of math/rand: the generator behind its functions until Seed is
 * called. */
#include "runtime/tether.h"

#include <sys/random.h>
#include <time.h>

uint64_t math_rand_random64(void);

/* SplitMix64: one word of state per thread, each from its own random start. */
static _Thread_local uint64_t state;
static _Thread_local bool started;

static void start(void)
{
    if (getrandom(&state, sizeof state, 0) != (ssize_t)sizeof state) {
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        state = (uint64_t)now.tv_nsec ^ (uint64_t)(uintptr_t)&state;
    }
    started = true;
}

uint64_t math_rand_random64(void)
{
    if (TETHER_UNLIKELY(!started)) {
        start();
    }
    uint64_t x = state += UINT64_C(0x9E3779B97F4A7C15);
    x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
    return x ^ x >> 31;
}
