// loop-23: a closure per round, called in the round
package main

func f(n int) (s int) {
	for i := 0; i < n; i++ {
		k := i                            // want:stack
		g := func() int { k++; return k } // want:stack
		s += g() + g()
	}
	return
}

func main() { println(f(3)) }
