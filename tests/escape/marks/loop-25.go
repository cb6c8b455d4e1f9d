// loop-25: a map and a slice made in each round
package main

func f(n int) (s int) {
	for i := 0; i < n; i++ {
		m := map[int]*int{} // want:stack
		x := i              // want:stack
		m[i] = &x
		l := []*int{m[i]} // want:stack
		s += *l[0]
	}
	return
}

func main() { println(f(4)) }
