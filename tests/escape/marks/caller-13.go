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

func newT(n int) *T { return &T{n} } // want:heap
func f(n int) (r *T) {
	defer func() { r = newT(n) }()
	return nil
}
func main() { t := f(5); clobber(20); println(t.v) }
