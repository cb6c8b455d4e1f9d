/* Maps: look-ups, entries, and the small functions of each map type that they call. */
#include "codegen/emitter.h"

#include <string.h>

typedef enum MapKey { KEY_GENERIC, KEY_32, KEY_64, KEY_STRING } MapKey;

static MapKey map_key(Type *map)
{
    Type *k = type_underlying(map->u.map.key);
    if (k->kind == TYPE_STRING) {
        return KEY_STRING;
    }
    return !type_is_integer(k) ? KEY_GENERIC
           : type_size(k) == 8 ? KEY_64
           : type_size(k) == 4 ? KEY_32
                               : KEY_GENERIC;
}

/* "tether_map_get_64(&type, m, (uint64_t)key)": what a helper of the map's type does. */
static const char *runtime_call(Emitter *e, Type *u, const char *op)
{
    const char *type = map_type_name(e, u);
    switch (map_key(u)) {
    case KEY_32:
        return arena_printf(e->scratch, "tether_map_%s_32(&%s, m, (uint32_t)key)", op, type);
    case KEY_64:
        return arena_printf(e->scratch, "tether_map_%s_64(&%s, m, (uint64_t)key)", op, type);
    case KEY_STRING: return arena_printf(e->scratch, "tether_map_%s_string(&%s, m, key)", op, type);
    case KEY_GENERIC: break;
    }
    return arena_printf(e->scratch, "tether_map_%s(&%s, m, &key)", op, type);
}

static void print_load(Emitter *e, Buf *out, Type *u)
{
    Type *elem = u->u.map.elem;
    const char *find = runtime_call(e, u, "get");
    if (ctype_is_zero_size(elem)) {
        buf_printf(out, "    (void)%s;\n    return ", find);
    } else {
        buf_str(out, "    ");
        ctype_declare(e, out, type_pointer(&e->types, elem), "entry");
        buf_printf(out, " = %s;\n    return entry ? *entry : ", find);
    }
    emit_zero(e, out, elem);
    buf_str(out, ";\n");
}

typedef enum MapOp { MAP_GET, MAP_FIND, MAP_SET, MAP_DELETE } MapOp;

/* m[k] as functions of the map's type: _get gives the value, _find its address or NULL, _set the
 * address of an entry that is made when it is not there, _delete nothing. */
static const char *map_helper(Emitter *e, Type *map, MapOp op)
{
    static const char *const suffixes[] = {"get", "find", "set", "delete"};
    Type *u = type_underlying(map);
    uint64_t key = emit_key(KEY_MAP, u->id, op);
    const char *name = made_name(e, key);
    if (name) {
        return name;
    }
    name = made_symbol(e, key,
                       arena_printf(e->scratch, "%s_%s", ctype(e, u)->word, suffixes[op]));
    Type *pointer = type_pointer(&e->types, u->u.map.elem);
    Buf out = {0}; /* printing may ask for other helpers, which come first */
    buf_printf(&out, "static inline %s",
               op == MAP_DELETE ? "void"
                                : ctype_name(e, op == MAP_GET ? u->u.map.elem : pointer));
    buf_printf(&out, "%s%s(TetherMap *m, ", out.data[out.len - 1] == '*' ? "" : " ", name);
    ctype_declare(e, &out, u->u.map.key, "key");
    buf_str(&out, ")\n{\n");
    if (op == MAP_GET) {
        print_load(e, &out, u);
    } else if (op == MAP_DELETE) {
        buf_printf(&out, "    tether_map_delete(&%s, m, &key);\n", map_type_name(e, u));
    } else {
        buf_printf(&out, "    return %s;\n", runtime_call(e, u, op == MAP_SET ? "set" : "get"));
    }
    buf_str(&out, "}\n\n");
    made_print(e, key, SEC_HELPERS, &out);
    return name;
}

static const char *map_call(Emitter *e, IrStep *s, MapOp op)
{
    return arena_printf(e->scratch, "%s(%s, %s)", map_helper(e, s->x->type, op), emit_text(e, s->x),
                        emit_text(e, s->y));
}

static const char *loaded(Emitter *e, Type *t, const char *pointer)
{
    Buf b = {0};
    emit_zero(e, &b, t);
    const char *zero = arena_strndup(e->scratch, b.data, b.len);
    buf_free(&b);
    if (ctype_is_zero_size(t)) {
        return zero;
    }
    return arena_printf(e->scratch, "%s ? *%s : %s", pointer, pointer, zero);
}

