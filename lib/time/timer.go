// Timers and tickers.

package time

import "sync"

// alarm does something after a while, again and again if it has a period. What it does runs in a
// goroutine of its own, which finds out whether the start that it belongs to still counts.
type alarm struct {
	mu      sync.Mutex
	starts  int       // counts the starts and stops
	active  bool      // started, and not done or stopped
	id      int64     // the runtime's timer while active
	period  Duration  // 0 for once
	channel chan Time // where the time is sent to, or nil
	call    func()    // what is called where there is no channel
}

// newAlarm gives one that is started.
func newAlarm(d, period Duration, channel chan Time, call func()) *alarm {
	a := &alarm{period: period, channel: channel, call: call}
	a.mu.Lock()
	a.start(d)
	a.mu.Unlock()
	return a
}

// start starts a with mu held.
func (a *alarm) start(d Duration) {
	a.starts++
	a.active = true
	start := a.starts
	a.id = startTimer(d, a.period, func() { a.fire(start) })
}

// fire is called when the time of the start with that number has come.
func (a *alarm) fire(start int) {
	a.mu.Lock()
	if a.starts != start {
		a.mu.Unlock()
		return
	}
	if a.period == 0 {
		a.active = false
	}
	if a.channel != nil {
		select {
		case a.channel <- Now():
		default: // the receiver is behind
		}
	}
	a.mu.Unlock()
	if a.channel == nil {
		a.call()
	}
}

// stop stops a with mu held, takes back a time that nobody has received, and tells whether there
// was anything to stop.
func (a *alarm) stop() bool {
	a.starts++
	pending := a.active
	if a.active {
		stopTimer(a.id)
		a.active = false
	}
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
	return &Timer{c, newAlarm(d, 0, c, nil)}
}

// AfterFunc calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	return &Timer{nil, newAlarm(d, 0, nil, f)}
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
	return &Ticker{c, newAlarm(d, d, c, nil)}
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
