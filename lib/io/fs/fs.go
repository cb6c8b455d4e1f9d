// Package fs holds what is common to file systems: the errors, modes and descriptions of files.
package fs

import "errors"

// Classes of errors, to be tested for with errors.Is.
var (
	ErrInvalid    = errors.New("invalid argument")
	ErrPermission = errors.New("permission denied")
	ErrExist      = errors.New("file already exists")
	ErrNotExist   = errors.New("file does not exist")
	ErrClosed     = errors.New("file already closed")
)

// A PathError says what failed on which file.
type PathError struct {
	Op   string // the operation: open, read, ...
	Path string // the file
	Err  error  // the reason
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

func (e *PathError) Unwrap() error { return e.Err }

// Timeout reports whether time ran out.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// A FileMode is the type and the permissions of a file.
type FileMode uint32

const (
	ModeDir        FileMode = 1 << (31 - iota) // d: a directory
	ModeAppend                                 // a: append-only
	ModeExclusive                              // l: exclusive use
	ModeTemporary                              // T: temporary
	ModeSymlink                                // L: a symbolic link
	ModeDevice                                 // D: a device
	ModeNamedPipe                              // p: a named pipe
	ModeSocket                                 // S: a socket
	ModeSetuid                                 // u: runs as its owner
	ModeSetgid                                 // g: runs as its group
	ModeCharDevice                             // c: a character device
	ModeSticky                                 // t: sticky
	ModeIrregular                              // ?: of another kind

	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0777 // the permissions
)

// String returns the mode as ls shows it, but with one letter for each bit.
func (m FileMode) String() string {
	var buf [32]byte
	n := 0
	for i, c := range "dalTLDpSugct?" {
		if m&(1<<uint(31-i)) != 0 {
			buf[n] = byte(c)
			n++
		}
	}
	if n == 0 {
		buf[n] = '-'
		n++
	}
	for i, c := range "rwxrwxrwx" {
		buf[n] = '-'
		if m&(1<<uint(8-i)) != 0 {
			buf[n] = byte(c)
		}
		n++
	}
	return string(buf[:n])
}

// IsDir reports whether it is a directory.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular reports whether it is an ordinary file.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm returns the permissions.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type returns the bits of the type.
func (m FileMode) Type() FileMode { return m & ModeType }

// A DirEntry is an entry of a directory.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}

// FormatDirEntry returns one line about an entry.
func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	line := mode[:len(mode)-9] + " " + dir.Name() // the permissions are not known
	if dir.IsDir() {
		line += "/"
	}
	return line
}
