// Package runtime gives access to the collector and the scheduler.
package runtime

// What the program was built for, and by what.
const (
	GOOS     = "linux"
	GOARCH   = "amd64"
	Compiler = "tether"
)

// Version returns the version of Go that the language is.
func Version() string { return "go1.23" }

// GOROOT returns the root of an installed Go, which a program does not need.
func GOROOT() string { return "" }

// GC collects the garbage before it returns.
func GC() { collect() }

// Gosched lets other goroutines run.
func Gosched() { yield() }

// Goexit ends the goroutine after its deferred calls.
func Goexit() { goexit() }

// KeepAlive keeps x alive until here.
func KeepAlive(x any) { keep(x) }

// SetFinalizer has finalizer called, in a goroutine of its own, with obj, a pointer to an object of its
// own, some time after nothing else knows the object; nil takes a finalizer away. Finalizer is a
// function of the type of obj, or of any, without results.
func SetFinalizer(obj any, finalizer any) { setFinalizer(obj, finalizer) }

// NumGoroutine returns how many goroutines there are.
func NumGoroutine() int { return goroutines() }

// NumCPU returns how many processors the program may use.
func NumCPU() int { return processors() }

// GOMAXPROCS sets how many goroutines may run at the same time, if n is positive, and returns what it was.
func GOMAXPROCS(n int) int { return setProcessors(n) }

// LockOSThread and UnlockOSThread do nothing: no goroutine can tell on which thread it runs.
func LockOSThread() {}

func UnlockOSThread() {}

// NumCgoCall returns 0: there are no calls of C.
func NumCgoCall() int64 { return 0 }
