/* Helpers: small inline functions, printed once per type and only where used, so that bodies read
 * as the source did. */
#include "codegen/emitter.h"

#include <string.h>

/* ---- slices ---------------------------------------------------------------------------------- */

static void slice_raw(Emitter *e, Buf *out, const char *s, Type *elem)
{
    (void)e, (void)elem;
    buf_printf(out,
               "static inline TetherSlice %s_raw(%s s)\n{\n    return (TetherSlice){s.ptr, s.len, "
               "s.cap};\n}\n\n",
               s, s);
}

static void slice_of(Emitter *e, Buf *out, const char *s, Type *elem)
{
    (void)e, (void)elem;
    buf_printf(
        out,
        "static inline %s %s_of(TetherSlice s)\n{\n    return (%s){s.ptr, s.len, s.cap};\n}\n\n", s,
        s, s);
}

/* `more` elements behind s when its array is full; `in`: in the frame's room, see
 * tether_append_room. */
static const char *grow_call(Emitter *e, Type *elem, const char *more, bool in)
{
    return arena_printf(e->scratch,
                        in ? "tether_append_room(&%s, (TetherSlice){s.ptr, s.len, s.cap}, NULL, "
                             "%s, room)"
                           : "tether_grow(&%s, (TetherSlice){s.ptr, s.len, s.cap}, %s)",
                        layout_name(e, elem), more);
}

static const char *room_param(bool in)
{
    return in ? ", const TetherRoom *room" : "";
}

static void print_push(Emitter *e, Buf *out, const char *s, Type *elem, bool in)
{
    buf_printf(
        out,
        "static inline %s %s_push%s(%s s, %s value%s)\n{\n    if (s.len == s.cap) {\n"
        "        TetherSlice grown = %s;\n"
        "        s = (%s){grown.ptr, grown.len, grown.cap};\n    } else {\n        s.len++;\n",
        s, s, in ? "_in" : "", s, ctype_name(e, elem), room_param(in),
        grow_call(e, elem, "1", in), s);
    if (type_has_pointers(elem)) {
        buf_printf(out,
                   "        if (TETHER_UNLIKELY(tether_gc_marking)) {\n"
                   "            tether_bulk_barrier(&%s, &s.ptr[s.len - 1], 1);\n        }\n",
                   layout_name(e, elem));
    }
    buf_printf(out, "    }\n    %s;\n    return s;\n}\n\n",
               ctype_is_zero_size(elem) ? "(void)value" : "s.ptr[s.len - 1] = value");
}

static void slice_push(Emitter *e, Buf *out, const char *s, Type *elem)
{
    print_push(e, out, s, elem, false);
}

static void slice_push_in(Emitter *e, Buf *out, const char *s, Type *elem)
{
    print_push(e, out, s, elem, true);
}

static void print_extend(Emitter *e, Buf *out, const char *s, Type *elem, bool in)
{
    buf_printf(out,
               "static inline %s %s_extend%s(%s s, int64_t more%s)\n{\n"
               "    if (more > s.cap - s.len) {\n        TetherSlice grown = %s;\n"
               "        return (%s){grown.ptr, grown.len, grown.cap};\n    }\n",
               s, s, in ? "_in" : "", s, room_param(in), grow_call(e, elem, "more", in), s);
    if (type_has_pointers(elem)) {
        buf_printf(out,
                   "    if (TETHER_UNLIKELY(tether_gc_marking)) {\n"
                   "        tether_bulk_barrier(&%s, s.ptr + s.len, more);\n    }\n",
                   layout_name(e, elem));
    }
    buf_str(out, "    s.len += more;\n    return s;\n}\n\n");
}

static void slice_extend(Emitter *e, Buf *out, const char *s, Type *elem)
{
    print_extend(e, out, s, elem, false);
}

static void slice_extend_in(Emitter *e, Buf *out, const char *s, Type *elem)
{
    print_extend(e, out, s, elem, true);
}

