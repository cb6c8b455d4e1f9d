// Package os gives access to files, the environment and the process.
package os

import (
	"errors"
	"io"
	"io/fs"
	"sync"
	"sync/atomic"
	"syscall"
)

// Flags of OpenFile.
const (
	O_RDONLY int = syscall.O_RDONLY
	O_WRONLY int = syscall.O_WRONLY
	O_RDWR   int = syscall.O_RDWR
	O_APPEND int = syscall.O_APPEND
	O_CREATE int = syscall.O_CREAT
	O_EXCL   int = syscall.O_EXCL
	O_SYNC   int = syscall.O_SYNC
	O_TRUNC  int = syscall.O_TRUNC
)

// Where Seek counts from; io has the same.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

// A File is an open file.
type File struct {
	fd     int          // the system's number
	name   string       // as it was opened
	append bool         // writes go to the end
	uses   atomic.Int32 // operations under way, and closed when Close was called
	lock   sync.Mutex   // of ahead
	ahead  []byte       // a directory: entries read and not yet returned
}

const closed = 1 << 30

// The standard streams. They are not buffered.
var (
	Stdin  = NewFile(0, "/dev/stdin")
	Stdout = NewFile(1, "/dev/stdout")
	Stderr = NewFile(2, "/dev/stderr")
)

// NewFile returns a File of an open descriptor.
func NewFile(fd uintptr, name string) *File { return &File{fd: int(fd), name: name} }

// Pipe returns the ends of a pipe of the system: what is written to w is read from r.
func Pipe() (r, w *File, err error) {
	var p [2]int
	if err := syscall.Pipe(p[:]); err != nil {
		return nil, nil, NewSyscallError("pipe2", err)
	}
	return NewFile(uintptr(p[0]), "|0"), NewFile(uintptr(p[1]), "|1"), nil
}

// IsPathSeparator reports whether c separates the names in a path.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create opens a file for reading and writing, emptied, or made if there is none.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file with the given flags; perm is for one that is made.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	for {
		fd, err := syscall.Open(name, flag|syscall.O_CLOEXEC, systemMode(perm))
		if err == nil {
			return &File{fd: fd, name: name, append: flag&O_APPEND != 0}, nil
		}
		if err != syscall.EINTR {
			return nil, &PathError{Op: "open", Path: name, Err: err}
		}
	}
}

// systemMode turns a FileMode into the system's.
func systemMode(m FileMode) uint32 {
	mode := uint32(m.Perm())
	if m&ModeSetuid != 0 {
		mode |= syscall.S_ISUID
	}
	if m&ModeSetgid != 0 {
		mode |= syscall.S_ISGID
	}
	if m&ModeSticky != 0 {
		mode |= syscall.S_ISVTX
	}
	return mode
}

// Name returns the name with which the file was opened.
func (f *File) Name() string { return f.name }

// Fd returns the system's number.
func (f *File) Fd() uintptr {
	if f == nil || f.uses.Load()&closed != 0 {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// begin begins an operation, unless it returns an error. Until it is done the system's number remains
// the file's, even if another goroutine calls Close.
func (f *File) begin(op string) error {
	if f == nil {
		return ErrInvalid
	}
	for {
		n := f.uses.Load()
		if n&closed != 0 {
			return &PathError{Op: op, Path: f.name, Err: ErrClosed}
		}
		if f.uses.CompareAndSwap(n, n+1) {
			return nil
		}
	}
}

// done ends an operation; the last one ends the use of a file that has been closed meanwhile.
func (f *File) done() error {
	if f.uses.Add(-1) == closed {
		return syscall.Close(f.fd)
	}
	return nil
}

// fail describes an error of an operation on f.
func (f *File) fail(op string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	return &PathError{Op: op, Path: f.name, Err: err}
}

// Read reads up to len(b) bytes; 0 and io.EOF at the end.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.begin("read"); err != nil {
		return 0, err
	}
	defer f.done()
	if len(b) == 0 {
		return 0, nil
	}
	for {
		n, err = syscall.Read(f.fd, b)
		if err != syscall.EINTR && err != syscall.EAGAIN {
			break
		}
	}
	if err != nil {
		return 0, f.fail("read", err)
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads len(b) bytes from off on; fewer only with an error.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errors.New("negative offset")}
	}
	if err := f.begin("read"); err != nil {
		return 0, err
	}
	defer f.done()
	for n < len(b) {
		m, err := syscall.Pread(f.fd, b[n:], off+int64(n))
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return n, f.fail("read", err)
		}
		if m == 0 {
			return n, io.EOF
		}
		n += m
	}
	return n, nil
}

