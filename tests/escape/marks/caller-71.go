// caller-71: a function parameter makes an object that its caller drops.
package main

type T struct{ v int }

//go:noinline
func use(mk func(int) *T) int {
	t := mk(4)
	scrub()
	return t.v
}

//go:noinline
func mkA(n int) *T {
	return &T{n} // want:stack
}

func main() {
	println(use(mkA))
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
