/* The stack of a panic or of runtime.Caller, with lines of the source: of programs built with -g,
 * whose debug information says where each address is. It is read by libbacktrace, which comes with
 * gcc; tether links it when it is there, and nothing is known when it is not. */
#include "runtime/internal.h"

#include <stdatomic.h>
#include <string.h>

/* libbacktrace's interface. Weak: NULL where it was not linked. */
struct backtrace_state;
typedef void (*TraceError)(void *data, const char *message, int code);
typedef int (*TraceFrame)(void *data, uintptr_t pc, const char *file, int line, const char *func);
__attribute__((weak)) struct backtrace_state *backtrace_create_state(const char *, int, TraceError,
                                                                     void *);
__attribute__((weak)) int backtrace_full(struct backtrace_state *, int, TraceFrame, TraceError,
                                         void *);
__attribute__((weak)) int backtrace_pcinfo(struct backtrace_state *, uintptr_t, TraceFrame,
                                           TraceError, void *);

static void ignore(void *data, const char *message, int code)
{
    (void)data;
    (void)message;
    (void)code;
}

/* As type place of lib/runtime/caller.go. */
typedef struct Place {
    uintptr_t pc;
    TetherString file, name;
    int64_t line;
} Place;

typedef struct Search {
    int64_t skip; /* calls that still are not the wanted one */
    Place *place;
} Search;

void runtime_findFrame(int64_t skip, Place *p);
void runtime_findPlace(uintptr_t pc, Place *p);

/* One for all: reading the debug information takes long, and it is kept for good. */
static struct backtrace_state *state_of_program(void)
{
    static struct backtrace_state *_Atomic shared;
    struct backtrace_state *state = atomic_load_explicit(&shared, memory_order_acquire);
    if (state == NULL && backtrace_create_state != NULL) {
        state = backtrace_create_state(NULL, 1, ignore, NULL);
        atomic_store_explicit(&shared, state, memory_order_release);
    }
    return state;
}

static bool is_source(const char *file)
{
    size_t n = file ? strlen(file) : 0;
    return n >= 3 && strcmp(file + n - 3, ".go") == 0;
}

static TetherString text_of(const char *s)
{
    return (TetherString){(const uint8_t *)s, s ? (int64_t)strlen(s) : 0};
}

/* Ends the walk at the call that is wanted. */
static int search(void *data, uintptr_t pc, const char *file, int line, const char *func)
{
    Search *s = data;
    if (!is_source(file) || s->skip-- > 0) {
        return 0;
    }
    *s->place = (Place){pc, text_of(file), text_of(func), line};
    return 1;
}

void runtime_findFrame(int64_t skip, Place *p)
{
    *p = (Place){0};
    struct backtrace_state *state = state_of_program();
    if (state != NULL && backtrace_full != NULL) {
        backtrace_full(state, 1, search, ignore, &(Search){skip, p});
    }
}

void runtime_findPlace(uintptr_t pc, Place *p)
{
    *p = (Place){0};
    struct backtrace_state *state = state_of_program();
    if (state != NULL && backtrace_pcinfo != NULL) {
        backtrace_pcinfo(state, pc, search, ignore, &(Search){0, p});
    }
}

/* Frames of the program; those of the runtime and of the C around it are no news. The first _ of a
 * name is the dot behind the package. */
static int frame(void *data, uintptr_t pc, const char *file, int line, const char *func)
{
    (void)data;
    (void)pc;
    if (!is_source(file)) {
        return 0;
    }
    const char *name = func ? func : "?";
    int package = (int)strcspn(name, "_");
    print_text_format("%.*s", package, name);
    if (name[package]) {
        print_text_format(".%s", name + package + 1);
    }
    print_text_format("(...)\n\t%s:%d\n", file, line);
    return 0;
}

void trace_print(void)
{
    struct backtrace_state *state = state_of_program();
    if (state != NULL && backtrace_full != NULL) {
        backtrace_full(state, 1, frame, ignore, NULL);
    }
}
