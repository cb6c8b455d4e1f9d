// slice-83: make with the length of a bounded argument slice, filled with addresses of its elements.
package main

//go:noinline
func ptrs(xs []int) int {
	ps := make([]*int, len(xs)) // want:stack go:heap
	for i := range xs {
		ps[i] = &xs[i]
	}
	s := 0
	for _, p := range ps {
		s = s*10 + *p
	}
	return s
}

//go:noinline
func f(n int) int {
	return ptrs([]int{n, 2, 3}) // want:stack go:heap
}

func main() { println(f(1)) }
