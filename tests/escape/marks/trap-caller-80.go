// trap-caller-80: one closure is called normally, and deferred where its object is kept.
package main

type T struct{ v int }

var kept []*T

//go:noinline
func f(n int) int {
	mk := func(k int) *T { // want:stack
		return &T{k + n} // want:heap
	}
	keep := func(k int) { kept = append(kept, mk(k)) } // want:stack
	defer keep(1)
	defer mk(3)
	t := mk(2)
	scrub()
	return t.v
}

func main() {
	r := f(5)
	scrub()
	println(r, kept[0].v)
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
