/* Two protocols of the runtime as small machines, of which all interleavings are tried: the claim
 * of a stack that goroutines share (stack.c), and the barrier with the scan of stacks (gc.h). Each
 * machine is also run with each part left out that it is there to justify, and must then fail. */
#include "model.h"
#include "suite.h"

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
    if (!model_visit(c, sizeof *c)) {
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
    model_forget();
    careless = false;
    ck_assert(claim_holds(&start));
    model_forget();
    careless = true;
    ck_assert(!claim_holds(&start));
}
END_TEST

/* ---- the barrier ------------------------------------------------------------------------------
 *
 * Objects with one slot each, two goroutines with two registers each, of which one runs, a marker.
 * Marking begins with what the running one's registers name and object 0 grey. The running
 * goroutine loads, stores, drops registers, allocates, takes a value off the parked one's stack or
 * puts one there, as channels do, or gives way to it. A store is a test and shade, then the store;
 * the marker reads a slot, then marks what it read; and it scans the parked goroutine's stack,
 * unless whoever resumed it has. */

enum { OBJECTS = 3, REGISTERS = 2, NIL = OBJECTS, STEPS = 4 };
enum { FREE, WHITE, GREY, BLACK };
enum { NOTHING = 255 };

typedef struct Heap {
    uint8_t slot[OBJECTS], color[OBJECTS];
    uint8_t reg[2][REGISTERS]; /* of each goroutine */
    uint8_t scanned[2];        /* its stack is */
    uint8_t now;               /* the goroutine that runs */
    uint8_t scanning;          /* object whose slot the marker has read, or NOTHING */
    uint8_t value;             /* what it read */
    uint8_t store_to;          /* object that is stored to, its old value shaded; or NOTHING */
    uint8_t store_of;          /* register */
    uint8_t steps;             /* of the goroutines, left */
} Heap;

/* What may be left out: stores shade; what resumes a goroutine scans it; what takes a value off a
 * parked one's stack shades it; marking begins with the running stack scanned. */
enum { STORES_SHADE = 1, RESUME_SCANS = 2, TAKE_SHADES = 4, START_SCANS = 8, ALL_PARTS = 15 };
static int parts;

static void shade(Heap *h, uint8_t object)
{
    if (object != NIL && h->color[object] == WHITE) {
        h->color[object] = GREY;
    }
}

static void scan_stack(Heap *h, int g)
{
    for (int r = 0; r < REGISTERS; r++) {
        shade(h, h->reg[g][r]);
    }
    h->scanned[g] = true;
}

static bool heap_holds(const Heap *h);

/* A load, or the first half of a store, through register r. */
static bool use_object(const Heap *h, uint8_t r)
{
    Heap n = *h;
    uint8_t object = h->reg[h->now][r];
    n.reg[n.now][1 - r] = h->slot[object];
    if (!heap_holds(&n)) {
        return false;
    }
    for (uint8_t of = 0; of < REGISTERS; of++) {
        Heap s = *h;
        if (parts & STORES_SHADE) {
            shade(&s, s.slot[object]);
        }
        s.store_to = object;
        s.store_of = of;
        if (!heap_holds(&s)) {
            return false;
        }
    }
    return true;
}

/* Values that go from stack to stack: register r of the one that runs, and the other's first, which
 * is its hand. */
static bool use_hand(const Heap *h, uint8_t r)
{
    Heap n = *h;
    uint8_t *hand = &n.reg[1 - n.now][0];
    if (*hand != NIL) {
        if (parts & TAKE_SHADES) {
            shade(&n, *hand);
        }
        n.reg[n.now][r] = *hand;
        *hand = NIL;
    } else {
        *hand = n.reg[n.now][r];
    }
    return heap_holds(&n);
}

static bool give_way(const Heap *h)
{
    Heap n = *h;
    n.now = 1 - n.now;
    if (!n.scanned[n.now] && (parts & RESUME_SCANS)) {
        scan_stack(&n, n.now);
    }
    return heap_holds(&n);
}

static bool drop_or_allocate(const Heap *h, uint8_t r)
{
    Heap n = *h;
    n.reg[n.now][r] = NIL;
    if (!heap_holds(&n)) {
        return false;
    }
    for (uint8_t o = 0; o < OBJECTS; o++) {
        if (h->color[o] == FREE) { /* new objects are black, and empty */
            n.reg[n.now][r] = o;
            n.color[o] = BLACK;
            return heap_holds(&n);
        }
    }
    return true;
}

