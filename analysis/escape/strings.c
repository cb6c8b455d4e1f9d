/* Strings that are made and used in one frame: concatenations, and conversions of bytes and runes.
 *
 * The graph does not follow strings. Most that could be in a frame are seen with less: a variable
 * without address holds the string, is compared, indexed, cut, converted, looked up or passed to
 * functions that do no more with it, and everything that it is assigned to is such a variable.
 * Where the site is in a loop, all of them must be declared inside, so that no old string is alive
 * when the next one is made.
 *
 * The same is asked of bytes that are seen as a string without a copy: a view. */
#include "analysis/escape/analysis.h"

#include <stdlib.h>
#include <string.h>

typedef struct StringFlow {
    uint32_t from, to;      /* variables: `to` may hold the string of `from` */
    bool down;              /* in a call below: it has ended when the next string is made */
} StringFlow;

typedef struct Strings {
    Analysis *a;
    IrFunc *f;
    bool *kept;             /* by variable: its string may be held where nobody looks */
    uint32_t *depth;        /* by variable: least loop depth of those that may hold its string */
    VEC(StringFlow) flows;
} Strings;

enum { DONE = 1, BUSY = 2, MASK = 63 };

/* What becomes of the strings in a value: NULL and !keep: they are only looked at. */
static void use(Strings *x, IrValue *v, IrVar *to, bool keep);

static void look(Strings *x, IrValue *v)
{
    if (v) {
        use(x, v, NULL, false);
    }
}

static void use_args(Strings *x, IrValue *v, IrVar *to, bool keep)
{
    for (uint32_t i = 0; i < v->arg_count; i++) {
        if (v->args[i]) {
            use(x, v->args[i], to, keep);
        }
    }
}

static void use(Strings *x, IrValue *v, IrVar *to, bool keep)
{
    switch (v->kind) {
    case VALUE_VAR:
        if (keep) {
            x->kept[v->u.var->index] = true;
        } else if (to) {
            StringFlow flow = {.from = v->u.var->index, .to = to->index};
            vec_push(&x->flows, flow);
        }
        break;
    case VALUE_CONST: case VALUE_ZERO: case VALUE_GLOBAL: case VALUE_FUNC: break;
    case VALUE_SLICE: /* of a string: a part of it */
        use(x, v->x, to, keep);
        use_args(x, v, NULL, false);
        break;
    case VALUE_CONVERT: use(x, v->x, to, keep); break;
    case VALUE_MIN: case VALUE_MAX: use_args(x, v, to, keep); break;
    case VALUE_BINARY: case VALUE_UNARY: case VALUE_LEN: case VALUE_CAP: case VALUE_REAL:
    case VALUE_IMAG: case VALUE_COMPLEX: case VALUE_TYPE_IS:
        look(x, v->x);
        look(x, v->y);
        break;
    case VALUE_INDEX: case VALUE_FIELD: case VALUE_DEREF:
        look(x, v->x);
        look(x, v->y);
        break;
    default:
        for (int i = 0; i < 2; i++) {
            IrValue *operand = i ? v->y : v->x;
            if (operand) {
                use(x, operand, NULL, true);
            }
        }
        use_args(x, v, NULL, true);
    }
}

static void give(Strings *x, IrVar *to, IrValue *v)
{
    if (v) {
        use(x, v, to, to == NULL);
    }
}

/* The function calls itself: what it does with the parameter, it does with the argument. */
static void pass_down(Strings *x, IrVar *param, IrValue *v)
{
    uint32_t before = x->flows.len;
    give(x, param, v);
    for (uint32_t i = before; i < x->flows.len; i++) {
        x->flows.data[i].down = true;
    }
}

static void call_arguments(Strings *x, IrStep *s)
{
    IrFunc *f = s->u.call.kind == CALLEE_STATIC ? s->u.call.func : NULL;
    if (s->x) {
        use(x, s->x, NULL, true);
    }
    for (uint32_t i = 0; i < s->arg_count; i++) {
        bool string = type_is_string(s->args[i]->type);
        if (string && f == x->f) {
            pass_down(x, f->params[i], s->args[i]);
            continue;
        }
        use(x, s->args[i], NULL, !(f && string && strings_unkept(x->a, f, i)));
    }
}

static void keep_all(Strings *x, IrStep *s)
{
    if (s->x) {
        use(x, s->x, NULL, true);
    }
    if (s->y) {
        use(x, s->y, NULL, true);
    }
    for (uint32_t i = 0; i < s->arg_count; i++) {
        use(x, s->args[i], NULL, true);
    }
}

static void look_cases(Strings *x, IrStep *s)
{
    look(x, s->x);
    for (uint32_t i = 0; i < s->u.switch_.count; i++) {
        for (uint32_t k = 0; k < s->u.switch_.cases[i].count; k++) {
            look(x, s->u.switch_.cases[i].values[k]);
        }
    }
}

static void send_cases(Strings *x, IrStep *s)
{
    for (uint32_t i = 0; i < s->u.select.count; i++) {
        if (s->u.select.cases[i].value) {
            use(x, s->u.select.cases[i].value, NULL, true);
        }
    }
}

