package debug

import (
	"os"
	"runtime"
)

// Stack returns the calls of this goroutine.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

// PrintStack writes them to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// SetTraceback does nothing: what is printed of a stack does not depend on it.
func SetTraceback(level string) {}

// SetPanicOnFault does nothing but remember the setting and return what it was.
func SetPanicOnFault(enabled bool) bool {
	old := panicOnFault
	panicOnFault = enabled
	return old
}

var panicOnFault bool
