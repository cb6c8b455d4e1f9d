/* The verdict on a site in a word, and its name: what all reports and contracts agree on. */
#include "analysis/escape/escape.h"

bool escape_on_heap(const IrSite *s)
{
    if (s->place == PLACE_CALLER) { /* some calls may have no place for it */
        return s->info->reason != REASON_CALLER_SLOT;
    }
    bool array = s->place == PLACE_STACK_ARRAY || s->kind == SITE_MAKE_MAP;
    bool long_ones = array && s->fallback;
    return long_ones || s->place == PLACE_HEAP || s->place == PLACE_HEAP_FREE ||
           s->place == PLACE_STACK_COPY;
}

bool escape_freed(const IrSite *s)
{
    return s->place == PLACE_HEAP_FREE || (s->place == PLACE_STACK_ARRAY && s->fallback);
}

bool escape_copied(const IrSite *s)
{
    return s->place == PLACE_STACK_COPY;
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
