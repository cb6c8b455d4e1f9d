/* Unit tests of lexer/ and parser/: literals, printed expressions, directives, depth. */
#include "lexer/lexer.h"
#include "parser/parse.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

typedef struct Front {
    Arena arena;
    SourceSet sources;
    StrTable strings;
    DiagList diags;
} Front;

static void front_init(Front *f)
{
    *f = (Front){0};
    arena_init(&f->arena);
    source_init(&f->sources, &f->arena);
    str_table_init(&f->strings);
    diag_init(&f->diags, &f->arena, &f->sources);
}

static void front_free(Front *f)
{
    diag_free(&f->diags);
    str_table_free(&f->strings);
    source_free(&f->sources);
    arena_free(&f->arena);
}

static FileAst *parse(Front *f, const char *text)
{
    SourceFile *source = source_add(&f->sources, "t.go", text, strlen(text));
    return parse_file(source, &(Parsing){&f->arena, &f->arena, NULL, &f->strings, &f->diags});
}

static Token first_token(Front *f, const char *text, size_t len)
{
    SourceFile *source = source_add(&f->sources, "t.go", text, len);
    Lexer lx;
    Token t;
    lex_check_file(source, &f->diags);
    lex_init(&lx, source, &f->arena, &f->strings, &f->diags);
    lex_next(&lx, &t);
    lex_free(&lx);
    return t;
}

static void expect_string(const char *spelling, const char *bytes, size_t len)
{
    Front f;
    front_init(&f);
    Token t = first_token(&f, spelling, strlen(spelling));
    ck_assert_int_eq(t.kind, TOK_STRING);
    ck_assert(!diag_any(&f.diags));
    ck_assert_uint_eq(t.string->len, len);
    ck_assert_mem_eq(t.string->data, bytes, len);
    front_free(&f);
}

START_TEST(strings_are_decoded)
{
    expect_string("\"\"", "", 0);
    expect_string("\"a\\n\\t\\\\\\\"\"", "a\n\t\\\"", 5);
    expect_string("\"\\000\\377\\xff\"", "\0\377\xff", 3);
    expect_string("\"\\u00e9\\U0001F600\"", "é😀", 6);
    expect_string("`a\\n\r\nb`", "a\\n\nb", 5);
    expect_string("\"a\\a\\b\\f\\r\\v\"", "a\a\b\f\r\v", 6);
}
END_TEST

START_TEST(runes_have_values)
{
    ck_assert_uint_eq(lex_rune_value("'a'", 3), 'a');
    ck_assert_uint_eq(lex_rune_value("'\\''", 4), '\'');
    ck_assert_uint_eq(lex_rune_value("'\\n'", 4), '\n');
    ck_assert_uint_eq(lex_rune_value("'\\377'", 6), 255);
    ck_assert_uint_eq(lex_rune_value("'\\x41'", 6), 'A');
    ck_assert_uint_eq(lex_rune_value("'\\u00e9'", 8), 0xE9);
    ck_assert_uint_eq(lex_rune_value("'\\U0010FFFF'", 12), 0x10FFFF);
    ck_assert_uint_eq(lex_rune_value("'é'", 4), 0xE9);
}
END_TEST

typedef struct Case {
    const char *text;  /* source */
    const char *error; /* its first error, "line:column: message"; NULL when there is none */
} Case;

