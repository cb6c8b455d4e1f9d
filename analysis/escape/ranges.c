/* Ranges of values: what an integer can be, how long a string or slice, under what is known of the
 * variables; and what a condition adds to that. */
#include "analysis/escape/ranges.h"

Range range_of_type(Type *t)
{
    switch (type_underlying(t)->kind) {
    case TYPE_INT8: return (Range){INT8_MIN, INT8_MAX};
    case TYPE_INT16: return (Range){INT16_MIN, INT16_MAX};
    case TYPE_INT32: return (Range){INT32_MIN, INT32_MAX};
    case TYPE_UINT8: return (Range){0, UINT8_MAX};
    case TYPE_UINT16: return (Range){0, UINT16_MAX};
    case TYPE_UINT32: return (Range){0, UINT32_MAX};
    case TYPE_UINT: case TYPE_UINT64: case TYPE_UINTPTR: return (Range){0, INT64_MAX};
    default: return (Range){INT64_MIN, INT64_MAX};
    }
}

/* The interval if it surely is one of the type, else anything. */
static Range checked(Type *t, bool overflow, int64_t lo, int64_t hi)
{
    Range all = range_of_type(t);
    return overflow || lo < all.lo || hi > all.hi ? all : (Range){lo, hi};
}

static int64_t smaller(int64_t x, int64_t y)
{
    return x < y ? x : y;
}

static int64_t larger(int64_t x, int64_t y)
{
    return x > y ? x : y;
}

/* The variable, if nobody else can change it. */
IrVar *range_var(const IrValue *v)
{
    bool plain = v && v->kind == VALUE_VAR && !v->u.var->addr_taken && v->u.var->site == NULL;
    return plain ? v->u.var : NULL;
}

Range range_hull(Range x, Range y)
{
    return (Range){smaller(x.lo, y.lo), larger(x.hi, y.hi)};
}

static Range binary_range(Ranges *r, const IrValue *v)
{
    Range x = range_of(r, v->x), y = range_of(r, v->y);
    bool open = x.hi == INT64_MAX || y.hi == INT64_MAX, constant = y.lo == y.hi, bad;
    int64_t lo = 0, hi = 0;
    switch (v->u.op) {
    case TOK_ADD:
        bad = __builtin_add_overflow(x.lo, y.lo, &lo);
        bad = __builtin_add_overflow(x.hi, y.hi, &hi) || bad;
        return checked(v->type, bad, lo, hi);
    case TOK_SUB:
        bad = __builtin_sub_overflow(x.lo, y.hi, &lo);
        bad = __builtin_sub_overflow(x.hi, y.lo, &hi) || bad;
        return checked(v->type, bad || open, lo, hi);
    case TOK_MUL:
        bad = x.lo < 0 || y.lo < 0 || __builtin_mul_overflow(x.hi, y.hi, &hi);
        lo = bad ? 0 : x.lo * y.lo;
        return checked(v->type, bad, lo, hi);
    case TOK_QUO:
        if (constant && y.lo > 0 && (!open || !type_is_unsigned(v->type))) {
            return (Range){x.lo / y.lo, x.hi / y.lo};
        }
        break;
    case TOK_REM:
        if (constant && y.lo > 0) {
            return (Range){x.lo < 0 ? 1 - y.lo : 0, x.lo >= 0 ? smaller(x.hi, y.lo - 1) : y.lo - 1};
        }
        break;
    case TOK_AND:
        if (x.lo >= 0 || y.lo >= 0) {
            return (Range){0, x.lo < 0 ? y.hi : y.lo < 0 ? x.hi : smaller(x.hi, y.hi)};
        }
        break;
    case TOK_SHR:
        if (constant && y.lo >= 0 && y.lo < 63 && (!open || !type_is_unsigned(v->type))) {
            return (Range){x.lo >> y.lo, x.hi >> y.lo};
        }
        break;
    default: break;
    }
    return range_of_type(v->type);
}

static Range extreme_range(Ranges *r, const IrValue *v)
{
    Range out = range_of(r, v->args[0]);
    for (uint32_t i = 1; i < v->arg_count; i++) {
        Range x = range_of(r, v->args[i]);
        bool min = v->kind == VALUE_MIN;
        out.lo = min ? smaller(out.lo, x.lo) : larger(out.lo, x.lo);
        out.hi = min ? smaller(out.hi, x.hi) : larger(out.hi, x.hi);
    }
    return out;
}

Range range_of(Ranges *r, const IrValue *v)
{
    int64_t n;
    if (!type_is_integer(v->type)) {
        return (Range){INT64_MIN, INT64_MAX};
    }
    switch (v->kind) {
    case VALUE_CONST:
        return const_int64(v->u.constant, &n) ? (Range){n, n} : range_of_type(v->type);
    case VALUE_ZERO: return (Range){0, 0};
    case VALUE_VAR: return range_var(v) ? r->now[v->u.var->index] : range_of_type(v->type);
    case VALUE_BINARY: return binary_range(r, v);
    case VALUE_MIN: case VALUE_MAX: return extreme_range(r, v);
    case VALUE_LEN: return extent_of(r, v->x).len;
    case VALUE_CAP: return extent_of(r, v->x).cap;
    case VALUE_CONVERT: {
        if (!type_is_integer(v->x->type)) {
            return range_of_type(v->type);
        }
        Range x = range_of(r, v->x);
        bool open = type_is_unsigned(v->x->type) && type_size(v->x->type) == 8 && x.hi == INT64_MAX;
        return checked(v->type, open, x.lo, x.hi);
    }
    default: return range_of_type(v->type);
    }
}

