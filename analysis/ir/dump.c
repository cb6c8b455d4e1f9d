/* `tether dump ir`: the IR as text. Variables print by name, with #number where a name is not
 * alone; temporaries as tN. */
#include "analysis/ir/ir.h"

#include <string.h>

typedef struct Dump {
    IrProgram *ir;
    Buf *out;
    IrFunc *func;
    Arena arena;
    const char **names;   /* by IrVar.index */
    uint32_t *marks;      /* by IrStep.id: number of a breakable step that is targeted, from 1 */
    uint32_t mark_count;
    int indent;
} Dump;

static void dump_value(Dump *d, const IrValue *v);
static void dump_block(Dump *d, const IrBlock *b);

static void dump_type(Dump *d, Type *t)
{
    type_write(d->out, t, d->ir->program->main);
}

static void name_vars(Dump *d)
{
    uint32_t n = d->func->vars.len, temps = 0;
    d->names = ARENA_ARRAY(&d->arena, const char *, n + 1);
    Map seen = {0};
    for (uint32_t i = 0; i < n; i++) {
        IrVar *v = d->func->vars.data[i];
        if (v->name == NULL) {
            d->names[i] = arena_printf(&d->arena, "t%u", ++temps);
            continue;
        }
        uint64_t *count = map_put(&seen, (uint64_t)(uintptr_t)v->name);
        ++*count;
        d->names[i] = *count == 1
                          ? v->name->data
                          : arena_printf(&d->arena, "%s#%u", v->name->data, (unsigned)*count);
    }
    map_free(&seen);
}

static void dump_var(Dump *d, const IrVar *v)
{
    buf_str(d->out, v ? d->names[v->index] : "_");
}

static void dump_values(Dump *d, IrValue **list, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        buf_str(d->out, i ? ", " : "");
        dump_value(d, list[i]);
    }
}

static void dump_constant(Dump *d, const IrValue *v)
{
    if (v->u.constant->kind == CONST_STRING) {
        Str *s = const_string_value(&d->ir->program->constants, v->u.constant);
        buf_char(d->out, '"');
        for (uint32_t i = 0; i < s->len && i < 60; i++) {
            unsigned char c = (unsigned char)s->data[i];
            if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\') {
                buf_printf(d->out, "\\x%02x", c);
            } else {
                buf_char(d->out, (char)c);
            }
        }
        buf_str(d->out, s->len > 60 ? "...\"" : "\"");
    } else {
        buf_str(d->out, const_exact_text(&d->arena, v->u.constant));
    }
}

static void dump_call_like(Dump *d, const char *name, const IrValue *v)
{
    buf_printf(d->out, "%s(", name);
    dump_value(d, v->x);
    if (v->y) {
        buf_str(d->out, ", ");
        dump_value(d, v->y);
    }
    if (v->arg_count) {
        buf_str(d->out, v->x ? ", " : "");
        dump_values(d, v->args, v->arg_count);
    }
    buf_char(d->out, ')');
}

static void dump_typed(Dump *d, const IrValue *v)
{
    buf_printf(d->out, "%s[", ir_value_name(v->kind));
    if (v->kind == VALUE_TYPE_IS && v->u.type == NULL) {
        buf_str(d->out, "nil");
    } else {
        dump_type(d, v->kind == VALUE_TYPE_IS ? v->u.type : v->type);
    }
    buf_str(d->out, "](");
    if (!ir_is_leaf(v)) {
        if (v->x) {
            dump_value(d, v->x);
        }
        dump_values(d, v->args, v->arg_count);
    }
    buf_char(d->out, ')');
}

static void dump_composite(Dump *d, const IrValue *v)
{
    Type *u = type_underlying(v->type);
    dump_type(d, v->type);
    buf_char(d->out, '{');
    for (uint32_t i = 0; i < v->arg_count; i++) {
        buf_str(d->out, i ? ", " : "");
        if (u->kind == TYPE_STRUCT) {
            buf_printf(d->out, "%s: ", u->u.struct_.fields[v->u.indices[i]]->name->data);
        } else if (v->u.indices[i] != (i ? v->u.indices[i - 1] + 1 : 0)) {
            buf_printf(d->out, "%lld: ", (long long)v->u.indices[i]);
        }
        dump_value(d, v->args[i]);
    }
    buf_char(d->out, '}');
}

