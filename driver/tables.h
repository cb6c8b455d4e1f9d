/* The tables of commands and flags, for whoever parses or prints them. */
#ifndef DRIVER_TABLES_H
#define DRIVER_TABLES_H

#include "driver/options.h"

typedef enum FlagKind { BOOL, INT, TEXT } FlagKind;

typedef struct FlagInfo {
    const char *name;     /* without dashes: one for a single letter, else two */
    FlagKind kind;        /* BOOL has no value */
    const char *arg; /* what the value is: "a|b|c" or a placeholder in capitals; NULL for BOOL */
    const char *commands; /* letters of the commands that take it */
    const char *help;     /* what it does */
} FlagInfo;

typedef struct CommandInfo {
    const char *name;
    char letter;          /* stands for it in FlagInfo.commands */
    const char *args;     /* what follows it */
    const char *help;     /* what it does */
} CommandInfo;

extern const FlagInfo flag_table[FLAG_COUNT];
extern const CommandInfo command_table[CMD_COUNT];

/* "-" or "--". */
const char *flag_dashes(const FlagInfo *flag);
bool flag_of(const FlagInfo *flag, Command command);
/* The value is a placeholder, in capitals, and not one of a list of words. */
bool flag_free(const FlagInfo *flag);

#endif
