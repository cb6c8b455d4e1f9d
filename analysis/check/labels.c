/* Labels and branches of one body: what break and continue concern, where goto may jump.
 *
 * One walk. Gotos to labels not met yet wait in `jumps`; those made inside of a block move to the
 * enclosing one when it ends. A label resolves the jumps that wait in its own block. A jump is over
 * a variable declaration when its block has a declaration that is younger than the jump. */
#include "analysis/check/checker.h"

typedef struct Block {
    struct Block *outer; /* enclosing block in the same body */
    Stmt *stmt;          /* what break or continue would concern, or NULL for plain blocks */
    Stmt *label;         /* LABELED around it, or NULL */
    Pos start;           /* its brace, for messages */
    uint32_t first_jump; /* index of its oldest jump */
    uint32_t last_var;   /* serial of its youngest variable declaration */
    const Stmt *var;     /* that declaration */
} Block;

typedef struct Label {
    Stmt *stmt;   /* LABELED */
    Block *block; /* that holds it, for gotos that follow; NULL once the block has ended */
    Pos start;    /* of that block */
} Label;

typedef struct Jump {
    Stmt *stmt;      /* goto */
    uint32_t serial; /* statement number */
} Jump;

typedef struct Walk {
    Checker *c;
    Block *block;       /* innermost */
    uint32_t serial;    /* statements so far */
    Map labels;         /* Str * -> Label * */
    VEC(Jump) jumps;    /* waiting for their labels */
    VEC(Label *) order; /* all labels, as met */
} Walk;

static void walk(Walk *w, Stmt *s, Stmt *label);

static void error_at_label(Walk *w, DiagCode code, const Stmt *s, const char *text)
{
    Pos pos = s->u.branch.label_pos;
    check_error(w->c, code, pos, pos + s->u.branch.label->len, "%s", text);
}

static void walk_list(Walk *w, StmtList list, Pos start, Stmt *stmt, Stmt *label)
{
    Block block = {.outer = w->block,
                   .stmt = stmt,
                   .label = label,
                   .start = start,
                   .first_jump = w->jumps.len};
    uint32_t first_label = w->order.len;
    w->block = &block;
    for (uint32_t i = 0; i < list.count; i++)
        walk(w, list.items[i], NULL);
    w->block = block.outer;
    for (uint32_t i = first_label; i < w->order.len; i++)
        w->order.data[i]->block = NULL;
}

static void walk_body(Walk *w, Stmt *body, Stmt *stmt, Stmt *label)
{
    if (body && body->kind == STMT_BLOCK)
        walk_list(w, body->u.block.list, body->u.block.open, stmt, label);
}

/* ---- goto ---- */

static void jump_over(Walk *w, const Stmt *jump, const Stmt *var)
{
    bool define = var->kind == STMT_ASSIGN;
    const Expr *name = define ? var->u.assign.lhs.items[0] : var->u.decl.items[0]->u.var.names[0];
    Pos pos = define ? var->u.assign.op_pos : name->pos;
    error_at_label(w, E_GOTO, jump,
                   arena_printf(w->c->arena, "goto %s jumps over declaration of %s at %s",
                                jump->u.branch.label->data, check_expr_string(w->c, name),
                                check_place(w->c, pos)));
}

static void jump_into(Walk *w, const Stmt *jump, Pos start)
{
    error_at_label(w, E_GOTO, jump,
                   arena_printf(w->c->arena, "goto %s jumps into block starting at %s",
                                jump->u.branch.label->data, check_place(w->c, start)));
}

static void resolve_jumps(Walk *w, Stmt *label)
{
    const Block *b = w->block;
    uint32_t kept = b->first_jump;
    for (uint32_t i = kept; i < w->jumps.len; i++) {
        Jump j = w->jumps.data[i];
        if (j.stmt->u.branch.label != label->u.labeled.label) {
            w->jumps.data[kept++] = j;
            continue;
        }
        label->u.labeled.used = true;
        j.stmt->u.branch.target = label;
        if (b->last_var > j.serial)
            jump_over(w, j.stmt, b->var);
    }
    w->jumps.len = kept;
}

static void goto_stmt(Walk *w, Stmt *s)
{
    Label *label = map_get_ptr(&w->labels, s->u.branch.label);
    if (!label) {
        Jump j = {.stmt = s, .serial = w->serial};
        vec_push(&w->jumps, j);
        return;
    }
    label->stmt->u.labeled.used = true;
    s->u.branch.target = label->stmt;
    if (!label->block)
        jump_into(w, s, label->start);
}

/* False when the name is taken. */
static bool declare_label(Walk *w, Stmt *s)
{
    Str *name = s->u.labeled.label;
    if (check_is_blank(name))
        return true;
    Label *earlier = map_get_ptr(&w->labels, name);
    if (earlier) {
        check_error(w->c, E_REDECLARED, s->pos, s->pos + name->len,
                    "label %s already defined at %s", name->data,
                    check_place(w->c, earlier->stmt->pos));
        return false;
    }
    Label *label = ARENA_NEW(w->c->arena, Label);
    *label = (Label){.stmt = s, .block = w->block, .start = w->block->start};
    map_set_ptr(&w->labels, name, label);
    vec_push(&w->order, label);
    resolve_jumps(w, s);
    return true;
}

/* ---- break, continue ---- */