static void slice_join(Emitter *e, Buf *out, const char *s, Type *elem)
{
    buf_printf(out,
               "static inline %s %s_join(%s s, const void *from, int64_t count)\n{\n"
               "    int64_t len = s.len;\n    if (count > s.cap - s.len) {\n"
               "        TetherSlice grown = %s;\n"
               "        s = (%s){grown.ptr, grown.len, grown.cap};\n    } else {\n"
               "        s.len += count;\n    }\n    if (count > 0) {\n"
               "        tether_move(&%s, s.ptr + len, from, count);\n    }\n    return s;\n}\n\n",
               s, s, s, grow_call(e, elem, "count", false), s, layout_name(e, elem));
}

static void slice_join_in(Emitter *e, Buf *out, const char *s, Type *elem)
{
    buf_printf(out,
               "static inline %s %s_join_in(%s s, const void *from, int64_t count, const "
               "TetherRoom *room)\n{\n"
               "    TetherSlice grown = tether_append_room(&%s, (TetherSlice){s.ptr, s.len, "
               "s.cap}, from, count, room);\n"
               "    return (%s){grown.ptr, grown.len, grown.cap};\n}\n\n",
               s, s, s, layout_name(e, elem), s);
}

static void slice_cut(Emitter *e, Buf *out, const char *s, Type *elem)
{
    const char *step = ctype_is_zero_size(elem) ? "0" : "lo"; /* no bytes to skip */
    (void)e;
    buf_printf(
        out,
        "static inline %s %s_cut(%s s, int64_t lo, int64_t hi)\n{\n"
        "    if (TETHER_UNLIKELY((uint64_t)hi > (uint64_t)s.cap || (uint64_t)lo > (uint64_t)hi)) "
        "{\n"
        "        tether_panic_slice(lo, hi, -1, s.len, s.cap, 0);\n    }\n"
        "    return (%s){lo == s.cap || lo == 0 ? s.ptr : s.ptr + %s, hi - lo, s.cap - lo};\n}\n\n",
        s, s, s, s, step);
}

static void slice_cut3(Emitter *e, Buf *out, const char *s, Type *elem)
{
    const char *step = ctype_is_zero_size(elem) ? "0" : "lo";
    (void)e;
    buf_printf(
        out,
        "static inline %s %s_cut3(%s s, int64_t lo, int64_t hi, int64_t max)\n{\n"
        "    if (TETHER_UNLIKELY((uint64_t)max > (uint64_t)s.cap || (uint64_t)hi > (uint64_t)max "
        "||\n"
        "                        (uint64_t)lo > (uint64_t)hi)) {\n"
        "        tether_panic_slice(lo, hi, max, s.len, s.cap, 1);\n    }\n"
        "    return (%s){lo == max || lo == 0 ? s.ptr : s.ptr + %s, hi - lo, max - lo};\n}\n\n",
        s, s, s, s, step);
}

/* The parts of `_push_at` and `_join_at` that make room: only the length changes where there is
 * some, so that what reads the pointer next does not wait for a store. */
static void print_room_at(Emitter *e, Buf *out, Type *elem, const char *more, const char *full)
{
    buf_printf(out,
               "    if (%s) {\n"
               "        TetherSlice grown = tether_grow(&%s, (TetherSlice){s->ptr, s->len, s->cap},"
               " %s);\n"
               "        tether_store(&s->ptr, grown.ptr);\n        s->len = grown.len;\n"
               "        s->cap = grown.cap;\n    } else {\n        s->len += %s;\n",
               full, layout_name(e, elem), more, more);
}

static void slice_push_at(Emitter *e, Buf *out, const char *s, Type *elem)
{
    buf_printf(out, "static inline void %s_push_at(%s *s, %s value)\n{\n", s, s,
               ctype_name(e, elem));
    print_room_at(e, out, elem, "1", "s->len == s->cap");
    if (type_has_pointers(elem)) {
        buf_printf(out,
                   "        if (TETHER_UNLIKELY(tether_gc_marking)) {\n"
                   "            tether_bulk_barrier(&%s, &s->ptr[s->len - 1], 1);\n        }\n",
                   layout_name(e, elem));
    }
    buf_str(out, "    }\n    s->ptr[s->len - 1] = value;\n}\n\n");
}

