// loop-72: a slice made in the loop with a constant size, dead at the end of the body.
package main

//go:noinline
func sum(s []int) int {
	t := 0
	for _, v := range s {
		t += v
	}
	return t
}

//go:noinline
func f(n int) int {
	r := 0
	for i := 0; i < n; i++ {
		s := make([]int, 4) // want:stack
		for j := range s {
			s[j] += i * j
		}
		r += sum(s)
	}
	return r
}

func main() {
	println(f(5))
}
