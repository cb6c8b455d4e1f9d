/* Interned strings: one Str per spelling, so that equality is pointer equality. */
#ifndef SUPPORT_STR_H
#define SUPPORT_STR_H

#include "support/arena.h"

#include <pthread.h>
#include <stdatomic.h>

typedef struct Str {
    uint32_t len;  /* bytes, without the terminating NUL */
    uint32_t hash; /* of the bytes; never changes */
    char data[];   /* the bytes (may hold NULs), then a NUL */
} Str;

typedef struct StrSlots StrSlots;

/* Threads may share a table. */
typedef struct StrTable {
    _Atomic(StrSlots *) table; /* the newest: it has all strings */
    pthread_mutex_t lock;      /* guards all below, and the filling of slots */
    Arena arena;               /* where the strings live */
    uint32_t count;            /* strings in the table */
} StrTable;

void str_table_init(StrTable *t);
/* Frees the strings too. */
void str_table_free(StrTable *t);
/* The one Str with these bytes. */
Str *str_intern(StrTable *t, const char *s, size_t len);
Str *str_intern_c(StrTable *t, const char *s);

#endif
