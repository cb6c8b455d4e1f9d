/* The universe: predeclared types, constants, nil and builtin functions. */
#include "analysis/check/checker.h"

typedef struct Predeclared {
    const char *name; /* as in source */
    int kind;         /* TypeKind or Builtin */
} Predeclared;

static const Predeclared basic_types[] = {
    {"bool", TYPE_BOOL},           {"int", TYPE_INT},
    {"int8", TYPE_INT8},           {"int16", TYPE_INT16},
    {"int32", TYPE_INT32},         {"int64", TYPE_INT64},
    {"uint", TYPE_UINT},           {"uint8", TYPE_UINT8},
    {"uint16", TYPE_UINT16},       {"uint32", TYPE_UINT32},
    {"uint64", TYPE_UINT64},       {"uintptr", TYPE_UINTPTR},
    {"float32", TYPE_FLOAT32},     {"float64", TYPE_FLOAT64},
    {"complex64", TYPE_COMPLEX64}, {"complex128", TYPE_COMPLEX128},
    {"string", TYPE_STRING},
};

static const Predeclared builtin_names[] = {
    {"append", BUILTIN_APPEND},   {"cap", BUILTIN_CAP},         {"clear", BUILTIN_CLEAR},
    {"close", BUILTIN_CLOSE},     {"complex", BUILTIN_COMPLEX}, {"copy", BUILTIN_COPY},
    {"delete", BUILTIN_DELETE},   {"imag", BUILTIN_IMAG},       {"len", BUILTIN_LEN},
    {"make", BUILTIN_MAKE},       {"max", BUILTIN_MAX},         {"min", BUILTIN_MIN},
    {"new", BUILTIN_NEW},         {"panic", BUILTIN_PANIC},     {"print", BUILTIN_PRINT},
    {"println", BUILTIN_PRINTLN}, {"real", BUILTIN_REAL},       {"recover", BUILTIN_RECOVER},
};

static Object *predeclare(Program *p, ObjectKind kind, const char *name, Type *type)
{
    Object *obj = object_new(&p->types, kind, str_intern_c(p->strings, name), type, NULL, NO_POS);
    obj->color = 2;
    scope_insert(p->universe, obj);
    return obj;
}

static void predeclare_type(Program *p, const char *name, Type *type)
{
    if (type)
        predeclare(p, OBJ_TYPE, name, type);
}

static void predeclare_bool(Program *p, const char *name, bool value)
{
    Object *obj = predeclare(p, OBJ_CONST, name, p->types.basic[TYPE_UNTYPED_BOOL]);
    obj->u.constant.value = const_bool(&p->constants, value);
}

void universe_init(Program *p)
{
    p->universe = ARENA_NEW(p->arena, Scope);
    for (size_t i = 0; i < sizeof basic_types / sizeof basic_types[0]; i++)
        predeclare_type(p, basic_types[i].name, p->types.basic[basic_types[i].kind]);
    predeclare_type(p, "byte", p->types.byte_);
    predeclare_type(p, "rune", p->types.rune);
    predeclare_type(p, "any", p->types.any);
    predeclare_type(p, "error", p->types.error);
    predeclare_type(p, "comparable", p->types.comparable);
    predeclare_bool(p, "true", true);
    predeclare_bool(p, "false", false);
    Object *iota = predeclare(p, OBJ_CONST, "iota", p->types.basic[TYPE_UNTYPED_INT]);
    iota->u.constant.value = NULL; /* the constant declaration at hand says it */
    predeclare(p, OBJ_NIL, "nil", p->types.basic[TYPE_UNTYPED_NIL]);
    for (size_t i = 0; i < sizeof builtin_names / sizeof builtin_names[0]; i++) {
        Object *obj =
            predeclare(p, OBJ_BUILTIN, builtin_names[i].name, p->types.basic[TYPE_INVALID]);
        obj->u.builtin = (Builtin)builtin_names[i].kind;
        p->builtins[builtin_names[i].kind] = obj;
    }
}
