/* Inside the escape stage: its data, and which file does what. The rules and the argument why they
 * are sound stand in escape.h. */
#ifndef ANALYSIS_ESCAPE_ANALYSIS_H
#define ANALYSIS_ESCAPE_ANALYSIS_H

#include "analysis/escape/escape.h"
#include "support/map.h"
#include "support/vec.h"

#include <pthread.h>

#define NONE UINT32_MAX

enum {
    MAX_LEAVES = 64,        /* a type with more pointers inside is one slot */
    MAX_ELEMENTS = 16,      /* an array with more elements has one set of slots for all */
    MAX_GHOST_DEPTH = 12,   /* a longer path of loads leads to an object of unknown type */
    /* ghosts of one function; beyond, those of one kind that a parameter leads to are one */
    MAX_GHOSTS = 64,
    /* edges and nodes of a summary; beyond, nodes of one kind are one */
    MAX_SUMMARY = 300,
    MAX_UNIFIED = 1200,     /* the same, of such a summary; beyond, whatever goes in escapes */
    /* mutually recursive functions beyond which calls between them are unknown */
    MAX_COMPONENT = 400,
    MAX_APART = 8,          /* of which each is solved on its own, where that may say more */
    MAX_ROOMS = 8,          /* targets of an indirect call that it has room for what they make */
    MAX_ROUNDS = 8,         /* of drafts of their summaries; if they still change, all at once */
    /* ghosts split by dispatch target in a component; beyond, they are not split */
    MAX_GATED = 300,
    /* targets of a dispatch that do something with what they get, and are told apart */
    MAX_TARGETS = 8,
    /* elements that went along edges, beyond which everything in the component is on the heap */
    MAX_WORK = 5000000,
    /* appends in a function beyond which those to one variable share an array */
    MANY_APPENDS = 64,
    /* values of one type, or of one function, entered one by one at a call; then all as one */
    MAX_ENTRIES = 3,
    MAX_HOLDERS = 2000,     /* steps of one search for who holds an object */
};

/* ---- types ----------------------------------------------------------------------------------- */

/* The pointers inside a value of a type, in order: each is a slot of an object, or a leaf of a
 * variable. */
typedef struct Layout {
    uint32_t count;         /* leaves; 1 when blob */
    /* underlying type of each: pointer, slice, map, chan, func, interface; NULL when blob */
    Type **leaf;
    uint32_t *offset;       /* structs: first leaf of each field; 0 when blob */
    uint32_t stride;        /* arrays: leaves of an element */
    uint32_t elements;      /* arrays: elements with slots of their own; 1: all share */
    bool blob;              /* too many pointers: one slot stands for all */
} Layout;

/* ---- the graph ------------------------------------------------------------------------------- */

typedef enum ObjKind {
    OBJECT_HEAP,            /* whatever lives as long as the program; object 0, slot 0 */
    OBJECT_SITE,            /* made by a site of the unit */
    OBJECT_CLONE,           /* made by a callee, and handed to this call */
    /* takes no memory of its own: an interface's data word, a static function value */
    OBJECT_PLAIN,
    OBJECT_FRAME,           /* what the frame itself holds: the deferred calls */
    OBJECT_INPUTS,          /* parameters and captures of a function: a ghost without address */
    OBJECT_GHOST,           /* what a parameter led to when the function was entered */
} ObjKind;

typedef enum HopKind {
    HOP_COPY,               /* assignment */
    HOP_ADDRESS,            /* its address is taken, or it is created */
    HOP_LOAD, HOP_STORE,    /* through a pointer */
    HOP_BOX, HOP_CAPTURE, HOP_ELEMENT, HOP_MAP, HOP_SEND,
    HOP_ARGUMENT, HOP_RESULT, HOP_RETURN, HOP_DEFER,
    HOP_GLOBAL, HOP_GO, HOP_PANIC, HOP_UNKNOWN, HOP_RUNTIME, HOP_INSIDE, /* into the heap */
    HOP_NUMBER,             /* it becomes a number, or its memory is seen as of another type */
    HOP_CALLEE,             /* done by a callee */
} HopKind;

