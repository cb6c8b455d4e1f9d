// indir-74: an array of 12 pointers, filled and read here.
package main

//go:noinline
func f(n int) int {
	x := n         // want:stack
	y := n + 1     // want:stack
	var a [12]*int // want:stack
	q := &a
	q[n%12] = &x
	q[11] = &y
	return *a[n%12]*100 + *q[11]
}

func main() {
	println(f(5))
}
