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

type T struct{ p *int }

var sink *int

func f(n int) {
	x := n                // want:heap
	s := []T{{nil}, {&x}} // want:stack
	for _, t := range s {
		if t.p != nil {
			sink = t.p
		}
	}
}
func main() { f(2); clobber(20); println(*sink) }
