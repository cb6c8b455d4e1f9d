/* Strings: concatenation, slicing, conversions, UTF-8. */
#include "runtime/internal.h"

static uint32_t byte_id, rune_id;
static const TetherLayout byte_layout = {1, 0, NULL, &byte_id};
static const TetherLayout rune_layout = {4, 0, NULL, &rune_id};

enum { RUNE_ERROR = 0xFFFD, RUNE_MAX = 0x10FFFF };

static uint8_t *new_bytes(int64_t n)
{
    return tether_new_array(&byte_layout, n);
}

/* In the frame's room, or on the heap: there the room frees the one before. */
static uint8_t *room_bytes(const TetherRoom *room, int64_t n)
{
    if (room == NULL) {
        return new_bytes(n);
    }
    if (n <= room->count) {
        return room->buffer;
    }
    tether_free_held(room->held);
    return *room->held = new_bytes(n);
}

/* Large copies go in pieces that poll. */
static void copy_bytes(uint8_t *dst, const uint8_t *src, int64_t n)
{
    if (n != 0) {
        tether_move(&byte_layout, dst, src, n);
    }
}

TetherString tether_concat(const TetherString *parts, int64_t count)
{
    return tether_concat_in(parts, count, NULL);
}

TetherString tether_concat_in(const TetherString *parts, int64_t count, const TetherRoom *room)
{
    int64_t len = 0;
    int64_t filled = 0;
    int64_t last = 0;
    for (int64_t i = 0; i < count; i++) {
        if (parts[i].len != 0) {
            filled++;
            last = i;
        }
        if (__builtin_add_overflow(len, parts[i].len, &len)) {
            tether_fatal("string concatenation too long");
        }
    }
    if (filled <= 1) {
        return filled == 0 ? (TetherString){NULL, 0} : parts[last];
    }
    uint8_t *p = room_bytes(room, len);
    int64_t at = 0;
    for (int64_t i = 0; i < count; i++) {
        copy_bytes(p + at, parts[i].ptr, parts[i].len);
        at += parts[i].len;
    }
    return (TetherString){p, len};
}

TetherString tether_string_from_bytes(TetherSlice b, const TetherRoom *room)
{
    if (b.len == 0) {
        return (TetherString){NULL, 0};
    }
    uint8_t *p = room_bytes(room, b.len);
    copy_bytes(p, b.ptr, b.len);
    return (TetherString){p, b.len};
}

TetherSlice tether_bytes_from_string(TetherString s)
{
    uint8_t *p = new_bytes(s.len);
    copy_bytes(p, s.ptr, s.len);
    return (TetherSlice){p, s.len, s.len};
}

/* ---- unsafe -------------------------------------------------------------------------------- */

TetherSlice tether_slice_view(const void *p, int64_t len, int64_t size)
{
    int64_t most = size == 0 ? INT64_MAX : (INT64_C(1) << 47) / size;
    if (len < 0 || len > most) {
        panic_error(TETHER_STR("unsafe.Slice: len out of range"));
    }
    if (p == NULL && len != 0) {
        panic_error(TETHER_STR("unsafe.Slice: ptr is nil and len is not zero"));
    }
    return (TetherSlice){(void *)(uintptr_t)p, len, len};
}

TetherString tether_string_view(const uint8_t *p, int64_t len)
{
    if (len < 0 || len > INT64_C(1) << 47) {
        panic_error(TETHER_STR("unsafe.String: len out of range"));
    }
    if (p == NULL && len != 0) {
        panic_error(TETHER_STR("unsafe.String: ptr is nil and len is not zero"));
    }
    return (TetherString){len == 0 ? NULL : p, len};
}

/* ---- UTF-8 --------------------------------------------------------------------------------- */

static bool is_rune(int64_t r)
{
    return r >= 0 && r <= RUNE_MAX && (r < 0xD800 || r > 0xDFFF);
}

/* Writes at most 4 bytes; returns how many. */
static int64_t encode(uint8_t *p, int64_t rune)
{
    uint32_t r = (uint32_t)(is_rune(rune) ? rune : RUNE_ERROR);
    if (r < 0x80) {
        p[0] = (uint8_t)r;
        return 1;
    }
    if (r < 0x800) {
        p[0] = (uint8_t)(0xC0 | r >> 6);
        p[1] = (uint8_t)(0x80 | (r & 0x3F));
        return 2;
    }
    if (r < 0x10000) {
        p[0] = (uint8_t)(0xE0 | r >> 12);
        p[1] = (uint8_t)(0x80 | (r >> 6 & 0x3F));
        p[2] = (uint8_t)(0x80 | (r & 0x3F));
        return 3;
    }
    p[0] = (uint8_t)(0xF0 | r >> 18);
    p[1] = (uint8_t)(0x80 | (r >> 12 & 0x3F));
    p[2] = (uint8_t)(0x80 | (r >> 6 & 0x3F));
    p[3] = (uint8_t)(0x80 | (r & 0x3F));
    return 4;
}

int32_t tether_decode_rune(TetherString s, int64_t i, int64_t *width)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const uint8_t *p = s.ptr + i;
    int64_t left = s.len - i;
    uint32_t lead = p[0];
    *width = 1;
    if (lead < 0x80) {
        return (int32_t)lead;
    }
    int n = lead >= 0xF8 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
    if (n == 0 || left < n) {
        return RUNE_ERROR;
    }
    uint32_t r = lead & (0x7Fu >> n);
    for (int k = 1; k < n; k++) {
        if ((p[k] & 0xC0) != 0x80) {
            return RUNE_ERROR;
        }
        r = r << 6 | (p[k] & 0x3Fu);
    }
    if (r < least[n] || !is_rune(r)) {
        return RUNE_ERROR;
    }
    *width = n;
    return (int32_t)r;
}

TetherString tether_string_from_rune(int64_t r, const TetherRoom *room)
{
    uint8_t bytes[4];
    int64_t n = encode(bytes, r);
    uint8_t *p = room_bytes(room, n);
    memcpy(p, bytes, (size_t)n);
    return (TetherString){p, n};
}

TetherString tether_string_from_runes(TetherSlice r, const TetherRoom *room)
{
    const int32_t *runes = r.ptr;
    uint8_t bytes[4];
    int64_t len = 0;
    for (int64_t i = 0; i < r.len; i++) {
        len += encode(bytes, runes[i]);
    }
    if (len == 0) {
        return (TetherString){NULL, 0};
    }
    uint8_t *p = room_bytes(room, len);
    int64_t at = 0;
    for (int64_t i = 0; i < r.len; i++) {
        int64_t n = encode(bytes, runes[i]);
        memcpy(p + at, bytes, (size_t)n);
        at += n;
    }
    return (TetherString){p, len};
}

TetherSlice tether_runes_from_string(TetherString s)
{
    int64_t count = 0, width;
    for (int64_t i = 0; i < s.len; i += width) {
        tether_rune_at(s, i, &width);
        count++;
    }
    return tether_runes_in(tether_new_array(&rune_layout, count), s);
}

TetherSlice tether_runes_in(int32_t *room, TetherString s)
{
    int64_t n = 0, width;
    for (int64_t i = 0; i < s.len; i += width) {
        room[n++] = tether_rune_at(s, i, &width);
    }
    return (TetherSlice){room, n, n};
}
