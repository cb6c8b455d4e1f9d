// field-70: array of structs with pointers, constant indices, one leaks.
package main

type cell struct {
	p *int
	k int
}

var sink *int

//go:noinline
func f(n int) int {
	x := n     // want:stack
	y := n + 1 // want:heap
	z := n + 2 // want:stack
	var cs [3]cell
	cs[0].p = &x
	cs[1].p = &y
	cs[2].p = &z
	ds := cs
	sink = ds[1].p
	return *ds[0].p*10 + *ds[2].p
}

func main() {
	println(f(3))
	scrub()
	println(*sink)
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
