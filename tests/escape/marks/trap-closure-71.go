// trap-closure-71: a closure returns a closure that captures the outer one's variable; kept.
package main

var keep func() int

//go:noinline
func f(n int) {
	mk := func(k int) func() int { // want:stack
		x := k + n          // want:heap
		return func() int { // want:heap
			x++
			return x
		}
	}
	a := mk(1)
	keep = mk(2)
	_ = a
}

func main() {
	f(5)
	scrub()
	println(keep(), keep())
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
