// iface-90: an interface in a struct field, the method set of which is used by a helper.
package main

type w interface{ write(p *int) }
type counter struct{ n int }

func (c *counter) write(p *int) { c.n += *p }

type logger struct{ out w }

func (l *logger) log(p *int) { l.out.write(p) }

//go:noinline
func f(n int) int {
	x := n          // want:stack go:heap
	c := &counter{} // want:stack go:heap
	l := &logger{c} // want:stack
	l.log(&x)
	l.log(&x)
	return c.n
}

func main() { println(f(4)) }

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
