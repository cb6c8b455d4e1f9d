/* Placement: from how long an object may be held to where it is put. */
#include "analysis/escape/analysis.h"
#include "support/diag.h"

enum {
    MAX_VARIABLE = 10 << 20, /* bytes of a variable on the stack, as in Go */
    MAP_BYTES = 96,          /* of a map without its table */
    SHORT_STRING = 32,       /* elements of the buffer for a converted string, as in Go */
    SHORT_MAKE = 256,        /* bytes of the buffer for a make of unknown size */
    SHORT_APPEND = 128,      /* bytes of the buffer for the arrays of an append */
    /* bytes of new(T), &T{}, make, a literal; also in one frame together */
    MAX_IMPLICIT = 64 << 10,
    MAX_COPIED = 1 << 10,    /* bytes of an object that is copied to the heap where it leaks */
};

static bool is_closure(const IrSite *s)
{
    return s->step && s->step->kind == STEP_CLOSURE;
}

/* Bytes of an object of fixed size; -1: the size varies. */
static int64_t object_bytes(const IrSite *s)
{
    switch (s->kind) {
    case SITE_MAKE_MAP: return MAP_BYTES;
    case SITE_MAKE_SLICE: return s->bound * type_size(s->type); /* of those with a bound */
    case SITE_VARIABLE: return type_size(s->var->type);
    case SITE_NEW: return type_size(s->type);
    case SITE_SLICE_LITERAL: return type_size(s->step->x->type);
    case SITE_BOX: return type_size(s->step->x->type);
    default: break;
    }
    if (!is_closure(s)) {
        return -1;
    }
    int64_t total = 8;
    for (uint32_t i = 0; i < s->step->arg_count; i++) {
        total += (type_size(s->step->args[i]->type) + 7) & ~INT64_C(7);
    }
    return total;
}

/* Takes the bytes out of the frame's budget. */
static bool fits(Analysis *a, const IrFunc *f, const IrSite *s, int64_t bytes)
{
    FuncState *state = &a->states[f->index];
    if (s->kind == SITE_VARIABLE) {
        return bytes <= MAX_VARIABLE;
    }
    if (bytes > MAX_IMPLICIT || state->frame_bytes + bytes > MAX_IMPLICIT) {
        return false;
    }
    state->frame_bytes += bytes;
    return true;
}

static void decide(IrSite *s, Placement place, EscapeInfo *info)
{
    s->place = place;
    s->info = info;
}

static void on_heap(Analysis *a, IrSite *s, EscapeReason reason)
{
    decide(s, PLACE_HEAP, explain_plain(a, s, LIFE_FRAME, reason));
}

/* Is it a new object, or a closure, or a variable that a closure holds? Of those the report says
 * stack when all callers have a place. */
static bool is_constructed(const Graph *g, const EscObject *o)
{
    switch (o->site->kind) {
    case SITE_NEW: case SITE_CLOSURE: return true;
    case SITE_VARIABLE: {
        uint32_t holder = o->held == NONE ? NONE : g->slots.data[o->held].obj;
        return o->kind == OBJECT_CLONE || (holder != NONE && g->objects.data[holder].record);
    }
    default: return false;
    }
}

/* Arrays, maps, boxes and method values are passed as well, but the report says heap, as they
 * outlive the function that makes them. Variables whose address leaves it are on the heap. */
static bool worth_passing(const Graph *g, const EscObject *o)
{
    return o->site->kind != SITE_VARIABLE || is_constructed(g, o);
}

/* May the caller keep this object in its own frame? One object at a time, by a call that is
 * known. */
bool place_may_pass(Analysis *a, uint32_t obj)
{
    const EscObject *o = &a->g->objects.data[obj];
    const UnitFn *fn = &a->g->fns.data[o->fn];
    bool value = fn->func && fn->func->is_closure && a->states[fn->func->index].no_room;
    return o->life == LIFE_CALLER && !o->carried && fn->func && !value &&
           !a->callees.data[fn->callee].recursive && worth_passing(a->g, o);
}

static uint32_t new_candidate(Analysis *a, uint32_t obj)
{
    EscObject *o = &a->g->objects.data[obj];
    FuncState *state = &a->states[a->g->fns.data[o->fn].func->index];
    Candidate c = {.site = o->site, .hidden = NONE, .constructed = is_constructed(a->g, o)};
    if (o->kind == OBJECT_CLONE) {
        c.call = o->call;
        c.callee_index = o->hidden;
    }
    vec_push(&state->candidates, c);
    o->candidate = state->candidates.len - 1;
    return o->candidate;
}

