/* Go's own directives (//go:NAME) where they have no effect: Go refuses them, though their meaning
 * is none of tether's business. Only asked of programs without other errors, as Go does. */
#include "analysis/check/checker.h"

#include <string.h>

typedef enum PragmaKind {
    PRAGMA_UNKNOWN, /* ignored, wherever it is */
    PRAGMA_FUNC,    /* above a function or method */
    PRAGMA_BUILD,   /* above the package clause */
    PRAGMA_RUNTIME, /* in package runtime alone */
    PRAGMA_STD,     /* in the standard library alone */
} PragmaKind;

static PragmaKind kind_of(const char *name, size_t len)
{
    static const struct {
        const char *name;
        PragmaKind kind;
    } known[] = {
        {"build", PRAGMA_BUILD},
        {"noescape", PRAGMA_FUNC},
        {"norace", PRAGMA_FUNC},
        {"noinline", PRAGMA_FUNC},
        {"nosplit", PRAGMA_FUNC},
        {"nocheckptr", PRAGMA_FUNC},
        {"uintptrescapes", PRAGMA_FUNC},
        {"uintptrkeepalive", PRAGMA_STD},
        {"systemstack", PRAGMA_RUNTIME},
        {"nowritebarrier", PRAGMA_RUNTIME},
        {"nowritebarrierrec", PRAGMA_RUNTIME},
        {"yeswritebarrierrec", PRAGMA_RUNTIME},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strlen(known[i].name) == len && memcmp(known[i].name, name, len) == 0)
            return known[i].kind;
    }
    return PRAGMA_UNKNOWN;
}

/* The declaration that comes next is a function, and the comment neither within one before it nor
 * on its last line. */
static bool above_function(const FileAst *file, const Comment *comment)
{
    Pos pos = comment->pos;
    if (!comment->own_line)
        return false;
    for (uint32_t i = 0; i < file->decl_count; i++) {
        const Decl *d = file->decls[i];
        if (pos < d->pos)
            return d->kind == DECL_FUNC;
        if (pos < d->end)
            return false;
    }
    return false;
}

static void check_pragma(Checker *c, const FileAst *file, const Comment *comment)
{
    static const char prefix[] = "//go:";
    const char *text = file->source->text + (comment->pos - file->source->base);
    size_t len = comment->end - comment->pos, start = sizeof prefix - 1, stop = start;
    if (len <= start || memcmp(text, prefix, start) != 0)
        return;
    while (stop < len && text[stop] != ' ' && text[stop] != '\t' && text[stop] != '\r')
        stop++;
    Pos pos = comment->pos + 2, end = comment->pos + (Pos)stop;
    PragmaKind kind = kind_of(text + start, stop - start);
    if (kind == PRAGMA_RUNTIME)
        check_error(c, E_PRAGMA, pos, end, "%.*s only allowed in runtime", (int)stop, text);
    else if (kind == PRAGMA_STD)
        check_error(c, E_PRAGMA, pos, end, "%.*s is only allowed in the standard library",
                    (int)stop, text);
    else if ((kind == PRAGMA_FUNC && !above_function(file, comment)) ||
             (kind == PRAGMA_BUILD && file->package && pos > file->package->pos))
        check_error(c, E_PRAGMA, pos, end, "misplaced compiler directive");
}

void check_pragmas(Checker *c, const Package *pkg)
{
    for (uint32_t i = 0; i < pkg->file_count; i++) {
        const FileAst *file = pkg->files[i];
        for (uint32_t k = 0; k < file->comment_count; k++)
            check_pragma(c, file, &file->comments[k]);
    }
}
