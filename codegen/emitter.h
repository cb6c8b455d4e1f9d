/* Inside the emitter: one context, and who prints what.
 *
 * Function bodies are printed first, into a buffer of their own; on the way they ask for C types,
 * layouts, descriptors, method tables and helpers, which are printed into sections that come before
 * them in the file. So only what is used is emitted. Parts of the program may be emitted at once
 * (parts.c); what they ask for is made by each, and joined. */
#ifndef CODEGEN_EMITTER_H
#define CODEGEN_EMITTER_H

#include "analysis/ir/strips.h"
#include "codegen/emit.h"

typedef enum Section {
    SEC_FORWARD,    /* typedef struct X X; */
    SEC_TYPES,      /* struct definitions, in order of containment */
    SEC_LAYOUTS,    /* pointer maps */
    SEC_DECLARE,    /* tentative definitions of descriptors, prototypes of functions */
    SEC_DATA,       /* globals, constants, records of function values */
    SEC_HELPERS,    /* small inline functions per type */
    SEC_TABLES,     /* descriptors and method tables */
    SEC_BODIES,     /* functions, the user's first: what bundled packages add is longer */
    SEC_BUNDLED,    /* functions of bundled packages */
    SEC_COUNT
} Section;

/* What the emitter knows of a type beside the checker's facts. */
typedef struct CType {
    /* as a declaration's first part: "int64_t", "main_Point *" ends with '*' */
    const char *name;
    const char *word;      /* as part of an identifier: "int64", "main_Point", "Slice_int" */
    int64_t size;          /* bytes in C: never 0 */
    int32_t align;
    bool defined;          /* its struct, if any, is in SEC_TYPES */
    const char *layout;    /* name of its TetherLayout once asked for */
    const char *descriptor; /* name of its TetherType once asked for */
    const char *map_type;  /* name of its TetherMapType once asked for */
    const char *equal;     /* name of its by-value equality helper once asked for */
    const char *hash;      /* name of its hash helper once asked for */
    uint32_t helpers;      /* bit set of the slice helpers already printed */
} CType;

/* A C construct that `break` or `continue` could mean. */
typedef struct Breakable {
    IrStep *step;          /* the IR construct */
    bool c_break;          /* C `break` leaves it */
    bool c_continue;       /* C `continue` goes on with it */
    bool c_inner;          /* C `break` leaves a part of it only */
    bool break_label, continue_label; /* a goto needs the label */
} Breakable;

/* The text of a function that has marks in it. */
typedef struct LateText {
    Section section;
    size_t start, end;
} LateText;

/* The frame's object of a site. */
typedef struct SiteSlot {
    const IrSite *site;
    const char *name;
} SiteSlot;

typedef struct FuncState {
    IrFunc *func;
    Buf *out;              /* the body */
    const char **names;    /* by IrVar.index: C name */
    uint32_t *reads;       /* by IrVar.index: how often it is read or has its address taken */
    VEC(Breakable) breakables;
    const IrStrip *strip;  /* whose body is printed, or NULL */
    const char *rows[STRIP_ROWS]; /* the variables that hold its rows */
    const char *heads[STRIP_HEADS]; /* and those that hold its heads */
    bool fast;             /* the head has checked what the strip calls safe */
    VEC(SiteSlot) site_slots; /* of sites whose objects may move to the heap */
    uint32_t temps;        /* number of the last helper temporary */
    int indent;
    bool body_split;       /* printing NAME_body: results are in *result, frame is a pointer */
    bool leave_used;       /* some return jumped to the common exit */
    uint32_t defer_count;  /* DEFER steps */
    IrStep *defer;         /* the last of them */
    const FileAst *file;   /* where the function stands; NULL: nowhere */
    uint32_t comment;      /* number of the next comment of the file to look at */
    uint32_t last_line;    /* of the last #line */
} FuncState;

/* ---- what is made once ---- */

typedef enum MadeKind {
    MADE_PLAIN,      /* its name, if any, says nothing about others */
    MADE_SYMBOL,     /* a name that no other symbol has */
    MADE_WORD,       /* a word that no other type has */
    MADE_TEXT,       /* these are numbered: a long string, */
    MADE_STATIC,     /* an object that nobody else asks for, */
    MADE_CONSTANT,   /* a constant object */
} MadeKind;

