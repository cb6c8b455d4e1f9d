package main

import "fmt"

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

type P struct{ x, y int }

func f(n int) string {
	p := P{n, n}
	q := &P{n, 2}                                    // want:stack
	return fmt.Sprintf("%d %v %+v %s", n, p, q, "x") // want:stack
}
func main() { s := f(3); clobber(20); println(s) }
