/* Two protocols of the runtime as small machines, of which all interleavings are tried: the claim
 * of a stack that goroutines share (stack.c), and the barrier (gc.h). Each machine is also run with
 * the part left out that it is there to justify, and must then fail: so it can fail at all. */
#include <check.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* ---- states that have been visited ----------------------------------------------------------- */

enum { ROOM = 1 << 22, STATE_BYTES = 24 };

typedef struct State {
    uint8_t b[STATE_BYTES]; /* b[STATE_BYTES - 1] is 1: an entry in use */
} State;

static State *seen;

/* False: it was there already. */
static bool visit(const State *s)
{
    State key = *s;
    key.b[STATE_BYTES - 1] = 1;
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (int i = 0; i < STATE_BYTES; i++) {
        hash = (hash ^ key.b[i]) * UINT64_C(0x100000001B3);
    }
    for (uint64_t i = hash ^ hash >> 29;; i++) {
        State *p = &seen[i % ROOM];
        if (p->b[STATE_BYTES - 1] == 0) {
            *p = key;
            return true;
        }
        if (memcmp(p, &key, sizeof key) == 0) {
            return false;
        }
    }
}

static void forget(void)
{
    free(seen);
    seen = calloc(ROOM, sizeof *seen);
    ck_assert_ptr_nonnull(seen);
}

/* ---- the claim of a shared stack --------------------------------------------------------------
 *
 * Three goroutines at home on one stack run on it twice each. */

enum { GOROUTINES = 3, TIMES = 2 };
enum { ENTER, LOCK, SWAP, RUN, LEAVE, TAKE, READY, WAITING, OVER };

typedef struct Claim {
    uint8_t busy;             /* as Stack.busy */
    uint8_t lock;             /* 1 + who holds it, 0 free */
    uint8_t waiting;          /* set of goroutines */
    uint8_t pc[GOROUTINES];   /* where each is */
    uint8_t left[GOROUTINES]; /* how often it will still run */
    uint8_t list[GOROUTINES]; /* whom it is about to make ready */
} Claim;

static bool careless; /* a claim that fails does not look again after it has announced itself */

/* One step of goroutine g; false when it cannot take one. */
static bool claim_step(Claim *c, int g)
{
    switch (c->pc[g]) {
    case ENTER:
        c->pc[g] = c->busy == 0 ? RUN : LOCK;
        c->busy = c->busy == 0 ? 1 : c->busy;
        return true;
    case LOCK:
        if (c->lock != 0) {
            return false;
        }
        c->lock = (uint8_t)(g + 1);
        c->pc[g] = SWAP;
        return true;
    case SWAP: { /* and the lock's release, which nothing can tell from it */
        bool mine = c->busy == 0 && !careless;
        c->busy = 2;
        c->waiting |= (uint8_t)(mine ? 0 : 1 << g);
        c->lock = 0;
        c->pc[g] = mine ? RUN : WAITING;
        return true;
    }
    case RUN:
        c->pc[g] = LEAVE;
        return true;
    case LEAVE: {
        bool others = c->busy == 2;
        c->busy = 0;
        c->left[g]--;
        c->pc[g] = others ? TAKE : c->left[g] == 0 ? OVER : ENTER;
        return true;
    }
    case TAKE:
        if (c->lock != 0) {
            return false;
        }
        c->list[g] = c->waiting;
        c->waiting = 0;
        c->pc[g] = READY;
        return true;
    case READY:
        for (int i = 0; i < GOROUTINES; i++) {
            c->pc[i] = c->list[g] >> i & 1 ? ENTER : c->pc[i];
        }
        c->list[g] = 0;
        c->pc[g] = c->left[g] == 0 ? OVER : ENTER;
        return true;
    default:
        return false;
    }
}

/* True when all interleavings from here end well. */
static bool claim_holds(const Claim *c)
{
    int running = 0, over = 0;
    for (int g = 0; g < GOROUTINES; g++) {
        running += c->pc[g] == RUN || c->pc[g] == LEAVE;
        over += c->pc[g] == OVER;
    }
    if (running > 1) {
        return false;
    }
    State s = {{0}};
    memcpy(s.b, c, sizeof *c);
    if (!visit(&s)) {
        return true;
    }
    bool moved = false;
    for (int g = 0; g < GOROUTINES; g++) {
        Claim next = *c;
        if (claim_step(&next, g)) {
            moved = true;
            if (!claim_holds(&next)) {
                return false;
            }
        }
    }
    return moved || over == GOROUTINES;
}

START_TEST(stack_claim)
{
    Claim start = {0};
    memset(start.left, TIMES, sizeof start.left);
    forget();
    careless = false;
    ck_assert(claim_holds(&start));
    forget();
    careless = true;
    ck_assert(!claim_holds(&start));
}
END_TEST

/* ---- the barrier ------------------------------------------------------------------------------
 *
 * Objects with one slot each, a mutator with two registers, a marker. Marking begins with what the
 * registers name and object 0 grey. The mutator loads, stores, drops registers and allocates; a
 * store is a test and shade, then the store; the marker reads a slot, then marks what it read. */