static void slice_join_at(Emitter *e, Buf *out, const char *s, Type *elem)
{
    buf_printf(out,
               "static inline void %s_join_at(%s *s, const void *from, int64_t count)\n{\n"
               "    int64_t len = s->len;\n",
               s, s);
    print_room_at(e, out, elem, "count", "count > s->cap - s->len");
    buf_printf(out,
               "    }\n    if (count > 0) {\n"
               "        tether_move(&%s, s->ptr + len, from, count);\n    }\n}\n\n",
               layout_name(e, elem));
}

static void slice_cut_at(Emitter *e, Buf *out, const char *s, Type *elem)
{
    (void)e, (void)elem;
    buf_printf(out,
               "static inline void %s_cut_at(%s *s, int64_t hi)\n{\n"
               "    if (TETHER_UNLIKELY((uint64_t)hi > (uint64_t)s->cap)) {\n"
               "        tether_panic_slice(0, hi, -1, s->len, s->cap, 0);\n    }\n"
               "    s->len = hi;\n}\n\n",
               s, s);
}

static void slice_at(Emitter *e, Buf *out, const char *s, Type *elem)
{
    buf_str(out, "static inline ");
    Type *pointer = type_pointer(&e->types, elem);
    ctype_declare(e, out, pointer, arena_printf(e->scratch, "%s_at", s));
    buf_printf(out, "(%s s, int64_t i)\n{\n    return &s.ptr[tether_index(i, s.len)];\n}\n\n", s);
}

static void slice_row(Emitter *e, Buf *out, const char *s, Type *elem)
{
    const char *row = ctype_name(e, elem);
    buf_printf(out,
               "static inline %s %s_row(%s s, int64_t i)\n{\n"
               "    return (uint64_t)i < (uint64_t)s.len ? s.ptr[i] : (%s){0};\n}\n\n",
               row, s, s, row);
}

const char *slice_helper(Emitter *e, Type *slice, SliceHelper h)
{
    static const struct {
        SliceHelper help;
        const char *suffix;
        void (*print)(Emitter *, Buf *, const char *, Type *);
    } table[] = {
        {HELP_RAW, "raw", slice_raw},
        {HELP_OF, "of", slice_of},
        {HELP_PUSH, "push", slice_push},
        {HELP_EXTEND, "extend", slice_extend},
        {HELP_JOIN, "join", slice_join},
        {HELP_CUT, "cut", slice_cut},
        {HELP_CUT3, "cut3", slice_cut3},
        {HELP_AT, "at", slice_at},
        {HELP_ROW, "row", slice_row},
        {HELP_PUSH_IN, "push_in", slice_push_in},
        {HELP_EXTEND_IN, "extend_in", slice_extend_in},
        {HELP_JOIN_IN, "join_in", slice_join_in},
        {HELP_PUSH_AT, "push_at", slice_push_at},
        {HELP_JOIN_AT, "join_at", slice_join_at},
        {HELP_CUT_AT, "cut_at", slice_cut_at},
    };
    Type *u = type_underlying(slice);
    CType *c = ctype_complete(e, u);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (table[i].help != h) {
            continue;
        }
        if (!(c->helpers & h)) {
            c->helpers |= h;
            Buf text = {0}; /* printing may ask for other helpers, which come first */
            table[i].print(e, &text, c->name, u->u.elem.elem);
            uint64_t key = emit_key(KEY_SLICE, u->id, h);
            made_plain(e, key, NULL);
            made_print(e, key, SEC_HELPERS, &text);
        }
        return arena_printf(e->scratch, "%s_%s", c->name, table[i].suffix);
    }
    ICE("no such slice helper");
}

