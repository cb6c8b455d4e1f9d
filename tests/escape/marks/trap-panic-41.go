// a re-panic with the recovered value
package main

type v struct{ n *int }

//go:noinline
func inner(n int) {
	x := n // want:heap
	defer func() {
		r := recover().(v)
		panic(r)
	}()
	panic(v{&x})
}

//go:noinline
func outer(n int) (r v) {
	defer func() { r = recover().(v) }()
	inner(n)
	return
}
func main() { x := outer(4); clobber(20); println(*x.n) }

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
