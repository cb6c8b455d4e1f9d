// caller-97: a constructor with an error; the object goes on to a second constructor.
package main

import "errors"

type conn struct{ id int }
type sess struct {
	c *conn
	n int
}

//go:noinline
func dial(id int) (*conn, error) {
	if id < 0 {
		return nil, errors.New("id")
	}
	return &conn{id}, nil // want:stack go:heap
}

//go:noinline
func open(id int) (*sess, error) {
	c, err := dial(id)
	if err != nil {
		return nil, err
	}
	return &sess{c: c}, nil // want:stack go:heap
}

//go:noinline
func f(n int) int {
	s, err := open(n)
	if err != nil {
		return -1
	}
	s.n++
	return s.c.id*10 + s.n
}

func main() { println(f(4), f(-2)) }

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
