// a node per round with a pointer to the outer one, dropped
package main

type n struct {
	v  int
	up *n
}

//go:noinline
func f(k int) (s int) {
	for i := 0; i < k; i++ {
		a := &n{v: i} // want:stack
		for j := 0; j < 2; j++ {
			b := &n{v: j, up: a} // want:stack
			s += b.v*10 + b.up.v
		}
	}
	return
}
func main() { println(f(3)) }