/* A pointer that a slot may hold, and how it came there. */
typedef struct Elem {
    uint32_t target;        /* slot id of the place pointed to */
    uint32_t from;          /* slot that it came from, NONE: it began here */
    Pos pos;                /* of the step */
    uint8_t hop;            /* HopKind */
} Elem;

typedef enum EdgeKind {
    EDGE_COPY,              /* to ∋ t */
    EDGE_OFFSET,            /* to ∋ t + k */
    EDGE_SPREAD,            /* to ∋ t + i*stride for all i < k */
    /* element k (NONE: any) of the array that t points into, of `stride` leaves */
    EDGE_ELEM,
    /* what t points to becomes an array of elements of `stride` leaves: to ⊇ leaf k of it;
     * k NONE: a pointer to it */
    EDGE_ARRAY,
    EDGE_FILTER,            /* to ∋ t when its dynamic type fits filter k */
    EDGE_LOAD,              /* to ⊇ slot(t + k); k NONE: of all slots */
    EDGE_STORE,             /* slot(t + k) ⊇ to; k NONE: all slots */
    EDGE_UNBOX,             /* to ⊇ leaf k of the value in the interface's box t */
    EDGE_DEEP,              /* to ∋ t and all that it leads to */
    EDGE_GATE,              /* to ∋ t, if slot k has something: see ghost.c */
    EDGE_BARE,              /* what t points to may be seen as of any type */
    EDGE_OPEN,              /* t opens gate `to` */
    EDGE_CALL,              /* t may be what call `to` goes to */
} EdgeKind;

typedef struct Edge {
    uint32_t next;          /* further edge of the slot, or NONE */
    uint32_t to;
    uint32_t k;
    Pos pos;
    uint16_t stride;
    uint8_t kind;           /* EdgeKind */
    uint8_t hop;            /* HopKind, for what it adds */
} Edge;

/* Where a version of a variable is read. */
typedef struct Use {
    uint32_t next;          /* NONE: last */
    uint32_t at;            /* position */
    uint32_t phi;           /* slot of the merge that reads it; NONE: a real use */
} Use;

typedef struct Slot {
    uint32_t first, len;    /* elements, in Graph.elems, in order of arrival; never fewer */
    uint32_t room;          /* for so many from `first` on */
    uint32_t done;          /* elements that went along the edges */
    uint32_t edges;         /* first edge, or NONE */
    uint32_t edge_count;
    /* object that it is a part of; NONE: version of a variable or temporary */
    uint32_t obj;
    uint32_t uses;          /* first use, or NONE (versions) */
    uint32_t def;           /* position of its definition (versions and temporaries) */
    uint32_t fn;            /* function in the unit */
    IrVar *var;             /* versions: the variable */
    bool queued;            /* on the worklist */
    bool filled;            /* ghosts: has its first content */
    bool restored;          /* ghosts: what it held at first may have been stored there again */
    bool live;              /* versions: has a real use, perhaps through merges */
    bool flat;              /* the one version of a variable, in functions that are not renamed */
    bool result;            /* a result of its function */
} Slot;

/* A version of a slot of an object that nothing points to yet (unaliased.c). */
typedef struct Early {
    uint32_t slot;
    IrSite *site;           /* of the object */
} Early;

