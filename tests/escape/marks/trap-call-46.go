// a level is linked into the memory of the caller by the level below
package main

type n struct {
	v  int
	up *n
}

//go:noinline
func rec(k int, up *n, out **n) {
	me := n{k, up} // want:heap
	if k == 0 {
		*out = &me
		return
	}
	rec(k-1, &me, out)
}
func main() {
	var o *n // want:stack
	rec(3, nil, &o)
	clobber(20)
	s := 0
	for ; o != nil; o = o.up {
		s = s*10 + o.v
	}
	println(s)
}

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
