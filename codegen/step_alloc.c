/* Steps that make objects. On the stack an object is a C local at the top of the function; on the
 * heap it is a call of the runtime with a layout. */
#include "codegen/value.h"

#include <string.h>

static bool on_stack(const IrSite *site)
{
    return site && (site->place == PLACE_STACK || site->place == PLACE_NONE);
}

static const char *tether_new_call(Emitter *e, IrSite *site, Type *t)
{
    return emit_heap_call(e, site, arena_printf(e->scratch, "tether_new(&%s)", layout_name(e, t)));
}

/* The address of a fresh object of type t, as an expression; *fresh says that it is zeroed. */
static const char *object_address(Emitter *e, IrSite *site, Type *t, bool *fresh)
{
    *fresh = true;
    if (on_stack(site)) {
        *fresh = false;
        return arena_printf(e->scratch, "&%s", emit_slot(e, t));
    }
    if (site && site->place == PLACE_STACK_COPY) {
        *fresh = false;
        return arena_printf(e->scratch, "&%s", emit_site_slot(e, site));
    }
    const char *call = tether_new_call(e, site, t);
    if (site && site->place == PLACE_CALLER) {
        *fresh = false;
        return emit_or_passed(e, site, emit_passed(e, site), call);
    }
    return site && site->place == PLACE_HEAP_FREE ? emit_freed(e, site, call) : call;
}

static const char *zero_expression(Emitter *e, Type *t)
{
    size_t start = e->text.len;
    emit_zero(e, &e->text, t);
    return text_since(e, start);
}

/* `T *name = <fresh object>; *name = value;` */
static void emit_object(Emitter *e, IrSite *site, Type *t, const char *name, const char *value)
{
    bool fresh;
    const char *address = object_address(e, site, t, &fresh);
    emit_line_start(e);
    ctype_declare(e, e->fn->out, type_pointer(&e->types, t), name);
    buf_printf(e->fn->out, " = %s;%s\n", address, emit_reason(e, site));
    if (ctype_is_zero_size(t)) {
        emit_linef(e, "(void)%s;", name);
    } else if (value) {
        emit_linef(e, "*%s = %s;", name, value);
    } else if (!fresh) {
        emit_linef(e, "*%s = %s;", name, zero_expression(e, t));
    }
}

static void emit_new(Emitter *e, IrStep *s)
{
    Type *t = s->site->type;
    const char *name = emit_temp(e);
    emit_object(e, s->site, t, name, s->x && s->x->kind != VALUE_ZERO ? emit_text(e, s->x) : NULL);
    if (s->dst && strcmp(ctype_name(e, s->dst->type),
                         ctype_name(e, type_pointer(&e->types, t))) != 0) {
        name = arena_printf(e->scratch, "(%s)%s", ctype_name(e, s->dst->type), name);
    }
    emit_set_var(e, s->dst, s->declares, name);
}

static const char *optional_bound(Emitter *e, IrValue *v, const char *absent)
{
    if (v == NULL) {
        return absent;
    }
    Type *u = type_underlying(v->type);
    const char *x = emit_text(e, v);
    bool wide = type_is_unsigned(u) && type_size(u) == 8;
    return wide ? arena_printf(e->scratch, "tether_bound(%s)", x) : x;
}

/* The call of the runtime that gives a slice; the frame notes its array, and frees the one before.
 */
static const char *held_slice(Emitter *e, const IrSite *site, const char *call)
{
    const char *held = emit_held(e);
    emit_free_older(e, site, held);
    return arena_printf(e->scratch, "tether_hold(&%s, %s)", held, call);
}

/* The buffer of the frame that a make uses while it is short, and who frees the array otherwise. */
static const char *make_room(Emitter *e, const IrSite *site, Type *elem)
{
    long long count = site->bound > 0 ? (long long)site->bound : 1;
    const char *slot = emit_slot(e, type_array(&e->types, elem, count));
    const char *held = "NULL";
    if (site->fallback) {
        held = emit_held(e);
        emit_free_older(e, site, held);
        held = arena_printf(e->scratch, "&%s", held);
    }
    if (site->step && site->step->y == NULL) { /* else the capacity may be read from there */
        emit_refill(e, slot);
    }
    return arena_printf(e->scratch, "&(TetherRoom){%s.at, %lld, %s}", slot, count, held);
}

