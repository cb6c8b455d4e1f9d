package sync

import "sync/atomic"

// A Once does something once.
type Once struct {
	done uint32
	m    Mutex
}

// Do calls f if no Do of o has been called before; otherwise it waits until that has ended.
func (o *Once) Do(f func()) {
	if atomic.LoadUint32(&o.done) == 0 {
		o.first(f)
	}
}

func (o *Once) first(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if o.done == 0 {
		defer atomic.StoreUint32(&o.done, 1)
		f()
	}
}

// OnceFunc gives a function that calls f the first time. If f panics, so does each call.
func OnceFunc(f func()) func() {
	var once Once
	var valid bool
	var p any
	call := func() {
		defer func() {
			p = recover()
			if !valid {
				panic(p)
			}
		}()
		f()
		f = nil
		valid = true
	}
	return func() {
		once.Do(call)
		if !valid {
			panic(p)
		}
	}
}
