/* The one header of emitted programs: how Go's values look in C, and what the runtime offers.
 *
 * Emitted C is strict C11 compiled with -fwrapv -fno-strict-aliasing; everything beyond C11
 * (__asm__, __builtin_*) is inside this header. Every type here is part of the contract between
 * codegen/ and runtime/.
 *
 *   value            C
 *   int, uint8 ...   int64_t, uint8_t ...          bool       bool
 *   string           TetherString (two words, by value)
 *   []T              a struct per element type with the members of TetherSlice, `ptr` typed
 *   map[K]V          TetherMap *                   chan T     TetherChan *
 *   func             TetherFunc * (NULL is nil): a record that starts with its code; captured
 *                    values follow
 *   any              TetherAny; other interfaces   TetherIface
 *   *T               T *
 * Values of pointer size or less that are pointers, bools, integers or floats stand in an
 * interface's data word (TETHER_DIRECT); all others are boxed: the data word points at an immutable
 * copy. */
#ifndef TETHER_H
#define TETHER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <math.h>

/* Sums and minima stay in the order of the source: gcc's own order often makes what one iteration
 * hands to the next wait for more. Neighbours that were stored one by one are not loaded as one
 * vector, which waits until the stores are done. A short loop that crosses a line of the cache can
 * take twice as long: loops begin where a line does. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-tree-reassoc", "no-tree-vectorize", "align-loops=64")
#endif

/* Before a loop of n iterations, which becomes so many copies of its body. clang decides by
 * itself. */
#if defined(__GNUC__) && !defined(__clang__)
#define TETHER_PRAGMA(text) _Pragma(#text)
#define TETHER_COPIES(n) TETHER_PRAGMA(GCC unroll n)
#else
#define TETHER_COPIES(n)
#endif

#define TETHER_COLD __attribute__((cold, noinline))
#define TETHER_NOINLINE __attribute__((noinline))
/* a function whose last statement never ends */
#define TETHER_UNREACHABLE() __builtin_unreachable()
#define TETHER_NORETURN _Noreturn TETHER_COLD
#define TETHER_LIKELY(x) __builtin_expect(!!(x), 1)
#define TETHER_UNLIKELY(x) __builtin_expect(!!(x), 0)

/* ---- values ---------------------------------------------------------------------------------- */

typedef struct TetherString {
    const uint8_t *ptr; /* may be NULL when len is 0; never written through */
    int64_t len;        /* bytes */
} TetherString;

typedef struct TetherSlice {
    void *ptr;
    int64_t len, cap;   /* elements */
} TetherSlice;

typedef struct { float re, im; } TetherComplex64;
typedef struct { double re, im; } TetherComplex128;

/* cast to the real signature before the call; first parameter: the TetherFunc * */
typedef void (*TetherCode)(void);
typedef struct TetherFunc {
    TetherCode code; /* captured values follow in the emitted record types */
} TetherFunc;

typedef struct TetherType TetherType;
typedef struct TetherItab TetherItab;
typedef struct TetherMap TetherMap;
typedef struct TetherMapType TetherMapType;
typedef struct TetherChan TetherChan;

typedef struct TetherAny {
    const TetherType *type; /* NULL: nil */
    void *data;             /* the word itself (TETHER_DIRECT) or the address of the boxed value */
} TetherAny;

typedef struct TetherIface {
    const TetherItab *tab;  /* NULL: nil */
    void *data;             /* as in TetherAny */
} TetherIface;

/* ---- what a heap object looks like: its layout ----------------------------------------------- */

/* Two bits a word, from word 0 on, low bits first. */
enum {
    TETHER_WORD_NONE = 0,
    TETHER_WORD_POINTER = 1,
    TETHER_WORD_AMBIGUOUS = 2 /* an interface's data word */
};

typedef struct TetherLayout {
    uint32_t size;         /* bytes of one element, a multiple of 8 when it has pointers */
    uint32_t words;        /* words up to the last pointer; 0: no pointers at all (noscan) */
    const uint64_t *map;   /* (words * 2 + 63) / 64 entries; NULL when words is 0 */
    /* runtime's cache slot for this layout (one zero-initialised uint32_t per layout) */
    uint32_t *id;
} TetherLayout;

/* ---- type descriptors: emitted once per type that needs one; identity is the address --------- */

typedef enum TetherKind { /* numbers of reflect.Kind */
    TETHER_INVALID, TETHER_BOOL, TETHER_INT, TETHER_INT8, TETHER_INT16, TETHER_INT32, TETHER_INT64,
    TETHER_UINT, TETHER_UINT8, TETHER_UINT16, TETHER_UINT32, TETHER_UINT64, TETHER_UINTPTR,
    TETHER_FLOAT32, TETHER_FLOAT64, TETHER_COMPLEX64, TETHER_COMPLEX128, TETHER_ARRAY, TETHER_CHAN,
    TETHER_FUNC, TETHER_INTERFACE, TETHER_MAP, TETHER_POINTER, TETHER_SLICE, TETHER_STRING,
    TETHER_STRUCT, TETHER_UNSAFE_POINTER
} TetherKind;

