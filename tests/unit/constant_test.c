/* Constants: literals, exact arithmetic, what fits a type, rounding, text. */
#include "analysis/check/constant.h"
#include "lexer/token.h"
#include "suite.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Arena arena;
static StrTable strings;
static Types types;
static Constants consts;

static void setup(void)
{
    arena_init(&arena);
    str_table_init(&strings);
    types_init(&types, &arena, &strings);
    constants_init(&consts, &arena, &strings);
}

static void teardown(void)
{
    constants_free(&consts);
    types_free(&types);
    str_table_free(&strings);
    arena_free(&arena);
}

static Constant *literal(TokenKind token, const char *text)
{
    return const_literal(&consts, token, str_intern_c(&strings, text), NULL);
}

static Constant *number(const char *text)
{
    bool hex = text[0] == '0' && (text[1] | 0x20) == 'x';
    if (text[strlen(text) - 1] == 'i')
        return literal(TOK_IMAG, text);
    return literal(strpbrk(text, hex ? ".pP" : ".eE") ? TOK_FLOAT : TOK_INT, text);
}

static Constant *text_const(const char *text)
{
    return const_string(&consts, str_intern_c(&strings, text));
}

static Constant *op(Constant *x, TokenKind token, Constant *y)
{
    return const_binary(&consts, token, x, y, false);
}

#define assert_text(v, text) ck_assert_str_eq(const_text(&arena, (v)), (text))
#define assert_exact(v, text) ck_assert_str_eq(const_exact_text(&arena, (v)), (text))

static bool fits(Constant *v, TypeKind kind)
{
    return const_representable(&consts, v, types.basic[kind], NULL);
}

START_TEST(integer_literals)
{
    assert_text(number("0"), "0");
    assert_text(number("1_000_000"), "1000000");
    assert_text(number("0x_FF"), "255");
    assert_text(number("0XfF"), "255");
    assert_text(number("0b1011"), "11");
    assert_text(number("0o17"), "15");
    assert_text(number("017"), "15");
    assert_text(number("0_17"), "15");
    assert_text(number("123456789012345678901234567890"), "123456789012345678901234567890");
}
END_TEST

START_TEST(float_literals)
{
    assert_exact(number("1.5"), "3/2");
    assert_exact(number(".25"), "1/4");
    assert_exact(number("1."), "1");
    assert_exact(number("072.40"), "362/5");
    assert_exact(number("1e3"), "1000");
    assert_exact(number("1_0.2_5E-1"), "41/40");
    assert_exact(number("0x1p-2"), "1/4");
    assert_exact(number("0x1.8P1"), "3");
    assert_exact(number("0X_1FFFP-16"), "8191/65536");
    assert_exact(number("0x.8p0"), "1/2");
    assert_exact(number("0e999999999999999999999"), "0");
    assert_text(number("1e-999999999999999999999"), "0");
    ck_assert_ptr_null(number("1e999999999999999999999"));
    ck_assert_ptr_null(number("1e1000000000"));
    ck_assert_ptr_nonnull(number("1e100000000"));
    assert_text(number("1e100000000"), "1e+100000000");
    assert_text(op(number("1e646456992"), TOK_QUO, number("1e646456991")), "10");
    ck_assert_ptr_null(number("1e646456993"));
    ck_assert_int_eq(op(number("1e400000000"), TOK_MUL, number("1e400000000"))->kind,
                     CONST_UNKNOWN);
}
END_TEST

START_TEST(imaginary_literals)
{
    assert_text(number("0i"), "(0 + 0i)");
    assert_text(number("0123i"), "(0 + 123i)");
    assert_text(number("089i"), "(0 + 89i)");
    assert_text(number("0o123i"), "(0 + 83i)");
    assert_text(number("0xabci"), "(0 + 2748i)");
    assert_text(number("0x1p-2i"), "(0 + 0.25i)");
    assert_text(number("1.5e1i"), "(0 + 15i)");
    assert_text(number("0b11i"), "(0 + 3i)");
    ck_assert_int_eq(number("0xbei")->kind, CONST_COMPLEX);
}
END_TEST

