// What only the runtime can do.
package runtime

// collect runs a whole collection.
//
//tether:flow none
func collect()

// yield lets other goroutines run.
//
//tether:flow none
func yield()

// goexit does not return.
//
//tether:flow none
func goexit()

// keep does nothing with x.
//
//tether:flow none
func keep(x any)

// goroutines returns how many there are.
//
//tether:flow none
func goroutines() int

// processors returns how many the program may use.
//
//tether:flow none
func processors() int

// setProcessors sets how many goroutines may run at once, if n is positive, and returns what it was.
//
//tether:flow none
func setProcessors(n int) int

// readCounters fills c in.
//
//tether:flow none
func readCounters(c *counters)

// setFinalizer keeps f for object, or forgets it when f is nil.
//
//tether:flow object -> heap
//tether:flow f -> heap
//tether:allocates
func setFinalizer(object, f any)

// findFrame fills p with the call that is skip calls above the caller, the caller itself for 0.
//
//tether:flow none
func findFrame(skip int, p *place)

// findPlace fills p with what is at pc.
//
//tether:flow none
func findPlace(pc uintptr, p *place)