typedef struct Made {
    uint64_t key;    /* emit_key, or a pointer */
    const char *name;
    Str *taken;      /* SYMBOL, WORD: the name */
    MadeKind kind;
    uint32_t number; /* in the list of its part */
    bool known;      /* joining: was made by an earlier part */
} Made;

typedef struct MadeText {
    const Made *owner;
    size_t end;      /* in the section; it begins where the one before ends */
} MadeText;

enum { MADE_MARK = 1 }; /* a byte: see made_numbered */

enum { TYPES_PAGE = 512 }; /* entries */

typedef struct StaticRoot {
    const char *name, *layout;
} StaticRoot;

/* Of the whole, or of a part of it on its own thread: then what was there before is in `base`. */
typedef struct Emitter {
    const struct Emitter *base; /* only read; NULL: this is the whole */
    IrProgram *ir;
    const EmitOptions *options;
    Types types;           /* own handle of the program's */
    Constants constants;   /* own */
    Arena *arena;          /* names */
    Arena *scratch;        /* texts of the item in the making: emptied after it */
    struct EmitThread *threads; /* the whole: of those that emit parts; NULL: there were none yet */
    Buf sections[SEC_COUNT];
    VEC(Buf) bodies;       /* full parts of SEC_BODIES: what follows them is in its section */
    /* pages by Type.id of canonical types; made on demand, addresses are stable */
    CType ***ctypes;
    uint32_t ctype_pages;
    VEC(Type *) structs;   /* types whose C name is a struct's, as they were named */
    const char **func_names;   /* by IrFunc.index */
    uint32_t func_count;
    const char **global_names; /* by IrGlobal.index */
    Map symbols;           /* Str * of global C names -> 1 */
    Map words;             /* Str * of the words of types -> 1 */
    Map idents;            /* Str * of a Go name -> Str *, the C identifier for it */
    Map locals;            /* Str * of a local C name -> `serial` of the last function with it */
    uint32_t serial;       /* number of the function being printed, from 1 */
    Map keys;              /* emit_key or pointer -> Made * */
    VEC(Made *) made;      /* a part: what it made, in order */
    VEC(MadeText) texts[SEC_COUNT]; /* a part: whose the text of a section is */
    bool in_part;          /* functions are printed into one buffer, however long */
    VEC(LateText) late;    /* a part: functions that wait for numbers, in order */
    Buf text;              /* texts in the making: see text_since */
    Buf body;              /* steps of the function being printed; reused for the next */
    Buf slots;             /* declarations that stand before them: stack objects of sites */
    uint32_t counters[MADE_CONSTANT + 1]; /* last numbers */
    uint32_t statics;      /* STATIC things made here */
    FuncState *fn;         /* function being printed */
    VEC(Type *) pending_descriptors; /* asked for, not yet printed */
    /* anonymous static objects with pointers: the program may store heap pointers there */
    VEC(StaticRoot) static_roots;
} Emitter;

/* mangle.c */
/* names of all functions and globals */
void mangle_program(Emitter *e);
const char *mangle_ident(Emitter *e, Str *name);              /* ASCII, not a C word */
const char *mangle_symbol(Emitter *e, const char *wish);      /* unique among global names */
/* The first of WISH, WISH_2 ... that is in neither; it is added to `used`. `base` may be NULL. */
Str *mangle_unique(Emitter *e, Map *used, const Map *base, const char *wish);
const char *mangle_package(Emitter *e, const Package *pkg);
const char *mangle_local(Emitter *e, FuncState *f, IrVar *v);
const char *mangle_field(Emitter *e, Type *struct_type, uint32_t index);
const char *func_name(Emitter *e, IrFunc *f);

/* What is made once for numbered things: a key of e->keys, which no pointer is. */
typedef enum EmitKey {
    KEY_RECORD,
    KEY_RECORD_LAYOUT,
    KEY_CALL,
    KEY_METHOD,
    KEY_MAP,
    KEY_VALUE,
    KEY_IFACE,
    KEY_ITAB,
    KEY_EQUAL,
    KEY_STRUCT,
    KEY_WORD,
    KEY_DEFINITION,
    KEY_LAYOUT,
    KEY_DESCRIPTOR,
    KEY_TABLE,
    KEY_METHODS,
    KEY_FIELDS,
    KEY_MAP_TYPE,
    KEY_SAME,
    KEY_HASH,
    KEY_SLICE,
    KEY_DECLARED,
    KEY_THUNK,
    KEY_RESULTS,
    KEY_STATIC,
} EmitKey;
static inline uint64_t emit_key(EmitKey kind, uint32_t a, uint32_t b)
{
    return UINT64_C(1) << 63 | (uint64_t)kind << 58 | (uint64_t)a << 29 | b;
}