/* The placement on a line of its own, above a statement that has no room for it. */
static void emit_note(Emitter *e, IrSite *site)
{
    const char *reason = emit_reason(e, site);
    if (reason[0] != '\0') {
        emit_linef(e, "%s", reason + 1);
    }
}

static void emit_make_slice(Emitter *e, IrStep *s)
{
    Type *elem = type_underlying(s->dst->type)->u.elem.elem;
    const char *layout = layout_name(e, elem), *len = optional_bound(e, s->x, "0");
    const char *of = slice_helper(e, s->dst->type, HELP_OF);
    emit_note(e, s->site);
    if (s->y == NULL && s->x != NULL && s->x->kind != VALUE_CONST && !is_simple(s->x)) {
        const char *n = emit_temp(e);
        emit_linef(e, "int64_t %s = %s;", n, len);
        len = n;
    }
    const char *cap = optional_bound(e, s->y, len);
    Placement place = s->site->place;
    const char *call;
    if (place == PLACE_STACK_ARRAY || place == PLACE_STACK) {
        call = arena_printf(e->scratch, "tether_make_room(&%s, %s, %s, %s)", layout, len, cap,
                            make_room(e, s->site, elem));
    } else if (place == PLACE_CALLER) {
        const char *room = emit_passed(e, s->site);
        call = arena_printf(
            e->scratch, "tether_make_room(&%s, %s, %s, &(TetherRoom){%s, %s ? %lld : 0, NULL})",
            layout, len, cap, room, room, (long long)s->site->bound);
    } else {
        call = arena_printf(e->scratch, "tether_make_slice(&%s, %s, %s)", layout, len, cap);
    }
    call = emit_heap_call(e, s->site, call);
    if (place == PLACE_HEAP_FREE) {
        call = held_slice(e, s->site, call);
    }
    emit_set_var(e, s->dst, s->declares, arena_printf(e->scratch, "%s(%s)", of, call));
}

static void emit_slice_lit(Emitter *e, IrStep *s)
{
    Type *array = s->x->type;
    const char *name = emit_temp(e);
    emit_object(e, s->site, array, name, s->x->kind == VALUE_ZERO ? NULL : emit_text(e, s->x));
    long long n = (long long)type_underlying(array)->u.array.len;
    emit_set_var(e, s->dst, s->declares,
                 arena_printf(e->scratch, "(%s){%s->at, %lld, %lld}", ctype_name(e, s->dst->type),
                              name, n, n));
}

const char *emit_map_room(Emitter *e)
{
    const char *room = arena_printf(e->scratch, "object_%u", ++e->fn->temps);
    buf_printf(&e->slots, "    TetherMapRoom %s;\n", room);
    emit_fill(e, room);
    return room;
}

static void emit_make_map(Emitter *e, IrStep *s)
{
    if (on_stack(s->site)) {
        const char *room = emit_map_room(e);
        emit_refill(e, room);
        const char *call =
            arena_printf(e->scratch, "tether_map_init(&%s, &%s, %s)", room,
                         map_type_name(e, s->dst->type), optional_bound(e, s->x, "0"));
        emit_set_var(e, s->dst, s->declares, emit_heap_call(e, s->site, call));
        return;
    }
    const char *type = map_type_name(e, s->dst->type), *hint = optional_bound(e, s->x, "0");
    const char *call = arena_printf(e->scratch, "tether_map_new(&%s, %s)", type, hint);
    call = emit_heap_call(e, s->site, call);
    if (s->site->place == PLACE_CALLER) {
        const char *init = arena_printf(e->scratch, "tether_map_init(%s, &%s, %s)",
                                        emit_passed(e, s->site), type, hint);
        call = emit_or_passed(e, s->site, init, call);
    }
    emit_set_var(e, s->dst, s->declares, call);
}

static void emit_make_chan(Emitter *e, IrStep *s)
{
    Type *u = type_underlying(s->dst->type);
    const char *call =
        arena_printf(e->scratch, "tether_chan_new(&%s, %s)", descriptor_name(e, u->u.chan.elem),
                     optional_bound(e, s->x, "0"));
    emit_set_var(e, s->dst, s->declares, emit_heap_call(e, s->site, call));
}

