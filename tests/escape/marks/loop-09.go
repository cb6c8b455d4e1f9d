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

type N struct {
	v int
	l *N
}

func f(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		a := &N{v: i}           // want:stack
		b := &N{v: i + 1, l: a} // want:stack
		c := N{v: 2, l: b}      // want:stack
		q := &c
		s += q.l.l.v + q.l.v
		if s > 100 {
			continue
		}
		s++
	}
	clobber(20)
	return s
}
func main() { println(f(4)) }
