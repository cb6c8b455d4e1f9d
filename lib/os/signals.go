package os

import "syscall"

// A Signal is a signal of the operating system.
type Signal interface {
	String() string
	Signal() // to tell it from other Stringers
}

// The signals that every system has.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)
