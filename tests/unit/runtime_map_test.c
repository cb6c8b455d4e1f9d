/* Maps against models: random operations for each kind of key, iteration under mutation, NaN
 * keys. */
#include "runtime_support.h"

enum { KEYS = 4096 };

LAYOUT(layout_box, 16, 1, 1);
BASIC_TYPE(type_box, "box", 16, TETHER_STRUCT, 0, layout_box, NULL, NULL);

/* The element: a pointer that the collector must follow, and a number. */
typedef struct Box {
    int64_t *value; /* heap copy of the number */
    int64_t number; /* what the model says */
} Box;

static const TetherMapType map_64 = {&type_int64, &type_box, &layout_word, &layout_box,
                                     TETHER_MAP_64, 0};
static const TetherMapType map_32 = {&type_int32, &type_box, &layout_half, &layout_box,
                                     TETHER_MAP_32, 0};
static const TetherMapType map_string = {&type_string, &type_box, &layout_string, &layout_box,
                                         TETHER_MAP_STRING, 0};
static const TetherMapType map_any = {&type_any, &type_box, &layout_any, &layout_box,
                                      TETHER_MAP_GENERIC, 0};
static const TetherMapType map_float = {&type_float64, &type_int64, &layout_word, &layout_word,
                                        TETHER_MAP_GENERIC, 0};

/* Key number k in the form of a map's keys. */
typedef union Key {
    int64_t i64;
    int32_t i32;
    TetherString string;
    TetherAny any;
} Key;

static TetherString number_string(int64_t k)
{
    char text[32];
    int n = snprintf(text, sizeof text, "key number %lld", (long long)k);
    return tether_string_from_bytes((TetherSlice){text, n, n}, NULL);
}

static Key make_key(const TetherMapType *t, int64_t k)
{
    Key key = {0};
    if (t == &map_64) {
        key.i64 = k * 1000003;
    } else if (t == &map_32) {
        key.i32 = (int32_t)k;
    } else if (t == &map_string) {
        key.string = number_string(k);
    } else {
        key.any = k % 2 == 0 ? any_int(k) : any_string(number_string(k));
    }
    return key;
}

static int64_t key_number(const TetherMapType *t, const void *key)
{
    const Key *k = key;
    if (t == &map_64) {
        return k->i64 / 1000003;
    }
    if (t == &map_32) {
        return k->i32;
    }
    TetherString s = k->string;
    if (t == &map_any) {
        if (k->any.type == &type_int64) {
            return (int64_t)(intptr_t)k->any.data;
        }
        s = *(const TetherString *)k->any.data;
    }
    char text[32] = {0};
    memcpy(text, s.ptr, (size_t)s.len);
    return atoll(text + 11);
}

/* ---- the model ------------------------------------------------------------------------------- */

static int64_t model[KEYS]; /* number of key k, -1 absent */
static int64_t model_count;

static void put(const TetherMapType *t, TetherMap *m, int64_t k, int64_t number)
{
    Key key = make_key(t, k);
    Box *box = tether_map_set(t, m, &key);
    if (model[k] < 0) {
        EXPECT(box->value == NULL && box->number == 0);
        model_count++;
    } else {
        EXPECT(*box->value == model[k]);
    }
    model[k] = number;
    int64_t *value = tether_new(&layout_word);
    *value = number;
    box = tether_map_get(t, m, &key);
    tether_store(&box->value, value);
    box->number = number;
}

static void drop(const TetherMapType *t, TetherMap *m, int64_t k)
{
    Key key = make_key(t, k);
    tether_map_delete(t, m, &key);
    if (model[k] >= 0) {
        model[k] = -1;
        model_count--;
    }
}

static void look(const TetherMapType *t, TetherMap *m, int64_t k)
{
    Key key = make_key(t, k);
    const Box *box = tether_map_get(t, m, &key);
    EXPECT((box != NULL) == (model[k] >= 0));
    if (box != NULL) {
        EXPECT(box->number == model[k] && *box->value == model[k]);
    }
}

