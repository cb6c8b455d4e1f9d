/* May an old object of a site in a loop still be in use when the site runs again? If not, one slot
 * serves them all.
 *
 * Two sufficient reasons, each found by walking back from the object over those who hold it:
 * (1) nothing that is carried around the loop leads to it: neither memory made outside the loop nor
 *     a variable's version that is alive at the loop's head. This is asked of every loop around it.
 * (2) nothing alive behind the site leads to it: each version that holds it is read only on ways
 *     that define it anew first. An append that grows reads the old array itself, and copies it:
 *     that is its last use, if the new one does not lead to it.
 * Where the site itself is the last that reads the old one, and only variables hold it, a new
 * object can still take its place: its value is there before it is stored. What a callee makes
 * while it reads the old one needs another place: two of them serve in turn, if the callee neither
 * keeps what it reads nor gives it back, for behind the call only the new one is alive. */
#include "analysis/escape/analysis.h"

/* Its arrays are in Analysis.unit. */
typedef struct Walk {
    Analysis *a;
    /* by object: range of `holder`, slots that hold it; NULL until the first question */
    uint32_t *first, *holder;
    uint32_t *seen, stamp;      /* by object */
    VEC(uint32_t) work;
    uint32_t steps;
    uint32_t tries;             /* of only_read_by */
} Walk;

/* ---- who holds what -------------------------------------------------------------------------- */

static void index_holders(Walk *w)
{
    Graph *g = w->a->g;
    uint32_t n = g->objects.len, total = 0;
    w->first = ARENA_ARRAY(&w->a->unit, uint32_t, n + 2);
    for (uint32_t s = 1; s < g->slots.len; s++) {
        for (uint32_t i = 0; i < g->slots.data[s].len; i++) {
            w->first[g->slots.data[slot_elems(g, &g->slots.data[s])[i].target].obj + 1]++;
            total++;
        }
    }
    for (uint32_t i = 0; i <= n; i++) {
        w->first[i + 1] += w->first[i];
    }
    w->holder = ARENA_ARRAY(&w->a->unit, uint32_t, total);
    uint32_t *at = ARENA_ARRAY(&w->a->unit, uint32_t, n);
    for (uint32_t i = 0; i < n; i++) {
        at[i] = w->first[i];
    }
    for (uint32_t s = 1; s < g->slots.len; s++) {
        for (uint32_t i = 0; i < g->slots.data[s].len; i++) {
            w->holder[at[g->slots.data[slot_elems(g, &g->slots.data[s])[i].target].obj]++] = s;
        }
    }
}

/* A version is alive when something reads it, or a merge that is alive itself. */
static void find_live(Analysis *a)
{
    Graph *g = a->g;
    VEC(uint32_t) next = {0}, from = {0}, work = {0};
    uint32_t *head = ARENA_ARRAY(&a->unit, uint32_t, g->slots.len);
    for (uint32_t s = 0; s < g->slots.len; s++) {
        head[s] = NONE;
    }
    for (uint32_t s = 0; s < g->slots.len; s++) {
        for (uint32_t u = g->slots.data[s].uses; u != NONE; u = g->uses.data[u].next) {
            uint32_t phi = g->uses.data[u].phi;
            if (phi != NONE) {
                vec_push_in(&next, &a->unit, head[phi]);
                head[phi] = from.len;
                vec_push_in(&from, &a->unit, s);
            } else if (!g->slots.data[s].live) {
                g->slots.data[s].live = true;
                vec_push_in(&work, &a->unit, s);
            }
        }
    }
    while (work.len) {
        uint32_t phi = vec_pop(&work);
        for (uint32_t i = head[phi]; i != NONE; i = next.data[i]) {
            if (!g->slots.data[from.data[i]].live) {
                g->slots.data[from.data[i]].live = true;
                vec_push_in(&work, &a->unit, from.data[i]);
            }
        }
    }
}

/* ---- loops around a position ----------------------------------------------------------------- */

static bool within(const Loop *l, uint32_t pos)
{
    return pos >= l->start && pos <= l->end;
}

static uint32_t innermost(const UnitFn *fn, uint32_t pos)
{
    uint32_t lo = 0, hi = fn->loops.len;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (fn->loops.data[mid].start <= pos) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    uint32_t l = lo ? lo - 1 : NONE;
    while (l != NONE && fn->loops.data[l].end < pos) {
        l = fn->loops.data[l].parent;
    }
    return l;
}

/* ---- reason 1 -------------------------------------------------------------------------------- */

typedef enum Verdict { FINE, FOLLOW, CARRIED } Verdict;

