// trap-append-71: the old array is kept while the new one grows in a loop.
package main

var old []int

//go:noinline
func f(n int) int {
	s := []int{n} // want:heap
	for i := 0; i < 40; i++ {
		if i == 3 {
			old = s
		}
		s = append(s, i)
	}
	return s[40] + len(s)
}

func main() {
	r := f(7)
	scrub()
	println(r, old[0], old[3])
}

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
