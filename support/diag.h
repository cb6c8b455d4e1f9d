/* Diagnostics: collected, sorted by position, deduplicated, capped, printed with caret and notes.
 */
#ifndef SUPPORT_DIAG_H
#define SUPPORT_DIAG_H

#include "support/buf.h"
#include "support/source.h"
#include "support/vec.h"

typedef enum DiagClass {
    DIAG_SYNTAX,   /* wrong tokens */
    DIAG_TYPE,     /* breaks a rule of the language */
    DIAG_SUBSET,   /* is Go, but not in tether's subset */
    DIAG_CONTRACT, /* a directive's demand is not met, or the directive is wrong */
} DiagClass;

typedef enum DiagCode {
#define DIAG(name, cls, code, title) E_##name,
#include "support/diag.def"
    DIAG_CODE_COUNT
} DiagCode;

typedef struct DiagNote {
    Pos pos;               /* where, or NO_POS */
    const char *text;      /* in the arena */
    struct DiagNote *next; /* in order of diag_note calls */
} DiagNote;

/* A change of the source that may put an error right; shown when it was found to do so. */
typedef struct DiagFix {
    Pos pos, end;         /* the bytes that `text` replaces */
    const char *text;     /* in the arena */
    DiagNote *note;       /* says what the change is */
    bool good;            /* tried, and it does: see diag_settle */
    struct DiagFix *next; /* the next best */
} DiagFix;

typedef struct Diag {
    DiagCode code;    /* which error of support/diag.def */
    Pos pos;          /* start of what is wrong */
    Pos end;          /* one past it (== pos when only a point is known) */
    const char *text; /* Go's wording; lines after the first start with a tab */
    DiagNote *notes;  /* further places; may be NULL */
    DiagFix *fixes;   /* not tried yet, the best first; after diag_settle the good one or NULL */
    uint32_t order;   /* as reported; sort tie-break */
} Diag;

typedef struct DiagList {
    Arena *arena;     /* owns texts */
    SourceSet *src;   /* to print positions */
    VEC(Diag) items;  /* as reported until diag_sort */
    uint32_t limit;   /* printed errors at most; 0 is no limit; 10 by default, as Go */
} DiagList;

void diag_init(DiagList *d, Arena *arena, SourceSet *src);
void diag_free(DiagList *d);
/* Reports one error. printf rules. Returns it so that notes can be added (valid until the next
 * report). */
Diag *diag_error(DiagList *d, DiagCode code, Pos pos, Pos end, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));
/* The message becomes "FMT: is Go, but not in tether's subset". */
Diag *diag_subset(DiagList *d, DiagCode code, Pos pos, Pos end, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));
void diag_note(DiagList *d, Diag *e, Pos pos, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
/* Offers a change: the bytes pos..end become `text`. The note, at `place` or NO_POS, is shown if
 * the change is found good. Takes NULL for `e`. */
void diag_fix(DiagList *d, Diag *e, Pos pos, Pos end, const char *text, Pos place, const char *fmt,
              ...) __attribute__((format(printf, 7, 8)));
/* Keeps of each error the first fix that is good, as the last of its notes. */
void diag_settle(DiagList *d);
/* "E0201", and what that is in a few words. */
const char *diag_code_id(DiagCode code);
const char *diag_code_title(DiagCode code);
bool diag_any(const DiagList *d);
/* Drops the errors of this code if there are others. */
void diag_drop_minor(DiagList *d, DiagCode code);
/* Sorts by position and drops those that repeat the one before (same line and same text). */
void diag_sort(DiagList *d);
/* Sorts, then prints "path:line:col: message [code]", source line, caret and notes into `out`.
 * `color` adds ANSI colours; `brief` leaves out source lines. */
void diag_print(DiagList *d, Buf *out, bool color, bool brief);
/* Sorts, then prints one JSON object a line: class, code, file, line, column, end_line, end_column,
 * message, notes, and where there is one the fix. */
void diag_print_json(DiagList *d, Buf *out);
/* How many errors are printed. */
uint32_t diag_shown(const DiagList *d);

/* "internal compiler error: ..." on standard error, then exit 70. Never for a user's mistake. */
_Noreturn void tether_ice(const char *file, int line, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
#define ICE(...) tether_ice(__FILE__, __LINE__, __VA_ARGS__)

#endif
