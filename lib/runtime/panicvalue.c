/* What is printed of a value that was given to panic and has no text of its own. */
#include "runtime/internal.h"

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
