/* Channels: making them, and what can be asked without waiting. */
#include "chan.h"

TetherChan *tether_chan_new(const TetherType *elem, int64_t size)
{
    static const uint64_t map[] = {TETHER_WORD_POINTER};
    static uint32_t id;
    static const TetherLayout layout = {sizeof(TetherChan), 1, map, &id};
    if (size < 0 || (elem->size != 0 && size > ((int64_t)1 << 46) / elem->size)) {
        tether_panic_make(2);
    }
    TetherChan *c = tether_new(&layout);
    c->elem = elem;
    c->capacity = size;
    if (size != 0) {
        char *buffer = tether_new_array(elem->layout, size);
        tether_store(&c->buffer, buffer);
    }
    return c;
}

int64_t tether_chan_len(TetherChan *c)
{
    return c == NULL ? 0 : load_relaxed(&c->count);
}

int64_t tether_chan_cap(TetherChan *c)
{
    return c == NULL ? 0 : c->capacity;
}
