/* What the tests of the runtime share: the functions that lib/runtime would export, some types,
 * and a way to run a body as a program's main with given switches of the collector. A program ends
 * its process, so each runs in a test of its own that expects an exit code. */
#ifndef RUNTIME_SUPPORT_H
#define RUNTIME_SUPPORT_H

#include "runtime/internal.h"
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define EXPECT(condition)                                                                    \
    do {                                                                                     \
        if (!(condition)) {                                                                  \
            fprintf(stderr, "%s:%d: expected %s\n", __FILE__, __LINE__, #condition);         \
            _exit(1);                                                                        \
        }                                                                                    \
    } while (0)

static void no_init(void)
{
}

/* Starts body as main, with TETHER_GC set to `switches`. */
static inline void run_program(const char *switches, void (*body)(void))
{
    char *no_arguments[] = {NULL};
    setenv("TETHER_GC", switches, 1);
    tether_main(0, no_arguments, no_init, body);
}

/* A generator of the tests' own, so that a failure repeats. */
static inline uint64_t test_random(void)
{
    static uint64_t state = 1;
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return state >> 33;
}

/* ---- types ---------------------------------------------------------------------------------- */

#define LAYOUT(name, size, words, ...)                                                       \
    static const uint64_t name##_map[] = {__VA_ARGS__};                                      \
    static uint32_t name##_id;                                                               \
    static const TetherLayout name = {size, words, name##_map, &name##_id}

LAYOUT(layout_word, 8, 0, 0);
LAYOUT(layout_half, 4, 0, 0);
LAYOUT(layout_pointer, 8, 1, 1);
LAYOUT(layout_string, 16, 1, 1);
LAYOUT(layout_any, 16, 2, 8);
LAYOUT(layout_slice, 24, 1, 1);

static inline bool equal_int64(const void *a, const void *b)
{
    return *(const int64_t *)a == *(const int64_t *)b;
}

static inline bool equal_int32(const void *a, const void *b)
{
    return *(const int32_t *)a == *(const int32_t *)b;
}

static inline bool equal_float64(const void *a, const void *b)
{
    return *(const double *)a == *(const double *)b;
}

static inline bool equal_string(const void *a, const void *b)
{
    return tether_string_eq(*(const TetherString *)a, *(const TetherString *)b);
}

static inline bool equal_any(const void *a, const void *b)
{
    return tether_any_eq(*(const TetherAny *)a, *(const TetherAny *)b);
}

static inline uint64_t hash_int64(const void *v, uint64_t seed)
{
    return tether_hash_bytes(v, 8, seed);
}

static inline uint64_t hash_int32(const void *v, uint64_t seed)
{
    return tether_hash_bytes(v, 4, seed);
}

#define NAMED_STRING(text) {(const uint8_t *)(text), sizeof(text) - 1}
#define BASIC_TYPE(id, text, bytes, number, flag, shape, eq, hash_function)                  \
    static const TetherType id = {.name = NAMED_STRING(text),                                \
                                  .size = bytes,                                             \
                                  .align = bytes < 8 ? bytes : 8,                            \
                                  .hash = number,                                            \
                                  .kind = number,                                            \
                                  .flags = flag,                                             \
                                  .layout = &shape,                                          \
                                  .equal = eq,                                               \
                                  .hash_value = hash_function}

BASIC_TYPE(type_int64, "int64", 8, TETHER_INT64, TETHER_DIRECT | TETHER_PLAIN, layout_word,
           equal_int64, hash_int64);
BASIC_TYPE(type_int32, "int32", 4, TETHER_INT32, TETHER_DIRECT | TETHER_PLAIN, layout_half,
           equal_int32, hash_int32);
BASIC_TYPE(type_float64, "float64", 8, TETHER_FLOAT64, TETHER_DIRECT, layout_word, equal_float64,
           tether_hash_f64);
BASIC_TYPE(type_string, "string", 16, TETHER_STRING, 0, layout_string, equal_string,
           tether_hash_string);
BASIC_TYPE(type_any, "interface {}", 16, TETHER_INTERFACE, 0, layout_any, equal_any,
           tether_any_hash);
BASIC_TYPE(type_slice, "[]int", 24, TETHER_SLICE, 0, layout_slice, NULL, NULL);

static inline TetherAny any_string(TetherString s)
{
    TetherString *box = tether_new(&layout_string);
    *box = s;
    return (TetherAny){&type_string, box};
}

static inline TetherAny any_int(int64_t v)
{
    return (TetherAny){&type_int64, (void *)(intptr_t)v};
}

/* ---- what lib/runtime exports: errors are plain strings here --------------------------------- */

TetherAny runtime_makeError(TetherString text)
{
    TetherString parts[] = {TETHER_STR("runtime error: "), text};
    return any_string(tether_concat(parts, 2));
}

TetherAny runtime_makePlainError(TetherString text)
{
    return any_string(text);
}

TetherAny runtime_makeTypeError(TetherString text)
{
    return any_string(text);
}

TetherAny runtime_makeNilError(void)
{
    return any_string(TETHER_STR("panic called with nil argument"));
}

bool runtime_hasPanicText(TetherAny value)
{
    (void)value;
    return false;
}

TetherString runtime_panicText(TetherAny value)
{
    (void)value;
    return (TetherString){NULL, 0};
}

/* ---- running -------------------------------------------------------------------------------- */

/* What the program writes to standard error contains the text. */
static inline void expect_text(void (*body)(void), const char *want)
{
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], 2);
        run_program("stw", body);
    }
    close(ends[1]);
    char text[1024] = {0};
    size_t length = 0;
    for (ssize_t n; (n = read(ends[0], text + length, sizeof text - 1 - length)) > 0;) {
        length += (size_t)n;
    }
    close(ends[0]);
    ck_assert_msg(strstr(text, want) != NULL, "expected %s in: %s", want, text);
}

#define TEST_PROGRAM(name, switches)                                                         \
    START_TEST(name##_runs)                                                                  \
    {                                                                                        \
        run_program(switches, name);                                                         \
    }                                                                                        \
    END_TEST

#endif
