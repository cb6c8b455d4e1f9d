/* The operating system's side of the runtime (Linux): memory, sleeping, time, threads. */
#include "os.h"
#include "atomics.h"

#include <errno.h>
#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void *os_reserve(size_t bytes)
{
    void *p = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return p == MAP_FAILED ? NULL : p;
}

void os_release(void *p, size_t bytes)
{
    munmap(p, bytes);
}

void os_discard(void *p, size_t bytes)
{
    madvise(p, bytes, MADV_DONTNEED);
}

void os_large_pages(void *p, size_t bytes, bool wanted)
{
    madvise(p, bytes, wanted ? MADV_HUGEPAGE : MADV_NOHUGEPAGE);
}

bool os_protect(void *p, size_t bytes, bool writable)
{
    return mprotect(p, bytes, writable ? PROT_READ | PROT_WRITE : PROT_READ) == 0;
}

void os_guard(void *p, size_t bytes)
{
    mprotect(p, bytes, PROT_NONE);
}

size_t os_address_limit(void)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return SIZE_MAX;
    }
    return (size_t)limit.rlim_cur;
}

void os_wait(uint32_t *word, uint32_t value, int64_t nanoseconds)
{
#if defined(TETHER_TSAN)
    /* It holds a signal back until the thread next calls the C library: none may sleep for long. */
    const int64_t most = 20000000;
    (void)os_nanotime();
    if (nanoseconds < 0 || nanoseconds > most) {
        nanoseconds = most;
    }
#endif
    struct timespec t = {nanoseconds / 1000000000, nanoseconds % 1000000000};
    syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, value, nanoseconds < 0 ? NULL : &t, NULL, 0);
}

void os_wake(uint32_t *word, int count)
{
    syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count, NULL, NULL, 0);
}

void os_yield(void)
{
    sched_yield();
}

void lock_wait(Lock *lock)
{
    for (int pauses = 8; pauses <= 2048; pauses *= 2) {
        for (int i = 0; i < pauses; i++) {
            cpu_relax();
        }
        if (load_relaxed(&lock->word) == 0 && cas_acquire(&lock->word, 0u, 1u)) {
            return;
        }
    }
    while (swap_acquire(&lock->word, 2u) != 0) {
        os_wait(&lock->word, 2, -1);
    }
}

void lock_wake(Lock *lock)
{
    os_wake(&lock->word, 1);
}

static int64_t clock_of(clockid_t id)
{
    struct timespec t;
    clock_gettime(id, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t os_nanotime(void)
{
    return clock_of(CLOCK_MONOTONIC);
}

int64_t os_thread_time(void)
{
    return clock_of(CLOCK_THREAD_CPUTIME_ID);
}

int64_t os_walltime(void)
{
    return clock_of(CLOCK_REALTIME);
}

uint64_t os_random(void)
{
    uint64_t r = 0;
    if (getrandom(&r, sizeof r, 0) != (ssize_t)sizeof r) {
        r = (uint64_t)os_nanotime() * UINT64_C(0x9E3779B97F4A7C15);
    }
    return r;
}

int os_processors(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) {
        return CPU_COUNT(&set);
    }
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : (int)n;
}

void os_write_all(int fd, const void *p, size_t n)
{
    const char *bytes = p;
    while (n > 0) {
        ssize_t done = write(fd, bytes, n);
        if (done < 0 && errno == EINTR) {
            continue;
        }
        if (done <= 0) {
            return;
        }
        bytes += done;
        n -= (size_t)done;
    }
}

void os_exit(int code)
{
    _exit(code);
}

typedef struct ThreadStart {
    void (*body)(void *); /* what the thread does */
    void *argument;       /* passed to it */
} ThreadStart;

static void *thread_start(void *p)
{
    ThreadStart start = *(ThreadStart *)p;
    free(p);
    start.body(start.argument);
    return NULL;
}

bool os_thread(void (*body)(void *), void *argument)
{
    ThreadStart *start = malloc(sizeof *start);
    if (start == NULL) {
        return false;
    }
    *start = (ThreadStart){body, argument};
    pthread_attr_t attr;
    pthread_attr_init(&attr);
    pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
    pthread_t thread;
    int failed = pthread_create(&thread, &attr, thread_start, start);
    pthread_attr_destroy(&attr);
    if (failed) {
        free(start);
    }
    return !failed;
}