typedef struct EscObject {
    ObjKind kind;
    uint32_t base, count;   /* its slots */
    Type *type;             /* of its memory; boxes: the dynamic type; NULL: unknown */
    Type *face;             /* boxes that are ghosts: interface type as which they were loaded */
    IrFunc *func;           /* function values: the code; NULL: unknown */
    bool box, record;       /* what an interface / a function value points to */
    bool unknown;           /* of unknown type: one slot, compatible with all */
    bool elements;          /* ghost of the array behind a slice */
    bool contents;          /* what a map or channel of `type` holds, not a variable of that type */
    bool gated;             /* the part of a ghost that one target of a dispatch gets */
    bool narrowed;          /* ghost of a box: as far as its dynamic type fits an interface */
    bool escaped;           /* in the heap object's set */
    uint32_t escaped_by;    /* number of the element that says so first */
    IrSite *site;           /* SITE, CLONE: what makes it; else NULL */
    IrStep *call;           /* CLONE: the call */
    IrFunc *callee;         /* CLONE: what it calls; NULL: a dispatch */
    uint32_t hidden;        /* CLONE: number in the callee's list of candidates */
    uint32_t candidate;     /* number in the list of its own function, or NONE */
    uint32_t input;         /* ghosts: number of the input that leads to it */
    uint32_t parent, depth; /* ghosts: that it was first loaded from; loads from the inputs */
    uint32_t older;         /* ghosts: the one made before for the same function, or NONE */
    uint32_t derivs;        /* ghosts: first derivation, or NONE */
    uint32_t def;           /* position of the site or call */
    uint32_t fn;            /* function in the unit that makes it (ghosts: whose it is) */
    Lifetime life;          /* written by lifetimes.c */
    bool by_frames;         /* only frames of its own recursive component may hold it so long */
    uint32_t held;          /* slot through which the search reached it, or NONE */
    bool carried;           /* in a loop, an old one may be alive when the next is made */
    bool paired;            /* but not behind the call that makes it: two places serve in turn */
    uint32_t carrier;       /* slot that holds it then, or NONE */
    uint32_t node;          /* number in the summary being made, or NONE */
} EscObject;

/* Where ghosts come from: g stands for what slot k of parent held. */
typedef struct Derivation {
    uint32_t next;          /* further one of the ghost, or NONE */
    uint32_t parent;
    uint32_t k;             /* slot of parent, NONE: all; filters: its number */
    uint32_t gate;          /* ghost that must stand for something, or NONE */
    bool filter;
    bool elements;          /* all elements of the array pointed into */
} Derivation;

/* Arguments of one target of a dispatch: they go there only if the function or interface value may
 * be that target. */
typedef struct Gate {
    uint32_t from, to;      /* slots */
    Pos pos;
} Gate;

/* What a dynamic type must be. */
typedef struct Filter {
    Type *type;             /* concrete or interface type; NULL when func */
    IrFunc *func;
} Filter;

typedef struct Loop {
    uint32_t start, end;    /* positions */
    uint32_t parent;        /* loop around it, or NONE */
} Loop;

/* ---- calls and summaries --------------------------------------------------------------------- */

/* A vertex of the call graph: a function, or all functions that an indirect call may reach. */
typedef struct Callee {
    IrFunc *func;           /* NULL: a dispatch */
    Type *type;             /* dispatch: function type, or interface type */
    uint32_t method;        /* interface dispatch: method number; NONE: function values */
    VEC(uint32_t) calls;    /* callees (these three are in Analysis.scratch) */
    VEC(IrFunc *) targets;  /* dispatch */
    VEC(Type *) types;      /* interface dispatch: the dynamic type of each target */
    uint32_t static_calls;  /* calls that name it */
    uint32_t component;     /* number of its strongly connected component */
    bool recursive;         /* in a cycle */
    bool roomy;             /* dispatch: its calls have room for what its targets make */
    uint32_t unit_fn;       /* while its component is solved: number in the unit, else NONE */
    struct Summary *summary; /* NULL until its component is solved */
} Callee;

typedef enum NodeKind { NODE_HEAP, NODE_INPUTS, NODE_GHOST, NODE_OBJECT, NODE_PLAIN } NodeKind;

typedef struct Node {
    NodeKind kind;
    Type *type;             /* as in EscObject */
    IrFunc *func;
    IrSite *site;
    bool box, record, unknown, elements, contents;
    uint32_t count;         /* slots */
    uint32_t hidden;        /* OBJECT: number among the function's candidates */
} Node;

/* results or memory of a node ∋ (node, offset). */
typedef struct Flow {
    uint32_t to;            /* node; NONE: result leaf `slot` */
    uint32_t slot;
    uint32_t node, offset;
    Pos pos;
    uint8_t hop;
} Flow;

typedef struct SummaryDerivation {
    uint32_t node, parent, k;
    uint32_t gate;          /* node, or NONE */
    Filter filter;          /* when filtered */
    bool filtered, elements;
} SummaryDerivation;

