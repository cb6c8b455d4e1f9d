/* Versions of variables whose address is not taken, as in static single assignment: every
 * assignment makes a version, and a merge makes one where ways with different versions meet.
 * Control flow is structured, gotos too (jumps.c), so no dominators are needed: a trail of what was
 * changed says what differs between ways. Behind a loop every variable that it assigns gets a new
 * version, so that a use there is no use inside. */
#include "analysis/escape/build.h"

enum { MANY_WAYS = 64 };

void flow_set(Build *b, uint32_t leaf, uint32_t slot)
{
    Undo u = {leaf, b->cur[leaf]};
    vec_push_in(&b->trail, &b->a->unit, u);
    b->cur[leaf] = slot;
}

static void add_use(Build *b, uint32_t slot, uint32_t at, uint32_t phi)
{
    Graph *g = b->a->g;
    Use u = {.next = g->slots.data[slot].uses, .at = at, .phi = phi};
    g->slots.data[slot].uses = g->uses.len;
    vec_push(&g->uses, u);
}

void flow_use(Build *b, uint32_t slot)
{
    if (slot != NONE && b->a->g->slots.data[slot].var) {
        add_use(b, slot, b->pos, NONE);
    }
}

void flow_phi_operand(Build *b, uint32_t from, uint32_t phi, uint32_t at)
{
    if (from != NONE) {
        add_use(b, from, at, phi);
        graph_copy(b->a, from, phi, b->a->g->slots.data[phi].var->pos, HOP_COPY);
    }
}

uint32_t flow_version(Build *b, uint32_t leaf)
{
    uint32_t slot = graph_slot(b->a, b->fn, b->pos);
    b->a->g->slots.data[slot].var = b->leaf_var[leaf];
    if (leaf >= b->early) {
        Early e = {slot, unaliased_site(b, b->leaf_var[leaf])};
        vec_push(&b->a->g->early, e);
    }
    return slot;
}

uint32_t flow_part(Build *b, uint32_t leaf)
{
    uint32_t part = flow_version(b, leaf);
    add_use(b, b->cur[leaf], b->pos, part);
    return part;
}

void flow_rollback(Build *b, uint32_t mark)
{
    while (b->trail.len > mark) {
        Undo u = vec_pop(&b->trail);
        b->cur[u.leaf] = u.slot;
    }
}

void join_start(Build *b, Join *j)
{
    *j = (Join){.mark = b->trail.len};
}

/* The present way goes there: notes what it has changed. */
void join_arrive(Build *b, Join *j)
{
    if (b->dead) {
        return;
    }
    vec_push_in(&j->ways, &b->a->unit, b->pos);
    uint32_t stamp = ++b->stamps;
    for (uint32_t i = j->mark; i < b->trail.len; i++) {
        uint32_t leaf = b->trail.data[i].leaf;
        if (b->stamp[leaf] != stamp) {
            b->stamp[leaf] = stamp;
            Incoming in = {leaf, b->cur[leaf], j->ways.len - 1};
            vec_push_in(&j->in, &b->a->unit, in);
        }
    }
}

/* Ways on which the leaf is as before: those that the chain, latest first, does not name. */
static void untouched_ways(Build *b, Join *j, const uint32_t *chain, uint32_t first, uint32_t old,
                           uint32_t phi)
{
    if (j->ways.len > MANY_WAYS) { /* as if it were read everywhere */
        flow_phi_operand(b, old, phi, UINT32_MAX);
        return;
    }
    for (uint32_t way = j->ways.len; way-- > 0;) {
        if (first != NONE && j->in.data[first].way == way) {
            first = chain[first];
        } else {
            flow_phi_operand(b, old, phi, j->ways.data[way]);
        }
    }
}

/* Makes the merge of one leaf, whose incoming versions start at index i of its chain. */
static void merge_leaf(Build *b, Join *j, uint32_t leaf, const uint32_t *chain, uint32_t first,
                       bool force)
{
    uint32_t ways = 0, slot = NONE;
    bool same = true;
    for (uint32_t i = first; i != NONE; i = chain[i]) {
        same = same && (ways == 0 || j->in.data[i].slot == slot);
        slot = j->in.data[i].slot;
        ways++;
    }
    bool untouched = ways < j->ways.len; /* on some way it is as before */
    if (untouched) {
        same = same && (ways == 0 || b->cur[leaf] == slot);
        slot = ways ? slot : b->cur[leaf];
    }
    if (same && !force) {
        flow_set(b, leaf, slot);
        return;
    }
    uint32_t phi = flow_version(b, leaf);
    for (uint32_t i = first; i != NONE; i = chain[i]) {
        flow_phi_operand(b, j->in.data[i].slot, phi, j->ways.data[j->in.data[i].way]);
    }
    if (untouched) {
        untouched_ways(b, j, chain, first, b->cur[leaf], phi);
    }
    flow_set(b, leaf, phi);
}

/* The ways meet here. Those of `fresh` get a new version in any case. */
void join_finish(Build *b, Join *j, const uint32_t *fresh, uint32_t fresh_count)
{
    flow_rollback(b, j->mark);
    b->dead = j->ways.len == 0;
    if (b->dead || b->flat || j->in.len + fresh_count == 0) {
        return;
    }
    VEC(uint32_t) leaves = {0};
    uint32_t n = j->in.len, *chain = arena_alloc(&b->a->unit, (n + 1) * sizeof *chain);
    uint32_t seen = ++b->stamps, done = ++b->stamps;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t leaf = j->in.data[i].leaf;
        if (b->stamp[leaf] != seen) {
            b->stamp[leaf] = seen;
            b->head[leaf] = NONE;
            vec_push_in(&leaves, &b->a->unit, leaf);
        }
        chain[i] = b->head[leaf];
        b->head[leaf] = i;
    }
    for (uint32_t i = 0; i < fresh_count; i++) {
        uint32_t leaf = fresh[i];
        merge_leaf(b, j, leaf, chain, b->stamp[leaf] == seen ? b->head[leaf] : NONE, true);
        b->stamp[leaf] = done;
    }
    for (uint32_t i = 0; i < leaves.len; i++) {
        if (b->stamp[leaves.data[i]] == seen) {
            merge_leaf(b, j, leaves.data[i], chain, b->head[leaves.data[i]], false);
        }
    }
}

/* ---- loops ----------------------------------------------------------------------------------- */

uint32_t loop_open(Build *b)
{
    UnitFn *fn = &b->a->g->fns.data[b->fn];
    b->pos += 2; /* the first is where its merges read what comes in: that is no read inside */
    Loop l = {.start = b->pos, .end = NONE, .parent = b->loop};
    vec_push_in(&fn->loops, &b->a->unit, l);
    b->loop = fn->loops.len - 1;
    return b->loop;
}

void loop_close(Build *b)
{
    Loop *l = &b->a->g->fns.data[b->fn].loops.data[b->loop];
    l->end = ++b->pos;
    b->loop = l->parent;
}
