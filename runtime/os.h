/* What the runtime asks of the operating system. Nothing else in runtime/ makes a system call for
 * memory, time, sleeping or leaving. */
#ifndef TETHER_OS_H
#define TETHER_OS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Address space that costs memory only where it is touched, zeroed, readable and writable. NULL
 * when there is none left. Alignment is that of a page. */
void *os_reserve(size_t bytes);
void os_release(void *p, size_t bytes);
/* The pages read as zeros afterwards and cost nothing until touched. */
void os_discard(void *p, size_t bytes);
/* Large pages, if the system has them: fewer look-ups of addresses in what is touched all over. */
void os_large_pages(void *p, size_t bytes, bool wanted);
/* So that it may be read alone, or written again; false when the system has no room to note it. */
bool os_protect(void *p, size_t bytes, bool writable);
/* No access: a guard. */
void os_guard(void *p, size_t bytes);
/* Address space this process may still use, SIZE_MAX when unlimited. */
size_t os_address_limit(void);

/* Sleeps while *word == value, at most `nanoseconds` (negative: no limit); may wake early. */
void os_wait(uint32_t *word, uint32_t value, int64_t nanoseconds);
void os_wake(uint32_t *word, int count);
void os_yield(void);

int64_t os_nanotime(void);                       /* monotonic */
int64_t os_thread_time(void);                    /* that the calling thread has run */
int64_t os_walltime(void);                       /* since 1970 */
uint64_t os_random(void);                        /* seeds hashes */
int os_processors(void);                         /* usable by this process */
void os_write_all(int fd, const void *p, size_t n);
_Noreturn void os_exit(int code);

/* A detached thread on a stack of the system's choice. */
bool os_thread(void (*body)(void *), void *argument);

#endif
