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

var sink any

func f(n int) {
	x := n            // want:heap
	var v any = T{&x} // want:heap
	sink = v
}
func main() { f(3); clobber(20); println(*sink.(T).p) }
