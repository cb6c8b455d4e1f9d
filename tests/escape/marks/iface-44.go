// io.Writer to a local buffer
package main

import (
	"bytes"
	"io"
)

type count struct {
	w io.Writer
	n int
}

func (c *count) Write(b []byte) (int, error) { c.n += len(b); return c.w.Write(b) }

//go:noinline
func emit(w io.Writer, s string) { w.Write([]byte(s)) }

//go:noinline
func f(n int) int {
	var b bytes.Buffer // want:stack
	c := &count{w: &b} // want:stack
	for i := 0; i < n; i++ {
		emit(c, "abc")
	}
	return c.n + b.Len()
}
func main() { println(f(3)) }
