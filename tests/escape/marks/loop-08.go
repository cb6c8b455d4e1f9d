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
	i := 0
	s := 0
	var keep *int
again:
	x := new(int) // want:heap
	*x = i
	if i == 1 {
		keep = x
	}
	i++
	s += *x
	if i < n {
		goto again
	}
	clobber(20)
	return s + *keep
}
func main() { println(f(4)) }
