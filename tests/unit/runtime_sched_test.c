/* Goroutines, channels, select and timers, used as the emitter uses them. */
#include "runtime_support.h"

void time_Sleep(int64_t d);
void runtime_yield(void);
void runtime_goexit(void);
int64_t runtime_goroutines(void);
int64_t runtime_setProcessors(int64_t n);

/* A closure: code, then up to three captured words. */
typedef struct Closure {
    TetherFunc func;
    void *a, *b;
    int64_t n;
} Closure;

LAYOUT(layout_closure, sizeof(Closure), 3, TETHER_WORD_POINTER << 2 | TETHER_WORD_POINTER << 4);
static const TetherType type_pointer = {.size = 8, .layout = &layout_pointer};

static void start(void (*code)(Closure *), void *a, void *b, int64_t n)
{
    Closure *c = tether_new(&layout_closure);
    c->func.code = (TetherCode)code;
    c->a = a;
    c->b = b;
    c->n = n;
    tether_go(&c->func);
}

static int64_t receive(TetherChan *c)
{
    int64_t v;
    tether_chan_recv(c, &v);
    return v;
}

static void send(TetherChan *c, int64_t v)
{
    tether_chan_send(c, &v);
}

/* ---- ping-pong ------------------------------------------------------------------------------- */

static void echo(Closure *c)
{
    int64_t v;
    while (tether_chan_recv(c->a, &v)) {
        send(c->b, v + 1);
    }
    tether_chan_close(c->b);
}

static void ping_pong(void)
{
    TetherChan *to = tether_chan_new(&type_int64, 0), *from = tether_chan_new(&type_int64, 0);
    start(echo, to, from, 0);
    for (int64_t i = 0; i < 100000; i++) {
        send(to, i);
        EXPECT(receive(from) == i + 1);
    }
    tether_chan_close(to);
    int64_t v = 7;
    EXPECT(!tether_chan_recv(from, &v) && v == 0);
}

/* ---- many goroutines that allocate and pass pointers ----------------------------------------- */

typedef struct Node {
    struct Node *next;
    int64_t value;
} Node;
LAYOUT(layout_node, sizeof(Node), 1, TETHER_WORD_POINTER);

static Node *make_list(int64_t n)
{
    Node *list = NULL;
    for (int64_t i = 0; i < n; i++) {
        Node *node = tether_new(&layout_node);
        node->next = list;
        node->value = i;
        list = node;
    }
    return list;
}

static int64_t sum_list(const Node *list)
{
    int64_t sum = 0;
    for (; list != NULL; list = list->next) {
        sum += list->value;
    }
    return sum;
}

static void producer(Closure *c)
{
    for (int64_t i = 0; i < c->n; i++) {
        Node *list = make_list(i % 50);
        tether_chan_send(c->a, &list);
    }
    bool done = true;
    tether_chan_send(c->b, &done);
}

static const TetherType type_bool = {.size = 1, .layout = &layout_half};

/* Reverses each list, so that stores delete pointers. */
static void stage(Closure *c)
{
    Node *list;
    while (tether_chan_recv(c->a, &list)) {
        Node *back = NULL;
        while (list != NULL) {
            Node *next = list->next;
            tether_store(&list->next, back);
            back = list;
            list = next;
        }
        tether_chan_send(c->b, &back);
    }
}

static void pass_lists(int64_t senders, int64_t stages, int64_t each, int64_t room)
{
    TetherChan *in = tether_chan_new(&type_pointer, room),
               *out = tether_chan_new(&type_pointer, room);
    TetherChan *done = tether_chan_new(&type_bool, 0);
    for (int64_t i = 0; i < senders; i++) {
        start(producer, in, done, each);
    }
    for (int64_t i = 0; i < stages; i++) {
        start(stage, in, out, 0);
    }
    int64_t sum = 0, want = 0;
    for (int64_t i = 0; i < each; i++) {
        want += (i % 50) * (i % 50 - 1) / 2;
    }
    for (int64_t i = 0; i < senders * each; i++) {
        Node *list;
        tether_chan_recv(out, &list);
        sum += sum_list(list);
    }
    EXPECT(sum == senders * want);
    for (int64_t i = 0; i < senders; i++) {
        bool b;
        tether_chan_recv(done, &b);
    }
    tether_chan_close(in);
}

static void lists_unbuffered(void)
{
    pass_lists(8, 4, 300, 0);
}