const char *array_cut_helper(Emitter *e, Type *array, Type *slice)
{
    Type *u = type_underlying(array);
    const char *a = ctype_name(e, array), *s = ctype_name(e, slice);
    uint64_t key = made_key(e, arena_printf(e->scratch, "cut %s", a));
    const char *name = made_name(e, key);
    if (name) {
        return name;
    }
    name = made_symbol(e, key, arena_printf(e->scratch, "%s_cut", a));
    long long n = (long long)u->u.array.len;
    buf_printf(&e->sections[SEC_HELPERS],
               "static inline %s %s(%s *a, int64_t lo, int64_t hi, int64_t max)\n{\n"
               "    int64_t cap = max < 0 ? %lld : max;\n    tether_not_nil(a);\n"
               "    if (TETHER_UNLIKELY((uint64_t)cap > %lld || (uint64_t)hi > (uint64_t)cap || "
               "(uint64_t)lo > (uint64_t)hi)) {\n"
               "        tether_panic_slice(lo, hi, max, %lld, %lld, max < 0 ? 2 : 3);\n    }\n"
               "    return (%s){%s, hi - lo, cap - lo};\n}\n\n",
               s, name, a, n, n, n, n, s,
               ctype_is_zero_size(u) ? "a->at" : "lo == cap ? a->at : a->at + lo");
    made_text(e, key, SEC_HELPERS);
    return name;
}

const char *convert_helper(Emitter *e, Type *from, Type *to)
{
    const char *a = ctype_name(e, from), *b = ctype_name(e, to);
    uint64_t key = made_key(e, arena_printf(e->scratch, "convert %s to %s", a, b));
    const char *name = made_name(e, key);
    if (name == NULL) {
        name = made_symbol(e, key,
                           arena_printf(e->scratch, "%s_from_%s", ctype(e, to)->word,
                                        ctype(e, from)->word));
        buf_printf(&e->sections[SEC_HELPERS],
                   "static inline %s %s(%s from)\n{\n    %s to;\n"
                   "    _Static_assert(sizeof to == sizeof from, \"the same representation\");\n"
                   "    memcpy(&to, &from, sizeof to);\n    return to;\n}\n\n",
                   b, name, a, b);
        made_text(e, key, SEC_HELPERS);
    }
    return name;
}

/* ---- calls ----------------------------------------------------------------------------------- */

static Type **tuple_types(Emitter *e, Type *tuple)
{
    Type **types = ARENA_ARRAY(e->scratch, Type *, tuple->u.tuple.count + 1);
    for (uint32_t i = 0; i < tuple->u.tuple.count; i++) {
        types[i] = tuple->u.tuple.vars[i]->type;
    }
    return types;
}

const char *signature_results(Emitter *e, Type *func_type)
{
    Type *r = type_underlying(func_type)->u.func.results;
    if (r == NULL || r->u.tuple.count == 0) {
        return "void";
    }
    if (r->u.tuple.count == 1) {
        return ctype_name(e, r->u.tuple.vars[0]->type);
    }
    return ctype_tuple(e, tuple_types(e, r), r->u.tuple.count);
}

const char *results_type(Emitter *e, IrFunc *f)
{
    if (f->result_count == 0) {
        return "void";
    }
    if (f->result_count == 1) {
        return ctype_name(e, f->results[0]->type);
    }
    Type **types = ARENA_ARRAY(e->scratch, Type *, f->result_count);
    for (uint32_t i = 0; i < f->result_count; i++) {
        types[i] = f->results[i]->type;
    }
    return ctype_tuple(e, types, f->result_count);
}

/* "T a0, U a1" of a signature; `names` alone for the call. */
static void print_params(Emitter *e, Buf *out, Type *func_type, bool with_types, bool comma)
{
    Type *p = type_underlying(func_type)->u.func.params;
    for (uint32_t i = 0; p && i < p->u.tuple.count; i++) {
        buf_str(out, comma || i ? ", " : "");
        const char *name = arena_printf(e->scratch, "a%u", i);
        if (with_types) {
            ctype_declare(e, out, p->u.tuple.vars[i]->type, name);
        } else {
            buf_str(out, name);
        }
    }
}

static void print_param_types(Emitter *e, Buf *out, Type *func_type)
{
    Type *p = type_underlying(func_type)->u.func.params;
    for (uint32_t i = 0; p && i < p->u.tuple.count; i++) {
        buf_printf(out, ", %s", ctype_name(e, p->u.tuple.vars[i]->type));
    }
}

