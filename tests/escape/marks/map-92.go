// map-92: a local index from strings to positions in a local slice of structs.
package main

type ent struct {
	k string
	v *int
}

//go:noinline
func f(n int) int {
	x, y := n, n*2                    // want:stack go:heap
	es := []ent{{"a", &x}, {"b", &y}} // want:stack
	idx := make(map[string]*ent, 2)   // want:stack
	for i := range es {
		idx[es[i].k] = &es[i]
	}
	return *idx["a"].v*100 + *idx["b"].v
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
