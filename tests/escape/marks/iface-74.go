// iface-74: an interface embedded in a struct embedded in another; the inner call does not keep.
package main

type writer interface{ write(b []byte) int }
type count struct{ n int }

func (c *count) write(b []byte) int { c.n += len(b); return len(b) }

type mid struct{ writer }
type top struct {
	mid
	k int
}

//go:noinline
func send(w writer, b []byte) int { return w.write(b) }

//go:noinline
func f(n int) int {
	c := &count{}                                    // want:stack
	t := top{mid{c}, n}                              // want:stack
	b := []byte{1, 2, byte(n)}                       // want:stack
	return send(t, b)*100 + send(&t, b[:2])*10 + c.n // want:stack
}

func main() {
	println(f(3))
}
