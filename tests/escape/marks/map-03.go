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

var g map[string]*int

func f(n int) {
	x := n                 // want:heap
	m := map[string]*int{} // want:heap
	m["a"] = &x
	g = m
}
func main() { f(4); clobber(20); println(*g["a"]) }
