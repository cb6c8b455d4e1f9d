/* Pages on error codes, reasons of the escape report and directives: docs/explain/, built in. */
#ifndef DRIVER_EXPLAIN_H
#define DRIVER_EXPLAIN_H

#include <stdbool.h>
#include <stddef.h>

typedef struct ExplainPage {
    const char *name;         /* "E0201", "grows", "tether-noalloc": the file without .md */
    const char *const *lines; /* the file's lines, then NULL; the first is "# NAME: TITLE" */
} ExplainPage;

/* By name. */
extern const ExplainPage explain_pages[];
extern const size_t explain_page_count;

/* Prints the page on `topic` ("E0201", "[e0201]", "grows", "//tether:noalloc"), or the list of all
 * for NULL. Returns the exit code: EXIT_USAGE, after a message, when there is no such page. */
int explain(const char *topic, bool color);

#endif
