// Package syscall holds the system's error numbers and the few calls that os needs.
package syscall

import "io/fs"

// An Errno is an error number of the system; 0 is no error.
type Errno uintptr

// Error returns the system's text.
func (e Errno) Error() string {
	var buf [96]byte
	return string(buf[:errnoText(int(e), buf[:])])
}

// Is reports whether e is of the class of errors that target stands for.
func (e Errno) Is(target error) bool {
	switch target {
	case fs.ErrPermission:
		return e == EACCES || e == EPERM
	case fs.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case fs.ErrNotExist:
		return e == ENOENT
	}
	return false
}

// Temporary reports whether trying again may help.
func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

// Timeout reports whether time ran out.
func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }

// The error numbers that programs ask for by name, as Linux counts them.
const (
	EPERM     Errno = 1
	ENOENT    Errno = 2
	EINTR     Errno = 4
	EIO       Errno = 5
	EBADF     Errno = 9
	EAGAIN    Errno = 11
	ENOMEM    Errno = 12
	EACCES    Errno = 13
	EEXIST    Errno = 17
	ENOTDIR   Errno = 20
	EISDIR    Errno = 21
	EINVAL    Errno = 22
	ENFILE    Errno = 23
	EMFILE    Errno = 24
	ENOSPC    Errno = 28
	ESPIPE    Errno = 29
	EPIPE     Errno = 32
	ERANGE    Errno = 34
	ENOTEMPTY Errno = 39
	ELOOP     Errno = 40
	ETIMEDOUT Errno = 110
)

// Flags of Open.
const (
	O_RDONLY  = 0x0
	O_WRONLY  = 0x1
	O_RDWR    = 0x2
	O_CREAT   = 0x40
	O_EXCL    = 0x80
	O_TRUNC   = 0x200
	O_APPEND  = 0x400
	O_SYNC    = 0x101000
	O_CLOEXEC = 0x80000
)

// The types of files in a mode.
const (
	S_IFMT   = 0xf000
	S_IFSOCK = 0xc000
	S_IFLNK  = 0xa000
	S_IFREG  = 0x8000
	S_IFBLK  = 0x6000
	S_IFDIR  = 0x4000
	S_IFCHR  = 0x2000
	S_IFIFO  = 0x1000
	S_ISUID  = 0x800
	S_ISGID  = 0x400
	S_ISVTX  = 0x200
)

// failed returns the error of a call's error number.
func failed(errno int) error {
	if errno == 0 {
		return nil
	}
	return Errno(errno)
}

// hasNUL reports whether a path cannot be given to the system.
func hasNUL(path string) bool {
	for i := 0; i < len(path); i++ {
		if path[i] == 0 {
			return true
		}
	}
	return false
}

// A Stat_t is what the system tells about a file.
type Stat_t struct {
	Mode  uint32 // type and permissions
	Size  int64  // bytes
	Sec   int64  // time of the last change, seconds since 1970
	Nsec  int64  // and nanoseconds
	Dev   uint64 // device
	Ino   uint64 // number of the file on it
	Nlink uint64 // names
}

// Open opens a file.
func Open(path string, flags int, perm uint32) (fd int, err error) {
	if hasNUL(path) {
		return -1, EINVAL
	}
	fd, errno := open(path, flags, perm)
	return fd, failed(errno)
}

// Read reads into p.
func Read(fd int, p []byte) (n int, err error) {
	n, errno := read(fd, p)
	return n, failed(errno)
}

// Write writes p, perhaps not all of it.
func Write(fd int, p []byte) (n int, err error) {
	n, errno := write(fd, p)
	return n, failed(errno)
}

// WriteString writes s, perhaps not all of it.
func WriteString(fd int, s string) (n int, err error) {
	n, errno := writeString(fd, s)
	return n, failed(errno)
}

// Pread reads at an offset.
func Pread(fd int, p []byte, offset int64) (n int, err error) {
	n, errno := pread(fd, p, offset)
	return n, failed(errno)
}

// Pwrite writes at an offset.
func Pwrite(fd int, p []byte, offset int64) (n int, err error) {
	n, errno := pwrite(fd, p, offset)
	return n, failed(errno)
}

// Seek moves the file's offset.
func Seek(fd int, offset int64, whence int) (off int64, err error) {
	off, errno := seek(fd, offset, whence)
	return off, failed(errno)
}

// Close closes a file.
func Close(fd int) error { return failed(closeFile(fd)) }

// Stat tells about a file.
func Stat(path string, st *Stat_t) error {
	if hasNUL(path) {
		return EINVAL
	}
	return failed(stat(path, true, st))
}

