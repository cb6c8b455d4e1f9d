// What only the runtime can do.
package signal

// enable has receive return the signal when it comes.
//
//tether:flow none
func enable(number int)

// disable makes the signal do again what it does by itself.
//
//tether:flow none
func disable(number int)

// ignoreSignal makes the signal do nothing.
//
//tether:flow none
func ignoreSignal(number int)

// receive waits for a signal.
//
//tether:flow none
func receive() int
