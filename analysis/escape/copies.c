/* Objects that leave their frame on some ways only: they are in the frame until they leak, and are
 * copied to the heap there.
 *
 * Between two copies of an object nobody may see the difference, so when it moves, all pointers to
 * the place in the frame must become pointers to the copy. That can be done for names: variables of
 * the same function whose address is not taken. So the rule is that nothing but names, and callees
 * that do not keep it, ever holds an address in the object. A step that would put one anywhere else
 * (memory, a variable whose address is taken, a result, a closure, a channel, a callee that keeps
 * it) is a leak: right before it the object moves, if it has not yet, and all names that may hold
 * it are set to the copy. By induction no pointer to the frame's object is anywhere but in a name.
 * A variable whose address is taken is itself such an object, and its own name is one of them.
 *
 * Which names may hold the object, and which steps are leaks, is read off the function's steps, in
 * any order: taking too many does no harm, as the address decides at run time. What calls do with
 * their arguments is in the callees' summaries.
 *
 * Two things more are asked. In a loop, all names are declared inside, so that none holds an old
 * object when the next one is made in its place. And some way from the site to the end must meet no
 * leak, not only because a loop does not run at all: otherwise the copy is for nothing. */
#include "analysis/escape/copies.h"

#include <string.h>

enum { MAX_STEPS = 2000000 }; /* of a function, times the sites in question */

/* What is known of a way from the site. */
enum {
    ALIVE = 1,                /* it has met no leak */
    LIKELY = 2,               /* also if each loop runs at least once */
};

/* ---- the way from the site on ---------------------------------------------------------------- */

static void walk(Copy *c, IrBlock *block);

static void see(Copy *c, IrVar *v)
{
    if (v && !(c->var[v->index] & SEEN)) {
        c->var[v->index] |= SEEN;
        vec_push_in(&c->scope, &c->a->unit, v);
    }
}

static void forget(Copy *c, uint32_t mark)
{
    while (c->scope.len > mark) {
        c->var[vec_pop(&c->scope)->index] &= (uint8_t)~SEEN;
    }
}

/* What a step before a condition declares is in scope behind it, or not: no name may be there. */
static void walk_before(Copy *c, IrBlock *block)
{
    uint32_t mark = c->scope.len;
    bool met = c->met;
    for (uint32_t i = 0; i < block->count; i++) {
        const IrStep *s = block->items[i];
        c->refused |= s->dst && s->declares && (c->var[s->dst->index] & NAME);
        for (uint32_t k = 0; s->kind == STEP_CALL && k < s->u.call.result_count; k++) {
            const IrVar *v = s->u.call.results ? s->u.call.results[k] : NULL;
            c->refused |= v && s->declares && (c->var[v->index] & NAME);
        }
    }
    walk(c, block);
    c->refused |= c->met != met;
    forget(c, mark);
}

static void enter(Copy *c, const IrStep *s)
{
    bool loop = s->kind == STEP_LOOP || s->kind == STEP_RANGE_MAP;
    vec_push_in(&c->around, &c->a->unit, ((Around){.step = s, .outside = loop && !c->met}));
}

/* Behind a breakable step: also those ways that a break took. */
static void leave(Copy *c)
{
    c->way |= vec_pop(&c->around).out;
}

static void end_way(Copy *c)
{
    c->spared |= (c->way & LIKELY) != 0;
    c->way = 0;
}

static void walk_jump(Copy *c, const IrStep *s)
{
    for (uint32_t i = c->around.len; i-- > 0;) {
        Around *x = &c->around.data[i];
        if (x->step == s->u.target) {
            if (x->outside) { /* the iteration of the site is over */
                end_way(c);
            } else if (s->kind == STEP_BREAK) {
                x->out |= c->way;
            } else {
                x->again |= c->way;
            }
            break;
        }
    }
    c->way = 0;
}

