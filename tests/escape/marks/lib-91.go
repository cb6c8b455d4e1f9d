// lib-91: strings.Builder, bytes.Buffer and bufio.Scanner of the frame.
package main

import (
	"bufio"
	"bytes"
	"strings"
)

//go:noinline
func f(s string) int {
	var b strings.Builder // want:stack
	b.WriteString(s)
	b.WriteByte('!')
	var w bytes.Buffer // want:stack go:heap
	w.WriteString(b.String())
	r := strings.NewReader(s)
	sc := bufio.NewScanner(r)
	n := 0
	for sc.Scan() {
		n += len(sc.Text())
	}
	return n*100 + w.Len()
}

func main() { println(f("a\nbc\n")) }

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
