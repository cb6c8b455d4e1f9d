/* Variables and places: how they are declared, set and stored to, and the comment that says where
 * they live. */
#include "analysis/escape/escape.h"
#include "codegen/emitter.h"

#include <string.h>

bool var_on_heap(const IrVar *v)
{
    return v->site && (v->site->place == PLACE_HEAP || v->site->place == PLACE_CALLER ||
                       v->site->place == PLACE_HEAP_FREE || v->site->place == PLACE_STACK_COPY);
}

const char *emit_heap_call(Emitter *e, IrSite *site, const char *call)
{
    if (e->options->alloc_stats && site) {
        return arena_printf(e->scratch, "(tether_site(%u), %s)", site->id, call);
    }
    return call;
}

const char *emit_passed(Emitter *e, const IrSite *site)
{
    return arena_printf(e->scratch, "slot_%u", site->hidden);
}

const char *emit_or_passed(Emitter *e, const IrSite *site, const char *there, const char *heap)
{
    return arena_printf(e->scratch, "slot_%u ? %s : %s", site->hidden, there, heap);
}

const char *emit_slot(Emitter *e, Type *t)
{
    const char *name = arena_printf(e->scratch, "object_%u", ++e->fn->temps);
    buf_str(&e->slots, "    ");
    ctype_declare(e, &e->slots, t, name);
    /* nothing is stored into what is empty, but C may copy it */
    buf_str(&e->slots, ctype_is_zero_size(t) ? " = {0};\n" : ";\n");
    emit_fill(e, name);
    return name;
}

const char *emit_turn(Emitter *e)
{
    const char *name = arena_printf(e->scratch, "turn_%u", ++e->fn->temps);
    buf_printf(&e->slots, "    bool %s = false;\n", name);
    return name;
}

void emit_refill(Emitter *e, const char *object)
{
    if (e->options->fill) {
        emit_linef(e, "tether_fill_object(&%s, sizeof %s);", object, object);
    }
}

void emit_fill(Emitter *e, const char *object)
{
    if (e->options->fill) {
        buf_printf(&e->slots, "    TETHER_FILL(%s);\n", object);
    }
}

const char *emit_held(Emitter *e)
{
    const char *name = arena_printf(e->scratch, "held_%u", ++e->fn->temps);
    buf_printf(&e->slots, "    TETHER_FREED void *%s = NULL;\n", name);
    return name;
}

void emit_free_older(Emitter *e, const IrSite *site, const char *held)
{
    if (site->loop_depth > 0 || site->func->label_count > 0) {
        emit_linef(e, "tether_free_held(&%s);", held);
    }
}

const char *emit_freed(Emitter *e, const IrSite *site, const char *call)
{
    const char *held = emit_held(e);
    emit_free_older(e, site, held);
    return arena_printf(e->scratch, "(%s = %s)", held, call);
}

const char *emit_reason(Emitter *e, IrSite *site)
{
    static const char *const words[] = {
        [PLACE_HEAP] = "heap", [PLACE_STACK] = "stack", [PLACE_STACK_ARRAY] = "stack",
        [PLACE_CALLER] = "stack of the caller", [PLACE_STACK_COPY] = "stack until it leaks",
        [PLACE_HEAP_FREE] = "heap, freed at the end", [PLACE_NONE] = "no memory",
    };
    if (site == NULL) {
        return "";
    }
    if (site->place == PLACE_STACK_ARRAY && site->fallback) {
        return " /* stack while it is short */";
    }
    bool heap = site->place == PLACE_HEAP || site->place == PLACE_STACK_COPY;
    if (!heap || site->info == NULL) {
        return arena_printf(e->scratch, " /* %s */", words[site->place]);
    }
    SourcePlace p = source_place(e->ir->program->sources, site->pos);
    const char *slash = p.file ? strrchr(p.file->path, '/') : NULL;
    const char *file = slash ? slash + 1 : p.file ? p.file->path : "";
    if (strstr(file, "*/") != NULL || strchr(file, '\n') != NULL) {
        file = "";
    }
    return arena_printf(e->scratch, " /* %s: %s, %s:%u */", words[site->place], site->info->why,
                        file, p.line);
}

static const char *var_text(Emitter *e, IrVar *v)
{
    size_t start = e->text.len;
    emit_var(e, &e->text, v);
    return text_since(e, start);
}

/* Is the variable an ordinary C local that is declared where it comes to life? */
static bool declared_in_place(const IrVar *v)
{
    return v->kind == IRVAR_LOCAL || v->kind == IRVAR_TEMP;
}

const char *emit_zero_init(Emitter *e, Type *t)
{
    if (ctype_is_struct(t)) {
        return "{0}";
    }
    size_t start = e->text.len;
    emit_zero(e, &e->text, t);
    return text_since(e, start);
}

/* The zero value as an expression. */
static const char *zero_text(Emitter *e, Type *t)
{
    size_t start = e->text.len;
    emit_zero(e, &e->text, t);
    return text_since(e, start);
}

static void mark_unused(Emitter *e, IrVar *v)
{
    if (e->fn->reads[v->index] == 0) {
        emit_linef(e, "(void)%s;", e->fn->names[v->index]);
    }
}

