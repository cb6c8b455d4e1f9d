// a slice of a round's array is kept over the rounds
package main

//go:noinline
func f(n int) int {
	var w []int
	s := 0
	for i := 0; i < n; i++ {
		a := [3]int{i, i + 1, i + 2} // want:heap
		if i%2 == 0 {
			w = a[1:]
		}
		s = s*10 + w[0]
	}
	return s
}
func main() { println(f(5)) }
