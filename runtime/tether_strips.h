/* A part of tether.h: how far the strips of counted loops go (codegen/step_loop.c). A strip is as
 * many iterations as the head of the loop lets run without a poll and without the checks that it
 * has made for all of them. */
#ifndef TETHER_STRIPS_H
#define TETHER_STRIPS_H

/* Short loops that count poll once in so many iterations: to the bound or that far, before it
 * (i < stop) or past it (i != stop). Nowhere when i is there already: a bound in memory that
 * goroutines race for may be another one than the loop's condition saw. */
enum { TETHER_FEW = 8, TETHER_STRIP = 1024 };
static inline int64_t tether_up_to(int64_t i, int64_t bound)
{
    return bound <= i                                                ? i
           : (uint64_t)bound - (uint64_t)i > (uint64_t)TETHER_STRIP ? i + TETHER_STRIP
                                                                     : bound;
}
static inline int64_t tether_up_past(int64_t i, int64_t bound)
{
    return bound < i                                                  ? i
           : (uint64_t)bound - (uint64_t)i >= (uint64_t)TETHER_STRIP ? i + TETHER_STRIP
                                                                      : bound + 1;
}
/* ~ turns the order round. */
static inline int64_t tether_down_to(int64_t i, int64_t bound)
{
    return ~tether_up_to(~i, ~bound);
}
static inline int64_t tether_down_past(int64_t i, int64_t bound)
{
    return ~tether_up_past(~i, ~bound);
}
/* The same for other steps, none where the step is not over 0 or could pass the end of the numbers:
 * while i < stop, i + step is still right. */
#define TETHER_FAR (INT64_C(1) << 40)
static inline int64_t tether_up_to_by(int64_t i, int64_t bound, int64_t step)
{
    if (bound <= i || step <= 0 || step > TETHER_FAR || bound > INT64_MAX - TETHER_FAR) {
        return i;
    }
    uint64_t most = (uint64_t)step * (uint64_t)TETHER_STRIP;
    return (uint64_t)bound - (uint64_t)i > most ? i + (int64_t)most : bound;
}
static inline int64_t tether_up_past_by(int64_t i, int64_t bound, int64_t step)
{
    return bound == INT64_MAX ? i : tether_up_to_by(i, bound + 1, step);
}
static inline int64_t tether_down_to_by(int64_t i, int64_t bound, int64_t step)
{
    return ~tether_up_to_by(~i, ~bound, step);
}
static inline int64_t tether_down_past_by(int64_t i, int64_t bound, int64_t step)
{
    return ~tether_up_past_by(~i, ~bound, step);
}
/* The same for two counters that come nearer by one each: iterations of `lo < hi`, `lo <= hi`. */
static inline int64_t tether_meeting(int64_t lo, int64_t hi, bool equal)
{
    uint64_t apart = (uint64_t)hi - (uint64_t)lo;
    uint64_t count = apart / 2 + (equal ? 1 : apart % 2);
    return lo > hi ? 0 : count > (uint64_t)TETHER_STRIP ? TETHER_STRIP : (int64_t)count;
}
static inline int64_t tether_up_to_meeting(int64_t i, int64_t j)
{
    return i + tether_meeting(i, j, false);
}
static inline int64_t tether_up_past_meeting(int64_t i, int64_t j)
{
    return i + tether_meeting(i, j, true);
}
static inline int64_t tether_down_to_meeting(int64_t i, int64_t j)
{
    return i - tether_meeting(j, i, false);
}
static inline int64_t tether_down_past_meeting(int64_t i, int64_t j)
{
    return i - tether_meeting(j, i, true);
}
/* How far an index may move on, from what it is first: it is in range before that. */
static inline uint64_t tether_rising(int64_t first, int64_t len)
{
    return (uint64_t)first < (uint64_t)len ? (uint64_t)len - (uint64_t)first : 0;
}
static inline uint64_t tether_falling(int64_t first, int64_t len)
{
    return (uint64_t)first < (uint64_t)len ? (uint64_t)first + 1 : 0;
}
static inline uint64_t tether_staying(int64_t first, int64_t len)
{
    return (uint64_t)first < (uint64_t)len ? UINT64_MAX : 0;
}
/* The end of a strip, or a nearer one. */
static inline int64_t tether_up_within(int64_t i, int64_t stop, uint64_t room)
{
    return (uint64_t)stop - (uint64_t)i > room ? i + (int64_t)room : stop;
}
static inline int64_t tether_down_within(int64_t i, int64_t stop, uint64_t room)
{
    return ~tether_up_within(~i, ~stop, room);
}

#endif
