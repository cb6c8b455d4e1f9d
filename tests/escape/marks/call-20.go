// call-20: a chain of three helpers, each hands its argument on as another result
package main

func a3(p, q *int) (*int, *int) { return q, p }
func a2(p, q *int) (x, y *int)  { x, y = a3(p, q); return }
func a1(p, q *int) (*int, *int) { u, v := a2(p, q); return v, u }

var g *int

func f(n int) int {
	x := n     // want:stack
	y := n + 1 // want:heap
	p, q := a1(&x, &y)
	g = q
	return *p
}

func main() { r := f(3); clobber(20); println(r, *g) }

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