static void random_step(const TetherMapType *t, TetherMap *m, int64_t keys)
{
    int64_t k = (int64_t)test_random() % keys;
    switch (test_random() % 8) {
    case 0:
    case 1:
        drop(t, m, k);
        break;
    case 2:
    case 3:
        look(t, m, k);
        break;
    default:
        put(t, m, k, (int64_t)test_random());
    }
}

/* Iterates, changing the map meanwhile when asked to. What is not touched is produced exactly when
 * it is there, once; nothing is produced that is not there. */
static void iterate(const TetherMapType *t, TetherMap *m, int64_t keys, bool change)
{
    static int64_t seen[KEYS];
    static bool touched[KEYS];
    memset(seen, 0, sizeof seen);
    memset(touched, 0, sizeof touched);
    TetherMapIter it;
    for (tether_map_iter_begin(t, m, &it); it.key != NULL; tether_map_iter_next(t, &it)) {
        int64_t k = key_number(t, it.key);
        const Box *box = it.elem;
        EXPECT(k >= 0 && k < keys && model[k] >= 0);
        EXPECT(box->number == model[k] && *box->value == model[k]);
        seen[k]++;
        for (uint64_t n = change ? test_random() % 4 : 0; n > 0; n--) {
            int64_t other = (int64_t)test_random() % keys;
            touched[other] = true;
            if (model[other] >= 0) {
                drop(t, m, other);
            } else {
                put(t, m, other, (int64_t)test_random());
            }
        }
    }
    for (int64_t k = 0; k < keys; k++) {
        EXPECT(touched[k] || seen[k] == (model[k] >= 0));
    }
}

static void exercise(const TetherMapType *t, int64_t keys, int steps)
{
    TetherMap *m = tether_map_new(t, (int64_t)(test_random() % 40));
    for (int64_t k = 0; k < KEYS; k++) {
        model[k] = -1;
    }
    model_count = 0;
    for (int i = 0; i < steps; i++) {
        random_step(t, m, keys);
        EXPECT(tether_map_len(m) == model_count);
        if (i % 997 == 0) {
            iterate(t, m, keys, false);
        }
        if (i % 1999 == 0 && keys < 200) {
            iterate(t, m, keys, true);
        }
        if (i % 7919 == 7918) {
            tether_map_clear(t, m);
            memset(model, -1, sizeof model);
            model_count = 0;
        }
    }
    for (int64_t k = 0; k < keys; k++) {
        look(t, m, k);
    }
}

static void all_kinds(void)
{
    const TetherMapType *types[] = {&map_64, &map_32, &map_string, &map_any};
    for (int i = 0; i < 4; i++) {
        exercise(types[i], 7, 3000);
        exercise(types[i], 20, 6000);
        exercise(types[i], 150, 12000);
        exercise(types[i], KEYS, 30000);
    }
}

static void kinds_stw(void)
{
    all_kinds();
}
TEST_PROGRAM(kinds_stw, "stw,verify")
static void kinds_concurrent(void)
{
    all_kinds();
}
TEST_PROGRAM(kinds_concurrent, "concurrent,verify,gogc=10")
static void kinds_stress(void)
{
    exercise(&map_string, 40, 3000);
    exercise(&map_any, 40, 3000);
}
TEST_PROGRAM(kinds_stress, "stw,verify,stress=2")

/* ---- rules ----------------------------------------------------------------------------------- */

/* Keys deleted before they are reached stay away, those present throughout come exactly once, while
 * the map grows several times under the iterator. */
