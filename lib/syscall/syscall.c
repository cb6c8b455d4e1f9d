/* The functions without a body of syscall: system calls with their error numbers. A call that may
 * wait for long lets the collector and other goroutines go on meanwhile. */
#include "runtime/scheduler.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

/* The emitted program declares these; here so that they are checked against one another. */
int64_t syscall_errnoText(int64_t error, TetherSlice buf);
void syscall_open(TetherString path, int64_t flags, uint32_t perm, int64_t *fd, int64_t *error);
void syscall_read(int64_t fd, TetherSlice p, int64_t *n, int64_t *error);
void syscall_write(int64_t fd, TetherSlice p, int64_t *n, int64_t *error);
void syscall_writeString(int64_t fd, TetherString s, int64_t *n, int64_t *error);
void syscall_pread(int64_t fd, TetherSlice p, int64_t offset, int64_t *n, int64_t *error);
void syscall_pwrite(int64_t fd, TetherSlice p, int64_t offset, int64_t *n, int64_t *error);
void syscall_seek(int64_t fd, int64_t offset, int64_t whence, int64_t *at, int64_t *error);
int64_t syscall_closeFile(int64_t fd);
int64_t syscall_ftruncate(int64_t fd, int64_t length);
int64_t syscall_fsync(int64_t fd);
void syscall_pipe(int64_t *reader, int64_t *writer, int64_t *error);
void syscall_readlink(TetherString path, TetherSlice buf, int64_t *n, int64_t *error);
void syscall_getcwd(TetherSlice buf, int64_t *n, int64_t *error);
int64_t syscall_hostname(TetherSlice buf);
void syscall_getdents(int64_t fd, TetherSlice buf, int64_t *n, int64_t *error);
int64_t syscall_envCount(void);
TetherString syscall_envAt(int64_t i);
int64_t syscall_argCount(void);
TetherString syscall_argAt(int64_t i);
void syscall_exit(int64_t code);
int64_t syscall_id(int64_t what);
void syscall_raiseSIGPIPE(void);
uint64_t syscall_random(void);

/* syscall.Stat_t */
typedef struct SyscallStat {
    uint32_t mode;
    int64_t size, sec, nsec;
    uint64_t dev, ino, nlink;
} SyscallStat;
int64_t syscall_stat(TetherString path, bool follow, void *st);
int64_t syscall_fstat(int64_t fd, void *st);
int64_t syscall_pathCall(int64_t what, TetherString path, TetherString other, int64_t number);

/* syscall.Rusage and syscall.Timeval are as the system has them. */
_Static_assert(sizeof(struct rusage) == 18 * sizeof(int64_t), "Rusage");
_Static_assert(sizeof(struct timeval) == 2 * sizeof(int64_t), "Timeval");
int64_t syscall_getrusage(int64_t who, void *rusage);
int64_t syscall_gettimeofday(void *tv);

enum { PATH_ROOM = 4096 }; /* the system refuses longer paths */

/* A path as the system wants it; false when it is too long. */
static bool to_path(TetherString s, char path[PATH_ROOM])
{
    if (s.len >= PATH_ROOM) {
        return false;
    }
    if (s.len > 0) {
        memcpy(path, s.ptr, (size_t)s.len);
    }
    path[s.len] = '\0';
    return true;
}

/* errno after a call that returned a negative number, else 0. */
static int64_t error_of(int64_t result)
{
    return result < 0 ? errno : 0;
}

/* ---- files ----------------------------------------------------------------------------------- */

/* The texts are the C library's with a small first letter, unless an acronym begins them. */
int64_t syscall_errnoText(int64_t error, TetherSlice buf)
{
    char text[96];
    const char *s = strerror_r((int)error, text, sizeof text);
    int64_t n = (int64_t)strlen(s);
    n = n < buf.len ? n : buf.len;
    memcpy(buf.ptr, s, (size_t)n);
    uint8_t *b = buf.ptr;
    if (n > 1 && b[0] >= 'A' && b[0] <= 'Z' && b[1] >= 'a' && b[1] <= 'z') {
        b[0] |= 0x20;
    }
    return n;
}

static int64_t do_open(const uintptr_t *a)
{
    return open((const char *)a[0], (int)a[1], (mode_t)a[2]);
}

void syscall_open(TetherString path, int64_t flags, uint32_t perm, int64_t *fd, int64_t *error)
{
    *fd = -1;
    *error = ENAMETOOLONG;
    char *name = malloc(PATH_ROOM);
    if (name != NULL && to_path(path, name)) {
        uintptr_t a[] = {(uintptr_t)name, (uintptr_t)flags, perm, 0};
        *fd = sched_blocking(do_open, a, error);
    }
    free(name);
}

