// caller-33: two closures share a variable
package main

func pair(n int) (func(int), func() int) {
	v := n                                                 // want:stack
	return func(k int) { v += k }, func() int { return v } // want:stack
}

func f(n int) int {
	add, get := pair(n)
	clobber(20)
	add(5)
	add(7)
	return get()
}

func main() { println(f(2)) }

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
