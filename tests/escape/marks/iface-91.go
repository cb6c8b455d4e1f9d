// iface-91: comparison of interfaces and a type switch with several types per clause.
package main

type a struct{ v int }
type b struct{ v int }

//go:noinline
func kind(i any) int {
	switch i.(type) {
	case *a, *b:
		return 1
	case nil:
		return 2
	}
	return 0
}

//go:noinline
func f(n int) int {
	x := a{n} // want:stack
	y := b{n} // want:stack
	var i, j any = &x, &y
	r := kind(i)*10 + kind(j)
	if i == j {
		r = -1
	}
	return r
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
