/* Components on all cores: each is solved once those that it calls are.
 *
 * A thread solves with an Analysis of its own, a copy that shares what callees_find found; the
 * summaries are handed on through the list of components that are ready. Which thread solves what,
 * and when, changes no result: a component reads the summaries of its callees, and writes what
 * belongs to its own functions. What the types' tables may add to is behind a lock (shared.c). The
 * choices that calls make are put in the order of the components. */
#include "analysis/escape/analysis.h"

#include "support/parallel.h"

enum { BATCH = 16 }; /* components that a thread takes at once, at most */

/* The choices made while a component was solved. */
typedef struct Made {
    uint32_t worker, first, count;
} Made;

typedef struct Schedule {
    Analysis *a;
    uint32_t count;          /* components, numbered bottom-up */
    uint32_t *start;         /* by component: its first vertex in a->order; and one more */
    uint32_t *first;         /* by component: its first entry of `callers`; and one more */
    uint32_t *callers;       /* components that call it, once for each call */
    uint32_t *waiting;       /* by component: calls of components that are not solved */
    Made *made;              /* by component */
    uint32_t workers;        /* Analyses in `worker` */
    Analysis worker[PARALLEL_MAX];
    pthread_mutex_t lock;    /* guards `waiting` and what follows */
    pthread_cond_t more;     /* some became ready, or all are solved */
    uint32_t *ready;         /* components, in order of becoming so */
    uint32_t head, tail;     /* those from head to tail were not taken yet */
    uint32_t solved;
} Schedule;

/* ---- who waits for whom ---- */

typedef void CallFn(Schedule *s, uint32_t caller, uint32_t callee);

static void count_call(Schedule *s, uint32_t caller, uint32_t callee)
{
    s->waiting[caller]++;
    s->first[callee + 1]++;
}

static void list_call(Schedule *s, uint32_t caller, uint32_t callee)
{
    s->callers[s->first[callee]++] = caller;
}

static void each_call(Schedule *s, CallFn *fn)
{
    Analysis *a = s->a;
    for (uint32_t i = 0; i < a->order.len; i++) {
        const Callee *c = &a->callees.data[a->order.data[i]];
        for (uint32_t k = 0; k < c->calls.len; k++) {
            uint32_t callee = a->callees.data[c->calls.data[k]].component;
            if (callee != NONE && callee != c->component) {
                fn(s, c->component, callee);
            }
        }
    }
}

static void find_waiting(Schedule *s)
{
    Analysis *a = s->a;
    uint32_t n = s->count = a->callees.data[vec_last(&a->order)].component + 1;
    s->start = ARENA_ARRAY(&a->scratch, uint32_t, n + 1);
    s->first = ARENA_ARRAY(&a->scratch, uint32_t, n + 1);
    s->waiting = ARENA_ARRAY(&a->scratch, uint32_t, n);
    s->ready = ARENA_ARRAY(&a->scratch, uint32_t, n);
    s->made = ARENA_ARRAY(&a->scratch, Made, n);
    for (uint32_t i = a->order.len; i-- > 0;) {
        s->start[a->callees.data[a->order.data[i]].component] = i;
    }
    s->start[n] = a->order.len;
    each_call(s, count_call);
    for (uint32_t i = 0; i < n; i++) {
        s->first[i + 1] += s->first[i];
    }
    s->callers = ARENA_ARRAY(&a->scratch, uint32_t, s->first[n]);
    each_call(s, list_call);
    for (uint32_t i = n; i-- > 1;) { /* list_call moved each to the next one's */
        s->first[i] = s->first[i - 1];
    }
    s->first[0] = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (s->waiting[i] == 0) {
            s->ready[s->tail++] = i;
        }
    }
}

/* ---- threads ---- */

