/* Types: interning, identity, representatives, text, sizes, lookup, method sets, implementing. */
#include "analysis/check/types.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

static Arena arena;
static StrTable strings;
static Types types;
static Package here, there;

static Str *str(const char *s)
{
    return str_intern_c(&strings, s);
}

static void setup(void)
{
    arena_init(&arena);
    str_table_init(&strings);
    types_init(&types, &arena, &strings);
    memset(&here, 0, sizeof here);
    memset(&there, 0, sizeof there);
    here.name = here.path = str("main");
    there.path = str("example/other");
    there.name = str("other");
}

static void teardown(void)
{
    types_free(&types);
    str_table_free(&strings);
    arena_free(&arena);
}

static Type *basic(TypeKind kind)
{
    return types.basic[kind];
}

static Object *var(const char *name, Type *type)
{
    return object_new(&types, OBJ_VAR, name ? str(name) : NULL, type, &here, NO_POS);
}

static Object *field(const char *name, Type *type, bool embedded, Package *pkg)
{
    Object *f = object_new(&types, OBJ_VAR, str(name), type, pkg, NO_POS);
    f->u.var.kind = VAR_FIELD;
    f->u.var.embedded = embedded;
    return f;
}

static Type *named(const char *name, Type *underlying)
{
    Object *o = object_new(&types, OBJ_TYPE, str(name), NULL, &here, NO_POS);
    o->type = type_named(&types, o);
    o->type->u.named.underlying = underlying;
    return o->type;
}

/* func(params) results, one type each at most. */
static Type *signature(const char *param, Type *p, Type *result)
{
    Object *pv = p ? var(param, p) : NULL, *rv = result ? var(NULL, result) : NULL;
    return type_func(&types, type_tuple(&types, &pv, p ? 1 : 0),
                     type_tuple(&types, &rv, result ? 1 : 0), false);
}

static Object *method(const char *name, Type *sig, Package *pkg)
{
    Object *m = object_new(&types, OBJ_FUNC, str(name), sig, pkg, NO_POS);
    m->u.func.interface_method = true;
    return m;
}

static void declare_method(Type *type, const char *name, Type *sig, bool pointer)
{
    enum { CAP = 8 };
    if (!type->u.named.methods)
        type->u.named.methods = ARENA_ARRAY(&arena, Object *, CAP);
    Object *m = object_new(&types, OBJ_FUNC, str(name), sig, &here, NO_POS);
    m->u.func.recv_named = type;
    m->u.func.ptr_recv = pointer;
    type->u.named.methods[type->u.named.method_count++] = m;
}

static Type *interface1(const char *name, Type *sig, Type *embedded)
{
    Object *m = name ? method(name, sig, &here) : NULL;
    Type *t = type_interface(&types, &m, name ? 1 : 0, &embedded, embedded ? 1 : 0);
    type_complete_interface(&types, t);
    return t;
}

static Type *struct1(const char *name, Type *type, bool embedded)
{
    Object *f = field(name, type, embedded, &here);
    return type_struct(&types, &f, NULL, 1);
}

static Type *struct2(Object *a, Object *b)
{
    Object *fields[] = {a, b};
    return type_struct(&types, fields, NULL, 2);
}

static Selection *find(Type *t, const char *name, bool addressable)
{
    return type_lookup(&types, t, addressable, &here, str(name), NULL);
}

#define assert_string(t, text) ck_assert_str_eq(type_string(&arena, (t), &here), (text))
#define assert_runtime(t, text) ck_assert_str_eq(type_runtime_string(&arena, (t)), (text))

START_TEST(interning)
{
    Type *i = basic(TYPE_INT), *s = basic(TYPE_STRING);
    ck_assert_ptr_eq(type_slice(&types, i), type_slice(&types, i));
    ck_assert_ptr_eq(type_array(&types, i, 3), type_array(&types, i, 3));
    ck_assert_ptr_ne(type_array(&types, i, 3), type_array(&types, i, 4));
    ck_assert_ptr_eq(type_map(&types, s, i), type_map(&types, s, i));
    ck_assert_ptr_ne(type_map(&types, s, i), type_map(&types, i, s));
    ck_assert_ptr_ne(type_chan(&types, i, CHAN_RECV), type_chan(&types, i, CHAN_BOTH));
    ck_assert_ptr_eq(struct1("A", i, false), struct1("A", i, false));
    ck_assert_ptr_ne(struct1("A", i, false), struct1("A", i, true));
    ck_assert_ptr_eq(signature(NULL, i, s), signature(NULL, i, s));
    ck_assert(!type_identical(named("T", i), named("T", i)));
    Str *tag = str("json");
    Object *f = field("A", i, false, &here);
    ck_assert(!type_identical(type_struct(&types, &f, &tag, 1), struct1("A", i, false)));
}
END_TEST

