/* Deferred calls, panics, recovery.
 *
 * A function that defers has a TetherFrame in its C frame; the frames of a goroutine form a list.
 * panic runs the deferred calls of that list from the top while the stack of the panicking code is
 * still there, so nothing is unwound until a deferred call has recovered; then control goes
 * straight to the frame that deferred it, which runs the rest of its deferred calls and returns.
 *
 * recover works only in a function that was called by the runtime because of the panic: just before
 * such a call `expect` names its code, and the first function entered that could recover takes the
 * name away (tether_recover_enter).
 *
 * A panic that is recovered at a frame ends every panic that was at work there or above: its code
 * is gone with the stack. */
#include "internal.h"

/* ---- frames -------------------------------------------------------------------------------- */

void tether_defer_heap(TetherFrame *f, TetherFunc *func)
{
    static const uint64_t map[] = {TETHER_WORD_POINTER | TETHER_WORD_POINTER << 2};
    static uint32_t id;
    static const TetherLayout layout = {sizeof(TetherDefer), 2, map, &id};
    tether_defer(f, tether_new(&layout), func);
}

/* ---- recover ------------------------------------------------------------------------------- */

void tether_recover_forward(TetherCode self, TetherCode target)
{
    G *g = tether_g();
    if (g->expect == self) {
        g->expect = target;
    }
}

TetherAny tether_recover_newest(void)
{
    Panic *p = tether_g()->panics;
    if (p == NULL || p->recovered || p->goexit) {
        return (TetherAny){NULL, NULL};
    }
    p->recovered = true;
    return p->value;
}

TetherAny tether_recover_deferred(bool by_panic)
{
    return tether_recover(!by_panic && tether_g()->frames->recoverable);
}

/* ---- unwinding ----------------------------------------------------------------------------- */

static TETHER_NORETURN void jump_to(TetherFrame *f)
{
#if defined(TETHER_SANITIZE)
    longjmp(*(jmp_buf *)(void *)f->jump, 1);
#else
    __builtin_longjmp(f->jump, 1);
#endif
}

/* The panic was recovered by a deferred call of frame f. */
static TETHER_NORETURN void resume(TetherFrame *f)
{
    G *g = tether_g();
    bool goexit = false;
    while (g->panics != NULL && (g->panics->at == f || g->panics->passed)) {
        goexit = goexit || g->panics->goexit;
        g->panics = g->panics->link;
    }
    g->expect = NULL;
    if (goexit) { /* the panic was in a deferred call of Goexit, which goes on */
        panic_goexit();
    }
    if (!f->can_recover) {
        tether_fatal("recovered in a function that cannot go on");
    }
    /* Deferred calls may use locals of the frame's body, which are gone after the jump: run the
     * rest of them here. */
    tether_frame_leave(f);
    jump_to(f);
}

/* Panic p goes on below frame f, and older ones that were at work there do not. */
static void pass(Panic *p, TetherFrame *f)
{
    for (Panic *o = p->link; o != NULL && (o->at == f || o->passed); o = o->link) {
        o->passed = true;
    }
    tether_g()->frames = f->outer;
}

/* Runs all deferred calls of the goroutine; returns only when nothing has recovered p. */
static void run_deferred(Panic *p)
{
    G *g = tether_g();
    p->link = g->panics;
    g->panics = p;
    for (TetherFrame *f; (f = tether_g()->frames) != NULL;) {
        p->at = f;
        if (f->defers == NULL) {
            pass(p, f);
            continue;
        }
        tether_defer_run(f, true);
        if (p->recovered) {
            resume(f);
        }
    }
}

void panic_goexit(void)
{
    Panic p = {.goexit = true};
    run_deferred(&p);
    goroutine_exit();
}

/* ---- the end ------------------------------------------------------------------------------- */

/* The texts first: Error and String methods are the program's code. Oldest panic first. */
static void print_panics(Panic *p)
{
    if (p->link != NULL) {
        print_panics(p->link);
        if (!p->link->goexit) {
            print_text("\t");
        }
    }
    if (p->goexit) {
        return;
    }
    print_text("panic: ");
    if (p->text.ptr != NULL) {
        print_indented(p->text);
    } else {
        print_panic_value(p->value);
    }
    print_text(p->recovered ? " [recovered]\n" : "\n");
}

static void find_texts(Panic *p)
{
    for (; p != NULL; p = p->link) {
        if (!p->goexit && runtime_hasPanicText(p->value)) {
            p->text = runtime_panicText(p->value);
            if (p->text.ptr == NULL) {
                p->text.ptr = (const uint8_t *)"";
            }
        }
    }
}

static bool any_fault(const Panic *p)
{
    for (; p != NULL; p = p->link) {
        if (p->fault) {
            return true;
        }
    }
    return false;
}

static TETHER_NORETURN void die(Panic *p)
{
    G *g = tether_g();
    if (g->dying) {
        panic_in_text(p->value);
    }
    static uint32_t someone;
    if (swap_ordered(&someone, 1u) != 0) { /* another goroutine was first */
        worker_enter_safe();
        for (;;) {
            os_wait(&someone, 1, -1);
        }
    }
    g->dying = true;
    find_texts(p);
    tether_print_begin();
    print_panics(p);
    if (any_fault(p)) {
        print_text("[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]\n");
    }
    print_text_format("\ngoroutine %lld [running]:\n", (long long)g->id);
    trace_print();
    tether_print_end();
    runtime_exit(2);
}

static TETHER_NORETURN void panic_with(TetherAny value, bool fault)
{
    Panic p = {.value = value, .fault = fault};
    run_deferred(&p);
    die(&p);
}

void tether_panic(TetherAny value)
{
    panic_with(value.type == NULL ? runtime_makeNilError() : value, false);
}

void tether_panic_nil(void)
{
    panic_with(runtime_makeError(TETHER_STR(
                   "invalid memory address or nil pointer dereference")), true);
}

void panic_error(TetherString text)
{
    tether_panic(runtime_makeError(text));
}

void panic_plain(TetherString text)
{
    tether_panic(runtime_makePlainError(text));
}
