/* Types, objects, scopes and selections: what the checker knows of a program.
 *
 * Types are interned per Types table: two composite types spelled the same are the same pointer,
 * and defined types are nominal. Spelling is not identity in three cases, which only messages need:
 * parameter names, interface literals that embed, and aliases, `any`, `byte` and `rune` among them.
 * So compare with type_identical, never with ==; it is a pointer compare for all other types. After
 * checking, type_canon gives one representative per identity class (without parameter names,
 * embedding and aliases), and lowering uses only those. Vars, fields and parameters are Objects. */
#ifndef ANALYSIS_CHECK_TYPES_H
#define ANALYSIS_CHECK_TYPES_H

#include "parser/ast.h"
#include "support/buf.h"
#include "support/map.h"
#include "support/vec.h"

#include <stdatomic.h>

typedef struct Package Package;

typedef enum TypeKind {
    TYPE_INVALID, /* an error was reported; silences what follows */
    TYPE_BOOL, TYPE_INT, TYPE_INT8, TYPE_INT16, TYPE_INT32, TYPE_INT64,
    TYPE_UINT, TYPE_UINT8, TYPE_UINT16, TYPE_UINT32, TYPE_UINT64, TYPE_UINTPTR,
    TYPE_FLOAT32, TYPE_FLOAT64, TYPE_COMPLEX64, TYPE_COMPLEX128, TYPE_STRING, TYPE_UNSAFE_POINTER,
    TYPE_UNTYPED_BOOL, TYPE_UNTYPED_INT, TYPE_UNTYPED_RUNE, TYPE_UNTYPED_FLOAT,
    TYPE_UNTYPED_COMPLEX,
    TYPE_UNTYPED_STRING, TYPE_UNTYPED_NIL,
    TYPE_ARRAY, TYPE_SLICE, TYPE_STRUCT, TYPE_POINTER, TYPE_FUNC, TYPE_INTERFACE, TYPE_MAP,
    TYPE_CHAN,
    TYPE_NAMED, /* a defined type */
    TYPE_TUPLE, /* several results, or none */
    /* a type parameter: refused for now; the kind is reserved for instantiation when lowering */
    TYPE_PARAM,
} TypeKind;

typedef enum ChanDir { CHAN_RECV = 1, CHAN_SEND = 2, CHAN_BOTH = 3 } ChanDir;

struct Type {
    TypeKind kind;
    uint32_t id;        /* dense, from 1, in order of creation: index for side tables */
    _Atomic(Type *) canon; /* representative after type_canon, else NULL */
    _Atomic int64_t size;  /* bytes, -1 until type_size computed it */
    int32_t align;         /* bytes, with size */
    _Atomic int8_t pointers; /* -1 unknown, 0 no pointers inside, 1 has pointers */
    bool loose;         /* another pointer may be an identical type: see above */
    Type *aliased;      /* what an alias stands for; NULL for types of their own */
    const Object *alias; /* its name, which only messages use, with `aliased` */
    _Atomic(Type *) ptr_to;   /* *T once made, else NULL */
    _Atomic(Type *) slice_of; /* []T once made, else NULL */
    union {
        struct { Type *elem; int64_t len; } array;
        struct { Type *elem; } elem;                        /* SLICE, POINTER */
        /* fields in order; tags[i] may be NULL (decoded) */
        struct { Object **fields; Str **tags; uint32_t count; } struct_;
        struct {
            Type *params, *results; /* TUPLE */
            bool variadic;
        } func;                                               /* no receiver: it is Object.recv */
        struct { Object **explicit_; uint32_t explicit_count; /* methods as written */
                 Type **embedded; uint32_t embedded_count;
                 /* full set sorted by type_method_less, valid once complete */
                 Object **methods; uint32_t count;
                 _Atomic bool complete;
                 bool completing; /* under the lock of types */
                 bool comparable;
                 bool union_; /* a constraint: not usable as a type */
        } interface;
        struct { Type *key, *elem; } map;
        struct { Type *elem; ChanDir dir; } chan;
        struct { Object *obj; Type *underlying; /* NULL while being resolved */
                 /* declared ones, receivers T and *T, in source order */
                 Object **methods; uint32_t method_count, method_cap;
               } named;
        /* parameters or results; names may be NULL */
        struct { Object **vars; uint32_t count; } tuple;
    } u;
};

