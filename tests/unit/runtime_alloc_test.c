/* The heap and the collector: random graphs against a shadow copy outside the heap, in every
 * mode. */
#include "runtime_support.h"

#include "runtime/gc.h"

/* ---- a random graph and its shadow ----------------------------------------------------------- */

enum { ROOTS = 64, NODES = 2000, EDGES = 3 };

typedef struct Node {
    struct Node *edges[EDGES]; /* pointers to other nodes, inside them at times */
    int64_t id;                /* index of its shadow */
    int64_t *payload;          /* noscan array: payload[i] == id + i */
    int64_t length;            /* of payload */
} Node;
LAYOUT(layout_node, sizeof(Node), 5, 0x115);
LAYOUT(layout_big, 2000 * 8, 1, 1);

typedef struct Shadow {
    int64_t edges[EDGES]; /* ids, -1 nil */
    int64_t length;       /* of the payload */
} Shadow;

static Node *roots[ROOTS];
static const TetherRoot root_table[] = {{roots, &layout_pointer, ROOTS}};
static Shadow *shadows;
static int64_t shadow_count, shadow_room;

static int64_t new_shadow(void)
{
    if (shadow_count == shadow_room) {
        shadow_room = shadow_room * 2 + 1024;
        shadows = realloc(shadows, (size_t)shadow_room * sizeof *shadows);
    }
    shadows[shadow_count] = (Shadow){{-1, -1, -1}, 0};
    return shadow_count++;
}

static Node *new_node(void)
{
    Node *n = tether_new(&layout_node);
    for (int i = 0; i < EDGES; i++) {
        EXPECT(n->edges[i] == NULL);
    }
    EXPECT(n->id == 0 && n->payload == NULL && n->length == 0);
    n->id = new_shadow();
    int64_t length = (int64_t)(test_random() % 8);
    if (test_random() % 64 == 0) {
        length = 500 + (int64_t)(test_random() % 4000);
    }
    int64_t *payload = tether_new_array(&layout_word, length);
    for (int64_t i = 0; i < length; i++) {
        EXPECT(payload[i] == 0);
        payload[i] = n->id + i;
    }
    tether_store(&n->payload, payload);
    n->length = length;
    shadows[n->id].length = length;
    return n;
}

static void check_node(const Node *n, int64_t id)
{
    EXPECT(n->id == id);
    const Shadow *s = &shadows[id];
    EXPECT(n->length == s->length);
    for (int64_t i = 0; i < n->length; i++) {
        EXPECT(n->payload[i] == id + i);
    }
    for (int i = 0; i < EDGES; i++) {
        EXPECT((n->edges[i] == NULL) == (s->edges[i] < 0));
    }
}

/* A node some random steps away from a root. */
static Node *walk(void)
{
    Node *n = roots[test_random() % ROOTS];
    for (uint64_t steps = test_random() % 12; n != NULL && steps > 0; steps--) {
        check_node(n, n->id);
        int e = (int)(test_random() % EDGES);
        Node *next = n->edges[e];
        if (next != NULL) {
            EXPECT(next->id == shadows[n->id].edges[e]);
            n = next;
        }
    }
    return n;
}

static void mutate(void)
{
    Node **root = &roots[test_random() % ROOTS]; /* tether_store evaluates the slot twice */
    switch (test_random() % 4) {
    case 0: {
        Node *n = new_node();
        tether_store(root, n);
        break;
    }
    case 1:
        tether_store(root, (Node *)NULL);
        break;
    default: {
        Node *from = walk();
        Node *to = test_random() % 3 == 0 ? new_node() : walk();
        if (from != NULL) {
            int e = (int)(test_random() % EDGES);
            shadows[from->id].edges[e] = to == NULL ? -1 : to->id;
            tether_store(&from->edges[e], to);
        }
    }
    }
    TETHER_POLL();
}

static void graph_steps(int steps)
{
    tether_roots(root_table, 1);
    for (int i = 0; i < steps; i++) {
        mutate();
        if (i % 256 == 0) {
            tether_new(&layout_big); /* a large object, garbage at once */
        }
    }
}

