/* How each program of unit tests runs its tests. */
#ifndef TETHER_TESTS_SUITE_H
#define TETHER_TESTS_SUITE_H

#include <check.h>
#include <stdlib.h>

enum { SUITE_SECONDS = 120 }; /* for one test */

/* The exit code of the program; fill adds the tests. */
static inline int run_suite(const char *name, void (*fill)(TCase *))
{
    Suite *suite = suite_create(name);
    TCase *tests = tcase_create(name);
    tcase_set_timeout(tests, SUITE_SECONDS);
    fill(tests);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
