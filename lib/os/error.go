// Errors.
package os

import (
	"errors"
	"io/fs"
	"syscall"
)

var (
	ErrInvalid    = fs.ErrInvalid
	ErrPermission = fs.ErrPermission
	ErrExist      = fs.ErrExist
	ErrNotExist   = fs.ErrNotExist
	ErrClosed     = fs.ErrClosed

	ErrProcessDone      = errors.New("os: process already finished")
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = errors.New("i/o timeout")
)

// A SyscallError says which call of the system failed.
type SyscallError struct {
	Syscall string // its name
	Err     error  // the reason
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

func (e *SyscallError) Unwrap() error { return e.Err }

// NewSyscallError returns a SyscallError, nil if err is nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// A LinkError says which operation on two paths failed.
type LinkError struct {
	Op  string // rename, link, symlink
	Old string // the first path
	New string // the second path
	Err error  // the reason
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

func (e *LinkError) Unwrap() error { return e.Err }

// underlying takes one wrapper of this package off.
func underlying(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

// isClass reports whether err, without a wrapper, is of the class of target.
func isClass(err, target error) bool {
	err = underlying(err)
	if err == target {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(target)
}

// IsExist, IsNotExist and IsPermission look through this package's wrappers only; errors.Is looks deeper.
func IsExist(err error) bool { return isClass(err, ErrExist) }

func IsNotExist(err error) bool { return isClass(err, ErrNotExist) }

func IsPermission(err error) bool { return isClass(err, ErrPermission) }

// IsTimeout reports whether time ran out.
func IsTimeout(err error) bool {
	t, ok := underlying(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}