enum {
    TETHER_DIRECT = 1,     /* stands in the data word of an interface */
    TETHER_NAMED = 2,      /* a defined type */
    /* equality and hash are those of the bytes (no padding, floats, strings, interfaces) */
    TETHER_PLAIN = 4,
};

typedef struct TetherField {
    TetherString name;
    const TetherType *type;
    int64_t offset;        /* bytes */
    TetherString tag;
    bool exported, embedded;
} TetherField;

/* A method in the method set of a type. Sorted by name, then package. */
typedef struct TetherMethod {
    TetherString name;
    TetherString package;      /* import path for unexported names, else empty */
    /* func type without receiver: identity decides whether it satisfies */
    const TetherType *type;
    TetherCode code;           /* takes the data word (void *) as first parameter */
} TetherMethod;

struct TetherType {
    TetherString name;         /* as %T prints it: "main.Point", "[]int" */
    TetherString package;      /* import path of a defined type's package, else empty */
    int64_t size;              /* bytes */
    uint32_t align;            /* bytes */
    uint32_t hash;             /* of the type; distinct with high probability */
    uint8_t kind;              /* TetherKind */
    uint8_t flags;             /* TETHER_DIRECT ... */
    uint8_t chan_dir;          /* 1 receive, 2 send, 3 both */
    bool variadic;
    const TetherLayout *layout;
    /* NULL: not comparable (panics when compared) */
    bool (*equal)(const void *a, const void *b);
    uint64_t (*hash_value)(const void *v, uint64_t seed);  /* NULL: not hashable */
    /* array, slice, pointer, map, chan: element; else NULL (NULL too when no descriptor is
     * needed) */
    const TetherType *elem;
    const TetherType *key;     /* map */
    /* array: length; struct: fields; interface: methods; function: bytes of results that are too
     * large for registers */
    int64_t len;
    const TetherField *fields; /* struct */
    /* method set of the type; for an interface: the methods it demands (code NULL) */
    const TetherMethod *methods;
    uint32_t method_count;
    const TetherMapType *map;  /* map */
};

struct TetherItab {
    const TetherType *interface;
    const TetherType *type;    /* dynamic type */
    /* in the interface's (sorted) order; first parameter: the data word */
    TetherCode methods[];
};

/* ---- runtime errors: never return ------------------------------------------------------------ */

/* panic(value); nil becomes *runtime.PanicNilError */
TETHER_NORETURN void tether_panic(TetherAny value);
/* index out of range [i] with length n */
TETHER_NORETURN void tether_panic_index(int64_t index, int64_t len);
TETHER_NORETURN void tether_panic_index_u(uint64_t index, int64_t len);
/* s[lo:hi] or s[lo:hi:max] out of range; `what` is a sum of: */
enum {
    TETHER_SLICE_THREE = 1,  /* max was given */
    TETHER_SLICE_LENGTH = 2, /* a string or array, whose length is the bound, not a capacity */
};
TETHER_NORETURN void tether_panic_slice(int64_t lo, int64_t hi, int64_t max, int64_t len,
                                        int64_t cap, int what);
/* nil pointer dereference (SIGSEGV text as Go's) */
TETHER_NORETURN void tether_panic_nil(void);
TETHER_NORETURN void tether_panic_divide(void);
TETHER_NORETURN void tether_panic_shift(void);                 /* negative shift amount */
TETHER_NORETURN void tether_panic_nil_map(void);               /* assignment to entry in nil map */
/* 0 slice len, 1 slice cap, 2 chan size */
TETHER_NORETURN void tether_panic_make(int what);
TETHER_NORETURN void tether_panic_slice_to_array(int64_t len, int64_t want);
/* x.(T) failed: have (NULL: nil interface), want, the static interface type, missing method or
 * empty. */
TETHER_NORETURN void tether_panic_assert(const TetherType *have, const TetherType *want,
                                         const TetherType *iface);
/* comparing uncomparable type T */
TETHER_NORETURN void tether_panic_uncomparable(const TetherType *t);
/* "fatal error: ...", exit 2, not recoverable */
TETHER_NORETURN void tether_fatal(const char *text);

/* ---- checks: one compare on the hot path ----------------------------------------------------- */

/* i itself when 0 <= i < len. */
static inline int64_t tether_index(int64_t i, int64_t len)
{
    if (TETHER_UNLIKELY((uint64_t)i >= (uint64_t)len)) {
        tether_panic_index(i, len);
    }
    return i;
}

/* The same for unsigned 64-bit indices. */
static inline int64_t tether_index_u(uint64_t i, int64_t len)
{
    if (TETHER_UNLIKELY(i >= (uint64_t)len)) {
        tether_panic_index_u(i, len);
    }
    return (int64_t)i;
}

/* Where the check is left out, in programs under test: a wrong proof ends them. */
TETHER_NORETURN void tether_wrong_index(int64_t i, int64_t len);
static inline int64_t tether_index_sure(int64_t i, int64_t len)
{
    if (TETHER_UNLIKELY((uint64_t)i >= (uint64_t)len)) {
        tether_wrong_index(i, len);
    }
    return i;
}

