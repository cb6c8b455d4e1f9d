/* The C compiler and the program: processes, temporary folders. No shell sees a file's name. */
#include "driver/cache.h"
#include "driver/compile.h"
#include "driver/version.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

typedef VEC(char *) Args;

char *temp_make(Arena *a)
{
    const char *base = getenv("TMPDIR");
    char *dir = arena_printf(a, "%s/tether-XXXXXX", base && *base ? base : "/tmp");
    if (mkdtemp(dir) == NULL) {
        fprintf(stderr, "tether: %s: %s\n", dir, strerror(errno));
        return NULL;
    }
    return dir;
}

void temp_remove(const char *dir)
{
    DIR *d = opendir(dir);
    if (d == NULL) {
        return;
    }
    for (struct dirent *entry; (entry = readdir(d)) != NULL;) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            unlinkat(dirfd(d), entry->d_name, 0);
        }
    }
    closedir(d);
    rmdir(dir);
}

/* Splits words at blanks, as make does with CFLAGS. */
static void add_words(Arena *a, Args *args, const char *text)
{
    while (text && *text) {
        text += strspn(text, " \t\n");
        size_t n = strcspn(text, " \t\n");
        if (n) {
            vec_push(args, arena_strndup(a, text, n));
        }
        text += n;
    }
}

/* As a shell reads it. */
static void print_word(const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "-_=+,./:@%^";
    if (*word && word[strspn(word, plain)] == '\0') {
        fputs(word, stderr);
        return;
    }
    fputc('\'', stderr);
    for (; *word; word++) {
        fprintf(stderr, *word == '\'' ? "'\\''" : "%c", *word);
    }
    fputc('\'', stderr);
}

static void print_command(const Args *args)
{
    for (uint32_t i = 0; i + 1 < args->len; i++) {
        fputs(i ? " " : "", stderr);
        print_word(args->data[i]);
    }
    fputc('\n', stderr);
}

/* What the command's stream `fd` prints goes to `pipe`, and it has no input; of a command that is
 * asked for its output the errors do not count. */