static void dump_slice(Dump *d, const IrValue *v)
{
    dump_value(d, v->x);
    buf_char(d->out, '[');
    for (uint32_t i = 0; i < 3; i++) {
        if (i == 1 || (i == 2 && v->args[2])) {
            buf_char(d->out, ':');
        }
        if (v->args[i]) {
            dump_value(d, v->args[i]);
        }
    }
    buf_char(d->out, ']');
}

static void dump_value(Dump *d, const IrValue *v)
{
    if (v == NULL) {
        buf_char(d->out, '_');
        return;
    }
    switch (v->kind) {
    case VALUE_CONST: dump_constant(d, v); break;
    case VALUE_VAR: dump_var(d, v->u.var); break;
    case VALUE_GLOBAL:
        buf_printf(d->out, "%s.%s", v->u.global->pkg->name->data, v->u.global->name->data);
        break;
    case VALUE_FUNC: buf_printf(d->out, "func %s", v->u.func->name->data); break;
    case VALUE_ADDR:
        buf_char(d->out, '&');
        dump_value(d, v->x);
        break;
    case VALUE_DEREF:
        buf_str(d->out, v->proven ? "(*!" : "(*");
        dump_value(d, v->x);
        buf_char(d->out, ')');
        break;
    case VALUE_FIELD: {
        dump_value(d, v->x);
        buf_printf(d->out, ".%s",
                   type_underlying(v->x->type)->u.struct_.fields[v->u.index]->name->data);
        break;
    }
    case VALUE_INDEX:
        dump_value(d, v->x);
        buf_str(d->out, v->proven ? "[!" : "[");
        dump_value(d, v->y);
        buf_char(d->out, ']');
        break;
    case VALUE_SLICE: dump_slice(d, v); break;
    case VALUE_UNARY:
        buf_str(d->out, token_name(v->u.op));
        dump_value(d, v->x);
        break;
    case VALUE_BINARY:
        buf_char(d->out, '(');
        dump_value(d, v->x);
        buf_printf(d->out, " %s ", token_name(v->u.op));
        dump_value(d, v->y);
        buf_char(d->out, ')');
        break;
    case VALUE_COMPOSITE: dump_composite(d, v); break;
    case VALUE_ZERO:
    case VALUE_CONVERT:
    case VALUE_IFACE:
    case VALUE_UPCAST:
    case VALUE_TYPE_IS:
    case VALUE_UNBOX:
    case VALUE_ASSERT: case VALUE_STATIC: case VALUE_STATIC_SLICE:
        dump_typed(d, v);
        break;
    default: dump_call_like(d, ir_value_name(v->kind), v);
    }
}

static void line(Dump *d)
{
    for (int i = 0; i < d->indent; i++) {
        buf_str(d->out, "    ");
    }
}

static void dump_nested(Dump *d, const char *word, const IrBlock *b)
{
    if (b->count == 0) {
        return;
    }
    line(d);
    buf_printf(d->out, "%s:\n", word);
    dump_block(d, b);
}

static void dump_cases(Dump *d, const IrStep *s, IrCase *cases, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        IrCase *c = &cases[i];
        dump_nested(d, "before", &c->before);
        line(d);
        buf_str(d->out, c->is_default ? "default" : "case ");
        if (s->kind == STEP_SWITCH) {
            dump_values(d, c->values, c->count);
        } else if (c->chan) {
            buf_str(d->out, c->send ? "send " : "recv ");
            dump_value(d, c->chan);
            if (c->send) {
                buf_str(d->out, " <- ");
                dump_value(d, c->value);
            } else if (c->dst || c->ok) {
                buf_str(d->out, " -> ");
                dump_var(d, c->dst);
                buf_str(d->out, ", ");
                dump_var(d, c->ok);
            }
        }
        buf_str(d->out, c->falls ? ": falls\n" : ":\n");
        dump_block(d, &c->body);
    }
}