/* A fresh object for a variable that lives on the heap or in the caller's frame. */
const char *emit_var_object(Emitter *e, IrSite *site, Type *t)
{
    const char *call =
        emit_heap_call(e, site, arena_printf(e->scratch, "tether_new(&%s)", layout_name(e, t)));
    if (site->place == PLACE_CALLER) {
        return emit_or_passed(e, site, emit_passed(e, site), call);
    }
    if (site->place == PLACE_STACK_COPY) {
        return arena_printf(e->scratch, "&%s", emit_site_slot(e, site));
    }
    return site->place == PLACE_HEAP_FREE ? emit_freed(e, site, call) : call;
}

static void declare_on_heap(Emitter *e, IrVar *v, IrSite *site, const char *init)
{
    const char *name = e->fn->names[v->index];
    const char *object = emit_var_object(e, site, v->type);
    /* `x := x`: the new name must not hide what it is made from */
    if (init && strstr(init, name)) {
        const char *value = emit_temp(e);
        emit_local(e, v->type, value, init);
        init = value;
    }
    emit_line_start(e);
    if (declared_in_place(v)) {
        ctype_declare(e, e->fn->out, type_pointer(&e->types, v->type), name);
    } else { /* results and parameters are declared elsewhere */
        buf_printf(e->fn->out, "%s%s",
                   v->kind == IRVAR_RESULT && e->fn->body_split ? "result->" : "", name);
    }
    buf_printf(e->fn->out, " = %s;%s\n", object, emit_reason(e, site));
    if (init || site->place == PLACE_CALLER || site->place == PLACE_STACK_COPY) {
        emit_linef(e, "%s = %s;", bare_text(e, var_text(e, v)),
                   init ? init : zero_text(e, v->type));
    }
}

void emit_declare_var(Emitter *e, IrVar *v, IrSite *site, const char *init)
{
    FuncState *f = e->fn;
    if (site && var_on_heap(v)) {
        declare_on_heap(e, v, site, init);
        return;
    }
    const char *name = f->names[v->index];
    if (v->addr_taken && declared_in_place(v) && (f->indent > 1 || e->options->fill)) {
        /* a pointer may outlive the C block, never the function: the object stands at the top */
        buf_str(&e->slots, "    ");
        ctype_declare(e, &e->slots, v->type, name);
        buf_str(&e->slots, ";\n");
        emit_fill(e, name);
        emit_linef(e, "%s = %s;%s", name, init ? init : zero_text(e, v->type),
                   emit_reason(e, site));
        mark_unused(e, v);
        return;
    }
    emit_line_start(e);
    ctype_declare(e, f->out, v->type, name);
    buf_printf(f->out, " = %s;%s\n", init ? init : emit_zero_init(e, v->type),
               emit_reason(e, site));
    mark_unused(e, v);
}

/* Values of several words are stored after their old pointers were shaded. */
void emit_store_text(Emitter *e, Type *t, const char *address, const char *place, const char *text)
{
    if (ctype_is_zero_size(t)) { /* what finds the place may still panic */
        emit_linef(e, "(void)%s, (void)(%s);", place, text);
    } else if (!type_has_pointers(t)) {
        emit_linef(e, "%s = %s;", bare_text(e, place), text);
    } else if (ctype_is_struct(t)) {
        emit_linef(e, "tether_assign(&%s, %s, (%s));", layout_name(e, t), address, text);
    } else {
        emit_linef(e, "tether_store(%s, %s);", address, text);
    }
}

void emit_set_var(Emitter *e, IrVar *v, bool declares, const char *text)
{
    if (v == NULL) {
        emit_linef(e, "(void)%s;", text);
        return;
    }
    if (declares) {
        emit_declare_var(e, v, v->site, text);
        return;
    }
    const char *place = var_text(e, v);
    if (var_on_heap(v)) { /* the address of `(*p)` is p */
        emit_store_text(e, v->type, bare_text(e, place) + 1, place, text);
    } else if (v->kind == IRVAR_CAPTURE) {
        emit_store_text(e, v->type, arena_printf(e->scratch, "&%s", place), place, text);
    } else {
        emit_linef(e, "%s = %s;", place, text);
    }
}

/* Can the place be part of a heap object, so that a store needs the barrier? */
static bool may_be_heap(const IrValue *v)
{
    for (;; v = v->x) {
        if (v->kind == VALUE_VAR) {
            return var_on_heap(v->u.var);
        }
        bool inside = v->kind == VALUE_FIELD ||
                      (v->kind == VALUE_INDEX && type_underlying(v->x->type)->kind == TYPE_ARRAY);
        if (!inside) {
            return true;
        }
    }
}

const char *emit_heap_address(Emitter *e, IrValue *lvalue)
{
    if (!may_be_heap(lvalue)) {
        return NULL;
    }
    size_t start = e->text.len;
    emit_address(e, &e->text, lvalue);
    return text_since(e, start);
}

void emit_store(Emitter *e, IrValue *lvalue, const char *text)
{
    const char *address = emit_heap_address(e, lvalue);
    if (address) {
        emit_store_text(e, lvalue->type, address, value_text(e, lvalue), text);
    } else if (ctype_is_zero_size(lvalue->type)) {
        emit_linef(e, "(void)%s, (void)(%s);", value_text(e, lvalue), text);
    } else {
        emit_linef(e, "%s = %s;", bare_text(e, value_text(e, lvalue)), text);
    }
}
