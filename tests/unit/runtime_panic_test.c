/* Deferred calls, panics and recovery, written as the emitter writes them. */
#include "runtime_support.h"

static char trail[256]; /* what happened, a letter each */
static int64_t step;

static void note(char c)
{
    trail[strlen(trail)] = c;
}

#define FUNC(name) static TetherFunc name##_func = {(TetherCode)name}

/* A function that defers and may be recovered: runs `body` under up to three deferred functions. */
static int64_t guarded(TetherFunc *first, TetherFunc *second, void (*body)(void))
{
    struct {
        int64_t result;
    } results = {0};
    TetherFrame frame;
    TetherDefer records[2];
    tether_frame_enter(&frame, true);
    tether_frame_keep(&results);
    if (TETHER_SETJMP(&frame)) {
        goto leave;
    }
    tether_defer(&frame, &records[0], first);
    if (second != NULL) {
        tether_defer(&frame, &records[1], second);
    }
    body();
    results.result = 1;
leave:
    tether_frame_leave(&frame);
    return results.result;
}

static void recovers(TetherFunc *f)
{
    bool permitted = tether_recover_enter((TetherCode)recovers);
    (void)f;
    TetherAny v = tether_recover(permitted);
    note(v.type == NULL ? 'n' : (char)(intptr_t)v.data);
}
FUNC(recovers);

static void panic_letter(char c)
{
    tether_panic(any_int(c));
}

static void panics_a(void)
{
    note('<');
    panic_letter('a');
}

static void returns(void)
{
    note('<');
}

static void expect_trail(const char *want)
{
    if (strcmp(trail, want) != 0) {
        fprintf(stderr, "step %lld: trail %s, expected %s\n", (long long)step, trail, want);
        _exit(1);
    }
    memset(trail, 0, sizeof trail);
    step++;
}

/* A deferred function whose callee asks: not permitted. */
static void indirect(TetherFunc *f)
{
    (void)f;
    recovers(&recovers_func);
}
FUNC(indirect);

/* A wrapper that the emitter makes around a deferred call. */
static void wrapper(TetherFunc *f)
{
    (void)f;
    tether_recover_forward((TetherCode)wrapper, (TetherCode)recovers);
    recovers(&recovers_func);
}
FUNC(wrapper);

static void notes_d(TetherFunc *f)
{
    (void)f;
    note('d');
}
FUNC(notes_d);

static void panics_b(TetherFunc *f)
{
    (void)f;
    note('b');
    panic_letter('b');
}
FUNC(panics_b);

/* Recovers, then panics anew. */
static void panics_again(TetherFunc *f)
{
    bool permitted = tether_recover_enter((TetherCode)panics_again);
    (void)f;
    note((char)(intptr_t)tether_recover(permitted).data);
    EXPECT(tether_recover(permitted).type == NULL);
    panic_letter('c');
}
FUNC(panics_again);

/* A deferred function with a guarded call of its own. */
static void nested(TetherFunc *f)
{
    (void)f;
    note('(');
    EXPECT(guarded(&recovers_func, NULL, panics_a) == 0);
    note(')');
}
FUNC(nested);

static void outer_body(void)
{
    guarded(&notes_d_func, &panics_b_func, panics_a);
}

static void rules(void)
{
    EXPECT(guarded(&recovers_func, NULL, panics_a) == 0);
    expect_trail("<a");
    EXPECT(guarded(&recovers_func, NULL, returns) == 1);
    expect_trail("<n");
    EXPECT(guarded(&recovers_func, &notes_d_func, panics_a) == 0);
    expect_trail("<da");
    EXPECT(guarded(&recovers_func, &indirect_func, panics_a) == 0);
    expect_trail("<na");
    EXPECT(guarded(&wrapper_func, NULL, panics_a) == 0);
    expect_trail("<a");
    EXPECT(guarded(&recovers_func, &panics_b_func, panics_a) == 0);
    expect_trail("<bb"); /* the second panic replaces the first */
    EXPECT(guarded(&recovers_func, &panics_again_func, panics_a) == 0);
    expect_trail("<ac");
    EXPECT(guarded(&recovers_func, &nested_func, panics_a) == 0);
    expect_trail("<(<a)a"); /* the inner recovery leaves the outer panic alone */
    EXPECT(guarded(&nested_func, &recovers_func, panics_a) == 0);
    expect_trail("<a(<a)");
    EXPECT(guarded(&recovers_func, NULL, outer_body) == 0);
    expect_trail("<bdb");
    EXPECT(tether_g()->panics == NULL && tether_g()->frames == NULL);
}
TEST_PROGRAM(rules, "stw")

/* Records in the heap, many of them, newest first. */
static int64_t last;

typedef struct Counter {
    TetherFunc func; /* counts */
    int64_t number;  /* which it is */
} Counter;
LAYOUT(layout_counter, sizeof(Counter), 0, 0);

static void count_down(TetherFunc *f)
{
    EXPECT(((Counter *)f)->number == last - 1);
    last--;
}

static void loop(void)
{
    enum { COUNT = 10000 };
    TetherFrame frame;
    tether_frame_enter(&frame, false);
    for (int64_t i = 0; i < COUNT; i++) {
        Counter *c = tether_new(&layout_counter);
        c->func.code = (TetherCode)count_down;
        c->number = i;
        tether_defer_heap(&frame, &c->func);
    }
    last = COUNT;
    tether_frame_leave(&frame);
    EXPECT(last == 0);
}
TEST_PROGRAM(loop, "stw,verify,stress=100")

static void uncaught(void)
{
    guarded(&notes_d_func, &panics_again_func, panics_a);
}
TEST_PROGRAM(uncaught, "stw")

static void nil_dereference(void)
{
    guarded(&notes_d_func, NULL, tether_panic_nil);
}
TEST_PROGRAM(nil_dereference, "stw")

/* ---- texts ----------------------------------------------------------------------------------- */

static void float_value(void)
{
    tether_panic((TetherAny){&type_float64, tether_word_f64(-1234.5)});
}

static void wrong_index(void)
{
    tether_index(5, 3);
}

static void wrong_assertion(void)
{
    tether_panic_assert(&type_int64, &type_string, &type_any);
}

static void lines(void)
{
    tether_panic(any_string(TETHER_STR("two\nlines")));
}

START_TEST(texts)
{
    expect_text(uncaught, "panic: 97 [recovered]\n\tpanic: 99\n\ngoroutine 1 [running]:\n");
    expect_text(nil_dereference, "panic: runtime error: invalid memory address or nil pointer "
                                 "dereference\n[signal SIGSEGV: segmentation violation ");
    expect_text(float_value, "panic: -1.234500e+003\n");
    expect_text(wrong_index, "panic: runtime error: index out of range [5] with length 3\n");
    expect_text(wrong_assertion,
                "panic: interface conversion: interface {} is int64, not string\n");
    expect_text(lines, "panic: two\n\tlines\n");
}
END_TEST

static void fill(TCase *t)
{
    tcase_add_exit_test(t, rules_runs, 0);
    tcase_add_exit_test(t, loop_runs, 0);
    tcase_add_exit_test(t, uncaught_runs, 2);
    tcase_add_exit_test(t, nil_dereference_runs, 2);
    tcase_add_test(t, texts);
}

int main(void)
{
    return run_suite("runtime_panic", fill);
}
