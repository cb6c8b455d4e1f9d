/* Gotos. Go lets a goto out of blocks and not into them, and not past a declaration. So a label to
 * which gotos go forward is a place where ways meet, and one to which they go back is the head of a
 * loop, that ends with the last step of its own block that has such a goto: variables are renamed
 * as at an if and in a loop. Only where a goto leads into such a loop from before it, or two of
 * them overlap, functions are left as they are, with one version for each variable. */
#include "analysis/escape/build.h"

enum { MANY_LABELS = 32, MANY_GOTOS = 256 };

typedef struct Way {
    const IrBlock *block;
    uint32_t at;            /* the present step of it */
} Way;

typedef struct Forward {
    const IrLabel *label;
    Way *path;              /* from the function's body to the goto */
    uint32_t depth;
} Forward;

typedef struct Scan {
    Build *b;
    VEC(Way) path;
    VEC(Forward) forward;   /* gotos whose label comes later */
    bool refused;
} Scan;

static void scan_goto(Scan *s, const IrStep *step)
{
    Jump *j = &s->b->jumps[step->u.label->id];
    Arena *arena = &s->b->a->unit;
    if (j->block == NULL) {
        Forward f = {step->u.label, ARENA_ARRAY(arena, Way, s->path.len), s->path.len};
        for (uint32_t i = 0; i < s->path.len; i++) {
            f.path[i] = s->path.data[i];
        }
        vec_push_in(&s->forward, arena, f);
        s->refused |= s->forward.len > MANY_GOTOS;
        return;
    }
    bool found = false;
    for (uint32_t i = 0; i < s->path.len; i++) {
        if (s->path.data[i].block == j->block) {
            found = true;
            j->back = true;
            j->last = s->path.data[i].at > j->last ? s->path.data[i].at : j->last;
        }
    }
    s->refused |= !found;
}

static void scan_label(Scan *s, const IrStep *step)
{
    Jump *j = &s->b->jumps[step->u.label->id];
    uint32_t depth = s->path.len - 1;
    s->refused |= j->block != NULL;
    j->block = s->path.data[depth].block;
    j->at = j->last = j->first = s->path.data[depth].at;
    for (uint32_t i = 0; i < s->forward.len; i++) {
        const Forward *f = &s->forward.data[i];
        if (f->label != step->u.label) {
            continue;
        }
        if (f->depth <= depth || f->path[depth].block != j->block) {
            s->refused = true;
        } else if (f->path[depth].at < j->first) {
            j->first = f->path[depth].at;
        }
    }
}

static void scan_block(void *scan, const IrBlock *block)
{
    Scan *s = scan;
    Way w = {block, 0};
    vec_push_in(&s->path, &s->b->a->unit, w);
    for (uint32_t i = 0; i < block->count && !s->refused; i++) {
        const IrStep *step = block->items[i];
        s->path.data[s->path.len - 1].at = i;
        if (step->kind == STEP_GOTO) {
            scan_goto(s, step);
        } else if (step->kind == STEP_LABEL) {
            scan_label(s, step);
        } else {
            ir_blocks(step, scan_block, s);
        }
    }
    (void)vec_pop(&s->path);
}

/* Does the loop at `head` stand in the way of the label? */
static bool crosses(const Jump *head, const Jump *label)
{
    bool inside = head->back && head != label && head->block == label->block &&
                  head->at < label->at && label->at <= head->last;
    return inside && (label->last > head->last || label->first < head->at);
}

bool jumps_find(Build *b)
{
    uint32_t n = b->f->label_count;
    if (n > MANY_LABELS) {
        return false;
    }
    b->jumps = ARENA_ARRAY(&b->a->unit, Jump, n);
    Scan s = {.b = b};
    scan_block(&s, &b->f->body);
    for (uint32_t i = 0; i < n; i++) {
        s.refused |= b->jumps[i].block == NULL;
        for (uint32_t k = 0; k < n; k++) {
            s.refused |= crosses(&b->jumps[i], &b->jumps[k]);
        }
    }
    b->jumps = s.refused ? NULL : b->jumps;
    return !s.refused;
}

/* ---- while the constraints are made ---------------------------------------------------------- */

void jumps_goto(Build *b, const IrStep *s)
{
    Jump *j = &b->jumps[s->u.label->id];
    join_arrive(b, j->looping ? &j->again : &j->meet);
    b->dead = true;
}

/* The steps behind the label, up to the last with a goto back to it. */
static void loop_at(Build *b, Jump *j)
{
    IrBlock body = {j->block->items + j->at + 1, j->last - j->at};
    Join exit;
    bool dead = b->dead;
    uint32_t loop = loop_open(b);
    Assigned x = {.b = b, .stamp = ++b->stamps};
    ir_walk(&body, assigns_step, &x);
    assigned_phis(b, &x);
    uint32_t *phis = ARENA_ARRAY(&b->a->unit, uint32_t, x.leaves.len + 1);
    for (uint32_t i = 0; i < x.leaves.len; i++) {
        phis[i] = b->cur[x.leaves.data[i]];
    }
    join_start(b, &exit);
    join_start(b, &j->again);
    j->looping = true;
    steps_block(b, &body);
    j->looping = false;
    join_arrive(b, &exit);
    join_finish(b, &j->again, NULL, 0);
    b->pos++;
    for (uint32_t i = 0; !b->dead && i < x.leaves.len; i++) {
        flow_phi_operand(b, b->cur[x.leaves.data[i]], phis[i], b->pos);
    }
    loop_close(b);
    UnitFn *fn = &b->a->g->fns.data[b->fn];
    Loop around = {.start = fn->loops.data[loop].start, .end = fn->loops.data[loop].end,
                   .parent = NONE};
    vec_push_in(&fn->jumps, &b->a->unit, around); /* what asks whether it may run again */
    b->pos++;
    join_finish(b, &exit, x.leaves.data, x.leaves.len);
    b->dead = b->dead || dead;
}

void jumps_block(Build *b, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->count; i++) {
        if (block->items[i]->kind == STEP_LABEL) {
            join_start(b, &b->jumps[block->items[i]->u.label->id].meet);
        }
    }
    for (uint32_t i = 0; i < block->count; i++) {
        IrStep *step = block->items[i];
        if (step->kind != STEP_LABEL) {
            steps_one(b, step);
            continue;
        }
        Jump *j = &b->jumps[step->u.label->id];
        b->pos++;
        join_arrive(b, &j->meet);
        join_finish(b, &j->meet, NULL, 0);
        if (j->back) {
            loop_at(b, j);
            i += j->last - j->at;
        }
    }
}
