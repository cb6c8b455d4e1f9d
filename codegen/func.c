/* Functions: parameters, results, stack objects, the frame of a deferring function, the body.
 *
 * A function whose deferred calls may recover is printed in two parts: NAME sets the jump target
 * and returns the results, which live in a struct of its own; NAME_body holds everything else. So
 * no variable of the source is live across the jump. */
#include "codegen/emitter.h"

#include <string.h>

/* ---- closure records ------------------------------------------------------------------------- */

const char *capture_name(Emitter *e, IrFunc *f, uint32_t index)
{
    IrVar *v = f->captures[index];
    const char *name = v->name ? mangle_ident(e, v->name) : "value";
    for (uint32_t i = 0; i < f->capture_count; i++) { /* two captured variables may have one name */
        if (i != index && f->captures[i]->name == v->name) {
            return arena_printf(e->scratch, "%s_%u", name, index);
        }
    }
    return strcmp(name, "func") == 0 ? "func_" : name;
}

const char *record_type(Emitter *e, IrFunc *f)
{
    if (f->capture_count == 0) {
        return "struct { TetherFunc func; }";
    }
    uint64_t key = emit_key(KEY_RECORD, f->index, 0);
    const char *name = made_name(e, key);
    if (name) {
        return name;
    }
    name = made_symbol(e, key, arena_printf(e->scratch, "%s_record", func_name(e, f)));
    Buf b = {0};
    buf_printf(&b, "typedef struct %s {\n    TetherFunc func;\n", name);
    for (uint32_t i = 0; i < f->capture_count; i++) {
        buf_str(&b, "    ");
        ctype_declare(e, &b, f->captures[i]->type, capture_name(e, f, i));
        buf_str(&b, ";\n");
    }
    buf_printf(&b, "} %s;\n\n", name);
    made_print(e, key, SEC_TYPES, &b);
    return name;
}

/* ---- what a function uses -------------------------------------------------------------------- */

static void count_value(void *context, IrValue *v)
{
    FuncState *f = context;
    if (v->kind == VALUE_VAR) {
        f->reads[v->u.var->index]++;
    }
}

static void count_step(void *context, IrStep *s)
{
    FuncState *f = context;
    ir_walk_values(s, count_value, f);
    if (s->kind == STEP_DEFER) {
        f->defer_count++;
        f->defer = s;
    }
    if (s->kind == STEP_ASSIGN) { /* the variable that holds the place is only written here */
        IrValue *place = s->x;
        while (
            place->kind == VALUE_FIELD ||
            (place->kind == VALUE_INDEX && type_underlying(place->x->type)->kind == TYPE_ARRAY)) {
            place = place->x;
        }
        if (place->kind == VALUE_VAR) {
            f->reads[place->u.var->index]--;
        }
    }
    if (s->kind == STEP_DECODE_RUNE && s->ok) {
        f->reads[s->ok->index]++;
    }
}

static void name_vars(Emitter *e, FuncState *f)
{
    for (uint32_t i = 0; i < f->func->vars.len; i++) {
        IrVar *v = f->func->vars.data[i];
        if (v->kind != IRVAR_CAPTURE && f->names[v->index] == NULL) {
            f->names[v->index] = mangle_local(e, f, v);
        }
    }
    for (uint32_t i = 0; i < f->func->capture_count; i++) {
        f->names[f->func->captures[i]->index] = capture_name(e, f->func, i);
    }
}

/* ---- prologue -------------------------------------------------------------------------------- */

static void emit_params(Emitter *e, IrFunc *f)
{
    for (uint32_t i = 0; i < f->param_count; i++) {
        IrVar *v = f->params[i];
        const char *name = e->fn->names[v->index];
        if (var_on_heap(v)) { /* it moves there at entry */
            emit_line_start(e);
            ctype_declare(e, e->fn->out, type_pointer(&e->types, v->type), name);
            bool here = v->site->place == PLACE_STACK_COPY;
            buf_printf(e->fn->out, " = %s;%s\n",
                       here ? arena_printf(e->scratch, "&%s", emit_site_slot(e, v->site))
                            : emit_var_object(e, v->site, v->type),
                       emit_reason(e, v->site));
            if (here) {
                emit_fill(e, arena_printf(e->scratch, "%s_in", name));
            } else {
                emit_linef(e, "*%s = %s_in;", name, name);
            }
        } else if (e->fn->reads[v->index] == 0) {
            emit_linef(e, "(void)%s;", name);
        }
        if (v->addr_taken && !var_on_heap(v) && !ctype_is_zero_size(v->type)) {
            emit_fill(e, name);
        }
    }
    for (uint32_t i = 0; i < f->hidden_count; i++) {
        emit_linef(e, "(void)slot_%u;", i);
    }
}