static void emit_map_get(Emitter *e, IrStep *s)
{
    Type *elem = type_underlying(s->x->type)->u.map.elem;
    if (s->ok == NULL) {
        const char *call = map_call(e, s, s->dst ? MAP_GET : MAP_FIND);
        emit_set_var(e, s->dst, s->declares, call);
        return;
    }
    const char *entry = emit_temp(e);
    emit_local(e, type_pointer(&e->types, elem), entry, map_call(e, s, MAP_FIND));
    if (s->dst) {
        emit_set_var(e, s->dst, s->declares, loaded(e, elem, entry));
    }
    emit_set_var(e, s->ok, s->declares, arena_printf(e->scratch, "%s != NULL", entry));
}

/* Cannot panic, and growing a map does not change it. */
static bool is_steady(const IrValue *v)
{
    switch (v->kind) {
    case VALUE_CONST:
    case VALUE_VAR: return true;
    case VALUE_FIELD: return is_steady(v->x);
    case VALUE_CONVERT:
        return type_is_numeric(v->x->type) && type_is_numeric(v->type) && is_steady(v->x);
    case VALUE_LEN: return type_underlying(v->x->type)->kind != TYPE_MAP && is_steady(v->x);
    default: return false;
    }
}

static void emit_map_set(Emitter *e, IrStep *s)
{
    Type *elem = type_underlying(s->x->type)->u.map.elem;
    const char *value = emit_text(e, s->args[0]);
    bool steady = is_steady(s->args[0]), plain = !type_has_pointers(elem);
    const char *call = emit_heap_call(e, s->site, map_call(e, s, MAP_SET));
    if (steady && plain && !ctype_is_zero_size(elem)) {
        emit_linef(e, "*%s = %s;", call, value);
        return;
    }
    emit_open(e);
    if (!steady) { /* what panics in it does so before the map is changed */
        const char *t = emit_temp(e);
        emit_local(e, elem, t, value);
        value = t;
    }
    if (ctype_is_zero_size(elem)) {
        emit_linef(e, "(void)%s;", value);
        emit_linef(e, "(void)%s;", call);
    } else if (plain) {
        emit_linef(e, "*%s = %s;", call, value);
    } else {
        const char *entry = emit_temp(e);
        emit_local(e, type_pointer(&e->types, elem), entry, call);
        emit_store_text(e, elem, entry, arena_printf(e->scratch, "*%s", entry), value);
    }
    emit_close(e);
}

static bool is_map_update(const IrStep *get, const IrStep *set)
{
    if (get->kind != STEP_MAP_GET || set->kind != STEP_MAP_SET || get->ok || get->dst == NULL ||
        !get->declares || get->dst->kind != IRVAR_TEMP || set->x != get->x || set->y != get->y) {
        return false;
    }
    const IrValue *v = set->args[0];
    if (v->kind != VALUE_BINARY || v->x->kind != VALUE_VAR || v->x->u.var != get->dst ||
        !is_steady(v->y)) {
        return false;
    }
    bool plain = v->u.op == TOK_ADD || v->u.op == TOK_SUB || v->u.op == TOK_MUL ||
                 v->u.op == TOK_AND || v->u.op == TOK_OR || v->u.op == TOK_XOR ||
                 v->u.op == TOK_AND_NOT;
    return plain && (type_is_integer(v->type) || type_is_float(v->type));
}

bool emit_map_update(Emitter *e, IrStep *get, IrStep *set)
{
    if (!is_map_update(get, set)) {
        return false;
    }
    emit_step_start(e, get);
    Type *elem = type_underlying(set->x->type)->u.map.elem;
    emit_open(e);
    const char *entry = emit_temp(e);
    const char *access = emit_heap_call(e, set->site, map_call(e, set, MAP_SET));
    emit_local(e, type_pointer(&e->types, elem), entry, access);
    emit_set_var(e, get->dst, true, arena_printf(e->scratch, "*%s", entry));
    emit_linef(e, "*%s = %s;", entry, emit_text(e, set->args[0]));
    emit_close(e);
    return true;
}

static void emit_delete(Emitter *e, IrStep *s)
{
    emit_linef(e, "%s;", map_call(e, s, MAP_DELETE));
}

void emit_map_step(Emitter *e, IrStep *s)
{
    switch (s->kind) {
    case STEP_MAP_GET: emit_map_get(e, s); break;
    case STEP_MAP_SET: emit_map_set(e, s); break;
    default: emit_delete(e, s); break;
    }
}
