// closure-94: lazy values: a thunk with a cache, forced twice.
package main

type lazy struct {
	done bool
	v    int
	f    func() int
}

func (l *lazy) get() int {
	if !l.done {
		l.v, l.done = l.f(), true
		l.f = nil
	}
	return l.v
}

//go:noinline
func f(n int) int {
	x := n                                      // want:stack
	l := &lazy{f: func() int { x++; return x }} // want:stack go:heap
	return l.get()*10 + l.get()
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