static void emit_captures(Emitter *e, IrFunc *f)
{
    if (!f->is_closure) {
        return;
    }
    if (f->capture_count == 0) {
        emit_linef(e, "(void)self;");
        return;
    }
    const char *record = record_type(e, f);
    emit_linef(e, "%s *record = (%s *)(void *)self;", record, record);
    bool used = false;
    for (uint32_t i = 0; i < f->capture_count; i++) {
        used |= e->fn->reads[f->captures[i]->index] > 0;
    }
    if (!used) {
        emit_linef(e, "(void)record;");
    }
}

/* Results are variables when they are named or the function defers. */
static void emit_results(Emitter *e, IrFunc *f)
{
    for (uint32_t i = 0; i < f->result_count; i++) {
        IrVar *v = f->results[i];
        if (!f->results_are_vars) {
            continue;
        }
        const char *name = e->fn->names[v->index];
        if (var_on_heap(v)) {
            if (!e->fn->body_split) {
                emit_line_start(e);
                ctype_declare(e, e->fn->out, type_pointer(&e->types, v->type), name);
                buf_str(e->fn->out, ";\n");
            }
            emit_declare_var(e, v, v->site, NULL);
        } else if (!e->fn->body_split) {
            emit_line_start(e);
            ctype_declare(e, e->fn->out, v->type, name);
            buf_printf(e->fn->out, " = %s;\n", emit_zero_init(e, v->type));
            if (v->addr_taken && e->options->fill) {
                emit_linef(e, "TETHER_FILL(%s);", name);
            }
        }
    }
}

static void emit_recover_entry(Emitter *e, IrFunc *f)
{
    if (f->has_recover && !func_is_told(f)) {
        emit_linef(e, "bool recoverable = tether_recover_enter((TetherCode)%s);", func_name(e, f));
    }
}

static bool ends_in_return(const IrBlock *b)
{
    return b->count > 0 && b->items[b->count - 1]->kind == STEP_RETURN;
}

/* The body's steps, without the prologue, into a buffer: stack objects found on the way come before
 * them. */
static void emit_steps(Emitter *e, IrFunc *f, Buf *body)
{
    Buf *out = e->fn->out;
    e->fn->out = body;
    e->fn->indent = 0;
    emit_block(e, &f->body);
    e->fn->indent = 1;
    e->fn->out = out;
}

/* Runs what is deferred. Where that is at most one call of a function that is known, C compilers
 * are shown which. */
static void emit_leave(Emitter *e, IrFunc *f)
{
    const char *frame = e->fn->body_split ? "frame" : "&frame";
    IrStep *s = e->fn->defer;
    bool once = e->fn->defer_count == 1 && s->u.call.one_target && s->site &&
                s->site->place == PLACE_STACK && s->site->loop_depth == 0 && f->label_count == 0;
    IrFunc *target = once ? s->u.call.targets[0] : NULL;
    if (target == NULL || !target->is_closure || target->bodyless) {
        emit_linef(e, "tether_frame_leave(%s);", frame);
        return;
    }
    func_declare(e, target);
    Buf call = {0};
    bool told = func_is_told(target);
    buf_printf(&call, "%s%s(deferred", func_name(e, target), told ? "_body" : "");
    for (uint32_t i = 0; i < target->hidden_count; i++) {
        buf_str(&call, ", NULL");
    }
    buf_str(&call, told ? ", false" : "");
    emit_linef(e, "{");
    emit_linef(e, "    TetherFunc *deferred = tether_frame_only(%s);", frame);
    emit_linef(e, "    if (deferred != NULL) {");
    emit_linef(e, "        %s);", call.data);
    emit_linef(e, "    }");
    emit_linef(e, "}");
    emit_linef(e, "tether_frame_end(%s);", frame);
    buf_free(&call);
}

static void emit_exit(Emitter *e, IrFunc *f)
{
    if (f->has_defer) {
        if (e->fn->leave_used) {
            buf_str(e->fn->out, "leave:\n");
        }
        emit_leave(e, f);
        if (!e->fn->body_split && f->result_count) {
            emit_return_results(e);
        }
    } else if (!ends_in_return(&f->body) && f->result_count > 0) {
        emit_linef(e, "TETHER_UNREACHABLE();");
    }
}

