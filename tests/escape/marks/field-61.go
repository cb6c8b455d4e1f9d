// a field that is an interface, another a function, another a map: only the map leaks
package main

type s struct {
	i any
	f func() *int
	m map[int]*int
}

var g map[int]*int

//go:noinline
func f(n int) int {
	a, b := n, n+1                               // want:stack
	c := n + 2                                   // want:heap
	v := &s{i: &a, f: func() *int { return &b }} // want:stack
	v.m = map[int]*int{1: &c}                    // want:heap
	g = v.m
	return *v.i.(*int)*10 + *v.f()
}
func main() { r := f(2); clobber(20); println(r, *g[1]) }

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
