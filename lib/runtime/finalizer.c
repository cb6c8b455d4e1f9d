/* Finalizers: functions to call once nothing but the finalizer itself knows an object.
 *
 *   marking begins   what an object with a finalizer refers to is marked, but not the object: what
 *                    its function will need is kept, and of two that refer to each other in one
 *                    direction the outer one goes first
 *   nothing is left  objects that are not marked become ready; they are marked, and marking goes on
 *   later            the monitor starts a goroutine that calls the functions one after the other
 *
 * An object that leads back to itself is thus never finalized. Functions, and objects that are
 * ready, are roots; what leaves the table while marking is shaded. */
#include "runtime/gc.h"
#include "runtime/scheduler.h"

#include <string.h>

typedef struct Finalizer {
    struct Finalizer *next; /* bucket, list of ready ones, or list of unused ones */
    void *object;
    const TetherType *type; /* of the pointer to it */
    TetherFunc *func;
    bool any;               /* func takes an interface */
    bool returns;           /* func has results that do not fit into registers */
} Finalizer;

/* RESULT_ROOM: bytes for the results of a finalizer, at which nobody looks. */
enum { BUCKETS = 1024, RESULT_ROOM = 4096 };

static struct {
    Lock lock;
    Finalizer *buckets[BUCKETS]; /* by address of the object */
    Finalizer *ready;            /* to be called */
    Finalizer *unused;
    uint64_t count;              /* in buckets */
    bool running;                /* a goroutine calls those that are ready */
} table;

void runtime_setFinalizer(TetherAny object, TetherAny func);

static Finalizer **place_of(const void *object)
{
    uint64_t hash = ((uintptr_t)object >> 4) * UINT64_C(0x9E3779B97F4A7C15);
    Finalizer **p = &table.buckets[hash >> 54];
    while (*p != NULL && (*p)->object != object) {
        p = &(*p)->next;
    }
    return p;
}

/* ---- setting ------------------------------------------------------------------------------- */

/* False: not of the heap. */
static bool check_object(TetherAny object)
{
    if (object.type == NULL) {
        tether_fatal("runtime.SetFinalizer: first argument is nil");
    }
    if (object.type->kind != TETHER_POINTER) {
        runtime_fatal("runtime.SetFinalizer: first argument is %.*s, not pointer",
                      (int)object.type->name.len, (const char *)object.type->name.ptr);
    }
    if (object.data == NULL) {
        tether_fatal("runtime.SetFinalizer: pointer not in heap");
    }
    uint64_t cell;
    const Span *s = heap_find((uintptr_t)object.data, &cell);
    if (s != NULL && (uintptr_t)object.data != s->base + cell * s->size) {
        tether_fatal("runtime.SetFinalizer: pointer not at beginning of allocated block");
    }
    return s != NULL;
}

/* Results may follow: nobody takes them. */
static bool is_func_of(TetherString func, TetherString parameter)
{
    TetherString parts[] = {TETHER_STR("func("), parameter, TETHER_STR(")")};
    TetherString want = tether_concat(parts, 3);
    return func.len >= want.len && memcmp(func.ptr, want.ptr, (size_t)want.len) == 0 &&
           (func.len == want.len || func.ptr[want.len] == ' ');
}

/* True: it takes any interface, else the pointer. */
static bool check_func(TetherAny object, TetherAny func)
{
    TetherString name = func.type->name, of = object.type->name;
    if (func.type->kind != TETHER_FUNC) {
        runtime_fatal("runtime.SetFinalizer: second argument is %.*s, not a function",
                      (int)name.len, (const char *)name.ptr);
    }
    bool any = is_func_of(name, TETHER_STR("interface {}"));
    if ((!any && !is_func_of(name, of)) || func.type->len > RESULT_ROOM) {
        runtime_fatal("runtime.SetFinalizer: cannot pass %.*s to finalizer %.*s", (int)of.len,
                      (const char *)of.ptr, (int)name.len, (const char *)name.ptr);
    }
    return any;
}

static void shade(const Finalizer *f)
{
    if (tether_gc_marking) {
        tether_gc_shade(f->object);
        tether_gc_shade(f->func);
    }
}

static void clear(const void *object)
{
    lock_acquire(&table.lock);
    Finalizer **p = place_of(object);
    Finalizer *f = *p;
    if (f != NULL) {
        shade(f);
        *p = f->next;
        f->next = table.unused;
        table.unused = f;
        table.count--;
    }
    lock_release(&table.lock);
}