/* made.c */
uint64_t made_key(Emitter *e, const char *text);
Made *made_find(const Emitter *e, uint64_t key);              /* or NULL */
const char *made_name(const Emitter *e, uint64_t key);        /* its name, or NULL */
void made_add(Emitter *e, Made *m);
/* These make a thing, and give its name. */
const char *made_plain(Emitter *e, uint64_t key, const char *name);
const char *made_symbol(Emitter *e, uint64_t key, const char *wish);
const char *made_word(Emitter *e, uint64_t key, const char *wish);
const char *made_numbered(Emitter *e, uint64_t key, MadeKind kind);
const char *made_count(Emitter *e, MadeKind kind);            /* the next name of the whole */
/* What was added to the section since the last such call belongs to the thing. */
void made_text(Emitter *e, uint64_t key, Section section);
void made_print(Emitter *e, uint64_t key, Section section, Buf *text); /* adds it, and frees it */

/* parts.c */
typedef void EmitOne(Emitter *e, void *item);
/* Calls `one` for the items, as if in their order: many of them are shared out to the cores. */
void parts_emit(Emitter *e, void **items, const uint32_t *weights, uint32_t count, EmitOne *one);
/* Behind the last parts, when nobody reads the names any more. */
void parts_end(Emitter *e);

/* ctype.c */
CType *ctype_known(const Emitter *e, uint32_t id);            /* of this emitter, or NULL */
void ctype_take(Emitter *e, uint32_t id, CType *c);           /* c is what a part knows of it */
/* its C name; struct definitions are complete before SEC_TYPES ends */
CType *ctype(Emitter *e, Type *t);
CType *ctype_complete(Emitter *e, Type *t);   /* also defines its struct now, for by-value use */
void ctype_complete_all(Emitter *e);          /* defines every struct that was only named */
const char *ctype_name(Emitter *e, Type *t);
const char *ctype_address(Emitter *e, Type *t);       /* the type of a pointer to such a value */
bool ctype_is_untyped(Emitter *e, Type *pointer);     /* `void *`: C cannot say what it points to */
/* "int64_t x", "main_Point *p" */
void ctype_declare(Emitter *e, Buf *out, Type *t, const char *name);
int64_t ctype_size(Emitter *e, Type *t);
int32_t ctype_align(Emitter *e, Type *t);
int64_t ctype_field_offset(Emitter *e, Type *struct_type, uint32_t index);
/* struct of several results: members r0, r1 ... */
const char *ctype_tuple(Emitter *e, Type **types, uint32_t count);
bool ctype_is_zero_size(Type *t);
bool ctype_is_struct(Type *t);                /* needs {0} rather than 0 */

/* layout.c */
const char *layout_name(Emitter *e, Type *t); /* "main_Point_layout" */

/* descriptor.c */
const char *descriptor_name(Emitter *e, Type *t);
void descriptor_flush(Emitter *e);            /* prints what is pending */
const char *map_type_name(Emitter *e, Type *t);
const char *itab_name(Emitter *e, Type *concrete, Type *iface);
const char *equal_helper(Emitter *e, Type *t);  /* bool f(T a, T b) */

