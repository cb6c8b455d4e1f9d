// slice-90: an array of pointers is sorted in place by insertion.
package main

//go:noinline
func sort(s []*int) {
	for i := 1; i < len(s); i++ {
		for j := i; j > 0 && *s[j] < *s[j-1]; j-- {
			s[j], s[j-1] = s[j-1], s[j]
		}
	}
}

//go:noinline
func f(n int) int {
	a, b, c := n*3%7, n*5%7, n // want:stack go:heap
	s := []*int{&a, &b, &c}    // want:stack
	sort(s)
	return *s[0]*100 + *s[1]*10 + *s[2]
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
