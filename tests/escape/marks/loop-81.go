// loop-81: nested loops with an object in each level; the inner one reads the outer one.
package main

type T struct {
	v  int
	up *T
}

//go:noinline
func f(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		o := &T{v: i} // want:stack go:heap
		for j := 0; j < 2; j++ {
			in := &T{v: j, up: o} // want:stack
			if j == 1 && i == 2 {
				break
			}
			s += in.v + in.up.v
			o.v += in.v
		}
		s += o.v
	}
	return s
}

func main() { println(f(4)) }
