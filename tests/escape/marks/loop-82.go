// loop-82: the best of a loop is kept by value.
package main

type P struct{ x, y int }

//go:noinline
func score(p *P) int { return p.x*p.y - p.x }

//go:noinline
func f(n int) int {
	var best P // want:stack
	for i := 0; i < n; i++ {
		c := &P{i, n - i} // want:stack
		if score(c) > score(&best) {
			best = *c
		}
	}
	return best.x*100 + best.y
}

func main() { println(f(7)) }