static void redirect(posix_spawn_file_actions_t *actions, int fd, const int pipe[2])
{
    posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (fd == STDOUT_FILENO) {
        posix_spawn_file_actions_addopen(actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    posix_spawn_file_actions_adddup2(actions, pipe[1], fd);
}

static void read_all(int fd, Buf *text)
{
    char part[4096];
    ssize_t n;
    while ((n = read(fd, part, sizeof part)) > 0 || (n < 0 && errno == EINTR)) {
        buf_add(text, part, n > 0 ? (size_t)n : 0);
    }
}

static int wait_for(pid_t pid)
{
    int status;
    while (waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR) {
            return -1;
        }
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* Runs args; what they print on stream `fd` is added to `text` (-1: nothing is). A terminal's
 * interrupt is the command's to act on: we outlive it, to tidy up. The exit code, 128 + n when
 * signal n ended it; -1 when it could not be started. */
static int run_command(const Args *args, int fd, Buf *text)
{
    int pipe[2] = {-1, -1};
    if (fd >= 0 && pipe2(pipe, O_CLOEXEC) != 0) {
        return -1;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (fd >= 0) {
        redirect(&actions, fd, pipe);
    }
    posix_spawnattr_t attributes;
    sigset_t interrupt;
    sigemptyset(&interrupt);
    void (*before)(int) = signal(SIGINT, SIG_IGN);
    if (before != SIG_IGN) { /* else it is ignored in the command as well */
        sigaddset(&interrupt, SIGINT);
    }
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &interrupt);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t pid;
    int error = posix_spawnp(&pid, args->data[0], &actions, &attributes, args->data, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (fd >= 0) {
        close(pipe[1]);
        read_all(pipe[0], text);
        close(pipe[0]);
    }
    int code = error ? -1 : wait_for(pid);
    signal(SIGINT, before);
    errno = error ? error : errno;
    return code;
}

/* The kind of runtime that the program needs: those for sanitizers are compiled with
 * TETHER_SANITIZE, as its users must be. UndefinedBehaviorSanitizer needs nothing of it. */
static const char *runtime_kind(const Options *o)
{
    const char *sanitize = o->text[FLAG_SANITIZE] ? o->text[FLAG_SANITIZE] : "";
    return strstr(sanitize, "thread") ? "-tsan" : strstr(sanitize, "address") ? "-asan" : "";
}

static const char *archive_path(Compilation *c)
{
    return arena_printf(&c->arena, "%s/libtether%s.a", c->archives, runtime_kind(c->options));
}

const char *cc_name(const Options *o)
{
    const char *cc = o->text[FLAG_CC] ? o->text[FLAG_CC] : getenv("CC");
    return cc && *cc ? cc : "cc";
}

/* What the C compiler says on stream `fd`; empty when it does not. */
static const char *ask_compiler(Compilation *c, const char *question, int fd)
{
    const char *answer = "";
    Args args = {0};
    Buf text = {0};
    add_words(&c->arena, &args, cc_name(c->options));
    add_words(&c->arena, &args, question);
    vec_push(&args, NULL);
    if (run_command(&args, fd, &text) == 0 && text.len) {
        answer = arena_strndup(&c->arena, text.data, text.len);
    }
    vec_free(&args);
    buf_free(&text);
    return answer;
}

/* The library that knows lines of addresses, for the stacks of panics; NULL: the compiler has none.
 */
static const char *find_backtrace(Compilation *c)
{
    const char *answer = ask_compiler(c, "-print-file-name=libbacktrace.a", STDOUT_FILENO);
    const char *path = arena_strndup(&c->arena, answer, strcspn(answer, "\n"));
    return *path == '/' && access(path, R_OK) == 0 ? path : NULL;
}

static const char *level_of(const Options *o)
{
    return o->text[FLAG_OPTIMIZE]   ? o->text[FLAG_OPTIMIZE]
           : o->text[FLAG_SANITIZE] ? "1"
           : o->number[FLAG_DEBUG]  ? "0" /* every variable has its place, every line its code */
                                    : "2";
}

/* What GCC does not know of programs like these:
 * - to compare is faster than a jump through a table of a few cases; its own limit is 5;
 * - strings, slices and interfaces are stored word by word and read soon after: as 16 bytes at once
 *   they are not read before the stores have reached the cache;
 * - `rep stos` and `rep movs` take longer to begin than a call, or a short loop, to clear or copy a
 *   struct of some ten words. */
static const char *tuning(Compilation *c)
{
    bool plain = strcmp(level_of(c->options), "0") == 0;
    const char *self = plain ? "" : ask_compiler(c, "-v", STDERR_FILENO);
    if (strstr(self, "\ngcc version") == NULL) {
        return "";
    }
    return strstr(self, "\nTarget: x86_64") == NULL
               ? "--param=case-values-threshold=8"
               : "--param=case-values-threshold=8 "
                 "-mtune-ctrl=^sse_unaligned_load_optimal,^sse_unaligned_store_optimal "
                 "-mmemset-strategy=libcall:-1:noalign "
                 "-mmemcpy-strategy=vector_loop:1024:noalign,libcall:-1:noalign";
}

/* extra: further flags, as words. */
static void compiler_args(Compilation *c, Args *args, const char *dir, const char *out,
                          const char *extra)
{
    const Options *o = c->options;
    add_words(&c->arena, args, cc_name(o));
    const char *level = level_of(o);
    const char *fixed[] = {"-std=c11",          arena_printf(&c->arena, "-O%s", level),
                           "-fwrapv",           "-fno-strict-aliasing",
                           "-ffp-contract=off", "-fno-math-errno",
                           /* endless recursion overflows the stack, as Go's does */
                           "-fno-optimize-sibling-calls",
                           /* as does a large frame, which would not stop at the guard else */
                           "-fstack-clash-protection", "-pthread"};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        vec_push(args, (char *)(uintptr_t)fixed[i]);
    }
    if (o->number[FLAG_DEBUG] || o->text[FLAG_SANITIZE]) {
        add_words(&c->arena, args, "-g -fno-omit-frame-pointer");
    }
    if (o->text[FLAG_SANITIZE]) {
        vec_push(args, arena_printf(&c->arena, "-fsanitize=%s", o->text[FLAG_SANITIZE]));
        add_words(&c->arena, args, "-fno-sanitize-recover=undefined");
    }
    if (*runtime_kind(o)) {
        add_words(&c->arena, args, "-DTETHER_SANITIZE");
    }
    add_words(&c->arena, args, extra);
    add_words(&c->arena, args, getenv("CFLAGS"));
    vec_push(args, arena_printf(&c->arena, "-I%s", c->include));
    vec_push(args, arena_printf(&c->arena, "-o"));
    vec_push(args, arena_printf(&c->arena, "%s", out));
    vec_push(args, arena_printf(&c->arena, "%s/%s", dir, c->output.data[0].name));
    vec_push(args, (char *)(uintptr_t)archive_path(c));
    const char *backtrace =
        o->number[FLAG_DEBUG] && !o->text[FLAG_SANITIZE] ? find_backtrace(c) : NULL;
    if (backtrace) {
        add_words(&c->arena, args, "-Wl,-u,backtrace_create_state,-u,backtrace_full,"
                                    "-u,backtrace_pcinfo");
        vec_push(args, arena_printf(&c->arena, "%s", backtrace));
    }
    add_words(&c->arena, args, getenv("LDFLAGS"));
    add_words(&c->arena, args, "-lm");
    vec_push(args, NULL);
}

/* Not the text's fault: the system's messages that C compilers and linkers pass on. */
static const char *want_of_room(const char *log)
{
    static const int errors[] = {ENOSPC, EDQUOT, EFBIG, ENOMEM};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        if (strstr(log, strerror(errors[i]))) {
            return strerror(errors[i]);
        }
    }
    return NULL;
}

/* After a failure, which may not be the fault of what tether wrote; then `dir` is not kept. */
static int compiler_failed(const Args *args, const char *dir, const Buf *text, int code)
{
    const char *reason = want_of_room(text->data ? text->data : "");
    if (reason) {
        fprintf(stderr, "tether: the C compiler %s: %s\n", args->data[0], reason);
    } else if (code == 128 + SIGKILL || code == 128 + SIGTERM || code == 128 + SIGINT) {
        fprintf(stderr, "tether: the C compiler %s was killed (%s)\n", args->data[0],
                strsignal(code - 128));
    } else {
        fprintf(stderr,
                "tether: internal error: the C compiler refused what tether wrote (exit code %d).\n"
                "This is a bug in tether, not in your program. The files are kept in %s\n",
                code, dir);
        fwrite(text->data ? text->data : "", 1, text->len > 4000 ? 4000 : text->len, stderr);
        return EXIT_CC;
    }
    return EXIT_ERRORS;
}

static int write_units(Compilation *c, const char *dir)
{
    for (uint32_t i = 0; i < c->output.len; i++) {
        const EmitUnit *unit = &c->output.data[i];
        const char *path = arena_printf(&c->arena, "%s/%s", dir, unit->name);
        if (!buf_write_parts(unit->parts.data, unit->parts.len, path)) {
            fprintf(stderr, "tether: %s: %s\n", path, strerror(errno));
            return EXIT_ERRORS;
        }
    }
    return 0;
}

/* The file of a command, as execvp finds it. */
static const char *find_command(Arena *a, const char *name)
{
    const char *path = strchr(name, '/') ? NULL : getenv("PATH");
    while (path && *path) {
        size_t n = strcspn(path, ":");
        const char *file = arena_printf(a, "%.*s/%s", (int)n, path, name);
        if (n > 0 && access(file, X_OK) == 0) {
            return file;
        }
        path += n + (path[n] == ':');
    }
    return name;
}

/* Where the executable that the command makes is kept. Of the command's words the compiler is
 * named by its file, and the temporary paths of source and result count for nothing. */
static char *kept_executable(Compilation *c, const Args *args, const char *source, const char *out)
{
    static const char *const variables[] = {
        "CPATH", "C_INCLUDE_PATH", "LIBRARY_PATH", "COMPILER_PATH", "GCC_EXEC_PREFIX",
        "LD_RUN_PATH", "SOURCE_DATE_EPOCH",
    };
    static const char *const headers[] = {
        "tether.h", "tether_ops.h", "tether_strips.h", "../lib/extern.h",
    };
    CacheKey key = cache_key();
    cache_add_text(&key, TETHER_VERSION);
    for (uint32_t i = 0; i + 1 < args->len; i++) {
        const char *word = args->data[i];
        if (word[0] == '-') {
            cache_add_text(&key, word);
        } else if (strcmp(word, source) != 0 && strcmp(word, out) != 0) {
            cache_add_file(&key, find_command(&c->arena, word));
        }
    }
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        cache_add_file(&key, arena_printf(&c->arena, "%s/%s", c->include, headers[i]));
    }
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        cache_add_text(&key, getenv(variables[i]));
    }
    char folder[4096];
    if (c->options->number[FLAG_DEBUG] || c->options->text[FLAG_SANITIZE]) {
        cache_add_text(&key, getcwd(folder, sizeof folder)); /* stands in what debuggers read */
    }
    for (uint32_t i = 0; i < c->output.len; i++) {
        const EmitUnit *unit = &c->output.data[i];
        for (uint32_t j = 0; j < unit->parts.len; j++) {
            cache_add(&key, unit->parts.data[j].data, unit->parts.data[j].len);
        }
    }
    return cache_entry(&c->arena, &key);
}

