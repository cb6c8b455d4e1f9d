// trap-closure-72: objects made by a local closure in a loop are all alive at once.
package main

type T struct {
	v    int
	next *T
}

//go:noinline
func f(n int) int {
	mk := func(k int) *T { // want:stack
		return &T{v: k} // want:heap
	}
	var head *T
	for i := 0; i < n; i++ {
		t := mk(i)
		t.next = head
		head = t
	}
	s := 0
	for t := head; t != nil; t = t.next {
		s = s*10 + t.v
	}
	return s
}

func main() {
	println(f(5))
}
