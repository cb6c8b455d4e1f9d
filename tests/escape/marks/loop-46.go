// continue and labelled continue
package main

type t struct{ v int }

//go:noinline
func use(x *t) bool { x.v++; return x.v%3 == 0 }

//go:noinline
func f(k int) (s int) {
outer:
	for i := 0; i < k; i++ {
		x := &t{i} // want:stack
		for j := 0; j < 3; j++ {
			y := &t{i + j} // want:stack
			if use(x) {
				continue outer
			}
			if use(y) {
				continue
			}
			s += x.v + y.v
		}
	}
	return
}
func main() { println(f(5)) }
