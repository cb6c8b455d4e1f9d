/* Work in parts, on several cores.
 *
 * The parts of one piece of work run in any order, on any thread. So that results never depend on
 * that, a part writes only what is its own, or its thread's where the place in memory is no result
 * (an arena); what is common is only read, or guards itself (StrTable). The caller then puts the
 * results together in the order of the parts. */
#ifndef SUPPORT_PARALLEL_H
#define SUPPORT_PARALLEL_H

#include <stddef.h>
#include <stdint.h>

enum { PARALLEL_MAX = 8 }; /* threads at most */

/* The stack of a thread that recurses over trees; only what is used takes memory. */
#define PARALLEL_STACK ((size_t)1 << 30)

/* `thread` is below parallel_threads(): no two parts run on the same one at once. */
typedef void ParallelPart(void *context, uint32_t part, uint32_t thread);

/* How many threads are worth having: one for each core that this process may use. */
uint32_t parallel_threads(void);
/* Runs all parts on at most so many threads, and returns when the last is done. The calling thread
 * is number 0; when no more can be had, it does everything. */
void parallel_run(uint32_t parts, uint32_t most, ParallelPart *run, void *context);

#endif
