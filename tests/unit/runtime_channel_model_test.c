/* The protocol of channels (chan.c, select.c) as a small machine, of which all interleavings are
 * tried: goroutines that send, receive, select and close park in queues and are woken. Each
 * program must end in every interleaving, with every value received once and in its order. The
 * machine is also run with each part of the protocol left out, and must then fail somewhere.
 *
 * A goroutine takes the locks of its channels one after the other, tries its cases, enqueues
 * itself, saves its context; then its worker, which goes on without it, releases the locks. Who
 * takes a waiter out of a queue claims it if it is in a select, hands the value over, releases its
 * own locks and makes the other ready. Only then, and with its context saved, may that one run; out
 * of a select it takes the locks again and leaves the queues of the cases that lost. */
#include "model.h"
#include "suite.h"

enum { GOROUTINES = 3, CHANNELS = 2, CASES = 2, QUEUE = 6, OPS = 4 };

/* What may be left out. */
enum {
    ORDER = 1,     /* select: locks in the order of addresses, not of cases */
    CLAIM = 2,     /* who takes a waiter of a select claims it */
    LEAVE = 4,     /* the cases that lost leave their queues */
    SAVE = 8,      /* the locks are released when the context is saved, not before */
    HOLD = 16,     /* they are held from the trial to the enqueuing */
    WAKE_ALL = 32, /* close wakes all that wait, not one */
    ALL_PARTS = 63
};
static int parts;

/* ---- programs ----------------------------------------------------------------------------- */

typedef struct Case {
    uint8_t channel;
    bool send;
} Case;

enum { OP_END, OP_CASES, OP_CLOSE };

typedef struct Op {
    uint8_t kind, count; /* OP_...; cases */
    Case cases[CASES];
} Op;

#define SEND(c) {OP_CASES, 1, {{c, true}, {0, false}}}
#define RECV(c) {OP_CASES, 1, {{c, false}, {0, false}}}
#define SELECT(c, sends, d, also) {OP_CASES, 2, {{c, sends}, {d, also}}}
#define CLOSE(c) {OP_CLOSE, 1, {{c, false}, {0, false}}}

typedef struct Program {
    uint8_t size; /* of each channel's ring, at most 1 */
    Op ops[GOROUTINES][OPS + 1];
} Program;

enum { A, B };

static const Program programs[] = {
    {0, {{SEND(A), SEND(A), SEND(A)}, {RECV(A), RECV(A), RECV(A)}}},
    {1, {{SEND(A), SEND(A), SEND(A)}, {RECV(A), RECV(A)}, {RECV(A)}}},
    {1, {{SEND(A), SEND(A)}, {SEND(A), SEND(A)}, {RECV(A), RECV(A), RECV(A), RECV(A)}}},
    {0, {{SELECT(A, false, B, false), SELECT(A, false, B, false)}, {SEND(A)}, {SEND(B)}}},
    {1, {{SELECT(A, false, B, false), SELECT(A, false, B, false)}, {SEND(A)}, {SEND(B)}}},
    {0, {{SELECT(A, true, B, false)}, {SELECT(B, true, A, false)}}},
    {0, {{SELECT(A, true, B, true)}, {SELECT(B, false, A, false)}}},
    {0, {{SELECT(A, false, B, false)}, {SELECT(B, false, A, false)}, {SEND(A), SEND(B)}}},
    {0, {{SELECT(A, false, B, false), RECV(A)}, {SEND(A), SEND(A)}}},
    {0, {{RECV(A)}, {SELECT(A, false, B, false)}, {CLOSE(A)}}},
    {1, {{RECV(A), RECV(A)}, {SELECT(A, false, B, false)}, {SEND(A), CLOSE(A)}}},
    {0, {{SELECT(A, false, A, false)}, {SEND(A), SEND(A)}, {RECV(A)}}},
};

/* ---- the machine --------------------------------------------------------------------------- */

enum {
    START, LOCKING, TRY, UNLOCK, WAKE,
    RELEASE, RETAKE, ENQUEUE, CONTEXT, PARKED,
    RELOCK, REUNLOCK
};

