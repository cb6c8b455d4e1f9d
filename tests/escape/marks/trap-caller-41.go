// a constructor in a loop in the callee, the last two are returned
package main

type T struct{ v int }

//go:noinline
func mk(n int) (a, b *T) {
	for i := 0; i < n; i++ {
		a, b = b, &T{i} // want:heap
	}
	return
}

//go:noinline
func f(n int) int { a, b := mk(n); clobber(20); return a.v*10 + b.v }
func main()       { println(f(4)) }

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
