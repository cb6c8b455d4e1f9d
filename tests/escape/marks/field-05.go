package main

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

type in struct{ p, q *int }
type outr struct {
	i in
	r *int
}

var sink in

func f(n int) int {
	x := n       // want:heap
	y := n + 1   // want:heap
	z := n + 2   // want:stack
	o := &outr{} // want:stack
	o.i.p = &x
	o.i.q = &y
	o.r = &z
	sink = o.i
	return *o.r
}
func main() { r := f(3); clobber(20); println(r, *sink.p, *sink.q) }