// Lstat tells about a file, a symbolic link itself.
func Lstat(path string, st *Stat_t) error {
	if hasNUL(path) {
		return EINVAL
	}
	return failed(stat(path, false, st))
}

// Fstat tells about an open file.
func Fstat(fd int, st *Stat_t) error { return failed(fstat(fd, st)) }

// The calls that take one or two paths, for pathCall.
const (
	callUnlink = iota
	callRmdir
	callMkdir
	callChmod
	callRename
	callLink
	callSymlink
	callChdir
	callTruncate
)

func call(what int, path, other string, number int64) error {
	if hasNUL(path) || hasNUL(other) {
		return EINVAL
	}
	return failed(pathCall(what, path, other, number))
}

func Unlink(path string) error             { return call(callUnlink, path, "", 0) }
func Rmdir(path string) error              { return call(callRmdir, path, "", 0) }
func Mkdir(path string, mode uint32) error { return call(callMkdir, path, "", int64(mode)) }
func Chmod(path string, mode uint32) error { return call(callChmod, path, "", int64(mode)) }
func Rename(from, to string) error         { return call(callRename, from, to, 0) }
func Link(path, link string) error         { return call(callLink, path, link, 0) }
func Symlink(path, link string) error      { return call(callSymlink, path, link, 0) }
func Chdir(path string) error              { return call(callChdir, path, "", 0) }
func Truncate(path string, n int64) error  { return call(callTruncate, path, "", n) }

// Ftruncate sets the size of an open file.
func Ftruncate(fd int, length int64) error { return failed(ftruncate(fd, length)) }

// Fsync waits until an open file is on the device.
func Fsync(fd int) error { return failed(fsync(fd)) }

// Pipe makes a pipe: what is written to p[1] is read from p[0].
func Pipe(p []int) error {
	if len(p) != 2 {
		return EINVAL
	}
	reader, writer, errno := pipe()
	if errno == 0 {
		p[0], p[1] = reader, writer
	}
	return failed(errno)
}

// Readlink writes where a symbolic link leads to into buf.
func Readlink(path string, buf []byte) (n int, err error) {
	if hasNUL(path) {
		return -1, EINVAL
	}
	n, errno := readlink(path, buf)
	return n, failed(errno)
}

// Getwd returns the current directory.
func Getwd() (string, error) {
	var buf [4096]byte
	n, errno := getcwd(buf[:])
	if errno != 0 {
		return "", Errno(errno)
	}
	return string(buf[:n]), nil
}

// Hostname returns the name of the machine.
func Hostname() string {
	var buf [256]byte
	return string(buf[:hostname(buf[:])])
}

// ReadDirent reads entries of an open directory; NextDirent takes them apart.
func ReadDirent(fd int, buf []byte) (n int, err error) {
	n, errno := getdents(fd, buf)
	return n, failed(errno)
}

// NextDirent returns the first entry in what ReadDirent read, and what follows it. The kind is the
// type of file as in a mode, 0 if the file system does not tell.
func NextDirent(buf []byte) (name string, kind uint32, rest []byte) {
	// inode 8, offset 8, length of the entry 2, type 1, name with a NUL
	size := int(buf[16]) | int(buf[17])<<8
	end := 19
	for buf[end] != 0 {
		end++
	}
	return string(buf[19:end]), uint32(buf[18]) << 12, buf[size:]
}

// Environ returns the environment that the program was started with.
func Environ() []string {
	n := envCount()
	env := make([]string, n)
	for i := 0; i < n; i++ {
		env[i] = envAt(i)
	}
	return env
}

// Args returns the program's arguments, its own name first.
func Args() []string {
	n := argCount()
	args := make([]string, n)
	for i := 0; i < n; i++ {
		args[i] = argAt(i)
	}
	return args
}

// Exit ends the program at once.
func Exit(code int) { exit(code) }

// Ids of the process and its owner.
const (
	idProcess = iota
	idParent
	idUser
	idGroup
	idEffectiveUser
	idEffectiveGroup
)

func Getpid() int  { return id(idProcess) }
func Getppid() int { return id(idParent) }
func Getuid() int  { return id(idUser) }
func Getgid() int  { return id(idGroup) }
func Geteuid() int { return id(idEffectiveUser) }
func Getegid() int { return id(idEffectiveGroup) }

// RaiseSIGPIPE ends the program as a write to a pipe without a reader does.
func RaiseSIGPIPE() { raiseSIGPIPE() }

// Random returns a random number from the system.
func Random() uint64 { return random() }
