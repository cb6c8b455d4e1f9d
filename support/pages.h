/* Pages: memory in big pieces, which all threads share: what one stage gives back serves the next,
 * on any thread, and need not be cleared by the system again.
 *
 * Most of the time that a compiler loses in the system goes into the pages that it touches first.
 * So they are made ready many at a time, ahead of need where another core is free, and as large
 * pages (512 times fewer faults) where these are cheap. */
#ifndef SUPPORT_PAGES_H
#define SUPPORT_PAGES_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

/* PAGES_UNIT: sizes are a number of these; PAGES_LARGE: a large page of the system. Bytes. */
enum { PAGES_UNIT = 1 << 18, PAGES_LARGE = 1 << 21 };

/* `size` bytes at a multiple of 8, all zero when *zero says so. Never NULL: out of memory ends the
 * process. */
char *pages_take(size_t size, bool *zero);
/* Gives `size` bytes back, all of what was taken or a part; `zero`: nobody has written to them. */
void pages_give(char *start, size_t size, bool zero);
/* Makes about `size` bytes ready for those who take some soon; returns early when *stop is set. */
void pages_stock(size_t size, const _Atomic bool *stop);
/* To the system goes what was given back, and from now on whatever is. For a process that ends. */
void pages_release(void);

#endif
