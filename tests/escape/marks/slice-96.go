// slice-96: windows over a local array are kept in a struct of the frame.
package main

type win struct{ lo, hi []int }

//go:noinline
func split(s []int, k int) win { return win{s[:k], s[k:]} }

//go:noinline
func sum(s []int) (t int) {
	for _, v := range s {
		t += v
	}
	return
}

//go:noinline
func f(n int) int {
	s := []int{n, 1, 2, 3} // want:stack
	w := split(s, 2)
	return sum(w.lo)*100 + sum(w.hi)
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
