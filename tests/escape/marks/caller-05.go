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
type shape interface{ area() int }

func (t *T) area() int { return t.v * t.v }
func mk(n int) shape   { return &T{n} } // want:stack
func f(n int) int {
	s := mk(n)
	clobber(20)
	return s.area()
}
func main() { println(f(3)) }
