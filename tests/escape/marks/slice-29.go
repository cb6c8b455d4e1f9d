// slice-29: array converted to slice and ranged by pointer
package main

func f(n int) (s int) {
	arr := [3]struct{ p *int }{} // want:stack
	x := n                       // want:stack
	for i := range arr {
		e := &arr[i]
		e.p = &x
	}
	for _, e := range arr[1:] {
		s += *e.p
	}
	return
}

func main() { println(f(10)) }