static void lists_buffered(void)
{
    pass_lists(4, 8, 300, 5);
}

static void lists_many(void)
{
    pass_lists(20, 20, 2000, 3);
}

/* ---- select ---------------------------------------------------------------------------------- */

static void select_sender(Closure *c)
{
    for (int64_t i = 0; i < c->n; i++) {
        Node *list = make_list(3);
        TetherCase cases[2] = {{.chan = c->a, .value = &list, .send = true},
                               {.chan = c->b, .value = &list, .send = true}};
        tether_select(cases, 2, false);
    }
}

static void selects(void)
{
    TetherChan *a = tether_chan_new(&type_pointer, 0), *b = tether_chan_new(&type_pointer, 2);
    enum { SENDERS = 6, EACH = 2000 };
    for (int i = 0; i < SENDERS; i++) {
        start(select_sender, a, b, EACH);
    }
    int64_t counts[2] = {0};
    for (int i = 0; i < SENDERS * EACH; i++) {
        Node *x = NULL, *y = NULL;
        TetherCase cases[3] = {{.chan = a, .value = &x}, {.chan = NULL}, {.chan = b, .value = &y}};
        int64_t k = tether_select(cases, 3, false);
        EXPECT(k == 0 || k == 2);
        EXPECT(cases[k].ok && sum_list(k == 0 ? x : y) == 3);
        counts[k / 2]++;
    }
    EXPECT(counts[0] > 100 && counts[1] > 100);
    TetherCase one = {.chan = a};
    EXPECT(tether_select(&one, 1, true) == -1);
    tether_chan_close(a);
    EXPECT(tether_select(&one, 1, true) == 0 && !one.ok);
}

static void fairness(void)
{
    TetherChan *c[4];
    int64_t counts[4] = {0};
    for (int i = 0; i < 4; i++) {
        c[i] = tether_chan_new(&type_int64, 0);
        tether_chan_close(c[i]);
    }
    for (int i = 0; i < 40000; i++) {
        TetherCase cases[4] = {{.chan = c[0]}, {.chan = c[1]}, {.chan = c[2]}, {.chan = c[3]}};
        counts[tether_select(cases, 4, false)]++;
    }
    for (int i = 0; i < 4; i++) {
        EXPECT(counts[i] > 9000 && counts[i] < 11000);
    }
}

/* ---- sleeping, spinning, ending ----------------------------------------------------------------
 */

/* Nobody wakes early; how late, and so in which order, is the machine's affair. */
static void sleeper(Closure *c)
{
    int64_t start = os_nanotime();
    time_Sleep(c->n * 1000000);
    EXPECT(os_nanotime() - start >= c->n * 1000000);
    send(c->a, c->n);
}

static void sleeps(void)
{
    TetherChan *c = tether_chan_new(&type_int64, 0);
    for (int64_t i = 10; i > 0; i--) {
        start(sleeper, c, NULL, i * 40);
    }
    int64_t sum = 0;
    for (int64_t i = 1; i <= 10; i++) {
        sum += receive(c);
    }
    EXPECT(sum == 40 * 55);
    EXPECT(runtime_goroutines() <= 11);
}

static void spin_forever(Closure *c)
{
    (void)c;
    for (;;) {
        TETHER_POLL();
    }
}

static void preemption(void)
{
    for (int i = 0; i < 5; i++) {
        start(spin_forever, NULL, NULL, 0);
    }
    TetherChan *c = tether_chan_new(&type_int64, 0);
    start(sleeper, c, NULL, 20);
    EXPECT(receive(c) == 20);
}

static int64_t depth_of(int64_t n)
{
    TETHER_STACK_CHECK();
    volatile int64_t k = n;
    return k == 0 ? 0 : 1 + depth_of(k - 1) + (k - n);
}

static void recurse(Closure *c)
{
    send(c->a, depth_of(c->n));
}

static void recursion(void)
{
    TetherChan *c = tether_chan_new(&type_int64, 0);
    for (int i = 0; i < 3; i++) {
        start(recurse, c, NULL, 1000000);
    }
    for (int i = 0; i < 3; i++) {
        EXPECT(receive(c) == 1000000);
    }
}

static void tick(Closure *c)
{
    send(c->a, c->n);
}

/* ThreadSanitizer knows 8,000 threads and fibers at most; AddressSanitizer's map of so many stacks
 * has more pieces than Linux allows a process (65,530). */
