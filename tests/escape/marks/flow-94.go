// flow-94: swap in a loop; only the last one leaks through a copy.
package main

var sink *int

//go:noinline
func f(n int) int {
	x := n     // want:stack go:heap
	y := n + 1 // want:heap
	p, q := &x, &y
	t := 0
	for i := 0; i < 3; i++ {
		t += *p
	}
	p = q
	sink = p
	return t
}

func main() { r := f(3); scrub(); println(r, *sink) }

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