typedef struct Goroutine {
    uint8_t pc, op;   /* where it is, in which operation */
    uint8_t at;       /* how many locks it has */
    uint8_t after;    /* how many its worker still has, after it has parked */
    uint8_t saved;    /* its context is */
    uint8_t ready;    /* it may run */
    uint8_t selected; /* claimed */
    uint8_t wake;     /* set of goroutines that it will make ready */
} Goroutine;

typedef struct Channel {
    uint8_t locked, closed;
    uint8_t full, value;        /* the ring */
    uint8_t queue[2][QUEUE];    /* receivers, senders: 1 + goroutine * CASES + case; 0: the end */
} Channel;

typedef struct Machine {
    Goroutine g[GOROUTINES];
    Channel c[CHANNELS];
    uint8_t received[GOROUTINES]; /* by sender: set of its operations whose value has arrived */
    uint8_t sent[GOROUTINES];     /* of its operations that sent */
    uint8_t broken;
} Machine;

static const Program *program;

static const Op *op_of(const Machine *m, int g)
{
    return &program->ops[g][m->g[g].op];
}

/* The channels of an operation in the order in which they are locked; how many. */
static int lock_order(const Op *op, int *order)
{
    order[0] = op->cases[0].channel;
    if (op->count == 1 || op->cases[1].channel == order[0]) {
        return 1;
    }
    order[1] = op->cases[1].channel;
    if (order[1] < order[0] && (parts & ORDER)) {
        order[1] = order[0];
        order[0] = op->cases[1].channel;
    }
    return 2;
}

static bool take_lock(Machine *m, int g)
{
    int order[CASES];
    lock_order(op_of(m, g), order);
    Channel *c = &m->c[order[m->g[g].at]];
    if (c->locked) {
        return false;
    }
    c->locked = true;
    m->g[g].at++;
    return true;
}

/* The last one that is held; false when none is left. */
static bool drop_lock(Machine *m, int g, uint8_t *held)
{
    int order[CASES];
    lock_order(op_of(m, g), order);
    if (*held == 0) {
        return false;
    }
    m->c[order[--*held]].locked = false;
    return true;
}

static int lock_count(const Machine *m, int g)
{
    int order[CASES];
    return lock_order(op_of(m, g), order);
}

/* ---- values and queues ---------------------------------------------------------------------- */

/* A value is named by its sender and the operation; each sender's arrive in their order here, as
 * no program's sender uses two channels with rings. */
static uint8_t value_of(const Machine *m, int g)
{
    return (uint8_t)(1 + g * OPS + m->g[g].op);
}

static void arrive(Machine *m, uint8_t value)
{
    int g = (value - 1) / OPS, op = (value - 1) % OPS;
    if (m->received[g] >> op != 0) { /* this one, or a later one */
        m->broken = true;
    }
    m->received[g] |= (uint8_t)(1 << op);
}

static void queue_put(uint8_t *q, int waiter)
{
    int n = 0;
    while (q[n] != 0) {
        n++;
    }
    ck_assert_int_lt(n, QUEUE - 1);
    q[n] = (uint8_t)(waiter + 1);
}

static void queue_remove(uint8_t *q, int waiter)
{
    for (int n = 0; q[n] != 0; n++) {
        if (q[n] == waiter + 1) {
            memmove(&q[n], &q[n + 1], (size_t)(QUEUE - 1 - n));
            q[QUEUE - 1] = 0;
            return;
        }
    }
}

/* The next one that waits, or -1. */
static int queue_take(Machine *m, uint8_t *q)
{
    while (q[0] != 0) {
        int waiter = q[0] - 1;
        queue_remove(q, waiter);
        Goroutine *other = &m->g[waiter / CASES];
        if (op_of(m, waiter / CASES)->count == 1 || !(parts & CLAIM) || !other->selected) {
            other->selected = true;
            return waiter / CASES;
        }
    }
    return -1;
}

