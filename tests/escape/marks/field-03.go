package main

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

type pair struct{ a, b *int }

var sink *int

func leakB(p *pair) { sink = p.b }
func f(n int) int {
	x := n            // want:stack
	y := n + 1        // want:heap
	p := pair{&x, &y} // want:stack
	leakB(&p)
	return *p.a
}
func main() { r := f(3); clobber(20); println(r, *sink) }
