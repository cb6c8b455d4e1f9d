/* Explanations: the way of an object to what keeps it, hop by hop, in plain words. The graph's
 * elements know where they came from, so the way is read off backwards. */
#include "analysis/escape/analysis.h"

#include <string.h>

enum { MAX_HOPS = 24 };

static const char *const reason_texts[] = {
#define REASON(kind, id, text) text,
#include "analysis/escape/reasons.def"
};

typedef struct Path {
    Analysis *a;
    EscapeHop hop[MAX_HOPS];    /* last one first */
    uint32_t count;
} Path;

static const char *site_name(const IrSite *s)
{
    return s ? escape_site_name(s) : "an object";
}

static const char assigned[] = "it is assigned to %s";

/* Where ways meet, a variable goes on as itself: only the assignment itself is told. */
static void add_hop(Path *p, Pos pos, const char *text)
{
    EscapeHop *last = p->count ? &p->hop[p->count - 1] : NULL;
    if (last && strcmp(last->text, text) == 0 &&
        (last->pos == pos || strncmp(text, assigned, sizeof assigned - 3) == 0)) {
        last->pos = pos;
        return;
    }
    if (p->count < MAX_HOPS) {
        p->hop[p->count].pos = pos;
        p->hop[p->count++].text = text;
    }
}

static const char *print(Path *p, const char *format, const char *name)
{
    return arena_printf(p->a->arena, format, name);
}

/* Is the object made in the user's source? Names of others mean nothing to the user. */
static bool is_users(const Path *p, const EscObject *o)
{
    return o && o->site && o->site->func->pkg == p->a->ir->program->main;
}

/* Who holds what is stored in slot s. */
static const char *stored_text(Path *p, const EscObject *o)
{
    if (is_users(p, o)) {
        return print(p, "it is stored in %s", site_name(o->site));
    }
    const IrVar *param = o && o->kind == OBJECT_GHOST ? params_origin(p->a, o) : NULL;
    if (param && param->name) {
        return print(p, "it is stored in what %s leads to", param->name->data);
    }
    return o && o->kind == OBJECT_GHOST ? "it is stored in what a parameter leads to"
           : o && o->site               ? "it is stored in an object of a bundled package"
                                        : "it is stored through a pointer";
}

static const char *result_text(Path *p, const Slot *s)
{
    const IrFunc *f = s->fn < p->a->g->fns.len ? p->a->g->fns.data[s->fn].func : NULL;
    if (f == NULL) {
        return "it is returned";
    }
    return print(p,
                 f->result_count > 1 ? "it becomes a result of %s" : "it becomes the result of %s",
                 f->name->data);
}

/* Words for how something came into this slot; NULL: not worth a line. */
static const char *hop_text(Path *p, const Elem *e, uint32_t slot)
{
    const Slot *s = &p->a->g->slots.data[slot];
    const EscObject *o = s->obj != NONE ? &p->a->g->objects.data[s->obj] : NULL;
    switch ((HopKind)e->hop) {
    case HOP_GLOBAL: {
        const char *name = shared_global(p->a, e->pos);
        return name ? print(p, "it is stored in package variable %s", name)
                    : "it is stored in a package variable";
    }
    case HOP_GO: return "a goroutine gets it";
    case HOP_PANIC: return "it becomes a panic value";
    case HOP_UNKNOWN: return "it is passed to a function that cannot be known here";
    case HOP_RUNTIME: return "the runtime keeps it";
    case HOP_NUMBER:
        return "its address becomes a number, or its memory is seen as of another type";
    case HOP_RETURN: return result_text(p, s);
    case HOP_ARGUMENT: return "it is passed as an argument";
    case HOP_RESULT: return "a call gives it back";
    case HOP_CAPTURE: return "a function literal captures it";
    case HOP_BOX: return "it becomes the value of an interface";
    case HOP_SEND: return "it goes through a channel";
    case HOP_DEFER: return "a deferred call holds it";
    case HOP_ELEMENT: return "it becomes an element";
    case HOP_CALLEE:
        return is_users(p, o) ? print(p, "the called function stores it in %s", site_name(o->site))
                              : "the called function stores it";
    case HOP_MAP:
        return o == NULL ? "it is read from a map"
               : o->site ? stored_text(p, o)
                         : "it is stored in a map";
    case HOP_STORE: return stored_text(p, o);
    default: break;
    }
    return s->var && s->var->name ? print(p, assigned, s->var->name->data) : NULL;
}