static bool try_send(Machine *m, int g, Channel *c)
{
    int other = queue_take(m, c->queue[0]);
    if (other >= 0) {
        arrive(m, value_of(m, g));
        m->g[g].wake |= (uint8_t)(1 << other);
    } else if (c->full < program->size) {
        c->full = 1;
        c->value = value_of(m, g);
    } else {
        return false;
    }
    m->sent[g] |= (uint8_t)(1 << m->g[g].op);
    return true;
}

static bool try_recv(Machine *m, int g, Channel *c)
{
    int other = queue_take(m, c->queue[1]);
    if (c->full) {
        arrive(m, c->value);
        c->full = 0;
        c->value = 0;
    } else if (other >= 0) {
        arrive(m, value_of(m, other));
    } else {
        return c->closed;
    }
    if (other >= 0) {
        m->sent[other] |= (uint8_t)(1 << m->g[other].op);
        m->g[g].wake |= (uint8_t)(1 << other);
        if (program->size != 0) { /* the sender's follows into the ring */
            c->full = 1;
            c->value = value_of(m, other);
        }
    }
    return true;
}

static bool try_cases(Machine *m, int g, int first)
{
    const Op *op = op_of(m, g);
    for (int n = 0; n < op->count; n++) {
        const Case *k = &op->cases[(first + n) % op->count];
        Channel *c = &m->c[k->channel];
        if (k->send ? try_send(m, g, c) : try_recv(m, g, c)) {
            return true;
        }
    }
    return false;
}

static void close_channel(Machine *m, int g)
{
    Channel *c = &m->c[op_of(m, g)->cases[0].channel];
    c->closed = true;
    for (int side = 0; side < 2; side++) {
        for (int other; (other = queue_take(m, c->queue[side])) >= 0;) {
            m->g[g].wake |= (uint8_t)(1 << other);
            if (!(parts & WAKE_ALL)) {
                return;
            }
        }
    }
}

static void each_waiter(Machine *m, int g, bool enter)
{
    const Op *op = op_of(m, g);
    for (int n = 0; n < op->count; n++) {
        uint8_t *q = m->c[op->cases[n].channel].queue[op->cases[n].send];
        if (enter) {
            queue_put(q, g * CASES + n);
        } else {
            queue_remove(q, g * CASES + n);
        }
    }
}

/* ---- steps ---------------------------------------------------------------------------------- */

static void next_op(Machine *m, int g)
{
    Goroutine *me = &m->g[g];
    me->op++;
    me->pc = START;
    me->selected = 0;
    me->saved = me->ready = 0;
}

static void wake_one(Machine *m, int g)
{
    int other = __builtin_ctz(m->g[g].wake);
    m->g[g].wake &= (uint8_t)~(1 << other);
    if (m->g[other].ready) {
        m->broken = true; /* it would run twice */
    }
    m->g[other].ready = true;
}

/* One step of goroutine g, which begins with case `first` where it tries them; false when it
 * cannot take one. */