typedef enum ObjectKind {
    OBJ_PACKAGE, OBJ_CONST, OBJ_TYPE, OBJ_VAR, OBJ_FUNC, OBJ_BUILTIN, OBJ_NIL, OBJ_LABEL,
} ObjectKind;

typedef enum VarKind {
    VAR_GLOBAL,
    VAR_LOCAL,
    VAR_PARAM,
    VAR_RESULT,
    VAR_RECEIVER,
    VAR_FIELD
} VarKind;

typedef enum Builtin {
    BUILTIN_APPEND, BUILTIN_CAP, BUILTIN_CLEAR, BUILTIN_CLOSE, BUILTIN_COMPLEX, BUILTIN_COPY,
    BUILTIN_DELETE,
    BUILTIN_IMAG, BUILTIN_LEN, BUILTIN_MAKE, BUILTIN_MAX, BUILTIN_MIN, BUILTIN_NEW, BUILTIN_PANIC,
    BUILTIN_PRINT,
    BUILTIN_PRINTLN, BUILTIN_REAL, BUILTIN_RECOVER,
    /* of package unsafe */
    BUILTIN_SIZEOF, BUILTIN_ALIGNOF, BUILTIN_OFFSETOF, BUILTIN_POINTER_ADD, BUILTIN_POINTER_SLICE,
    BUILTIN_SLICE_DATA, BUILTIN_POINTER_STRING, BUILTIN_STRING_DATA, BUILTIN_COUNT,
} Builtin;

struct Object {
    ObjectKind kind : 8;
    bool used;            /* variables, imports, labels */
    uint8_t color;        /* resolution: 0 new, 1 in progress, 2 done */
    Pos pos;              /* of the name */
    Str *name;            /* never NULL but for unnamed parameters; "_" for blank */
    Type *type;           /* NULL until resolved; TYPE objects: the type itself */
    Package *pkg;         /* where it is declared; NULL: universe */
    Scope *parent;        /* scope that holds it; NULL for fields and methods */
    Decl *decl;           /* package-level and local const/type/var/func: the spec; else NULL */
    union {
        struct { Constant *value; Expr *init; int64_t iota; Decl *spec; } constant;
        /* used inside a closure of its function */
        struct { VarKind kind : 8; bool embedded; bool captured;
                 /* assigned again after its declaration, or its address taken */
                 bool assigned;
                 /* other than by the post statement of its own loop, which works on the variable
                  * of the next iteration: what a closure has captured stays as it was */
                 bool reassigned;
                 bool set_inside; /* reassigned by a function literal */
                 /* Where the last statement that reassigns it ends; where the first literal of its
                  * own function starts that captures it; and the outermost loop around one of
                  * these that does not declare it. NO_POS: none. */
                 Pos last_set, first_capture, capture_loop;
                 bool addr_taken; /* by & (also implicitly: method call, slicing an array) */
                 uint32_t index; /* field or parameter number; declaration order for globals */
                 struct FuncInfo *func; /* the function whose local it is; NULL: global or field */
                 Pos scope_pos; /* locals: where the scope begins */
               } var;
               struct {
                   Decl *decl;
                   Object *recv;     /* receiver variable; NULL: plain function */
                   Type *recv_named; /* the NAMED type T; for interface methods NULL */
                   struct FuncInfo *info; /* NULL for interface methods */
                   bool ptr_recv;    /* receiver is *T */
                   bool interface_method;
               } func;
        struct { Package *imported; Decl *decl; } package;
        struct { bool alias; Decl *decl; } type;
        Builtin builtin;
        Stmt *label;
    } u;
};

/* One function body: declared function, method or literal. */
typedef struct FuncInfo {
    Object *obj;          /* declared function; NULL for literals */
    Expr *literal;        /* EXPR_FUNC; NULL for declared ones */
    /* enclosing function of a literal; NULL: package level (also in global initialisers) */
    struct FuncInfo *outer;
    Package *pkg;
    Type *type;           /* FUNC, without receiver */
    Object *recv;         /* or NULL */
    Object **params; uint32_t param_count;   /* fresh per body; unnamed ones included */
    Object **results; uint32_t result_count;
    bool named_results;
    /* variables of enclosing functions used here (directly or by an inner literal), in order of
     * first use */
    VEC(Object *) captures;
    bool has_defer, has_recover; /* directly in this body */
    bool has_goto;
    /* number of the literal within its outermost function, from 1 (names func1, func1.2) */
    uint32_t index;
} FuncInfo;

