// fmt-90: Sscan into locals, Sprintf of locals, Fprintf to a local builder.
package main

import (
	"fmt"
	"strings"
)

//go:noinline
func f(s string) int {
	var a, b int // want:stack go:heap
	fmt.Sscan(s, &a, &b)
	var w strings.Builder          // want:stack go:heap
	fmt.Fprintf(&w, "%d-%d", a, b) // want:stack go:heap
	return a + b + w.Len()
}

func main() { println(f("12 30")) }

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
