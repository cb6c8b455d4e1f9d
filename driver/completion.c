/* Completions for shells, from the tables. */
#include "driver/explain.h"
#include "driver/tables.h"

#include <stdio.h>
#include <string.h>

/* The words of "a|b,c", one at a time: prints each with a separator before all but the first. */
static void print_choices(const char *arg, const char *separator)
{
    for (bool first = true; *arg; first = false) {
        size_t n = strcspn(arg, "|,");
        printf("%s%.*s", first ? "" : separator, (int)n, arg);
        arg += n;
        arg += *arg != '\0';
    }
}

static void print_commands(const char *separator)
{
    for (int i = 0; i < CMD_COUNT; i++) {
        printf("%s%s", i ? separator : "", command_table[i].name);
    }
}

static void print_topics(void)
{
    for (size_t i = 0; i < explain_page_count; i++) {
        printf("%s%s", i ? " " : "", explain_pages[i].name);
    }
}

/* What a command takes in place of files, or NULL. */
static const char *words_of(Command c)
{
    switch (c) {
    case CMD_DUMP: return "tokens ast types ir calls";
    case CMD_COMPLETION: return "bash zsh fish";
    default: return NULL;
    }
}

static bool takes_files(Command c)
{
    return strstr(command_table[c].args, "file.go") != NULL;
}

/* ---- bash ---- */

static void bash_words(Command c)
{
    printf("    %s) words='", command_table[c].name);
    if (c == CMD_HELP) {
        print_commands(" ");
    } else if (c == CMD_EXPLAIN) {
        print_topics();
    } else {
        printf("%s", words_of(c) ? words_of(c) : "");
    }
    printf("' flags='--help");
    for (int i = 0; i < FLAG_COUNT; i++) {
        const FlagInfo *f = &flag_table[i];
        if (flag_of(f, c)) {
            printf(" %s%s%s", flag_dashes(f), f->name, f->arg && f->name[1] ? "=" : "");
        }
    }
    printf("' files=%d ;;\n", takes_files(c));
}

static void bash(void)
{
    puts("# Completion of tether for bash.\n"
         "_tether() {\n"
         "    local cur=${COMP_WORDS[COMP_CWORD]} words= flags= files=0 flag=\n"
         "    COMPREPLY=()\n"
         "    # A word with = is three to bash.\n"
         "    if [[ $cur == = ]]; then\n"
         "        flag=${COMP_WORDS[COMP_CWORD - 1]} cur=\n"
         "    elif ((COMP_CWORD > 2)) && [[ ${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then\n"
         "        flag=${COMP_WORDS[COMP_CWORD - 2]}\n"
         "    fi\n"
         "    case $flag in");
    for (int i = 0; i < FLAG_COUNT; i++) {
        const FlagInfo *f = &flag_table[i];
        if (f->arg && !flag_free(f)) {
            printf("    %s%s) COMPREPLY=($(compgen -W '", flag_dashes(f), f->name);
            print_choices(f->arg, " ");
            puts("' -- \"$cur\")); return ;;");
        }
    }
    puts("    -*) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); return "
         ";;\n"
         "    esac\n"
         "    if ((COMP_CWORD == 1)); then");
    printf("        COMPREPLY=($(compgen -W '");
    print_commands(" ");
    puts("' -- \"$cur\"))\n        return\n    fi\n    case ${COMP_WORDS[1]} in");
    for (int i = 0; i < CMD_COUNT; i++) {
        bash_words((Command)i);
    }
    puts("    esac\n"
         "    if [[ $cur == -* ]]; then\n"
         "        COMPREPLY=($(compgen -W \"$flags\" -- \"$cur\"))\n"
         "        [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace\n"
         "        return\n"
         "    fi\n"
         "    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
         "    if ((files)); then\n"
         "        compopt -o filenames\n"
         "        mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -X '!*.go' -- "
         "\"$cur\"; compgen -d -- \"$cur\")\n"
         "    fi\n"
         "}\n"
         "complete -F _tether tether");
}

/* ---- zsh ---- */

/* Text inside of '...' and of [...]. */
static void zsh_text(const char *text)
{
    for (; *text; text++) {
        if (*text == '\'') {
            fputs("'\\''", stdout);
        } else if (strchr("[]:\\", *text)) {
            printf("\\%c", *text);
        } else {
            putchar(*text);
        }
    }
}

