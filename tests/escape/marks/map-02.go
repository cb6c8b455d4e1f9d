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

type T struct {
	p *int
	k int
}

func f(n int) int {
	x := n              // want:stack
	m := map[string]T{} // want:stack
	m["a"] = T{&x, 2}
	delete(m, "b")
	clobber(20)
	return *m["a"].p * m["a"].k
}
func main() { println(f(4)) }
