// memoised: kept by the callee and returned
package main

type T struct{ v int }

var cache = map[int]*T{}

//go:noinline
func get(n int) *T {
	if t, ok := cache[n]; ok {
		return t
	}
	t := &T{n} // want:heap
	cache[n] = t
	return t
}

//go:noinline
func f(n int) int { t := get(n); t.v++; return t.v }
func main()       { f(3); clobber(20); println(f(3)) }

func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}
