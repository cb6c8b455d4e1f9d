// caller-21: two levels of constructors
package main

type E struct{ hp int }
type C struct {
	e *E
	w int
}

func newE(n int) *E { return &E{n} }                // want:stack
func newC(n int) *C { return &C{e: newE(n), w: 4} } // want:stack
func f(n int) int   { c := newC(n); clobber(20); return c.e.hp * c.w }
func main()         { println(f(3)) }

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
