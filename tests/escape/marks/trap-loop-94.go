// trap-loop-94: the callee is deferred, panics, or the result is kept on one way.
package main

type num struct{ v int }

var sink *num

//go:noinline
func inc(a *num) *num {
	if a.v == 5 {
		panic(a)
	}
	return &num{a.v + 1} // want:heap
}

//go:noinline
func f(n int) (r int) {
	a := &num{0} // want:heap
	defer func() {
		if e := recover(); e != nil {
			r = e.(*num).v*100 + a.v
		}
	}()
	for i := 0; i < n; i++ {
		a = inc(a)
	}
	return a.v
}

//go:noinline
func dec(a *num) *num { return &num{a.v - 1} } // want:heap

//go:noinline
func g(n int) int {
	a := &num{n} // want:stack
	for a.v > 0 {
		a = dec(a)
		if a.v == 3 {
			sink = a
		}
	}
	return a.v + sink.v
}

func main() { println(f(3), f(9), g(6)) }

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
