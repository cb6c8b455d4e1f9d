// slice-81: a two-level queue: batches of pointers.
package main

//go:noinline
func f(n int) int {
	xs := [4]int{n, n + 1, n + 2, n + 3} // want:stack go:heap
	var batches [][]*int
	for i := range xs {
		if i%2 == 0 {
			batches = append(batches, nil)
		}
		last := len(batches) - 1
		batches[last] = append(batches[last], &xs[i])
	}
	s := 0
	for _, b := range batches {
		for _, p := range b {
			s = s*10 + *p
		}
	}
	return s
}

func main() { println(f(1)) }
