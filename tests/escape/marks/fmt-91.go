// fmt-91: Println of structs, slices and pointers that are in the frame.
package main

import "fmt"

type pt struct{ x, y int }

//go:noinline
func f(n int) {
	p := pt{n, n + 1}                  // want:stack
	s := []int{n, n}                   // want:stack go:heap
	q := &pt{n, 3}                     // want:stack go:heap
	fmt.Println(p, s, *q, len(s))      // want:stack go:heap
	fmt.Printf("%v %+v %d\n", q, p, s) // want:stack go:heap
}

func main() { f(4) }

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
