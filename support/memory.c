/* Blocks of memory: malloc for small ones, the system's large pages for big ones. */
#include "support/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* A sanitizer knows the bounds of blocks only when malloc made them. */
#if defined(__SANITIZE_ADDRESS__)
enum { MALLOC_ALL = 1 };
#else
enum { MALLOC_ALL = 0 };
#endif

/* One heap for all threads, as only one of them allocates much: the heap of another thread grows by
 * pages, with a system call for each. Small blocks are not joined when they are freed. */
void memory_setup(void)
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MXFAST, 160);
#endif
}

_Noreturn void memory_exhausted(void)
{
    fputs("tether: out of memory\n", stderr);
    exit(70);
}

static int is_big(size_t size)
{
    return size >= MEMORY_BIG && !MALLOC_ALL;
}

/* Fresh pages at a multiple of MEMORY_PAGE: more is mapped than needed, what sticks out goes. */
static void *map_pages(size_t size)
{
    if (size > SIZE_MAX / 2)
        memory_exhausted();
    size_t room = size + MEMORY_PAGE;
    char *p = mmap(NULL, room, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED)
        memory_exhausted();
    size_t before = (size_t)(-(uintptr_t)p % MEMORY_PAGE);
    if (before)
        munmap(p, before);
    munmap(p + before + size, MEMORY_PAGE - before);
#ifdef MADV_HUGEPAGE
    madvise(p + before, size, MADV_HUGEPAGE);
#endif
    return p + before;
}

/* Only what fills a large page can be one. */
static size_t whole_pages(size_t size)
{
    return (size + MEMORY_PAGE - 1) / MEMORY_PAGE * MEMORY_PAGE;
}

void *memory_new(size_t size)
{
    if (is_big(size))
        return map_pages(whole_pages(size));
    void *block = calloc(1, size ? size : 1);
    if (block == NULL)
        memory_exhausted();
    return block;
}

void memory_free(void *block, size_t size)
{
    if (is_big(size))
        munmap(block, whole_pages(size));
    else
        free(block);
}

void *memory_resize(void *block, size_t old, size_t size)
{
    if (!is_big(old) && !is_big(size)) {
        void *moved = realloc(block, size ? size : 1);
        if (moved == NULL)
            memory_exhausted();
        return moved;
    }
    void *moved = memory_new(size);
    if (old)
        memcpy(moved, block, old < size ? old : size);
    memory_free(block, old);
    return moved;
}

size_t memory_more(size_t size)
{
    return size < MEMORY_BIG ? size * 2 : size * 8;
}
