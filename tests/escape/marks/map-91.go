// map-91: a local cache of structs by value, filled by a closure.
package main

type ent struct{ v *int }

//go:noinline
func f(n int) int {
	x, y := n, n+1        // want:stack go:heap
	m := map[string]ent{} // want:stack
	put := func(s string, p *int) { m[s] = ent{p} }
	put("a", &x)
	put("b", &y)
	return *m["a"].v*10 + *m["b"].v
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
