/* tether explain: finds a page and prints it. */
#include "driver/explain.h"

#include "driver/options.h"
#include "support/near.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { NAME_MAX_LENGTH = 64 };

/* As the page is called: without brackets and slashes, codes in capitals, "tether:stack" as
 * "tether-stack". */
static void plain_name(const char *topic, char *name)
{
    size_t n = 0;
    topic += strspn(topic, "[/ ");
    for (; *topic && *topic != ']' && n + 1 < NAME_MAX_LENGTH; topic++) {
        name[n++] = *topic == ':' ? '-' : *topic;
    }
    name[n] = '\0';
    if (name[0] == 'e' && isdigit((unsigned char)name[1])) {
        name[0] = 'E';
    }
}

static const ExplainPage *find(const char *name)
{
    static const char prefix[] = "tether-";
    for (size_t i = 0; i < explain_page_count; i++) {
        const char *page = explain_pages[i].name;
        bool directive = strncmp(page, prefix, sizeof prefix - 1) == 0;
        if (strcmp(page, name) == 0 ||
            (directive && strcmp(page + sizeof prefix - 1, name) == 0)) {
            return &explain_pages[i];
        }
    }
    return NULL;
}

/* A heading and the marks around code are for other readers of the file. */
static void print_line(const char *line, bool color, bool *code)
{
    if (strncmp(line, "```", 3) == 0) {
        *code = !*code;
    } else if (*code) {
        printf(*line ? "    %s\n" : "\n", line);
    } else if (line[0] == '#') {
        printf(color ? "\033[1m%s\033[0m\n" : "%s\n", line + strspn(line, "# "));
    } else {
        puts(line);
    }
}

static void print_page(const ExplainPage *page, bool color)
{
    bool code = false;
    for (const char *const *line = page->lines; *line; line++) {
        print_line(*line, color, &code);
    }
}

static void print_list(void)
{
    puts(
        "tether explain TOPIC explains an error, a reason of the escape report, or a directive:\n");
    for (size_t i = 0; i < explain_page_count; i++) {
        const char *title = explain_pages[i].lines[0];
        printf("  %s\n", title + strspn(title, "# "));
    }
}

static int unknown(const char *topic, const char *name)
{
    Near near;
    near_init(&near, name);
    for (size_t i = 0; i < explain_page_count; i++) {
        near_consider(&near, explain_pages[i].name, NULL);
    }
    fprintf(stderr, "tether: there is no page on %s", topic);
    fprintf(stderr, near.count ? "; did you mean %s?\n" : "\n", near_best(&near));
    fputs("`tether explain` lists them.\n", stderr);
    return EXIT_USAGE;
}

int explain(const char *topic, bool color)
{
    char name[NAME_MAX_LENGTH];
    if (topic == NULL) {
        print_list();
    } else {
        plain_name(topic, name);
        const ExplainPage *page = find(name);
        if (page == NULL) {
            return unknown(topic, name);
        }
        print_page(page, color);
    }
    if (fflush(stdout) != 0) {
        fprintf(stderr, "tether: standard output: %s\n", strerror(errno));
        return EXIT_ERRORS;
    }
    return 0;
}
