/* print, println and what the runtime itself says, on standard error. One statement's output is
 * collected between tether_print_begin and tether_print_end and written at once. */
#include "runtime/internal.h"

#include <stdarg.h>
#include <stdio.h>

static struct {
    Lock lock;        /* held from begin to end */
    size_t length;    /* bytes collected */
    char bytes[4096]; /* written when full and at the end */
} out;

void tether_print_begin(void)
{
    lock_acquire(&out.lock);
    out.length = 0;
}

static void flush(void)
{
    os_write_all(2, out.bytes, out.length);
    out.length = 0;
}

void tether_print_end(void)
{
    flush();
    lock_release(&out.lock);
}

static void put(const void *p, size_t n)
{
    if (n > sizeof out.bytes - out.length) {
        flush();
    }
    if (n > sizeof out.bytes) {
        os_write_all(2, p, n);
        return;
    }
    memcpy(out.bytes + out.length, p, n);
    out.length += n;
}

void print_text(const char *text)
{
    put(text, strlen(text));
}

void print_text_format(const char *format, ...)
{
    char text[1024];
    va_list list;
    va_start(list, format);
    int n = vsnprintf(text, sizeof text, format, list);
    va_end(list);
    put(text, n < 0 ? 0 : (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
}

/* ---- the basic kinds ----------------------------------------------------------------------- */

void tether_print_bool(bool v)
{
    print_text(v ? "true" : "false");
}

void tether_print_int(int64_t v)
{
    print_text_format("%lld", (long long)v);
}

void tether_print_uint(uint64_t v)
{
    print_text_format("%llu", (unsigned long long)v);
}

/* Brings v > 0 to 1 <= v < 10 and gives the power of ten. Step by step, as the digits must be those
 * that Go's runtime prints, rounding errors of each step included. */
static int normalize(double *v)
{
    int exponent = 0;
    for (; *v >= 10; *v /= 10) {
        exponent++;
    }
    for (; *v < 1; *v *= 10) {
        exponent--;
    }
    double half = 5;
    for (int i = 0; i < 7; i++) {
        half /= 10;
    }
    *v += half;
    if (*v >= 10) {
        *v /= 10;
        exponent++;
    }
    return exponent;
}

/* Sign, one digit, six decimals, exponent of three digits: +1.500000e+000. */
void tether_print_float(double v)
{
    if (isnan(v)) {
        print_text("NaN");
        return;
    }
    if (isinf(v)) {
        print_text(v > 0 ? "+Inf" : "-Inf");
        return;
    }
    bool negative = signbit(v) != 0;
    int exponent = 0;
    v = fabs(v);
    if (v > 0) {
        exponent = normalize(&v);
    }
    char digits[8];
    for (int i = 0; i < 7; i++) {
        int d = (int)v;
        digits[i] = (char)('0' + d);
        v = (v - d) * 10;
    }
    print_text_format("%c%c.%.6se%c%03d", negative ? '-' : '+', digits[0], digits + 1,
                      exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
}

void tether_print_complex(TetherComplex128 v)
{
    print_text("(");
    tether_print_float(v.re);
    tether_print_float(v.im);
    print_text("i)");
}

void tether_print_string(TetherString v)
{
    put(v.ptr == NULL ? (const uint8_t *)"" : v.ptr, (size_t)v.len);
}

void tether_print_pointer(const void *p)
{
    print_text_format("0x%llx", (unsigned long long)(uintptr_t)p);
}

void tether_print_slice(TetherSlice s)
{
    print_text_format("[%lld/%lld]", (long long)s.len, (long long)s.cap);
    tether_print_pointer(s.ptr);
}

void tether_print_any(TetherAny v)
{
    print_text("(");
    tether_print_pointer(v.type);
    print_text(",");
    tether_print_pointer(v.data);
    print_text(")");
}

void tether_print_iface(TetherIface v)
{
    tether_print_any((TetherAny){(const void *)v.tab, v.data});
}

/* ---- panic values -------------------------------------------------------------------------- */

void print_indented(TetherString s)
{
    int64_t from = 0;
    for (int64_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '\n') {
            tether_print_string((TetherString){s.ptr + from, i + 1 - from});
            print_text("\t");
            from = i + 1;
        }
    }
    tether_print_string((TetherString){s.ptr + from, s.len - from});
}

static int64_t read_signed(const void *p, int64_t size)
{
    switch (size) {
    case 1: return *(const int8_t *)p;
    case 2: return *(const int16_t *)p;
    case 4: return *(const int32_t *)p;
    default: return *(const int64_t *)p;
    }
}

static uint64_t read_unsigned(const void *p, int64_t size)
{
    switch (size) {
    case 1: return *(const uint8_t *)p;
    case 2: return *(const uint16_t *)p;
    case 4: return *(const uint32_t *)p;
    default: return *(const uint64_t *)p;
    }
}

/* The value of a basic kind; false for the others. */
static bool print_basic(const TetherType *t, const void *p)
{
    if (t->kind >= TETHER_INT && t->kind <= TETHER_INT64) {
        tether_print_int(read_signed(p, t->size));
        return true;
    }
    if (t->kind >= TETHER_UINT && t->kind <= TETHER_UINTPTR) {
        tether_print_uint(read_unsigned(p, t->size));
        return true;
    }
    switch (t->kind) {
    case TETHER_BOOL: tether_print_bool(*(const bool *)p); return true;
    case TETHER_FLOAT32: tether_print_float((double)*(const float *)p); return true;
    case TETHER_FLOAT64: tether_print_float(*(const double *)p); return true;
    case TETHER_COMPLEX64: {
        const TetherComplex64 *c = p;
        tether_print_complex((TetherComplex128){(double)c->re, (double)c->im});
        return true;
    }
    case TETHER_COMPLEX128: tether_print_complex(*(const TetherComplex128 *)p); return true;
    case TETHER_STRING: print_indented(*(const TetherString *)p); return true;
    default: return false;
    }
}

/* 5, main.T(5), main.S("x"); other kinds by type and address: (main.T) 0xc000. */
void print_panic_value(TetherAny v)
{
    const void *p = v.type->flags & TETHER_DIRECT ? (const void *)&v.data : v.data;
    bool named = (v.type->flags & TETHER_NAMED) != 0 && v.type->package.len != 0;
    bool basic = v.type->kind <= TETHER_COMPLEX128 || v.type->kind == TETHER_STRING;
    if (!basic || v.type->kind == TETHER_INVALID) {
        print_text("(");
        tether_print_string(v.type->name);
        print_text(") ");
        tether_print_pointer(v.data);
        return;
    }
    if (!named) {
        print_basic(v.type, p);
        return;
    }
    bool quoted = v.type->kind == TETHER_STRING;
    bool complex = v.type->kind == TETHER_COMPLEX64 || v.type->kind == TETHER_COMPLEX128;
    tether_print_string(v.type->name);
    print_text(quoted ? "(\"" : complex ? "" : "(");
    print_basic(v.type, p);
    print_text(quoted ? "\")" : complex ? "" : ")");
}