/* ---- the two parts of a function that may recover -------------------------------------------- */

static const char *results_struct(Emitter *e, IrFunc *f)
{
    const char *name = arena_printf(e->arena, "%s_results", func_name(e, f));
    Buf b = {0};
    buf_printf(&b, "typedef struct %s {\n", name);
    for (uint32_t i = 0; i < f->result_count; i++) {
        IrVar *v = f->results[i];
        buf_str(&b, "    ");
        Type *t = var_on_heap(v) ? type_pointer(&e->types, v->type) : v->type;
        ctype_declare(e, &b, t, e->fn->names[v->index]);
        buf_str(&b, ";\n");
    }
    buf_printf(&b, f->result_count ? "} %s;\n\n" : "    char empty;\n} %s;\n\n", name);
    uint64_t key = emit_key(KEY_RESULTS, f->index, 0);
    made_plain(e, key, name);
    made_print(e, key, SEC_TYPES, &b);
    return name;
}

static void print_body_head(Emitter *e, Buf *out, IrFunc *f, const char *results)
{
    buf_printf(out, "static TETHER_NOINLINE void %s_body(", func_name(e, f));
    if (f->is_closure) {
        buf_str(out, "TetherFunc *self, ");
    }
    for (uint32_t i = 0; i < f->param_count; i++) {
        const char *name = e->fn->names[f->params[i]->index];
        ctype_declare(e, out, f->params[i]->type,
                      var_on_heap(f->params[i]) ? arena_printf(e->scratch, "%s_in", name) : name);
        buf_str(out, ", ");
    }
    for (uint32_t i = 0; i < f->hidden_count; i++) {
        buf_printf(out, "void *slot_%u, ", i);
    }
    /* The runtime reaches the frame only through what the body has handed over; no result does. */
    buf_printf(out, "%s *result, TetherFrame *restrict frame)", results);
}

/* A result of two words was stored word by word just now: it is read so, too. */
static void print_result(Buf *out, Type *t, const char *result)
{
    Type *u = type_underlying(t);
    if (u->kind == TYPE_STRING) {
        buf_printf(out, "{%s.ptr, %s.len}", result, result);
    } else if (u->kind == TYPE_INTERFACE) {
        buf_printf(out, "{%s.%s, %s.data}", result, u->u.interface.count ? "tab" : "type", result);
    } else {
        buf_str(out, result);
    }
}

static void print_outer(Emitter *e, Buf *out, IrFunc *f, const char *results)
{
    func_prototype(e, out, f, func_name(e, f));
    buf_printf(
        out,
        "\n{\n    %s result = {0};\n%s    TetherFrame frame;\n    tether_frame_keep(&result);\n"
        "    if (TETHER_SETJMP(&frame) == 0) {\n"
        "        %s_body(%s",
        results, e->options->fill ? "    TETHER_FILL(result);\n" : "", func_name(e, f),
        f->is_closure ? "self, " : "");
    for (uint32_t i = 0; i < f->param_count; i++) {
        const char *name = e->fn->names[f->params[i]->index];
        buf_printf(out, var_on_heap(f->params[i]) ? "%s_in, " : "%s, ", name);
    }
    for (uint32_t i = 0; i < f->hidden_count; i++) {
        buf_printf(out, "slot_%u, ", i);
    }
    buf_str(out, "&result, &frame);\n    }\n");
    for (uint32_t i = 0; i < f->result_count; i++) {
        const char *name = e->fn->names[f->results[i]->index];
        bool heap = var_on_heap(f->results[i]);
        if (f->result_count == 1) {
            buf_printf(out, heap ? "    return *result.%s;\n" : "    return result.%s;\n", name);
        } else {
            buf_printf(out, i ? ", " : "    return (%s){", results_type(e, f));
            const char *result =
                arena_printf(e->scratch, heap ? "(*result.%s)" : "result.%s", name);
            print_result(out, f->results[i]->type, result);
            buf_str(out, i + 1 == f->result_count ? "};\n" : "");
        }
    }
    buf_str(out, "}\n\n");
}

/* The function of a closure whose body is told whether it may recover. */
static void print_asking(Emitter *e, Buf *out, IrFunc *f)
{
    const char *name = func_name(e, f);
    func_prototype(e, out, f, name);
    buf_printf(out, "\n{\n    %s%s_body(self, ", f->result_count ? "return " : "", name);
    for (uint32_t i = 0; i < f->param_count; i++) {
        const char *param = e->fn->names[f->params[i]->index];
        buf_printf(out, var_on_heap(f->params[i]) ? "%s_in, " : "%s, ", param);
    }
    for (uint32_t i = 0; i < f->hidden_count; i++) {
        buf_printf(out, "slot_%u, ", i);
    }
    buf_printf(out, "tether_recover_enter((TetherCode)%s));\n}\n\n", name);
}

