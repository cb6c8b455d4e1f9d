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
	if n < 0 || n > 10 {
		return -1
	}
	s := make([]int, n) // want:stack
	for i := range s {
		s[i] = i
	}
	u := 0
	for _, v := range s {
		u += v
	}
	return u
}
func main() { println(f(4), f(100)) }
