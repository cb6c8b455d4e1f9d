// trap-builder-70: the string of a local builder is kept after more is written.
package main

import "strings"

var keep []string

//go:noinline
func f(n int) {
	var b strings.Builder // want:stack
	for i := 0; i < n; i++ {
		b.WriteString("ab")
		keep = append(keep, b.String())
	}
}

func main() {
	f(5)
	scrub()
	println(keep[0], keep[4])
}

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
