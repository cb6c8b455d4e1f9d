/* The escape stage, pass by pass:
 *   callees    who calls whom; strongly connected components
 *   for each component, bottom-up, on all cores (schedule.c):
 *     build      constraints of its functions
 *     solve      points-to sets
 *     lifetimes  what outlives its frame; loops: what outlives its iteration
 *     place      where its sites go
 *     summary    what callers must know
 *   strings    those that are only used in their function
 *   finish     objects in callers' frames, callers first
 *   copies     objects that are in the frame until they leak */
#include "analysis/escape/analysis.h"

#include "support/parallel.h"

#include <stdlib.h>

/* ---- the stage ------------------------------------------------------------------------------- */

/* Functions that somebody calls without a slot. */
static void unknown_callers(Analysis *a)
{
    for (uint32_t i = a->func_count; i < a->callees.len; i++) {
        for (uint32_t k = 0; k < a->callees.data[i].targets.len; k++) {
            a->states[a->callees.data[i].targets.data[k]->index].unknown_callers = true;
        }
    }
    for (uint32_t i = 0; i < a->func_count; i++) {
        const IrFunc *f = a->ir->funcs.data[i];
        bool exported = a->options->open_world && !f->wrapper && f->info && f->info->obj &&
                        f->pkg == a->ir->program->main && type_name_exported(f->name);
        a->states[i].no_room = exported;
        a->states[i].unknown_callers |= f->export_ || f->is_closure || f->wrapper || exported;
    }
}

/* Who holds whom is noted in the order of the components. */
static uint32_t useful_threads(const Analysis *a)
{
    enum { FEW = 500 }; /* functions that are not worth a thread */
    return a->options->holds || a->order.len < FEW ? 1 : parallel_threads();
}

static void whole_program(Analysis *a)
{
    pthread_mutex_init(&a->lock, NULL);
    a->whole = a;
    arena_init(&a->scratch);
    arena_init(&a->unit);
    a->site_objects = ARENA_ARRAY(&a->scratch, uint32_t, a->ir->sites.len);
    callees_find(a);
    a->result->params = ARENA_ARRAY(a->arena, EscapeParam *, a->func_count + 1);
    a->result->param_count = a->func_count;
    a->states = calloc(a->func_count + 1, sizeof *a->states);
    unknown_callers(a);
    rooms_find(a);
    strings_views(a);
    shared_sizes(a);
    bounds_index_callers(a);
    schedule_run(a, useful_threads(a));
    place_strings(a);
    place_finish(a);
    copies_make(a);
    holders_free(a);
    if (a->options->targets) {
        targets_write(a);
    }
    for (uint32_t i = 0; i < a->func_count; i++) {
        vec_free(&a->states[i].candidates);
    }
    free(a->states);
    vec_free(&a->callees);
    vec_free(&a->order);
    vec_free(&a->choices);
    vec_free(&a->copied);
    vec_free(&a->boxed);
    vec_free(&a->layouts);
    map_free(&a->contains);
    map_free(&a->dispatches);
    map_free(&a->taken);
    map_free(&a->looked);
    map_free(&a->bounds);
    map_free(&a->extents);
    map_free(&a->boxes);
    arena_free(&a->scratch);
    arena_free(&a->unit);
    pthread_mutex_destroy(&a->lock);
}

static void force_heap(Analysis *a, IrSite *s, EscapeReason reason)
{
    s->place = PLACE_HEAP;
    s->info = explain_plain(a, s, LIFE_PROGRAM, reason);
}

/* Is it one of those that the user forces to the heap? */
static bool is_forced(const Analysis *a, const IrSite *s, const char *wish)
{
    char *end;
    if (wish == NULL) {
        return false;
    }
    if (*wish == '#') {
        unsigned long first = strtoul(wish + 1, &end, 10);
        unsigned long last = *end == '-' ? strtoul(end + 1, NULL, 10) : first;
        return s->id >= first && s->id <= last;
    }
    unsigned long line = strtoul(wish, &end, 10);
    unsigned long column = *end == ':' ? strtoul(end + 1, NULL, 10) : 0;
    SourcePlace place = source_place(a->ir->program->sources, s->pos);
    return place.file && !place.file->bundled && place.line == line &&
           (column == 0 || place.column == column);
}

EscapeResult *escape_program(IrProgram *ir, const EscapeOptions *options, Arena *arena)
{
    Analysis a = {
        .ir = ir, .options = options, .arena = arena, .result = ARENA_NEW(arena, EscapeResult)};
    a.result->arena = arena;
    if (!options->off) {
        whole_program(&a);
    }
    for (uint32_t i = 0; i < ir->sites.len; i++) {
        IrSite *s = ir->sites.data[i];
        if (s->info == NULL || is_forced(&a, s, options->force_heap)) {
            force_heap(&a, s, REASON_OFF);
        }
    }
    return a.result;
}

void escape_free(EscapeResult *result)
{
    if (result) {
        vec_free(&result->holds);
    }
}
