// caller-26: address of a parameter, dropped
package main

type V struct{ x, y int }

func boxed(v V) *V {
	v.x *= 2
	return &v
}

func f(n int) int { p := boxed(V{n, 3}); clobber(20); return p.x + p.y }
func main()       { println(f(5)) }

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
