/* `tether dump calls`: who calls whom, after the escape stage has found where calls through values
 * and interfaces can arrive. */
#include "analysis/ir/ir.h"

typedef struct Calls {
    IrProgram *ir;
    Buf *out;
} Calls;

static void print_func(Calls *c, const IrFunc *f)
{
    buf_printf(c->out, "%s.%s", f->pkg->name->data, f->name->data);
}

static void print_place(Calls *c, Pos pos)
{
    SourcePlace place = source_place(c->ir->program->sources, pos);
    buf_printf(c->out, "%u:%u", (unsigned)place.line, (unsigned)place.column);
}

/* Of a call whose function is a value: what is called, then where it can arrive. */
static void print_targets(Calls *c, const IrStep *s)
{
    if (s->u.call.targets == NULL) {
        buf_str(c->out, " -> unknown");
        return;
    }
    buf_str(c->out, s->u.call.target_count ? " -> " : " -> nothing");
    for (uint32_t i = 0; i < s->u.call.target_count; i++) {
        buf_str(c->out, i ? ", " : "");
        print_func(c, s->u.call.targets[i]);
    }
}

static void print_callee(Calls *c, const IrStep *s)
{
    switch (s->u.call.kind) {
    case CALLEE_STATIC: print_func(c, s->u.call.func); break;
    case CALLEE_INTERFACE:
        type_write(c->out, s->x->type, c->ir->program->main);
        buf_printf(c->out, ".%s", s->u.call.method->name->data);
        print_targets(c, s);
        break;
    case CALLEE_VALUE:
        type_write(c->out, s->x->type, c->ir->program->main);
        print_targets(c, s);
        break;
    }
}

static void print_call(void *context, IrStep *s)
{
    Calls *c = context;
    if (s->kind != STEP_CALL && s->kind != STEP_DEFER && s->kind != STEP_GO) {
        return;
    }
    buf_str(c->out, "    ");
    print_place(c, s->pos);
    buf_printf(c->out, " %s ", ir_step_name(s->kind));
    if (s->kind == STEP_CALL) {
        print_callee(c, s);
    } else if (s->x->kind == VALUE_FUNC) {
        print_func(c, s->x->u.func);
    } else {
        type_write(c->out, s->x->type, c->ir->program->main);
        if (s->kind == STEP_DEFER) {
            print_targets(c, s);
        }
    }
    buf_char(c->out, '\n');
}

void ir_dump_calls(IrProgram *ir, bool all, Buf *out)
{
    Calls c = {ir, out};
    for (uint32_t i = 0; i < ir->funcs.len; i++) {
        const IrFunc *f = ir->funcs.data[i];
        if (f->reachable && (all || f->pkg == ir->program->main)) {
            print_func(&c, f);
            buf_char(out, ' ');
            print_place(&c, f->pos);
            buf_char(out, '\n');
            ir_walk(&f->body, print_call, &c);
        }
    }
}
