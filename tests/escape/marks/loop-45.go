// closures of a round in a local array, called in the round
package main

//go:noinline
func f(k int) (s int) {
	for i := 0; i < k; i++ {
		x := i                                                                          // want:stack
		fs := [2]func() int{func() int { x++; return x }, func() int { return x * 10 }} // want:stack
		for _, g := range fs {
			s += g()
		}
	}
	return
}
func main() { println(f(3)) }
