#include "driver/cache.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Bytes kept in all, and bytes left when there were more. */
enum { CACHE_FULL = 256 << 20, CACHE_SHRUNK = 192 << 20 };

CacheKey cache_key(void)
{
    return (CacheKey){UINT64_C(0x9E3779B97F4A7C15), UINT64_C(0xD1B54A32D192ED03)};
}

/* One step of a multiplicative hash (odd constants of the golden ratio's kind), high bits folded
 * down. */
static uint64_t mix(uint64_t state, uint64_t word, uint64_t factor)
{
    state = (state ^ word) * factor;
    return state ^ state >> 29;
}

void cache_add(CacheKey *key, const void *data, size_t len)
{
    const unsigned char *p = data;
    uint64_t length = len, word;
    for (; len > 0; p += sizeof word) {
        size_t n = len < sizeof word ? len : sizeof word;
        word = 0;
        memcpy(&word, p, n);
        key->high = mix(key->high, word, UINT64_C(0xFF51AFD7ED558CCD));
        key->low = mix(key->low, word ^ key->high, UINT64_C(0xC4CEB9FE1A85EC53));
        len -= n;
    }
    key->high = mix(key->high, length, UINT64_C(0xFF51AFD7ED558CCD));
    key->low = mix(key->low, length ^ key->high, UINT64_C(0xC4CEB9FE1A85EC53));
}

void cache_add_text(CacheKey *key, const char *text)
{
    cache_add(key, text ? text : "", text ? strlen(text) + 1 : 0);
}

void cache_add_file(CacheKey *key, const char *path)
{
    struct stat st;
    cache_add_text(key, path);
    if (path && stat(path, &st) == 0) {
        int64_t facts[] = {st.st_size, st.st_mtim.tv_sec, st.st_mtim.tv_nsec, (int64_t)st.st_ino};
        cache_add(key, facts, sizeof facts);
    }
}

/* A folder of the user's own that nobody else writes to; made when it is not there. */
static bool own_folder(const char *path)
{
    struct stat st;
    if (mkdir(path, 0700) != 0 && errno != EEXIST) {
        return false;
    }
    return lstat(path, &st) == 0 && S_ISDIR(st.st_mode) && st.st_uid == geteuid() &&
           (st.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

static char *cache_folder(Arena *arena)
{
    const char *set = getenv("TETHER_CACHE"), *xdg = getenv("XDG_CACHE_HOME");
    if (set && *set) {
        return strcmp(set, "off") != 0 && own_folder(set) ? arena_printf(arena, "%s", set) : NULL;
    }
    const char *home = getenv("HOME");
    if (!(xdg && *xdg == '/') && !(home && *home == '/')) {
        return NULL;
    }
    char *base = xdg && *xdg == '/' ? arena_printf(arena, "%s", xdg)
                                    : arena_printf(arena, "%s/.cache", home);
    mkdir(base, 0700); /* where it is there already, or cannot be, the next line sees it */
    char *folder = arena_printf(arena, "%s/tether", base);
    return own_folder(folder) ? folder : NULL;
}

char *cache_entry(Arena *arena, const CacheKey *key)
{
    const char *folder = cache_folder(arena);
    return folder ? arena_printf(arena, "%s/%016llx%016llx", folder, (unsigned long long)key->high,
                                 (unsigned long long)key->low)
                  : NULL;
}

static bool copy_bytes(int from, int to)
{
    char buffer[1 << 16];
    ssize_t n;
    while ((n = read(from, buffer, sizeof buffer)) > 0) {
        for (ssize_t done = 0, m; done < n; done += m) {
            if ((m = write(to, buffer + done, (size_t)(n - done))) < 0) {
                return false;
            }
        }
    }
    return n == 0;
}

/* The whole file, or nothing at `to`. */
static bool copy_file(const char *from, const char *to, mode_t mode)
{
    int in = open(from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (in < 0) {
        return false;
    }
    int out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    bool ok = out >= 0 && copy_bytes(in, out);
    if (out >= 0 && close(out) != 0) {
        ok = false;
    }
    close(in);
    if (out >= 0 && !ok) {
        unlink(to);
    }
    return ok;
}

bool cache_get(const char *entry, const char *path)
{
    if (!copy_file(entry, path, 0777)) {
        return false;
    }
    utimensat(AT_FDCWD, entry, NULL, 0); /* used now */
    return true;
}

typedef struct Kept {
    char name[64];
    int64_t size;           /* bytes */
    struct timespec used;
} Kept;

static int by_use(const void *a, const void *b)
{
    const struct timespec *x = &((const Kept *)a)->used, *y = &((const Kept *)b)->used;
    return x->tv_sec != y->tv_sec ? (x->tv_sec > y->tv_sec) - (x->tv_sec < y->tv_sec)
                                  : (x->tv_nsec > y->tv_nsec) - (x->tv_nsec < y->tv_nsec);
}

/* Removes the entries used longest ago when there are too many bytes. */
static void make_room(DIR *folder)
{
    VEC(Kept) kept = {0};
    int64_t total = 0;
    struct stat st;
    for (struct dirent *d; (d = readdir(folder)) != NULL;) {
        size_t n = strlen(d->d_name);
        if (n < sizeof((Kept *)0)->name && n >= 32 &&
            fstatat(dirfd(folder), d->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISREG(st.st_mode)) {
            Kept k = {.size = st.st_size, .used = st.st_mtim};
            memcpy(k.name, d->d_name, n + 1);
            vec_push(&kept, k);
            total += st.st_size;
        }
    }
    if (total > CACHE_FULL) {
        qsort(kept.data, kept.len, sizeof(Kept), by_use);
        for (uint32_t i = 0; i < kept.len && total > CACHE_SHRUNK; i++) {
            unlinkat(dirfd(folder), kept.data[i].name, 0);
            total -= kept.data[i].size;
        }
    }
    vec_free(&kept);
}

void cache_put(const char *entry, const char *path)
{
    Buf partial = {0}, folder = {0};
    buf_printf(&partial, "%s.%ld", entry, (long)getpid());
    if (copy_file(path, partial.data, 0700) && rename(partial.data, entry) != 0) {
        unlink(partial.data);
    }
    buf_add(&folder, entry, (size_t)(strrchr(entry, '/') - entry));
    DIR *d = opendir(folder.data);
    if (d != NULL) {
        make_room(d);
        closedir(d);
    }
    buf_free(&partial);
    buf_free(&folder);
}