static void string_step(void *context, IrStep *s)
{
    Strings *x = context;
    switch (s->kind) {
    case STEP_DECLARE: give(x, s->dst, s->x); break;
    case STEP_ASSIGN:
        look(x, s->x->kind == VALUE_VAR ? NULL : s->x);
        give(x, s->x->kind == VALUE_VAR ? s->x->u.var : NULL, s->y);
        break;
    case STEP_CALL: call_arguments(x, s); break;
    case STEP_CONCAT: /* of one part that is not empty: that part */
        for (uint32_t i = 0; i < s->arg_count; i++) {
            use(x, s->args[i], s->dst, false);
        }
        break;
    case STEP_COPY: case STEP_MAP_GET: case STEP_DELETE: case STEP_DECODE_RUNE: case STEP_EVAL:
    case STEP_CONVERT_STRING: case STEP_IF: case STEP_LOOP:
        look(x, s->x);
        look(x, s->y);
        break;
    case STEP_APPEND:
        look(x, s->x);
        look(x, s->y); /* a string's bytes, or a slice */
        for (uint32_t i = 0; i < s->arg_count; i++) {
            use(x, s->args[i], NULL, true);
        }
        break;
    case STEP_PRINT:
        for (uint32_t i = 0; i < s->arg_count; i++) {
            look(x, s->args[i]);
        }
        break;
    case STEP_SWITCH: look_cases(x, s); break;
    case STEP_SELECT: send_cases(x, s); break;
    default: keep_all(x, s); break;
    }
}

/* Along the flows, backwards: what becomes of the string where it goes counts for where it is. */
static void hand_back(Strings *x)
{
    bool more = true;
    while (more) {
        more = false;
        for (uint32_t i = x->flows.len; i-- > 0;) {
            StringFlow e = x->flows.data[i];
            if (x->kept[e.to] && !x->kept[e.from]) {
                x->kept[e.from] = more = true;
            }
            if (!e.down && x->depth[e.to] < x->depth[e.from]) {
                x->depth[e.from] = x->depth[e.to];
                more = true;
            }
        }
    }
}

static void open(Strings *x, Analysis *a, IrFunc *f)
{
    *x = (Strings){.a = a, .f = f};
    x->kept = calloc(f->vars.len + 1, sizeof *x->kept);
    x->depth = malloc((f->vars.len + 1) * sizeof *x->depth);
    for (uint32_t i = 0; i < f->vars.len; i++) {
        const IrVar *v = f->vars.data[i];
        x->kept[i] = v->addr_taken || v->site || v->kind == IRVAR_RESULT;
        x->depth[i] = v->loop_depth;
    }
    ir_walk(&f->body, string_step, x);
    hand_back(x);
}

static void close(Strings *x)
{
    free(x->kept);
    free(x->depth);
    vec_free(&x->flows);
}

bool strings_unkept(Analysis *a, IrFunc *f, uint32_t param)
{
    if (f->bodyless) {
        return f->flow && strcmp(f->flow->data, "none") == 0;
    }
    if (f->index >= a->func_count || param >= MASK) {
        return false;
    }
    FuncState *state = &a->states[f->index];
    if (state->strings == 0) {
        state->strings = BUSY;
        Strings x;
        open(&x, a, f);
        for (uint32_t i = 0; i < f->param_count && i < MASK; i++) {
            state->unkept |= (uint64_t)!x.kept[f->params[i]->index] << i;
        }
        close(&x);
        state->strings = DONE;
    }
    return state->strings == DONE && (state->unkept >> param & 1);
}

static bool makes_string(const IrSite *s)
{
    bool kind = s->kind == SITE_CONCAT || s->kind == SITE_CONVERT;
    return kind && s->step && s->step->dst && type_is_string(s->step->dst->type);
}

void strings_find(Analysis *a, IrFunc *f)
{
    bool any = false;
    for (uint32_t i = 0; i < f->sites.len && f->label_count == 0 && !any; i++) {
        any = makes_string(f->sites.data[i]);
    }
    if (!any) {
        return;
    }
    Strings x;
    open(&x, a, f);
    for (uint32_t i = 0; i < f->sites.len; i++) {
        IrSite *s = f->sites.data[i];
        uint32_t dst = makes_string(s) ? s->step->dst->index : 0;
        if (makes_string(s) && !x.kept[dst] && x.depth[dst] >= s->loop_depth) {
            place_string(a, s);
        }
    }
    close(&x);
}

/* ---- views ----------------------------------------------------------------------------------- */

/* Is what it returns a string of the bytes that it got, and does it do nothing else? */
static bool gives_view(const IrFunc *f)
{
    return f->bodyless && f->flow && f->result_count == 1 && type_is_string(f->results[0]->type) &&
           strcmp(f->flow->data, "none") != 0 && strpbrk(f->flow->data, "*[") == NULL &&
           strstr(f->flow->data, "heap") == NULL;
}

/* A temporary is declared where the call is: no loop lies between. */
static void view_step(void *context, IrStep *s)
{
    Strings *x = context;
    if (s->kind != STEP_CALL || s->u.call.kind != CALLEE_STATIC || !gives_view(s->u.call.func)) {
        return;
    }
    const IrVar *dst = s->u.call.results ? s->u.call.results[0] : NULL;
    if (dst && dst->name == NULL && !x->kept[dst->index] &&
        x->depth[dst->index] == dst->loop_depth) {
        map_put(&x->a->looked, (uint64_t)(uintptr_t)s)[0] = 1;
    }
}

void strings_views(Analysis *a)
{
    for (uint32_t i = 0; i < a->func_count; i++) {
        IrFunc *f = a->ir->funcs.data[i];
        bool any = false;
        for (uint32_t k = 0; k < a->callees.data[i].calls.len && f->label_count == 0; k++) {
            const IrFunc *callee = a->callees.data[a->callees.data[i].calls.data[k]].func;
            any = any || (callee && gives_view(callee));
        }
        if (any) {
            Strings x;
            open(&x, a, f);
            ir_walk(&f->body, view_step, &x);
            close(&x);
        }
    }
}
