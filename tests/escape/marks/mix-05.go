package main

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

var g any

func try(f func()) (r any) {
	defer func() { r = recover() }()
	f()
	return nil
}
func f(n int) int {
	x := n                         // want:heap
	r := try(func() { panic(&x) }) // want:stack
	clobber(20)
	return *r.(*int)
}
func main() { println(f(3)) }
