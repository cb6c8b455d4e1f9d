/* The functions without a body of internal/view: looking into values by their descriptors. A value
 * is given as its type, an address and `direct`: the address is then the data word of an interface
 * itself (a pointer, or a scalar that fits it), and what is read is that word. Nothing here
 * allocates. */
#include "runtime/internal.h"

/* The emitted program declares these; here so that they are checked against one another. */
void internal_view_unpack(TetherAny x, const TetherType **typ, void **ptr, bool *direct);
TetherAny internal_view_pack(const TetherType *typ, void *ptr, bool direct);
uint8_t internal_view_typeKind(const TetherType *typ);
TetherString internal_view_typeString(const TetherType *typ);
const TetherType *internal_view_typeElem(const TetherType *typ);
const TetherType *internal_view_typeKey(const TetherType *typ);
int64_t internal_view_typeLen(const TetherType *typ);
TetherString internal_view_typeFieldName(const TetherType *typ, int64_t i);
bool internal_view_implements(const TetherType *typ, const TetherType *iface);
bool internal_view_typeComparable(const TetherType *typ);
uint64_t internal_view_load(const TetherType *typ, void *ptr, bool direct);
double internal_view_loadFloat(const TetherType *typ, void *ptr, bool direct);
TetherComplex128 internal_view_loadComplex(const TetherType *typ, void *ptr);
TetherString internal_view_loadString(void *ptr);
TetherSlice internal_view_loadBytes(const TetherType *typ, void *ptr);
void internal_view_store(const TetherType *typ, void *ptr, uint64_t u);
void internal_view_storeFloat(const TetherType *typ, void *ptr, double f);
void internal_view_storeComplex(const TetherType *typ, void *ptr, TetherComplex128 c);
void internal_view_storeString(const TetherType *typ, void *ptr, TetherString s);
void internal_view_storeBytes(const TetherType *typ, void *ptr, TetherSlice b);
int64_t internal_view_length(const TetherType *typ, void *ptr, bool direct);
void internal_view_element(const TetherType *typ, void *ptr, int64_t i, const TetherType **etyp,
                           void **eptr);
void internal_view_field(const TetherType *typ, void *ptr, int64_t i, const TetherType **ftyp,
                         void **fptr, uint8_t *mode);
void internal_view_deref(const TetherType *typ, void *ptr, bool direct, const TetherType **etyp,
                         void **eptr, bool *edirect);
void internal_view_mapBegin(const TetherType *typ, void *ptr, bool direct, void *it);
void internal_view_mapNext(const TetherType *typ, void *it);
bool internal_view_Assign(TetherAny x, TetherAny target);
void internal_view_Swap(TetherAny slice, int64_t i, int64_t j);

static bool is_direct(const TetherType *t)
{
    return (t->flags & TETHER_DIRECT) != 0;
}

/* Where the value's bytes are: *word is a place for them when they are the word. */
static const void *bytes_of(void **word, bool direct)
{
    return direct ? word : *word;
}

/* What an interface variable of the given type holds, as `any`. */
static TetherAny open_interface(const TetherType *t, const void *at)
{
    if (t->len == 0) {
        return *(const TetherAny *)at;
    }
    return tether_any(*(const TetherIface *)at);
}

/* ---- interfaces ------------------------------------------------------------------------------ */

void internal_view_unpack(TetherAny x, const TetherType **typ, void **ptr, bool *direct)
{
    *typ = x.type;
    *ptr = x.data;
    *direct = x.type != NULL && is_direct(x.type);
}

TetherAny internal_view_pack(const TetherType *typ, void *ptr, bool direct)
{
    if (direct) {
        return (TetherAny){typ, ptr};
    }
    if (typ->kind == TETHER_INTERFACE) {
        return open_interface(typ, ptr);
    }
    if (!is_direct(typ)) {
        return (TetherAny){typ, ptr};
    }
    void *word = NULL;
    memcpy(&word, ptr, (size_t)typ->size);
    return (TetherAny){typ, word};
}

