// slice-75: slice converted to an array pointer and to an array.
package main

//go:noinline
func f(n int) int {
	x := n              // want:stack
	y := n + 1          // want:stack
	s := []*int{&x, &y} // want:stack
	p := (*[2]*int)(s)
	a := [2]*int(s)
	p[0] = a[1]
	return *s[0]*10 + *a[0]
}

func main() {
	println(f(3))
}
