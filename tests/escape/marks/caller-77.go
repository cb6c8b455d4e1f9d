// caller-77: the object comes back in a named result set by a defer.
package main

type T struct{ v int }

//go:noinline
func mk(n int) (t *T) {
	defer func() { t.v++ }()
	t = &T{n} // want:stack
	return
}

//go:noinline
func f(n int) int {
	t := mk(n)
	scrub()
	return t.v
}

func main() {
	println(f(5))
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
