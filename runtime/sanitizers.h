/* Tells AddressSanitizer and ThreadSanitizer of switches between stacks; nothing in other builds.
 *
 *   fiber_leave(&mine, its_fiber, low, size)   just before the switch to that stack
 *   fiber_arrive(mine)                         just after arriving */
#ifndef TETHER_SANITIZERS_H
#define TETHER_SANITIZERS_H

#include "internal.h"

#if RT_ASAN
#include <pthread.h>
#include <sanitizer/common_interface_defs.h>
#endif
#if RT_TSAN
#include <sanitizer/tsan_interface.h>
#endif

/* The goroutine at hand will not come back: its fake stack can go. */
static inline void fiber_leave(void **fake, void *fiber, uintptr_t low, uintptr_t size)
{
#if RT_ASAN
    __sanitizer_start_switch_fiber(fake, (const void *)low, size);
#elif RT_TSAN
    __tsan_switch_to_fiber(fiber, 0);
#endif
    (void)fake, (void)fiber, (void)low, (void)size;
}

static inline void fiber_arrive(void *fake)
{
#if RT_ASAN
    __sanitizer_finish_switch_fiber(fake, NULL, NULL);
#endif
    (void)fake;
}

static inline void *fiber_new(void)
{
#if RT_TSAN
    return __tsan_create_fiber(0);
#else
    return NULL;
#endif
}

static inline void *fiber_current(void)
{
#if RT_TSAN
    return __tsan_get_current_fiber();
#else
    return NULL;
#endif
}

/* Bounds of the calling thread's own stack. */
static inline void fiber_bounds(uintptr_t *low, uintptr_t *size)
{
#if RT_ASAN
    pthread_attr_t attr;
    void *address = NULL;
    size_t bytes = 0;
    if (pthread_getattr_np(pthread_self(), &attr) == 0) {
        pthread_attr_getstack(&attr, &address, &bytes);
        pthread_attr_destroy(&attr);
    }
    *low = (uintptr_t)address;
    *size = bytes;
#else
    *low = *size = 0;
#endif
}

#endif