/* ---- closures -------------------------------------------------------------------------------- */

const char *emit_record_slot(Emitter *e, IrFunc *f)
{
    const char *slot = arena_printf(e->scratch, "object_%u", ++e->fn->temps);
    buf_printf(&e->slots, "    %s %s;\n", record_type(e, f), slot);
    emit_fill(e, slot);
    return slot;
}

static void emit_closure(Emitter *e, IrStep *s)
{
    IrFunc *f = s->u.func;
    const char *record = record_type(e, f), *name = emit_temp(e);
    func_declare(e, f);
    const char *address;
    if (on_stack(s->site)) {
        address = arena_printf(e->scratch, "&%s", emit_record_slot(e, f));
    } else if (s->site->place == PLACE_STACK_COPY) {
        address = arena_printf(e->scratch, "&%s", emit_site_slot(e, s->site));
    } else {
        const char *layout = record_layout_name(e, f, record);
        address =
            emit_heap_call(e, s->site, arena_printf(e->scratch, "tether_new(&%s)", layout));
        if (s->site->place == PLACE_CALLER) {
            address = emit_or_passed(e, s->site, emit_passed(e, s->site), address);
        }
    }
    emit_linef(e, "%s *%s = %s;%s", record, name, address, emit_reason(e, s->site));
    emit_linef(e, "%s->func.code = (TetherCode)%s;", name, func_thunk(e, f));
    for (uint32_t i = 0; i < s->arg_count; i++) {
        emit_linef(e, "%s->%s = %s;", name, capture_name(e, f, i), emit_text(e, s->args[i]));
    }
    emit_set_var(e, s->dst, s->declares, arena_printf(e->scratch, "&%s->func", name));
}

/* ---- boxes, appends, strings ----------------------------------------------------------------- */

static void emit_box(Emitter *e, IrStep *s)
{
    Type *t = s->x->type, *iface = type_underlying(s->dst->type);
    const char *name = emit_temp(e);
    emit_object(e, s->site, t, name, emit_text(e, s->x));
    const char *word =
        iface->u.interface.count == 0
            ? arena_printf(e->scratch, "&%s", descriptor_name(e, t))
            : arena_printf(e->scratch, "(const TetherItab *)&%s", itab_name(e, t, s->dst->type));
    emit_set_var(e, s->dst, s->declares,
                 arena_printf(e->scratch, "(%s){%s, %s}", ctype_name(e, s->dst->type), word, name));
}

/* The frame's room for the arrays of an append, as a last argument. */
static const char *append_room(Emitter *e, IrSite *site, Type *elem)
{
    const char *buffer = "NULL", *held = emit_held(e);
    if (site->place == PLACE_STACK_ARRAY) {
        buffer = arena_printf(e->scratch, "%s.at",
                              emit_slot(e, type_array(&e->types, elem, site->bound)));
    }
    long long count = site->place == PLACE_STACK_ARRAY ? (long long)site->bound : 0;
    return arena_printf(e->scratch, "&(TetherRoom){%s, %lld, &%s}", buffer, count, held);
}

/* An append whose arrays nothing else uses. The new elements are evaluated first: they may be in
 * the old array. */
