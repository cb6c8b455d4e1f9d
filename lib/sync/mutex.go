// Package sync has locks and other means for goroutines to wait for each other.
package sync

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is held by one goroutine at a time. Its zero value is unlocked.
type Mutex struct {
	state uint32 // the runtime's
	_     uint32 // the size is Go's
}

// Lock waits until m is free and takes it.
func (m *Mutex) Lock() { lock(&m.state) }

// TryLock takes m if it is free, and reports whether it has.
func (m *Mutex) TryLock() bool { return tryLock(&m.state) }

// Unlock lets m go. It ends the program if m is not locked.
func (m *Mutex) Unlock() { unlock(&m.state) }
