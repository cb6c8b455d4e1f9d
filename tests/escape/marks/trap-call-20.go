// trap-call-20: recursion returns the address of an upper level's local through a named result
package main

type N struct {
	v  int
	up *N
}

func down(n int, up *N) (r *N) {
	x := N{n, up} // want:heap
	if n > 0 {
		return down(n-1, &x)
	}
	return &x
}

func main() {
	p := down(3, nil)
	clobber(20)
	s := 0
	for ; p != nil; p = p.up {
		s = s*10 + p.v
	}
	println(s)
}

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