/* What the C compiler wants changed, by its message: another version may not have the tuning, and
 * clang takes brackets 256 deep unless it is told otherwise. NULL: nothing. */
static const char *other_extra(const Buf *log)
{
    const char *text = log->data ? log->data : "";
    return strstr(text, "-fbracket-depth")                             ? "-fbracket-depth=100000"
           : strstr(text, "-mtune-ctrl") || strstr(text, "--param") || strstr(text, "-strategy=")
               ? ""
               : NULL;
}

static int run_compiler(Compilation *c, Args *args, const char *dir, const char *out, Buf *log)
{
    int code = run_command(args, STDERR_FILENO, log);
    const char *extra = code > 0 ? other_extra(log) : NULL;
    if (extra) {
        buf_free(log);
        vec_clear(args);
        compiler_args(c, args, dir, out, extra);
        code = run_command(args, STDERR_FILENO, log);
    }
    return code;
}

/* The compiler writes beside the target; a rename makes the result appear whole. */
static int build_into(Compilation *c, const char *dir, const char *path)
{
    const Options *o = c->options;
    int code = write_units(c, dir);
    if (code) {
        return code;
    }
    const char *partial = arena_printf(&c->arena, "%s.%ld.tmp", path, (long)getpid());
    const char *source = arena_printf(&c->arena, "%s/%s", dir, c->output.data[0].name);
    Args args = {0};
    Buf log = {0};
    compiler_args(c, &args, dir, partial, tuning(c));
    char *entry = kept_executable(c, &args, source, partial);
    bool kept = entry && !o->number[FLAG_DRY] && cache_get(entry, partial);
    if (kept && o->number[FLAG_PRINT]) {
        fprintf(stderr, "# kept from an earlier build: %s\n", entry);
    } else if (o->number[FLAG_PRINT] || o->number[FLAG_DRY]) {
        print_command(&args);
    }
    if (o->number[FLAG_DRY]) {
        vec_free(&args);
        return 0;
    }
    if (!kept) {
        progress_stage(c->progress, "compiling the C");
        code = run_compiler(c, &args, dir, partial, &log);
        progress_stage(c->progress, NULL);
    }
    if (code == 0 && entry && !kept) {
        cache_put(entry, partial);
    }
    if (code < 0) {
        fprintf(stderr, "tether: cannot run the C compiler %s: %s\n", args.data[0],
                strerror(errno));
        code = EXIT_CC;
    } else if (code > 0) {
        unlink(partial);
        code = compiler_failed(&args, dir, &log, code);
    } else if (rename(partial, path) != 0) {
        fprintf(stderr, "tether: %s: %s\n", path, strerror(errno));
        unlink(partial);
        code = EXIT_ERRORS;
    }
    vec_free(&args);
    buf_free(&log);
    return code;
}