static const Case literals[] = {
    {"0", NULL}, {"0x1F", NULL}, {"0b101", NULL}, {"0o17", NULL}, {"017", NULL}, {"1_000", NULL},
    {"0x_1", NULL}, {"0_7", NULL}, {"1e9", NULL}, {".5", NULL}, {"1.", NULL}, {"0x1p-2", NULL},
    {"0x1.8p1", NULL}, {"09.5", NULL}, {"08i", NULL}, {"1i", NULL}, {"0x1i", NULL},
    {"08", "1:2: invalid digit '8' in octal literal"},
    {"0b12", "1:4: invalid digit '2' in binary literal"},
    {"0o18", "1:4: invalid digit '8' in octal literal"},
    {"0x", "1:3: hexadecimal literal has no digits"},
    {"0b", "1:3: binary literal has no digits"},
    {"1e", "1:3: exponent has no digits"},
    {"1e+", "1:4: exponent has no digits"},
    {"0x1.0", "1:6: hexadecimal mantissa requires a 'p' exponent"},
    {"1p3", "1:2: 'p' exponent requires hexadecimal mantissa"},
    {"0b1e3", "1:4: 'e' exponent requires decimal mantissa"},
    {"0o1.5", "1:4: invalid radix point in octal literal"},
    {"1__0", "1:3: '_' must separate successive digits"},
    {"1_", "1:2: '_' must separate successive digits"},
    {"0x1_p1", "1:4: '_' must separate successive digits"},
    {"''", "1:2: empty rune literal or unescaped '"},
    {"'ab'", "1:1: more than one character in rune literal"},
    {"'a\n", "1:3: newline in rune literal"},
    {"'a", "1:1: rune literal not terminated"},
    {"'\\q'", "1:3: unknown escape"},
    {"'\\400'", "1:6: octal escape value 256 > 255"},
    {"'\\ud800'", "1:8: escape is invalid Unicode code point U+D800"},
    {"\"a\n", "1:3: newline in string"},
    {"\"a", "1:1: string not terminated"},
    {"\"\\\"", "1:1: string not terminated"},
    {"`a", "1:1: string not terminated"},
    {"/* a", "1:1: comment not terminated"},
    {"@", "1:1: invalid character U+0040 '@'"},
    {"\x01", "1:1: invalid character U+0001"},
    {"\xff", "1:1: invalid UTF-8 encoding"},
    {"a\xef\xbb\xbf", "1:2: invalid BOM in the middle of the file"},
    {"\xef\xbb\xbf" "a", NULL},
    {"é", NULL}, {"x²", "1:2: invalid character U+00B2 '²' in identifier"},
    {"٣", "1:1: identifier cannot begin with digit U+0663 '٣'"},
};

START_TEST(literals_are_checked)
{
    const Case *c = &literals[_i];
    Front f;
    front_init(&f);
    first_token(&f, c->text, strlen(c->text));
    diag_sort(&f.diags);
    if (!c->error) {
        ck_assert_msg(!diag_any(&f.diags), "%s: %s", c->text,
                      f.diags.items.len ? f.diags.items.data[0].text : "");
    } else {
        ck_assert_msg(diag_any(&f.diags), "%s: no error", c->text);
        SourcePlace place = source_place(&f.sources, f.diags.items.data[0].pos);
        ck_assert_str_eq(arena_printf(&f.arena, "%u:%u: %s", place.line, place.column,
                                      f.diags.items.data[0].text), c->error);
    }
    front_free(&f);
}
END_TEST

START_TEST(nul_is_an_error)
{
    Front f;
    front_init(&f);
    first_token(&f, "\"a\0b\"", 5);
    ck_assert_str_eq(f.diags.items.data[0].text, "invalid NUL character");
    front_free(&f);
}
END_TEST

static const char *const expressions[][2] = {
    {"a+b*c", "a + b * c"},
    {"f(x, y...)", "f(x, y...)"},
    {"[]int{1, 2}", "[]int{…}"},
    {"T{}", "T{}"},
    {"func(a, b int) (int, error) { return }", "func(a, b int) (int, error) {…}"},
    {"func() {}", "func() {}"},
    {"x[1:2:3]", "x[1:2:3]"},
    {"x[:]", "x[:]"},
    {"m[k]", "m[k]"},
    {"G[int, string](1)", "G[int, string](1)"},
    {"<-c", "<-c"},
    {"x.(T)", "x.(T)"},
    {"(*T).M", "(*T).M"},
    {"map[string]chan<- int(nil)", "map[string]chan<- int(nil)"},
    {"<-chan int(c)", "<-chan int(c)"},
    {"-(a + b)", "-(a + b)"},
    {"&struct{ x int }{1}", "&struct{x int}{…}"},
    {"interface{ M(int) string; error }(nil)", "interface{M(int) string; error}(nil)"},
    {"[...]string{}", "[...]string{}"},
    {"'a'", "'a'"},
};

