// caller-96: a parser's node constructors chosen by a table of seven functions.
package main

type node struct{ op, v int }

func n0(v int) *node { return &node{0, v} } // want:stack go:heap
func n1(v int) *node { return &node{1, v} } // want:stack go:heap
func n2(v int) *node { return &node{2, v} } // want:stack go:heap
func n3(v int) *node { return &node{3, v} } // want:stack go:heap
func n4(v int) *node { return &node{4, v} } // want:stack go:heap
func n5(v int) *node { return &node{5, v} } // want:stack go:heap
func n6(v int) *node { return &node{6, v} } // want:stack go:heap

var table = [...]func(int) *node{n0, n1, n2, n3, n4, n5, n6}

//go:noinline
func run(n int) int {
	t := 0
	for i := 0; i < n; i++ {
		x := table[i%len(table)](i)
		t = t*3 + x.op + x.v
	}
	return t
}

func main() { println(run(20)) }

// clobber overwrites the dead part of the stack.
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

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
