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
	v int
	p *T
}

func two(n int) *T {
	var first *T
	for i := 0; i < 2; i++ {
		t := &T{v: n + i, p: first} // want:heap
		first = t
	}
	return first
}
func main() { t := two(5); clobber(20); println(t.v, t.p.v) }
