package main

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

type node struct{ cb func() *int }

var out *int

func f(n int) {
	x := n                            // want:heap
	nd := &node{}                     // want:stack
	nd.cb = func() *int { return &x } // want:stack
	out = nd.cb()
}
func main() { f(3); clobber(20); println(*out) }