typedef struct Summary {
    Node *nodes; uint32_t node_count;      /* nodes[0] the heap, nodes[1] the inputs */
    Flow *flows; uint32_t flow_count;
    SummaryDerivation *derivs; uint32_t deriv_count;
    uint32_t inputs, results;              /* leaves */
    uint64_t *cleared;      /* see clears_find */
    /* by argument leaf: slots of what it points to in which what they held at first may have been
     * stored again: no flow says so; NULL: none */
    uint64_t *restored;
    bool unknown;           /* everything that goes in escapes, all that comes out is of the heap */
    IrFunc *func;           /* NULL: of a dispatch */
    const char *name;       /* of the function, for explanations */
} Summary;

/* An object that a function makes for its caller. */
typedef struct Candidate {
    IrSite *site;           /* what makes it */
    IrStep *call;           /* made by this call of the function; NULL: by the function itself */
    uint32_t callee_index;  /* call: number among the callee's candidates */
    bool constructed;       /* a new object or closure: the report may call it stack */
    bool wanted;            /* some caller has a place for it */
    bool refused;           /* some caller has none */
    uint32_t heard;         /* static calls that said so or so */
    EscapeInfo *refusal;    /* why the first of them has none */
    uint32_t hidden;        /* number in IrFunc.hidden once wanted, else NONE */
} Candidate;

/* What a call does with a candidate of its callee. */
typedef struct SlotChoice {
    IrFunc *caller, *callee;
    IrStep *call;           /* NULL: one that has no room, or is not known */
    uint32_t index;         /* candidate of the callee; NONE: all */
    IrSite *site;
    uint32_t pass;          /* candidate of the caller that it becomes; NONE: none */
    bool frame;             /* an object in the caller's frame */
    bool pair;              /* one of two, in turn */
    EscapeInfo *refusal;    /* neither: why */
    uint32_t earlier;       /* indirect calls: choice of the same call + 1, or 0 */
} SlotChoice;

typedef struct FuncState {
    VEC(Candidate) candidates;
    bool unknown_callers;   /* called through values, go, or from outside */
    bool no_room;           /* somebody calls it who has no room for what it makes */
    int64_t frame_bytes;    /* implicit objects placed in its frame */
    uint64_t unkept;        /* strings.c: parameters whose strings are only looked at, bit by bit */
    uint8_t strings;        /* strings.c: is that known? */
    bool gave_up;           /* as Analysis.gave_up, of its component */
} FuncState;

/* A call being solved. */
typedef struct Call {
    IrStep *step;           /* NULL inside dispatches */
    Pos pos;
    uint32_t fn;            /* function in the unit */
    uint32_t def;           /* position */
    uint32_t dispatch;      /* callee number of the dispatch for unknown targets; NONE: static */
    uint32_t value;         /* slot of the function or interface value, NONE: static */
    uint32_t *args; uint32_t arg_count;      /* leaves behind the receiver of a dispatch */
    uint32_t *results; uint32_t result_count;
    bool interface_;        /* value is an interface */
    bool deferred;
    bool dispatched;        /* the dispatch was instantiated */
    bool counted, apart;    /* the targets were counted, and are told apart */
} Call;

/* A function of the component being solved. */
typedef struct UnitFn {
    uint32_t callee;        /* its vertex */
    IrFunc *func;           /* NULL: dispatch */
    uint32_t inputs;        /* object of kind INPUTS */
    Type **input_types; uint32_t input_count; /* leaf types of the inputs */
    uint32_t *results; uint32_t result_count; /* slots */
    uint32_t defers;        /* object of kind FRAME, or NONE */
    uint32_t ghost, ghost_count; /* the ghost made last, or NONE; all of them */
    /* by IrVar.index: first leaf in the environment, or first slot when addressed; NONE: no
     * pointers */
    uint32_t *var_base;
    uint32_t *var_decl;     /* by IrVar.index: position of its declaration */
    bool flat;              /* variables are not renamed */
    VEC(Loop) loops;        /* by start (these two are in Analysis.unit) */
    VEC(Loop) jumps;        /* made by goto: they may lie across others */
    uint32_t end;           /* last position */
} UnitFn;

