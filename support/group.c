/* Groups: a group is open for users until little room is left in its chunk. */
#include "support/group.h"

enum { ROOM_MIN = 1 << 16 }; /* bytes that must be left for one more user */

static bool has_room(const Group *group)
{
    return (size_t)(group->arena.limit - group->arena.next) >= ROOM_MIN;
}

Group *groups_enter(Groups *g, Arena *owner)
{
    bool open = g->newest && !g->closed;
    if (!open || (g->newest->arena.chunks && !has_room(g->newest))) {
        groups_close(g);
        Group *group = ARENA_NEW(owner, Group);
        atomic_init(&group->users, 1);
        group->older = g->newest;
        *g = (Groups){.newest = group};
    }
    group_share(g->newest);
    return g->newest;
}

void groups_close(Groups *g)
{
    if (g->newest && !g->closed)
        group_leave(g->newest);
    g->closed = true;
}

void group_share(Group *group)
{
    atomic_fetch_add_explicit(&group->users, 1, memory_order_relaxed);
}

void group_leave(Group *group)
{
    if (group && atomic_fetch_sub_explicit(&group->users, 1, memory_order_acq_rel) == 1)
        arena_free(&group->arena);
}

void groups_adopt(Groups *g, Groups *from)
{
    Group **end = &from->newest;
    while (*end)
        end = &(*end)->older;
    *end = g->newest;
    g->newest = from->newest;
    g->closed = true;
    *from = (Groups){0};
}

void groups_free(Groups *g)
{
    for (Group *group = g->newest; group; group = group->older)
        arena_free(&group->arena);
    *g = (Groups){0};
}
