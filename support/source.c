/* Source files: every byte of every file has its own Pos, found again by binary search. */
#include "support/source.h"

#include <string.h>

enum { FILE_MAX = INT32_MAX - 16 };

void source_init(SourceSet *s, Arena *arena)
{
    *s = (SourceSet){.arena = arena, .next = 1};
}

static uint32_t count_newlines(const char *text, size_t size)
{
    uint32_t n = 0;
    const char *end = text + size;
    for (const char *p = text; (p = memchr(p, '\n', (size_t)(end - p))) != NULL; p++)
        n++;
    return n;
}

static void index_lines(SourceFile *f, Arena *arena)
{
    f->line_count = count_newlines(f->text, f->size) + 1;
    f->lines = ARENA_ARRAY(arena, uint32_t, f->line_count);
    const char *end = f->text + f->size;
    uint32_t *line = f->lines + 1;
    for (const char *p = f->text; (p = memchr(p, '\n', (size_t)(end - p))) != NULL; p++)
        *line++ = (uint32_t)(p + 1 - f->text);
}

static void append(SourceSet *s, SourceFile *f)
{
    if (s->count == s->cap) {
        uint32_t cap = s->cap ? s->cap * 2 : 8;
        SourceFile **files = ARENA_ARRAY(s->arena, SourceFile *, cap);
        if (s->count)
            memcpy(files, s->files, s->count * sizeof *files);
        s->files = files;
        s->cap = cap;
    }
    s->files[s->count++] = f;
}

SourceFile *source_add(SourceSet *s, const char *path, const char *text, size_t size)
{
    if (size > FILE_MAX || size + 1 > UINT32_MAX - s->next)
        return NULL;
    SourceFile *f = ARENA_NEW(s->arena, SourceFile);
    f->path = arena_strndup(s->arena, path, strlen(path));
    /* The scanner reads in place and wants two NULs at the end. */
    char *copy = arena_alloc(s->arena, size + 2);
    if (size)
        memcpy(copy, text, size);
    f->text = copy;
    f->size = (uint32_t)size;
    f->base = s->next;
    s->next += f->size + 1;
    index_lines(f, s->arena);
    append(s, f);
    return f;
}

SourceFile *source_file(const SourceSet *s, Pos pos)
{
    if (pos == NO_POS || pos >= s->next)
        return NULL;
    uint32_t lo = 0, hi = s->count;
    while (hi - lo > 1) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (s->files[mid]->base <= pos)
            lo = mid;
        else
            hi = mid;
    }
    return s->files[lo];
}

SourcePlace source_place(const SourceSet *s, Pos pos)
{
    const SourceFile *f = source_file(s, pos);
    if (!f)
        return (SourcePlace){0};
    uint32_t offset = pos - f->base, lo = 0, hi = f->line_count;
    while (hi - lo > 1) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (f->lines[mid] <= offset)
            lo = mid;
        else
            hi = mid;
    }
    return (SourcePlace){.file = f, .line = lo + 1, .column = offset - f->lines[lo] + 1};
}

const char *source_line(SourceFile *f, uint32_t line, uint32_t *len)
{
    if (line == 0 || line > f->line_count) {
        *len = 0;
        return "";
    }
    uint32_t start = f->lines[line - 1];
    uint32_t end = line < f->line_count ? f->lines[line] - 1 : f->size;
    if (end > start && f->text[end - 1] == '\r')
        end--;
    *len = end - start;
    return f->text + start;
}
