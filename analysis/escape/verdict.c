/* The verdict on a site in a word, and its name: what all reports and contracts agree on. */
#include "analysis/escape/escape.h"

bool escape_on_heap(const IrSite *s)
{
    if (s->place == PLACE_CALLER) { /* some calls may have no place for it */
        return s->info->reason != REASON_CALLER_SLOT;
    }
    bool long_ones = s->place == PLACE_STACK_ARRAY && s->fallback;
    return long_ones || s->place == PLACE_HEAP || s->place == PLACE_HEAP_FREE ||
           s->place == PLACE_STACK_COPY;
}

bool escape_freed(const IrSite *s)
{
    return s->place == PLACE_HEAP_FREE || (s->place == PLACE_STACK_ARRAY && s->fallback);
}

/* Room for so many entries is part of a map that is in the frame: see tether_map_init. */
enum { MAP_ROOM = 8 };

static bool makes_table(const IrSite *s)
{
    const IrValue *hint = s->kind == SITE_MAKE_MAP && s->step ? s->step->x : NULL;
    if (hint == NULL) {
        return false;
    }
    int64_t n;
    return hint->kind != VALUE_CONST || !const_int64(hint->u.constant, &n) || n > MAP_ROOM;
}

bool escape_may_allocate(const IrSite *s)
{
    return escape_on_heap(s) || makes_table(s);
}

Pos escape_site_pos(const IrSite *s)
{
    return s->pos != NO_POS ? s->pos : s->func->pos;
}

const char *escape_site_name(const IrSite *s)
{
    if (s->kind == SITE_VARIABLE && s->var && s->var->name) {
        return s->var->name->data;
    }
    return s->text && *s->text ? s->text : "a value";
}

bool escape_site_is_users(const IrProgram *ir, const IrSite *s)
{
    bool runs = s->func->reachable || ir->main == NULL;
    return s->func->pkg == ir->program->main && runs && escape_site_pos(s) != NO_POS &&
           s->info != NULL;
}
