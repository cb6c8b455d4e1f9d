// an interface value comes back with an error, both dropped
package main

import "errors"

type conn interface{ send(b []byte) int }
type tcp struct{ n int }

func (t *tcp) send(b []byte) int { t.n += len(b); return t.n }

//go:noinline
func dial(n int) (conn, error) {
	if n < 0 {
		return nil, errors.New("bad")
	}
	return &tcp{n}, nil // want:stack
}

//go:noinline
func f(n int) int {
	c, err := dial(n)
	clobber(20)
	if err != nil {
		return -1
	}
	buf := []byte{1, 2, 3} // want:stack
	return c.send(buf) + c.send(buf[:1])
}
func main() { println(f(2), f(-2)) }

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
