/* Parses the command line; prints help and usage errors, with a suggestion for a misspelt word. */
#include "driver/tables.h"
#include "support/near.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int bad_command(const char *word)
{
    Near near;
    near_init(&near, word);
    for (int i = 0; i < CMD_COUNT; i++) {
        near_consider(&near, command_table[i].name, NULL);
    }
    fprintf(stderr, "tether: unknown command %s", word);
    fprintf(stderr, near.count ? "; did you mean %s?\n" : "\n", near_best(&near));
    fputs("`tether help` lists the commands.\n", stderr);
    return EXIT_USAGE;
}

static int bad_flag(Command c, const char *word)
{
    Near near;
    const char *name = word + strspn(word, "-");
    char plain[64];
    snprintf(plain, sizeof plain, "%.*s", (int)strcspn(name, "="), name);
    near_init(&near, plain);
    for (int i = 0; i < FLAG_COUNT; i++) {
        if (flag_of(&flag_table[i], c)) {
            near_consider(&near, flag_table[i].name, &flag_table[i]);
        }
    }
    fprintf(stderr, "tether: %s has no flag %s", command_table[c].name, word);
    if (near.count) {
        fprintf(stderr, "; did you mean %s%s?", flag_dashes(near.items[0].data), near_best(&near));
    }
    fprintf(stderr, "\n`tether help %s` lists its flags.\n", command_table[c].name);
    return EXIT_USAGE;
}

/* Is `value` one of the words of "a|b|c"? */
static bool is_choice(const char *choices, const char *value)
{
    for (const char *v = value;; v++) { /* each part of a comma separated value */
        size_t n = strcspn(v, ",");
        bool found = false;
        for (const char *c = choices; !found; c++) {
            size_t m = strcspn(c, "|,");
            found = m == n && strncmp(c, v, n) == 0;
            c += m;
            if (*c == '\0') {
                break;
            }
        }
        if (!found) {
            return false;
        }
        v += n;
        if (*v == '\0') {
            return true;
        }
    }
}

static int set_value(Options *o, int f, const char *value)
{
    if (flag_table[f].kind == INT) {
        char *end;
        errno = 0;
        o->number[f] = strtoll(value, &end, 10);
        if (errno || *end || end == value || o->number[f] < 0) {
            fprintf(stderr, "tether: --%s wants a number, not %s\n", flag_table[f].name, value);
            return EXIT_USAGE;
        }
    } else if (!flag_free(&flag_table[f]) && !is_choice(flag_table[f].arg, value)) {
        fprintf(stderr, "tether: %s%s wants %s, not %s\n", flag_dashes(&flag_table[f]),
                flag_table[f].name, flag_table[f].arg, value);
        return EXIT_USAGE;
    }
    o->text[f] = value;
    return -1;
}

/* One flag at argv[*i]. */
static int parse_flag(Options *o, int argc, char **argv, int *i)
{
    const char *word = argv[*i];
    const char *name = word + (word[1] == '-' ? 2 : 1);
    size_t n = strcspn(name, "=");
    if (strcmp(name, "h") == 0 || strcmp(name, "help") == 0) {
        options_help(o->command);
        return 0;
    }
    for (int f = 0; f < FLAG_COUNT; f++) {
        bool same = strlen(flag_table[f].name) == n && strncmp(flag_table[f].name, name, n) == 0;
        bool attached = strcmp(flag_table[f].name, "O") == 0 && name[0] == 'O' && word[1] != '-' &&
                        n == 2; /* -O2 */
        if ((!same && !attached) || !flag_of(&flag_table[f], o->command)) {
            continue;
        }
        o->given[f] = true;
        if (attached) {
            return set_value(o, f, name + 1);
        }
        if (flag_table[f].kind == BOOL) {
            if (name[n] == '=') {
                fprintf(stderr, "tether: %s%s takes no value\n", flag_dashes(&flag_table[f]),
                        flag_table[f].name);
                return EXIT_USAGE;
            }
            o->number[f] = 1;
            return -1;
        }
        if (name[n] == '=') {
            return set_value(o, f, name + n + 1);
        }
        if (*i + 1 >= argc) {
            fprintf(stderr, "tether: %s%s wants a value: %s\n", flag_dashes(&flag_table[f]),
                    flag_table[f].name, flag_table[f].arg);
            return EXIT_USAGE;
        }
        return set_value(o, f, argv[++*i]);
    }
    return bad_flag(o->command, word);
}

