// slice-94: results of a filter function live in the caller's buffer.
package main

//go:noinline
func pick(dst []*int, src []*int, min int) []*int {
	for _, p := range src {
		if *p >= min {
			dst = append(dst, p)
		}
	}
	return dst
}

//go:noinline
func f(n int) int {
	a, b, c := n, n+1, n+2 // want:stack go:heap
	src := [3]*int{&a, &b, &c}
	var room [3]*int // want:stack
	out := pick(room[:0], src[:], n+1)
	return *out[0]*10 + *out[1]
}

func main() { println(f(4)) }

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
