// What only the runtime can do.
package sync

// lock takes the mutex whose state it is; 0 is free.
//
//tether:flow none
func lock(state *uint32)

// tryLock does so if it is free, and reports whether it has.
//
//tether:flow none
func tryLock(state *uint32) bool

// unlock lets it go.
//
//tether:flow none
func unlock(state *uint32)

// Why a goroutine waits in acquire.
const (
	forGroup = iota
	forReader
	forWriter
	forCond
)

// acquire waits until count is positive and takes one of it.
//
//tether:flow none
func acquire(count *uint32, what int)

// release adds one to count, or gives it to the goroutine that has waited longest.
//
//tether:flow none
func release(count *uint32)

// fatal ends the program.
//
//tether:flow none
func fatal(text string)

// collections returns how often garbage has been collected.
//
//tether:flow none
func collections() int

// processor returns the number of the one that this goroutine runs on, for now.
//
//tether:flow none
func processor() int

// hashOf returns the hash of a key; it panics if the key is not hashable.
//
//tether:flow none
func hashOf(key any) uint64

// loadBox returns *box.
//
//tether:flow *box -> result
func loadBox(box **any) *any

// storeBox sets *box to new; what new leads to is seen by who loads it.
//
//tether:flow new -> *box
func storeBox(box **any, new *any)
