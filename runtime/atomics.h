/* Every atomic access of the runtime goes through these names, which say the memory order.
 *
 *   relaxed   a value that is only a hint, or whose order something else establishes
 *   acquire   pairs with a release: what was written before the release is seen after it
 *   ordered   sequentially consistent: the handshakes of world.c, where each side writes its own
 *             word and then reads the other's */
#ifndef TETHER_ATOMICS_H
#define TETHER_ATOMICS_H

#include <stdbool.h>
#include <stdint.h>

#define load_relaxed(p) __atomic_load_n((p), __ATOMIC_RELAXED)
#define load_acquire(p) __atomic_load_n((p), __ATOMIC_ACQUIRE)
#define load_ordered(p) __atomic_load_n((p), __ATOMIC_SEQ_CST)
#define store_relaxed(p, v) __atomic_store_n((p), (v), __ATOMIC_RELAXED)
#define store_release(p, v) __atomic_store_n((p), (v), __ATOMIC_RELEASE)
#define store_ordered(p, v) __atomic_store_n((p), (v), __ATOMIC_SEQ_CST)
#define add_relaxed(p, v) __atomic_fetch_add((p), (v), __ATOMIC_RELAXED)
#define sub_relaxed(p, v) __atomic_fetch_sub((p), (v), __ATOMIC_RELAXED)
#define add_ordered(p, v) __atomic_fetch_add((p), (v), __ATOMIC_SEQ_CST)
#define sub_ordered(p, v) __atomic_fetch_sub((p), (v), __ATOMIC_SEQ_CST)
#define or_relaxed(p, v) __atomic_fetch_or((p), (v), __ATOMIC_RELAXED)
#define and_relaxed(p, v) __atomic_fetch_and((p), (v), __ATOMIC_RELAXED)
#define or_ordered(p, v) __atomic_fetch_or((p), (v), __ATOMIC_SEQ_CST)
#define and_ordered(p, v) __atomic_fetch_and((p), (v), __ATOMIC_SEQ_CST)
#define swap_acquire(p, v) __atomic_exchange_n((p), (v), __ATOMIC_ACQUIRE)
#define swap_release(p, v) __atomic_exchange_n((p), (v), __ATOMIC_RELEASE)
#define swap_ordered(p, v) __atomic_exchange_n((p), (v), __ATOMIC_SEQ_CST)
/* True when *p was `from` and is now `to`. */
#define cas_acquire(p, from, to)                                                             \
    __extension__({                                                                          \
        __typeof__(*(p)) cas_from = (from);                                                  \
        __atomic_compare_exchange_n((p), &cas_from, (to), false, __ATOMIC_ACQUIRE,           \
                                    __ATOMIC_RELAXED);                                       \
    })
#define cas_ordered(p, from, to)                                                             \
    __extension__({                                                                          \
        __typeof__(*(p)) cas_from = (from);                                                  \
        __atomic_compare_exchange_n((p), &cas_from, (to), false, __ATOMIC_SEQ_CST,           \
                                    __ATOMIC_SEQ_CST);                                       \
    })

static inline void cpu_relax(void)
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

/* A lock for short sections that neither allocate nor poll. 0 free, 1 held, 2 held with waiters. */
typedef struct Lock {
    uint32_t word;
} Lock;

void lock_wait(Lock *lock); /* os.c: the slow path, sleeps on the word */
void lock_wake(Lock *lock);

static inline void lock_acquire(Lock *lock)
{
    if (!cas_acquire(&lock->word, 0u, 1u)) {
        lock_wait(lock);
    }
}

static inline void lock_release(Lock *lock)
{
    if (swap_release(&lock->word, 0u) == 2) {
        lock_wake(lock);
    }
}

#endif
