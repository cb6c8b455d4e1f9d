// caller-83: closures that give closures and slices back.
package main

//go:noinline
func f(n int) int {
	adder := func(k int) func(int) int { // want:stack
		return func(x int) int { return x + k + n } // want:stack
	}
	pair := func(a, b int) map[string]int { // want:stack
		return map[string]int{"a": a, "b": b + n}
	}
	p, q := adder(1), adder(2)
	m := pair(3, 4)
	scrub()
	return p(10)*10000 + q(20)*100 + m["a"] + m["b"]
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