static void emit_append_in(Emitter *e, IrStep *s)
{
    Type *slice = s->dst->type, *elem = type_underlying(slice)->u.elem.elem;
    const char *room = append_room(e, s->site, elem), *call;
    if (s->arg_count == 1 && !s->u.append.spread) {
        call = arena_printf(e->scratch, "%s(%s, %s, %s)", slice_helper(e, slice, HELP_PUSH_IN),
                            emit_text(e, s->x), emit_text(e, s->args[0]), room);
        emit_set_var(e, s->dst, s->declares, emit_heap_call(e, s->site, call));
        return;
    }
    const char *t = emit_temp(e);
    emit_open_for(e, s);
    const char **values = ARENA_ARRAY(e->scratch, const char *, s->arg_count + 1);
    for (uint32_t i = 0; i < s->arg_count; i++) {
        values[i] = emit_temp(e);
        emit_local(e, elem, values[i], emit_text(e, s->args[i]));
    }
    if (s->u.append.spread) {
        const char *from = emit_temp(e);
        emit_local(e, s->y->type, from, emit_text(e, s->y));
        call = arena_printf(e->scratch, "%s(%s, %s.ptr, %s.len, %s)",
                            slice_helper(e, slice, HELP_JOIN_IN), emit_text(e, s->x), from, from,
                            room);
    } else {
        call = arena_printf(e->scratch, "%s(%s, %u, %s)", slice_helper(e, slice, HELP_EXTEND_IN),
                            emit_text(e, s->x), s->arg_count, room);
    }
    emit_local(e, slice, t, emit_heap_call(e, s->site, call));
    for (uint32_t i = 0; s->arg_count > 1 && i < s->arg_count; i++) {
        emit_linef(e, "%s.ptr[%s.len - %u] = %s;", t, t, s->arg_count - i, values[i]);
    }
    emit_set_var(e, s->dst, false, t);
    emit_close(e);
}

static void emit_append(Emitter *e, IrStep *s)
{
    Type *slice = s->dst->type, *elem = type_underlying(slice)->u.elem.elem;
    bool in_frame = s->site->place == PLACE_STACK_ARRAY || s->site->place == PLACE_HEAP_FREE;
    if (in_frame && (s->u.append.spread || s->arg_count > 0) && !ctype_is_zero_size(elem)) {
        emit_append_in(e, s);
        return;
    }
    if (s->u.append.spread) {
        emit_open_for(e, s);
        const char *from = emit_temp(e);
        emit_local(e, s->y->type, from, emit_text(e, s->y));
        const char *call =
            arena_printf(e->scratch, "%s(%s, %s.ptr, %s.len)", slice_helper(e, slice, HELP_JOIN),
                         emit_text(e, s->x), from, from);
        emit_set_var(e, s->dst, false, emit_heap_call(e, s->site, call));
        emit_close(e);
        return;
    }
    if (s->arg_count == 1) {
        const char *call = arena_printf(e->scratch, "%s(%s, %s)", slice_helper(e, slice, HELP_PUSH),
                                        emit_text(e, s->x), emit_text(e, s->args[0]));
        emit_set_var(e, s->dst, s->declares, emit_heap_call(e, s->site, call));
        return;
    }
    if (s->arg_count == 0) {
        emit_set_var(e, s->dst, s->declares, emit_text(e, s->x));
        return;
    }
    emit_open_for(e, s);
    const char *t = emit_temp(e);
    const char *values[64];
    uint32_t n = s->arg_count;
    const char **texts = n <= 64 ? values : ARENA_ARRAY(e->scratch, const char *, n);
    for (uint32_t i = 0; i < n; i++) {
        texts[i] = emit_text(e, s->args[i]);
    }
    const char *call = arena_printf(e->scratch, "%s(%s, %u)", slice_helper(e, slice, HELP_EXTEND),
                                    emit_text(e, s->x), n);
    emit_local(e, slice, t, emit_heap_call(e, s->site, call));
    for (uint32_t i = 0; i < n && !ctype_is_zero_size(elem); i++) {
        emit_linef(e, "%s.ptr[%s.len - %u] = %s;", t, t, n - i, texts[i]);
    }
    emit_set_var(e, s->dst, false, t);
    emit_close(e);
}

void emit_open_for(Emitter *e, IrStep *s)
{
    if (s->declares && s->dst) {
        emit_declare_var(e, s->dst, s->dst->site, NULL);
    }
    emit_open(e);
}

static bool in_frame(const IrSite *site)
{
    return site->place == PLACE_STACK_ARRAY || site->place == PLACE_HEAP_FREE;
}

/* The frame's room for a string, as a last argument; NULL: it has none. */
static const char *string_room(Emitter *e, IrSite *site)
{
    return in_frame(site) ? append_room(e, site, e->types.byte_) : "NULL";
}

