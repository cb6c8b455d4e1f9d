// flow-96: the pointer parameter is replaced when it is nil.
package main

//go:noinline
func get(p *int) int {
	if p == nil {
		z := 7 // want:stack go:heap
		p = &z
	}
	return *p
}

//go:noinline
func f(n int) int {
	x := n // want:stack
	return get(&x) + get(nil)
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
