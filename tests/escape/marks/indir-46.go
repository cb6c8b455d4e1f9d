// a heap object of the program points to a local for a while (frames do not move)
package main

type ctx struct{ cur *int }

var global = &ctx{}

//go:noinline
func use() int {
	if global.cur == nil {
		return 0
	}
	return *global.cur
}

//go:noinline
func f(n int) int {
	x := n // want:heap
	global.cur = &x
	r := use()
	return r
}
func main() { r := f(3); clobber(20); println(r, *global.cur) }

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