/* Its caller may have a place for it. */
static void offer(Analysis *a, uint32_t obj, int64_t bytes)
{
    if (bytes >= 0 && bytes <= MAX_IMPLICIT && place_may_pass(a, obj)) {
        new_candidate(a, obj);
    }
}

/* Nothing else uses it: it is freed when the frame ends, or when the site makes the next one. */
static void freed(Analysis *a, IrSite *s, EscapeReason reason)
{
    decide(s, PLACE_HEAP_FREE, explain_plain(a, s, LIFE_FRAME, reason));
}

/* Of any size: with room for a short one in the frame, but not in each of very many frames. */
static void place_varying(Analysis *a, const EscObject *o, IrSite *s, int64_t bytes,
                          EscapeReason otherwise)
{
    int64_t size = type_size(s->type);
    bool recursive =
        s->kind != SITE_CONVERT && a->callees.data[a->g->fns.data[o->fn].callee].recursive;
    if (size == 0 || bytes < 2 * size || recursive || !fits(a, s->func, s, bytes)) {
        freed(a, s, otherwise);
        return;
    }
    s->bound = bytes / size;
    s->fallback = true;
    decide(s, PLACE_STACK_ARRAY, explain_plain(a, s, LIFE_FRAME, REASON_SMALL_BUFFER));
}

static void place_array(Analysis *a, IrSite *s, const EscObject *o, uint32_t obj)
{
    int64_t bound = bounds_of_make(a, s), size = type_size(s->type);
    bool too_large = size && bound > MAX_IMPLICIT / size;
    if (o->life > LIFE_FRAME || o->carried) {
        decide(s, PLACE_HEAP, explain_heap(a, obj));
        if (bound > 0 && !too_large) {
            s->bound = bound;
            offer(a, obj, bound * size);
        }
    } else if (bound < 0) {
        place_varying(a, o, s, SHORT_MAKE, REASON_SIZE_UNKNOWN);
    } else if (too_large || !fits(a, s->func, s, bound * size)) {
        freed(a, s, REASON_TOO_LARGE);
    } else {
        s->bound = bound;
        s->fallback = false;
        decide(s, PLACE_STACK_ARRAY, explain_plain(a, s, LIFE_FRAME, REASON_BOUNDED));
    }
}

static void place_object(Analysis *a, IrSite *s, const EscObject *o, uint32_t obj)
{
    int64_t bytes = object_bytes(s);
    if (o->life > LIFE_FRAME || o->carried) {
        decide(s, PLACE_HEAP, explain_heap(a, obj));
        offer(a, obj, bytes);
    } else if (bytes < 0) {
        on_heap(a, s, REASON_GROWS);
    } else if (fits(a, s->func, s, bytes)) {
        decide(s, PLACE_STACK, explain_plain(a, s, LIFE_FRAME, REASON_LOCAL));
    } else if (s->var && s->var->kind != IRVAR_LOCAL && s->var->kind != IRVAR_TEMP) {
        on_heap(a, s, REASON_TOO_LARGE);
    } else {
        freed(a, s, REASON_TOO_LARGE);
    }
}

/* Does the make want room for more entries than a map in the frame has? See tether_map_init. */
static bool makes_table(const IrSite *s)
{
    enum { MAP_ROOM = 8 };
    const IrValue *hint = s->step->x;
    int64_t n;
    return hint &&
           (hint->kind != VALUE_CONST || !const_int64(hint->u.constant, &n) || n > MAP_ROOM);
}

/* The map itself; its table grows on the heap, which is a site of its own. */
static void place_map(Analysis *a, IrSite *s, const EscObject *o, uint32_t obj)
{
    if (o->life > LIFE_FRAME || o->carried) {
        decide(s, PLACE_HEAP, explain_heap(a, obj));
        if (!makes_table(s)) {
            offer(a, obj, MAP_BYTES);
        }
    } else if (!fits(a, s->func, s, MAP_BYTES)) {
        on_heap(a, s, REASON_TOO_LARGE);
    } else {
        s->fallback = makes_table(s);
        EscapeReason reason = s->fallback ? REASON_TABLE : REASON_LOCAL;
        decide(s, PLACE_STACK, explain_plain(a, s, LIFE_FRAME, reason));
    }
}

