/* "Did you mean" is said only of what type-checks: the changes that errors offer are made to a copy
 * of the source, which is checked again. Each round tries the next best change of every error that
 * has no good one yet, all in one copy, so that ten errors cost little more than one; what fails
 * there is tried alone. */
#include "driver/compile.h"

#include <stdlib.h>
#include <string.h>

typedef struct Trial {
    Compilation *of;           /* whose errors are tried */
    Compilation copy;          /* with the changes made */
    VEC(DiagFix *) fixes;      /* of this round, by position; each another place */
} Trial;

static int by_position(const void *a, const void *b)
{
    const DiagFix *x = *(DiagFix *const *)a, *y = *(DiagFix *const *)b;
    return x->pos != y->pos ? (x->pos < y->pos ? -1 : 1) : (x->end > y->end) - (x->end < y->end);
}

/* The text of `file` with the changes that lie in it. */
static void change(const Trial *t, const SourceFile *file, Buf *text)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < t->fixes.len; i++) {
        const DiagFix *fix = t->fixes.data[i];
        if (fix->pos < file->base || fix->pos > file->base + file->size) {
            continue;
        }
        buf_add(text, file->text + at, fix->pos - file->base - at);
        buf_str(text, fix->text);
        at = fix->end - file->base;
    }
    buf_add(text, file->text + at, file->size - at);
}

static void check_copy(Trial *t)
{
    compilation_init(&t->copy, t->of->options, NULL);
    const SourceSet *sources = &t->of->sources;
    uint32_t count = t->of->file_count;
    t->copy.files = ARENA_ARRAY(&t->copy.arena, FileAst *, count);
    for (uint32_t i = 0; i < sources->count; i++) {
        const SourceFile *file = sources->files[i];
        if (!file->bundled && t->copy.file_count < count) {
            Buf text = {0};
            change(t, file, &text);
            t->copy.files[t->copy.file_count++] =
                compile_parse(&t->copy, file->path, text.data, text.len);
            buf_free(&text);
        }
    }
    compile_check(&t->copy);
}

static bool same_line(SourcePlace a, SourcePlace b)
{
    return a.line == b.line && a.file && b.file && strcmp(a.file->path, b.file->path) == 0;
}

/* Has the original this error too? */
static bool known(const Trial *t, const Diag *e)
{
    SourcePlace place = source_place(&t->copy.sources, e->pos);
    for (uint32_t i = 0; i < t->of->diags.items.len; i++) {
        const Diag *old = &t->of->diags.items.data[i];
        if (strcmp(old->text, e->text) == 0 &&
            same_line(place, source_place(&t->of->sources, old->pos))) {
            return true;
        }
    }
    return false;
}

/* Whoever misspells an import may misspell its uses, too, or have none yet. */
static bool is_pardoned(const Diag *e, const Diag *of)
{
    return of->code == E_NO_PACKAGE && e->code == E_UNUSED_IMPORT;
}

/* The change is good when `of` is gone and its lines have no new error. */
static bool is_good(const Trial *t, const DiagFix *fix, const Diag *of)
{
    SourcePlace error = source_place(&t->of->sources, of->pos);
    SourcePlace changed = source_place(&t->of->sources, fix->pos);
    for (uint32_t i = 0; i < t->copy.diags.items.len; i++) {
        const Diag *e = &t->copy.diags.items.data[i];
        SourcePlace place = source_place(&t->copy.sources, e->pos);
        bool still = same_line(place, error) && strcmp(e->text, of->text) == 0;
        bool at_hand = same_line(place, error) || same_line(place, changed);
        if (still || (at_hand && !known(t, e) && !is_pardoned(e, of))) {
            return false;
        }
    }
    return true;
}

/* Takes a change into the round unless it touches another. The same import may be wanted by many
 * errors. */
static bool take(Trial *t, DiagFix *fix)
{
    for (uint32_t i = 0; i < t->fixes.len; i++) {
        const DiagFix *other = t->fixes.data[i];
        if (other->pos == fix->pos && other->end == fix->end &&
            strcmp(other->text, fix->text) == 0) {
            return true;
        }
        if (fix->pos < other->end && other->pos < fix->end) {
            return false;
        }
    }
    vec_push(&t->fixes, fix);
    return true;
}

typedef struct Candidate {
    const Diag *error;
    DiagFix *fix; /* the next to try; NULL: none is left, or the last was good */
    bool taken;   /* in this round */
    bool alone;   /* not good beside others, which may be to blame: the next round is its own */
} Candidate;

static void choose(Trial *t, Candidate *list, uint32_t count)
{
    Candidate *alone = NULL;
    for (uint32_t i = 0; i < count; i++) {
        list[i].taken = false;
        alone = alone == NULL && list[i].fix && list[i].alone ? &list[i] : alone;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (list[i].fix && (alone == NULL || alone == &list[i])) {
            list[i].taken = take(t, list[i].fix);
        }
    }
}

/* False when nothing is left to try. */
static bool try_round(Compilation *c, Candidate *list, uint32_t count)
{
    Trial t = {.of = c};
    choose(&t, list, count);
    if (t.fixes.len == 0) {
        return false;
    }
    qsort(t.fixes.data, t.fixes.len, sizeof *t.fixes.data, by_position);
    check_copy(&t);
    for (uint32_t i = 0; i < count; i++) {
        if (list[i].taken) {
            list[i].fix->good = is_good(&t, list[i].fix, list[i].error);
            list[i].alone = !list[i].fix->good && t.fixes.len > 1;
            if (!list[i].alone) {
                list[i].fix = list[i].fix->good ? NULL : list[i].fix->next;
            }
        }
    }
    compilation_free(&t.copy);
    vec_free(&t.fixes);
    return true;
}

/* Is what this change takes away what a good one of another error wants? */
static bool is_wanted(const Compilation *c, const DiagFix *fix, const Candidate *list,
                      uint32_t count)
{
    const SourceFile *file = source_file(&c->sources, fix->pos);
    const char *text = file->text + (fix->pos - file->base);
    for (uint32_t i = 0; i < count; i++) {
        const DiagFix *other = list[i].error->fixes;
        while (other && !other->good) {
            other = other->next;
        }
        if (other && strlen(other->text) == fix->end - fix->pos &&
            memcmp(other->text, text, fix->end - fix->pos) == 0) {
            return true;
        }
    }
    return false;
}

void fixes_try(Compilation *c)
{
    enum { ROUNDS = 16 };
    diag_sort(&c->diags);
    uint32_t count = diag_shown(&c->diags);
    Candidate *list = ARENA_ARRAY(&c->arena, Candidate, count);
    /* A variable may be unused because its use is misspelt: that is tried first. */
    for (int late = 0; late < 2; late++) {
        for (uint32_t i = 0; i < count; i++) {
            Diag *e = &c->diags.items.data[i];
            bool now = (e->code == E_UNUSED_VARIABLE) == (late == 1);
            list[i].error = e;
            list[i].alone = false;
            list[i].fix = now && !(late && e->fixes && is_wanted(c, e->fixes, list, count))
                              ? e->fixes
                              : NULL;
        }
        for (int round = 0; round < ROUNDS && try_round(c, list, count); round++) {
        }
    }
    diag_settle(&c->diags);
}
