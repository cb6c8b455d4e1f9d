// trap-slice-74: the array pointer of a converted slice is kept.
package main

var sink *[2]int

//go:noinline
func f(n int) {
	s := []int{n, n + 1, 7} // want:heap
	sink = (*[2]int)(s)
}

func main() {
	f(5)
	scrub()
	println(sink[0], sink[1])
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
