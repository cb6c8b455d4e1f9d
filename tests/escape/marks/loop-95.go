// loop-95: last error is looked at behind the loop.
package main

type err struct{ n int }

func (e *err) Error() string { return "e" }

//go:noinline
func try(i int) error { return &err{i} } // want:stack go:heap

//go:noinline
func f(n int) int {
	var last error
	for i := 0; i < n; i++ {
		if last = try(i); last == nil {
			return i
		}
	}
	return last.(*err).n
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
