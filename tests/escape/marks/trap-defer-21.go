// trap-defer-21: deferred method value in a loop over per-iteration objects, run at the end
package main

type T struct{ v int }

var s int

func (t *T) done() { s = s*10 + t.v }
func f(n int) {
	for i := 0; i < n; i++ {
		t := T{i} // want:heap
		defer t.done()
	}
	clobber(5)
}

func main() { f(4); println(s) }

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
