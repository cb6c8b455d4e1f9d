// trap-defer-72: a named result is the address, set before a panic that a defer recovers.
package main

type T struct{ v int }

//go:noinline
func f(n int) (r *T) {
	t := T{n} // want:heap
	defer func() {
		recover()
		if r != nil {
			r.v++
		}
	}()
	r = &t
	if n > 0 {
		panic("x")
	}
	return nil
}

func main() {
	p := f(5)
	scrub()
	println(p.v)
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
