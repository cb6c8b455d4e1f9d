/* The texts of run-time errors, worded as Go words them; the values that carry them are made in
 * error.go. */
#include "runtime/internal.h"

#include <stdarg.h>
#include <stdio.h>

TetherString string_from_c(const char *text)
{
    tether_site(-1);
    return tether_string_from_bytes(
        (TetherSlice){(void *)(uintptr_t)text, (int64_t)strlen(text), (int64_t)strlen(text)}, NULL);
}

TetherString string_format(const char *format, ...)
{
    char text[512];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    return string_from_c(text);
}

#define PANIC(...) panic_error(string_format(__VA_ARGS__))
#define LL(x) ((long long)(x))

/* ---- bounds -------------------------------------------------------------------------------- */

void tether_panic_index(int64_t index, int64_t len)
{
    if (index < 0) {
        PANIC("index out of range [%lld]", LL(index));
    }
    PANIC("index out of range [%lld] with length %lld", LL(index), LL(len));
}

void tether_panic_index_u(uint64_t index, int64_t len)
{
    PANIC("index out of range [%llu] with length %lld", (unsigned long long)index, LL(len));
}

void tether_wrong_index(int64_t i, int64_t len)
{
    runtime_fatal("index %lld of %lld elements was taken for checked", LL(i), LL(len));
}

void tether_panic_row(int64_t row, int64_t rows, int64_t i, int64_t len)
{
    (void)tether_index(row, rows);
    tether_panic_index(i, len);
}

void tether_panic_row_u(int64_t row, int64_t rows, uint64_t i, int64_t len)
{
    (void)tether_index(row, rows);
    tether_panic_index_u(i, len);
}

/* "slice bounds out of range " and the indices in the form given. */
#define BOUNDS(form, ...) PANIC("slice bounds out of range " form, __VA_ARGS__)

static TETHER_NORETURN void panic_slice3(int64_t lo, int64_t hi, int64_t max, int64_t cap,
                                         const char *of)
{
    if (max < 0) {
        BOUNDS("[::%lld]", LL(max));
    }
    if (max > cap) {
        BOUNDS("[::%lld] with %s %lld", LL(max), of, LL(cap));
    }
    if (hi < 0) {
        BOUNDS("[:%lld:]", LL(hi));
    }
    if (hi > max) {
        BOUNDS("[:%lld:%lld]", LL(hi), LL(max));
    }
    if (lo < 0) {
        BOUNDS("[%lld::]", LL(lo));
    }
    BOUNDS("[%lld:%lld:]", LL(lo), LL(hi));
}

void tether_panic_slice(int64_t lo, int64_t hi, int64_t max, int64_t len, int64_t cap, int what)
{
    const char *of = what & TETHER_SLICE_LENGTH ? "length" : "capacity";
    int64_t bound = what & TETHER_SLICE_LENGTH ? len : cap;
    if (what & TETHER_SLICE_THREE) {
        panic_slice3(lo, hi, max, bound, of);
    }
    if (hi < 0) {
        BOUNDS("[:%lld]", LL(hi));
    }
    if (hi > bound) {
        BOUNDS("[:%lld] with %s %lld", LL(hi), of, LL(bound));
    }
    if (lo < 0) {
        BOUNDS("[%lld:]", LL(lo));
    }
    BOUNDS("[%lld:%lld]", LL(lo), LL(hi));
}

void tether_panic_slice_to_array(int64_t len, int64_t want)
{
    PANIC("cannot convert slice with length %lld to array or pointer to array with length %lld",
          LL(len), LL(want));
}

/* ---- arithmetic, make ---------------------------------------------------------------------- */

void tether_panic_divide(void)
{
    panic_error(TETHER_STR("integer divide by zero"));
}

void tether_panic_shift(void)
{
    panic_error(TETHER_STR("negative shift amount"));
}

void tether_panic_nil_map(void)
{
    panic_plain(TETHER_STR("assignment to entry in nil map"));
}

void tether_panic_make(int what)
{
    if (what == 2) {
        panic_plain(TETHER_STR("makechan: size out of range"));
    }
    panic_error(what == 0 ? TETHER_STR("makeslice: len out of range")
                          : TETHER_STR("makeslice: cap out of range"));
}

/* ---- types --------------------------------------------------------------------------------- */

static TETHER_NORETURN void panic_about_type(const char *what, const TetherType *t)
{
    TetherString parts[] = {{(const uint8_t *)what, (int64_t)strlen(what)}, t->name};
    tether_site(-1);
    panic_error(tether_concat(parts, 2));
}

void tether_panic_uncomparable(const TetherType *t)
{
    panic_about_type("comparing uncomparable type ", t);
}

void panic_unhashable(const TetherType *t)
{
    panic_about_type("hash of unhashable type ", t);
}

static TETHER_NORETURN void panic_type(const TetherString *parts, int64_t count)
{
    tether_site(-1);
    tether_panic(runtime_makeTypeError(tether_concat(parts, count)));
}

void tether_panic_assert(const TetherType *have, const TetherType *want, const TetherType *iface)
{
    TetherString start = TETHER_STR("interface conversion: ");
    TetherString inter = iface != NULL ? iface->name : TETHER_STR("interface");
    if (have == NULL) {
        TetherString parts[] = {start, inter, TETHER_STR(" is nil, not "), want->name};
        panic_type(parts, 4);
    }
    const TetherMethod *missing = NULL;
    if (want->kind == TETHER_INTERFACE) {
        missing = type_missing_method(want, have);
    }
    if (missing != NULL) {
        TetherString parts[] = {start, have->name, TETHER_STR(" is not "), want->name,
                                TETHER_STR(": missing method "), missing->name};
        panic_type(parts, 6);
    }
    TetherString which = TETHER_STR("");
    if (tether_string_eq(have->name, want->name)) {
        which = tether_string_eq(have->package, want->package)
                    ? TETHER_STR(" (types from different scopes)")
                    : TETHER_STR(" (types from different packages)");
    }
    TetherString parts[] = {start, inter, TETHER_STR(" is "), have->name, TETHER_STR(", not "),
                            want->name, which};
    panic_type(parts, 7);
}

/* ---- errors that cannot be recovered ------------------------------------------------------- */

void runtime_fatal(const char *format, ...)
{
    char text[512];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    tether_print_begin();
    print_text_format("fatal error: %s\n", text);
    if (tether_worker() != NULL && tether_g() != NULL) {
        print_text_format("\ngoroutine %lld [running]:\n", LL(tether_g()->id));
    }
    tether_print_end();
    runtime_exit(2);
}

void panic_in_text(TetherAny v)
{
    bool text = v.type->kind == TETHER_STRING && v.type->package.len == 0;
    TetherString what = text ? *(const TetherString *)v.data : v.type->name;
    runtime_fatal("panic while printing panic value: %s%.*s", text ? "" : "type ", (int)what.len,
                  (const char *)what.ptr);
}

void tether_fatal(const char *text)
{
    runtime_fatal("%s", text);
}

void stack_overflow(void)
{
    tether_print_begin();
    print_text("runtime: goroutine stack exceeds 1000000000-byte limit\n");
    tether_print_end();
    tether_fatal("stack overflow");
}

void out_of_memory(void)
{
    tether_fatal("runtime: out of memory");
}
