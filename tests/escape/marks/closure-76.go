// closure-76: a sort-like helper takes a comparison that looks at a local slice.
package main

//go:noinline
func sortBy(n int, less func(i, j int) bool, swap func(i, j int)) {
	for i := 1; i < n; i++ {
		for j := i; j > 0 && less(j, j-1); j-- {
			swap(j, j-1)
		}
	}
}

//go:noinline
func f(n int) int {
	a := []int{n, 3, 9, 1}                                                                                 // want:stack
	sortBy(len(a), func(i, j int) bool { return a[i] < a[j] }, func(i, j int) { a[i], a[j] = a[j], a[i] }) // want:stack
	return a[0]*1000 + a[1]*100 + a[2]*10 + a[3]
}

func main() {
	println(f(5))
}
