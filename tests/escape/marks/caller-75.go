// caller-75: two linked objects made by one constructor.
package main

type node struct {
	v    int
	peer *node
}

//go:noinline
func pair(n int) *node {
	a := &node{v: n}              // want:stack
	b := &node{v: n + 1, peer: a} // want:stack
	a.peer = b
	return a
}

//go:noinline
func f(n int) int {
	a := pair(n)
	scrub()
	return a.v*1000 + a.peer.v*10 + a.peer.peer.v
}

func main() {
	println(f(5))
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
