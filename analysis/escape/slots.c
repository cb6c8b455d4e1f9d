/* Objects in the caller's frame: which calls pass a slot for which of their callee's sites.
 *
 * While the components were solved bottom-up, each call noted what it could do with each candidate
 * of its callee: an object of its own frame, a slot that it was itself passed, or neither. Now,
 * callers first, candidates that somebody has a place for become hidden parameters. A site is said
 * to be on the stack only when every call has a place. */
#include "analysis/escape/analysis.h"

#include <stdlib.h>

static const char *const reason_texts[] = {
#define REASON(kind, id, text) text,
#include "analysis/escape/reasons.def"
};

/* Choices by callee, as lists. */
typedef struct Lists {
    uint32_t *head;         /* by IrFunc.index */
    uint32_t *next;         /* by choice */
} Lists;

static Lists by_callee(Analysis *a)
{
    Lists l = {malloc((a->func_count + 1) * sizeof(uint32_t)),
               malloc((a->choices.len + 1) * sizeof(uint32_t))};
    for (uint32_t i = 0; i < a->func_count; i++) {
        l.head[i] = NONE;
    }
    for (uint32_t i = 0; i < a->choices.len; i++) {
        uint32_t f = a->choices.data[i].callee->index;
        l.next[i] = l.head[f];
        l.head[f] = i;
    }
    return l;
}

static void refuse(Candidate *c, EscapeInfo *why)
{
    if (!c->refused) {
        c->refused = true;
        c->refusal = why;
    }
}

/* Calls that are not known pass nothing. */
static void hear_none(FuncState *callee)
{
    for (uint32_t i = 0; i < callee->candidates.len; i++) {
        refuse(&callee->candidates.data[i], NULL);
    }
}

/* Applies what one call does. */
static void hear(Analysis *a, const SlotChoice *choice)
{
    if (choice->index == NONE) {
        hear_none(&a->states[choice->callee->index]);
        return;
    }
    Candidate *c = &a->states[choice->callee->index].candidates.data[choice->index];
    c->heard += choice->call->u.call.kind == CALLEE_STATIC;
    if (choice->frame) {
        c->wanted = true;
    } else if (choice->pass != NONE) {
        const Candidate *outer = &a->states[choice->caller->index].candidates.data[choice->pass];
        c->wanted |= outer->hidden != NONE;
        if (outer->refused || outer->hidden == NONE) {
            refuse(c, outer->refusal ? outer->refusal : choice->refusal);
        }
    } else {
        refuse(c, choice->refusal);
    }
}

static void settle_function(Analysis *a, IrFunc *f, const Lists *lists)
{
    FuncState *state = &a->states[f->index];
    if (state->candidates.len == 0) {
        return;
    }
    for (uint32_t i = lists->head[f->index]; i != NONE; i = lists->next[i]) {
        hear(a, &a->choices.data[i]);
    }
    f->hidden = ARENA_ARRAY(a->ir->arena, IrSite *, state->candidates.len);
    for (uint32_t i = 0; i < state->candidates.len; i++) {
        Candidate *c = &state->candidates.data[i];
        if (state->no_room || c->heard < a->callees.data[f->index].static_calls) {
            refuse(c, NULL);
        }
        if (!c->wanted) {
            continue;
        }
        c->hidden = f->hidden_count;
        f->hidden[f->hidden_count++] = c->site;
        if (c->call == NULL) {
            c->site->place = PLACE_CALLER;
            c->site->hidden = c->hidden;
        }
    }
    for (uint32_t i = 0; i < state->candidates.len; i++) {
        Candidate *c = &state->candidates.data[i];
        if (c->call || !c->constructed) {
            continue;
        }
        if (c->wanted && !c->refused) {
            EscapeInfo *info = ARENA_NEW(a->arena, EscapeInfo);
            *info = *c->site->info;
            info->reason = REASON_CALLER_SLOT;
            info->why = reason_texts[REASON_CALLER_SLOT];
            c->site->info = info;
        } else if (c->refused && c->refusal) {
            c->site->info = c->refusal;
        }
    }
}

static IrValue *slot_value(Analysis *a, const SlotChoice *choice)
{
    IrValue *v = ir_value_new(a->ir->arena, VALUE_SLOT, NULL, choice->call->pos);
    v->u.site = choice->site;
    v->slot = choice->pair ? SLOT_PAIR : SLOT_OWN;
    if (!choice->frame) {
        v->slot = a->states[choice->caller->index].candidates.data[choice->pass].hidden;
    }
    return v;
}

/* The slots that the call passes to the function; NULL: an indirect call has no more room. */
static IrValue **slots_of(Analysis *a, IrStep *s, IrFunc *callee)
{
    Arena *arena = a->ir->arena;
    if (s->u.call.kind == CALLEE_STATIC) {
        if (s->u.call.slots == NULL) {
            s->u.call.slot_count = callee->hidden_count;
            s->u.call.slots = ARENA_ARRAY(arena, IrValue *, s->u.call.slot_count);
        }
        return s->u.call.slots;
    }
    if (s->u.call.rooms == NULL) {
        s->u.call.rooms = ARENA_ARRAY(arena, IrRoom, MAX_ROOMS);
    }
    uint32_t i = 0;
    while (i < s->u.call.room_count && s->u.call.rooms[i].target != callee) {
        i++;
    }
    if (i == MAX_ROOMS) {
        return NULL;
    }
    if (i == s->u.call.room_count) {
        IrValue **slots = ARENA_ARRAY(arena, IrValue *, callee->hidden_count);
        s->u.call.rooms[s->u.call.room_count++] = (IrRoom){callee, slots};
    }
    return s->u.call.rooms[i].slots;
}

/* Writes the slots into the call. */
static void pass_slot(Analysis *a, const SlotChoice *choice)
{
    if (choice->index == NONE) {
        return;
    }
    uint32_t hidden = a->states[choice->callee->index].candidates.data[choice->index].hidden;
    bool passes = choice->frame ||
                  (choice->pass != NONE &&
                   a->states[choice->caller->index].candidates.data[choice->pass].hidden != NONE);
    if (hidden == NONE || !passes) {
        return;
    }
    IrValue **slots = slots_of(a, choice->call, choice->callee);
    if (slots) {
        slots[hidden] = slot_value(a, choice);
    }
}

void place_finish(Analysis *a)
{
    Lists lists = by_callee(a);
    for (uint32_t i = a->order.len; i-- > 0;) { /* callers first */
        IrFunc *f = a->callees.data[a->order.data[i]].func;
        if (f) {
            settle_function(a, f, &lists);
        }
    }
    for (uint32_t i = 0; i < a->choices.len; i++) {
        pass_slot(a, &a->choices.data[i]);
    }
    free(lists.head);
    free(lists.next);
}