const char *call_helper(Emitter *e, Type *func_type)
{
    Type *u = type_underlying(func_type);
    uint64_t key = emit_key(KEY_CALL, u->id, 0);
    const char *name = made_name(e, key);
    if (name) {
        return name;
    }
    name = made_symbol(e, key, arena_printf(e->scratch, "call_%s", ctype(e, u)->word));
    Buf out = {0};
    const char *r = signature_results(e, u);
    buf_printf(&out, "static inline %s %s(TetherFunc *f", r, name);
    print_params(e, &out, u, true, true);
    buf_printf(&out, ")\n{\n    tether_not_nil(f);\n    %s((%s (*)(TetherFunc *",
               strcmp(r, "void") ? "return " : "", r);
    print_param_types(e, &out, u);
    buf_str(&out, "))f->code)(f");
    print_params(e, &out, u, false, true);
    buf_str(&out, ");\n}\n\n");
    made_print(e, key, SEC_HELPERS, &out);
    return name;
}

const char *method_helper(Emitter *e, Type *iface, Object *method, uint32_t index)
{
    Type *u = type_underlying(iface);
    uint64_t key = emit_key(KEY_METHOD, iface->id, index);
    const char *name = made_name(e, key);
    if (name) {
        return name;
    }
    name = made_symbol(e, key,
                       arena_printf(e->scratch, "%s_%s", ctype(e, iface)->word,
                                    mangle_ident(e, method->name)));
    (void)u;
    Buf out = {0};
    const char *r = signature_results(e, method->type);
    buf_printf(&out, "static inline %s %s(TetherIface i", r, name);
    print_params(e, &out, method->type, true, true);
    buf_printf(&out, ")\n{\n    tether_not_nil(i.tab);\n    %s((%s (*)(void *",
               strcmp(r, "void") ? "return " : "", r);
    print_param_types(e, &out, method->type);
    buf_printf(&out, "))i.tab->methods[%u])(i.data", index);
    print_params(e, &out, method->type, false, true);
    buf_str(&out, ");\n}\n\n");
    made_print(e, key, SEC_HELPERS, &out);
    return name;
}

/* ---- functions as values and in method tables ------------------------------------------------ */

/* What the C side of a function without a body takes: slices and interfaces in their general
 * form. */
static const char *foreign_type(Emitter *e, Type *t)
{
    Type *u = type_underlying(t);
    if (u->kind == TYPE_SLICE) {
        return "TetherSlice";
    }
    return u->kind == TYPE_INTERFACE ? "TetherAny" : ctype_name(e, t);
}

static void print_foreign(Emitter *e, Buf *out, IrFunc *f, const char *name)
{
    bool several = f->result_count > 1;
    buf_printf(out, "%s %s(", f->result_count == 1 ? foreign_type(e, f->results[0]->type) : "void",
               name);
    uint32_t n = 0;
    for (uint32_t i = 0; i < f->param_count; i++) {
        buf_printf(out, "%s%s", n++ ? ", " : "", foreign_type(e, f->params[i]->type));
    }
    for (uint32_t i = 0; several && i < f->result_count; i++) {
        buf_printf(out, "%s%s *", n++ ? ", " : "", foreign_type(e, f->results[i]->type));
    }
    buf_str(out, n ? ")" : "void)");
}

/* It is not inlined: its objects would live as long as words on the caller's frame say so, to the
 * end of the program in main, and a call is little beside the loop. */
static bool allocates_in_loop(const IrFunc *f)
{
    for (uint32_t i = 0; i < f->sites.len; i++) {
        if (f->sites.data[i]->place == PLACE_HEAP && f->sites.data[i]->loop_depth > 0) {
            return true;
        }
    }
    return false;
}

/* Worth a copy at each call. C compilers must be told: else they copy only what is called once or
 * is shorter than the call. Of a closure more, because what it captures need not be in memory
 * then. */
static bool is_small(const Emitter *e, const IrFunc *f)
{
    enum { STEPS_MAX = 8, CLOSURE_MAX = 24 };
    uint32_t most = f->capture_count ? CLOSURE_MAX : STEPS_MAX;
    return f->step_count <= most && f != e->ir->main && !f->cyclic && !f->has_defer &&
           !allocates_in_loop(f);
}

