// iface-75: boxed struct values with pointers inside, compared.
package main

type key struct {
	p *int
	n int
}

//go:noinline
func same(a, b any) bool { return a == b }

//go:noinline
func f(n int) int {
	x := n     // want:stack
	y := n + 1 // want:stack
	r := 0
	if same(key{&x, 1}, key{&x, 1}) { // want:stack
		r += 1
	}
	if same(key{&x, 1}, key{&y, 1}) { // want:stack
		r += 2
	}
	return r
}

func main() {
	println(f(3))
}