void internal_view_deref(const TetherType *typ, void *ptr, bool direct, const TetherType **etyp,
                         void **eptr, bool *edirect)
{
    const void *at = bytes_of(&ptr, direct);
    if (typ->kind == TETHER_INTERFACE) {
        internal_view_unpack(open_interface(typ, at), etyp, eptr, edirect);
        return;
    }
    void *target = *(void *const *)at;
    *etyp = target == NULL ? NULL : typ->elem;
    *eptr = target;
    *edirect = false;
}

/* ---- types ----------------------------------------------------------------------------------- */

uint8_t internal_view_typeKind(const TetherType *typ)
{
    return typ->kind;
}

TetherString internal_view_typeString(const TetherType *typ)
{
    return typ->name;
}

const TetherType *internal_view_typeElem(const TetherType *typ)
{
    return typ->elem;
}

const TetherType *internal_view_typeKey(const TetherType *typ)
{
    return typ->key;
}

int64_t internal_view_typeLen(const TetherType *typ)
{
    return typ->len;
}

TetherString internal_view_typeFieldName(const TetherType *typ, int64_t i)
{
    return typ->fields[i].name;
}

bool internal_view_implements(const TetherType *typ, const TetherType *iface)
{
    return tether_itab(iface, typ) != NULL;
}

bool internal_view_typeComparable(const TetherType *typ)
{
    return typ->equal != NULL;
}

/* ---- scalars --------------------------------------------------------------------------------- */

uint64_t internal_view_load(const TetherType *typ, void *ptr, bool direct)
{
    const void *p = bytes_of(&ptr, direct);
    switch (typ->kind) {
    case TETHER_BOOL:
    case TETHER_UINT8:
        return *(const uint8_t *)p;
    case TETHER_INT8:
        return (uint64_t)(int64_t) * (const int8_t *)p;
    case TETHER_INT16:
        return (uint64_t)(int64_t) * (const int16_t *)p;
    case TETHER_INT32:
        return (uint64_t)(int64_t) * (const int32_t *)p;
    case TETHER_UINT16:
        return *(const uint16_t *)p;
    case TETHER_UINT32:
        return *(const uint32_t *)p;
    default: /* eight bytes, or the first word of a slice or an interface */
        return *(const uint64_t *)p;
    }
}

double internal_view_loadFloat(const TetherType *typ, void *ptr, bool direct)
{
    const void *p = bytes_of(&ptr, direct);
    return typ->kind == TETHER_FLOAT32 ? *(const float *)p : *(const double *)p;
}

TetherComplex128 internal_view_loadComplex(const TetherType *typ, void *ptr)
{
    if (typ->kind == TETHER_COMPLEX64) {
        const TetherComplex64 *c = ptr;
        return (TetherComplex128){c->re, c->im};
    }
    return *(const TetherComplex128 *)ptr;
}

TetherString internal_view_loadString(void *ptr)
{
    return *(const TetherString *)ptr;
}

TetherSlice internal_view_loadBytes(const TetherType *typ, void *ptr)
{
    if (typ->kind == TETHER_ARRAY) {
        return (TetherSlice){ptr, typ->len, typ->len};
    }
    return *(const TetherSlice *)ptr;
}

/* ---- parts ----------------------------------------------------------------------------------- */

int64_t internal_view_length(const TetherType *typ, void *ptr, bool direct)
{
    const void *p = bytes_of(&ptr, direct);
    switch (typ->kind) {
    case TETHER_ARRAY:
        return typ->len;
    case TETHER_MAP:
        return tether_map_len(*(TetherMap *const *)p);
    case TETHER_CHAN:
        return tether_chan_len(*(TetherChan *const *)p);
    case TETHER_STRING:
        return ((const TetherString *)p)->len;
    default:
        return ((const TetherSlice *)p)->len;
    }
}

void internal_view_element(const TetherType *typ, void *ptr, int64_t i, const TetherType **etyp,
                           void **eptr)
{
    uint8_t *base = typ->kind == TETHER_ARRAY ? ptr : ((const TetherSlice *)ptr)->ptr;
    int64_t len = typ->kind == TETHER_ARRAY ? typ->len : ((const TetherSlice *)ptr)->len;
    *etyp = typ->elem;
    *eptr = base + tether_index(i, len) * typ->elem->size;
}

