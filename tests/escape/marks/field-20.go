// field-20: three levels of nested structs, arrays inside
package main

type leaf struct{ p [2]*int }
type mid struct {
	l leaf
	q *int
}
type top struct {
	m mid
	z *int
}

var g *int

func f(n int) int {
	a := n    // want:stack
	b := n    // want:heap
	c := n    // want:stack
	d := n    // want:stack
	var t top // want:stack
	t.m.l.p[0] = &a
	t.m.l.p[1] = &b
	t.m.q = &c
	t.z = &d
	u := t
	m := &u.m
	g = m.l.p[1]
	return *m.l.p[0] + *m.q + *u.z
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
