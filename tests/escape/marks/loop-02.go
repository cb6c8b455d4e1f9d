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

type N struct{ v int }

func f(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		x := N{i}     // want:stack
		h := []*N{&x} // want:stack
		for _, p := range h {
			s += p.v
		}
	}
	clobber(20)
	return s
}
func main() { println(f(4)) }