static bool is_source(const char *s)
{
    size_t n = strlen(s);
    return n > 3 && strcmp(s + n - 3, ".go") == 0;
}

static int parse_command(Options *o, const char *word)
{
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
        options_usage();
        return 0;
    }
    if (strcmp(word, "--version") == 0) {
        word = "version";
    }
    for (int i = 0; i < CMD_COUNT; i++) {
        if (strcmp(word, command_table[i].name) == 0) {
            o->command = (Command)i;
            return -1;
        }
    }
    return bad_command(word);
}

static int parse_help(int argc, char **argv)
{
    if (argc < 3) {
        options_usage();
        return 0;
    }
    if (strcmp(argv[2], "--man") == 0) {
        options_man();
        return 0;
    }
    Options about = {0};
    int code = parse_command(&about, argv[2]);
    if (code < 0) {
        options_help(about.command);
        code = 0;
    }
    return code;
}

/* Its first argument is a word, not a file. */
static bool has_topic(Command c)
{
    return c == CMD_DUMP || c == CMD_EXPLAIN || c == CMD_COMPLETION || c == CMD_ENV;
}

/* Are there files where the command needs some, and none where it does not? */
static int check_inputs(const Options *o)
{
    const char *name = command_table[o->command].name;
    bool files = strstr(command_table[o->command].args, "file.go") != NULL;
    if (o->command == CMD_DUMP && o->topic == NULL) {
        fputs("tether: dump what? tokens, ast, types, ir or calls\n", stderr);
    } else if (o->command == CMD_COMPLETION && o->topic == NULL) {
        fputs("tether: completion for what? bash, zsh or fish\n", stderr);
    } else if (files && o->input_count == 0) {
        fprintf(stderr, "tether: %s: no files given\n", name);
    } else if (!files && o->input_count > 0) {
        fprintf(stderr, "tether: %s takes no further argument: %s\n", name, o->inputs[0]);
    } else {
        return -1;
    }
    return EXIT_USAGE;
}

int options_parse(Options *o, int argc, char **argv)
{
    *o = (Options){0};
    o->number[FLAG_MAX_ERRORS] = 10;
    if (argc < 2) {
        options_usage();
        return EXIT_USAGE;
    }
    int code = parse_command(o, argv[1]);
    if (code >= 0) {
        return code;
    }
    if (o->command == CMD_HELP) {
        return parse_help(argc, argv);
    }
    o->inputs = argv + argc; /* none yet */
    bool flags_end = false;
    int first = 0, count = 0;
    for (int i = 2; i < argc; i++) {
        char *word = argv[i];
        if (o->command == CMD_RUN && count > 0 && !(is_source(word) && is_source(argv[first]))) {
            o->program_args = argv + i; /* everything after the sources is the program's */
            o->program_arg_count = argc - i;
            if (strcmp(word, "--") == 0) {
                o->program_args++;
                o->program_arg_count--;
            }
            break;
        }
        if (!flags_end && strcmp(word, "--") == 0) {
            flags_end = true;
        } else if (!flags_end && word[0] == '-' && word[1] != '\0') {
            if ((code = parse_flag(o, argc, argv, &i)) >= 0) {
                return code;
            }
        } else if (has_topic(o->command) && o->topic == NULL) {
            o->topic = word;
        } else { /* inputs are moved together */
            if (count == 0) {
                first = 2;
            }
            argv[first + count++] = word;
        }
    }
    o->inputs = argv + first;
    o->input_count = count;
    return check_inputs(o);
}

bool options_color(const Options *o, int fd)
{
    const char *color = o->text[FLAG_COLOR];
    if (color && strcmp(color, "auto") != 0) {
        return strcmp(color, "always") == 0;
    }
    const char *no = getenv("NO_COLOR");
    return !(no && *no) && isatty(fd);
}
