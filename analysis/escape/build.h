/* Inside the building of constraints: the state of one function. */
#ifndef ANALYSIS_ESCAPE_BUILD_H
#define ANALYSIS_ESCAPE_BUILD_H

#include "analysis/escape/analysis.h"

/* The leaf had another version before. */
typedef struct Undo { uint32_t leaf, slot; } Undo;

/* On one way into a join, leaf has this version. */
typedef struct Incoming { uint32_t leaf, slot, way; } Incoming;

/* Where ways meet: behind an if, at the end of a loop's body, behind a breakable step. */
typedef struct Join {
    uint32_t mark;          /* length of the trail where the ways part */
    VEC(uint32_t) ways;     /* position of each way that arrives */
    VEC(Incoming) in;
} Join;

/* A step that BREAK or CONTINUE names. */
typedef struct Target {
    IrStep *step;
    Join *exit, *again;     /* again: loops */
} Target;

/* An object that nothing points to between two steps of a block: see unaliased.c. */
typedef struct Unaliased {
    IrVar *var;             /* itself, or the pointer to (slice over) what the step makes */
    IrSite *site;           /* of what the step makes, or NULL */
    Type *type;             /* of its memory */
    IrStep *step, *end;     /* its declaration; the step in which its address gets out, or NULL */
    uint32_t base, count;   /* the leaves that its slots have until then */
    uint32_t depth;         /* blocks around its own */
    uint32_t next;          /* of those that are active and have an end: number + 1, or 0 */
    bool open;              /* its block is being walked */
    uint32_t visits;        /* calls that see it until then */
    uint32_t visit, visit_at; /* the object that the last of them sees, and the step's position */
    uint64_t cleared;       /* its slots that the call surely leaves without pointers, bit by bit */
    /* those that it overwrites, and an object that has only what it stores, or 0 */
    uint64_t overwritten;
    uint32_t after;
    bool stored, ends, refused, used;
    bool active;            /* between the two steps */
} Unaliased;

/* What is known of a label, by its number: see jumps.c. */
typedef struct Jump {
    const IrBlock *block;   /* of the label */
    uint32_t at;            /* the label's place in it */
    uint32_t first, last;   /* the first and the last step of it with a goto there, or `at` */
    bool back;              /* it is the head of a loop */
    bool looping;           /* the loop is being walked */
    Join meet, again;       /* where gotos forward, and back, arrive */
} Jump;

/* Its vectors and arrays are in Analysis.unit. */
typedef struct Build {
    Analysis *a;
    uint32_t fn;            /* in the unit */
    IrFunc *f;
    uint32_t *cur;          /* by leaf: slot of the current version, NONE: no pointer */
    IrVar **leaf_var;       /* by leaf */
    uint32_t leaves;        /* entries of both */
    VEC(Undo) trail;
    uint32_t *stamp;        /* by leaf: mark of the last walk that saw it */
    uint32_t *head;         /* by leaf: the incoming version that came last, while ways merge */
    uint32_t stamps;        /* walks so far */
    VEC(Target) targets;    /* enclosing breakable steps */
    VEC(Unaliased) unaliased;
    uint32_t early;         /* first leaf of theirs */
    uint32_t *unaliased_of; /* by variable: number + 1, or 0 */
    uint32_t ending;        /* first of the active ones that have an end: number + 1, or 0 */
    uint32_t *label_at;     /* by label: position, NONE: not met yet */
    Jump *jumps;            /* by label; NULL when there is none, or variables are not renamed */
    uint32_t pos;           /* position of the step */
    uint32_t loop;          /* innermost loop, or NONE */
    bool many_appends;      /* appends to one variable share an array */
    Map appends;            /* IrVar * -> Appended * */
    bool dead;              /* cannot be reached */
    bool flat;              /* one version for each variable */
} Build;

/* The leaves of a value: slots, or NONE where there is no pointer. */
typedef struct Leaves {
    uint32_t *slot;
    uint32_t count;
} Leaves;

/* unaliased.c */
void unaliased_find(Build *b);
/* Those that are active, or NULL: the one that is the variable, that the pointer leads to, that a
 * call sees through the argument. */