/* ---- lengths --------------------------------------------------------------------------------- */

static const Range any_length = {0, INT64_MAX};

static bool has_length(Type *t)
{
    return type_is_string(t) || type_underlying(t)->kind == TYPE_SLICE;
}

Extent extent_of_type(Type *t)
{
    if (type_is_integer(t)) {
        return (Extent){range_of_type(t), any_length};
    }
    return (Extent){any_length, any_length};
}

/* x[lo:hi:max]: no more than there is from lo on, and than the indices say. */
static Extent sliced(Ranges *r, const IrValue *v)
{
    IrValue *const *arg = v->args;
    Extent x = extent_of(r, v->x);
    Type *u = type_underlying(v->x->type);
    if (u->kind == TYPE_POINTER) {
        int64_t n = type_underlying(u->u.elem.elem)->u.array.len;
        x.len = x.cap = (Range){n, n};
    }
    Range lo = v->arg_count > 0 && arg[0] ? range_of(r, arg[0]) : (Range){0, 0};
    int64_t from = larger(lo.lo, 0);
    int64_t end = v->arg_count > 1 && arg[1] ? range_of(r, arg[1]).hi : x.len.hi;
    int64_t max = v->arg_count > 2 && arg[2] ? smaller(range_of(r, arg[2]).hi, x.cap.hi) : x.cap.hi;
    end = smaller(smaller(end, max), u->kind == TYPE_SLICE ? end : x.len.hi);
    int64_t cap = max == INT64_MAX ? max : larger(max - from, 0);
    return (Extent){{0, end == INT64_MAX ? end : larger(end - from, 0)}, {0, cap}};
}

static Extent joined(Extent x, Extent y)
{
    int64_t n;
    bool bad = __builtin_add_overflow(x.len.hi, y.len.hi, &n);
    return (Extent){{0, bad ? INT64_MAX : n}, any_length};
}

Extent extent_of(Ranges *r, const IrValue *v)
{
    Extent any = extent_of_type(v->type);
    if (type_is_integer(v->type)) {
        any.len = range_of(r, v);
        return any;
    }
    switch (v->kind) {
    case VALUE_ZERO: return (Extent){{0, 0}, {0, 0}};
    case VALUE_CONST:
        if (type_is_string(v->type) && v->u.constant->kind == CONST_STRING) {
            int64_t n = (int64_t)v->u.constant->u.string.len;
            any.len = (Range){n, n};
        }
        return any;
    case VALUE_VAR:
        if (range_var(v)) {
            uint32_t i = v->u.var->index;
            return (Extent){r->now[i], r->now[r->vars + i]};
        }
        return any;
    case VALUE_SLICE: return sliced(r, v);
    case VALUE_CONVERT: return has_length(v->x->type)
                                   ? extent_of(r, v->x)
                                   : any;
    case VALUE_BINARY: return type_is_string(v->type) ? joined(extent_of(r, v->x),
                                                               extent_of(r, v->y))
                                                      : any;
    default: return any;
    }
}

/* ---- conditions ------------------------------------------------------------------------------ */

static void narrow(Ranges *r, const IrValue *v, int64_t lo, int64_t hi)
{
    bool len = v->kind == VALUE_LEN, cap = v->kind == VALUE_CAP;
    IrVar *x = range_var(len || cap ? v->x : v);
    if (x && (len || cap || type_is_integer(x->type))) {
        Range *now = &r->now[(cap ? r->vars : 0) + x->index];
        Range next = {larger(now->lo, lo), smaller(now->hi, hi)};
        if (next.lo <= next.hi) { /* else the way cannot be taken */
            *now = next;
        }
    }
}

static TokenKind negated(TokenKind op)
{
    switch (op) {
    case TOK_LSS: return TOK_GEQ;
    case TOK_LEQ: return TOK_GTR;
    case TOK_GTR: return TOK_LEQ;
    case TOK_GEQ: return TOK_LSS;
    case TOK_EQL: return TOK_NEQ;
    case TOK_NEQ: return TOK_EQL;
    default: return op;
    }
}

static void less(Ranges *r, const IrValue *x, const IrValue *y, int64_t gap)
{
    Range a = range_of(r, x), b = range_of(r, y);
    if (b.hi > INT64_MIN + gap && b.hi != INT64_MAX) {
        narrow(r, x, INT64_MIN, b.hi - gap);
    }
    if (a.lo < INT64_MAX - gap) {
        narrow(r, y, a.lo + gap, INT64_MAX);
    }
}

void range_assume(Ranges *r, const IrValue *c, bool truth)
{
    if (c->kind == VALUE_UNARY && c->u.op == TOK_NOT) {
        range_assume(r, c->x, !truth);
        return;
    }
    if (c->kind != VALUE_BINARY) {
        return;
    }
    if (c->u.op == (truth ? TOK_LAND : TOK_LOR)) {
        range_assume(r, c->x, truth);
        range_assume(r, c->y, truth);
        return;
    }
    if (!type_is_integer(c->x->type)) {
        return;
    }
    switch (truth ? c->u.op : negated(c->u.op)) {
    case TOK_LSS: less(r, c->x, c->y, 1); break;
    case TOK_LEQ: less(r, c->x, c->y, 0); break;
    case TOK_GTR: less(r, c->y, c->x, 1); break;
    case TOK_GEQ: less(r, c->y, c->x, 0); break;
    case TOK_EQL:
        less(r, c->x, c->y, 0);
        less(r, c->y, c->x, 0);
        break;
    default: break;
    }
}