// Write writes b.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.begin("write"); err != nil {
		return 0, err
	}
	defer f.done()
	for n < len(b) {
		m, err := syscall.Write(f.fd, b[n:])
		if err == syscall.EINTR || err == syscall.EAGAIN {
			continue
		}
		if err != nil {
			brokenPipe(f.fd, err)
			return n, f.fail("write", err)
		}
		n += m
	}
	return n, nil
}

// brokenPipe ends the program when nobody reads its standard output or error any more.
func brokenPipe(fd int, err error) {
	if err == syscall.EPIPE && (fd == 1 || fd == 2) {
		syscall.RaiseSIGPIPE()
	}
}

// WriteString writes s.
func (f *File) WriteString(s string) (n int, err error) {
	if err := f.begin("write"); err != nil {
		return 0, err
	}
	defer f.done()
	for n < len(s) {
		m, err := syscall.WriteString(f.fd, s[n:])
		if err == syscall.EINTR || err == syscall.EAGAIN {
			continue
		}
		if err != nil {
			brokenPipe(f.fd, err)
			return n, f.fail("write", err)
		}
		n += m
	}
	return n, nil
}

var errAppend = errors.New("os: invalid use of WriteAt on file opened with O_APPEND")

// WriteAt writes b from off on.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if f.append {
		return 0, errAppend
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errors.New("negative offset")}
	}
	if err := f.begin("write"); err != nil {
		return 0, err
	}
	defer f.done()
	for n < len(b) {
		m, err := syscall.Pwrite(f.fd, b[n:], off+int64(n))
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return n, f.fail("write", err)
		}
		n += m
	}
	return n, nil
}

// Seek sets the offset of the next Read or Write.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.begin("seek"); err != nil {
		return 0, err
	}
	defer f.done()
	ret, err = syscall.Seek(f.fd, offset, whence)
	f.lock.Lock()
	f.ahead = nil
	f.lock.Unlock()
	if err != nil {
		return 0, f.fail("seek", err)
	}
	return ret, nil
}

// Truncate sets the file's size.
func (f *File) Truncate(size int64) error {
	if err := f.begin("truncate"); err != nil {
		return err
	}
	defer f.done()
	return f.fail("truncate", syscall.Ftruncate(f.fd, size))
}

// Sync waits until the file is on the device.
func (f *File) Sync() error {
	if err := f.begin("sync"); err != nil {
		return err
	}
	defer f.done()
	return f.fail("sync", syscall.Fsync(f.fd))
}

// Close ends the use of the file.
func (f *File) Close() error {
	if err := f.begin("close"); err != nil {
		return err
	}
	for {
		n := f.uses.Load()
		if n&closed != 0 { // another call was first
			f.done()
			return &PathError{Op: "close", Path: f.name, Err: ErrClosed}
		}
		if f.uses.CompareAndSwap(n, n|closed) {
			return f.fail("close", f.done())
		}
	}
}

// ReadFile returns the whole contents of a file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var st syscall.Stat_t
	size := 512
	if syscall.Fstat(f.fd, &st) == nil && int64(int(st.Size)) == st.Size && int(st.Size) >= size {
		size = int(st.Size) + 1 // one more, so that the end is seen without growing
	}
	data := make([]byte, 0, size)
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return data, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// WriteFile makes data the whole contents of a file.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// The types that io/fs shares.
type (
	PathError = fs.PathError
	FileMode  = fs.FileMode
	FileInfo  = fs.FileInfo
	DirEntry  = fs.DirEntry
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)