static Verdict version_carried(const Walk *w, const Slot *s, const UnitFn *fn, const Loop *l)
{
    (void)w;
    if (s->flat) {
        return within(l, fn->var_decl[s->var->index]) ? FINE : CARRIED;
    }
    bool head = s->def == l->start;
    return s->live && (s->def < l->start || head) ? CARRIED : FINE;
}

/* Parameters, and variables of other functions of the component, hold what is made here only in
 * calls, which have ended when the site runs again: what callers hold has their lifetime. */
static bool ended(const Graph *g, const Slot *s, uint32_t f)
{
    return s->obj == NONE ? s->fn != f : g->objects.data[s->obj].kind == OBJECT_INPUTS;
}

/* Objects of other functions of the component are in frames above, which have ended: who holds them
 * decides. Frames below lead to `of` only through what the inputs lead to, and then it is the
 * caller's (lifetimes.c). */
static bool of_frame_above(const EscObject *o, const EscObject *of)
{
    return o->fn != of->fn && of->life <= LIFE_FRAME;
}

static Verdict slot_carried(const Walk *w, uint32_t slot, const EscObject *of, const Loop *l)
{
    uint32_t f = of->fn;
    const Graph *g = w->a->g;
    const Slot *s = &g->slots.data[slot];
    if (ended(g, s, f)) {
        return FINE;
    }
    if (s->obj != NONE) {
        const EscObject *o = &g->objects.data[s->obj];
        bool own = o->kind == OBJECT_SITE || o->kind == OBJECT_CLONE || o->kind == OBJECT_PLAIN;
        return of_frame_above(o, of) || (own && o->fn == f && within(l, o->def)) ? FOLLOW : CARRIED;
    }
    return s->var ? version_carried(w, s, &g->fns.data[f], l) : FINE;
}

/* ---- reason 2 -------------------------------------------------------------------------------- */

/* With `own`, a read by the site itself does not count: see above. */
static bool read_behind(const Graph *g, const UnitFn *fn, const Slot *s, uint32_t pos, bool own)
{
    if (s->def >= pos) {
        return false;
    }
    for (uint32_t u = s->uses; u != NONE; u = g->uses.data[u].next) {
        Use use = g->uses.data[u];
        if (use.phi != NONE && !g->slots.data[use.phi].live) {
            continue;
        }
        if (use.at > pos || (use.at == pos && (use.phi != NONE || !own))) {
            return true;
        }
        for (uint32_t l = innermost(fn, pos); l != NONE && !within(&fn->loops.data[l], s->def);
             l = fn->loops.data[l].parent) {
            if (within(&fn->loops.data[l], use.at)) {
                return true;
            }
        }
    }
    return false;
}

static Verdict slot_behind(const Walk *w, uint32_t slot, const EscObject *of, bool own)
{
    uint32_t f = of->fn, pos = of->def;
    const Graph *g = w->a->g;
    const Slot *s = &g->slots.data[slot];
    if (ended(g, s, f)) {
        return FINE;
    }
    if (s->flat) {
        return CARRIED;
    }
    if (s->obj != NONE) {
        const EscObject *o = &g->objects.data[s->obj];
        bool reached_by_pointers =
            o->fn == f &&
            ((o->kind == OBJECT_SITE && (o->site == NULL || o->site->kind != SITE_VARIABLE)) ||
             o->kind == OBJECT_CLONE || o->kind == OBJECT_PLAIN);
        return of_frame_above(o, of) || reached_by_pointers ? FOLLOW : CARRIED;
    }
    return s->var && read_behind(g, &g->fns.data[f], s, pos, own) ? CARRIED : FINE;
}

/* ---- the walk -------------------------------------------------------------------------------- */

/* Slot that carries the object, or NONE. Loop NULL: reason 2; `own`: what the site itself reads
 * does not count. */
static uint32_t carrier(Walk *w, uint32_t obj, const Loop *l, bool own)
{
    Graph *g = w->a->g;
    const EscObject *of = &g->objects.data[obj];
    if (w->first == NULL) {
        find_live(w->a);
        index_holders(w);
    }
    w->stamp++;
    vec_clear(&w->work);
    vec_push_in(&w->work, &w->a->unit, obj);
    w->seen[obj] = w->stamp;
    for (w->steps = 0; w->work.len; w->steps++) {
        uint32_t o = vec_pop(&w->work);
        for (uint32_t i = w->first[o]; i < w->first[o + 1]; i++) {
            uint32_t s = w->holder[i];
            Verdict v = l ? slot_carried(w, s, of, l) : slot_behind(w, s, of, own);
            if (v == CARRIED || w->steps + (i - w->first[o]) > MAX_HOLDERS) {
                return s;
            }
            uint32_t holder = g->slots.data[s].obj;
            if (v == FOLLOW && own && (holder == obj || of->site->kind != SITE_APPEND)) {
                return s;
            }
            if (v == FOLLOW && w->seen[holder] != w->stamp) {
                w->seen[holder] = w->stamp;
                vec_push_in(&w->work, &w->a->unit, holder);
            }
        }
    }
    return NONE;
}

