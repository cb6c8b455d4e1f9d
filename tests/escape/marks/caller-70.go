// caller-70: a local closure makes an object for its caller.
package main

type T struct{ v int }

//go:noinline
func f(n int) int {
	mk := func(k int) *T { // want:stack
		return &T{k + n} // want:stack
	}
	a := mk(1)
	b := mk(2)
	scrub()
	return a.v*100 + b.v
}

func main() {
	println(f(4))
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