static bool step(Machine *m, int g, int first)
{
    Goroutine *me = &m->g[g];
    switch (me->pc) {
    case START:
        if (op_of(m, g)->kind == OP_END) {
            return false;
        }
        me->pc = LOCKING;
        return true;
    case LOCKING:
        if (!take_lock(m, g)) {
            return false;
        }
        me->pc = me->at == lock_count(m, g) ? TRY : LOCKING;
        return true;
    case TRY:
        if (op_of(m, g)->kind == OP_CLOSE) {
            close_channel(m, g);
            me->pc = UNLOCK;
        } else {
            me->pc = try_cases(m, g, first) ? UNLOCK : parts & HOLD ? ENQUEUE : RELEASE;
        }
        return true;
    case UNLOCK:
        drop_lock(m, g, &me->at);
        me->pc = me->at == 0 ? WAKE : UNLOCK;
        return true;
    case WAKE:
        if (me->wake != 0) {
            wake_one(m, g);
        } else {
            next_op(m, g);
        }
        return true;
    case RELEASE: /* broken: others come between */
        drop_lock(m, g, &me->at);
        me->pc = me->at == 0 ? RETAKE : RELEASE;
        return true;
    case RETAKE:
        if (!take_lock(m, g)) {
            return false;
        }
        me->pc = me->at == lock_count(m, g) ? ENQUEUE : RETAKE;
        return true;
    case ENQUEUE:
        each_waiter(m, g, true);
        me->pc = CONTEXT;
        return true;
    case CONTEXT:
        if (!(parts & SAVE) && drop_lock(m, g, &me->at)) {
            return true;
        }
        me->saved = true;
        me->after = me->at; /* its worker's from here on */
        me->at = 0;
        me->pc = PARKED;
        return true;
    case PARKED:
        if (!me->ready) {
            return false;
        }
        if (op_of(m, g)->count == 1) {
            next_op(m, g);
        } else {
            me->pc = RELOCK;
        }
        return true;
    case RELOCK:
        if (!take_lock(m, g)) {
            return false;
        }
        if (me->at == lock_count(m, g)) {
            if (parts & LEAVE) {
                each_waiter(m, g, false);
            }
            me->pc = REUNLOCK;
        }
        return true;
    default:
        if (!drop_lock(m, g, &me->at)) {
            next_op(m, g);
        }
        return true;
    }
}

/* The worker on which g has parked releases a lock. */
static bool worker_step(Machine *m, int g)
{
    return drop_lock(m, g, &m->g[g].after);
}

/* Nothing can move: all have ended, and what was sent has been received or is in a ring. */
static bool ended_well(const Machine *m)
{
    uint8_t left[GOROUTINES] = {0};
    for (int c = 0; c < CHANNELS; c++) {
        if (m->c[c].full) {
            left[(m->c[c].value - 1) / OPS] |= (uint8_t)(1 << (m->c[c].value - 1) % OPS);
        }
    }
    for (int g = 0; g < GOROUTINES; g++) {
        if (op_of(m, g)->kind != OP_END || m->sent[g] != (m->received[g] | left[g])) {
            return false;
        }
    }
    return true;
}

static bool holds(const Machine *m);

static bool goes_on(const Machine *m, bool (*move)(Machine *m, int g, int first), bool *moved)
{
    for (int g = 0; g < GOROUTINES; g++) {
        for (int first = 0; first < CASES; first++) {
            Machine next = *m;
            if (move(&next, g, first)) {
                *moved = true;
                if (!holds(&next)) {
                    return false;
                }
            }
        }
    }
    return true;
}

static bool worker_move(Machine *m, int g, int first)
{
    (void)first;
    return worker_step(m, g);
}

/* A goroutine that is made ready runs at once on another worker: its context must be saved. */
static bool sane(const Machine *m)
{
    for (int g = 0; g < GOROUTINES; g++) {
        if (m->g[g].ready && !m->g[g].saved) {
            return false;
        }
    }
    return !m->broken;
}

/* True when all interleavings from here end well. */
static bool holds(const Machine *m)
{
    if (!sane(m)) {
        return false;
    }
    if (!model_visit(m, sizeof *m)) {
        return true;
    }
    bool moved = false;
    return goes_on(m, step, &moved) && goes_on(m, worker_move, &moved) && (moved || ended_well(m));
}

static bool all_programs(int with)
{
    parts = with;
    for (size_t i = 0; i < sizeof programs / sizeof programs[0]; i++) {
        model_forget();
        program = &programs[i];
        Machine start = {0};
        if (!holds(&start)) {
            return false;
        }
    }
    return true;
}

START_TEST(channels)
{
    ck_assert(all_programs(ALL_PARTS));
}
END_TEST

START_TEST(channels_broken)
{
    int part = 1 << _i;
    ck_assert_msg(!all_programs(ALL_PARTS & ~part), "part %d is not needed", part);
}
END_TEST

static void fill(TCase *tests)
{
    tcase_add_test(tests, channels);
    tcase_add_loop_test(tests, channels_broken, 0, 6);
}

int main(void)
{
    return run_suite("runtime_channel_model", fill);
}
