/* "Did you mean": names in reach that differ in case or by one letter, and packages that are not
 * imported. */
#include "analysis/check/checker.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Letters to change, drop or add, at most 2 told apart: 0 same but for case, 1 one letter, 2 more.
 */
static int distance(const Str *a, const Str *b)
{
    if (a->len > b->len) {
        const Str *t = a;
        a = b;
        b = t;
    }
    if (b->len - a->len > 1)
        return 2;
    uint32_t i = 0;
    while (i < a->len && tolower((unsigned char)a->data[i]) == tolower((unsigned char)b->data[i]))
        i++;
    if (i == a->len && a->len == b->len)
        return 0;
    /* After the first difference the rest must agree. */
    uint32_t skip = a->len == b->len ? i + 1 : i;
    bool same = strcasecmp(a->data + skip, b->data + i + 1) == 0;
    bool swapped = a->len == b->len && i + 1 < a->len && a->data[i] == b->data[i + 1] &&
                   a->data[i + 1] == b->data[i] && strcmp(a->data + i + 2, b->data + i + 2) == 0;
    return same || swapped ? 1 : 2;
}

typedef struct Best {
    const Object *obj; /* nearest so far, or NULL */
    int distance;      /* its distance; smaller is better */
} Best;

static void consider(Best *best, const Str *name, const Object *obj)
{
    int d = distance(name, obj->name);
    if (d > 1 || (d == 1 && name->len < 4))
        return;
    /* Nearest, then first by name: the tables have no order of their own. */
    if (!best->obj || d < best->distance ||
        (d == best->distance && strcmp(obj->name->data, best->obj->name->data) < 0))
        *best = (Best){obj, d};
}

static void search(Best *best, const Scope *s, const Str *name, bool exported, bool want_type)
{
    for (uint32_t i = 0; i < s->names.cap; i++) {
        if (!s->names.slots[i].key)
            continue;
        const Object *obj = (const Object *)(uintptr_t)s->names.slots[i].value;
        if ((exported && !type_name_exported(obj->name)) || (want_type && obj->kind != OBJ_TYPE))
            continue;
        consider(best, name, obj);
    }
}

/* An import path that ends in the name. */
static const char *package_path(Checker *c, const Str *name)
{
    const char **list =
        c->importer && c->importer->list ? c->importer->list(c->importer->context) : NULL;
    for (; list && *list; list++) {
        const char *slash = strrchr(*list, '/');
        if (strcmp(slash ? slash + 1 : *list, name->data) == 0 && !strstr(*list, "internal/"))
            return *list;
    }
    return NULL;
}

void check_suggest_name(Checker *c, Diag *d, const Str *name, bool want_type)
{
    if (!d)
        return;
    const char *path = package_path(c, name);
    if (path) {
        check_note(c, d, NO_POS, "add: import \"%s\"", path);
        return;
    }
    Best best = {0};
    for (const Scope *s = c->env.scope; s && !best.obj; s = s->parent)
        search(&best, s, name, false, want_type);
    if (best.obj)
        check_note(c, d, best.obj->pos, "did you mean %s?", best.obj->name->data);
}

void check_suggest_member(Checker *c, Diag *d, const Package *pkg, const Str *name)
{
    Best best = {0};
    if (!d)
        return;
    search(&best, pkg->scope, name, true, false);
    if (best.obj)
        check_note(c, d, NO_POS, "did you mean %s.%s?", pkg->name->data, best.obj->name->data);
}