/* i itself when it is an index of a row that stands at `row` of `rows`; the row's own index is
 * checked first. */
TETHER_NORETURN void tether_panic_row(int64_t row, int64_t rows, int64_t i, int64_t len);
TETHER_NORETURN void tether_panic_row_u(int64_t row, int64_t rows, uint64_t i, int64_t len);
static inline int64_t tether_index_row(int64_t i, int64_t len, int64_t row, int64_t rows)
{
    if (TETHER_UNLIKELY((uint64_t)i >= (uint64_t)len)) {
        tether_panic_row(row, rows, i, len);
    }
    return i;
}
static inline int64_t tether_index_row_u(uint64_t i, int64_t len, int64_t row, int64_t rows)
{
    if (TETHER_UNLIKELY(i >= (uint64_t)len)) {
        tether_panic_row_u(row, rows, i, len);
    }
    return (int64_t)i;
}

/* p itself when not nil: `TETHER_NN(p)->f` keeps the type. */
static inline void *tether_not_nil(const void *p)
{
    if (TETHER_UNLIKELY(p == NULL)) {
        tether_panic_nil();
    }
    return (void *)(uintptr_t)p;
}
#define TETHER_NN(p) ((__typeof__(p))tether_not_nil(p))

#define TETHER_IS_SIGNED(T) ((T)-1 < (T)1)
/* Go's division: traps zero; the most negative quotient wraps. Shifts: counts are widened to
 * uint64_t by the emitter after a negative check on signed counts. */
#define TETHER_INTEGER(T, name, bits)                                                              \
    static inline T tether_div_##name(T a, T b)                                                    \
    {                                                                                              \
        if (TETHER_UNLIKELY(b == 0)) {                                                             \
            tether_panic_divide();                                                                 \
        }                                                                                          \
        return TETHER_IS_SIGNED(T) && b == (T)-1 ? (T)(0 - (uint64_t)a) : (T)(a / b);              \
    }                                                                                              \
    static inline T tether_mod_##name(T a, T b)                                                    \
    {                                                                                              \
        if (TETHER_UNLIKELY(b == 0)) {                                                             \
            tether_panic_divide();                                                                 \
        }                                                                                          \
        return TETHER_IS_SIGNED(T) && b == (T)-1 ? 0 : (T)(a % b);                                 \
    }                                                                                              \
    static inline T tether_shl_##name(T a, uint64_t n)                                             \
    {                                                                                              \
        return n < (bits) ? (T)((uint64_t)a << n) : 0;                                             \
    }                                                                                              \
    static inline T tether_shr_##name(T a, uint64_t n)                                             \
    {                                                                                              \
        return TETHER_IS_SIGNED(T) ? (T)(a >> (n < (bits) ? n : (bits) - 1))                       \
               : n < (bits)        ? (T)(a >> n)                                                   \
                                   : 0;                                                            \
    }
TETHER_INTEGER(int8_t, i8, 8)
TETHER_INTEGER(int16_t, i16, 16)
TETHER_INTEGER(int32_t, i32, 32)
TETHER_INTEGER(int64_t, i64, 64)
TETHER_INTEGER(uint8_t, u8, 8)
TETHER_INTEGER(uint16_t, u16, 16)
TETHER_INTEGER(uint32_t, u32, 32)
TETHER_INTEGER(uint64_t, u64, 64)

static inline uint64_t tether_shift_count(int64_t n)
{
    if (TETHER_UNLIKELY(n < 0)) {
        tether_panic_shift();
    }
    return (uint64_t)n;
}

/* The nearest float. gcc 12 forgets to round where it converts two neighbours at once there and
 * back, so it may not see what this does. */
static inline float tether_float32(double v)
{
    float f = (float)v;
#if defined __GNUC__ && !defined __clang__ && defined __x86_64__
    __asm__("" : "+x"(f));
#elif defined __GNUC__ && !defined __clang__ && defined __aarch64__
    __asm__("" : "+w"(f));
#endif
    return f;
}

/* float to integer as Go on amd64 (CVTTSD2SQ: out of range gives the most negative int64). */
static inline int64_t tether_f2i(double f)
{
    return f >= -0x1p63 && f < 0x1p63 ? (int64_t)f : INT64_MIN;
}
static inline uint64_t tether_f2u(double f)
{
    return f < 0x1p63 ? (uint64_t)tether_f2i(f)
                      : (uint64_t)tether_f2i(f - 0x1p63) ^ (UINT64_C(1) << 63);
}

/* ---- the worker: the thread that runs this goroutine ----------------------------------------- */

/* Free cells of one class, handed out by bumping. */
typedef struct TetherCache {
    uintptr_t next, end;   /* zeroed cells that remain: from, up to */
    uint64_t size;         /* bytes of a cell */
    void *span;            /* the runtime's own */
} TetherCache;

struct TetherWorker;
typedef struct TetherTls {
    struct TetherWorker *worker;
    TetherCache *cache;       /* the worker's, indexed by *layout->id; entry 0 is always empty */
    uintptr_t stack_limit;    /* a stack pointer below it takes the slow path: overflow or a stop */
    struct TetherGoroutine *g; /* that it runs */
} TetherTls;
extern _Thread_local TetherTls tether_tls;