/* ---- comments -------------------------------------------------------------------------------- */

static void print_comment(Buf *out, const FileAst *file, const Comment *c)
{
    const SourceFile *src = file->source;
    const char *text = src->text + (c->pos - src->base);
    uint32_t len = c->end - c->pos;
    bool line = text[1] == '/';
    buf_str(out, line ? "/*" : "");
    /* a line comment becomes a block comment: nothing may end it early */
    for (uint32_t i = line ? 2 : 0; i < len; i++) {
        bool ends = line && text[i] == '*' && i + 1 < len && text[i + 1] == '/';
        bool opens = text[i] == '/' && i + 1 < len && text[i + 1] == '*' && (line || i > 0);
        if (text[i] != '\r') {
            buf_char(out, text[i]);
        }
        if (ends || opens) {
            buf_char(out, ' ');
        }
    }
    buf_str(out, line ? " */\n" : "\n");
}

/* Directives say something to tether, or to Go, and nothing to who reads the C. */
static bool is_directive(const FileAst *file, const Comment *c)
{
    const char *text = file->source->text + (c->pos - file->source->base);
    return strncmp(text, "//tether:", 9) == 0 || strncmp(text, "//go:", 5) == 0;
}

/* Is comment number i, the next ones up to `end` given, not for who reads the C? */
static bool is_left_out(const FileAst *file, uint32_t i, uint32_t end)
{
    const Comment *c = &file->comments[i];
    bool empty = c->end - c->pos == 2; /* the line that gofmt wants above directives */
    return is_directive(file, c) || (empty && i + 1 < end && is_directive(file, c + 1));
}

/* Nothing between but blanks and one end of line. */
static bool is_next_line(const FileAst *file, Pos from, Pos to)
{
    const char *text = file->source->text;
    uint32_t lines = 0;
    for (Pos p = from; p < to && lines < 2; p++) {
        char ch = text[p - file->source->base];
        lines += ch == '\n';
        if (lines == 0 && ch != ' ' && ch != '\t' && ch != '\r') {
            return false;
        }
    }
    return lines == 1;
}

/* The file that the function stands in, and its first comment behind `pos`. */
static void find_comments(FuncState *state, const IrFunc *f)
{
    for (uint32_t i = 0; f->pkg && i < f->pkg->file_count; i++) {
        const SourceFile *src = f->pkg->files[i]->source;
        if (f->pos >= src->base && f->pos <= src->base + src->size) {
            state->file = f->pkg->files[i];
        }
    }
    uint32_t lo = 0, hi = state->file ? state->file->comment_count : 0;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (state->file->comments[mid].pos < f->pos) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    state->comment = lo;
}

/* The first of the comments up to number `end` that stand directly above `pos`, one below the
 * other. */
static uint32_t first_above(const FileAst *file, uint32_t from, uint32_t end, Pos pos)
{
    while (end > from) {
        const Comment *c = &file->comments[end - 1];
        if (!c->own_line || !is_next_line(file, c->end, pos)) {
            break;
        }
        pos = c->pos;
        end--;
    }
    return end;
}

void emit_comments(Emitter *e, Pos pos)
{
    FuncState *state = e->fn;
    const FileAst *file = state->file;
    if (file == NULL || pos == NO_POS || state->comment >= file->comment_count ||
        pos < file->comments[state->comment].end || pos > file->source->base + file->source->size) {
        return;
    }
    uint32_t from = state->comment, end = from;
    while (end < file->comment_count && file->comments[end].end <= pos) {
        end++;
    }
    state->comment = end;
    for (uint32_t i = first_above(file, from, end, pos); i < end; i++) {
        if (!is_left_out(file, i, end)) {
            emit_line_start(e);
            print_comment(state->out, file, &file->comments[i]);
        }
    }
}

/* The comment lines directly above a declared function. */
static void print_doc(Emitter *e, Buf *out, const IrFunc *f)
{
    const FileAst *file = e->fn->file;
    if (f->info == NULL || f->info->literal || file == NULL) {
        return;
    }
    uint32_t end = e->fn->comment;
    for (uint32_t i = first_above(file, 0, end, f->pos); i < end; i++) {
        if (!is_left_out(file, i, end)) {
            print_comment(out, file, &file->comments[i]);
        }
    }
}

