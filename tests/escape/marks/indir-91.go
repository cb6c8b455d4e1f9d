// indir-91: pointers to pointers as cursors delete from a list.
package main

type node struct {
	v    int
	next *node
}

//go:noinline
func drop(head **node, v int) {
	for p := head; *p != nil; p = &(*p).next {
		if (*p).v == v {
			*p = (*p).next
			return
		}
	}
}

//go:noinline
func f(n int) int {
	b := node{n + 1, nil} // want:stack go:heap
	a := node{n, &b}      // want:stack go:heap
	h := &a               // want:stack
	drop(&h, n)
	return h.v
}

func main() { println(f(4)) }

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