/* Bytes or runes of a string: short ones have room in the frame. */
static void place_bytes(Analysis *a, IrSite *s, const EscObject *o, uint32_t obj)
{
    if (o->life > LIFE_FRAME || o->carried) {
        decide(s, PLACE_HEAP, explain_heap(a, obj));
    } else {
        place_varying(a, o, s, SHORT_STRING * type_size(s->type), REASON_SIZE_UNKNOWN);
    }
}

void place_string(Analysis *a, IrSite *s)
{
    bool rune = s->kind == SITE_CONVERT && type_is_integer(s->step->x->type);
    if (!fits(a, s->func, s, SHORT_STRING)) {
        freed(a, s, REASON_SIZE_UNKNOWN);
        return;
    }
    s->bound = SHORT_STRING;
    s->fallback = !rune;
    decide(s, PLACE_STACK_ARRAY,
           explain_plain(a, s, LIFE_FRAME, rune ? REASON_BOUNDED : REASON_SMALL_BUFFER));
}

/* The arrays that an append makes when it grows. */
static void place_append(Analysis *a, IrSite *s, const EscObject *o, uint32_t obj)
{
    if (o->life > LIFE_FRAME) {
        decide(s, PLACE_HEAP, explain_heap(a, obj));
    } else if (o->carried) {
        on_heap(a, s, REASON_GROWS);
    } else {
        place_varying(a, o, s, SHORT_APPEND, REASON_GROWS);
    }
}

static void place_site(Analysis *a, uint32_t obj)
{
    EscObject o = a->g->objects.data[obj];
    IrSite *s = o.site;
    switch (s->kind) {
    case SITE_MAKE_SLICE: place_array(a, s, &o, obj); break;
    case SITE_MAKE_MAP: place_map(a, s, &o, obj); break;
    case SITE_CONVERT: place_bytes(a, s, &o, obj); break;
    case SITE_APPEND: place_append(a, s, &o, obj); break;
    case SITE_MAKE_CHAN: case SITE_CONCAT: case SITE_MAP_GROW:
        if (o.life > LIFE_FRAME) {
            decide(s, PLACE_HEAP, explain_heap(a, obj));
        } else if (s->kind == SITE_MAKE_CHAN) {
            on_heap(a, s, REASON_RUNTIME);
            s->info->why = "channels are always on the heap";
        } else {
            on_heap(a, s, REASON_GROWS);
        }
        break;
    default: place_object(a, s, &o, obj); break;
    }
}

/* What a call does with an object that its callee could make elsewhere. */
static void place_clone(Analysis *a, uint32_t obj)
{
    EscObject o = a->g->objects.data[obj];
    IrFunc *f = a->g->fns.data[o.fn].func;
    if (o.hidden == NONE || f == NULL) { /* what calls a dispatch enters its targets, or has none */
        return;
    }
    if (o.call == NULL || o.call->kind != STEP_CALL || f->wrapper) {
        rooms_refuse(a, o.callee);
        return;
    }
    SlotChoice c = {.caller = f, .callee = o.callee, .call = o.call, .index = o.hidden,
                    .site = o.site, .pass = NONE};
    c.pair = o.carried && o.paired;
    if (o.life <= LIFE_FRAME && (!o.carried || c.pair) &&
        fits(a, f, o.site, object_bytes(o.site) * (c.pair ? 2 : 1))) {
        c.frame = true;
    } else if (place_may_pass(a, obj)) {
        c.pass = new_candidate(a, obj);
        c.refusal = explain_heap(a, obj);
    } else {
        c.refusal = o.life <= LIFE_FRAME && !o.carried
                        ? explain_plain(a, o.site, LIFE_FRAME, REASON_TOO_LARGE)
                        : explain_heap(a, obj);
    }
    if (o.call->u.call.kind == CALLEE_STATIC) {
        vec_push(&a->choices, c);
    } else {
        rooms_choose(a, &c);
    }
}

/* Strings are placed when all else is: see place_strings. */
static bool makes_text(const IrSite *s)
{
    return s->kind == SITE_CONCAT || s->kind == SITE_CONVERT;
}

/* Has the memory a uintptr inside? It may be its own address, as in a strings.Builder. */
static bool has_number(Type *t)
{
    Type *u = type_underlying(t);
    bool found = u->kind == TYPE_UINTPTR;
    if (u->kind == TYPE_ARRAY) {
        return has_number(u->u.array.elem);
    }
    for (uint32_t i = 0; u->kind == TYPE_STRUCT && i < u->u.struct_.count && !found; i++) {
        found = has_number(u->u.struct_.fields[i]->type);
    }
    return found;
}