static void walk_loop(Copy *c, IrStep *s)
{
    bool met = c->met;
    uint8_t entry = c->way;
    uint32_t mark = c->scope.len;
    enter(c, s);
    walk_before(c, &s->u.loop.before);
    see(c, s->u.loop.key);
    see(c, s->u.loop.value);
    walk(c, &s->u.loop.body);
    if (!met && c->met) {
        end_way(c);
        c->ended = true;
        return;
    }
    uint8_t end = c->way | vec_last(&c->around).again;
    c->way = entry; /* at most */
    walk_before(c, &s->u.loop.post);
    bool tested = s->x || s->kind == STEP_RANGE_MAP;
    c->way = tested ? (entry & ALIVE) | (end & LIKELY) : 0;
    leave(c);
    forget(c, mark);
}

static void walk_cases(Copy *c, IrStep *s, IrCase *cases, uint32_t count)
{
    bool has_default = s->kind == STEP_SELECT;
    uint8_t entry = c->way, out = 0, fall = 0;
    enter(c, s);
    for (uint32_t i = 0; i < count && !c->ended; i++) {
        c->way = entry;
        walk_before(c, &cases[i].before);
    }
    for (uint32_t i = 0; i < count && !c->ended; i++) {
        has_default |= cases[i].is_default;
        c->way = entry | fall;
        walk(c, &cases[i].body);
        fall = cases[i].falls ? c->way : 0;
        out |= cases[i].falls ? 0 : c->way;
    }
    c->way = out | (has_default ? 0 : entry);
    leave(c);
}

static void walk_if(Copy *c, IrStep *s)
{
    uint8_t entry = c->way;
    walk(c, &s->u.if_.then);
    uint8_t then = c->way;
    c->way = entry;
    if (!c->ended) {
        walk(c, &s->u.if_.els);
    }
    c->way |= then;
}

static void walk_nested(Copy *c, IrStep *s)
{
    switch (s->kind) {
    case STEP_BLOCK:
        enter(c, s);
        walk(c, &s->u.block);
        leave(c);
        break;
    case STEP_IF: walk_if(c, s); break;
    case STEP_LOOP: case STEP_RANGE_MAP: walk_loop(c, s); break;
    case STEP_SWITCH: walk_cases(c, s, s->u.switch_.cases, s->u.switch_.count); break;
    case STEP_SELECT: walk_cases(c, s, s->u.select.cases, s->u.select.count); break;
    case STEP_BREAK: case STEP_CONTINUE: walk_jump(c, s); break;
    case STEP_RETURN: end_way(c); break;
    case STEP_PANIC: c->way = 0; break;
    default: break;
    }
}

/* All names in scope, the variable itself first. */
static void note_leak(Copy *c, IrBlock *block, uint32_t at)
{
    Leak l = {.block = block, .at = at, .first = c->moving.len};
    IrVar *own = c->site->kind == SITE_VARIABLE ? c->site->var : NULL;
    if (own && (c->var[own->index] & SEEN)) {
        vec_push_in(&c->moving, &c->a->unit, own);
    }
    for (uint32_t i = 0; i < c->scope.len; i++) {
        if (c->var[c->scope.data[i]->index] & NAME) {
            vec_push_in(&c->moving, &c->a->unit, c->scope.data[i]);
        }
    }
    l.count = c->moving.len - l.first;
    c->refused |= l.count == 0; /* it is known by no name: nothing would move */
    vec_push_in(&c->leaks, &c->a->unit, l);
    c->way = 0;
}

static void walk(Copy *c, IrBlock *block)
{
    uint32_t mark = c->scope.len;
    for (uint32_t i = 0; i < block->count && !c->ended && !c->refused; i++) {
        IrStep *s = block->items[i];
        if (c->way && leaks_at(c, s)) {
            note_leak(c, block, i);
        }
        if (s == c->site->step) {
            c->met = true;
            c->way = ALIVE | LIKELY;
        }
        if (s->declares || s->kind == STEP_DECLARE) {
            see(c, s->dst);
            see(c, s->ok);
        }
        for (uint32_t k = 0; s->kind == STEP_CALL && s->declares && k < s->u.call.result_count;
             k++) {
            see(c, s->u.call.results ? s->u.call.results[k] : NULL);
        }
        walk_nested(c, s);
    }
    if (!c->ended) {
        forget(c, mark);
    }
}