/* Some components that are ready; 0 when all are solved. */
static uint32_t take(Schedule *s, uint32_t *batch)
{
    pthread_mutex_lock(&s->lock);
    while (s->head == s->tail && s->solved < s->count) {
        pthread_cond_wait(&s->more, &s->lock);
    }
    uint32_t share = (s->tail - s->head + s->workers - 1) / s->workers;
    uint32_t n = share < BATCH ? share : BATCH;
    for (uint32_t i = 0; i < n; i++) {
        batch[i] = s->ready[s->head++];
    }
    pthread_mutex_unlock(&s->lock);
    return n;
}

static void give(Schedule *s, const uint32_t *batch, uint32_t n)
{
    pthread_mutex_lock(&s->lock);
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = s->first[batch[i]]; k < s->first[batch[i] + 1]; k++) {
            if (--s->waiting[s->callers[k]] == 0) {
                s->ready[s->tail++] = s->callers[k];
            }
        }
    }
    s->solved += n;
    if (s->head < s->tail || s->solved == s->count) {
        pthread_cond_broadcast(&s->more);
    }
    pthread_mutex_unlock(&s->lock);
}

static void solve(Schedule *s, uint32_t worker, uint32_t c)
{
    Analysis *a = &s->worker[worker];
    uint32_t before = a->choices.len;
    escape_component(a, a->order.data + s->start[c], s->start[c + 1] - s->start[c]);
    s->made[c] = (Made){worker, before, a->choices.len - before};
}

static void solve_ready(void *context, uint32_t part, uint32_t thread)
{
    (void)thread;
    Schedule *s = context;
    uint32_t batch[BATCH], n;
    while ((n = take(s, batch)) > 0) {
        for (uint32_t i = 0; i < n; i++) {
            solve(s, part, batch[i]);
        }
        give(s, batch, n);
    }
}

/* ---- an analysis for each ---- */

static void worker_start(Analysis *w, const Analysis *a, Graph *g)
{
    *w = *a;
    w->g = g;
    w->arena = &w->own;
    arena_init(&w->own);
    arena_init(&w->scratch);
    arena_init(&w->unit);
    w->layouts.data = NULL;
    w->layouts.len = w->layouts.cap = 0;
    w->contains = w->bounds = w->extents = (Map){0};
}

static void worker_end(Analysis *w, Analysis *a)
{
    arena_adopt(a->arena, &w->own);
    arena_adopt(&a->scratch, &w->scratch);
    arena_free(&w->unit);
    graph_free(w->g);
    vec_free(&w->layouts);
    vec_free(&w->choices);
    for (uint32_t i = 0; i < w->copied.len; i++) {
        vec_push(&a->copied, w->copied.data[i]);
    }
    vec_free(&w->copied);
    map_free(&w->contains);
    map_free(&w->bounds);
    map_free(&w->extents);
}

static void join_choices(Schedule *s)
{
    for (uint32_t c = 0; c < s->count; c++) {
        const Made *m = &s->made[c];
        for (uint32_t i = 0; i < m->count; i++) {
            vec_push(&s->a->choices, s->worker[m->worker].choices.data[m->first + i]);
        }
    }
}

void schedule_run(Analysis *a, uint32_t threads)
{
    if (a->order.len == 0) {
        return;
    }
    Schedule s = {.a = a, .workers = threads};
    Graph graphs[PARALLEL_MAX] = {{.steps = 0}};
    find_waiting(&s);
    for (uint32_t i = 0; i < threads; i++) {
        worker_start(&s.worker[i], a, &graphs[i]);
    }
    pthread_mutex_init(&s.lock, NULL);
    pthread_cond_init(&s.more, NULL);
    if (threads > 1) {
        parallel_run(threads, threads, solve_ready, &s);
    }
    for (uint32_t c = 0; threads == 1 && c < s.count; c++) {
        solve(&s, 0, c);
    }
    pthread_cond_destroy(&s.more);
    pthread_mutex_destroy(&s.lock);
    join_choices(&s);
    for (uint32_t i = 0; i < threads; i++) {
        worker_end(&s.worker[i], a);
    }
}