/* All that the running goroutine may do next. */
static bool mutate(const Heap *h)
{
    Heap n = *h;
    if (h->store_to != NOTHING) {
        n.slot[n.store_to] = n.reg[n.now][n.store_of];
        n.store_to = NOTHING;
        n.store_of = 0;
        return heap_holds(&n);
    }
    if (h->steps == 0) {
        return true;
    }
    n.steps--;
    bool ok = give_way(&n);
    for (uint8_t r = 0; r < REGISTERS && ok; r++) {
        ok = (n.reg[n.now][r] == NIL || use_object(&n, r)) && use_hand(&n, r) &&
             drop_or_allocate(&n, r);
    }
    return ok;
}

static bool all_marked(const Heap *h, uint8_t from)
{
    for (int n = 0; from != NIL && n <= OBJECTS; n++, from = h->slot[from]) {
        if (h->color[from] != BLACK) {
            return false;
        }
    }
    return true;
}

static bool reachable_marked(const Heap *h)
{
    bool ok = all_marked(h, 0);
    for (int g = 0; g < 2; g++) {
        for (int r = 0; r < REGISTERS; r++) {
            ok = ok && all_marked(h, h->reg[g][r]);
        }
    }
    return ok;
}

/* All that the marker may do next; *idle: nothing, marking is over. */
static bool mark(const Heap *h, bool *idle)
{
    Heap n = *h;
    *idle = false;
    if (h->scanning != NOTHING) {
        shade(&n, n.value);
        n.color[n.scanning] = BLACK;
        n.scanning = NOTHING;
        n.value = NIL;
        return heap_holds(&n);
    }
    *idle = true;
    for (int g = 0; g < 2; g++) {
        if (!h->scanned[g] && g != h->now) {
            *idle = false;
            n = *h;
            scan_stack(&n, g);
            if (!heap_holds(&n)) {
                return false;
            }
        }
    }
    for (uint8_t o = 0; o < OBJECTS; o++) {
        if (h->color[o] == GREY) {
            *idle = false;
            n = *h;
            n.scanning = o;
            n.value = n.slot[o];
            if (!heap_holds(&n)) {
                return false;
            }
        }
    }
    return true;
}

/* True when marking, however it goes on from here, marks what can be reached at its end: in a stop,
 * at which no store is half done. */
static bool heap_holds(const Heap *h)
{
    if (!model_visit(h, sizeof *h)) {
        return true;
    }
    bool idle;
    return mark(h, &idle) && (!idle || h->store_to != NOTHING || reachable_marked(h)) && mutate(h);
}

/* Two objects that name each other in every way, one more to allocate; the parked goroutine holds
 * any of them. */
static bool all_heaps(int with)
{
    enum { OLD = OBJECTS - 1 };
    parts = with;
    model_forget();
    for (int n = 0; n < OBJECTS * OBJECTS * OBJECTS * 2; n++) {
        Heap h = {.scanning = NOTHING, .value = NIL, .store_to = NOTHING, .steps = STEPS};
        int k = n / OBJECTS / 2;
        for (int o = 0; o < OLD; o++, k /= OBJECTS) {
            h.slot[o] = (uint8_t)(k % OBJECTS == OLD ? NIL : k % OBJECTS);
            h.color[o] = o == 0 ? GREY : WHITE;
        }
        h.slot[OLD] = NIL;
        h.reg[0][0] = 0;
        h.reg[0][1] = n / OBJECTS % 2 == 0 ? NIL : 1;
        h.reg[1][0] = (uint8_t)(n % OBJECTS == OLD ? NIL : n % OBJECTS);
        h.reg[1][1] = NIL;
        if (parts & START_SCANS) {
            scan_stack(&h, 0);
        }
        h.scanned[0] = true;
        if (!heap_holds(&h)) {
            return false;
        }
    }
    return true;
}

START_TEST(barrier_and_stacks)
{
    ck_assert(all_heaps(ALL_PARTS));
    for (int part = 1; part < ALL_PARTS; part *= 2) {
        ck_assert_msg(!all_heaps(ALL_PARTS & ~part), "part %d is not needed", part);
    }
}
END_TEST

static void fill(TCase *tests)
{
    tcase_add_test(tests, stack_claim);
    tcase_add_test(tests, barrier_and_stacks);
}

int main(void)
{
    return run_suite("runtime_model", fill);
}
