// recursion stores an address of its frame in memory of an upper frame that is read after it
package main

type s struct{ p *int }

//go:noinline
func down(n int, up *s) int {
	var mine s // want:stack
	x := n * 7 // want:heap
	up.p = &x
	if n > 0 {
		down(n-1, &mine)
		clobber(5)
		return *mine.p
	}
	return 0
}
func main() { var t s; r := down(3, &t); clobber(20); println(r, *t.p) }

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
