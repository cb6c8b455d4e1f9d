// caller-30: a value boxed for the caller
package main

type pt struct{ x, y, z int }

func (p pt) sum() int { return p.x + p.y + p.z }

type summer interface{ sum() int }

func mk(n int) summer { return pt{n, n + 1, n + 2} }
func f(n int) int     { s := mk(n); clobber(20); return s.sum() }
func main()           { println(f(5)) }

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
