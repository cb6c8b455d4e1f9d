// closure-92: continuation passing.
package main

//go:noinline
func fact(n int, k func(int) int) int {
	if n == 0 {
		return k(1)
	}
	return fact(n-1, func(r int) int { return k(r * n) }) // want:stack go:heap
}

func main() { println(fact(6, func(r int) int { return r + 1 })) }

// clobber overwrites the dead part of the stack.
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

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
