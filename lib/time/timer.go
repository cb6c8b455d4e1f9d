// Timers and tickers. The time is sent to a channel by the runtime, which collects timers that nothing
// refers to; what AfterFunc calls runs in a goroutine of its own.

package time

import "sync"

// alarm calls a function after a while, in a goroutine that finds out whether the start that it
// belongs to still counts.
type alarm struct {
	mu     sync.Mutex
	starts int   // counts the starts and stops
	active bool  // started, and not done or stopped
	id     int64 // the runtime's timer while active
	call   func()
}

// start starts a with mu held.
func (a *alarm) start(d Duration) {
	a.starts++
	a.active = true
	start := a.starts
	a.id = startTimer(d, func() { a.fire(start) })
}

// fire is called when the time of the start with that number has come.
func (a *alarm) fire(start int) {
	a.mu.Lock()
	counts := a.starts == start
	if counts {
		a.active = false
	}
	a.mu.Unlock()
	if !counts {
		return
	}
	if a.call == nil {
		go a.call() // ends the program: that of no function is no panic
	}
	a.call()
}

// stop stops a with mu held, and tells whether there was anything to stop.
func (a *alarm) stop() bool {
	a.starts++
	pending := a.active
	if a.active {
		stopTimer(a.id)
		a.active = false
	}
	return pending
}

// Timer sends the time to C, or calls a function, once.
type Timer struct {
	C       <-chan Time
	channel chan Time // C as it was made, or nil
	alarm   *alarm    // what calls the function, or nil
}

// NewTimer gives a timer that sends to its C after d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	startSending(c, d, 0, Local)
	return &Timer{c, c, nil}
}

// AfterFunc calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	a := &alarm{call: f}
	a.mu.Lock()
	a.start(d)
	a.mu.Unlock()
	return &Timer{nil, nil, a}
}

// After gives a channel to which the time is sent after d.
func After(d Duration) <-chan Time {
	return NewTimer(d).C
}

// Stop keeps the timer from firing, and tells whether it would have. Nothing is received from C
// afterwards.
func (t *Timer) Stop() bool {
	if t.channel != nil {
		return stopSending(t.channel)
	}
	if t.alarm == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	t.alarm.mu.Lock()
	pending := t.alarm.stop()
	t.alarm.mu.Unlock()
	return pending
}

// Reset makes the timer fire after d from now, and tells whether it was still to fire.
func (t *Timer) Reset(d Duration) bool {
	if t.channel != nil {
		return startSending(t.channel, d, 0, Local)
	}
	if t.alarm == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	t.alarm.mu.Lock()
	pending := t.alarm.stop()
	t.alarm.start(d)
	t.alarm.mu.Unlock()
	return pending
}

// Ticker sends the time to C again and again; what is not received in time is dropped.
type Ticker struct {
	C       <-chan Time
	channel chan Time // C as it was made
}

// NewTicker gives a ticker with a period of d. It panics if d <= 0.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	startSending(c, d, d, Local)
	return &Ticker{c, c}
}

// Tick gives the channel of a new ticker, nil if d <= 0.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}

// Stop stops the ticker; its channel stays open.
func (t *Ticker) Stop() {
	if t.channel != nil {
		stopSending(t.channel)
	}
}

// Reset makes d the period, from now. It panics if d <= 0.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.channel == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	startSending(t.channel, d, d, Local)
}
