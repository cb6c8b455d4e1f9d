// trap-result-20: several results, the third holds the address inside a slice in a struct
package main

type r struct{ l []*int }

func f(n int) (int, error, r) {
	x := n               // want:heap
	s := []*int{nil, &x} // want:heap
	return 1, nil, r{s}
}

var g r

func main() { _, _, g = f(3); clobber(20); println(*g.l[1]) }

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
