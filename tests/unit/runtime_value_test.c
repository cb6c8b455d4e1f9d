/* Strings, interfaces, error texts, and what print prints. */
#include "runtime_support.h"

static TetherString text_of(const char *s)
{
    return (TetherString){(const uint8_t *)s, (int64_t)strlen(s)};
}

static bool is(TetherString s, const char *want)
{
    return tether_string_eq(s, text_of(want));
}

/* ---- strings --------------------------------------------------------------------------------- */

static void concatenation(void)
{
    TetherString parts[] = {text_of(""), text_of("ab"), text_of(""), text_of("cde")};
    EXPECT(is(tether_concat(parts, 4), "abcde"));
    EXPECT(tether_concat(parts, 3).ptr == parts[1].ptr); /* a single part is not copied */
    EXPECT(tether_concat(parts, 1).len == 0);
    TetherString long_part = tether_string_from_bytes(
        (TetherSlice){tether_new_array(&layout_word, 30000), 240000, 240000}, NULL);
    TetherString both[] = {long_part, parts[1]};
    TetherString joined = tether_concat(both, 2);
    EXPECT(joined.len == 240002 && joined.ptr[239999] == 0 && joined.ptr[240001] == 'b');
    EXPECT(is(tether_string_slice(parts[3], 1, 3), "de"));
    EXPECT(tether_string_slice(parts[3], 3, 3).len == 0);
    EXPECT(tether_string_cmp(parts[1], parts[3]) < 0);
    EXPECT(tether_string_cmp(text_of("ab"), text_of("abc")) < 0);
    EXPECT(tether_string_cmp(text_of("\xff"), text_of("a")) > 0);
    EXPECT(tether_string_cmp(text_of(""), text_of("")) == 0);
}
TEST_PROGRAM(concatenation, "stw,verify,stress=1")

/* Every rune there and back; then what is no UTF-8. */
static void runes(void)
{
    for (int32_t r = 0; r <= 0x10FFFF; r += r < 0x11000 ? 1 : 37) {
        TetherString s = tether_string_from_rune(r, NULL);
        int64_t width;
        int32_t back = tether_decode_rune(s, 0, &width);
        bool surrogate = r >= 0xD800 && r <= 0xDFFF;
        EXPECT(back == (surrogate ? 0xFFFD : r) && width == s.len);
        EXPECT(s.len == (r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4));
        for (int64_t cut = 1; cut < s.len; cut++) { /* cut short: one bad byte at a time */
            EXPECT(tether_decode_rune((TetherString){s.ptr, cut}, 0, &width) == 0xFFFD);
            EXPECT(width == 1);
        }
    }
    const char *bad[] = {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80",
                         "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80", "\xC3("};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        int64_t width;
        EXPECT(tether_decode_rune(text_of(bad[i]), 0, &width) == 0xFFFD && width == 1);
    }
    EXPECT(is(tether_string_from_rune(-1, NULL), "\xEF\xBF\xBD"));
    EXPECT(is(tether_string_from_rune(0x110000, NULL), "\xEF\xBF\xBD"));
    EXPECT(is(tether_string_from_rune(INT64_MAX, NULL), "\xEF\xBF\xBD"));
}
TEST_PROGRAM(runes, "stw")

static void conversions(void)
{
    TetherSlice r = tether_runes_from_string(text_of("a\xC3\xA9\xE2\x82\xAC\xFFz"));
    const int32_t want[] = {'a', 0xE9, 0x20AC, 0xFFFD, 'z'};
    EXPECT(r.len == 5 && memcmp(r.ptr, want, sizeof want) == 0);
    EXPECT(is(tether_string_from_runes(r, NULL), "a\xC3\xA9\xE2\x82\xAC\xEF\xBF\xBDz"));
    TetherSlice b = tether_bytes_from_string(text_of("bytes"));
    ((uint8_t *)b.ptr)[0] = 'B';
    EXPECT(is(tether_string_from_bytes(b, NULL), "Bytes"));
    EXPECT(tether_bytes_from_string(text_of("")).len == 0);
}
TEST_PROGRAM(conversions, "stw,verify,stress=1")

/* ---- interfaces ------------------------------------------------------------------------------ */

