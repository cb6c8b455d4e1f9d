package main

type S struct{ a, b *int }

var g *int

func alias(s *S) **int { return &s.b }
func f(n int) {
	x := n  // want:heap
	var s S // want:stack
	pp := alias(&s)
	*pp = &x
	g = s.b
}

func main() { f(4); clobber(20); println(*g) }

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
