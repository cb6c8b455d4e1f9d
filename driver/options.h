/* The command line: commands and flags from their tables. */
#ifndef DRIVER_OPTIONS_H
#define DRIVER_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum Command {
#define COMMAND(id, name, letter, args, help) CMD_##id,
#include "driver/commands.def"
    CMD_COUNT
} Command;

typedef enum FlagId {
#define FLAG(id, name, kind, arg, commands, help) FLAG_##id,
#include "driver/options.def"
    FLAG_COUNT
} FlagId;

typedef struct Options {
    Command command;
    const char *text[FLAG_COUNT];  /* value of TEXT flags, NULL when not given */
    int64_t number[FLAG_COUNT];    /* value of INT flags; BOOL: 0 or 1 */
    bool given[FLAG_COUNT];
    char **inputs;                 /* files, a folder or "-" */
    int input_count;
    char **program_args;           /* run: what the program gets */
    int program_arg_count;
    const char *topic;             /* dump, explain, completion, env: the first argument */
} Options;

enum ExitCode {
#define EXIT_CODE(name, code, help) EXIT_##name = code,
#include "driver/exits.def"
};

/* Fills *o. Returns -1 to go on, or the exit code after a usage error or help was printed. */
int options_parse(Options *o, int argc, char **argv);
void options_help(Command c);
void options_usage(void);
/* The manual page, as roff. */
void options_man(void);
/* The completions for "bash", "zsh" or "fish"; false for any other shell. */
bool options_completion(const char *shell);
/* The names of the environment variables that matter: i < variable_count(). */
size_t variable_count(void);
const char *variable_name(size_t i);
/* Are messages on file descriptor `fd` in colour? */
bool options_color(const Options *o, int fd);

#endif