/* A goroutine may wake up on another thread after any poll or call, and compilers keep the address
 * of a thread-local in a register meanwhile. So members are read relative to the thread pointer,
 * each time anew, and no address is formed. */
#if defined(__x86_64__)
#define TETHER_TLS_READ(result, offset) \
    __asm__ volatile("movq %%fs:tether_tls@tpoff+" offset ", %0" : "=r"(result))
#define TETHER_STACK_POINTER(result) __asm__ volatile("movq %%rsp, %0" : "=r"(result))
#elif defined(__aarch64__)
#define TETHER_TLS_READ(result, offset)                                             \
    __asm__ volatile("mrs %0, tpidr_el0\n\t"                                        \
                     "add %0, %0, #:tprel_hi12:tether_tls+" offset ", lsl #12\n\t"  \
                     "add %0, %0, #:tprel_lo12_nc:tether_tls+" offset "\n\t"        \
                     "ldr %0, [%0]"                                                 \
                     : "=&r"(result))
#define TETHER_STACK_POINTER(result) __asm__ volatile("mov %0, sp" : "=r"(result))
#else
#error "tether runs on x86-64 and AArch64"
#endif

static inline struct TetherWorker *tether_worker(void)
{
    struct TetherWorker *w;
    TETHER_TLS_READ(w, "0");
    return w;
}

/* ---- allocation ------------------------------------------------------------------------------ */

void *tether_new_slow(const TetherLayout *layout);
static inline void *tether_new(const TetherLayout *layout)          /* one zeroed object */
{
#if !defined(TETHER_ALLOC_STATS)
    TetherCache *c;
    TETHER_TLS_READ(c, "8");
    c += __atomic_load_n(layout->id, __ATOMIC_RELAXED);
    uintptr_t p = c->next;
    if (TETHER_LIKELY(p != c->end)) {
        c->next = p + c->size;
        return (void *)p;
    }
#endif
    return tether_new_slow(layout);
}
/* zeroed; count has been checked >= 0 */
void *tether_new_array(const TetherLayout *elem, int64_t count);
/* Slices of three words would go through memory, where an old one may keep its array alive for as
 * long as the frame lasts: functions take them in parts and give back what fits into registers. */
typedef struct TetherArray {
    void *ptr;
    int64_t cap;
} TetherArray;
void *tether_make_array(const TetherLayout *elem, int64_t len, int64_t cap);
/* make([]T, len, cap): checks both (panics as Go); zeroed. */
static inline TetherSlice tether_make_slice(const TetherLayout *elem, int64_t len, int64_t cap)
{
    return (TetherSlice){tether_make_array(elem, len, cap), len, cap};
}
TetherArray tether_grow_array(const TetherLayout *elem, void *ptr, int64_t len, int64_t cap,
                              int64_t more);
/* append: room for `more` elements after s.len; s with ptr/cap maybe new, len grown by `more`; new
 * elements are the caller's to write. `elem` layout; growth as Go's rule. The old array is
 * untouched. */
static inline TetherSlice tether_grow(const TetherLayout *elem, TetherSlice s, int64_t more)
{
    TetherArray a = tether_grow_array(elem, s.ptr, s.len, s.cap, more);
    return (TetherSlice){a.ptr, s.len + more, a.cap};
}
/* Heap objects that only one frame uses are freed when it ends, or when their step runs again; the
 * frame keeps the address in a variable declared with TETHER_FREED. Where a panic leaves the frame
 * they are left to the collector. */
void tether_free(void *object); /* nothing can use it any more; NULL and addresses outside the heap
                                   are ignored */
static inline void tether_free_held(void **held)
{
    if (*held != NULL) {
        tether_free(*held);
        *held = NULL;
    }
}
/* Programs built with --fill leave a pattern behind: in objects of a frame when it ends, in what a
 * loop's slot held before, in heap objects that are freed. A pointer to them that is still in use
 * then shows. */
typedef struct TetherFill {
    void *object;
    size_t size;     /* bytes */
} TetherFill;
extern bool tether_filling;
void tether_fill_object(void *object, size_t size);
void tether_fill_ended(const TetherFill *fill);
#define TETHER_FILL(object)                                                                        \
    const TetherFill filled_##object __attribute__((cleanup(tether_fill_ended), unused)) = {       \
        &(object), sizeof(object)}
#define TETHER_FREED __attribute__((cleanup(tether_free_held)))
/* The slice, and its array noted as the frame's. */
static inline TetherSlice tether_hold(void **held, TetherSlice s)
{
    *held = s.ptr;
    return s;
}
/* Appends to a slice that nothing else uses later: arrays that this step makes are in the frame's
 * buffer while they are short. */
typedef struct TetherRoom {
    void *buffer;    /* of the frame */
    int64_t count;   /* elements of it */
    void **held;     /* array of the heap that the step made last, or NULL */
} TetherRoom;
/* make([]T, len, cap) in a buffer of the frame, which is cleared, or on the heap when it is too
 * short. */
