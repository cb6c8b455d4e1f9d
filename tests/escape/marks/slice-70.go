// slice-70: copy() between local slices of addresses, min and max of lengths.
package main

//go:noinline
func f(n int) int {
	x := n               // want:stack
	y := n + 1           // want:stack
	a := []*int{&x, &y}  // want:stack
	b := make([]*int, 4) // want:stack
	k := copy(b[1:], a)
	return *b[1]*100 + *b[2]*10 + min(k, max(1, len(a)))
}

func main() {
	println(f(3))
}
