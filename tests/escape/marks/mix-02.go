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

type ev struct{ f func() *int }

var q []ev

func post(e ev) { q = append(q, e) }
func f(n int) {
	for i := 0; i < n; i++ {
		x := i                              // want:heap
		post(ev{func() *int { return &x }}) // want:heap
	}
}
func main() {
	f(3)
	clobber(20)
	s := 0
	for _, e := range q {
		s = s*10 + *e.f()
	}
	println(s)
}
