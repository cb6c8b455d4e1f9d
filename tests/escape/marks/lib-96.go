// lib-96: a list of container/list, walked and dropped.
package main

import "container/list"

//go:noinline
func f(n int) int {
	x := n // want:stack go:heap
	l := list.New()
	l.PushBack(&x)
	t := 0
	for e := l.Front(); e != nil; e = e.Next() {
		t += *e.Value.(*int)
	}
	return t
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
