/* Who holds whom: the edges of the points-to graph between what the user's source makes and names,
 * for pictures. */
#include "analysis/escape/analysis.h"

/* ---- package variables by the place where they are set ---- */

static const IrGlobal *root_global(const IrValue *v)
{
    while (v && v->kind != VALUE_GLOBAL) {
        v = v->kind == VALUE_FIELD || v->kind == VALUE_INDEX || v->kind == VALUE_SLICE ? v->x
                                                                                       : NULL;
    }
    return v ? v->u.global : NULL;
}

static void note_global(void *context, IrStep *s)
{
    Analysis *a = context;
    const IrGlobal *g = s->kind == STEP_ASSIGN || s->kind == STEP_MAP_SET || s->kind == STEP_SEND
                            ? root_global(s->x)
                            : NULL;
    if (g && g->obj && s->pos != NO_POS) {
        map_set_ptr(&a->globals_set, (void *)(uintptr_t)s->pos, g->obj->name->data);
    }
}

const char *holders_global(Analysis *a, Pos pos)
{
    for (uint32_t i = 0; !a->globals_known && i < a->ir->funcs.len; i++) {
        if (a->ir->funcs.data[i]->pkg == a->ir->program->main) {
            ir_walk(&a->ir->funcs.data[i]->body, note_global, a);
        }
    }
    a->globals_known = true;
    return pos == NO_POS ? NULL : map_get_ptr(&a->globals_set, (void *)(uintptr_t)pos);
}

/* ---- edges ---- */

static bool users_site(const Analysis *a, const IrSite *s)
{
    return s && s->func->pkg == a->ir->program->main;
}

/* A number for each holder. */
static uint64_t holder_key(const EscapeHold *h)
{
    const void *what = h->site ? (const void *)h->site : h->var ? (const void *)h->var
                     : h->global ? (const void *)h->global : (const void *)h->func;
    return ((uint64_t)(uintptr_t)what ^ (uint64_t)h->kind) * 0x9E3779B97F4A7C15u;
}

static void add(Analysis *a, EscapeHold h, const Elem *e)
{
    h.held = a->g->objects.data[a->g->slots.data[e->target].obj].site;
    h.pos = e->pos;
    if (!users_site(a, h.held) || h.held == h.site) {
        return;
    }
    uint64_t key = holder_key(&h) + (h.held->id + 1) * 0xC2B2AE3D27D4EB4Fu;
    uint64_t *known = map_put(&a->holds_known, key ? key : 1);
    if (*known == 0) {
        *known = 1;
        vec_push(&a->result->holds, h);
    }
}

static HolderKind of_hop(uint8_t hop)
{
    switch ((HopKind)hop) {
    case HOP_GLOBAL: return HOLDER_GLOBAL;
    case HOP_GO: return HOLDER_GOROUTINE;
    case HOP_PANIC: return HOLDER_PANIC;
    case HOP_UNKNOWN: return HOLDER_UNKNOWN;
    case HOP_RUNTIME: return HOLDER_RUNTIME;
    default: return HOLDER_SITE; /* by way of something else that is held */
    }
}

/* What lives as long as the program. */
static void add_heap(Analysis *a, const Slot *s)
{
    for (uint32_t i = 0; i < s->len; i++) {
        const Elem *e = &slot_elems(a->g, s)[i];
        HolderKind kind = of_hop(e->hop);
        if (kind != HOLDER_SITE) {
            EscapeHold h = {.kind = kind,
                            .global = kind == HOLDER_GLOBAL ? holders_global(a, e->pos) : NULL};
            add(a, h, e);
        }
    }
}

static void add_slot(Analysis *a, const Slot *s)
{
    const EscObject *o = s->obj != NONE ? &a->g->objects.data[s->obj] : NULL;
    const IrFunc *f = s->fn < a->g->fns.len ? a->g->fns.data[s->fn].func : NULL;
    EscapeHold h = {.func = f};
    if (f == NULL || f->pkg != a->ir->program->main || f->wrapper) {
        return;
    }
    if (o && (o->kind == OBJECT_SITE || o->kind == OBJECT_CLONE) && users_site(a, o->site)) {
        h = (EscapeHold){.kind = HOLDER_SITE, .site = o->site};
    } else if (o && o->kind == OBJECT_FRAME) {
        h.kind = HOLDER_DEFER;
    } else if (o && o->kind == OBJECT_GHOST) {
        h.kind = HOLDER_PARAM;
        h.var = params_origin(a, o);
    } else if (o == NULL && s->result) {
        h.kind = HOLDER_RESULT;
    } else if (o == NULL && s->var && s->var->name && s->var->kind != IRVAR_TEMP) {
        h.kind = HOLDER_VARIABLE;
        h.var = s->var;
    } else {
        return;
    }
    for (uint32_t i = 0; i < s->len; i++) {
        add(a, h, &slot_elems(a->g, s)[i]);
    }
}

void holders_find(Analysis *a)
{
    const Graph *g = a->g;
    bool users = false;
    for (uint32_t i = 0; i < g->fns.len; i++) {
        users |= g->fns.data[i].func && g->fns.data[i].func->pkg == a->ir->program->main;
    }
    if (!users || a->gave_up) {
        return;
    }
    add_heap(a, &g->slots.data[0]);
    for (uint32_t i = 1; i < g->slots.len; i++) {
        add_slot(a, &g->slots.data[i]);
    }
}

void holders_free(Analysis *a)
{
    map_free(&a->globals_set);
    map_free(&a->holds_known);
}