static void growth(void)
{
    enum { FIRST = 100 };
    for (int round = 0; round < 200; round++) {
        TetherMap *m = tether_map_new(&map_64, 0);
        for (uint64_t k = 0; k < FIRST; k++) {
            ((Box *)tether_map_set_64(&map_64, m, k))->number = 1;
        }
        int seen[FIRST] = {0};
        bool deleted[FIRST] = {false};
        uint64_t added = FIRST;
        TetherMapIter it;
        for (tether_map_iter_begin(&map_64, m, &it); it.key != NULL;
             tether_map_iter_next(&map_64, &it)) {
            uint64_t k = *(const uint64_t *)it.key;
            if (k < FIRST) {
                EXPECT(!deleted[k]);
                EXPECT(++seen[k] == 1);
            }
            uint64_t victim = test_random() % FIRST;
            if (seen[victim] == 0 && test_random() % 3 == 0) {
                tether_map_delete(&map_64, m, &victim);
                deleted[victim] = true;
            }
            for (int i = 0; i < 10 && added < 3000; i++) {
                tether_map_set_64(&map_64, m, added++);
            }
        }
        for (int k = 0; k < FIRST; k++) {
            EXPECT(seen[k] + deleted[k] == 1);
        }
    }
}
TEST_PROGRAM(growth, "stw")

static void float_keys(void)
{
    TetherMap *m = tether_map_new(&map_float, 0);
    double keys[] = {0.0, -0.0, (double)NAN, (double)NAN, 1.5};
    for (int i = 0; i < 5; i++) {
        *(int64_t *)tether_map_set(&map_float, m, &keys[i]) += i;
    }
    EXPECT(tether_map_len(m) == 4); /* the zeros are one key, the NaNs are two */
    EXPECT(*(int64_t *)tether_map_get(&map_float, m, &keys[1]) == 1);
    EXPECT(tether_map_get(&map_float, m, &keys[2]) == NULL);
    int nans = 0;
    TetherMapIter it;
    for (tether_map_iter_begin(&map_float, m, &it); it.key != NULL;
         tether_map_iter_next(&map_float, &it)) {
        if (*(const double *)it.key != *(const double *)it.key) {
            nans++;
        }
        if (tether_map_len(m) < 100) {
            for (int i = 0; i < 200; i++) { /* outgrows the table under the iterator */
                double k = 100 + i;
                tether_map_set(&map_float, m, &k);
            }
        }
    }
    EXPECT(nans == 2);
    tether_map_clear(&map_float, m);
    EXPECT(tether_map_len(m) == 0);
}
TEST_PROGRAM(float_keys, "stw")

static void nil_maps(void)
{
    int64_t key = 1;
    EXPECT(tether_map_len(NULL) == 0);
    EXPECT(tether_map_get(&map_64, NULL, &key) == NULL);
    EXPECT(tether_map_get_64(&map_64, NULL, 1) == NULL);
    tether_map_delete(&map_64, NULL, &key);
    tether_map_clear(&map_64, NULL);
    TetherMapIter it;
    tether_map_iter_begin(&map_64, NULL, &it);
    EXPECT(it.key == NULL);
}
TEST_PROGRAM(nil_maps, "stw")

static void nil_set(void)
{
    tether_map_set_64(&map_64, NULL, 1);
}
TEST_PROGRAM(nil_set, "stw")

static void unhashable(void)
{
    TetherMap *m = tether_map_new(&map_any, 0);
    static int64_t slice[3];
    TetherAny key = {&type_slice, slice};
    tether_map_get(&map_any, m, &key);
}
TEST_PROGRAM(unhashable, "stw")

static void fill(TCase *t)
{
    tcase_add_exit_test(t, kinds_stw_runs, 0);
    tcase_add_exit_test(t, kinds_concurrent_runs, 0);
    tcase_add_exit_test(t, kinds_stress_runs, 0);
    tcase_add_exit_test(t, growth_runs, 0);
    tcase_add_exit_test(t, float_keys_runs, 0);
    tcase_add_exit_test(t, nil_maps_runs, 0);
    tcase_add_exit_test(t, nil_set_runs, 2);
    tcase_add_exit_test(t, unhashable_runs, 2);
}

int main(void)
{
    return run_suite("runtime_map", fill);
}