static void method_a(void)
{
}
static void method_b(void)
{
}

static const TetherType signature = {.name = NAMED_STRING("func()"), .kind = TETHER_FUNC};
static const TetherType other_signature = {.name = NAMED_STRING("func(int)"), .kind = TETHER_FUNC};

#define METHOD(text, type, code) {NAMED_STRING(text), {NULL, 0}, type, (TetherCode)code}
static const TetherMethod both_methods[] = {METHOD("A", &signature, method_a),
                                            METHOD("B", &signature, method_b)};
static const TetherMethod wants_b[] = {METHOD("B", &signature, NULL)};
static const TetherMethod wants_c[] = {METHOD("B", &signature, NULL),
                                       METHOD("C", &signature, NULL)};
static const TetherMethod wants_other[] = {METHOD("B", &other_signature, NULL)};

static const TetherType type_both = {.name = NAMED_STRING("main.T"),
                                     .package = NAMED_STRING("main"),
                                     .kind = TETHER_STRUCT,
                                     .methods = both_methods,
                                     .method_count = 2};
#define INTERFACE_TYPE(id, text, list, count)                                                \
    static const TetherType id = {.name = NAMED_STRING(text),                                \
                                  .kind = TETHER_INTERFACE,                                  \
                                  .methods = list,                                           \
                                  .method_count = count}
INTERFACE_TYPE(interface_b, "main.B", wants_b, 1);
INTERFACE_TYPE(interface_c, "main.C", wants_c, 2);
INTERFACE_TYPE(interface_other, "main.Other", wants_other, 1);

static void itables(void)
{
    for (int i = 0; i < 3; i++) {
        const TetherItab *tab = tether_itab(&interface_b, &type_both);
        EXPECT(tab != NULL && tab->methods[0] == (TetherCode)method_b && tab->type == &type_both);
        EXPECT(tab == tether_itab(&interface_b, &type_both));
        EXPECT(tether_itab(&interface_c, &type_both) == NULL);
        EXPECT(tether_itab(&interface_other, &type_both) == NULL);
        EXPECT(tether_itab(&interface_b, &type_int64) == NULL);
    }
    static TetherType many[500]; /* the cache grows */
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 500; i++) {
            many[i] = type_both;
            EXPECT(tether_itab(&interface_b, &many[i])->type == &many[i]);
        }
    }
    TetherIface result;
    EXPECT(!tether_assert_iface_ok((TetherAny){NULL, NULL}, &interface_b, &result));
    EXPECT(tether_assert_iface_ok((TetherAny){&type_both, NULL}, &interface_b, &result));
}
TEST_PROGRAM(itables, "stw")

static void equality(void)
{
    EXPECT(tether_any_eq(any_int(3), any_int(3)) && !tether_any_eq(any_int(3), any_int(4)));
    EXPECT(tether_any_eq(any_string(text_of("x")), any_string(text_of("x"))));
    EXPECT(!tether_any_eq(any_string(text_of("x")), any_int(3)));
    EXPECT(tether_any_eq((TetherAny){NULL, NULL}, (TetherAny){NULL, NULL}));
    TetherAny nan = {&type_float64, tether_word_f64((double)NAN)};
    EXPECT(!tether_any_eq(nan, nan));
    TetherAny zero = {&type_float64, tether_word_f64(0.0)};
    TetherAny minus = {&type_float64, tether_word_f64(-0.0)};
    EXPECT(tether_any_eq(zero, minus));
    EXPECT(tether_any_hash(&zero, 5) == tether_any_hash(&minus, 5));
    TetherAny a = any_string(text_of("a long enough key"));
    TetherAny b = any_string(text_of("a long enough key"));
    EXPECT(tether_any_hash(&a, 9) == tether_any_hash(&b, 9));
    EXPECT(tether_any_hash(&a, 9) != tether_any_hash(&a, 10));
}
TEST_PROGRAM(equality, "stw")

/* ---- texts ----------------------------------------------------------------------------------- */

#define RAISES(name, call)                                                                   \
    static void name(void)                                                                   \
    {                                                                                        \
        call;                                                                                \
    }
