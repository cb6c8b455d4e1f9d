/* The functions without a body of package time: clocks and the system's time zones. Sleep and
 * timers belong to the scheduler. */
#include "runtime/scheduler.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

void time_now(int64_t *sec, int64_t *nsec, int64_t *mono);
int64_t time_elapsed(void);
TetherSlice time_readFile(TetherString path);
void time_variable(TetherString name, TetherString *value, bool *set);

enum { SECOND = 1000000000 /* nanoseconds */ };

/* When the program started: what monotonic readings are shown from. */
static int64_t program_start;

__attribute__((constructor)) static void note_start(void)
{
    program_start = os_nanotime();
}

int64_t time_elapsed(void)
{
    return os_nanotime() - program_start + 1;
}

void time_now(int64_t *sec, int64_t *nsec, int64_t *mono)
{
    int64_t wall = os_walltime();
    *sec = wall / SECOND;
    *nsec = wall % SECOND;
    *mono = time_elapsed();
}

/* time.Now() of some time ago, as lib/time/time.go has it. */
void time_value(Time *t, void *zone, int64_t ago)
{
    int64_t wall = os_walltime() - ago;
    t->sec = wall / SECOND + INT64_C(62135596800);
    t->nsec = (int32_t)(wall % SECOND);
    t->mono = os_nanotime() - ago - program_start + 1;
    t->zone = zone;
}

enum { NAME_MAX_LEN = 4095, FILE_MAX_SIZE = 1 << 20 /* more than any file of a time zone has */ };

/* s with a final NUL in buf, or false where it does not fit or holds one. */
static bool c_string(TetherString s, char buf[static NAME_MAX_LEN + 1])
{
    if (s.len > NAME_MAX_LEN || (s.len > 0 && memchr(s.ptr, 0, (size_t)s.len) != NULL)) {
        return false;
    }
    memcpy(buf, s.len > 0 ? (const char *)s.ptr : "", (size_t)s.len);
    buf[s.len] = '\0';
    return true;
}

/* Reads all of an open file that is of a known, modest size. */
static TetherSlice read_open(int file)
{
    TetherSlice none = {0};
    struct stat st;
    stack_thaw();
    if (fstat(file, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > FILE_MAX_SIZE) {
        return none;
    }
    size_t size = (size_t)st.st_size, got = 0;
    uint8_t *buf = malloc(size + 1);
    if (buf == NULL) {
        return none;
    }
    while (got < size) {
        ssize_t n = read(file, buf + got, size - got);
        if (n <= 0) {
            break;
        }
        got += (size_t)n;
    }
    TetherSlice bytes = tether_bytes_from_string((TetherString){buf, (int64_t)got});
    free(buf);
    return bytes;
}

TetherSlice time_readFile(TetherString path)
{
    TetherSlice none = {0};
    char name[NAME_MAX_LEN + 1];
    if (!c_string(path, name)) {
        return none;
    }
    int file = open(name, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return none;
    }
    TetherSlice bytes = read_open(file);
    close(file);
    return bytes;
}

void time_variable(TetherString name, TetherString *value, bool *set)
{
    char buf[NAME_MAX_LEN + 1];
    const char *v = c_string(name, buf) ? getenv(buf) : NULL;
    *set = v != NULL;
    *value = (TetherString){0};
    if (v != NULL) {
        /* A copy: the environment may change. */
        TetherSlice bytes = {(void *)(uintptr_t)v, (int64_t)strlen(v), (int64_t)strlen(v)};
        tether_site(-1);
        *value = tether_string_from_bytes(bytes, NULL);
    }
}
