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

type T struct{ v int }
type getter interface{ get() *int }

func (t *T) get() *int { return &t.v }

var sink *int

func f(n int) {
	t := &T{n} // want:heap
	var g getter = t
	sink = g.get()
}
func main() { f(3); clobber(20); println(*sink) }