/* The modes are internal/view's hidden and hiddenEmbed. */
void internal_view_field(const TetherType *typ, void *ptr, int64_t i, const TetherType **ftyp,
                         void **fptr, uint8_t *mode)
{
    enum { HIDDEN = 1, HIDDEN_EMBED = 2 };
    const TetherField *f = &typ->fields[tether_index(i, typ->len)];
    *ftyp = f->type;
    *fptr = (uint8_t *)ptr + f->offset;
    *mode = f->exported ? 0 : f->embedded ? HIDDEN_EMBED : HIDDEN;
}

void internal_view_mapBegin(const TetherType *typ, void *ptr, bool direct, void *it)
{
    const void *p = bytes_of(&ptr, direct);
    tether_map_iter_begin(typ->map, *(TetherMap *const *)p, it);
}

void internal_view_mapNext(const TetherType *typ, void *it)
{
    tether_map_iter_next(typ->map, it);
}

/* ---- stores ---------------------------------------------------------------------------------- */

bool internal_view_Assign(TetherAny x, TetherAny target)
{
    const TetherType *want = target.type->elem;
    void *at = target.data;
    if (want->kind == TETHER_INTERFACE) {
        if (want->len == 0) {
            tether_move(want->layout, at, &x, 1);
            return true;
        }
        TetherIface i;
        if (!tether_assert_iface_ok(x, want, &i)) {
            return false;
        }
        tether_move(want->layout, at, &i, 1);
        return true;
    }
    if (x.type != want) {
        return false;
    }
    tether_move(want->layout, at, is_direct(want) ? (const void *)&x.data : x.data, 1);
    return true;
}

/* Little-endian: the low bytes of the word are the integer. */
void internal_view_store(const TetherType *typ, void *ptr, uint64_t u)
{
    memcpy(ptr, &u, (size_t)typ->size);
}

void internal_view_storeFloat(const TetherType *typ, void *ptr, double f)
{
    if (typ->kind == TETHER_FLOAT32) {
        *(float *)ptr = (float)f;
    } else {
        *(double *)ptr = f;
    }
}

void internal_view_storeComplex(const TetherType *typ, void *ptr, TetherComplex128 c)
{
    if (typ->kind == TETHER_COMPLEX64) {
        *(TetherComplex64 *)ptr = (TetherComplex64){(float)c.re, (float)c.im};
    } else {
        *(TetherComplex128 *)ptr = c;
    }
}

void internal_view_storeString(const TetherType *typ, void *ptr, TetherString s)
{
    tether_move(typ->layout, ptr, &s, 1);
}

void internal_view_storeBytes(const TetherType *typ, void *ptr, TetherSlice b)
{
    tether_move(typ->layout, ptr, &b, 1);
}

/* Exchanges words one at a time: a collector that reads beside us sees whole pointers. */
static void swap_words(uint64_t *a, uint64_t *b, size_t words)
{
    for (size_t k = 0; k < words; k++) {
        uint64_t old = a[k];
        __atomic_store_n(&a[k], b[k], __ATOMIC_RELAXED);
        __atomic_store_n(&b[k], old, __ATOMIC_RELAXED);
    }
}

static void swap_bytes(uint8_t *a, uint8_t *b, size_t size)
{
    for (; size >= 8; a += 8, b += 8, size -= 8) {
        uint64_t x, y;
        memcpy(&x, a, 8);
        memcpy(&y, b, 8);
        memcpy(a, &y, 8);
        memcpy(b, &x, 8);
    }
    for (; size > 0; a++, b++, size--) {
        uint8_t x = *a;
        *a = *b;
        *b = x;
    }
}

void internal_view_Swap(TetherAny slice, int64_t i, int64_t j)
{
    const TetherSlice *s = slice.data;
    const TetherType *elem = slice.type->elem;
    uint8_t *a = (uint8_t *)s->ptr + tether_index(i, s->len) * elem->size;
    uint8_t *b = (uint8_t *)s->ptr + tether_index(j, s->len) * elem->size;
    if (a == b) {
        return;
    }
    if (elem->layout->words == 0) {
        swap_bytes(a, b, (size_t)elem->size);
        return;
    }
    if (tether_gc_marking) {
        tether_bulk_barrier(elem->layout, a, 1);
        tether_bulk_barrier(elem->layout, b, 1);
    }
    swap_words((void *)a, (void *)b, (size_t)elem->size / 8);
}
