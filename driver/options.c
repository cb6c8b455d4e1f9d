/* Parses the command line; prints help and usage errors, with a suggestion for a misspelt word. */
#include "driver/options.h"
#include "support/near.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef enum FlagKind { BOOL, INT, TEXT } FlagKind;

static const struct {
    const char *name;
    FlagKind kind;
    const char *arg, *commands, *help;
} flags[] = {
#define FLAG(id, name, kind, arg, commands, help) {name, kind, arg, commands, help},
#include "driver/options.def"
};

static const struct {
    const char *name;
    char letter;
    const char *args, *help;
} commands[] = {
#define COMMAND(id, name, letter, args, help) {name, letter, args, help},
#include "driver/commands.def"
};

void options_usage(void)
{
    puts("tether compiles a strict subset of Go to C, and says where each value lives.\n\n"
         "Usage: tether <command> [flags] [file.go ... | dir | -]\n\nCommands:");
    for (int i = 0; i < CMD_COUNT; i++) {
        printf("  %-9s %s\n", commands[i].name, commands[i].help);
    }
    puts("\n`tether help <command>` explains a command and its flags.");
}

static const char *dashes(const char *name)
{
    return strlen(name) == 1 ? "-" : "--";
}

void options_help(Command c)
{
    printf("Usage: tether %s %s\n\n%s.\n", commands[c].name, commands[c].args, commands[c].help);
    bool head = false;
    for (int i = 0; i < FLAG_COUNT; i++) {
        if (!strchr(flags[i].commands, commands[c].letter)) {
            continue;
        }
        if (!head) {
            puts("\nFlags:");
            head = true;
        }
        char left[80];
        snprintf(left, sizeof left, "%s%s%s%s", dashes(flags[i].name), flags[i].name,
                 flags[i].arg ? "=" : "", flags[i].arg ? flags[i].arg : "");
        printf("  %-38s %s\n", left, flags[i].help);
    }
    puts("\nExit codes: 0 done; 1 errors in the program; 2 wrong usage; 3 the C compiler failed; "
         "70 internal error.");
}

static int bad_command(const char *word)
{
    Near near;
    near_init(&near, word);
    for (int i = 0; i < CMD_COUNT; i++) {
        near_consider(&near, commands[i].name, NULL);
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
        if (strchr(flags[i].commands, commands[c].letter)) {
            near_consider(&near, flags[i].name, NULL);
        }
    }
    fprintf(stderr, "tether: %s has no flag %s", commands[c].name, word);
    if (near.count) {
        fprintf(stderr, "; did you mean %s%s?", dashes(near_best(&near)), near_best(&near));
    }
    fprintf(stderr, "\n`tether help %s` lists its flags.\n", commands[c].name);
    return EXIT_USAGE;
}

/* Is `value` one of the words of "a|b|c"? Anything goes where the description is a placeholder
 * (upper case). */
static bool is_choice(const char *choices, const char *value)
{
    if (choices[0] >= 'A' && choices[0] <= 'Z') {
        return true;
    }
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
    if (flags[f].kind == INT) {
        char *end;
        errno = 0;
        o->number[f] = strtoll(value, &end, 10);
        if (errno || *end || end == value || o->number[f] < 0) {
            fprintf(stderr, "tether: --%s wants a number, not %s\n", flags[f].name, value);
            return EXIT_USAGE;
        }
    } else if (!is_choice(flags[f].arg, value)) {
        fprintf(stderr, "tether: %s%s wants %s, not %s\n", dashes(flags[f].name), flags[f].name,
                flags[f].arg, value);
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
        bool same = strlen(flags[f].name) == n && strncmp(flags[f].name, name, n) == 0;
        bool attached =
            strcmp(flags[f].name, "O") == 0 && name[0] == 'O' && word[1] != '-' && n == 2; /* -O2 */
        if ((!same && !attached) || !strchr(flags[f].commands, commands[o->command].letter)) {
            continue;
        }
        o->given[f] = true;
        if (attached) {
            return set_value(o, f, name + 1);
        }
        if (flags[f].kind == BOOL) {
            if (name[n] == '=') {
                fprintf(stderr, "tether: %s%s takes no value\n", dashes(flags[f].name),
                        flags[f].name);
                return EXIT_USAGE;
            }
            o->number[f] = 1;
            return -1;
        }
        if (name[n] == '=') {
            return set_value(o, f, name + n + 1);
        }
        if (*i + 1 >= argc) {
            fprintf(stderr, "tether: %s%s wants a value: %s\n", dashes(flags[f].name),
                    flags[f].name, flags[f].arg);
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
        if (strcmp(word, commands[i].name) == 0) {
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
    Options about = {0};
    int code = parse_command(&about, argv[2]);
    if (code < 0) {
        options_help(about.command);
        code = 0;
    }
    return code;
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
        } else if (o->command == CMD_DUMP && o->dump == NULL) {
            o->dump = word;
        } else { /* inputs are moved together */
            if (count == 0) {
                first = 2;
            }
            argv[first + count++] = word;
        }
    }
    o->inputs = argv + first;
    o->input_count = count;
    if (o->command == CMD_EXPLAIN && count > 1) {
        fputs("tether: explain takes one topic\n", stderr);
        return EXIT_USAGE;
    }
    if (o->command == CMD_VERSION || o->command == CMD_EXPLAIN) {
        return -1;
    }
    if (o->command == CMD_DUMP && o->dump == NULL) {
        fputs("tether: dump what? tokens, ast, types or ir\n", stderr);
        return EXIT_USAGE;
    }
    if (count == 0) {
        fprintf(stderr, "tether: %s: no files given\n", commands[o->command].name);
        return EXIT_USAGE;
    }
    return -1;
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