static void dump_callee(Dump *d, const IrStep *s)
{
    switch (s->u.call.kind) {
    case CALLEE_STATIC: buf_str(d->out, s->u.call.func->name->data); break;
    case CALLEE_VALUE: dump_value(d, s->x); break;
    case CALLEE_INTERFACE:
        dump_value(d, s->x);
        buf_printf(d->out, "~%s", s->u.call.method->name->data);
        break;
    }
}

static void dump_operands(Dump *d, const IrStep *s)
{
    if (s->kind == STEP_CALL) {
        dump_callee(d, s);
        buf_char(d->out, '(');
        dump_values(d, s->args, s->arg_count);
        buf_char(d->out, ')');
        return;
    }
    if (s->kind == STEP_CLOSURE) {
        buf_printf(d->out, "%s ", s->u.func->name->data);
    }
    const char *comma = "";
    if (s->x || s->y) {
        dump_value(d, s->x);
        comma = ", ";
    }
    if (s->y) {
        buf_str(d->out, s->kind == STEP_ASSIGN ? " = " : ", ");
        dump_value(d, s->y);
    }
    if (s->arg_count) {
        buf_str(d->out, comma);
        dump_values(d, s->args, s->arg_count);
    }
    if (s->kind == STEP_APPEND && s->u.append.spread) {
        buf_str(d->out, "...");
    }
    if (s->kind == STEP_PRINT && s->u.newline) {
        buf_str(d->out, " ln");
    }
}

static void dump_results(Dump *d, const IrStep *s)
{
    if (s->kind == STEP_CALL) {
        for (uint32_t i = 0; i < s->u.call.result_count; i++) {
            buf_str(d->out, i ? ", " : "");
            dump_var(d, s->u.call.results[i]);
        }
        if (s->u.call.result_count) {
            buf_str(d->out, s->declares ? " := " : " = ");
        }
        return;
    }
    if (s->dst == NULL && s->ok == NULL) {
        return;
    }
    dump_var(d, s->dst);
    if (s->ok) {
        buf_str(d->out, ", ");
        dump_var(d, s->ok);
    }
    if (s->kind == STEP_DECLARE) {
        buf_char(d->out, ' ');
        dump_type(d, s->dst->type);
    }
    buf_str(d->out, s->declares ? " := " : " = ");
}

static uint32_t mark_of(Dump *d, const IrStep *s)
{
    if (d->marks[s->id] == 0) {
        d->marks[s->id] = ++d->mark_count;
    }
    return d->marks[s->id];
}

static void dump_flow(Dump *d, const IrStep *s)
{
    switch (s->kind) {
    case STEP_BLOCK: dump_block(d, &s->u.block); break;
    case STEP_IF:
        dump_block(d, &s->u.if_.then);
        dump_nested(d, "else", &s->u.if_.els);
        break;
    case STEP_LOOP:
    case STEP_RANGE_MAP:
        d->indent++;
        dump_nested(d, "before", &s->u.loop.before);
        d->indent--;
        dump_block(d, &s->u.loop.body);
        dump_nested(d, "post", &s->u.loop.post);
        break;
    case STEP_SWITCH: dump_cases(d, s, s->u.switch_.cases, s->u.switch_.count); break;
    case STEP_SELECT: dump_cases(d, s, s->u.select.cases, s->u.select.count); break;
    default: break;
    }
}