Unaliased *unaliased_variable(Build *b, const IrVar *v);
Unaliased *unaliased_behind(Build *b, const IrValue *pointer);
Unaliased *unaliased_argument(Build *b, const IrValue *x);
uint32_t unaliased_object(Build *b, const Unaliased *u);
/* Around a call: a slot that points to what the call sees; then, what that has become. */
uint32_t unaliased_visit(Build *b, Unaliased *u, const IrStep *call, uint32_t input);
void unaliased_visited(Build *b, Unaliased *u, Pos pos);
Unaliased *unaliased_start(Build *b, IrStep *s);    /* NULL unless the step declares one */
void unaliased_end(Build *b, const IrStep *step);   /* before the step */
IrSite *unaliased_site(const Build *b, const IrVar *v);

/* Leaves of variables that a loop assigns. */
typedef struct Assigned {
    Build *b;
    uint32_t stamp;
    VEC(uint32_t) leaves;
} Assigned;

static inline uint32_t leaf_count(Build *b, Type *t)
{
    return layout_of(b->a, t)->count;
}

/* steps.c */
void steps_one(Build *b, IrStep *s);
void steps_block(Build *b, const IrBlock *block);
/* Type of the memory that the step makes, where that is one object of few elements; else NULL. */
Type *steps_made(Build *b, const IrStep *s);
void steps_declared(Build *b, IrVar *v); /* the step declares it; NULL: none */
void steps_receive(Build *b, IrVar *dst, IrValue *chan, Pos pos);
void steps_send(Build *b, IrValue *chan, IrValue *value, Pos pos);

/* branches.c */
bool branches_step(Build *b, IrStep *s);      /* false: it is no step of control flow */
void assigns_step(void *context, IrStep *s);  /* for ir_walk; an Assigned */
void assigned_phis(Build *b, const Assigned *x);

/* jumps.c */
bool jumps_find(Build *b); /* false: they are too tangled */
void jumps_goto(Build *b, const IrStep *s);
void jumps_block(Build *b, const IrBlock *block);

/* flow.c */
void flow_set(Build *b, uint32_t leaf, uint32_t slot);
void flow_use(Build *b, uint32_t slot);
void join_start(Build *b, Join *j);
void join_arrive(Build *b, Join *j);
void join_finish(Build *b, Join *j, const uint32_t *fresh, uint32_t fresh_count);
void flow_rollback(Build *b, uint32_t mark);
void flow_phi_operand(Build *b, uint32_t from, uint32_t phi, uint32_t at);
uint32_t flow_version(Build *b, uint32_t leaf);
/* A version that will hold a part of what the present one holds, which is alive when it is. */
uint32_t flow_part(Build *b, uint32_t leaf);
uint32_t loop_open(Build *b);
void loop_close(Build *b);

/* values.c */
Leaves leaves_new(Build *b, uint32_t count);      /* without pointers */
Leaves value_leaves(Build *b, IrValue *v);
uint32_t value_first(Build *b, IrValue *v);       /* the one leaf of a pointer-shaped value */
uint32_t value_slot(Build *b);                    /* a fresh temporary */
uint32_t value_pointer_to(Build *b, uint32_t object, Pos pos, HopKind hop);

/* places.c */
bool constant_index(const IrValue *y, uint32_t *index); /* false: it is none */
Leaves place_load(Build *b, IrValue *place);
uint32_t place_address(Build *b, IrValue *place, Pos pos);
void value_assign(Build *b, IrValue *lvalue, Leaves from, Pos pos);
/* through the pointer in a slot, `off` slots behind what it points to */
void value_store(Build *b, uint32_t pointer, uint32_t off, Leaves from, Pos pos, HopKind hop);
Leaves value_load(Build *b, uint32_t pointer, uint32_t off, uint32_t count, Pos pos, HopKind hop);
void var_set(Build *b, IrVar *v, Leaves from, Pos pos, HopKind hop);
void unaliased_set(Build *b, const Unaliased *u, Leaves from, Pos pos);
void var_set_pointer(Build *b, IrVar *v, uint32_t object, Pos pos, HopKind hop);
uint32_t var_object(Build *b, IrVar *v);          /* of an addressed variable */
bool var_tracked(const IrVar *v);                 /* its address is not taken: it has versions */

/* steps.c */
uint32_t site_object(Build *b, IrSite *s, Type *type, uint32_t count);

#endif
