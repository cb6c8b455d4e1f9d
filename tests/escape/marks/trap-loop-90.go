// trap-loop-90: what is made holds, or is, the one before.
package main

type node struct {
	v    int
	next *node
}

//go:noinline
func push(l *node, v int) *node { return &node{v, l} } // want:heap

//go:noinline
func clamp(a *node, v int) *node {
	if v > 3 {
		return a
	}
	return &node{v: a.v + v} // want:heap
}

//go:noinline
func skip(a *node, v int) *node {
	if v == 2 {
		return a
	}
	return &node{v: a.v*3 + v, next: a.next} // want:heap
}

//go:noinline
func f(n int) int {
	var l *node
	for i := 0; i < n; i++ {
		l = push(l, i)
	}
	t := 0
	for ; l != nil; l = l.next {
		t = t*10 + l.v
	}
	return t
}

//go:noinline
func g(n int) int {
	a := &node{v: 1} // want:stack
	for i := 0; i < n; i++ {
		a = clamp(a, i)
	}
	return a.v
}

//go:noinline
func h(n int) int {
	a := &node{v: 1} // want:stack
	for i := 0; i < n; i++ {
		a = skip(a, i)
	}
	return a.v
}

func main() { println(f(5), g(8), h(6)) }

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