START_TEST(unexported_names)
{
    Type *i = basic(TYPE_INT);
    Object *a = field("a", i, false, &here), *b = field("a", i, false, &there);
    ck_assert(!type_identical(type_struct(&types, &a, NULL, 1), type_struct(&types, &b, NULL, 1)));
    a = field("A", i, false, &here), b = field("A", i, false, &there);
    ck_assert(type_identical(type_struct(&types, &a, NULL, 1), type_struct(&types, &b, NULL, 1)));
    ck_assert(type_name_exported(str("\xC3\x84rger")));
    ck_assert(!type_name_exported(str("\xC3\xA4rger")));
    ck_assert(!type_name_exported(str("\xE4\xB8\x96")));
    ck_assert(!type_name_exported(str("_X")));
}
END_TEST

/* Spelled differently, but identical: they have one representative. */
static void assert_same(Type *a, Type *b)
{
    ck_assert_ptr_ne(a, b);
    ck_assert(type_identical(a, b) && type_identical(b, a));
    ck_assert_ptr_eq(type_canon(&types, a), type_canon(&types, b));
    Type *sa = type_slice(&types, a), *sb = type_map(&types, basic(TYPE_INT), b);
    ck_assert(type_identical(sa, type_slice(&types, b)));
    ck_assert_ptr_eq(type_canon(&types, sa), type_slice(&types, type_canon(&types, b)));
    ck_assert_ptr_eq(type_canon(&types, sb)->u.map.elem, type_canon(&types, a));
}

START_TEST(loose_identity)
{
    assert_same(types.byte_, basic(TYPE_UINT8));
    assert_same(types.rune, basic(TYPE_INT32));
    ck_assert(!type_identical(types.byte_, types.rune));
    assert_same(types.any, type_interface(&types, NULL, 0, NULL, 0));
    Type *i = basic(TYPE_INT), *s = basic(TYPE_STRING);
    assert_same(signature("x", i, s), signature("y", i, s));
    assert_same(signature("x", types.byte_, s), signature(NULL, basic(TYPE_UINT8), s));
    Type *sig = signature(NULL, NULL, s);
    assert_same(interface1(NULL, NULL, types.error), interface1("Error", sig, NULL));
    ck_assert(!type_identical(interface1(NULL, NULL, types.error), interface1("Err", sig, NULL)));
    ck_assert(!type_identical(interface1("F", signature(NULL, i, NULL), NULL),
                              interface1("F", signature(NULL, s, NULL), NULL)));
    ck_assert(!type_identical(types.comparable->u.named.underlying, types.any));
    Object *ab[] = {method("A", sig, &here), method("B", sig, &here)};
    Object *ba[] = {ab[1], ab[0]};
    Type *first = type_interface(&types, ab, 2, NULL, 0);
    ck_assert_ptr_eq(type_interface(&types, ba, 2, NULL, 0), first);
}
END_TEST

/* type T interface { M() interface{ T } }: interface{ T } is identical to interface{ M() interface{
 * T } }. */
START_TEST(recursive_interfaces)
{
    Type *t = named("T", NULL);
    Type *inner = type_interface(&types, NULL, 0, &t, 1);
    Object *m = method("M", signature(NULL, NULL, inner), &here);
    t->u.named.underlying = type_interface(&types, &m, 1, NULL, 0);
    type_complete_interface(&types, t->u.named.underlying);
    type_complete_interface(&types, inner);
    Type *outer = interface1("M", signature(NULL, NULL, inner), NULL);
    ck_assert(type_identical(inner, outer));
    Type *rep = type_canon(&types, inner);
    ck_assert_ptr_eq(rep, type_canon(&types, outer));
    ck_assert_ptr_eq(rep->u.interface.methods[0]->type->u.func.results->u.tuple.vars[0]->type, rep);
    ck_assert_ptr_eq(type_canon(&types, t), t);
    ck_assert_int_eq(rep->u.interface.embedded_count, 0);
}
END_TEST