static Finalizer *finalizer_new(void)
{
    Finalizer *f = table.unused;
    if (f != NULL) {
        table.unused = f->next;
        return f;
    }
    lock_acquire(&heap.lock);
    f = heap_metadata(sizeof *f);
    lock_release(&heap.lock);
    return f;
}

void runtime_setFinalizer(TetherAny object, TetherAny func)
{
    if (!check_object(object)) {
        return;
    }
    if (func.type == NULL) {
        clear(object.data);
        return;
    }
    bool any = check_func(object, func);
    monitor_start();
    lock_acquire(&table.lock);
    Finalizer **p = place_of(object.data);
    bool there = *p != NULL;
    if (!there) {
        Finalizer *f = finalizer_new();
        *f = (Finalizer){.object = object.data, .type = object.type, .func = func.data, .any = any,
                         .returns = func.type->len > 0};
        *p = f;
        table.count++;
    }
    lock_release(&table.lock);
    if (there) {
        tether_fatal("runtime.SetFinalizer: finalizer already set");
    }
}

/* ---- the collector's side ------------------------------------------------------------------ */

void finalizer_roots(Marker *m)
{
    if (load_relaxed(&table.count) == 0 && load_relaxed(&table.ready) == NULL) {
        return;
    }
    lock_acquire(&table.lock);
    for (int i = 0; i < BUCKETS; i++) {
        for (const Finalizer *f = table.buckets[i]; f != NULL; f = f->next) {
            mark_word(m, (uintptr_t)f->func);
            mark_inside(m, (uintptr_t)f->object);
        }
    }
    for (const Finalizer *f = table.ready; f != NULL; f = f->next) {
        mark_word(m, (uintptr_t)f->func);
        mark_word(m, (uintptr_t)f->object);
    }
    lock_release(&table.lock);
}

static bool is_marked(const void *object)
{
    uint64_t cell = 0;
    Span *s = heap_find((uintptr_t)object, &cell);
    return (load_relaxed(span_mark(s, cell)) >> (cell & 63) & 1) != 0;
}

bool finalizer_find_ready(Marker *m)
{
    bool found = false;
    for (int i = 0; i < BUCKETS && table.count != 0; i++) {
        for (Finalizer **p = &table.buckets[i]; *p != NULL;) {
            Finalizer *f = *p;
            if (is_marked(f->object)) {
                p = &f->next;
                continue;
            }
            *p = f->next;
            table.count--;
            f->next = table.ready;
            store_relaxed(&table.ready, f);
            mark_word(m, (uintptr_t)f->object);
            found = true;
        }
    }
    return found;
}

/* ---- calling ------------------------------------------------------------------------------- */

static bool take_ready(Finalizer *out)
{
    lock_acquire(&table.lock);
    Finalizer *f = table.ready;
    if (f != NULL) {
        shade(f);
        *out = *f;
        store_relaxed(&table.ready, f->next);
        f->next = table.unused;
        table.unused = f;
    } else {
        store_relaxed(&table.running, false);
    }
    lock_release(&table.lock);
    return f != NULL;
}

/* A result that is too large for registers goes where the caller says. */
typedef struct Result {
    uint64_t words[RESULT_ROOM / 8];
} Result;

typedef void CallAny(TetherFunc *self, TetherAny object);
typedef Result CallAnyForResult(TetherFunc *self, TetherAny object);
typedef void Call(TetherFunc *self, void *object);
typedef Result CallForResult(TetherFunc *self, void *object);

static void call(const Finalizer *f)
{
    TetherAny object = {f->type, f->object};
    TetherCode code = f->func->code;
    if (f->any && f->returns)
        (void)((CallAnyForResult *)code)(f->func, object);
    else if (f->any)
        ((CallAny *)code)(f->func, object);
    else if (f->returns)
        (void)((CallForResult *)code)(f->func, f->object);
    else
        ((Call *)code)(f->func, f->object);
}

static void call_all(TetherFunc *self)
{
    (void)self;
    for (Finalizer f; take_ready(&f);) {
        call(&f);
    }
}

bool finalizer_waiting(void)
{
    return load_relaxed(&table.ready) != NULL && !load_relaxed(&table.running);
}

void finalizer_start(void)
{
    static TetherFunc caller;
    if (finalizer_waiting()) {
        store_relaxed(&table.running, true);
        caller.code = (TetherCode)call_all;
        sched_ready_remote(sched_new(&caller));
    }
}
