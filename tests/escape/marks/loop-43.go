// reset at the head of the loop
package main

type t struct{ p *int }

//go:noinline
func f(k int) (s int) {
	var x t
	for i := 0; i < k; i++ {
		x = t{}
		y := i // want:stack
		if i%2 == 0 {
			x.p = &y
		}
		if x.p != nil {
			s += *x.p
		}
	}
	return
}
func main() { println(f(5)) }