void func_prototype(Emitter *e, Buf *out, IrFunc *f, const char *name)
{
    if (f->bodyless) {
        print_foreign(e, out, f, name);
        return;
    }
    const char *r = results_type(e, f);
    size_t len = strlen(r);
    bool library = e->ir->main == NULL && f->pkg == e->ir->program->main; /* others may call it */
    const char *linkage =
        f->export_ || library ? "" : is_small(e, f) ? "static inline " : "static ";
    buf_printf(out, "%s%s%s%s(", linkage, r, r[len - 1] == '*' ? "" : " ", name);
    uint32_t n = 0;
    if (f->is_closure) {
        buf_str(out, "TetherFunc *self");
        n++;
    }
    for (uint32_t i = 0; i < f->param_count; i++) {
        buf_str(out, n++ ? ", " : "");
        const char *pname = e->fn && e->fn->func == f ? e->fn->names[f->params[i]->index]
                          : arena_printf(e->scratch, "a%u", i);
        if (e->fn && e->fn->func == f && var_on_heap(f->params[i])) {
            pname = arena_printf(e->scratch, "%s_in", pname); /* copied to the heap at entry */
        }
        ctype_declare(e, out, f->params[i]->type, pname);
    }
    for (uint32_t i = 0; i < f->hidden_count; i++) {
        buf_printf(out, "%svoid *slot_%u", n++ ? ", " : "", i);
    }
    buf_str(out, n ? ")" : "void)");
}

bool func_is_told(const IrFunc *f)
{
    return f->has_recover && f->is_closure && !f->bodyless && !f->has_defer && !f->export_ &&
           !f->deferred_recover;
}

void func_told_prototype(Emitter *e, Buf *out, IrFunc *f)
{
    func_prototype(e, out, f, arena_printf(e->scratch, "%s_body", func_name(e, f)));
    out->len--; /* the parenthesis; a closure has at least itself as a parameter */
    buf_str(out, ", bool recoverable)");
}

void func_declare(Emitter *e, IrFunc *f)
{
    uint64_t key = emit_key(KEY_DECLARED, f->index, 0);
    if (made_find(e, key)) {
        return;
    }
    made_plain(e, key, NULL);
    Buf out = {0};
    FuncState *fn = e->fn;
    e->fn = NULL; /* parameter names do not matter here */
    buf_str(&out, f->bodyless ? "extern " : allocates_in_loop(f) ? "TETHER_NOINLINE " : "");
    func_prototype(e, &out, f, func_name(e, f));
    if (func_is_told(f)) {
        buf_str(&out, ";\n");
        func_told_prototype(e, &out, f);
    }
    e->fn = fn;
    buf_str(&out, ";\n");
    made_print(e, key, SEC_DECLARE, &out);
}

static void print_null_slots(Buf *out, IrFunc *f, bool comma)
{
    for (uint32_t i = 0; i < f->hidden_count; i++) {
        buf_str(out, comma || i ? ", NULL" : "NULL");
    }
}

/* The call of f with parameters a0, a1 ... as a statement that returns what f does. */
static void print_thunk_call(Emitter *e, Buf *out, IrFunc *f, const char *first)
{
    const char *r = results_type(e, f);
    if (f->bodyless) { /* only plain signatures are used as values */
        buf_printf(out, "    %s%s(", strcmp(r, "void") ? "return " : "", func_name(e, f));
    } else {
        buf_printf(out, "    %s%s(", strcmp(r, "void") ? "return " : "", func_name(e, f));
    }
    bool comma = false;
    if (f->is_closure) {
        buf_str(out, first ? "NULL" : "self");
        comma = true;
    }
    for (uint32_t i = 0; i < f->param_count; i++) {
        buf_printf(out, "%s%s", comma ? ", " : "",
                   i == 0 && first ? first : arena_printf(e->scratch, "a%u", i));
        comma = true;
    }
    print_null_slots(out, f, comma);
    buf_str(out, ");\n}\n\n");
}

