// method value handed to a sorter-like loop
package main

type tab struct{ v [4]int }

func (t *tab) less(i, j int) bool { return t.v[i] < t.v[j] }
func (t *tab) swap(i, j int)      { t.v[i], t.v[j] = t.v[j], t.v[i] }

//go:noinline
func sort(n int, less func(i, j int) bool, swap func(i, j int)) {
	for i := 1; i < n; i++ {
		for j := i; j > 0 && less(j, j-1); j-- {
			swap(j, j-1)
		}
	}
}

//go:noinline
func f(n int) int {
	t := tab{[4]int{3, n, 1, 2}} // want:stack
	sort(4, t.less, t.swap)      // want:stack
	return t.v[0]*1000 + t.v[1]*100 + t.v[2]*10 + t.v[3]
}
func main() { println(f(9)) }
