// caller-22: the object comes back in a struct by value
package main

type R struct {
	p  *int
	ok bool
}

func find(n int) R {
	if n < 0 {
		return R{}
	}
	v := new(int) // want:stack
	*v = n * 2
	return R{v, true}
}

func f(n int) int {
	r := find(n)
	clobber(20)
	if !r.ok {
		return -1
	}
	return *r.p
}
func main() { println(f(3), f(-3)) }

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
