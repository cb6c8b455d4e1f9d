/* The stack of a panic, with lines of the source: of programs built with -g, whose debug
 * information says where each address is. It is read by libbacktrace, which comes with gcc; tether
 * links it when it is there, and nothing is printed when it is not. */
#include "internal.h"

#include <string.h>

/* libbacktrace's interface. Weak: NULL where it was not linked. */
struct backtrace_state;
typedef void (*TraceError)(void *data, const char *message, int code);
typedef int (*TraceFrame)(void *data, uintptr_t pc, const char *file, int line, const char *func);
__attribute__((weak)) struct backtrace_state *backtrace_create_state(const char *, int, TraceError,
                                                                     void *);
__attribute__((weak)) int backtrace_full(struct backtrace_state *, int, TraceFrame, TraceError,
                                         void *);

static void ignore(void *data, const char *message, int code)
{
    (void)data;
    (void)message;
    (void)code;
}

/* Frames of the program; those of the runtime and of the C around it are no news. The first _ of a
 * name is the dot behind the package. */
static int frame(void *data, uintptr_t pc, const char *file, int line, const char *func)
{
    (void)data;
    (void)pc;
    size_t n = file ? strlen(file) : 0;
    if (n < 3 || strcmp(file + n - 3, ".go") != 0) {
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
    if (backtrace_create_state == NULL || backtrace_full == NULL) {
        return;
    }
    struct backtrace_state *state = backtrace_create_state(NULL, 1, ignore, NULL);
    if (state != NULL) {
        backtrace_full(state, 1, frame, ignore, NULL);
    }
}
