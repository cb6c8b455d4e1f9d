package main

import (
	"fmt"
	"runtime"
	"time"
)

// Timers and tickers that nothing refers to are collected, also when they have not fired and were
// not stopped. What a timer sent is not received after Stop or Reset.

func wait(ready <-chan int) int {
	select {
	case n := <-ready:
		return n
	case <-time.After(time.Hour):
		return -1
	}
}

func abandoned() uint64 {
	ready := make(chan int, 1)
	sum := 0
	for i := 0; i < 100000; i++ {
		ready <- 1
		sum += wait(ready)
		time.NewTicker(time.Hour)
	}
	pass := make(chan int)
	go func() {
		for i := 0; i < 1000; i++ {
			runtime.Gosched()
			pass <- 1
		}
	}()
	for i := 0; i < 1000; i++ { // these wait
		sum += wait(pass)
	}
	fmt.Println(sum)
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func received(c <-chan time.Time) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func main() {
	if n := abandoned(); n > 8<<20 {
		fmt.Println("alive:", n)
	}
	begin := time.Now()
	t := time.NewTimer(time.Millisecond)
	fmt.Println(len(t.C), cap(t.C))
	time.Sleep(20 * time.Millisecond)
	fmt.Println(len(t.C), received(t.C), received(t.C), t.Stop())
	t.Reset(time.Millisecond)
	time.Sleep(20 * time.Millisecond)
	fmt.Println(t.Reset(time.Hour), received(t.C), t.Stop(), t.Stop())
	t.Reset(time.Millisecond)
	time.Sleep(20 * time.Millisecond)
	fmt.Println(t.Stop(), received(t.C))

	t.Reset(0)
	at := <-t.C
	fmt.Println(at.After(begin), time.Since(at) < time.Minute, at.Location() == time.Local)
	t.Reset(-time.Hour)
	fmt.Println(!(<-t.C).Before(at))

	k := time.NewTicker(2 * time.Millisecond)
	time.Sleep(20 * time.Millisecond)
	first := <-k.C
	second := <-k.C
	fmt.Println(second.Sub(first) < time.Minute, second.After(first))
	k.Reset(time.Hour)
	fmt.Println(received(k.C))
	k.Stop()

	// Several wait for one timer: it wakes one of them.
	shared := time.NewTimer(5 * time.Millisecond)
	woken := make(chan int)
	stop := make(chan int)
	for i := 0; i < 3; i++ {
		go func() {
			select {
			case <-shared.C:
				woken <- 1
			case <-stop:
				woken <- 0
			}
		}()
	}
	fmt.Println(<-woken)
	close(stop)
	fmt.Println(<-woken + <-woken)
	// A timer that is reset while a goroutine waits for it.
	slow := time.NewTimer(time.Hour)
	go func() { <-slow.C; woken <- 2 }()
	time.Sleep(time.Millisecond)
	slow.Reset(time.Millisecond)
	fmt.Println(<-woken)
}
