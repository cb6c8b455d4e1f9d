// the parameter itself is an out-parameter of a callee that fills several levels
package main

type tree struct {
	kids [2]*tree
	v    *int
}

//go:noinline
func attach(t *tree, path []int, v *int) {
	for _, p := range path {
		t = t.kids[p]
	}
	t.v = v
}

//go:noinline
func f(n int) int {
	x := n      // want:stack
	a := tree{} // want:stack
	b := tree{} // want:stack
	r := tree{} // want:stack
	r.kids[0], r.kids[1] = &a, &b
	attach(&r, []int{1}, &x) // want:stack
	return *b.v
}
func main() { println(f(6)) }
