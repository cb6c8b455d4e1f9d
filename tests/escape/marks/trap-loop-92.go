// trap-loop-92: the callee keeps what it read, in memory that it is given or its own.
package main

type num struct {
	v    int
	from *num
}
type log struct{ last *num }

//go:noinline
func (l *log) next(a *num) *num { l.last = a; return &num{v: a.v + 1} } // want:heap

//go:noinline
func f(n int) int {
	l := &log{}     // want:stack
	a := &num{v: 1} // want:stack
	t := 0
	for i := 0; i < n; i++ {
		a = l.next(a)
		t = t*10 + l.last.v
	}
	return t
}

//go:noinline
func pair(a, b *num) (*num, *num) { return &num{v: a.v + b.v}, &num{v: b.v, from: a} } // want:heap

//go:noinline
func g(n int) int {
	a, b := &num{v: 1}, &num{v: 2} // want:stack
	t := 0
	for i := 0; i < n; i++ {
		a, b = pair(a, b)
		t = (t*10 + b.from.v) % 100003
	}
	return t
}

func main() { println(f(5), g(6)) }

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
