// trap-iface-73: an embedded interface's promoted method keeps the argument.
package main

type sinker interface{ put(p *int) }
type s1 struct{ p *int }

func (s *s1) put(p *int) { s.p = p }

type outer struct {
	sinker
	n int
}

var g s1

//go:noinline
func f(n int) {
	x := n            // want:heap
	o := outer{&g, 1} // want:stack
	o.put(&x)
}

func main() {
	f(5)
	scrub()
	println(*g.p)
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