static bool is_loop(const Stmt *s)
{
    return s->kind == STMT_FOR || s->kind == STMT_RANGE;
}

static void leave(Walk *w, Stmt *s, Stmt *target)
{
    s->u.branch.target = target;
    if (s->u.branch.token == TOK_BREAK)
        map_set_ptr(&w->c->env.body->broken, target, target);
}

static void plain_branch(Walk *w, Stmt *s)
{
    bool is_break = s->u.branch.token == TOK_BREAK;
    for (const Block *b = w->block; b; b = b->outer) {
        if (b->stmt && (is_break || is_loop(b->stmt))) {
            leave(w, s, b->stmt);
            return;
        }
    }
    check_error(w->c, E_BREAK, s->pos, s->end, "%s",
                is_break ? "break is not in a loop, switch, or select"
                         : "continue is not in a loop");
}

/* Labels around a statement count as used even when the branch is wrong. */
static void labeled_branch(Walk *w, Stmt *s)
{
    const Str *name = s->u.branch.label;
    bool is_break = s->u.branch.token == TOK_BREAK;
    const char *word = is_break ? "break" : "continue";
    for (const Block *b = w->block; b; b = b->outer) {
        if (!b->label || b->label->u.labeled.label != name)
            continue;
        b->label->u.labeled.used = true;
        if (b->stmt && (is_break || is_loop(b->stmt)))
            leave(w, s, b->stmt);
        else
            error_at_label(w, E_LABEL, s,
                           arena_printf(w->c->arena, "invalid %s label %s", word, name->data));
        return;
    }
    Label *other = map_get_ptr(&w->labels, name);
    if (other)
        other->stmt->u.labeled.used = true;
    error_at_label(w, E_LABEL, s,
                   arena_printf(w->c->arena,
                                other ? "invalid %s label %s" : "%s label not defined: %s", word,
                                name->data));
}

static void branch(Walk *w, Stmt *s)
{
    if (s->u.branch.token == TOK_GOTO)
        goto_stmt(w, s);
    else if (s->u.branch.token == TOK_FALLTHROUGH)
        return;
    else if (s->u.branch.label)
        labeled_branch(w, s);
    else
        plain_branch(w, s);
}

/* ---- the walk ---- */

static void note_variable(Walk *w, const Stmt *s)
{
    w->block->last_var = w->serial;
    w->block->var = s;
}

static void walk_cases(Walk *w, StmtList cases, Stmt *s, Stmt *label)
{
    for (uint32_t i = 0; i < cases.count; i++) {
        const Stmt *clause = cases.items[i];
        walk_list(w, clause->u.case_.body, clause->pos, s, label);
    }
}

static void walk_if(Walk *w, Stmt *s)
{
    for (;;) {
        walk_body(w, s->u.if_.then, NULL, NULL);
        Stmt *els = s->u.if_.els;
        if (!els || els->kind != STMT_IF) {
            walk_body(w, els, NULL, NULL);
            return;
        }
        s = els;
    }
}

static void walk(Walk *w, Stmt *s, Stmt *label)
{
    w->serial++;
    switch (s->kind) {
    case STMT_BRANCH: branch(w, s); break;
    case STMT_LABELED: walk(w, s->u.labeled.stmt, declare_label(w, s) ? s : NULL); break;
    case STMT_BLOCK: walk_body(w, s, NULL, label); break;
    case STMT_IF: walk_if(w, s); break;
    case STMT_SWITCH: walk_cases(w, s->u.switch_.cases, s, label); break;
    case STMT_TYPE_SWITCH: walk_cases(w, s->u.type_switch.cases, s, label); break;
    case STMT_SELECT: walk_cases(w, s->u.select.cases, s, label); break;
    case STMT_FOR: walk_body(w, s->u.for_.body, s, label); break;
    case STMT_RANGE: walk_body(w, s->u.range.body, s, label); break;
    case STMT_ASSIGN:
        if (s->u.assign.op == TOK_DEFINE)
            note_variable(w, s);
        break;
    case STMT_DECL:
        if (s->u.decl.count && s->u.decl.items[0]->kind == DECL_VAR)
            note_variable(w, s);
        break;
    default: break;
    }
}

static void report_rest(Walk *w)
{
    for (uint32_t i = 0; i < w->jumps.len; i++) {
        Stmt *s = w->jumps.data[i].stmt;
        Label *label = map_get_ptr(&w->labels, s->u.branch.label);
        if (label) {
            label->stmt->u.labeled.used = true;
            jump_into(w, s, label->start);
        } else {
            error_at_label(w, E_LABEL, s,
                           arena_printf(w->c->arena, "label %s not defined",
                                        s->u.branch.label->data));
        }
    }
    for (uint32_t i = 0; i < w->order.len; i++) {
        const Stmt *s = w->order.data[i]->stmt;
        if (!s->u.labeled.used)
            check_error(w->c, E_UNUSED_LABEL, s->pos, s->pos + s->u.labeled.label->len,
                        "label %s defined and not used", s->u.labeled.label->data);
    }
}

void check_labels(Checker *c, Stmt *body)
{
    Walk w = {.c = c};
    walk_body(&w, body, NULL, NULL);
    report_rest(&w);
    map_free(&w.labels);
    vec_free(&w.jumps);
    vec_free(&w.order);
}