START_TEST(expressions_are_printed)
{
    Front f;
    front_init(&f);
    const char *text = arena_printf(&f.arena, "package p\nvar _ = %s\n", expressions[_i][0]);
    FileAst *ast = parse(&f, text);
    ck_assert(!diag_any(&f.diags));
    const Expr *e = ast->decls[0]->u.var.values.items[0];
    ck_assert_str_eq(ast_expr_string(&f.arena, e), expressions[_i][1]);
    /* Positions enclose the expression exactly. */
    ck_assert_uint_eq(e->start, ast->source->base + 18);
    ck_assert_uint_eq(e->end, ast->source->base + ast->source->size - 1);
    front_free(&f);
}
END_TEST

START_TEST(flow_is_taken_from_the_doc_comment)
{
    Front f;
    front_init(&f);
    FileAst *ast = parse(&f, "package p\n"
                             "//tether:flow far\n"
                             "\n"
                             "// Doc.\n//tether:flow a -> result  \n//tether:flowing\n"
                             "func f()\n"
                             "func g() //tether:flow after\n"
                             "func h()\n");
    ck_assert(!diag_any(&f.diags));
    ck_assert_uint_eq(ast->decl_count, 3);
    ck_assert_str_eq(ast->decls[0]->u.func.flow->data, "a -> result");
    ck_assert_ptr_null(ast->decls[1]->u.func.flow);
    ck_assert_ptr_null(ast->decls[2]->u.func.flow);
    ck_assert_uint_eq(ast->comment_count, 5);
    ck_assert(ast->comments[0].own_line);
    ck_assert(!ast->comments[4].own_line);
    front_free(&f);
}
END_TEST

START_TEST(constants_repeat_and_count)
{
    Front f;
    front_init(&f);
    FileAst *ast = parse(&f, "package p\nconst (\na int = iota\nb\nc = 1\nd\n)\nconst e = 2\n");
    ck_assert_uint_eq(ast->decl_count, 5);
    ck_assert_ptr_eq(ast->decls[1]->u.constant.inherit, ast->decls[0]);
    ck_assert_ptr_eq(ast->decls[3]->u.constant.inherit, ast->decls[2]);
    ck_assert_int_eq(ast->decls[3]->u.constant.iota, 3);
    ck_assert_uint_eq(ast->decls[0]->group, ast->decls[3]->group);
    ck_assert_uint_eq(ast->decls[4]->group, 0);
    front_free(&f);
}
END_TEST

/* Repeats `unit` between `before` and `after`: one error, whatever the depth. */
static void expect_one_error(const char *before, const char *unit, uint32_t times,
                             const char *after)
{
    Front f;
    front_init(&f);
    Buf text = {0};
    buf_str(&text, before);
    for (uint32_t i = 0; i < times; i++)
        buf_str(&text, unit);
    buf_str(&text, after);
    parse(&f, text.data);
    ck_assert_str_eq(f.sources.files[0]->text, text.data); /* although reading ended early */
    buf_free(&text);
    diag_sort(&f.diags);
    ck_assert_uint_eq(f.diags.items.len, 1);
    ck_assert_ptr_nonnull(strstr(f.diags.items.data[0].text, "nesting"));
    front_free(&f);
}

/* Large files are parsed in parts, on all cores: the tree and the errors are those of the whole. */
enum { LARGE = 1 << 20 /* bytes: several parts */ };

static FileAst *parse_large(Front *f, const char *before, const char *unit, const char *after)
{
    front_init(f);
    Buf text = {0};
    buf_str(&text, before);
    for (uint32_t i = 0; text.len < LARGE; i++)
        buf_printf(&text, unit, i, i);
    buf_str(&text, after);
    FileAst *file = parse(f, text.data);
    buf_free(&text);
    diag_sort(&f->diags);
    return file;
}