START_TEST(interface_methods)
{
    Type *sig = signature(NULL, NULL, NULL);
    Type *a = named("A", interface1("X", sig, NULL)), *b = named("B", interface1("W", sig, a));
    Type *both[] = {a, b};
    Type *i = type_interface(&types, NULL, 0, both, 2);
    type_complete_interface(&types, i);
    ck_assert_uint_eq(i->u.interface.count, 2);
    ck_assert_str_eq(i->u.interface.methods[0]->name->data, "W");
    ck_assert_int_eq(type_interface_index(&types, i, method("X", NULL, &there)), 1);
    ck_assert_int_eq(type_interface_index(&types, i, method("Y", NULL, &there)), -1);
    Object *m, *n;
    ck_assert(!type_interface_conflict(&types, i, &m, &n));
    Type *clash = interface1("X", signature(NULL, sig, NULL), a);
    ck_assert(type_interface_conflict(&types, clash, &m, &n));
    ck_assert_str_eq(m->name->data, "X");
    Type *constraint = basic(TYPE_INT);
    constraint = type_interface(&types, NULL, 0, &constraint, 1);
    type_complete_interface(&types, constraint);
    ck_assert(constraint->u.interface.union_);
}
END_TEST

START_TEST(message_text)
{
    Type *i = basic(TYPE_INT), *s = basic(TYPE_STRING);
    Object *p[] = {var("x", i), var("y", type_slice(&types, s))};
    Object *r[] = {var("n", i), var("err", types.error)};
    Type *f = type_func(&types, type_tuple(&types, p, 2), type_tuple(&types, r, 2), true);
    assert_string(f, "func(x int, y ...string) (n int, err error)");
    assert_string(signature(NULL, i, s), "func(int) string");
    assert_string(signature("a", types.byte_, NULL), "func(a byte)");
    Object *fields[] = {field("A", i, false, &here), field("b", types.any, false, &here),
                        field("T", named("T", i), true, &here)};
    Str *tags[] = {NULL, str("k:\"v\""), NULL};
    assert_string(type_struct(&types, fields, tags, 3),
                  "struct{A int; b any \"k:\\\"v\\\"\"; T}");
    assert_string(interface1("M", signature(NULL, NULL, NULL), types.error),
                  "interface{M(); error}");
    assert_string(type_interface(&types, NULL, 0, NULL, 0), "interface{}");
    assert_string(type_chan(&types, type_chan(&types, i, CHAN_RECV), CHAN_SEND),
                  "chan<- <-chan int");
    assert_string(type_chan(&types, type_chan(&types, i, CHAN_RECV), CHAN_BOTH),
                  "chan (<-chan int)");
    assert_string(type_map(&types, s, type_array(&types, type_pointer(&types, i), 3)),
                  "map[string][3]*int");
    assert_string(basic(TYPE_UNTYPED_INT), "untyped int");
    Type *t = named("T", i);
    ck_assert_str_eq(type_string(&arena, t, &there), "main.T");
    assert_string(t, "T");
    assert_string(type_tuple(&types, r, 2), "(n int, err error)");
}
END_TEST

START_TEST(runtime_text)
{
    Type *i = basic(TYPE_INT), *s = basic(TYPE_STRING);
    assert_runtime(named("T", i), "main.T");
    assert_runtime(type_slice(&types, types.any), "[]interface {}");
    assert_runtime(type_slice(&types, types.byte_), "[]uint8");
    assert_runtime(types.rune, "int32");
    assert_runtime(type_map(&types, s, i), "map[string]int");
    Object *fields[] = {field("A", i, false, &here), field("B", s, false, &here)};
    Str *tags[] = {NULL, str("json:\"x\"")};
    assert_runtime(type_struct(&types, fields, tags, 2),
                   "struct { A int; B string \"json:\\\"x\\\"\" }");
    assert_runtime(type_struct(&types, NULL, NULL, 0), "struct {}");
    Object *r[] = {var("a", s), var("b", types.error)}, *p = var("p", i);
    assert_runtime(type_func(&types, type_tuple(&types, &p, 1), type_tuple(&types, r, 2), false),
                   "func(int) (string, error)");
    assert_runtime(interface1("M", signature("q", i, NULL), NULL), "interface { M(int) }");
    assert_runtime(interface1("m", signature(NULL, NULL, s), types.error),
                   "interface { Error() string; main.m() string }");
    assert_runtime(type_chan(&types, i, CHAN_RECV), "<-chan int");
    assert_runtime(type_pointer(&types, types.error), "*error");
}
END_TEST

