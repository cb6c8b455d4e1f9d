// trap-caller-86: an object made by a closure is sent by a goroutine.
package main

type T struct{ v int }

//go:noinline
func f(n int, ch chan *T) int {
	mk := func(k int) *T { // want:heap
		return &T{k + n} // want:heap
	}
	go func() { ch <- mk(1) }() // want:heap
	t := mk(2)
	scrub()
	return t.v
}

func main() {
	ch := make(chan *T)
	r := f(5, ch)
	scrub()
	println(r, (<-ch).v)
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