RAISES(slice_high, tether_panic_slice(0, 5, -1, 2, 3, 0))
RAISES(slice_string, tether_string_slice(text_of("abc"), 0, 5))
RAISES(slice_order, tether_string_slice(text_of("abc"), 2, 1))
RAISES(slice_negative, tether_panic_slice(-1, 2, -1, 2, 3, 0))
RAISES(slice_three, tether_panic_slice(0, 1, 9, 2, 3, TETHER_SLICE_THREE))
RAISES(slice_three_middle, tether_panic_slice(0, 5, 3, 2, 3, TETHER_SLICE_THREE))
RAISES(slice_three_low, tether_panic_slice(2, 1, 3, 2, 3, TETHER_SLICE_THREE))
RAISES(index_negative, tether_index(-1, 3))
RAISES(divides, tether_div_i64(1, 0))
RAISES(nil_interface, tether_assert_iface((TetherAny){NULL, NULL}, &interface_b, &type_any))
RAISES(no_method,
       tether_assert_iface((TetherAny){&type_both, NULL}, &interface_c, &type_any))
RAISES(nil_concrete, tether_panic_assert(NULL, &type_int64, &type_any))
RAISES(negative_make, tether_make_slice(&layout_word, -1, 4))
RAISES(huge_make, tether_make_slice(&layout_word, 0, INT64_MAX))
RAISES(uncomparable, tether_any_eq((TetherAny){&type_slice, NULL}, (TetherAny){&type_slice, NULL}))

START_TEST(errors)
{
    expect_text(slice_high, "runtime error: slice bounds out of range [:5] with capacity 3\n");
    expect_text(slice_string, "slice bounds out of range [:5] with length 3\n");
    expect_text(slice_order, "slice bounds out of range [2:1]\n");
    expect_text(slice_negative, "slice bounds out of range [-1:]\n");
    expect_text(slice_three, "slice bounds out of range [::9] with capacity 3\n");
    expect_text(slice_three_middle, "slice bounds out of range [:5:3]\n");
    expect_text(slice_three_low, "slice bounds out of range [2:1:]\n");
    expect_text(index_negative, "index out of range [-1]\n");
    expect_text(divides, "panic: runtime error: integer divide by zero\n");
    expect_text(nil_interface, "interface conversion: interface is nil, not main.B\n");
    expect_text(no_method, "interface conversion: main.T is not main.C: missing method C\n");
    expect_text(nil_concrete, "interface conversion: interface {} is nil, not int64\n");
    expect_text(negative_make, "runtime error: makeslice: len out of range\n");
    expect_text(huge_make, "runtime error: makeslice: cap out of range\n");
    expect_text(uncomparable, "runtime error: comparing uncomparable type []int\n");
}
END_TEST

static void prints(void)
{
    tether_print_begin();
    const double values[] = {0.0, 1.5, -2.25e-7, 123456789, 9.9999999e99, 5e-324, 1e308};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        tether_print_float(values[i]);
        tether_print_string(text_of(" "));
    }
    tether_print_float((double)INFINITY);
    tether_print_complex((TetherComplex128){3, -4});
    tether_print_int(INT64_MIN);
    tether_print_uint(UINT64_MAX);
    tether_print_bool(true);
    tether_print_slice((TetherSlice){NULL, 2, 3});
    tether_print_end();
    _exit(0);
}

START_TEST(printing)
{
    expect_text(prints, "+0.000000e+000 +1.500000e+000 -2.250000e-007 +1.234568e+008 "
                        "+1.000000e+100 +4.940656e-324 +1.000000e+308 +Inf"
                        "(+3.000000e+000-4.000000e+000i)-922337203685477580818446744073709551615"
                        "true[2/3]0x0");
}
END_TEST

static void fill(TCase *t)
{
    tcase_add_exit_test(t, concatenation_runs, 0);
    tcase_add_exit_test(t, runes_runs, 0);
    tcase_add_exit_test(t, conversions_runs, 0);
    tcase_add_exit_test(t, itables_runs, 0);
    tcase_add_exit_test(t, equality_runs, 0);
    tcase_add_test(t, errors);
    tcase_add_test(t, printing);
}

int main(void)
{
    return run_suite("runtime_value", fill);
}