START_TEST(rune_literals)
{
    static const struct {
        const char *text;
        int64_t value;
    } cases[] = {
        {"'a'", 97},       {"'\\n'", 10},      {"'\\''", 39},         {"'\\\\'", 92},
        {"'\\x41'", 65},   {"'\\377'", 255},   {"'\\u00e4'", 0xE4},   {"'\\U0010FFFF'", 0x10FFFF},
        {"'ä'", 0xE4},     {"'世'", 0x4E16},   {"'\xF0\x9F\x98\x80'", 0x1F600},
        {"'\"'", 34},       {"'\\xAf'", 0xAF},     {"'\\000'", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t v;
        ck_assert(const_int64(literal(TOK_CHAR, cases[i].text), &v));
        ck_assert_msg(v == cases[i].value, "%s: %lld", cases[i].text, (long long)v);
    }
}
END_TEST

START_TEST(integer_arithmetic)
{
    Constant *seven = const_int(&consts, 7), *minus = const_int(&consts, -7);
    Constant *two = const_int(&consts, 2);
    assert_text(const_binary(&consts, TOK_QUO, minus, two, true), "-3");
    assert_text(const_binary(&consts, TOK_REM, minus, two, true), "-1");
    assert_text(op(seven, TOK_AND_NOT, two), "5");
    assert_text(op(minus, TOK_AND, const_int(&consts, 0xFF)), "249");
    assert_text(op(minus, TOK_XOR, two), "-5");
    assert_text(op(seven, TOK_QUO, two), "3.5");
    ck_assert_ptr_null(const_binary(&consts, TOK_QUO, seven, const_int(&consts, 0), true));
    ck_assert_ptr_null(const_binary(&consts, TOK_REM, seven, const_int(&consts, 0), true));
    ck_assert_ptr_null(op(seven, TOK_QUO, number("0.0")));
    assert_text(const_unary(&consts, TOK_XOR, const_int(&consts, 5), 0), "-6");
    assert_text(const_unary(&consts, TOK_XOR, const_int(&consts, 5), 8), "250");
    assert_text(const_unary(&consts, TOK_SUB, seven, 0), "-7");
    assert_text(const_unary(&consts, TOK_ADD, seven, 0), "7");
}
END_TEST

START_TEST(shifts)
{
    Constant *one = const_int(&consts, 1);
    Constant *big = const_shift(&consts, TOK_SHL, one, 511);
    ck_assert_uint_eq(const_bit_length(big), 512);
    assert_text(const_shift(&consts, TOK_SHR, big, 509), "4");
    assert_text(const_shift(&consts, TOK_SHR, const_int(&consts, -5), 1), "-3");
    assert_text(const_shift(&consts, TOK_SHR, const_int(&consts, -5), UINT64_MAX), "-1");
    assert_text(const_shift(&consts, TOK_SHL, const_int(&consts, 0), UINT64_MAX), "0");
    ck_assert_int_eq(const_shift(&consts, TOK_SHL, one, UINT64_MAX)->kind, CONST_UNKNOWN);
    ck_assert_uint_eq(const_bit_length(const_int(&consts, 0)), 0);
    ck_assert_uint_eq(const_bit_length(const_int(&consts, -128)), 8);
}
END_TEST

START_TEST(exact_rationals)
{
    /* (1/3) * 3 is 1, and 0.1 + 0.2 is 0.3. */
    Constant *third = op(const_int(&consts, 1), TOK_QUO, const_int(&consts, 3));
    Constant *one = op(third, TOK_MUL, const_int(&consts, 3));
    ck_assert_ptr_nonnull(const_to_int(&consts, one));
    ck_assert(const_compare(&consts, TOK_EQL, op(number("0.1"), TOK_ADD, number("0.2")),
                            number("0.3")));
    ck_assert_ptr_null(const_to_int(&consts, third));
}
END_TEST

START_TEST(huge_reals)
{
    Constant *huge = number("1e2000"), *tiny = number("1e-2000");
    ck_assert(!huge->u.real.rational);
    Constant *one = op(huge, TOK_MUL, tiny);
    assert_text(const_to_int(&consts, one), "1");
    assert_text(huge, "1e+2000");
    assert_text(op(huge, TOK_MUL, number("2.5")), "2.5e+2000");
    ck_assert(const_compare(&consts, TOK_GTR, huge, number("1e1999")));
    ck_assert(!fits(huge, TYPE_FLOAT64));
    Constant *zero = NULL;
    ck_assert(const_representable(&consts, tiny, types.basic[TYPE_FLOAT64], &zero));
    ck_assert_int_eq(const_sign(zero), 0);
    assert_text(zero, "0");
}
END_TEST

START_TEST(integer_ranges)
{
    ck_assert(fits(const_int(&consts, 127), TYPE_INT8));
    ck_assert(!fits(const_int(&consts, 128), TYPE_INT8));
    ck_assert(fits(const_int(&consts, -128), TYPE_INT8));
    ck_assert(!fits(const_int(&consts, -129), TYPE_INT8));
    ck_assert(fits(const_int(&consts, 255), TYPE_UINT8));
    ck_assert(!fits(const_int(&consts, 256), TYPE_UINT8));
    ck_assert(!fits(const_int(&consts, -1), TYPE_UINT));
    ck_assert(fits(const_int(&consts, -1), TYPE_INT16));
    ck_assert(fits(number("18446744073709551615"), TYPE_UINT64));
    ck_assert(!fits(number("18446744073709551616"), TYPE_UINT64));
    ck_assert(fits(const_int(&consts, INT64_MIN), TYPE_INT));
    ck_assert(!fits(number("9223372036854775808"), TYPE_INT));
    ck_assert(fits(number("2.0"), TYPE_INT));
    ck_assert(!fits(number("2.5"), TYPE_INT));
    ck_assert(!fits(text_const("x"), TYPE_INT));
    ck_assert(fits(op(number("3"), TOK_ADD, number("0i")), TYPE_INT32));
    ck_assert(!fits(op(number("3"), TOK_ADD, number("1i")), TYPE_INT32));
    ck_assert(fits(text_const("x"), TYPE_UNTYPED_STRING));
    ck_assert(!fits(const_bool(&consts, true), TYPE_STRING));
    ck_assert(fits(const_bool(&consts, true), TYPE_BOOL));
}
END_TEST

START_TEST(machine_integers)
{
    int64_t i;
    uint64_t u;
    ck_assert(const_int64(const_int(&consts, INT64_MIN), &i) && i == INT64_MIN);
    ck_assert(!const_int64(const_uint(&consts, UINT64_MAX), &i));
    ck_assert(const_uint64(const_uint(&consts, UINT64_MAX), &u) && u == UINT64_MAX);
    ck_assert(!const_uint64(const_int(&consts, -1), &u));
    ck_assert(!const_int64(number("1.0"), &i));
}
END_TEST

START_TEST(rounding)
{
    /* Halfway between two float32 values, and a hair above: that must not be rounded twice. */
    Constant *half = number("0x1.000001p0");
    ck_assert(const_float_value(half) == 1.0f);
    Constant *above = op(half, TOK_ADD, number("1e-300"));
    ck_assert(const_float_value(above) == nextafterf(1.0f, 2.0f));
    Constant *below = op(half, TOK_SUB, number("1e-300"));
    ck_assert(const_float_value(below) == 1.0f);
    Constant *odd = number("0x1.000003p0");
    ck_assert(const_float_value(odd) == 1.0f + 2 * FLT_EPSILON);
    ck_assert(const_double_value(number("0.1")) == 0.1);
    ck_assert(const_double_value(number("1e23")) == 1e23);
    ck_assert(const_double_value(number("5e-324")) == 5e-324);
    ck_assert(const_double_value(number("2.4703282292062327e-324")) == 0);
    ck_assert(const_double_value(number("2.4703282292062328e-324")) == 5e-324);
    ck_assert(const_double_value(number("2.2250738585072011e-308")) == 2.2250738585072011e-308);
    ck_assert(const_float_value(number("1e-45")) == 1e-45f);
    ck_assert(const_float_value(number("1.1754943e-38")) == 1.1754943e-38f);
    ck_assert(const_double_value(number("9007199254740993")) == 9007199254740992.0);
    ck_assert(const_double_value(const_unary(&consts, TOK_SUB, number("0.1"), 0)) == -0.1);
}
END_TEST

/* Random decimal literals must round as the C library rounds them, which is exact. */
START_TEST(random_literals)
{
    uint64_t state = 1;
    for (int i = 0; i < 20000; i++) {
        char text[64];
        state = state * 6364136223846793005u + 1442695040888963407u;
        int exponent = (int)(state >> 40) % (i % 2 ? 340 : 50) - (i % 2 ? 0 : 45);
        snprintf(text, sizeof text, "%llu.%03llue%d", (unsigned long long)(state >> (i % 60)),
                 (unsigned long long)(state >> 20) % 1000, i % 4 == 1 ? -exponent : exponent);
        Constant *v = number(text);
        ck_assert_msg(const_double_value(v) == strtod(text, NULL), "%s", text);
        ck_assert_msg(const_float_value(v) == strtof(text, NULL), "%s", text);
    }
}
END_TEST

START_TEST(float_limits)
{
    ck_assert(fits(number("3.40282346638528859811704183484516925440e+38"), TYPE_FLOAT32));
    ck_assert(fits(number("3.4028235677973365e38"), TYPE_FLOAT32)); /* rounds down to the maximum */
    ck_assert(!fits(number("3.4028235677973367e38"), TYPE_FLOAT32));
    ck_assert(fits(number("1.7976931348623157e308"), TYPE_FLOAT64));
    ck_assert(!fits(number("1.8e308"), TYPE_FLOAT64));
    ck_assert(fits(number("1.8e308"), TYPE_UNTYPED_FLOAT));
    ck_assert(fits(number("1e-400"), TYPE_FLOAT32));
    ck_assert(fits(op(number("1"), TOK_ADD, number("1e38i")), TYPE_COMPLEX64));
    ck_assert(!fits(op(number("1"), TOK_ADD, number("1e39i")), TYPE_COMPLEX64));
    Constant *r;
    ck_assert(const_representable(&consts, number("0.1"), types.basic[TYPE_FLOAT32], &r));
    ck_assert(const_double_value(r) == (double)0.1f);
    ck_assert(!const_compare(&consts, TOK_EQL, r, number("0.1")));
}
END_TEST

START_TEST(complex_arithmetic)
{
    Constant *a = op(number("1"), TOK_ADD, number("2i")); /* 1+2i */
    Constant *b = op(number("3"), TOK_SUB, number("4i")); /* 3-4i */
    assert_text(op(a, TOK_MUL, b), "(11 + 2i)");
    assert_text(op(a, TOK_QUO, b), "(-0.2 + 0.4i)");
    assert_text(op(a, TOK_ADD, b), "(4 + -2i)");
    ck_assert(const_compare(&consts, TOK_EQL, op(op(a, TOK_QUO, b), TOK_MUL, b), a));
    ck_assert(const_compare(&consts, TOK_NEQ, a, b));
    ck_assert_ptr_null(op(a, TOK_QUO, number("0i")));
    assert_text(const_real(&consts, b), "3");
    assert_text(const_imag(&consts, b), "-4");
    ck_assert_ptr_null(const_to_float(&consts, a));
    assert_text(const_to_int(&consts, op(a, TOK_SUB, number("2i"))), "1");
}
END_TEST

START_TEST(strings_and_bools)
{
    Constant *ab = op(text_const("a"), TOK_ADD, text_const("b"));
    ck_assert_str_eq(const_string_value(&consts, ab)->data, "ab");
    ck_assert(const_compare(&consts, TOK_LSS, ab, text_const("b")));
    ck_assert(const_compare(&consts, TOK_LSS, text_const("a"), ab));
    ck_assert(const_compare(&consts, TOK_EQL, ab, text_const("ab")));
    Constant *t = const_bool(&consts, true), *f = const_bool(&consts, false);
    ck_assert(op(t, TOK_LOR, f)->u.boolean);
    ck_assert(!op(t, TOK_LAND, f)->u.boolean);
    ck_assert(!const_unary(&consts, TOK_NOT, t, 0)->u.boolean);
    ck_assert(const_compare(&consts, TOK_NEQ, t, f));
}
END_TEST

/* A chain of 20,000 terms of 100 bytes must not take quadratic space, nor deep recursion in either
 * direction. */
START_TEST(long_concatenation)
{
    char line[101];
    memset(line, 'x', 100);
    line[100] = 0;
    for (int right = 0; right < 2; right++) {
        Constant *term = text_const(line), *sum = term;
        for (int i = 1; i < 20000; i++)
            sum = right ? op(term, TOK_ADD, sum) : op(sum, TOK_ADD, term);
        ck_assert_uint_eq(sum->u.string.len, 2000000);
        ck_assert_uint_eq(strlen(const_text(&arena, sum)), 72);
        ck_assert_uint_eq(const_string_value(&consts, sum)->len, 2000000);
    }
    ck_assert_uint_lt(arena.used, 20u << 20);
}
END_TEST

START_TEST(texts)
{
    assert_text(number("1000000.5"), "1.0000005e+06");
    assert_text(number("123456789012345678901234567890.5"), "1.23457e+29");
    assert_text(op(number("1.0"), TOK_QUO, number("3")), "0.333333");
    assert_text(number("1.5e310"), "1.5e+310");
    assert_text(const_unary(&consts, TOK_SUB, number("1.5e310"), 0), "-1.5e+310");
    assert_text(text_const("a\n\"\\\x01\xC3\xA4\xFF"), "\"a\\n\\\"\\\\\\x01\xC3\xA4\\xff\"");
    assert_text(text_const("\xE2\x80\x8B"), "\"\\u200b\"");
    assert_text(const_bool(&consts, true), "true");
    const char *eighty =
        "01234567890123456789012345678901234567890123456789012345678901234567890123456789";
    assert_text(text_const(eighty),
                "\"01234567890123456789012345678901234567890123456789012345678901234567...");
    assert_text(op(number("1"), TOK_ADD, text_const("a")), "unknown");
}
END_TEST

static void fill(TCase *t)
{
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, integer_literals);
    tcase_add_test(t, float_literals);
    tcase_add_test(t, imaginary_literals);
    tcase_add_test(t, rune_literals);
    tcase_add_test(t, integer_arithmetic);
    tcase_add_test(t, shifts);
    tcase_add_test(t, exact_rationals);
    tcase_add_test(t, huge_reals);
    tcase_add_test(t, integer_ranges);
    tcase_add_test(t, machine_integers);
    tcase_add_test(t, rounding);
    tcase_add_test(t, random_literals);
    tcase_add_test(t, float_limits);
    tcase_add_test(t, complex_arithmetic);
    tcase_add_test(t, strings_and_bools);
    tcase_add_test(t, long_concatenation);
    tcase_add_test(t, texts);
}

int main(void)
{
    return run_suite("constant", fill);
}
