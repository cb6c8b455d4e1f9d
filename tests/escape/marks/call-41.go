// recursion with an accumulator passed by pointer
package main

type acc struct {
	sum, max *int
	n        int
}

//go:noinline
func visit(a *acc, v []int) {
	if len(v) == 0 {
		return
	}
	*a.sum += v[0]
	if v[0] > *a.max {
		*a.max = v[0]
	}
	a.n++
	visit(a, v[1:])
}

//go:noinline
func f(n int) int {
	s := 0                          // want:stack
	m := 0                          // want:stack
	a := &acc{sum: &s, max: &m}     // want:stack
	visit(a, []int{n, 4, 9, n + 1}) // want:stack
	return s*100 + m*10 + a.n
}
func main() { println(f(3)) }
