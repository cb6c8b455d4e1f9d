// caller-99: big numbers in three words: each step replaces the accumulator.
package main

type w3 struct{ w [3]uint32 }

//go:noinline
func add(x, y *w3) *w3 {
	z := new(w3) // want:stack go:heap
	var c uint64
	for i := range z.w {
		c += uint64(x.w[i]) + uint64(y.w[i])
		z.w[i] = uint32(c)
		c >>= 32
	}
	return z
}

//go:noinline
func f(n int) uint32 {
	acc := &w3{[3]uint32{1, 2, 3}}          // want:stack
	one := &w3{[3]uint32{0xffffffff, 1, 0}} // want:stack
	for i := 0; i < n; i++ {
		acc = add(acc, one)
	}
	return acc.w[0] ^ acc.w[1] ^ acc.w[2]
}

func main() { println(f(10)) }

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