static inline TetherSlice tether_make_room(const TetherLayout *elem, int64_t len, int64_t cap,
                                           const TetherRoom *room)
{
    if (room->buffer != NULL && (uint64_t)len <= (uint64_t)cap &&
        (uint64_t)cap <= (uint64_t)room->count) {
        memset(room->buffer, 0, (size_t)cap * elem->size);
        return (TetherSlice){room->buffer, len, cap};
    }
    TetherSlice s = tether_make_slice(elem, len, cap);
    if (room->held != NULL) {
        *room->held = s.ptr;
    }
    return s;
}
/* s with `more` elements behind it: copied from `from`; where that is NULL the caller sets them */
TetherSlice tether_append_room(const TetherLayout *elem, TetherSlice s, const void *from,
                               int64_t more, const TetherRoom *room);
/* Before heap objects of the given layout are overwritten in bulk (copy, clear, struct assignment):
 * shades old pointers. */
void tether_bulk_barrier(const TetherLayout *elem, void *dst, int64_t count);
/* memmove with the barrier when the layout has pointers. What is large moves in pieces, with polls
 * between them. */
void tether_move_pieces(const TetherLayout *elem, void *dst, const void *src, int64_t count);
enum { TETHER_PIECE = 1 << 16, TETHER_SHORT = 128 }; /* bytes moved between polls; word by word */
/* Word by word, because what was stored so just before is forwarded to loads of the same width
 * only: a wider one, as memmove's are, waits until all of it is in the cache. */
static inline void tether_move_words(uint8_t *dst, const uint8_t *src, int64_t bytes)
{
    int64_t step = dst <= src ? 8 : -8;
    for (int64_t i = dst <= src ? 0 : bytes - 8; (uint64_t)i < (uint64_t)bytes; i += step) {
        uint64_t word;
        memcpy(&word, src + i, 8);
        memcpy(dst + i, &word, 8);
    }
}
static inline void tether_move(const TetherLayout *elem, void *dst, const void *src, int64_t count)
{
    if (elem->words == 0 && elem->size != 0 && elem->size % 8 == 0 &&
        (uint64_t)count <= TETHER_SHORT / elem->size) {
        tether_move_words(dst, src, count * (int64_t)elem->size);
    } else if (elem->words == 0 && elem->size != 0 &&
               (uint64_t)count - 1 < TETHER_PIECE / elem->size) {
        memmove(dst, src, (size_t)count * elem->size);
    } else {
        tether_move_pieces(elem, dst, src, count);
    }
}
void tether_clear(const TetherLayout *elem, void *dst, int64_t count);

/* The deletion barrier (Yuasa): every store of a pointer into what may be a heap object or a global
 * goes through tether_store, initialising stores into an object that tether_new has just returned
 * excepted. */
/* changes only while this thread is inside a poll: plain, not volatile */
extern bool tether_gc_marking;
void tether_gc_shade(void *old);  /* old may be NULL, a stack or static address: ignored */
#define tether_store(slot, value)                                                        \
    do {                                                                                 \
        __typeof__(*(slot)) *tether_slot = (slot), tether_value = (value);               \
        if (TETHER_UNLIKELY(tether_gc_marking)) {                                        \
            tether_gc_shade((void *)(uintptr_t)*tether_slot);                            \
        }                                                                                \
        __atomic_store_n(tether_slot, tether_value, __ATOMIC_RELAXED);                   \
    } while (0)

/* Globals that hold pointers, registered by the emitted program. */
typedef struct TetherRoot {
    void *address;
    const TetherLayout *layout;
    int64_t count;
} TetherRoot;
void tether_roots(const TetherRoot *roots, int64_t count);

/* ---- polls and stack ------------------------------------------------------------------------- */

extern uint32_t tether_stop_requested; /* read relaxed at back-edges */
void tether_poll_slow(void);
#define TETHER_POLL()                                                                    \
    do {                                                                                 \
        if (TETHER_UNLIKELY(__atomic_load_n(&tether_stop_requested, __ATOMIC_RELAXED))) { \
            tether_poll_slow();                                                          \
        }                                                                                \
    } while (0)
/* First statement of every function in a call-graph cycle: stack overflow check and poll in one
 * compare. */
void tether_stack_slow(void);
static inline void tether_stack_check(void)
{
    uintptr_t sp, limit;
    TETHER_STACK_POINTER(sp);
    TETHER_TLS_READ(limit, "16");
    if (TETHER_UNLIKELY(sp < limit)) {
        tether_stack_slow();
    }
}
#define TETHER_STACK_CHECK() tether_stack_check()
/* The same for a function that calls itself on every path that does not panic. False, but C
 * compilers do not know it: they take the recursion for one without an end. */
static inline bool tether_stack_spent(void)
{
    bool spent = false;
    tether_stack_check();
    __asm__("" : "+r"(spent));
    return spent;
}
#define TETHER_STACK_SPENT() tether_stack_spent()

/* ---- strings --------------------------------------------------------------------------------- */