static const Elem *element_of(Graph *g, uint32_t slot, uint32_t obj)
{
    const Slot *s = &g->slots.data[slot];
    if (slot == 0 && g->objects.data[obj].escaped) {
        return &slot_elems(g, s)[g->objects.data[obj].escaped_by];
    }
    for (uint32_t i = 0; i < s->len; i++) {
        if (g->slots.data[slot_elems(g, s)[i].target].obj == obj) {
            return &slot_elems(g, s)[i];
        }
    }
    return NULL;
}

/* From `slot`, which holds obj, back to where obj was made. */
static void walk_back(Path *p, uint32_t slot, uint32_t obj)
{
    Graph *g = p->a->g;
    Pos near = NO_POS;
    if (!p->a->options->paths) {
        return;
    }
    for (uint32_t n = 0; n < 200 && slot != NONE; n++) {
        const Elem *e = element_of(g, slot, obj);
        if (e == NULL || (slot == 0 && e->hop == HOP_INSIDE)) {
            break;
        }
        Pos pos = e->pos != NO_POS ? e->pos : near;
        const IrSite *s = g->objects.data[obj].site;
        const char *text = e->from == NONE && s && s->kind == SITE_VARIABLE ? "its address is taken"
                         : e->from == NONE ? NULL : hop_text(p, e, slot);
        if (text && pos != NO_POS) {
            add_hop(p, pos, text);
        }
        near = pos;
        slot = e->from;
    }
}

static EscapeReason reason_of(HopKind hop)
{
    switch (hop) {
    case HOP_GLOBAL: return REASON_STORED_GLOBAL;
    case HOP_GO: return REASON_GOROUTINE;
    case HOP_PANIC: return REASON_PANIC;
    case HOP_UNKNOWN: return REASON_UNKNOWN_CALL;
    case HOP_RUNTIME: return REASON_RUNTIME;
    case HOP_NUMBER: return REASON_AS_NUMBER;
    default: return REASON_STORED_HEAP;
    }
}

/* Who holds obj, when it escapes only as a part of something that does. */
static uint32_t outer_holder(Graph *g, const Elem *e)
{
    return e && e->hop == HOP_INSIDE && e->from != NONE && e->from != 0 ? g->slots.data[e->from].obj
                                                                        : NONE;
}

static void walk_escaped(Path *p, uint32_t obj, EscapeReason *reason)
{
    Graph *g = p->a->g;
    uint32_t chain[8], slots[8], n = 0;
    *reason = REASON_STORED_HEAP;
    for (;;) { /* outwards, to what is kept for its own sake */
        const Elem *e = element_of(g, 0, obj);
        uint32_t holder = outer_holder(g, e);
        if (e && holder == NONE) {
            EscapeReason r = reason_of((HopKind)e->hop);
            *reason = n == 0 || r != REASON_STORED_GLOBAL ? r : REASON_STORED_HEAP;
        }
        if (holder == NONE || n == 8) {
            walk_back(p, 0, obj);
            break;
        }
        chain[n] = obj;
        slots[n++] = e->from;
        obj = holder;
    }
    while (n-- > 0) {
        walk_back(p, slots[n], chain[n]);
    }
}

/* The bundled package that a position lies in, or NULL. */
static const char *bundled_package(Path *p, Pos pos)
{
    const SourceFile *f = source_file(p->a->ir->program->sources, pos);
    for (uint32_t i = 0; f && f->bundled && i < p->a->ir->program->packages.len; i++) {
        const Package *pkg = p->a->ir->program->packages.data[i];
        for (uint32_t k = 0; k < pkg->file_count; k++) {
            if (pkg->files[k]->source == f) {
                return pkg->path->data;
            }
        }
    }
    return NULL;
}

/* Copies the hops, first one first. What happens inside bundled packages is one hop, at the place
 * of the user's source where the way went in. */
static void copy_hops(Path *p, const IrSite *s, EscapeInfo *info)
{
    const char *inside = NULL;
    bool users = s->func->pkg == p->a->ir->program->main;
    for (uint32_t i = p->count; i-- > 0;) {
        EscapeHop hop = p->hop[i];
        const char *package = users ? bundled_package(p, hop.pos) : NULL;
        if (package == NULL) {
            info->path[info->path_count++] = hop;
        } else if (inside == NULL) {
            hop.text = print(p, "package %s passes it on", package);
            hop.pos = info->path[info->path_count - 1].pos;
            info->path[info->path_count++] = hop;
        }
        inside = package ? inside ? inside : package : NULL;
    }
    if (inside) {
        info->path[info->path_count - 1].text = print(p, "package %s keeps it", inside);
    }
}