static void dump_step(Dump *d, const IrStep *s)
{
    line(d);
    dump_results(d, s);
    buf_str(d->out, ir_step_name(s->kind));
    bool breakable = s->kind == STEP_BLOCK || s->kind == STEP_LOOP || s->kind == STEP_RANGE_MAP ||
                     s->kind == STEP_SWITCH || s->kind == STEP_SELECT;
    if (breakable) {
        buf_printf(d->out, " @%u%s", mark_of(d, s), s->used_label ? "!" : "");
    }
    if (s->kind == STEP_RANGE_MAP) {
        buf_char(d->out, ' ');
        dump_var(d, s->u.loop.key);
        buf_str(d->out, ", ");
        dump_var(d, s->u.loop.value);
    }
    if (s->kind == STEP_BREAK || s->kind == STEP_CONTINUE) {
        buf_printf(d->out, " @%u", mark_of(d, s->u.target));
    } else if (s->kind == STEP_GOTO || s->kind == STEP_LABEL) {
        buf_printf(d->out, " %s", s->u.label->name->data);
    } else {
        if (s->x || s->y || s->arg_count || s->kind == STEP_CALL || s->kind == STEP_CLOSURE ||
            s->kind == STEP_PRINT) {
            buf_char(d->out, ' ');
        }
        dump_operands(d, s);
    }
    if (s->site) {
        buf_printf(d->out, "  ; site %s", s->site->text);
    }
    buf_char(d->out, '\n');
    dump_flow(d, s);
}

static void dump_block(Dump *d, const IrBlock *b)
{
    d->indent++;
    for (uint32_t i = 0; i < b->count; i++) {
        dump_step(d, b->items[i]);
    }
    d->indent--;
}

static void dump_vars(Dump *d, IrVar **vars, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        buf_str(d->out, i ? ", " : "");
        buf_printf(d->out, "%s%s ", d->names[vars[i]->index],
                   vars[i]->by_ref ? " ref"
                   : vars[i]->site ? " site"
                                   : "");
        dump_type(d, vars[i]->type);
    }
}

static void dump_func(Dump *d, IrFunc *f)
{
    d->func = f;
    arena_init(&d->arena);
    name_vars(d);
    d->marks = ARENA_ARRAY(&d->arena, uint32_t, f->step_count + 1);
    d->mark_count = 0;
    buf_printf(d->out, "func %s.%s(", f->pkg->name->data, f->name->data);
    dump_vars(d, f->params, f->param_count);
    buf_str(d->out, ") (");
    dump_vars(d, f->results, f->result_count);
    buf_char(d->out, ')');
    if (f->capture_count) {
        buf_str(d->out, " captures (");
        dump_vars(d, f->captures, f->capture_count);
        buf_char(d->out, ')');
    }
    const bool flags[] = {f->bodyless,    f->has_defer,        f->has_recover,
                          f->may_recover, f->results_are_vars, f->wrapper,
                          f->cyclic,      f->is_closure,       f->export_};
    static const char *const words[] = {
        "bodyless", "defer",  "recover", "may-recover", "results-are-vars",
        "wrapper",  "cyclic", "closure", "export"};
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        buf_printf(d->out, "%s%s", flags[i] ? " " : "", flags[i] ? words[i] : "");
    }
    if (f->forwards_to) {
        buf_printf(d->out, " forwards-to %s", f->forwards_to->name->data);
    }
    buf_char(d->out, '\n');
    dump_block(d, &f->body);
    arena_free(&d->arena);
}

static void dump_globals(Dump *d, bool all)
{
    arena_init(&d->arena);
    for (uint32_t i = 0; i < d->ir->globals.len; i++) {
        IrGlobal *g = d->ir->globals.data[i];
        if (!all && g->pkg != d->ir->program->main) {
            continue;
        }
        buf_printf(d->out, "var %s.%s ", g->pkg->name->data, g->name->data);
        dump_type(d, g->type);
        if (g->init) {
            buf_str(d->out, " = ");
            dump_value(d, g->init);
        }
        buf_char(d->out, '\n');
    }
    arena_free(&d->arena);
}

void ir_dump(IrProgram *ir, bool all, Buf *out)
{
    Dump d = {.ir = ir, .out = out};
    dump_globals(&d, all);
    for (uint32_t i = 0; i < ir->inits.len; i++) {
        IrInit *init = &ir->inits.data[i];
        if (all || init->func->pkg == ir->program->main) {
            buf_printf(out, "init %s%s\n", init->func->name->data, init->pure ? " pure" : "");
        }
    }
    for (uint32_t i = 0; i < ir->funcs.len; i++) {
        IrFunc *f = ir->funcs.data[i];
        bool wanted = all || (f->pkg == ir->program->main && (f->body.count || f->reachable));
        if (wanted) {
            dump_func(&d, f);
        }
    }
}
