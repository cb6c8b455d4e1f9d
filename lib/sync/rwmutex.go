package sync

import "sync/atomic"

// A RWMutex is held by any number of readers or by one writer. A writer that waits keeps new readers
// out; those that have come meanwhile go before the next writer.
//
// Readers are counted by one addition each, as they are many: a loop around a compare-and-swap would
// make them hinder each other. A writer takes mostReaders from the count, which is negative then.
type RWMutex struct {
	writers Mutex        // held by the writer, or the first that waits
	count   atomic.Int32 // readers that hold it or wait, less mostReaders while there is a writer
	leaving atomic.Int32 // readers that the writer still waits for
	readers uint32       // semaphore of readers that wait
	writer  uint32       // semaphore of the writer that waits for readers
}

const mostReaders = 1 << 30

// RLock waits until there is no writer and holds rw for reading.
func (rw *RWMutex) RLock() {
	if rw.count.Add(1) < 0 {
		acquire(&rw.readers, forReader)
	}
}

// TryRLock holds rw for reading if there is no writer, and reports whether it does.
func (rw *RWMutex) TryRLock() bool {
	for {
		n := rw.count.Load()
		if n < 0 {
			return false
		}
		if rw.count.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// RUnlock undoes one RLock. It ends the program if rw is not held for reading.
func (rw *RWMutex) RUnlock() {
	if n := rw.count.Add(-1); n < 0 {
		rw.leave(n)
	}
}

// leave is called by a reader that has gone while there was a writer, or where there was no reader.
func (rw *RWMutex) leave(n int32) {
	if n == -1 || n == -mostReaders-1 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	if rw.leaving.Add(-1) == 0 {
		release(&rw.writer)
	}
}

// Lock waits until nobody else holds rw and holds it for writing.
func (rw *RWMutex) Lock() {
	rw.writers.Lock()
	// Readers that leave from now on count down below zero what has not been counted up yet.
	holders := rw.count.Add(-mostReaders) + mostReaders
	if holders != 0 && rw.leaving.Add(holders) != 0 {
		acquire(&rw.writer, forWriter)
	}
}

// TryLock holds rw for writing if nobody else holds it, and reports whether it does.
func (rw *RWMutex) TryLock() bool {
	if !rw.writers.TryLock() {
		return false
	}
	if !rw.count.CompareAndSwap(0, -mostReaders) {
		rw.writers.Unlock()
		return false
	}
	return true
}

// Unlock lets rw go. It ends the program if rw is not held for writing.
func (rw *RWMutex) Unlock() {
	waiting := rw.count.Add(mostReaders)
	if waiting >= mostReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for ; waiting > 0; waiting-- {
		release(&rw.readers)
	}
	rw.writers.Unlock()
}

// readLocker locks a RWMutex for reading.
type readLocker struct {
	rw *RWMutex
}

func (r readLocker) Lock()   { r.rw.RLock() }
func (r readLocker) Unlock() { r.rw.RUnlock() }

// RLocker gives a Locker whose methods call RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return readLocker{rw} }