/* ---- decision -------------------------------------------------------------------------------- */

static void reset(Copy *c)
{
    forget(c, 0);
    vec_clear(&c->around);
    vec_clear(&c->leaks);
    vec_clear(&c->moving);
    c->met = c->ended = c->spared = false;
    c->way = 0;
}

static void walk_function(Copy *c)
{
    reset(c);
    for (uint32_t i = 0; i < c->f->param_count; i++) {
        see(c, c->f->params[i]);
    }
    c->met = c->site->step == NULL; /* a parameter */
    c->way = c->met ? ALIVE | LIKELY : 0;
    walk(c, &c->f->body);
    end_way(c);
}

/* With more names there are more leaks, so the first walk, which knows only one, may refuse. */
static bool is_worth_it(Copy *c)
{
    IrVar *v = c->site->kind == SITE_VARIABLE ? NULL : c->site->step->dst;
    if (v == NULL && c->site->kind != SITE_VARIABLE) {
        return false;
    }
    if (v && !leaks_can_name(v)) {
        return false;
    }
    if (v) {
        leaks_add_name(c, v);
    }
    walk_function(c);
    if (c->refused || !c->spared) {
        return false;
    }
    leaks_find_names(c);
    if (!c->refused) {
        walk_function(c);
    }
    return !c->refused && c->met && c->spared && c->leaks.len > 0;
}

static IrStep *move_step(Copy *c, const Leak *l)
{
    Arena *arena = c->a->ir->arena;
    IrStep *s = arena_alloc(arena, ir_step_size(STEP_MOVE));
    s->kind = STEP_MOVE;
    s->pos = l->block->items[l->at]->pos;
    s->id = c->f->step_count++;
    s->site = c->site;
    s->arg_count = l->count;
    s->args = ARENA_ARRAY(arena, IrValue *, l->count + 1);
    for (uint32_t i = 0; i < l->count; i++) {
        IrVar *v = c->moving.data[l->first + i];
        s->args[i] = ir_value_new(arena, VALUE_VAR, v->type, s->pos);
        s->args[i]->u.var = v;
    }
    return s;
}

/* The last one first: those before keep their numbers. */
static void insert_moves(Copy *c)
{
    for (uint32_t i = c->leaks.len; i-- > 0;) {
        const Leak *l = &c->leaks.data[i];
        IrStep *move = move_step(c, l);
        uint32_t n = l->block->count;
        IrStep **items = ARENA_ARRAY(c->a->ir->arena, IrStep *, n + 1);
        memcpy(items, l->block->items, l->at * sizeof *items);
        items[l->at] = move;
        memcpy(items + l->at + 1, l->block->items + l->at, (n - l->at) * sizeof *items);
        l->block->items = items;
        l->block->count = n + 1;
    }
}

static void open(Copy *c, Analysis *a, IrFunc *f, IrSite *s)
{
    *c = (Copy){.a = a, .f = f, .site = s};
    c->var = ARENA_ARRAY(&a->unit, uint8_t, f->vars.len + 1);
}

void copies_look(Analysis *a, IrFunc *f)
{
    uint64_t count = 0;
    for (uint32_t i = 0; i < f->sites.len; i++) {
        count += place_may_copy(f->sites.data[i]);
    }
    if (count == 0 || f->label_count > 0 || f->bodyless || f->wrapper ||
        count * f->step_count > MAX_STEPS) {
        return;
    }
    for (uint32_t i = 0; i < f->sites.len; i++) {
        Copy c;
        if (place_may_copy(f->sites.data[i])) {
            open(&c, a, f, f->sites.data[i]);
            if (is_worth_it(&c)) {
                vec_push(&a->copied, f->sites.data[i]);
            }
        }
    }
}

void copies_make(Analysis *a)
{
    for (uint32_t i = 0; i < a->copied.len; i++) {
        IrSite *s = a->copied.data[i];
        Copy c;
        open(&c, a, s->func, s);
        if (place_may_copy(s) && is_worth_it(&c) && place_copied(a, s)) {
            insert_moves(&c);
        }
        arena_reset(&a->unit);
    }
}
