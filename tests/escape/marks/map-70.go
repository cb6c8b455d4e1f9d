// map-70: pointer keys and struct values holding pointers.
package main

type val struct{ a, b *int }

var sink *int

//go:noinline
func f(n int) int {
	k := n              // want:stack
	x := n + 1          // want:stack
	y := n + 2          // want:heap
	m := map[*int]val{} // want:stack
	m[&k] = val{&x, &y}
	v := m[&k]
	sink = v.b
	return *v.a
}

func main() {
	r := f(3)
	scrub()
	println(r, *sink)
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