/* Is the call's callee known not to keep the object, nor to give it back? */
static bool only_read_by(Walk *w, uint32_t obj)
{
    enum { MANY_TRIES = 200 };
    Analysis *a = w->a;
    const EscObject *o = &a->g->objects.data[obj];
    const IrStep *step = o->call;
    if (step == NULL || step->kind != STEP_CALL || step->u.call.kind != CALLEE_STATIC ||
        step->u.call.func->index >= a->func_count || ++w->tries > MANY_TRIES) {
        return false;
    }
    const Callee *callee = &a->callees.data[step->u.call.func->index];
    const Call *c = NULL;
    for (uint32_t i = 0; i < a->g->calls.len && c == NULL; i++) {
        c = a->g->calls.data[i].step == step ? &a->g->calls.data[i] : NULL;
    }
    if (c == NULL || callee->unit_fn != NONE || callee->summary == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < c->arg_count; i++) {
        const Slot *s = c->args[i] == NONE ? NULL : &a->g->slots.data[c->args[i]];
        bool holds = false;
        for (uint32_t k = 0; s && k < s->len && !holds; k++) {
            holds = a->g->slots.data[slot_elems(a->g, s)[k].target].obj == obj;
        }
        if (holds && leaks_input(a, callee->summary, i)) {
            return false;
        }
    }
    return true;
}

/* Only the site itself reads the old one. Then there is room for the new one, or it is `paired`. */
static bool replaces(Walk *w, uint32_t obj)
{
    EscObject *o = &w->a->g->objects.data[obj];
    bool fresh = o->kind == OBJECT_SITE && o->site->kind == SITE_NEW;
    bool made = o->kind == OBJECT_CLONE && o->hidden != NONE && o->site->kind != SITE_MAKE_MAP;
    if ((!fresh && !made) || carrier(w, obj, NULL, true) != NONE) {
        return false;
    }
    o->paired = made && only_read_by(w, obj);
    return fresh;
}

static void check_object(Walk *w, uint32_t obj)
{
    EscObject *o = &w->a->g->objects.data[obj];
    const UnitFn *fn = &w->a->g->fns.data[o->fn];
    uint32_t found = NONE;
    if (fn->loops.len + fn->jumps.len == 0 || fn->func == NULL) {
        return;
    }
    bool undeclared = o->def == 0 && o->site && o->site->var && o->site->var->kind != IRVAR_PARAM &&
                      o->site->var->kind != IRVAR_RESULT && o->site->var->kind != IRVAR_CAPTURE;
    for (uint32_t l = innermost(fn, o->def); l != NONE && found == NONE;
         l = fn->loops.data[l].parent) {
        found = carrier(w, obj, &fn->loops.data[l], false);
    }
    for (uint32_t i = 0; i < fn->jumps.len && found == NONE; i++) {
        if (within(&fn->jumps.data[i], o->def)) {
            found = carrier(w, obj, &fn->jumps.data[i], false);
        }
    }
    bool append = o->site->kind == SITE_APPEND;
    if (found != NONE && !fn->flat &&
        (carrier(w, obj, NULL, append) == NONE || replaces(w, obj))) {
        found = NONE;
    }
    o->carrier = found;
    o->carried = found != NONE || undeclared;
}

void loops_check(Analysis *a)
{
    Graph *g = a->g;
    bool any = false;
    for (uint32_t i = 0; i < g->fns.len; i++) {
        any |= g->fns.data[i].loops.len + g->fns.data[i].jumps.len > 0;
    }
    if (!any) {
        return;
    }
    Walk w = {.a = a, .seen = ARENA_ARRAY(&a->unit, uint32_t, g->objects.len)};
    for (uint32_t i = 1; i < g->objects.len; i++) {
        EscObject *o = &g->objects.data[i];
        if ((o->kind == OBJECT_SITE || o->kind == OBJECT_CLONE) && o->site &&
            o->life != LIFE_PROGRAM) {
            check_object(&w, i);
        }
    }
}
