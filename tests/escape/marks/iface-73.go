// iface-73: an error value made in the function and inspected with a type assertion.
package main

type perr struct{ code int }

func (p *perr) Error() string { return "perr" }

//go:noinline
func check(n int) error {
	if n > 2 {
		return &perr{n} // want:stack
	}
	return nil
}

//go:noinline
func f(n int) int {
	err := check(n)
	scrub()
	if p, ok := err.(*perr); ok {
		return p.code
	}
	return 0
}

func main() {
	println(f(1), f(5))
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
