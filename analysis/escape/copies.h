/* Inside copies.c and leaks.c: an object that may stay in the frame until it leaks. */
#ifndef ANALYSIS_ESCAPE_COPIES_H
#define ANALYSIS_ESCAPE_COPIES_H

#include "analysis/escape/analysis.h"

enum {
    MAX_NAMES = 8,            /* to be set at a leak */
    NAME = 1, SEEN = 2,       /* what Copy.var says of a variable */
};

/* A breakable step around the present one. */
typedef struct Around {
    const IrStep *step;
    uint8_t out, again;       /* ALIVE, LIKELY: of ways that break, that continue */
    bool outside;             /* it began before the site was met, and is a loop */
} Around;

/* The object moves before step `at` of the block; its names are in Copy.moving. */
typedef struct Leak {
    IrBlock *block;
    uint32_t at, first, count;
} Leak;

typedef struct Copy {
    Analysis *a;
    IrFunc *f;
    IrSite *site;
    uint8_t *var;             /* by IrVar.index: NAME, it may hold the object; SEEN, in scope */
    uint32_t names;
    bool grew;                /* a name was found */
    bool refused;
    bool met, ended;          /* the site; its iteration is over */
    uint8_t way;              /* ALIVE, LIKELY: the present way; 0: not from the site */
    bool spared;              /* a likely way ends without a leak */
    VEC(IrVar *) scope;       /* declared, and seen */
    VEC(Around) around;
    VEC(Leak) leaks;
    VEC(IrVar *) moving;
} Copy;

/* leaks.c */
/* Can the variable be set to the copy? */
bool leaks_can_name(const IrVar *v);
void leaks_add_name(Copy *c, IrVar *v);
/* Adds all variables to which the names hand the object on; more than MAX_NAMES: it is refused. */
void leaks_find_names(Copy *c);
/* Would the step put an address in the object anywhere but in a name? */
bool leaks_at(Copy *c, IrStep *s);

#endif
