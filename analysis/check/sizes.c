/* Sizes, alignments and pointers of types on 64-bit platforms, as Go lays them out. */
#include "analysis/check/types.h"

enum { WORD = 8 };

/* A type that contains itself is an error told elsewhere; this size stands for it while it is
 * computed. */
enum { SIZE_IN_PROGRESS = -2 };

static int64_t saturating_mul(int64_t a, int64_t b)
{
    int64_t r;
    return __builtin_mul_overflow(a, b, &r) ? INT64_MAX : r;
}

static int64_t saturating_add(int64_t a, int64_t b)
{
    int64_t r;
    return __builtin_add_overflow(a, b, &r) ? INT64_MAX : r;
}

static int64_t align_up(int64_t n, int32_t align)
{
    return n > INT64_MAX - align ? INT64_MAX : (n + align - 1) / align * align;
}

static int64_t basic_size(TypeKind kind)
{
    switch (kind) {
    case TYPE_BOOL:
    case TYPE_UNTYPED_BOOL:
    case TYPE_INT8:
    case TYPE_UINT8: return 1;
    case TYPE_INT16:
    case TYPE_UINT16: return 2;
    case TYPE_INT32:
    case TYPE_UINT32:
    case TYPE_UNTYPED_RUNE:
    case TYPE_FLOAT32: return 4;
    case TYPE_COMPLEX128:
    case TYPE_UNTYPED_COMPLEX:
    case TYPE_STRING:
    case TYPE_UNTYPED_STRING: return 2 * WORD;
    case TYPE_INVALID: return 0;
    default: return WORD;
    }
}

static int32_t basic_align(TypeKind kind)
{
    if (kind == TYPE_INVALID)
        return 1;
    if (kind == TYPE_COMPLEX64)
        return 4;
    int64_t size = basic_size(kind);
    return size > WORD ? WORD : (int32_t)size;
}

/* A struct that ends in a field without size gets padding, so that the field's address stays
 * inside. */
static void struct_layout(Type *t)
{
    int64_t offset = 0;
    int32_t align = 1;
    uint32_t count = t->u.struct_.count;
    for (uint32_t i = 0; i < count; i++) {
        Type *f = t->u.struct_.fields[i]->type;
        int64_t size = type_size(f);
        int32_t a = type_align(f);
        align = a > align ? a : align;
        offset = align_up(offset, a);
        if (size == 0 && i == count - 1 && offset > 0)
            size = 1;
        offset = saturating_add(offset, size);
    }
    t->align = align;
    t->size = align_up(offset, align);
}

static void compute_layout(Type *t)
{
    t->size = SIZE_IN_PROGRESS;
    t->align = 1;
    int64_t size = WORD;
    int32_t align = WORD;
    switch (t->kind) {
    case TYPE_ARRAY:
        align = type_align(t->u.array.elem);
        size = saturating_mul(type_size(t->u.array.elem), t->u.array.len);
        break;
    case TYPE_STRUCT: struct_layout(t); return;
    case TYPE_NAMED:
        size = type_size(t->u.named.underlying);
        align = type_align(t->u.named.underlying);
        break;
    case TYPE_SLICE: size = 3 * WORD; break;
    case TYPE_INTERFACE: size = 2 * WORD; break;
    case TYPE_TUPLE: size = 0, align = 1; break;
    default:
        if (t->kind <= TYPE_UNTYPED_NIL)
            size = basic_size(t->kind), align = basic_align(t->kind);
    }
    t->align = align;
    t->size = size;
}

/* Only who computes it sees a size in progress. */
static int64_t computed_size(Type *t)
{
    type_lock();
    if (t->size == -1)
        compute_layout(t);
    int64_t size = t->size;
    type_unlock();
    return size == SIZE_IN_PROGRESS ? 0 : size;
}

int64_t type_size(Type *t)
{
    if (!t || (t->kind == TYPE_NAMED && !t->u.named.underlying))
        return 0;
    int64_t size = t->size;
    return size < 0 ? computed_size(t) : size;
}

int32_t type_align(Type *t)
{
    if (!t || (t->kind == TYPE_NAMED && !t->u.named.underlying))
        return 1;
    (void)type_size(t);
    return t->align;
}

int64_t type_field_offset(Type *struct_type, uint32_t index)
{
    Type *s = type_underlying(struct_type);
    int64_t offset = 0;
    for (uint32_t i = 0; i <= index; i++) {
        Type *f = s->u.struct_.fields[i]->type;
        offset = align_up(offset, type_align(f));
        if (i < index)
            offset = saturating_add(offset, type_size(f));
    }
    return offset;
}

static bool compute_pointers(Type *t)
{
    switch (t->kind) {
    case TYPE_ARRAY: return t->u.array.len > 0 && type_has_pointers(t->u.array.elem);
    case TYPE_STRUCT:
        for (uint32_t i = 0; i < t->u.struct_.count; i++) {
            if (type_has_pointers(t->u.struct_.fields[i]->type))
                return true;
        }
        return false;
    case TYPE_NAMED: return type_has_pointers(t->u.named.underlying);
    case TYPE_TUPLE:
        for (uint32_t i = 0; i < t->u.tuple.count; i++) {
            if (type_has_pointers(t->u.tuple.vars[i]->type))
                return true;
        }
        return false;
    case TYPE_STRING:
    case TYPE_UNTYPED_STRING:
    case TYPE_UNSAFE_POINTER:
    case TYPE_UNTYPED_NIL: return true;
    default: return t->kind > TYPE_UNTYPED_NIL;
    }
}

/* While it is found out, PROGRESS stands for a type that contains itself. */
static bool found_pointers(Type *t)
{
    enum { PROGRESS = -2 };
    type_lock();
    if (t->pointers == -1) {
        t->pointers = PROGRESS;
        t->pointers = compute_pointers(t);
    }
    bool result = t->pointers > 0;
    type_unlock();
    return result;
}

bool type_has_pointers(Type *t)
{
    if (!t || (t->kind == TYPE_NAMED && !t->u.named.underlying))
        return false;
    int8_t known = t->pointers;
    return known < 0 ? found_pointers(t) : known > 0;
}

bool type_is_direct(Type *t)
{
    Type *u = type_underlying(t);
    switch (u->kind) {
    case TYPE_POINTER:
    case TYPE_FUNC:
    case TYPE_MAP:
    case TYPE_CHAN:
    case TYPE_UNSAFE_POINTER: return true;
    case TYPE_STRING:
    case TYPE_COMPLEX64:
    case TYPE_COMPLEX128: return false;
    default: return u->kind >= TYPE_BOOL && u->kind <= TYPE_COMPLEX64;
    }
}
