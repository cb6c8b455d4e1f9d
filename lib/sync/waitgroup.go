package sync

import "sync/atomic"

// A WaitGroup waits for a number of goroutines to end.
type WaitGroup struct {
	state uint64 // the counter << 32, and how many wait
	sema  uint32 // of those
}

// Add adds delta to the counter, and lets those go on that wait for it to become 0. It panics if the
// counter becomes negative.
func (wg *WaitGroup) Add(delta int) {
	s := atomic.AddUint64(&wg.state, uint64(delta)<<32)
	counter, waiters := int32(s>>32), uint32(s)
	if counter < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if waiters != 0 && delta > 0 && counter == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if counter > 0 || waiters == 0 {
		return
	}
	if atomic.LoadUint64(&wg.state) != s {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	atomic.StoreUint64(&wg.state, 0)
	for ; waiters > 0; waiters-- {
		release(&wg.sema)
	}
}

// Done takes one off the counter.
func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until the counter is 0.
func (wg *WaitGroup) Wait() {
	for {
		s := atomic.LoadUint64(&wg.state)
		if s>>32 == 0 {
			return
		}
		if atomic.CompareAndSwapUint64(&wg.state, s, s+1) {
			acquire(&wg.sema, forGroup)
			if atomic.LoadUint64(&wg.state) != 0 {
				panic("sync: WaitGroup is reused before previous Wait has returned")
			}
			return
		}
	}
}