/* Its room is used again for the next component. */
typedef struct Graph {
    VEC(Slot) slots;
    VEC(Elem) elems;        /* of the slots; a slot that outgrows its room moves to the end */
    VEC(EscObject) objects;
    VEC(Edge) edges;
    VEC(Use) uses;
    VEC(Early) early;
    VEC(Derivation) derivs;
    VEC(Filter) filters;
    VEC(Gate) gates;
    VEC(Call) calls;
    VEC(UnitFn) fns;
    VEC(uint32_t) work;     /* slots with elements to hand on */
    Map members;            /* slot<<32 | target+1: large sets */
    Map copies, deeps;      /* edges that slots with many have: from<<32 | to+1 */
    Map filtered;           /* object<<32 | filter+1 -> ghost+1 */
    Map gated;              /* ghost<<32 | gate+1 -> gated ghost+1 */
    Map filter_ids;         /* type or function -> filter+1 */
    /* call<<32 | filter+1 -> values of that type or function that were entered one by one */
    Map entered;
    Map funcs;              /* IrFunc * -> object+1 */
    Map flows, shared;      /* of the summary being made: see summary.c */
    Map rooms;              /* IrStep * of an indirect call -> its last choice + 1 */
    Map overwrites;         /* functions' inputs -> Overwrites *; stays */
    uint32_t gated_count;   /* ghosts split by target */
    uint64_t steps;         /* elements that went along edges */
} Graph;

typedef struct Analysis {
    IrProgram *ir;
    const EscapeOptions *options;
    Arena *arena;           /* results; of a copy: its own, until the threads end */
    Arena scratch;          /* summaries, layouts, the call graph: to the end of the stage */
    Arena unit;             /* everything else: emptied behind each component */
    VEC(Layout *) layouts;  /* by Type.id; NULL: not made yet */
    uint32_t *site_objects; /* by site id: object+1 in its component, 0: not made yet */
    Map contains;           /* ids of two types -> 1 no, 2 yes: see layout_contains */
    VEC(Callee) callees;    /* functions by IrFunc.index first, then dispatches */
    /* callees_find: types of function values whose calls go to known functions; their dispatches
     * reach nothing, and are no part of the graph */
    VEC(Type *) known_calls;
    Map dispatches;         /* type<<32 | method+1 -> callee+1 */
    VEC(uint32_t) order;    /* callees, components bottom-up */
    FuncState *states;      /* by IrFunc.index */
    uint32_t func_count;    /* entries of states */
    VEC(SlotChoice) choices;
    VEC(IrSite *) copied;   /* see copies_look; by function in order */
    Map bounds;             /* site id + 1 -> most elements + 1 */
    Map extents;            /* bounds.c: what is known of parameters and results */
    /* by IrFunc.index: its first entry of `callers`; and one more; functions that call it */
    uint32_t *caller_first, *callers;
    Map taken;              /* IrFunc * -> 1: used as a value */
    Map looked;             /* IrStep * of calls -> 1: see strings_views */
    VEC(Type *) boxed;      /* dynamic types of interfaces */
    Map boxes;              /* Type * -> 1: in `boxed` */
    EscapeResult *result;
    Map globals_set;        /* Pos -> name of the user's package variable that is set there */
    bool globals_known;     /* globals_set is filled */
    Map holds_known;        /* pairs of EscapeResult.holds: holder<<32 | held+1 */
    Graph *g;               /* of the component being solved: its room is used again */
    bool apart;             /* a function of a recursive component is solved on its own */
    bool calls_unknown;     /* calls within the component are treated as unknown: it is too large */
    bool gave_up;           /* the component is too complex: all of it is on the heap */
    /* for threads: see schedule.c */
    struct Analysis *whole; /* the one that this is a copy of, or itself */
    Arena own;              /* a copy's results */
    pthread_mutex_t lock;   /* of the whole one: guards what shared.c asks */
} Analysis;

/* schedule.c, component.c */
void schedule_run(Analysis *a, uint32_t threads);
void escape_component(Analysis *a, const uint32_t *vertices, uint32_t count);

/* shared.c */
Type *shared_under(Analysis *a, Type *t); /* canonical underlying type */
Type *shared_array(Analysis *a, Type *elem, int64_t n);
bool shared_implements(Analysis *a, Type *t, Type *iface);
IrFunc *shared_method(Analysis *a, Type *t, const struct Object *method);
const char *shared_global(Analysis *a, Pos pos); /* see holders_global */
void shared_sizes(Analysis *a);          /* those of all types, before threads need them */

