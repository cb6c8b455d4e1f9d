// trap-map-70: a pointer key is kept while the map is local.
package main

var sink *int

//go:noinline
func f(n int) {
	x := n                       // want:heap
	m := map[*int]bool{&x: true} // want:stack
	for k := range m {
		sink = k
	}
}

func main() {
	f(5)
	scrub()
	println(*sink)
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
