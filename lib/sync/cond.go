package sync

// A Cond lets goroutines wait for an event that others announce. L is held around changes of the
// condition and calls of Wait.
type Cond struct {
	L Locker

	guard       Mutex
	first, last *condWaiter // those that wait, oldest first
	_           [2]uintptr  // the size is Go's
}

// condWaiter is a goroutine in Wait.
type condWaiter struct {
	next *condWaiter
	sema uint32
}

// NewCond gives a Cond with the Locker l.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks c.L, waits for Signal or Broadcast, and locks c.L again.
func (c *Cond) Wait() {
	w := new(condWaiter)
	c.guard.Lock()
	if c.first == nil {
		c.first = w
	} else {
		c.last.next = w
	}
	c.last = w
	c.guard.Unlock()
	c.L.Unlock()
	acquire(&w.sema, forCond)
	c.L.Lock()
}

// Signal wakes the goroutine that has waited longest, if any.
func (c *Cond) Signal() {
	c.guard.Lock()
	w := c.first
	if w != nil {
		c.first = w.next
	}
	c.guard.Unlock()
	if w != nil {
		release(&w.sema)
	}
}

// Broadcast wakes all that wait.
func (c *Cond) Broadcast() {
	c.guard.Lock()
	w := c.first
	c.first = nil
	c.guard.Unlock()
	for w != nil {
		next := w.next
		release(&w.sema)
		w = next
	}
}
