// call-21: mutual recursion that only reads
package main

type N struct {
	v    int
	next *N
}

func even(n *N, d int) int {
	if n == nil {
		return d
	}
	return odd(n.next, d+n.v)
}
func odd(n *N, d int) int {
	if n == nil {
		return -d
	}
	return even(n.next, d*2)
}
func f(n int) int {
	c := N{v: n}       // want:stack
	b := N{n + 1, &c}  // want:stack
	a := &N{n + 2, &b} // want:stack
	return even(a, 0)
}

func main() { println(f(3)) }