/* A constant string: TETHER_STR("abc") has the length of the literal. */
#define TETHER_STR(lit) ((TetherString){(const uint8_t *)("" lit), (int64_t)sizeof(lit) - 1})
/* The same where C wants an initialiser. */
#define TETHER_TEXT(lit) {(const uint8_t *)("" lit), (int64_t)sizeof(lit) - 1}
static inline bool tether_string_eq(TetherString a, TetherString b)
{
    return a.len == b.len &&
           (a.ptr == b.ptr || a.len == 0 || memcmp(a.ptr, b.ptr, (size_t)a.len) == 0);
}
int tether_string_cmp(TetherString a, TetherString b) __attribute__((pure)); /* <0, 0, >0 */
/* one allocation; a single non-empty part is returned as it is */
TetherString tether_concat(const TetherString *parts, int64_t count);
/* s[lo:hi], panics as Go. An empty one must not point past the end, at what may be another
 * object. */
static inline TetherString tether_string_slice(TetherString s, int64_t lo, int64_t hi)
{
    if (TETHER_UNLIKELY((uint64_t)hi > (uint64_t)s.len || (uint64_t)lo > (uint64_t)hi)) {
        tether_panic_slice(lo, hi, 0, s.len, s.len, TETHER_SLICE_LENGTH);
    }
    return (TetherString){lo == hi ? s.ptr : s.ptr + lo, hi - lo};
}
/* The same, in the frame's room while it is short. */
TetherString tether_concat_in(const TetherString *parts, int64_t count, const TetherRoom *room);
/* These copy, into the room while it is short; room may be NULL. */
TetherString tether_string_from_bytes(TetherSlice b, const TetherRoom *room);
TetherString tether_string_from_runes(TetherSlice r, const TetherRoom *room);
TetherString tether_string_from_rune(int64_t r, const TetherRoom *room);
TetherSlice tether_bytes_from_string(TetherString s);                  /* copies */
TetherSlice tether_runes_from_string(TetherString s);
TetherSlice tether_runes_in(int32_t *room,
                            TetherString s); /* room for as many as the string has bytes */
static inline TetherSlice tether_bytes_in(uint8_t *room, TetherString s)
{
    if (s.len > 0) {
        memcpy(room, s.ptr, (size_t)s.len);
    }
    return (TetherSlice){room, s.len, s.len};
}
/* Decodes the rune at s[i]; width in *width. Invalid bytes give 0xFFFD, width 1. */
int32_t tether_decode_rune(TetherString s, int64_t i, int64_t *width);

/* unsafe.Slice and unsafe.String: over `len` elements of `size` bytes from p on. */
TetherSlice tether_slice_view(const void *p, int64_t len, int64_t size);
TetherString tether_string_view(const uint8_t *p, int64_t len);

/* ---- interfaces ------------------------------------------------------------------------------ */

bool tether_any_eq(TetherAny a, TetherAny b);          /* panics on uncomparable dynamic types */
uint64_t tether_any_hash(const void *any, uint64_t seed);
/* The itab of (interface, dynamic type), made on demand and cached, or NULL when it does not
 * implement or is nil. Compilers may count on a second call giving the same. */
__attribute__((pure)) const TetherItab *tether_itab(const TetherType *interface,
                                                    const TetherType *type);
static inline TetherAny tether_any(TetherIface i)      /* any other interface as `any` */
{
    return (TetherAny){i.tab ? i.tab->type : NULL, i.data};
}
static inline bool tether_iface_eq(TetherIface a, TetherIface b)
{
    return tether_any_eq(tether_any(a), tether_any(b));
}
/* x.(I) for interface type I: panics, or with ok. */
static inline TetherIface tether_assert_iface(TetherAny x, const TetherType *interface,
                                              const TetherType *static_type)
{
    const TetherItab *tab = tether_itab(interface, x.type);
    if (TETHER_UNLIKELY(tab == NULL)) {
        /* Go names the wanted interface alone when the operand is nil. */
        tether_panic_assert(x.type, interface, x.type == NULL ? NULL : static_type);
    }
    return (TetherIface){tab, x.data};
}
bool tether_assert_iface_ok(TetherAny x, const TetherType *interface, TetherIface *result);
/* hash and equality of the basic kinds, for emitted composite ones; u8 ... u64: of all that are
 * these bytes and nothing else, pointers too */
uint64_t tether_hash_u8(const void *v, uint64_t seed);
uint64_t tether_hash_u16(const void *v, uint64_t seed);
uint64_t tether_hash_u32(const void *v, uint64_t seed);
uint64_t tether_hash_u64(const void *v, uint64_t seed);
bool tether_equal_u8(const void *a, const void *b);
bool tether_equal_u16(const void *a, const void *b);
bool tether_equal_u32(const void *a, const void *b);
bool tether_equal_u64(const void *a, const void *b);
uint64_t tether_hash_bytes(const void *p, int64_t size, uint64_t seed);
uint64_t tether_hash_string(const void *string, uint64_t seed);
uint64_t tether_hash_f32(const void *f, uint64_t seed);
uint64_t tether_hash_f64(const void *f, uint64_t seed);
uint64_t tether_hash_iface(const void *iface, uint64_t seed); /* of a TetherIface */

