// trap-pool-70: a sync.Pool keeps what is put, and New's objects.
package main

import "sync"

type T struct{ v int }

var pool = sync.Pool{New: func() any { return &T{1} }}

//go:noinline
func f(n int) {
	t := &T{n} // want:heap
	pool.Put(t)
}

func main() {
	f(5)
	scrub()
	t := pool.Get().(*T)
	println(t.v == 5 || t.v == 1)
}

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
