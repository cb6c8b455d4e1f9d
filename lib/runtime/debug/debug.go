// Package debug sets the collector.
package debug

// SetGCPercent sets by how much the heap may grow between collections, in percent of what is alive
// (negative: no collections), and returns what it was.
func SetGCPercent(percent int) int { return setPercent(percent) }

// SetMemoryLimit sets how many bytes the program should not exceed (math.MaxInt64: no limit), unless
// the number is negative, and returns what it was. The collector runs as often as it takes, until
// what is alive does not fit.
func SetMemoryLimit(bytes int64) int64 { return setLimit(bytes) }

// FreeOSMemory collects and gives back to the system what it can.
func FreeOSMemory() { release() }

// SetMaxStack does nothing but remember the bound of a stack, in bytes, and return what it was: stacks
// have a fixed size.
func SetMaxStack(bytes int) int {
	old := maxStack
	maxStack = bytes
	return old
}

var maxStack = 1000000000

// SetMaxThreads does nothing but remember the bound of threads and return what it was.
func SetMaxThreads(threads int) int {
	old := maxThreads
	maxThreads = threads
	return old
}

var maxThreads = 10000
