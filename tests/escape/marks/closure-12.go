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

func gen(n int) (func() int, func(int)) {
	x := n                                                // want:stack
	return func() int { return x }, func(v int) { x = v } // want:stack
}
func f(n int) int {
	get, set := gen(n)
	clobber(20)
	set(8)
	return get()
}
func main() { println(f(3)) }
