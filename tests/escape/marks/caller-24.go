// caller-24: a constructor in a loop, dropped in each round
package main

type T struct{ v, w int }

func newT(n int) *T { return &T{n, n * n} } // want:stack
func f(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		t := newT(i)
		s += t.v + t.w
	}
	return s
}

func main() { println(f(5)) }
