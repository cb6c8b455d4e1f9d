/* What the tables say, printed: usage, help on a command, the manual page. */
#include "driver/explain.h"
#include "driver/tables.h"
#include "driver/version.h"

#include <stdio.h>
#include <string.h>

const FlagInfo flag_table[FLAG_COUNT] = {
#define FLAG(id, name, kind, arg, commands, help) {name, kind, arg, commands, help},
#include "driver/options.def"
};

const CommandInfo command_table[CMD_COUNT] = {
#define COMMAND(id, name, letter, args, help) {name, letter, args, help},
#include "driver/commands.def"
};

static const struct {
    int code;
    const char *help;
} exits[] = {
#define EXIT_CODE(name, code, help) {code, help},
#include "driver/exits.def"
};

static const struct {
    const char *name, *help;
} variables[] = {
#define VARIABLE(name, help) {name, help},
#include "driver/variables.def"
};

enum { EXITS = sizeof exits / sizeof *exits, VARIABLES = sizeof variables / sizeof *variables };

const char *flag_dashes(const FlagInfo *flag)
{
    return strlen(flag->name) == 1 ? "-" : "--";
}

bool flag_of(const FlagInfo *flag, Command command)
{
    return strchr(flag->commands, command_table[command].letter) != NULL;
}

bool flag_free(const FlagInfo *flag)
{
    return flag->arg && flag->arg[0] >= 'A' && flag->arg[0] <= 'Z';
}

void options_usage(void)
{
    puts("tether compiles a strict subset of Go to C, and says where each value lives.\n\n"
         "Usage: tether <command> [flags] [file.go ... | dir | -]\n\nCommands:");
    for (int i = 0; i < CMD_COUNT; i++) {
        printf("  %-10s %s\n", command_table[i].name, command_table[i].help);
    }
    puts("\n`tether help <command>` explains a command and its flags.");
}

void options_help(Command c)
{
    printf("Usage: tether %s %s\n\n%s.\n", command_table[c].name, command_table[c].args,
           command_table[c].help);
    bool head = false;
    for (int i = 0; i < FLAG_COUNT; i++) {
        const FlagInfo *f = &flag_table[i];
        if (!flag_of(f, c)) {
            continue;
        }
        if (!head) {
            puts("\nFlags:");
            head = true;
        }
        char left[80];
        snprintf(left, sizeof left, "%s%s%s%s", flag_dashes(f), f->name,
                 f->arg ? (f->name[1] ? "=" : " ") : "", f->arg ? f->arg : "");
        printf("  %-38s %s\n", left, f->help);
    }
    puts("\nExit codes:");
    for (int i = 0; i < EXITS; i++) {
        printf("  %-4d %s\n", exits[i].code, exits[i].help);
    }
}

/* ---- the manual page, in the man macros of roff ---- */

/* Text of a line: dashes that are copied as such, backslashes, and no dot or quote at its start. */
static void roff(const char *text)
{
    if (*text == '.' || *text == '\'') {
        fputs("\\&", stdout);
    }
    for (; *text; text++) {
        if (*text == '-' || *text == '\\') {
            fputs(*text == '-' ? "\\-" : "\\e", stdout);
        } else {
            putchar(*text);
        }
    }
}

static void roff_line(const char *before, const char *text)
{
    fputs(before, stdout);
    roff(text);
    putchar('\n');
}

static void man_command(Command c)
{
    printf(".SS tether ");
    roff(command_table[c].name);
    putchar(' ');
    roff_line("", command_table[c].args);
    printf("%c", command_table[c].help[0] - 'a' + 'A');
    roff(command_table[c].help + 1);
    puts(".");
    for (int i = 0; i < FLAG_COUNT; i++) {
        const FlagInfo *f = &flag_table[i];
        if (!flag_of(f, c)) {
            continue;
        }
        printf(".TP\n\\fB");
        roff(flag_dashes(f));
        roff(f->name);
        printf("\\fR");
        if (f->arg) {
            printf(f->name[1] ? "=\\fI" : " \\fI");
            roff(f->arg);
            printf("\\fR");
        }
        putchar('\n');
        roff_line("", f->help);
    }
}

void options_man(void)
{
    printf(".TH TETHER 1 \"\" \"tether %s\" \"User Commands\"\n", TETHER_VERSION);
    puts(".SH NAME\ntether \\- compile a subset of Go to C and say where each value lives\n"
         ".SH SYNOPSIS\n.B tether\n\\fIcommand\\fR [\\fIflags\\fR] [\\fIfile.go\\fR ... | "
         "\\fIdir\\fR | \\-]\n"
         ".SH DESCRIPTION\n"
         "tether compiles a strict subset of Go 1.23 to readable C11. A whole\\-program escape "
         "analysis\nplaces each value on the stack or on the heap, and tells why.\n.PP\n"
         "Inputs are the files of one package, a folder, or \\- for standard input. Results go to "
         "standard\noutput, messages to standard error.\n.SH COMMANDS");
    for (int i = 0; i < CMD_COUNT; i++) {
        man_command((Command)i);
    }
    puts(".SH EXIT STATUS");
    for (int i = 0; i < EXITS; i++) {
        printf(".TP\n.B %d\n", exits[i].code);
        roff_line("", exits[i].help);
    }
    puts(".SH ENVIRONMENT");
    for (int i = 0; i < VARIABLES; i++) {
        roff_line(".TP\n.B ", variables[i].name);
        roff_line("", variables[i].help);
    }
    puts(".SH EXAMPLES\n.TP\n.B tether escape main.go\nwhere each value of the program lives\n"
         ".TP\n.B tether run main.go\ncompiles and runs it\n"
         ".TP\n.B tether explain E0201\ntells more about an error\n"
         ".SH SEE ALSO\n.BR go (1),\n.BR cc (1),\n.BR gdb (1)");
}

/* ---- the environment ---- */

size_t variable_count(void)
{
    return VARIABLES;
}

const char *variable_name(size_t i)
{
    return variables[i].name;
}
