// loop-80: a queue of two alternating buffers swapped each round.
package main

type buf struct{ a [4]int }

//go:noinline
func step(cur, next *buf) {
	for i := range cur.a {
		next.a[i] = cur.a[(i+1)%4] + 1
	}
}

//go:noinline
func f(n int) int {
	cur, next := &buf{}, &buf{} // want:stack
	cur.a[0] = n
	for i := 0; i < n; i++ {
		step(cur, next)
		cur, next = next, cur
	}
	return cur.a[0]*1000 + cur.a[3]
}

func main() { println(f(5)) }
