// lib-94: sync.Mutex, sync.Once and a WaitGroup that nobody else has.
package main

import "sync"

type safe struct {
	mu sync.Mutex
	n  int
}

func (s *safe) add(k int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.n += k
}

//go:noinline
func f(n int) int {
	s := &safe{}       // want:stack
	var once sync.Once // want:stack go:heap
	for i := 0; i < n; i++ {
		once.Do(func() { s.add(100) }) // want:stack go:heap
		s.add(i)
	}
	return s.n
}

func main() { println(f(4)) }

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