struct Scope {
    Scope *parent;
    Map names;            /* Str * -> Object * */
    FuncInfo *func;       /* innermost function, NULL at package level */
    Pos start, end;
};

typedef enum SelectionKind {
    SEL_FIELD,            /* x.f */
    SEL_METHOD,           /* x.m, method value or call, concrete */
    /* x.m where the method comes from an interface (x itself or an embedded field) */
    SEL_INTERFACE,
    SEL_METHOD_EXPR,      /* T.m */
} SelectionKind;

/* How x.f is found. `path` are field indices from the type of x through embedded fields; for
 * SEL_FIELD the last one is the field itself. Pointers on the way (also x itself) are dereferenced
 * implicitly. */
struct Selection {
    SelectionKind kind;
    Type *recv;           /* type of x, or T of a method expression */
    Object *obj;          /* field or method */
    uint32_t *path; uint32_t path_count;
    bool indirect;        /* a pointer was followed on the path */
    bool address;         /* method with pointer receiver on an addressable value: &x is taken */
    bool deref;           /* method with value receiver reached through a pointer: *x is copied */
};

struct Package {
    Str *path, *name;     /* "main", or the import path */
    FileAst **files; uint32_t file_count;
    Scope *scope;         /* package-level names */
    Package **imports; uint32_t import_count; /* direct, sorted by path, each once */
    /* global variables in initialisation order: the first of each spec with one initialiser stands
     * for all */
    VEC(Object *) init_order;
    /* functions and methods with or without bodies, in source order; literals are found on the
     * AST */
    VEC(FuncInfo *) funcs;
    VEC(Object *) init_funcs; /* func init, in order */
    VEC(Object *) types;  /* all defined types, local ones included */
    bool bundled;         /* from lib/ */
    bool checked;
    uint32_t index;       /* in dependency order: imports have smaller ones */
};

/* What all handles of one program's types share; behind type_lock. */
typedef struct TypeTables {
    Map table;            /* interning: hash -> chain; private to types.c */
    Map canons;           /* hash -> chain of interface representatives; private to identity.c */
    Map method_sets;      /* Type * -> cached method set; private to lookup.c */
    VEC(Type *) all;      /* by id */
} TypeTables;

/* A thread's handle: a copy with an arena of its own may be used beside others. */
typedef struct Types {
    Arena *arena;
    StrTable *strings;
    TypeTables *tables;
    Type *basic[TYPE_UNTYPED_NIL + 1]; /* by kind */
    /* identical to uint8 and int32 but other pointers: kind TYPE_UINT8, TYPE_INT32, printed as
     * written */
    Type *byte_, *rune;
    Type *any;            /* the predeclared any: identical to interface{} but another pointer */
    Type *error;          /* NAMED */
    Type *comparable;
    Type *empty_tuple;
} Types;

/* One thread at a time makes types, or finds out what is kept in them. The lock may be taken again
 * by who has it. Ids tell in which order types were made, which may differ from run to run: no
 * result may depend on them. */
void type_lock(void);
void type_unlock(void);

void types_init(Types *t, Arena *arena, StrTable *strings);
void types_free(Types *t);
Type *type_array(Types *t, Type *elem, int64_t len);
Type *type_slice(Types *t, Type *elem);
Type *type_pointer(Types *t, Type *elem);
Type *type_map(Types *t, Type *key, Type *elem);
Type *type_chan(Types *t, Type *elem, ChanDir dir);
/* interned by types and names of vars */
Type *type_tuple(Types *t, Object **vars, uint32_t count);
/* last parameter of a variadic is a slice */
Type *type_func(Types *t, Type *params, Type *results, bool variadic);
/* names, types, tags, embedding, package of unexported */
Type *type_struct(Types *t, Object **fields, Str **tags, uint32_t count);
Type *type_interface(Types *t, Object **methods, uint32_t count, Type **embedded,
                     uint32_t embedded_count);
/* `target` under the name of an alias, for messages; `target` itself while it is being resolved */
Type *type_alias(Types *t, Type *target, const Object *name);
/* new each time; underlying is set later */
Type *type_named(Types *t, Object *obj);
Object *object_new(Types *t, ObjectKind kind, Str *name, Type *type, Package *pkg, Pos pos);