static void hundred_thousand(void)
{
    const int64_t many = RT_TSAN ? 5000 : RT_ASAN ? 20000 : 100000;
    TetherChan *c = tether_chan_new(&type_int64, 0);
    for (int64_t i = 0; i < many; i++) {
        start(tick, c, NULL, i);
    }
    int64_t sum = 0;
    for (int64_t i = 0; i < many; i++) {
        sum += receive(c);
    }
    EXPECT(sum == many * (many - 1) / 2);
}

static void many_short(void)
{
    TetherChan *c = tether_chan_new(&type_int64, 1000);
    for (int64_t i = 0; i < 300000; i++) {
        start(tick, c, NULL, 1);
        if (i % 1000 == 999) {
            for (int k = 0; k < 1000; k++) {
                receive(c);
            }
        }
    }
}

/* ---- ends ------------------------------------------------------------------------------------ */

static void deadlocks(void)
{
    receive(tether_chan_new(&type_int64, 0));
}

static void sends_closed(void)
{
    TetherChan *c = tether_chan_new(&type_int64, 0);
    tether_chan_close(c);
    send(c, 1);
}

static void closes_twice(void)
{
    TetherChan *c = tether_chan_new(&type_int64, 0);
    tether_chan_close(c);
    tether_chan_close(c);
}

static void goexit_main(void)
{
    runtime_goexit();
}

static void selects_nothing(void)
{
    tether_select(NULL, 0, false);
}

START_TEST(ends)
{
    expect_text(
        deadlocks,
        "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\n");
    expect_text(selects_nothing, "goroutine 1 [select (no cases)]:\n");
    expect_text(sends_closed, "panic: send on closed channel\n\ngoroutine 1 [running]:\n");
    expect_text(closes_twice, "panic: close of closed channel\n");
    expect_text(goexit_main,
                "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n");
}
END_TEST

#define STRESS "concurrent,stress=211,verify"
TEST_PROGRAM(ping_pong, "concurrent")
TEST_PROGRAM(lists_unbuffered, STRESS)
TEST_PROGRAM(lists_buffered, STRESS)
TEST_PROGRAM(lists_many, "concurrent,stress=20011,verify")
TEST_PROGRAM(selects, STRESS)
TEST_PROGRAM(fairness, "concurrent")
TEST_PROGRAM(sleeps, "concurrent")
TEST_PROGRAM(preemption, "concurrent")
TEST_PROGRAM(recursion, "concurrent")
TEST_PROGRAM(hundred_thousand, "concurrent")
TEST_PROGRAM(many_short, "concurrent")

/* The same with one stack for many goroutines, switched at every other poll. */
#define TEST_SHARED(name, switches)                                                          \
    START_TEST(name##_shared)                                                                \
    {                                                                                        \
        setenv("TETHER_SCHED", "stacks=0,yield=2", 1);                                       \
        run_program(switches, name);                                                         \
    }                                                                                        \
    END_TEST
TEST_SHARED(lists_unbuffered, STRESS)
TEST_SHARED(lists_buffered, STRESS)
TEST_SHARED(selects, STRESS)
TEST_SHARED(preemption, "concurrent")
TEST_SHARED(recursion, "concurrent")

static void fill(TCase *tests)
{
    tcase_add_exit_test(tests, ping_pong_runs, 0);
    tcase_add_exit_test(tests, lists_unbuffered_runs, 0);
    tcase_add_exit_test(tests, lists_buffered_runs, 0);
    tcase_add_exit_test(tests, lists_many_runs, 0);
    tcase_add_exit_test(tests, selects_runs, 0);
    tcase_add_exit_test(tests, fairness_runs, 0);
    tcase_add_exit_test(tests, sleeps_runs, 0);
    tcase_add_exit_test(tests, preemption_runs, 0);
    tcase_add_exit_test(tests, recursion_runs, 0);
    tcase_add_exit_test(tests, hundred_thousand_runs, 0);
    tcase_add_exit_test(tests, many_short_runs, 0);
    tcase_add_exit_test(tests, lists_unbuffered_shared, 0);
    tcase_add_exit_test(tests, lists_buffered_shared, 0);
    tcase_add_exit_test(tests, selects_shared, 0);
    tcase_add_exit_test(tests, preemption_shared, 0);
    tcase_add_exit_test(tests, recursion_shared, 0);
    tcase_add_test(tests, ends);
}

int main(void)
{
    return run_suite("runtime_sched", fill);
}
