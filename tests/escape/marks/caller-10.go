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

type list struct {
	v    int
	next *list
}

func cons(v int, l *list) *list { return &list{v, l} } // want:heap
func f(n int) int {
	var l *list
	for i := 0; i < n; i++ {
		l = cons(i, l)
	}
	clobber(20)
	s := 0
	for p := l; p != nil; p = p.next {
		s = s*10 + p.v
	}
	return s
}
func main() { println(f(5)) }
