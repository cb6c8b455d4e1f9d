/* The report: what the escape stage decided, for people and for programs. It only reads.
 *
 * model.c puts together what is shown: the sites of the user's package with their ids, names and
 * totals, filtered as wished. Each form has a file of its own that prints the model. The folder
 * stands between analysis and driver: it includes the stages up to the analysis, and only the
 * driver includes it, so a form can be added without touching the analysis. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "analysis/escape/escape.h"

/* Each field may be NULL: text, heap and stack verdicts (gc: all), all functions, full paths. */
typedef struct ReportWish {
    const char *format;   /* text, gc, json, sarif, dot, html */
    const char *show;     /* heap, stack, params, all; comma separated */
    const char *func;     /* regular expression (POSIX extended) on function names */
    const char *why;      /* none, short, full */
    const char *version;  /* of tether, for forms that name the tool */
} ReportWish;

/* Does this form need EscapeOptions.holds? */
bool report_needs_holds(const char *format);
/* Appends the report on the user's package to `out`. Gives NULL, or what is wrong with the wish. */
const char *report_write(EscapeResult *result, IrProgram *ir, const ReportWish *wish, Buf *out);

/* Appends the lock file: a line for each site of the user's package, sorted, without positions. */
void report_lock(EscapeResult *result, IrProgram *ir, Buf *out);
/* Compares a lock file with the placements of today. Appends the differences to `out`; gives how
 * many there are. `path` is the lock file's name. */
uint32_t report_compare(EscapeResult *result, IrProgram *ir, const char *path, const Buf *lock,
                        Buf *out);

#endif
