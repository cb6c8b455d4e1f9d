// trap-caller-87: the room of a loop's indirect call must not be shared with an object that a struct keeps.
package main

type T struct{ v int }
type S struct{ a, b *T }

//go:noinline
func use(mk func(int) *T, n int) int {
	var s S
	for i := 0; i < n; i++ {
		s.b = s.a
		s.a = mk(i)
	}
	scrub()
	return s.a.v*10 + s.b.v
}

func main() {
	println(use(func(n int) *T { return &T{n + 3} }, 3)) // want:heap
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