/* ---- recursion ------------------------------------------------------------------------------- */

typedef struct SelfCall {
    const IrFunc *func;
    bool left;          /* a return or goto comes before any call of itself */
    bool found;         /* a call of itself at the level of the body */
} SelfCall;

static void find_return(void *context, IrStep *s)
{
    SelfCall *c = context;
    c->left |= s->kind == STEP_RETURN || s->kind == STEP_GOTO;
}

/* Does the function come to a call of itself whenever it does not panic? C compilers take that for
 * a mistake, since they do not know that a panic leaves it. */
static bool always_recurs(const IrFunc *f)
{
    SelfCall c = {.func = f};
    for (uint32_t i = 0; i < f->body.count && !c.left && !c.found; i++) {
        IrStep *s = f->body.items[i];
        c.found = s->kind == STEP_CALL && s->u.call.kind == CALLEE_STATIC && s->u.call.func == f;
        IrBlock one = {.items = &s, .count = 1};
        ir_walk(&one, find_return, &c);
    }
    return c.found;
}

static void emit_stack_check(Emitter *e, IrFunc *f)
{
    if (!always_recurs(f)) {
        emit_linef(e, "TETHER_STACK_CHECK();");
        return;
    }
    emit_linef(e, "if (TETHER_STACK_SPENT()) {");
    if (e->fn->body_split || f->result_count == 0) {
        emit_linef(e, "    return;");
    } else {
        Buf zero = {0};
        if (f->result_count == 1) {
            emit_zero(e, &zero, f->results[0]->type);
        } else {
            buf_printf(&zero, "(%s){0}", results_type(e, f));
        }
        emit_linef(e, "    return %s;", zero.data);
        buf_free(&zero);
    }
    emit_linef(e, "}");
}

/* ---- entry ----------------------------------------------------------------------------------- */

void emit_function(Emitter *e, IrFunc *f)
{
    FuncState state = {.func = f, .indent = 1};
    Section section = f->pkg && f->pkg->bundled ? SEC_BUNDLED : SEC_BODIES;
    Buf *out = &e->sections[section];
    size_t start = out->len;
    state.out = out;
    e->body.len = e->slots.len = 0;
    e->serial++;
    state.names = ARENA_ARRAY(e->scratch, const char *, f->vars.len + 1);
    state.reads = ARENA_ARRAY(e->scratch, uint32_t, f->vars.len + 1);
    state.body_split = f->has_defer && f->may_recover;
    ir_walk(&f->body, count_step, &state);
    e->fn = &state;
    name_vars(e, &state);
    func_declare(e, f);
    find_comments(&state, f);
    print_doc(e, out, f);
    const char *results = NULL;
    if (state.body_split) {
        results = results_struct(e, f);
        print_body_head(e, out, f, results);
    } else if (func_is_told(f)) {
        func_told_prototype(e, out, f);
    } else {
        func_prototype(e, out, f, func_name(e, f));
    }
    buf_str(out, "\n{\n");
    emit_steps(e, f, &e->body);
    if (f->cyclic) {
        emit_stack_check(e, f);
    }
    emit_recover_entry(e, f);
    if (state.body_split) {
        emit_linef(e, "tether_frame_enter(frame, true);");
    } else if (f->has_defer) {
        emit_linef(e, "TetherFrame frame;");
        emit_linef(e, "tether_frame_enter(&frame, false);");
    }
    if (f->defers_recover) {
        emit_linef(e, "frame%srecoverable = recoverable;", state.body_split ? "->" : ".");
    }
    emit_captures(e, f);
    emit_params(e, f);
    buf_add(out, e->slots.data, e->slots.len);
    emit_results(e, f);
    if (state.body_split && f->result_count == 0) {
        emit_linef(e, "(void)result;");
    }
    buf_add(out, e->body.data, e->body.len);
    emit_exit(e, f);
    buf_str(out, "}\n\n");
    if (state.body_split) {
        print_outer(e, out, f, results);
    } else if (func_is_told(f)) {
        print_asking(e, out, f);
    }
    if (memchr(out->data + start, MADE_MARK, out->len - start)) {
        LateText late = {section, start, out->len};
        vec_push(&e->late, late);
    } else if (!e->options->lines) { /* those of the source count there */
        fold_lines(out, start);
    }
    vec_free(&state.breakables);
    vec_free(&state.site_slots);
    e->fn = NULL;
}
