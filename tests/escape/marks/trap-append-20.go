// trap-append-20: append to a sub-slice of a package variable's slice
package main

var gs = make([]*int, 2, 4)

func f(n int) {
	x := n // want:heap
	t := append(gs[:1], &x)
	_ = t
}

func main() { f(4); clobber(20); println(*gs[1]) }

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
