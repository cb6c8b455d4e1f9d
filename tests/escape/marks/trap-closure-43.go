// a deferred closure stores another closure's captured address in a result
package main

type r struct{ fn func() int }

//go:noinline
func f(n int) (out r) {
	x := n // want:heap
	defer func() {
		out.fn = func() int { x++; return x } // want:heap
	}()
	return r{}
}

var g r

func main() { g = f(2); clobber(20); println(g.fn(), g.fn()) }

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
