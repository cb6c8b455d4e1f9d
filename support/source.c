/* Source files: every byte of every file has its own Pos, found again by binary search. */
#include "support/source.h"

#include "support/memory.h"

#include <pthread.h>
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

static uint32_t *index_lines(SourceFile *f)
{
    f->line_count = count_newlines(f->text, f->size) + 1;
    uint32_t *lines = memory_new(f->line_count * sizeof *lines), *line = lines + 1;
    const char *end = f->text + f->size;
    for (const char *p = f->text; (p = memchr(p, '\n', (size_t)(end - p))) != NULL; p++)
        *line++ = (uint32_t)(p + 1 - f->text);
    return lines;
}

/* Found when a thread first asks: a program without errors may never need them. */
static const uint32_t *lines_of(SourceFile *f)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    if (f->lines)
        return f->lines;
    pthread_mutex_lock(&lock);
    if (f->lines == NULL)
        f->lines = index_lines(f);
    pthread_mutex_unlock(&lock);
    return f->lines;
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

SourceFile *source_take(SourceSet *s, const char *path, Buf *text)
{
    SourceFile *f = NULL;
    if (text->len <= FILE_MAX && text->len + 1 <= UINT32_MAX - s->next) {
        f = ARENA_NEW(s->arena, SourceFile);
        f->path = arena_strndup(s->arena, path, strlen(path));
        /* The scanner reads in place and wants two NULs at the end. */
        buf_reserve(text, 2);
        text->data[text->len + 1] = '\0';
        f->text = text->data;
        f->room = text->cap;
        f->size = (uint32_t)text->len;
        f->base = s->next;
        s->next += f->size + 1;
        append(s, f);
        *text = (Buf){0};
    }
    buf_free(text);
    return f;
}

SourceFile *source_add(SourceSet *s, const char *path, const char *text, size_t size)
{
    Buf copy = {0};
    if (size > FILE_MAX)
        return NULL;
    buf_add(&copy, text, size);
    return source_take(s, path, &copy);
}

void source_free(SourceSet *s)
{
    for (uint32_t i = 0; i < s->count; i++) {
        SourceFile *f = s->files[i];
        memory_free((char *)f->text, f->room);
        memory_free(f->lines, f->line_count * sizeof *f->lines);
    }
    *s = (SourceSet){.arena = s->arena, .next = 1};
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
    SourceFile *f = source_file(s, pos);
    if (!f)
        return (SourcePlace){0};
    const uint32_t *lines = lines_of(f);
    uint32_t offset = pos - f->base, lo = 0, hi = f->line_count;
    while (hi - lo > 1) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (lines[mid] <= offset)
            lo = mid;
        else
            hi = mid;
    }
    return (SourcePlace){.file = f, .line = lo + 1, .column = offset - lines[lo] + 1};
}

const char *source_line(SourceFile *f, uint32_t line, uint32_t *len)
{
    const uint32_t *lines = lines_of(f);
    if (line == 0 || line > f->line_count) {
        *len = 0;
        return "";
    }
    uint32_t start = lines[line - 1];
    uint32_t end = line < f->line_count ? lines[line] - 1 : f->size;
    if (end > start && f->text[end - 1] == '\r')
        end--;
    *len = end - start;
    return f->text + start;
}
