// closure-28: sort-like higher-order function, less captures the slice
package main

func sortBy(n int, less func(i, j int) bool, swap func(i, j int)) {
	for i := 0; i < n; i++ {
		for j := i; j > 0 && less(j, j-1); j-- {
			swap(j, j-1)
		}
	}
}

func f() int {
	s := []int{3, 1, 2}                                                                                    // want:stack
	sortBy(len(s), func(i, j int) bool { return s[i] < s[j] }, func(i, j int) { s[i], s[j] = s[j], s[i] }) // want:stack
	return s[0]*100 + s[1]*10 + s[2]
}

func main() { println(f()) }
