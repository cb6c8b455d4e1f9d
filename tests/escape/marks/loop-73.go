// loop-73: range-over-func style iterator with a yield closure.
package main

//go:noinline
func iter(n int, yield func(*int) bool) {
	for i := 0; i < n; i++ {
		x := i * i // want:stack
		if !yield(&x) {
			return
		}
	}
}

//go:noinline
func f(n int) int {
	s := 0                      // want:stack
	iter(n, func(p *int) bool { // want:stack
		s += *p
		return s < 20
	})
	return s
}

func main() {
	println(f(10))
}
