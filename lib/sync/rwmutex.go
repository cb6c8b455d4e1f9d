package sync

import "sync/atomic"

// A RWMutex is held by any number of readers or by one writer. A writer that waits keeps new readers
// out; those that have come meanwhile go before the next writer.
type RWMutex struct {
	writers Mutex  // held by the writer, or the first that waits
	state   uint64 // readers that hold it, and readers that wait << 31, and whether there is a writer
	readers uint32 // semaphore of readers that wait
	writer  uint32 // semaphore of the writer that waits for readers
}

const (
	holding    = uint64(1)
	holders    = uint64(1)<<31 - 1
	waiting    = uint64(1) << 31
	hasWriter  = uint64(1) << 62
	waitShifts = 31
)

// RLock waits until there is no writer and holds rw for reading.
func (rw *RWMutex) RLock() {
	for {
		s := atomic.LoadUint64(&rw.state)
		if s&hasWriter == 0 {
			if atomic.CompareAndSwapUint64(&rw.state, s, s+holding) {
				return
			}
		} else if atomic.CompareAndSwapUint64(&rw.state, s, s+waiting) {
			acquire(&rw.readers, forReader) // Unlock has counted it as a holder
			return
		}
	}
}

// TryRLock holds rw for reading if there is no writer, and reports whether it does.
func (rw *RWMutex) TryRLock() bool {
	for {
		s := atomic.LoadUint64(&rw.state)
		if s&hasWriter != 0 {
			return false
		}
		if atomic.CompareAndSwapUint64(&rw.state, s, s+holding) {
			return true
		}
	}
}

// RUnlock undoes one RLock. It ends the program if rw is not held for reading.
func (rw *RWMutex) RUnlock() {
	for {
		s := atomic.LoadUint64(&rw.state)
		if s&holders == 0 {
			fatal("sync: RUnlock of unlocked RWMutex")
		}
		if atomic.CompareAndSwapUint64(&rw.state, s, s-holding) {
			if s&hasWriter != 0 && s&holders == 1 {
				release(&rw.writer)
			}
			return
		}
	}
}

// Lock waits until nobody else holds rw and holds it for writing.
func (rw *RWMutex) Lock() {
	rw.writers.Lock()
	for {
		s := atomic.LoadUint64(&rw.state)
		if atomic.CompareAndSwapUint64(&rw.state, s, s|hasWriter) {
			if s&holders != 0 {
				acquire(&rw.writer, forWriter)
			}
			return
		}
	}
}

// TryLock holds rw for writing if nobody else holds it, and reports whether it does.
func (rw *RWMutex) TryLock() bool {
	if !rw.writers.TryLock() {
		return false
	}
	if !atomic.CompareAndSwapUint64(&rw.state, 0, hasWriter) {
		rw.writers.Unlock()
		return false
	}
	return true
}

// Unlock lets rw go. It ends the program if rw is not held for writing.
func (rw *RWMutex) Unlock() {
	for {
		s := atomic.LoadUint64(&rw.state)
		if s&hasWriter == 0 || s&holders != 0 {
			fatal("sync: Unlock of unlocked RWMutex")
		}
		n := (s &^ hasWriter) >> waitShifts
		if atomic.CompareAndSwapUint64(&rw.state, s, n*holding) {
			for ; n > 0; n-- {
				release(&rw.readers)
			}
			rw.writers.Unlock()
			return
		}
	}
}

// readLocker locks a RWMutex for reading.
type readLocker struct {
	rw *RWMutex
}

func (r readLocker) Lock()   { r.rw.RLock() }
func (r readLocker) Unlock() { r.rw.RUnlock() }

// RLocker gives a Locker whose methods call RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return readLocker{rw} }