/* ---- maps ------------------------------------------------------------------------------------ */

typedef enum TetherMapKind {
    TETHER_MAP_GENERIC,
    TETHER_MAP_32,
    TETHER_MAP_64,
    TETHER_MAP_STRING
} TetherMapKind;

struct TetherMapType {
    const TetherType *key, *elem;
    const TetherLayout *key_layout, *elem_layout;
    /* 32/64: integer keys (TETHER_PLAIN) of that size; STRING: string keys */
    TetherMapKind kind;
    uint8_t reserved;
};

/* Room for a map in a frame: its header; its table is on the heap. */
typedef struct TetherMapRoom { uint64_t words[11]; } TetherMapRoom;
TetherMap *tether_map_init(TetherMapRoom *room, const TetherMapType *t, int64_t hint);
TetherMap *tether_map_new(const TetherMapType *t, int64_t hint);     /* hint < 0 counts as 0 */
int64_t tether_map_len(const TetherMap *m);
/* The element's address, or NULL when absent or m is nil. Valid until the next map operation. */
void *tether_map_get(const TetherMapType *t, TetherMap *m, const void *key);
void *tether_map_get_32(const TetherMapType *t, TetherMap *m, uint32_t key);
void *tether_map_get_64(const TetherMapType *t, TetherMap *m, uint64_t key);
void *tether_map_get_string(const TetherMapType *t, TetherMap *m, TetherString key);
/* The element's address, inserted as zero when absent. Panics on nil. The caller writes with the
 * barrier. */
void *tether_map_set(const TetherMapType *t, TetherMap *m, const void *key);
void *tether_map_set_32(const TetherMapType *t, TetherMap *m, uint32_t key);
void *tether_map_set_64(const TetherMapType *t, TetherMap *m, uint64_t key);
void *tether_map_set_string(const TetherMapType *t, TetherMap *m, TetherString key);
void tether_map_delete(const TetherMapType *t, TetherMap *m, const void *key);
void tether_map_clear(const TetherMapType *t, TetherMap *m);
/* Iteration with Go's rules under mutation. */
typedef struct TetherMapIter {
    const void *key;   /* NULL at the end */
    void *elem;
    TetherMap *map;
    void *state[6];    /* the runtime's own */
    uint64_t pos[6];
} TetherMapIter;
/* stands on the first entry */
void tether_map_iter_begin(const TetherMapType *t, TetherMap *m, TetherMapIter *it);
void tether_map_iter_next(const TetherMapType *t, TetherMapIter *it);

/* ---- defer, panic, recover ------------------------------------------------------------------- */

typedef struct TetherDefer {
    struct TetherDefer *next;  /* older record of the same frame */
    TetherFunc *func;          /* func(): arguments are captured */
} TetherDefer;

/* One per activation of a function that defers; a local of that function. */
typedef struct TetherFrame {
    struct TetherFrame *outer; /* older deferring activation of this goroutine */
    TetherDefer *defers;       /* newest first */
    bool can_recover;          /* jump was set: a recovered panic may return here */
    bool recoverable;          /* a panic has called its function: `defer recover()` recovers */
#if defined(TETHER_SANITIZE)
    void *jump[32];            /* jmp_buf */
#else
    void *jump[5];             /* of __builtin_setjmp */
#endif
} TetherFrame;

#if defined(TETHER_SANITIZE)
#include <setjmp.h>
#define TETHER_SETJMP(frame) _setjmp(*(jmp_buf *)(void *)(frame)->jump)
#else
#define TETHER_SETJMP(frame) __builtin_setjmp((frame)->jump)
#endif
/* Use, where no deferred function may recover:
 *       TetherFrame frame;
 *       tether_frame_enter(&frame, false);
 *       ... tether_defer(&frame, &record, func); ...
 *       tether_frame_leave(&frame);                     (runs the deferred calls, then pops the
 *       frame)
 *       return results;
 * Where one may, the body is a function of its own that calls tether_frame_leave last:
 *       f_results result = {0};                         (kept in memory by
 *       tether_frame_keep(&result))
 *       TetherFrame frame;
 *       if (TETHER_SETJMP(&frame) == 0) f_body(args, &result, &frame);
 *       return result.r;
 * and the body begins with tether_frame_enter(frame, true).
 * After a recovery the runtime runs the remaining deferred calls, pops the frame, and only then
 * jumps. */
/* What the runtime keeps of a goroutine begins so. */
typedef struct TetherGoroutine {
    TetherFrame *frames;  /* activations that defer, newest first */
    TetherCode expect;    /* code of the deferred function that may recover */
} TetherGoroutine;

static inline TetherGoroutine *tether_goroutine(void)
{
    TetherGoroutine *g;
    TETHER_TLS_READ(g, "24");
    return g;
}

static inline void tether_frame_enter(TetherFrame *frame, bool can_recover)
{
    TetherGoroutine *g = tether_goroutine();
    frame->outer = g->frames;
    frame->defers = NULL;
    frame->can_recover = can_recover;
    g->frames = frame;
}

static inline void tether_frame_keep(void *results)
{
    __asm__ volatile("" : : "r"(results) : "memory");
}