static void print_forward(Emitter *e, Buf *out, IrFunc *f, const char *thunk)
{
    if (ir_recovers(f)) {
        buf_printf(out, "    tether_recover_forward((TetherCode)%s, (TetherCode)%s);\n", thunk,
                   func_name(e, f));
    }
}

const char *func_thunk(Emitter *e, IrFunc *f)
{
    func_declare(e, f);
    if (f->is_closure && f->hidden_count == 0) {
        return func_name(e, f);
    }
    const char *name = arena_printf(e->scratch, "%s_thunk", func_name(e, f));
    uint64_t key = emit_key(KEY_THUNK, f->index, 0);
    if (made_find(e, key)) {
        return name;
    }
    made_plain(e, key, NULL);
    Buf head = {0}, out = {0};
    const char *r = results_type(e, f);
    buf_printf(&head, "static %s%s%s(TetherFunc *self", r, r[strlen(r) - 1] == '*' ? "" : " ",
               name);
    for (uint32_t i = 0; i < f->param_count; i++) {
        buf_str(&head, ", ");
        ctype_declare(e, &head, f->params[i]->type, arena_printf(e->scratch, "a%u", i));
    }
    buf_str(&head, ")");
    buf_printf(&e->sections[SEC_DECLARE], "%s;\n", head.data);
    made_text(e, key, SEC_DECLARE);
    buf_printf(&out, "%s\n{\n", head.data);
    buf_str(&out, f->is_closure ? "" : "    (void)self;\n");
    print_forward(e, &out, f, name);
    print_thunk_call(e, &out, f, NULL);
    made_print(e, key, SEC_TABLES, &out);
    buf_free(&head);
    return name;
}

const char *func_value(Emitter *e, IrFunc *f)
{
    uint64_t key = emit_key(KEY_VALUE, f->index, 0);
    const char *name = made_name(e, key);
    if (name == NULL) {
        const char *thunk = func_thunk(e, f);
        name = made_symbol(e, key, arena_printf(e->scratch, "%s_value", func_name(e, f)));
        /* const, so that the C compiler can see what a call through it calls */
        buf_printf(&e->sections[SEC_DATA], "static const TetherFunc %s = {(TetherCode)%s};\n", name,
                   thunk);
        made_text(e, key, SEC_DATA);
    }
    return name;
}

const char *iface_thunk(Emitter *e, IrFunc *f, Type *recv)
{
    uint64_t key = emit_key(KEY_IFACE, f->index, recv->id);
    const char *name = made_name(e, key);
    if (name) {
        return name;
    }
    func_declare(e, f);
    name = made_symbol(e, key, arena_printf(e->scratch, "%s_word", func_name(e, f)));
    Buf head = {0}, out = {0};
    const char *r = results_type(e, f);
    buf_printf(&head, "static %s%s%s(void *word", r, r[strlen(r) - 1] == '*' ? "" : " ", name);
    for (uint32_t i = 1; i < f->param_count; i++) {
        buf_str(&head, ", ");
        ctype_declare(e, &head, f->params[i]->type, arena_printf(e->scratch, "a%u", i));
    }
    buf_str(&head, ")");
    buf_printf(&e->sections[SEC_DECLARE], "%s;\n", head.data);
    made_text(e, key, SEC_DECLARE);
    buf_printf(&out, "%s\n{\n", head.data);
    print_forward(e, &out, f, name);
    Buf self = {0};
    emit_unword(e, &self, recv, "word");
    print_thunk_call(e, &out, f, self.data);
    buf_free(&self);
    made_print(e, key, SEC_TABLES, &out);
    buf_free(&head);
    return name;
}

const char *constant_object(Emitter *e, Type *t, const char *initializer)
{
    uint64_t key = made_key(e, arena_printf(e->scratch, "constant %u %s", t->id, initializer));
    const char *name = made_name(e, key);
    if (name == NULL) {
        name = made_numbered(e, key, MADE_CONSTANT);
        Buf *out = &e->sections[SEC_DATA];
        buf_str(out, "static const ");
        ctype_declare(e, out, t, name);
        buf_printf(out, " = %s;\n", initializer);
        made_text(e, key, SEC_DATA);
    }
    return name;
}
