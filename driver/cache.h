/* Built programs are kept, so that building the same C again with the same compiler takes no time.
 *
 * The folder is TETHER_CACHE (`off`: none), else tether/ in XDG_CACHE_HOME or ~/.cache. An entry is
 * an executable whose name is a hash of all that it depends on: the C, the flags, the compiler's
 * and the runtime's files (size and time), the variables that compilers read. A cache that cannot
 * be used is no error: the program is built anew. */
#ifndef DRIVER_CACHE_H
#define DRIVER_CACHE_H

#include "support/arena.h"
#include "support/buf.h"
#include "support/vec.h"

/* What an executable depends on; strings are fed in any order that is always the same. */
typedef struct CacheKey {
    uint64_t high, low;
} CacheKey;

CacheKey cache_key(void);
void cache_add(CacheKey *key, const void *data, size_t len);
void cache_add_text(CacheKey *key, const char *text);
/* Size and time of a file; its name only when it cannot be read. */
void cache_add_file(CacheKey *key, const char *path);

/* Where the executable of this key is or would be kept; NULL: there is no cache. */
char *cache_entry(Arena *arena, const CacheKey *key);
/* Copies the entry to `path`, as an executable. False when it is not there. */
bool cache_get(const char *entry, const char *path);
/* Keeps a copy of the executable at `path`; the entries used longest ago make room for it. */
void cache_put(const char *entry, const char *path);

#endif