/* func may be nil: it panics when it runs, as Go. */
static inline void tether_defer(TetherFrame *frame, TetherDefer *record, TetherFunc *func)
{
    record->func = func;
    record->next = frame->defers;
    frame->defers = record;
}
/* the record is a heap object (defer in a loop) */
void tether_defer_heap(TetherFrame *frame, TetherFunc *func);

/* The newest deferred call; may_recover when a panic runs it. */
static inline void tether_defer_run(TetherFrame *frame, bool may_recover)
{
    TetherDefer *d = frame->defers;
    frame->defers = d->next;
    TetherFunc *func = TETHER_NN(d->func);
    tether_goroutine()->expect = may_recover ? func->code : NULL;
    ((void (*)(TetherFunc *))func->code)(func);
}

static inline void tether_frame_leave(TetherFrame *frame)
{
    while (frame->defers != NULL) {
        tether_defer_run(frame, false);
    }
    tether_goroutine()->frames = frame->outer;
}
/* The same in two parts where no more than one call was deferred: what runs it, NULL: nothing; and
 * the end. */
static inline TetherFunc *tether_frame_only(TetherFrame *frame)
{
    TetherDefer *d = frame->defers;
    if (d == NULL) {
        return NULL;
    }
    frame->defers = NULL;
    tether_goroutine()->expect = NULL;
    return TETHER_NN(d->func);
}

static inline void tether_frame_end(TetherFrame *frame)
{
    tether_goroutine()->frames = frame->outer;
}
/* recover(). A function that contains recover() calls tether_recover_enter(its own code address as
 * stored in function values, or in `defer`red closures) first thing, and passes the result to each
 * tether_recover. True when it was called directly by the runtime as the deferred function of the
 * panicking frame. Wrappers around a deferred call (bound arguments, promoted methods) call
 * tether_recover_forward(own, target) just before they call target. */
static inline bool tether_recover_enter(TetherCode self)
{
    TetherGoroutine *g = tether_goroutine();
    bool direct = g->expect == self;
    g->expect = NULL;
    return direct;
}
void tether_recover_forward(TetherCode self, TetherCode target);
/* The value of the newest panic, which is over then; nil when there is none. */
TetherAny tether_recover_newest(void);
static inline TetherAny tether_recover(bool permitted)
{
    return permitted ? tether_recover_newest() : (TetherAny){NULL, NULL};
}
/* `defer recover()`: called directly by the function that defers, as that is left. by_panic: it is
 * not left, a panic of its own runs the deferred calls. */
TetherAny tether_recover_deferred(bool by_panic);

/* ---- goroutines, channels, select ------------------------------------------------------------ */

/* nil: fatal "go of nil func value" */
void tether_go(TetherFunc *func);
TetherChan *tether_chan_new(const TetherType *elem, int64_t size);
int64_t tether_chan_len(TetherChan *c);
int64_t tether_chan_cap(TetherChan *c);
void tether_chan_send(TetherChan *c, const void *value);       /* copies elem->size bytes */
/* value may be NULL; false when closed and empty (value zeroed) */
bool tether_chan_recv(TetherChan *c, void *value);
void tether_chan_close(TetherChan *c);
typedef struct TetherCase {
    TetherChan *chan;   /* nil never proceeds */
    void *value;        /* send: what to copy; receive: where to, or NULL */
    bool send;
    bool ok;            /* out, receive: a value came (not closed) */
} TetherCase;
/* The index of the case that proceeded; with has_default -1 when none can. No case and no default
 * blocks for good. */
int64_t tether_select(TetherCase *cases, int64_t count, bool has_default);

/* ---- print, program -------------------------------------------------------------------------- */

void tether_print_bool(bool v);
void tether_print_int(int64_t v);
void tether_print_uint(uint64_t v);
void tether_print_float(double v);
void tether_print_complex(TetherComplex128 v);
void tether_print_string(TetherString v);
void tether_print_pointer(const void *p);       /* also maps, channels, functions */
void tether_print_slice(TetherSlice s);
void tether_print_any(TetherAny v);
void tether_print_iface(TetherIface v);
void tether_print_begin(void);                  /* one print statement is written as a whole */
void tether_print_end(void);

TetherComplex128 tether_complex_div(TetherComplex128 a, TetherComplex128 b);

/* runtime errors and types that the runtime makes itself: descriptors emitted by the program from
 * lib/runtime */
/* int main(int argc, char **argv) { return tether_main(argc, argv, program_init, program_main);
 * } */
int tether_main(int argc, char **argv, void (*init)(void), void (*main)(void));

/* --alloc-stats builds (all with TETHER_ALLOC_STATS defined): names the site of the next
 * allocation. */
typedef struct TetherSiteInfo {
    const char *position;  /* "main.go:10:2" */
    const char *what;      /* "p (Point) in newPoint" */
    bool heap;             /* the report says so */
    uint64_t objects, bytes;
} TetherSiteInfo;
void tether_sites(TetherSiteInfo *sites, int64_t count);
void tether_site(int64_t id);

#include "tether_ops.h"
#include "tether_strips.h"

#endif