static void graph(void)
{
    graph_steps(400000);
}

static void graph_short(void)
{
    graph_steps(6000);
}

TEST_PROGRAM(graph, "stw,verify")
static void graph_concurrent(void)
{
    graph_steps(400000);
}
TEST_PROGRAM(graph_concurrent, "concurrent,verify")
static void graph_quiet(void)
{
    graph_steps(400000);
}
TEST_PROGRAM(graph_quiet, "concurrent,gogc=10")
TEST_PROGRAM(graph_short, "stw,verify,stress=1")
static void graph_short_concurrent(void)
{
    graph_steps(6000);
}
TEST_PROGRAM(graph_short_concurrent, "concurrent,verify,stress=3,seed=7")
static void graph_auto(void)
{
    graph_steps(20000);
}
TEST_PROGRAM(graph_auto, "concurrent,verify,stress=auto,seed=9")

/* ---- single properties ----------------------------------------------------------------------- */

/* Interior pointers, the only references, keep objects of every size. */
static void interior(void)
{
    enum { COUNT = 300 };
    int64_t *inside[COUNT];
    for (int i = 0; i < COUNT; i++) {
        int64_t length = 1 + i * i % 5000;
        int64_t *p = tether_new_array(&layout_word, length);
        p[length - 1] = i;
        inside[i] = &p[length - 1];
    }
    for (int i = 0; i < 200000; i++) {
        tether_new_array(&layout_word, i % 40);
    }
    for (int i = 0; i < COUNT; i++) {
        EXPECT(*inside[i] == i);
    }
}
TEST_PROGRAM(interior, "stw,gogc=20,verify")