static bool may_know_itself(const IrSite *s)
{
    if (is_closure(s)) {
        bool found = false;
        for (uint32_t i = 0; i < s->step->arg_count; i++) {
            found = found || has_number(s->step->args[i]->type);
        }
        return found;
    }
    return has_number(s->kind == SITE_VARIABLE ? s->var->type
                      : s->kind == SITE_NEW    ? s->type
                                               : s->step->x->type);
}

bool place_may_copy(const IrSite *s)
{
    bool kind = s->kind == SITE_NEW || s->kind == SITE_BOX || s->kind == SITE_SLICE_LITERAL ||
                (s->kind == SITE_VARIABLE && s->var->kind != IRVAR_RESULT) || is_closure(s);
    if (!kind || s->place != PLACE_HEAP || s->info == NULL ||
        s->info->reason == REASON_TOO_LARGE || s->info->reason == REASON_TOO_COMPLEX) {
        return false;
    }
    int64_t bytes = object_bytes(s);
    return bytes > 0 && bytes <= MAX_COPIED && !may_know_itself(s);
}

bool place_copied(Analysis *a, IrSite *s)
{
    if (!fits(a, s->func, s, object_bytes(s))) {
        return false;
    }
    s->place = PLACE_STACK_COPY;
    return true;
}

/* Sites that make no object of the graph. */
static void place_others(Analysis *a, uint32_t fn)
{
    IrFunc *f = a->g->fns.data[fn].func;
    for (uint32_t i = 0; f && i < f->sites.len; i++) {
        IrSite *s = f->sites.data[i];
        if (s->info || makes_text(s)) {
            continue;
        }
        if (s->step && s->step->kind == STEP_DEFER) {
            if (s->loop_depth == 0 && a->g->fns.data[fn].jumps.len == 0) {
                decide(s, PLACE_STACK, explain_plain(a, s, LIFE_FRAME, REASON_LOCAL));
            } else {
                on_heap(a, s, REASON_DEFER_LOOP);
            }
        } else {
            on_heap(a, s, REASON_GROWS);
        }
    }
}

/* What one function does with a string may depend on all that it calls, in any order. */
void place_strings(Analysis *a)
{
    for (uint32_t i = 0; i < a->order.len; i++) {
        IrFunc *f = a->callees.data[a->order.data[i]].func;
        if (f && !a->states[f->index].gave_up) {
            strings_find(a, f);
        }
        for (uint32_t k = 0; f && k < f->sites.len; k++) {
            IrSite *s = f->sites.data[k];
            if (s->info == NULL && makes_text(s)) {
                on_heap(a, s, REASON_SIZE_UNKNOWN);
            }
        }
    }
}

static bool in_frame(const IrSite *s)
{
    return s->place == PLACE_STACK || s->place == PLACE_STACK_ARRAY;
}

/* An object on the heap may go on naming what it held before anything pointed to it: nobody reads
 * that, but the collector sees it, and there nothing may be free. */
static void free_none_of_heap(Analysis *a)
{
    const Graph *g = a->g;
    for (uint32_t i = 0; i < g->early.len; i++) {
        const Slot *s = &g->slots.data[g->early.data[i].slot];
        for (uint32_t k = 0; k < s->len && !in_frame(g->early.data[i].site); k++) {
            IrSite *held = g->objects.data[g->slots.data[slot_elems(g, s)[k].target].obj].site;
            bool ours = held && held->func == g->early.data[i].site->func;
            bool freed_array = ours && held->place == PLACE_STACK_ARRAY && held->fallback;
            if (freed_array || (ours && held->place == PLACE_HEAP_FREE)) {
                held->fallback = false;
                on_heap(a, held, REASON_STORED_HEAP);
            }
        }
    }
}

void place_unit(Analysis *a)
{
    Graph *g = a->g;
    for (uint32_t i = 1; i < g->objects.len; i++) {
        const EscObject *o = &g->objects.data[i];
        if (o->kind == OBJECT_SITE && o->site) {
            place_site(a, i);
        } else if (o->kind == OBJECT_SITE && o->life > LIFE_FRAME && !a->gave_up) {
            ICE("a variable without site outlives its frame");
        }
    }
    for (uint32_t i = 1; i < g->objects.len; i++) {
        if (g->objects.data[i].kind == OBJECT_CLONE) {
            place_clone(a, i);
        }
    }
    for (uint32_t fn = 0; fn < g->fns.len; fn++) {
        place_others(a, fn);
    }
    free_none_of_heap(a);
}
