/* The module that the sources lie in. Only its name is asked for: to tell a package of the user's
 * own, which cannot be imported yet, from a misspelt one. */
#include "driver/compile.h"

#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

/* Is the path, of `len` bytes, that of the module that the text of a go.mod declares, or below? */
static bool declares(const char *text, const char *path, size_t len)
{
    for (const char *line = text; *line; line += strcspn(line, "\n"), line += *line != '\0') {
        const char *name = line + strspn(line, " \t");
        if (strncmp(name, "module", 6) != 0 || (name[6] != ' ' && name[6] != '\t')) {
            continue;
        }
        name += 6 + strspn(name + 6, " \t\"");
        size_t size = strcspn(name, " \t\r\n\"");
        return size > 0 && size <= len && strncmp(name, path, size) == 0 &&
               (len == size || path[size] == '/');
    }
    return false;
}

bool module_has(void *context, const Str *path)
{
    Compilation *c = context;
    char folder[PATH_MAX], name[PATH_MAX];
    if (c->file_count == 0 || realpath(c->files[0]->source->path, folder) == NULL) {
        return false;
    }
    char *at = folder;
    do {
        at = dirname(at);
        int len = snprintf(name, sizeof name, "%s/go.mod", strcmp(at, "/") == 0 ? "" : at);
        Buf text = {0};
        if (len < (int)sizeof name && buf_read_file(&text, name)) {
            bool has = text.len > 0 && declares(text.data, path->data, path->len);
            buf_free(&text);
            return has;
        }
    } while (strcmp(at, "/") != 0);
    return false;
}
