// Package context carries deadlines, cancellation and values of a request to what works for it.
package context

import (
	"errors"
	"internal/view"
	"sync"
	"time"
)

// A Context may be used by several goroutines at the same time.
type Context interface {
	// Deadline returns when the work should be cancelled; ok is false if no time is set.
	Deadline() (deadline time.Time, ok bool)
	// Done returns a channel that is closed when the work should be cancelled, nil if it never will.
	Done() <-chan struct{}
	// Err returns why Done is closed, nil while it is not.
	Err() error
	// Value returns the value of key, nil if there is none.
	Value(key any) any
}

// A CancelFunc cancels a context. Only the first call matters.
type CancelFunc func()

// A CancelCauseFunc cancels a context with a cause; nil stands for Canceled.
type CancelCauseFunc func(cause error)

// Canceled is the error of a context that has been cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose time has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// ---- roots ----

// empty is never cancelled and has no values.
type empty struct {
	name string
}

func (*empty) Deadline() (deadline time.Time, ok bool) { return }
func (*empty) Done() <-chan struct{}                   { return nil }
func (*empty) Err() error                              { return nil }
func (*empty) Value(key any) any                       { return nil }
func (e *empty) String() string                        { return e.name }

var (
	background = &empty{"context.Background"}
	todo       = &empty{"context.TODO"}
)

// Background is the context of main, of initialisation and of tests.
func Background() Context { return background }

// TODO is for where it is not clear yet which context to use.
func TODO() Context { return todo }

// nameOf describes a context for its children's descriptions.
func nameOf(c Context) string {
	if s, ok := c.(interface{ String() string }); ok {
		return s.String()
	}
	return "context"
}

// ---- cancellation ----

// child is what is told of the cancellation of its parent.
type child interface {
	// parentDone cancels it.
	parentDone(err, cause error)
}

// cancellable is a context that can be cancelled, with its children.
type cancellable struct {
	parent   Context
	name     string // after the parent's in its description
	done     chan struct{}
	mu       sync.Mutex
	children map[child]bool
	err      error // set when it is cancelled
	cause    error // likewise
	deadline time.Time
	timer    *time.Timer // nil without a deadline
	outer    child       // what its ancestor knows as its child, nil nothing
}

// selfKey is the key whose value is the nearest context of this package that can be cancelled.
type selfKey struct{}

func (c *cancellable) Done() <-chan struct{} { return c.done }

func (c *cancellable) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

func (c *cancellable) Value(key any) any {
	if key == (selfKey{}) {
		return c
	}
	return c.parent.Value(key)
}

func (c *cancellable) Deadline() (deadline time.Time, ok bool) {
	if c.timer != nil || !c.deadline.IsZero() {
		return c.deadline, true
	}
	return c.parent.Deadline()
}

func (c *cancellable) String() string { return nameOf(c.parent) + c.name }

// cancel cancels c and its children, once.
func (c *cancellable) cancel(err, cause error) {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	if c.err != nil {
		c.mu.Unlock()
		return
	}
	c.err = err
	c.cause = cause
	close(c.done)
	children := c.children
	c.children = nil
	timer := c.timer
	c.mu.Unlock()
	for k := range children {
		k.parentDone(err, cause)
	}
	if timer != nil {
		timer.Stop()
	}
	if c.outer != nil {
		forget(c.parent, c.outer)
	}
}

func (c *cancellable) parentDone(err, cause error) {
	c.outer = nil
	c.cancel(err, cause)
}

// ancestor finds the context of this package whose Done is that of parent; nil if there is none.
func ancestor(parent Context) *cancellable {
	a, ok := parent.Value(selfKey{}).(*cancellable)
	if !ok || parent.Done() != a.Done() {
		return nil
	}
	return a
}

// attach sees to it that k is told when parent is cancelled; stop is closed when that no longer matters.
func attach(parent Context, k child, stop <-chan struct{}) {
	done := parent.Done()
	if done == nil {
		return
	}
	if a := ancestor(parent); a != nil {
		a.mu.Lock()
		err, cause := a.err, a.cause
		if err == nil {
			if a.children == nil {
				a.children = map[child]bool{}
			}
			a.children[k] = true
		}
		a.mu.Unlock()
		if err != nil {
			k.parentDone(err, cause)
		}
		return
	}
	select {
	case <-done:
		k.parentDone(parent.Err(), Cause(parent))
		return
	default:
	}
	go func() {
		select {
		case <-done:
			k.parentDone(parent.Err(), Cause(parent))
		case <-stop:
		}
	}()
}

