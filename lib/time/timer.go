// Sleeping, timers and tickers.

package time

import "sync"

// alarm does something after a while, again and again if it has a period. Each start has a goroutine
// of its own, which finds out when it wakes whether it still counts.
type alarm struct {
	mu      sync.Mutex
	starts  int      // counts the starts and stops
	active  bool     // started, and not done or stopped
	period  Duration // 0 for once
	channel chan Time
	call    func() // in place of sending to the channel
}

// start starts a with mu held.
func (a *alarm) start(d Duration) {
	a.starts++
	a.active = true
	go a.wait(a.starts, d)
}

// wait is the goroutine of the start with that number.
func (a *alarm) wait(start int, d Duration) {
	next := Now().Add(d)
	for {
		Sleep(Until(next))
		a.mu.Lock()
		if a.starts != start {
			a.mu.Unlock()
			return
		}
		period := a.period
		if period == 0 {
			a.active = false
		}
		if a.call == nil {
			select {
			case a.channel <- Now():
			default: // the receiver is behind
			}
		}
		a.mu.Unlock()
		if a.call != nil {
			a.call()
		}
		if period == 0 {
			return
		}
		next = next.Add(period)
		if late := Since(next); late > 0 {
			next = next.Add(late - late%period)
		}
	}
}

// stop stops a with mu held, takes back a time that nobody has received, and tells whether there
// was anything to stop.
func (a *alarm) stop() bool {
	a.starts++
	pending := a.active
	a.active = false
	select {
	case <-a.channel: // never for a nil channel
		pending = true
	default:
	}
	return pending
}

// Timer sends the time to C, or calls a function, once.
type Timer struct {
	C     <-chan Time
	alarm *alarm
}

// NewTimer gives a timer that sends to its C after d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	a := &alarm{channel: c}
	a.mu.Lock()
	a.start(d)
	a.mu.Unlock()
	return &Timer{c, a}
}

// AfterFunc calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	a := &alarm{call: f}
	a.mu.Lock()
	a.start(d)
	a.mu.Unlock()
	return &Timer{nil, a}
}

// After gives a channel to which the time is sent after d.
func After(d Duration) <-chan Time {
	return NewTimer(d).C
}

// Stop keeps the timer from firing, and tells whether it would have. Nothing is received from C
// afterwards.
func (t *Timer) Stop() bool {
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
	C     <-chan Time
	alarm *alarm
}

// NewTicker gives a ticker with a period of d. It panics if d <= 0.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	a := &alarm{channel: c, period: d}
	a.mu.Lock()
	a.start(d)
	a.mu.Unlock()
	return &Ticker{c, a}
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
	if t.alarm == nil {
		return
	}
	t.alarm.mu.Lock()
	t.alarm.stop()
	t.alarm.mu.Unlock()
}

// Reset makes d the period, from now. It panics if d <= 0.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.alarm == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.alarm.mu.Lock()
	t.alarm.stop()
	t.alarm.period = d
	t.alarm.start(d)
	t.alarm.mu.Unlock()
}
