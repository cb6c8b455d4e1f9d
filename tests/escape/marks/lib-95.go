// lib-95: strconv and strings on bytes of the frame.
package main

import (
	"strconv"
	"strings"
)

//go:noinline
func f(n int) int {
	var room [32]byte // want:stack
	b := strconv.AppendInt(room[:0], int64(n), 10)
	b = append(b, ' ')
	b = strconv.AppendInt(b, int64(n*2), 16)
	i := strings.IndexByte(string(b), ' ')
	return i*100 + len(b)
}

func main() { println(f(12345)) }

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
