/* Terminating statements, as the specification lists them. */
#include "analysis/check/checker.h"

#include <string.h>

static bool list_terminates(const Body *b, StmtList list)
{
    uint32_t n = list.count;
    while (n > 0 && list.items[n - 1]->kind == STMT_EMPTY)
        n--;
    return n > 0 && check_terminates(b, list.items[n - 1]);
}

static bool has_break(const Body *b, const Stmt *s)
{
    return map_get_ptr(&b->broken, s) != NULL;
}

static bool is_panic(const Expr *e)
{
    while (e->kind == EXPR_PAREN)
        e = e->u.paren.x;
    if (e->kind != EXPR_CALL || e->u.call.kind != CALL_BUILTIN || e->mode == MODE_NONE)
        return false; /* nor is a call with a wrong argument one, in Go */
    const Expr *fun = ast_unparen(e->u.call.fun);
    return fun->kind == EXPR_IDENT && fun->u.ident.obj && fun->u.ident.obj->kind == OBJ_BUILTIN &&
           fun->u.ident.obj->u.builtin == BUILTIN_PANIC;
}

static bool cases_terminate(const Body *b, StmtList cases, bool need_default)
{
    bool has_default = !need_default;
    for (uint32_t i = 0; i < cases.count; i++) {
        const Stmt *clause = cases.items[i];
        has_default = has_default || clause->u.case_.is_default;
        if (!clause->u.case_.falls && !list_terminates(b, clause->u.case_.body))
            return false;
    }
    return has_default;
}

bool check_terminates(const Body *b, const Stmt *s)
{
    for (;;) {
        switch (s->kind) {
        case STMT_RETURN: return true;
        case STMT_BRANCH: return s->u.branch.token == TOK_GOTO;
        case STMT_EXPR: return is_panic(s->u.expr.x);
        case STMT_BLOCK: return list_terminates(b, s->u.block.list);
        case STMT_LABELED: s = s->u.labeled.stmt; continue;
        case STMT_IF:
            if (!s->u.if_.els || !check_terminates(b, s->u.if_.then))
                return false;
            s = s->u.if_.els;
            continue;
        case STMT_FOR: return !s->u.for_.cond && !has_break(b, s);
        case STMT_SWITCH: return cases_terminate(b, s->u.switch_.cases, true) && !has_break(b, s);
        case STMT_TYPE_SWITCH:
            return cases_terminate(b, s->u.type_switch.cases, true) && !has_break(b, s);
        case STMT_SELECT: return cases_terminate(b, s->u.select.cases, false) && !has_break(b, s);
        case STMT_BAD: return true; /* a syntax error was reported */
        default: return false;
        }
    }
}

/* ---- why not ---- */

typedef struct End {
    Checker *c;
    Diag *d;
    const Body *body;
} End;

static void note(const End *end, Pos pos, const char *text)
{
    check_note(end->c, end->d, pos, "%s", text);
}

static void note_list(const End *end, StmtList list, Pos pos);

static void note_cases(const End *end, const Stmt *s, StmtList cases, bool need_default)
{
    if (has_break(end->body, s)) {
        note(end, s->pos, "a break leaves this, and the function can end behind it");
        return;
    }
    bool has_default = !need_default;
    for (uint32_t i = 0; i < cases.count; i++) {
        const Stmt *clause = cases.items[i];
        has_default = has_default || clause->u.case_.is_default;
        if (!clause->u.case_.falls && !list_terminates(end->body, clause->u.case_.body)) {
            note_list(end, clause->u.case_.body, clause->pos);
            return;
        }
    }
    if (!has_default)
        note(end, s->pos, "this switch has no default: the function can end behind it");
}

static void note_call(const End *end, const Expr *x)
{
    if (x->kind == EXPR_CALL && x->u.call.kind == CALL_FUNCTION) {
        const char *fun = check_expr_string(end->c, x->u.call.fun);
        if (strcmp(fun, "os.Exit") == 0 || strncmp(fun, "log.Fatal", 9) == 0)
            check_note(end->c, end->d, x->start,
                       "that %s does not return is no rule of the language: end with a panic or a "
                       "return",
                       fun);
    }
}

static void note_stmt(const End *end, const Stmt *s)
{
    switch (s->kind) {
    case STMT_BLOCK: note_list(end, s->u.block.list, s->pos); return;
    case STMT_LABELED: note_stmt(end, s->u.labeled.stmt); return;
    case STMT_IF:
        if (!check_terminates(end->body, s->u.if_.then))
            note_stmt(end, s->u.if_.then);
        else if (s->u.if_.els)
            note_stmt(end, s->u.if_.els);
        else
            note(end, s->pos, "this if has no else: the function can end behind it");
        return;
    case STMT_FOR:
        note(end, s->pos,
             s->u.for_.cond
                 ? "this loop ends when its condition is false, and the function behind it"
                 : "a break leaves this loop, and the function can end behind it");
        return;
    case STMT_RANGE: note(end, s->pos, "this loop ends, and the function behind it"); return;
    case STMT_SWITCH: note_cases(end, s, s->u.switch_.cases, true); return;
    case STMT_TYPE_SWITCH: note_cases(end, s, s->u.type_switch.cases, true); return;
    case STMT_SELECT: note_cases(end, s, s->u.select.cases, false); return;
    case STMT_EXPR: note_call(end, s->u.expr.x); return;
    default: return;
    }
}

static void note_list(const End *end, StmtList list, Pos pos)
{
    uint32_t n = list.count;
    while (n > 0 && list.items[n - 1]->kind == STMT_EMPTY)
        n--;
    if (n > 0)
        note_stmt(end, list.items[n - 1]);
    else
        note(end, pos, "nothing is returned here");
}

void check_note_end(Checker *c, Diag *d, const Body *body, const Stmt *s)
{
    if (d)
        note_stmt(&(End){c, d, body}, s);
}