/* helpers.c: small functions printed on demand into SEC_HELPERS */
typedef enum SliceHelper {
    HELP_RAW = 1,
    HELP_OF = 2,
    HELP_PUSH = 4,
    HELP_EXTEND = 8,
    HELP_JOIN = 16,
    HELP_CUT = 32,
    HELP_AT = 64,
    HELP_CUT3 = 128,
    HELP_PUSH_IN = 256,
    HELP_EXTEND_IN = 512,
    HELP_JOIN_IN = 1024,
    HELP_ROW = 2048,
    HELP_PUSH_AT = 4096,
    HELP_JOIN_AT = 8192,
    HELP_CUT_AT = 16384,
} SliceHelper;
const char *slice_helper(Emitter *e, Type *slice, SliceHelper h);
/* R call(TetherFunc *f, args) */
const char *call_helper(Emitter *e, Type *func_type);
/* R f(TetherIface i, args) */
const char *method_helper(Emitter *e, Type *iface, Object *method, uint32_t index);
/* same layout, other C type */
const char *convert_helper(Emitter *e, Type *from, Type *to);
/* slices a pointer to an array */
const char *array_cut_helper(Emitter *e, Type *array, Type *slice);
/* static record: "main_foo_value" */
const char *func_value(Emitter *e, IrFunc *f);
/* code with the record as first parameter */
const char *func_thunk(Emitter *e, IrFunc *f);
/* code with the data word as first parameter */
const char *iface_thunk(Emitter *e, IrFunc *f, Type *recv);
/* struct of a closure's code and captured values */
const char *record_type(Emitter *e, IrFunc *f);
const char *record_layout_name(Emitter *e, IrFunc *f, const char *record); /* prints its layout */
const char *capture_name(Emitter *e, IrFunc *f, uint32_t index);       /* member of the record */
/* static const object; its name */
const char *constant_object(Emitter *e, Type *t, const char *initializer);
const char *results_type(Emitter *e, IrFunc *f);                      /* C result type */
const char *signature_results(Emitter *e, Type *func_type);
void func_prototype(Emitter *e, Buf *out, IrFunc *f, const char *name);
/* Is the body of the closure, which recovers, a function of its own, NAME_body, that is told
 * whether it may? Who runs it without a panic knows that it may not. */
bool func_is_told(const IrFunc *f);
void func_told_prototype(Emitter *e, Buf *out, IrFunc *f);
/* prototype into SEC_DECLARE, once */
void func_declare(Emitter *e, IrFunc *f);

/* value.c */
/* A text is built at the end of e->text, also while another one is: remember its length as `start`,
 * add, and take what was added since then as a string of its own. */
const char *text_since(Emitter *e, size_t start);
/* any context; binary operators in parentheses */
void emit_value(Emitter *e, Buf *out, IrValue *v);
void emit_bare(Emitter *e, Buf *out, IrValue *v);         /* without outer parentheses */
const char *bare_text(Emitter *e, const char *text);      /* likewise: `*p` for `(*p)` */
void emit_lvalue(Emitter *e, Buf *out, IrValue *v);
/* followed by a member's name: `x.`, or `x->` for a variable on the heap */
void emit_member_of(Emitter *e, Buf *out, IrValue *whole);
void emit_address(Emitter *e, Buf *out, IrValue *lvalue);
void emit_zero(Emitter *e, Buf *out, Type *t);            /* an expression */
void emit_static(Emitter *e, Buf *out, IrValue *v);       /* initialiser of a static object */
void emit_constant(Emitter *e, Buf *out, Constant *c, Type *t, bool initializer);
void emit_string_literal(Buf *out, const Str *s);
/* of a slice expression */
void emit_bound(Emitter *e, Buf *out, IrValue *v, const char *absent);
const char *value_text(Emitter *e, IrValue *v);
/* value of a direct type as a data word */
void emit_word(Emitter *e, Buf *out, Type *t, const char *text);
void emit_unword(Emitter *e, Buf *out, Type *t, const char *word); /* and back */
/* its current value: a local, (*x), record->x, result.x */
void emit_var(Emitter *e, Buf *out, IrVar *v);

/* step.c, step_alloc.c, step_call.c, step_flow.c */
void emit_block(Emitter *e, const IrBlock *b);
void emit_step(Emitter *e, IrStep *s);
/* What stands before each step: comments, and with -g the line. */
void emit_step_start(Emitter *e, const IrStep *s);
/* Declares v, set by s, with its zero value, so that a nested scope can set it. */
void emit_predeclare(Emitter *e, IrStep *s, IrVar *v);
/* The comments of the source that stand directly above the statement at `pos`. */
void emit_comments(Emitter *e, Pos pos);

/* step_flow.c, step_loop.c: what break and continue can mean, innermost last */
void emit_push_breakable(Emitter *e, IrStep *s, bool c_break, bool c_continue);
Breakable emit_pop_breakable(Emitter *e);
void emit_label(Emitter *e, const char *kind, IrStep *s); /* with a statement after it */
/* `init` declares the counter, or is NULL: it stands in the header where C's for has the same
 * meaning. */
void emit_loop(Emitter *e, IrStep *s, const char *init);
/* The variable that a strip has for the slice or string of an index; NULL: it is used itself. */
const char *emit_strip_head(Emitter *e, const IrFit *fit);
/* "int64_t i = 0" when the block is a loop behind the declaration of its counter, else NULL. */
const char *emit_counter(Emitter *e, const IrBlock *b);
void emit_range_map(Emitter *e, IrStep *s);