static void emit_concat(Emitter *e, IrStep *s)
{
    Buf b = {0};
    buf_str(&b, in_frame(s->site) ? "tether_concat_in((TetherString[]){"
                                  : "tether_concat((TetherString[]){");
    for (uint32_t i = 0; i < s->arg_count; i++) {
        buf_str(&b, i ? ", " : "");
        emit_bare(e, &b, s->args[i]);
    }
    buf_printf(&b, "}, %u", s->arg_count);
    if (in_frame(s->site)) {
        buf_printf(&b, ", %s", string_room(e, s->site));
    }
    buf_char(&b, ')');
    emit_set_var(e, s->dst, s->declares,
                 emit_heap_call(e, s->site, arena_strndup(e->scratch, b.data, b.len)));
    buf_free(&b);
}

/* []byte(s) or []rune(s) that nothing else uses: in a buffer of the frame when the string is short
 * enough, else freed. */
static void emit_own_bytes(Emitter *e, IrStep *s, Type *to, const char *x)
{
    bool bytes = type_size(to->u.elem.elem) == 1;
    const char *room = "NULL", *kind = bytes ? "bytes" : "runes", *from = emit_temp(e);
    long long count = s->site->place == PLACE_STACK_ARRAY ? (long long)s->site->bound : 0;
    if (count > 0) {
        room =
            arena_printf(e->scratch, "%s.at",
                         emit_slot(e, type_array(&e->types, to->u.elem.elem, count)));
    }
    emit_linef(e, "TetherString %s = %s;%s", from, x, emit_reason(e, s->site));
    const char *call = emit_heap_call(
        e, s->site, arena_printf(e->scratch, "tether_%s_from_string(%s)", kind, from));
    call = held_slice(e, s->site, call);
    if (count > 0) {
        call = arena_printf(e->scratch, "%s.len <= %lld ? tether_%s_in(%s, %s) : %s", from, count,
                            kind, room, from, call);
    }
    emit_set_var(e, s->dst, s->declares,
                 arena_printf(e->scratch, "%s(%s)", slice_helper(e, to, HELP_OF), call));
}

static void emit_convert_string(Emitter *e, IrStep *s)
{
    Type *from = type_underlying(s->x->type), *to = type_underlying(s->dst->type);
    const char *x = emit_text(e, s->x);
    const char *call;
    if (to->kind == TYPE_STRING && from->kind == TYPE_SLICE) {
        bool bytes = type_size(from->u.elem.elem) == 1;
        call = arena_printf(e->scratch, "tether_string_from_%s(%s(%s), %s)",
                            bytes ? "bytes" : "runes", slice_helper(e, from, HELP_RAW), x,
                            string_room(e, s->site));
    } else if (to->kind == TYPE_STRING) {
        bool wide = type_is_unsigned(from) && type_size(from) == 8;
        call = arena_printf(e->scratch,
                            wide ? "tether_string_from_rune(tether_bound(%s), %s)"
                                 : "tether_string_from_rune(%s, %s)",
                            x, string_room(e, s->site));
    } else if (in_frame(s->site)) {
        emit_own_bytes(e, s, to, x);
        return;
    } else {
        bool bytes = type_size(to->u.elem.elem) == 1;
        call = arena_printf(e->scratch, "tether_%s_from_string(%s)", bytes ? "bytes" : "runes", x);
        call = arena_printf(e->scratch, "%s(%s)", slice_helper(e, to, HELP_OF), call);
    }
    emit_set_var(e, s->dst, s->declares, emit_heap_call(e, s->site, call));
}

void emit_alloc_step(Emitter *e, IrStep *s)
{
    switch (s->kind) {
    case STEP_NEW: emit_new(e, s); break;
    case STEP_MAKE_SLICE: emit_make_slice(e, s); break;
    case STEP_SLICE_LIT: emit_slice_lit(e, s); break;
    case STEP_MAKE_MAP: emit_make_map(e, s); break;
    case STEP_MAKE_CHAN: emit_make_chan(e, s); break;
    case STEP_CLOSURE: emit_closure(e, s); break;
    case STEP_BOX: emit_box(e, s); break;
    case STEP_APPEND: emit_append(e, s); break;
    case STEP_CONCAT: emit_concat(e, s); break;
    case STEP_CONVERT_STRING: emit_convert_string(e, s); break;
    default: ICE("not an allocating step");
    }
}