/* leaks.c */
/* May the function keep or give back what argument leaf `input` points to? */
bool leaks_input(Analysis *a, const Summary *s, uint32_t input);

/* layout.c */
const Layout *layout_new(Analysis *a, Type *t);

static inline const Layout *layout_of(Analysis *a, Type *t)
{
    const Layout *l = t->id < a->layouts.len ? a->layouts.data[t->id] : NULL;
    return l ? l : layout_new(a, t);
}

/* Slots of what a map (keys and values) or a channel of type t holds. */
uint32_t layout_contents(Analysis *a, Type *t);
/* The array of elements of `stride` leaves that offset `off` of type t lies in: its first leaf and
 * number of elements. False: a slice over them may as well lie inside of one of the elements. */
bool layout_extent(Analysis *a, Type *t, uint32_t off, uint32_t stride, uint32_t *first,
                   uint32_t *count);
/* Is there a value of type `want` somewhere in memory of type t? */
bool layout_contains(Analysis *a, Type *t, Type *want);

/* graph.c */
void graph_reset(Graph *g);
void graph_free(Graph *g);
uint32_t graph_slot(Analysis *a, uint32_t fn, uint32_t def);
uint32_t graph_object(Analysis *a, ObjKind kind, Type *type, uint32_t count, uint32_t fn,
                      uint32_t def);
bool graph_add(Analysis *a, uint32_t slot, uint32_t target, uint32_t from, Pos pos, HopKind hop);
void graph_copy(Analysis *a, uint32_t from, uint32_t to, Pos pos, HopKind hop);
void graph_edge(Analysis *a, uint32_t from, EdgeKind kind, uint32_t to, uint32_t k, uint32_t stride,
                Pos pos, HopKind hop);
void graph_gate(Analysis *a, uint32_t from, uint32_t gate, uint32_t to, Pos pos);
void graph_deep(Analysis *a, uint32_t from, uint32_t to, Pos pos, HopKind hop);
uint32_t graph_at(Analysis *a, uint32_t target, uint32_t k);
uint32_t graph_filter(Analysis *a, Type *type, IrFunc *func);
void graph_derive(Analysis *a, uint32_t ghost, Derivation d);
uint32_t graph_func_object(Analysis *a, IrFunc *f);
void graph_solve(Analysis *a);

/* ghost.c */
void ghost_fill(Analysis *a, uint32_t slot);
uint32_t ghost_gated(Analysis *a, uint32_t obj, uint32_t gate);
bool ghost_may_hold(Analysis *a, const EscObject *box, Type *t);
uint32_t ghost_filtered(Analysis *a, uint32_t obj, uint32_t filter);
bool filter_matches(Analysis *a, const Filter *f, uint32_t target);

/* callees.c */
void callees_find(Analysis *a);
bool callees_wanted(Analysis *a, const IrFunc *f);
/* The vertex of a dispatch, which callees_find has made. */
uint32_t callees_dispatch(const Analysis *a, const Type *type, uint32_t method);

/* targets.c: EscapeOptions.targets */
void targets_write(Analysis *a);

/* build.c, places.c, values.c, flow.c: constraints of one function */
void build_function(Analysis *a, uint32_t fn);
void build_dispatch(Analysis *a, uint32_t fn);

/* calls.c */
uint32_t call_new(Analysis *a, const Call *c);
void call_static(Analysis *a, uint32_t call, IrFunc *target);
/* the function or interface value may be this */
void call_target(Analysis *a, uint32_t call, uint32_t target);
/* in a dispatch: values that fit */
void call_filtered(Analysis *a, uint32_t call, IrFunc *f, Type *type);
void call_escape(Analysis *a, uint32_t call, HopKind hop);

/* summary.c */
Summary *summary_make(Analysis *a, uint32_t fn);
/* The same with nothing for callers' slots, and without any trace in Analysis.states. */
Summary *summary_draft(Analysis *a, uint32_t fn);
/* Do they say the same, positions apart? */
bool summary_same(const Summary *x, const Summary *y);

/* lifetimes.c: how long each object of the unit may be held. loops.c: may an old one be alive when
 * the next is made? */
void lifetimes_find(Analysis *a);
void loops_check(Analysis *a);