bool type_identical(Type *a, Type *b);
Type *type_canon(Types *t, Type *a);
/* NAMED -> underlying (followed to the end); others themselves. */
Type *type_underlying(Type *t);
/* What an alias stands for; others themselves. */
Type *type_unalias(Type *t);
/* Default type of untyped constants; others themselves. */
Type *type_default(Types *t, Type *a);
/* Fills in interface.methods of an interface (underlying). Embedded types must be resolved. */
void type_complete_interface(Types *t, Type *iface);
/* Two methods of one name but different signatures meet in `iface` (spec: must not be). The later
 * one in *a, the earlier in *b. */
bool type_interface_conflict(Types *t, Type *iface, Object **a, Object **b);
/* Position of the method named as `m` in the full method list of interface `iface` (any of
 * identical ones); -1: none. */
int32_t type_interface_index(Types *t, Type *iface, const Object *m);
/* Starts with an upper-case letter. */
bool type_name_exported(const Str *name);

static inline bool type_is_untyped(const Type *t)
{
    return t->kind >= TYPE_UNTYPED_BOOL && t->kind <= TYPE_UNTYPED_NIL;
}
bool type_is_boolean(Type *t);   /* these look at the underlying type and include untyped ones */
bool type_is_integer(Type *t);
bool type_is_unsigned(Type *t);
bool type_is_float(Type *t);
bool type_is_complex(Type *t);
bool type_is_numeric(Type *t);
bool type_is_string(Type *t);
bool type_is_const_type(Type *t);  /* bool, numeric or string */
bool type_is_interface(Type *t);
bool type_is_named(Type *t);       /* NAMED or a predeclared type */
bool type_is_byte_slice(Type *t);  /* []byte, also defined */
bool type_is_rune_slice(Type *t);
bool type_has_nil(Type *t);        /* not untyped nil itself */
bool type_comparable(Type *t);     /* spec: comparable (interfaces are) */
bool type_ordered(Type *t);

/* Sizes for amd64, bytes. Zero-size types have size 0 here (the emitter gives them a byte). */
int64_t type_size(Type *t);
int32_t type_align(Type *t);
int64_t type_field_offset(Type *struct_type, uint32_t index);
bool type_has_pointers(Type *t);
/* Pointers, maps, channels, functions, bools, integers, floats up to 8 bytes, structs/arrays of
 * exactly one such pointer-shaped element are NOT direct: only the basic kinds and pointer-shaped
 * kinds themselves stand in an interface's data word. */
bool type_is_direct(Type *t);

/* Lookup of a field or method by the spec's rules (depth, ambiguity). NULL when absent; *ambiguous
 * (may be NULL) says more. `pkg` is where the selector stands: unexported names match only in their
 * package. A method that needs a pointer is absent when x is not addressable: for the message, ask
 * again with `addressable` true ("cannot call pointer method"). */
Selection *type_lookup(Types *t, Type *recv, bool addressable, Package *pkg, Str *name,
                       bool *ambiguous);
/* The field or method whose name differs only in case or package, for hints; NULL: none. */
Selection *type_lookup_similar(Types *t, Type *recv, Str *name);
/* Method set of T in interface order (sorted by name, then package path of unexported ones);
 * promoted ones included, each as a Selection. For interfaces: their methods. Cached per type: all
 * declarations must have been resolved. */
Selection **type_method_set(Types *t, Type *recv, uint32_t *count);
bool type_method_less(const Object *a, const Object *b);
void type_sort_methods(Object **methods, uint32_t count);
/* Does T implement iface (an interface type)? If not, *missing is the method, *wrong_type the one
 * with another signature,
 * *ptr_recv says that only *T has it. Each out pointer may be NULL. */
bool type_implements(Types *t, Type *type, Type *iface, Object **missing, Object **wrong_type,
                     bool *ptr_recv);

/* As go/types prints it, qualified by package name except for names of `from` ("Point" in main's
 * messages). */
void type_write(Buf *out, Type *t, const Package *from);
/* "(x int) error", as after a method's name. */
void type_write_signature(Buf *out, Type *func, const Package *from);
const char *type_string(Arena *a, Type *t, const Package *from);
/* As the runtime prints it (%T): always qualified by package name. */
const char *type_runtime_string(Arena *a, Type *t);

#endif
