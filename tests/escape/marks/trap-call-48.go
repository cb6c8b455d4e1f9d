// mutual recursion stores its frame into the frame two levels up, which is read later
package main

type n struct {
	v    int
	down *n
}

//go:noinline
func a(k int, up, upup *n) int {
	x := n{v: k}
	if upup != nil {
		upup.down = &x
	}
	if k > 0 {
		b(k-1, &x, up)
		clobber(4)
		if x.down != nil {
			return x.down.v
		}
	}
	return -1
}

//go:noinline
func b(k int, up, upup *n) int {
	x := n{v: k * 10} // want:heap
	upup2 := up
	_ = upup
	upup2.down = &x
	if k > 0 {
		return a(k-1, &x, up)
	}
	return 0
}
func main() { println(a(5, nil, nil)) }

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
