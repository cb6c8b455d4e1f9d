// slots of an array that was appended to in a loop are all kept
package main

//go:noinline
func f(n int) []*int {
	var out []*int
	for i := 0; i < n; i++ {
		x := i // want:heap
		out = append(out, &x)
	}
	return out[1:]
}
func main() {
	o := f(4)
	clobber(20)
	s := 0
	for _, p := range o {
		s = s*10 + *p
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