START_TEST(sizes)
{
    Type *i = basic(TYPE_INT), *b = basic(TYPE_BOOL), *e = type_struct(&types, NULL, NULL, 0);
    ck_assert_int_eq(type_size(i), 8);
    ck_assert_int_eq(type_size(basic(TYPE_STRING)), 16);
    ck_assert_int_eq(type_size(type_slice(&types, b)), 24);
    ck_assert_int_eq(type_size(types.error), 16);
    ck_assert_int_eq(type_size(types.byte_), 1);
    Type *bi = struct2(field("b", b, false, &here), field("i", i, false, &here));
    ck_assert_int_eq(type_size(bi), 16);
    ck_assert_int_eq(type_field_offset(bi, 1), 8);
    ck_assert_int_eq(type_align(bi), 8);
    ck_assert_int_eq(type_size(named("N", type_array(&types, bi, 3))), 48);
    ck_assert_int_eq(type_size(struct2(field("i", i, false, &here), field("e", e, false, &here))),
                     16);
    ck_assert_int_eq(type_size(e), 0);
    ck_assert_int_eq(type_size(type_array(&types, bi, INT64_MAX)), INT64_MAX);
    ck_assert_int_eq(type_align(basic(TYPE_COMPLEX64)), 4);
    ck_assert(!type_has_pointers(bi));
    ck_assert(type_has_pointers(struct1("s", basic(TYPE_STRING), false)));
    ck_assert(!type_has_pointers(type_array(&types, basic(TYPE_STRING), 0)));
    ck_assert(type_is_direct(basic(TYPE_FLOAT64)) && type_is_direct(type_pointer(&types, i)));
    ck_assert(!type_is_direct(basic(TYPE_STRING)) && !type_is_direct(struct1("p", i, false)));
    ck_assert(!type_is_direct(basic(TYPE_COMPLEX64)) && !type_is_direct(types.error));
}
END_TEST

START_TEST(predicates)
{
    Type *i = basic(TYPE_INT);
    ck_assert(type_is_integer(named("N", i)) && type_is_integer(basic(TYPE_UNTYPED_RUNE)));
    ck_assert(type_is_unsigned(types.byte_) && !type_is_unsigned(types.rune));
    ck_assert(type_is_numeric(basic(TYPE_UNTYPED_COMPLEX)) && !type_is_numeric(basic(TYPE_BOOL)));
    ck_assert(!type_ordered(basic(TYPE_COMPLEX64)) && type_ordered(basic(TYPE_STRING)));
    ck_assert(!type_comparable(struct1("s", type_slice(&types, i), false)));
    ck_assert(type_comparable(struct1("e", types.error, false)));
    ck_assert(!type_comparable(type_array(&types, signature(NULL, NULL, NULL), 2)));
    ck_assert(type_has_nil(types.error) && !type_has_nil(i));
    ck_assert_ptr_eq(type_default(&types, basic(TYPE_UNTYPED_FLOAT)), basic(TYPE_FLOAT64));
    ck_assert_ptr_eq(type_default(&types, basic(TYPE_UNTYPED_RUNE)), types.rune);
    ck_assert(type_is_byte_slice(named("B", type_slice(&types, types.byte_))));
    ck_assert_ptr_eq(type_underlying(named("A", named("B", i))), i);
}
END_TEST

