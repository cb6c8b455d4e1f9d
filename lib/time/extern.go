// What only C can do: clocks, files, the environment, sleeping (time.c, timers.c).

package time

// now reads the clocks: the wall clock since the Unix epoch, the monotonic one since the program
// started, at least 1.
//
//tether:flow none
func now() (sec, nsec, mono int64)

// elapsed reads the monotonic clock alone.
//
//tether:flow none
func elapsed() int64

// Sleep pauses the goroutine for d at least.
//
//tether:flow none
func Sleep(d Duration)

// readFile gives a file's contents, nil if it cannot be read.
//
//tether:flow none
//tether:allocates
func readFile(path string) []byte

// variable gives the value of an environment variable.
//
//tether:flow none
//tether:allocates
func variable(name string) (value string, set bool)

// startTimer makes the runtime start a goroutine that calls f, after delay. It gives a number for
// stopTimer.
//
//tether:flow f -> heap
//tether:allocates
func startTimer(delay Duration, f func()) int64

// stopTimer stops a timer, and tells whether it was still to fire.
//
//tether:flow none
func stopTimer(id int64) bool

// startSending sends the time to c after delay and then, unless period is 0, once each period,
// instead of what was to be sent before: it tells whether there was any. Nothing is sent while c is
// full. Its length and capacity are 0 from then on.
//
//tether:flow c -> heap
//tether:flow zone -> heap
//tether:allocates
func startSending(c chan Time, delay, period Duration, zone *Location) bool

// stopSending ends that, takes back what has not been received, and tells whether there was
// anything to stop.
//
//tether:flow none
func stopSending(c chan Time) bool