enum { OBJECTS = 4, REGISTERS = 2, NIL = OBJECTS, STEPS = 5 };
enum { FREE, WHITE, GREY, BLACK };
enum { NOTHING = 255 };

typedef struct Heap {
    uint8_t slot[OBJECTS], color[OBJECTS], reg[REGISTERS];
    uint8_t scanning; /* object whose slot the marker has read, or NOTHING */
    uint8_t value;    /* what it read */
    uint8_t store_to; /* object that the mutator stores to, its old value shaded; or NOTHING */
    uint8_t store_of; /* register */
    uint8_t steps;    /* of the mutator, left */
} Heap;

static bool barrier; /* stores shade */

static void shade(Heap *h, uint8_t object)
{
    if (object != NIL && h->color[object] == WHITE) {
        h->color[object] = GREY;
    }
}

static bool heap_holds(const Heap *h);

/* All that the mutator may do next. */
static bool mutate(const Heap *h)
{
    if (h->store_to != NOTHING) {
        Heap n = *h;
        n.slot[n.store_to] = n.reg[n.store_of];
        n.store_to = NOTHING;
        n.store_of = 0;
        return heap_holds(&n);
    }
    bool ok = true;
    for (uint8_t r = 0; r < REGISTERS && h->steps != 0 && ok; r++) {
        Heap n = *h;
        n.steps--;
        if (h->reg[r] != NIL) {
            n.reg[1 - r] = h->slot[h->reg[r]]; /* load */
            ok = heap_holds(&n);
            n.reg[1 - r] = h->reg[1 - r];
            for (uint8_t of = 0; of < REGISTERS && ok; of++) { /* store */
                Heap s = n;
                if (barrier) {
                    shade(&s, s.slot[s.reg[r]]);
                }
                s.store_to = s.reg[r];
                s.store_of = of;
                ok = heap_holds(&s);
            }
        }
        n.reg[r] = NIL;
        ok = ok && heap_holds(&n);
        for (uint8_t o = 0; o < OBJECTS && ok; o++) {
            if (h->color[o] == FREE) { /* allocate: black, empty */
                n.reg[r] = o;
                n.color[o] = BLACK;
                ok = heap_holds(&n);
                break;
            }
        }
    }
    return ok;
}

static bool reachable_marked(const Heap *h)
{
    for (int r = 0; r <= REGISTERS; r++) {
        uint8_t o = r == REGISTERS ? 0 : h->reg[r];
        for (int n = 0; o != NIL && n <= OBJECTS; n++, o = h->slot[o]) {
            if (h->color[o] != BLACK) {
                return false;
            }
        }
    }
    return true;
}

/* True when marking, however it goes on from here, marks what can be reached at its end. */
static bool heap_holds(const Heap *h)
{
    State s = {{0}};
    memcpy(s.b, h, sizeof *h);
    if (!visit(&s)) {
        return true;
    }
    if (h->scanning != NOTHING) {
        Heap n = *h;
        shade(&n, n.value);
        n.color[n.scanning] = BLACK;
        n.scanning = NOTHING;
        n.value = NIL;
        return heap_holds(&n) && mutate(h);
    }
    bool grey = false;
    for (uint8_t o = 0; o < OBJECTS; o++) {
        if (h->color[o] == GREY) {
            grey = true;
            Heap n = *h;
            n.scanning = o;
            n.value = n.slot[o];
            if (!heap_holds(&n)) {
                return false;
            }
        }
    }
    /* Marking ends in a stop, at which no store is half done. */
    if (!grey && h->store_to == NOTHING && !reachable_marked(h)) {
        return false;
    }
    return mutate(h);
}

/* Three objects that name each other in every way, one more to allocate. */
static bool all_heaps(void)
{
    enum { OLD = OBJECTS - 1 };
    forget();
    for (int n = 0; n < OBJECTS * OBJECTS * OBJECTS * 2; n++) {
        Heap h = {.scanning = NOTHING, .value = NIL, .store_to = NOTHING, .steps = STEPS};
        int k = n / 2;
        for (int o = 0; o < OLD; o++, k /= OBJECTS) {
            h.slot[o] = (uint8_t)(k % OBJECTS == OLD ? NIL : k % OBJECTS);
            h.color[o] = o == 0 ? GREY : WHITE;
        }
        h.slot[OLD] = NIL;
        h.reg[0] = 0;
        h.reg[1] = n % 2 == 0 ? NIL : 1;
        shade(&h, h.reg[1]);
        if (!heap_holds(&h)) {
            return false;
        }
    }
    return true;
}

START_TEST(deletion_barrier)
{
    barrier = true;
    ck_assert(all_heaps());
    barrier = false;
    ck_assert(!all_heaps());
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("runtime_model");
    TCase *tests = tcase_create("runtime_model");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, stack_claim);
    tcase_add_test(tests, deletion_barrier);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
