// iface-81: io.Reader over a local, wrapped twice.
package main

import (
	"bufio"
	"io"
	"strings"
)

type upper struct{ r io.Reader }

func (u *upper) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	for i := range p[:n] {
		if p[i] >= 'a' && p[i] <= 'z' {
			p[i] -= 32
		}
	}
	return n, err
}

//go:noinline
func f(s string) int {
	u := &upper{strings.NewReader(s)} // want:stack go:heap
	sc := bufio.NewScanner(u)
	n := 0
	for sc.Scan() {
		n = n*10 + len(sc.Text())
		if sc.Text()[0] != 'A' {
			n += 1000
		}
	}
	return n
}

func main() { println(f("ab\nabc\nd")) }
