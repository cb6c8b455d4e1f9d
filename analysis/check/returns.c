/* Terminating statements, as the specification lists them. */
#include "analysis/check/checker.h"

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
    if (e->kind != EXPR_CALL || e->u.call.kind != CALL_BUILTIN)
        return false;
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
