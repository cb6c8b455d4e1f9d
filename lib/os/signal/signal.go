// Package signal tells a program of the signals that it gets.
package signal

import (
	"context"
	"os"
	"sync"
	"syscall"
)

const signals = 65 // more than there are

// handler is a channel that wants signals.
type handler struct {
	c    chan<- os.Signal
	want [signals]bool
}

var state struct {
	mu       sync.Mutex
	handlers []*handler
	running  bool // the goroutine that receives has been started
}

// numbers gives the numbers of sig, all for none.
func numbers(sig []os.Signal) []int {
	var list []int
	for _, s := range sig {
		if n, ok := s.(syscall.Signal); ok && n > 0 && int(n) < signals {
			list = append(list, int(n))
		}
	}
	if len(sig) == 0 {
		for n := 1; n < signals-1; n++ {
			switch syscall.Signal(n) {
			case syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGILL, syscall.SIGURG:
			default:
				list = append(list, n)
			}
		}
	}
	return list
}

// loop passes signals on.
func loop() {
	for {
		n := receive()
		state.mu.Lock()
		for _, h := range state.handlers {
			if h.want[n] {
				select {
				case h.c <- syscall.Signal(n):
				default: // nobody waits for it
				}
			}
		}
		state.mu.Unlock()
	}
}

// Notify has the signals sent to c, all of them if none is named. Signals for which c has no room are
// lost.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	state.mu.Lock()
	defer state.mu.Unlock()
	var h *handler
	for _, old := range state.handlers {
		if old.c == c {
			h = old
		}
	}
	if h == nil {
		h = &handler{c: c}
		state.handlers = append(state.handlers, h)
	}
	if !state.running {
		state.running = true
		go loop()
	}
	for _, n := range numbers(sig) {
		h.want[n] = true
		enable(n)
	}
}

// wanted reports whether a channel wants the signal.
func wanted(n int) bool {
	for _, h := range state.handlers {
		if h.want[n] {
			return true
		}
	}
	return false
}

// Stop has no more signals sent to c.
func Stop(c chan<- os.Signal) {
	state.mu.Lock()
	defer state.mu.Unlock()
	for i, h := range state.handlers {
		if h.c == c {
			state.handlers = append(state.handlers[:i:i], state.handlers[i+1:]...)
			for n := range h.want {
				if h.want[n] && !wanted(n) {
					disable(n)
				}
			}
			return
		}
	}
}

// forget takes the signals from all channels.
func forget(list []int) {
	for _, h := range state.handlers {
		for _, n := range list {
			h.want[n] = false
		}
	}
}

// Ignore makes the signals do nothing, all of them if none is named.
func Ignore(sig ...os.Signal) {
	state.mu.Lock()
	defer state.mu.Unlock()
	list := numbers(sig)
	forget(list)
	for _, n := range list {
		ignoreSignal(n)
	}
}

// Reset undoes Notify for the signals, all of them if none is named.
func Reset(sig ...os.Signal) {
	state.mu.Lock()
	defer state.mu.Unlock()
	list := numbers(sig)
	forget(list)
	for _, n := range list {
		disable(n)
	}
}

// NotifyContext gives a context that is cancelled when one of the signals comes.
func NotifyContext(parent context.Context, sig ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	ctx, cancel := context.WithCancel(parent)
	c := make(chan os.Signal, 1)
	Notify(c, sig...)
	go func() {
		select {
		case <-c:
			cancel()
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		cancel()
		Stop(c)
	}
}
