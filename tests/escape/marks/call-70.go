// call-70: mutual recursion hands a pointer into the caller's frame down and back.
package main

type acc struct{ n int }

//go:noinline
func even(n int, a *acc) *acc {
	if n == 0 {
		return a
	}
	a.n += n
	return odd(n-1, a)
}

//go:noinline
func odd(n int, a *acc) *acc {
	if n == 0 {
		return a
	}
	a.n -= n
	return even(n-1, a)
}

//go:noinline
func f(n int) int {
	a := &acc{n} // want:stack
	scrub()
	return even(n, a).n
}

func main() {
	println(f(6), f(7))
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
