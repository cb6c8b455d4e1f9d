/* Source files and positions: a Pos is one 32-bit offset over all files, 0 meaning "no position".
 */
#ifndef SUPPORT_SOURCE_H
#define SUPPORT_SOURCE_H

#include "support/arena.h"
#include "support/buf.h"

#include <stdatomic.h>
#include <stdbool.h>

typedef uint32_t Pos;
#define NO_POS 0u

typedef struct SourceFile {
    const char *path;      /* as given by the user (or lib path for bundled packages) */
    const char *text;      /* the bytes, then two NULs */
    size_t room;           /* bytes that text has, at least size + 2 */
    uint32_t size;         /* bytes, at most 2^31 */
    Pos base;        /* Pos of byte 0; byte i has Pos base + i; base + size is valid too (EOF) */
    _Atomic(uint32_t *) lines; /* offsets of line starts, lines[0] == 0; NULL: nobody asked yet */
    uint32_t line_count;   /* entries of lines */
    bool bundled;          /* a file of a bundled package, not the user's */
    bool old_loops;        /* its //go:build line asks for the loops of a Go before 1.22 */
} SourceFile;

typedef struct SourceSet {
    Arena *arena;       /* owns files */
    SourceFile **files; /* in order of base */
    uint32_t count;     /* files */
    uint32_t cap;       /* allocated entries of files */
    Pos next;           /* base of the next file; starts at 1 */
} SourceSet;

typedef struct SourcePlace {
    const SourceFile *file; /* NULL when the position is NO_POS */
    uint32_t line;          /* from 1 */
    uint32_t column;        /* from 1, in bytes, as Go counts */
} SourcePlace;

void source_init(SourceSet *s, Arena *arena);
/* Frees texts; the set is empty then, and has to go before its arena does. */
void source_free(SourceSet *s);
/* Adds a file and takes its text over; `text` is empty then. NULL when the positions are used up
 * (4 GiB). */
SourceFile *source_take(SourceSet *s, const char *path, Buf *text);
/* The same with a copy of the text. */
SourceFile *source_add(SourceSet *s, const char *path, const char *text, size_t size);
/* The file that holds `pos`, NULL for NO_POS. */
SourceFile *source_file(const SourceSet *s, Pos pos);
SourcePlace source_place(const SourceSet *s, Pos pos);
/* Text of line `line` (from 1) without its newline; length in *len. */
const char *source_line(SourceFile *f, uint32_t line, uint32_t *len);

#endif
