/* The escape command: the report in its forms, and the lock file. */
#include "driver/compile.h"
#include "driver/version.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const char default_lock[] = "escape.lock";

/* The report into `out`, in the form `usual` when the user named none. Returns 0, or EXIT_USAGE
 * after a message. */
static int make_report(Compilation *c, const char *usual, Buf *out)
{
    const Options *o = c->options;
    ReportWish wish = {.format = o->text[FLAG_FORMAT] ? o->text[FLAG_FORMAT] : usual,
                       .show = o->text[FLAG_SHOW],
                       .func = o->text[FLAG_FUNC],
                       .why = o->text[FLAG_WHY],
                       .version = TETHER_VERSION};
    const char *error = report_write(c->escape, c->ir, &wish, out);
    if (error) {
        fprintf(stderr, "tether: %s\n", error);
    }
    return error ? EXIT_USAGE : 0;
}

/* With -m, which users know from Go: in Go's words. */
int report_on_stderr(Compilation *c)
{
    Buf out = {0};
    int code = make_report(c, "gc", &out);
    fwrite(out.data ? out.data : "", 1, out.len, stderr);
    buf_free(&out);
    return code;
}

static int write_lock(Compilation *c, const char *path)
{
    Buf lock = {0};
    report_lock(c->escape, c->ir, &lock);
    int code = write_output(&lock, 1, path);
    buf_free(&lock);
    return code;
}

static int compare_lock(Compilation *c, const char *path)
{
    Buf lock, out = {0};
    if (!buf_read_file(&lock, path)) {
        fprintf(stderr, "tether: %s: %s (--write-lock writes it)\n", path, strerror(errno));
        return EXIT_ERRORS;
    }
    uint32_t count = report_compare(c->escape, c->ir, path, &lock, &out);
    if (count) {
        buf_str(&out, "If this is as it should be, --write-lock writes the lock anew.\n");
        fwrite(out.data, 1, out.len, stderr);
    }
    buf_free(&lock);
    buf_free(&out);
    return count ? EXIT_ERRORS : 0;
}

/* The lock is all that is wanted, unless something is said of the report, too. */
static bool wants_report(const Options *o)
{
    bool lock = o->text[FLAG_LOCK] || o->number[FLAG_WRITE_LOCK];
    return !lock || o->given[FLAG_FORMAT] || o->given[FLAG_SHOW] || o->given[FLAG_FUNC] ||
           o->given[FLAG_WHY] || o->given[FLAG_OUTPUT];
}

int report_command(Compilation *c)
{
    const Options *o = c->options;
    int code = compile(c, STAGE_ESCAPE);
    if (code) {
        return code;
    }
    if (wants_report(o)) {
        Buf out = {0};
        code = make_report(c, "text", &out);
        code = code ? code : write_output(&out, 1, o->text[FLAG_OUTPUT]);
        buf_free(&out);
    }
    const char *lock = o->text[FLAG_LOCK] ? o->text[FLAG_LOCK] : default_lock;
    if (code == 0 && o->number[FLAG_WRITE_LOCK]) {
        code = write_lock(c, lock);
    } else if (code == 0 && o->text[FLAG_LOCK]) {
        code = compare_lock(c, lock);
    }
    return code;
}
