// loop-70: labelled continue with a per-iteration object.
package main

type T struct{ v int }

//go:noinline
func f(n int) int {
	s := 0
outer:
	for i := 0; i < n; i++ {
		t := &T{i} // want:stack
		for j := 0; j < 3; j++ {
			if t.v%2 == j%2 {
				t.v += j
				if j == 2 {
					continue outer
				}
			}
		}
		s += t.v
	}
	return s
}

func main() {
	println(f(5))
}
