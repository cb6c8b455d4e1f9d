/* For protocols as small machines of which all interleavings are tried: the states that have been
 * visited. */
#ifndef TETHER_TESTS_MODEL_H
#define TETHER_TESTS_MODEL_H

#include <check.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MODEL_ROOM = 1 << 21, STATE_BYTES = 72 };

typedef struct State {
    uint8_t b[STATE_BYTES]; /* b[STATE_BYTES - 1] is 1: an entry in use */
} State;

static State *model_seen;
static uint32_t model_count;

static uint64_t model_hash(const State *s)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (int i = 0; i < STATE_BYTES; i++) {
        hash = (hash ^ s->b[i]) * UINT64_C(0x100000001B3);
    }
    return hash ^ hash >> 29;
}

/* False: the machine has been in this state already. */
static bool model_visit(const void *machine, size_t bytes)
{
    State key = {{0}};
    ck_assert_uint_lt(bytes, STATE_BYTES);
    memcpy(key.b, machine, bytes);
    key.b[STATE_BYTES - 1] = 1;
    for (uint64_t i = model_hash(&key);; i++) {
        State *p = &model_seen[i % MODEL_ROOM];
        if (p->b[STATE_BYTES - 1] == 0) {
            *p = key;
            ck_assert_uint_lt(++model_count, MODEL_ROOM / 2);
            return true;
        }
        if (memcmp(p, &key, sizeof key) == 0) {
            return false;
        }
    }
}

static __attribute__((unused)) void model_forget(void)
{
    free(model_seen);
    model_seen = calloc(MODEL_ROOM, sizeof *model_seen);
    model_count = 0;
    ck_assert_ptr_nonnull(model_seen);
}

#endif
