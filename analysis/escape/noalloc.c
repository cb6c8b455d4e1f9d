/* What allocates when a function is called: a search along the calls, breadth first, so that the
 * chain that is shown is a shortest one. Steps from which every way ends in a panic do not count,
 * nor do calls of functions that can only panic. */
#include "analysis/escape/noalloc.h"

#include <stdlib.h>
#include <string.h>

void noalloc_init(Noalloc *n, IrProgram *ir, Arena *arena)
{
    *n = (Noalloc){.ir = ir, .arena = arena, .count = ir->funcs.len};
    n->funcs = calloc(n->count + 1, sizeof *n->funcs);
}

void noalloc_free(Noalloc *n)
{
    for (uint32_t i = 0; i < n->count; i++) {
        vec_free(&n->funcs[i].calls);
    }
    free(n->funcs);
}

/* ---- what can only panic ---- */

static bool only_panics(Noalloc *n, const IrBlock *block, uint32_t at);

static bool func_panics(Noalloc *n, IrFunc *f)
{
    enum { NOT_ASKED, ASKED, NO, YES };
    if (f->index >= n->count || f->bodyless || f->has_defer) {
        return false;
    }
    NoallocFunc *known = noalloc_func(n, f);
    if (known->panics == NOT_ASKED) {
        known->panics = ASKED;
        known->panics = only_panics(n, &f->body, 0) ? YES : NO;
    }
    return known->panics == YES;
}

typedef struct Leaves {
    const IrStep *inside[64];   /* steps around, which a break may leave without harm */
    uint32_t depth;
    bool found;                 /* something leaves them all */
} Leaves;

static void find_leaves(Leaves *l, const IrBlock *block);

static void find_in_step(Leaves *l, const IrStep *s)
{
    if (l->depth == 64) {
        l->found = true;
        return;
    }
    l->inside[l->depth++] = s;
    switch (s->kind) {
    case STEP_BLOCK: find_leaves(l, &s->u.block); break;
    case STEP_IF:
        find_leaves(l, &s->u.if_.then);
        find_leaves(l, &s->u.if_.els);
        break;
    case STEP_LOOP: case STEP_RANGE_MAP:
        find_leaves(l, &s->u.loop.before);
        find_leaves(l, &s->u.loop.body);
        find_leaves(l, &s->u.loop.post);
        break;
    case STEP_SWITCH:
        for (uint32_t i = 0; i < s->u.switch_.count; i++) {
            find_leaves(l, &s->u.switch_.cases[i].before);
            find_leaves(l, &s->u.switch_.cases[i].body);
        }
        break;
    case STEP_SELECT:
        for (uint32_t i = 0; i < s->u.select.count; i++) {
            find_leaves(l, &s->u.select.cases[i].before);
            find_leaves(l, &s->u.select.cases[i].body);
        }
        break;
    case STEP_BREAK: case STEP_CONTINUE: {
        bool inner = false;
        for (uint32_t i = 0; i < l->depth; i++) {
            inner |= l->inside[i] == s->u.target;
        }
        l->found |= !inner;
        break;
    }
    case STEP_RETURN: case STEP_GOTO: case STEP_LABEL: l->found = true; break;
    default: break;
    }
    l->depth--;
}

static void find_leaves(Leaves *l, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->count && !l->found; i++) {
        find_in_step(l, block->items[i]);
    }
}

/* Does control always come out at the end of the step, if at all? */
static bool goes_on(const IrStep *s)
{
    Leaves l = {.depth = 0};
    find_in_step(&l, s);
    return !l.found;
}

static bool block_goes_on(const IrBlock *block)
{
    Leaves l = {.depth = 0};
    find_leaves(&l, block);
    return !l.found;
}

typedef enum Way { WAY_PANICS, WAY_ON, WAY_LEAVES } Way;

static Way way_of_block(Noalloc *n, const IrBlock *block)
{
    return only_panics(n, block, 0) ? WAY_PANICS : block_goes_on(block) ? WAY_ON : WAY_LEAVES;
}

static Way way_of(Noalloc *n, const IrStep *s)
{
    switch (s->kind) {
    case STEP_PANIC: return WAY_PANICS;
    case STEP_CALL:
        return s->u.call.kind == CALLEE_STATIC && func_panics(n, s->u.call.func) ? WAY_PANICS
                                                                                 : WAY_ON;
    case STEP_BLOCK:
        return s->used_label ? (goes_on(s) ? WAY_ON : WAY_LEAVES) : way_of_block(n, &s->u.block);
    case STEP_IF: {
        Way then = way_of_block(n, &s->u.if_.then), els = way_of_block(n, &s->u.if_.els);
        return then == WAY_LEAVES || els == WAY_LEAVES ? WAY_LEAVES : then == els ? then : WAY_ON;
    }
    default: return goes_on(s) ? WAY_ON : WAY_LEAVES;
    }
}

/* From step `at` of the block on. */
static bool only_panics(Noalloc *n, const IrBlock *block, uint32_t at)
{
    for (; at < block->count; at++) {
        Way way = way_of(n, block->items[at]);
        if (way != WAY_ON) {
            return way == WAY_PANICS;
        }
    }
    return false;
}

/* ---- what a function does ---- */

typedef struct Scan {
    Noalloc *n;
    IrFunc *f;
    NoallocFunc *out;
} Scan;

