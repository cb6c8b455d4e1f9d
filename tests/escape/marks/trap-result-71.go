// trap-result-71: the address of a named result is kept.
package main

var sink *int

//go:noinline
func f(n int) (r int) { // want:heap
	sink = &r
	r = n * 2
	return r + 1
}

func main() {
	v := f(5)
	scrub()
	println(v, *sink)
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