static void zsh_flag(const FlagInfo *f)
{
    bool one = f->name[1] == '\0';
    printf(" \\\n            '%s%s%s[", flag_dashes(f), f->name, f->arg ? one ? "+" : "=" : "");
    zsh_text(f->help);
    putchar(']');
    if (f->arg && flag_free(f)) {
        printf(":%s:_files", f->arg);
    } else if (f->arg) {
        printf(":value:(");
        print_choices(f->arg, " ");
        putchar(')');
    }
    putchar('\'');
}

static void zsh_command(Command c)
{
    printf("    %s)\n        _arguments '--help[explain the command]'", command_table[c].name);
    for (int i = 0; i < FLAG_COUNT; i++) {
        if (flag_of(&flag_table[i], c)) {
            zsh_flag(&flag_table[i]);
        }
    }
    if (c == CMD_HELP) {
        printf(" '1:command:(");
        print_commands(" ");
        printf(")'");
    } else if (c == CMD_EXPLAIN) {
        printf(" '1:topic:(");
        print_topics();
        printf(")'");
    } else if (words_of(c)) {
        printf(" '1:what:(%s)'", words_of(c));
    }
    puts(takes_files(c) ? " '*:file:_files -g \"*.go(-.) *(-/)\"' ;;" : " ;;");
}

static void zsh(void)
{
    puts("#compdef tether\n# Completion of tether for zsh.\n_tether() {\n"
         "    local -a commands=(");
    for (int i = 0; i < CMD_COUNT; i++) {
        printf("        '%s:", command_table[i].name);
        zsh_text(command_table[i].help);
        puts("'");
    }
    puts("    )\n"
         "    if ((CURRENT == 2)); then\n"
         "        _describe command commands\n"
         "        return\n"
         "    fi\n"
         "    local command=$words[2]\n"
         "    shift words\n"
         "    ((CURRENT--))\n"
         "    case $command in");
    for (int i = 0; i < CMD_COUNT; i++) {
        zsh_command((Command)i);
    }
    puts("    esac\n}\n"
         "if [[ $funcstack[1] == _tether ]]; then _tether \"$@\"; else compdef _tether tether; fi");
}

/* ---- fish ---- */

static void fish_text(const char *text)
{
    putchar('\'');
    for (; *text; text++) {
        printf(strchr("'\\", *text) ? "\\%c" : "%c", *text);
    }
    putchar('\'');
}

static void fish_flag(const FlagInfo *f)
{
    printf("complete -c tether -n '__fish_seen_subcommand_from");
    for (int c = 0; c < CMD_COUNT; c++) {
        if (flag_of(f, (Command)c)) {
            printf(" %s", command_table[c].name);
        }
    }
    printf("' -%c %s", f->name[1] ? 'l' : 's', f->name);
    if (f->arg && flag_free(f)) {
        printf(" -r");
    } else if (f->arg) {
        printf(" -xa '");
        print_choices(f->arg, " ");
        putchar('\'');
    }
    printf(" -d ");
    fish_text(f->help);
    putchar('\n');
}

static void fish(void)
{
    puts("# Completion of tether for fish.");
    for (int i = 0; i < CMD_COUNT; i++) {
        const CommandInfo *c = &command_table[i];
        const char *words = words_of((Command)i);
        printf("complete -c tether -n __fish_use_subcommand -xa %s -d ", c->name);
        fish_text(c->help);
        putchar('\n');
        if (words) {
            printf("complete -c tether -n '__fish_seen_subcommand_from %s' -a '%s'\n", c->name,
                   words);
        }
    }
    printf("complete -c tether -n '__fish_seen_subcommand_from explain' -xa '");
    print_topics();
    printf("'\ncomplete -c tether -n '__fish_seen_subcommand_from help' -xa '");
    print_commands(" ");
    puts("'");
    for (int i = 0; i < FLAG_COUNT; i++) {
        fish_flag(&flag_table[i]);
    }
}

bool options_completion(const char *shell)
{
    static const struct {
        const char *name;
        void (*print)(void);
    } shells[] = {{"bash", bash}, {"zsh", zsh}, {"fish", fish}};
    for (size_t i = 0; i < sizeof shells / sizeof *shells; i++) {
        if (strcmp(shell, shells[i].name) == 0) {
            shells[i].print();
            return true;
        }
    }
    return false;
}