/* clears.c */
/* By argument leaf: slots of what it points to that are surely nil in the end, bit by bit, whatever
 * else the function does; NULL: none. No other argument may point there, too. */
uint64_t *clears_find(Analysis *a, const IrFunc *f, uint32_t inputs);
/* Argument leaf of a pointer parameter that stays what it was, or NONE. */
uint32_t clears_input(Analysis *a, const IrFunc *f, const IrVar *v);
/* Is it a place p.f.g behind such a parameter? Then its leaf, and its slots: bits of *mask; or
 * NONE. */
uint32_t clears_place(Analysis *a, const IrFunc *f, const IrValue *place, uint64_t *mask);

/* overwrites.c */
/* Slots of what an argument points to, bit by bit: those to which a call of the function surely
 * stores something before it returns, and those of them that it does not read before. */
typedef struct Overwrites { uint64_t all, unread; } Overwrites;
Overwrites overwrites_find(Analysis *a, const IrFunc *f, uint32_t input);

/* params.c: which parameters a function keeps, for the report */
void params_find(Analysis *a);
/* The parameter by which a ghost is reached, or NULL. */
const IrVar *params_origin(Analysis *a, const EscObject *ghost);

/* holders.c: who holds whom, for pictures */
void holders_find(Analysis *a);
void holders_free(Analysis *a);
/* The name of the package variable of the user that is set at `pos`, or NULL. */
const char *holders_global(Analysis *a, Pos pos);

/* explain.c */
/* an object of the unit that outlives its frame or loop */
EscapeInfo *explain_kept(Analysis *a, uint32_t obj, const IrVar *param);
EscapeInfo *explain_heap(Analysis *a, uint32_t obj);
EscapeInfo *explain_plain(Analysis *a, const IrSite *s, Lifetime life, EscapeReason reason);

/* copies.c: objects that are in the frame until they leak */
void copies_look(Analysis *a, IrFunc *f); /* notes those for which it is worth it */
void copies_make(Analysis *a);            /* when all else is placed */

/* rooms.c: indirect calls that have room for what their targets make */
void rooms_find(Analysis *a);
/* Calls of the function that are not known have none. */
void rooms_refuse(Analysis *a, IrFunc *f);
/* The same for all targets of a dispatch, for all that vertices call. */
void rooms_refuse_targets(Analysis *a, uint32_t dispatch);
void rooms_refuse_calls(Analysis *a, const uint32_t *vertices, uint32_t count);
/* May the targets of the dispatch be entered one by one, for that? */
bool rooms_worthwhile(Analysis *a, uint32_t dispatch);
/* Notes what an indirect call does with an object; but where it may be several, it has no room. */
void rooms_choose(Analysis *a, SlotChoice *c);

/* place.c, slots.c */
void place_unit(Analysis *a);
void place_strings(Analysis *a);          /* when all components are solved */
void place_finish(Analysis *a);
bool place_may_pass(Analysis *a, uint32_t obj);
/* Is it on the heap, and could it be in the frame until it leaks? */
bool place_may_copy(const IrSite *s);
bool place_copied(Analysis *a, IrSite *s); /* puts it there; false: the frame has no room */

void place_string(Analysis *a, IrSite *s); /* nothing holds it after its frame, or its iteration */

/* strings.c */
void strings_find(Analysis *a, IrFunc *f); /* places the strings that are only used in f */
/* Is a string in this parameter only looked at? */
bool strings_unkept(Analysis *a, IrFunc *f, uint32_t param);

/* Notes the calls whose result is a string of their argument's bytes that is only looked at: to the
 * graph they do nothing. Before it is built. */
void strings_views(Analysis *a);

/* bounds.c */
void bounds_index_callers(Analysis *a);
void bounds_find(Analysis *a, IrFunc *f);
/* The most elements that the make of a site can have, or -1. */
int64_t bounds_of_make(Analysis *a, const IrSite *s);

/* What a slot holds: s->len elements. Until the next one is added anywhere. */
static inline Elem *slot_elems(const Graph *g, const Slot *s)
{
    return g->elems.data + s->first;
}

static inline EscObject *object_of(Graph *g, uint32_t slot)
{
    return &g->objects.data[g->slots.data[slot].obj];
}

#endif
