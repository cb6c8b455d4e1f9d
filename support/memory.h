/* Blocks of memory whose size the owner remembers: what arenas, vectors, maps and buffers are made
 * of.
 *
 * Big blocks are pages (support/pages.h). Blocks of less than MEMORY_BIG bytes are
 * powers of two, taken from and given back to lists: the size is known, so that costs a tenth of
 * what malloc does. */
#ifndef SUPPORT_MEMORY_H
#define SUPPORT_MEMORY_H

#include <stddef.h>

/* A sanitizer knows the bounds of blocks only when malloc made them. Chunks are small then, so that
 * each body has a group of its own (support/group.h), and it is noticed who still reads one. */
#if defined(__SANITIZE_ADDRESS__)
enum { MEMORY_MALLOC = 1, MEMORY_PAGE = 1 << 14 };
#else
enum { MEMORY_MALLOC = 0, MEMORY_PAGE = 1 << 21 };
#endif
enum { MEMORY_BIG = 1 << 20 };

/* Tunes what is left to malloc, numbers of GMP above all, for a program that allocates for a short
 * time and then ends. Call it before threads are made. */
void memory_setup(void);
/* A thread that will end takes over the small blocks that an ended one has left, and leaves its
 * own: call these at its beginning and end. */
void memory_thread_begin(void);
void memory_thread_end(void);
/* A block of `size` zeroed bytes. Never NULL: out of memory ends the process with exit 70. */
void *memory_new(size_t size);
/* The block with `size` bytes instead of `old`, perhaps moved; bytes that are added are undefined.
 * NULL with `old` 0 is an empty block. */
void *memory_resize(void *block, size_t old, size_t size);
/* Gives a block of `size` bytes back; NULL is allowed. */
void memory_free(void *block, size_t size);
/* Ends the process with exit 70. */
_Noreturn void memory_exhausted(void);

#endif
