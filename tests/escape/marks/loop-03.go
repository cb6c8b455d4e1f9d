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

func f(n int) int {
	s := 0
	prev := new(int) // want:stack
	for i := 0; i < n; i++ {
		x := i // want:heap
		s += *prev
		prev = &x
	}
	clobber(20)
	return s + *prev
}
func main() { println(f(4)) }