static int64_t do_read(const uintptr_t *a)
{
    return read((int)a[0], (void *)a[1], (size_t)a[2]);
}

static int64_t do_write(const uintptr_t *a)
{
    return write((int)a[0], (const void *)a[1], (size_t)a[2]);
}

static int64_t do_pread(const uintptr_t *a)
{
    return pread((int)a[0], (void *)a[1], (size_t)a[2], (off_t)a[3]);
}

static int64_t do_pwrite(const uintptr_t *a)
{
    return pwrite((int)a[0], (const void *)a[1], (size_t)a[2], (off_t)a[3]);
}

/* A buffer on the goroutine's own stack, which may move meanwhile, goes through another. */
static void transfer(Blocking *call, bool out, uintptr_t a[ARGUMENTS], int64_t *n, int64_t *error)
{
    enum { BOUNCE_MOST = 1 << 16 };
    const G *g = tether_g();
    void *own = (void *)a[1];
    void *bounce = NULL;
    if (sched_task()->stack->shared && a[1] - g->stack_low < g->stack_high - g->stack_low) {
        a[2] = a[2] < BOUNCE_MOST ? a[2] : BOUNCE_MOST;
        bounce = malloc(a[2] + 1);
        if (bounce == NULL) {
            out_of_memory();
        }
        memcpy(bounce, own, out ? a[2] : 0);
        a[1] = (uintptr_t)bounce;
    }
    *n = sched_blocking(call, a, error);
    if (bounce != NULL) {
        memcpy(own, bounce, out || *n < 0 ? 0 : (size_t)*n);
        free(bounce);
    }
}

void syscall_read(int64_t fd, TetherSlice p, int64_t *n, int64_t *error)
{
    uintptr_t a[] = {(uintptr_t)fd, (uintptr_t)p.ptr, (uintptr_t)p.len, 0};
    transfer(do_read, false, a, n, error);
}

void syscall_write(int64_t fd, TetherSlice p, int64_t *n, int64_t *error)
{
    uintptr_t a[] = {(uintptr_t)fd, (uintptr_t)p.ptr, (uintptr_t)p.len, 0};
    transfer(do_write, true, a, n, error);
}

void syscall_writeString(int64_t fd, TetherString s, int64_t *n, int64_t *error)
{
    uintptr_t a[] = {(uintptr_t)fd, (uintptr_t)s.ptr, (uintptr_t)s.len, 0};
    transfer(do_write, true, a, n, error);
}

void syscall_pread(int64_t fd, TetherSlice p, int64_t offset, int64_t *n, int64_t *error)
{
    uintptr_t a[] = {(uintptr_t)fd, (uintptr_t)p.ptr, (uintptr_t)p.len, (uintptr_t)offset};
    transfer(do_pread, false, a, n, error);
}

void syscall_pwrite(int64_t fd, TetherSlice p, int64_t offset, int64_t *n, int64_t *error)
{
    uintptr_t a[] = {(uintptr_t)fd, (uintptr_t)p.ptr, (uintptr_t)p.len, (uintptr_t)offset};
    transfer(do_pwrite, true, a, n, error);
}

void syscall_seek(int64_t fd, int64_t offset, int64_t whence, int64_t *at, int64_t *error)
{
    *at = lseek((int)fd, offset, (int)whence);
    *error = error_of(*at);
}

int64_t syscall_closeFile(int64_t fd)
{
    return error_of(close((int)fd));
}

int64_t syscall_ftruncate(int64_t fd, int64_t length)
{
    return error_of(ftruncate((int)fd, length));
}

static int64_t do_fsync(const uintptr_t *a)
{
    return fsync((int)a[0]);
}

int64_t syscall_fsync(int64_t fd)
{
    int64_t error;
    return sched_blocking(do_fsync, (uintptr_t[ARGUMENTS]){(uintptr_t)fd}, &error) < 0 ? error : 0;
}

void syscall_pipe(int64_t *reader, int64_t *writer, int64_t *error)
{
    int fds[2] = {-1, -1};
    stack_thaw();
    *error = error_of(pipe2(fds, O_CLOEXEC));
    *reader = fds[0];
    *writer = fds[1];
}

