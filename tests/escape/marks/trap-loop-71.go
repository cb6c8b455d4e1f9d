// trap-loop-71: labelled continue keeps a per-iteration variable's address for the next round.
package main

//go:noinline
func f(n int) int {
	s := 0
	var last *int
outer:
	for i := 0; i < n; i++ {
		x := i * i // want:heap
		for j := 0; j < 2; j++ {
			if last != nil && j == 1 {
				s = s*10 + *last
				last = &x
				continue outer
			}
		}
		last = &x
	}
	return s
}

func main() {
	println(f(4))
}
