// The functions without a body of syscall, by Go's own: for testing lib/ with Go itself.
package syscall

import (
	"math/rand"
	"os"
	"strings"
	sys "syscall"
	"unsafe"
)

func number(err error) int {
	if err == nil {
		return 0
	}
	return int(err.(sys.Errno))
}

func errnoText(errno int, buf []byte) int { return copy(buf, sys.Errno(errno).Error()) }

func open(path string, flags int, perm uint32) (int, int) {
	fd, err := sys.Open(path, flags, perm)
	return fd, number(err)
}

func read(fd int, p []byte) (int, int) {
	n, err := sys.Read(fd, p)
	return n, number(err)
}

func write(fd int, p []byte) (int, int) {
	n, err := sys.Write(fd, p)
	return n, number(err)
}

func writeString(fd int, s string) (int, int) {
	return write(fd, unsafe.Slice(unsafe.StringData(s), len(s)))
}

func pread(fd int, p []byte, offset int64) (int, int) {
	n, err := sys.Pread(fd, p, offset)
	return n, number(err)
}

func pwrite(fd int, p []byte, offset int64) (int, int) {
	n, err := sys.Pwrite(fd, p, offset)
	return n, number(err)
}

func seek(fd int, offset int64, whence int) (int64, int) {
	n, err := sys.Seek(fd, offset, whence)
	return n, number(err)
}

func closeFile(fd int) int { return number(sys.Close(fd)) }

func fill(st *Stat_t, s *sys.Stat_t) {
	*st = Stat_t{s.Mode, s.Size, s.Mtim.Sec, s.Mtim.Nsec, s.Dev, s.Ino, uint64(s.Nlink)}
}

func stat(path string, follow bool, st *Stat_t) int {
	var s sys.Stat_t
	f := sys.Lstat
	if follow {
		f = sys.Stat
	}
	err := f(path, &s)
	fill(st, &s)
	return number(err)
}

func fstat(fd int, st *Stat_t) int {
	var s sys.Stat_t
	err := sys.Fstat(fd, &s)
	fill(st, &s)
	return number(err)
}

func pathCall(what int, path, other string, n int64) int {
	switch what {
	case callUnlink:
		return number(sys.Unlink(path))
	case callRmdir:
		return number(sys.Rmdir(path))
	case callMkdir:
		return number(sys.Mkdir(path, uint32(n)))
	case callChmod:
		return number(sys.Chmod(path, uint32(n)))
	case callRename:
		return number(sys.Rename(path, other))
	case callLink:
		return number(sys.Link(path, other))
	case callSymlink:
		return number(sys.Symlink(path, other))
	case callChdir:
		return number(sys.Chdir(path))
	}
	return number(sys.Truncate(path, n))
}

func pipe() (reader, writer, errno int) {
	var ends [2]int
	errno = number(sys.Pipe(ends[:]))
	return ends[0], ends[1], errno
}

func ftruncate(fd int, length int64) int { return number(sys.Ftruncate(fd, length)) }

func fsync(fd int) int { return number(sys.Fsync(fd)) }

func readlink(path string, buf []byte) (int, int) {
	n, err := sys.Readlink(path, buf)
	return n, number(err)
}

func getcwd(buf []byte) (int, int) {
	n, err := sys.Getcwd(buf)
	return n - 1, number(err)
}

func hostname(buf []byte) int {
	s, _ := os.Hostname()
	return copy(buf, s)
}

func getdents(fd int, buf []byte) (int, int) {
	n, err := sys.ReadDirent(fd, buf)
	return n, number(err)
}

func envCount() int { return len(os.Environ()) }

func envAt(i int) string { return strings.Clone(os.Environ()[i]) }

func argCount() int { return len(os.Args) }

func argAt(i int) string { return os.Args[i] }

func exit(code int) { os.Exit(code) }

func id(what int) int {
	return []int{os.Getpid(), os.Getppid(), os.Getuid(), os.Getgid(), os.Geteuid(), os.Getegid()}[what]
}

func raiseSIGPIPE() { os.Exit(141) }

func random() uint64 { return rand.Uint64() }

func kill(pid, signal int) int { return number(sys.Kill(pid, sys.Signal(signal))) }

func getrusage(who int, rusage *Rusage) int {
	return number(sys.Getrusage(who, (*sys.Rusage)(unsafe.Pointer(rusage))))
}

func gettimeofday(tv *Timeval) int {
	return number(sys.Gettimeofday((*sys.Timeval)(unsafe.Pointer(tv))))
}
