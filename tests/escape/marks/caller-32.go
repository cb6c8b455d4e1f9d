// caller-32: an iterator: closure that captures a slice and an index
package main

func iter(xs []int) func() (int, bool) {
	i := 0                      // want:stack
	return func() (int, bool) { // want:stack
		if i >= len(xs) {
			return 0, false
		}
		i++
		return xs[i-1], true
	}
}

func f(n int) int {
	next := iter([]int{n, n + 1, n + 2}) // want:stack
	clobber(20)
	s := 0
	for v, ok := next(); ok; v, ok = next() {
		s = s*10 + v
	}
	return s
}

func main() { println(f(2)) }

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