// forget undoes attach.
func forget(parent Context, k child) {
	if a := ancestor(parent); a != nil {
		a.mu.Lock()
		delete(a.children, k)
		a.mu.Unlock()
	}
}

func newCancellable(parent Context, name string) *cancellable {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	c := &cancellable{parent: parent, name: name, done: make(chan struct{})}
	c.outer = c
	return c
}

// WithCancel gives a context that is cancelled by the function or with its parent.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := newCancellable(parent, ".WithCancel")
	attach(parent, c, c.done)
	return c, func() { c.cancel(Canceled, nil) }
}

// WithCancelCause is WithCancel with a cause, which Cause returns.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := newCancellable(parent, ".WithCancel")
	attach(parent, c, c.done)
	return c, func(cause error) { c.cancel(Canceled, cause) }
}

// Cause returns why c has been cancelled: the cause given, else Err.
func Cause(c Context) error {
	if a, ok := c.Value(selfKey{}).(*cancellable); ok {
		a.mu.Lock()
		defer a.mu.Unlock()
		if a.err != nil || c.Done() == a.Done() {
			return a.cause
		}
	}
	return c.Err()
}

// WithDeadline gives a context that is also cancelled at d.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with the cause of the cancellation at d.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if now, ok := parent.Deadline(); ok && now.Before(d) {
		return WithCancel(parent)
	}
	c := newCancellable(parent, ".WithDeadline("+d.String()+" ["+time.Until(d).String()+"])")
	c.deadline = d
	attach(parent, c, c.done)
	left := time.Until(d)
	if left <= 0 {
		c.cancel(DeadlineExceeded, cause)
		return c, func() {}
	}
	c.mu.Lock()
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() { c.cancel(DeadlineExceeded, cause) })
	}
	c.mu.Unlock()
	return c, func() { c.cancel(Canceled, nil) }
}

// WithTimeout is WithDeadline in timeout from now.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithDeadlineCause in timeout from now.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

// ---- AfterFunc ----

// afterFunc calls f once the parent is cancelled.
type afterFunc struct {
	once sync.Once // taken by whoever comes first: the call or stop
	f    func()
}

func (a *afterFunc) parentDone(err, cause error) {
	a.once.Do(func() { go a.f() })
}

// AfterFunc calls f in a goroutine of its own once ctx is cancelled. stop keeps it from that, and
// reports whether it has.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	a := &afterFunc{f: f}
	stopped := make(chan struct{})
	attach(ctx, a, stopped)
	return func() bool {
		first := false
		a.once.Do(func() {
			first = true
			close(stopped)
		})
		if first {
			forget(ctx, a)
		}
		return first
	}
}

// ---- values ----

// valued is a context with one value more.
type valued struct {
	Context
	key, value any
}

// WithValue gives a context in which key, which must be comparable, has the value.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !view.TypeOf(key).Comparable() {
		panic("key is not comparable")
	}
	return &valued{parent, key, val}
}

func (v *valued) Value(key any) any {
	if v.key == key {
		return v.value
	}
	return v.Context.Value(key)
}

func text(v any) string {
	switch v := v.(type) {
	case interface{ String() string }:
		return v.String()
	case string:
		return v
	case nil:
		return "<nil>"
	}
	return view.TypeOf(v).String()
}

func (v *valued) String() string {
	return nameOf(v.Context) + ".WithValue(" + text(v.key) + ", " + text(v.value) + ")"
}

// detached has the values of a context and is never cancelled.
type detached struct {
	parent Context
}

// WithoutCancel gives a context with the values of parent that is not cancelled with it.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return detached{parent}
}

func (detached) Deadline() (deadline time.Time, ok bool) { return }
func (detached) Done() <-chan struct{}                   { return nil }
func (detached) Err() error                              { return nil }
func (d detached) String() string                        { return nameOf(d.parent) + ".WithoutCancel" }

func (d detached) Value(key any) any {
	if key == (selfKey{}) {
		return nil // it is not cancelled with an ancestor
	}
	return d.parent.Value(key)
}
