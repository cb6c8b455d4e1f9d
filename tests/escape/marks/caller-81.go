// caller-81: factories in a slice of functions, called in a loop; one object at a time.
package main

type T struct{ v int }

//go:noinline
func a(n int) *T {
	return &T{n} // want:stack
}

//go:noinline
func b(n int) *T {
	return &T{n * 10} // want:stack
}

//go:noinline
func f(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		for _, mk := range []func(int) *T{a, b} { // want:stack
			t := mk(i)
			scrub()
			t.v++
			s += t.v
		}
	}
	return s
}

func main() {
	println(f(3))
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