START_TEST(parts_make_a_whole)
{
    Front f;
    FileAst *file = parse_large(&f, "package p\n",
                                "// c%u\nconst (\n\ta = 1\n)\nfunc f%u() {\n\tg()\n}\n", "");
    ck_assert(!diag_any(&f.diags));
    ck_assert_uint_gt(file->decl_count, 1000);
    ck_assert_uint_eq(file->comment_count, file->decl_count / 2);
    for (uint32_t i = 0; i < file->decl_count; i++) {
        const Decl *d = file->decls[i];
        ck_assert_int_eq(d->kind, i % 2 ? DECL_FUNC : DECL_CONST);
        ck_assert_uint_eq(d->group, i % 2 ? 0 : i / 2 + 1);
        ck_assert(i == 0 || d->pos > file->decls[i - 1]->pos);
    }
    front_free(&f);
}
END_TEST

START_TEST(parts_end_between_declarations)
{
    static const char *const texts[][2] = {
        {"package p\nvar s = `", "`\n"}, /* what looks like functions is not always one */
        {"package p\n/*", "*/ var s int\n"},
        {"package p\nvar s = g(`", "`, func() {})\n"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Front f;
        FileAst *file = parse_large(&f, texts[i][0], "\nfunc f%u() { g(%u) }\n", texts[i][1]);
        ck_assert(!diag_any(&f.diags));
        ck_assert_uint_eq(file->decl_count, 1);
        front_free(&f);
    }
}
END_TEST

START_TEST(parts_have_the_errors_of_the_whole)
{
    Front f;
    parse_large(&f, "package p\nfunc e() { x := }\n", "\nfunc f%u() { g(%u) }\n",
                "import \"fmt\"\nfunc z() { 08 }\n");
    ck_assert_uint_eq(f.diags.items.len, 3);
    ck_assert_uint_eq(source_place(&f.sources, f.diags.items.data[0].pos).line, 2);
    ck_assert_ptr_nonnull(strstr(f.diags.items.data[1].text, "imports must appear before"));
    ck_assert_ptr_nonnull(strstr(f.diags.items.data[2].text, "invalid digit '8'"));
    front_free(&f);
}
END_TEST

START_TEST(depth_is_limited)
{
    expect_one_error("package p\nvar x = ", "(", 2000000, "1\n");
    expect_one_error("package p\nvar x = ", "!", 20000, "a\n");
    expect_one_error("package p\nvar x = a", "+a", 20000, "\n");
    expect_one_error("package p\nvar x = a", "()", 20000, "\n");
    expect_one_error("package p\nvar x ", "[]", 20000, "int\n");
    expect_one_error("package p\nfunc f() {", "L: ", 20000, "}\n");
    expect_one_error("package p\nfunc f() { if a {}", " else if b {}", 20000, "}\n");
    expect_one_error("package p\nvar x = ", "func() {", 20000, "\n");
}
END_TEST

static void fill(TCase *t)
{
    tcase_add_test(t, strings_are_decoded);
    tcase_add_test(t, runes_have_values);
    tcase_add_loop_test(t, literals_are_checked, 0, (int)(sizeof literals / sizeof *literals));
    tcase_add_test(t, nul_is_an_error);
    tcase_add_loop_test(t, expressions_are_printed, 0,
                        (int)(sizeof expressions / sizeof *expressions));
    tcase_add_test(t, flow_is_taken_from_the_doc_comment);
    tcase_add_test(t, constants_repeat_and_count);
    tcase_add_test(t, depth_is_limited);
    tcase_add_test(t, parts_make_a_whole);
    tcase_add_test(t, parts_end_between_declarations);
    tcase_add_test(t, parts_have_the_errors_of_the_whole);
}

int main(void)
{
    return run_suite("front", fill);
}