#if defined(__x86_64__)
/* A pointer whose only home during a call is one callee-saved register; outside it is disguised. */
#define DISGUISE "0x5a5a5a5a"
#define KEEP_IN(reg)                                                                         \
    __asm__(".text\n"                                                                        \
            "keep_in_" #reg ":\n\tpush %" #reg "\n\tmov %rdi, %" #reg "\n\t"                  \
            "xor $" DISGUISE ", %" #reg "\n\txor %edi, %edi\n\tcall *%rsi\n\t"               \
            "xor $" DISGUISE ", %" #reg "\n\tmov %" #reg ", %rax\n\tpop %" #reg "\n\tret");   \
    uintptr_t keep_in_##reg(uintptr_t disguised, void (*call)(void));
KEEP_IN(rbx)
KEEP_IN(rbp)
KEEP_IN(r12)
KEEP_IN(r13)
KEEP_IN(r14)
KEEP_IN(r15)

static __attribute__((noinline)) uintptr_t disguised_box(int64_t number)
{
    int64_t *box = tether_new_array(&layout_word, 37);
    *box = number;
    return (uintptr_t)box ^ strtoull(DISGUISE, NULL, 16);
}

static void collect_and_litter(void)
{
    gc_collect();
    for (int i = 0; i < 2000; i++) {
        *(int64_t *)tether_new_array(&layout_word, 37) = -1;
    }
    TETHER_POLL();
}

static void clean_stack(void)
{
    volatile char room[8192];
    for (size_t i = 0; i < sizeof room; i++) {
        room[i] = 0;
    }
}

static void registers(void)
{
    uintptr_t (*const keep[])(uintptr_t, void (*)(void)) = {
        keep_in_rbx, keep_in_rbp, keep_in_r12, keep_in_r13, keep_in_r14, keep_in_r15};
    for (int64_t round = 0; round < 300; round++) {
        uintptr_t disguised = disguised_box(round);
        clean_stack();
        disguised = keep[round % 6](disguised, collect_and_litter);
        EXPECT(*(int64_t *)(disguised ^ strtoull(DISGUISE, NULL, 16)) == round);
    }
}
TEST_PROGRAM(registers, "stw,verify")
static void registers_concurrent(void)
{
    registers();
}
TEST_PROGRAM(registers_concurrent, "concurrent,verify")
#endif

/* A tree that hangs on the stack alone. */
typedef struct Tree {
    struct Tree *left, *right; /* subtrees */
} Tree;
LAYOUT(layout_tree, sizeof(Tree), 2, 5);

static Tree *grow_tree(int depth)
{
    TETHER_STACK_CHECK();
    Tree *t = tether_new(&layout_tree);
    if (depth > 0) {
        Tree *left = grow_tree(depth - 1);
        tether_store(&t->left, left);
        Tree *right = grow_tree(depth - 1);
        tether_store(&t->right, right);
    }
    return t;
}

static int64_t tree_size(const Tree *t)
{
    return t == NULL ? 0 : 1 + tree_size(t->left) + tree_size(t->right);
}

static void trees(void)
{
    Tree *keep = grow_tree(14);
    for (int i = 0; i < 200; i++) {
        EXPECT(tree_size(grow_tree(i % 12)) == (2 << i % 12) - 1);
    }
    EXPECT(tree_size(keep) == (2 << 14) - 1);
}
TEST_PROGRAM(trees, "concurrent,verify,gogc=20")

/* A stack so long that it is copied: each frame keeps a box, and the innermost collects. */
static int64_t deep(int64_t depth)
{
    TETHER_STACK_CHECK();
    int64_t *volatile box = tether_new(&layout_word);
    *box = depth;
    int64_t below = 0;
    if (depth > 0) {
        below = deep(depth - 1);
    } else {
        for (int i = 0; i < 600000; i++) {
            *(int64_t *)tether_new_array(&layout_word, 1 + i % 3) = -1;
        }
    }
    EXPECT(*box == depth);
    return below + 1;
}

static void deep_stack(void)
{
    EXPECT(deep(100000) == 100001);
}
TEST_PROGRAM(deep_stack, "concurrent,gogc=30")

/* Slices keep their elements while they grow, and the room behind them is zero. */
static void slices(void)
{
    TetherSlice s = {NULL, 0, 0};
    for (int64_t i = 0; i < 300000; i++) {
        if (s.len == s.cap) {
            s = tether_grow(&layout_word, s, 1);
            for (int64_t k = s.len; k < s.cap; k++) {
                EXPECT(((int64_t *)s.ptr)[k] == 0);
            }
        } else {
            s.len++;
        }
        ((int64_t *)s.ptr)[s.len - 1] = i;
    }
    for (int64_t i = 0; i < s.len; i++) {
        EXPECT(((int64_t *)s.ptr)[i] == i);
    }
}
TEST_PROGRAM(slices, "concurrent,gogc=10")

/* Moves of pointers, overlapping both ways, in pieces that poll, like those of a shadow array. */
static void moves(void)
{
    enum { COUNT = 30000 };
    static int64_t shadow[COUNT];
    int64_t **p = tether_new_array(&layout_pointer, COUNT);
    for (int64_t i = 0; i < COUNT; i++) {
        int64_t *box = tether_new(&layout_word);
        *box = shadow[i] = i;
        tether_store(&p[i], box);
    }
    for (int round = 0; round < 40; round++) {
        int64_t from = (int64_t)(test_random() % COUNT), to = (int64_t)(test_random() % COUNT);
        int64_t count = COUNT - (from > to ? from : to);
        tether_move(&layout_pointer, p + to, p + from, count);
        memmove(shadow + to, shadow + from, (size_t)count * sizeof *shadow);
        for (int i = 0; i < 2000; i++) {
            tether_new_array(&layout_word, 100);
        }
        for (int64_t i = 0; i < COUNT; i++) {
            EXPECT(*p[i] == shadow[i]);
        }
    }
    tether_clear(&layout_pointer, p, COUNT);
    for (int64_t i = 0; i < COUNT; i++) {
        EXPECT(p[i] == NULL);
    }
}
TEST_PROGRAM(moves, "concurrent,verify,gogc=10")

/* Pointers change places all the time: each is for a moment on the stack alone, or has gone from
 * what the marker has not seen to what it has. */
enum { SHUFFLED = 100000 };

static void litter(int64_t pattern)
{
    int64_t *p = tether_new_array(&layout_word, 1 + pattern % 2);
    *p = -1 - pattern;
}

static int64_t **shuffled_boxes(void)
{
    int64_t **p = tether_new_array(&layout_pointer, SHUFFLED);
    for (int64_t i = 0; i < SHUFFLED; i++) {
        int64_t *box = tether_new(&layout_word);
        *box = i;
        tether_store(&p[i], box);
    }
    return p;
}

static void check_boxes(int64_t **p)
{
    static bool seen[SHUFFLED];
    memset(seen, 0, sizeof seen);
    for (int64_t i = 0; i < SHUFFLED; i++) {
        EXPECT(*p[i] >= 0 && *p[i] < SHUFFLED && !seen[*p[i]]);
        seen[*p[i]] = true;
    }
}

static void shuffle(void)
{
    int64_t **p = shuffled_boxes();
    for (int64_t round = 0; round < 3000000; round++) {
        uint64_t i = test_random() % SHUFFLED, j = test_random() % SHUFFLED;
        int64_t *box = p[i];
        tether_store(&p[i], p[j]);
        litter(round);
        tether_store(&p[j], box);
    }
    check_boxes(p);
}
TEST_PROGRAM(shuffle, "concurrent,gogc=10")

/* The same by bulk moves: a block is kept aside while the ones between move over its place. */
static void shuffle_blocks(void)
{
    enum { BLOCK = 500 };
    int64_t **p = shuffled_boxes();
    int64_t **aside = tether_new_array(&layout_pointer, BLOCK);
    for (int64_t round = 0; round < 8000; round++) {
        int64_t last = SHUFFLED - BLOCK;
        int64_t between = (int64_t)test_random() % last;
        tether_move(&layout_pointer, aside, p + between, BLOCK);
        tether_move(&layout_pointer, p + between, p + between + BLOCK, last - between);
        tether_move(&layout_pointer, p + last, aside, BLOCK);
        tether_clear(&layout_pointer, aside, BLOCK);
        for (int i = 0; i < 500; i++) {
            litter(i);
        }
    }
    check_boxes(p);
}
TEST_PROGRAM(shuffle_blocks, "concurrent,gogc=10")

static void exhausted(void)
{
    TetherSlice keep = {NULL, 0, 0};
    for (;;) {
        keep = tether_grow(&layout_word, keep, 1 << 16);
    }
}
TEST_PROGRAM(exhausted, "room=32M")

static int64_t endless(int64_t n)
{
    TETHER_STACK_CHECK();
    volatile int64_t local = n;
    return local < 0 ? 0 : endless(n + 1) + local;
}

static void overflow(void)
{
    EXPECT(endless(0) == 0);
}
TEST_PROGRAM(overflow, "stw")

static void fill(TCase *t)
{
    tcase_add_exit_test(t, graph_runs, 0);
    tcase_add_exit_test(t, graph_concurrent_runs, 0);
    tcase_add_exit_test(t, graph_quiet_runs, 0);
    tcase_add_exit_test(t, graph_short_runs, 0);
    tcase_add_exit_test(t, graph_short_concurrent_runs, 0);
    tcase_add_exit_test(t, graph_auto_runs, 0);
    tcase_add_exit_test(t, interior_runs, 0);
#if defined(__x86_64__)
    tcase_add_exit_test(t, registers_runs, 0);
    tcase_add_exit_test(t, registers_concurrent_runs, 0);
#endif
    tcase_add_exit_test(t, trees_runs, 0);
    tcase_add_exit_test(t, deep_stack_runs, 0);
    tcase_add_exit_test(t, slices_runs, 0);
    tcase_add_exit_test(t, moves_runs, 0);
    tcase_add_exit_test(t, shuffle_runs, 0);
    tcase_add_exit_test(t, shuffle_blocks_runs, 0);
    tcase_add_exit_test(t, exhausted_runs, 2);
#if !defined(__SANITIZE_THREAD__) /* its own stack of calls overflows first */
    tcase_add_exit_test(t, overflow_runs, 2);
#else
    (void)overflow_runs;
#endif
}

int main(void)
{
    return run_suite("runtime_alloc", fill);
}
