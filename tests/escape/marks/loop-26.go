// loop-26: an interface value in each round
package main

type I interface{ m() int }
type T struct{ a, b int }

func (t T) m() int { return t.a + t.b }
func f(n int) (s int) {
	for i := 0; i < n; i++ {
		var x I = T{i, 2} // want:stack
		s += x.m()
	}
	return
}

func main() { println(f(4)) }