/* Can the executable be made there? Said before the C compiler is asked, in terms of the path. */
static bool check_target(const char *path)
{
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
        fprintf(stderr, "tether: %s: %s\n", path,
                S_ISDIR(st.st_mode) ? "is a folder" : "is not a regular file");
        return false;
    }
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : NULL;
    bool ok = access(folder ? folder : ".", W_OK) == 0;
    if (!ok) {
        fprintf(stderr, "tether: %s: %s\n", path, strerror(errno));
    }
    free(folder);
    return ok;
}

int cc_build(Compilation *c, const char *path)
{
    const char *keep = c->options->text[FLAG_KEEP_C];
    if (c->root == NULL) {
        fputs("tether: cannot find tether's own files (lib/, tether.h); set TETHER_ROOT to their "
              "folder\n",
              stderr);
        return EXIT_ERRORS;
    }
    const char *archive = archive_path(c);
    if (access(archive, R_OK) != 0) {
        fprintf(stderr, "tether: the runtime is missing: %s: %s\n", archive, strerror(errno));
        return EXIT_ERRORS;
    }
    if (!check_target(path)) {
        return EXIT_ERRORS;
    }
    if (keep && mkdir(keep, 0777) != 0 && errno != EEXIST) {
        fprintf(stderr, "tether: %s: %s\n", keep, strerror(errno));
        return EXIT_ERRORS;
    }
    const char *dir = keep ? keep : temp_make(&c->arena);
    if (dir == NULL) {
        return EXIT_ERRORS;
    }
    int code = build_into(c, dir, path);
    if (!keep && code != EXIT_CC) {
        temp_remove(dir);
    }
    return code;
}

static void set_environment(const Options *o)
{
    const char *old = getenv("TETHER_GC");
    char value[512];
    snprintf(value, sizeof value, "%s%s%s%s%s", old ? old : "", old && *old ? "," : "",
             o->text[FLAG_GC] ? o->text[FLAG_GC] : "",
             o->text[FLAG_GC] && o->number[FLAG_GC_TRACE] ? "," : "",
             o->number[FLAG_GC_TRACE] ? "trace" : "");
    if (o->text[FLAG_GC] || o->number[FLAG_GC_TRACE]) {
        setenv("TETHER_GC", value, 1);
    }
}

int cc_run(const Options *o, const char *path)
{
    Args args = {0};
    vec_push(&args, (char *)(uintptr_t)path);
    for (int i = 0; i < o->program_arg_count; i++) {
        vec_push(&args, o->program_args[i]);
    }
    vec_push(&args, NULL);
    set_environment(o);
    int code = run_command(&args, -1, NULL);
    vec_free(&args);
    if (code < 0) {
        fprintf(stderr, "tether: cannot run the program: %s\n", strerror(errno));
        return EXIT_NOT_RUN;
    }
    return code;
}
