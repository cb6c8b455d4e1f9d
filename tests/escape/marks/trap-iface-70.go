// trap-iface-70: a pointer in a struct in an interface in an array in an interface.
package main

type T struct{ p *int }

var sink any

//go:noinline
func f(n int) {
	x := n                    // want:heap
	sink = [2]any{T{&x}, nil} // want:heap
}

func main() {
	f(5)
	scrub()
	println(*sink.([2]any)[0].(T).p)
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
