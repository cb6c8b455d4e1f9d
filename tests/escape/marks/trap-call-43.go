// recursion: the level's own struct is linked into the level above
package main

type n struct {
	v  int
	dn *n
}

//go:noinline
func down(k int, up *n) {
	me := n{v: k} // want:heap
	up.dn = &me
	if k > 0 {
		down(k-1, &me)
	}
}
func main() {
	var top n
	down(3, &top)
	clobber(20)
	s := 0
	for p := top.dn; p != nil; p = p.dn {
		s = s*10 + p.v
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