START_TEST(promoted_fields)
{
    Type *inner = named("Inner", struct1("x", basic(TYPE_INT), false));
    Type *mid = named("Mid", struct1("Inner", type_pointer(&types, inner), true));
    Type *outer = named("Outer", struct2(field("y", basic(TYPE_INT), false, &here),
                                         field("Mid", mid, true, &here)));
    Selection *s = find(outer, "x", false);
    ck_assert_ptr_nonnull(s);
    ck_assert_int_eq(s->kind, SEL_FIELD);
    ck_assert_uint_eq(s->path_count, 3);
    ck_assert(s->path[0] == 1 && s->path[1] == 0 && s->path[2] == 0);
    ck_assert(s->indirect);
    ck_assert(!find(outer, "y", false)->indirect);
    ck_assert(find(type_pointer(&types, outer), "y", false)->indirect);
    ck_assert_ptr_null(type_lookup(&types, outer, false, &there, str("x"), NULL));
    ck_assert_ptr_nonnull(type_lookup(&types, outer, false, &there, str("Mid"), NULL));
    ck_assert_ptr_null(find(type_pointer(&types, type_pointer(&types, outer)), "y", false));
    ck_assert_ptr_null(find(basic(TYPE_INT), "y", false));
}
END_TEST

START_TEST(ambiguity)
{
    Type *a = named("A", struct1("x", basic(TYPE_INT), false));
    Type *b = named("B", struct1("x", basic(TYPE_INT), false));
    Type *both = struct2(field("A", a, true, &here), field("B", b, true, &here));
    bool ambiguous = false;
    ck_assert_ptr_null(type_lookup(&types, both, false, &here, str("x"), &ambiguous));
    ck_assert(ambiguous);
    /* The same type twice at one depth; a shallower field hides both. */
    Type *l = named("L", struct1("A", a, true)), *r = named("R", struct1("A", a, true));
    Type *lr = struct2(field("L", l, true, &here), field("R", r, true, &here));
    ck_assert_ptr_null(type_lookup(&types, lr, false, &here, str("x"), &ambiguous));
    ck_assert(ambiguous);
    Object *f[] = {field("L", l, true, &here), field("R", r, true, &here),
                   field("x", a, false, &here)};
    Type *hiding = type_struct(&types, f, NULL, 3);
    ck_assert_ptr_eq(type_lookup(&types, hiding, false, &here, str("x"), &ambiguous)->obj, f[2]);
    ck_assert(!ambiguous);
}
END_TEST

START_TEST(embedding_cycle)
{
    Type *t = named("T", NULL);
    t->u.named.underlying = struct1("T", type_pointer(&types, t), true);
    declare_method(t, "M", signature(NULL, NULL, NULL), true);
    ck_assert_ptr_nonnull(find(t, "M", true));
    ck_assert_ptr_null(find(t, "none", true));
    uint32_t count;
    type_method_set(&types, t, &count);
    ck_assert_uint_eq(count, 0);
    type_method_set(&types, type_pointer(&types, t), &count);
    ck_assert_uint_eq(count, 1);
}
END_TEST

START_TEST(methods)
{
    Type *sig = signature(NULL, NULL, NULL);
    Type *t = named("T", basic(TYPE_INT)), *pt = type_pointer(&types, t);
    declare_method(t, "P", sig, true);
    declare_method(t, "V", sig, false);
    Selection *s = find(t, "P", true);
    ck_assert(s && s->address && !s->deref && s->path_count == 0);
    ck_assert_ptr_null(find(t, "P", false));
    s = find(pt, "V", false);
    ck_assert(s && s->deref && !s->address);
    s = find(pt, "P", false);
    ck_assert(s && !s->deref && !s->address);
    Type *byvalue = named("ByValue", struct1("T", t, true));
    Type *bypointer = named("ByPointer", struct1("T", pt, true));
    ck_assert_ptr_null(find(byvalue, "P", false));
    s = find(byvalue, "P", true);
    ck_assert(s && s->address && s->path_count == 1);
    s = find(type_pointer(&types, byvalue), "P", false);
    ck_assert(s && s->address && s->indirect);
    s = find(bypointer, "P", false);
    ck_assert(s && !s->address && s->indirect);
    s = find(bypointer, "V", false);
    ck_assert(s && s->deref);
    Type *defined = named("Defined", pt);
    ck_assert_ptr_null(find(defined, "V", true));
    Type *fields = named("Fields", type_pointer(&types, byvalue));
    ck_assert_ptr_nonnull(find(fields, "T", false));
    ck_assert_ptr_null(find(fields, "P", false));
    ck_assert_ptr_null(find(named("Other", t), "V", true));
    ck_assert_ptr_nonnull(type_lookup_similar(&types, t, str("v")));
    ck_assert_ptr_null(type_lookup_similar(&types, t, str("w")));
}
END_TEST

