// in the recursion, what a level got is hung below what the level above got
package main

type n struct {
	v    int
	link *n
}

//go:noinline
func rec(k int, a, b *n) {
	x := n{v: k} // want:heap
	a.link = b
	if k > 0 {
		rec(k-1, b, &x)
	}
}

//go:noinline
func f(k int) *n {
	p, q := &n{v: 8}, &n{v: 9}
	rec(k, p, q)
	return p
}
func main() {
	s := 0
	for p := f(3); p != nil; p = p.link {
		s = s*10 + p.v
	}
	println(s)
}
