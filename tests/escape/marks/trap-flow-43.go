// cleared, but a deferred function sees it before in a panic
package main

type b struct{ p *int }

var g *int

//go:noinline
func may(n int) {
	if n > 3 {
		panic("x")
	}
}

//go:noinline
func f(n int) {
	x := n      // want:heap
	v := &b{&x} // want:stack
	defer func() { recover(); g = v.p }()
	may(n)
	v.p = nil
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