static void allocates(Scan *s, Pos pos, const char *what)
{
    if (s->out->what == NULL) {
        s->out->what = what;
        s->out->pos = pos;
    }
}

static const char *site_text(Noalloc *n, const IrSite *site)
{
    return arena_printf(n->arena, "%s is on the heap: %s", escape_site_name(site),
                        site->info->why);
}

static void scan_site(Scan *s, const IrSite *site)
{
    bool caller = site->place == PLACE_CALLER; /* a matter of the call: see scan_slots */
    if (site->info && !caller && escape_on_heap(site)) {
        allocates(s, escape_site_pos(site), site_text(s->n, site));
    }
}

/* What the callee makes in the caller's frame is on the heap when the call has no place for it. */
static void scan_slots(Scan *s, const IrStep *call, const IrFunc *callee)
{
    for (uint32_t i = 0; i < callee->hidden_count; i++) {
        bool known = call->kind == STEP_CALL && call->u.call.kind == CALLEE_STATIC &&
                     i < call->u.call.slot_count;
        if (!known || call->u.call.slots == NULL || call->u.call.slots[i] == NULL) {
            allocates(s, call->pos,
                      arena_printf(s->n->arena,
                                   "%s, made by %s, is on the heap: this call has no place for it",
                                   escape_site_name(callee->hidden[i]), callee->name->data));
        }
    }
}

static void scan_callee(Scan *s, const IrStep *call, IrFunc *callee)
{
    if (func_panics(s->n, callee)) {
        return;
    }
    if (callee->bodyless) {
        if (callee->allocates) {
            allocates(s, call->pos,
                      arena_printf(s->n->arena, "%s.%s allocates", callee->pkg->name->data,
                                   callee->name->data));
        }
        return;
    }
    scan_slots(s, call, callee);
    vec_push(&s->out->calls, ((NoallocCall){callee, call->pos}));
}

static void scan_call(Scan *s, const IrStep *call)
{
    if (call->kind == STEP_CALL && call->u.call.kind == CALLEE_STATIC) {
        scan_callee(s, call, call->u.call.func);
        return;
    }
    if (call->u.call.targets == NULL) {
        allocates(s, call->pos, "it calls a function that cannot be known here");
    }
    for (uint32_t i = 0; i < call->u.call.target_count; i++) {
        scan_callee(s, call, call->u.call.targets[i]);
    }
}

static void scan_block(void *scan, const IrBlock *block);

static void scan_step(Scan *s, const IrStep *step)
{
    if (step->site) {
        scan_site(s, step->site);
    }
    if (step->kind == STEP_CALL || step->kind == STEP_DEFER) {
        scan_call(s, step);
    } else if (step->kind == STEP_GO) {
        allocates(s, step->pos, "go starts a goroutine, which takes memory");
    }
    ir_blocks(step, scan_block, s);
}

static void scan_block(void *scan, const IrBlock *block)
{
    Scan *s = scan;
    uint32_t end =
        block->count; /* from here on it can only panic: found from the end, where panics are */
    bool panics = false;
    for (uint32_t i = block->count; i-- > 0;) {
        Way way = way_of(s->n, block->items[i]);
        panics = way == WAY_PANICS || (way == WAY_ON && panics);
        end = panics ? i : end;
        if (way == WAY_LEAVES) {
            break;
        }
    }
    for (uint32_t i = 0; i < end; i++) {
        scan_step(s, block->items[i]);
    }
}

static NoallocFunc *scan(Noalloc *n, IrFunc *f)
{
    NoallocFunc *out = noalloc_func(n, f);
    if (out->scanned) {
        return out;
    }
    out->scanned = true;
    Scan s = {n, f, out};
    for (uint32_t i = 0; i < f->sites.len; i++) {
        if (f->sites.data[i]->step == NULL) { /* parameters and results */
            scan_site(&s, f->sites.data[i]);
        }
    }
    scan_block(&s, &f->body);
    return out;
}

/* ---- the search ---- */

static void own_slots(Noalloc *n, IrFunc *root)
{
    Scan s = {n, root, noalloc_func(n, root)};
    for (uint32_t i = 0; i < root->hidden_count; i++) {
        const IrSite *site = root->hidden[i];
        if (site->info && escape_on_heap(site)) {
            allocates(&s, escape_site_pos(site), site_text(n, site));
        }
    }
}

IrFunc *noalloc_search(Noalloc *n, IrFunc *root)
{
    VEC(IrFunc *) queue = {0};
    IrFunc *found = NULL;
    n->searches++;
    noalloc_func(n, root)->seen = n->searches;
    scan(n, root);
    own_slots(n, root);
    vec_push(&queue, root);
    for (uint32_t at = 0; at < queue.len && !found; at++) {
        IrFunc *f = queue.data[at];
        NoallocFunc *facts = scan(n, f);
        if (facts->what) {
            found = f;
        }
        for (uint32_t i = 0; i < facts->calls.len && !found; i++) {
            NoallocFunc *callee = noalloc_func(n, facts->calls.data[i].callee);
            if (callee->seen != n->searches) {
                callee->seen = n->searches;
                callee->from = f;
                callee->from_pos = facts->calls.data[i].pos;
                vec_push(&queue, facts->calls.data[i].callee);
            }
        }
    }
    vec_free(&queue);
    return found;
}
