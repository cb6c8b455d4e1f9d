/* Groups: arenas for what many make and each needs for a while of its own, as the bodies of
 * functions. Neighbours share a group, which is given back when the last of them leaves it, so that
 * the memory of those that are done serves what comes next. */
#ifndef SUPPORT_GROUP_H
#define SUPPORT_GROUP_H

#include "support/arena.h"

#include <stdatomic.h>
#include <stdbool.h>

typedef struct Group Group;
struct Group {
    Arena arena;            /* what its users allocate */
    _Atomic uint32_t users; /* who may still read it; an open group is one of its own users */
    Group *older;           /* the group that was opened before */
};

typedef struct Groups {
    Group *newest; /* open for the next user, unless closed; NULL: there is none */
    bool closed;   /* nobody will enter the newest any more */
} Groups;

/* One user more of the open group, or of a fresh one, made in `owner`, when it is nearly full. */
Group *groups_enter(Groups *g, Arena *owner);
/* Nobody enters the groups there are any more: the newest goes when its users have left. */
void groups_close(Groups *g);
/* One user more of a group that has one. */
void group_share(Group *group);
/* One user less; the memory goes with the last. NULL is no group. On any thread. */
void group_leave(Group *group);
/* Takes over the groups of `from`, which is empty afterwards. Both are closed. */
void groups_adopt(Groups *g, Groups *from);
/* Gives back all that is left, whoever uses it. Empty afterwards. */
void groups_free(Groups *g);

#endif