static int64_t fill_stat(SyscallStat *to, const struct stat *from, int result)
{
    if (result < 0) {
        return errno;
    }
    *to = (SyscallStat){from->st_mode,         from->st_size, from->st_mtim.tv_sec,
                        from->st_mtim.tv_nsec, from->st_dev,  from->st_ino,
                        (uint64_t)from->st_nlink};
    return 0;
}

int64_t syscall_stat(TetherString path, bool follow, void *st)
{
    char name[PATH_ROOM];
    if (!to_path(path, name)) {
        return ENAMETOOLONG;
    }
    struct stat s;
    stack_thaw();
    return fill_stat(st, &s, follow ? stat(name, &s) : lstat(name, &s));
}

int64_t syscall_fstat(int64_t fd, void *st)
{
    struct stat s;
    stack_thaw();
    return fill_stat(st, &s, fstat((int)fd, &s));
}

/* The numbers are those of package syscall. */
int64_t syscall_pathCall(int64_t what, TetherString path, TetherString other, int64_t number)
{
    char a[PATH_ROOM], b[PATH_ROOM];
    if (!to_path(path, a) || !to_path(other, b)) {
        return ENAMETOOLONG;
    }
    switch (what) {
    case 0:
        return error_of(unlink(a));
    case 1:
        return error_of(rmdir(a));
    case 2:
        return error_of(mkdir(a, (mode_t)number));
    case 3:
        return error_of(chmod(a, (mode_t)number));
    case 4:
        return error_of(rename(a, b));
    case 5:
        return error_of(link(a, b));
    case 6:
        return error_of(symlink(a, b));
    case 7:
        return error_of(chdir(a));
    default:
        return error_of(truncate(a, number));
    }
}

void syscall_readlink(TetherString path, TetherSlice buf, int64_t *n, int64_t *error)
{
    char name[PATH_ROOM];
    stack_thaw();
    *n = -1;
    *error = ENAMETOOLONG;
    if (to_path(path, name)) {
        *n = readlink(name, buf.ptr, (size_t)buf.len);
        *error = error_of(*n);
    }
}

/* The calls below, like read, may give nothing: an empty buffer has no address to write to. */
void syscall_getcwd(TetherSlice buf, int64_t *n, int64_t *error)
{
    *n = -1;
    stack_thaw();
    *error = ERANGE;
    if (buf.len > 0) {
        bool ok = getcwd(buf.ptr, (size_t)buf.len) != NULL;
        *n = ok ? (int64_t)strlen(buf.ptr) : -1;
        *error = error_of(*n);
    }
}

int64_t syscall_hostname(TetherSlice buf)
{
    char name[256] = "";
    stack_thaw();
    gethostname(name, sizeof name - 1);
    int64_t n = (int64_t)strlen(name);
    n = n < buf.len ? n : buf.len;
    if (n > 0) {
        memcpy(buf.ptr, name, (size_t)n);
    }
    return n;
}

void syscall_getdents(int64_t fd, TetherSlice buf, int64_t *n, int64_t *error)
{
    stack_thaw();
    *n = syscall(SYS_getdents64, (int)fd, buf.ptr, (size_t)buf.len);
    *error = error_of(*n);
}

/* ---- the process ----------------------------------------------------------------------------- */

extern char **environ;

static TetherString forever(const char *text)
{
    return (TetherString){(const uint8_t *)text, (int64_t)strlen(text)};
}

int64_t syscall_envCount(void)
{
    int64_t n = 0;
    while (environ != NULL && environ[n] != NULL) {
        n++;
    }
    return n;
}

TetherString syscall_envAt(int64_t i)
{
    return forever(environ[i]);
}

int64_t syscall_argCount(void)
{
    return runtime_argc();
}

TetherString syscall_argAt(int64_t i)
{
    return forever(runtime_argv()[i]);
}

void syscall_exit(int64_t code)
{
    runtime_exit((int)code);
}

int64_t syscall_id(int64_t what)
{
    switch (what) {
    case 0:
        return getpid();
    case 1:
        return getppid();
    case 2:
        return getuid();
    case 3:
        return getgid();
    case 4:
        return geteuid();
    default:
        return getegid();
    }
}

void syscall_raiseSIGPIPE(void)
{
    signal(SIGPIPE, SIG_DFL);
    raise(SIGPIPE);
}

uint64_t syscall_random(void)
{
    return os_random();
}

int64_t syscall_getrusage(int64_t who, void *rusage)
{
    stack_thaw();
    return getrusage((int)who, rusage) == 0 ? 0 : errno;
}

int64_t syscall_gettimeofday(void *tv)
{
    stack_thaw();
    return gettimeofday(tv, NULL) == 0 ? 0 : errno;
}
