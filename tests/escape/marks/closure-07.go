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

func compose(f, g func(int) int) func(int) int {
	return func(x int) int { return f(g(x)) } // want:stack
}
func f(n int) int {
	k := n                                       // want:stack
	inc := func(x int) int { k++; return x + k } // want:stack
	dbl := func(x int) int { return x * 2 }
	h := compose(inc, dbl)
	clobber(20)
	return h(1)*100 + h(2)
}
func main() { println(f(3)) }
