/* Unit tests of support/: arena, strings, maps, vectors, buffers, sources, diagnostics, JSON,
 * UTF-8. */
#include "support/diag.h"
#include "support/format.h"
#include "support/group.h"
#include "support/json.h"
#include "support/map.h"
#include "support/memory.h"
#include "support/near.h"
#include "support/str.h"
#include "support/utf8.h"
#include "support/vec.h"
#include "suite.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

START_TEST(arena_is_zeroed_and_aligned)
{
    Arena a;
    arena_init(&a);
    for (size_t size = 1; size < 300000; size = size * 3 + 1) {
        char *p = arena_alloc(&a, size);
        ck_assert_uint_eq((uintptr_t)p % 8, 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_int_eq(p[i], 0);
        memset(p, 0xFF, size);
    }
    ck_assert_str_eq(arena_printf(&a, "%d-%s", 42, "x"), "42-x");
    ck_assert_str_eq(arena_strndup(&a, "abcdef", 3), "abc");
    size_t used = a.used;
    ck_assert_uint_gt(used, 0);
    arena_free(&a);
    ck_assert_uint_eq(a.used, 0);
    ck_assert_ptr_nonnull(arena_alloc(&a, 10));
    arena_free(&a);
}
END_TEST

START_TEST(groups_go_with_their_last_user)
{
    enum { USERS = 2000 };
    Arena owner;
    arena_init(&owner);
    Groups g = {0}, all = {0};
    Group *groups[USERS];
    int *numbers[USERS], count = 0;
    for (int i = 0; i < USERS; i++) {
        groups[i] = groups_enter(&g, &owner);
        count += i == 0 || groups[i] != groups[i - 1];
        numbers[i] = arena_alloc(&groups[i]->arena, 5000);
        *numbers[i] = i;
    }
    ck_assert_int_gt(count, 1);
    group_share(groups[0]);
    groups_close(&g);
    groups_adopt(&all, &g);
    ck_assert_ptr_null(g.newest);
    ck_assert_ptr_eq(all.newest, groups[USERS - 1]);
    for (int i = 0; i < USERS; i++) {
        ck_assert_int_eq(*numbers[i], i);
        group_leave(groups[i]);
    }
    for (int i = 0; i < USERS; i++)
        ck_assert_int_eq(groups[i]->arena.used > 0, groups[i] == groups[0]);
    ck_assert_int_eq(*numbers[0], 0);
    group_leave(groups[0]);
    ck_assert_uint_eq(groups[0]->arena.used, 0);
    group_leave(NULL);
    groups_free(&all);
    ck_assert_ptr_null(all.newest);
    arena_free(&owner);
}
END_TEST

START_TEST(strings_are_unique)
{
    Arena a;
    arena_init(&a);
    StrTable t;
    str_table_init(&t);
    Str *strings[20000];
    char text[32];
    for (int i = 0; i < 20000; i++) {
        snprintf(text, sizeof text, "name%d", i);
        strings[i] = str_intern_c(&t, text);
    }
    for (int i = 0; i < 20000; i++) {
        snprintf(text, sizeof text, "name%d", i);
        ck_assert_ptr_eq(str_intern_c(&t, text), strings[i]);
        ck_assert_str_eq(strings[i]->data, text);
    }
    ck_assert_uint_eq(t.count, 20000);
    Str *with_nul = str_intern(&t, "a\0b", 3);
    ck_assert_ptr_ne(with_nul, str_intern(&t, "a\0c", 3));
    ck_assert_ptr_ne(with_nul, str_intern_c(&t, "a"));
    ck_assert_uint_eq(str_intern(&t, "", 0)->len, 0);
    str_table_free(&t);
    arena_free(&a);
}
END_TEST

START_TEST(map_keeps_what_was_put)
{
    Map m = {0};
    ck_assert_ptr_null(map_find(&m, 7));
    for (uint64_t k = 1; k <= 10000; k++)
        *map_put(&m, k * 16) = k;
    ck_assert_uint_eq(m.count, 10000);
    for (uint64_t k = 1; k <= 10000; k++) {
        ck_assert_uint_eq(*map_find(&m, k * 16), k);
        ck_assert_ptr_null(map_find(&m, k * 16 + 1));
    }
    *map_put(&m, 16) = 99;
    ck_assert_uint_eq(*map_find(&m, 16), 99);
    ck_assert_uint_eq(m.count, 10000);
    int x;
    map_set_ptr(&m, &x, &m);
    ck_assert_ptr_eq(map_get_ptr(&m, &x), &m);
    map_free(&m);
}
END_TEST

START_TEST(vector_grows_and_freezes)
{
    Arena a;
    arena_init(&a);
    VEC(int) v = {0};
    ck_assert_ptr_null(vec_freeze(&v, &a));
    for (int i = 0; i < 1000; i++)
        vec_push(&v, i);
    ck_assert_int_eq(vec_pop(&v), 999);
    ck_assert_int_eq(vec_last(&v), 998);
    int *frozen = vec_freeze(&v, &a);
    vec_free(&v);
    ck_assert_uint_eq(v.len, 0);
    for (int i = 0; i < 999; i++)
        ck_assert_int_eq(frozen[i], i);
    arena_free(&a);
}
END_TEST

/* Small blocks become big ones and small again; what they hold stays. */
START_TEST(blocks_change_size)
{
    const size_t sizes[] = {0, 10, MEMORY_BIG - 1, MEMORY_BIG, 3 * MEMORY_BIG + 5, 20, 0};
    unsigned char *block = NULL;
    size_t old = 0, wrong = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        block = memory_resize(block, old, sizes[i]);
        for (size_t k = 0; k < sizes[i] && k < old; k++)
            wrong += block[k] != k % 251;
        for (size_t k = 0; k < sizes[i]; k++)
            block[k] = (unsigned char)(k % 251);
        old = sizes[i];
    }
    memory_free(block, old);
    block = memory_new(2 * MEMORY_BIG);
    for (size_t k = 0; k < 2 * MEMORY_BIG; k++)
        wrong += block[k] != 0;
    memory_free(block, 2 * MEMORY_BIG);
    memory_free(NULL, 0);
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(buffer_formats)
{
    Buf b = {0};
    buf_int(&b, INT64_MIN);
    buf_char(&b, ' ');
    buf_uint(&b, UINT64_MAX);
    ck_assert_str_eq(b.data, "-9223372036854775808 18446744073709551615");
    size_t before = b.len;
    buf_printf(&b, "%*d", 5000, 1);
    ck_assert_uint_eq(b.len, before + 5000);
    ck_assert_int_eq(b.data[b.len - 1], '1');
    buf_free(&b);
}
END_TEST

/* The same text and length as vsnprintf, whatever the room. */
static void check_format(const char *fmt, ...)
{
    char mine[64], other[64];
    for (size_t room = 0; room < sizeof mine; room++) {
        va_list a, b;
        va_start(a, fmt);
        va_copy(b, a);
        memset(mine, 'x', sizeof mine);
        memset(other, 'x', sizeof other);
        size_t n = format_text(mine, room, fmt, a);
        ck_assert_uint_eq(n, (size_t)vsnprintf(other, room, fmt, b));
        ck_assert_mem_eq(mine, other, sizeof mine);
        va_end(a);
        va_end(b);
    }
}

START_TEST(formatting_is_vsnprintf)
{
    check_format("");
    check_format("plain %% text");
    check_format("%s and %s, %c", "one", "", 'z');
    check_format("%d %d %d %u", 0, INT_MIN, INT_MAX, UINT_MAX);
    check_format("%ld %lu %lld %llu %zu", LONG_MIN, ULONG_MAX, LLONG_MIN, ULLONG_MAX, SIZE_MAX);
    check_format("%s %5d|%-4s|%03o %.3s %g %x", "before", 7, "l", 8, "abcdef", 1.5, 255u);
    check_format("%.*s%s", 2, "abc", "after");
}
END_TEST

START_TEST(buffer_writes_whole_files)
{
    char dir[] = "/tmp/bufXXXXXX", path[64];
    ck_assert_ptr_nonnull(mkdtemp(dir));
    snprintf(path, sizeof path, "%s/file", dir);
    Buf b = {0}, back;
    buf_str(&b, "one\n");
    ck_assert(buf_write_file(&b, path));
    buf_str(&b, "two\n");
    ck_assert(buf_write_file(&b, path));
    ck_assert(buf_read_file(&back, path));
    ck_assert_str_eq(back.data, "one\ntwo\n");
    buf_free(&back);
    Buf parts[] = {b, {0}, b};
    ck_assert(buf_write_parts(parts, 3, path));
    ck_assert(buf_read_file(&back, path));
    ck_assert_str_eq(back.data, "one\ntwo\none\ntwo\n");
    buf_free(&back);
    unlink(path);
    rmdir(dir);
    ck_assert(!buf_write_file(&b, path));
    ck_assert(!buf_read_file(&back, path));
    ck_assert_uint_eq(back.len, 0);
    buf_free(&b);
}
END_TEST

START_TEST(positions_are_found_again)
{
    Arena a;
    arena_init(&a);
    SourceSet s;
    source_init(&s, &a);
    SourceFile *one = source_add(&s, "one", "a\nbc\n", 5),
               *two = source_add(&s, "two", "x\r\ny", 4);
    ck_assert_uint_eq(one->base, 1);
    ck_assert_uint_eq(two->base, 7);
    SourcePlace p = source_place(&s, one->base + 3);
    ck_assert_ptr_eq(p.file, one);
    ck_assert_uint_eq(p.line, 2);
    ck_assert_uint_eq(p.column, 2);
    p = source_place(&s, one->base + 5);
    ck_assert_ptr_eq(p.file, one);
    ck_assert_uint_eq(p.line, 3);
    p = source_place(&s, two->base + 4);
    ck_assert_ptr_eq(p.file, two);
    ck_assert_uint_eq(p.column, 2);
    ck_assert_ptr_null(source_place(&s, NO_POS).file);
    uint32_t len;
    ck_assert_int_eq(source_line(two, 1, &len)[0], 'x');
    ck_assert_uint_eq(len, 1);
    source_line(two, 3, &len);
    ck_assert_uint_eq(len, 0);
    source_free(&s);
    arena_free(&a);
}
END_TEST

typedef struct Reports {
    Arena arena;
    SourceSet sources;
    DiagList diags;
    SourceFile *file;
} Reports;

static void reports_init(Reports *r, const char *text)
{
    arena_init(&r->arena);
    source_init(&r->sources, &r->arena);
    diag_init(&r->diags, &r->arena, &r->sources);
    r->file = source_add(&r->sources, "f.go", text, strlen(text));
}

static void reports_free(Reports *r)
{
    diag_free(&r->diags);
    source_free(&r->sources);
    arena_free(&r->arena);
}

START_TEST(diagnostics_are_sorted_and_shown)
{
    Reports r;
    reports_init(&r, "ab\n\tx := élan + y\n");
    Pos b = r.file->base;
    diag_error(&r.diags, E_UNDEFINED, b + 17, b + 18, "undefined: y");
    Diag *e = diag_error(&r.diags, E_UNDEFINED, b + 9, b + 14, "undefined: %s", "élan");
    diag_note(&r.diags, e, b, "declared here");
    diag_error(&r.diags, E_UNDEFINED, b + 17, b + 18, "undefined: y");
    Buf out = {0};
    diag_print(&r.diags, &out, false, false);
    ck_assert_str_eq(out.data, "f.go:2:7: undefined: élan [E0201]\n"
                               "    2 | \tx := élan + y\n"
                               "      | \t     ^~~~\n"
                               "\tf.go:1:1: declared here\n"
                               "    1 | ab\n"
                               "      | ^\n"
                               "f.go:2:15: undefined: y [E0201]\n"
                               "    2 | \tx := élan + y\n"
                               "      | \t            ^\n");
    buf_free(&out);
    reports_free(&r);
}
END_TEST

START_TEST(diagnostics_are_limited)
{
    Reports r;
    reports_init(&r, "\n\n\n\n\n\n\n\n\n\n\n\n");
    for (Pos i = 0; i < 12; i++)
        diag_error(&r.diags, E_UNEXPECTED, r.file->base + i, r.file->base + i, "syntax error: %u",
                   i);
    diag_error(&r.diags, E_UNEXPECTED, r.file->base, r.file->base, "syntax error: 0");
    Buf out = {0};
    diag_print(&r.diags, &out, false, true);
    ck_assert_ptr_nonnull(
        strstr(out.data, "f.go:10:1: syntax error: 9 [E0001]\ntoo many errors\n"));
    ck_assert_ptr_null(strstr(strstr(out.data, "error: 0") + 1, "error: 0"));
    buf_free(&out);
    reports_free(&r);
}
END_TEST

START_TEST(diagnostics_as_json)
{
    Reports r;
    reports_init(&r, "x\n");
    diag_subset(&r.diags, E_GENERICS, r.file->base, r.file->base + 1, "a \"%s\"", "b");
    Buf out = {0};
    diag_print_json(&r.diags, &out);
    ck_assert_str_eq(
        out.data, "{\"class\":\"subset\",\"code\":\"E0101\",\"file\":\"f.go\",\"line\":1,"
                  "\"column\":1,\"end_line\":1,\"end_column\":2,\"message\":\"a \\\"b\\\": is Go, "
                  "but not in tether's subset\",\"notes\":[]}\n");
    buf_free(&out);
    reports_free(&r);
}
END_TEST

START_TEST(fixes_are_shown_when_good)
{
    Reports r;
    reports_init(&r, "foo\n");
    Pos b = r.file->base;
    Diag *e = diag_error(&r.diags, E_UNDEFINED, b, b + 3, "undefined: foo");
    diag_fix(&r.diags, e, b, b + 3, "far", NO_POS, "did you mean far?");
    diag_fix(&r.diags, e, b, b + 3, "fool", NO_POS, "did you mean fool?");
    e->fixes->next->good = true;
    diag_settle(&r.diags);
    Buf out = {0};
    diag_print(&r.diags, &out, false, true);
    ck_assert_str_eq(out.data, "f.go:1:1: undefined: foo [E0201]\n\tdid you mean fool?\n");
    buf_free(&out);
    reports_free(&r);
}
END_TEST

/* The nearest of the candidates to the word. */
static const char *nearest(const char *word, const char *a, const char *b, const char *c)
{
    Near near;
    near_init(&near, word);
    near_consider(&near, a, NULL);
    near_consider(&near, b, NULL);
    near_consider(&near, c, NULL);
    return near_best(&near);
}

START_TEST(nearest_words)
{
    ck_assert_str_eq(nearest("Printn", "Print", "Printf", "Println"), "Println");
    ck_assert_str_eq(nearest("conut", "count", "cone", "amount"), "count");
    ck_assert_str_eq(nearest("println", "Print", "Println", "Printf"), "Println");
    ck_assert_str_eq(nearest("x", "y", "X", "z"), "X");
    ck_assert_ptr_null(nearest("x", "y", "xx", "z"));
    ck_assert_ptr_null(nearest("count", "count", "amount", "zebra"));
    ck_assert_ptr_null(nearest("", "a", "", "b"));
}
END_TEST

START_TEST(json_escapes)
{
    Buf out = {0};
    Json j;
    json_init(&j, &out);
    json_array(&j, NULL);
    json_bytes(&j, NULL, "\t\x01\xFF\\", 4);
    json_int(&j, NULL, -1);
    json_object(&j, NULL);
    json_bool(&j, "a", true);
    json_null(&j, "b");
    json_object_end(&j);
    json_array_end(&j);
    ck_assert_str_eq(out.data, "[\"\\t\\u0001\\ufffd\\\\\",-1,{\"a\":true,\"b\":null}]");
    buf_free(&out);
}
END_TEST

START_TEST(utf8_round_trips)
{
    for (uint32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        char bytes[4];
        uint32_t width, len = utf8_encode(bytes, c);
        ck_assert_uint_eq(utf8_decode(bytes, len, &width), c);
        ck_assert_uint_eq(width, len);
        if (len > 1)
            ck_assert_uint_eq(utf8_decode(bytes, len - 1, &width), UTF8_BAD);
    }
    static const char *const bad[] = {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                                      "\xF4\x90\x80\x80", "\xFF"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        uint32_t width;
        ck_assert_uint_eq(utf8_decode(bad[i], strlen(bad[i]), &width), UTF8_BAD);
        ck_assert_uint_eq(width, 1);
    }
}
END_TEST

static void fill(TCase *t)
{
    tcase_add_test(t, arena_is_zeroed_and_aligned);
    tcase_add_test(t, groups_go_with_their_last_user);
    tcase_add_test(t, strings_are_unique);
    tcase_add_test(t, map_keeps_what_was_put);
    tcase_add_test(t, vector_grows_and_freezes);
    tcase_add_test(t, blocks_change_size);
    tcase_add_test(t, formatting_is_vsnprintf);
    tcase_add_test(t, buffer_formats);
    tcase_add_test(t, buffer_writes_whole_files);
    tcase_add_test(t, positions_are_found_again);
    tcase_add_test(t, diagnostics_are_sorted_and_shown);
    tcase_add_test(t, diagnostics_are_limited);
    tcase_add_test(t, diagnostics_as_json);
    tcase_add_test(t, fixes_are_shown_when_good);
    tcase_add_test(t, nearest_words);
    tcase_add_test(t, json_escapes);
    tcase_add_test(t, utf8_round_trips);
}

int main(void)
{
    return run_suite("support", fill);
}
