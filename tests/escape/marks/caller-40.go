// a constructor chosen by a flag; both objects stay with the caller
package main

type T struct {
	v int
	k [2]int
}

//go:noinline
func small(n int) *T { return &T{v: n} } // want:stack

//go:noinline
func big(n int) *T { return &T{v: n * 100} } // want:stack

//go:noinline
func pick(n int) *T {
	if n > 3 {
		return big(n)
	}
	return small(n)
}

//go:noinline
func f(n int) int { t := pick(n); clobber(20); t.k[1] = 2; return t.v + t.k[1] }
func main()       { println(f(3), f(4)) }

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