/* step_map.c */
void emit_map_step(Emitter *e, IrStep *s);
/* `t = m[k]` and then `m[k] = t + v`, as `m[k] += v` is lowered: one look-up is enough. True when
 * both were emitted. */
bool emit_map_update(Emitter *e, IrStep *get, IrStep *set);
/* step_slice.c: slices in memory that are set to a part, or an extension, of themselves. */
/* `p = p[:hi]`: true when it was emitted. */
bool emit_cut_at(Emitter *e, IrStep *s);
/* `t = append(p, ...)` and then `p = t`: true when both were emitted. */
bool emit_append_at(Emitter *e, IrStep *append, IrStep *assign);
void emit_alloc_step(Emitter *e, IrStep *s);
void emit_call_step(Emitter *e, IrStep *s);
/* A call and the return of all its results: true when both were emitted, as one. */
bool emit_returned_call(Emitter *e, IrStep *call, IrStep *ret);
void emit_move(Emitter *e, IrStep *s);                    /* step_move.c */
void emit_flow_step(Emitter *e, IrStep *s);
void emit_line_start(Emitter *e);                         /* indentation */
void emit_linef(Emitter *e, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
const char *emit_text(Emitter *e, IrValue *v);            /* emit_bare as a string */
const char *emit_temp(Emitter *e);                        /* name of a fresh helper temporary */
void emit_open(Emitter *e);                               /* { and indent */
void emit_close(Emitter *e);
void emit_local(Emitter *e, Type *t, const char *name, const char *text); /* T name = text; */

void emit_open_for(Emitter *e, IrStep *s);                /* declares dst, then { */

void emit_return_results(Emitter *e);                     /* returns the result variables */

/* var.c */
void emit_store_text(Emitter *e, Type *t, const char *address, const char *place, const char *text);
const char *emit_zero_init(Emitter *e, Type *t);          /* zero as an initialiser */
const char *emit_reason(Emitter *e, IrSite *site);        /* the comment that says where it lives */
/* a stack object at the top of the function; its name */
const char *emit_slot(Emitter *e, Type *t);
/* fill mode: the object is filled when the frame ends */
void emit_fill(Emitter *e, const char *object);
/* a variable there that says which of two objects it is the turn of; its name */
const char *emit_turn(Emitter *e);
/* fill mode: what a slot held in an earlier round of a loop is filled before it is used again */
void emit_refill(Emitter *e, const char *object);
/* a variable there whose object is freed at the end; its name */
const char *emit_held(Emitter *e);
/* frees what it holds from an earlier round of a loop */
void emit_free_older(Emitter *e, const IrSite *site, const char *held);
/* call of the allocator; the frame frees the object */
const char *emit_freed(Emitter *e, const IrSite *site, const char *call);
const char *emit_record_slot(Emitter *e, IrFunc *f);      /* as emit_slot, for a closure's record */
const char *emit_map_room(Emitter *e);                    /* the same for a map */
/* the frame's object of a site that may move to the heap */
const char *emit_site_slot(Emitter *e, const IrSite *site);
/* the hidden parameter with the memory that the caller has for a site */
const char *emit_passed(Emitter *e, const IrSite *site);
/* `there` when the caller has some, else `heap` */
const char *emit_or_passed(Emitter *e, const IrSite *site, const char *there, const char *heap);
/* v = text; with declaration and barrier */
void emit_set_var(Emitter *e, IrVar *v, bool declares, const char *text);
void emit_declare_var(Emitter *e, IrVar *v, IrSite *site, const char *init); /* init NULL: zero */
bool var_on_heap(const IrVar *v);
/* a fresh object for a variable on the heap or in the caller's frame, as an expression */
const char *emit_var_object(Emitter *e, IrSite *site, Type *t);
void emit_store(Emitter *e, IrValue *lvalue, const char *text);
/* of a place that may be part of a heap object; NULL for others */
const char *emit_heap_address(Emitter *e, IrValue *lvalue);
/* wraps with tether_site when asked */
const char *emit_heap_call(Emitter *e, IrSite *site, const char *call);

/* func.c */
void emit_function(Emitter *e, IrFunc *f);
/* emit.c: all that is not handed on. */
void emitter_free(Emitter *e);

/* fold.c: folds the long lines of the text from `start` on. */
void fold_lines(Buf *out, size_t start);
/* lines.c: each line of C behind a #line gets the line of the source; takes the text over. */
void lines_settle(EmitUnit *unit);

#endif
