// caller-78: constructor called by deferred closure of the caller.
package main

type T struct{ v int }

var out int

//go:noinline
func mk(n int) *T {
	return &T{n} // want:stack
}

//go:noinline
func f(n int) {
	defer func() {
		t := mk(n)
		scrub()
		out = t.v
	}()
	t := mk(n + 1)
	scrub()
	out += t.v
}

func main() {
	f(5)
	println(out)
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
