// trap-append-21: elements of a variadic append go into a slice that is kept in a struct of the caller
package main

type q struct{ l []*int }

func (q *q) add(ps ...*int) { q.l = append(q.l, ps...) }
func fill(v *q, n int) {
	x, y := n, n+1 // want:heap
	v.add(&x, &y)  // want:stack
}

func main() { var v q; fill(&v, 3); clobber(20); println(*v.l[0], *v.l[1]) }

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
