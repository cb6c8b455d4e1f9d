/* The escape stage, pass by pass. */
#include "analysis/escape/escape.h"

static const char *const reason_texts[] = {
#define REASON(kind, id, text) text,
#include "analysis/escape/reasons.def"
};

static void put_on_heap(Arena *arena, IrSite *s)
{
    EscapeInfo *info = ARENA_NEW(arena, EscapeInfo);
    info->life = LIFE_PROGRAM;
    info->reason = REASON_OFF;
    info->why = reason_texts[REASON_OFF];
    s->place = PLACE_HEAP;
    s->info = info;
}

EscapeResult *escape_program(IrProgram *ir, const EscapeOptions *options, Arena *arena)
{
    (void)options;
    EscapeResult *result = ARENA_NEW(arena, EscapeResult);
    result->arena = arena;
    result->params = ARENA_ARRAY(arena, EscapeParam *, ir->funcs.len + 1);
    for (uint32_t i = 0; i < ir->sites.len; i++) {
        put_on_heap(arena, ir->sites.data[i]);
    }
    return result;
}
