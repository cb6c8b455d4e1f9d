// call-94: a function table with six entries; each only looks at its argument.
package main

type op func(*int) int

//go:noinline
func f(n int) int {
	x := n // want:stack go:heap
	ops := []op{
		func(p *int) int { return *p },
		func(p *int) int { return *p + 1 },
		func(p *int) int { return *p * 2 },
		func(p *int) int { return -*p },
		func(p *int) int { return *p - 3 },
		func(p *int) int { return *p ^ 7 },
	}
	t := 0
	for _, o := range ops {
		t = t*3 + o(&x)
	}
	return t
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
