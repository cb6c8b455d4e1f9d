// trap-methval-71: a method value of an interface.
package main

type getter interface{ get() int }
type T struct{ v int }

func (t *T) get() int { return t.v }

var hook func() int

//go:noinline
func f(n int) {
	var g getter = &T{n} // want:heap
	hook = g.get         // want:heap
}

func main() {
	f(5)
	scrub()
	println(hook())
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
