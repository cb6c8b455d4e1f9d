// a set of seen values per row
package main

//go:noinline
func f(rows [][]int) (s int) {
	for _, r := range rows {
		seen := map[int]bool{} // want:stack
		for _, x := range r {
			if !seen[x] {
				seen[x] = true
				s += x
			}
		}
	}
	return
}
func main() { println(f([][]int{{1, 1, 2}, {3, 3}})) }
