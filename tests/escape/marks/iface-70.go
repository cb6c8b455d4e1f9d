// iface-70: a type switch with several types; one case keeps.
package main

type A struct{ v int }
type B struct{ v int }

var sink *B

//go:noinline
func look(x any) int {
	switch t := x.(type) {
	case *A:
		return t.v
	case *B:
		sink = t
		return -t.v
	case nil:
		return 0
	}
	return 1
}

//go:noinline
func f(n int) int {
	a := &A{n} // want:stack
	b := &B{n} // want:heap
	return look(a)*100 + look(b) + look(nil)
}

func main() {
	r := f(4)
	scrub()
	println(r, sink.v)
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
