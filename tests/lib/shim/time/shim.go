package time

import (
	"os"
	"sync"
	real "time"
)

var began = real.Now()

func now() (sec, nsec, mono int64) {
	t := real.Now()
	return t.Unix(), int64(t.Nanosecond()), int64(t.Sub(began)) + 1
}
func elapsed() int64 { return int64(real.Since(began)) + 1 }

func readFile(path string) []byte {
	data, _ := os.ReadFile(path)
	return data
}

func variable(name string) (value string, set bool) { return os.LookupEnv(name) }

func Sleep(d Duration) { real.Sleep(real.Duration(d)) }

var running = map[int64]chan bool{}
var mu sync.Mutex
var last int64

func startTimer(delay Duration, f func()) int64 { return repeat(delay, 0, f) }

var sending = map[chan Time]int64{} // their timers

func startSending(c chan Time, delay, period Duration, zone *Location) bool {
	pending := stopSending(c)
	id := repeat(delay, period, func() {
		select {
		case c <- Now():
		default:
		}
	})
	mu.Lock()
	sending[c] = id
	mu.Unlock()
	return pending
}

func stopSending(c chan Time) bool {
	mu.Lock()
	id, ok := sending[c]
	delete(sending, c)
	mu.Unlock()
	pending := ok && stopTimer(id)
	select {
	case <-c:
		return true
	default:
		return pending
	}
}

// repeat calls f after delay, and then once each period unless that is 0.
func repeat(delay, period Duration, f func()) int64 {
	mu.Lock()
	defer mu.Unlock()
	last++
	id, stop := last, make(chan bool)
	running[id] = stop
	go func() {
		for wait := delay; ; wait = period {
			select {
			case <-real.After(real.Duration(wait)):
				if period == 0 {
					stopTimer(id)
				}
				go f()
				if period == 0 {
					return
				}
			case <-stop:
				return
			}
		}
	}()
	return id
}

func stopTimer(id int64) bool {
	mu.Lock()
	defer mu.Unlock()
	stop, ok := running[id]
	if ok {
		close(stop)
		delete(running, id)
	}
	return ok
}
