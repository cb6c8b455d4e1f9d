// What only C can do: clocks, files, the environment; Sleep belongs to the scheduler.

package time

// now reads the clocks: the wall clock since the Unix epoch, the monotonic one since the program
// started, at least 1.
//
//tether:flow none
func now() (sec, nsec, mono int64)

// Sleep pauses the goroutine for d at least.
//
//tether:flow none
func Sleep(d Duration)

// readFile gives a file's contents, nil if it cannot be read.
//
//tether:flow none
func readFile(path string) []byte

// variable gives the value of an environment variable.
//
//tether:flow none
func variable(name string) (value string, set bool)
