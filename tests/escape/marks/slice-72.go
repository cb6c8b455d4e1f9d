// slice-72: a slice of slices where one row leaks.
package main

var sink []int

//go:noinline
func f(n int) int {
	rows := make([][]int, 2) // want:stack
	rows[0] = []int{n, 1}    // want:stack
	rows[1] = []int{n, 2}    // want:heap
	sink = rows[1]
	return rows[0][0] + rows[1][1]
}

func main() {
	r := f(3)
	scrub()
	println(r, sink[0], sink[1])
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