START_TEST(method_sets)
{
    Type *sig = signature(NULL, NULL, NULL);
    Type *t = named("T", type_struct(&types, NULL, NULL, 0));
    declare_method(t, "P", sig, true);
    declare_method(t, "V", sig, false);
    Type *s = named("S", struct2(field("T", t, true, &here),
                                 field("error", types.error, true, NULL)));
    declare_method(s, "A", sig, false);
    uint32_t count;
    Selection **set = type_method_set(&types, s, &count);
    ck_assert_uint_eq(count, 3);
    ck_assert_str_eq(set[0]->obj->name->data, "A");
    ck_assert_str_eq(set[1]->obj->name->data, "Error");
    ck_assert_int_eq(set[1]->kind, SEL_INTERFACE);
    ck_assert_str_eq(set[2]->obj->name->data, "V");
    set = type_method_set(&types, type_pointer(&types, s), &count);
    ck_assert_uint_eq(count, 4);
    ck_assert(set[2]->address && set[2]->path_count == 1);
    ck_assert_ptr_eq(type_method_set(&types, type_pointer(&types, s), &count), set);
    type_method_set(&types, type_pointer(&types, types.error), &count);
    ck_assert_uint_eq(count, 0);
    type_method_set(&types, types.error, &count);
    ck_assert_uint_eq(count, 1);
}
END_TEST

START_TEST(implements)
{
    Type *sig = signature(NULL, NULL, basic(TYPE_STRING));
    Type *good = named("Good", basic(TYPE_INT)), *pointer = named("Pointer", basic(TYPE_INT));
    Type *wrong = named("Wrong", basic(TYPE_INT));
    declare_method(good, "Error", sig, false);
    declare_method(pointer, "Error", sig, true);
    declare_method(wrong, "Error", signature(NULL, NULL, NULL), false);
    Object *missing, *other;
    bool ptr;
    ck_assert(type_implements(&types, good, types.error, &missing, &other, &ptr));
    ck_assert(type_implements(&types, type_pointer(&types, good), types.error, NULL, NULL, NULL));
    ck_assert(!type_implements(&types, pointer, types.error, &missing, &other, &ptr));
    ck_assert(ptr && !other && strcmp(missing->name->data, "Error") == 0);
    Type *good_pointer = type_pointer(&types, pointer);
    ck_assert(type_implements(&types, good_pointer, types.error, NULL, NULL, &ptr));
    ck_assert(!type_implements(&types, wrong, types.error, &missing, &other, &ptr));
    ck_assert(!ptr && other == wrong->u.named.methods[0]);
    ck_assert(!type_implements(&types, basic(TYPE_INT), types.error, &missing, &other, &ptr));
    ck_assert(missing && !other && !ptr);
    ck_assert(type_implements(&types, basic(TYPE_INT), types.any, NULL, NULL, NULL));
    ck_assert(type_implements(&types, interface1(NULL, NULL, types.error), types.error, NULL, NULL,
                              NULL));
    ck_assert(!type_implements(&types, types.any, types.error, &missing, NULL, NULL));
    Type *field_only = named("FieldOnly", struct1("Error", sig, false));
    ck_assert(!type_implements(&types, field_only, types.error, &missing, &other, &ptr));
    ck_assert(missing && !other && !ptr);
}
END_TEST

static void fill(TCase *t)
{
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, interning);
    tcase_add_test(t, unexported_names);
    tcase_add_test(t, loose_identity);
    tcase_add_test(t, recursive_interfaces);
    tcase_add_test(t, interface_methods);
    tcase_add_test(t, message_text);
    tcase_add_test(t, runtime_text);
    tcase_add_test(t, sizes);
    tcase_add_test(t, predicates);
    tcase_add_test(t, promoted_fields);
    tcase_add_test(t, ambiguity);
    tcase_add_test(t, embedding_cycle);
    tcase_add_test(t, methods);
    tcase_add_test(t, method_sets);
    tcase_add_test(t, implements);
}

int main(void)
{
    return run_suite("types", fill);
}