static EscapeInfo *finish(Path *p, const IrSite *s, Lifetime life, EscapeReason reason)
{
    EscapeInfo *info = ARENA_NEW(p->a->arena, EscapeInfo);
    info->life = life;
    info->reason = reason;
    info->why = reason_texts[reason];
    if (reason == REASON_ADDRESS_RETURNED && s->kind != SITE_VARIABLE) {
        info->why = "it is returned";
    }
    if (!p->a->options->paths) {
        return info;
    }
    info->path = ARENA_ARRAY(p->a->arena, EscapeHop, p->count + 1);
    info->path[0].pos = escape_site_pos(s);
    info->path[0].text = arena_printf(p->a->arena, "%s is created here", site_name(s));
    info->path_count = 1;
    copy_hops(p, s, info);
    return info;
}

static const char *carrier_text(Path *p, const Slot *s)
{
    const EscObject *o = s->obj != NONE ? &p->a->g->objects.data[s->obj] : NULL;
    if (s->var && s->var->name) {
        return print(p, "%s holds it when the next one is made", s->var->name->data);
    }
    if (is_users(p, o)) {
        return print(p, "%s was made before, and holds it when the next one is made",
                     site_name(o->site));
    }
    return o && o->kind == OBJECT_FRAME ? "a deferred call holds it"
                                        : "it may be in use when the next one is made";
}

/* What a result, or memory of the caller, leads to: from there inwards, through what holds it. */
static EscapeInfo *explain_caller(Path *p, uint32_t obj)
{
    Graph *g = p->a->g;
    const EscObject *o = &g->objects.data[obj], *outer = o;
    uint32_t chain[8], n = 0;
    while (n < 8 && outer->held != NONE) {
        chain[n++] = obj;
        obj = g->slots.data[outer->held].obj;
        if (obj == NONE || g->objects.data[obj].site == NULL) {
            break;
        }
        outer = &g->objects.data[obj];
    }
    for (uint32_t i = n; i-- > 0;) {
        walk_back(p, g->objects.data[chain[i]].held, chain[i]);
    }
    bool result = n > 0 && (obj == NONE || g->objects.data[obj].kind != OBJECT_GHOST);
    EscapeInfo *info =
        finish(p, o->site, LIFE_CALLER, result ? REASON_ADDRESS_RETURNED : REASON_STORED_CALLER);
    if (result && n > 1) {
        info->why = "what is returned leads to it";
    }
    return info;
}

EscapeInfo *explain_heap(Analysis *a, uint32_t obj)
{
    Path p = {.a = a};
    Graph *g = a->g;
    EscObject o = g->objects.data[obj];
    EscapeReason reason;
    if (a->gave_up) {
        return finish(&p, o.site, LIFE_PROGRAM, REASON_TOO_COMPLEX);
    }
    if (o.life == LIFE_PROGRAM) {
        walk_escaped(&p, obj, &reason);
        return finish(&p, o.site, LIFE_PROGRAM, reason);
    }
    if (o.life == LIFE_CALLER) {
        return explain_caller(&p, obj);
    }
    if (o.carrier != NONE && a->options->paths) {
        add_hop(&p, o.site->pos, carrier_text(&p, &g->slots.data[o.carrier]));
        walk_back(&p, o.carrier, obj);
    }
    return finish(&p, o.site, LIFE_FRAME, REASON_OUTLIVES_LOOP);
}

/* What a function keeps of a parameter: `obj` is a ghost, and the heap holds it. The path begins at
 * the parameter. */
EscapeInfo *explain_kept(Analysis *a, uint32_t obj, const IrVar *param)
{
    Path p = {.a = a};
    EscapeReason reason;
    walk_escaped(&p, obj, &reason);
    IrFunc *f = a->g->fns.data[a->g->objects.data[obj].fn].func;
    IrSite at = {.kind = SITE_VARIABLE, .pos = param->pos, .func = f, .text = param->name->data};
    EscapeInfo *info = finish(&p, &at, LIFE_PROGRAM, reason);
    info->path++; /* it is not created here */
    info->path_count--;
    return info;
}

EscapeInfo *explain_plain(Analysis *a, const IrSite *s, Lifetime life, EscapeReason reason)
{
    Path p;
    p.a = a;
    p.count = 0;
    return finish(&p, s, life, reason);
}
