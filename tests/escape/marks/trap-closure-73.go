// trap-closure-73: a factory parameter; the second object must not share the first one's place.
package main

type T struct{ v int }

//go:noinline
func use(mk func(int) *T) int {
	var ts [3]*T
	for i := range ts {
		ts[i] = mk(i + 1)
	}
	return ts[0].v*100 + ts[1].v*10 + ts[2].v
}

//go:noinline
func mkT(n int) *T {
	return &T{n} // want:heap
}

func main() {
	println(use(mkT))
}
